//! CHU-02: TCVN3, VNI and VIQR.

use super::text;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
pub static RULE: Rule = Rule {
    code: "CHU-02",
    title: "không có chữ gõ bằng TCVN3, VNI hay VIQR",
    severity: Severity::Error,
    article: "PL I.I.4 Nghị định 30/2020/NĐ-CP, TCVN 6909:2001",
    why: "Chữ của bảng mã cũ chỉ đọc được với phông cũ; máy khác hiện thành ký hiệu.",
    wrong: "Ñaûng uûy xaõ tröïc tieáp chæ ñaïo",
    right: "Đảng ủy xã trực tiếp chỉ đạo",
    check: Check::Words(find),
};

/// So many words make a habit; one may be a name.
const LEAST: usize = 3;

/// Each with how one of its words is known.
const ENCODINGS: [(&str, IsOf); 3] = [("TCVN3", is_tcvn3), ("VNI", is_vni), ("VIQR", is_viqr)];

/// Whether a word is typed in an encoding.
type IsOf = fn(&str) -> bool;

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    for (name, is) in ENCODINGS {
        let mut found = manuscript.passages.iter().flat_map(|passage| {
            let words = text::words(&passage.text);
            words
                .filter(move |range| is(&passage.text[range.clone()]))
                .map(move |range| (passage, range))
        });
        let Some((passage, range)) = found.next() else { continue };
        let more = found.count();
        if more + 1 >= LEAST {
            let fault = format!(
                "“{}” và {more} chữ khác gõ bằng bảng mã {name}",
                &passage.text[range.clone()]
            );
            findings
                .fault(passage.place(range), fault)
                .hint("chuyển sang Unicode dựng sẵn: UniKey > Công cụ > Chuyển mã");
        }
    }
}

/// "x· héi": marks of money and of fractions inside words.
fn is_tcvn3(word: &str) -> bool {
    const SIGNS: &str = "µ¶·¸¹»¼½¾¨©ª«¬®¢£¤¥¦§";
    let letters = word.chars().filter(char::is_ascii_alphabetic).count();
    letters >= 1 && word.chars().any(|c| SIGNS.contains(c))
}

/// "hoäi", "tröïc": a vowel and a mark for its tone that Vietnamese does not have.
fn is_vni(word: &str) -> bool {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    letters.windows(2).any(|pair| {
        "aeiouyöôñ".contains(pair[0])
            && "äåûùøõïëüöáàãâéèê".contains(pair[1])
            && !is_vietnamese(pair)
    }) && letters.iter().any(|c| "äåûøõïëüöñ".contains(*c))
}

/// Two vowels that Vietnamese writes one after the other.
fn is_vietnamese(pair: &[char]) -> bool {
    !"äåûøõïëü".contains(pair[1])
}

/// A mark typed behind its vowel; "^" and "(" behind a vowel tell it for sure.
fn is_viqr(word: &str) -> bool {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    letters.windows(2).any(|pair| {
        "aeo".contains(pair[0]) && pair[1] == '^' || "ou".contains(pair[0]) && pair[1] == '+'
    })
}
