//! What must hold whatever is given: each property once, for random values in the suite, for the inputs of
//! `tests/suite/found` and for the fuzz targets of `tests/fuzz`.
//!
//! A property takes any bytes at all and panics when something does not hold that must; bytes that are no input of it
//! are passed over.

pub mod bundle;
mod desk;
mod escape;
mod foreign;
pub mod glue;
mod grammar;
mod mend;
mod places;
mod print;
mod template;
mod yaml;
mod year;

pub use desk::WORDS as YEAR;

/// A property by its name, which is that of its fuzz target and of its folder of found inputs.
pub type Property = (&'static str, fn(&[u8]));

/// All of them.
pub const ALL: [Property; 9] = [
    ("grammar", |bytes| text(bytes, grammar::holds)),
    ("escape", |bytes| text(bytes, escape::holds)),
    ("yaml", yaml::holds),
    ("year", |bytes| text(bytes, year::holds)),
    ("template", |bytes| text(bytes, template::holds)),
    ("print", |bytes| text(bytes, print::holds)),
    ("mend", |bytes| text(bytes, mend::holds)),
    ("foreign_docx", foreign::docx_holds),
    ("foreign_pdf", foreign::pdf_holds),
];

/// Holds `input` to the property called `name`.
pub fn hold(name: &str, input: &[u8]) {
    let found = ALL.iter().find(|(found, _)| *found == name);
    let (_, property) = found.unwrap_or_else(|| panic!("no property is called `{name}`"));
    property(input);
}

fn text(bytes: &[u8], property: fn(&str)) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        property(text);
    }
}
