//! Papers that break ND30-20 … 43 once.

use super::broken::{Break, council, hold, pages, plan, run, say};
use crate::samples;

/// Every one of them, on pages.
pub fn breaks() -> Vec<Break> {
    let mut all = national();
    all.extend(issuer());
    all.extend(number());
    all.extend(date());
    all.extend(title());
    all
}

fn national() -> Vec<Break> {
    vec![
        plan("ND30-20", "a slip in the national title", |pages| {
            say(pages, "CHỦ NGHĨA", "CHŨ NGHĨA");
        }),
        plan("ND30-21", "the national title is not bold", |pages| {
            run(pages, "CỘNG HÒA").bold = false;
        }),
        plan("ND30-21", "the national title is torn", |pages| {
            let title = run(pages, "CỘNG HÒA");
            let mut rest = title.clone();
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA".clone_into(&mut title.text);
            "VIỆT NAM".clone_into(&mut rest.text);
            rest.y += 2.8;
            (rest.x, rest.width) = (rest.x + 36.0, rest.width - 72.0);
            let at = pages.pages[0].runs.iter().position(|run| run.text.contains("Độc lập"));
            pages.pages[0].runs.insert(at.unwrap(), rest);
        }),
        plan("ND30-22", "a long dash in the motto", |pages| say(pages, "Độc lập -", "Độc lập –")),
        plan("ND30-23", "an italic motto", |pages| run(pages, "Độc lập").italic = true),
        plan("ND30-24", "white above the motto", |pages| {
            for run in &mut pages.pages[0].runs {
                run.y += if run.y > 29.5 { 2.9 } else { 0.0 };
            }
            for stroke in &mut pages.pages[0].strokes {
                let down = if stroke.x2 < 90.0 { 0.0 } else { 2.9 };
                (stroke.y1, stroke.y2) = (stroke.y1 + down, stroke.y2 + down);
            }
        }),
        plan("ND30-25", "a short rule under the motto", |pages| {
            let rule = &mut pages.pages[0].strokes[1];
            (rule.x1, rule.x2) = (rule.x1 + 15.0, rule.x2 - 15.0);
        }),
        plan("ND30-25", "no rule under the motto", |pages| {
            pages.pages[0].strokes.remove(1);
        }),
        plan("ND30-25", "an underlined motto", |pages| {
            let rule = &mut pages.pages[0].strokes[1];
            (rule.y1, rule.y2) = (30.2, 30.2);
        }),
        plan("ND30-25", "a typed rule under the motto", |pages| {
            let motto = run(pages, "Độc lập").clone();
            let mut typed = motto.clone();
            "_".repeat(25).clone_into(&mut typed.text);
            typed.y += 3.0;
            let at = pages.pages[0].runs.iter().position(|run| run.text.contains("Độc lập"));
            pages.pages[0].runs.insert(at.unwrap() + 1, typed);
            pages.pages[0].strokes.remove(1);
        }),
    ]
}

fn issuer() -> Vec<Break> {
    vec![
        pages("ND30-26", "the body above in bold", council, |pages| {
            run(pages, "ỦY BAN NHÂN DÂN").bold = true;
            run(pages, "XÃ BÌNH LƯƠNG").bold = true;
        }),
        plan("ND30-27", "the issuer is not bold", |pages| {
            run(pages, "ỦY BAN NHÂN DÂN").bold = false;
            run(pages, "XÃ BÌNH LƯƠNG").bold = false;
        }),
        plan("ND30-28", "the issuer stands lower", |pages| {
            run(pages, "ỦY BAN NHÂN DÂN").y += 2.6;
            run(pages, "XÃ BÌNH LƯƠNG").y += 2.6;
            let rule = &mut pages.pages[0].strokes[0];
            (rule.y1, rule.y2) = (rule.y1 + 2.6, rule.y2 + 2.6);
        }),
        plan("ND30-29", "a long rule under the issuer", |pages| {
            let rule = &mut pages.pages[0].strokes[0];
            (rule.x1, rule.x2) = (rule.x1 - 8.0, rule.x2 + 8.0);
        }),
        plan("ND30-29", "a rule beside the middle", |pages| {
            let rule = &mut pages.pages[0].strokes[0];
            (rule.x1, rule.x2) = (rule.x1 + 4.0, rule.x2 + 4.0);
        }),
    ]
}

