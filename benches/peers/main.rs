//! Hands the material of `benches/peers/run` to its contenders: `cargo bench --bench peers -- FOLDER FORMS`.
//!
//! In: a folder that is not there yet, and how many forms. Out: `forms/` and `plan/` with the data this program makes
//! them of, and for each paper a folder `typst/form-0001` with exactly what the layouts see when this program lays the
//! paper out: their own files, the tree, the format, the (missing) pictures and wide words. `cargo bench` alone does nothing here.

#[path = "../measured/mod.rs"]
mod measured;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use vanban::document::Document;
use vanban::press::Press;

use measured::{Desk, FORM, PLAN};

fn main() -> io::Result<()> {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let [folder, forms] = &arguments[..] else {
        println!("peers: FOLDER FORMS were not given; see benches/peers/run");
        return Ok(());
    };
    let folder = PathBuf::from(folder);
    let forms = forms.parse().map_err(|_| io::Error::other("FORMS is a number"))?;
    measured::write(&folder.join("forms"), forms)?;
    measured::write_plan(&folder.join("plan"))?;
    hand_over(&folder, "forms", FORM, "form")?;
    hand_over(&folder, "plan", PLAN, "plan")
}

/// One folder for each paper that `template` makes of the data in `data`, called `name`-0001 and so on.
fn hand_over(folder: &Path, data: &str, template: &str, name: &str) -> io::Result<()> {
    let desk = Desk::new(&folder.join(data));
    for (tree, number) in desk.trees(template).iter().zip(1..) {
        lay_out(&folder.join(format!("typst/{name}-{number:04}")), tree, &desk.press)?;
    }
    Ok(())
}

/// What the layouts see of `tree`.
fn lay_out(folder: &Path, tree: &Document, press: &Press) -> io::Result<()> {
    let layouts = folder.join("layout");
    fs::create_dir_all(&layouts)?;
    for layout in press.setup().layouts() {
        fs::write(layouts.join(layout.name), layout.text)?;
    }
    fs::write(folder.join("paper.json"), serde_json::to_vec(tree)?)?;
    fs::write(folder.join("format.json"), serde_json::to_vec(&format(press)?)?)?;
    fs::write(folder.join("pictures.json"), "{}")?;
    fs::write(folder.join("wide-words.json"), "[]")
}

/// The numbers of the format, and of the font.
fn format(press: &Press) -> io::Result<Value> {
    let mut format = serde_json::to_value(press.printer().format())?;
    let mut font = serde_json::to_value(press.fonts().line_metrics())?;
    font["family"] = json!("Tinos");
    format["font"] = font;
    Ok(format)
}
