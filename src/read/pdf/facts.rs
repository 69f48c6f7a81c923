//! What a PDF says of itself: its version, its title, and what in it acts by itself.

use std::collections::BTreeSet;

use hayro_interpret::hayro_syntax::object::{
    Array, Dict, MaybeRef, Name, Object, Stream, dict_or_stream,
};
use hayro_interpret::hayro_syntax::{Pdf, PdfVersion};

/// Actions and attachments inside objects are looked for so deep.
const DEPTH: usize = 4;

/// "1.7".
pub(super) fn version(pdf: &Pdf) -> String {
    match pdf.version() {
        PdfVersion::Pdf10 => "1.0",
        PdfVersion::Pdf11 => "1.1",
        PdfVersion::Pdf12 => "1.2",
        PdfVersion::Pdf13 => "1.3",
        PdfVersion::Pdf14 => "1.4",
        PdfVersion::Pdf15 => "1.5",
        PdfVersion::Pdf16 => "1.6",
        PdfVersion::Pdf17 => "1.7",
        PdfVersion::Pdf20 => "2.0",
    }
    .to_owned()
}

/// The title in its metadata: that of XMP, or else of the information dictionary.
pub(super) fn title(pdf: &Pdf) -> Option<String> {
    let of_xmp = catalog(pdf).and_then(|catalog| xmp_title(&catalog));
    let of_info = pdf.metadata().title.as_deref().map(text_string);
    of_xmp.into_iter().chain(of_info).find(|title| !title.trim().is_empty())
}

fn catalog(pdf: &Pdf) -> Option<Dict<'_>> {
    pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())
}

fn xmp_title(catalog: &Dict<'_>) -> Option<String> {
    let metadata = catalog.get::<Stream<'_>>("Metadata")?.decoded().ok()?;
    let text = std::str::from_utf8(&metadata).ok()?;
    let xml = roxmltree::Document::parse(text.trim_start_matches('\u{feff}').trim()).ok()?;
    let title = xml.descendants().find(|node| node.tag_name().name() == "title")?;
    let words = title.descendants().filter_map(|node| node.text()).map(str::trim);
    words.into_iter().find(|words| !words.is_empty()).map(str::to_owned)
}

/// A text string of a PDF: UTF-16 or UTF-8 by its mark, else one byte a letter.
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        rest => rest.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

/// What acts by itself or hides in it, each in a few words, each once.
pub(super) fn active(pdf: &Pdf) -> Vec<String> {
    let mut found = BTreeSet::new();
    if catalog(pdf).and_then(|catalog| opening_action(&catalog)).is_some() {
        found.insert("hành động tự chạy khi mở tệp");
    }
    for object in pdf.objects() {
        look_into(&object, &mut found, DEPTH);
    }
    found.into_iter().map(str::to_owned).collect()
}

/// What runs when the file is opened, apart from going to a page.
fn opening_action(catalog: &Dict<'_>) -> Option<String> {
    let kind = catalog.get::<Dict<'_>>("OpenAction")?.get::<Name<'_>>("S")?;
    (kind.as_str() != "GoTo").then(|| kind.as_str().to_owned())
}

fn look_into(object: &Object<'_>, found: &mut BTreeSet<&'static str>, depth: usize) {
    if let Some((dict, _)) = dict_or_stream(object) {
        found.extend(names(dict).filter_map(|name| what_it_is(&name)));
        if depth > 0 {
            for (_, value) in dict.entries() {
                if let MaybeRef::NotRef(inner) = value {
                    look_into(&inner, found, depth - 1);
                }
            }
        }
    } else if let Some(array) = object.clone().into_array().filter(|_| depth > 0) {
        inner(&array).for_each(|object| look_into(&object, found, depth - 1));
    }
}

fn inner<'a>(array: &Array<'a>) -> impl Iterator<Item = Object<'a>> {
    array.raw_iter().filter_map(|value| match value {
        MaybeRef::NotRef(object) => Some(object),
        MaybeRef::Ref(_) => None,
    })
}

/// The names that tell what an action, an object or a remark on a page is.
fn names(dict: &Dict<'_>) -> impl Iterator<Item = String> {
    ["S", "Type", "Subtype"]
        .into_iter()
        .filter_map(|key| dict.get::<Name<'_>>(key).map(|name| name.as_str().to_owned()))
}

fn what_it_is(name: &str) -> Option<&'static str> {
    match name {
        "JavaScript" => Some("mã JavaScript"),
        "Launch" => Some("lệnh mở chương trình khác"),
        "SubmitForm" | "ImportData" => Some("lệnh gửi hoặc nhận dữ liệu biểu mẫu"),
        "EmbeddedFile" => Some("tệp đính kèm"),
        "RichMedia" | "Movie" | "Sound" | "3D" => Some("phim hoặc âm thanh"),
        _ => None,
    }
}
