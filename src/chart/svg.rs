//! A measured chart → the SVG that is turned into dots.

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

use super::plan::{Plan, Row};

const BLACK: &str = "#000000";
/// Of a bar that reached its target; a photocopier makes it black.
const DARK: &str = "#404040";
/// Of lines that only help the eye.
const PALE: &str = "#a0a0a0";
const WHITE: &str = "#ffffff";

/// Strokes, in mm.
const THIN: f64 = 0.18;
const BOLD: f64 = 0.5;
/// White on both sides of the line of 100 % where it crosses a bar.
const CASING: f64 = 0.4;
/// Between the strokes of a bar that is under its target.
const HATCH: f64 = 1.2;
/// From the middle of a line of letters down to its baseline, in em.
const DROP: f64 = 0.33;

/// The drawing of `plan` in the faces of `family`.
pub fn drawing(plan: &Plan, family: &str) -> Vec<u8> {
    let mut pen = Pen { writer: Writer::new(Vec::new()), em: plan.em };
    let mut root = BytesStart::new("svg");
    root.push_attribute(("xmlns", "http://www.w3.org/2000/svg"));
    root.push_attribute(("width", mm(plan.width).as_str()));
    root.push_attribute(("height", mm(plan.height).as_str()));
    root.push_attribute(("font-family", family));
    pen.emit(Event::Start(root));
    pen.scale(plan);
    plan.rows.iter().for_each(|row| pen.bar(plan, row));
    pen.target(plan);
    plan.rows.iter().for_each(|row| pen.words(plan, row));
    pen.key(plan);
    pen.emit(Event::End(BytesEnd::new("svg")));
    pen.writer.into_inner()
}

struct Pen {
    writer: Writer<Vec<u8>>,
    em: f64,
}

/// Where letters stand from the point they are given.
#[derive(Clone, Copy)]
enum Anchor {
    Start,
    Middle,
}

impl Pen {
    /// The lines of 0 %, 50 %, 100 %, … and their numbers.
    fn scale(&mut self, plan: &Plan) {
        let numbers = plan.top - plan.line() * 0.35;
        for share in (0..=plan.most as u32).step_by(50) {
            let x = plan.end(share);
            let (ink, stroke) = if share == 0 { (BLACK, THIN) } else { (PALE, THIN) };
            self.stroke([x, plan.top, x, plan.bottom()], ink, stroke);
            let face = if share == 100 { Face::Bold } else { Face::Upright };
            self.text(x, numbers, Anchor::Middle, face, &format!("{share} %"));
        }
        let above = numbers - plan.line();
        self.text(plan.end(100), above, Anchor::Middle, Face::Bold, "chỉ tiêu");
    }

    fn bar(&mut self, plan: &Plan, row: &Row) {
        let Some(share) = row.share else { return };
        let (top, end) = (row.middle - plan.bar / 2.0, plan.end(share));
        let shape = [plan.zero, top, end - plan.zero, plan.bar];
        if share >= 100 {
            self.rectangle(shape, DARK);
        } else {
            self.hatched(shape);
        }
        if plan.cuts(share) {
            self.cut(end - plan.bar * 1.4, top, plan.bar);
        }
    }

    /// White with upright strokes: unlike [`DARK`] after any number of copies.
    fn hatched(&mut self, [x, y, width, height]: [f64; 4]) {
        self.rectangle([x, y, width, height], WHITE);
        let strokes = (width / HATCH).ceil() as u32;
        for number in 1..strokes {
            let at = x + HATCH * f64::from(number);
            self.stroke([at, y, at, y + height], BLACK, THIN);
        }
        self.outline([x, y, width, height]);
    }

    /// Two slanted strokes through a bar: it goes on.
    fn cut(&mut self, x: f64, y: f64, height: f64) {
        let (lean, gap) = (height * 0.35, height * 0.35);
        let (up, down) = (y - THIN * 2.0, y + height + THIN * 2.0);
        let corners = [(x, down), (x + lean, up), (x + lean + gap, up), (x + gap, down)];
        self.polygon(&corners, WHITE);
        self.stroke([x, down, x + lean, up], BLACK, THIN * 1.5);
        self.stroke([x + gap, down, x + lean + gap, up], BLACK, THIN * 1.5);
    }

    /// The line of 100 %, which no bar hides.
    fn target(&mut self, plan: &Plan) {
        let x = plan.end(100);
        let line = [x, plan.top, x, plan.bottom()];
        self.stroke(line, WHITE, BOLD + 2.0 * CASING);
        self.stroke(line, BLACK, BOLD);
    }

