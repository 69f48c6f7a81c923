//! A word in each column of the frame: broken where it stands, or refused at its place; never over what is beside it.

use vanban::document::line;
use vanban::fonts::{FaceStyle, Fonts};
use vanban::format::SizeSet;
use vanban::read;

use crate::press::{self, lines};
use crate::samples;
use crate::year::Year;

const PAPER: &str = "ke-hoach-2027";

/// `count` letters as a clerk types them who has no space key.
fn long(count: usize) -> String {
    "Nguyễnxuânthịngọclan".chars().cycle().take(count).collect()
}

/// The faults of the starting year with `to`, its `%` the word, in the place of `from` in `file`: each message, and what it points at.
fn told(file: &str, from: &str, to: &str, word: &str) -> Vec<(String, String)> {
    let year = Year::fresh();
    year.edit(file, from, &to.replace('%', word));
    year.with(|desk| {
        let faults = desk.draft(PAPER).err().unwrap_or_default();
        let pointed = faults.into_iter().map(|fault| {
            let place = fault.place.expect("a place");
            let text = &desk.sources.get(place.source).text;
            (fault.message, text[place.start as usize..place.end as usize].to_owned())
        });
        pointed.collect()
    })
}

const AGENCY: &str = "data/don-vi.yaml";
const PLAN: &str = "data/ke-hoach-2027.yaml";

#[test]
fn a_word_too_long_for_its_place_is_refused_there() {
    // In the columns of head and foot there is less room than in a line of the body.
    let places = [
        (60, AGENCY, "dia_danh: Suối Ngọc ", "dia_danh: % "),
        (60, AGENCY, "ho_ten: Hoàng Đức Minh\n", "ho_ten: %\n"),
        (60, AGENCY, "ten: Ủy ban nhân dân xã Suối Ngọc", "ten: Ủy ban nhân dân xã %"),
        (60, AGENCY, "thay_mat: Ủy ban nhân dân ", "thay_mat: % "),
        (120, PLAN, "trich_yeu: Phát động", "trich_yeu: %"),
        (120, PLAN, "mo_dau: \"Ủy ban", "mo_dau: \"%"),
        (120, PLAN, "  muc_dich: Mục đích", "  muc_dich: %"),
    ];
    for (count, file, from, to) in places {
        let word = long(count);
        let told = told(file, from, to, &word);
        assert!(!told.is_empty(), "{from}");
        for (message, pointed) in told {
            let end = format!("…” dài {count} chữ liền nhau, không dòng nào chứa hết");
            assert!(message.ends_with(&end), "{from}: {message}");
            assert!(pointed.contains(&word), "{from}: {pointed}");
        }
    }
}

#[test]
fn words_that_only_no_break_spaces_part_are_one_word() {
    let glued = vec!["Nguyễn"; 20].join("\u{A0}");
    let told = told(PLAN, "trich_yeu: Phát động", "trich_yeu: %", &glued);
    let [(message, pointed)] = told.as_slice() else { panic!("{told:?}") };
    assert!(message.ends_with("dài 139 chữ liền nhau, không dòng nào chứa hết"), "{message}");
    assert!(pointed.starts_with(&glued), "{pointed}");
}

#[test]
fn what_has_signs_to_break_at_is_left_to_the_page() {
    let address = "https://vi-du.vn/".to_owned() + &"thi-dua/khen-thuong/".repeat(12);
    assert_eq!(told(PLAN, "mo_dau: \"Ủy ban", "mo_dau: \"%", &address), []);
}

/// As many letters o as the subject's line holds.
fn most() -> usize {
    let format = samples::format(SizeSet::Set14);
    let room = format.page.text_width() * 72.0 / 25.4;
    (room / Fonts::builtin().width("o", FaceStyle::Bold, 14.0)) as usize
}

#[test]
fn a_word_as_long_as_its_line_is_printed_and_one_letter_more_is_refused() {
    let subject = |count: usize| {
        let year = Year::fresh();
        year.edit(PLAN, "trich_yeu: Phát động", &format!("trich_yeu: {}", "o".repeat(count)));
        year
    };
    subject(most()).with(|desk| {
        let document = desk.document(PAPER);
        let format = desk.press.printer().format();
        let pages = desk.press.printer().pages(&document).expect("it can be laid out");
        let lines = pages.pages.iter().flat_map(|page| lines(page, format));
        let found =
            lines.filter(|line| line.text.starts_with("oooo")).map(|line| (line.x, line.right));
        let (left, right) = (format.page.left, format.page.left + format.page.text_width());
        for (x, end) in found {
            assert!(x >= left - 0.1 && end <= right + 0.1, "{x} to {end} mm");
        }
    });
    let (count, shown) = (most() + 1, subject(most() + 1).paper(PAPER));
    let fault =
        format!("lỗi: “{}…” dài {count} chữ liền nhau, không dòng nào chứa hết", "o".repeat(20));
    assert_eq!(shown.lines().next(), Some(fault.as_str()));
}

#[test]
fn a_long_word_among_the_recipients_breaks_inside_its_column_and_is_read_whole() {
    let format = samples::format(SizeSet::Set14);
    let whole = format.page.text_width();
    let plan = (samples::plan(0), whole * format.frame.recipients_share);
    for (mut document, width) in [plan, (samples::two_signers(), whole)] {
        let word = long(300);
        document.frame.foot.recipients = vec![line(format!("- {word};")), line("- Lưu: VT.")];
        let pages = press::pages(&document, SizeSet::Set14);
        let lines: Vec<_> = pages.pages.iter().flat_map(|page| lines(page, &format)).collect();
        let found: Vec<_> = lines.iter().filter(|line| line.size == 11.0 && !line.italic).collect();
        let said: String = found.iter().map(|line| line.text.replace(' ', "")).collect();
        assert_eq!(said, format!("-{word};-Lưu:VT."));
        let right = found.iter().map(|line| line.right).fold(0.0, f64::max);
        assert!(right <= format.page.left + width + 0.1, "{right} mm");
        let bytes = press::pdf(&document, SizeSet::Set14);
        let seen = read::pdf(&bytes).expect("it can be read");
        let text: String = seen.layout.paragraphs.iter().map(|it| it.text.as_str()).collect();
        let squeezed: String = text.split_whitespace().collect();
        assert_eq!(squeezed.matches(&word).count(), 1);
    }
}
