//! The gate: a clean paper has no finding, and a paper with one thing broken has exactly that finding.

use vanban::chart::Pictures;
use vanban::check::{CATALOGUE, Manuscript, notices};
use vanban::diagnostic::Sources;
use vanban::document::Document;
use vanban::fonts::Fonts;
use vanban::format::{FormatTable, SizeSet, read_table};
use vanban::library::Library;
use vanban::pages::Pages;
use vanban::pdf::{Engine, Layout};
use vanban::read;

use crate::samples;

/// A document and its pages.
pub struct Paper {
    pub document: Document,
    pages: Pages,
    table: FormatTable,
}

fn table() -> FormatTable {
    let mut sources = Sources::default();
    let source = sources.add("nd30.yaml", include_str!("../../templates/nd30.yaml"));
    read_table(source, &sources).unwrap()
}

/// `document` set on pages.
pub fn set(document: Document) -> Paper {
    let mut sources = Sources::default();
    let library = Library::builtin(&mut sources);
    let layouts = library.folder("layout");
    let layouts =
        layouts.map(|(name, source)| Layout { name, text: &sources.get(source).text, source });
    let engine = Engine::new(&Fonts::builtin(), layouts);
    let table = table();
    let typeset =
        engine.typeset(&document, &Pictures::new(), &table.resolve(SizeSet::Set14)).unwrap();
    let pages = typeset.pages();
    drop(typeset);
    Paper { document, pages, table }
}

/// The codes of what keeps `paper` from being written.
pub fn codes(paper: &Paper) -> Vec<&'static str> {
    let seen = read::pages(&paper.pages);
    let words = Manuscript::of(&paper.document);
    let found = notices(&seen, &paper.table).into_iter().map(|notice| notice.told(&words));
    let code_of =
        |message: &str| CATALOGUE.iter().find(|r| message.starts_with(r.code)).unwrap().code;
    let mut codes: Vec<_> = found.map(|finding| code_of(&finding.message)).collect();
    codes.dedup();
    codes
}

#[test]
fn our_own_papers_pass_the_gate() {
    for document in [
        samples::plan(6),
        samples::plan(20),
        samples::letter(),
        samples::form(),
        samples::two_signers(),
        samples::long_table(),
    ] {
        let paper = set(document);
        assert_eq!(codes(&paper), Vec::<&str>::new(), "{}", paper.document.info.id);
    }
}

/// What is done to a paper that was good.
type Spoil = fn(&mut Paper);

/// A two-page plan after `spoil` has been at it.
fn spoilt(spoil: impl Fn(&mut Paper)) -> Vec<&'static str> {
    let mut paper = set(samples::plan(6));
    spoil(&mut paper);
    codes(&paper)
}

#[test]
fn a_page_of_another_size_is_found() {
    assert_eq!(spoilt(|paper| paper.pages.pages[1].height = 279.4), ["ND30-01"]);
}

#[test]
fn text_in_each_margin_is_found() {
    let spoils: [(Spoil, &str); 3] = [
        (|paper| paper.pages.pages[0].runs.last_mut().unwrap().x = 20.0, "ND30-05"),
        (|paper| paper.pages.pages[0].runs.last_mut().unwrap().width = 190.0, "ND30-06"),
        (|paper| paper.pages.pages[0].runs.last_mut().unwrap().y = 290.0, "ND30-04"),
    ];
    for (spoil, code) in spoils {
        assert!(spoilt(spoil).contains(&code), "{code}");
    }
}

#[test]
fn a_second_family_is_found() {
    let found = spoilt(|paper| paper.pages.pages[0].runs[3].face = "Arial".to_owned());
    assert_eq!(found, ["ND30-07"]);
}

#[test]
fn a_national_title_that_wraps_is_found() {
    let found = spoilt(|paper| {
        let runs = &mut paper.pages.pages[0].runs;
        let title = runs.iter_mut().find(|run| run.text.contains("XÃ HỘI")).unwrap();
        title.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT".to_owned();
    });
    assert_eq!(found, ["ND30-20"]);
}
