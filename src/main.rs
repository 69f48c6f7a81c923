//! Arguments → run → print diagnostics → exit code; nothing else.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use vanban::cli::{Cli, When};
use vanban::commands::{self, explain};
use vanban::diagnostic::{Colour, Diagnostic, Fault, Screen, Severity, Sources, render};

fn main() -> ExitCode {
    let mut sources = Sources::default();
    let (diagnostics, when) = match Cli::try_parse() {
        Ok(cli) => (commands::run(&cli.command, &mut sources, &mut io::stdout()), cli.color),
        Err(help) if is_wanted(&help) => {
            // A reader that closes the pipe early has seen what it wanted.
            let _ = help.print();
            return ExitCode::SUCCESS;
        }
        Err(error) => (vec![explain(&error)], When::Auto),
    };
    print(&diagnostics, &sources, screen(when));
    exit_code(&diagnostics)
}

/// Help and version come as errors, and are none.
fn is_wanted(error: &clap::Error) -> bool {
    matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion)
}

fn screen(when: When) -> Screen {
    let stderr = io::stderr();
    let coloured = match when {
        When::Always => true,
        When::Never => false,
        When::Auto => anstream::AutoStream::choice(&stderr) != anstream::ColorChoice::Never,
    };
    let width = match terminal_size::terminal_size_of(&stderr) {
        Some((terminal_size::Width(columns), _)) if stderr.is_terminal() => usize::from(columns),
        _ => PIPE_WIDTH,
    };
    Screen { colour: if coloured { Colour::Ansi } else { Colour::Plain }, width }
}

/// Columns of a message that goes into a file or a pipe.
const PIPE_WIDTH: usize = 100;

fn print(diagnostics: &[Diagnostic], sources: &Sources, screen: Screen) {
    let mut stderr = io::stderr().lock();
    for diagnostic in diagnostics {
        // Nobody is left to be told that stderr is closed.
        let _ = writeln!(stderr, "{}\n", render(diagnostic, sources, screen));
    }
    let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error).count();
    if errors > 1 {
        let _ = writeln!(stderr, "{errors} lỗi");
    }
}

/// 0 done, 1 a paper breaks the decree, 2 the call or the data is wrong, 3 a file could not be written,
/// 130 ended early by Ctrl-C, as shells count it.
fn exit_code(diagnostics: &[Diagnostic]) -> ExitCode {
    let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error);
    match errors.map(|found| found.fault).max() {
        None => ExitCode::SUCCESS,
        Some(Fault::Form) => ExitCode::from(1),
        Some(Fault::Input) => ExitCode::from(2),
        Some(Fault::Output) => ExitCode::from(3),
        Some(Fault::Interrupted) => ExitCode::from(130),
    }
}
