//! The rules of the law: their own examples, and papers nobody has planned for.

use vanban::check::{
    self, CATALOGUE, Check, Manuscript, PaperDate, Passage, Report, Rule, examine_words,
};
use vanban::format::Component;

use crate::law_tables::tables;

/// A commune's paper of February 2024 whose body is `lines`; a line of the head takes the place of its own.
fn manuscript(lines: &str) -> Manuscript {
    let clean = [
        (Component::Issuer, "ỦY BAN NHÂN DÂN"),
        (Component::Issuer, "XÃ BÌNH LƯƠNG"),
        (Component::Number, "Số: 12/KH-UBND"),
        (Component::PlaceDate, "Bình Lương, ngày 05 tháng 02 năm 2024"),
        (Component::Kind, "KẾ HOẠCH"),
        (Component::Subject, "Triển khai nhiệm vụ năm 2024"),
    ];
    let typed: Vec<(Component, &str)> = lines.lines().map(|line| (component(line), line)).collect();
    let mut all: Vec<(Component, &str)> =
        clean.into_iter().filter(|(one, _)| !typed.iter().any(|(other, _)| one == other)).collect();
    all.extend(typed);
    let passage = |(component, text): (Component, &str)| Passage {
        component,
        appendix: 0,
        text: text.to_owned(),
        origins: Vec::new(),
    };
    let passages: Vec<Passage> = all.into_iter().map(passage).collect();
    let dated = passages.iter().find(|one| one.component == Component::PlaceDate);
    let date = PaperDate::of(&dated.expect("a paper has a day").text);
    Manuscript { passages, date, regime: vanban::read::Regime::State }
}

/// What a line is by its first words.
fn component(line: &str) -> Component {
    let rows = [
        ("Căn cứ", Component::Basis),
        ("I. ", Component::Roman),
        ("II. ", Component::Roman),
        ("1. ", Component::Clause),
        ("- ", Component::Dash),
        ("Số:", Component::Number),
        ("TM. ", Component::Signature),
        ("CHỦ TỊCH", Component::Signature),
        ("HỘI ĐỒNG", Component::Issuer),
        ("KẾ HOẠCH", Component::Kind),
        ("Phát động", Component::Subject),
    ];
    if line.contains(", ngày ") && line.contains(" tháng ") && line.len() < 60 {
        return Component::PlaceDate;
    }
    rows.into_iter()
        .find(|(words, _)| line.starts_with(words))
        .map_or(Component::Paragraph, |(_, component)| component)
}

fn is_of_law(rule: &Rule) -> bool {
    rule.code.starts_with("LUAT-")
}

fn examined(lines: &str) -> Report {
    examine_words(&manuscript(lines), &tables())
}

/// The codes of the law found in a paper of `lines`, with what is said.
fn found(lines: &str) -> Vec<String> {
    let findings = examined(lines).findings;
    let of_law = findings.iter().filter(|finding| finding.rule.code.starts_with("LUAT-"));
    of_law.map(|finding| format!("{} {}", finding.rule.code, finding.message)).collect()
}

/// A line that keeps a commune's paper from lacking its power.
const POWER: &str = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;";

#[test]
fn every_example_that_breaks_a_rule_of_law_is_found_by_it_alone() {
    for rule in CATALOGUE.iter().filter(|rule| is_of_law(rule)) {
        let lines = if rule.code == "LUAT-08" || !rule.wrong.contains("Căn cứ") {
            rule.wrong.to_owned()
        } else {
            format!("{}\n{POWER}", rule.wrong)
        };
        let mut codes: Vec<&str> =
            examined(&lines).findings.iter().map(|finding| finding.rule.code).collect();
        codes.retain(|code| code.starts_with("LUAT-"));
        // A day far ahead is after the end of what stands in the table.
        if rule.code == "LUAT-09" {
            codes.retain(|code| *code != "LUAT-01");
        }
        assert_eq!(codes, [rule.code], "{lines}");
    }
}

#[test]
fn no_example_that_keeps_a_rule_of_law_is_found() {
    for rule in CATALOGUE.iter().filter(|rule| is_of_law(rule)) {
        let lines = if rule.right.contains("Căn cứ") && !rule.right.contains("chính quyền") {
            format!("{}\n{POWER}", rule.right)
        } else {
            rule.right.to_owned()
        };
        assert_eq!(found(&lines), Vec::<String>::new(), "{}", rule.code);
    }
}

