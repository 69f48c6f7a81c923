//! CHU-07: two places of the tone mark.

use super::text;
use crate::check::{Check, Findings, Manuscript, Rule};
use crate::diagnostic::Severity;
use crate::law::Tables;
pub static RULE: Rule = Rule {
    code: "CHU-07",
    title: "đặt dấu thanh một kiểu: “hòa, khỏe, thúy” hoặc “hoà, khoẻ, thuý”",
    severity: Severity::Note,
    article: "Quy tắc chính tả tiếng Việt",
    why: "Hai kiểu đặt dấu trong một văn bản làm tìm kiếm bỏ sót.",
    wrong: "xã Hòa Bình có phong trào hoà giải",
    right: "xã Hòa Bình có phong trào hòa giải",
    check: Check::Words(find),
};

/// Open syllables with the mark on the first vowel, and on the second.
const FIRST: [&str; 15] =
    ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"];
const SECOND: [&str; 15] =
    ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"];

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let syllables = |endings: &'static [&'static str; 15]| {
        text::prose(manuscript).flat_map(move |passage| {
            let found = text::syllables(&passage.text);
            found
                .filter(move |range| ends(&passage.text[range.clone()], endings))
                .map(move |range| (passage, range))
        })
    };
    let (first, second) = (syllables(&FIRST).count(), syllables(&SECOND).count());
    if first == 0 || second == 0 {
        return;
    }
    let (rare, common) = if first <= second { (&FIRST, &SECOND) } else { (&SECOND, &FIRST) };
    let (Some((passage, range)), Some((other, there))) =
        (syllables(rare).next(), syllables(common).next())
    else {
        return;
    };
    let fault = format!(
        "dấu thanh đặt hai kiểu: “{}” {} chữ, “{}” {} chữ",
        &passage.text[range.clone()],
        first.min(second),
        &other.text[there],
        first.max(second)
    );
    findings.fault(passage.place(range), fault).hint("sửa theo kiểu dùng nhiều hơn");
}

/// "quý" has its u in the "qu".
fn ends(syllable: &str, endings: &[&str; 15]) -> bool {
    let syllable = syllable.to_lowercase();
    endings.iter().any(|ending| {
        syllable.strip_suffix(ending).is_some_and(|onset| {
            !(onset.ends_with('q') && ending.starts_with(['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ']))
        })
    })
}
