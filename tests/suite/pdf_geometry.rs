//! Where the parts of a paper stand, in mm, in both size sets (PL I.I, II and IV).

use vanban::document::{Block, Document, Orientation, line};
use vanban::fonts::{FaceStyle, Fonts};
use vanban::format::{Component, Format, SizeSet};
use vanban::pages::{Ink, Page, Stroke};

use crate::press::{self, Line, SINGLE, close, find, lines, mm, number};
use crate::samples::{self, SETS};

fn each_set(document: &Document, check: impl Fn(&[Page], &Format)) {
    for set in SETS {
        check(&press::pages(document, set).pages, &samples::format(set));
    }
}

/// The rule nearest under `line`.
fn rule_under(page: &Page, line: &Line) -> Stroke {
    let under = page.strokes.iter().filter(|stroke| {
        stroke.is_level() && stroke.y1 > line.y && (stroke.centre() - line.centre()).abs() < 0.5
    });
    *under.min_by(|a, b| a.y1.total_cmp(&b.y1)).expect("a rule under the line")
}

fn all() -> Vec<Document> {
    vec![
        samples::plan(8),
        samples::report(),
        samples::long_table(),
        samples::letter(),
        samples::decision(),
        samples::form(),
        samples::council(),
        samples::two_signers(),
        samples::bare(),
    ]
}

#[test]
fn nothing_stands_in_a_margin() {
    for document in all() {
        each_set(&document, |pages, format| {
            for page in pages {
                let (right, bottom) =
                    (page.width - format.page.right, page.height - format.page.bottom);
                for line in lines(page, format) {
                    assert!(line.x > format.page.left - 0.01, "{line:?}");
                    assert!(line.right < right + 0.35, "{line:?}");
                    assert!(line.top() > format.page.top - 0.01, "{line:?}");
                    assert!(line.foot() < bottom + 0.01, "{line:?}");
                }
                for stroke in &page.strokes {
                    // The strokes of a table reach round its corners by half their width.
                    let corner = mm(stroke.width) / 2.0 + 0.01;
                    assert!(
                        stroke.x1 > format.page.left - corner && stroke.x2 < right + corner,
                        "{stroke}"
                    );
                    assert!(
                        stroke.y1 > format.page.top - corner && stroke.y2 < bottom + corner,
                        "{stroke}"
                    );
                }
            }
        });
    }
}

#[test]
fn text_begins_at_the_top_margin_of_every_page() {
    each_set(&samples::plan(20), |pages, format| {
        assert!(pages.len() > 2);
        for page in pages {
            close(lines(page, format)[0].top(), format.page.top, 0.01);
        }
    });
}