/// Lines of a paper, and what the law says of them.
const PAPERS: &[(&str, &[&str])] = &[
    // An act of the past is called by its name of the past.
    (
        "Quyết định này thay thế Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ.",
        &[],
    ),
    (
        "thực hiện theo Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ.",
        &["LUAT-01 Nghị định số 91/2017/NĐ-CP hết hiệu lực từ ngày 01/01/2024"],
    ),
    (
        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        &["LUAT-01 Nghị định số 152/2025/NĐ-CP ban hành ngày 14/6/2025, sau ngày của văn bản"],
    ),
    (
        "Xã, ngày 10 tháng 01 năm 2026\nCăn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        &["LUAT-01 Nghị định số 91/2017/NĐ-CP hết hiệu lực từ ngày 01/01/2024"],
    ),
    (
        "Xã, ngày 10 tháng 01 năm 2026\nChấp hành Luật Giao thông đường bộ.",
        &[
            "LUAT-01 Luật Giao thông đường bộ hết hiệu lực từ ngày 01/01/2025 (theo bảng, chưa đối chiếu với bản gốc)",
        ],
    ),
    ("Xã, ngày 10 tháng 01 năm 2026\nChấp hành Luật Trật tự, an toàn giao thông đường bộ.", &[]),
    ("Giáo dục pháp luật về an toàn giao thông, Luật Giao thông đường bộ và Luật Khiếu nại.", &[]),
    (
        "Căn cứ Luật Thi đua, khen thưởng số 06/2023/QH15 ngày 15 tháng 6 năm 2022;\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        &[
            "LUAT-03 số 06/2023/QH15 là của năm 2023, nhưng ngày ghi năm 2022",
            "LUAT-10 bảng phap-ly.yaml không có văn bản số 06/2023/QH15",
        ],
    ),
    (
        "Căn cứ Luật Thi đua, khen thưởng ngày 16 tháng 6 năm 2022;\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        &["LUAT-03 Luật Thi đua, khen thưởng ban hành ngày 15/6/2022, không phải 16/6/2022"],
    ),
    (
        "theo Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Bộ Nội vụ.",
        &["LUAT-03 Nghị định số 98/2023/NĐ-CP do Chính phủ ban hành, không phải Bộ Nội vụ"],
    ),
    // The first day on which it is no longer in force, and the last on which it is.
    (
        "Xã, ngày 01 tháng 01 năm 2024\ntheo Nghị định số 91/2017/NĐ-CP.",
        &["LUAT-01 Nghị định số 91/2017/NĐ-CP hết hiệu lực từ ngày 01/01/2024"],
    ),
    ("Xã, ngày 31 tháng 12 năm 2023\ntheo Nghị định số 91/2017/NĐ-CP.", &[]),
    // A day left blank may be before it.
    ("Xã, ngày … tháng … năm 2025\ntheo Nghị định số 98/2023/NĐ-CP.", &[]),
    // A local paper is in no table, and need not be.
    (
        "Căn cứ Nghị quyết số 45/NQ-HĐND ngày 18 tháng 12 năm 2023 của Hội đồng nhân dân xã;\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        &[],
    ),
    (
        "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG\nSố: 12/KH-UBND",
        &[
            "LUAT-04 tên cơ quan là Hội đồng Thi đua - Khen thưởng nhưng ký hiệu là của Ủy ban nhân dân",
        ],
    ),
    ("TM. HỘI ĐỒNG", &["LUAT-04 ký `TM. HỘI ĐỒNG` trong văn bản của Ủy ban nhân dân"]),
    ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG\nSố: 3/BC-HĐTĐKT\nTM. HỘI ĐỒNG\nCHỦ TỊCH", &[]),
    ("HỘI ĐỒNG NHÂN DÂN\nSố: 3/NQ-HĐND\nTM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH", &[]),
    // An office and an aside are no voices.
    ("Hội đồng nhân dân xã ban hành Nghị quyết về nhiệm vụ năm 2024.", &[]),
    (
        "Hội đồng nhân dân xã ban hành kế hoạch như sau:",
        &["LUAT-04 Hội đồng nhân dân nói trong văn bản của Ủy ban nhân dân"],
    ),
    ("HỘI ĐỒNG NGHĨA VỤ QUÂN SỰ\nTM. HỘI ĐỒNG", &[]),
    ("- Các đơn vị gửi bản đăng ký thi đua về Hội đồng Thi đua - Khen thưởng xã.", &[]),
    (
        "- Từng cán bộ ký kết với HĐĐKT xã về việc đăng ký thi đua.",
        &["LUAT-04 đăng ký, ký kết thi đua với Hội đồng, là cơ quan tham mưu, tư vấn"],
    ),
    // Before the day, and of the days before it, a huyện is a huyện.
    ("Báo cáo Ủy ban nhân dân huyện trước ngày 15 hằng tháng.", &[]),
    (
        "Xã, ngày 10 tháng 01 năm 2026\nThực hiện Quyết định của Ủy ban nhân dân huyện năm 2023.",
        &[],
    ),
    ("Xã, ngày 10 tháng 01 năm 2026\nXã thành lập sau khi sáp nhập hai xã của huyện cũ.", &[]),
    (
        "Xã, ngày 10 tháng 01 năm 2026\nTrường Tiểu học Bà Huyện Thanh Quan do ông Trần Văn Quận làm hiệu trưởng.",
        &[],
    ),
    (
        "Xã, ngày 10 tháng 01 năm 2026\nXin ý kiến Huyện ủy.",
        &["LUAT-05 từ 01/7/2025 không còn `Huyện ủy`"],
    ),
    ("Xã, ngày 10 tháng 6 năm 2025\nXin ý kiến Huyện ủy.", &[]),
    ("Tham quan Làng Văn hóa - Du lịch các dân tộc Việt Nam.", &[]),
    (
        "Kỷ niệm ngày Phụ nữ Việt Nam 21/10.",
        &["LUAT-07 `Ngày Phụ nữ Việt Nam` là ngày 20/10, không phải 21/10"],
    ),
    ("Kỷ niệm ngày Phụ nữ Việt Nam 20/10 và ngày Quốc tế Phụ nữ 8/3.", &[]),
    ("Đại hội Hội Liên hiệp Phụ nữ Việt Nam xã khai mạc ngày 21/10.", &[]),
    ("Kỷ niệm ngày thành lập Đảng bộ xã 12/5.", &[]),
    (
        "Ngày hội Đại đoàn kết toàn dân tộc 18/11 và Ngày thành lập Quân đội nhân dân Việt Nam 22/12.",
        &[],
    ),
];

