//! `vanban build`: papers to files.

use std::io::Write;
use std::num::NonZeroUsize;
use std::path::Path;
use std::thread;

use super::progress::Progress;
use super::{desk, place, stop};
use crate::batch::{self, Folder, Inputs, Merge, Order, RealDisk, Remake, Shop, Task, Wanted};
use crate::cli::{Build, FileFormat};
use crate::content::Material;
use crate::diagnostic::{Diagnostic, Sources, show_path};
use crate::printer;

pub fn run(build: &Build, sources: &mut Sources, out: &mut dyn Write) -> Vec<Diagnostic> {
    let data = &build.input.data;
    if let Err(fault) = place::check(&build.out, [data, &desk::templates(data)]) {
        return vec![fault];
    }
    let press = match desk::press(&build.input, sources) {
        Ok(press) => press,
        Err(faults) => return faults,
    };
    let order = order(build);
    let crew = desk::crew(&press, order.threads);
    // It gets ready while the data are read.
    crew.hire();
    let data = match desk::data(&build.input, &press, sources) {
        Ok(data) => data,
        Err(faults) => return faults,
    };
    let mut found = data.warnings;
    let material = Material::new(&data.value);
    let tasks = batch::tasks(&press, &data.value, &material, sources);
    found.extend(batch::strays(&tasks, &data.value));
    let (chosen, unknown) = wanted(build).choose(&tasks, &data.value);
    found.extend(unknown);
    if !chosen.contains(&true) {
        return found;
    }
    let folder = match Folder::open(&build.out, &RealDisk) {
        Ok(folder) => folder,
        Err(fault) => {
            found.push(fault);
            return found;
        }
    };
    found.extend(folder.warnings);
    let folder = &folder.value;
    let inputs = Inputs::new(sources, &order);
    let shop = Shop {
        press: &press,
        crew: &crew,
        material: &material,
        sources,
        inputs: &inputs,
        folder,
        order: &order,
    };
    found.extend(make(&shop, &tasks, &chosen, out));
    found
}

/// Makes the papers and tells of them; what was found comes back.
fn make(
    shop: &Shop<'_>,
    tasks: &[Task<'_>],
    chosen: &[bool],
    out: &mut dyn Write,
) -> Vec<Diagnostic> {
    let wanted = chosen.iter().filter(|chosen| **chosen).count();
    let mut progress = Progress::new(out, shop.folder.path(), wanted);
    let hear = &mut |task: &Task<'_>, done: &_| progress.hear(task, done);
    let report = shop.run(tasks, chosen, &stop::on_signal(), hear);
    report.merged.iter().for_each(|file| progress.file(file));
    progress.finish();
    report.found
}

fn wanted(build: &Build) -> Wanted<'_> {
    Wanted { papers: &build.papers, units: &build.units, periods: &build.periods }
}

/// The call, resolved.
fn order(build: &Build) -> Order {
    let format = |format: &FileFormat| match format {
        FileFormat::Pdf => printer::FileFormat::Pdf,
        FileFormat::Docx => printer::FileFormat::Docx,
    };
    let mut formats: Vec<_> = build.format.iter().map(format).collect();
    formats.sort();
    formats.dedup();
    Order {
        formats,
        home: home(&build.input.data),
        threads: build.threads.unwrap_or_else(all_cores),
        remake: if build.only_changed { Remake::Changed } else { Remake::All },
        merge: if build.merge { Merge::Forms } else { Merge::No },
    }
}

fn all_cores() -> NonZeroUsize {
    thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

/// The folder that the data folder stands in, as the start of its files' names.
fn home(data: &Path) -> String {
    match data.parent().map(show_path) {
        Some(parent) if !parent.is_empty() => format!("{}/", parent.trim_end_matches('/')),
        _ => String::new(),
    }
}
