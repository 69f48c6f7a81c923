//! The JSON Schemas: good data passes, what the decoder refuses does not, and the files beside the
//! specimen are the ones the program writes.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use snapbox::data::DataFormat;
use snapbox::{Data, assert_data_eq};
use vanban::data;
use vanban::diagnostic::Sources;
use vanban::yaml::{self, Kind, Node, Style};

/// The file as an editor sees it: unquoted numbers and booleans are no strings.
fn value(node: &Node) -> Value {
    match &node.kind {
        Kind::Empty => Value::Null,
        Kind::List(items) => items.iter().map(value).collect(),
        Kind::Record(entries) => {
            entries.iter().map(|(key, node)| (key.name.clone(), value(node))).collect()
        }
        Kind::Scalar(scalar) if scalar.style == Style::Plain => {
            serde_json::from_str(&scalar.text).unwrap_or_else(|_| json!(scalar.text))
        }
        Kind::Scalar(scalar) => json!(scalar.text),
    }
}

fn read(path: &str) -> Value {
    let mut sources = Sources::default();
    let source = sources.add(path, fs::read_to_string(path).unwrap());
    value(&yaml::parse(source, &sources.get(source).text).unwrap())
}

/// Every way in which `value` breaks `schema`: the keywords that our schemas use, and no other.
fn breaches(value: &Value, schema: &Value, root: &Value, at: &str, found: &mut Vec<String>) {
    let Some(rules) = schema.as_object() else { return };
    for (keyword, rule) in rules {
        match keyword.as_str() {
            "$ref" => {
                let pointer = rule.as_str().unwrap().strip_prefix('#').unwrap();
                breaches(value, root.pointer(pointer).unwrap(), root, at, found);
            }
            "allOf" => {
                rule.as_array()
                    .unwrap()
                    .iter()
                    .for_each(|one| breaches(value, one, root, at, found));
            }
            "anyOf" | "oneOf"
                if !rule.as_array().unwrap().iter().any(|one| holds(value, one, root)) =>
            {
                found.push(format!("{at}: {keyword}"));
            }
            "const" if value != rule => found.push(format!("{at}: const")),
            "type" if !is_type(value, rule) => found.push(format!("{at}: type")),
            "minimum" if value.as_f64().is_some_and(|number| number < rule.as_f64().unwrap()) => {
                found.push(format!("{at}: minimum"));
            }
            "minItems" | "maxItems" => {
                let (count, most) = (value.as_array().map_or(0, Vec::len), rule.as_u64().unwrap());
                let order = count.cmp(&usize::try_from(most).unwrap());
                let bad = if keyword == "minItems" { order.is_lt() } else { order.is_gt() };
                bad.then(|| found.push(format!("{at}: {keyword}")));
            }
            "required" => {
                let keys = rule.as_array().unwrap().iter().map(|key| key.as_str().unwrap());
                let missing = keys.filter(|key| value.is_object() && value.get(key).is_none());
                found.extend(missing.map(|key| format!("{at}: required {key}")));
            }
            "properties" => {
                for (key, inner) in value.as_object().into_iter().flatten() {
                    match rule.get(key) {
                        Some(rule) => breaches(inner, rule, root, &format!("{at}/{key}"), found),
                        None => found.push(format!("{at}: unknown {key}")),
                    }
                }
            }
            "items" => {
                for (number, inner) in value.as_array().into_iter().flatten().enumerate() {
                    breaches(inner, rule, root, &format!("{at}/{number}"), found);
                }
            }
            "additionalProperties" if rule.is_object() => {
                for (key, inner) in value.as_object().into_iter().flatten() {
                    breaches(inner, rule, root, &format!("{at}/{key}"), found);
                }
            }
            "pattern"
            | "anyOf"
            | "oneOf"
            | "const"
            | "type"
            | "minimum"
            | "title"
            | "description"
            | "$schema"
            | "$comment"
            | "definitions"
            | "additionalProperties" => {}
            other => panic!("the schemas use `{other}`, which this test does not know"),
        }
    }
}

fn holds(value: &Value, schema: &Value, root: &Value) -> bool {
    let mut found = Vec::new();
    breaches(value, schema, root, "", &mut found);
    found.is_empty()
}

fn is_type(value: &Value, rule: &Value) -> bool {
    let is = |name: &Value| match name.as_str().unwrap() {
        "null" => value.is_null(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_u64(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no type `{other}`"),
    };
    rule.as_array().map_or_else(|| is(rule), |names| names.iter().any(is))
}

fn found(path: &str) -> Vec<String> {
    let schema = data::schema(path).unwrap();
    let mut found = Vec::new();
    breaches(&read(path), &schema, &schema, "", &mut found);
    found
}

/// Every data file of the specimen and of the example.
fn good_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in ["data", "templates/init"] {
        collect(Path::new(folder), &mut files);
    }
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            files.push(path);
        }
    }
}

