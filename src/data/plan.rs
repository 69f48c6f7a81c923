//! `ke-hoach-<năm>.yaml`: what the plan of one year says.

use super::agency::YesNo;
use super::signing_day::no_such_day;
use super::{Period, Prose, Target};
use crate::diagnostic::Diagnostic;
use crate::yaml::{Date, Ordinal, Reader, Text, choice, record};

record! {
    /// The whole file, in the order of the paper.
    pub struct Plan = "kế hoạch" {
        /// The day that due, late and in force are judged on; nothing asks the clock.
        pub as_of: Option<Date> = "tinh_den_ngay": "Tính đến ngày nào thì đã đến hạn, đã trễ; sửa mỗi khi làm báo cáo",
        pub paper: PaperInfo = "van_ban": "Số, ngày, người ký của văn bản",
        pub subject: Text = "trich_yeu": "Trích yếu, in dưới tên loại KẾ HOẠCH",
        pub bases: Vec<Text> = "can_cu": "Căn cứ, mỗi căn cứ một dòng; dấu ; và . do văn bản tự đặt",
        pub opening: Prose = "mo_dau": "Câu dẫn vào nội dung, sau các căn cứ",
        pub headings: Option<Headings> = "de_muc": "Tên ba mục, nếu khác mẫu",
        pub purpose: Prose = "muc_dich": "Mục I: mục đích, yêu cầu",
        pub targets: Vec<Target> = "chi_tieu": "Mục II: các chỉ tiêu",
        pub arrangements: Vec<Arrangement> = "to_chuc_thuc_hien": "Mục III: tổ chức thực hiện",
        pub periods: Vec<Period> = "dot": "Các đợt thi đua",
        pub registration: Option<Registration> = "dang_ky": "Việc đăng ký thi đua đầu năm",
        pub closing: Prose = "ket": "Câu kết; dấu ./. do văn bản tự đặt",
        pub recipients: Vec<Recipient> = "noi_nhan": "Nơi nhận, trừ dòng Lưu",
        pub archive: Vec<Text> = "luu": "Những nơi lưu, in ở dòng cuối của Nơi nhận: VT",
    }
}

record! {
    /// What the head and the foot of the paper are built from.
    pub struct PaperInfo = "văn bản", held to can_be_dated {
        /// Code in the decree's table of kinds (PL III): "KH".
        pub kind: Text = "loai": "Chữ viết tắt tên loại văn bản: KH",
        pub state: PaperState = "tinh_trang": "Dự thảo hay chính thức",
        pub issuer: Text = "ban_hanh": "Mã chủ thể ban hành trong don-vi.yaml",
        pub signer: Option<Text> = "nguoi_ky": "Mã người ký của chủ thể ấy",
        /// Absent: a gap is left to write it in.
        pub number: Option<Ordinal> = "so": "Số văn bản; chưa có thì để trống",
        pub day: Option<Ordinal> = "ngay": "Ngày ký; chưa có thì để trống",
        pub month: Option<Ordinal> = "thang": "Tháng ký; chưa có thì để trống",
        pub year: Ordinal = "nam": "Năm của văn bản",
        /// In an electronic paper the number and the date in the line "(Kèm theo …)" stay unfilled (PL I.III.1).
        pub electronic: Option<YesNo> = "ban_dien_tu": "Văn bản điện tử: dòng (Kèm theo …) của phụ lục không điền số và ngày",
    }
}

choice! {
    /// A draft may lack its number, its day and its signer; the final paper may not.
    pub enum PaperState = "tình trạng văn bản" {
        Draft = "du_thao": "dự thảo",
        Final = "chinh_thuc": "chính thức",
    }
}

record! {
    /// Titles of the three mục where they differ from the template's.
    pub struct Headings = "tên các mục" {
        pub purpose: Option<Text> = "muc_dich": "Tên mục I",
        pub targets: Option<Text> = "chi_tieu": "Tên mục II",
        pub arrangements: Option<Text> = "to_chuc_thuc_hien": "Tên mục III",
    }
}

record! {
    /// A khoản of mục III.
    pub struct Arrangement = "khoản về tổ chức thực hiện" {
        pub title: Text = "ten": "Tên khoản",
        pub wording: Option<Prose> = "noi_dung": "Nội dung; điểm a) b) c) viết bằng ++ ở đầu dòng",
        /// The periods are printed below this title.
        pub lists_periods: Option<YesNo> = "ke_cac_dot": "Kể các đợt ngay dưới tên khoản này",
    }
}

record! {
    /// Pledges at the beginning of the year.
    pub struct Registration = "việc đăng ký" {
        pub due: Option<Date> = "han": "Hạn gửi bản đăng ký",
    }
}

record! {
    /// A line of Nơi nhận.
    pub struct Recipient = "nơi nhận" {
        pub name: Text = "ten": "Tên nơi nhận",
        /// Printed in brackets: "b/c", "thực hiện".
        pub purpose: Option<Text> = "muc_dich": "Để làm gì, in trong ngoặc: b/c, thực hiện",
    }
}

/// Notes a day that does not exist, and what a final paper lacks.
fn can_be_dated(paper: &PaperInfo, reader: &mut Reader<'_>) {
    is_of_the_calendar(paper, reader);
    match paper.state {
        PaperState::Draft => {}
        PaperState::Final => lacking(paper).for_each(|key| {
            reader.fault(
                Diagnostic::error(format!("văn bản chính thức thiếu `{key}`"))
                    .at(paper.place.point())
                    .hint(format!("thêm `{key}: …`, hoặc để `tinh_trang: du_thao`")),
            );
        }),
    }
}

fn is_of_the_calendar(paper: &PaperInfo, reader: &mut Reader<'_>) {
    let year = paper.year;
    let place = paper.day.or(paper.month).unwrap_or(year).place;
    if (1945..=2200).contains(&year.value) {
        no_such_day(paper.day, paper.month, year.value, place)
            .into_iter()
            .for_each(|fault| reader.fault(fault));
    } else {
        reader.fault(
            Diagnostic::error(format!("`{}` không phải là năm của văn bản", year.value))
                .at(year.place)
                .hint("viết năm bằng bốn chữ số"),
        );
    }
}

fn lacking(paper: &PaperInfo) -> impl Iterator<Item = &'static str> {
    let keys = [
        ("so", paper.number.is_none()),
        ("ngay", paper.day.is_none()),
        ("thang", paper.month.is_none()),
        ("nguoi_ky", paper.signer.is_none()),
    ];
    keys.into_iter().filter_map(|(key, lacks)| lacks.then_some(key))
}
