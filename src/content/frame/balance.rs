//! A long line → the fewest lines of about one length, broken where the words allow it best.

use super::super::writer::Setting;
use crate::document::{Emphasis, Inline, Line, Width};
use crate::fonts::{FaceStyle, Fonts};
use crate::format::Component;

/// Words before which a name breaks best: the level of an administrative unit and its name belong together.
const LEVELS: [&str; 7] = ["xã", "phường", "thị", "huyện", "tỉnh", "thôn", "đặc"];

/// Words that belong together in the names of bodies and papers; a break between them reads badly.
const PAIRS: [(&str, &str); 27] = [
    ("báo", "cáo"),
    ("ban", "nhân"),
    ("chiến", "binh"),
    ("chủ", "tịch"),
    ("công", "tác"),
    ("cựu", "chiến"),
    ("danh", "hiệu"),
    ("đăng", "ký"),
    ("đồng", "nhân"),
    ("hội", "đồng"),
    ("kế", "hoạch"),
    ("kết", "quả"),
    ("khen", "thưởng"),
    ("liên", "hiệp"),
    ("mặt", "trận"),
    ("nhân", "dân"),
    ("nông", "dân"),
    ("phong", "trào"),
    ("phụ", "nữ"),
    ("thanh", "niên"),
    ("thi", "đua"),
    ("thực", "hiện"),
    ("tổ", "quốc"),
    ("tổng", "kết"),
    ("trưởng", "ban"),
    ("ủy", "ban"),
    ("văn", "phòng"),
];

/// What an extra line and a break cost, where a line left empty costs 1.
const EXTRA_LINE: f64 = 0.6;
const PLAIN_BREAK: f64 = 0.1;
const BAD_BREAK: f64 = 2.0;
const OVERFLOW: f64 = 1000.0;

/// A cost, and the ends of the lines it is for.
type Breaks = (f64, Vec<usize>);

/// The face and column a line is measured in.
#[derive(Debug)]
pub struct Measure<'a> {
    fonts: &'a Fonts,
    style: FaceStyle,
    /// In pt.
    size: f64,
    /// In pt.
    width: f64,
}

impl<'a> Measure<'a> {
    /// How `component` is printed in a column of `width` pt.
    pub fn new(setting: &Setting<'a>, component: Component, width: f64) -> Self {
        let style = setting.format.style(component);
        let face = FaceStyle::of(style.bold, style.italic);
        Self { fonts: setting.fonts, style: face, size: style.size, width }
    }

    /// Whether `text` in one piece is wider than the column.
    pub fn is_too_wide(&self, text: &str) -> bool {
        !self.holds_any(text.len()) && self.text(text) > self.width
    }

    /// Whether any text of so many bytes fits the column: no letter is wider than two sizes, so most words need not be
    /// measured.
    pub fn holds_any(&self, bytes: usize) -> bool {
        bytes as f64 * 2.0 * self.size <= self.width
    }

    fn inline(&self, inline: &Inline) -> f64 {
        match inline {
            Inline::Run(run) => self.text(&run.text),
            Inline::Blank(blank) => match blank.width {
                // One digit is half an em.
                Width::Digits(digits) | Width::Rest(digits) => f64::from(digits) * self.size / 2.0,
                Width::Cell => 0.0,
            },
        }
    }

    fn text(&self, text: &str) -> f64 {
        self.fonts.width(text, self.style, self.size)
    }
}

/// `line` as printed lines that fit the column; a word wider than it stands alone.
pub fn break_line(line: Line, measure: &Measure<'_>) -> Vec<Line> {
    let words = words(line);
    if words.is_empty() {
        return Vec::new();
    }
    let mut start = 0;
    let ends = Costs::new(&words, measure).best_breaks();
    ends.into_iter()
        .map(|end| {
            let line = joined(&words[start..end]);
            start = end;
            line
        })
        .collect()
}

/// What each line of a row of words would cost.
struct Costs {
    /// Width of the words before each word, spaces included, and of all; in pt.
    before: Vec<f64>,
    /// Cost of a break before each word.
    breaks: Vec<f64>,
    space: f64,
    /// Width of the column, in pt.
    width: f64,
}

impl Costs {
    fn new(words: &[Line], measure: &Measure<'_>) -> Self {
        let space = measure.text(" ");
        let mut before = vec![0.0];
        let mut sum = 0.0;
        for word in words {
            sum += word.iter().map(|inline| measure.inline(inline)).sum::<f64>() + space;
            before.push(sum);
        }
        let pairs = words.windows(2).map(|pair| break_cost(&pair[0], &pair[1]));
        let breaks = std::iter::once(0.0).chain(pairs).collect();
        Self { before, breaks, space, width: measure.width }
    }

