//! The one table of rules.

use super::{Rule, rules};

/// Every rule of the gate, in the order of the codes.
pub const RULES: &[Rule] = &[
    rules::paper_size::RULE,
    rules::landscape::RULE,
    rules::margins::RULE,
    rules::family::RULE,
    rules::sizes::RULE,
    rules::national_title::RULE,
    rules::lonely_foot::RULE,
];
