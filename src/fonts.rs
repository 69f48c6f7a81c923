//! The four faces a paper is set in, and how wide a text is in them.
//!
//! Tinos has the advance widths of Times New Roman and every Vietnamese letter, so a line measured here is
//! as wide in Word. A user's own Times New Roman may stand in for it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::raw::tables::os2::SelectionFlags;
use skrifa::raw::types::{FWord, NameId};
use skrifa::{FontRef, MetadataProvider};

use crate::diagnostic::Diagnostic;

/// Upright, bold, italic and bold italic of one family.
#[derive(Debug, Clone)]
pub struct Fonts {
    faces: [FaceFile; 4],
}

/// Where a line's box ends above and below its baseline, and the gap between two boxes, in em.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct LineMetrics {
    pub ascent: f64,
    pub descent: f64,
    pub gap: f64,
}

/// Which of the four faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaceStyle {
    Upright,
    Bold,
    Italic,
    BoldItalic,
}

impl FaceStyle {
    /// Every face, in the order [`Fonts::new`] takes them.
    pub const ALL: [Self; 4] = [Self::Upright, Self::Bold, Self::Italic, Self::BoldItalic];

    /// The face of letters that are bold, or italic, or both.
    pub fn of(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Self::Upright,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }
}

/// A font file, shared by all who read it.
#[derive(Debug, Clone)]
pub struct FaceFile(Arc<Face>);

#[derive(Debug)]
struct Face {
    file: Cow<'static, [u8]>,
    /// Read from the file when a width is first asked for.
    advances: OnceLock<Advances>,
}

impl FaceFile {
    fn new(file: Cow<'static, [u8]>) -> Self {
        Self(Arc::new(Face { file, advances: OnceLock::new() }))
    }

    fn advances(&self) -> &Advances {
        let face = || parse(&self.0.file).expect(CHECKED);
        self.0.advances.get_or_init(|| Advances::of(&face()))
    }
}

impl AsRef<[u8]> for FaceFile {
    fn as_ref(&self) -> &[u8] {
        &self.0.file
    }
}

/// How wide each character of a face is.
#[derive(Debug)]
struct Advances {
    /// In the face's own units, by the character's number in Unicode up to the last one the face has.
    units: Vec<u16>,
    units_per_em: f64,
}

impl Advances {
    fn of(face: &FontRef<'_>) -> Self {
        let glyphs = face.glyph_metrics(Size::unscaled(), LocationRef::default());
        let mut units = Vec::new();
        for (character, glyph) in face.charmap().mappings() {
            let at = character as usize;
            units.resize(units.len().max(at + 1), 0);
            units[at] = glyphs.advance_width(glyph).map_or(0, |advance| advance as u16);
        }
        Self { units, units_per_em: units_per_em(face) }
    }

    /// The width of `text` at `size`, in the same measure.
    fn width(&self, text: &str, size: f64) -> f64 {
        let units = text.chars().filter_map(|character| self.units.get(character as usize));
        f64::from(units.copied().map(u32::from).sum::<u32>()) * size / self.units_per_em
    }
}

impl Fonts {
    /// The family inside the program.
    pub fn builtin() -> Self {
        let files: [&'static [u8]; 4] = [
            include_bytes!("../fonts/Tinos-Regular.ttf"),
            include_bytes!("../fonts/Tinos-Bold.ttf"),
            include_bytes!("../fonts/Tinos-Italic.ttf"),
            include_bytes!("../fonts/Tinos-BoldItalic.ttf"),
        ];
        Self { faces: files.map(|bytes| FaceFile::new(Cow::Borrowed(bytes))) }
    }

    /// A family from four font files, in the order of [`FaceStyle::ALL`].
    ///
    /// Fails when a file is not a font, or lacks a letter of the Vietnamese alphabet.
    pub fn new(files: [Vec<u8>; 4]) -> Result<Self, Diagnostic> {
        for bytes in &files {
            let face = parse(bytes)
                .ok_or_else(|| Diagnostic::error("một tệp phông chữ không đọc được"))?;
            let letters = face.charmap();
            if let Some(letter) = vietnamese_letters().find(|c| letters.map(*c).is_none()) {
                return Err(Diagnostic::error(format!("phông chữ thiếu chữ `{letter}`"))
                    .hint("dùng Times New Roman bản có đủ chữ Việt, hoặc bỏ `--font-path`"));
            }
        }
        Ok(Self { faces: files.map(|bytes| FaceFile::new(Cow::Owned(bytes))) })
    }