    fn words(&self) -> usize {
        self.breaks.len()
    }

    /// Width of a line of the words `start..end`, in pt.
    fn line_width(&self, start: usize, end: usize) -> f64 {
        self.before[end] - self.before[start] - self.space
    }

    /// What a line of the words `start..end` and the break before it cost.
    fn line(&self, start: usize, end: usize) -> f64 {
        let slack = 1.0 - self.line_width(start, end) / self.width;
        let overflow = if slack < 0.0 && end - start > 1 { OVERFLOW } else { 0.0 };
        slack * slack + overflow + self.breaks[start]
    }

    /// How many lines the words take when each line is filled.
    fn fewest_lines(&self) -> usize {
        let (mut count, mut start) = (1, 0);
        for end in 1..=self.words() {
            if end - start > 1 && self.line_width(start, end) > self.width {
                count += 1;
                start = end - 1;
            }
        }
        count
    }

    /// The ends of the lines with the least cost: the fewest, or one more to avoid a bad break.
    fn best_breaks(&self) -> Vec<usize> {
        // best[end]: least cost of the words before `end` on as many lines as rounds were made.
        let mut best: Vec<Option<Breaks>> = vec![None; self.words() + 1];
        best[0] = Some((0.0, Vec::new()));
        let fewest = self.fewest_lines();
        for _ in 0..fewest {
            best = self.one_more_line(&best);
        }
        let more = self.one_more_line(&best).pop().flatten();
        let more = more.map(|(cost, ends)| (cost + EXTRA_LINE, ends));
        let found = [best.pop().flatten(), more].into_iter().flatten();
        let least = found.min_by(|a, b| a.0.total_cmp(&b.0));
        least.map_or_else(|| vec![self.words()], |(_, ends)| ends)
    }

    fn one_more_line(&self, best: &[Option<Breaks>]) -> Vec<Option<Breaks>> {
        let mut next: Vec<Option<Breaks>> = vec![None; best.len()];
        for (start, so_far) in best.iter().enumerate() {
            let Some((cost, ends)) = so_far else { continue };
            for (end, found) in next.iter_mut().enumerate().skip(start + 1) {
                let cost = cost + self.line(start, end);
                if found.as_ref().is_none_or(|(least, _)| cost < *least) {
                    *found = Some((cost, [ends.as_slice(), &[end]].concat()));
                }
            }
        }
        next
    }
}

fn break_cost(before: &Line, after: &Line) -> f64 {
    let [before, after] = [before, after].map(|word| crate::document::text(word).to_lowercase());
    let joined = PAIRS.contains(&(before.as_str(), after.as_str()))
        || LEVELS.contains(&before.as_str())
        || after.starts_with(|c: char| c.is_ascii_digit())
        || [&before, &after].into_iter().any(|word| matches!(word.as_str(), "-" | "–"));
    if joined {
        BAD_BREAK
    } else if LEVELS.contains(&after.as_str()) {
        0.0
    } else {
        PLAIN_BREAK
    }
}

/// The words of `line`, each with its own runs.
fn words(line: Line) -> Vec<Line> {
    let mut words = vec![Line::new()];
    for inline in line {
        let Inline::Run(run) = inline else {
            words.last_mut().expect("never empty").push(inline);
            continue;
        };
        for (at, word) in run.text.split(' ').enumerate() {
            if at > 0 {
                words.push(Line::new());
            }
            if !word.is_empty() {
                let piece =
                    Inline::Run(crate::document::Run { text: word.to_owned(), ..run.clone() });
                words.last_mut().expect("never empty").push(piece);
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Words with spaces between them; neighbours of one origin are one run again.
fn joined(words: &[Line]) -> Line {
    let mut line = Line::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            space(&mut line);
        }
        for inline in word {
            match (line.last_mut(), inline) {
                (Some(Inline::Run(last)), Inline::Run(run))
                    if last.place == run.place && last.emphasis == run.emphasis =>
                {
                    last.text.push_str(&run.text);
                }
                _ => line.push(inline.clone()),
            }
        }
    }
    line
}

fn space(line: &mut Line) {
    match line.last_mut() {
        Some(Inline::Run(run)) => run.text.push(' '),
        Some(Inline::Blank(_)) | None => line.push(Inline::Run(crate::document::Run {
            text: " ".into(),
            emphasis: Emphasis::None,
            place: None,
        })),
    }
}
