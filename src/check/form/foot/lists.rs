//! The lists of a paper: whom it is addressed to, and who receives it. An item may take several printed lines.

use crate::check::Paper;
use crate::check::form::head::kinds;
use crate::format::Component;
use crate::read::{Part, Regime, fold};

/// One item of a list.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    pub parts: Vec<&'a Part>,
    pub words: String,
}

impl Item<'_> {
    /// Whether it begins with a dash.
    pub fn is_dashed(&self) -> bool {
        self.words.starts_with(['-', '–', '—', '‑'])
    }

    /// Its words without the dash, folded.
    pub fn folded(&self) -> String {
        fold(self.words.trim_start_matches(['-', '–', '—', '‑', '+', '•', ' ']))
    }

    /// Whether it says what the registry keeps.
    pub fn is_kept(&self) -> bool {
        let words = self.folded();
        words.starts_with("luu:") || words.starts_with("luu ") || words == "luu"
    }
}

/// "Nơi nhận:" of a paper; the words in a text about papers are not it.
pub fn recipients_heading<'a>(paper: &Paper<'a>) -> Option<&'a Part> {
    let framed = paper.seen.regime == Regime::State || kinds::kind(paper.seen).is_some();
    paper.seen.first(Component::RecipientsHeading).filter(|_| framed)
}

/// Who receives the paper, item by item.
pub fn recipients<'a>(paper: &Paper<'a>) -> Vec<Item<'a>> {
    match recipients_heading(paper) {
        Some(_) => items(paper, paper.seen.all(Component::Recipient)),
        None => Vec::new(),
    }
}

/// The first line of Kính gửi, and the items under it.
pub fn addressees<'a>(paper: &Paper<'a>) -> Option<(&'a Part, Vec<Item<'a>>)> {
    let mut parts = paper.seen.all(Component::Addressees).filter(|part| part.group == 0);
    let first = parts.next()?;
    Some((first, items(paper, parts)))
}

/// A line that begins with no dash goes on the item above it while that is open: long items are broken by hand, too.
fn items<'a>(paper: &Paper<'a>, parts: impl Iterator<Item = &'a Part>) -> Vec<Item<'a>> {
    let mut items: Vec<Item<'a>> = Vec::new();
    for part in parts {
        let words = paper.seen.text(part);
        let item = Item { parts: vec![part], words: words.to_owned() };
        match items.last_mut() {
            Some(last)
                if !item.is_dashed()
                    && !item.is_kept()
                    && last.is_dashed()
                    && !last.words.ends_with([';', '.']) =>
            {
                last.parts.push(part);
                last.words = format!("{} {words}", last.words);
            }
            _ => items.push(item),
        }
    }
    items
}
