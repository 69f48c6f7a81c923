//! One paragraph's runs → its words as they are printed, with their looks, and what is drawn among them.
//!
//! Insertions are kept, deletions and hidden letters are not; a field is its result, a page number is "#".

use super::limits;
use super::run::{Fonts, RunProps, Toggles};
use super::setting::Setting;
use super::styles::Levels;
use super::symbols::{is_private, sign};
use super::xml::{Node, NodeExt};
use crate::read::{Look, Span};

/// Words of a paragraph.
#[derive(Debug, Default)]
pub struct Words<'a> {
    pub text: String,
    pub spans: Vec<Span>,
    /// `w:drawing` and `w:pict` elements in order.
    pub drawings: Vec<Node<'a>>,
}

/// A field that is open; it may reach over paragraphs.
#[derive(Debug)]
pub enum Field {
    /// Its instruction as far as it was read.
    Instruction(String),
    /// Its result, which is printed.
    Result,
    /// Its result, for which "#" stands already.
    Replaced,
}

/// What words are gathered with.
pub struct Gather<'a, 'w> {
    pub setting: &'w Setting<'w>,
    pub levels: &'w Levels,
    pub fields: &'w mut Vec<Field>,
    pub words: Words<'a>,
}

/// What Word prints letters in when a file states no size, in pt.
pub const SIZE: f64 = 10.0;

/// Stands for the number of a page.
pub const NUMBER: &str = "#";

impl<'a> Gather<'a, '_> {
    /// Gathers the words of everything inside `node`.
    pub fn children(&mut self, node: Node<'a>) {
        node.children().for_each(|child| self.node(child));
    }

    fn node(&mut self, node: Node<'a>) {
        match node.word() {
            "r" => self.run(node),
            "fldSimple" => self.simple_field(node),
            "del" | "moveFrom" | "pPr" | "rPr" | "sdtPr" | "sdtEndPr" | "rt" => {}
            "" if node.tag_name().name() == "AlternateContent" => {
                chosen(node).into_iter().for_each(|it| self.children(it));
            }
            "" if node.tag_name().name() == "t" => self.plain(node),
            _ => self.children(node),
        }
    }

    /// The letters of a formula.
    fn plain(&mut self, node: Node<'a>) {
        self.print(node.text().unwrap_or_default(), &RunProps::default(), None);
    }

    fn simple_field(&mut self, node: Node<'a>) {
        if is_page_number(node.attr("instr").unwrap_or_default()) {
            let run = node.descendants().find(|it| it.word() == "r");
            let (props, style) = run.map(|it| self.props(it)).unwrap_or_default();
            self.print(NUMBER, &props, style);
        } else {
            self.children(node);
        }
    }

    fn run(&mut self, node: Node<'a>) {
        let (props, style) = self.props(node);
        node.children().for_each(|child| self.piece(child, &props, style));
    }

    fn props(&self, run: Node<'a>) -> (RunProps, Option<&'a str>) {
        let node = run.child("rPr");
        let props = node.map(|it| RunProps::read(it, &self.setting.theme)).unwrap_or_default();
        (props, node.and_then(|it| it.val("rStyle")))
    }

    fn piece(&mut self, node: Node<'a>, props: &RunProps, style: Option<&'a str>) {
        match node.word() {
            "t" => self.print(node.text().unwrap_or_default(), props, style),
            "tab" | "ptab" => self.print("\t", props, style),
            "br" | "cr" => self.print("\n", props, style),
            "noBreakHyphen" => self.print("-", props, style),
            "pgNum" => self.print(NUMBER, props, style),
            "sym" => self.symbol(node, props, style),
            "fldChar" => self.field(node, props, style),
            "instrText" => {
                if let Some(Field::Instruction(text)) = self.fields.last_mut() {
                    text.push_str(node.text().unwrap_or_default());
                }
            }
            "drawing" | "pict" | "object" => self.words.drawings.push(node),
            "ruby" => self.children(node),
            "" if node.tag_name().name() == "AlternateContent" => {
                let inside = chosen(node).into_iter().flat_map(|it| it.children());
                inside.for_each(|it| self.piece(it, props, style));
            }
            _ => {}
        }
    }

    fn symbol(&mut self, node: Node<'a>, props: &RunProps, style: Option<&'a str>) {
        let code = node.attr("char").and_then(|it| u32::from_str_radix(it, 16).ok());
        let letter = code.map(|code| sign(code, node.attr("font").unwrap_or_default()));
        self.print(letter.unwrap_or('□').encode_utf8(&mut [0; 4]), props, style);
    }

    fn field(&mut self, node: Node<'a>, props: &RunProps, style: Option<&'a str>) {
        match node.attr("fldCharType") {
            Some("begin") if self.fields.len() < limits::FIELDS => {
                self.fields.push(Field::Instruction(String::new()));
            }
            Some("separate") => {
                if let Some(Field::Instruction(text)) = self.fields.pop() {
                    let number = is_page_number(&text);
                    if number {
                        self.print(NUMBER, props, style);
                    }
                    self.fields.push(if number { Field::Replaced } else { Field::Result });
                }
            }
            Some("end") => {
                if let Some(Field::Instruction(text)) = self.fields.pop()
                    && is_page_number(&text)
                {
                    self.print(NUMBER, props, style);
                }
            }
            _ => {}
        }
    }

    /// Adds `text` as it looks in a run that states `props` in character style `style`.
    pub fn print(&mut self, text: &str, props: &RunProps, style: Option<&str>) {
        if self.fields.iter().any(|field| !matches!(field, Field::Result)) {
            return;
        }
        let props = self.setting.styles.letters(self.levels, style, props);
        let on = |get: fn(&Toggles) -> Option<bool>| get(&props.toggles) == Some(true);
        if on(|it| it.vanish) {
            return;
        }
        let capitals = on(|it| it.caps) || on(|it| it.small_caps);
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let font = face(&props.fonts, first);
            let end = rest.find(|c| face(&props.fonts, c) != font).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            self.part(part, capitals, look(&props, font));
            rest = after;
        }
    }

    /// Adds letters of one look.
    fn part(&mut self, text: &str, capitals: bool, look: Look) {
        let start = self.words.text.len();
        let font = look.face.as_deref().unwrap_or_default();
        for c in text.chars() {
            let c = if is_private(c) { sign(u32::from(c), font) } else { c };
            if capitals {
                self.words.text.extend(c.to_uppercase());
            } else {
                self.words.text.push(c);
            }
        }
        let end = self.words.text.len();
        match self.words.spans.last_mut() {
            Some(last) if last.look == look => last.range.end = end,
            _ => self.words.spans.push(Span { range: start..end, look }),
        }
    }
}

