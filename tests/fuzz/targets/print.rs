#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| vanban_fuzz::properties::hold("print", input));
