//! `vanban completions`: the script that completes our commands in a shell.

use std::io::Write;

use clap::CommandFactory;

use crate::cli::{Cli, Completions};
use crate::diagnostic::Diagnostic;

pub fn run(completions: &Completions, out: &mut dyn Write) -> Vec<Diagnostic> {
    let mut script = Vec::new();
    clap_complete::generate(completions.shell, &mut Cli::command(), "vanban", &mut script);
    // A reader that closes the pipe early has seen what it wanted.
    let _ = out.write_all(&script);
    Vec::new()
}
