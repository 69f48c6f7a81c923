//! Papers built by hand, one for every kind of page: what both layouts are tested with.
#![allow(dead_code, reason = "each topic uses some of the samples")]

use vanban::diagnostic::Sources;
use vanban::document::{
    Align, Appendix, Block, Cell, Column, Document, Emphasis, FixedDate, Foot, Frame, Header,
    Heading, HeadingLevel, Info, Inline, Item, ItemLevel, Line, Orientation, Purpose, Row, Run,
    Section, SignatureBlock, Table, Title, line,
};
use vanban::format::{Format, SizeSet, read_table};

/// Both size sets.
pub const SETS: [SizeSet; 2] = [SizeSet::Set13, SizeSet::Set14];

/// A sentence of the length usual in a plan: three to four printed lines.
pub const SENTENCE: &str = "Hội Liên hiệp Phụ nữ phát động phong trào thi đua “Giỏi việc nước, đảm \
    việc nhà”, tuyên truyền vận động 32 hộ trên địa bàn cải tạo chỉnh trang nhà cửa, sắp xếp đồ đạc, \
    vệ sinh sạch sẽ, đảm bảo tiêu chí “5 không, 3 sạch” trong năm 2024.";

/// The built-in format table, resolved for `set`.
pub fn format(set: SizeSet) -> Format {
    let mut sources = Sources::default();
    let text = include_str!("../../templates/nd30.yaml");
    let source = sources.add("nd30.yaml", text);
    read_table(source, &sources).expect("the built-in table is within the decree").resolve(set)
}

/// A plan with `paragraphs` dashes in its middle mục and a foot of one block.
pub fn plan(paragraphs: usize) -> Document {
    let mut blocks = vec![
        Block::Basis(line("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;")),
        Block::Basis(line(
            "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi \
             tiết thi hành một số điều của Luật Thi đua, khen thưởng.",
        )),
        paragraph("Ủy ban nhân dân xã phát động phong trào thi đua gồm những nội dung sau:"),
        heading(HeadingLevel::Roman, 1, "I.", "MỤC ĐÍCH, YÊU CẦU"),
        paragraph(SENTENCE),
        heading(HeadingLevel::Roman, 2, "II.", "CHỈ TIÊU THI ĐUA"),
        heading(HeadingLevel::Clause, 1, "1.", "Đối với các đoàn thể"),
    ];
    blocks.extend((1..=paragraphs).map(|n| item(ItemLevel::Dash, ordinal(n), "-", SENTENCE)));
    blocks.extend([
        heading(HeadingLevel::Roman, 3, "III.", "TỔ CHỨC THỰC HIỆN"),
        item(ItemLevel::Clause, 1, "1.", SENTENCE),
        item(ItemLevel::Point, 1, "a)", "Triển khai kế hoạch, báo cáo kết quả trong tổng kết;"),
        item(ItemLevel::Point, 2, "b)", "Phát động thi đua trong đơn vị, tổ chức mình."),
        paragraph("Trên đây là Kế hoạch thi đua năm 2024, đề nghị các đơn vị thực hiện./."),
    ]);
    Document {
        info: info("ke-hoach-2024", "Kế hoạch Phát động phong trào thi đua năm 2024"),
        purpose: Purpose::Read,
        frame: Frame {
            header: commune_header("/KH-UBND"),
            title: Title::Named {
                name: line("KẾ HOẠCH"),
                subject: vec![line("Phát động phong trào thi đua năm 2024")],
            },
            foot: Foot { recipients: recipients(), blocks: vec![chairman()] },
        },
        sections: vec![body(blocks)],
    }
}

/// A report: a landscape section inside the body, and two appendices, the second landscape.
pub fn report() -> Document {
    let mut document = plan(2);
    document.info = info("bao-cao-2024", "Báo cáo Kết quả phong trào thi đua năm 2024");
    document.frame.title = Title::Named {
        name: line("BÁO CÁO"),
        subject: vec![
            line("Kết quả thực hiện phong trào thi đua yêu nước"),
            line("của các đơn vị trên địa bàn xã năm 2024"),
        ],
    };
    let mut blocks = vec![Block::Addressees(vec![line("Ủy ban nhân dân huyện Như Xuân.")])];
    blocks.append(&mut document.sections[0].blocks);
    let wide = Section {
        orientation: Orientation::Landscape,
        appendix: None,
        blocks: vec![Block::Centred(line("Bảng tổng hợp")), Block::Table(results(6))],
    };
    let closing = body(vec![paragraph(SENTENCE), paragraph("Ủy ban nhân dân xã báo cáo./.")]);
    document.sections = vec![
        body(blocks),
        wide,
        closing,
        appendix("Phụ lục I", Orientation::Portrait, vec![paragraph(SENTENCE)]),
        appendix("Phụ lục II", Orientation::Landscape, vec![Block::Table(results(40))]),
    ];
    document
}

