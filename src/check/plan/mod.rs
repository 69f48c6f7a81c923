//! KH: the plan and its figures.

pub mod season;

pub mod early_report;
pub mod gap;
pub mod late_report;
pub mod lost_anniversary;
pub mod monthly;
pub mod overlap;
pub mod retroactive;
pub mod wrong_count;
