//! What the text of a template may hold, so that reading it takes a known amount of room.
//!
//! In: a text, by the engine's own tokens. Out: nothing, or the first fault. The engine calls itself for every sign of
//! a tag and every block within a block: unlimited, they would run it out of its stack. Lists it joins, repeats and
//! cuts without taking fuel, one layer upon the other: that is left out of the language. Runs nothing.

use minijinja::machinery::{Span, Token, Tokenizer};

use super::engine::syntax;
use super::source_text::SourceText;
use crate::diagnostic::{Diagnostic, nearest};

/// Longest line of a template, in characters: the engine counts them, our markers among them, in 16 bits.
const MOST_LINE: usize = 10_000;

/// Most names, signs and strings in one tag: ten times what a careful template needs.
const MOST_TOKENS: usize = 500;

/// Most blocks, or brackets of a tag, within each other; every `{% elif %}` is one more.
const MOST_DEPTH: usize = 50;

/// Tags that have an end of their own.
pub const BLOCKS: [&str; 7] = ["if", "for", "macro", "call", "set", "with", "filter"];

/// Tags that would bring in another file.
const FILES: [&str; 4] = ["include", "import", "from", "extends"];

/// Refuses what the engine could not read in its stack, and tags that are none of ours.
pub fn check(text: &SourceText) -> Result<(), Diagnostic> {
    lines(text)?;
    let mut reader = Reader {
        text,
        open: Vec::new(),
        part: Part::Value,
        tokens: 0,
        brackets: Vec::new(),
        after_value: false,
        sum: Sum::None,
        tag: 0,
    };
    let mut tokens = tokens(text);
    // What cannot be read the engine refuses itself, with its place.
    while let Ok(Some((token, span))) = tokens.next_token() {
        reader.take(&token, span)?;
    }
    Ok(())
}

/// The first byte of the outermost `{% for %}` that stands around some of the bytes `start..end`, and the byte after it.
pub fn outermost_loop(text: &SourceText, start: usize, end: usize) -> Option<(usize, usize)> {
    let (mut open, mut begun) = (Vec::new(), None);
    let mut tag = 0;
    let mut tokens = tokens(text);
    while let Ok(Some((token, span))) = tokens.next_token() {
        let (from, to) = (span.start_offset as usize, span.end_offset as usize);
        match (token, begun) {
            (Token::BlockStart, _) => (tag, begun) = (from, Some("")),
            (Token::Ident(word), Some("")) => begun = Some(word),
            (Token::BlockEnd, Some("for")) => open.push((tag, to)),
            (Token::BlockEnd, Some("endfor")) => {
                let closed = open.pop()?;
                if open.is_empty() && closed.0 <= end && start < to {
                    return Some(closed);
                }
            }
            _ => {}
        }
        if open.is_empty() && from > end {
            return None;
        }
    }
    open.first().copied()
}

fn tokens(text: &SourceText) -> Tokenizer<'_> {
    Tokenizer::new(text.text(), "mau", false, syntax())
}

fn lines(text: &SourceText) -> Result<(), Diagnostic> {
    let mut start = 0;
    for line in text.text().split_inclusive('\n') {
        if let Some((after, _)) = line.trim_end_matches('\n').char_indices().nth(MOST_LINE) {
            let place = text.at(start + after, start + after);
            return Err(Diagnostic::error(format!("dòng của mẫu dài quá {MOST_LINE} ký tự"))
                .at(place)
                .hint("xuống dòng ở giữa các thẻ"));
        }
        start += line.len();
    }
    Ok(())
}

/// Where the reading has come to.
struct Reader<'a> {
    text: &'a SourceText,
    /// Levels of every open block: itself, and one for each `{% elif %}`.
    open: Vec<usize>,
    part: Part,
    tokens: usize,
    brackets: Vec<Bracket>,
    /// What an operator could stand behind came last.
    after_value: bool,
    sum: Sum,
    /// First byte of the tag.
    tag: usize,
}

/// A part of a tag.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The word that says what a block tag is.
    Word,
    /// Names that are to stand for a value.
    Names,
    /// Names and values of a `with`, with commas between them.
    With,
    Value,
}