#[test]
fn papers_of_all_sorts_are_judged_as_the_law_stands() {
    for (lines, wanted) in PAPERS {
        assert_eq!(&found(lines), wanted, "{lines}");
    }
}

#[test]
fn a_paper_without_its_year_says_that_it_cannot_be_held_to_the_law() {
    let lines = "Xã, ngày      tháng      năm 20\nCăn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;";
    let report = examined(lines);
    let codes: Vec<&str> = report.undecided.iter().map(|one| one.rule.code).collect();
    assert!(codes.contains(&"LUAT-01"), "{codes:?}");
}

/// A plan of somebody else's, of which only the words are known.
const PLAN: &str = "Xã, ngày 20 tháng 3 năm 2026\nKẾ HOẠCH\nPhát động phong trào thi đua năm 2026\nI. BIỆN PHÁP, KINH PHÍ, KHEN THƯỞNG, TỔNG KẾT\n- Đợt 1: từ 01/3 đến 30/4/2026, chào mừng 95 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2026).\n- Đợt II: từ ngày 01 tháng 7 năm 2026 đến hết ngày 31/12/2026 chào mừng Quốc khánh (2/9).\n- Báo cáo sơ kết Đợt 1 trước ngày 25/4/2026; mỗi tháng ra quân một lần.";

