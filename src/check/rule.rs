//! What a rule is.

use super::plan::season::Season;
use super::{Findings, Manuscript};
use crate::data::Dataset;
use crate::diagnostic::Severity;
use crate::format::FormatTable;
use crate::law::Tables;
use crate::read::Observed;

/// One rule: what must hold, why, how it looks wrong and right, and how it is found.
#[derive(Debug)]
pub struct Rule {
    /// "ND30-29": family and number; never given to another rule, even when this one goes.
    pub code: &'static str,
    /// What must hold, in Vietnamese, lower case, no full stop: "đường kẻ dưới tên cơ quan dài 1/3 đến 1/2 dòng chữ".
    pub title: &'static str,
    /// Of a finding, unless the finding itself weighs less.
    pub severity: Severity,
    /// Where it is written: "PL I.II.2 Nghị định 30/2020/NĐ-CP".
    pub article: &'static str,
    /// One or two Vietnamese sentences: what goes wrong for whom when it is not kept.
    pub why: &'static str,
    /// An example that breaks the rule; for a rule of words it is words that the tests run.
    pub wrong: &'static str,
    /// The same, mended.
    pub right: &'static str,
    pub check: Check,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// The look of a finished paper, and how each medium tells it.
    Form { pdf: Means, docx: Means, find: fn(&Paper<'_>, &mut Findings) },
    /// The words of one paper, whether from the tree of our own or from a file.
    Words(fn(&Manuscript, &Tables, &mut Findings)),
    /// The calendar of a plan, from its data or, where that is not at hand, from its words.
    Season(fn(&Season, &Tables, &mut Findings)),
    /// The data of a year.
    Data(fn(&Year<'_>, &mut Findings)),
}

/// How a medium tells what a rule asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    Measured,
    /// Read from the effective style, not from ink.
    FromStyle,
    /// Not to be told, with the reason in a few Vietnamese words: "DOCX không có trang".
    Undecidable(&'static str),
}

/// A finished paper and what the decree permits.
#[derive(Debug, Clone, Copy)]
pub struct Paper<'a> {
    pub seen: &'a Observed,
    pub table: &'a FormatTable,
}

/// A year of data and the dated tables.
#[derive(Debug, Clone, Copy)]
pub struct Year<'a> {
    pub data: &'a Dataset,
    pub tables: &'a Tables,
}
