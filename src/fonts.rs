//! The four faces a paper is set in, and how wide a text is in them.
//!
//! Tinos has the advance widths of Times New Roman and every Vietnamese letter, so a line measured here is
//! as wide in Word. A user's own Times New Roman may stand in for it.

use std::collections::BTreeMap;

use serde::Serialize;

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
}

#[derive(Debug, Clone)]
struct FaceFile {
    bytes: Vec<u8>,
}

impl Fonts {
    /// The family inside the program.
    pub fn builtin() -> Self {
        let files: [&[u8]; 4] = [
            include_bytes!("../fonts/Tinos-Regular.ttf"),
            include_bytes!("../fonts/Tinos-Bold.ttf"),
            include_bytes!("../fonts/Tinos-Italic.ttf"),
            include_bytes!("../fonts/Tinos-BoldItalic.ttf"),
        ];
        Self { faces: files.map(|bytes| FaceFile { bytes: bytes.to_vec() }) }
    }

    /// A family from four font files, in the order of [`FaceStyle::ALL`].
    ///
    /// Fails when a file is not a font, or lacks a letter of the Vietnamese alphabet.
    pub fn new(files: [Vec<u8>; 4]) -> Result<Self, Diagnostic> {
        for bytes in &files {
            let face = ttf_parser::Face::parse(bytes, 0)
                .map_err(|_| Diagnostic::error("một tệp phông chữ không đọc được"))?;
            if let Some(letter) = vietnamese_letters().find(|c| face.glyph_index(*c).is_none()) {
                return Err(Diagnostic::error(format!("phông chữ thiếu chữ `{letter}`"))
                    .hint("dùng Times New Roman bản có đủ chữ Việt, hoặc bỏ `--font-path`"));
            }
        }
        Ok(Self { faces: files.map(|bytes| FaceFile { bytes }) })
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

    /// The font file of `style`.
    pub fn bytes(&self, style: FaceStyle) -> &[u8] {
        &self.faces[style as usize].bytes
    }

    /// The box of a line as Word sees it: from the upright face's `hhea` table.
    pub fn line_metrics(&self) -> LineMetrics {
        let face = self.face(FaceStyle::Upright);
        let em = |units: i16| f64::from(units) / f64::from(face.units_per_em());
        LineMetrics {
            ascent: em(face.ascender()),
            descent: -em(face.descender()),
            gap: em(face.line_gap()),
        }
    }

    fn face(&self, style: FaceStyle) -> ttf_parser::Face<'_> {
        ttf_parser::Face::parse(self.bytes(style), 0).expect("faces are checked in `new`")
    }

    /// Width of `text` at `size` pt, in pt, without kerning; a letter the face lacks counts nothing.
    pub fn width(&self, text: &str, style: FaceStyle, size: f64) -> f64 {
        let face = self.face(style);
        let units: u32 = text
            .chars()
            .filter_map(|c| face.glyph_hor_advance(face.glyph_index(c)?))
            .map(u32::from)
            .sum();
        f64::from(units) * size / f64::from(face.units_per_em())
    }
}

/// Family and style of a font file; `None` for anything else.
fn identify(bytes: &[u8]) -> Option<(String, FaceStyle)> {
    let face = ttf_parser::Face::parse(bytes, 0).ok()?;
    let family = face
        .names()
        .into_iter()
        .filter(|name| name.name_id == ttf_parser::name_id::FAMILY)
        .find_map(|name| name.to_string())?;
    let style = match (face.is_bold(), face.is_italic()) {
        (false, false) => FaceStyle::Upright,
        (true, false) => FaceStyle::Bold,
        (false, true) => FaceStyle::Italic,
        (true, true) => FaceStyle::BoldItalic,
    };
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
