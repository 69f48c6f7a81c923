//! [`Pages`] → [`Layout`]: runs of text and strokes become paragraphs with their measures.
//!
//! ```text
//! page ── grid ── cells ─────────────────────┐
//!   └── lines ── furniture ── columns ── leaf ┴─ paragraphs ── words, measure, rules
//! ```
//!
//! Nothing here knows what a word says: only where it stands, how large it is, and what stands beside it.

mod area;
mod columns;
mod furniture;
mod grid;
mod leaf;
mod lines;
mod measure;
mod paragraphs;
mod rules;
mod tables;
mod words;

use super::{
    FileFacts, Layout, Leading, LineBox, Margin, Margins, Medium, PageNumber, Paragraph, RuleKind,
    RuleUnder, Sheet, Side, Spot,
};
use crate::format::Alignment;
use crate::pages::{Pages, Stroke};
use area::{Area, Habits};
use leaf::Leaf;
use lines::Line;
use paragraphs::Draft;
use words::Words;

/// What stands on `pages`; `file` is what was known of the file beside its pages.
pub fn layout(pages: &Pages, file: FileFacts) -> Layout {
    let mut column = 0;
    let leaves: Vec<Leaf> =
        pages.pages.iter().enumerate().map(|(at, page)| Leaf::of(at, page, &mut column)).collect();
    let areas = area::areas(&leaves);
    let habits = area::habits(&leaves, &areas);
    let sheets = leaves.iter().map(sheet).collect();
    let page_numbers = page_numbers(&leaves, &areas);
    let strokes: Vec<Vec<Stroke>> = leaves.iter().map(|leaf| leaf.strokes.clone()).collect();
    let drafts = paragraphs::drafts(leaves, &areas, habits);
    let mut paragraphs: Vec<Paragraph> =
        (0..drafts.len()).map(|at| paragraph(&drafts, at, &strokes, habits)).collect();
    lengthen(&mut paragraphs, &drafts);
    Layout { medium: Medium::Pdf, file, sheets, paragraphs, page_numbers }
}

/// The sheet under `leaf`, its margins as far as its words leave them.
fn sheet(leaf: &Leaf) -> Sheet {
    let least = |values: &mut dyn Iterator<Item = f64>| values.fold(f64::INFINITY, f64::min);
    let margins = leaf.ink().next().is_some().then(|| Margins {
        top: least(&mut leaf.ink().map(Line::top)),
        bottom: least(&mut leaf.ink().map(|line| leaf.height - line.foot())),
        left: least(&mut leaf.ink().map(|line| line.left)),
        right: least(&mut leaf.ink().map(|line| leaf.width - line.right)),
    });
    Sheet {
        width: leaf.width,
        height: leaf.height,
        margins,
        has_table: leaf.tables().next().is_some(),
        first_is_numbered: Some(leaf.number.is_some()),
        restarts_at: None,
    }
}

fn page_numbers(leaves: &[Leaf], areas: &[Area]) -> Vec<PageNumber> {
    let numbered = leaves.iter().zip(areas).enumerate();
    numbered.filter_map(|(sheet, (leaf, area))| page_number(sheet, leaf, *area)).collect()
}

/// Further from the middle a page number is no longer centred, in mm.
const CENTRED: f64 = 3.0;

fn page_number(sheet: usize, leaf: &Leaf, area: Area) -> Option<PageNumber> {
    let line = leaf.number.as_ref()?;
    let off = |left: f64, right: f64| line.centre() - f64::midpoint(left, right);
    let (in_text, on_sheet) = (off(area.left, area.right), off(0.0, leaf.width));
    let off_centre = if on_sheet.abs() < in_text.abs() { on_sheet } else { in_text };
    let mut words = Words::default();
    words.line(line, &[]);
    let at_left = (line.left - area.left).abs() < CENTRED;
    Some(PageNumber {
        sheet,
        look: words.spans.first()?.look.clone(),
        text: words.text,
        margin: if line.baseline < leaf.height / 2.0 { Margin::Top } else { Margin::Bottom },
        align: if off_centre.abs() < CENTRED {
            Some(Alignment::Centre)
        } else {
            at_left.then_some(Alignment::Left)
        },
        side: (off_centre.abs() >= CENTRED).then_some(if off_centre < 0.0 {
            Side::Left
        } else {
            Side::Right
        }),
        off_centre: Some(off_centre),
    })
}

