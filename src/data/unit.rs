//! The units that lead targets and report on them.

use super::Issuer;
use crate::yaml::{Text, Whole, choice, record};

record! {
    /// A unit of the commune.
    pub struct Unit = "đơn vị" {
        pub id: Text = "ma": "Mã, để chỉ tiêu gọi tới: ubnd, mttq, thon1",
        pub name: Text = "ten": "Tên đầy đủ",
        pub short_name: Option<Text> = "viet_tat": "Tên viết tắt, nếu có",
        pub kind: UnitKind = "loai": "Loại đơn vị",
        pub head: UnitHead = "dung_dau": "Người đứng đầu",
        /// Absent: the full name, below nothing.
        pub letterhead: Option<Letterhead> = "dau_de": "Đầu văn bản của riêng đơn vị",
        /// People who pledge.
        pub people: Option<Whole> = "so_nguoi": "Số người đăng ký thi đua",
        pub households: Option<Whole> = "so_ho": "Số hộ, với thôn",
    }
}

record! {
    /// Who stands at the head of a unit.
    pub struct UnitHead = "người đứng đầu" {
        pub post: Text = "chuc_vu": "Chức vụ, ví dụ Trưởng thôn",
        pub name: Option<Text> = "ho_ten": "Họ tên; không ghi thì mẫu để trống chỗ ấy",
    }
}

record! {
    /// The two lines at the head of a unit's own papers (PL I.II.2).
    pub struct Letterhead = "đầu văn bản" {
        pub parent: Option<Text> = "chu_quan": "Tên cơ quan, tổ chức cấp trên trực tiếp",
        pub name: Option<Text> = "ten": "Tên in ở đầu văn bản, nếu khác tên đầy đủ",
    }
}

choice! {
    /// What kind of unit it is.
    pub enum UnitKind = "loại đơn vị" {
        Office = "co_quan": "cơ quan",
        FatherlandFront = "mttq": "Mặt trận Tổ quốc",
        MassOrganisation = "doan_the": "đoàn thể chính trị - xã hội",
        Association = "hoi": "hội",
        Force = "luc_luong": "lực lượng công an, quân sự",
        Village = "thon": "thôn, tổ dân phố",
        School = "truong": "trường học",
        Station = "tram": "trạm y tế",
    }
}

record! {
    /// Several units under one name.
    pub struct UnitGroup = "nhóm đơn vị" {
        pub id: Text = "ma": "Mã của nhóm, dùng được ở mọi chỗ dùng mã đơn vị",
        pub name: Text = "ten": "Tên nhóm",
        pub units: Vec<Text> = "don_vi": "Mã các đơn vị trong nhóm",
    }
}

impl Unit {
    /// The unit as the issuer of its own forms, which take no number: it signs by its head alone.
    pub fn issuer(&self) -> Issuer {
        let head = self.letterhead.as_ref();
        Issuer {
            id: self.id.clone(),
            name: head.and_then(|head| head.name.clone()).unwrap_or_else(|| self.name.clone()),
            parent: head.and_then(|head| head.parent.clone()),
            symbol: None,
            collective: None,
            head: self.head.post.clone(),
            authority: None,
            main_post: None,
            place_name: None,
            signers: Vec::new(),
            place: self.place,
        }
    }
}
