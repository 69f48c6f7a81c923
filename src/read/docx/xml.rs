//! XML of a foreign file → a tree, within limits; and how its elements and attributes are asked for.
//!
//! Elements of `WordprocessingML` are known by their local name in either namespace, transitional or strict; their
//! attributes by local name alone, since some programs leave out the prefix.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use roxmltree::{Document, ParsingOptions};

use super::limits;
use crate::diagnostic::Diagnostic;

/// An element or text of a tree.
pub type Node<'a> = roxmltree::Node<'a, 'a>;

const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// The tree of `text`.
pub fn parse(text: &str) -> Result<Document<'_>, Diagnostic> {
    measure(text)?;
    let options = ParsingOptions { nodes_limit: limits::NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|fault| match fault {
        roxmltree::Error::NodesLimitReached => limits::beyond("hơn 2 triệu phần tử"),
        _ => broken(),
    })
}

/// Refuses a text that nests too deep, defines entities, or has more of anything than it may: a tree of it, or the paper
/// in it, would take too much time or memory.
fn measure(text: &str) -> Result<(), Diagnostic> {
    let mut reader = Reader::from_str(text);
    let mut depth = Depth { sights: vec![0], spent: 0 };
    let mut amount = Amount::default();
    loop {
        match reader.read_event().map_err(|_| broken())? {
            Event::Start(element) => {
                depth.enter(&element)?;
                amount.enter(element.local_name().as_ref())?;
            }
            Event::Empty(element) => {
                depth.enter(&element)?;
                depth.leave();
                amount.enter(element.local_name().as_ref())?;
                amount.leave(element.local_name().as_ref());
            }
            Event::End(element) => {
                depth.leave();
                amount.leave(element.local_name().as_ref());
            }
            Event::Text(text) => amount.words(text.len())?,
            Event::CData(text) => amount.words(text.len())?,
            Event::DocType(_) => return Err(entities()),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// How deep a text nests where it is being read.
struct Depth {
    /// Names of namespaces in sight, element by element from the root.
    sights: Vec<usize>,
    /// The sum of those lists that an element has for itself.
    spent: usize,
}

impl Depth {
    fn enter(&mut self, element: &BytesStart<'_>) -> Result<(), Diagnostic> {
        let (mut all, mut spaces) = (0, 0);
        for attribute in element.attributes().with_checks(false) {
            let name = attribute.map_err(|_| broken())?.key;
            all += 1;
            spaces += usize::from(name.as_ref().starts_with("xmlns"));
        }
        let seen = self.sights.last().copied().unwrap_or(0) + spaces;
        self.sights.push(seen);
        self.spent += if spaces > 0 { seen } else { 0 };
        match () {
            () if self.sights.len() > limits::DEPTH => {
                Err(limits::beyond("lồng nhau quá 200 tầng"))
            }
            () if all > limits::ATTRIBUTES => Err(limits::beyond("hơn 400 thuộc tính một phần tử")),
            () if self.spent > limits::NAMESPACES => {
                Err(limits::beyond("quá nhiều không gian tên"))
            }
            () => Ok(()),
        }
    }

    fn leave(&mut self) {
        self.sights.pop();
    }
}

/// How much there is to read of what is expensive to read.
#[derive(Default)]
struct Amount {
    paragraphs: usize,
    words: usize,
    /// Cells so far of each row around the place where the text is being read.
    rows: Vec<usize>,
    /// Whether that place is among words.
    in_words: bool,
}

impl Amount {
    fn enter(&mut self, name: &str) -> Result<(), Diagnostic> {
        match name {
            "p" => self.paragraphs += 1,
            "tr" => self.rows.push(0),
            "tc" => self.rows.iter_mut().last().into_iter().for_each(|cells| *cells += 1),
            "t" => self.in_words = true,
            _ => return Ok(()),
        }
        match () {
            () if self.paragraphs > limits::PARAGRAPHS => {
                Err(limits::beyond("hơn 100.000 đoạn văn"))
            }
            () if self.rows.last().is_some_and(|cells| *cells > limits::CELLS) => {
                Err(limits::beyond("bảng có hàng hơn 1.000 ô"))
            }
            () => Ok(()),
        }
    }

    fn leave(&mut self, name: &str) {
        match name {
            "tr" => _ = self.rows.pop(),
            "t" => self.in_words = false,
            _ => {}
        }
    }

    fn words(&mut self, bytes: usize) -> Result<(), Diagnostic> {
        self.words += if self.in_words { bytes } else { 0 };
        if self.words > limits::WORDS {
            return Err(limits::beyond("hơn 3 MB chữ"));
        }
        Ok(())
    }
}

fn broken() -> Diagnostic {
    Diagnostic::error("tệp DOCX hỏng: nội dung bên trong không phải XML đúng")
        .hint("mở tệp bằng Word để sửa, rồi lưu lại thành .docx")
}

fn entities() -> Diagnostic {
    Diagnostic::error("tệp DOCX có phần khai báo DTD, không đọc vì có thể gây hại")
        .hint("mở tệp bằng Word rồi lưu lại thành .docx")
}

/// What is asked of a node.
pub trait NodeExt<'a> {
    /// Its name, when it is an element of `WordprocessingML`; else "".
    fn word(&self) -> &'a str;
    /// The attribute with this local name.
    fn attr(&self, name: &str) -> Option<&'a str>;
    /// Its first child of `WordprocessingML` with this name.
    fn child(&self, name: &str) -> Option<Node<'a>>;
    /// Its first child element with this local name, of any namespace.
    fn any(&self, name: &str) -> Option<Node<'a>>;
    /// `w:val` of its child `name`.
    fn val(&self, name: &str) -> Option<&'a str>;
    /// Whether its child `name` switches something on or off; `None` without the child.
    fn flag(&self, name: &str) -> Option<bool>;
    /// The value of an attribute as a whole number.
    fn int(&self, name: &str) -> Option<i64>;
}

impl<'a> NodeExt<'a> for Node<'a> {
    fn word(&self) -> &'a str {
        let name = self.tag_name();
        if name.namespace().is_some_and(|space| WORD.contains(&space)) { name.name() } else { "" }
    }

    fn attr(&self, name: &str) -> Option<&'a str> {
        self.attributes().find(|attribute| attribute.name() == name).map(|found| found.value())
    }

    fn child(&self, name: &str) -> Option<Node<'a>> {
        self.children().find(|node| node.word() == name)
    }

    fn any(&self, name: &str) -> Option<Node<'a>> {
        self.children().find(|node| node.is_element() && node.tag_name().name() == name)
    }

    fn val(&self, name: &str) -> Option<&'a str> {
        self.child(name)?.attr("val")
    }

    fn flag(&self, name: &str) -> Option<bool> {
        let value = self.child(name)?.attr("val");
        Some(value.is_none_or(is_on))
    }

    fn int(&self, name: &str) -> Option<i64> {
        let text = self.attr(name)?.trim();
        text.parse().ok().or_else(|| text.parse::<f64>().ok().map(|number| number as i64))
    }
}

/// Whether a value of a switch means on.
pub fn is_on(value: &str) -> bool {
    !matches!(value, "0" | "false" | "off" | "none")
}
