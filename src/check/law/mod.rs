//! LUAT: the law a paper stands on.

mod cited;
mod voices;
mod when;

pub mod abolished_level;
pub mod beyond_tables;
pub mod holiday;
pub mod mixed_voices;
pub mod no_power;
pub mod old_name;
pub mod out_of_force;
pub mod unknown_act;
pub mod wrong_name;
pub mod wrong_particulars;
