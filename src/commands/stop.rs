//! Signals → what a run can do about them: Ctrl-C and a friendly kill are the wish to end early; a file larger than the system
//! allows is a fault of writing it.

use crate::batch::Stop;

/// A wish that Ctrl-C sets from now on.
pub fn on_signal() -> Stop {
    let stop = Stop::default();
    let signalled = stop.clone();
    // A system that refuses ends the program at once, as without us; files are whole even then.
    let _ = ctrlc::set_handler(move || signalled.set());
    stop
}

/// From now on a file that grows larger than the system allows is refused, where it would end the program.
#[cfg(unix)]
pub fn outlive_large_files() {
    use signal_hook::consts::SIGXFSZ;
    // Heard and not heeded: the call that writes says what is wrong. A system that refuses ends the program, as without us.
    let _ = signal_hook::flag::register(SIGXFSZ, std::sync::Arc::default());
}

/// No other system has such a signal.
#[cfg(not(unix))]
pub fn outlive_large_files() {}
