//! The units that lead targets and report on them.

use crate::yaml::{Text, Whole, choice, record};

record! {
    /// A unit of the commune.
    pub struct Unit = "đơn vị" {
        pub id: Text = "ma": "Mã, để chỉ tiêu gọi tới: ubnd, mttq, thon1",
        pub name: Text = "ten": "Tên đầy đủ",
        pub short_name: Option<Text> = "viet_tat": "Tên viết tắt, nếu có",
        pub kind: UnitKind = "loai": "Loại đơn vị",
        pub head: UnitHead = "dung_dau": "Người đứng đầu",
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
