//! XML of a foreign file → a tree, within limits; and how its elements and attributes are asked for.
//!
//! Elements of `WordprocessingML` are known by their local name in either namespace, transitional or strict; their
//! attributes by local name alone, since some programs leave out the prefix.

use quick_xml::Reader;
use quick_xml::events::Event;
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

/// Refuses a text that nests too deep, or that defines entities: the tree is built and walked by recursion.
fn measure(text: &str) -> Result<(), Diagnostic> {
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| broken())? {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::DocType(_) => return Err(entities()),
            Event::Eof => return Ok(()),
            _ => {}
        }
        if depth > limits::DEPTH {
            return Err(limits::beyond("lồng nhau quá 200 tầng"));
        }
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
