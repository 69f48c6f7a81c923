//! The content language: text → blocks, every fault with its place.
//!
//! In: the words of a paper, one block a line, with the private markers of [`marker`] in them. Out:
//! numbered [`Section`]s of the tree. Knows nothing of YAML, templates or papers.
//!
//! | at line start | block | | inside a line | |
//! |---|---|---|---|---|
//! | `# TÊN` | mục "I. TÊN" | | `**đậm**` | bold |
//! | `## Tên` | khoản with a title | | `*nghiêng*` | italic |
//! | `= Tên` | Điều with a title; with a sentence, ended by `.`, `;` or `:`, the text of a Điều | | `___` | a dotted blank, as many digits wide as underscores, at least three |
//! | `+ lời` | khoản | | `\*` | the next character as it is |
//! | `++ lời` | điểm | | `___>` | a dotted blank to the end of its line, at least as wide as its underscores; nothing follows it |
//! | `- lời` | gạch đầu dòng | | `[ ]` | alone in a table cell: the whole cell is a blank |
//! | `: lời` | a centred line | | | |
//! | <code>\|= a \| b \|</code> | header row of a table | | | |
//! | <code>\| a \| b \|</code> | row; `<` joins left, `^` joins up | | | |
//! | `@ten …` | a directive: `@phan`, `@chuong`, `@muc`, `@tieu_muc`, `@cot`, `@dong`, `@ngang`, `@doc`, `@phu_luc`, `@phu_luc_ngang`, `@bieu_do` | | | |
//!
//! Anything else is a paragraph. Numbers are never typed: one pass writes them. A blank line is nothing
//! at all; a table ends where another block begins, or at a `@cot` or a new header row. After `@bieu_do Lời thay thế`
//! each row <code>| nhãn | con số % | chữ in cạnh cột |</code> is one bar of a chart, its number a whole percentage of
//! the target or nothing where there is no figure yet.

mod block;
mod chart;
mod directive;
mod escape;
mod inline;
mod limits;
pub mod marker;
mod scan;
mod table;

pub use escape::escape;

use crate::diagnostic::{Faults, Place};
use crate::document::{Line, Section};
use block::{Parser, Scope};

/// The sections of a whole paper; `start` is where `text` stands when it carries no marker.
///
/// Appendices have their label and title; their reference line is left empty for the frame to write.
pub fn parse(text: &str, start: Place) -> Result<Vec<Section>, Faults> {
    run(text, start, Scope::Paper)
}

/// One line of words without block marks.
pub fn inline(text: &str, start: Place) -> Result<Line, Faults> {
    let mut scanner = scan::scan(text, start);
    let glyphs: Vec<_> = scanner.by_ref().flatten().collect();
    let mut faults = scanner.faults;
    faults.extend(limits::length(&glyphs));
    let line = inline::line(&glyphs, &mut faults);
    faults.extend(inline::running_on(&line, start));
    if faults.is_empty() { Ok(line) } else { Err(faults) }
}

/// Whether `lines`, each with its place, are good prose: blocks without sections or large headings.
pub fn check(lines: &[(String, Place)]) -> Result<(), Faults> {
    let Some((_, start)) = lines.first() else { return Ok(()) };
    run(&marker::prose(lines), *start, Scope::Prose).map(drop)
}

fn run(text: &str, start: Place, scope: Scope) -> Result<Vec<Section>, Faults> {
    let mut scanner = scan::scan(text, start);
    let mut parser = Parser::new(scope);
    for (number, line) in scanner.by_ref().enumerate() {
        if let Err(fault) = limits::line(number, &line, start) {
            parser.faults.push(fault);
            break;
        }
        parser.line(&line);
        if parser.faults.len() >= limits::MOST_FAULTS {
            break;
        }
    }
    parser.finish(scanner.faults)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceId;
    use crate::document::{Block, Inline, text};

    fn here(start: usize, end: usize) -> Place {
        Place::new(SourceId(0), start, end)
    }

    fn blocks(words: &str) -> Vec<Block> {
        parse(words, here(0, words.len())).unwrap().remove(0).blocks
    }

    #[test]
    fn khoan_and_diem_are_numbered_in_vietnamese_order() {
        let mut words = String::from("# mục\n+ khoản\n## tên\n");
        words.push_str(&"++ điểm\n".repeat(5));
        words.push_str("# mục\n+ khoản");
        let labels: Vec<_> = blocks(&words)
            .into_iter()
            .map(|block| match block {
                Block::Heading(heading) => format!("{} {}", heading.label, text(&heading.title)),
                Block::Item(item) => item.label,
                other => panic!("{other:?}"),
            })
            .collect();
        let expected = ["I. MỤC", "1.", "2. tên", "a)", "b)", "c)", "d)", "đ)", "II. MỤC", "1."];
        assert_eq!(labels, expected);
    }

    #[test]
    fn a_dieu_without_a_title_is_a_sentence_of_its_own() {
        let found = blocks("= Phạm vi\n= Tặng danh hiệu cho 12 cá nhân.\n= Hiệu lực");
        let told: Vec<_> = found
            .into_iter()
            .map(|block| match block {
                Block::Heading(heading) => ("title", heading.label),
                Block::Item(item) => ("sentence", item.label),
                other => panic!("{other:?}"),
            })
            .collect();
        let label = |n| format!("Điều {n}.");
        assert_eq!(told, [("title", label(1)), ("sentence", label(2)), ("title", label(3))]);
    }

    #[test]
    fn a_run_knows_the_bytes_it_was_typed_in() {
        let found = blocks("+ một **hai**");
        let [Block::Item(item)] = &found[..] else { panic!("{found:?}") };
        let places: Vec<_> = item
            .content
            .iter()
            .map(|inline| match inline {
                Inline::Run(run) => (run.text.as_str(), run.place.unwrap()),
                Inline::Blank(_) => panic!("{inline:?}"),
            })
            .collect();
        assert_eq!(places, [("một ", here(2, 8)), ("hai", here(10, 13))]);
    }

    #[test]
    fn a_fault_points_at_its_own_characters() {
        let words = "được\n+ một *hai\n@phu_luk TÊN\n+- ba";
        let faults = parse(words, here(0, words.len())).unwrap_err();
        let found: Vec<_> = faults
            .iter()
            .map(|fault| {
                let place = fault.place.unwrap();
                (fault.message.as_str(), &words[place.start as usize..place.end as usize])
            })
            .collect();
        let expected = [
            ("dấu `*` mở chữ nghiêng mà không đóng trong dòng", "*"),
            ("không có lệnh `@phu_luk`", "@phu_luk"),
            ("sau dấu `+` ở đầu dòng phải có dấu cách", "+"),
        ];
        assert_eq!(found, expected);
        assert_eq!(faults[1].hints[0], "có phải ý bạn là `@phu_luc`?");
    }
}
