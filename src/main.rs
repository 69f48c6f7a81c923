//! Arguments → run → print diagnostics → exit code; nothing else.

#![forbid(unsafe_code)]

use std::env;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use clap::Parser;
use clap::error::ErrorKind;
use mimalloc::MiMalloc;
use terminal_size::{Height, Width, terminal_size_of};

use vanban::cli::{Cli, When};
use vanban::commands::{self, Console, Outcome, Output, explain};
use vanban::crew::WORKER;
use vanban::diagnostic::{Colour, Diagnostic, Fault, Screen, Severity, Sources, render};

/// Laying out is a million small allocations a page.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    if env::args_os().nth(1).is_some_and(|first| first == WORKER) {
        commands::work_for_another();
        return ExitCode::SUCCESS;
    }
    let mut sources = Sources::default();
    let (outcome, when) = match Cli::try_parse() {
        Ok(cli) => (run(&cli, &mut sources), cli.color),
        Err(help) if is_wanted(&help) => {
            let stdout = io::stdout();
            let text = match AutoStream::choice(&stdout) {
                ColorChoice::Never => help.render().to_string(),
                _ => help.render().ansi().to_string(),
            };
            let mut out = Output::new(stdout);
            let _ = out.write_all(text.as_bytes());
            (Outcome::from(Vec::from_iter(out.close())), When::Auto)
        }
        Err(error) => (Outcome::from(vec![explain(&error)]), When::Auto),
    };
    let stderr = io::stderr();
    let screen = screen(when, AutoStream::choice(&stderr), terminal_size_of(&stderr));
    print(&outcome.found, &sources, screen);
    exit_code(&outcome)
}

fn run(cli: &Cli, sources: &mut Sources) -> Outcome {
    let (stdout, mut typed) = (io::stdout(), BufReader::new(io::stdin()));
    let screen = screen(cli.color, AutoStream::choice(&stdout), terminal_size_of(&stdout));
    let is_watched = io::stdin().is_terminal() && stdout.is_terminal();
    let mut out = Output::new(stdout);
    let answers: Option<&mut dyn BufRead> = if is_watched { Some(&mut typed) } else { None };
    let console = &mut Console { out: &mut out, screen, answers };
    let mut outcome = commands::run(&cli.command, sources, console);
    outcome.found.extend(out.close());
    outcome
}

/// Help and version come as errors, and are none.
fn is_wanted(error: &clap::Error) -> bool {
    matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion)
}

/// How a stream is written to, of which the environment chooses `auto` and which has `size` when it is a terminal.
fn screen(when: When, auto: ColorChoice, size: Option<(Width, Height)>) -> Screen {
    let coloured = match when {
        When::Always => true,
        When::Never => false,
        When::Auto => auto != ColorChoice::Never,
    };
    let width = size.map_or(PIPE_WIDTH, |(Width(columns), _)| usize::from(columns));
    Screen { colour: if coloured { Colour::Ansi } else { Colour::Plain }, width }
}

/// Columns of a message that goes into a file or a pipe.
const PIPE_WIDTH: usize = 100;

/// Most messages that are shown; a clerk who has mended so many runs the command again.
const MOST_SHOWN: usize = 120;

fn print(diagnostics: &[Diagnostic], sources: &Sources, screen: Screen) {
    let mut stderr = io::stderr().lock();
    // Nobody is left to be told that stderr is closed.
    for diagnostic in diagnostics.iter().take(MOST_SHOWN) {
        let _ = writeln!(stderr, "{}\n", render(diagnostic, sources, screen));
    }
    if diagnostics.len() > MOST_SHOWN {
        let _ =
            writeln!(stderr, "còn {} thông báo nữa, chưa in ra\n", diagnostics.len() - MOST_SHOWN);
    }
    let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error).count();
    if errors > 1 {
        let _ = writeln!(stderr, "{errors} lỗi");
    }
}

/// 0 done, 1 a paper breaks the decree, 2 the call or the data is wrong, 3 a file could not be written,
/// 130 ended early by Ctrl-C, as shells count it.
fn exit_code(outcome: &Outcome) -> ExitCode {
    match outcome.worst() {
        None => ExitCode::SUCCESS,
        Some(Fault::Form) => ExitCode::from(1),
        Some(Fault::Input) => ExitCode::from(2),
        Some(Fault::Output) => ExitCode::from(3),
        Some(Fault::Interrupted) => ExitCode::from(130),
    }
}
