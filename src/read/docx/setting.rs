//! What every part of a file is read with: its styles, lists and theme, and the ruler of its words.

use std::sync::Arc;

use super::familiar::{Familiar, Look, Texts};
use super::numbering::Lists;
use super::package::Package;
use super::relations::Relation;
use super::styles::Styles;
use super::theme::Theme;
use super::width::Ruler;
use crate::diagnostic::Diagnostic;
use crate::fonts::Fonts;

/// Styles, lists, theme and ruler.
#[derive(Debug)]
pub struct Setting<'a> {
    pub styles: Styles,
    pub lists: Arc<Lists>,
    pub theme: Arc<Theme>,
    pub ruler: Ruler<'a>,
}

impl<'a> Setting<'a> {
    /// The setting of the paper in `package` whose main part has `relations`; what is missing is empty.
    pub fn read(
        package: &Package<'_>,
        relations: &[Relation],
        fonts: &'a Fonts,
        familiar: &Familiar,
    ) -> Result<Self, Diagnostic> {
        let part = |kind: &str| match relations.iter().find(|it| it.kind == kind && !it.external) {
            Some(relation) => package.text(&relation.target),
            None => Ok(None),
        };
        let texts =
            Texts { theme: part("theme")?, numbering: part("numbering")?, styles: part("styles")? };
        let Look { theme, lists, styles } = familiar.look(texts)?;
        Ok(Self { lists, styles: Styles::new(styles), theme, ruler: Ruler::new(fonts) })
    }
}
