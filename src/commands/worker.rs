//! The program as a member of a crew: it prints for another process of its own, and is nothing for a person to type.

use std::io;

use crate::crew;

/// Prints what comes in until the employer is gone.
pub fn work_for_another() {
    // Ctrl-C in a terminal reaches every process of a run; the employer lets begun papers be finished.
    let _ = ctrlc::set_handler(|| {});
    crew::work(io::stdin(), io::stdout());
}
