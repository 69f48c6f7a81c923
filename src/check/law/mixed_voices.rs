//! LUAT-04: the head, the symbol, the signature and the body that speaks do not belong together.

use std::ops::Range;

use super::voices::Body;
use crate::check::scan::{says, sentences, small, whole};
use crate::check::{Check, Findings, Manuscript, Passage, Rule};
use crate::diagnostic::Severity;
use crate::format::Component;
use crate::law::Tables;

/// The rule.
pub static RULE: Rule = Rule {
    code: "LUAT-04",
    title: "tên cơ quan, ký hiệu, chữ ký và chủ thể nói trong văn bản là một",
    severity: Severity::Error,
    article: "khoản 3 Điều 18, khoản 4 Điều 90 Luật Thi đua, khen thưởng; PL I.II.2, I.II.3, I.II.7 Nghị định 30/2020/NĐ-CP",
    why: "Hội đồng Thi đua - Khen thưởng chỉ tham mưu, tư vấn; phát động phong trào là việc của Chủ tịch Ủy ban nhân dân. Văn bản lẫn chủ thể thì không rõ ai chịu trách nhiệm.",
    wrong: "Số: 12/KH-UBND\nHội đồng thi đua khen thưởng xã Bình Lương phát động phong trào thi đua năm 2024 gồm những nội dung cụ thể sau:",
    right: "Số: 12/KH-UBND\nỦy ban nhân dân xã Bình Lương phát động phong trào thi đua năm 2024 gồm những nội dung cụ thể sau:",
    check: Check::Words(find),
};

fn find(manuscript: &Manuscript, _: &Tables, findings: &mut Findings<'_>) {
    let lines: Vec<&str> = manuscript.all(Component::Issuer).map(|one| one.text.as_str()).collect();
    let issuer = Body::issuing(&lines);
    let number = manuscript.all(Component::Number).next();
    let symbol = number.and_then(|number| Body::of_symbol(&number.text));
    if let (Some(issuer), Some(symbol), Some(number)) = (issuer, symbol, number)
        && issuer != symbol
    {
        findings
            .fault(
                number.place(0..number.text.len()),
                format!("tên cơ quan là {} nhưng ký hiệu là của {}", issuer.name(), symbol.name()),
            )
            .hint("chọn một chủ thể ban hành rồi dùng cho cả tên cơ quan, ký hiệu và chữ ký");
    }
    if let Some(issuer) = issuer {
        signature(manuscript, issuer, findings);
    }
    // Without a head the symbol says whose paper it is.
    if let Some(issuer) = issuer.or(symbol.filter(|_| lines.is_empty())) {
        speaker(manuscript, issuer, findings);
    }
    pledges_with_council(manuscript, findings);
}

/// "TM." of another body than the one in the head.
fn signature(manuscript: &Manuscript, issuer: Body, findings: &mut Findings<'_>) {
    for passage in manuscript.all(Component::Signature) {
        let words = small(&passage.text);
        let Some(behalf) = words.trim().strip_prefix("tm.") else { continue };
        let of_council = behalf.trim() == "hội đồng";
        let named = Body::issuing(&[behalf]);
        let fits = match named {
            Some(named) => named == issuer,
            // "TM. HỘI ĐỒNG" is short for either council.
            None => !(of_council && issuer == Body::Committee),
        };
        if !fits {
            findings
                .fault(
                    passage.place(0..passage.text.len()),
                    format!("ký `{}` trong văn bản của {}", passage.text.trim(), issuer.name()),
                )
                .hint("ký thay mặt đúng tập thể có tên ở đầu văn bản");
        }
    }
}

/// The first sentence of the body that begins with a body's name.
fn speaker(manuscript: &Manuscript, issuer: Body, findings: &mut Findings<'_>) {
    let Some((passage, body, range)) = opening(manuscript) else { return };
    let words = small(&passage.text);
    let launches = says(&words, "phát động");
    let name = body.name();
    if body != issuer {
        let does = if launches { "phát động" } else { "nói" };
        findings
            .fault(passage.place(range), format!("{name} {does} trong văn bản của {}", issuer.name()))
            .hint("phát động là thẩm quyền của Chủ tịch Ủy ban nhân dân (khoản 3 Điều 18 Luật Thi đua, khen thưởng): viết \"Ủy ban nhân dân … phát động\", hoặc đổi chủ thể ban hành");
    } else if body == Body::EmulationCouncil && launches {
        findings
            .fault(
                passage.place(range),
                format!("{name} phát động phong trào, nhưng Hội đồng chỉ tham mưu, tư vấn"),
            )
            .weigh(Severity::Warning)
            .hint(
                "để Chủ tịch Ủy ban nhân dân phát động (khoản 3 Điều 18 Luật Thi đua, khen thưởng)",
            );
    }
}

/// The opening sentence: a paragraph before the first heading that begins with a body and says what it does.
fn opening(manuscript: &Manuscript) -> Option<(&Passage, Body, Range<usize>)> {
    const DOES: [&str; 7] =
        ["phát động", "ban hành", "xây dựng", "tổ chức", "báo cáo", "đề nghị", "kính đề nghị"];
    let body =
        manuscript.passages.iter().take_while(|passage| passage.component != Component::Roman);
    let paragraphs =
        body.filter(|passage| passage.appendix == 0 && passage.component == Component::Paragraph);
    paragraphs.take(3).find_map(|passage| {
        // "… như sau:" – a body at the head of any other sentence is only spoken of.
        let (body, _) =
            Body::speaking(&passage.text).filter(|_| passage.text.trim_end().ends_with(':'))?;
        let words = small(&passage.text);
        let verb = DOES
            .iter()
            .filter_map(|verb| whole(&words, verb).next())
            .map(|range| range.start)
            .min()?;
        Some((passage, body, 0..passage.text[..verb].trim_end().len()))
    })
}

/// "đăng ký thi đua … với HĐTĐKT": one registers with whoever launched the movement.
fn pledges_with_council(manuscript: &Manuscript, findings: &mut Findings<'_>) {
    const PLEDGES: [&str; 3] = ["đăng ký", "ký kết", "giao ước"];
    let tables = [Component::TableHead, Component::TableCell];
    for passage in manuscript.passages.iter().filter(|passage| !tables.contains(&passage.component))
    {
        let words = small(&passage.text);
        for sentence in sentences(&passage.text) {
            let part = &words[sentence.clone()];
            let pledges = PLEDGES.iter().filter_map(|verb| whole(part, verb).next());
            let Some(pledge) = pledges.min_by_key(|range| range.start) else { continue };
            let start = sentence.start + pledge.end;
            let part = &words[start..sentence.end];
            let council = whole(part, "với").find_map(|with| {
                let name = part[with.end..].trim_start();
                let at = sentence.end - name.len();
                Some(at..Body::EmulationCouncil.begins(&words, at)?)
            });
            if let Some(council) = council {
                findings
                    .fault(passage.place(council), "đăng ký, ký kết thi đua với Hội đồng, là cơ quan tham mưu, tư vấn")
                    .weigh(Severity::Note)
                    .hint("viết \"với Chủ tịch Ủy ban nhân dân xã (qua Hội đồng Thi đua - Khen thưởng)\"");
            }
        }
    }
}
