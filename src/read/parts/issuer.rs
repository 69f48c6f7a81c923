//! The names in the head (ô 2): the issuing body, and the body above it.

use super::super::Layout;
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

/// What a body under another begins with.
const BODIES: [&str; 31] = [
    "truong ",
    "hoi dong ",
    "phong ",
    "ban ",
    "so ",
    "trung tam ",
    "cuc ",
    "chi cuc ",
    "van phong",
    "cong an ",
    "hoi ",
    "doan ",
    "uy ban mat tran ",
    "ubmttq",
    "tram ",
    "to ",
    "thon ",
    "khoi ",
    "benh vien ",
    "dang uy ",
    "vien ",
    "cong doan ",
    "lien doan ",
    "quy ",
    "hat ",
    "doi ",
    "xi nghiep ",
    "cong ty ",
    "ubnd ",
    "uy ban nhan dan",
    "mat tran ",
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
            && last.as_ref().is_none_or(|last| piece.extent < *last)
    };
    let lines: Vec<&Piece<'_>> = head.iter().filter(name).collect();
    let split = split(layout, &lines);
    let component = |at| if at < split { Component::Parent } else { Component::Issuer };
    lines.into_iter().enumerate().map(|(at, piece)| (component(at), piece)).collect()
}

/// How many of `lines` name the body above.
fn split(layout: &Layout, lines: &[&Piece<'_>]) -> usize {
    by_words(lines).or_else(|| by_weight(layout, lines)).unwrap_or(0)
}

/// The last line but the first that begins the name of a body.
fn by_words(lines: &[&Piece<'_>]) -> Option<usize> {
    let starts = |line: &str, list: &[&str]| {
        list.iter().any(|start| line.starts_with(start) || line == start.trim_end())
    };
    let begins = |at: usize| {
        let (above, line) = (lines[at - 1].fold.as_str(), lines[at].fold.as_str());
        // "ỦY BAN NHÂN DÂN" alone waits for its unit.
        let open = COMMITTEES.contains(&above) && starts(line, &PLACES);
        starts(line, &BODIES) && !open
    };
    (1..lines.len()).rev().find(|at| begins(*at))
}

/// Where the lines turn bold.
fn by_weight(layout: &Layout, lines: &[&Piece<'_>]) -> Option<usize> {
    let bold = |piece: &Piece<'_>| layout.looks(&piece.extent).all(|look| look.bold == Some(true));
    let first = lines.iter().position(|line| bold(line))?;
    (first > 0 && lines[first..].iter().all(|line| bold(line))).then_some(first)
}