/// A table over three pages.
pub fn long_table() -> Document {
    let mut document = plan(1);
    document.info = info("bang-dai", "Bảng dài");
    document.sections[0].blocks.insert(4, Block::Table(results(70)));
    document
}

/// A công văn to several addressees.
pub fn letter() -> Document {
    let mut document = plan(0);
    document.info = info("cong-van", "Công văn V/v đăng ký thi đua năm 2024");
    document.frame.header.number = Some(number("/UBND-VP"));
    document.frame.title = Title::Letter {
        subject: vec![line("V/v đăng ký danh hiệu thi đua"), line("năm 2024")],
    };
    document.frame.foot.recipients =
        ["- Như trên;", "- Đảng ủy, HĐND xã (b/c);", "- Lưu: VT."].map(line).to_vec();
    let addressees = Block::Addressees(
        ["- Ủy ban Mặt trận Tổ quốc xã;", "- Các đoàn thể;", "- Các thôn trên địa bàn."]
            .map(line)
            .to_vec(),
    );
    document.sections = vec![body(vec![
        addressees,
        paragraph(SENTENCE),
        paragraph(SENTENCE),
        paragraph("Đề nghị các đơn vị đăng ký trước ngày 15 tháng 02 năm 2024./."),
    ])];
    document
}

/// A decision with a regulation in chapters, sections and articles.
pub fn decision() -> Document {
    use HeadingLevel::{Article, Chapter, Part, Section as Muc, Subsection};
    let mut document = plan(0);
    document.info = info("quyet-dinh", "Quyết định Ban hành Quy chế thi đua, khen thưởng");
    document.frame.header.number = Some(number("/QĐ-UBND"));
    document.frame.title = Title::Named {
        name: line("QUYẾT ĐỊNH"),
        subject: vec![line("Ban hành Quy chế thi đua, khen thưởng")],
    };
    document.frame.foot.recipients[0] = line("- Như Điều 3;");
    document.sections = vec![body(vec![
        Block::Authority(line("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH LƯƠNG")),
        Block::Basis(line("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")),
        Block::Basis(line("Theo đề nghị của Hội đồng Thi đua - Khen thưởng xã.")),
        Block::Centred(vec![run("QUYẾT ĐỊNH:", Emphasis::Bold)]),
        heading(Part, 1, "Phần I", "NHỮNG QUY ĐỊNH CHUNG"),
        heading(Chapter, 1, "Chương I", "PHẠM VI VÀ ĐỐI TƯỢNG"),
        heading(Muc, 1, "Mục 1", "PHẠM VI ĐIỀU CHỈNH"),
        heading(Subsection, 1, "Tiểu mục 1", "VĂN BẢN ĐẾN"),
        heading(Article, 1, "Điều 1.", "Phạm vi điều chỉnh"),
        item(ItemLevel::Clause, 1, "1.", SENTENCE),
        item(ItemLevel::Point, 1, "a)", SENTENCE),
        heading(Article, 2, "Điều 2.", "Hiệu lực thi hành"),
        paragraph("Quyết định này có hiệu lực kể từ ngày ký./."),
    ])];
    document
}

/// A pledge form: blanks, dotted lines, and three signature blocks of unequal height.
pub fn form() -> Document {
    let mut document = plan(0);
    document.info = info("dang-ky", "Đăng ký thi đua năm 2024");
    document.purpose = Purpose::FillIn;
    let block = |authority: &[&str], name: Line| SignatureBlock {
        authority: authority.iter().map(|text| line(*text)).collect(),
        note: Some(line("(Ký, ghi rõ họ tên)")),
        post: Vec::new(),
        name,
    };
    document.frame.foot.blocks = vec![
        block(&["NGƯỜI LẬP BIỂU"], line("Nguyễn Thị An")),
        block(&["TM. HỘI LIÊN HIỆP PHỤ NỮ", "CHỦ TỊCH"], vec![Inline::dots(30)]),
        block(&["XÁC NHẬN CỦA HỘI ĐỒNG"], line("Trần Văn Bình")),
    ];
    let filled = vec![
        Inline::run("Họ và tên: ", None),
        Inline::dots(24),
        Inline::run(", sinh năm ", None),
        Inline::dots(6),
        Inline::run("; chức vụ: ", None),
        Inline::space(20),
        Inline::run(".", None),
    ];
    document.sections = vec![body(vec![
        paragraph("Thực hiện Kế hoạch thi đua năm 2024, đơn vị đăng ký như sau:"),
        Block::Paragraph(filled),
        Block::Table(results(3)),
        paragraph("Kiến nghị, đề xuất của đơn vị:"),
        Block::FillLines(3),
        paragraph("Đơn vị cam kết thực hiện tốt các nội dung đã đăng ký./."),
    ])];
    document
}

