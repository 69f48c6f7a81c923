//! The glossary of the README is what the schemas say: the two vocabularies have one bridge.

use std::collections::BTreeSet;

use schemars::generate::SchemaSettings;
use serde_json::Value;
use vanban::content::FrontMatter;
use vanban::data::{SCHEMAS, schema};

const BEGIN: &str =
    "<!-- glossary: made from the JSON Schema; SNAPSHOTS=overwrite cargo test writes it -->\n\n";
const END: &str = "\n<!-- end of glossary -->";

#[test]
fn the_readme_lists_every_key_with_its_meaning_and_its_rust_field() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the README has a glossary");
    let (written, after) = rest.split_once(END).unwrap();
    let made = glossary();
    #[expect(
        clippy::disallowed_methods,
        reason = "whoever runs the tests says what is overwritten"
    )]
    let overwrite = std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite");
    if written != made && overwrite {
        std::fs::write(path, format!("{before}{BEGIN}{made}{END}{after}")).unwrap();
        return;
    }
    assert!(written == made, "the glossary of the README should be:\n\n{made}");
}

fn glossary() -> String {
    let mut text = String::new();
    let mut schemas: Vec<_> = SCHEMAS.iter().map(|name| (*name, schema(name).unwrap())).collect();
    let front = SchemaSettings::draft07().into_generator().into_root_schema_for::<FrontMatter>();
    schemas.push(("front matter of a template", front.to_value()));
    for (name, schema) in schemas {
        let mut rows = BTreeSet::new();
        collect(&schema, &mut rows);
        text.push_str(&format!("`{name}` | | \n---|---|---\n"));
        for (field, key, meaning) in rows {
            text.push_str(&format!("`{key}` | {meaning} | `{field}`\n"));
        }
        text.push('\n');
    }
    text
}

/// Every property below `value`, by its Rust field.
fn collect(value: &Value, rows: &mut BTreeSet<(String, String, String)>) {
    if let Some(properties) = value.get("properties").and_then(Value::as_object) {
        for (key, property) in properties {
            let word = |name| property[name].as_str().unwrap().to_owned();
            rows.insert((word("$comment"), key.clone(), word("description")));
        }
    }
    match value {
        Value::Object(object) => object.values().for_each(|value| collect(value, rows)),
        Value::Array(items) => items.iter().for_each(|value| collect(value, rows)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
