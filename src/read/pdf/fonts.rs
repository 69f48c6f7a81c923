//! The font dictionaries of a PDF → what each typeface is called and how it looks.

use std::collections::{BTreeMap, BTreeSet};

use std::sync::Arc;

use hayro_interpret::font::{FontData, FontQuery};
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object, dict_or_stream};
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::{CacheKey, FontResolverFn};

use crate::fonts::{FaceStyle, Fonts};
use crate::read::FontFact;

/// A typeface as the file describes it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Typeface {
    /// Without subset prefix: "TimesNewRomanPS-BoldMT".
    pub name: String,
    pub embedded: bool,
    pub bold: bool,
    pub italic: bool,
}

/// Fonts inside drawings inside drawings are looked for so deep.
const DEPTH: usize = 8;
/// The weight from which a face counts as bold.
const BOLD: f64 = 600.0;
/// Bits of the flags of a font descriptor.
const ITALIC: i32 = 1 << 6;
const FORCE_BOLD: i32 = 1 << 18;

/// The typefaces that `pages` may use, by the key of their dictionary.
pub(super) fn of<'a>(pages: impl Iterator<Item = &'a Page<'a>>) -> BTreeMap<u128, Typeface> {
    let mut fonts = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for page in pages {
        let resources = page.resources();
        collect(&resources.fonts, &resources.x_objects, &mut seen, &mut fonts, DEPTH);
    }
    fonts
}

/// Our own face in the place of any that a file names and does not carry: without one its letters would not be told.
pub(super) fn stand_in() -> FontResolverFn {
    let face: FontData = Arc::new(Fonts::builtin().file(FaceStyle::Upright));
    Arc::new(move |_: &FontQuery| Some((face.clone(), 0)))
}

fn collect(
    fonts: &Dict<'_>,
    drawings: &Dict<'_>,
    seen: &mut BTreeSet<u128>,
    found: &mut BTreeMap<u128, Typeface>,
    depth: usize,
) {
    for name in fonts.keys() {
        if let Some(font) = fonts.get::<Dict<'_>>(&*name) {
            found.entry(font.cache_key()).or_insert_with(|| typeface(&font));
        }
    }
    if depth == 0 {
        return;
    }
    for name in drawings.keys() {
        let Some(drawing) = drawings.get::<Object<'_>>(&*name) else { continue };
        let Some((dict, _)) = dict_or_stream(&drawing) else { continue };
        if let Some(resources) = dict.get::<Dict<'_>>("Resources")
            && seen.insert(dict.cache_key())
        {
            let inner = |key: &str| resources.get::<Dict<'_>>(key).unwrap_or_default();
            collect(&inner("Font"), &inner("XObject"), seen, found, depth - 1);
        }
    }
}

fn typeface(font: &Dict<'_>) -> Typeface {
    let below = font.get::<Array<'_>>("DescendantFonts");
    let below = below.and_then(|fonts| fonts.iter::<Dict<'_>>().next());
    let descriptor = below.as_ref().unwrap_or(font).get::<Dict<'_>>("FontDescriptor");
    let descriptor = descriptor.unwrap_or_default();
    let name = font.get::<Name<'_>>("BaseFont").map(|name| name.as_str().to_owned());
    let name = without_prefix(&name.unwrap_or_default()).to_owned();
    let flags = descriptor.get::<i32>("Flags").unwrap_or(0);
    let weight = descriptor.get::<f32>("FontWeight").map_or(0.0, f64::from);
    let angle = descriptor.get::<f32>("ItalicAngle").unwrap_or(0.0);
    let files = ["FontFile", "FontFile2", "FontFile3"];
    let says = |words: &[&str]| words.iter().any(|word| name.to_lowercase().contains(word));
    Typeface {
        embedded: files.into_iter().any(|file| descriptor.contains_key(file)),
        bold: says(&["bold", "black", "heavy"]) || weight >= BOLD || flags & FORCE_BOLD != 0,
        italic: says(&["italic", "oblique"]) || angle != 0.0 || flags & ITALIC != 0,
        name,
    }
}

/// "ABCDEF+Tinos" → "Tinos".
fn without_prefix(name: &str) -> &str {
    match name.split_once('+') {
        Some((prefix, rest)) if prefix.len() == 6 => rest,
        _ => name,
    }
}

impl Typeface {
    /// A drawn typeface, of which the file says nothing.
    pub fn unknown() -> Self {
        Self { name: String::new(), embedded: true, bold: false, italic: false }
    }

    /// The family that its name tells: "TimesNewRomanPS-BoldMT" → "Times New Roman".
    pub fn family(&self) -> String {
        let name = self.name.replace("#20", " ");
        let stem = name.split(',').next().unwrap_or_default();
        let stem = match stem.rsplit_once('-') {
            Some((stem, style)) if is_style(style) => stem,
            _ => stem,
        };
        let stem = stem.strip_suffix("MT").filter(|stem| stem.len() > 2).unwrap_or(stem);
        let stem = stem.strip_suffix("PS").filter(|stem| stem.len() > 2).unwrap_or(stem);
        spaced(stem)
    }

    /// What is known of it, and whether its letters led to Unicode.
    pub fn fact(&self, unicode: bool) -> FontFact {
        FontFact { name: self.name.clone(), embedded: Some(self.embedded), unicode: Some(unicode) }
    }
}

/// What the names of a family's faces are put together of.
const STYLES: [&str; 11] = [
    "Regular", "Roman", "Bold", "Italic", "Oblique", "Medium", "Light", "Book", "Semi", "Normal",
    "MT",
];

/// `BoldItalicMT`, `Roman`, `Regular`.
fn is_style(word: &str) -> bool {
    let mut rest = word;
    while let Some(next) = STYLES.iter().find_map(|style| rest.strip_prefix(style)) {
        rest = next;
    }
    rest.is_empty() && !word.is_empty()
}

/// `TimesNewRoman` → `Times New Roman`; a name with spaces, dots or dashes stays as it is.
fn spaced(name: &str) -> String {
    if name.contains([' ', '.', '-']) {
        return name.to_owned();
    }
    let mut words = String::new();
    let mut before = ' ';
    for letter in name.chars() {
        if before.is_lowercase() && letter.is_uppercase() {
            words.push(' ');
        }
        words.push(letter);
        before = letter;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::Typeface;

    #[test]
    fn a_family_is_told_from_the_name_of_a_font() {
        let family =
            |name: &str| Typeface { name: name.to_owned(), ..Typeface::unknown() }.family();
        for (name, expected) in [
            ("TimesNewRomanPS-BoldItalicMT", "Times New Roman"),
            ("TimesNewRomanPSMT", "Times New Roman"),
            ("TimesNewRoman,Bold", "Times New Roman"),
            ("Times#20New#20Roman", "Times New Roman"),
            ("Tinos-Regular", "Tinos"),
            ("LiberationSerif-Bold", "Liberation Serif"),
            ("Times-Roman", "Times"),
            (".VnTime", ".VnTime"),
            ("VNI-Times", "VNI-Times"),
            ("Arial-BoldMT", "Arial"),
        ] {
            assert_eq!(family(name), expected);
        }
    }
}
