//! [`Pages`] → [`Layout`]: runs of text and strokes become paragraphs with their measures.

use super::{FileFacts, Layout, Medium};
use crate::pages::Pages;

/// What stands on `pages`; `file` is what was known of the file beside its pages.
pub fn layout(_pages: &Pages, file: FileFacts) -> Layout {
    Layout {
        medium: Medium::Pdf,
        file,
        sheets: Vec::new(),
        paragraphs: Vec::new(),
        page_numbers: Vec::new(),
    }
}