/// How letters of settled `props` look in `face`.
pub fn look(props: &RunProps, face: Option<&str>) -> Look {
    let painted = props.highlight.unwrap_or(false) || props.shade.unwrap_or(false);
    Look {
        face: face.map(str::to_owned),
        size: Some(props.size.unwrap_or(SIZE)),
        bold: Some(props.toggles.bold.unwrap_or(false)),
        italic: Some(props.toggles.italic.unwrap_or(false)),
        underlined: Some(props.underlined.unwrap_or(false)),
        colour: Some(props.colour.clone().unwrap_or_else(|| "#000000".to_owned())),
        highlighted: Some(painted),
    }
}

/// The font that prints `c` (ECMA-376, 17.3.2.26); which one a program takes where none is named is its own affair.
fn face(fonts: &Fonts, c: char) -> Option<&str> {
    let font = match u32::from(c) {
        0..=0x7f => &fonts.ascii,
        0x2000..=0x2bff if fonts.east_asian_signs == Some(true) => &fonts.east_asian,
        0x2e80..=0xa4cf | 0xac00..=0xd7af | 0xf900..=0xfaff | 0xff00..=0xffef => &fonts.east_asian,
        _ => &fonts.other,
    };
    font.as_deref()
}

fn is_page_number(instruction: &str) -> bool {
    let name = instruction.split_whitespace().next().unwrap_or_default();
    ["PAGE", "NUMPAGES", "SECTIONPAGES"].iter().any(|it| name.eq_ignore_ascii_case(it))
}

/// Drawings that a Word of today understands; of what only older ones do, the fallback is read.
const KNOWN: [&str; 10] = ["wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "a14", "cx"];

/// The one branch of `mc:AlternateContent` that is printed.
pub fn chosen(node: Node<'_>) -> Option<Node<'_>> {
    let known = |it: &Node<'_>| {
        let needs = it.attr("Requires").unwrap_or_default();
        it.tag_name().name() == "Choice" && needs.split_whitespace().all(|it| KNOWN.contains(&it))
    };
    node.children().find(known).or_else(|| node.any("Fallback"))
}
