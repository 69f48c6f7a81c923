//! The lines of the head: issuer, kind and subject.

use super::super::writer::Setting;
use super::balance::{Measure, break_line};
use super::particulars::Particulars;
use super::words::{plain_line, prefixed};
use crate::document::{Inline, Line, Title};
use crate::format::Component;
use crate::kind::PaperKind;
use crate::yaml::Text;

/// How a body whose name fills two lines begins.
const COMMITTEE: &str = "ỦY BAN NHÂN DÂN ";

/// Width of the head's left column, in pt.
pub fn left_column(setting: &Setting<'_>) -> f64 {
    let format = setting.format;
    points(format.page.text_width() * format.frame.left_share)
}

/// `mm` in pt.
pub fn points(mm: f64) -> f64 {
    mm * 72.0 / 25.4
}

/// Cơ quan chủ quản, a printed line each.
pub fn parent(given: &Particulars<'_>, setting: &Setting<'_>, width: f64) -> Vec<Line> {
    let measure = Measure::new(setting, Component::Parent, width);
    given.issuer.parent.as_ref().map_or_else(Vec::new, |name| break_line(upper(name), &measure))
}

/// Cơ quan ban hành, a printed line each; a People's Committee takes two (PL III, mẫu 1.4).
pub fn issuer(given: &Particulars<'_>, setting: &Setting<'_>, width: f64) -> Vec<Line> {
    let measure = Measure::new(setting, Component::Issuer, width);
    let name = &given.issuer.name;
    match name.as_str().to_uppercase().strip_prefix(COMMITTEE) {
        Some(rest) => {
            let run = |words: &str| vec![Inline::run(words, Some(name.place))];
            let mut lines = vec![run(COMMITTEE.trim_end())];
            lines.extend(break_line(run(rest), &measure));
            lines
        }
        None => break_line(upper(name), &measure),
    }
}

/// Kind and subject.
pub fn title(given: &Particulars<'_>, setting: &Setting<'_>) -> Title {
    let subject = plain_line(&given.subject);
    if given.front.kind == PaperKind::Letter {
        let measure = Measure::new(setting, Component::LetterSubject, left_column(setting));
        return Title::Letter { subject: break_line(prefixed("V/v ", subject), &measure) };
    }
    let name = upper_line(given.kind_name.clone());
    let width = points(setting.format.page.text_width());
    let measure = Measure::new(setting, Component::Subject, width);
    Title::Named { name, subject: break_line(subject, &measure) }
}

/// `text` in upper case as a line.
pub fn upper(text: &Text) -> Line {
    vec![Inline::run(text.as_str().to_uppercase(), Some(text.place))]
}

/// `line` in upper case.
pub fn upper_line(mut line: Line) -> Line {
    for inline in &mut line {
        if let Inline::Run(run) = inline {
            run.text = run.text.to_uppercase();
        }
    }
    line
}
