//! `vanban schema`: what an editor may offer in a data file.

use std::io::Write;

use super::say;
use crate::cli::Schema;
use crate::data::{SCHEMAS, schema};
use crate::diagnostic::{Diagnostic, nearest};
use crate::report;

pub fn run(asked: &Schema, out: &mut dyn Write) -> Vec<Diagnostic> {
    let Some(file) = &asked.file else {
        names().for_each(|name| say(out, name));
        return Vec::new();
    };
    let schema = if file == report::SCHEMA { Some(report::schema()) } else { schema(file) };
    match schema {
        Some(schema) => {
            say(out, &text(&schema));
            Vec::new()
        }
        None => vec![unknown(file)],
    }
}

/// The data files, and the report of `check`.
fn names() -> impl Iterator<Item = &'static str> {
    SCHEMAS.into_iter().chain([report::SCHEMA])
}

/// A schema as a file.
fn text(schema: &serde_json::Value) -> String {
    serde_json::to_string_pretty(schema).expect("a schema is plain JSON")
}

fn unknown(file: &str) -> Diagnostic {
    let fault = Diagnostic::error(format!("không có lược đồ cho tệp `{file}`"));
    match nearest(file, names()) {
        Some(near) => fault.hint(format!("có phải ý bạn là `{near}`?")),
        None => {
            fault.hint(format!("các tệp có lược đồ: {}", names().collect::<Vec<_>>().join(", ")))
        }
    }
}
