//! `xep-loai.yaml`: how people and collectives were rated at the end of the year.

use super::honour::Rating;
use crate::yaml::{Text, record};

record! {
    /// The whole file.
    pub struct RatingFile = "bảng xếp loại" {
        pub persons: Vec<PersonRating> = "ca_nhan": "Xếp loại từng người",
        pub collectives: Vec<CollectiveRating> = "tap_the": "Xếp loại từng tập thể",
    }
}

record! {
    /// One person's rating.
    pub struct PersonRating = "xếp loại cá nhân" {
        pub unit: Text = "don_vi": "Mã đơn vị",
        pub name: Text = "ho_ten": "Họ và tên, như trong bản đăng ký",
        pub rating: Rating = "muc": "Mức xếp loại",
        pub discipline: Option<Text> = "ky_luat": "Hình thức kỷ luật, nếu có",
    }
}

record! {
    /// One collective's rating.
    pub struct CollectiveRating = "xếp loại tập thể" {
        pub unit: Text = "don_vi": "Mã đơn vị",
        pub rating: Rating = "muc": "Mức xếp loại",
    }
}
