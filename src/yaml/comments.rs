//! Text → its comments, which are in no tree: a `#` within a value is none.

use std::ops::Range;

use saphyr_parser::{Event, Parser};

use crate::diagnostic::{Place, SourceId};

/// A comment and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment<'a> {
    /// From its `#` to the end of the line.
    pub place: Place,
    /// What follows the `#`, without the white space around it.
    pub words: &'a str,
    pub stand: Stand,
}

/// Whether a comment has its line for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    Alone,
    /// Behind a value.
    Behind,
}

/// The comments of `text`, from the top; none of a text that cannot be read.
pub fn comments(source: SourceId, text: &str) -> Vec<Comment<'_>> {
    let Some(values) = values(text) else { return Vec::new() };
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end();
        if let Some(at) = sign(content, start, &values) {
            let place = Place::new(source, start + at, start + content.len());
            let head = content[..at].trim();
            let stand = if head.is_empty() { Stand::Alone } else { Stand::Behind };
            found.push(Comment { place, words: content[at + 1..].trim(), stand });
        }
        start += line.len();
    }
    found
}

/// Where the comment of `line` begins, which itself begins at byte `start`.
fn sign(line: &str, start: usize, values: &[Range<usize>]) -> Option<usize> {
    line.match_indices('#').map(|(at, _)| at).find(|at| {
        let is_apart = line[..*at].chars().next_back().is_none_or(|c| matches!(c, ' ' | '\t'));
        is_apart && !values.iter().any(|value| value.contains(&(start + at)))
    })
}

/// The bytes of the values of `text`, in which no comment can begin.
fn values(text: &str) -> Option<Vec<Range<usize>>> {
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let byte = |index: usize| bytes.get(index).copied().unwrap_or(text.len());
    let mut values = Vec::new();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.ok()?;
        // That of a block begins below its `|`, behind which a comment may stand.
        if let Event::Scalar(..) = event {
            values.push(byte(span.start.index())..byte(span.end.index()));
        }
    }
    Some(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(&str, Stand)> {
        comments(SourceId(0), text).into_iter().map(|found| (found.words, found.stand)).collect()
    }

    #[test]
    fn a_comment_stands_alone_or_behind_a_value() {
        let text = "# đầu\na: 1 # sau\n  # thụt\nb: [1, 2] # danh sách\nc: # trống\n  d: |  # khối\n    # chữ\n    chữ # chữ\n\n# cuối";
        assert_eq!(
            words(text),
            [
                ("đầu", Stand::Alone),
                ("sau", Stand::Behind),
                ("thụt", Stand::Alone),
                ("danh sách", Stand::Behind),
                ("trống", Stand::Behind),
                ("khối", Stand::Behind),
                ("cuối", Stand::Alone),
            ]
        );
    }

    #[test]
    fn a_sign_within_a_value_is_no_comment() {
        let text = "a: \"một # hai\"\nb: 'ba # bốn'\nc: năm#sáu\nd: \"bảy\n  # tám\"\ne: >\n  chín\n  # mười\n";
        assert_eq!(words(text), []);
    }

    #[test]
    fn a_place_is_the_comment_itself() {
        let text = "tên: Ủy ban   #  vì sao  \n";
        let found = comments(SourceId(0), text);
        let place = found[0].place;
        assert_eq!(&text[place.start as usize..place.end as usize], "#  vì sao");
    }
}
