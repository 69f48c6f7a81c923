//! DH: people and titles.

mod roll;

pub mod below_seventy;
pub mod low_rating;
pub mod no_merit;
pub mod not_advanced;
pub mod not_competent;
pub mod not_excellent;
pub mod not_pledged;
pub mod too_many;
pub mod twice;
