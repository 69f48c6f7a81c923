//! The fuzz targets share the properties of the suite: what is found here is a test there.

#[path = "../suite/properties/mod.rs"]
pub mod properties;