    /// The four faces of one family among `files`: Times New Roman, or the only family there is.
    pub fn pick(files: Vec<Vec<u8>>) -> Result<Self, Diagnostic> {
        let mut families = BTreeMap::<String, [Option<Vec<u8>>; 4]>::new();
        for bytes in files {
            if let Some((family, style)) = identify(&bytes) {
                families.entry(family).or_default()[style as usize] = Some(bytes);
            }
        }
        let family = match families.remove("Times New Roman") {
            Some(family) => Some(family),
            None if families.len() == 1 => families.into_values().next(),
            None => None,
        };
        match family {
            Some([Some(upright), Some(bold), Some(italic), Some(bold_italic)]) => {
                Self::new([upright, bold, italic, bold_italic])
            }
            Some(_) => Err(Diagnostic::error("thư mục phông chữ thiếu một trong bốn kiểu chữ")
                .hint("chép đủ bốn tệp: đứng, đậm, nghiêng, đậm nghiêng (times, timesbd, timesi, timesbi)")),
            None => Err(Diagnostic::error("thư mục phông chữ không có Times New Roman")
                .hint("chép bốn tệp times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf vào đó")),
        }
    }

    /// Tells of a character whether one of the four faces lacks it.
    pub fn lacks(&self) -> impl Fn(char) -> bool {
        let faces = FaceStyle::ALL.map(|style| self.face(style));
        move |c| faces.iter().any(|face| face.charmap().map(c).is_none())
    }

    /// Whether it is the family inside the program.
    pub fn is_builtin(&self) -> bool {
        self.faces.iter().all(|face| matches!(face.0.file, Cow::Borrowed(_)))
    }

    /// The font file of `style`.
    pub fn bytes(&self, style: FaceStyle) -> &[u8] {
        self.faces[style as usize].as_ref()
    }

    /// The font file of `style`, to be kept by another.
    pub fn file(&self, style: FaceStyle) -> FaceFile {
        self.faces[style as usize].clone()
    }

    /// The box of a line as Word sees it: from the upright face's `hhea` table.
    pub fn line_metrics(&self) -> LineMetrics {
        let face = self.face(FaceStyle::Upright);
        let lines = face.hhea().expect(CHECKED);
        let em = |units: FWord| f64::from(units.to_i16()) / units_per_em(&face);
        LineMetrics {
            ascent: em(lines.ascender()),
            descent: -em(lines.descender()),
            gap: em(lines.line_gap()),
        }
    }

    fn face(&self, style: FaceStyle) -> FontRef<'_> {
        parse(self.bytes(style)).expect(CHECKED)
    }

    /// Width of `text` at `size` pt, in pt, without kerning; a letter the face lacks counts nothing.
    pub fn width(&self, text: &str, style: FaceStyle, size: f64) -> f64 {
        self.faces[style as usize].advances().width(text, size)
    }
}

/// Why a face can be read again.
const CHECKED: &str = "faces are checked in `new`";

/// The font in `bytes`, when it has what is asked of every face: lines, letters and their widths.
fn parse(bytes: &[u8]) -> Option<FontRef<'_>> {
    let face = FontRef::new(bytes).ok()?;
    let is_whole = face.hhea().is_ok() && face.hmtx().is_ok() && units_per_em(&face) > 0.0;
    is_whole.then_some(face)
}

/// The em of `face` in its own units; 0 when it does not say.
fn units_per_em(face: &FontRef<'_>) -> f64 {
    face.head().map_or(0.0, |head| f64::from(head.units_per_em()))
}

/// Family and style of a font file; `None` for anything else.
fn identify(bytes: &[u8]) -> Option<(String, FaceStyle)> {
    let face = parse(bytes)?;
    let family = face.localized_strings(NameId::FAMILY_NAME).english_or_first()?.to_string();
    let flags = face.os2().ok()?.fs_selection();
    let has = |flag| flags.contains(flag);
    let style = FaceStyle::of(has(SelectionFlags::BOLD), has(SelectionFlags::ITALIC));
    Some((family, style))
}

/// Every letter of the Vietnamese alphabet with every tone, in both cases, precomposed.
pub fn vietnamese_letters() -> impl Iterator<Item = char> {
    const LETTERS: &str = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợ\
                           pqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
    LETTERS.chars().chain(LETTERS.chars().flat_map(char::to_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tinos() -> Vec<Vec<u8>> {
        let fonts = Fonts::builtin();
        FaceStyle::ALL.map(|style| fonts.bytes(style).to_vec()).to_vec()
    }

    #[test]
    fn the_faces_of_a_folder_are_told_apart_by_what_they_are() {
        let mut files = tinos();
        files.reverse();
        files.push(b"desktop.ini".to_vec());
        let picked = Fonts::pick(files).unwrap();
        let builtin = Fonts::builtin();
        for style in FaceStyle::ALL {
            assert!(picked.bytes(style) == builtin.bytes(style), "{style:?}");
        }
    }

    #[test]
    fn a_folder_that_lacks_a_face_is_refused() {
        let fault = Fonts::pick(tinos().split_off(1)).unwrap_err();
        assert_eq!(fault.message, "thư mục phông chữ thiếu một trong bốn kiểu chữ");
    }
}
