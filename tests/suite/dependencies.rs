//! What the program is made of: every crate says what it is there for, all come from one place, none connects to another
//! machine.

use std::collections::BTreeSet;

/// The crates of `section` of the manifest.
fn crates(section: &str) -> BTreeSet<&'static str> {
    let manifest = include_str!("../../Cargo.toml");
    let head = format!("[{section}]\n");
    let (_, after) = manifest.split_once(&head).expect("there is such a section");
    let section = after.split("\n[").next().expect("a first part");
    section.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name).collect()
}

/// The crates in the first column of the README's table under `heading`, each with what is said of it.
fn told(heading: &str) -> Vec<(&'static str, &'static str)> {
    let readme = include_str!("../../README.md");
    let (_, after) = readme.split_once(heading).expect("there is a section");
    let section = after.split("\n#").next().expect("a first part");
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    let cells = rows.filter_map(|row| row.split_once(" | "));
    cells
        .flat_map(|(names, why)| names.split(", ").map(move |name| (name.trim_matches('`'), why)))
        .collect()
}

fn names(told: &[(&'static str, &'static str)]) -> BTreeSet<&'static str> {
    told.iter().map(|(name, _)| *name).collect()
}

#[test]
fn every_crate_has_its_row_and_every_row_its_crate() {
    assert_eq!(crates("dependencies"), names(&told("## Dependencies\n")));
    assert_eq!(crates("dev-dependencies"), names(&told("### Of the tests alone\n")));
}

#[test]
fn every_row_says_what_for_and_why() {
    let silent = |(name, why): &(&'static str, &'static str)| {
        why.split('|').take(2).any(|cell| cell.trim().is_empty()).then_some(*name)
    };
    let rows = [told("## Dependencies\n"), told("### Of the tests alone\n")].concat();
    assert_eq!(rows.iter().filter_map(silent).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn no_crate_comes_from_elsewhere() {
    let sources = include_str!("../../Cargo.lock")
        .lines()
        .filter_map(|line| line.strip_prefix("source = "))
        .collect::<BTreeSet<_>>();
    let registry = "\"registry+https://github.com/rust-lang/crates.io-index\"";
    assert_eq!(sources, BTreeSet::from([registry]));
}

/// The program takes what it needs of the system by name: without these names no crate in it can make a connection.
#[cfg(target_os = "linux")]
#[test]
fn the_program_cannot_connect_to_another_machine() {
    let program = std::fs::read(env!("CARGO_BIN_EXE_vanban")).unwrap();
    let needed = needed(&program);
    assert!(needed.contains("read") && needed.contains("write"), "{needed:?}");
    let connecting = ["accept", "accept4", "bind", "connect", "getaddrinfo", "listen", "socket"];
    let found: Vec<_> = connecting.iter().filter(|name| needed.contains(**name)).collect();
    assert_eq!(found, Vec::<&&str>::new());
}

/// The type of a section of an ELF file that holds the names to be linked.
#[cfg(target_os = "linux")]
const SYMBOLS: usize = 11;

/// The names that the ELF file `program` is to be linked with when it starts.
#[cfg(target_os = "linux")]
fn needed(program: &[u8]) -> BTreeSet<&str> {
    let number = |at: usize, bytes: usize| {
        program[at..at + bytes].iter().rfold(0, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let (headers, each, count) = (number(0x28, 8), number(0x3a, 2), number(0x3c, 2));
    let header = |nth: usize| headers + nth * each;
    let symbols = (0..count).map(header).find(|at| number(at + 4, 4) == SYMBOLS).expect("symbols");
    let texts = header(number(symbols + 0x28, 4));
    let (from, length) = (number(texts + 0x18, 8), number(texts + 0x20, 8));
    let names = program[from..from + length].split(|byte| *byte == 0);
    names.map(|name| str::from_utf8(name).expect("names are ASCII")).collect()
}
