//! A finished paper, ours or anybody's → [`Observed`]: what stands on it, how it looks, and which component it is.
//!
//! In: the bytes of a DOCX or PDF, or pages just typeset. Out: paragraphs in reading order with their looks and
//! measures, each property only as far as the file can tell it, and the components of the decree that were
//! recognised among them. What is right and wrong is said by `check`; here nothing is judged and nothing guessed.
//!
//! ```text
//! DOCX ── docx ───────────────┐
//! PDF  ── pdf ── Pages ── flow ┴─ Layout ── parts ── Observed
//! ```

mod docx;
mod flow;
mod fold;
mod layout;
mod observed;
mod parts;
mod pdf;

pub use docx::Familiar;
pub use fold::{fold, is_near, is_upper};
pub use layout::{
    Extent, FileFacts, FontFact, Layout, Leading, LineBox, Look, Margin, Margins, Medium,
    PageNumber, Paragraph, Region, RuleKind, RuleUnder, Sheet, Side, Span, Spot,
};
pub use observed::{Observed, Part, Regime};
pub use pdf::limits as pdf_limits;

use crate::diagnostic::Diagnostic;
use crate::fonts::Fonts;
use crate::pages::Pages;

/// The PDF in `bytes`, or why it cannot be read.
pub fn pdf(bytes: &[u8]) -> Result<Observed, Diagnostic> {
    let (pages, file) = pdf::read(bytes)?;
    Ok(parts::recognise(flow::layout(&pages, file)))
}

/// A paper just typeset, read like everybody's.
pub fn pages(pages: &Pages) -> Observed {
    parts::recognise(flow::layout(pages, FileFacts::default()))
}

/// The DOCX `bytes`, ours or anybody's; the lengths of lines are taken from the widths of `fonts`.
pub fn docx(bytes: &[u8], fonts: &Fonts) -> Result<Observed, Diagnostic> {
    docx_of(bytes, fonts, &Familiar::default())
}

/// The DOCX `bytes` of somebody who writes many that look the same; what they have in common is kept in `familiar`.
pub fn docx_of(bytes: &[u8], fonts: &Fonts, familiar: &Familiar) -> Result<Observed, Diagnostic> {
    docx::layout(bytes, fonts, familiar).map(parts::recognise)
}