/// A paper of a council that uses the seal: its post above the name, the council's title above.
pub fn council() -> Document {
    let mut document = plan(3);
    document.frame.header.parent = vec![line("ỦY BAN NHÂN DÂN"), line("XÃ BÌNH LƯƠNG")];
    document.frame.header.issuer = vec![line("HỘI ĐỒNG"), line("THI ĐUA - KHEN THƯỞNG")];
    document.frame.foot.blocks = vec![SignatureBlock {
        authority: vec![line("TM. HỘI ĐỒNG"), line("KT. CHỦ TỊCH"), line("PHÓ CHỦ TỊCH")],
        note: None,
        post: vec![line("PHÓ CHỦ TỊCH"), line("ỦY BAN NHÂN DÂN XÃ")],
        name: line("Lê Đức Tuấn"),
    }];
    document
}

/// A plan of two signature blocks, the left one with fewer lines of authority.
pub fn two_signers() -> Document {
    let mut document = plan(1);
    let left = SignatureBlock {
        authority: vec![line("TRƯỞNG BAN")],
        note: None,
        post: Vec::new(),
        name: line("Phạm Thị Hoa"),
    };
    document.frame.foot.blocks.insert(0, left);
    document
}

/// A paper that lacks all that a paper may lack, with an empty row to be filled in by hand.
pub fn bare() -> Document {
    let mut document = plan(0);
    document.info = info("giay", "Giấy");
    document.frame.header.number = None;
    document.frame.title = Title::Named { name: line("GIẤY XÁC NHẬN"), subject: Vec::new() };
    document.frame.foot = Foot { recipients: Vec::new(), blocks: vec![chairman()] };
    let mut table = results(0);
    table.rows = vec![Row { cells: (0..4).map(|_| Cell::new(Line::new())).collect() }];
    document.sections = vec![
        body(vec![Block::Table(table)]),
        appendix("Phụ lục", Orientation::Portrait, Vec::new()),
    ];
    document
}

/// Words that would be code or markup to somebody.
pub const HOSTILE: &[&str] = &[
    "#panic(\"x\")",
    "$x^2$",
    "**đậm** _n_ `c`",
    "- a",
    "+ a",
    "= b",
    "/ t: u",
    "// c",
    "/* c */",
    "<w:p>&amp;</w:p>",
    "{{ x }} {% y %}",
    "a \\ b \\u{41} \\",
    "1. x",
    "@ref <nhan> ~ -- --- ...",
    "https://example.vn/a?b=c#d",
    "'một' \"hai\"",
    "[a] (b) {c}",
];

/// A plan with [`HOSTILE`] in every place that takes words.
pub fn hostile() -> Document {
    let mut document = plan(0);
    "#panic() $x$ <w:t>".clone_into(&mut document.info.title);
    document.frame.foot.recipients = HOSTILE.iter().map(|text| line(*text)).collect();
    let blocks = &mut document.sections[0].blocks;
    for (n, text) in (1..).zip(HOSTILE) {
        blocks.push(paragraph(text));
        blocks.push(item(ItemLevel::Dash, n, "-", text));
        blocks.push(heading(HeadingLevel::Clause, n, &format!("{n}."), text));
        blocks.push(Block::Centred(vec![run(text, Emphasis::BoldItalic)]));
    }
    let row = |text: &&str| Row { cells: vec![cell("1"), cell(text), cell("x"), cell("x")] };
    blocks.push(Block::Table(Table { rows: HOSTILE.iter().map(row).collect(), ..results(1) }));
    blocks.push(paragraph("Hết./."));
    document
}

