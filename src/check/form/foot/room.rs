//! ND30-62: room to sign, a block that is whole, and a page it does not have to itself.

use super::blocks::{Block, by_right};
use crate::check::form::geometry;
use crate::check::form::looks::decimal;
use crate::check::{Check, Findings, Means, Paper, Rule};
use crate::diagnostic::Severity;
use crate::read::{LineBox, Part};

/// The rule.
pub static RULE: Rule = Rule {
    code: "ND30-62",
    title: "phần ký ở trọn một trang, cùng trang với ít nhất hai dòng nội dung, có chỗ cho chữ ký và con dấu",
    severity: Severity::Warning,
    article: "PL I.II.7, PL I.IV Nghị định 30/2020/NĐ-CP",
    why: "Chữ ký đứng riêng một trang thì trang ấy có thể ghép vào văn bản khác.",
    wrong: "trang cuối chỉ có phần ký và nơi nhận",
    right: "trang cuối có ít nhất hai dòng nội dung trên phần ký",
    check: Check::Form {
        pdf: Means::Measured,
        docx: Means::Undecidable("DOCX không có trang"),
        find,
    },
};

/// Lines of the body that stand above the signature on its page.
const LEAST: usize = 2;
/// Half a line: room is not measured closer, in mm.
const ROUNDING: f64 = 2.5;

fn find(paper: &Paper<'_>, findings: &mut Findings<'_>) {
    let blocks = super::blocks::blocks(paper);
    let Some((block, first)) = blocks.iter().find_map(|block| {
        let part = block.lines.first()?;
        Some((block, geometry::lines(paper, part).first().map(|line| (*part, *line))?))
    }) else {
        return;
    };
    lonely(paper, first, findings);
    if by_right(paper).is_some() {
        whole(paper, block, findings);
        room(paper, block, findings);
    }
}

fn lonely(paper: &Paper<'_>, (part, top): (&Part, LineBox), findings: &mut Findings<'_>) {
    // Page 1 begins with the head: what is signed there is all there is.
    if top.page == 1 {
        return;
    }
    let above = paper.seen.parts.iter().filter(|part| part.group == 0 && !is_foot(part));
    let paragraphs = above.map(|part| &paper.seen.layout.paragraphs[part.extent.paragraph]);
    let lines = paragraphs.flat_map(|paragraph| &paragraph.lines);
    let mut baselines: Vec<i64> = lines
        .filter(|line| line.page == top.page && line.baseline < top.baseline)
        .map(|line| (line.baseline * 2.0).round() as i64)
        .collect();
    baselines.sort_unstable();
    baselines.dedup();
    if baselines.len() < LEAST {
        let what = match baselines.len() {
            0 => "phần ký đứng một mình một trang".to_owned(),
            few => format!("trên phần ký của trang chỉ có {few} dòng nội dung"),
        };
        findings
            .fault((&part.extent).into(), what)
            .hint("giữ đoạn cuối của nội dung cùng trang với phần ký: Paragraph > Line and Page Breaks > Keep with next");
    }
}

fn is_foot(part: &Part) -> bool {
    use crate::format::Component::{Recipient, RecipientsHeading};
    part.component.is_signing() || matches!(part.component, Recipient | RecipientsHeading)
}

fn whole(paper: &Paper<'_>, block: &Block<'_>, findings: &mut Findings<'_>) {
    let parts = block.lines.iter().chain(&block.posts).chain(&block.name);
    let pages: Vec<(&Part, usize)> = parts
        .filter_map(|part| Some((*part, geometry::lines(paper, part).first()?.page)))
        .collect();
    if let Some((part, _)) = pages.iter().find(|(_, page)| *page != pages[0].1) {
        findings.fault((&part.extent).into(), "phần ký bị ngắt sang trang sau");
    }
}

fn room(paper: &Paper<'_>, block: &Block<'_>, findings: &mut Findings<'_>) {
    let below = block.posts.first().copied().or(block.name);
    let (Some(last), Some(below)) = (block.lines.last(), below) else { return };
    let (Some(upper), Some(lower)) =
        (geometry::lines(paper, last).last(), geometry::lines(paper, below).first())
    else {
        return;
    };
    let size = paper.seen.layout.looks(&below.extent).find_map(|look| look.size).unwrap_or(14.0);
    // From baseline to baseline, less the height of the lower line.
    let room = lower.baseline - upper.baseline - size * 25.4 / 72.0;
    let least = paper.table.frame.signature_gap.permitted.least;
    if upper.page == lower.page && room < least - ROUNDING {
        let what = format!(
            "chỗ ký cao {} mm, nên từ {} mm để đủ chữ ký và con dấu",
            decimal(room),
            decimal(least)
        );
        findings.fault((&below.extent).into(), what);
    }
}
