//! The one integration-test binary: a module a topic, so that the engines are linked once.

mod frames;
mod gate;
mod grammar;
mod layers;
mod papers;
mod pdf_breaks;
mod pdf_engine;
mod pdf_geometry;
mod pdf_words;
mod press;
mod samples;
