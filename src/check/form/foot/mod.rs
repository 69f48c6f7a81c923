//! ND30-57 … 69: signatures, Kính gửi, Nơi nhận.

pub mod addressed;
pub mod addressee_list;
pub mod as_above;
pub mod authority_prefix;
mod blocks;
pub mod collective;
pub mod council_posts;
pub mod deputy;
pub mod kept;
mod lists;
pub mod recipient_list;
pub mod recipients_heading;
pub mod recipients_level;
pub mod room;
pub mod signer_name;
