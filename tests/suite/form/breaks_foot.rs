//! Papers that break ND30-57 … 69 once.

use vanban::document::{Block, Document, line};
use vanban::format::Component;
use vanban::read::{Medium, Region};

use super::both::{Case, blocks, hold, light, pages, restyle, seen, tree};
use super::broken::run;
use crate::samples;

fn plan() -> Document {
    samples::plan(6)
}

fn authority(document: &mut Document, lines: &[&str]) {
    document.frame.foot.blocks[0].authority = lines.iter().map(|words| line(*words)).collect();
}

fn recipient(document: &mut Document, nth: usize, words: &str) {
    document.frame.foot.recipients[nth] = line(words);
}

/// Every one of them.
pub fn cases() -> Vec<Case> {
    let mut cases = signing();
    cases.extend(addressed());
    cases.extend(received());
    cases
}

fn signing() -> Vec<Case> {
    vec![
        tree("ND30-57", "T/M", plan, |document| {
            authority(document, &["T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]);
        }),
        tree("ND30-57", "KT without a stop", plan, |document| {
            authority(document, &["TM. ỦY BAN NHÂN DÂN", "KT CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
        }),
        seen("ND30-57", "a post that is not bold", plan, |seen| {
            restyle(seen, Component::Signature, 1, light);
        }),
        tree("ND30-58", "a plan signed by the chairman alone", plan, |document| {
            authority(document, &["CHỦ TỊCH"]);
        }),
        tree(
            "ND30-58",
            "a decision of the chairman's signed for the committee",
            samples::decision,
            |_| {},
        ),
        tree("ND30-59", "a deputy without KT.", plan, |document| {
            authority(document, &["TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"]);
        }),
        tree("ND30-59", "KT. before the deputy's own post", plan, |document| {
            authority(document, &["TM. ỦY BAN NHÂN DÂN", "KT. PHÓ CHỦ TỊCH"]);
        }),
        tree("ND30-60", "two posts where no council signs", plan, |document| {
            document.frame.foot.blocks[0].post = vec![line("TRƯỞNG BAN THI ĐUA")];
        }),
        tree("ND30-61", "a degree before the name", plan, |document| {
            document.frame.foot.blocks[0].name = line("ThS. Lê Đức Tuấn");
        }),
        tree("ND30-61", "a name in capitals", plan, |document| {
            document.frame.foot.blocks[0].name = line("LÊ ĐỨC TUẤN");
        }),
        seen("ND30-61", "a name that is not bold", plan, |seen| {
            restyle(seen, Component::SignerName, 0, light);
        }),
        pages("ND30-61", "a name out of the middle", plan, |pages| {
            run(pages, "Lê Đức Tuấn").x += 4.0;
        }),
        pages("ND30-62", "little room to sign", plan, |pages| {
            run(pages, "Lê Đức Tuấn").y -= 9.0;
        }),
        pages("ND30-62", "a signature alone on its page", plan, |pages| {
            let page = pages.pages.last_mut().unwrap();
            let foot = page.runs.iter().find(|run| run.text.contains("TM.")).unwrap().y;
            page.runs.retain(|run| run.y >= foot - 1.0 || run.y < 20.0);
            let mark = &mut pages.pages[0].runs;
            let end = mark.iter().rposition(|run| run.x < 60.0).expect("a line of the body");
            mark[end].text.push_str("./.");
        }),
    ]
}

fn addressed() -> Vec<Case> {
    vec![
        tree("ND30-63", "a plan with Kính gửi", plan, |document| {
            blocks(document).insert(0, Block::Addressees(vec![line("Các thôn trên địa bàn.")]));
            document.frame.foot.recipients.insert(0, line("- Như trên;"));
        }),
        tree("ND30-63", "a letter without Kính gửi", samples::letter, |document| {
            blocks(document).remove(0);
            document.frame.foot.recipients.remove(0);
        }),
        tree("ND30-64", "a comma behind an addressee", samples::letter, |document| {
            let list =
                ["- Ủy ban Mặt trận Tổ quốc xã;", "- Các đoàn thể,", "- Các thôn trên địa bàn."];
            blocks(document)[0] = Block::Addressees(list.map(line).to_vec());
        }),
        tree("ND30-64", "no stop behind the last addressee", samples::letter, |document| {
            let list = ["- Ủy ban Mặt trận Tổ quốc xã;", "- Các thôn trên địa bàn;"];
            blocks(document)[0] = Block::Addressees(list.map(line).to_vec());
        }),
        seen("ND30-64", "small addressees", samples::letter, |seen| {
            restyle(seen, Component::Addressees, 0, |look| look.size = Some(12.0));
        }),
    ]
}

fn received() -> Vec<Case> {
    vec![
        seen("ND30-65", "a heading of 14 pt", plan, |seen| {
            restyle(seen, Component::RecipientsHeading, 0, |look| look.size = Some(14.0));
        }),
        seen("ND30-65", "a heading underlined", plan, |seen| {
            restyle(seen, Component::RecipientsHeading, 0, |look| look.underlined = Some(true));
        }),
        seen("ND30-66", "a heading below the signature", plan, |seen| {
            let at = seen.first(Component::RecipientsHeading).unwrap().extent.paragraph;
            let medium = seen.layout.medium;
            let paragraph = &mut seen.layout.paragraphs[at];
            match (medium, &mut paragraph.region) {
                (Medium::Docx, Region::Cell { row, .. }) => *row += 1,
                _ => paragraph.lines[0].baseline += 12.0,
            }
        }),
        tree("ND30-67", "a comma behind a receiver", plan, |document| {
            recipient(document, 1, "- TT Đảng ủy, HĐND (b/c),");
        }),
        seen("ND30-67", "large receivers", plan, |seen| {
            restyle(seen, Component::Recipient, 2, |look| look.size = Some(13.0));
        }),
        tree("ND30-68", "nothing is kept", plan, |document| {
            document.frame.foot.recipients.pop();
        }),
        tree("ND30-68", "kept twice", plan, |document| {
            document.frame.foot.recipients.push(line("- Lưu: VT."));
        }),
        tree("ND30-68", "a semicolon at the end", plan, |document| {
            recipient(document, 5, "- Lưu: VT, VHXH;");
        }),
        tree("ND30-69", "Như trên without Kính gửi", plan, |document| {
            recipient(document, 0, "- Như trên;");
        }),
        tree("ND30-69", "Kính gửi without Như trên", samples::letter, |document| {
            document.frame.foot.recipients.remove(0);
        }),
    ]
}

#[test]
fn each_break_of_the_foot_is_found_alone() {
    hold(&cases());
}
