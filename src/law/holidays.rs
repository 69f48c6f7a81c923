//! `ngay-le.yaml`: the days papers celebrate, by the names the State gives them.

use chrono::NaiveDate;

use crate::yaml::{Date, DayMonth, Ordinal, Text, choice, record};

record! {
    /// The whole file.
    pub struct HolidayFile = "bảng ngày lễ, ngày kỷ niệm" {
        /// What came later is not known here.
        pub as_of: Date = "tinh_den": "Bảng đúng đến ngày nào",
        pub holidays: Vec<Holiday> = "ngay_le": "Các ngày, xếp theo lịch",
    }
}

record! {
    /// One day of the year.
    pub struct Holiday = "ngày lễ, ngày kỷ niệm" {
        pub name: Text = "ten": "Tên đầy đủ: Ngày thành lập Đảng Cộng sản Việt Nam",
        pub day: DayMonth = "ngay": "Ngày và tháng",
        /// The year it counts from.
        pub year: Option<Ordinal> = "nam_goc": "Năm gốc",
        /// Where it is reckoned by the moon, the day of the solar year changes.
        pub calendar: Option<Calendar> = "lich": "Âm lịch hay dương lịch; không ghi là dương lịch",
        /// Words by which it is known in a sentence, without regard to capitals.
        pub known_by: Vec<Text> = "nhan_ra": "Những chữ đủ để nhận ra ngày ấy trong câu, viết thường",
        pub wrong_names: Vec<Text> = "goi_sai": "Những tên hay gọi sai, viết thường",
        pub source: Text = "nguon": "Theo văn bản nào",
    }
}

choice! {
    /// By the sun or by the moon.
    pub enum Calendar = "lịch" {
        Solar = "duong": "dương lịch",
        Lunar = "am": "âm lịch",
    }
}

/// The days of the table.
#[derive(Debug, Clone, Default)]
pub struct Holidays {
    pub as_of: NaiveDate,
    /// In the order of the calendar.
    pub rows: Vec<Holiday>,
}

impl Holidays {
    pub(super) fn of(file: HolidayFile) -> Self {
        Self { as_of: file.as_of.day, rows: file.holidays }
    }

    /// The days that fall on `day` of `month` of the solar year.
    pub fn on(&self, day: u32, month: u32) -> impl Iterator<Item = &Holiday> {
        let solar = self.rows.iter().filter(|row| row.is_solar());
        solar.filter(move |row| (row.day.day, row.day.month) == (day, month))
    }
}

impl Holiday {
    /// Whether its day is one of the solar year.
    pub fn is_solar(&self) -> bool {
        self.calendar != Some(Calendar::Lunar)
    }
}
