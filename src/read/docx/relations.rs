//! A `.rels` part → which part leads to which.

use super::xml::{self, NodeExt};
use crate::diagnostic::Diagnostic;

/// One relation of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    pub id: String,
    /// The last word of its type, the same in strict and transitional files: "styles", "header", "hyperlink".
    pub kind: String,
    /// A path in the package, or an address when `external`.
    pub target: String,
    pub external: bool,
}

/// The relations that `text` lists, of a part in `folder`.
pub fn relations(text: &str, folder: &str) -> Result<Vec<Relation>, Diagnostic> {
    let tree = xml::parse(text)?;
    let all =
        tree.root_element().children().filter(|node| node.tag_name().name() == "Relationship");
    Ok(all.filter_map(|node| relation(node, folder)).collect())
}

fn relation(node: xml::Node<'_>, folder: &str) -> Option<Relation> {
    let kind = node.attr("Type")?.rsplit('/').next()?.to_owned();
    let external = node.attr("TargetMode") == Some("External");
    let target = node.attr("Target")?;
    let target = if external { target.to_owned() } else { resolve(folder, target) };
    Some(Relation { id: node.attr("Id")?.to_owned(), kind, target, external })
}

/// `target` as a path from the root of the package.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').collect(),
    };
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "." | "" => {}
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_seen_from_their_folder_or_from_the_root() {
        assert_eq!(resolve("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "/word/a.xml"), "word/a.xml");
        assert_eq!(resolve("word", "../docProps/./core.xml"), "docProps/core.xml");
        assert_eq!(resolve("", "word/document.xml"), "word/document.xml");
        assert_eq!(resolve("", "../../x"), "x");
    }
}
