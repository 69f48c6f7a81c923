//! `vanban check --fix`: slips of the keyboard in the data files, shown, agreed to, mended.

use std::fs;
use std::io::BufRead;
use std::ops::Range;
use std::path::Path;

use super::console::Console;
use super::{desk, say};
use crate::batch::{self, RealDisk};
use crate::check::{self, Selection};
use crate::cli::{Check, ReportFormat};
use crate::diagnostic::{Colour, Diagnostic, Fault, Faults, SourceId, Sources};
use crate::mend::{self, Slip};

/// A file and what it is to become.
struct Change<'a> {
    name: &'a str,
    before: &'a str,
    after: String,
}

/// Shows what would be mended and mends it where the user agrees; what there is to say of it comes back.
pub fn run(
    check: &Check,
    selection: &Selection,
    sources: &mut Sources,
    console: &mut Console<'_>,
) -> Result<Faults, Faults> {
    if check.output_format != ReportFormat::Text {
        let fault = Diagnostic::error("`--fix` in chỗ sẽ sửa nên chỉ đi với báo cáo dạng `text`");
        return Err(vec![fault.hint("chạy `vanban check --fix` trước, rồi xin báo cáo dạng khác")]);
    }
    desk::set_up(&check.input, sources)?;
    let changes: Vec<Change<'_>> = desk::data_files(&check.input, sources)
        .filter_map(|id| change(id, selection, sources))
        .collect();
    if changes.is_empty() {
        say(console.out, "không có lỗi gõ nào sửa được một cách chắc chắn\n");
        return Ok(Vec::new());
    }
    changes.iter().for_each(|change| show(change, console));
    if !is_agreed(check, changes.len(), console) {
        return Ok(vec![nothing_written()]);
    }
    let faults: Faults = changes.iter().filter_map(|change| write(change).err()).collect();
    let written = changes.len() - faults.len();
    say(console.out, &format!("đã sửa {written} tệp\n"));
    if faults.is_empty() { Ok(faults) } else { Err(faults) }
}

/// What file `id` is to become, when something in it is to be mended.
fn change<'a>(id: SourceId, selection: &Selection, sources: &'a Sources) -> Option<Change<'a>> {
    let source = sources.get(id);
    let after = mend::mend(&source.text, |slip, text| spared(id, slip, text, selection))?;
    Some(Change { name: &source.name, before: &source.text, after })
}

/// The bytes of `text` in which `slip` is left alone: everywhere when its rule is not asked about, and where the clerk
/// has set it aside.
fn spared(id: SourceId, slip: Slip, text: &str, selection: &Selection) -> Vec<Range<usize>> {
    let rule = check::rule(slip.code()).expect("a test holds that every slip has a rule");
    if !selection.includes(rule) {
        return Vec::from([Range { start: 0, end: text.len() }]);
    }
    let (waivers, _) = check::waivers(id, text);
    let own = waivers.into_iter().filter(|waiver| waiver.code == rule.code);
    own.map(|waiver| waiver.scope).collect()
}

fn show(change: &Change<'_>, console: &mut Console<'_>) {
    let diff = mend::diff(change.name, change.before, &change.after);
    for line in diff.lines() {
        say(console.out, &coloured(line, console.screen.colour));
    }
    say(console.out, "");
}

/// `line` of a diff, green where it is new and red where it is old.
fn coloured(line: &str, colour: Colour) -> String {
    let code = match line.bytes().next() {
        Some(b'+') => "32",
        Some(b'-') => "31",
        _ => return line.to_owned(),
    };
    match colour {
        Colour::Ansi => format!("\x1b[{code}m{line}\x1b[0m"),
        Colour::Plain => line.to_owned(),
    }
}

/// Whether the user has agreed, beforehand or now.
fn is_agreed(check: &Check, files: usize, console: &mut Console<'_>) -> bool {
    if check.yes {
        return true;
    }
    let Some(answers) = console.answers.as_deref_mut() else { return false };
    let _ = write!(console.out, "ghi những chỗ sửa trên vào {files} tệp? [c/K] ");
    let _ = console.out.flush();
    is_yes(answers)
}

/// `c`, `có`; anything else is no.
fn is_yes(answers: &mut dyn BufRead) -> bool {
    let mut answer = String::new();
    let read = answers.read_line(&mut answer).is_ok();
    read && ["c", "co", "có"].contains(&answer.trim().to_lowercase().as_str())
}

fn nothing_written() -> Diagnostic {
    Diagnostic::warning("chưa ghi gì vào tệp nào")
        .hint("xem lại chỗ sửa ở trên rồi chạy `vanban check --fix --yes`")
}

/// Writes one file, with the byte order mark it had; a file that has changed since it was read is left alone.
fn write(change: &Change<'_>) -> Result<(), Diagnostic> {
    let path = Path::new(change.name);
    let bytes = fs::read(path).unwrap_or_default();
    let mark: &[u8] = if bytes.starts_with(MARK) { MARK } else { b"" };
    if &bytes[mark.len()..] != change.before.as_bytes() {
        return Err(Diagnostic::error(format!("`{}` vừa bị chương trình khác sửa", change.name))
            .of(Fault::Output)
            .hint("chạy lại lệnh; tệp ấy còn nguyên"));
    }
    let text = [mark, change.after.as_bytes()].concat();
    batch::rewrite(&RealDisk, path, &text)
}

/// The byte order mark of UTF-8, as Notepad writes it.
const MARK: &[u8] = b"\xEF\xBB\xBF";
