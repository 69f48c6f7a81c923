//! A text of a template as the engine reads it: once, however many papers are made of it.

use std::sync::OnceLock;

use minijinja::{Environment, Error, Value};

use super::engine::{Limits, Sheet};
use super::source_text::{Marked, SourceText};
use crate::diagnostic::Diagnostic;

/// A text that may have been read, or what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Compiled(OnceLock<Result<Stencil, Diagnostic>>);

impl Compiled {
    /// The text, read by `read` when it is first needed.
    pub fn get(
        &self,
        read: impl FnOnce() -> Result<Stencil, Diagnostic>,
    ) -> Result<&Stencil, Diagnostic> {
        self.0.get_or_init(read).as_ref().map_err(Clone::clone)
    }
}

/// A text with its markers in, and the environment that has read it.
#[derive(Debug, Clone)]
pub struct Stencil {
    pub text: SourceText,
    pub marked: Marked,
    pub limits: Limits,
    environment: Environment<'static>,
}

/// What the engine calls the one template of an environment.
const NAME: &str = "mau";

impl Stencil {
    /// `marked`, which is `text` with its markers, read in `environment`, which keeps it to `limits`; or why it cannot be
    /// read.
    pub fn new(
        text: SourceText,
        marked: Marked,
        limits: Limits,
        mut environment: Environment<'static>,
    ) -> Result<Self, (Error, SourceText, Marked)> {
        match environment.add_template_owned(NAME, marked.text.clone()) {
            Ok(()) => Ok(Self { text, marked, limits, environment }),
            Err(error) => Err((error, text, marked)),
        }
    }

    /// What it says of `data`, on a sheet that may have filled up before its end.
    pub fn render(&self, data: &Value) -> (Sheet, Result<(), Error>) {
        let mut sheet = Sheet::new(self.limits);
        let template = self.environment.get_template(NAME);
        let done =
            template.and_then(|template| template.render_captured_to(data, &mut sheet).map(drop));
        (sheet, done)
    }
}
