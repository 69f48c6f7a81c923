//! What `build` and `show` need before the first paper: the templates, the fonts, the press, the data.

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use crate::cli::Input;
use crate::crew::{Crew, PATIENCE, Terms};
use crate::data::{self, Dataset};
use crate::diagnostic::{Diagnostic, Faults, SourceId, Sources, Warned, show_path};
use crate::fonts::Fonts;
use crate::library::Library;
use crate::press::Press;
use crate::yaml::{self, Alphabet, Date};

/// The press and the data, or all faults of both.
pub fn set_up(input: &Input, sources: &mut Sources) -> Result<(Press, Warned<Dataset>), Faults> {
    let press = press(input, sources)?;
    let data = data(input, &press, sources)?;
    Ok((press, data))
}

/// The data that `press` is to make papers of.
pub fn data(
    input: &Input,
    press: &Press,
    sources: &mut Sources,
) -> Result<Warned<Dataset>, Faults> {
    let day = input.day.as_deref().map(|typed| day(typed, sources, press.alphabet()));
    let day = day.transpose()?;
    let Warned { value: data, mut warnings } = data::load(&input.data, sources, press.alphabet())?;
    let data = match day {
        Some(day) => data.on(day).map_err(|fault| vec![fault])?,
        None => data,
    };
    let known = data.known();
    warnings.extend(known.warnings);
    Ok(Warned { value: known.value, warnings })
}

/// The press alone: for papers that are made of no data.
pub fn press(input: &Input, sources: &mut Sources) -> Result<Press, Faults> {
    let library = Library::over(&templates(&input.data), sources)?;
    let fonts = fonts(input.font_path.as_deref()).map_err(|fault| vec![fault])?;
    Press::new(&library, fonts, sources)
}

/// The processes that print for `press`, of which `members` work at a time.
pub fn crew(press: &Press, members: NonZeroUsize) -> Crew<'_> {
    // A system that does not tell is asked for the program by its name.
    let program = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("vanban"));
    Crew::new(Terms { program, members, patience: PATIENCE }, press.setup())
}

/// The day typed on the command line, read as one in a data file is.
fn day(typed: &str, sources: &mut Sources, alphabet: &Alphabet) -> Result<Date, Faults> {
    let source = sources.add("--ngay", typed);
    yaml::read(source, sources, alphabet)
}

/// The files of the data folder among those that were read.
pub fn data_files(input: &Input, sources: &Sources) -> impl Iterator<Item = SourceId> {
    let folder = show_path(&input.data.join(""));
    sources.ids().filter(move |id| sources.get(*id).name.starts_with(&folder))
}

/// A user's own templates stand beside the data folder.
pub fn templates(data: &Path) -> PathBuf {
    match data.file_name() {
        Some(_) => data.with_file_name("templates"),
        // `.` and `..` have no name to replace.
        None => data.join("..").join("templates"),
    }
}

fn fonts(folder: Option<&Path>) -> Result<Fonts, Diagnostic> {
    let Some(folder) = folder else { return Ok(Fonts::builtin()) };
    let unreadable = || {
        Diagnostic::error(format!("không đọc được thư mục phông chữ `{}`", show_path(folder)))
            .hint("xem tên thư mục sau `--font-path`")
    };
    let entries = fs::read_dir(folder).map_err(|_| unreadable())?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let is_font = |path: &PathBuf| {
        let extension = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
        extension.is_some_and(|extension| extension == "ttf" || extension == "otf")
    };
    Fonts::pick(
        paths.iter().filter(|path| is_font(path)).filter_map(|p| fs::read(p).ok()).collect(),
    )
}
