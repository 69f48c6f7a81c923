//! `vanban completions`: the script that completes our commands in a shell.

use std::io::Write;

use clap::{Command, CommandFactory};

use crate::cli::{Cli, Completions};
use crate::diagnostic::Diagnostic;

pub fn run(completions: &Completions, out: &mut dyn Write) -> Vec<Diagnostic> {
    let mut script = Vec::new();
    clap_complete::generate(completions.shell, &mut shown(), "vanban", &mut script);
    // A reader that closes the pipe early has seen what it wanted.
    let _ = out.write_all(&script);
    Vec::new()
}

/// Our commands without those that no person types.
fn shown() -> Command {
    let all = Cli::command();
    let commands = all.get_subcommands().filter(|command| !command.is_hide_set());
    let shown = Command::new("vanban").version(env!("CARGO_PKG_VERSION"));
    shown.args(all.get_arguments()).subcommands(commands)
}
