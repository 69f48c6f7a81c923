//! `vanban init`: a complete, commented data folder of a commune that does not exist.

use std::fs;
use std::io::Write;

use super::say;
use crate::batch::{self, RealDisk};
use crate::cli::Init;
use crate::data::{SCHEMA_FOLDER, schema_files};
use crate::diagnostic::{Diagnostic, show_path};
use crate::library;

/// The name of the folder.
const DATA: &str = "data";

pub fn run(init: &Init, out: &mut dyn Write) -> Vec<Diagnostic> {
    let data = init.dir.join(DATA);
    // A link that leads nowhere is in the way, too.
    if fs::symlink_metadata(&data).is_ok() {
        return vec![
            Diagnostic::error(format!("`{}` đã có dữ liệu", show_path(&data)))
                .hint("chọn một thư mục khác; `init` không ghi đè lên gì cả"),
        ];
    }
    match batch::write_folder(&RealDisk, &init.dir, DATA, &files()) {
        Ok(()) => {
            say(out, &format!("đã tạo {}", show_path(&data)));
            say(out, &format!("làm văn bản: cd {} && vanban build", show_path(&init.dir)));
            Vec::new()
        }
        Err(fault) => vec![fault],
    }
}

/// The starting data, and for editors what may stand in it.
fn files() -> Vec<(String, String)> {
    let data = library::starting_data().map(|(path, text)| (path.to_owned(), text.to_owned()));
    let schemas = schema_files().map(|(name, text)| (format!("{SCHEMA_FOLDER}/{name}"), text));
    data.chain(schemas).collect()
}
