//! `dang-ky/<đơn vị>.yaml`: what a unit and its people pledge at the beginning of the year.

use super::agency::YesNo;
use super::honour::{CollectiveTitle, Commendation, PersonKind, PersonTitle, Rating, Salutation};
use super::target::Level;
use crate::yaml::{Date, Text, Whole, record};

record! {
    /// The whole file.
    pub struct Pledge = "bản đăng ký" {
        pub day: Option<Date> = "ngay": "Ngày đăng ký",
        pub levels: Vec<PledgedLevel> = "chi_tieu": "Mức đơn vị tự đăng ký cho thước đo mình chủ trì",
        pub collectives: Vec<CollectivePledge> = "tap_the": "Danh hiệu, khen thưởng đăng ký cho tập thể",
        pub persons: Vec<PersonPledge> = "ca_nhan": "Từng người đăng ký hoặc chỉ ký cam kết",
        pub commitments: Vec<Text> = "cam_ket": "Những điều cam kết, mỗi điều một dòng",
        /// The council's own confirmation under the form.
        pub confirmed: Option<YesNo> = "xac_nhan": "Có phần xác nhận của Hội đồng ở cuối bản đăng ký",
    }
}

record! {
    /// The unit's own level for a metric it leads; above the plan it is a second target.
    pub struct PledgedLevel = "mức đăng ký" {
        pub metric: Text = "ma": "Mã thước đo trong kế hoạch",
        pub level: Level = "muc": "Mức đơn vị đăng ký",
        pub note: Option<Text> = "ghi_chu": "Ghi chú",
    }
}

record! {
    /// What a collective stands for.
    pub struct CollectivePledge = "tập thể đăng ký" {
        /// Absent: the unit itself.
        pub name: Option<Text> = "ten": "Tên tập thể, nếu không phải chính đơn vị",
        pub people: Option<Whole> = "so_nguoi": "Tổng số người của tập thể",
        pub title: Option<CollectiveTitle> = "danh_hieu": "Danh hiệu thi đua đăng ký",
        pub commendation: Option<Commendation> = "hinh_thuc": "Hình thức khen thưởng đăng ký",
    }
}

record! {
    /// What a person stands for; one without title and commendation signs the commitments alone.
    pub struct PersonPledge = "cá nhân đăng ký" {
        pub salutation: Salutation = "xung_ho": "Ông hay bà",
        pub name: Text = "ho_ten": "Họ và tên",
        pub post: Text = "chuc_vu": "Chức vụ",
        pub kind: PersonKind = "doi_tuong": "Đối tượng",
        pub rating: Option<Rating> = "muc_xep_loai": "Mức hoàn thành nhiệm vụ đăng ký",
        pub title: Option<PersonTitle> = "danh_hieu": "Danh hiệu thi đua đăng ký",
        pub commendation: Option<Commendation> = "hinh_thuc": "Hình thức khen thưởng đăng ký",
        /// Needed for chiến sĩ thi đua.
        pub initiative: Option<Text> = "sang_kien": "Sáng kiến, đề tài",
    }
}

impl PersonPledge {
    /// Whether the person signs the commitments and stands for nothing.
    pub fn only_commits(&self) -> bool {
        self.title.is_none() && self.commendation.is_none()
    }
}
