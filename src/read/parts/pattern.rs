//! The shapes by which components are known: numbers of levels, beginnings of căn cứ, of Nơi nhận, of authority lines.

use std::sync::LazyLock;

use super::super::fold::{fold, is_near};
use super::piece::Piece;
use crate::format::Component;
use crate::kind::PaperKind;

/// What a paragraph of the body is by the number or mark it begins with; `None` for plain words.
pub fn level(text: &str) -> Option<Component> {
    let first = text.split_whitespace().next()?;
    if is_part(text) {
        return Some(Component::PartNumber);
    }
    if first.chars().all(|c| "-–—+•*‑".contains(c)) && first.chars().count() == 1 {
        return Some(Component::Dash);
    }
    if text.starts_with('-') || text.starts_with('–') {
        return Some(Component::Dash);
    }
    if first == "Điều" || first == "ĐIỀU" {
        let number = text.split_whitespace().nth(1)?;
        return number.starts_with(|c: char| c.is_ascii_digit()).then_some(Component::Article);
    }
    numbered(first)
}

/// "I.", "1.", "1.1.", "a)", "(a)", "a.", "a/".
fn numbered(first: &str) -> Option<Component> {
    let end = first.find(['.', ')', '/'])?;
    let number = first[..end].trim_start_matches('(');
    let digits = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    let roman = !number.is_empty() && number.chars().all(|c| "IVXLC".contains(c));
    let letter = number.chars().count() == 1 && number.chars().all(char::is_lowercase);
    // "1.200 hộ", "30/4", "v.v." and "a.b" are no numbers of a level.
    let rest = &first[end..];
    let closes = rest.chars().all(|c| ".)/".contains(c));
    let nested = rest[1..].chars().all(|c| c.is_ascii_digit() || c == '.') && rest.len() <= 6;
    match () {
        () if digits
            && (closes && !rest.starts_with('/')
                || nested && rest.starts_with('.') && is_outline(first)) =>
        {
            Some(Component::Clause)
        }
        () if roman && closes => Some(Component::Roman),
        () if letter && closes => Some(Component::Point),
        () => None,
    }
}

/// "1.1", "2.3.1." and not "1.200" or "12.5": each number of one or two digits, and a level has few of them.
fn is_outline(first: &str) -> bool {
    let numbers: Vec<&str> = first.trim_end_matches('.').split('.').collect();
    numbers.len() > 1 && numbers.iter().all(|number| (1..=2).contains(&number.len()))
}

/// "Phần I", "Chương II", "Mục 1", "Tiểu mục 2", alone or before a title.
fn is_part(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let (first, number) = match (first.as_str(), words.next()) {
        ("tiểu", Some(second)) if second.to_lowercase() == "mục" => ("mục", words.next()),
        (_, number) => (first.as_str(), number),
    };
    let Some(number) = number.map(|number| number.trim_end_matches(['.', ':'])) else {
        return false;
    };
    let roman = !number.is_empty() && number.chars().all(|c| "IVXLC".contains(c));
    let digits = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    let few = text.chars().count() <= 120;
    match first {
        "phần" => few && (roman || digits || number.to_lowercase() == "thứ"),
        "chương" => few && (roman || digits),
        "mục" => {
            few && digits && words.next().is_none_or(|word| word.chars().all(char::is_uppercase))
        }
        _ => false,
    }
}

/// "Phụ lục", "Phụ lục I", "PHỤ LỤC 02" and nothing else.
pub fn is_appendix_label(piece: &Piece<'_>) -> bool {
    let Some(rest) = piece.fold.strip_prefix("phu luc") else { return false };
    let number = rest.trim().trim_end_matches(['.', ':']);
    rest.is_empty()
        || rest.starts_with(' ')
            && !number.contains(' ')
            && (number.chars().all(|c| c.is_ascii_digit() || "ivxlc".contains(c))
                || number.len() == 1)
}

/// "(Kèm theo …", "(Ban hành kèm theo …".
pub fn is_reference(piece: &Piece<'_>) -> bool {
    ["(kem theo", "(ban hanh kem theo"].iter().any(|start| piece.fold.starts_with(start))
}

/// "Căn cứ …", "Theo đề nghị của …", "Xét …", "Thực hiện …".
pub fn is_basis(piece: &Piece<'_>) -> bool {
    // In small letters it goes on with a line above: "V/v triển khai / thực hiện Kế hoạch …".
    piece.text.starts_with(char::is_uppercase)
        && ["can cu ", "theo de nghi ", "xet de nghi ", "xet ket qua ", "thuc hien "]
            .iter()
            .any(|start| piece.fold.starts_with(start))
}

/// "Kính gửi …".
pub fn is_addressees(piece: &Piece<'_>) -> bool {
    piece.fold.starts_with("kinh gui")
}

