//! What properties of whole papers need: the press and the year of a fictitious commune, set up once.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use vanban::content::Material;
use vanban::data::{self, Dataset};
use vanban::diagnostic::{Faults, Sources, Warned};
use vanban::fonts::Fonts;
use vanban::law::Tables;
use vanban::library::Library;
use vanban::press::Press;

use super::bundle;

/// The press of the built-in templates, and their files.
static SET_UP: LazyLock<(Press, Sources)> = LazyLock::new(|| {
    let mut sources = Sources::default();
    let library = Library::builtin(&mut sources);
    let press = Press::new(&library, Fonts::builtin(), &sources);
    (press.expect("the built-in templates are good"), sources)
});

/// A commune of four units, its files one after the other: something of every kind that a year may hold.
pub const WORDS: &str = include_str!("year.txt");

/// The year in [`WORDS`], and its files behind the templates.
static YEAR: LazyLock<(Dataset, Sources)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    lay(folder.path(), bundle::files(WORDS).into_iter());
    let mut sources = templates();
    let data = load(folder.path(), &mut sources).expect("the small year is good").value;
    (data, sources)
});

/// The year as templates see it.
pub static MATERIAL: LazyLock<Material<'static>> = LazyLock::new(|| Material::new(data()));

/// Everything papers are made with.
pub fn press() -> &'static Press {
    &SET_UP.0
}

/// The tables of the law.
pub fn tables() -> &'static Tables {
    static TABLES: LazyLock<Tables> =
        LazyLock::new(|| press().tables(&SET_UP.1).expect("the built-in tables are good"));
    &TABLES
}

/// The files that the press was made of.
pub fn templates() -> Sources {
    SET_UP.1.clone()
}

/// A year to make papers of.
pub fn data() -> &'static Dataset {
    &YEAR.0
}

/// The files of the press and of the year.
pub fn sources() -> Sources {
    YEAR.1.clone()
}

/// Writes `files` into `folder`.
pub fn lay<'a>(folder: &Path, files: impl Iterator<Item = (&'a str, &'a str)>) {
    for (name, text) in files {
        let path = folder.join(name);
        let made = path.parent().map(fs::create_dir_all).expect("a file stands in a folder");
        // A file may bear the name of a folder of another one; then it is not there.
        let _ = made.and_then(|()| fs::write(path, text));
    }
}

/// The data in `folder`.
pub fn load(folder: &Path, sources: &mut Sources) -> Result<Warned<Dataset>, Faults> {
    data::load(folder, sources, press().alphabet())
}
