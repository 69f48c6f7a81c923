//! The engine: the same bytes always, and a layout that can reach nothing and whose faults have places.

use vanban::chart::Pictures;
use vanban::diagnostic::{Colour, Screen, Sources, render};
use vanban::fonts::Fonts;
use vanban::format::SizeSet;
use vanban::pdf::{Engine, Layout};

use crate::press;
use crate::samples;

/// What the clerk sees of a layout whose `main.typ` is `text`.
fn faults(text: &str) -> String {
    let mut sources = Sources::default();
    let main = sources.add("templates/layout/main.typ", text);
    let engine = Engine::new(&Fonts::builtin(), [Layout { name: "main.typ", text, source: main }]);
    let document = samples::plan(0);
    let format = samples::format(SizeSet::Set14);
    let found = match engine.typeset(&document, &Pictures::new(), &format) {
        Err(faults) => faults,
        Ok(typeset) => typeset.pdf().expect_err("the layout is wrong"),
    };
    let screen = Screen { colour: Colour::Plain, width: 100 };
    found.iter().map(|fault| render(fault, &sources, screen)).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_same_paper_is_the_same_bytes() {
    let papers = [samples::plan(3), samples::report(), samples::form(), samples::letter()];
    let once: Vec<Vec<u8>> = papers.iter().map(|paper| press::pdf(paper, SizeSet::Set14)).collect();
    let threads: Vec<Vec<Vec<u8>>> = std::thread::scope(|scope| {
        let print = || papers.iter().map(|paper| press::pdf(paper, SizeSet::Set14)).collect();
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(print)).collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
    });
    for again in threads {
        assert!(again == once, "a thread printed other bytes");
    }
}

#[test]
fn papers_of_one_title_have_different_identifiers() {
    let mut other = samples::plan(0);
    other.info.id = "ke-hoach-2025".to_owned();
    assert!(press::pdf(&samples::plan(0), SizeSet::Set14) != press::pdf(&other, SizeSet::Set14));
}

#[test]
fn a_fault_of_a_layout_has_its_place() {
    insta::assert_snapshot!(faults("#let paper = json(\"/paper.json\")\n#paper.khong_co\n"));
}

#[test]
fn a_warning_of_a_layout_is_an_error() {
    insta::assert_snapshot!(faults("#set text(font: \"Arial\")\nxin chào\n"));
}

#[test]
fn a_letter_without_a_glyph_is_an_error() {
    let text = "#set document(title: \"x\")\n#set text(font: \"Tinos\", fallback: false)\n漢\n";
    insta::assert_snapshot!(faults(text));
}
