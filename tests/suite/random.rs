//! The properties over random values – files of the repository with random edits among them – and over every input
//! that has once broken one.
//!
//! The same properties are fuzzed for hours by the targets of `tests/fuzz`; what is found there is a file in
//! `tests/suite/found/<property>`, of any name, and held from then on.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::sample::{Index, select};

use vanban::grammar::escape;

use crate::faults::files;
use crate::properties::{self, ALL, bundle};

const FOUND: &str = "tests/suite/found";

#[test]
fn what_was_found_once_holds_now() {
    let mut held = 0;
    for (name, property) in ALL {
        for path in inputs(&Path::new(FOUND).join(name)) {
            println!("{}", path.display());
            property(&fs::read(path).expect("it is readable"));
            held += 1;
        }
    }
    assert!(held > 0, "no input stands in {FOUND}");
}

#[test]
fn every_folder_of_found_inputs_is_a_property() {
    let names: Vec<_> = ALL.iter().map(|(name, _)| Path::new(FOUND).join(name)).collect();
    let strange: Vec<_> =
        inputs(Path::new(FOUND)).into_iter().filter(|path| !names.contains(path)).collect();
    assert_eq!(strange, Vec::<PathBuf>::new());
}

/// What is in `folder`, which need not be there.
fn inputs(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    paths
}

/// One slip of a hand, or of somebody who means harm.
#[derive(Debug, Clone)]
enum Edit {
    /// So many bytes are gone.
    Cut(usize),
    /// So many bytes stand twice.
    Double(usize),
    /// So many bytes are found at another place too.
    Copy(usize, Index),
    /// Words come in.
    Type(String),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (1_usize..40).prop_map(Edit::Cut),
        (1_usize..200).prop_map(Edit::Double),
        ((1_usize..200), any::<Index>()).prop_map(|(length, from)| Edit::Copy(length, from)),
        select(SNIPPETS).prop_map(|words| Edit::Type(words.to_owned())),
        any::<String>().prop_map(|words| Edit::Type(words.chars().take(12).collect())),
        "[0-9]{1,30}".prop_map(Edit::Type),
    ]
}

/// What is somewhere a mark, a limit or another thing than letters.
const SNIPPETS: &[&str] = &[
    "\n",
    "\r\n",
    "\t",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "#",
    "|",
    ">",
    "&a ",
    "*a",
    "!!",
    "%",
    "---\n",
    "...\n",
    "\\",
    "**",
    "___",
    "___>",
    "@phu_luc ",
    "@cot 1 2 3\n",
    "|= a | b |\n",
    "++ ",
    "= ",
    "{{ ",
    " }}",
    "{% ",
    " %}",
    "..",
    ",,",
    "  ",
    "ngày 5 tháng 03",
    "“",
    "”",
    "e\u{301}",
    "\u{feff}",
    "\u{202e}",
    "\u{0}",
    "\u{fffe}",
    "-1",
    "0",
    "1e309",
    "4294967296",
    "9223372036854775808",
    "</w:p>",
    "<w:tbl>",
    "w:val=\"-1\"",
    "&#x1;",
    "<!-- ",
    "endobj\n",
    "/Length 99999999",
    "1 0 R",
    "<<",
    ">>",
];

/// `bytes` after `edits`, each at its place.
fn edited(bytes: &[u8], edits: &[(Index, Edit)]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, edit) in edits {
        let at = at.index(bytes.len() + 1);
        let part = |from: usize, length: usize| from..bytes.len().min(from + length);
        match edit {
            Edit::Cut(length) => drop(bytes.drain(part(at, *length))),
            Edit::Double(length) => {
                let twice = bytes[part(at, *length)].to_vec();
                bytes.splice(at..at, twice);
            }
            Edit::Copy(length, from) => {
                let from = from.index(bytes.len() + 1);
                let copy = bytes[part(from, *length)].to_vec();
                bytes.splice(at..at, copy);
            }
            Edit::Type(words) => drop(bytes.splice(at..at, words.bytes())),
        }
    }
    bytes
}

fn edits() -> impl Strategy<Value = Vec<(Index, Edit)>> {
    prop::collection::vec((any::<Index>(), edit()), 0..6)
}

/// `text` edited, of which letters in pieces become U+FFFD.
fn text(text: &str, edits: &[(Index, Edit)]) -> String {
    String::from_utf8_lossy(&edited(text.as_bytes(), edits)).into_owned()
}

/// A file of `folder` with the ending `ending`, and edits of it.
fn file(
    folder: &str,
    ending: &str,
) -> impl Strategy<Value = (PathBuf, Vec<(Index, Edit)>)> + use<> {
    (select(files(folder, ending)), edits())
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a file of the repository is UTF-8")
}

