//! The recogniser against the tree: what a paper's pages and its DOCX are taken for is what the tree says they are.

use vanban::batch::tasks;
use vanban::check::Manuscript;
use vanban::format::Component;
use vanban::press::Draft;
use vanban::read::{self, Observed};

use super::year::Year;

/// Component and letters of each passage; blanks, dots and line breaks differ from tree to ink.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn of_tree(words: &Manuscript, component: Component) -> String {
    words.all(component).map(|passage| letters(&passage.text)).collect()
}

fn of_ink(seen: &Observed, component: Component) -> String {
    seen.all(component).map(|part| letters(seen.text(part))).collect()
}

/// What every paper has, in whatever form.
const FRAME: &[Component] = &[
    Component::NationalTitle,
    Component::Motto,
    Component::Parent,
    Component::Issuer,
    Component::Number,
    Component::PlaceDate,
    Component::Kind,
    Component::Subject,
    Component::LetterSubject,
    Component::Addressees,
    Component::Authority,
    Component::Basis,
    Component::PartNumber,
    Component::PartTitle,
    Component::Roman,
    Component::TitledClause,
    Component::Clause,
    Component::Point,
    Component::Dash,
    Component::Paragraph,
    Component::Centred,
    Component::TableHead,
    Component::TableCell,
    Component::RecipientsHeading,
    Component::Recipient,
    Component::Signature,
    Component::SignatureNote,
    Component::Post,
    Component::SignerName,
    Component::AppendixLabel,
    Component::AppendixTitle,
    Component::AppendixReference,
];

#[test]
fn our_own_papers_are_taken_for_what_they_are() {
    let years = [Year::example(), Year::fresh(), Year::roles()];
    let wrong: Vec<String> = years.iter().flat_map(wrong).collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// What the papers of `year` are taken for and are not.
fn wrong(year: &Year) -> Vec<String> {
    let mut wrong = Vec::new();
    year.with(|desk| {
        for task in tasks(desk.press, desk.data, &desk.material, desk.sources) {
            let Ok(Draft::Paper(document)) =
                desk.press.draft(task.job, &desk.material, desk.sources)
            else {
                continue;
            };
            let words = Manuscript::of(&document);
            let pages = read::pages(&desk.press.printer().pages(&document).unwrap());
            let file = desk.press.printer().docx(&document).unwrap();
            let file = read::docx(&file, desk.press.fonts()).unwrap();
            for (medium, seen) in [("PDF", pages), ("DOCX", file)] {
                let differs = FRAME.iter().filter_map(|part| differs(&words, &seen, *part));
                wrong.extend(differs.map(|what| format!("{} {medium}: {what}", document.info.id)));
            }
        }
    });
    wrong
}

/// How the words of `component` differ from tree to file.
fn differs(words: &Manuscript, seen: &Observed, component: Component) -> Option<String> {
    let (tree, ink) = (of_tree(words, component), of_ink(seen, component));
    (tree != ink).then(|| format!("{component:?}\n  tree {tree}\n  ink  {ink}"))
}
