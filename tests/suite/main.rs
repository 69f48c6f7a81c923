//! The one integration-test binary: a module a topic, so that the engines are linked once.

mod gate;
mod layers;
mod papers;
mod samples;
