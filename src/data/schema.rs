//! JSON Schema of the data files, for editors, from the records themselves.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::{AgencyFile, Plan};
use crate::yaml::Decode;

/// The kinds of file that have a schema, by the stem of their names.
pub const SCHEMAS: [&str; 2] = ["don-vi", "ke-hoach"];

/// The schema for a file called `name`: `don-vi`, `don-vi.yaml`, `data/ke-hoach-2024.yaml`.
pub fn schema(name: &str) -> Option<Value> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = SCHEMAS.into_iter().find(|stem| name.starts_with(stem))?;
    Some(match stem {
        "don-vi" => of::<AgencyFile>("Cơ quan, người ký và các đơn vị thi đua"),
        _ => of::<Plan>("Kế hoạch thi đua của một năm"),
    })
}

/// Where the data files look for their schemas, beside them; editors hide it.
pub const SCHEMA_FOLDER: &str = ".vanban";

/// The files of [`SCHEMA_FOLDER`]: name and text.
pub fn schema_files() -> impl Iterator<Item = (String, String)> {
    SCHEMAS.into_iter().filter_map(|stem| {
        let text = serde_json::to_string_pretty(&schema(stem)?).expect("a schema is plain JSON");
        Some((format!("{stem}.schema.json"), text + "\n"))
    })
}

/// Draft 7: the newest that the YAML extensions of editors read without fault.
fn of<T: Decode>(title: &str) -> Value {
    let generator = SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".into(), title.into());
    }
    schema
}
