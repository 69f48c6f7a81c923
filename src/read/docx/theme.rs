//! The theme → the font that a name such as `minorHAnsi` stands for.

use std::collections::BTreeMap;

use super::xml::{self, Node, NodeExt};
use crate::diagnostic::Diagnostic;

/// Fonts of a theme by the names that a run gives them; empty when the file has no theme.
#[derive(Debug, Default)]
pub struct Theme(BTreeMap<String, String>);

/// The scripts of a theme, and what they are called in the name of a theme font.
const SCRIPTS: [(&str, &[&str]); 3] =
    [("latin", &["Ascii", "HAnsi"]), ("ea", &["EastAsia"]), ("cs", &["Bidi"])];

impl Theme {
    /// The fonts of the theme in `text`.
    pub fn read(text: &str) -> Result<Self, Diagnostic> {
        let tree = xml::parse(text)?;
        let scheme = tree.root_element().any("themeElements").and_then(|it| it.any("fontScheme"));
        let mut fonts = BTreeMap::new();
        for (element, name) in [("majorFont", "major"), ("minorFont", "minor")] {
            if let Some(font) = scheme.and_then(|it| it.any(element)) {
                fonts.extend(faces(font, name));
            }
        }
        Ok(Self(fonts))
    }

    /// The font that `name` stands for: "majorHAnsi", "minorEastAsia"; `None` when the theme leaves it open.
    pub fn font(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}

fn faces(font: Node<'_>, name: &str) -> Vec<(String, String)> {
    let face = |script: &str| font.any(script)?.attr("typeface").filter(|it| !it.is_empty());
    let all = SCRIPTS.iter().filter_map(|(script, names)| Some((face(script)?, *names)));
    all.flat_map(|(face, names)| {
        names.iter().map(move |it| (format!("{name}{it}"), face.to_owned()))
    })
    .collect()
}
