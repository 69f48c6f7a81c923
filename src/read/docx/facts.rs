//! What is true of the file as a whole: its title, and what in it can act or leads outside.

use super::package::Package;
use super::relations::Relation;
use super::xml;
use crate::diagnostic::Diagnostic;
use crate::read::FileFacts;

/// The facts of `package`, whose main part is at `main`.
pub fn facts(package: &Package<'_>, main: &str) -> Result<FileFacts, Diagnostic> {
    Ok(FileFacts { title: title(package)?, active: active(package, main)?, ..FileFacts::default() })
}

fn title(package: &Package<'_>) -> Result<Option<String>, Diagnostic> {
    let all = package.relations("")?;
    let core =
        all.into_iter().find(|it| it.kind == "core-properties" || it.kind == "coreProperties");
    let path = core.map_or_else(|| "docProps/core.xml".to_owned(), |it| it.target);
    let Some(text) = package.text(&path)? else { return Ok(None) };
    let tree = xml::parse(&text)?;
    let title = tree.descendants().find(|node| node.tag_name().name() == "title");
    let words = title.and_then(|node| node.text()).map(|it| it.trim().to_owned());
    Ok(words.filter(|words| !words.is_empty()))
}

fn active(package: &Package<'_>, main: &str) -> Result<Vec<String>, Diagnostic> {
    let mut found: Vec<String> = Vec::new();
    let macros = package.paths().any(|path| path.ends_with("vbaproject.bin"));
    found.extend(macros.then(|| "macro VBA".to_owned()));
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let slash = if folder.is_empty() { "" } else { "/" };
    for path in [main, &format!("{folder}{slash}settings.xml")] {
        let relations = package.relations(path)?;
        found.extend(relations.iter().filter_map(acts).map(str::to_owned));
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// A link that a reader follows by a click is harmless; what Word fetches or runs by itself is not.
fn acts(relation: &Relation) -> Option<&'static str> {
    match (relation.kind.as_str(), relation.external) {
        ("attachedTemplate", true) => Some("mẫu (template) nối từ bên ngoài"),
        ("image", true) => Some("hình nối từ bên ngoài"),
        ("oleObject", true) => Some("đối tượng OLE nối từ bên ngoài"),
        ("oleObject" | "package", false) => Some("đối tượng nhúng (OLE)"),
        ("control", _) => Some("điều khiển ActiveX"),
        ("frame" | "subDocument" | "aFChunk", true) => Some("phần văn bản nối từ bên ngoài"),
        _ => None,
    }
}
