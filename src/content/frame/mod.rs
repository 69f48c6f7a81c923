//! The frame of a paper, built from roles: who issues it and who signs it decide the rest.

pub mod balance;
mod date;
mod particulars;
mod recipients;
mod signature;
mod title;
pub mod words;

pub use particulars::{Particulars, file_name};
pub use title::{left_column, points};

use super::writer::Writer;
use crate::document::{Foot, Frame, Header};

/// The whole frame, or `None` when a fault was noted.
pub fn compose(given: &Particulars<'_>, writer: &mut Writer<'_>) -> Option<Frame> {
    let recipients = recipients::compose(given, writer);
    let blocks = signature::compose(given, writer);
    let setting = &writer.setting;
    let left = title::left_column(setting);
    let header = Header {
        parent: title::parent(given, setting, left),
        issuer: title::issuer(given, setting, left),
        number: given.number(),
        place_date: given.place_date(setting.material.agency),
    };
    let foot = Foot { recipients: recipients?, blocks: blocks? };
    Some(Frame { header, title: title::title(given, setting), foot })
}
