//! The words of a paper in reading order, for the parity of the two formats and for people.

use super::{
    Block, Document, Foot, HeadingLevel, Inline, ItemLevel, Line, Row, Section, SignatureBlock,
    Table, Title,
};

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
    outline(document).into_iter().map(|(_, text)| text).collect()
}

/// The lines of [`plain`], each with the name of what it is.
pub fn outline(document: &Document) -> Vec<(&'static str, String)> {
    let mut out = Outline(Vec::new());
    out.head(document);
    let appendices = document.sections.iter().position(|section| section.appendix.is_some());
    let (body, appendices) =
        document.sections.split_at(appendices.unwrap_or(document.sections.len()));
    body.iter().for_each(|section| out.blocks(section));
    out.foot(document);
    appendices.iter().for_each(|section| out.appendix(section));
    out.0
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

struct Outline(Vec<(&'static str, String)>);

impl Outline {
    fn add(&mut self, name: &'static str, line: &Line) {
        self.0.push((name, text(line)));
    }

    fn all<'a>(&mut self, name: &'static str, lines: impl IntoIterator<Item = &'a Line>) {
        lines.into_iter().for_each(|line| self.add(name, line));
    }

    fn head(&mut self, document: &Document) {
        let header = &document.frame.header;
        self.all("cơ quan chủ quản", &header.parent);
        self.all("cơ quan ban hành", &header.issuer);
        self.0.push(("Quốc hiệu", NATIONAL_TITLE.to_owned()));
        self.0.push(("Tiêu ngữ", MOTTO.to_owned()));
        self.all("số, ký hiệu", &header.number);
        if let Title::Letter { subject } = &document.frame.title {
            self.all("trích yếu", subject);
        }
        self.add("địa danh, thời gian", &header.place_date);
        if let Title::Named { name, subject } = &document.frame.title {
            self.add("tên loại", name);
            self.all("trích yếu", subject);
        }
    }

    fn blocks(&mut self, section: &Section) {
        section.blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Addressees(lines) => self.addressees(lines),
            Block::Authority(line) => self.add("thẩm quyền", line),
            Block::Basis(line) => self.add("căn cứ", line),
            Block::Paragraph(line) => self.add("đoạn", line),
            Block::Centred(line) => self.add("dòng giữa", line),
            Block::Heading(heading) => {
                let text = format!("{} {}", heading.label, text(&heading.title));
                self.0.push((heading_name(heading.level), text));
            }
            Block::Item(item) => {
                let text = format!("{} {}", item.label, text(&item.content));
                self.0.push((item_name(item.level), text));
            }
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.add("biểu đồ", &chart.alternative),
            Block::FillLines(count) => {
                self.0.extend((0..*count).map(|_| ("dòng để điền", "…".to_owned())));
            }
        }
    }

    fn addressees(&mut self, lines: &[Line]) {
        if let [only] = lines {
            self.0.push(("kính gửi", format!("{ADDRESSEES} {}", text(only))));
        } else {
            self.0.push(("kính gửi", ADDRESSEES.to_owned()));
            self.all("kính gửi", lines);
        }
    }

    fn table(&mut self, table: &Table) {
        let cells = |rows: &[Row]| -> Vec<Line> {
            rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.content.clone())).collect()
        };
        self.all("tiêu đề bảng", &cells(&table.header));
        self.all("ô bảng", &cells(&table.rows));
    }

    /// The recipients stand left of one signature, and under several.
    fn foot(&mut self, document: &Document) {
        let foot = &document.frame.foot;
        let (above, right) = match foot.blocks.as_slice() {
            [_] => ([].as_slice(), foot.blocks.as_slice()),
            several => (several, [].as_slice()),
        };
        above.iter().for_each(|block| self.signature(block));
        self.recipients(foot);
        right.iter().for_each(|block| self.signature(block));
    }

    fn recipients(&mut self, foot: &Foot) {
        if !foot.recipients.is_empty() {
            self.0.push(("nơi nhận", RECIPIENTS.to_owned()));
            self.all("nơi nhận", &foot.recipients);
        }
    }

    fn signature(&mut self, block: &SignatureBlock) {
        self.all("quyền hạn, chức vụ", &block.authority);
        self.all("ghi chú chữ ký", &block.note);
        self.all("chức vụ chính", &block.post);
        self.add("họ tên", &block.name);
    }

    fn appendix(&mut self, section: &Section) {
        if let Some(appendix) = &section.appendix {
            self.add("phụ lục", &appendix.label);
            self.add("tên phụ lục", &appendix.title);
            self.add("kèm theo", &appendix.reference);
        }
        self.blocks(section);
    }
}

fn heading_name(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::Part => "phần",
        HeadingLevel::Chapter => "chương",
        HeadingLevel::Section | HeadingLevel::Roman => "mục",
        HeadingLevel::Subsection => "tiểu mục",
        HeadingLevel::Article => "điều",
        HeadingLevel::Clause => "khoản có tiêu đề",
    }
}

fn item_name(level: ItemLevel) -> &'static str {
    match level {
        ItemLevel::Article => "điều",
        ItemLevel::Clause => "khoản",
        ItemLevel::Point => "điểm",
        ItemLevel::Dash => "gạch đầu dòng",
    }
}
