//! Titles, commendations and ratings, and to whom they go (Luật Thi đua, khen thưởng 06/2022/QH15).

use crate::yaml::choice;

choice! {
    /// Danh hiệu thi đua of a person (Điều 19 – 24 of the Law).
    pub enum PersonTitle = "danh hiệu thi đua cá nhân" {
        AdvancedWorker = "lao_dong_tien_tien": "Lao động tiên tiến",
        AdvancedSoldier = "chien_si_tien_tien": "Chiến sĩ tiên tiến",
        GrassrootsFighter = "chien_si_thi_dua_co_so": "Chiến sĩ thi đua cơ sở",
        ProvincialFighter = "chien_si_thi_dua_cap_tinh": "Chiến sĩ thi đua cấp tỉnh",
    }
}

choice! {
    /// Danh hiệu thi đua of a collective (Điều 20, 25 – 30 of the Law).
    pub enum CollectiveTitle = "danh hiệu thi đua tập thể" {
        AdvancedCollective = "tap_the_lao_dong_tien_tien": "Tập thể lao động tiên tiến",
        AdvancedUnit = "don_vi_tien_tien": "Đơn vị tiên tiến",
        ExcellentCollective = "tap_the_lao_dong_xuat_sac": "Tập thể lao động xuất sắc",
        ExcellentUnit = "don_vi_quyet_thang": "Đơn vị quyết thắng",
        EmulationFlag = "co_thi_dua": "Cờ thi đua",
        CulturedVillage = "thon_van_hoa": "Thôn văn hóa",
    }
}

choice! {
    /// Hình thức khen thưởng (Điều 33, 73, 74 of the Law).
    pub enum Commendation = "hình thức khen thưởng" {
        CommuneCertificate = "giay_khen_xa": "Giấy khen của Chủ tịch Ủy ban nhân dân xã",
        DistrictCertificate = "giay_khen_huyen": "Giấy khen của Chủ tịch Ủy ban nhân dân huyện",
        ProvincialMerit = "bang_khen_tinh": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        PrimeMinisterMerit = "bang_khen_thu_tuong": "Bằng khen của Thủ tướng Chính phủ",
    }
}

choice! {
    /// How well a person or a collective did its work (Nghị định 90/2020/NĐ-CP).
    pub enum Rating = "mức xếp loại" {
        Excellent = "xuat_sac": "Hoàn thành xuất sắc nhiệm vụ",
        Good = "tot": "Hoàn thành tốt nhiệm vụ",
        Done = "hoan_thanh": "Hoàn thành nhiệm vụ",
        NotDone = "khong_hoan_thanh": "Không hoàn thành nhiệm vụ",
    }
}

choice! {
    /// The kinds of person the tables tell apart.
    pub enum PersonKind = "đối tượng" {
        Cadre = "can_bo": "Cán bộ",
        CivilServant = "cong_chuc": "Công chức",
        PartTime = "khong_chuyen_trach": "Người hoạt động không chuyên trách",
        VillageCadre = "can_bo_thon": "Cán bộ thôn",
        Citizen = "nguoi_dan": "Người dân",
    }
}

choice! {
    /// How a person is addressed; it also tells men and women apart in the tables.
    pub enum Salutation = "cách xưng hô" {
        Mr = "ong": "Ông",
        Mrs = "ba": "Bà",
    }
}
