//! Nodes → typed values. A fault is noted and reading goes on, so that all faults of a file come out.

use schemars::JsonSchema;

use super::node::{MAX_FAULTS, more_faults};
use super::{Alphabet, Key, Kind, Node, Scalar, open};
use crate::diagnostic::{Diagnostic, Faults, Place, SourceId, Sources, nearest};

/// A type that is read from a node.
pub trait Decode: Sized + JsonSchema {
    /// The value of `node`, or `None` after noting why not.
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// What a missing or empty key stands for; `None` where the key must be there.
    fn absent() -> Option<Self> {
        None
    }
}

/// What decoding needs beside the node, and the faults it has met.
#[derive(Debug)]
pub struct Reader<'a> {
    pub alphabet: &'a Alphabet,
    pub faults: Faults,
}

/// The record in file `source`, or all its faults.
pub fn read<T: Decode>(
    source: SourceId,
    sources: &Sources,
    alphabet: &Alphabet,
) -> Result<T, Faults> {
    let (node, mut faults) = open(source, &sources.get(source).text);
    let value = node.and_then(|node| decode(&node, alphabet, &mut faults));
    match value {
        Some(value) if faults.is_empty() => Ok(value),
        _ => Err(faults),
    }
}

/// The record in `node`; its faults are added to `faults`.
pub fn decode<T: Decode>(node: &Node, alphabet: &Alphabet, faults: &mut Faults) -> Option<T> {
    let mut reader = Reader { alphabet, faults: Vec::new() };
    let value = T::decode(node, &mut reader).filter(|_| reader.faults.is_empty());
    faults.append(&mut reader.faults);
    value
}

/// The entries of a record that have not been read yet.
#[derive(Debug)]
pub struct Fields<'n> {
    entries: &'n [(Key, Node)],
    /// What the record is called in messages.
    noun: &'n str,
    /// Keys that were meant by misspelt ones, and are not told missing as well.
    misspelt: Vec<&'n str>,
    pub place: Place,
}

impl Reader<'_> {
    /// Notes a fault; after a hundred in one file, only that there are more.
    pub fn fault(&mut self, fault: Diagnostic) {
        match (self.faults.len(), fault.place) {
            (MAX_FAULTS, Some(place)) => self.faults.push(more_faults(place.source)),
            (0..=MAX_FAULTS, _) => self.faults.push(fault),
            _ => {}
        }
    }

    /// The entries of a record called `noun`, after noting every key that is not in `keys`.
    pub fn record<'n>(
        &mut self,
        node: &'n Node,
        noun: &'n str,
        keys: &[&'n str],
    ) -> Option<Fields<'n>> {
        let entries: &[(Key, Node)] = match &node.kind {
            Kind::Record(entries) => entries,
            Kind::Empty => &[],
            Kind::Scalar(_) | Kind::List(_) => {
                self.fault(
                    Diagnostic::error(format!(
                        "cần một nhóm khoá cho {noun}, đây là {}",
                        node.noun()
                    ))
                    .at(node.place)
                    .hint(format!("viết mỗi khoá một dòng: {}", listed(keys))),
                );
                return None;
            }
        };
        let mut misspelt = Vec::new();
        let unknown = entries.iter().filter(|(key, _)| !keys.contains(&key.name.as_str()));
        // To look for what was meant takes longer than to tell that it is unknown.
        for (key, _) in unknown.take(MAX_FAULTS + 1) {
            let near = nearest(&key.name, keys.iter().copied());
            self.fault(unknown_key(key, noun, near, keys));
            misspelt.extend(near);
        }
        Some(Fields { entries, noun, misspelt, place: node.place })
    }

    /// The text of a scalar, or `None` after noting that it is something else.
    pub fn scalar<'n>(&mut self, node: &'n Node, wanted: &str) -> Option<&'n Scalar> {
        if let Kind::Scalar(scalar) = &node.kind {
            return Some(scalar);
        }
        self.fault(
            Diagnostic::error(format!("cần {wanted}, đây là {}", node.noun()))
                .at(node.place)
                .hint("viết giá trị sau dấu hai chấm; giá trị bắt đầu bằng `[` hay `{` thì đặt trong dấu nháy"),
        );
        None
    }
}

