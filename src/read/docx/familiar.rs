//! The texts of theme, lists and styles → what they say, parsed once for files that have them in common.
//!
//! The papers of one printer differ in their words and share their styles. What is remembered belongs to whoever reads;
//! a text that differs in one byte is parsed anew. Foreign files have nothing in common, and nothing of them is kept.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use super::numbering::Lists;
use super::styles::StyleSheet;
use super::theme::Theme;
use crate::diagnostic::Diagnostic;

/// As many looks as the papers of a year come in.
const MOST: usize = 16;

/// What was read of the looks of earlier files.
#[derive(Debug, Default)]
pub struct Familiar(Mutex<VecDeque<(Arc<Texts>, Look)>>);

/// The parts that say how a file looks; `None` for one that it has not.
#[derive(Debug, PartialEq, Eq)]
pub struct Texts {
    pub theme: Option<String>,
    pub numbering: Option<String>,
    pub styles: Option<String>,
}

/// What those parts say.
#[derive(Debug, Clone)]
pub struct Look {
    pub theme: Arc<Theme>,
    pub lists: Arc<Lists>,
    pub styles: Arc<StyleSheet>,
}

impl Familiar {
    /// What `texts` say.
    pub fn look(&self, texts: Texts) -> Result<Look, Diagnostic> {
        if let Some(look) = self.known(&texts) {
            return Ok(look);
        }
        let look = Look::read(&texts)?;
        self.change(|known| {
            known.push_front((Arc::new(texts), look.clone()));
            known.truncate(MOST);
        });
        Ok(look)
    }

    fn known(&self, texts: &Texts) -> Option<Look> {
        // Compared outside the lock: others read at the same time.
        let known = self.change(|known| known.clone());
        known.into_iter().find(|(known, _)| **known == *texts).map(|(_, look)| look)
    }

    fn change<R>(&self, change: impl FnOnce(&mut VecDeque<(Arc<Texts>, Look)>) -> R) -> R {
        // What was put in is whole, whoever panicked since.
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Look {
    fn read(texts: &Texts) -> Result<Self, Diagnostic> {
        let theme = texts.theme.as_deref().map(Theme::read).transpose()?.unwrap_or_default();
        let lists = texts.numbering.as_deref().map(|text| Lists::read(text, &theme)).transpose()?;
        let styles = texts.styles.as_deref().map(|text| StyleSheet::read(text, &theme));
        Ok(Self {
            lists: Arc::new(lists.unwrap_or_default()),
            styles: Arc::new(styles.transpose()?.unwrap_or_default()),
            theme: Arc::new(theme),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(name: &str) -> Texts {
        let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        let style = format!(r#"<w:style w:type="paragraph" w:default="1" w:styleId="{name}"/>"#);
        let styles = format!(r#"<w:styles xmlns:w="{space}">{style}</w:styles>"#);
        Texts { theme: None, numbering: None, styles: Some(styles) }
    }

    #[test]
    fn only_the_same_text_is_parsed_once() {
        let familiar = Familiar::default();
        let [first, other, again] =
            ["a", "b", "a"].map(|name| familiar.look(texts(name)).unwrap().styles);
        assert!(Arc::ptr_eq(&first, &again));
        assert!(!Arc::ptr_eq(&first, &other));
    }

    #[test]
    fn no_more_is_kept_than_may_be() {
        let familiar = Familiar::default();
        for name in 0..2 * MOST {
            familiar.look(texts(&name.to_string())).unwrap();
        }
        assert_eq!(familiar.change(|known| known.len()), MOST);
    }

    #[test]
    fn what_cannot_be_read_is_refused_every_time() {
        let familiar = Familiar::default();
        let broken = || Texts { styles: Some("<w:styles".to_owned()), ..texts("a") };
        assert!(familiar.look(broken()).is_err());
        assert!(familiar.look(broken()).is_err());
    }
}
