//! `vanban worker`: prints for another process of this program, which calls it; nothing for a person to type.

use std::io;

use crate::crew;
use crate::diagnostic::Diagnostic;

pub fn run() -> Vec<Diagnostic> {
    // Ctrl-C in a terminal reaches every process of a run; the employer lets begun papers be finished.
    let _ = ctrlc::set_handler(|| {});
    crew::work(io::stdin(), io::stdout());
    Vec::new()
}
