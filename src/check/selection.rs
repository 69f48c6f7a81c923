//! Which rules a run asks about: by code, or by how a code begins.

use super::{CATALOGUE, Check, Rule};
use crate::diagnostic::{Diagnostic, Faults, nearest};

/// The first letters of the codes of each family.
pub const FAMILIES: [&str; 5] = ["ND30", "CHU", "LUAT", "KH", "DH"];

/// Rules that are wanted; one that is left out is out, however exactly it was asked for.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Beginnings of codes; empty for all.
    wanted: Vec<String>,
    left_out: Vec<String>,
}

impl Selection {
    /// What `select` and `ignore` ask for, or every word of theirs that no code begins with.
    pub fn parse(select: &[String], ignore: &[String]) -> Result<Self, Faults> {
        let faults: Faults = select.iter().chain(ignore).filter_map(|word| unknown(word)).collect();
        let plain = |words: &[String]| words.iter().map(|word| plain(word)).collect();
        let selection = Self { wanted: plain(select), left_out: plain(ignore) };
        if faults.is_empty() { Ok(selection) } else { Err(faults) }
    }

    /// Whether `rule` is asked about.
    pub fn includes(&self, rule: &Rule) -> bool {
        let begins = |words: &[String]| words.iter().any(|word| rule.code.starts_with(word));
        (self.wanted.is_empty() || begins(&self.wanted)) && !begins(&self.left_out)
    }
}

impl Selection {
    /// Whether any rule is asked about whose check is `of_kind`.
    pub fn asks(&self, of_kind: impl Fn(Check) -> bool) -> bool {
        CATALOGUE.iter().any(|rule| of_kind(rule.check) && self.includes(rule))
    }
}

fn plain(word: &str) -> String {
    word.trim().to_ascii_uppercase()
}

fn unknown(word: &str) -> Option<Diagnostic> {
    let sought = plain(word);
    let mut codes = FAMILIES.into_iter().chain(CATALOGUE.iter().map(|rule| rule.code));
    if !sought.is_empty() && codes.any(|code| code.starts_with(&sought)) {
        return None;
    }
    let fault = Diagnostic::error(format!("không có quy tắc nào mang mã bắt đầu bằng `{word}`"));
    let codes = CATALOGUE.iter().map(|rule| rule.code).chain(FAMILIES);
    Some(match nearest(&sought, codes) {
        Some(near) => fault.hint(format!("có phải ý bạn là `{near}`?")),
        None => fault.hint(format!(
            "các nhóm mã: `{}`; xem cả danh mục bằng `vanban rule --all`",
            FAMILIES.join("`, `")
        )),
    })
}
