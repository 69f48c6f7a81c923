//! A line of the tree → runs of text.
//!
//! Nothing but emphasis is set on a run: face and size belong to the paragraph's style. A blank is a run of
//! the character style [`BLANK`], so that a clerk overtypes it with a double click and a reader knows it from words:
//! white space is an en space a digit (half an em in every face, never stretched; no-break spaces are kerned apart by
//! some readers in italics), a dotted line two full stops a digit. A leader tab would look better and move every word after it as soon as one
//! is typed over, so it is used for whole lines only.

use docx_rs::{Paragraph, Run};

use crate::document::{Blank, Emphasis, Ink, Inline, Line, Width};

/// Id of the character style of blanks.
pub const BLANK: &str = "cho_trong";

/// `line` appended to `paragraph`.
pub fn add_line(paragraph: Paragraph, line: &Line) -> Paragraph {
    line.iter().map(run).fold(paragraph, Paragraph::add_run)
}

/// A paragraph of style `style` that holds `line`.
pub fn paragraph(style: &str, line: &Line) -> Paragraph {
    add_line(Paragraph::new().style(style), line)
}

fn run(inline: &Inline) -> Run {
    match inline {
        Inline::Run(run) => {
            let plain = Run::new().add_text(&run.text);
            match run.emphasis {
                Emphasis::None => plain,
                Emphasis::Bold => plain.bold(),
                Emphasis::Italic => plain.italic(),
                Emphasis::BoldItalic => plain.bold().italic(),
            }
        }
        Inline::Blank(blank) => gap(*blank),
    }
}

fn gap(blank: Blank) -> Run {
    let run = Run::new().style(BLANK);
    let digit = match blank.ink {
        Ink::Space => "\u{2002}",
        Ink::Dots => "..",
    };
    match blank.width {
        Width::Digits(digits) => run.add_text(digit.repeat(usize::from(digits))),
        Width::Rest => run.add_text("..........").add_tab(),
        Width::Cell => run.add_text("\u{2002}"),
    }
}
