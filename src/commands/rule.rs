//! `vanban rule`: what a code of `check` means.

use std::io::Write;

use super::say;
use crate::check::{CATALOGUE, rule};
use crate::cli::Rule;
use crate::diagnostic::{Diagnostic, nearest};
use crate::report;

pub fn run(asked: &Rule, out: &mut dyn Write) -> Vec<Diagnostic> {
    let Some(code) = &asked.code else {
        say(out, report::catalogue().trim_end());
        return Vec::new();
    };
    match rule(code) {
        Some(rule) => {
            say(out, &report::explain(rule));
            Vec::new()
        }
        None => vec![unknown(code)],
    }
}

fn unknown(code: &str) -> Diagnostic {
    let fault = Diagnostic::error(format!("không có quy tắc `{code}`"));
    let codes = CATALOGUE.iter().map(|rule| rule.code);
    let fault = match nearest(&code.to_ascii_uppercase(), codes) {
        Some(near) => fault.hint(format!("có phải ý bạn là `{near}`?")),
        None => fault,
    };
    fault.hint("xem mọi quy tắc bằng `vanban rule --all`")
}
