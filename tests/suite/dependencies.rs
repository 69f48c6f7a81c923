//! Every crate the program is linked with says in the README what it is there for.

use std::collections::BTreeSet;

/// The crates of the section `[dependencies]`.
fn linked() -> BTreeSet<&'static str> {
    let manifest = include_str!("../../Cargo.toml");
    let (_, after) = manifest.split_once("[dependencies]\n").expect("there are dependencies");
    let section = after.split("\n[").next().expect("a first part");
    section.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name).collect()
}

/// The crates in the first column of the README's table.
fn told() -> BTreeSet<&'static str> {
    let readme = include_str!("../../README.md");
    let (_, after) = readme.split_once("## Dependencies\n").expect("there is a section");
    let section = after.split("\n## ").next().expect("a first part");
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    let cells = rows.filter_map(|row| row.split(" | ").next());
    cells.flat_map(|cell| cell.split(", ")).map(|name| name.trim_matches('`')).collect()
}

#[test]
fn every_crate_has_its_row_and_every_row_its_crate() {
    assert_eq!(linked(), told());
}
