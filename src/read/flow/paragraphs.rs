//! Lines in reading order → paragraphs: which line goes on the sentence of the one above it.
//!
//! A line of a head or foot is a paragraph of its own, and so is a cell. In the body a line goes on when the one above it
//! is full, the step between them is that of a paragraph's lines, and it begins where such lines begin. A page break
//! stands between lines like nothing at all.

use super::area::{Area, Habits};
use super::columns::{Column, Placed};
use super::leaf::{Filled, Item, Leaf};
use super::lines::{Line, WIDEST, mm};
use super::tables::Tables;
use crate::read::{Region, RuleUnder};

/// A paragraph before its words are written.
#[derive(Debug)]
pub(super) struct Draft {
    /// Never empty.
    pub lines: Vec<Line>,
    /// How each line is joined to the one above it; the first to none.
    pub joints: Vec<&'static str>,
    pub region: Region,
    pub column: Option<Column>,
    pub centred: bool,
    /// The edges it stands between, in mm.
    pub within: Area,
    /// What it stands under on its page.
    pub above: Option<Line>,
    /// A row of signs typed under it for a rule.
    pub typed_rule: Option<RuleUnder>,
}

/// Lines whose middle is nearer to that of the text are centred, in mm.
const CENTRED: f64 = 1.0;
/// Centred lines may have their middle so far from that of the area, in mm.
const OFF_MIDDLE: f64 = 6.0;
/// A page with fewer lines outside columns does not show its edges.
const HARDLY_ANY: usize = 10;
/// A centred line stands further in than this on both sides, in mm.
const SHORT: f64 = 3.0;
/// Paragraphs begin so far in, in mm (PL I.II.6), and a little more or less.
const INDENTS: std::ops::Range<f64> = 9.7..13.0;
/// Edges nearer than this are one, in mm.
const SAME_EDGE: f64 = 1.0;
/// Steps nearer than this are one, in mm.
const SAME_STEP: f64 = 0.5;
/// How far lines may hang under their label, in mm.
const HANGING: f64 = 20.0;
/// A line that leaves so much less than its next word needs is full, in mm.
const SLACK: f64 = 0.5;
/// A longer row of signs is a line to write on, in mm.
const LONGEST_RULE: f64 = 100.0;
/// The white between words and the strokes of a cell, both sides together, in mm.
const PADDING: f64 = 5.0;

/// Every paragraph of `leaves`.
pub(super) fn drafts(leaves: Vec<Leaf>, areas: &[Area], habits: Habits) -> Vec<Draft> {
    let mut weaver = Weaver {
        habits,
        drafts: Vec::new(),
        tables: Tables::default(),
        lowest: None,
        widest: None,
        middle: 0.0,
    };
    for (leaf, area) in leaves.into_iter().zip(areas) {
        (weaver.lowest, weaver.widest) = (None, None);
        weaver.middle = middle(&leaf, *area);
        for item in leaf.items {
            match item {
                Item::Line(placed) => weaver.line(placed, *area),
                Item::Table(filled) => weaver.table(filled),
            }
        }
    }
    weaver.drafts
}

struct Weaver {
    habits: Habits,
    drafts: Vec<Draft>,
    tables: Tables,
    /// The lowest line of the page so far.
    lowest: Option<Line>,
    /// The last line of the page that has the whole width.
    widest: Option<Line>,
    /// Where centred lines of the page have their middle, in mm.
    middle: f64,
}

impl Weaver {
    fn line(&mut self, placed: Placed, area: Area) {
        self.tables.interrupt();
        let Placed { line, column } = placed;
        if self.is_typed_rule(&line, column) {
            return;
        }
        let centred = column.is_none() && self.is_centred(&line, area);
        let goes_on = self.drafts.last().is_some_and(|last| {
            last.column.is_none()
                && column.is_none()
                && last.region == Region::Body
                && last.typed_rule.is_none()
                && last.centred == centred
                && self.goes_on(last, &line, area)
        });
        let above = self.above(column);
        self.remember(&line, column);
        match self.drafts.last_mut() {
            Some(last) if goes_on => {
                last.joints.push(joint(last.lines.last(), self.habits));
                last.lines.push(line);
            }
            _ => self.drafts.push(Draft {
                lines: vec![line],
                joints: Vec::new(),
                region: Region::Body,
                column,
                centred,
                within: area,
                above,
                typed_rule: None,
            }),
        }
    }

