//! The blocks of a part in their order → paragraphs: those of tables and text boxes where they stand.
//!
//! A text box is read before the words it hangs at, since heads hang at the first line of what is below them.

use std::rc::Rc;

use super::drawing::{Drawn, What, drawn};
use super::holder::{Above, Holder};
use super::inline::{Field, Gather, Words, chosen};
use super::numbering::{Counter, Number};
use super::para::{Edge, ParaProps};
use super::rule::{Ruled, Stroke};
use super::run::RunProps;
use super::section::Section;
use super::setting::Setting;
use super::shape::{self, Place};
use super::standing::Frame;
use super::styles::Levels;
use super::table::{Cell, table};
use super::xml::{Node, NodeExt};
use crate::read::{Paragraph, Region, RuleKind, Side, Spot};

/// One part of a file as far as it was read.
pub struct Walk<'a> {
    setting: &'a Setting<'a>,
    sections: &'a [Section<'a>],
    /// The section that is being read.
    section: usize,
    /// Sections that hold a table with lines.
    pub tables_in: Vec<usize>,
    /// At which paragraph each section but the first begins.
    pub starts: Vec<usize>,
    pub found: Vec<Paragraph>,
    frames: Vec<Frame>,
    counter: Counter,
    fields: Vec<Field>,
    number: usize,
    tables: usize,
}