/// A table of four columns under a header of two rows, with `rows` rows and a joined last one.
pub fn results(rows: usize) -> Table {
    let column = |parts, align| Column { parts, align };
    let spans = |text, across, down| Cell { content: line(text), across, down };
    let mut body: Vec<Row> = (1..=rows).map(result_row).collect();
    body.push(Row { cells: vec![spans("Tổng cộng", 3, 1), cell("đạt")] });
    Table {
        columns: vec![
            column(1, Align::Centre),
            column(6, Align::Left),
            column(2, Align::Right),
            column(2, Align::Centre),
        ],
        header: vec![
            Row {
                cells: vec![
                    spans("TT", 1, 2),
                    spans("Chỉ tiêu", 1, 2),
                    spans("Kết quả năm 2024", 2, 1),
                ],
            },
            Row { cells: vec![cell("Thực hiện"), cell("Đánh giá")] },
        ],
        rows: body,
    }
}

fn result_row(n: usize) -> Row {
    let wording = "Tỷ lệ hộ gia đình đạt chuẩn văn hóa, được sử dụng nước sạch theo quy chuẩn";
    Row { cells: vec![cell(&n.to_string()), cell(wording), cell("83%"), cell("đạt")] }
}

/// A paragraph of one plain run.
pub fn paragraph(text: &str) -> Block {
    Block::Paragraph(line(text))
}

/// A heading of one plain run.
pub fn heading(level: HeadingLevel, ordinal: u32, label: &str, title: &str) -> Block {
    Block::Heading(Heading { level, ordinal, label: label.to_owned(), title: line(title) })
}

/// An item of one plain run.
pub fn item(level: ItemLevel, ordinal: u32, label: &str, text: &str) -> Block {
    Block::Item(Item { level, ordinal, label: label.to_owned(), content: line(text) })
}

/// A run with emphasis.
pub fn run(text: &str, emphasis: Emphasis) -> Inline {
    Inline::Run(Run { text: text.to_owned(), emphasis, place: None })
}

/// A section of the body.
pub fn body(blocks: Vec<Block>) -> Section {
    Section { orientation: Orientation::Portrait, appendix: None, blocks }
}

fn appendix(label: &str, orientation: Orientation, blocks: Vec<Block>) -> Section {
    let appendix = Appendix {
        label: line(label),
        title: line("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA NĂM 2024"),
        reference: vec![
            Inline::run("(Kèm theo Báo cáo số ", None),
            Inline::space(6),
            Inline::run("/BC-UBND ngày ", None),
            Inline::space(4),
            Inline::run(" tháng 12 năm 2024 của Ủy ban nhân dân xã Bình Lương)", None),
        ],
    };
    Section { orientation, appendix: Some(appendix), blocks }
}

fn info(id: &str, title: &str) -> Info {
    Info {
        title: title.to_owned(),
        author: "Ủy ban nhân dân xã Bình Lương".to_owned(),
        id: id.to_owned(),
        date: FixedDate { year: 2024, month: 2, day: 1 },
    }
}

fn commune_header(symbol: &str) -> Header {
    Header {
        parent: Vec::new(),
        issuer: vec![line("ỦY BAN NHÂN DÂN"), line("XÃ BÌNH LƯƠNG")],
        number: Some(number(symbol)),
        place_date: vec![
            Inline::run("Bình Lương, ngày ", None),
            Inline::space(4),
            Inline::run(" tháng 02 năm 2024", None),
        ],
    }
}

fn number(symbol: &str) -> Line {
    vec![Inline::run("Số: ", None), Inline::space(6), Inline::run(symbol, None)]
}

fn recipients() -> Vec<Line> {
    [
        "- HĐTĐKT huyện (b/c);",
        "- TT Đảng ủy, HĐND (b/c);",
        "- TT UBND (b/c);",
        "- Các khối ban, ngành, đoàn thể (thực hiện);",
        "- Các thôn (thực hiện);",
        "- Lưu: VT.",
    ]
    .map(line)
    .to_vec()
}

fn chairman() -> SignatureBlock {
    SignatureBlock {
        authority: vec![line("TM. ỦY BAN NHÂN DÂN"), line("CHỦ TỊCH")],
        note: None,
        post: Vec::new(),
        name: line("Lê Đức Tuấn"),
    }
}

fn cell(text: &str) -> Cell {
    Cell::new(line(text))
}

fn ordinal(n: usize) -> u32 {
    u32::try_from(n).expect("a small number")
}
