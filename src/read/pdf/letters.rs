//! What a page of a PDF draws → its letters, strokes and pictures, on an upright sheet in mm.
//!
//! In: the calls of the interpreter. Out: a letter a glyph, in the order they are drawn. Letters that are not painted
//! (the hidden words behind a scan) and ink outside the sheet are left out: a reader of the paper does not see them.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask,
};
use kurbo::{Affine, BezPath, Vec2};

use super::limits::{MOST_LETTERS, MOST_STROKES};
use super::strokes::{self, Pen};
use crate::pages::Stroke;

/// Letters that lean further than this from the upright are slanted.
const SLANT: f64 = 0.12;
/// Ink no lighter than this prints as black.
const BLACK: u8 = 0x30;
/// A letter drawn twice this near to itself is drawn heavier, in em.
const TWICE: f64 = 0.06;

/// One letter on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Letter {
    /// As the file gives it; U+FFFD when it does not tell.
    pub text: String,
    /// Origin on the baseline, in mm.
    pub x: f64,
    pub y: f64,
    /// To where the next one is set, in mm; nothing when the font does not tell.
    pub advance: Option<f64>,
    /// In pt.
    pub size: f64,
    /// Which font, by its key.
    pub font: u128,
    /// Drawn slanted or twice, whatever its font is.
    pub slanted: bool,
    pub heavy: bool,
    pub colour: String,
}

/// Collects what one page draws.
#[derive(Debug)]
pub(super) struct Sheet {
    /// From points of the upright page to mm.
    scale: f64,
    /// In mm.
    width: f64,
    height: f64,
    pub letters: Vec<Letter>,
    pub strokes: Vec<Stroke>,
    pub pictures: usize,
    /// Letters that stand on their side or head, or are not painted.
    pub unread: usize,
    /// Shapes with bent outlines: words drawn as pictures are many of them.
    pub shapes: usize,
    /// Whether it drew more than is kept.
    pub overflowed: bool,
}

impl Sheet {
    /// A sheet of `width` × `height` mm; a point is `scale` mm.
    pub fn new(width: f64, height: f64, scale: f64) -> Self {
        Self {
            scale,
            width,
            height,
            letters: Vec::new(),
            strokes: Vec::new(),
            pictures: 0,
            unread: 0,
            shapes: 0,
            overflowed: false,
        }
    }

    fn letter(&mut self, glyph: &Glyph<'_>, place: Affine, paint: &Paint<'_>) {
        let [a, b, c, d, ..] = place.as_coeffs();
        let at = self.scale * place.translation();
        let inside =
            (-1.0..self.width + 1.0).contains(&at.x) && (-1.0..self.height + 1.0).contains(&at.y);
        let across = a.hypot(b);
        let size = (a * d - b * c).abs() / across * 1000.0 * self.scale * 72.0 / 25.4;
        if !inside || !size.is_finite() || size < 0.5 {
            return;
        }
        if b.abs() > 0.02 * a.abs() || a < 0.0 {
            self.unread += 1;
            return;
        }
        let key = key(glyph);
        let text = text(glyph);
        let em = 1000.0 * self.scale * across;
        if self.is_drawn_again(&text, at, em) {
            return;
        }
        self.letters.push(Letter {
            text,
            x: at.x,
            y: at.y,
            advance: advance(glyph).map(|advance| advance * across * self.scale),
            size,
            font: key,
            slanted: (a * c + b * d).abs() > SLANT * across * across,
            heavy: false,
            colour: colour(paint),
        });
    }

    /// Whether the last letters hold this one already: then that one is heavier.
    fn is_drawn_again(&mut self, text: &str, at: Vec2, em: f64) -> bool {
        let near = |letter: &&mut Letter| {
            letter.text == text
                && (letter.x - at.x).abs() < TWICE * em
                && (letter.y - at.y).abs() < TWICE * em
        };
        let again = self.letters.iter_mut().rev().take(200).find(near);
        if let Some(letter) = again {
            letter.heavy |= !text.trim().is_empty();
            return true;
        }
        false
    }
}

/// What `glyph` says, by the file's own table or else by its font.
fn text(glyph: &Glyph<'_>) -> String {
    match glyph.as_unicode() {
        Some(BfString::Char(c)) => c.to_string(),
        Some(BfString::String(text)) => text,
        None => "\u{fffd}".to_owned(),
    }
}

fn key(glyph: &Glyph<'_>) -> u128 {
    match glyph {
        Glyph::Outline(glyph) => glyph.font_cache_key(),
        Glyph::Type3(_) => 0,
    }
}

/// In thousandths of an em.
fn advance(glyph: &Glyph<'_>) -> Option<f64> {
    match glyph {
        Glyph::Outline(glyph) => glyph.advance_width().map(f64::from),
        Glyph::Type3(_) => None,
    }
}

/// "#000000" for black; empty when it is no plain colour.
pub(super) fn colour(paint: &Paint<'_>) -> String {
    match paint {
        Paint::Color(colour) => {
            let [red, green, blue, _] = colour.to_rgba().to_rgba8();
            // The black of a printing press becomes a dark grey on the way to a screen.
            let black = [red, green, blue].into_iter().all(|part| part <= BLACK);
            if black { "#000000".to_owned() } else { format!("#{red:02x}{green:02x}{blue:02x}") }
        }
        Paint::Pattern(_) => String::new(),
    }
}

impl<'a> Device<'a> for Sheet {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        paint: &Paint<'a>,
        draw_mode: &GlyphDrawMode,
    ) {
        match draw_mode {
            GlyphDrawMode::Invisible => self.unread += 1,
            GlyphDrawMode::Fill | GlyphDrawMode::Stroke(_) if self.letters.len() < MOST_LETTERS => {
                self.letter(glyph, transform * glyph_transform, paint);
            }
            GlyphDrawMode::Fill | GlyphDrawMode::Stroke(_) => self.overflowed = true,
        }
    }

    fn draw_path(
        &mut self,
        path: &BezPath,
        transform: Affine,
        paint: &Paint<'a>,
        draw_mode: &PathDrawMode,
    ) {
        let place = Affine::scale(self.scale) * transform;
        let drawn = Pen::new(draw_mode, place, &colour(paint));
        self.shapes += usize::from(strokes::is_bent(path));
        let strokes = strokes::of(path, place, &drawn);
        let sheet = (self.width, self.height);
        self.strokes.extend(strokes.into_iter().filter(|stroke| strokes::is_on(stroke, sheet)));
        if self.strokes.len() > MOST_STROKES {
            self.strokes.truncate(MOST_STROKES);
            self.overflowed = true;
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.pictures += 1;
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
