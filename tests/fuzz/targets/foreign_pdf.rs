#![no_main]

use std::panic;

libfuzzer_sys::fuzz_target!(init: forgive(), |input: &[u8]| vanban_fuzz::properties::hold("foreign_pdf", input));

/// Lets the interpreter of PDFs, which is not ours, give up with a panic: the reader refuses such a file.
fn forgive() {
    let abort = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        let is_ours = |file: &str| !file.contains("/registry/") && !file.contains("/rustc/");
        if panicked.location().is_none_or(|location| is_ours(location.file())) {
            abort(panicked);
        }
    }));
}
