//! How a component looks against its row of the format table: size, weight, slant, case, alignment.

use unicode_normalization::UnicodeNormalization;

use super::geometry;
use crate::check::{Findings, Paper, Place};
use crate::format::{Alignment, Case, Component, Face, Range};
use crate::read::{Look, Part};

/// Sizes are read to this, in pt.
const TOLERANCE: f64 = 0.1;

/// Holds every part that is `component` to its row of the table; one finding names all that is wrong, at the first part
/// it is wrong of.
pub fn hold(paper: &Paper<'_>, findings: &mut Findings<'_>, component: Component) {
    let parts: Vec<&Part> = paper.seen.all(component).collect();
    let wrong = parts.iter().filter_map(|part| Some((*part, faults(paper, part, component)?)));
    let wrong: Vec<(&Part, String)> = wrong.collect();
    let Some((first, sentence)) = wrong.first() else { return };
    let more = more(wrong.len());
    let words = quoted(paper.seen.text(first));
    findings.fault(Place::from(&first.extent), format!("{words} {sentence}{more}"));
}

/// What is wrong with the look of `part`: "cỡ 15 (phải từ 13 đến 14), chữ nghiêng (phải đứng, đậm)".
pub fn faults(paper: &Paper<'_>, part: &Part, component: Component) -> Option<String> {
    let row = &paper.table.components.get(component).permitted;
    let looks: Vec<&Look> = paper.seen.layout.looks(&part.extent).collect();
    let found = [
        size(&looks, row.size),
        face(&looks, row.face),
        case(paper.seen.text(part), row.case),
        alignment(paper, part, row.align),
    ];
    let found: Vec<String> = found.into_iter().flatten().collect();
    (!found.is_empty()).then(|| found.join(", "))
}

/// Holds `part` to the middle between the margins, as far as the ink tells.
pub fn centred(paper: &Paper<'_>, findings: &mut Findings<'_>, part: &Part) {
    const CENTRED: f64 = 1.5;
    let off = geometry::off_page_centre(paper, part);
    let Some(off) = off.filter(|off| off.abs() > CENTRED) else { return };
    let side = if off > 0.0 { "phải" } else { "trái" };
    let words = quoted(paper.seen.text(part));
    let fault = format!("{words} lệch {} mm sang {side} so với giữa trang", decimal(off.abs()));
    findings.fault((&part.extent).into(), fault).hint("căn giữa, bỏ lùi đầu dòng");
}

/// What is wrong with the size of the letters.
pub fn size(looks: &[&Look], permitted: Range) -> Option<String> {
    let wrong =
        |size: &f64| *size < permitted.least - TOLERANCE || *size > permitted.most + TOLERANCE;
    let size = looks.iter().filter_map(|look| look.size).find(wrong)?;
    Some(format!("cỡ {} (phải {})", decimal(size), between(permitted)))
}

/// What is wrong with weight and slant.
pub fn face(looks: &[&Look], permitted: Face) -> Option<String> {
    let bold = matches!(permitted, Face::Bold | Face::BoldItalic);
    let italic = matches!(permitted, Face::Italic | Face::BoldItalic);
    let wrong = |told: Option<bool>, wanted: bool| told.is_some_and(|told| told != wanted);
    let look = looks.iter().find(|look| wrong(look.bold, bold) || wrong(look.italic, italic))?;
    let weight = if look.bold.unwrap_or(bold) { "đậm" } else { "không đậm" };
    let slant = if look.italic.unwrap_or(italic) { "nghiêng" } else { "đứng" };
    let wanted = match permitted {
        Face::Upright => "đứng, không đậm",
        Face::Bold => "đứng, đậm",
        Face::Italic => "nghiêng, không đậm",
        Face::BoldItalic => "nghiêng, đậm",
    };
    Some(format!("chữ {slant}, {weight} (phải {wanted})"))
}

