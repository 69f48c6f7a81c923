//! What every part of a file is read with: its styles, lists and theme, and the ruler of its words.

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
    pub lists: Lists,
    pub theme: Theme,
    pub ruler: Ruler<'a>,
}

impl<'a> Setting<'a> {
    /// The setting of the paper in `package` whose main part has `relations`; what is missing is empty.
    pub fn read(
        package: &Package<'_>,
        relations: &[Relation],
        fonts: &'a Fonts,
    ) -> Result<Self, Diagnostic> {
        let part = |kind: &str| match relations.iter().find(|it| it.kind == kind && !it.external) {
            Some(relation) => package.text(&relation.target),
            None => Ok(None),
        };
        let theme = part("theme")?.map(|text| Theme::read(&text)).transpose()?.unwrap_or_default();
        let lists = part("numbering")?.map(|text| Lists::read(&text, &theme)).transpose()?;
        let styles = part("styles")?.map(|text| Styles::read(&text, &theme)).transpose()?;
        Ok(Self {
            lists: lists.unwrap_or_default(),
            styles: styles.unwrap_or_default(),
            theme,
            ruler: Ruler::new(fonts),
        })
    }
}
