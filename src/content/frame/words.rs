//! Lines put together from fixed words and given ones, and the punctuation the tree writes.

use crate::diagnostic::Place;
use crate::document::{Emphasis, Inline, Line, Run};

/// `line` without the punctuation a clerk may have typed at its end.
pub fn plain_line(line: &Line) -> Line {
    let mut line = line.clone();
    strip_end(&mut line);
    line
}

/// Each of `lines` after `dash`, with ";" at its end, the last with ".".
pub fn punctuate(lines: &[Line], dash: &str) -> Vec<Line> {
    let last = lines.len().saturating_sub(1);
    let mark = |at| if at == last { "." } else { ";" };
    lines.iter().enumerate().map(|(at, line)| item(dash, line, mark(at))).collect()
}

/// `line` between `dash` and `mark`.
pub fn item(dash: &str, line: &Line, mark: &str) -> Line {
    let mut words = line.clone();
    close(&mut words, mark);
    prefixed(dash, words)
}

/// `line` after fixed words; nothing changes when these are empty.
pub fn prefixed(words: &str, mut line: Line) -> Line {
    if !words.is_empty() {
        line.insert(0, Inline::run(words, None));
    }
    line
}

/// Ends `line` with `mark` in place of whatever it ends with.
pub fn close(line: &mut Line, mark: &str) {
    strip_end(line);
    let emphasis = match line.last() {
        Some(Inline::Run(run)) => run.emphasis,
        Some(Inline::Blank(_)) | None => Emphasis::None,
    };
    // A run of its own: the words before it keep the place where they were typed, the mark was typed nowhere.
    line.push(Inline::Run(Run { text: mark.to_owned(), emphasis, place: None }));
}

fn strip_end(line: &mut Line) {
    while let Some(Inline::Run(run)) = line.last_mut() {
        let kept = run.text.trim_end_matches(|c: char| ".;,/ ".contains(c));
        // "…" written with three points is words, not an end.
        let kept = if run.text.trim_end().ends_with("...") { run.text.trim_end() } else { kept };
        let kept = kept.len();
        run.place = run.place.map(|place| shortened(place, run.text.len(), kept));
        run.text.truncate(kept);
        if !run.text.is_empty() {
            return;
        }
        line.pop();
    }
}

/// The first `kept` bytes of `place`, where it holds the `length` bytes of the words as they are.
fn shortened(place: Place, length: usize, kept: usize) -> Place {
    let exact = (place.end - place.start) as usize == length;
    if exact {
        Place::new(place.source, place.start as usize, place.start as usize + kept)
    } else {
        place
    }
}
