//! Which body speaks: read from the head, the symbol, the signature or a sentence.

use crate::check::scan::small;

/// The bodies of a commune that issue papers of emulation work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    Committee,
    Council,
    EmulationCouncil,
}

impl Body {
    /// As a message names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Committee => "Ủy ban nhân dân",
            Self::Council => "Hội đồng nhân dân",
            Self::EmulationCouncil => "Hội đồng Thi đua - Khen thưởng",
        }
    }

    /// Words that begin its name, in small letters.
    fn words(self) -> &'static [&'static str] {
        match self {
            Self::Committee => &["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd"],
            Self::Council => &["hội đồng nhân dân", "hđnd"],
            Self::EmulationCouncil => &[
                "hội đồng thi đua",
                "hội đồng tđkt",
                "hội đồng tđ-kt",
                "hđtđkt",
                "hđtđ-kt",
                "hđtđ - kt",
                "hđđkt",
                "hđtđ",
            ],
        }
    }

    /// The body that the `lines` of a head name; the lowest that begins a name counts, above stands its parent.
    pub fn issuing(lines: &[&str]) -> Option<Self> {
        (0..lines.len()).rev().find_map(|from| Self::begun(&small(&lines[from..].join(" "))))
    }

    /// The body whose name begins `text`, which is in small letters.
    fn begun(text: &str) -> Option<Self> {
        ALL.into_iter().find(|body| body.begins(text.trim_start(), 0).is_some())
    }

    /// The body whose letters end the symbol "12/KH-UBND".
    pub fn of_symbol(number: &str) -> Option<Self> {
        let symbol = small(number.rsplit('/').next()?);
        let (_, body) = symbol.split_once('-')?;
        ALL.into_iter().find(|known| known.words().iter().any(|words| body.trim() == *words))
    }

    /// The body at the head of `sentence`, and the bytes of its first words.
    pub fn speaking(sentence: &str) -> Option<(Self, usize)> {
        let words = small(sentence);
        let lead = words.len() - words.trim_start().len();
        ALL.into_iter().find_map(|body| {
            let name = body.words().iter().find(|name| words[lead..].starts_with(**name))?;
            Some((body, lead + name.len()))
        })
    }

    /// Where in `text`, in small letters, its name begins right at `at`.
    pub fn begins(self, text: &str, at: usize) -> Option<usize> {
        let name = self.words().iter().find(|name| text[at..].starts_with(**name))?;
        Some(at + name.len())
    }
}

const ALL: [Body; 3] = [Body::EmulationCouncil, Body::Council, Body::Committee];