impl<'a> Walk<'a> {
    /// Nothing read yet of a part whose sections are `sections`.
    pub fn new(setting: &'a Setting<'a>, sections: &'a [Section<'a>]) -> Self {
        Self {
            setting,
            sections,
            section: 0,
            tables_in: Vec::new(),
            starts: Vec::new(),
            found: Vec::new(),
            frames: Vec::new(),
            counter: Counter::default(),
            fields: Vec::new(),
            number: 0,
            tables: 0,
        }
    }

    /// Reads the blocks inside `node`.
    pub fn blocks(&mut self, node: Node<'_>, holder: &mut Holder) {
        for child in node.children() {
            match child.word() {
                "p" => self.paragraph(child, holder),
                "tbl" => self.table(child, holder),
                "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => self.blocks(child, holder),
                "" if child.tag_name().name() == "AlternateContent" => {
                    chosen(child).into_iter().for_each(|it| self.blocks(it, holder));
                }
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, node: Node<'_>, holder: &mut Holder) {
        self.number += 1;
        let number = self.number;
        let properties = node.child("pPr");
        let place = self.place(properties, holder);
        let printed = place.props.number.and_then(|it| self.counter.next(it, &self.setting.lists));
        let (words, automatic) = self.words(node, properties, &place.levels, printed);
        let shapes: Vec<_> = words.drawings.iter().flat_map(|it| drawn(*it)).collect();
        shapes.iter().for_each(|shape| self.text_box(shape, holder));
        let spot = Spot::Paragraph { number, style: place.style_name.clone() };
        let (paragraph, frame) = shape::paragraph(words, automatic, &place, holder, spot);
        let above = Above::of(&place);
        self.add(paragraph, frame, &place, holder);
        shapes.iter().for_each(|shape| self.stroke(shape, &place, holder));
        holder.above = Some(above);
        if properties.is_some_and(|it| it.child("sectPr").is_some())
            && holder.region == Region::Body
        {
            self.next_section(holder);
        }
    }

    /// What holds for a paragraph with `properties`.
    fn place(&self, properties: Option<Node<'_>>, holder: &Holder) -> Place {
        let Setting { styles, lists, .. } = self.setting;
        let style = styles.paragraph(properties.and_then(|it| it.val("pStyle")));
        let levels = Levels { table: Rc::clone(&holder.table), style: styles.chain(style, lists) };
        let direct = properties.map(ParaProps::read).unwrap_or_default();
        let styled = [&levels.table.para, &levels.style.para];
        let mut props = styled.into_iter().fold(styles.defaults().para.clone(), ParaProps::under);
        let listed = direct.number.and_then(|number| lists.ind(number));
        props.ind = props.ind.under(listed.unwrap_or_default());
        let props = props.under(&direct);
        let size = styles.letters(&levels, None, &RunProps::default()).size;
        Place {
            props,
            levels,
            style: style.map(str::to_owned),
            style_name: styles.name(style).to_owned(),
            size: size.unwrap_or(super::inline::SIZE),
        }
    }

    /// The words of a paragraph after its number.
    fn words<'n>(
        &mut self,
        node: Node<'n>,
        properties: Option<Node<'n>>,
        levels: &Levels,
        number: Option<Number>,
    ) -> (Words<'n>, Option<std::ops::Range<usize>>) {
        let mark = properties.and_then(|it| it.child("rPr"));
        let mark = mark.map(|it| RunProps::read(it, &self.setting.theme)).unwrap_or_default();
        let mut gather = Gather {
            setting: self.setting,
            levels,
            fields: &mut self.fields,
            words: Words::default(),
        };
        let mut automatic = None;
        if let Some(number) = number.filter(|number| !number.text.is_empty()) {
            let look = RunProps { underlined: None, ..mark }.under(&number.run);
            gather.print(&number.text, &look, None);
            automatic = Some(0..gather.words.text.len()).filter(|range| !range.is_empty());
            gather.print(number.gap, &look, None);
        }
        gather.children(node);
        (gather.words, automatic)
    }

    fn add(&mut self, paragraph: Paragraph, frame: Frame, place: &Place, holder: &mut Holder) {
        let at = self.found.len();
        let blank = paragraph.text.trim().is_empty();
        if blank && let Some(stroke) = shape::border_alone(place, &frame) {
            self.ruled().under_last(stroke, holder);
        }
        let is_rule = self.ruled().typed(&paragraph, &frame, &holder.words);
        if is_rule || blank && place.is_thin() {
            return;
        }
        let border = shape::border_below(place, &frame);
        self.found.push(paragraph);
        self.frames.push(frame);
        if blank {
            return;
        }
        if border.is_some() && holder.above.as_ref().is_some_and(|above| above.continues(place)) {
            self.unborder(holder);
        }
        holder.words.push(at);
        self.ruled().typed_inside(at, &holder.words);
        if let Some(stroke) = border {
            self.ruled().under(stroke, at, &holder.words);
        }
        self.ruled().underline(at, &holder.words);
    }

    /// Paragraphs of the same borders share one box: the line is under the last.
    fn unborder(&mut self, holder: &Holder) {
        if let Some(above) = holder.words.last() {
            let rule = &mut self.found[*above].rule;
            *rule = rule.take().filter(|rule| rule.kind != RuleKind::Border);
        }
    }

    fn ruled(&mut self) -> Ruled<'_> {
        Ruled { paragraphs: &mut self.found, frames: &self.frames, ruler: &self.setting.ruler }
    }

    fn text_box(&mut self, shape: &Drawn<'_>, holder: &mut Holder) {
        let What::Box { content, inset } = shape.what else { return };
        let edge = holder.left_of(shape.anchor).map(|left| left + shape.dx);
        let left = edge.unwrap_or(holder.left);
        let right = left + shape.width;
        let side = edge.and_then(|left| holder.half(left, right)).or(holder.side);
        let width = shape.width - inset.0 - inset.1;
        let mut inner = holder.inner(Region::TextBox, side, left + inset.0, width);
        self.blocks(content, &mut inner);
        holder.boxes.push((left, right, inner.words));
    }

    /// A line that hangs at the paragraph just read is above its words, or below them.
    fn stroke(&mut self, shape: &Drawn<'_>, place: &Place, holder: &mut Holder) {
        let What::Stroke { solid } = shape.what else { return };
        let left = holder.left_of(shape.anchor).map(|left| left + shape.dx);
        let stroke = Stroke { kind: RuleKind::Drawn, length: shape.width, left, solid };
        let below = shape.anchor.y.is_none_or(|y| y + shape.dy >= place.size * 0.6);
        let own = holder.words.last().copied().filter(|last| *last + 1 == self.found.len());
        let beneath = own.filter(|_| !below);
        if beneath.is_some() {
            holder.words.pop();
        }
        self.ruled().under_last(stroke, holder);
        holder.words.extend(beneath);
    }

    fn next_section(&mut self, holder: &mut Holder) {
        self.section += 1;
        self.starts.push(self.found.len());
        if let Some(section) = self.sections.get(self.section) {
            let words = std::mem::take(&mut holder.words);
            *holder = Holder { words, ..Holder::area(section, Region::Body) };
        }
    }

    fn table(&mut self, node: Node<'_>, holder: &mut Holder) {
        let nth = self.tables;
        self.tables += 1;
        let Setting { styles, lists, .. } = self.setting;
        let table = table(node, styles);
        let room = if table.centred { (holder.width - table.width) / 2.0 } else { table.indent };
        let chain = styles.chain(styles.table(table.style), lists);
        let frame = Holder {
            table: chain,
            ..holder.inner(holder.region, holder.side, holder.left + room, table.width)
        };
        for (row, cells) in table.rows.iter().enumerate() {
            let columns = cells.iter().filter(|cell| !cell.continued || cells.len() == 1).count();
            for cell in cells {
                let region =
                    Region::Cell { table: nth, row, column: cell.column, bordered: cell.bordered };
                let side = if columns > 1 { side(cell, cells, &table) } else { holder.side };
                let mut inner = frame.inner(region, side, frame.left + cell.left, cell.width);
                self.cell(cell, &mut inner);
            }
        }
        holder.above = None;
    }

    fn cell(&mut self, cell: &Cell<'_>, inner: &mut Holder) {
        if cell.continued {
            self.number += cell.node.descendants().filter(|it| it.word() == "p").count();
            return;
        }
        if cell.bordered && !self.tables_in.contains(&self.section) {
            self.tables_in.push(self.section);
        }
        self.blocks(cell.node, inner);
        if !cell.bordered && cell.bottom != Edge::None {
            let solid = cell.bottom == Edge::Solid;
            let stroke = Stroke {
                kind: RuleKind::Border,
                length: inner.width,
                left: Some(inner.left),
                solid,
            };
            self.ruled().under_last(stroke, inner);
        }
    }
}

/// The half of its table that `cell` stands in; cells that lines part are no columns of a page.
fn side(cell: &Cell<'_>, row: &[Cell<'_>], table: &super::table::Table<'_>) -> Option<Side> {
    if cell.bordered {
        return None;
    }
    let known = cell.width > 0.0 && table.width > 0.0;
    let right = if known {
        cell.left + cell.width / 2.0 >= table.width / 2.0
    } else {
        let last = row.last().map_or(0, |it| it.column);
        cell.column * 2 > last
    };
    Some(if right { Side::Right } else { Side::Left })
}
