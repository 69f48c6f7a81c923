//! The front matter of a template: what kind of paper it is, who issues it, who signs, who receives it.

use super::leaf::Leaf;
use crate::data::YesNo;
use crate::kind::PaperKind;
use crate::yaml::{choice, record};

record! {
    /// Everything above the body; each string is a template by itself.
    pub struct FrontMatter = "phần đầu của mẫu" {
        pub kind: PaperKind = "loai": "Loại văn bản, theo chữ viết tắt của Nghị định",
        pub made_for: MadeFor = "lam_cho": "Mẫu được làm cho điều gì",
        /// Stable name of the paper, without extension.
        pub file_name: Leaf = "ten_tep": "Tên tệp, không kèm đuôi",
        /// A paper whose time has not come.
        pub passed_over: Option<Leaf> = "bo_qua": "Lý do chưa làm văn bản này; in ra rỗng thì làm",
        /// A final paper the data does not bear.
        pub refused: Option<Leaf> = "tu_choi": "Lý do không cho in bản chính thức; in ra rỗng thì cho",
        /// A reminder is written when somebody wants to remind.
        pub by_name: Option<YesNo> = "goi_ten": "Chỉ làm khi được gọi tên",
        pub status: Option<Leaf> = "tinh_trang": "du_thao hay chinh_thuc",
        /// Of `ban_hanh`, or of a unit, which issues forms alone.
        pub issuer: Leaf = "ban_hanh": "Mã của chủ thể ban hành; của biểu mẫu còn có thể là mã đơn vị",
        /// Tên loại of a form: "BẢN ĐĂNG KÝ".
        pub kind_name: Option<Leaf> = "ten_loai": "Tên in thay cho tên loại, chỉ dùng cho biểu mẫu",
        pub number: Option<Leaf> = "so": "Số văn bản; bỏ trống khi chưa có",
        /// "VX" of "UBND-VX".
        pub field: Option<Leaf> = "linh_vuc": "Chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực, trong ký hiệu công văn",
        pub day: Option<Leaf> = "ngay": "Ngày ban hành; bỏ trống khi chưa có",
        pub month: Option<Leaf> = "thang": "Tháng ban hành",
        pub year: Leaf = "nam": "Năm ban hành",
        /// Number and date in "(Kèm theo …)" are filled on paper alone (PL I.III.1).
        pub electronic: Option<Leaf> = "ban_dien_tu": "co: dòng (Kèm theo …) của phụ lục không điền số và ngày",
        pub subject: Leaf = "trich_yeu": "Trích yếu; của công văn thì không kèm V/v",
        pub basis: Option<Leaf> = "can_cu": "Các căn cứ, mỗi căn cứ một dòng, không kèm dấu câu cuối dòng",
        pub addressees: Option<Leaf> = "kinh_gui": "Nơi được kính gửi, mỗi nơi một dòng",
        pub recipients: Option<Leaf> = "noi_nhan": "Nơi nhận, mỗi nơi một dòng, không kèm gạch đầu dòng và dấu câu",
        /// "- Như Điều 3;" of a decision.
        pub as_articles: Option<Leaf> = "nhu_dieu": "Các điều nêu nơi nhận của quyết định, ví dụ 3",
        /// What stands after "Lưu: ".
        pub archive: Option<Leaf> = "luu": "Nơi lưu, ví dụ VT, VX",
        pub signatures: Vec<SignatureSpec> = "ky": "Các chữ ký, theo thứ tự",
    }
}

record! {
    /// One signature: somebody's right to sign, or a line of a form.
    pub struct SignatureSpec = "chữ ký" {
        pub signer: Option<Leaf> = "nguoi_ky": "Mã người ký của chủ thể ban hành",
        pub issuer: Option<Leaf> = "ban_hanh": "Mã chủ thể, nếu khác chủ thể ban hành văn bản",
        /// Title on a form: "Người lập biểu".
        pub title: Option<Leaf> = "chuc_danh": "Chức danh in trên biểu mẫu; in ra rỗng thì không có chữ ký này",
        pub note: Option<Leaf> = "ghi_chu": "Ghi chú dưới chức danh, ví dụ (Ký, ghi rõ họ tên)",
        pub name: Option<Leaf> = "ho_ten": "Họ tên in sẵn trên biểu mẫu",
    }
}

choice! {
    /// What one paper of a template stands for.
    pub enum MadeFor = "đối tượng của mẫu" {
        Plan = "ke_hoach": "kế hoạch",
        Unit = "don_vi": "từng đơn vị",
        Period = "dot": "từng đợt",
        Year = "nam": "cả năm",
    }
}
