//! The names in the head (ô 2): the issuing body, and the body above it.

use super::super::{Extent, Layout, Paragraph, Region};
use unicode_normalization::UnicodeNormalization;

use super::super::fold::is_upper;
use super::pattern;
use super::piece::Piece;
use crate::format::Component;

/// Names of administrative units: the second line of "ỦY BAN NHÂN DÂN / XÃ BÌNH LƯƠNG".
const PLACES: [&str; 12] = [
    "xa ",
    "phuong ",
    "dac khu ",
    "thi tran ",
    "huyen ",
    "quan ",
    "thi xa ",
    "thanh pho ",
    "tinh ",
    "thon ",
    "tp ",
    "tp. ",
];

/// What a body under another begins with, in small letters with their marks: "phòng" is one, "phong" is not.
const BODIES: [&str; 33] = [
    "trường",
    "hội đồng",
    "phòng",
    "ban",
    "sở",
    "trung tâm",
    "cục",
    "chi cục",
    "văn phòng",
    "công an",
    "hội",
    "đoàn",
    "ủy ban mặt trận",
    "uỷ ban mặt trận",
    "ubmttq",
    "trạm",
    "tổ",
    "thôn",
    "khối",
    "bệnh viện",
    "đảng ủy",
    "viện",
    "công đoàn",
    "liên đoàn",
    "quỹ",
    "hạt",
    "đội",
    "xí nghiệp",
    "công ty",
    "ubnd",
    "ủy ban nhân dân",
    "uỷ ban nhân dân",
    "mặt trận",
];

/// Bodies whose name is not whole without the unit they govern.
const COMMITTEES: [&str; 6] = [
    "uy ban nhan dan",
    "ubnd",
    "hoi dong nhan dan",
    "hdnd",
    "uy ban mat tran to quoc",
    "ban chi huy quan su",
];

/// The names among the pieces of a head, each with what it is.
pub fn names<'a, 'b>(
    layout: &Layout,
    head: &'b [Piece<'a>],
    known: &[(Component, &'b Piece<'a>)],
) -> Vec<(Component, &'b Piece<'a>)> {
    let taken = |piece: &Piece<'_>| known.iter().any(|(_, other)| other.extent == piece.extent);
    let last = known.iter().map(|(_, piece)| piece.extent.clone()).max();
    let name = |piece: &&Piece<'_>| {
        is_upper(piece.text)
            && !taken(piece)
            && !pattern::is_stamp(piece)
            && !pattern::is_party(piece)
            && last.as_ref().is_none_or(|last| piece.extent < *last || adjoins(layout, last, piece))
    };
    let lines: Vec<&Piece<'_>> = head.iter().filter(name).collect();
    let split = split(layout, &lines);
    let component = |at| if at < split { Component::Parent } else { Component::Issuer };
    lines.into_iter().enumerate().map(|(at, piece)| (component(at), piece)).collect()
}

/// Whether nothing but columns, boxes and cells of the head stands from `last` to `piece`: with a title of the paper
/// between them, what stands aside is a signature.
fn adjoins(layout: &Layout, last: &Extent, piece: &Piece<'_>) -> bool {
    let between = last.paragraph + 1..=piece.extent.paragraph;
    layout.paragraphs[between].iter().all(|one| one.text.trim().is_empty() || is_aside(one))
}

fn is_aside(paragraph: &Paragraph) -> bool {
    paragraph.side.is_some()
        || matches!(paragraph.region, Region::Cell { bordered: false, .. } | Region::TextBox)
}

/// How many of `lines` name the body above.
fn split(layout: &Layout, lines: &[&Piece<'_>]) -> usize {
    by_weight(layout, lines).or_else(|| by_words(lines)).unwrap_or(0)
}

/// The last line but the first that begins the name of a body.
fn by_words(lines: &[&Piece<'_>]) -> Option<usize> {
    (1..lines.len()).rev().find(|at| begins_body(lines[*at].text) && !is_open(lines, *at))
}

fn begins_body(line: &str) -> bool {
    let line = line.nfc().collect::<String>().to_lowercase();
    let starts = |body: &str| {
        line.strip_prefix(body).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    // "TỔ QUỐC VIỆT NAM" goes on with the name of the Mặt trận.
    !line.starts_with("tổ quốc") && BODIES.iter().any(|body| starts(body))
}

/// Whether line `at` says where the committee above it governs: "ỦY BAN NHÂN DÂN" alone is half a name.
fn is_open(lines: &[&Piece<'_>], at: usize) -> bool {
    let place = PLACES.iter().any(|place| lines[at].fold.starts_with(place));
    place && COMMITTEES.contains(&lines[at - 1].fold.as_str())
}

/// Where the lines turn bold, unless that is in the middle of a name.
fn by_weight(layout: &Layout, lines: &[&Piece<'_>]) -> Option<usize> {
    let bold = |piece: &Piece<'_>| layout.looks(&piece.extent).all(|look| look.bold == Some(true));
    let first = lines.iter().position(|line| bold(line))?;
    (first > 0 && lines[first..].iter().all(|line| bold(line)) && !is_open(lines, first))
        .then_some(first)
}
