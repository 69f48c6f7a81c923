//! The frame of a paper: ô số 1–5, 7 and 9b of Phụ lục I, complete down to upper case and line breaks.

use serde::{Deserialize, Serialize};

use super::Line;

/// What stands around the body. The national title and motto (ô 1) are fixed and not repeated here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    pub header: Header,
    pub title: Title,
    pub foot: Foot,
}

/// The head of page 1, left column ô 2 and 3, right column ô 4.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Cơ quan chủ quản, upper case, a printed line each; empty where there is none.
    pub parent: Vec<Line>,
    /// Cơ quan ban hành, upper case, a printed line each.
    pub issuer: Vec<Line>,
    /// "Số:      /KH-UBND"; `None` for a paper that takes no number.
    pub number: Option<Line>,
    /// "Bình Lương, ngày     tháng 02 năm 2024".
    pub place_date: Line,
}

/// Tên loại and trích yếu.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Title {
    /// ô 5a: the kind, upper case, and the subject under it, a printed line each, with a rule.
    Named { name: Line, subject: Vec<Line> },
    /// ô 5b: "V/v …" under the number of a công văn, a printed line each, no rule.
    Letter { subject: Vec<Line> },
}

/// What closes the body: ô 9b on the left, ô 7 on the right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Foot {
    /// The lines under "Nơi nhận:", each with its dash and its ";" or "."; empty where there are none.
    pub recipients: Vec<Line>,
    /// One block stands right; two stand side by side; a third stands centred under them.
    pub blocks: Vec<SignatureBlock>,
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SignatureBlock {
    /// ô 7a: authority and title, upper case, a printed line each: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH".
    pub authority: Vec<Line>,
    /// A line in italics under the title of a form: "(Ký, ghi rõ họ tên)".
    pub note: Option<Line>,
    /// ô 7b above the name: the main post of who signs for a council, upper case, a printed line each.
    pub post: Vec<Line>,
    /// The name, or a blank where it is not known yet.
    pub name: Line,
}
