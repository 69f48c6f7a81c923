//! The signature blocks (ô 7): authority, title, and the name or a blank for it (PL I.II.7).

use super::super::front::SignatureSpec;
use super::super::writer::{Setting, Writer};
use super::balance::{Measure, break_line};
use super::particulars::{Particulars, incomplete, issuer, no_such};
use super::title::{points, upper, upper_line};
use super::words::prefixed;
use crate::data::PaperState;
use crate::data::{Capacity, Issuer, Officer, Signer, YesNo};
use crate::diagnostic::{Diagnostic, Place};
use crate::document::{Inline, Line, SignatureBlock};
use crate::format::Component;
use crate::yaml::Text;

/// Digits a blank name is wide.
const NAME: u16 = 20;

/// Most signatures of a paper: each has texts of its own, which take their steps.
const MOST: usize = 8;

/// Every block, in order; `None` when a fault was noted.
pub fn compose(given: &Particulars<'_>, writer: &mut Writer<'_>) -> Option<Vec<SignatureBlock>> {
    let specs = &given.front.signatures;
    if specs.len() > MOST {
        return writer.fail(
            Diagnostic::error(format!("quá {MOST} chữ ký trong một văn bản"))
                .at(specs[MOST].place)
                .hint("một văn bản do một hay hai người ký; danh sách dài thì viết thành bảng"),
        );
    }
    let width = column(&writer.setting, specs.len());
    let blocks: Vec<_> = specs.iter().map(|spec| block(spec, given, width, writer)).collect();
    let blocks: Option<Vec<_>> = blocks.into_iter().collect();
    Some(blocks?.into_iter().flatten().collect())
}

/// Width of one block, in pt: beside the recipients, or half the text.
fn column(setting: &Setting<'_>, blocks: usize) -> f64 {
    let format = setting.format;
    let share = if blocks > 1 { 0.5 } else { 1.0 - format.frame.recipients_share };
    points(format.page.text_width() * share)
}

fn block(
    spec: &SignatureSpec,
    given: &Particulars<'_>,
    width: f64,
    writer: &mut Writer<'_>,
) -> Option<Option<SignatureBlock>> {
    match (&spec.title, &spec.signer) {
        (Some(_), Some(signer)) => writer.fail(
            Diagnostic::error("một chữ ký có cả `chuc_danh` và `nguoi_ky`")
                .at(signer.place)
                .hint("giữ `nguoi_ky` cho người có thẩm quyền, `chuc_danh` cho biểu mẫu"),
        ),
        (Some(title), None) => {
            let title = upper_line(writer.line(title)?);
            if title.is_empty() {
                return Some(None);
            }
            form(spec, title, width, writer).map(Some)
        }
        (None, _) => official(spec, given, width, writer).map(Some),
    }
}

/// A line of a form: "NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)".
fn form(
    spec: &SignatureSpec,
    title: Line,
    width: f64,
    writer: &mut Writer<'_>,
) -> Option<SignatureBlock> {
    let measure = Measure::new(&writer.setting, Component::Signature, width);
    let authority = break_line(title, &measure);
    let note = match &spec.note {
        Some(note) => Some(writer.line(note)?),
        None => None,
    };
    let name = match &spec.name {
        Some(name) => writer.line(name)?,
        None => Line::new(),
    };
    let name = if name.is_empty() { vec![Inline::space(NAME)] } else { name };
    Some(SignatureBlock { authority, note, post: Vec::new(), name })
}

/// A signature by right.
fn official(
    spec: &SignatureSpec,
    given: &Particulars<'_>,
    width: f64,
    writer: &mut Writer<'_>,
) -> Option<SignatureBlock> {
    let setting = writer.setting;
    let issuer = match &spec.issuer {
        Some(other) => &issuer(other, writer)?,
        None => &given.issuer,
    };
    let before = writer.faults.len();
    let Some((id, place)) = writer.name(spec.signer.as_ref()) else {
        return match given.status {
            _ if writer.faults.len() > before => None,
            PaperState::Draft => Some(unsigned(issuer, &setting, width)),
            PaperState::Final => writer.fail(incomplete("người ký", spec.place.point())),
        };
    };
    let signer = signer(issuer, &id, place, writer)?;
    let officer = officer(signer, writer)?;
    let post = match issuer.main_post {
        Some(YesNo::Yes) => {
            let measure = Measure::new(&setting, Component::Post, width);
            break_line(upper(&officer.post), &measure)
        }
        Some(YesNo::No) | None => Vec::new(),
    };
    let authority = broken(authority(issuer, signer), &setting, width);
    let name = vec![Inline::run(officer.name.as_str(), Some(officer.name.place))];
    Some(SignatureBlock { authority, note: None, post, name })
}

/// The block of a draft nobody is named for yet: the head's lines, and a blank.
fn unsigned(issuer: &Issuer, setting: &Setting<'_>, width: f64) -> SignatureBlock {
    let mut lines = on_behalf(issuer);
    lines.push(upper(&issuer.head));
    SignatureBlock {
        authority: broken(lines, setting, width),
        note: None,
        post: Vec::new(),
        name: vec![Inline::space(NAME)],
    }
}

fn broken(lines: Vec<Line>, setting: &Setting<'_>, width: f64) -> Vec<Line> {
    let measure = Measure::new(setting, Component::Signature, width);
    lines.into_iter().flat_map(|line| break_line(line, &measure)).collect()
}

/// The lines above the signature (PL I.II.7.a; Điều 13).
fn authority(issuer: &Issuer, signer: &Signer) -> Vec<Line> {
    let for_head = |abbreviation| prefixed(abbreviation, upper(&issuer.head));
    let own = upper(&signer.title);
    // Who signs for a collective signs on its behalf, also when he stands in for its head.
    let collective = |rest: Vec<Line>| [on_behalf(issuer), rest].concat();
    match signer.capacity {
        Capacity::Head => collective(vec![own]),
        Capacity::Deputy => collective(vec![for_head("KT. "), own]),
        Capacity::Acting => collective(vec![for_head("Q. ")]),
        Capacity::ByOrder => vec![for_head("TL. "), own],
        Capacity::ByAuthorisation => vec![for_head("TUQ. "), own],
    }
}

/// "TM. ỦY BAN NHÂN DÂN", for an issuer that is a collective.
fn on_behalf(issuer: &Issuer) -> Vec<Line> {
    let line = |collective: &Text| prefixed("TM. ", upper(collective));
    issuer.collective.iter().map(line).collect()
}

fn signer<'a>(
    issuer: &'a Issuer,
    id: &str,
    place: Place,
    writer: &mut Writer<'_>,
) -> Option<&'a Signer> {
    let found = issuer.signers.iter().find(|signer| signer.id.as_str() == id);
    found.or_else(|| {
        let ids = issuer.signers.iter().map(|signer| signer.id.as_str());
        writer.fail(no_such("người ký", id, ids, place))
    })
}

fn officer<'a>(signer: &Signer, writer: &mut Writer<'a>) -> Option<&'a Officer> {
    let officers = &writer.setting.material.agency.officers;
    let id = signer.officer.as_str();
    let found = officers.iter().find(|officer| officer.id.as_str() == id);
    found.or_else(|| {
        let ids = officers.iter().map(|officer| officer.id.as_str());
        writer.fail(no_such("cán bộ", id, ids, signer.officer.place))
    })
}
