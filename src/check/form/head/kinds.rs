//! The kinds of the decree as they stand on paper.

use std::sync::LazyLock;

use crate::format::Component;
use crate::kind::PaperKind;
use crate::read::Observed;

/// The kind that `words` name whole, in whatever case.
pub fn kind_of(words: &str) -> Option<PaperKind> {
    let words = plain(words);
    KINDS.iter().find(|(_, title)| *title == words).map(|(kind, _)| *kind)
}

/// Whether `words` begin with a kind: "BÁO CÁO TỔNG KẾT".
pub fn begins_with_kind(words: &str) -> bool {
    let words = plain(words);
    KINDS.iter().any(|(_, title)| {
        words.strip_prefix(title.as_str()).is_some_and(|rest| rest.starts_with(' '))
    })
}

/// Whether `words` name a normative act alone, which follows rules of its own; a decision or resolution may be one too.
pub fn is_normative(words: &str) -> bool {
    [
        "HIẾN PHÁP",
        "BỘ LUẬT",
        "LUẬT",
        "PHÁP LỆNH",
        "LỆNH",
        "NGHỊ ĐỊNH",
        "THÔNG TƯ",
        "THÔNG TƯ LIÊN TỊCH",
    ]
    .contains(&plain(words).as_str())
}

/// The kinds of the decree, with their names as [`plain`] words.
static KINDS: LazyLock<Vec<(PaperKind, String)>> = LazyLock::new(|| {
    let kinds = PaperKind::ALL.iter().copied().filter(|kind| *kind != PaperKind::Form);
    kinds.map(|kind| (kind, plain(kind.title()))).collect()
});

/// Both places of a tone mark are right.
fn plain(words: &str) -> String {
    words
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_uppercase()
        .replace("THOẢ", "THỎA")
        .replace("UỶ", "ỦY")
}

/// The kind of the paper that was read; `None` for a form and for what was not recognised.
pub fn kind(seen: &Observed) -> Option<PaperKind> {
    match seen.first(Component::Kind) {
        Some(part) => kind_of(seen.text(part)),
        None => seen.first(Component::LetterSubject).map(|_| PaperKind::Letter),
    }
}
