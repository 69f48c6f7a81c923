//! Properties of letters as one place states them: a run, a style, the defaults, a level of a list.
//!
//! What a place does not state is `None`; [`RunProps::under`] lays one place over another.

use super::measure::half_points;
use super::theme::Theme;
use super::xml::{Node, NodeExt};

/// What one `w:rPr` states.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RunProps {
    pub fonts: Fonts,
    /// In pt.
    pub size: Option<f64>,
    pub toggles: Toggles,
    pub underlined: Option<bool>,
    /// "#000000".
    pub colour: Option<String>,
    pub highlight: Option<bool>,
    pub shade: Option<bool>,
}

/// Fonts by the kind of letter they are for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Fonts {
    /// For ASCII.
    pub ascii: Option<String>,
    /// For the other letters of Europe, all accented letters of Vietnamese among them.
    pub other: Option<String>,
    pub east_asian: Option<String>,
    /// Whether signs that stand in both worlds (dashes, quotes) take the East Asian font.
    pub east_asian_signs: Option<bool>,
}

/// Properties that a style may turn over: a bold word style in a bold paragraph style is not bold (ECMA-376, 17.7.3).
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Toggles {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub caps: Option<bool>,
    pub small_caps: Option<bool>,
    pub vanish: Option<bool>,
}

impl RunProps {
    /// What the `w:rPr` `node` states.
    pub fn read(node: Node<'_>, theme: &Theme) -> Self {
        Self {
            fonts: node.child("rFonts").map(|it| fonts(it, theme)).unwrap_or_default(),
            size: node.val("sz").and_then(half_points).filter(|size| *size > 0.0),
            toggles: Toggles {
                bold: node.flag("b"),
                italic: node.flag("i"),
                caps: node.flag("caps"),
                small_caps: node.flag("smallCaps"),
                vanish: node.flag("vanish"),
            },
            underlined: node.child("u").map(|it| it.attr("val").is_some_and(|it| it != "none")),
            colour: node.val("color").map(colour),
            highlight: node.val("highlight").map(|it| it != "none"),
            shade: node.child("shd").map(is_shaded),
        }
    }

    /// This place with what `over` states over it; toggles are left to [`Toggles::settle`].
    #[must_use]
    pub fn under(self, over: &Self) -> Self {
        let nearest = |over: &Option<String>, own: Option<String>| over.clone().or(own);
        Self {
            fonts: Fonts {
                ascii: nearest(&over.fonts.ascii, self.fonts.ascii),
                other: nearest(&over.fonts.other, self.fonts.other),
                east_asian: nearest(&over.fonts.east_asian, self.fonts.east_asian),
                east_asian_signs: over.fonts.east_asian_signs.or(self.fonts.east_asian_signs),
            },
            size: over.size.or(self.size),
            toggles: self.toggles.under(over.toggles),
            underlined: over.underlined.or(self.underlined),
            colour: nearest(&over.colour, self.colour),
            highlight: over.highlight.or(self.highlight),
            shade: over.shade.or(self.shade),
        }
    }
}

impl Toggles {
    fn under(self, over: Self) -> Self {
        Self {
            bold: over.bold.or(self.bold),
            italic: over.italic.or(self.italic),
            caps: over.caps.or(self.caps),
            small_caps: over.small_caps.or(self.small_caps),
            vanish: over.vanish.or(self.vanish),
        }
    }

    /// What holds where `defaults`, then `styles` of different kinds, then the run itself speak: the run is final,
    /// styles turn one another over, the defaults hold where nobody speaks.
    pub fn settle(defaults: Self, styles: &[Self], run: Self) -> Self {
        let one = |get: fn(&Self) -> Option<bool>| {
            let said: Vec<bool> = styles.iter().filter_map(get).collect();
            let turned = || said.iter().fold(false, |sum, on| sum ^ on);
            let styled = if said.is_empty() { get(&defaults) } else { Some(turned()) };
            get(&run).or(styled)
        };
        Self {
            bold: one(|it| it.bold),
            italic: one(|it| it.italic),
            caps: one(|it| it.caps),
            small_caps: one(|it| it.small_caps),
            vanish: one(|it| it.vanish),
        }
    }
}

/// A font of the theme goes before one that is named beside it.
fn fonts(node: Node<'_>, theme: &Theme) -> Fonts {
    let font = |themed: &str, named: &str| {
        let themed = node.attr(themed).and_then(|name| theme.font(name));
        themed.or_else(|| node.attr(named)).filter(|it| !it.is_empty()).map(str::to_owned)
    };
    Fonts {
        ascii: font("asciiTheme", "ascii"),
        other: font("hAnsiTheme", "hAnsi"),
        east_asian: font("eastAsiaTheme", "eastAsia"),
        east_asian_signs: node.attr("hint").map(|hint| hint == "eastAsia"),
    }
}

/// "auto" is black on paper.
fn colour(value: &str) -> String {
    let hex = value.trim_start_matches('#');
    if hex.len() == 6 && hex.chars().all(|c| c.is_ascii_hexdigit()) {
        format!("#{}", hex.to_uppercase())
    } else {
        "#000000".to_owned()
    }
}

/// Whether a `w:shd` puts paint behind the letters: white does not show.
pub fn is_shaded(node: Node<'_>) -> bool {
    let white = |name| {
        let fill = node.attr(name).unwrap_or("auto");
        fill.eq_ignore_ascii_case("auto") || fill.eq_ignore_ascii_case("ffffff")
    };
    match node.attr("val") {
        Some("nil") => false,
        Some("clear") | None => !white("fill"),
        Some("solid") => node.attr("color").is_some_and(|it| !it.eq_ignore_ascii_case("ffffff")),
        Some(_) => true,
    }
}
