//! One rule a file.

pub mod family;
pub mod landscape;
pub mod lonely_foot;
pub mod margins;
pub mod national_title;
pub mod paper_size;
pub mod sizes;
