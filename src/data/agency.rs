//! `don-vi.yaml`: who issues, who signs, who belongs to the commune.

use super::unit::{Unit, UnitGroup};
use crate::yaml::{Text, choice, record};

record! {
    /// The whole file.
    pub struct AgencyFile = "tệp `don-vi.yaml`" {
        pub agency: Agency = "co_quan": "Xã, phường, đặc khu",
        pub officers: Vec<Officer> = "can_bo": "Những người ký văn bản, mỗi người một lần",
        pub issuers: Vec<Issuer> = "ban_hanh": "Các chủ thể ban hành văn bản",
        pub units: Vec<Unit> = "don_vi": "Các đơn vị thi đua của xã",
        pub groups: Vec<UnitGroup> = "nhom": "Các nhóm đơn vị, để gọi bằng một mã",
    }
}

record! {
    /// The commune itself.
    pub struct Agency = "cơ quan" {
        /// With its level: "xã Bình Lương".
        pub name: Text = "ten": "Tên đơn vị hành chính, kèm cấp: xã Bình Lương",
        /// Địa danh, before the date (PL I.II.4): "Bình Lương".
        pub place_name: Text = "dia_danh": "Địa danh ghi trước ngày tháng",
    }
}

record! {
    /// A person who signs.
    pub struct Officer = "cán bộ" {
        pub id: Text = "ma": "Mã, để các mục khác gọi tới",
        pub name: Text = "ho_ten": "Họ tên, không kèm học hàm, học vị",
        /// With the body: "Chủ tịch Ủy ban nhân dân xã"; printed above the name for a council (ô 7b).
        pub post: Text = "chuc_vu": "Chức vụ chính, kèm tên cơ quan",
    }
}

record! {
    /// Whoever papers are issued by: a body, a person in his own power, a council, a unit.
    pub struct Issuer = "chủ thể ban hành" {
        pub id: Text = "ma": "Mã, ví dụ ubnd",
        /// In full, as printed in the head: "Ủy ban nhân dân xã Bình Lương" – also for its chairman's own papers.
        pub name: Text = "ten": "Tên đầy đủ, in ở đầu văn bản",
        /// Cơ quan chủ quản trực tiếp.
        pub parent: Option<Text> = "chu_quan": "Tên cơ quan chủ quản trực tiếp, nếu có",
        /// "UBND" of "KH-UBND"; a thôn has none, and its papers take no number.
        pub symbol: Option<Text> = "ky_hieu": "Chữ viết tắt trong ký hiệu văn bản",
        /// The body on whose behalf it is signed, in the TM. line: "Ủy ban nhân dân"; absent for a head's own power.
        pub collective: Option<Text> = "thay_mat": "Tập thể được ký thay mặt (TM.), nếu có",
        /// Title of the head, for KT., TL., TUQ. and Q.: "Chủ tịch".
        pub head: Text = "thu_truong": "Chức vụ của người đứng đầu",
        /// "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", the line of decisions; absent: the name.
        pub authority: Option<Text> = "tham_quyen": "Thẩm quyền ban hành quyết định, nếu khác tên",
        /// A council that uses the seal of the body shows both titles (PL I.II.7).
        pub main_post: Option<YesNo> = "ghi_chuc_vu_chinh": "Ghi chức vụ chính trên họ tên (hội đồng dùng con dấu cơ quan)",
        /// Before the date when it differs from the commune's: a thôn, a school.
        pub place_name: Option<Text> = "dia_danh": "Địa danh, nếu khác của xã",
        pub signers: Vec<Signer> = "nguoi_ky": "Những người được ký",
    }
}

record! {
    /// A person's right to sign for an issuer.
    pub struct Signer = "người ký" {
        pub id: Text = "ma": "Mã, ví dụ chu_tich",
        pub officer: Text = "can_bo": "Mã của cán bộ",
        pub capacity: Capacity = "tu_cach": "Tư cách ký",
        /// Own title within the issuer: "Phó Chủ tịch", "Chánh Văn phòng".
        pub title: Text = "chuc_vu": "Chức vụ của chính người ký",
    }
}

choice! {
    /// Authority of a signer (PL I.II.7.a).
    pub enum Capacity = "tư cách ký" {
        Head = "cap_truong": "người đứng đầu",
        /// KT.
        Deputy = "ky_thay": "ký thay (KT.)",
        /// Q.
        Acting = "quyen": "quyền (Q.)",
        /// TL.
        ByOrder = "thua_lenh": "thừa lệnh (TL.)",
        /// TUQ.
        ByAuthorisation = "thua_uy_quyen": "thừa ủy quyền (TUQ.)",
    }
}

choice! {
    /// A question answered in the file.
    pub enum YesNo = "có hay không" {
        Yes = "co": "có",
        No = "khong": "không",
    }
}
