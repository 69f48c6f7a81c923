//! `Prose`: words in the content language, parsed when the file is read.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::diagnostic::{Diagnostic, Place};
use crate::grammar;
use crate::yaml::{Decode, Node, Reader, Show, View, clean};

/// One or more lines of the content language, each with its place; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    lines: Vec<(String, Place)>,
    pub place: Place,
}

impl Prose {
    /// The lines with their places, without blank ones.
    pub fn placed(&self) -> impl Iterator<Item = (&str, Place)> {
        self.lines.iter().map(|(line, place)| (line.as_str(), *place))
    }

    /// The lines as typed, without blank ones.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|(line, _)| line.as_str())
    }
}

impl Decode for Prose {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, "lời văn")?;
        let lines: Vec<Option<(String, Place)>> = scalar
            .lines(node.place)
            .filter(|(line, _)| !line.trim().is_empty())
            .map(|(line, place)| Some((clean(line, place, reader)?, place)))
            .collect();
        let lines: Vec<_> = lines.into_iter().collect::<Option<_>>()?;
        if lines.is_empty() {
            reader.fault(
                Diagnostic::error("lời văn không được rỗng")
                    .at(node.place)
                    .hint("viết lời văn sau dấu hai chấm, hoặc sau `|` ở các dòng dưới"),
            );
            return None;
        }
        let faults = grammar::check(&lines).err().unwrap_or_default();
        for fault in faults {
            // Where the file writes the words otherwise, only the whole value can be pointed at.
            reader.fault(if scalar.is_exact() { fault } else { fault.at(node.place) });
        }
        Some(Self { lines, place: node.place })
    }
}

impl Show for Prose {
    fn show(&self) -> View {
        View::Prose(self.lines.clone())
    }
}

impl JsonSchema for Prose {
    fn schema_name() -> Cow<'static, str> {
        "loi_van".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "number", "boolean"] })
    }
}
