//! ND30-20 … 43: what stands above the body.

pub mod council_series;
pub mod date_digits;
pub mod date_form;
pub mod date_place;
pub mod head_level;
pub mod issuer_look;
pub mod issuer_rule;
pub mod kind_look;
pub mod kinds;
pub mod leading_zero;
pub mod letter_subject;
pub mod long_subject;
pub mod motto;
pub mod motto_look;
pub mod motto_rule;
pub mod national_title;
pub mod national_title_look;
pub mod number_look;
pub mod parent_look;
pub mod place_name;
pub mod subject_look;
pub mod subject_rule;
mod symbol;
pub mod symbol_kind;
pub mod symbol_shape;
pub mod tight_title;
