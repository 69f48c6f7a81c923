//! The order of the house: who may know whom, who may touch the disk, and what stands at the top.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room of `src` with the rooms it may know; everything else is forbidden.
const ROOMS: &[(&str, &[&str])] = &[
    ("diagnostic", &[]),
    ("digest", &[]),
    ("yaml", &["diagnostic"]),
    ("document", &["diagnostic"]),
    ("fonts", &["diagnostic"]),
    ("pages", &["diagnostic", "document", "format"]),
    ("format", &["diagnostic", "yaml"]),
    ("grammar", &["diagnostic", "document", "fonts", "yaml"]),
    ("data", &["diagnostic", "document", "grammar", "yaml"]),
    ("tally", &["data", "diagnostic", "yaml"]),
    (
        "content",
        &["data", "diagnostic", "document", "fonts", "format", "grammar", "kind", "tally", "yaml"],
    ),
    ("chart", &["diagnostic", "document", "fonts", "format"]),
    ("pdf", &["chart", "diagnostic", "document", "fonts", "format", "pages"]),
    ("docx", &["chart", "diagnostic", "document", "fonts", "format", "pages"]),
    ("law", &["data", "diagnostic", "yaml"]),
    ("kind", &["document", "yaml"]),
    ("read", &["diagnostic", "document", "fonts", "format", "guard", "kind", "pages", "yaml"]),
    (
        "check",
        &[
            "data",
            "diagnostic",
            "document",
            "fonts",
            "format",
            "kind",
            "law",
            "pages",
            "read",
            "tally",
            "yaml",
        ],
    ),
    ("report", &["check", "diagnostic", "format", "read"]),
    ("mend", &["diagnostic", "yaml"]),
    ("library", &["data", "diagnostic"]),
    ("cli", &[]),
    ("guard", &[]),
    (
        "printer",
        &[
            "chart",
            "check",
            "diagnostic",
            "document",
            "docx",
            "fonts",
            "format",
            "guard",
            "pages",
            "pdf",
            "read",
        ],
    ),
    ("crew", &["check", "diagnostic", "document", "fonts", "guard", "printer", "read"]),
    (
        "batch",
        &[
            "content",
            "crew",
            "data",
            "diagnostic",
            "digest",
            "document",
            "guard",
            "pdf",
            "press",
            "printer",
        ],
    ),
    (
        "press",
        &[
            "check",
            "content",
            "data",
            "diagnostic",
            "digest",
            "document",
            "fonts",
            "format",
            "law",
            "library",
            "printer",
            "tally",
            "yaml",
        ],
    ),
    (
        "commands",
        &[
            "batch",
            "check",
            "cli",
            "content",
            "crew",
            "data",
            "diagnostic",
            "document",
            "fonts",
            "format",
            "guard",
            "law",
            "library",
            "mend",
            "pages",
            "press",
            "printer",
            "read",
            "report",
            "tally",
            "yaml",
        ],
    ),
    ("main", &["batch", "cli", "commands", "crew", "diagnostic", "press"]),
];

/// The rooms that open files or start processes; all others are handed text and bytes.
const DISK: &[&str] = &["batch", "commands", "crew", "data", "library", "main"];

/// What a repository shows on its first page.
const TOP: &[&str] = &[
    ".ci",
    ".git",
    ".gitattributes",
    ".gitignore",
    "benches",
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    ".clippy.toml",
    ".deny.toml",
    "data",
    "docs",
    "fonts",
    "out",
    ".rustfmt.toml",
    "src",
    "target",
    "templates",
    "tests",
];

