//! Lists → the numbers that Word prints before paragraphs, counted in the order of the file.

use std::collections::{BTreeMap, BTreeSet};

use super::digits::digits;
use super::limits;
use super::para::{Ind, NumberRef, ParaProps};
use super::run::RunProps;
use super::symbols::{is_private, sign};
use super::theme::Theme;
use super::xml::{self, Node, NodeExt, is_on};
use crate::diagnostic::Diagnostic;

/// Word has nine levels.
const LEVELS: usize = 9;

/// Every list of a file; empty when it has none.
#[derive(Debug, Default)]
pub struct Lists {
    patterns: BTreeMap<i64, Pattern>,
    lists: BTreeMap<i64, List>,
}

/// `w:abstractNum`: how a list numbers.
#[derive(Debug, Default)]
struct Pattern {
    levels: BTreeMap<usize, Level>,
    /// The style of lists it is the body of, or stands for.
    style: Option<String>,
    stands_for: Option<String>,
}

/// `w:num`: one list that counts by a pattern.
#[derive(Debug, Default)]
struct List {
    pattern: i64,
    starts: BTreeMap<usize, u32>,
    levels: BTreeMap<usize, Level>,
}

/// One level of a list.
#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    format: String,
    text: String,
    suffix: Suffix,
    /// Whether the levels above are printed in plain digits too.
    legal: bool,
    /// So many levels from the top begin it anew; all above it when it does not say.
    restart: Option<usize>,
    style: Option<String>,
    ind: Ind,
    run: RunProps,
}

/// What follows a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Suffix {
    #[default]
    Gap,
    Nothing,
}

/// A number as it is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    pub text: String,
    /// What stands between it and the words: a space for a tab too, so that both stay one piece.
    pub gap: &'static str,
    pub run: RunProps,
}

impl Lists {
    /// The lists in `text`.
    pub fn read(text: &str, theme: &Theme) -> Result<Self, Diagnostic> {
        let tree = xml::parse(text)?;
        let mut found = Self::default();
        for node in tree.root_element().children() {
            match node.word() {
                "abstractNum" => {
                    let id = node.int("abstractNumId").unwrap_or_default();
                    found.patterns.insert(id, pattern(node, theme));
                }
                "num" => {
                    found.lists.insert(node.int("numId").unwrap_or_default(), list(node, theme));
                }
                _ => {}
            }
        }
        Ok(found)
    }

    /// The indents of the level that `number` names.
    pub fn ind(&self, number: NumberRef) -> Option<Ind> {
        Some(self.level(number.list, number.level.unwrap_or(0))?.ind)
    }

    /// `number` as paragraph style `style` states it: without a level it means the one that is bound to the style.
    pub fn bound(&self, number: NumberRef, style: &str) -> NumberRef {
        let bound = |level: &usize| {
            self.level(number.list, *level).is_some_and(|it| it.style.as_deref() == Some(style))
        };
        let level = number.level.or_else(|| (0..LEVELS).find(bound));
        NumberRef { level, ..number }
    }

    fn level(&self, list: i64, level: usize) -> Option<&Level> {
        let list = self.lists.get(&list)?;
        list.levels.get(&level).or_else(|| self.pattern(list.pattern)?.1.levels.get(&level))
    }

    /// The pattern `id`, or the one it stands for by a style of lists, with its own id.
    fn pattern(&self, id: i64) -> Option<(i64, &Pattern)> {
        let found = self.patterns.get(&id)?;
        let Some(style) = &found.stands_for else { return Some((id, found)) };
        let body = self.patterns.iter().find(|(_, it)| it.style.as_ref() == Some(style));
        Some(body.map_or((id, found), |(id, pattern)| (*id, pattern)))
    }
}

/// What was counted so far, pattern by pattern: lists of one pattern go on counting.
#[derive(Debug, Default)]
pub struct Counter {
    counted: BTreeMap<i64, [Option<u32>; LEVELS]>,
    begun: BTreeSet<(i64, usize)>,
}

impl Counter {
    /// The next number of `number`; `None` when there is no such list.
    pub fn next(&mut self, number: NumberRef, lists: &Lists) -> Option<Number> {
        let depth = number.level.unwrap_or(0).min(LEVELS - 1);
        let level = lists.level(number.list, depth)?;
        self.count(number.list, depth, level, lists)?;
        Some(Number {
            text: self.print(number.list, depth, level, lists)?,
            gap: if level.suffix == Suffix::Nothing { "" } else { " " },
            run: level.run.clone(),
        })
    }