/// "Nơi nhận:" alone or before what stands beside it.
pub fn is_recipients(piece: &Piece<'_>) -> bool {
    piece.fold.starts_with("noi nhan") && piece.text.chars().count() <= 14
}

/// "ĐẢNG CỘNG SẢN VIỆT NAM", which stands on the papers of the Party where others bear the Quốc hiệu.
pub fn is_party(piece: &Piece<'_>) -> bool {
    is_near(&piece.fold, "dang cong san viet nam")
}

/// "Số: …", "Số 12/KH-UBND".
pub fn is_number(piece: &Piece<'_>) -> bool {
    let Some(rest) = piece.fold.strip_prefix("so") else { return false };
    let starts = rest.trim_start().starts_with([':', '.', '/', '…', ';', '_'])
        || rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    starts
        && piece.text.chars().count() <= 60
        && (rest.contains('/') || rest.trim_start().starts_with(':'))
}

/// "…, ngày … tháng … năm …".
pub fn is_place_date(piece: &Piece<'_>) -> bool {
    let day = piece.fold.find("ngay");
    let month = piece.fold.rfind("thang");
    let year = piece.fold.rfind("nam");
    let ordered = matches!((day, month, year), (Some(d), Some(m), Some(y)) if d < m && m < y);
    ordered && piece.text.chars().count() <= 90 && !is_basis(piece) && !piece.text.starts_with('(')
}

/// "V/v …".
pub fn is_letter_subject(piece: &Piece<'_>) -> bool {
    ["v/v", "vv ", "v/ v", "ve viec "].iter().any(|start| piece.fold.starts_with(start))
}

/// The words by which a stamp is known (PL I.II.10, 11).
pub fn is_stamp(piece: &Piece<'_>) -> bool {
    const STAMPS: [&str; 8] = [
        "mat",
        "toi mat",
        "tuyet mat",
        "khan",
        "thuong khan",
        "hoa toc",
        "xem xong tra lai",
        "luu hanh noi bo",
    ];
    STAMPS.contains(&piece.fold.as_str())
}

/// The kind of the decree that `piece` names at its start in capitals, and how many bytes the name takes.
pub fn kind(piece: &Piece<'_>) -> Option<(PaperKind, usize)> {
    let name = leading_capitals(piece.text);
    let folded = fold(&piece.text[..name]);
    // "HỘI ĐỒNG" is one letter from "HỢP ĐỒNG": a slip is allowed in long names alone.
    let near = |title: &str| title.len() >= 9 && is_near(&folded, title);
    let exact = KINDS.iter().find(|(_, title)| *title == folded);
    exact.or_else(|| KINDS.iter().find(|(_, title)| near(title))).map(|(kind, _)| (*kind, name))
}

/// The kinds that papers name, with their folded names.
static KINDS: LazyLock<Vec<(PaperKind, String)>> = LazyLock::new(|| {
    let named = |kind: &PaperKind| !matches!(kind, PaperKind::Form | PaperKind::Letter);
    let kinds = PaperKind::ALL.iter().copied().filter(named);
    kinds.map(|kind| (kind, fold(kind.title()))).collect()
});

/// Bytes of the words in capitals at the start of `text`.
fn leading_capitals(text: &str) -> usize {
    let mut end = 0;
    for (at, word) in super::words(text) {
        let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
        if letters.is_empty() || !letters.iter().all(|c| c.is_uppercase()) {
            break;
        }
        end = at + word.len();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_known_by_their_numbers() {
        let cases = [
            ("I. MỤC ĐÍCH", Some(Component::Roman)),
            ("1. Hoàn thành", Some(Component::Clause)),
            ("1) Hoàn thành", Some(Component::Clause)),
            ("1.1. Hoàn thành", Some(Component::Clause)),
            ("1.200 hộ nghèo", None),
            ("30/4 là ngày lễ", None),
            ("a) Triển khai", Some(Component::Point)),
            ("a. Triển khai", Some(Component::Point)),
            ("(a) Triển khai", Some(Component::Point)),
            ("v.v. các việc", None),
            ("- Hội Nông dân", Some(Component::Dash)),
            ("-Hội Nông dân", Some(Component::Dash)),
            ("Điều 1. Tặng", Some(Component::Article)),
            ("Điều kiện là", None),
            ("Phần I", Some(Component::PartNumber)),
            ("Phần thứ nhất", Some(Component::PartNumber)),
            ("Phần mềm quản lý", None),
            ("Mục 1", Some(Component::PartNumber)),
            ("Mục tiêu chung", None),
            ("Trên đây là kế hoạch", None),
        ];
        for (text, expected) in cases {
            assert_eq!(level(text), expected, "{text}");
        }
    }
}
