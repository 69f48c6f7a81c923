//! The kinds of paper of the decree (Điều 7, PL III.I) and the one kind of our own, the form.
//!
//! A form (`BM`) is none of the 29 kinds: a pledge, a commitment, a roll-up. Of the decree's rules
//!
//! | apply | do not apply |
//! |---|---|
//! | paper size, margins, face and sizes (PL I.I) | số, ký hiệu (PL I.II.3): a form takes none, whoever issues it |
//! | Quốc hiệu, Tiêu ngữ; names of the issuer and of the body above it (PL I.II.1, 2) | a name of kind from the list: a form names itself by `ten_loai` |
//! | địa danh and date (PL I.II.4), Kính gửi (PL I.II.9.a), Nơi nhận where there is any | TM., KT. and the like (PL I.II.7) in blocks that give a `chuc_danh`: those are lines to sign on |
//! | titles, mục, khoản, điểm of the text (PL I.II.6), page numbers (PL I.I.7) | "./." at the end: a form ends with who fills it in |
//!
//! A unit of `don_vi` issues forms alone, under its own `dau_de`.

use crate::document::Purpose;
use crate::yaml::choice;

choice! {
    /// Loại văn bản, by its abbreviation.
    pub enum PaperKind = "loại văn bản" {
        Resolution = "NQ": "Nghị quyết",
        Decision = "QĐ": "Quyết định",
        Directive = "CT": "Chỉ thị",
        Regulation = "QC": "Quy chế",
        Rule = "QyĐ": "Quy định",
        Communique = "TC": "Thông cáo",
        Notice = "TB": "Thông báo",
        Guidance = "HD": "Hướng dẫn",
        Programme = "CTr": "Chương trình",
        Plan = "KH": "Kế hoạch",
        Option = "PA": "Phương án",
        Scheme = "ĐA": "Đề án",
        Project = "DA": "Dự án",
        Report = "BC": "Báo cáo",
        Minutes = "BB": "Biên bản",
        Proposal = "TTr": "Tờ trình",
        Contract = "HĐ": "Hợp đồng",
        /// Công văn; it prints no kind and no letters of its own.
        Letter = "CV": "Công văn",
        Telegram = "CĐ": "Công điện",
        Memorandum = "BGN": "Bản ghi nhớ",
        Agreement = "BTT": "Bản thỏa thuận",
        Authorisation = "GUQ": "Giấy ủy quyền",
        Invitation = "GM": "Giấy mời",
        Introduction = "GGT": "Giấy giới thiệu",
        Leave = "GNP": "Giấy nghỉ phép",
        SendingSlip = "PG": "Phiếu gửi",
        TransferSlip = "PC": "Phiếu chuyển",
        ReportSlip = "PB": "Phiếu báo",
        /// Thư công; it takes no number.
        PublicLetter = "TCg": "Thư công",
        /// A form to fill in, no kind of the decree: no number and no end mark.
        Form = "BM": "Biểu mẫu",
    }
}

/// How a kind of paper is numbered (PL I.II.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symbol {
    /// "KH-UBND": the kind, then the issuer.
    KindIssuer,
    /// "UBND-VX": the issuer, then the drafting unit or field.
    IssuerField,
    /// No number.
    None,
}

impl PaperKind {
    /// How it is numbered.
    pub fn symbol(self) -> Symbol {
        match self {
            Self::Letter => Symbol::IssuerField,
            Self::Form | Self::PublicLetter => Symbol::None,
            _ => Symbol::KindIssuer,
        }
    }

    /// Whether the issuing authority stands above its căn cứ (PL III, mẫu 1.1 – 1.3).
    pub fn names_authority(self) -> bool {
        matches!(self, Self::Resolution | Self::Decision)
    }

    /// The line between its căn cứ and its articles (PL III, mẫu 1.1, 1.2).
    pub fn enacting_words(self) -> Option<&'static str> {
        match self {
            Self::Resolution => Some("QUYẾT NGHỊ:"),
            Self::Decision => Some("QUYẾT ĐỊNH:"),
            _ => None,
        }
    }

    /// Whether it may begin with Kính gửi (PL I.II.9).
    pub fn takes_addressees(self) -> bool {
        matches!(
            self,
            Self::Proposal | Self::Report | Self::Letter | Self::PublicLetter | Self::Form
        )
    }

    /// Whether it is read or filled in.
    pub fn purpose(self) -> Purpose {
        if self == Self::Form { Purpose::FillIn } else { Purpose::Read }
    }

    /// Whether its text ends with "./.".
    pub fn has_end_mark(self) -> bool {
        self != Self::Form
    }
}
