//! Papers from template strings: what a clerk's template and data become, as text.

use vanban::content::{Paper, Setting, compose};
use vanban::data::{AgencyFile, Plan};
use vanban::diagnostic::{Colour, Faults, Screen, Sources, render};
use vanban::document::{Document, outline};
use vanban::fonts::Fonts;
use vanban::format::{SizeSet, read_table};
use vanban::yaml::{Alphabet, Decode, Show, View, read};

/// A desk: the built-in format, an agency, and the files read so far.
pub struct Desk {
    pub sources: Sources,
    pub alphabet: Alphabet,
}

impl Desk {
    pub fn new() -> Self {
        let mut sources = Sources::default();
        let source = sources.add("nd30.yaml", include_str!("../../templates/nd30.yaml"));
        let alphabet = read_table(source, &sources).unwrap().alphabet().unwrap();
        Self { sources, alphabet }
    }

    /// The record in `text`, which is kept as file `name`.
    pub fn read<T: Decode>(&mut self, name: &str, text: &str) -> T {
        let source = self.sources.add(name, text);
        read(source, &self.sources, &self.alphabet)
            .unwrap_or_else(|faults| panic!("{}", self.shown(&faults)))
    }

    /// The document that `template` makes of `data` and the agency.
    pub fn compose(
        &mut self,
        template: &str,
        agency: &AgencyFile,
        data: View,
    ) -> Result<Document, Faults> {
        let source = self.sources.add("mau.jinja", template);
        let paper = Paper::read(source, &self.sources, &self.alphabet)?;
        let format = self.format();
        let fonts = Fonts::builtin();
        compose(
            &paper,
            Setting { data: &data, agency, format: &format, fonts: &fonts, sources: &self.sources },
        )
    }

    fn format(&self) -> vanban::format::Format {
        let mut sources = Sources::default();
        let source = sources.add("nd30.yaml", include_str!("../../templates/nd30.yaml"));
        read_table(source, &sources).unwrap().resolve(SizeSet::Set14)
    }

    /// `faults` as the clerk sees them.
    pub fn shown(&self, faults: &Faults) -> String {
        let screen = Screen { colour: Colour::Plain, width: 100 };
        let shown: Vec<_> =
            faults.iter().map(|fault| render(fault, &self.sources, screen)).collect();
        shown.join("\n\n")
    }

    /// The outline of a paper, or its faults, as text.
    pub fn outline(&mut self, template: &str, agency: &AgencyFile, data: View) -> String {
        match self.compose(template, agency, data) {
            Ok(document) => outlined(&document),
            Err(faults) => self.shown(&faults),
        }
    }
}

/// A document as text, one line for each of its lines.
pub fn outlined(document: &Document) -> String {
    outline(document).iter().map(|(name, text)| format!("{name}: {text}\n")).collect()
}

/// The agency and the plan of the example year, as templates see them.
pub fn example(desk: &mut Desk) -> (AgencyFile, View) {
    let agency: AgencyFile = desk.read("don-vi.yaml", include_str!("../../data/don-vi.yaml"));
    let text = include_str!("../../data/ke-hoach-2024.yaml");
    let plan: Plan = desk.read("ke-hoach-2024.yaml", text);
    let View::Record(mut entries) = agency.show() else { unreachable!() };
    entries.push(("ke_hoach", plan.show()));
    (agency, View::Record(entries))
}

#[test]
fn the_plan_of_the_example_year_says_every_sentence_of_the_specimen() {
    let mut desk = Desk::new();
    let (agency, data) = example(&mut desk);
    let template = include_str!("../../templates/papers/ke-hoach.jinja");
    insta::assert_snapshot!(desk.outline(template, &agency, data));
}
