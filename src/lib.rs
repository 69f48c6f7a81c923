pub mod data;
pub mod diagnostic;
pub mod document;
pub mod fonts;
pub mod format;
pub mod yaml;
