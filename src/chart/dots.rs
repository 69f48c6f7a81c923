//! An SVG → a grey PNG.

use std::sync::Arc;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use crate::diagnostic::{Diagnostic, Faults};

/// Dots of a mm: 300 of an inch.
const DOTS: f64 = 300.0 / 25.4;

/// `drawing`, `width` by `height` mm, in the faces of `family`, which `faces` holds.
pub fn png(
    drawing: &[u8],
    (width, height): (f64, f64),
    faces: &Arc<Database>,
    family: &str,
) -> Result<Vec<u8>, Faults> {
    let options =
        Options { fontdb: faces.clone(), font_family: family.to_owned(), ..Options::default() };
    let tree = Tree::from_data(drawing, &options).map_err(|error| vec![unreadable(&error)])?;
    let dots = |length: f64| (length * DOTS).ceil() as u32;
    let mut map = Pixmap::new(dots(width), dots(height)).expect("a chart has an extent");
    map.fill(Color::WHITE);
    let scale = Transform::from_scale(DOTS as f32, DOTS as f32);
    resvg::render(&tree, scale, &mut map.as_mut());
    Ok(encoded(&map))
}

fn unreadable(error: &resvg::usvg::Error) -> Diagnostic {
    Diagnostic::error(format!("không vẽ được biểu đồ: {error}"))
        .hint("xem lại ký tự lạ trong nhãn và chữ của biểu đồ")
}

/// The dots as greys: the drawing has no colour, and its ground is white throughout.
fn encoded(map: &Pixmap) -> Vec<u8> {
    let greys: Vec<u8> = map.pixels().iter().map(|dot| dot.green()).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, map.width(), map.height());
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    // The one compressor of the crate that does not depend on which zlib the program is built with.
    encoder.set_deflate_compression(png::DeflateCompression::FdeflateUltraFast);
    let mut writer = encoder.write_header().expect("memory takes every byte");
    writer.write_image_data(&greys).expect("there are as many greys as dots");
    writer.finish().expect("memory takes every byte");
    bytes
}