#[test]
fn the_head_has_two_level_columns() {
    each_set(&samples::plan(0), |pages, format| {
        let lines = lines(&pages[0], format);
        let (issuer, commune) = (find(&lines, "ỦY BAN NHÂN DÂN"), find(&lines, "XÃ BÌNH LƯƠNG"));
        let (nation, motto) = (find(&lines, "CỘNG HÒA"), find(&lines, "Độc lập"));
        let split = format.page.left + format.page.text_width() * format.frame.left_share;
        close(issuer.centre(), f64::midpoint(format.page.left, split), 0.1);
        close(commune.centre(), issuer.centre(), 0.1);
        close(nation.centre(), f64::midpoint(split, format.page.width - format.page.right), 0.1);
        close(motto.centre(), nation.centre(), 0.1);
        close(issuer.y, nation.y, 0.01);
        close(commune.y - issuer.y, mm(issuer.size * SINGLE), 0.05);
        assert_eq!(nation.text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assert_eq!(motto.text, "Độc lập - Tự do - Hạnh phúc");
    });
}

#[test]
fn rules_are_strokes_of_the_lengths_of_the_decree() {
    each_set(&samples::report(), |pages, format| {
        let lines = lines(&pages[0], format);
        let motto = find(&lines, "Độc lập");
        let rule = rule_under(&pages[0], motto);
        close(rule.length(), motto.right - motto.x, 0.05);
        close(rule.y1 - motto.foot(), mm(format.rules.gap), 0.05);

        let issuer = find(&lines, "ỦY BAN NHÂN DÂN");
        let rule = rule_under(&pages[0], find(&lines, "XÃ BÌNH LƯƠNG"));
        close(rule.length(), (issuer.right - issuer.x) * format.rules.issuer, 0.05);
        assert_eq!((rule.width, rule.ink), (format.rules.stroke, Ink::Solid));

        let longest = find(&lines, "Kết quả thực hiện");
        let rule = rule_under(&pages[0], find(&lines, "của các đơn vị"));
        close(rule.length(), (longest.right - longest.x) * format.rules.subject, 0.05);
        close(rule.centre(), longest.centre(), 0.1);
    });
}

#[test]
fn a_cong_van_has_no_rule_under_its_subject() {
    each_set(&samples::letter(), |pages, _| {
        assert_eq!(pages[0].strokes.len(), 2, "under the motto and the issuer only");
    });
}

#[test]
fn number_and_date_share_a_line() {
    each_set(&samples::plan(0), |pages, format| {
        let lines = lines(&pages[0], format);
        let (number, date) = (find(&lines, "Số:"), find(&lines, "Bình Lương, ngày"));
        close(number.y, date.y, 0.01);
        close(number.centre(), find(&lines, "ỦY BAN").centre(), 0.1);
        close(date.centre(), find(&lines, "CỘNG HÒA").centre(), 0.1);
        assert_eq!(number.text, "Số: /KH-UBND");
        assert!(date.italic);
    });
}

#[test]
fn the_subject_of_a_cong_van_stands_6_pt_under_the_number() {
    each_set(&samples::letter(), |pages, format| {
        let lines = lines(&pages[0], format);
        let (number, subject) = (find(&lines, "Số:"), find(&lines, "V/v"));
        close(subject.distance(number), mm(6.0), 0.05);
        close(subject.centre(), number.centre(), 0.1);
    });
}

#[test]
fn the_title_is_centred_on_the_text() {
    each_set(&samples::plan(0), |pages, format| {
        let lines = lines(&pages[0], format);
        let centre = f64::midpoint(format.page.left, format.page.width - format.page.right);
        let (name, subject) = (find(&lines, "KẾ HOẠCH"), find(&lines, "Phát động phong trào"));
        close(name.centre(), centre, 0.1);
        close(subject.centre(), centre, 0.1);
        close(subject.y - name.y, mm(name.size * SINGLE), 0.05);
    });
}

#[test]
fn paragraphs_are_indented_justified_and_6_pt_apart() {
    each_set(&samples::plan(1), |pages, format| {
        let lines = lines(&pages[0], format);
        let at = lines.iter().position(|line| line.text.starts_with("Hội Liên hiệp"));
        let [before, first, second, third] = &lines[at.expect("a sentence") - 1..][..4] else {
            panic!("a paragraph of several lines");
        };
        close(first.x, format.page.left + format.paragraph.indent, 0.01);
        close(second.x, format.page.left, 0.01);
        let trailing_space = mm(first.size * 0.25);
        close(first.right, format.page.width - format.page.right, trailing_space + 0.01);
        let step = mm(first.size * SINGLE);
        close(second.y - first.y, step, 0.01);
        close(third.y - second.y, step, 0.01);
        close(first.y - before.y, step + mm(format.paragraph.gap), 0.01);
    });
}

#[test]
fn words_are_as_wide_as_in_word_without_kerning_and_ligatures() {
    let mut document = samples::plan(0);
    let text = "AVATAR, Tỷ lệ Ty. Wo fi ffl";
    document.sections[0].blocks.push(Block::Centred(line(text)));
    each_set(&document, |pages, format| {
        let run = pages.iter().flat_map(|page| &page.runs).find(|run| run.text == text);
        let size = format.style(Component::Centred).size;
        let width = Fonts::builtin().width(text, FaceStyle::Upright, size);
        close(run.expect("one run").width, mm(width), 0.01);
    });
}

#[test]
fn page_numbers_are_centred_in_the_top_margin_from_page_2() {
    each_set(&samples::plan(20), |pages, format| {
        assert_eq!(number(&pages[0], format), None);
        for (expected, page) in (2..).zip(&pages[1..]) {
            let run = number(page, format).expect("a page number");
            assert_eq!(run.text, expected.to_string());
            assert_eq!(run.size, format.style(Component::PageNumber).size);
            close(run.y - mm(run.size * press::ASCENT), format.page.number_top, 0.05);
            let right = page.width - format.page.right;
            close(run.centre(), f64::midpoint(format.page.left, right), 0.1);
        }
    });
}

#[test]
fn appendices_and_landscape_pages_are_numbered_as_the_decree_wants() {
    each_set(&samples::report(), |pages, format| {
        let numbers: Vec<Option<&str>> =
            pages.iter().map(|page| number(page, format).map(|run| run.text.as_str())).collect();
        let landscape: Vec<bool> = pages.iter().map(|page| page.width > page.height).collect();
        let expected = [None, Some("2"), Some("3"), None, None, Some("2"), Some("3"), Some("4")];
        assert_eq!(numbers[..6], expected[..6]);
        assert_eq!(landscape[..6], [false, true, false, false, true, true]);
    });
}

#[test]
fn the_head_of_an_appendix_is_centred_and_14_pt() {
    each_set(&samples::report(), |pages, format| {
        let lines = lines(&pages[3], format);
        let (label, title) = (find(&lines, "Phụ lục I"), find(&lines, "KẾT QUẢ THỰC HIỆN"));
        let reference = find(&lines, "(Kèm theo");
        assert_eq!((label.size, label.bold, label.italic), (14.0, true, false));
        assert!(title.bold && reference.italic && !reference.bold);
        close(label.centre(), title.centre(), 0.1);
    });
}

#[test]
fn recipients_are_level_with_the_signature() {
    each_set(&samples::plan(0), |pages, format| {
        let page = pages.last().expect("a page");
        let lines = lines(page, format);
        let (heading, authority) = (find(&lines, "Nơi nhận:"), find(&lines, "TM. ỦY BAN"));
        let (post, name) = (find(&lines, "CHỦ TỊCH"), find(&lines, "Lê Đức Tuấn"));
        close(heading.y, authority.y, 0.01);
        close(heading.x, format.page.left, 0.01);
        assert_eq!((heading.size, heading.bold, heading.italic), (12.0, true, true));
        assert_eq!(find(&lines, "- Lưu: VT.").size, 11.0);
        close(post.centre(), authority.centre(), 0.1);
        close(name.centre(), authority.centre(), 0.1);
        close(name.distance(post), format.frame.signature_gap, 0.05);
    });
}

#[test]
fn a_council_shows_the_main_post_above_the_name() {
    each_set(&samples::council(), |pages, format| {
        let lines = lines(pages.last().expect("a page"), format);
        let posts: Vec<&Line> = lines.iter().filter(|line| line.text == "PHÓ CHỦ TỊCH").collect();
        let [council, main] = posts.as_slice() else { panic!("two posts") };
        let (body, name) = (find(&lines, "ỦY BAN NHÂN DÂN XÃ"), find(&lines, "Lê Đức Tuấn"));
        close(main.distance(council), format.frame.signature_gap, 0.05);
        close(name.y - body.y, mm(name.size * SINGLE), 0.05);
        close(body.y - main.y, mm(name.size * SINGLE), 0.05);
    });
}

#[test]
fn two_blocks_stand_level_with_level_names() {
    each_set(&samples::two_signers(), |pages, format| {
        let lines = lines(pages.last().expect("a page"), format);
        let (left, right) = (find(&lines, "TRƯỞNG BAN"), find(&lines, "TM. ỦY BAN"));
        let (hoa, tuan) = (find(&lines, "Phạm Thị Hoa"), find(&lines, "Lê Đức Tuấn"));
        close(left.y, right.y, 0.01);
        close(hoa.y, tuan.y, 0.01);
        close(tuan.distance(find(&lines, "CHỦ TỊCH")), format.frame.signature_gap, 0.05);
        close(hoa.centre(), left.centre(), 0.1);
        close(tuan.centre(), right.centre(), 0.1);
        let recipients = find(&lines, "Nơi nhận:");
        assert!(recipients.top() > hoa.foot(), "recipients stand under several blocks");
        close(recipients.x, format.page.left, 0.01);
    });
}

#[test]
fn a_third_block_stands_centred_under_two() {
    each_set(&samples::form(), |pages, format| {
        let lines = lines(pages.last().expect("a page"), format);
        let (third, name) = (find(&lines, "XÁC NHẬN"), find(&lines, "Trần Văn Bình"));
        let centre = f64::midpoint(format.page.left, format.page.width - format.page.right);
        close(third.centre(), centre, 0.1);
        close(name.centre(), centre, 0.1);
        assert!(third.top() > find(&lines, "Nguyễn Thị An").foot());
    });
}

#[test]
fn a_name_not_known_yet_is_a_dotted_line_level_with_the_other_name() {
    each_set(&samples::form(), |pages, format| {
        let page = pages.last().expect("a page");
        let lines = lines(page, format);
        let block = find(&lines, "TM. HỘI LIÊN HIỆP");
        let dots =
            page.strokes.iter().find(|stroke| (stroke.centre() - block.centre()).abs() < 0.1);
        close(dots.expect("dots").y1, find(&lines, "Nguyễn Thị An").y, 0.01);
    });
}

#[test]
fn addressees_stand_centred_with_their_dashes_under_the_colon() {
    each_set(&samples::letter(), |pages, format| {
        let lines = lines(&pages[0], format);
        let heading = find(&lines, "Kính gửi:");
        let dashes: Vec<&Line> =
            lines.iter().filter(|line| line.text.starts_with("- ") && line.size > 11.0).collect();
        assert_eq!(dashes.len(), 3);
        let colon = heading.right - mm(heading.size * 0.2778);
        dashes.iter().for_each(|dash| close(dash.x, colon, 0.1));
        let right = dashes.iter().map(|dash| dash.right).fold(heading.right, f64::max);
        let centre = f64::midpoint(format.page.left, format.page.width - format.page.right);
        close(f64::midpoint(heading.x, right), centre, 0.1);
    });
}

#[test]
fn one_addressee_stands_on_the_line_of_the_heading() {
    each_set(&samples::report(), |pages, format| {
        let lines = lines(&pages[0], format);
        assert_eq!(find(&lines, "Kính gửi:").text, "Kính gửi: Ủy ban nhân dân huyện Như Xuân.");
    });
}

#[test]
fn lines_to_be_filled_in_are_dotted_and_hold_no_characters() {
    let pages = press::pages(&samples::form(), SizeSet::Set14);
    let dots: Vec<&Stroke> = pages
        .pages
        .iter()
        .flat_map(|page| &page.strokes)
        .filter(|stroke| stroke.ink == Ink::Dotted)
        .collect();
    let mut lengths: Vec<i64> = dots.iter().map(|stroke| (stroke.length() * 10.0) as i64).collect();
    lengths.sort_unstable();
    let digits = |count: f64| (mm(count * 0.5 * 14.0) * 10.0) as i64;
    assert_eq!(lengths, [digits(6.0), digits(24.0), digits(30.0), 1650, 1650, 1650]);
    assert!(pages.pages.iter().flat_map(|page| &page.runs).all(|run| !run.text.contains("..")));
}

#[test]
fn cells_stand_in_their_columns() {
    each_set(&samples::form(), |pages, format| {
        let page = &pages[0];
        let lines = lines(page, format);
        let width = format.page.text_width() / 11.0;
        let edge = |parts: f64| format.page.left + parts * width;
        close(find(&lines, "TT").centre(), f64::midpoint(edge(0.0), edge(1.0)), 0.1);
        close(find(&lines, "1").centre(), f64::midpoint(edge(0.0), edge(1.0)), 0.1);
        let percent = lines.iter().find(|line| line.text == "83%").expect("a cell");
        close(percent.right, edge(9.0) - format.table.pad_x, 0.1);
        let head = find(&lines, "Kết quả năm 2024");
        assert!(head.bold);
        close(head.centre(), f64::midpoint(edge(7.0), edge(11.0)), 0.1);
        close(find(&lines, "Tổng cộng").centre(), f64::midpoint(edge(0.0), edge(9.0)), 0.1);
    });
}

#[test]
fn an_empty_row_is_as_high_as_a_line() {
    each_set(&samples::bare(), |pages, format| {
        let level =
            pages[0].strokes.iter().filter(|stroke| stroke.is_level() && stroke.width < 0.6);
        let mut edges: Vec<f64> = level.map(|stroke| stroke.y1).collect();
        edges.sort_by(f64::total_cmp);
        let [.., above, below] = edges.as_slice() else { panic!("a table") };
        let size = format.style(Component::TableCell).size;
        let line = mm(size * (press::ASCENT + press::DESCENT));
        close(below - above, line + 2.0 * format.table.pad_y, 0.05);
    });
}

#[test]
fn a_paper_may_lack_its_number_its_subject_its_recipients_and_signers() {
    let mut document = samples::bare();
    each_set(&document, |pages, _| {
        assert_eq!(pages[0].strokes.iter().filter(|s| s.width > 0.6).count(), 2);
    });
    document.frame.foot.blocks.clear();
    each_set(&document, |pages, _| assert_eq!(pages.len(), 2));
    document.sections[0].blocks.clear();
    each_set(&document, |pages, _| assert_eq!(pages.len(), 2));
}

#[test]
fn the_foot_of_a_landscape_page_spans_its_text() {
    let mut document = samples::plan(0);
    document.sections[0].orientation = Orientation::Landscape;
    each_set(&document, |pages, format| {
        let lines = lines(pages.last().expect("a page"), format);
        let width = format.page.landscape_text_width();
        let left = format.page.left + format.frame.recipients_share * width;
        let centre = f64::midpoint(left, format.page.left + width);
        close(find(&lines, "Lê Đức Tuấn").centre(), centre, 0.1);
    });
}
