//! The commands, one file each: what was asked → what is done, and what there is to say about it.

mod build;
mod check;
mod completions;
mod console;
mod desk;
mod fix;
mod init;
mod output;
mod place;
mod progress;
mod rule;
mod schema;
mod show;
mod show_tally;
mod stop;
mod tally_tables;
mod usage;
mod worker;

use std::io::Write;

use crate::cli::Command;
use crate::diagnostic::Sources;

pub use console::{Console, Outcome};
pub use output::Output;
pub use usage::explain;
pub use worker::work_for_another;

/// Does what `command` asks; results go to the console, and what is left to be said comes back.
pub fn run(command: &Command, sources: &mut Sources, console: &mut Console<'_>) -> Outcome {
    stop::outlive_large_files();
    let out = &mut *console.out;
    match command {
        Command::Init(init) => init::run(init, out).into(),
        Command::Build(build) => build::run(build, sources, out).into(),
        Command::Check(check) => check::run(check, sources, console),
        Command::Rule(rule) => rule::run(rule, out).into(),
        Command::Show(show) => show::run(show, sources, out).into(),
        Command::Schema(schema) => schema::run(schema, out).into(),
        Command::Completions(completions) => completions::run(completions, out).into(),
    }
}

/// Writes one line; [`Output`] keeps what goes wrong.
fn say(out: &mut dyn Write, line: &str) {
    let _ = writeln!(out, "{line}");
}