fn paragraph(drafts: &[Draft], at: usize, strokes: &[Vec<Stroke>], habits: Habits) -> Paragraph {
    let draft = &drafts[at];
    let words = words(draft, strokes);
    let beside = beside(drafts, draft);
    let (first_line, left) = measure::indents(draft);
    let leading = measure::leading(draft);
    let first = &draft.lines[0];
    Paragraph {
        text: words.text,
        automatic: None,
        spans: words.spans,
        spot: Spot::Page { page: first.page + 1, x: first.left, y: first.baseline },
        region: draft.region,
        side: draft.column.map(|column| column.side),
        align: measure::alignment(draft, &beside),
        first_line: first_line.map(rounded),
        left: left.map(rounded),
        before: measure::before(draft, habits).map(rounded),
        leading: leading.map(rounded).map(Leading::Lines),
        lines: draft.lines.iter().map(line_box).collect(),
        rule: rule(drafts, at, strokes),
        piece_rules: Vec::new(),
    }
}

/// To the thousandth, so that what is single spacing is 1 and what is nothing is 0.
fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0 + 0.0
}

fn words(draft: &Draft, strokes: &[Vec<Stroke>]) -> Words {
    let mut words = Words::default();
    let joints = std::iter::once("").chain(draft.joints.iter().copied());
    for (line, joint) in draft.lines.iter().zip(joints) {
        words.joint(joint);
        words.line(line, &strokes[line.page]);
    }
    words
}

/// The lines of the column that `draft` stands in.
fn beside<'a>(drafts: &'a [Draft], draft: &Draft) -> Vec<&'a Line> {
    let Some(column) = draft.column else { return Vec::new() };
    let same = drafts.iter().filter(|other| other.column == Some(column));
    same.flat_map(|draft| &draft.lines).collect()
}

fn line_box(line: &Line) -> LineBox {
    LineBox { page: line.page + 1, left: line.left, right: line.right, baseline: line.baseline }
}

/// The rule under the last line of paragraph `at`.
fn rule(drafts: &[Draft], at: usize, strokes: &[Vec<Stroke>]) -> Option<RuleUnder> {
    let draft = &drafts[at];
    let line = draft.lines.last().expect("a draft has a line");
    let next = drafts[at + 1..].iter().take_while(|next| next.lines[0].page == line.page);
    let below: Vec<&Line> = next.map(|next| &next.lines[0]).collect();
    draft.typed_rule.clone().or_else(|| rules::under(line, &strokes[line.page], &below))
}

/// The lengths of the words above rules, where a line above of the same look is longer.
fn lengthen(paragraphs: &mut [Paragraph], drafts: &[Draft]) {
    let one = |at: usize| drafts[at].lines.iter().map(|line| line.right - line.left);
    for at in 0..paragraphs.len() {
        let drawn = paragraphs[at].rule.as_ref().is_some_and(|it| it.kind != RuleKind::Underline);
        if !drawn {
            continue;
        }
        let mut first = at;
        while first > 0 && goes_on(paragraphs, drafts, first) {
            first -= 1;
        }
        let longest = (first..=at).flat_map(one).fold(0.0, f64::max);
        if let Some(rule) = &mut paragraphs[at].rule {
            rule.text_length = Some(longest);
        }
    }
}

/// White above a line that parts it from the name above, in pt.
const PARTED: f64 = 4.0;

/// Whether paragraph `at` looks like a further line of the one above: one column, one look, one case, no white between.
fn goes_on(paragraphs: &[Paragraph], drafts: &[Draft], at: usize) -> bool {
    let (above, line) = (&paragraphs[at - 1], &paragraphs[at]);
    let look = |paragraph: &Paragraph| {
        let look = &paragraph.spans.first()?.look;
        Some((look.size.map(f64::to_bits), look.bold, look.italic))
    };
    let upper = |paragraph: &Paragraph| !paragraph.text.chars().any(char::is_lowercase);
    drafts[at].column == drafts[at - 1].column
        && drafts[at].centred == drafts[at - 1].centred
        && drafts[at].lines[0].page == drafts[at - 1].lines[0].page
        && above.rule.is_none()
        && look(above) == look(line)
        && upper(above) == upper(line)
        && line.before.is_some_and(|before| before < PARTED)
}
