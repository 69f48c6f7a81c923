//! How far a run is: a bar for whoever sits before a screen, a line for each file in a pipe.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::say;
use crate::batch::{Done, Task};
use crate::diagnostic::show_path;

/// What is told while papers are made, and what is kept for the end.
pub struct Progress<'a> {
    out: &'a mut dyn Write,
    folder: &'a Path,
    bar: ProgressBar,
    lines: Lines,
    files: usize,
    kept: usize,
    /// Template, reason, and the papers passed over for it; in order.
    passed_over: Vec<(String, String, Vec<String>)>,
}

/// Whether each file gets a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    EachFile,
    /// The bar says enough.
    None,
}

impl<'a> Progress<'a> {
    /// Nothing is done yet of `papers` papers that go to `folder`.
    pub fn new(out: &'a mut dyn Write, folder: &'a Path, papers: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(papers as u64), ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} văn bản, còn {eta}");
        let bar = bar.with_style(style.expect("the template is well formed"));
        let screen = io::stdout().is_terminal() && io::stderr().is_terminal();
        let lines = if screen { Lines::None } else { Lines::EachFile };
        Self { out, folder, bar, lines, files: 0, kept: 0, passed_over: Vec::new() }
    }

    /// Tells what became of the next paper.
    pub fn hear(&mut self, task: &Task<'_>, done: &Done) {
        match done {
            Done::Made(files) => files.iter().for_each(|file| self.file(file)),
            Done::Kept => self.kept += 1,
            Done::PassedOver(reason) => self.pass_over(task, reason),
            Done::Spoilt => {}
        }
        self.bar.inc(1);
    }

    /// Tells of one more file.
    pub fn file(&mut self, name: &str) {
        self.files += 1;
        if self.lines == Lines::EachFile {
            let line = show_path(&self.folder.join(name));
            self.bar.suspend(|| say(self.out, &line));
        }
    }

    /// Tells what was kept for the end.
    pub fn finish(self) {
        self.bar.finish_and_clear();
        for (template, reason, papers) in &self.passed_over {
            match &papers[..] {
                [only] => say(self.out, &format!("bỏ qua {only}: {reason}")),
                several => {
                    say(
                        self.out,
                        &format!("bỏ qua {} văn bản {template}: {reason}", several.len()),
                    );
                }
            }
        }
        if self.kept > 0 {
            say(self.out, &format!("giữ nguyên {} văn bản không có gì đổi", self.kept));
        }
        if self.lines == Lines::None {
            say(self.out, &format!("đã ghi {} tệp vào {}", self.files, show_path(self.folder)));
        }
    }

    fn pass_over(&mut self, task: &Task<'_>, reason: &str) {
        let name = task.shown().to_owned();
        let template = task.job.template;
        let known =
            self.passed_over.iter_mut().find(|(known, why, _)| known == template && why == reason);
        match known {
            Some((_, _, papers)) => papers.push(name),
            None => self.passed_over.push((template.to_owned(), reason.to_owned(), vec![name])),
        }
    }
}
