//! A fault of the program itself in one paper → a finding about that paper.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::Once;

thread_local! {
    /// Whether this thread is at a paper, whose panics are findings and are not printed.
    static GUARDED: Cell<bool> = const { Cell::new(false) };
    /// File and line of the last panic of this thread.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The result of `work`, or what it said when it panicked and where in the program, in one line.
pub fn guard<R>(work: impl FnOnce() -> R) -> Result<R, String> {
    listen();
    GUARDED.set(true);
    // What a paper was made of is thrown away with it; what papers share is only read.
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(false);
    result.map_err(|payload| {
        let place = PLACE.take().map(|place| format!(" ({place})")).unwrap_or_default();
        format!("{}{place}", words(payload.as_ref()))
    })
}

/// Keeps the places of guarded panics; all others go to whoever listened before.
fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info: &PanicHookInfo<'_>| {
            if GUARDED.get() {
                PLACE.set(info.location().map(ToString::to_string));
            } else {
                before(info);
            }
        }));
    });
}

fn words(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_told_in_one_line_with_its_place() {
        let line = line!() + 1;
        let told = guard(|| panic!("hỏng\n  rồi {}", 1)).unwrap_err();
        assert_eq!(told, format!("hỏng rồi 1 ({}:{line}:29)", file!()));
        assert_eq!(guard(|| 7), Ok(7));
    }
}
