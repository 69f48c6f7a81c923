//! JSON Schema of the data files, for editors, from the records themselves.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::{AgencyFile, AwardFile, PaperFile, Plan, Pledge, RatingFile, Report};

/// The kinds of file that have a schema, by the stem of their names or the name of their folder.
pub const SCHEMAS: [&str; 7] =
    ["don-vi", "ke-hoach", "dang-ky", "ket-qua", "xep-loai", "khen-thuong", "van-ban"];

/// The schema for a file called `name`: `don-vi`, `data/ke-hoach-2024.yaml`, `data/dang-ky/mttq.yaml`,
/// `ket-qua/dot1/thon1.yaml`.
pub fn schema(name: &str) -> Option<Value> {
    Some(match kind(name)? {
        "don-vi" => of::<AgencyFile>("Cơ quan, người ký và các đơn vị thi đua"),
        "ke-hoach" => of::<Plan>("Kế hoạch thi đua của một năm"),
        "dang-ky" => of::<Pledge>("Bản đăng ký thi đua của một đơn vị"),
        "ket-qua" => of::<Report>("Báo cáo kết quả một đợt của một đơn vị"),
        "xep-loai" => of::<RatingFile>("Xếp loại cuối năm"),
        "khen-thuong" => of::<AwardFile>("Khen thưởng trong năm"),
        _ => of::<PaperFile>("Lời và thể thức riêng của một văn bản"),
    })
}

/// The kind that `name` is of: its folder says it, or else its own beginning.
fn kind(name: &str) -> Option<&'static str> {
    let parts: Vec<&str> = name.split(['/', '\\']).collect();
    let (file, folders) = parts.split_last()?;
    let folder = folders
        .iter()
        .rev()
        .take(2)
        .find_map(|folder| SCHEMAS.into_iter().find(|kind| kind == folder));
    folder.or_else(|| SCHEMAS.into_iter().find(|kind| file.starts_with(kind)))
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
fn of<T: JsonSchema>(title: &str) -> Value {
    let generator = SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".into(), title.into());
    }
    schema
}
