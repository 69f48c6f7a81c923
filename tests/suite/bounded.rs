//! The program as a child that may take only so much room, and must come back.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

/// Address space of every process of the run, in KB: several times what an ordinary paper takes.
#[cfg(unix)]
const ROOM: &str = "1500000";

/// How often a run is looked at before it counts as one that never ends: after a minute and more.
const LOOKS: usize = 12_000;

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(5);

/// How a run ended and what it said on its standard error.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub told: String,
}

/// `vanban` with `arguments` in `folder`.
pub fn vanban(folder: &Path, arguments: &[&str]) -> Ran {
    let told = tempfile::NamedTempFile::new().unwrap();
    let mut child = command()
        .args(arguments)
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(File::create(told.path()).unwrap())
        .spawn()
        .unwrap();
    let mut looks = (0..LOOKS).filter_map(|_| {
        thread::sleep(PAUSE);
        child.try_wait().unwrap()
    });
    let Some(ended) = looks.next() else {
        child.kill().unwrap();
        child.wait().unwrap();
        panic!("never ends: {}", read(told.path()));
    };
    Ran { code: ended.code(), told: read(told.path()) }
}

#[cfg(unix)]
fn command() -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("ulimit -v {ROOM}; exec \"$0\" \"$@\"")]);
    shell.arg(env!("CARGO_BIN_EXE_vanban"));
    // The allocator reserves addresses far ahead, by the gigabyte, which takes no room but would be counted here.
    shell.env("MIMALLOC_ARENA_RESERVE", "64M");
    shell
}

#[cfg(not(unix))]
fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_vanban"))
}

fn read(path: &Path) -> String {
    String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned()
}

/// Each fault of `told` on a line: where it is, with line and column, and its first sentence.
pub fn faults(told: &str) -> Vec<String> {
    let blocks = told.split("\n\n").filter_map(|block| block.strip_prefix("lỗi: "));
    let fault = |block: &str| {
        let mut lines = block.lines();
        let message = lines.next().unwrap_or("");
        let place = lines.find_map(|line| line.trim_start().strip_prefix("--> "));
        format!("{} {message}", place.unwrap_or("?"))
    };
    blocks.map(fault).collect()
}