    /// Label and words of a row; no line runs through them.
    fn words(&mut self, plan: &Plan, row: &Row) {
        let baseline = row.middle + plan.em * DROP;
        let first = baseline - plan.line() * (row.label.len().saturating_sub(1) as f64) / 2.0;
        for (number, label) in (0_u32..).zip(&row.label) {
            let y = first + plan.line() * f64::from(number);
            self.text(0.0, y, Anchor::Start, Face::Upright, label);
        }
        let x = row.share.map_or(plan.zero, |share| plan.end(share)) + plan.air();
        let half = plan.line() / 2.0;
        self.rectangle([x, row.middle - half, row.words_width, 2.0 * half], WHITE);
        let face = if row.share.is_some() { Face::Upright } else { Face::Italic };
        self.text(x, baseline, Anchor::Start, face, &row.words);
    }

    /// What the two looks of a bar mean, and the mark of a bar that is cut.
    fn key(&mut self, plan: &Plan) {
        let baseline = plan.height - plan.line() * 0.5;
        let top = baseline - plan.em * DROP - plan.bar / 2.0;
        let (swatch, step) = (plan.bar * 2.0, plan.width / 3.0);
        let word = swatch + plan.air();
        self.rectangle([0.0, top, swatch, plan.bar], DARK);
        self.text(word, baseline, Anchor::Start, Face::Upright, "từ 100 % chỉ tiêu trở lên");
        self.hatched([step, top, swatch, plan.bar]);
        self.text(step + word, baseline, Anchor::Start, Face::Upright, "dưới 100 % chỉ tiêu");
        if plan.rows.iter().filter_map(|row| row.share).any(|share| plan.cuts(share)) {
            let x = 2.0 * step;
            self.rectangle([x, top, swatch, plan.bar], DARK);
            self.cut(x + plan.bar * 0.6, top, plan.bar);
            let words = format!("dài hơn {} %, vẽ đến đó", plan.most);
            self.text(x + word, baseline, Anchor::Start, Face::Upright, &words);
        }
    }

    fn rectangle(&mut self, [x, y, width, height]: [f64; 4], fill: &str) {
        let sides = [("x", mm(x)), ("y", mm(y)), ("width", mm(width)), ("height", mm(height))];
        let fill = [("fill", fill.to_owned())];
        self.empty("rect", sides.into_iter().chain(fill));
    }

    fn outline(&mut self, [x, y, width, height]: [f64; 4]) {
        let (right, foot) = (x + width, y + height);
        for line in
            [[x, y, right, y], [x, foot, right, foot], [x, y, x, foot], [right, y, right, foot]]
        {
            self.stroke(line, BLACK, THIN);
        }
    }

    fn stroke(&mut self, [x1, y1, x2, y2]: [f64; 4], ink: &str, width: f64) {
        let ends = [("x1", mm(x1)), ("y1", mm(y1)), ("x2", mm(x2)), ("y2", mm(y2))];
        let ink = [("stroke", ink.to_owned()), ("stroke-width", mm(width))];
        self.empty("line", ends.into_iter().chain(ink));
    }

    fn polygon(&mut self, corners: &[(f64, f64)], fill: &str) {
        let corners: Vec<String> =
            corners.iter().map(|(x, y)| format!("{},{}", mm(*x), mm(*y))).collect();
        self.empty("polygon", [("points", corners.join(" ")), ("fill", fill.to_owned())]);
    }

    fn text(&mut self, x: f64, y: f64, anchor: Anchor, face: Face, words: &str) {
        let mut start = BytesStart::new("text");
        start.push_attribute(("x", mm(x).as_str()));
        start.push_attribute(("y", mm(y).as_str()));
        start.push_attribute(("font-size", mm(self.em).as_str()));
        match face {
            Face::Upright => {}
            Face::Bold => start.push_attribute(("font-weight", "bold")),
            Face::Italic => start.push_attribute(("font-style", "italic")),
        }
        match anchor {
            Anchor::Start => {}
            Anchor::Middle => start.push_attribute(("text-anchor", "middle")),
        }
        self.emit(Event::Start(start));
        self.emit(Event::Text(BytesText::new(words)));
        self.emit(Event::End(BytesEnd::new("text")));
    }

    fn empty(&mut self, name: &str, attributes: impl IntoIterator<Item = (&'static str, String)>) {
        let mut element = BytesStart::new(name);
        for (name, value) in attributes {
            element.push_attribute((name, value.as_str()));
        }
        self.emit(Event::Empty(element));
    }

    fn emit(&mut self, event: Event<'_>) {
        self.writer.write_event(event).expect("memory takes every event");
    }
}

#[derive(Clone, Copy)]
enum Face {
    Upright,
    Bold,
    Italic,
}

/// A length as SVG takes it: thousandths of a mm are finer than any dot.
fn mm(length: f64) -> String {
    format!("{length:.3}")
}
