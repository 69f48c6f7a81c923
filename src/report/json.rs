//! A review as JSON, and the JSON Schema of it.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::Review;
use super::view::{View, view};
use crate::diagnostic::Sources;

/// `review` as JSON; its shape is that of [`schema`].
pub fn json(review: &Review, sources: &Sources) -> String {
    serde_json::to_string_pretty(&view(review, sources)).expect("a view is plain data")
}

/// What `vanban schema` calls the schema of this report.
pub const SCHEMA: &str = "check";

/// The JSON Schema of the report.
pub fn schema() -> Value {
    let generator = SchemaSettings::draft07().into_generator();
    generator.into_root_schema_for::<View<'static>>().to_value()
}
