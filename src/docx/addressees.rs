//! "Kính gửi:" (ô 9a): centred as a whole, the names flush under each other.

use docx_rs::{Paragraph, SpecialIndentType};

use super::frame::component;
use super::measure::Twips;
use super::runs::paragraph;
use super::section::Sheet;
use super::setting::Setting;
use super::styles::ADDRESSEE;
use crate::document::{ADDRESSEES, Line, line};
use crate::format::Component;

/// One addressee stands beside "Kính gửi:"; several stand below, their dashes under its colon (PL I.I.II.9).
pub fn addressees(lines: &[Line], sheet: Sheet, setting: Setting<'_>) -> Vec<Paragraph> {
    match lines {
        [only] => vec![beside(only, sheet, setting)],
        several => below(several, sheet, setting),
    }
}

fn beside(only: &Line, sheet: Sheet, setting: Setting<'_>) -> Paragraph {
    let mut whole = line(format!("{ADDRESSEES} "));
    let label = setting.width(&whole, Component::Addressees);
    whole.extend(only.iter().cloned());
    let side = side(setting.width(&whole, Component::Addressees), sheet);
    let hanging = SpecialIndentType::Hanging(label.signed());
    component(Component::Addressees, &whole).indent(
        Some((side + label).signed()),
        Some(hanging),
        None,
        None,
    )
}

fn below(lines: &[Line], sheet: Sheet, setting: Setting<'_>) -> Vec<Paragraph> {
    let word = line(ADDRESSEES.trim_end_matches(':'));
    let label = setting.width(&word, Component::Addressees);
    let longest = setting.longest(lines, Component::Addressees);
    let side = side(label + longest, sheet);
    let heading = component(Component::Addressees, &line(ADDRESSEES));
    let mut paragraphs = vec![heading.indent(Some(side.signed()), None, None, None)];
    paragraphs.extend(lines.iter().map(|line| {
        paragraph(ADDRESSEE, line).indent(Some((side + label).signed()), None, None, None)
    }));
    paragraphs
}

/// Left of a block `width` wide that stands in the middle of the page.
fn side(width: Twips, sheet: Sheet) -> Twips {
    (sheet.text_width() - width).at_least_zero().share(0.5)
}
