//! The pieces of a citation: where its number, date, body and name stand, and where they end.

use std::ops::Range;

use super::KINDS;
use crate::check::scan::{WrittenDay, days};

/// "số: 91/2017/ NĐ-CP": whether "số" is there, and the bytes of the number.
pub(super) fn number(text: &str, lower: &str, at: usize) -> Option<(bool, Range<usize>)> {
    let says = starts_whole(&lower[at..], "số");
    let start = if says { skip_marks(text, at + "số".len()) } else { at };
    let blank = text[start..].starts_with(['…', '.', '_', '/']);
    let digit = text[start..].starts_with(|c: char| c.is_ascii_digit());
    if !(digit || says && blank) {
        return None;
    }
    let mut end = start;
    let mut marked = false;
    let mut chars = text[start..].char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let joins = matches!(c, '/' | '-' | '–');
        let spaced = c == ' '
            && (text[..start + offset].ends_with(['/', '-'])
                || next == Some('/')
                || text[start..start + offset].chars().all(|c| "…._ ".contains(c)));
        let blank = "…._".contains(c) && !marked;
        let part =
            c.is_alphanumeric() || matches!(c, '&' | ',') && next.is_some_and(char::is_uppercase);
        if !(joins || spaced || blank || part)
            || joins && !next.is_some_and(|c| c.is_alphanumeric() || c == ' ')
        {
            break;
        }
        marked |= joins;
        end = start + offset + c.len_utf8();
    }
    let range = trimmed(text, start..end);
    // "số 5" and "17/5" are no numbers of an act: that has letters behind a stroke or a hyphen.
    let letters = text[range.clone()].chars().filter(|c| c.is_uppercase() || *c == 'Đ').count();
    (marked && letters >= 2).then_some((says, range))
}

/// "ngày 31/7/2017", "ngày … tháng … năm …"; the day when it is written, and the byte after it.
pub(super) fn date(text: &str, lower: &str, at: usize) -> Option<(Option<WrittenDay>, usize)> {
    let comma = text[at..].strip_prefix(',').map_or(at, |_| skip(text, at + 1));
    let start = comma + lower[comma..].strip_prefix("ngày").map(|_| "ngày".len())?;
    let start = skip(text, start);
    let day = days(&text[start..]).into_iter().next().filter(|day| day.range.start == 0);
    if let Some(mut day) = day {
        day.range = start..start + day.range.end;
        let end = day.range.end;
        return Some((Some(day), end));
    }
    let year = lower[start..].find("năm").filter(|year| *year < 60)?;
    let month = lower[start..start + year].contains("tháng");
    let digits = skip(text, start + year + "năm".len());
    let blank = |c: char| c.is_ascii_digit() || "…._".contains(c);
    let length: usize = text[digits..].chars().take_while(|c| blank(*c)).map(char::len_utf8).sum();
    month.then_some((None, digits + length))
}

/// Words that begin what an act is about.
const SUBJECTS: [&str; 26] = [
    "về",
    "v/v",
    "quy định",
    "qui định",
    "hướng dẫn",
    "ban hành",
    "phê duyệt",
    "sửa đổi",
    "triển khai",
    "tổ chức",
    "phát động",
    "thực hiện",
    "công nhận",
    "kiện toàn",
    "thành lập",
    "tặng",
    "bãi bỏ",
    "giao",
    "khen thưởng",
    "đẩy mạnh",
    "tiếp tục",
    "tăng cường",
    "hợp nhất",
    "bổ sung",
    "thi hành",
    "kết quả",
];

/// "của Ủy ban nhân dân tỉnh Thanh Hóa", without "của".
pub(super) fn body(text: &str, lower: &str, at: usize) -> Option<Range<usize>> {
    let comma = text[at..].strip_prefix(',').map_or(at, |_| skip(text, at + 1));
    if !starts_whole(&lower[comma..], "của") {
        return None;
    }
    let start = skip(text, comma + "của".len());
    let stop = |at: usize| {
        let rest = &lower[at..];
        rest.starts_with([';', '.', '(', '\n'])
            || SUBJECTS.iter().any(|word| starts_whole(rest, word))
                && !text[at..].starts_with(char::is_uppercase)
            || starts_whole(rest, "ngày")
            || rest.starts_with(',') && !text[skip(text, at + 1)..].starts_with(char::is_uppercase)
    };
    let begins = |at: &usize| at_a_seam(text, *at) && stop(*at);
    let inside = text[start..].char_indices().map(|(offset, _)| start + offset);
    let end = inside.clone().find(begins).unwrap_or(text.len());
    let range = trimmed(text, start..end);
    (!range.is_empty() && range.len() < 200).then_some(range)
}

/// Where the name of a law ends: before its number, year, date or body, or where a sentence goes on.
pub(super) fn name_end(text: &str, lower: &str, start: usize) -> usize {
    const STOPS: [&str; 9] = ["số", "năm", "ngày", "của", "được", "đã", "có", "do", "thì"];
    let ends = |at: usize| {
        let rest = &lower[at..];
        let comma = rest.starts_with(',') && {
            let next = &text[skip(text, at + 1)..];
            !next.starts_with(char::is_lowercase) || starts_whole(next, "được")
        };
        let mark = rest.starts_with([';', '.', '(', '\n', ':', '”', '"']);
        let stop = STOPS.iter().any(|word| starts_whole(rest, word));
        let next_act = rest.strip_prefix("và ").is_some_and(|next| {
            KINDS.iter().any(|(word, _)| starts_whole(next, word))
                && text[text.len() - next.len()..].starts_with(char::is_uppercase)
        });
        comma || mark || stop || next_act
    };
    let begins = |at: &usize| at_a_seam(text, *at) && ends(*at);
    let inside = text[start..].char_indices().map(|(offset, _)| start + offset);
    let end = inside.clone().find(begins).unwrap_or(text.len());
    trimmed(text, start..end).end
}

/// Where the subject that begins at `at` ends: at ";" or at a stop before a space or the end.
pub(super) fn subject_end(text: &str, at: usize) -> usize {
    let stop = |(offset, c): &(usize, char)| {
        let rest = &text[at + offset + c.len_utf8()..];
        *c == ';'
            || *c == '\n'
            || *c == '.' && (rest.is_empty() || rest.starts_with(char::is_whitespace))
    };
    text[at..].char_indices().find(stop).map_or(text.len(), |(offset, _)| at + offset)
}

/// Whether a word or a mark begins at `at`.
fn at_a_seam(text: &str, at: usize) -> bool {
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !(inside(text[..at].chars().next_back()) && inside(text[at..].chars().next()))
}

/// Whether `text` begins with `word` and it ends there.
pub(super) fn starts_whole(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

pub(super) fn skip(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start().len()
}

fn skip_marks(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches(|c: char| c.is_whitespace() || c == ':').len()
}

/// `range` without white space and commas at its ends.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let blank = |c: char| c.is_whitespace() || c == ',';
    let words = &text[range.clone()];
    let start = range.start + words.len() - words.trim_start_matches(blank).len();
    start..start + words.trim_matches(blank).len()
}
