//! KH: the plan and its figures.

pub mod season;

mod figures;
mod mentions;
mod workers;

pub mod blank_number;
pub mod early_report;
pub mod gap;
pub mod lacking_sections;
pub mod late_report;
pub mod lost_anniversary;
pub mod monthly;
pub mod no_addressee;
pub mod no_base;
pub mod no_level;
pub mod no_measure;
pub mod no_owner;
pub mod no_pledge_day;
pub mod one_report;
pub mod other_number;
pub mod overlap;
pub mod range;
pub mod retroactive;
pub mod scattered;
pub mod unassigned;
pub mod unregistered;
pub mod unreported;
pub mod unserved;
pub mod wrong_count;