#[test]
fn the_season_of_a_foreign_plan_is_read_from_its_words() {
    let report = check::examine_season(&manuscript(PLAN), &tables());
    let found: Vec<String> = report
        .findings
        .iter()
        .map(|finding| format!("{} {} {}", finding.rule.code, finding.severity, finding.message))
        .collect();
    snapbox::assert_data_eq!(
        found.join("\n"),
        snapbox::str![[r"
KH-01 cảnh báo 61 ngày (01/5/2026 đến 30/6/2026) không thuộc đợt nào: Đợt 1 hết ngày 30/4/2026, Đợt II bắt đầu ngày 01/7/2026
KH-03 cảnh báo báo cáo của Đợt 1 đến hạn ngày 25/4/2026, 5 ngày trước khi đợt kết thúc (30/4/2026)
KH-05 cảnh báo `Ngày thành lập Đảng Cộng sản Việt Nam` (3/2) ghi ở Đợt 1 nhưng không nằm trong đợt nào
KH-06 lỗi ghi 95 năm, nhưng từ 1930 đến 2026 là 96 năm
KH-07 ghi chú Đợt 1 bắt đầu ngày 01/3/2026, trước ngày ký kế hoạch (sớm nhất là 20/3/2026)
KH-20 ghi chú có việc làm hằng tháng mà 2 tháng không thuộc đợt nào
"]]
    );
}

#[test]
fn the_seed_read_as_words_has_the_season_of_its_data() {
    let seed: Vec<&str> =
        include_str!("seed.txt").lines().filter(|line| !line.is_empty()).collect();
    let dated = seed.iter().map(|line| line.replace("ngày tháng 02", "ngày … tháng 02"));
    let report =
        check::examine_season(&manuscript(&dated.collect::<Vec<_>>().join("\n")), &tables());
    let codes: Vec<&str> = report.findings.iter().map(|finding| finding.rule.code).collect();
    assert_eq!(codes, ["KH-01", "KH-03", "KH-04", "KH-05", "KH-05", "KH-07", "KH-20"]);
    let right: Vec<&str> = report.right.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(
        right,
        [
            "8/3, 26/3, 3/2, 30/4 nằm trong Đợt 1",
            "20/10, 18/11, 20/8, 28/7, 20/11, 22/12 nằm trong Đợt 2",
            "94 năm: 1930 → 2024",
            "49 năm: 1975 → 2024",
        ]
    );
}

#[test]
fn words_without_periods_have_no_season() {
    let lines = "- Đợt 1 kiểm tra từ sáng đến chiều ngày 05/5/2024.\n- Đợt này từ 01/3 đến 15/3 trồng cây.\nCác đợt thi đua được chia đều.";
    let report = check::examine_season(&manuscript(lines), &tables());
    assert_eq!(report.findings.len(), 0, "{:?}", report.findings);
    let vaccines = "- Đợt 1: từ ngày 01/3 đến ngày 15/3/2024: tiêm phòng.\n- Đợt 2: từ ngày 01/9 đến ngày 15/9/2024: tiêm phòng.\nChào mừng 78 năm Quốc khánh (02/9/1945 - 02/9/2024).";
    let report = check::examine_season(&manuscript(vaccines), &tables());
    let codes: Vec<&str> = report.findings.iter().map(|finding| finding.rule.code).collect();
    assert_eq!(codes, ["KH-06"]);
}

#[test]
fn a_plan_that_lacks_what_the_law_wants_is_told_so_once() {
    let lines = "KẾ HOẠCH\nPhát động phong trào thi đua năm 2024\nI. MỤC ĐÍCH\nCác đơn vị gửi báo cáo tổng kết.";
    let codes: Vec<String> = examined(lines)
        .findings
        .iter()
        .filter(|finding| finding.rule.code == "KH-16")
        .map(|finding| finding.message.clone())
        .collect();
    assert_eq!(codes, ["kế hoạch thi đua không có phần biện pháp, khen thưởng, kinh phí"]);
    let congress = lines.replace("Phát động phong trào", "Phát động Đại hội");
    assert!(examined(&congress).findings.iter().all(|finding| finding.rule.code != "KH-16"));
    let whole = PLAN.replace("năm 2026", "năm 2024");
    assert!(examined(&whole).findings.iter().all(|finding| finding.rule.code != "KH-16"));
}

#[test]
fn every_rule_of_words_here_is_one_of_the_catalogue() {
    let count = CATALOGUE
        .iter()
        .filter(|rule| is_of_law(rule))
        .filter(|rule| matches!(rule.check, Check::Words(_)))
        .count();
    assert_eq!(count, 10);
}

/// Pieces that rules look for, and letters whose small form has another length.
const PIECES: [&str; 40] = [
    " ",
    " ",
    " ",
    "\n",
    "Đợt 1",
    "đợt",
    "II",
    "từ",
    "đến",
    "ngày",
    "tháng",
    "năm",
    "31/12",
    "30/4/2024",
    "5",
    "/",
    "-",
    "–",
    "(",
    ")",
    ".",
    ";",
    ":",
    ",",
    "…",
    "“",
    "\"",
    "Luật",
    "Nghị định",
    "số:",
    "06/2022/QH15",
    "Thi đua",
    "khen thưởng",
    "Hội đồng thi đua",
    "với",
    "đăng ký",
    "huyện",
    "quý",
    "İ",
    "ẞ",
];

proptest::proptest! {
    #[test]
    fn no_words_make_a_rule_fall(at in proptest::collection::vec(0..PIECES.len(), 0..40)) {
        let lines: String = at.into_iter().map(|at| PIECES[at]).collect();
        let paper = manuscript(&format!("{lines}\nXã, ngày 10 tháng 01 năm 2026"));
        let _ = examine_words(&paper, &tables());
        let _ = check::examine_season(&paper, &tables());
    }
}
