//! A string of the front matter: a small template by itself.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::source_text::SourceText;
use super::stencil::Compiled;
use crate::diagnostic::{Place, Sources};
use crate::yaml::{Decode, Node, Reader, Show, View};

/// Words with `{{ }}` in them, as typed, and where.
#[derive(Debug, Clone)]
pub struct Leaf {
    pub text: String,
    pub place: Place,
    /// For words of the content language.
    pub(super) words: Compiled,
    /// For a name the program uses.
    pub(super) name: Compiled,
}

impl Leaf {
    /// Its text, of which each line is found again in its file.
    pub(super) fn source_text(&self, sources: &Sources) -> SourceText {
        SourceText::scalar(&self.text, self.place, sources)
    }
}

impl Decode for Leaf {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, "một giá trị chữ")?;
        Some(Self {
            text: scalar.text.clone(),
            place: node.place,
            words: Compiled::default(),
            name: Compiled::default(),
        })
    }
}

impl Show for Leaf {
    fn show(&self) -> View {
        View::Text(self.text.clone(), self.place)
    }
}

impl JsonSchema for Leaf {
    fn schema_name() -> Cow<'static, str> {
        "mau_chu".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "number"] })
    }
}