/// An open bracket.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bracket {
    /// Of a call's arguments.
    Call,
    /// Around a part of an expression.
    Group,
    /// Around a key or an ordinal.
    Key,
    /// Around the numbers of a list.
    Numbers,
}

/// Words behind which a value begins.
const OPERATORS: [&str; 8] = ["in", "and", "or", "not", "if", "else", "elif", "is"];

/// How much of a sum was read.
#[derive(Clone, Copy)]
enum Sum {
    None,
    Plus(Span),
    Number(Span),
}

/// Whether `token` stands in `[1, 2]` behind its first bracket.
fn is_of_numbers(token: &Token<'_>) -> bool {
    matches!(token, Token::Int(_) | Token::Comma | Token::BracketClose)
}

impl Reader<'_> {
    fn take(&mut self, token: &Token<'_>, span: Span) -> Result<(), Diagnostic> {
        let is_word = self.part == Part::Word;
        if is_word {
            self.part = Part::Names;
        }
        match token {
            Token::BlockStart | Token::VariableStart => {
                self.brackets.clear();
                (self.tokens, self.sum) = (0, Sum::None);
                self.tag = span.start_offset as usize;
                self.part = match token {
                    Token::BlockStart => Part::Word,
                    _ => Part::Value,
                };
                self.after_value = false;
                return Ok(());
            }
            Token::TemplateData(_) | Token::BlockEnd | Token::VariableEnd => return Ok(()),
            _ if self.brackets.last() == Some(&Bracket::Numbers) && !is_of_numbers(token) => {
                return Err(self.literal(span));
            }
            Token::Ident(name) if is_word => self.tag(name, span)?,
            Token::String(string) => self.escapes(string, span)?,
            Token::ParenOpen | Token::BracketOpen | Token::BraceOpen => {
                let bracket = match token {
                    Token::ParenOpen if self.after_value => Bracket::Call,
                    Token::ParenOpen => Bracket::Group,
                    Token::BracketOpen if self.after_value => Bracket::Key,
                    Token::BracketOpen => Bracket::Numbers,
                    _ => return Err(self.literal(span)),
                };
                self.brackets.push(bracket);
                if self.brackets.len() > MOST_DEPTH {
                    return Err(self.too_deep("ngoặc", span));
                }
            }
            Token::ParenClose | Token::BracketClose | Token::BraceClose => {
                self.brackets.pop();
            }
            Token::Mul => return Err(self.growing("*", "nhân", span)),
            Token::Colon if self.brackets.last() == Some(&Bracket::Key) => {
                return Err(self.growing("[:]", "cắt", span));
            }
            Token::Comma if self.is_tuple() => return Err(self.literal(span)),
            Token::Assign | Token::Ident("in")
                if self.part == Part::Names && self.brackets.is_empty() =>
            {
                self.part = Part::Value;
            }
            _ => {}
        }
        self.sum(token, span)?;
        self.after_value = match token {
            Token::Ident(name) => !OPERATORS.contains(name),
            Token::ParenClose | Token::BracketClose | Token::Str(_) | Token::String(_) => true,
            _ => false,
        };
        self.tokens += 1;
        if self.tokens > MOST_TOKENS {
            let place = self.text.at(self.tag, self.tag + 2);
            return Err(Diagnostic::error(format!("thẻ có quá {MOST_TOKENS} tên, dấu và chuỗi"))
                .at(place)
                .hint("chia thẻ ấy thành nhiều thẻ `{% set … %}`"));
        }
        Ok(())
    }

    /// Whether a comma here would make a list of what stands around it.
    fn is_tuple(&self) -> bool {
        match self.brackets.last() {
            Some(bracket) => *bracket == Bracket::Group,
            None => self.part == Part::Value,
        }
    }

    /// The fault of a list of values: lists within lists double with every tag, and are printed as often.
    fn literal(&self, span: Span) -> Diagnostic {
        Diagnostic::error("mẫu chỉ tự lập danh sách các con số")
            .at(self.text.at(span.start_offset as usize, span.end_offset as usize))
            .hint("viết như `[1, 2, 3]`; danh sách khác chỉ đến từ dữ liệu")
    }

    /// Holds a `+` to numbers: behind it stands one, which nothing binds closer.
    fn sum(&mut self, token: &Token<'_>, span: Span) -> Result<(), Diagnostic> {
        self.sum = match (self.sum, token) {
            (Sum::None | Sum::Number(_), Token::Plus) => Sum::Plus(span),
            (Sum::Plus(_), Token::Int(_)) => Sum::Number(span),
            (Sum::Plus(span), _) => return Err(self.growing("+", "cộng", span)),
            (
                Sum::Number(span),
                Token::Pow | Token::Dot | Token::Pipe | Token::BracketOpen | Token::ParenOpen,
            ) => return Err(self.growing("+", "cộng", span)),
            _ => Sum::None,
        };
        Ok(())
    }

    /// The fault of an operator that the engine applies to lists without asking for fuel.
    fn growing(&self, sign: &str, verb: &str, span: Span) -> Diagnostic {
        Diagnostic::error(format!("mẫu không {verb} danh sách và chữ bằng `{sign}`"))
            .at(self.text.at(span.start_offset as usize, span.end_offset as usize))
            .hint("sau `+` là một con số, ví dụ `don_vi | dem + 1`; nối chữ bằng `~`, chọn mục bằng `| loc(…)`")
    }

    /// Reads the word that says what a block tag is.
    fn tag(&mut self, word: &str, span: Span) -> Result<(), Diagnostic> {
        let block = word.strip_prefix("end").unwrap_or(word);
        if word == "with" {
            self.part = Part::With;
        }
        match word {
            "elif" => self.open.last_mut().into_iter().for_each(|levels| *levels += 1),
            "else" => {}
            // Of the two kinds of `set` only one has an end; the engine's own limit holds for it.
            "set" | "endset" => {}
            _ if !BLOCKS.contains(&block) => return Err(self.unknown(word, span)),
            _ if block == word => self.open.push(1),
            _ => drop(self.open.pop()),
        }
        if self.open.iter().sum::<usize>() > MOST_DEPTH {
            return Err(self.too_deep("thẻ", span));
        }
        Ok(())
    }

    /// Refuses a string in which an escape stands for a character that the template itself could not hold.
    fn escapes(&self, string: &str, span: Span) -> Result<(), Diagnostic> {
        let (start, end) = (span.start_offset as usize, span.end_offset as usize);
        let typed = &self.text.text()[start..end];
        let made = |c: &char| *c != '\n' && !c.is_ascii_graphic() && !typed.contains(*c);
        let Some(c) = string.chars().find(made) else { return Ok(()) };
        let code = u32::from(c);
        Err(Diagnostic::error(format!(
            "mã của ký tự U+{code:04X} không được dùng trong chuỗi của mẫu"
        ))
        .at(self.text.at(start, end))
        .hint("gõ thẳng ký tự ấy, nếu văn bản được dùng nó"))
    }

    fn too_deep(&self, noun: &str, span: Span) -> Diagnostic {
        Diagnostic::error(format!("quá {MOST_DEPTH} {noun} lồng trong nhau"))
            .at(self.text.at(span.start_offset as usize, span.end_offset as usize))
            .hint("viết phần bên trong thành một `{% macro %}` hay một `{% set %}`")
    }

    fn unknown(&self, word: &str, span: Span) -> Diagnostic {
        let place = self.text.at(span.start_offset as usize, span.end_offset as usize);
        if FILES.contains(&word) {
            return Diagnostic::error("mẫu không gọi được tệp khác")
                .at(place)
                .hint("viết phần ấy ngay trong mẫu này");
        }
        let fault = Diagnostic::error(format!("không có thẻ `{{% {word} %}}`")).at(place);
        match nearest(word, BLOCKS) {
            Some(near) => fault.hint(format!("có phải ý bạn là `{{% {near} %}}`?")),
            None => fault
                .hint("các thẻ được dùng: `if`, `for`, `set`, `macro`, `call`, `with`, `filter`"),
        }
    }
}
