//! A run that is killed at any moment leaves whole files, old or new, and no process; the next run completes them.
#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use vanban::batch::MANIFEST;

use crate::batch::{Project, UNIT_FORM, files};

/// What is made, on two processes.
const CALL: [&str; 6] = ["build", "phieu", "--don-vi", "thon1,thon2,thon3", "--luong", "2"];

/// When a run is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// Once it has told of so many files.
    Told(usize),
    /// Once so many unfinished files were seen in its folder.
    Unfinished(usize),
    /// Once the processes that print for it are there.
    Crew,
}

fn start(project: &Project) -> Child {
    let mut run = Command::new(env!("CARGO_BIN_EXE_vanban"));
    let run = run.args(CALL).current_dir(project.path(""));
    run.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// The processes that `parent` has started.
fn children(parent: u32) -> Vec<u32> {
    let number = |entry: fs::DirEntry| entry.file_name().to_str()?.parse().ok();
    let all = fs::read_dir("/proc").unwrap().flatten().filter_map(number);
    all.filter(|process| parent_of(*process) == Some(parent)).collect()
}

/// The fourth word of its state, the second of which is a name in brackets.
fn parent_of(process: u32) -> Option<u32> {
    let state = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    state.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()
}

/// Whether `process` still runs this program.
fn lives(process: u32) -> bool {
    let command = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
    command.starts_with(env!("CARGO_BIN_EXE_vanban").as_bytes())
}

/// Waits until `moment`, or the end of `run`.
fn wait(run: &mut Child, moment: Moment, out: &Path) {
    if let Moment::Told(count) = moment {
        let lines = BufReader::new(run.stdout.as_mut().unwrap()).lines();
        drop(lines.take(count).collect::<Vec<_>>());
        return;
    }
    let unfinished = || {
        let names = fs::read_dir(out).unwrap().flatten().map(|entry| entry.file_name());
        names.filter(|name| name.to_string_lossy().starts_with(".vanban-")).collect::<Vec<_>>()
    };
    let mut seen = BTreeSet::new();
    while run.try_wait().unwrap().is_none() {
        match moment {
            Moment::Unfinished(count) if seen.len() < count => seen.extend(unfinished()),
            Moment::Crew if children(run.id()).is_empty() => {}
            _ => return,
        }
    }
}

#[test]
fn a_run_killed_at_any_moment_leaves_whole_files_and_no_process() {
    let project = Project::new();
    let out = project.path("out");
    let made = || {
        let _ = fs::remove_dir_all(&out);
        assert!(start(&project).wait_with_output().unwrap().status.success());
        files(&out)
    };
    let old = made();
    project.template("phieu", &UNIT_FORM.replace("Phiếu của", "Bản đăng ký của"));
    let new = made();
    assert!(new.len() == 7 && old.iter().all(|(name, bytes)| new[name] != *bytes));

    let told = [0, 1, 3, 4, 5, 6].map(Moment::Told);
    let unfinished = [1, 3, 6, 7].map(Moment::Unfinished);
    for moment in told.into_iter().chain(unfinished).chain([Moment::Crew]) {
        fs::remove_dir_all(&out).unwrap();
        fs::create_dir(&out).unwrap();
        old.iter().for_each(|(name, bytes)| fs::write(out.join(name), bytes).unwrap());
        let mut run = start(&project);
        wait(&mut run, moment, &out);
        let crew = children(run.id());
        run.kill().unwrap();
        run.wait().unwrap();

        let mut left = files(&out);
        left.retain(|name, _| !name.starts_with(".vanban-"));
        assert!(left.keys().eq(old.keys()), "{moment:?}: {:?}", left.keys());
        for (name, bytes) in &left {
            assert!(*bytes == old[name] || *bytes == new[name], "{moment:?}: {name}");
        }
        assert!(left[MANIFEST] == old[MANIFEST] || left == new, "{moment:?}: told too early");
        let are_gone = |_: &u32| {
            thread::sleep(Duration::from_millis(100));
            !crew.iter().any(|process| lives(*process))
        };
        assert!((0..600).any(|turn| are_gone(&turn)), "{moment:?}: a process outlives its run");

        let again = project.build(&CALL[1..].join(" ")).arg("--only-changed");
        again.assert().success().stderr_eq("");
        assert!(files(&out) == new, "{moment:?}: not completed");
    }
}