fn number() -> Vec<Break> {
    vec![
        plan("ND30-30", "no colon behind Số", |pages| say(pages, "Số: ", "Số ")),
        plan("ND30-30", "a number of 12 pt", |pages| {
            run(pages, "Số: ").size = 12.0;
            run(pages, "/KH-UBND").size = 12.0;
        }),
        plan("ND30-31", "a number under ten without its zero", |pages| filled(pages, "Số: 5")),
        plan("ND30-32", "a year in the number", |pages| {
            say(pages, "/KH-UBND", "/2024/KH-UBND");
        }),
        plan("ND30-33", "the letters of another kind", |pages| {
            say(pages, "/KH-UBND", "/BC-UBND");
        }),
        pages("ND30-34", "a council under the committee's number", council, |pages| {
            say(pages, "/KH-HĐTĐKT", "/KH-UBND");
        }),
    ]
}

/// Puts `words` into the room that was left for a number.
fn filled(pages: &mut vanban::pages::Pages, words: &str) {
    let end = run(pages, "/KH-UBND").x;
    let number = run(pages, "Số: ");
    words.clone_into(&mut number.text);
    number.width = end - number.x;
}

fn date() -> Vec<Break> {
    vec![
        plan("ND30-35", "no comma behind the place", |pages| {
            say(pages, "Bình Lương, ngày", "Bình Lương ngày");
        }),
        plan("ND30-36", "a month without its zero", |pages| say(pages, "tháng 02", "tháng 2")),
        plan("ND30-36", "a month with a zero too many", |pages| {
            say(pages, "tháng 02", "tháng 03");
        }),
        plan("ND30-37", "the date stands lower", |pages| {
            run(pages, "Bình Lương, ngày").y += 1.8;
            run(pages, "tháng 02").y += 1.8;
        }),
        plan("ND30-38", "a small letter in the place", |pages| {
            say(pages, "Bình Lương, ngày", "Bình lương, ngày");
        }),
        plan("ND30-38", "the place of another commune", |pages| {
            say(pages, "Bình Lương, ngày", "Hóa Quỳ, ngày");
        }),
    ]
}

fn title() -> Vec<Break> {
    vec![
        plan("ND30-39", "the kind is not bold", |pages| run(pages, "KẾ HOẠCH").bold = false),
        plan("ND30-39", "the kind beside the middle", |pages| run(pages, "KẾ HOẠCH").x += 6.0),
        plan("ND30-40", "a stop behind the subject", |pages| {
            say(
                pages,
                "Phát động phong trào thi đua năm 2024",
                "Phát động phong trào thi đua năm 2024.",
            );
        }),
        plan("ND30-40", "a subject in capitals", |pages| {
            let subject = run(pages, "Phát động phong trào thi đua năm 2024");
            subject.text = subject.text.to_uppercase();
        }),
        plan("ND30-41", "no rule under the subject", |pages| {
            pages.pages[0].strokes.remove(2);
        }),
        plan("ND30-41", "a rule as long as the subject", |pages| {
            let rule = &mut pages.pages[0].strokes[2];
            (rule.x1, rule.x2) = (rule.x1 - 20.0, rule.x2 + 20.0);
        }),
        pages("ND30-42", "Về việc for V/v", samples::letter, |pages| {
            say(pages, "V/v đăng ký", "Về việc đăng ký");
        }),
        pages("ND30-42", "a bold V/v", samples::letter, |pages| {
            run(pages, "V/v đăng ký").bold = true;
        }),
        plan("ND30-43", "a subject of many words", |pages| {
            let subject = run(pages, "Phát động phong trào thi đua năm 2024");
            subject.text.push_str(&" và các năm tiếp theo".repeat(30));
        }),
    ]
}

#[test]
fn each_break_of_the_head_is_found_alone() {
    hold(&breaks());
}
