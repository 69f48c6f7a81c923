//! How fast the papers of a year are made, and in how much memory.
//!
//! `cargo bench` makes the papers of two invented communes, 42 units of 30 persons and 2,000 units, and prints a
//! line for each way of making them. `cargo bench -- 100x10` takes 100 units of 10 persons instead.

mod data;

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use data::Size;

const SIZES: [Size; 2] = [Size { units: 42, persons: 30 }, Size { units: 2000, persons: 3 }];

/// What is measured, and the arguments that make it; in this order, on one folder.
const WAYS: [(&str, &[&str]); 4] = [
    ("all cores, new files", &[]),
    ("all cores, over old files", &[]),
    ("nothing changed", &["--only-changed"]),
    ("one thread, over old files", &["--luong", "1"]),
];

fn main() -> ExitCode {
    let asked: Vec<Size> = std::env::args().filter_map(|argument| size(&argument)).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    println!("| units × persons | | papers | seconds | papers/s | CPU s | peak MB |");
    println!("|---|---|---|---|---|---|---|");
    let failed = sizes.into_iter().find_map(|size| measure(size).err());
    match failed {
        None => ExitCode::SUCCESS,
        Some(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// "42x30": 42 units of 30 persons. What else stands on the line is cargo's.
fn size(argument: &str) -> Option<Size> {
    let (units, persons) = argument.split_once('x')?;
    Some(Size { units: units.parse().ok()?, persons: persons.parse().ok()? })
}

fn measure(size: Size) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    data::write(&folder.path().join("data"), size)?;
    let forms = ("forms merged for the printer", ["dang-ky", "--format", "pdf", "--merge"]);
    for (way, arguments) in WAYS.into_iter().chain([(forms.0, &forms.1[..])]) {
        let run = run(folder.path(), arguments)?;
        let Size { units, persons } = size;
        let papers = run.made + run.kept;
        println!(
            "| {units} × {persons} | {way} | {papers} | {:.1} | {:.0} | {} | {} |",
            run.seconds,
            papers as f64 / run.seconds,
            shown(run.cpu, 1),
            shown(run.peak, 0),
        );
    }
    Ok(())
}

/// What one call took.
struct Run {
    seconds: f64,
    /// Papers written.
    made: usize,
    /// Papers left as they were.
    kept: usize,
    /// Seconds of all threads, where the system tells.
    cpu: Option<f64>,
    /// Most memory held at a time, in MB, where the system tells.
    peak: Option<f64>,
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn run(folder: &Path, arguments: &[&str]) -> io::Result<Run> {
    let lines = folder.join("lines.txt");
    let cpu_before = children_cpu();
    let began = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_vanban"))
        .arg("build")
        .args(arguments)
        .current_dir(folder)
        .stdout(fs::File::create(&lines)?)
        .stderr(Stdio::inherit())
        .spawn()?;
    let peak = watch(&mut child)?;
    let seconds = began.elapsed().as_secs_f64();
    let cpu = children_cpu().zip(cpu_before).map(|(after, before)| after - before);
    let told = fs::read_to_string(lines)?;
    let kept = told.lines().find_map(|line| line.strip_prefix("giữ nguyên ")?.split(' ').next());
    let kept = kept.and_then(|count| count.parse().ok()).unwrap_or(0);
    let papers = told.lines().filter_map(|line| line.strip_suffix(".pdf"));
    let papers = papers.filter(|name| !name.ends_with("_gop"));
    Ok(Run { seconds, made: papers.count(), kept, cpu, peak })
}

/// Waits for `child`; the most memory that it and the processes it started held at a time, in MB, as far as one can see
/// from outside.
fn watch(child: &mut Child) -> io::Result<Option<f64>> {
    let mut peak: Option<f64> = None;
    while child.try_wait()?.is_none() {
        let held = held(&child.id().to_string()).map(|own| own + started(child.id()));
        peak = held.into_iter().chain(peak).reduce(f64::max);
        thread::sleep(Duration::from_millis(20));
    }
    Ok(peak)
}

/// What process `id` holds, in MB: pages that it shares with others count for its share of them.
fn held(id: &str) -> Option<f64> {
    let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    Some(line.split_whitespace().next()?.parse::<f64>().ok()? / 1024.0)
}

/// What the processes that process `id` has started hold, in MB.
fn started(id: u32) -> f64 {
    let threads = fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    let lists =
        threads.filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok());
    lists.map(|list| list.split_whitespace().filter_map(held).sum::<f64>()).sum()
}

/// Seconds that the children waited for have taken, from `/proc/self/stat`.
fn children_cpu() -> Option<f64> {
    /// Of every Linux there is.
    const TICKS_PER_SECOND: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name in parentheses may hold spaces; cutime and cstime are the 14th and 15th word behind it.
    let words: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |at: usize| words.get(at)?.parse::<f64>().ok();
    Some((ticks(13)? + ticks(14)?) / TICKS_PER_SECOND)
}

fn shown(figure: Option<f64>, decimals: usize) -> String {
    figure.map_or_else(|| "–".to_owned(), |figure| format!("{figure:.decimals$}"))
}
