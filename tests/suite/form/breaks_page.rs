//! Papers that break ND30-01 … 19 and 74 once.

use vanban::pages::Pages;
use vanban::read::FontFact;

use super::broken::{
    Break, Change, hold, number, pages, plan, report, respace, run, say, seen, sentences, shift,
};

/// Every one of them, on pages.
pub fn breaks() -> Vec<Break> {
    let mut all = sheets();
    all.extend(letters());
    all.extend(numbers());
    all.extend(settings());
    all.extend(files());
    all
}

fn sheets() -> Vec<Break> {
    vec![
        plan("ND30-01", "page 2 is Letter", |pages| pages.pages[1].height = 279.4),
        Break {
            code: "ND30-02",
            what: "landscape pages hold no table",
            clean: report,
            change: Change::Seen(|seen| {
                let sheets = seen.layout.sheets.iter_mut();
                sheets.for_each(|sheet| sheet.has_table = false);
            }),
        },
        plan("ND30-03", "page 2 begins higher", |pages| {
            let number = number(pages).clone();
            shift(&mut pages.pages[1], 0.0, -2.0);
            pages.pages[1].runs[0] = number;
        }),
        plan("ND30-04", "page 1 ends lower", |pages| shift(&mut pages.pages[0], 0.0, 4.5)),
        plan("ND30-05", "all stands further left", |pages| {
            pages.pages.iter_mut().for_each(|page| shift(page, -5.0, 0.0));
        }),
        plan("ND30-05", "a wide left margin", |pages| {
            pages.pages.iter_mut().for_each(|page| narrow(page, 159.0 / 165.0));
        }),
        plan("ND30-06", "all stands further right", |pages| {
            pages.pages.iter_mut().for_each(|page| shift(page, 4.0, 0.0));
        }),
    ]
}

fn letters() -> Vec<Break> {
    vec![
        plan("ND30-07", "one run in Arial", |pages| {
            "Arial".clone_into(&mut run(pages, "việc nhà").face);
        }),
        plan("ND30-07", "the page number in Calibri", |pages| {
            "Calibri".clone_into(&mut number(pages).face);
        }),
        plan("ND30-08", "one run in .VnTime", |pages| {
            ".VnTime".clone_into(&mut run(pages, "việc nhà").face);
        }),
        plan("ND30-09", "one run in red", |pages| {
            "#FF0000".clone_into(&mut run(pages, "việc nhà").colour);
        }),
        plan("ND30-13", "the date in the size of the other set", |pages| {
            run(pages, "Bình Lương, ngày").size = 13.0;
            run(pages, "tháng 02").size = 13.0;
        }),
        plan("ND30-13", "the name of the kind smaller than the body", |pages| {
            run(pages, "KẾ HOẠCH").size = 13.0;
        }),
        plan("ND30-13", "a paragraph smaller than the others", |pages| {
            run(pages, "Ủy ban nhân dân xã phát động").size = 13.0;
        }),
    ]
}

fn numbers() -> Vec<Break> {
    vec![
        plan("ND30-10", "a number on page 1", |pages| {
            let mut number = number(pages).clone();
            "1".clone_into(&mut number.text);
            pages.pages[0].runs.insert(0, number);
        }),
        plan("ND30-11", "no number on page 2", |pages| {
            pages.pages[1].runs.retain(|run| run.text != "2");
        }),
        plan("ND30-11", "dashes beside the number", |pages| {
            "- 2 -".clone_into(&mut number(pages).text);
        }),
        plan("ND30-11", "a number that is not that of its page", |pages| {
            "5".clone_into(&mut number(pages).text);
        }),
        plan("ND30-11", "a number at the foot", |pages| number(pages).y = 284.0),
        plan("ND30-11", "a number at the right", |pages| number(pages).x = 190.0),
        plan("ND30-11", "a small number", |pages| number(pages).size = 11.0),
        pages("ND30-12", "an appendix that is numbered on", report, |pages| {
            for (at, page) in pages.pages.iter_mut().enumerate().skip(5) {
                page.runs[0].text = (at + 1).to_string();
            }
        }),
    ]
}

fn settings() -> Vec<Break> {
    vec![
        plan("ND30-14", "ragged lines", |pages| {
            let full = sentences(pages).filter(|run| run.text.contains("việc nhà”"));
            full.for_each(|run| run.width -= 6.0);
        }),
        plan("ND30-15", "an indent of 6 mm", |pages| {
            let first = sentences(pages).filter(|run| run.text.contains("Hội Liên hiệp"));
            first.for_each(|run| {
                run.x -= 6.7;
                run.width += 6.7;
            });
        }),
        plan("ND30-16", "no gap between paragraphs", |pages| {
            respace(&mut pages.pages[0], |run| {
                if run.text.contains("- Hội Liên hiệp") { -2.0 } else { 0.0 }
            });
        }),
        plan("ND30-17", "lines closer than single", |pages| {
            pages.pages.iter_mut().for_each(|page| {
                respace(page, |run| {
                    let goes_on = ["việc nhà”", "sắp xếp", "2024."];
                    let goes_on = run.x < 31.0 && goes_on.iter().any(|w| run.text.starts_with(w));
                    if goes_on && run.y > 30.0 { -0.5 } else { 0.0 }
                });
            });
        }),
        plan("ND30-18", "an italic body", |pages| {
            sentences(pages).for_each(|run| run.italic = true);
        }),
        plan("ND30-18", "a body of 12 pt", |pages| {
            let runs = pages.pages.iter_mut().flat_map(|page| &mut page.runs);
            let plain = |run: &&mut vanban::pages::Run| {
                run.x < 60.0 && run.size == 14.0 && !run.bold && !run.italic
            };
            runs.filter(plain).for_each(|run| run.size = 12.0);
        }),
        plan("ND30-19", "round bullets", |pages| say(pages, "- Hội", "• Hội")),
    ]
}

/// Draws all of `page` together to `share` of its width, towards the right margin.
fn narrow(page: &mut vanban::pages::Page, share: f64) {
    let drawn = |x: f64| 195.0 - (195.0 - x) * share;
    for run in &mut page.runs {
        (run.x, run.width) = (drawn(run.x), run.width * share);
    }
    for stroke in &mut page.strokes {
        (stroke.x1, stroke.x2) = (drawn(stroke.x1), drawn(stroke.x2));
    }
}

fn files() -> Vec<Break> {
    vec![
        seen("ND30-74", "a font that is not in the file", |seen| {
            seen.layout.file.fonts.push(FontFact {
                name: "TimesNewRomanPSMT".to_owned(),
                embedded: Some(false),
                unicode: None,
            });
        }),
        seen("ND30-74", "a script", |seen| {
            seen.layout.file.active.push("mã lệnh JavaScript".to_owned());
        }),
        seen("ND30-74", "an old file", |seen| {
            seen.layout.file.pdf_version = Some("1.3".to_owned());
        }),
        seen("ND30-74", "a scan", |seen| {
            *seen = vanban::read::pages(&Pages {
                pages: vec![vanban::pages::Page {
                    width: 210.0,
                    height: 297.0,
                    runs: Vec::new(),
                    strokes: Vec::new(),
                }],
            });
            seen.layout.file.pages_without_text.push(1);
        }),
    ]
}

#[test]
fn each_break_of_page_and_setting_is_found_alone() {
    hold(&breaks());
}
