//! The words of our own tree; every piece that was typed keeps its place in the YAML.

use super::{Manuscript, PaperDate, Passage};
use crate::check::Place;
use crate::document::{
    ADDRESSEES, Block, Cell, Document, Heading, HeadingLevel, Inline, Item, ItemLevel, Line, MOTTO,
    NATIONAL_TITLE, RECIPIENTS, Section, SignatureBlock, Table, Title,
};
use crate::format::Component;
use crate::read::Regime;

impl Manuscript {
    /// The words of `document`.
    pub fn of(document: &Document) -> Self {
        let mut words = Words { passages: Vec::new(), appendix: 0 };
        words.head(document);
        let (body, appendices): (Vec<&Section>, Vec<&Section>) =
            document.sections.iter().partition(|section| section.appendix.is_none());
        body.into_iter().for_each(|section| words.section(section));
        words.foot(document);
        for section in appendices {
            words.appendix += 1;
            words.section(section);
        }
        let mut manuscript =
            Self { passages: words.passages, date: PaperDate::default(), regime: Regime::State };
        manuscript.date = manuscript.written_date();
        // A form says no date; the year it is made for is known all the same.
        manuscript.date.year.get_or_insert(document.info.date.year);
        manuscript
    }
}

struct Words {
    passages: Vec<Passage>,
    /// 0 outside of appendices.
    appendix: usize,
}

impl Words {
    fn add(&mut self, component: Component, line: &Line) {
        self.labelled(component, "", line);
    }

    fn all<'a>(&mut self, component: Component, lines: impl IntoIterator<Item = &'a Line>) {
        lines.into_iter().for_each(|line| self.add(component, line));
    }

    fn fixed(&mut self, component: Component, text: &str) {
        self.labelled(component, text, &Vec::new());
    }

    /// `label` and the words of `line`, a space between.
    fn labelled(&mut self, component: Component, label: &str, line: &Line) {
        let mut text = label.to_owned();
        if !label.is_empty() && !line.is_empty() {
            text.push(' ');
        }
        let mut origins = Vec::new();
        for inline in line {
            let start = text.len();
            match inline {
                Inline::Run(run) => text.push_str(&run.text),
                Inline::Blank(_) => text.push('…'),
            }
            if let Inline::Run(run) = inline
                && let Some(place) = run.place
            {
                origins.push((start..text.len(), Place::Typed(place)));
            }
        }
        self.passages.push(Passage { component, appendix: self.appendix, text, origins });
    }

    fn head(&mut self, document: &Document) {
        let header = &document.frame.header;
        self.all(Component::Parent, &header.parent);
        self.all(Component::Issuer, &header.issuer);
        self.fixed(Component::NationalTitle, NATIONAL_TITLE);
        self.fixed(Component::Motto, MOTTO);
        self.all(Component::Number, &header.number);
        self.add(Component::PlaceDate, &header.place_date);
        match &document.frame.title {
            Title::Named { name, subject } => {
                self.add(Component::Kind, name);
                self.all(Component::Subject, subject);
            }
            Title::Letter { subject } => self.all(Component::LetterSubject, subject),
        }
    }

    fn section(&mut self, section: &Section) {
        if let Some(appendix) = &section.appendix {
            self.add(Component::AppendixLabel, &appendix.label);
            self.add(Component::AppendixTitle, &appendix.title);
            self.add(Component::AppendixReference, &appendix.reference);
        }
        section.blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Addressees(lines) => self.addressees(lines),
            Block::Authority(line) => self.add(Component::Authority, line),
            Block::Basis(line) => self.add(Component::Basis, line),
            Block::Paragraph(line) => self.add(Component::Paragraph, line),
            Block::Centred(line) => self.add(Component::Centred, line),
            Block::Heading(heading) => self.heading(heading),
            Block::Item(Item { level, label, content, .. }) => {
                self.labelled(item_component(*level), label, content);
            }
            Block::Table(table) => self.table(table),
            // A picture's words repeat its figures; dotted lines have none.
            Block::Chart(_) | Block::FillLines(_) => {}
        }
    }

    fn addressees(&mut self, lines: &[Line]) {
        if let [only] = lines {
            self.labelled(Component::Addressees, ADDRESSEES, only);
        } else {
            self.fixed(Component::Addressees, ADDRESSEES);
            self.all(Component::Addressees, lines);
        }
    }

    /// The title of a phần stands on a line of its own, that of a mục, điều or khoản beside its number.
    fn heading(&mut self, heading: &Heading) {
        use HeadingLevel::{Article, Chapter, Clause, Part, Roman, Section, Subsection};
        let component = match heading.level {
            Part | Chapter | Section | Subsection => {
                self.fixed(Component::PartNumber, &heading.label);
                return self.add(Component::PartTitle, &heading.title);
            }
            Roman => Component::Roman,
            Article => Component::Article,
            Clause => Component::TitledClause,
        };
        self.labelled(component, &heading.label, &heading.title);
    }

    fn table(&mut self, table: &Table) {
        let lines = |cells: &[Cell]| -> Vec<Line> {
            cells.iter().map(|cell| cell.content.clone()).collect()
        };
        for row in &table.header {
            self.all(Component::TableHead, &lines(&row.cells));
        }
        for row in &table.rows {
            self.all(Component::TableCell, &lines(&row.cells));
        }
    }

    fn foot(&mut self, document: &Document) {
        let foot = &document.frame.foot;
        if !foot.recipients.is_empty() {
            self.fixed(Component::RecipientsHeading, RECIPIENTS);
            self.all(Component::Recipient, &foot.recipients);
        }
        foot.blocks.iter().for_each(|block| self.signature(block));
    }

    fn signature(&mut self, block: &SignatureBlock) {
        self.all(Component::Signature, &block.authority);
        self.all(Component::SignatureNote, &block.note);
        self.all(Component::Post, &block.post);
        self.add(Component::SignerName, &block.name);
    }
}

fn item_component(level: ItemLevel) -> Component {
    match level {
        ItemLevel::Article => Component::ArticleText,
        ItemLevel::Clause => Component::Clause,
        ItemLevel::Point => Component::Point,
        ItemLevel::Dash => Component::Dash,
    }
}
