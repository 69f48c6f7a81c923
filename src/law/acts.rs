//! `phap-ly.yaml`: acts that papers cite, when each was in force, and names that are no longer those of the law.

use chrono::NaiveDate;

use crate::diagnostic::Diagnostic;
use crate::yaml::{Date, Reader, Text, choice, record};

record! {
    /// The whole file.
    pub struct ActFile = "bảng văn bản pháp luật" {
        /// What came later is not known here.
        pub as_of: Date = "tinh_den": "Bảng đúng đến ngày nào",
        pub acts: Vec<Act> = "van_ban": "Các văn bản, xếp theo ngày ban hành",
        pub old_names: Vec<OldName> = "ten_goi": "Tên gọi không còn dùng, và tên thay cho nó",
    }
}

record! {
    /// One act of the law.
    pub struct Act = "văn bản pháp luật", held to in_order {
        pub number: Text = "so": "Số, ký hiệu: 06/2022/QH15",
        pub kind: ActKind = "loai": "Tên loại",
        /// Of a law its name without "Luật"; of others what they are about, as it follows the issuer.
        pub name: Text = "ten": "Tên gọi sau tên loại: Thi đua, khen thưởng",
        pub body: Text = "co_quan": "Cơ quan ban hành",
        pub date: Date = "ngay": "Ngày ban hành",
        pub from: Option<Date> = "tu": "Ngày bắt đầu có hiệu lực",
        /// The first day on which it is no longer in force.
        pub until: Option<Date> = "het": "Ngày hết hiệu lực: từ ngày này không còn hiệu lực",
        pub replaced_by: Vec<Text> = "thay_bang": "Số của những văn bản thay thế nó",
        /// It only changes another act, and is cited together with it.
        pub amends: Option<Text> = "sua_doi": "Số của văn bản mà nó sửa đổi, bổ sung",
        pub doubts: Vec<Doubt> = "chua_chac": "Những khoá của dòng này chưa đối chiếu được với bản gốc",
        pub source: Text = "nguon": "Đọc ở đâu",
    }
}

choice! {
    /// What kind of act it is.
    pub enum ActKind = "loại văn bản pháp luật" {
        Law = "luat": "Luật",
        Ordinance = "phap_lenh": "Pháp lệnh",
        Resolution = "nghi_quyet": "Nghị quyết",
        Decree = "nghi_dinh": "Nghị định",
        Decision = "quyet_dinh": "Quyết định",
        Circular = "thong_tu": "Thông tư",
        Directive = "chi_thi": "Chỉ thị",
    }
}

choice! {
    /// What of a row was not held against the act itself.
    pub enum Doubt = "điều chưa chắc" {
        Name = "ten": "tên",
        Date = "ngay": "ngày ban hành",
        From = "tu": "ngày có hiệu lực",
        Until = "het": "ngày hết hiệu lực",
        ReplacedBy = "thay_bang": "văn bản thay thế",
    }
}

record! {
    /// A name that the law no longer uses.
    pub struct OldName = "tên gọi cũ" {
        pub old: Text = "cu": "Tên cũ, như còn gặp trong văn bản",
        pub new: Text = "moi": "Tên đang dùng",
        pub from: Date = "tu": "Từ ngày này dùng tên mới",
        /// Then it is another name: "Làng văn hóa - du lịch".
        pub except: Vec<Text> = "tru": "Không phải tên cũ khi theo sau là những chữ này",
        pub why: Text = "vi": "Theo đâu",
        pub doubts: Vec<Doubt> = "chua_chac": "Những khoá của dòng này chưa đối chiếu được với bản gốc",
    }
}

/// Notes an act in force before it was made, or out of force before it was in.
fn in_order(act: &Act, reader: &mut Reader<'_>) {
    let days = [Some(act.date), act.from, act.until].into_iter().flatten();
    let days: Vec<Date> = days.collect();
    for pair in days.windows(2).filter(|pair| pair[1].day < pair[0].day) {
        reader.fault(
            Diagnostic::error(format!(
                "ngày của văn bản {} không theo thứ tự",
                act.number.as_str()
            ))
            .at(pair[1].place)
            .hint("`ngay` trước, rồi `tu`, rồi `het`"),
        );
    }
}

/// The acts of the table.
#[derive(Debug, Clone, Default)]
pub struct Acts {
    pub as_of: NaiveDate,
    /// By the day they were made.
    pub rows: Vec<Act>,
    pub old_names: Vec<OldName>,
}

impl Acts {
    pub(super) fn of(file: ActFile) -> Self {
        Self { as_of: file.as_of.day, rows: file.acts, old_names: file.old_names }
    }

    /// The act with `number`, whatever the case, the spaces and the dashes it is typed with.
    pub fn find(&self, number: &str) -> Option<&Act> {
        let plain = |number: &str| -> String {
            let marks = number.chars().filter(|c| !c.is_whitespace());
            marks.map(|c| if c == '–' { '-' } else { c }).flat_map(char::to_lowercase).collect()
        };
        let wanted = plain(number);
        self.rows.iter().find(|act| plain(act.number.as_str()) == wanted)
    }
}

impl Act {
    /// Whether it was in force on `day`; `None` where the table does not say since when.
    pub fn in_force(&self, day: NaiveDate) -> Option<bool> {
        if self.until.is_some_and(|until| until.day <= day) || day < self.date.day {
            return Some(false);
        }
        Some(self.from?.day <= day)
    }

    /// Whether one of `doubts` is among those of the row.
    pub fn is_unsure_of(&self, doubts: &[Doubt]) -> bool {
        self.doubts.iter().any(|doubt| doubts.contains(doubt))
    }

    /// As it is called in running text: "Luật Thi đua, khen thưởng", "Nghị định số 98/2023/NĐ-CP".
    pub fn called(&self) -> String {
        let (kind, number) = (self.kind.title(), self.number.as_str());
        match self.kind {
            ActKind::Law => format!("Luật {}", self.name.as_str()),
            _ => format!("{kind} số {number}"),
        }
    }
}
