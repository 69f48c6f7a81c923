//! Files from elsewhere → a review: form, words, and the calendar that their words tell.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use crate::batch::{self, Stop};
use crate::check::{self, Manuscript, Paper, Report};
use crate::cli::Check;
use crate::commands::desk;
use crate::crew::Crew;
use crate::diagnostic::{Diagnostic, Faults, Sources, show_path};
use crate::guard::guard;
use crate::law::Tables;
use crate::press::Press;
use crate::read::{Medium, Observed};
use crate::report::{Kind, Review, Subject};

/// Adds to `review` what each file of `check` breaks; a file that cannot be read does not stop the others.
pub fn examine(check: &Check, review: &mut Review, sources: &mut Sources) -> Result<(), Faults> {
    let press = desk::press(&check.input, sources)?;
    let tables = press.tables(sources)?;
    let threads = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let crew = desk::crew(&press, threads);
    let work = |path: &PathBuf| {
        let result = guard(|| file(path, &press, &tables, &crew));
        result.unwrap_or_else(|told| Err(super::broken(&show_path(path), &told)))
    };
    batch::in_order(&check.files, threads, &Stop::default(), work, |path, result| match result {
        Ok((seen, report)) => {
            let subject = Subject::new(show_path(path), Kind::File(seen.layout.medium));
            review.add(subject, Some(&seen), report, sources);
        }
        Err(fault) => review.refused.push(fault),
    });
    Ok(())
}

fn file(
    path: &Path,
    press: &Press,
    tables: &Tables,
    crew: &Crew<'_>,
) -> Result<(Observed, Report), Diagnostic> {
    let medium = medium(path)?;
    let bytes = read_file(path).map_err(|_| unreadable(path))?;
    let seen = crew.read(&show_path(path), medium, &bytes)?;
    let words = Manuscript::read(&seen);
    let form = check::examine_form(&Paper { seen: &seen, table: press.table() });
    let words_report = check::examine_words(&words, tables);
    let report = form.and(words_report).and(check::examine_season(&words, tables));
    Ok((seen, report))
}

/// More bytes than any reader takes: the rest of a larger file is not needed to refuse it.
const MOST: u64 = 128 << 20;

fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What the ending of `path` says it is.
fn medium(path: &Path) -> Result<Medium, Diagnostic> {
    let shown = show_path(path);
    if path.is_dir() {
        let fault = Diagnostic::error(format!("`{shown}` là một thư mục"));
        return Err(fault
            .hint(format!("nêu từng tệp, ví dụ `vanban check {shown}/*.docx`"))
            .hint(format!("nếu đó là thư mục dữ liệu thì viết `vanban check --data {shown}`")));
    }
    let ending = path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
    match ending.as_deref() {
        Some("docx") => Ok(Medium::Docx),
        Some("pdf") => Ok(Medium::Pdf),
        Some("doc" | "docm" | "dot" | "dotm" | "dotx" | "htm" | "html" | "odt" | "rtf" | "wps") => {
            Err(Diagnostic::error(format!("`{shown}` không phải tệp DOCX hay PDF"))
                .hint("mở bằng Word hay LibreOffice rồi lưu thành .docx"))
        }
        Some("yaml" | "yml") => {
            Err(Diagnostic::error(format!("`{shown}` là tệp dữ liệu, không phải văn bản"))
                .hint("viết `vanban check --data THƯ_MỤC` để xét cả thư mục dữ liệu"))
        }
        _ => Err(Diagnostic::error(format!("`{shown}` không phải tệp DOCX hay PDF"))
            .hint("`check` đọc tệp có đuôi .docx hoặc .pdf")),
    }
}

fn unreadable(path: &Path) -> Diagnostic {
    let shown = show_path(path);
    if path.exists() {
        return Diagnostic::error(format!("không đọc được `{shown}`")).hint("xem quyền đọc tệp ấy");
    }
    Diagnostic::error(format!("không có tệp `{shown}`")).hint("xem lại tên tệp và thư mục")
}