#[test]
fn a_room_knows_only_the_rooms_below_it() {
    let faults: Vec<_> = sources()
        .iter()
        .filter(|source| source.room != "lib")
        .flat_map(|source| forbidden(&source.room, &source.code, &source.name))
        .collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn every_room_is_on_the_list() {
    let rooms: BTreeSet<_> = sources().into_iter().map(|source| source.room).collect();
    let unlisted: Vec<_> =
        rooms.iter().filter(|room| *room != "lib" && known(room).is_none()).collect();
    assert_eq!(unlisted, Vec::<&String>::new());
}

#[test]
fn a_forbidden_use_is_found() {
    let code =
        "use crate::{diagnostic::Place, docx::{self, Part}};\nfn f() { crate::data::load() }";
    assert_eq!(
        forbidden("pdf", code, "pdf/mod.rs"),
        ["pdf/mod.rs: `pdf` knows `data`", "pdf/mod.rs: `pdf` knows `docx`"],
    );
}

#[test]
fn only_the_rooms_at_the_edge_touch_the_disk_the_clock_and_the_environment() {
    let faults: Vec<_> = sources()
        .iter()
        .filter(|source| !DISK.contains(&source.room.as_str()))
        .filter_map(|source| {
            outside_world(&source.code).map(|word| format!("{}: {word}", source.name))
        })
        .collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_look_at_the_clock_is_found() {
    assert_eq!(outside_world("let now = SystemTime::now();"), Some("SystemTime"));
}

#[test]
fn the_top_of_the_repository_holds_nothing_else() {
    let strangers: Vec<_> = fs::read_dir(env!("CARGO_MANIFEST_DIR"))
        .expect("the repository is readable")
        .map(|entry| entry.expect("an entry is readable").file_name().into_string().expect("ASCII"))
        .filter(|name| !TOP.contains(&name.as_str()))
        .collect();
    assert_eq!(strangers, Vec::<String>::new());
}

/// One file of `src`, without comments, strings and unit tests.
struct Source {
    /// "pdf/mod.rs"
    name: String,
    /// "pdf"
    room: String,
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    files
        .iter()
        .map(|path| {
            let name =
                path.strip_prefix(&root).expect("a file of src").to_string_lossy().into_owned();
            let room = name.split('/').next().expect("a name").trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(path).expect("sources are UTF-8");
            Source { name, room, code: code_of(&text) }
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("src is readable") {
        let path = entry.expect("an entry is readable").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// `text` up to its unit tests, without the comments.
fn code_of(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod ").next().expect("a first part");
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

fn known(room: &str) -> Option<&'static [&'static str]> {
    ROOMS.iter().find(|(name, _)| *name == room).map(|(_, known)| *known)
}

/// The uses of `code` that `room` is not allowed.
fn forbidden(room: &str, code: &str, name: &str) -> Vec<String> {
    let allowed = known(room).unwrap_or(&[]);
    let root = if room == "main" { "vanban::" } else { "crate::" };
    used(code, root)
        .iter()
        .filter(|used| *used != room && !allowed.contains(&used.as_str()))
        .map(|used| format!("{name}: `{room}` knows `{used}`"))
        .collect()
}

/// The rooms named after `root` in `code`, one by one or in braces.
fn used(code: &str, root: &str) -> BTreeSet<String> {
    code.match_indices(root)
        .flat_map(|(at, _)| heads(&code[at + root.len()..]))
        .filter(|name| name.starts_with(char::is_lowercase))
        .collect()
}

/// First segments of the paths at the start of `rest`: of "`a::b`;" just a, of "{`a::{x`, y}, b}" a and b.
fn heads(rest: &str) -> Vec<String> {
    let Some(group) = rest.strip_prefix('{') else { return vec![identifier(rest)] };
    let mut depth = 0_i32;
    let mut found = vec![identifier(group.trim_start())];
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => found.push(identifier(group[at + 1..].trim_start())),
            _ => {}
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

fn identifier(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// What `code` reaches of the machine around it.
fn outside_world(code: &str) -> Option<&'static str> {
    const WORDS: [&str; 7] =
        ["std::fs", "std::env", "std::process", "std::net", "SystemTime", "Instant::", "::now("];
    WORDS.into_iter().find(|word| code.contains(word))
}
