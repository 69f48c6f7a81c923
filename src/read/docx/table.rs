//! Tables: where their cells stand, and which edges of a cell are drawn.

use super::measure::twips;
use super::para::{Edge, edge};
use super::styles::Styles;
use super::xml::{Node, NodeExt};

/// A table before its cells are read.
#[derive(Debug)]
pub struct Table<'a> {
    pub rows: Vec<Vec<Cell<'a>>>,
    /// In pt; 0 where the file does not tell.
    pub width: f64,
    /// From the edge of its column, in pt.
    pub indent: f64,
    pub centred: bool,
    pub style: Option<&'a str>,
}

/// One cell.
#[derive(Debug, Clone, Copy)]
pub struct Cell<'a> {
    pub node: Node<'a>,
    /// From 0, joined columns counted.
    pub column: usize,
    /// From the left edge of the table to its words, and their room, in pt.
    pub left: f64,
    pub width: f64,
    /// Whether it only continues the cell above.
    pub continued: bool,
    /// Whether lines part it from its neighbours, so that the table is a table.
    pub bordered: bool,
    pub bottom: Edge,
}

/// Room that Word leaves between the edge of a cell and its words, in pt.
const PADDING: f64 = 5.4;
/// More columns than Word allows are counted as so many.
const COLUMNS: i64 = 63;

/// The table `node`.
pub fn table<'a>(node: Node<'a>, styles: &Styles) -> Table<'a> {
    let properties = node.child("tblPr");
    let form = Form {
        grid: grid(node),
        properties,
        style: properties.and_then(|it| it.val("tblStyle")),
        styles,
        padding: [padding(properties, &["left", "start"]), padding(properties, &["right", "end"])],
    };
    let rows: Vec<_> = inside(node, "tr");
    let count = rows.len();
    let read = |(at, row): (usize, Node<'a>)| form.row(row, (at == 0, at + 1 == count));
    Table {
        rows: rows.into_iter().enumerate().map(read).collect(),
        width: form.grid.iter().sum(),
        indent: properties.and_then(|it| width(it.child("tblInd")?)).unwrap_or(0.0),
        centred: properties.and_then(|it| it.val("jc")) == Some("center"),
        style: form.style,
    }
}

/// Rows of a table or cells of a row, those in content controls and insertions too.
fn inside<'a>(node: Node<'a>, name: &str) -> Vec<Node<'a>> {
    let one = |child: Node<'a>| match child.word() {
        word if word == name => vec![child],
        "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => inside(child, name),
        _ => Vec::new(),
    };
    node.children().flat_map(one).collect()
}

struct Form<'a, 's> {
    grid: Vec<f64>,
    properties: Option<Node<'a>>,
    style: Option<&'a str>,
    styles: &'s Styles,
    padding: [f64; 2],
}

impl<'a> Form<'a, '_> {
    fn row(&self, row: Node<'a>, ends: (bool, bool)) -> Vec<Cell<'a>> {
        let cells = inside(row, "tc");
        let before =
            row.child("trPr").and_then(|it| it.child("gridBefore")).and_then(|it| it.int("val"));
        let mut column = count(before.unwrap_or(0));
        let mut left = self.grid.iter().take(column).sum::<f64>();
        let last = cells.len();
        let mut found = Vec::with_capacity(last);
        for (at, node) in cells.into_iter().enumerate() {
            let cell = self.cell(node, column, left, (ends, (at == 0, at + 1 == last)));
            column += span(node);
            left += self.cell_width(node, cell.column);
            found.push(cell);
        }
        found
    }

    fn cell(
        &self,
        node: Node<'a>,
        column: usize,
        left: f64,
        (rows, columns): ((bool, bool), (bool, bool)),
    ) -> Cell<'a> {
        let edges = [
            self.edge(node, &["top"], if rows.0 { "top" } else { "insideH" }),
            self.edge(node, &["bottom"], if rows.1 { "bottom" } else { "insideH" }),
            self.edge(node, &["left", "start"], if columns.0 { "left" } else { "insideV" }),
            self.edge(node, &["right", "end"], if columns.1 { "right" } else { "insideV" }),
        ];
        let drawn = edges.iter().filter(|edge| **edge != Edge::None).count();
        let merge = node.child("tcPr").and_then(|it| it.child("vMerge"));
        let [before, after] = self.padding;
        Cell {
            node,
            column,
            left: left + before,
            width: (self.cell_width(node, column) - before - after).max(0.0),
            continued: merge.is_some_and(|it| it.attr("val") != Some("restart")),
            bordered: drawn >= 2,
            bottom: edges[1],
        }
    }

    fn edge(&self, cell: Node<'a>, own: &[&str], outer: &str) -> Edge {
        let named = |node: Option<Node<'a>>, name: &str| Some(edge(node?.child(name)?));
        let cell = cell.child("tcPr").and_then(|it| it.child("tcBorders"));
        let table = self.properties.and_then(|it| it.child("tblBorders"));
        let start = match outer {
            "left" => "start",
            "right" => "end",
            same => same,
        };
        let style = self.styles.table(self.style);
        own.iter()
            .find_map(|name| named(cell, name))
            .or_else(|| named(table, outer).or_else(|| named(table, start)))
            .or_else(|| {
                self.styles.border(style, outer).or_else(|| self.styles.border(style, start))
            })
            .unwrap_or(Edge::None)
    }

    /// The columns of the grid that the cell covers, or its own width.
    fn cell_width(&self, cell: Node<'a>, column: usize) -> f64 {
        let covered: f64 = self.grid.iter().skip(column).take(span(cell)).sum();
        let own = || cell.child("tcPr").and_then(|it| width(it.child("tcW")?));
        if covered > 0.0 { covered } else { own().unwrap_or(0.0) }
    }
}

fn grid(node: Node<'_>) -> Vec<f64> {
    let columns = node.child("tblGrid").into_iter().flat_map(|it| it.children());
    let columns = columns.filter(|it| it.word() == "gridCol");
    columns.map(|it| it.attr("w").and_then(twips).unwrap_or(0.0).max(0.0)).collect()
}

fn span(cell: Node<'_>) -> usize {
    let said = cell.child("tcPr").and_then(|it| it.child("gridSpan")).and_then(|it| it.int("val"));
    count(said.unwrap_or(1)).max(1)
}

fn count(number: i64) -> usize {
    usize::try_from(number.clamp(0, COLUMNS)).unwrap_or(0)
}

/// A width in pt; a share of the page is not told.
fn width(node: Node<'_>) -> Option<f64> {
    let told = matches!(node.attr("type"), None | Some("dxa"));
    node.attr("w").and_then(twips).filter(|_| told)
}

fn padding(properties: Option<Node<'_>>, sides: &[&str]) -> f64 {
    let margins = properties.and_then(|it| it.child("tblCellMar"));
    let said = sides.iter().find_map(|side| width(margins?.child(side)?));
    said.unwrap_or(PADDING)
}
