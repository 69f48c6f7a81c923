//! The signature blocks of a paper, each with its lines.

use crate::check::Paper;
use crate::check::form::head::kinds;
use crate::format::Component;
use crate::kind::PaperKind;
use crate::read::{Part, fold};

/// One block (ô 7).
#[derive(Debug, Clone, Default)]
pub struct Block<'a> {
    /// ô 7a: authority and posts.
    pub lines: Vec<&'a Part>,
    /// ô 7b: the post in the body, above the name.
    pub posts: Vec<&'a Part>,
    pub name: Option<&'a Part>,
}

/// Every block, left to right.
pub fn blocks<'a>(paper: &Paper<'a>) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    let signing = paper.seen.parts.iter().filter(|part| part.component.is_signing());
    for part in signing {
        while blocks.len() <= part.group {
            blocks.push(Block::default());
        }
        let block = &mut blocks[part.group];
        match part.component {
            Component::Signature => block.lines.push(part),
            Component::Post => block.posts.push(part),
            Component::SignerName => block.name = Some(part),
            _ => {}
        }
    }
    blocks
}

/// The kind and the blocks of a paper that is signed by right. A form has lines to sign on, which the decree does not rule.
pub fn by_right<'a>(paper: &Paper<'a>) -> Option<(PaperKind, Vec<Block<'a>>)> {
    let kind = kinds::kind(paper.seen)?;
    let of_several = matches!(
        kind,
        PaperKind::Minutes
            | PaperKind::Contract
            | PaperKind::Agreement
            | PaperKind::Memorandum
            | PaperKind::Leave
    );
    (!of_several).then(|| (kind, blocks(paper)))
}

/// The abbreviation a line of ô 7a begins with, however it is typed.
pub fn prefix(words: &str) -> Option<&'static str> {
    const PREFIXES: [(&str, &str); 5] =
        [("tuq", "TUQ."), ("tm", "TM."), ("kt", "KT."), ("tl", "TL."), ("q", "Q.")];
    let bare: String = fold(words).chars().take_while(|c| !c.is_whitespace()).collect();
    let slashed = bare.replace('/', "");
    PREFIXES.into_iter().find_map(|(letters, shown)| {
        let rest = slashed.strip_prefix(letters)?;
        // "TLV", "KTX" and "QUYỀN" are words.
        let closed = rest.is_empty() || rest.starts_with(['.', ':', ',']);
        closed.then_some(shown)
    })
}

/// What a line of ô 7a says behind its abbreviation, folded.
pub fn behind_prefix(words: &str) -> String {
    let folded = fold(words);
    if prefix(words).is_none() {
        return folded;
    }
    let end = folded.find(['.', ':', ',', ' ']).unwrap_or(folded.len());
    folded[end..].trim_start_matches(['.', ':', ',', ' ']).to_owned()
}

/// The names of the issuer in one line, folded: "uy ban nhan dan xa binh luong".
pub fn issuer(paper: &Paper<'_>) -> String {
    let names: Vec<&str> =
        paper.seen.all(Component::Issuer).map(|part| paper.seen.text(part)).collect();
    fold(&names.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_known_however_they_are_typed() {
        for words in ["TM. ỦY BAN NHÂN DÂN", "T/M ỦY BAN", "TM ỦY BAN", "TM.ỦY BAN", "TM: UBND"]
        {
            assert_eq!(prefix(words), Some("TM."), "{words}");
            assert!(behind_prefix(words).starts_with('u'), "{words}");
        }
        assert_eq!(prefix("KT. CHỦ TỊCH"), Some("KT."));
        assert_eq!(prefix("K/T CHỦ TỊCH"), Some("KT."));
        assert_eq!(prefix("QUYỀN CHỦ TỊCH"), None);
        assert_eq!(prefix("CHỦ TỊCH"), None);
    }
}
