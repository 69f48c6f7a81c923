//! `vanban init`: a complete, commented data folder of a commune that does not exist.

use std::io::Write;
use std::path::Path;

use super::say;
use crate::batch::{self, RealDisk};
use crate::cli::Init;
use crate::data::{SCHEMA_FOLDER, schema_files};
use crate::diagnostic::{Diagnostic, show_path};
use crate::library;

pub fn run(init: &Init, out: &mut dyn Write) -> Vec<Diagnostic> {
    let data = init.dir.join("data");
    if data.exists() {
        return vec![
            Diagnostic::error(format!("`{}` đã có dữ liệu", show_path(&data)))
                .hint("chọn một thư mục khác; `init` không ghi đè lên gì cả"),
        ];
    }
    match write(&data) {
        Ok(()) => {
            say(out, &format!("đã tạo {}", show_path(&data)));
            say(out, &format!("làm văn bản: cd {} && vanban build", show_path(&init.dir)));
            Vec::new()
        }
        Err(fault) => vec![fault],
    }
}

fn write(data: &Path) -> Result<(), Diagnostic> {
    batch::make_folder(&RealDisk, data)?;
    for (path, text) in library::starting_data() {
        let (folder, name) = path.rsplit_once('/').unwrap_or((".", path));
        let folder = data.join(folder);
        batch::make_folder(&RealDisk, &folder)?;
        batch::write(&RealDisk, &folder, name, text.as_bytes())?;
    }
    let schemas = data.join(SCHEMA_FOLDER);
    batch::make_folder(&RealDisk, &schemas)?;
    for (name, text) in schema_files() {
        batch::write(&RealDisk, &schemas, &name, text.as_bytes())?;
    }
    Ok(())
}
