//! A line of the tree → runs of text.
//!
//! Nothing but emphasis is set on a run: face and size belong to the paragraph's style. A blank is a run of
//! the character style [`BLANK`], so that a clerk overtypes it with a double click and a reader knows it from words:
//! white space is an en space a digit (half an em in every face, never stretched; no-break spaces are kerned apart by
//! some readers in italics), a dotted line two full stops a digit. A leader tab would look better and move every word after it as soon as one
//! is typed over, so it is used for the ends of lines only.

use docx_rs::{Paragraph, Run};

use super::measure::Twips;
use super::styles;
use crate::document::{Blank, Emphasis, Ink, Inline, Line, Width};

/// Id of the character style of blanks.
pub const BLANK: &str = "cho_trong";

/// `line` appended to `paragraph`.
pub fn add_line(paragraph: Paragraph, line: &Line) -> Paragraph {
    line.iter().flat_map(runs).fold(paragraph, Paragraph::add_run)
}

/// A paragraph of style `style` that holds `line`.
pub fn paragraph(style: &str, line: &Line) -> Paragraph {
    add_line(Paragraph::new().style(style), line)
}

/// A paragraph of style `style` whose lines are `width` long: a blank at the end of `line` reaches that far.
pub fn ruled(style: &str, line: &Line, width: Twips) -> Paragraph {
    to_the_end(paragraph(style, line), line, width)
}

/// `paragraph`, which holds `line`, with the tab stop that a blank to the end of the line needs.
pub fn to_the_end(paragraph: Paragraph, line: &Line, width: Twips) -> Paragraph {
    let runs_on =
        |inline: &Inline| matches!(inline, Inline::Blank(Blank { width: Width::Rest(_), .. }));
    if line.iter().any(runs_on) { paragraph.add_tab(styles::leader(width)) } else { paragraph }
}

/// A leader to the end of the line, which the paragraph's tab stop draws.
pub fn leader() -> Run {
    Run::new().style(BLANK).add_tab()
}

/// A blank to the end of the line is two runs: the dots it has at least, and the leader after them.
fn runs(inline: &Inline) -> Vec<Run> {
    match inline {
        Inline::Run(run) => {
            let plain = Run::new().add_text(&run.text);
            vec![match run.emphasis {
                Emphasis::None => plain,
                Emphasis::Bold => plain.bold(),
                Emphasis::Italic => plain.italic(),
                Emphasis::BoldItalic => plain.bold().italic(),
            }]
        }
        Inline::Blank(blank) => gap(*blank),
    }
}

fn gap(blank: Blank) -> Vec<Run> {
    let digit = match blank.ink {
        Ink::Space => "\u{2002}",
        Ink::Dots => "..",
    };
    let digits = |count| Run::new().style(BLANK).add_text(digit.repeat(count));
    match blank.width {
        Width::Digits(count) => vec![digits(count.into())],
        Width::Rest(least) => vec![digits(least.into()), leader()],
        // Enough to be clicked on in the narrowest column.
        Width::Cell => vec![digits(2)],
    }
}
