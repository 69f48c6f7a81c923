//! `tham-quyen.yaml`: who may give which title or commendation, from when to when.

use chrono::NaiveDate;

use crate::data::{CollectiveTitle, Commendation, PersonTitle};
use crate::diagnostic::Diagnostic;
use crate::yaml::{Date, Reader, Text, choice, record};

record! {
    /// The whole file.
    pub struct CompetenceFile = "bảng thẩm quyền khen thưởng" {
        /// What came later is not known here.
        pub as_of: Date = "tinh_den": "Bảng đúng đến ngày nào",
        pub grants: Vec<Grant> = "tham_quyen": "Ai quyết định tặng gì, xếp theo ngày bắt đầu",
    }
}

record! {
    /// A power to award, for a time.
    pub struct Grant = "thẩm quyền tặng", held to in_order {
        pub giver: Rank = "nguoi_tang": "Người có thẩm quyền",
        pub person_titles: Vec<PersonTitle> = "danh_hieu": "Danh hiệu thi đua cá nhân",
        pub collective_titles: Vec<CollectiveTitle> = "danh_hieu_tap_the": "Danh hiệu thi đua tập thể",
        pub commendations: Vec<Commendation> = "hinh_thuc": "Hình thức khen thưởng",
        pub from: Date = "tu": "Ngày bắt đầu",
        /// The last day.
        pub to: Option<Date> = "den": "Ngày cuối cùng; không ghi là đến nay",
        pub article: Text = "theo": "Điều khoản",
        pub source: Text = "nguon": "Đọc ở đâu",
    }
}

choice! {
    /// Whose chairman gives.
    pub enum Rank = "cấp của người tặng" {
        Commune = "xa": "Chủ tịch Ủy ban nhân dân cấp xã",
        District = "huyen": "Chủ tịch Ủy ban nhân dân cấp huyện",
        Province = "tinh": "Chủ tịch Ủy ban nhân dân cấp tỉnh",
        PrimeMinister = "thu_tuong": "Thủ tướng Chính phủ",
    }
}

/// Notes a power that ends before it begins.
fn in_order(grant: &Grant, reader: &mut Reader<'_>) {
    if let Some(to) = grant.to.filter(|to| to.day < grant.from.day) {
        reader.fault(
            Diagnostic::error("thẩm quyền kết thúc trước khi bắt đầu")
                .at(to.place)
                .hint("ghi ngày đầu ở `tu`, ngày cuối ở `den`"),
        );
    }
}

/// The powers of the table.
#[derive(Debug, Clone, Default)]
pub struct Competence {
    pub as_of: NaiveDate,
    /// By the day they begin.
    pub rows: Vec<Grant>,
}

/// What is given, as the data spells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Honour {
    Person(PersonTitle),
    Collective(CollectiveTitle),
    Commendation(Commendation),
}

impl Competence {
    pub(super) fn of(file: CompetenceFile) -> Self {
        Self { as_of: file.as_of.day, rows: file.grants }
    }

    /// The powers to give `honour` on `day`; none where the table does not know.
    pub fn on(&self, honour: Honour, day: NaiveDate) -> impl Iterator<Item = &Grant> {
        self.rows.iter().filter(move |grant| grant.is_valid(day) && grant.gives(honour))
    }
}

impl Grant {
    fn is_valid(&self, day: NaiveDate) -> bool {
        self.from.day <= day && self.to.is_none_or(|to| day <= to.day)
    }

    fn gives(&self, honour: Honour) -> bool {
        match honour {
            Honour::Person(title) => self.person_titles.contains(&title),
            Honour::Collective(title) => self.collective_titles.contains(&title),
            Honour::Commendation(form) => self.commendations.contains(&form),
        }
    }
}