    fn count(&mut self, id: i64, depth: usize, level: &Level, lists: &Lists) -> Option<()> {
        let list = lists.lists.get(&id)?;
        let (pattern, _) = lists.pattern(list.pattern)?;
        let counted = self.counted.entry(pattern).or_default();
        let anew = list.starts.get(&depth).filter(|_| self.begun.insert((id, depth)));
        let next = counted[depth].map_or(level.start, |last| last.saturating_add(1));
        counted[depth] = Some(anew.copied().unwrap_or(next));
        for (deeper, count) in counted.iter_mut().enumerate().skip(depth + 1) {
            let restart = lists.level(id, deeper).and_then(|it| it.restart).unwrap_or(deeper);
            if depth < restart {
                *count = None;
            }
        }
        Some(())
    }

    /// The pattern of the level with its numbers in it: "%1.%2." → "2.3.".
    fn print(&self, id: i64, depth: usize, level: &Level, lists: &Lists) -> Option<String> {
        if level.format == "bullet" {
            return Some(level.text.clone());
        }
        let counted = self.counted.get(&lists.pattern(lists.lists.get(&id)?.pattern)?.0)?;
        let mut found = String::new();
        let mut letters = level.text.chars().peekable();
        while let Some(letter) = letters.next() {
            let digit = letters.peek().and_then(|it| it.to_digit(10)).unwrap_or(0) as usize;
            if letter != '%' || digit == 0 {
                found.push(letter);
                continue;
            }
            letters.next();
            let Some(other) = lists.level(id, digit - 1) else { continue };
            let number = counted[digit - 1].unwrap_or(other.start);
            let plain = level.legal && digit - 1 < depth;
            found.push_str(&digits(number, if plain { "decimal" } else { &other.format }));
        }
        Some(found)
    }
}

fn pattern(node: Node<'_>, theme: &Theme) -> Pattern {
    Pattern {
        levels: levels(node, theme),
        style: node.val("styleLink").map(str::to_owned),
        stands_for: node.val("numStyleLink").map(str::to_owned),
    }
}

fn levels(node: Node<'_>, theme: &Theme) -> BTreeMap<usize, Level> {
    let all = node.children().filter(|it| it.word() == "lvl");
    all.filter_map(|it| Some((depth(it)?, level(it, theme)))).collect()
}

fn depth(node: Node<'_>) -> Option<usize> {
    usize::try_from(node.int("ilvl")?).ok().filter(|depth| *depth < LEVELS)
}

fn list(node: Node<'_>, theme: &Theme) -> List {
    let mut found = List {
        pattern: node.val("abstractNumId").and_then(|it| it.trim().parse().ok()).unwrap_or(-1),
        ..List::default()
    };
    for change in node.children().filter(|it| it.word() == "lvlOverride") {
        let Some(depth) = depth(change) else { continue };
        found.levels.extend(levels(change, theme));
        if let Some(start) = change.val("startOverride").and_then(|it| it.trim().parse().ok()) {
            found.starts.insert(depth, start);
        }
    }
    found
}

fn level(node: Node<'_>, theme: &Theme) -> Level {
    let number = |name| node.val(name)?.trim().parse::<u32>().ok();
    let run = node.child("rPr").map(|it| RunProps::read(it, theme)).unwrap_or_default();
    let font = run.fonts.ascii.clone().unwrap_or_default();
    let text = node.val("lvlText").unwrap_or_default().chars().take(limits::PATTERN);
    let text =
        text.map(|c| if is_private(c) { sign(u32::from(c), &font) } else { bullet(c, &font) });
    Level {
        start: number("start").unwrap_or(1),
        format: node.val("numFmt").unwrap_or("decimal").to_owned(),
        text: text.collect(),
        suffix: if node.val("suff") == Some("nothing") { Suffix::Nothing } else { Suffix::Gap },
        legal: node.child("isLgl").is_some_and(|it| it.attr("val").is_none_or(is_on)),
        restart: number("lvlRestart").map(|it| it as usize),
        style: node.val("pStyle").map(str::to_owned),
        ind: node.child("pPr").map(|it| ParaProps::read(it).ind).unwrap_or_default(),
        run,
    }
}

/// A middle dot of the font Symbol is its bullet.
fn bullet(c: char, font: &str) -> char {
    if c == '\u{b7}' && font.eq_ignore_ascii_case("symbol") { '•' } else { c }
}
