//! What a layout can see: its own files, the paper and the format as JSON, pictures, and four faces. Nothing else exists.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::Layout;
use super::wide_words::wide_words;
use crate::chart::{Picture, Pictures};
use crate::diagnostic::{Place, SourceId};
use crate::document::Document;
use crate::fonts::{FaceStyle, Fonts, LineMetrics};
use crate::format::Format;

/// The folder that layouts stand in, as a layout sees it.
const LAYOUTS: &str = "/layout/";

/// What all papers share.
#[derive(Debug)]
pub(super) struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    faces: Vec<Font>,
    family: String,
    fonts: Fonts,
    layouts: HashMap<FileId, Parsed>,
    main: FileId,
}

/// One layout file, parsed.
#[derive(Debug)]
struct Parsed {
    source: Source,
    place: SourceId,
}

/// One paper on the desk of the engine.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    shared: &'a Shared,
    /// The paper, the format, the pictures, the words to be watched.
    data: Vec<(FileId, Bytes)>,
}

/// What the layouts know of the font, beside the numbers of the format table.
#[derive(Serialize)]
struct LayoutFormat<'a> {
    #[serde(flatten)]
    format: &'a Format,
    font: LayoutFont<'a>,
}

#[derive(Serialize)]
struct LayoutFont<'a> {
    family: &'a str,
    #[serde(flatten)]
    metrics: LineMetrics,
}

impl Shared {
    pub(super) fn new<'a>(fonts: &Fonts, layouts: impl IntoIterator<Item = Layout<'a>>) -> Self {
        let faces: Vec<Font> = FaceStyle::ALL.iter().map(|style| face(fonts, *style)).collect();
        let family = faces[0].info().family.as_str().to_owned();
        let layouts = layouts.into_iter().map(|layout| {
            let id = file_id(&format!("{LAYOUTS}{}", layout.name));
            let source = Source::new(id, layout.text.to_owned());
            (id, Parsed { source, place: layout.source })
        });
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&faces)),
            family,
            faces,
            fonts: fonts.clone(),
            layouts: layouts.collect(),
            main: file_id(&format!("{LAYOUTS}main.typ")),
        }
    }
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        shared: &'a Shared,
        document: &Document,
        pictures: &Pictures,
        printed: &Format,
    ) -> Self {
        let font = LayoutFont { family: &shared.family, metrics: shared.fonts.line_metrics() };
        let format = LayoutFormat { format: printed, font };
        let mut data = vec![
            (file_id("/paper.json"), json(document)),
            (file_id("/format.json"), json(&format)),
            (file_id("/pictures.json"), json(&sizes(pictures))),
            (file_id("/wide-words.json"), json(&wide_words(document, printed, &shared.fonts))),
        ];
        data.extend(pictures.iter().map(|(ordinal, picture)| {
            (file_id(&format!("/picture-{ordinal}.png")), Bytes::new(picture.png.clone()))
        }));
        Self { shared, data }
    }

    /// The layout file with number `id`, as the user knows it.
    pub(super) fn layout(&self, id: FileId) -> Option<SourceId> {
        self.shared.layouts.get(&id).map(|layout| layout.place)
    }

    /// The first byte of the main layout file.
    pub(super) fn head(&self) -> Option<Place> {
        self.layout(self.shared.main).map(|source| Place::new(source, 0, 0))
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        self.shared.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let layout = self.shared.layouts.get(&id).ok_or_else(|| missing(id))?;
        Ok(layout.source.clone())
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let data = self.data.iter().find(|(known, _)| *known == id);
        data.map(|(_, bytes)| bytes.clone()).ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Width and height of each picture, in mm, by its ordinal.
fn sizes(pictures: &Pictures) -> BTreeMap<String, (f64, f64)> {
    let size = |picture: &Picture| (picture.width, picture.height);
    pictures.iter().map(|(ordinal, picture)| (ordinal.to_string(), size(picture))).collect()
}

fn face(fonts: &Fonts, style: FaceStyle) -> Font {
    Font::new(Bytes::new(fonts.file(style)), 0).expect("`Fonts` holds fonts only")
}

fn json(value: &impl Serialize) -> Bytes {
    Bytes::new(serde_json::to_vec(value).expect("the tree and the format are plain data"))
}

/// The number of a path that the program itself chose: the same for the same path.
fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("file names hold no `..` and no backslash");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn missing(id: FileId) -> FileError {
    match id.root() {
        VirtualRoot::Project => FileError::NotFound(id.vpath().get_without_slash().into()),
        VirtualRoot::Package(package) => PackageError::NotFound(package.clone()).into(),
    }
}