impl Reader<'_> {
    /// Notes that `typed` is none of `words`; always `None`, for the arm of a `match`.
    pub fn not_a_choice<T>(
        &mut self,
        typed: &str,
        noun: &str,
        words: &[&str],
        place: Place,
    ) -> Option<T> {
        let fault = Diagnostic::error(format!("`{typed}` không phải là {noun}")).at(place);
        self.fault(match nearest(typed, words.iter().copied()) {
            Some(near) => fault.hint(format!("có phải ý bạn là `{near}`?")),
            None => fault.hint(format!("chọn một trong: {}", listed(words))),
        });
        None
    }
}

impl<'n> Fields<'n> {
    /// What stands under `key`, for a value whose shape is decided elsewhere; `None` when it was left empty.
    pub fn node(&self, key: &str) -> Option<&'n Node> {
        let found = self.entries.iter().find(|(entry, _)| entry.name == key);
        found.map(|(_, node)| node).filter(|node| !matches!(node.kind, Kind::Empty))
    }
}

impl Fields<'_> {
    /// The value under `key`; a missing key is noted when the type must have one.
    pub fn take<T: Decode>(&self, key: &str, reader: &mut Reader<'_>) -> Option<T> {
        match self.entries.iter().find(|(entry, _)| entry.name == key) {
            Some((_, Node { kind: Kind::Empty, place })) => {
                T::absent().or_else(|| empty(key, *place, reader))
            }
            Some((_, node)) => T::decode(node, reader),
            None if self.misspelt.contains(&key) => T::absent(),
            None => T::absent().or_else(|| self.missing(key, reader)),
        }
    }

    fn missing<T>(&self, key: &str, reader: &mut Reader<'_>) -> Option<T> {
        reader.fault(
            Diagnostic::error(format!("{} thiếu khoá `{key}`", self.noun))
                .at(self.place.point())
                .hint(format!("thêm một dòng `{key}: …` vào nhóm khoá bắt đầu ở đây")),
        );
        None
    }
}

fn empty<T>(key: &str, place: Place, reader: &mut Reader<'_>) -> Option<T> {
    reader.fault(
        Diagnostic::error(format!("khoá `{key}` để trống"))
            .at(place)
            .hint("viết giá trị sau dấu hai chấm và một dấu cách"),
    );
    None
}

fn unknown_key(key: &Key, noun: &str, near: Option<&str>, keys: &[&str]) -> Diagnostic {
    let fault =
        Diagnostic::error(format!("khoá `{}` không có trong {noun}", key.name)).at(key.place);
    match near {
        Some(near) => fault.hint(format!("có phải ý bạn là `{near}`?")),
        None => fault.hint(format!("các khoá được dùng: {}", listed(keys))),
    }
}

/// `schema` of a list that may be left empty: to YAML, a key with nothing after it is null.
pub fn or_empty(mut schema: schemars::Schema) -> schemars::Schema {
    if schema.get("type").is_some_and(|kind| kind == "array") {
        schema.insert("type".into(), serde_json::json!(["array", "null"]));
    }
    schema
}

/// `schema` under the words an editor shows for it, and the Rust field a maintainer looks for.
pub fn titled(schema: schemars::Schema, title: &str, field: &str) -> serde_json::Value {
    // A reference may carry no title of its own in older editors: wrap it.
    let mut value = schema.to_value();
    if value.get("$ref").is_some() {
        value = serde_json::json!({ "allOf": [value] });
    }
    if let Some(object) = value.as_object_mut() {
        object.insert("description".into(), title.into());
        object.insert("$comment".into(), field.into());
    }
    value
}

/// `a`, `b`, `c` for a message.
pub fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

impl<T: Decode> Decode for Option<T> {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        T::decode(node, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Kind::List(items) = &node.kind else {
            reader.fault(
                Diagnostic::error(format!("cần một danh sách, đây là {}", node.noun()))
                    .at(node.place)
                    .hint(match &node.kind {
                        Kind::Scalar(scalar) => format!("viết `[{}]`", scalar.text.trim()),
                        _ => "viết mỗi mục một dòng, bắt đầu bằng `- `".to_owned(),
                    }),
            );
            return None;
        };
        // Every item is read before the first bad one ends the list.
        let items: Vec<Option<T>> = items.iter().map(|item| T::decode(item, reader)).collect();
        items.into_iter().collect()
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
}
