//! The blocks of a part in their order → paragraphs: those of tables and text boxes where they stand.
//!
//! A text box is read before the words it hangs at, since heads hang at the first line of what is below them.

use std::rc::Rc;

use super::drawing::{Drawn, What, drawn};
use super::holder::{Above, Hanging, Holder};
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
        let top = holder.column.down;
        shapes.iter().for_each(|shape| self.text_box(shape, top, holder));
        let spot = Spot::Paragraph { number, style: place.style_name.clone() };
        let (paragraph, frame) = shape::paragraph(words, automatic, &place, holder, spot);
        let above = Above::of(&place);
        let top = top + paragraph.before.unwrap_or(0.0);
        self.add(paragraph, frame, &place, holder);
        shapes.iter().for_each(|shape| stroke(shape, top, holder));
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
        let is_rule = self.ruled().typed(&paragraph, &frame, &holder.column.words);
        if is_rule || blank && place.is_thin() {
            return;
        }
        let border = shape::border_below(place, &frame);
        let (lines, line) = shape::lines(&paragraph, &frame, place, &self.setting.ruler);
        let top = holder.column.down + paragraph.before.unwrap_or(0.0);
        holder.column.down = top + lines * line;
        self.found.push(paragraph);
        self.frames.push(frame);
        if blank {
            return;
        }
        if border.is_some() && holder.above.as_ref().is_some_and(|above| above.continues(place)) {
            self.unborder(holder);
        }
        holder.column.push(at, top, line);
        let column = &holder.column.words;
        self.ruled().typed_inside(at, column);
        if let Some(stroke) = border {
            self.ruled().under(stroke, at, column);
        }
        self.ruled().underline(at, column);
    }

    /// Paragraphs of the same borders share one box: the line is under the last.
    fn unborder(&mut self, holder: &Holder) {
        if let Some(above) = holder.column.words.last() {
            let rule = &mut self.found[*above].rule;
            *rule = rule.take().filter(|rule| rule.kind != RuleKind::Border);
        }
    }

    fn ruled(&mut self) -> Ruled<'_> {
        Ruled { paragraphs: &mut self.found, frames: &self.frames, ruler: &self.setting.ruler }
    }

    /// Reads a text box that hangs at a paragraph whose top is `top` pt below that of its column.
    fn text_box(&mut self, shape: &Drawn<'_>, top: f64, holder: &mut Holder) {
        let What::Box { content, inset } = shape.what else { return };
        let edge = holder.left_of(shape.anchor).map(|left| left + shape.dx);
        let left = edge.unwrap_or(holder.left);
        let right = left + shape.width;
        let side = edge.and_then(|left| holder.half(left, right)).or(holder.side);
        let width = shape.width - inset.0 - inset.1;
        let mut inner = holder.inner(Region::TextBox, side, left + inset.0, width);
        self.blocks(content, &mut inner);
        self.settle(&mut inner);
        let top = top + shape.anchor.y.unwrap_or(0.0) + shape.dy + PADDING;
        holder.take(inner, left, right, top);
    }

    /// Puts the strokes that hang in `holder` under its words, as far as they are under any.
    pub fn settle(&mut self, holder: &mut Holder) {
        let hanging = std::mem::take(&mut holder.hanging);
        for it in hanging {
            match it.under(holder) {
                Some((at, column)) => self.ruled().under(it.stroke, at, column),
                None => holder.hanging.push(it),
            }
        }
    }

    fn next_section(&mut self, holder: &mut Holder) {
        self.section += 1;
        self.starts.push(self.found.len());
        self.settle(holder);
        if let Some(section) = self.sections.get(self.section) {
            *holder = Holder::area(section, Region::Body);
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
            let top = holder.column.down;
            let mut height = 0.0_f64;
            let columns = cells.iter().filter(|cell| !cell.continued || cells.len() == 1).count();
            for cell in cells {
                let region =
                    Region::Cell { table: nth, row, column: cell.column, bordered: cell.bordered };
                let side = if columns > 1 { side(cell, cells, &table) } else { holder.side };
                let mut inner = frame.inner(region, side, frame.left + cell.left, cell.width);
                self.cell(cell, &mut inner);
                height = height.max(inner.column.down);
                if !cell.bordered {
                    let left = frame.left + cell.left;
                    holder.take(inner, left, left + cell.width, top);
                }
            }
            holder.column.down = top + height;
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
        self.settle(inner);
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

/// Room at the top of a text box that does not say, in pt.
const PADDING: f64 = 3.6;

/// Hangs a line in `holder` that is drawn at a paragraph whose top is `top` pt below that of its column.
fn stroke(shape: &Drawn<'_>, top: f64, holder: &mut Holder) {
    let What::Stroke { solid } = shape.what else { return };
    let left = holder.left_of(shape.anchor).map(|left| left + shape.dx);
    if !(shape.width + shape.dy + left.unwrap_or(0.0)).is_finite() {
        // Groups in groups can be scaled out of all numbers.
        return;
    }
    let stroke = Stroke { kind: RuleKind::Drawn, length: shape.width, left, solid };
    let y = shape.anchor.y.map(|y| top + y + shape.dy);
    holder.hanging.push(Hanging { stroke, y, after: holder.column.words.len() });
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
