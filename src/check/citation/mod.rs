//! Words → the acts they cite: kind, number, date, issuing body and subject, each with its bytes.
//!
//! In: a piece of text as printed. Out: what is cited in it, however sloppily ("Nghị định số: 91/2017/ NĐ-CP", a
//! missing "số", a line break inside). Whether a citation is complete and true is for the rules to say.

mod pieces;

use std::ops::Range;

use super::scan::{WrittenDay, small};
use pieces::{body, date, name_end, number, skip, starts_whole, subject_end, trimmed};

/// An act as a text cites it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// From the kind to the last of its pieces that is there.
    pub range: Range<usize>,
    pub kind: ActWord,
    /// Whether "số" stands before the number.
    pub says_number: bool,
    /// "91/2017/NĐ-CP", "34-CT/TW", "…/KH-UBND"; its digits may be left blank.
    pub number: Option<Range<usize>>,
    pub date: Option<WrittenDay>,
    /// "ngày … tháng … năm 2024": a date with blanks.
    pub blank_date: Option<Range<usize>>,
    /// The issuing body, without "của".
    pub body: Option<Range<usize>>,
    /// What it is about: of a law its name without "Luật", of others all that follows the issuer.
    pub subject: Option<Range<usize>>,
}

/// What kind of act is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActWord {
    Constitution,
    Code,
    Law,
    Ordinance,
    /// Every other kind, by its word in small letters: "nghị định".
    Other(&'static str),
}

impl ActWord {
    /// Whether it is cited by kind and name alone, without number and body (PL I.II.6).
    pub fn goes_by_name(self) -> bool {
        !matches!(self, Self::Other(_))
    }
}

/// The words of kinds, longer ones before those they begin with.
const KINDS: [(&str, ActWord); 27] = [
    ("hiến pháp", ActWord::Constitution),
    ("bộ luật", ActWord::Code),
    ("luật", ActWord::Law),
    ("pháp lệnh", ActWord::Ordinance),
    ("thông tư liên tịch", ActWord::Other("thông tư liên tịch")),
    ("thông tư", ActWord::Other("thông tư")),
    ("nghị quyết", ActWord::Other("nghị quyết")),
    ("nghị định", ActWord::Other("nghị định")),
    ("quyết định", ActWord::Other("quyết định")),
    ("chỉ thị", ActWord::Other("chỉ thị")),
    ("kế hoạch", ActWord::Other("kế hoạch")),
    ("hướng dẫn", ActWord::Other("hướng dẫn")),
    ("chương trình", ActWord::Other("chương trình")),
    ("công văn", ActWord::Other("công văn")),
    ("công điện", ActWord::Other("công điện")),
    ("thông báo", ActWord::Other("thông báo")),
    ("kết luận", ActWord::Other("kết luận")),
    ("quy định", ActWord::Other("quy định")),
    ("quy chế", ActWord::Other("quy chế")),
    ("đề án", ActWord::Other("đề án")),
    ("dự án", ActWord::Other("dự án")),
    ("phương án", ActWord::Other("phương án")),
    ("báo cáo", ActWord::Other("báo cáo")),
    ("tờ trình", ActWord::Other("tờ trình")),
    ("biên bản", ActWord::Other("biên bản")),
    ("lệnh", ActWord::Other("lệnh")),
    ("văn bản", ActWord::Other("văn bản")),
];

/// Every act cited in `text`, in order. Of a law its name is enough, of other acts it takes a number.
pub fn citations(text: &str) -> Vec<Citation> {
    let lower = small(text);
    let mut found: Vec<Citation> = Vec::new();
    for (at, _) in text.char_indices() {
        let inside = found.last().is_some_and(|last| at < last.head());
        let begins = !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        if !inside
            && begins
            && let Some(citation) = cited(text, &lower, at)
        {
            // A subject goes on to the next act at most, unless that act is what it is about.
            found.push(citation);
        }
    }
    found
}