fn cases(count: u32) -> ProptestConfig {
    // What is found becomes an input under `tests/suite/found`, which anybody can read.
    ProptestConfig { cases: count, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn words_are_blocks_or_faults(
        lines in prop::collection::vec(("(#|##|=|\\+|\\+\\+|-|\\||\\|=|:|@[a-z_]{0,8}|)[ ]?", any::<String>()), 0..12),
    ) {
        let lines: Vec<_> = lines.iter().map(|(mark, words)| format!("{mark}{words}")).collect();
        properties::hold("grammar", lines.join("\n").as_bytes());
    }

    #[test]
    fn a_value_is_its_own_words_everywhere(value in any::<String>()) {
        properties::hold("escape", value.as_bytes());
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_file_of_data_is_records_or_faults((path, edits) in file("data", "yaml")) {
        properties::hold("yaml", text(&read(&path), &edits).as_bytes());
    }

    #[test]
    fn mending_a_file_changes_slips_alone((path, edits) in file("data", "yaml")) {
        properties::hold("mend", text(&read(&path), &edits).as_bytes());
    }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn a_template_makes_papers_or_is_refused((path, edits) in file("templates/papers", "jinja")) {
        properties::hold("template", text(&read(&path), &edits).as_bytes());
    }

    #[test]
    fn a_foreign_docx_is_examined_or_refused(
        case in select(documents()), part in any::<Index>(), edits in edits(),
    ) {
        properties::hold("foreign_docx", parts(&case, part, &edits).as_bytes());
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn a_folder_is_a_year_or_refused(
        (name, words) in select(bundle::files(properties::YEAR)), edits in edits(),
    ) {
        properties::hold("year", format!("=== {name}\n{}", text(words, &edits)).as_bytes());
    }

    #[test]
    fn a_foreign_pdf_is_examined_or_refused(path in select(pdfs()), edits in edits()) {
        let bytes = fs::read(path).expect("it is readable");
        properties::hold("foreign_pdf", &edited(&bytes, &edits));
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_body_is_printed_alike_or_refused(
        lines in prop::collection::vec((select(MARKS), select(WORDS), "[ -~a-zđĐăâêôơưáàảãạ–“”…]{0,12}"), 1..12),
    ) {
        let lines = lines.iter().map(|(mark, words, more)| format!("{mark}{words} {}", escape(more)));
        properties::hold("print", lines.collect::<Vec<_>>().join("\n").as_bytes());
    }
}

/// Beginnings of lines, each with what must stand before it.
const MARKS: &[&str] = &[
    "",
    "# ",
    "## ",
    "= ",
    "+ ",
    "++ ",
    "- ",
    ": ",
    "@phu_luc ",
    "|= a | b |\n| 1 | [ ] |\n\n",
    "@dong 2\n",
    "@ngang\n|= a | b |\n| 1 | < |\n@doc\n",
];

/// Words that a layout might take for something else, or break otherwise than a reader joins them.
const WORDS: &[&str] = &[
    "Vận động 32 hộ",
    "**đậm** và *nghiêng*",
    "___",
    "thi đua - khen thưởng",
    "01/2024/NĐ-CP",
    "a ... b",
    "\\#panic()",
    "$x$ <w:p> &amp; ~ `y`",
    "Thưaquýôngbàlàmộttừrấtdàikhôngcódấucáchnàocả",
    "fi ffl",
    "“ngoặc”",
    "100 %",
    "1.000,5 m²",
    "ngày 05 tháng 3",
];

/// The folders of the papers of others.
fn folders() -> Vec<PathBuf> {
    inputs(Path::new("tests/foreign")).into_iter().filter(|path| path.is_dir()).collect()
}

/// Those that hold the parts of a DOCX.
fn documents() -> Vec<PathBuf> {
    folders().into_iter().filter(|folder| folder.join("document.xml").is_file()).collect()
}

fn pdfs() -> Vec<PathBuf> {
    folders().iter().flat_map(|folder| files(folder.to_str().expect("ASCII"), "pdf")).collect()
}

/// The XML of the DOCX in `case` as one text, one part edited.
fn parts(case: &Path, part: Index, edits: &[(Index, Edit)]) -> String {
    let files = files(case.to_str().expect("ASCII"), "xml");
    let at = part.index(files.len());
    let part = |(number, path): (usize, &PathBuf)| {
        let name = path.file_name().expect("it has a name").to_str().expect("ASCII");
        let words = if number == at { text(&read(path), edits) } else { read(path) };
        format!("=== {name}\n{words}\n")
    };
    files.iter().enumerate().map(part).collect()
}
