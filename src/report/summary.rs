//! The last line of a report: how much was found and how much was asked.

use super::{Kind, Review};
use crate::diagnostic::Severity;

/// Findings by their weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub errors: usize,
    pub warnings: usize,
    pub notes: usize,
}

impl Review {
    /// How many findings there are of each weight.
    pub fn counts(&self) -> Counts {
        let of = |severity| self.findings.iter().filter(|noted| noted.severity == severity).count();
        Counts {
            errors: of(Severity::Error),
            warnings: of(Severity::Warning),
            notes: of(Severity::Note),
        }
    }

    /// "2 lỗi, 1 cảnh báo, 0 ghi chú; 143 quy tắc đã xét".
    pub fn summary(&self) -> String {
        let Counts { errors, warnings, notes } = self.counts();
        let mut line = format!("{errors} lỗi, {warnings} cảnh báo, {notes} ghi chú");
        line.push_str(&format!("; {} quy tắc đã xét", self.rules_asked()));
        let papers = self.subjects.iter().filter(|subject| subject.kind != Kind::Data).count();
        if papers > 0 {
            line.push_str(&format!(" trên {papers} văn bản"));
        }
        if !self.set_aside.is_empty() {
            line.push_str(&format!("; {} phát hiện được bỏ qua có lý do", self.set_aside.len()));
        }
        if !self.refused.is_empty() {
            line.push_str(&format!("; {} điều không xét được", self.refused.len()));
        }
        line
    }
}
