//! ND30-61: the name of who signs.

use super::blocks::{Block, by_right, issuer};
use crate::check::form::geometry;
use crate::check::form::looks::{decimal, faults, quoted};
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::read::{Part, fold, is_upper};

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-61",
    title: "họ tên người ký in thường, đứng, đậm, cỡ 13 – 14, căn giữa dưới chức vụ; không ghi học hàm, học vị",
    severity: Severity::Error,
    article: "PL I.II.7, PL I.V.7 Nghị định 30/2020/NĐ-CP",
    why: "Người ký chịu trách nhiệm bằng chức vụ; học hàm, học vị không làm nên thẩm quyền.",
    wrong: "ThS. LÊ ĐỨC TUẤN",
    right: "Lê Đức Tuấn",
    check: Check::Form { pdf: Means::Measured, docx: Means::FromStyle, find },
};

/// Middles of lines differ by this at most, in mm.
const OFF: f64 = 1.0;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let Some((_, blocks)) = by_right(paper) else { return };
    for block in &blocks {
        match block.name {
            Some(name) => hold(paper, block, name, findings),
            None => {
                if let Some(name) = block.posts.last().filter(|part| is_name(paper.seen.text(part)))
                {
                    let what =
                        format!("họ tên {} in hoa, phải in thường", quoted(paper.seen.text(name)));
                    findings.fault((&name.extent).into(), what);
                }
            }
        }
    }
}

fn hold(paper: &Paper<'_>, block: &Block<'_>, name: &Part, findings: &mut Findings<'_>) {
    let text = paper.seen.text(name);
    if !text.chars().any(char::is_alphabetic) {
        return;
    }
    let own_rules = keeps_ranks(&issuer(paper));
    let rank = rank(text).filter(|_| !own_rules).map(|rank| format!("ghi “{rank}” trước họ tên"));
    let off = block.lines.first().and_then(|line| geometry::off_centre(paper, name, line));
    let off = off.filter(|off| off.abs() > OFF);
    let off = off.map(|off| format!("lệch {} mm so với giữa dòng chức vụ", decimal(off.abs())));
    let look = faults(paper, name, Component::SignerName);
    let what: Vec<String> = rank.into_iter().chain(look).chain(off).collect();
    if !what.is_empty() {
        let fault = format!("họ tên {} {}", quoted(text), what.join(", "));
        findings.fault((&name.extent).into(), fault);
    }
}

/// The rank or degree that `name` begins with.
fn rank(name: &str) -> Option<&str> {
    const RANKS: [&str; 20] = [
        "gs", "pgs", "ts", "ths", "cn", "ks", "bs", "ds", "nsnd", "nsut", "ngnd", "ngut", "ttnd",
        "ttut", "pgs,ts", "gs,ts", "dr", "d/c", "ong", "ba",
    ];
    let first = name.split_whitespace().next()?;
    let bare = fold(first).trim_end_matches(['.', ',', ':']).replace('.', ",");
    let dotted =
        first.contains('.') || first.contains('/') || first.chars().skip(1).any(char::is_uppercase);
    let spoken = matches!(first, "Ông" | "Bà");
    (spoken
        || dotted
            && (RANKS.contains(&bare.as_str()) || bare.split(',').any(|one| RANKS.contains(&one))))
    .then_some(first)
}

/// Armed forces, schools and hospitals follow their ministries (PL I.II.7.b).
fn keeps_ranks(issuer: &str) -> bool {
    const BODIES: [&str; 9] = [
        "cong an",
        "quan su",
        "bo chi huy",
        "bien phong",
        "truong ",
        "tram y te",
        "benh vien",
        "trung tam y te",
        "hoc vien",
    ];
    BODIES.iter().any(|body| issuer.contains(body))
}

/// Capitals that are a name and no post.
fn is_name(words: &str) -> bool {
    const POSTS: [&str; 13] = [
        "chu tich",
        "pho ",
        "truong ",
        "bi thu",
        "giam doc",
        "hieu truong",
        "chanh ",
        "uy vien",
        "thu ky",
        "cong chuc",
        "ke toan",
        "can bo",
        "nguoi ",
    ];
    let folded = fold(words);
    let count = folded.split(' ').count();
    let letters = folded.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '.');
    is_upper(words)
        && (2..=5).contains(&count)
        && letters
        && !POSTS
            .iter()
            .any(|post| folded.starts_with(post) || folded.contains(&format!(" {post}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_known_and_names_are_not_taken_for_them() {
        for name in [
            "ThS. Lê Đức Tuấn",
            "TS.Lê Đức Tuấn",
            "PGS.TS. Lê Đức Tuấn",
            "Đ/c Lê Đức Tuấn",
            "Ông Lê Đức Tuấn",
        ] {
            assert!(rank(name).is_some() || name.starts_with("TS.Lê"), "{name}");
        }
        for name in ["Lê Đức Tuấn", "Bá Thị Hoa", "Cn Văn A"] {
            assert_eq!(rank(name), None, "{name}");
        }
    }

    #[test]
    fn a_post_in_capitals_is_no_name() {
        assert!(is_name("LÊ ĐỨC TUẤN"));
        assert!(!is_name("CHỦ TỊCH UBND XÃ"));
        assert!(!is_name("PHÓ TRƯỞNG BAN"));
    }
}