impl Citation {
    /// Whether its date stands there, be it with blanks.
    pub fn is_dated(&self) -> bool {
        self.date.is_some() || self.blank_date.is_some()
    }

    /// The byte after kind, number, date and body: a subject may cite again.
    fn head(&self) -> usize {
        let ends = [
            self.number.as_ref().map(|range| range.end),
            self.date.as_ref().map(|day| day.range.end),
            self.body.as_ref().map(|range| range.end),
        ];
        let named = self.kind.goes_by_name().then_some(self.subject.as_ref()).flatten();
        let ends = ends.into_iter().flatten().chain(named.map(|range| range.end));
        ends.max().unwrap_or(self.range.start + 1)
    }
}

fn cited(text: &str, lower: &str, at: usize) -> Option<Citation> {
    let (word, kind) = KINDS.iter().find(|(word, _)| starts_whole(&lower[at..], word))?;
    let after = at + word.len();
    let read = if kind.goes_by_name() { named } else { numbered };
    read(text, lower, at, after, *kind)
}

/// "Luật Thi đua, khen thưởng số 06/2022/QH15 ngày …".
fn named(text: &str, lower: &str, at: usize, after: usize, kind: ActWord) -> Option<Citation> {
    let capital = text[at..].starts_with(char::is_uppercase);
    let name = skip(text, after);
    let numbered_first = number(text, lower, name).is_some();
    let has_name =
        text[name..].starts_with(char::is_uppercase) || lower[name..].starts_with("sửa đổi");
    if !capital || !(has_name || numbered_first || kind == ActWord::Constitution) {
        return None;
    }
    let end = if has_name && !numbered_first { name_end(text, lower, name) } else { after };
    let subject = (end > name).then_some(name..end);
    let (mut citation, next) = particulars(text, lower, at, end, kind);
    if numbered_first && text[next..].starts_with(char::is_uppercase) {
        citation.subject = Some(next..name_end(text, lower, next));
    } else {
        citation.subject = subject;
    }
    Some(citation.closed(after))
}

/// "Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ quy định …".
fn numbered(text: &str, lower: &str, at: usize, after: usize, kind: ActWord) -> Option<Citation> {
    number(text, lower, skip(text, after))?;
    let (mut citation, next) = particulars(text, lower, at, after, kind);
    let rest = trimmed(text, next..subject_end(text, next));
    citation.subject = (!rest.is_empty()).then_some(rest);
    Some(citation.closed(after))
}

/// Number, date and body in whatever order; and the byte where the words after them begin.
fn particulars(
    text: &str,
    lower: &str,
    at: usize,
    after: usize,
    kind: ActWord,
) -> (Citation, usize) {
    let mut citation = Citation {
        range: at..after,
        kind,
        says_number: false,
        number: None,
        date: None,
        blank_date: None,
        body: None,
        subject: None,
    };
    let mut next = skip(text, after);
    loop {
        let step = match () {
            () if citation.number.is_none() && number(text, lower, next).is_some() => {
                number(text, lower, next).map(|(says, range)| {
                    citation.says_number = says;
                    citation.number = Some(range.clone());
                    range.end
                })
            }
            () if !citation.is_dated() => date(text, lower, next).map(|(day, end)| {
                citation.blank_date = day.is_none().then_some(next..end);
                citation.date = day;
                end
            }),
            () => None,
        };
        let step = step.or_else(|| {
            let range = body(text, lower, next).filter(|_| citation.body.is_none())?;
            citation.body = Some(range.clone());
            Some(range.end)
        });
        match step {
            Some(end) if end > next => next = skip(text, end),
            _ => return (citation, next),
        }
    }
}

