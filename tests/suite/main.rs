//! The one integration-test binary: a module a topic, so that the engines are linked once.

mod batch;
mod batch_choice;
mod batch_lock;
mod batch_manifest;
mod batch_merge;
mod batch_stop;
mod bounded;
mod broken;
mod chart;
mod check_console;
mod check_specimen;
mod console;
mod console_show;
mod crew;
mod data_example;
mod data_schema;
mod data_specimen;
mod data_typed;
mod data_year;
mod dependencies;
mod docx_file;
mod docx_frame;
mod docx_parts;
mod docx_shape;
mod docx_styles;
mod docx_words;
mod faults;
mod faults_year;
mod foreign;
mod foreign_pdf;
mod form;
mod forms;
mod frames;
mod gate;
mod glossary;
mod grammar;
mod grammar_forms;
mod law_tables;
mod layers;
mod manuscript;
mod mend;
mod papers;
mod pdf_breaks;
mod pdf_engine;
mod pdf_geometry;
mod pdf_parts;
mod pdf_words;
mod press;
mod properties;
mod random;
mod read_docx;
mod read_docx_limits;
mod read_docx_looks;
mod read_docx_rules;
mod read_docx_words;
mod read_flow;
mod read_parts;
mod read_pdf;
mod read_pdf_limits;
mod report;
mod rollup_honours;
mod rollup_properties;
mod rollup_rules;
mod rollup_year;
mod rules_data;
mod rules_law;
mod rules_words;
mod samples;
mod tables;
mod tally_properties;
mod tally_rules;
mod tally_why;
mod tally_year;
mod template_limits;
mod waivers;
mod year;

use vanban::diagnostic::Sources;
use vanban::yaml::Alphabet;

/// The characters that papers may hold, from the built-in format table.
fn alphabet() -> Alphabet {
    let mut sources = Sources::default();
    let source = sources.add("nd30.yaml", include_str!("../../templates/nd30.yaml"));
    let table = vanban::format::read_table(source, &sources).unwrap();
    table.alphabet().unwrap()
}
