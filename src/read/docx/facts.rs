//! What is true of the file as a whole: its title, and what in it can act or leads outside.

use std::collections::BTreeSet;

use super::package::Package;
use super::relations::Relation;
use super::xml::{self, Node, NodeExt};
use crate::diagnostic::Diagnostic;
use crate::read::FileFacts;

/// The facts of `package`, whose main part is the tree of `root`.
pub fn facts(package: &Package<'_>, root: Node<'_>) -> Result<FileFacts, Diagnostic> {
    Ok(FileFacts { title: title(package)?, active: active(package, root)?, ..FileFacts::default() })
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

fn active(package: &Package<'_>, root: Node<'_>) -> Result<Vec<String>, Diagnostic> {
    let relations = package.all_relations()?;
    let mut found: BTreeSet<&str> = relations.iter().filter_map(acts).collect();
    if has_macros(package)? {
        found.insert("macro VBA");
    }
    if fetches(root) {
        found.insert("trường (field) lấy nội dung từ bên ngoài");
    }
    Ok(found.into_iter().map(str::to_owned).collect())
}

/// Whether there are macros, or the file says it is of the kind that may have some.
fn has_macros(package: &Package<'_>) -> Result<bool, Diagnostic> {
    let kinds = package.text("[Content_Types].xml")?.unwrap_or_default();
    Ok(kinds.contains("macroEnabled")
        || package.paths().any(|path| path.ends_with("vbaproject.bin")))
}

/// Whether a field brings in what stands in other files or programs: its name may be cut into many runs.
fn fetches(root: Node<'_>) -> bool {
    let simple = root.descendants().filter_map(|node| node.attr("instr")).any(is_fetching);
    simple
        || root.descendants().filter(|node| node.word() == "p").any(|paragraph| {
            let parts = paragraph.descendants().filter(|node| node.word() == "instrText");
            is_fetching(&parts.filter_map(|node| node.text()).collect::<String>())
        })
}

fn is_fetching(instruction: &str) -> bool {
    const NAMES: [&str; 8] = [
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "LINK",
    ];
    let mut words = instruction.split_whitespace();
    words.any(|word| NAMES.iter().any(|name| word.eq_ignore_ascii_case(name)))
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
        ("aFChunk", false) => Some("phần văn bản chèn từ tệp khác (altChunk), không xét được"),
        ("hyperlink", true) | (_, false) => None,
        (_, true) => Some("phần nối từ bên ngoài"),
    }
}