    fn is_typed_rule(&mut self, line: &Line, column: Option<Column>) -> bool {
        let long = line.right - line.left > LONGEST_RULE;
        let Some(last) = self.drafts.last_mut().filter(|last| last.column == column && !long)
        else {
            return false;
        };
        let rule = last.lines.last().and_then(|above| super::rules::typed(above, line));
        let found = rule.is_some();
        last.typed_rule = last.typed_rule.take().or(rule);
        found
    }

    fn remember(&mut self, line: &Line, column: Option<Column>) {
        let lowest = self.lowest.as_ref().is_none_or(|other| other.baseline < line.baseline);
        if lowest {
            self.lowest = Some(line.clone());
        }
        if column.is_none() {
            self.widest = Some(line.clone());
        }
    }

    /// The line a line of `column` stands under.
    fn above(&self, column: Option<Column>) -> Option<Line> {
        if column.is_none() {
            return self.lowest.clone();
        }
        let last = self.drafts.last().filter(|last| last.column == column);
        let page = self.lowest.as_ref().map(|line| line.page);
        let line = last.and_then(|last| last.lines.last());
        line.filter(|line| Some(line.page) == page).or(self.widest.as_ref()).cloned()
    }

    fn is_centred(&self, line: &Line, area: Area) -> bool {
        let begins = line.left - area.left;
        let usual = self.habits.indent.is_some_and(|indent| (begins - indent).abs() < SAME_STEP);
        // Where a paper begins its paragraphs is not known of every paper; a title is bold.
        let decreed = INDENTS.contains(&begins) && !line.runs.iter().all(|run| run.bold);
        (line.centre() - self.middle).abs() < CENTRED
            && begins > SHORT
            && area.right - line.right > SHORT
            && !usual
            && !decreed
    }

    fn goes_on(&self, draft: &Draft, line: &Line, area: Area) -> bool {
        let above = draft.lines.last().expect("a draft has a line");
        let same_size = (above.size - line.size).abs() < 0.6;
        let full = above.right + SLACK + space(line) + line.first_word()
            > draft.within.right.max(above.right);
        same_size
            && full
            && self.steps_on(draft, above, line)
            && if draft.centred {
                looks_alike(above, line)
            } else {
                begins_on(draft, line, area, self.habits)
            }
    }

    fn steps_on(&self, draft: &Draft, above: &Line, line: &Line) -> bool {
        if above.page != line.page {
            return line.page == above.page + 1;
        }
        let step = line.baseline - above.baseline;
        let own = draft.lines.windows(2).rev().find(|pair| pair[0].page == pair[1].page);
        let own = own.map(|pair| pair[1].baseline - pair[0].baseline);
        let usual = own.or(self.habits.step.map(|em| em * mm(line.size)));
        // A first line indented before one at the edge of the text shows by itself that it goes on.
        let at_edge = (line.left - draft.within.left).abs() < SAME_EDGE;
        let shows = draft.lines.len() == 1 && above.left - line.left > SHORT && at_edge;
        let widest = WIDEST * mm(line.size);
        step < usual.unwrap_or(widest) + SAME_STEP || (shows && step < widest)
    }

    fn table(&mut self, filled: Filled) {
        (self.lowest, self.widest) = (None, None);
        let Some((table, cells)) = self.tables.add(filled) else { return };
        for (cell, lines) in cells {
            let within = Area { left: cell.left, right: cell.right };
            let joints = lines
                .windows(2)
                .map(|pair| {
                    let room = within.right - within.left - PADDING;
                    let needed =
                        pair[0].right - pair[0].left + space(&pair[1]) + pair[1].first_word();
                    if needed < room { "\n" } else { joint(Some(&pair[0]), self.habits) }
                })
                .collect();
            let (row, column) = (cell.row, cell.column);
            self.drafts.push(Draft {
                lines,
                joints,
                region: Region::Cell { table, row, column, bordered: true },
                column: None,
                centred: false,
                within,
                above: None,
                typed_rule: None,
            });
        }
    }
}

