//! Processes that print: the same print as at home, and one paper lost at most when a layout never ends or a process dies.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;

use snapbox::cmd::{Command, cargo_bin};
use vanban::crew::{Crew, Terms};
use vanban::diagnostic::{Fault, SourceId, Sources};
use vanban::document::Document;
use vanban::fonts::Fonts;
use vanban::library::Library;
use vanban::printer::{FileFormat, LayoutFile, Setup};

use crate::samples;

/// The built-in format, layouts and faces.
fn setup() -> Setup {
    let mut sources = Sources::default();
    let library = Library::builtin(&mut sources);
    let text = |source: SourceId| sources.get(source).text.clone();
    let table = text(library.get("nd30.yaml").unwrap());
    let layouts = library.folder("layout").map(|(name, source)| LayoutFile {
        name: name.to_owned(),
        text: text(source),
        source,
    });
    Setup { table, layouts: layouts.collect(), fonts: Fonts::builtin() }
}

/// The built-in layouts, with `code` before all else in the main one.
fn amended(code: &str) -> Setup {
    let mut setup = setup();
    let main = setup.layouts.iter_mut().find(|file| file.name == "main.typ").unwrap();
    main.text.insert_str(0, code);
    setup
}

/// A crew of two of `program`, each paper within `seconds`.
fn crew(program: impl Into<PathBuf>, setup: &Setup, seconds: u64) -> Crew<'_> {
    let members = NonZeroUsize::new(2).unwrap();
    let patience = Duration::from_secs(seconds);
    Crew::new(Terms { program: program.into(), members, patience }, setup)
}

/// Long enough for any paper on any machine.
const AGES: u64 = 600;

/// `document` under another name.
fn named(name: &str, mut document: Document) -> Document {
    name.clone_into(&mut document.info.id);
    document
}

/// What is said of `document` and not printed.
fn refusal(crew: &Crew<'_>, document: &Document) -> (Fault, String) {
    let Err(faults) = crew.print(document, &FileFormat::ALL) else {
        panic!("{} is printed", document.info.id)
    };
    let [fault] = faults.as_slice() else { panic!("{faults:?}") };
    (fault.fault, fault.message.clone())
}

#[test]
fn a_member_prints_what_is_printed_at_home() {
    let setup = setup();
    let crew = crew(cargo_bin!("vanban"), &setup, AGES);
    let printer = setup.printer().unwrap();
    for document in [samples::plan(3), samples::report(), samples::letter()] {
        assert!(
            crew.print(&document, &FileFormat::ALL) == printer.print(&document, &FileFormat::ALL),
            "{}",
            document.info.id
        );
    }
}

#[test]
fn only_what_is_asked_for_is_made() {
    let setup = setup();
    let crew = crew(cargo_bin!("vanban"), &setup, AGES);
    let both = crew.print(&samples::form(), &FileFormat::ALL).unwrap();
    let [pdf, docx] = &both.files[..] else { panic!("one file of each format") };
    for (format, file, pages) in
        [(FileFormat::Pdf, pdf, both.page_count), (FileFormat::Docx, docx, None)]
    {
        let print = crew.print(&samples::form(), &[format]).unwrap();
        assert_eq!(file.format, format);
        assert!(print.files == [file.clone()], "{format:?}");
        assert_eq!(print.page_count, pages, "{format:?}");
    }
}

#[test]
fn a_layout_that_never_ends_costs_its_paper_alone() {
    // Typst ends a loop after ten thousand turns, but not loops in loops.
    let setup = amended(
        "#if json(\"/paper.json\").info.id == \"lặp\" {
           let i = 0
           while i < 9000 { i += 1; let j = 0; while j < 9000 { j += 1; let k = 0; while k < 9000 { k += 1 } } }
         }\n",
    );
    let crew = crew(cargo_bin!("vanban"), &setup, 3);
    let endless = named("lặp", samples::form());
    let message = "dàn trang `lặp` quá 3 giây nên đã dừng lại".to_owned();
    assert_eq!(refusal(&crew, &endless), (Fault::Input, message.clone()));
    assert_eq!(refusal(&crew, &endless), (Fault::Input, message));
    let terms = Terms {
        program: cargo_bin!("vanban").to_path_buf(),
        members: NonZeroUsize::MIN,
        patience: Duration::from_secs(AGES),
    };
    assert!(Crew::new(terms, &setup).print(&samples::form(), &FileFormat::ALL).is_ok());
}

#[test]
fn a_fault_of_a_layout_keeps_its_place() {
    let setup = amended("#let x = 1 / 0\n");
    let faults = crew(cargo_bin!("vanban"), &setup, AGES)
        .print(&samples::form(), &FileFormat::ALL)
        .unwrap_err();
    let main = setup.layouts.iter().find(|file| file.name == "main.typ").unwrap();
    let place = faults[0].place.expect("a place in the layout");
    assert_eq!(place.source, main.source);
    assert_eq!(&main.text[place.start as usize..place.end as usize], "1 / 0");
}

#[test]
#[cfg(unix)]
fn a_member_that_dies_is_told_of_with_its_paper() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;

    let dir = tempfile::tempdir().unwrap();
    let setup = setup();
    let dying = |script: &str| {
        let program = dir.path().join("worker");
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&program, Permissions::from_mode(0o755)).unwrap();
        refusal(&crew(program, &setup, AGES), &named("biên-bản", samples::form()))
    };
    let told = |how: &str| format!("tiến trình in `biên-bản` dừng giữa chừng ({how})");
    assert_eq!(dying("kill -SEGV $$"), (Fault::Output, told("tín hiệu 11")));
    assert_eq!(dying("exit 7"), (Fault::Output, told("mã thoát 7")));
}

#[test]
fn whoever_is_hired_early_prints_and_who_cannot_be_is_told_with_the_paper() {
    let setup = setup();
    let early = crew(cargo_bin!("vanban"), &setup, AGES);
    early.hire();
    assert!(early.print(&samples::form(), &FileFormat::ALL).is_ok());
    let nobody = crew(Path::new("/no/such/program"), &setup, AGES);
    nobody.hire();
    assert_eq!(refusal(&nobody, &samples::form()).0, Fault::Output);
}

#[test]
fn a_member_that_cannot_be_hired_is_a_fault_of_the_output() {
    let setup = setup();
    let (fault, message) =
        refusal(&crew(Path::new("/no/such/program"), &setup, AGES), &samples::form());
    assert_eq!(fault, Fault::Output);
    assert!(message.starts_with("không gọi được tiến trình cho `"), "{message}");
}

#[test]
fn what_is_not_the_talk_of_an_employer_ends_a_member_quietly() {
    for said in [b"".as_slice(), b"ke-hoach\n", &[0xff; 64], &[1, 0, 0, 0, 2, 0, 0, 0, b'{', b'}']]
    {
        let worker = Command::new(cargo_bin!("vanban")).arg("worker").stdin(said);
        worker.assert().success().stdout_eq("").stderr_eq("");
    }
}
