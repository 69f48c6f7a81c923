//! The commands, one file each: what was asked → what is done, and what there is to say about it.

mod build;
mod completions;
mod desk;
mod init;
mod progress;
mod schema;
mod show;
mod show_tally;
mod stop;
mod tally_tables;
mod usage;

use std::io::Write;

use crate::cli::Command;
use crate::diagnostic::{Diagnostic, Sources};

pub use usage::explain;

/// Does what `command` asks; results go to `out`, and the findings come back.
pub fn run(command: &Command, sources: &mut Sources, out: &mut dyn Write) -> Vec<Diagnostic> {
    match command {
        Command::Init(init) => init::run(init, out),
        Command::Build(build) => build::run(build, sources, out),
        Command::Show(show) => show::run(show, sources, out),
        Command::Schema(schema) => schema::run(schema, out),
        Command::Completions(completions) => completions::run(completions, out),
    }
}

/// Writes one line; a reader that closed the pipe has seen what it wanted.
fn say(out: &mut dyn Write, line: &str) {
    let _ = writeln!(out, "{line}");
}