impl Citation {
    /// Its range up to its last piece; `least` is where its kind ends.
    fn closed(mut self, least: usize) -> Self {
        let pieces = [&self.number, &self.blank_date, &self.body, &self.subject];
        let ends = pieces.into_iter().flatten().map(|range| range.end);
        let ends = ends.chain(self.date.iter().map(|day| day.range.end));
        self.range.end = ends.max().unwrap_or(least).max(least);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<[String; 5]> {
        let at = |range: &Option<Range<usize>>| range.clone().map_or("", |r| &text[r]).to_owned();
        let each = |c: &Citation| {
            let kind = match c.kind {
                ActWord::Other(word) => word.to_owned(),
                named => format!("{named:?}"),
            };
            let day = c.date.as_ref().map(|day| text[day.range.clone()].to_owned());
            [kind, at(&c.number), day.unwrap_or_default(), at(&c.body), at(&c.subject)]
        };
        citations(text).iter().map(each).collect()
    }

    #[test]
    fn a_decree_in_full_gives_all_its_pieces() {
        for text in [
            "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ quy định chi tiết thi hành;",
            "Căn cứ Nghị định số: 91/2017/NĐ-CP của Chính phủ ngày 31/7/2017 quy định chi tiết thi hành;",
            "Căn cứ Nghị định 91/2017/NĐ-CP\nngày 31/7/2017, của Chính phủ quy định chi tiết thi hành.",
        ] {
            let wanted = [
                "nghị định",
                "91/2017/NĐ-CP",
                "31/7/2017",
                "Chính phủ",
                "quy định chi tiết thi hành",
            ];
            assert_eq!(read(text), [wanted.map(str::to_owned)], "{text}");
        }
    }

    #[test]
    fn numbers_of_every_shape_are_read() {
        for (text, number) in [
            ("Nghị định số 91/2017/ NĐ-CP", "91/2017/ NĐ-CP"),
            ("Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị", "34-CT/TW"),
            ("theo Kế hoạch số …/KH-UBND", "…/KH-UBND"),
            (
                "Kế hoạch số      /KH-UBND ngày      tháng 02 năm 2024 của Ủy ban nhân dân xã",
                "/KH-UBND",
            ),
            ("Quyết định số 15/QĐ-UBND.", "15/QĐ-UBND"),
            ("công văn số 12/UBND-VX", "12/UBND-VX"),
        ] {
            assert_eq!(read(text)[0][1], number, "{text}");
        }
    }

    #[test]
    fn a_law_goes_by_its_name() {
        for (text, name, number) in [
            ("Căn cứ Luật Thi đua, khen thưởng năm 2022;", "Thi đua, khen thưởng", ""),
            (
                "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
                "Thi đua, khen thưởng",
                "",
            ),
            ("Luật Thi đua, khen thưởng số 06/2022/QH15;", "Thi đua, khen thưởng", "06/2022/QH15"),
            ("Luật số 06/2022/QH15 Thi đua, khen thưởng.", "Thi đua, khen thưởng", "06/2022/QH15"),
            (
                "Luật Tổ chức chính quyền địa phương và Luật Đất đai",
                "Tổ chức chính quyền địa phương",
                "",
            ),
        ] {
            let found = read(text);
            assert_eq!((found[0][4].as_str(), found[0][1].as_str()), (name, number), "{text}");
        }
        assert_eq!(read("Luật Tổ chức chính quyền địa phương và Luật Đất đai").len(), 2);
    }

    #[test]
    fn words_that_are_no_act_are_not_read() {
        for text in [
            "chấp hành pháp luật, thực hiện Luật này",
            "xây dựng kế hoạch số 5 và báo cáo 17/5",
            "trước ngày 30/4, kế hoạch 2024",
            "quyết định của cấp trên",
        ] {
            assert_eq!(read(text), Vec::<[String; 5]>::new(), "{text}");
        }
    }

    #[test]
    fn an_act_inside_a_subject_is_read_too() {
        let text = "Quyết định số 5/QĐ-TTg ngày 01/02/2024 của Thủ tướng Chính phủ ban hành Kế hoạch số 6/KH-TTg";
        let kinds: Vec<String> = read(text).into_iter().map(|[kind, ..]| kind).collect();
        assert_eq!(kinds, ["quyết định", "kế hoạch"]);
    }
}
