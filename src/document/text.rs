//! The words of a paper in reading order, for the parity of the two formats and for people.

use super::{Block, Document, Inline, Line, Section, SignatureBlock, Table, Title};

/// National title and motto, fixed by the decree (PL I.I.II.1).
pub const NATIONAL_TITLE: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// The motto; hyphens with a space on both sides.
pub const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// The heading of the recipients (ô 9b).
pub const RECIPIENTS: &str = "Nơi nhận:";
/// The heading of the addressees (ô 9a).
pub const ADDRESSEES: &str = "Kính gửi:";

/// The paper as lines of text, one paragraph, cell or frame line each, in reading order.
///
/// A blank is written `…`, whatever its width.
pub fn plain(document: &Document) -> Vec<String> {
    let mut out = Vec::new();
    head(document, &mut out);
    let body = document.sections.iter().position(|s| s.appendix.is_some());
    let (body, appendices) = document.sections.split_at(body.unwrap_or(document.sections.len()));
    body.iter().for_each(|section| blocks(section, &mut out));
    foot(document, &mut out);
    for section in appendices {
        if let Some(appendix) = &section.appendix {
            out.extend([&appendix.label, &appendix.title, &appendix.reference].map(text));
        }
        blocks(section, &mut out);
    }
    out
}

/// The text of one line; a blank is `…`.
pub fn text(line: &Line) -> String {
    line.iter()
        .map(|inline| match inline {
            Inline::Run(run) => run.text.as_str(),
            Inline::Blank(_) => "…",
        })
        .collect()
}

fn head(document: &Document, out: &mut Vec<String>) {
    let header = &document.frame.header;
    out.extend(header.parent.iter().chain(&header.issuer).map(text));
    out.extend([NATIONAL_TITLE, MOTTO].map(String::from));
    out.extend(header.number.as_ref().map(text));
    if let Title::Letter { subject } = &document.frame.title {
        out.extend(subject.iter().map(text));
    }
    out.push(text(&header.place_date));
    if let Title::Named { name, subject } = &document.frame.title {
        out.push(text(name));
        out.extend(subject.iter().map(text));
    }
}

fn blocks(section: &Section, out: &mut Vec<String>) {
    for block in &section.blocks {
        match block {
            Block::Addressees(lines) => addressees(lines, out),
            Block::Authority(line)
            | Block::Basis(line)
            | Block::Paragraph(line)
            | Block::Centred(line) => out.push(text(line)),
            Block::Heading(heading) => {
                out.push(format!("{} {}", heading.label, text(&heading.title)));
            }
            Block::Item(item) => out.push(format!("{} {}", item.label, text(&item.content))),
            Block::Table(table) => cells(table, out),
            Block::FillLines(count) => out.extend((0..*count).map(|_| "…".to_owned())),
        }
    }
}

fn addressees(lines: &[Line], out: &mut Vec<String>) {
    match lines {
        [only] => out.push(format!("{ADDRESSEES} {}", text(only))),
        several => {
            out.push(ADDRESSEES.to_owned());
            out.extend(several.iter().map(text));
        }
    }
}

fn cells(table: &Table, out: &mut Vec<String>) {
    let rows = table.header.iter().chain(&table.rows);
    out.extend(rows.flat_map(|row| row.cells.iter().map(|cell| text(&cell.content))));
}

fn foot(document: &Document, out: &mut Vec<String>) {
    let foot = &document.frame.foot;
    if !foot.recipients.is_empty() {
        out.push(RECIPIENTS.to_owned());
        out.extend(foot.recipients.iter().map(text));
    }
    for block in &foot.blocks {
        signature(block, out);
    }
}

fn signature(block: &SignatureBlock, out: &mut Vec<String>) {
    out.extend(block.authority.iter().chain(&block.note).chain(&block.post).map(text));
    out.push(text(&block.name));
}