/// What is wrong with the case; capitals inside lower case are names.
pub fn case(text: &str, permitted: Case) -> Option<String> {
    let upper = text.chars().any(char::is_lowercase);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    match permitted {
        Case::Upper if upper => Some("chữ in thường (phải in hoa)".to_owned()),
        Case::Lower if !upper && letters > 1 && text.contains(' ') => {
            Some("chữ in hoa (phải in thường)".to_owned())
        }
        Case::Upper | Case::Lower => None,
    }
}

/// What is wrong with the alignment, where the file tells it. A line that is neither is told by no file for sure.
fn alignment(paper: &Paper<'_>, part: &Part, permitted: Alignment) -> Option<String> {
    let paragraph = &paper.seen.layout.paragraphs[part.extent.paragraph];
    // Pieces of one paragraph are parted by tabs: its alignment is not theirs.
    let whole = paragraph.text.trim() == paper.seen.text(part).trim();
    let told = paragraph.align.filter(|_| whole)?;
    (permitted == Alignment::Centre && told != Alignment::Centre)
        .then(|| format!("{} (phải căn giữa)", aligned(told)))
}

fn aligned(told: Alignment) -> &'static str {
    match told {
        Alignment::Left => "căn trái",
        Alignment::Centre => "căn giữa",
        Alignment::Justify => "căn đều hai bên",
    }
}

/// "từ 13 đến 14", or "12" where there is no choice.
pub fn between(range: Range) -> String {
    if range.least == range.most {
        return decimal(range.least);
    }
    format!("từ {} đến {}", decimal(range.least), decimal(range.most))
}

/// A number as it is written in Vietnamese: at most two decimals, a comma before them.
pub fn decimal(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}

/// `text` in NFC with one space between words.
pub fn words(text: &str) -> String {
    let text: String = text.nfc().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What follows the first of `count` faults of one kind: "; còn 2 chỗ khác như vậy".
pub fn more(count: usize) -> String {
    match count {
        0 | 1 => String::new(),
        many => format!("; còn {} chỗ khác như vậy", many - 1),
    }
}

/// The first words of `text` in quotes.
pub fn quoted(text: &str) -> String {
    const MOST: usize = 48;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST {
        return format!("“{text}”");
    }
    let cut: String = text.chars().take(MOST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("“{}…”", &cut[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_vietnamese() {
        assert_eq!(decimal(13.0), "13");
        assert_eq!(decimal(0.724), "0,72");
        assert_eq!(between(Range { least: 13.0, most: 14.0 }), "từ 13 đến 14");
        assert_eq!(between(Range { least: 11.0, most: 11.0 }), "11");
    }

    #[test]
    fn long_words_are_cut_between_words() {
        assert_eq!(quoted("Kế hoạch"), "“Kế hoạch”");
        let long = "Phát động thi đua yêu nước trong toàn cán bộ, công chức, BCT xã và nhân dân";
        assert_eq!(quoted(long), "“Phát động thi đua yêu nước trong toàn cán bộ,…”");
    }

    #[test]
    fn looks_are_held_to_the_table() {
        let look =
            Look { size: Some(15.0), bold: Some(false), italic: Some(true), ..Look::default() };
        let range = Range { least: 13.0, most: 14.0 };
        assert_eq!(size(&[&look], range), Some("cỡ 15 (phải từ 13 đến 14)".to_owned()));
        assert_eq!(
            face(&[&look], Face::Bold),
            Some("chữ nghiêng, không đậm (phải đứng, đậm)".to_owned())
        );
        assert_eq!(face(&[&Look::default()], Face::Bold), None);
        assert_eq!(case("Chủ tịch", Case::Upper), Some("chữ in thường (phải in hoa)".to_owned()));
        assert_eq!(
            case("KẾ HOẠCH THI ĐUA", Case::Lower),
            Some("chữ in hoa (phải in thường)".to_owned())
        );
        assert_eq!(case("UBND", Case::Lower), None);
    }
}
