//! `khen-thuong.yaml`: the titles and commendations decided in the year.

use super::agency::YesNo;
use super::honour::{CollectiveTitle, Commendation, PersonKind, PersonTitle, Salutation};
use crate::yaml::{Date, Number, Text, choice, record};

record! {
    /// The whole file.
    pub struct AwardFile = "khen thưởng trong năm" {
        pub base_pay: Vec<BasePay> = "luong_co_so": "Mức lương cơ sở, theo ngày có hiệu lực",
        pub decisions: Vec<Decision> = "quyet_dinh": "Các quyết định khen thưởng",
    }
}

record! {
    /// Lương cơ sở from a day on; money is a multiple of the one in force on the day of the decision.
    pub struct BasePay = "mức lương cơ sở" {
        pub from: Date = "tu": "Ngày có hiệu lực",
        /// In đồng.
        pub amount: Number = "muc": "Mức lương cơ sở, tính bằng đồng",
    }
}

record! {
    /// One decision and all it gives.
    pub struct Decision = "quyết định khen thưởng" {
        pub number: Text = "so": "Số và ký hiệu: 15/QĐ-UBND",
        pub day: Date = "ngay": "Ngày ký",
        pub giver: Text = "nguoi_tang": "Người tặng: Chủ tịch Ủy ban nhân dân xã",
        pub awards: Vec<Award> = "tang": "Những danh hiệu, hình thức được tặng",
    }
}

record! {
    /// One title or commendation to one receiver.
    pub struct Award = "khen thưởng" {
        pub receiver: Receiver = "cho": "Cá nhân, tập thể hay hộ",
        /// Absent for a household or a person outside the units.
        pub unit: Option<Text> = "don_vi": "Mã đơn vị",
        /// Absent for a unit itself.
        pub name: Option<Text> = "ten": "Họ tên cá nhân, chủ hộ hay tên tập thể",
        pub salutation: Option<Salutation> = "xung_ho": "Ông hay bà, với cá nhân",
        pub kind: Option<PersonKind> = "doi_tuong": "Đối tượng, với cá nhân",
        /// Công nhân, nông dân, người lao động không giữ chức vụ.
        pub direct_worker: Option<YesNo> = "truc_tiep_lao_dong": "Là người trực tiếp lao động",
        pub person_title: Option<PersonTitle> = "danh_hieu": "Danh hiệu thi đua cá nhân",
        pub collective_title: Option<CollectiveTitle> = "danh_hieu_tap_the": "Danh hiệu thi đua tập thể",
        pub commendation: Option<Commendation> = "hinh_thuc": "Hình thức khen thưởng",
        /// Of the base pay, e.g. 0.3.
        pub multiple: Option<Number> = "he_so": "Mức tiền thưởng, bằng mấy lần lương cơ sở",
    }
}

choice! {
    /// Who receives it.
    pub enum Receiver = "đối tượng được khen" {
        Person = "ca_nhan": "cá nhân",
        Collective = "tap_the": "tập thể",
        Household = "ho": "hộ gia đình",
    }
}