#[test]
fn good_files_pass_their_schema() {
    for path in good_files() {
        let path = path.to_str().unwrap();
        assert_eq!(found(path), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn keys_and_types_that_the_decoder_refuses_break_the_schema() {
    let schema = data::schema("ke-hoach").unwrap();
    let plan = read("data/ke-hoach-2024.yaml");
    let broken = |change: fn(&mut Value)| {
        let (mut plan, mut found) = (plan.clone(), Vec::new());
        change(&mut plan);
        breaches(&plan, &schema, &schema, "", &mut found);
        found
    };
    let removed = broken(|plan| drop(plan.as_object_mut().unwrap().remove("trich_yeu")));
    assert_eq!(removed, [": required trich_yeu"]);
    assert_eq!(broken(|plan| plan["trichyeu"] = json!("x")), [": unknown trichyeu"]);
    assert_eq!(broken(|plan| plan["van_ban"]["thang"] = json!("hai")), ["/van_ban/thang: type"]);
    assert_eq!(broken(|plan| plan["noi_nhan"] = Value::Null), Vec::<String>::new());
    let kind = broken(|plan| plan["chi_tieu"][0]["thuoc_do"][0]["kieu"] = json!("tyle"));
    assert_eq!(kind, ["/chi_tieu/0/thuoc_do/0/kieu: oneOf"]);
    let level = broken(|plan| plan["chi_tieu"][0]["thuoc_do"][0]["muc"] = json!([1, 2, 3]));
    assert_eq!(level, ["/chi_tieu/0/thuoc_do/0/muc: anyOf"]);
}

#[test]
fn every_key_and_every_choice_has_its_vietnamese_words() {
    fn look(value: &Value, at: &str) {
        if let Some(properties) = value.get("properties").and_then(Value::as_object) {
            for (key, schema) in properties {
                assert!(schema["description"].is_string(), "{at}/{key}");
            }
        }
        for choice in value.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
            assert!(choice["title"].is_string(), "{at}: {choice}");
        }
        for (key, inner) in value.as_object().into_iter().flatten() {
            look(inner, &format!("{at}/{key}"));
        }
    }
    for name in data::SCHEMAS {
        look(&data::schema(name).unwrap(), name);
    }
}

/// `SNAPSHOTS=overwrite cargo test data_schema` writes them anew.
#[test]
fn the_schemas_beside_the_specimen_are_those_of_the_program() {
    for (name, text) in data::schema_files() {
        let path = Path::new("data").join(data::SCHEMA_FOLDER).join(name);
        let kept = Data::read_from(&path, Some(DataFormat::Text));
        assert_data_eq!(text, kept.raw());
    }
}

#[test]
fn example_files_point_at_schemas_that_exist() {
    let names: Vec<_> = data::schema_files().map(|(name, _)| name).collect();
    for file in good_files() {
        let text = fs::read_to_string(&file).unwrap();
        let line = text.lines().next().unwrap();
        let path = line.strip_prefix("# yaml-language-server: $schema=").unwrap();
        // As many steps up as the file lies below the data folder.
        let depth = file.components().count() - file_root(&file).components().count() - 1;
        let (up, name) = path.split_at(3 * depth);
        assert_eq!(up, "../".repeat(depth), "{}", file.display());
        let name = name.strip_prefix(&format!("{}/", data::SCHEMA_FOLDER)).unwrap();
        assert!(names.iter().any(|known| known == name), "{}: {path}", file.display());
        let kind = name.strip_suffix(".schema.json").unwrap();
        assert_eq!(data::schema(kind), data::schema(file.to_str().unwrap()), "{}", file.display());
    }
}

fn file_root(file: &Path) -> &'static Path {
    Path::new(if file.starts_with("data") { "data" } else { "templates/init" })
}

#[test]
fn a_file_without_a_schema_has_none() {
    assert_eq!(data::schema("anh.png"), None);
    assert_eq!(data::schema("nd30.yaml"), None);
    assert_eq!(data::schema("data/ke-hoach-2024.yaml"), data::schema("ke-hoach"));
    assert_eq!(data::schema("data/dang-ky/mttq.yaml"), data::schema("dang-ky"));
    assert_eq!(data::schema(r"ket-qua\dot1\thon1.yaml"), data::schema("ket-qua"));
}
