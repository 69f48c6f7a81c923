//! Ctrl-C, or a friendly kill → the wish to end early.

use crate::batch::Stop;

/// A wish that Ctrl-C sets from now on.
pub fn on_signal() -> Stop {
    let stop = Stop::default();
    let signalled = stop.clone();
    // A system that refuses ends the program at once, as without us; files are whole even then.
    let _ = ctrlc::set_handler(move || signalled.set());
    stop
}
