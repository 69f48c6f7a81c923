//! Whether a sentence speaks of something done every month.

use crate::check::scan::{says, small};

/// "hằng tháng", "hàng tháng", "mỗi tháng" in `text`.
pub fn is_said(text: &str) -> bool {
    let text = small(text);
    ["hằng tháng", "hàng tháng", "mỗi tháng"].into_iter().any(|words| says(&text, words))
}
