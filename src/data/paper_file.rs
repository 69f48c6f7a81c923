//! `van-ban/<tên tệp>.yaml`: what only people know of one paper – its number, its day, its signer, and the
//! words that no figure says.

use super::Prose;
use super::agency::YesNo;
use super::plan::{PaperState, Recipient};
use crate::diagnostic::{Place, SourceId};
use crate::yaml::{Ordinal, Text, record};

record! {
    /// The whole file; every key may be left out.
    pub struct PaperFile = "lời của văn bản" {
        pub state: Option<PaperState> = "tinh_trang": "Dự thảo hay chính thức",
        pub issuer: Option<Text> = "ban_hanh": "Mã chủ thể ban hành trong don-vi.yaml",
        pub signer: Option<Text> = "nguoi_ky": "Mã người ký của chủ thể ấy",
        pub number: Option<Ordinal> = "so": "Số văn bản; chưa có thì để trống",
        pub day: Option<Ordinal> = "ngay": "Ngày ký; chưa có thì để trống",
        pub month: Option<Ordinal> = "thang": "Tháng ký; chưa có thì để trống",
        pub year: Option<Ordinal> = "nam": "Năm ký; không ghi thì là năm của kế hoạch",
        /// In an electronic paper the number and the date in the line "(Kèm theo …)" stay unfilled (PL I.III.1).
        pub electronic: Option<YesNo> = "ban_dien_tu": "Văn bản điện tử: dòng (Kèm theo …) của phụ lục không điền số và ngày",
        pub bases: Vec<Text> = "can_cu": "Căn cứ, mỗi căn cứ một dòng; dấu ; và . do văn bản tự đặt",
        pub addressees: Vec<Text> = "kinh_gui": "Nơi được kính gửi, nếu gửi cấp trên",
        pub recipients: Vec<Recipient> = "noi_nhan": "Nơi nhận, trừ dòng Lưu; không ghi thì như kế hoạch",
        pub leadership: Option<Prose> = "lanh_dao": "Công tác lãnh đạo, chỉ đạo, tổ chức phong trào",
        pub advantages: Option<Prose> = "thuan_loi": "Thuận lợi",
        pub difficulties: Option<Prose> = "kho_khan": "Khó khăn",
        pub movement: Option<Prose> = "phong_trao": "Kết quả phong trào theo từng lĩnh vực",
        pub shortcomings: Option<Prose> = "han_che": "Hạn chế",
        pub causes: Option<Prose> = "nguyen_nhan": "Nguyên nhân của hạn chế",
        pub lessons: Option<Prose> = "bai_hoc": "Bài học kinh nghiệm",
        pub tasks: Option<Prose> = "nhiem_vu": "Nhiệm vụ, phương hướng thời gian tới",
        pub proposals: Option<Prose> = "kien_nghi": "Kiến nghị, đề xuất",
    }
}

impl PaperFile {
    /// The file of a paper for which there is none: every key is left out.
    pub fn blank() -> Self {
        Self {
            state: None,
            issuer: None,
            signer: None,
            number: None,
            day: None,
            month: None,
            year: None,
            electronic: None,
            bases: Vec::new(),
            addressees: Vec::new(),
            recipients: Vec::new(),
            leadership: None,
            advantages: None,
            difficulties: None,
            movement: None,
            shortcomings: None,
            causes: None,
            lessons: None,
            tasks: None,
            proposals: None,
            place: Place::new(SourceId(0), 0, 0),
        }
    }
}