/// Whether `line` begins where the lines of `draft` do after its first.
fn begins_on(draft: &Draft, line: &Line, area: Area, habits: Habits) -> bool {
    // The edges of an upright and a turned sheet differ: what counts is the way in.
    let way = |line: &Line, area: Area| line.left - area.left;
    let first = &draft.lines[0];
    if let Some(second) = draft.lines.get(1) {
        return (way(second, draft.within) - way(line, area)).abs() < SAME_EDGE;
    }
    let (begins, inward) = (way(first, draft.within), way(line, area) - way(first, draft.within));
    if habits.indent.is_some_and(|indent| (begins - indent).abs() < SAME_EDGE) {
        // Where paragraphs begin no line goes on, unless it hangs under a label.
        return inward < -SHORT || (SHORT..HANGING).contains(&inward) && has_label(first);
    }
    inward < SAME_EDGE || (inward < HANGING && has_label(first))
}

/// Where centred lines of `leaf` have their middle: where short lines of several widths agree to have it, or in the middle
/// of `area`, which a page of few lines does not show.
fn middle(leaf: &Leaf, area: Area) -> f64 {
    let middle = f64::midpoint(area.left, area.right);
    let wide = leaf.lines().filter(|placed| placed.column.is_none()).map(|placed| &placed.line);
    let short: Vec<&Line> = wide
        .filter(|line| line.left - area.left > SHORT && area.right - line.right > SHORT)
        .filter(|line| (line.centre() - middle).abs() < OFF_MIDDLE)
        .collect();
    let agreeing = |line: &Line| {
        let agree = |other: &&&Line| {
            (other.centre() - line.centre()).abs() < SAME_STEP
                && (other.left - line.left).abs() > SHORT
        };
        short.iter().filter(agree).count()
    };
    let best = short.iter().map(|line| (agreeing(line), line.centre()));
    let best = best.max_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    let agreed = best.filter(|(agreeing, _)| *agreeing > 1).map(|(_, centre)| centre);
    agreed.or_else(|| middle_of_title(leaf)).unwrap_or(middle)
}

/// The middle of the first bold line outside columns on a page that has hardly any: its edges tell nothing.
fn middle_of_title(leaf: &Leaf) -> Option<f64> {
    let wide = leaf.lines().filter(|placed| placed.column.is_none()).map(|placed| &placed.line);
    let lines: Vec<&Line> = wide.collect();
    let title = lines.iter().find(|line| line.runs.iter().all(|run| run.bold))?;
    // The margins of the decree put it 5 to 10 mm right of the middle of the sheet.
    let right = title.centre() - leaf.width / 2.0;
    (lines.len() < HARDLY_ANY && (-1.0..11.0).contains(&right)).then(|| title.centre())
}

fn space(line: &Line) -> f64 {
    0.25 * mm(line.size)
}

/// What stands between the words of `above` and those of the line it goes on with.
fn joint(above: Option<&Line>, habits: Habits) -> &'static str {
    let Some(above) = above else { return "" };
    if above.ends_with_space() {
        return " ";
    }
    let text: String = above.letters().collect();
    let glued = |mark: char| text.ends_with(mark) && !text.ends_with(&format!(" {mark}"));
    if habits.spaces_kept || ['-', '/', '–'].into_iter().any(glued) { "" } else { " " }
}

/// Whether a line begins with a dash or a number that its paragraph may hang under.
fn has_label(line: &Line) -> bool {
    let text: String = line.letters().collect();
    let label = text.split_whitespace().next().unwrap_or_default();
    let number = label.trim_end_matches(['.', ')', '/']);
    ["-", "–", "+", "•", "*", "\u{f0b7}"].contains(&label)
        || (number.len() < label.len() && number.chars().count() <= 4)
}

fn looks_alike(a: &Line, b: &Line) -> bool {
    let (last, first) = (&a.runs[a.runs.len() - 1], &b.runs[0]);
    last.bold == first.bold && last.italic == first.italic && last.size == first.size
}
