//! Ctrl-C in the middle of a run: whole files, a manifest of them, and a run that completes them.
#![cfg(unix)]

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

use vanban::digest::sha256;

use crate::batch::{Project, files};

#[test]
fn ctrl_c_leaves_whole_files_and_a_second_run_completes_them() {
    let project = Project::new();
    let mut run = Command::new(env!("CARGO_BIN_EXE_vanban"))
        .args(["build", "phieu", "--luong", "1"])
        .current_dir(project.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(run.stdout.take().unwrap()).lines();
    assert_eq!(lines.next().unwrap().unwrap(), "out/phieu-ubnd.pdf");
    let kill = Command::new("kill").args(["-INT", &run.id().to_string()]).status().unwrap();
    assert!(kill.success());
    let told = 1 + lines.count();
    let mut error = String::new();
    run.stderr.take().unwrap().read_to_string(&mut error).unwrap();
    assert_eq!(run.wait().unwrap().code(), Some(130), "{error}");

    let papers = project.manifest()["van_ban"].as_array().unwrap().clone();
    assert!(!papers.is_empty() && papers.len() < 18, "{}", papers.len());
    let first = error.lines().next().unwrap();
    let count = papers.len();
    assert_eq!(first, format!("lỗi: đã dừng theo yêu cầu: làm xong {count} trong 18 văn bản"));
    let mut left = files(&project.path("out"));
    left.remove("manifest.json").expect("a manifest");
    assert_eq!((left.len(), told), (2 * count, 2 * count));
    for file in papers.iter().flat_map(|paper| paper["tep"].as_array().unwrap()) {
        let bytes = &left[file["ten"].as_str().unwrap()];
        assert_eq!(file["sha256"].as_str(), Some(sha256(bytes).as_str()), "{file}");
    }

    let session = project.build("phieu --only-changed").assert().success();
    let told = String::from_utf8(session.get_output().stdout.clone()).unwrap();
    let kept = format!("giữ nguyên {count} văn bản không có gì đổi");
    assert_eq!(told.lines().last(), Some(kept.as_str()));
    assert_eq!(files(&project.path("out")).len(), 2 * 18 + 1);
}
