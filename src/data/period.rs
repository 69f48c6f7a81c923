//! Đợt thi đua: the periods into which the year is divided.

use super::Prose;
use crate::diagnostic::Diagnostic;
use crate::yaml::{Date, DayMonth, Ordinal, Reader, Text, record};

record! {
    /// One period; its dates are printed from here, so its wording does not repeat them.
    pub struct Period = "đợt thi đua", held to in_order {
        pub id: Text = "ma": "Mã, ví dụ dot1",
        pub name: Text = "ten": "Tên in ra: Đợt 1",
        pub from: Date = "tu": "Ngày đầu",
        pub to: Date = "den": "Ngày cuối",
        pub report_due: Date = "han_bao_cao": "Hạn chót gửi báo cáo của đợt",
        /// One paragraph, printed between the dates and the deadline.
        pub wording: Prose = "loi_van": "Nội dung của đợt, in sau ngày tháng; không viết lại ngày và hạn",
        pub anniversaries: Vec<Anniversary> = "ky_niem": "Những ngày kỷ niệm mà đợt này chào mừng",
    }
}

record! {
    /// A day the period celebrates.
    pub struct Anniversary = "ngày kỷ niệm" {
        pub name: Text = "ten": "Tên ngày kỷ niệm",
        pub day: DayMonth = "ngay": "Ngày và tháng: 3/2",
        pub year: Option<Ordinal> = "nam_goc": "Năm gốc, để tính lần thứ bao nhiêu",
    }
}

/// Notes a period that ends, or is reported, before it begins; one reported before its end is none of ours.
fn in_order(period: &Period, reader: &mut Reader<'_>) {
    if period.to.day < period.from.day {
        reader.fault(
            Diagnostic::error("đợt kết thúc trước khi bắt đầu")
                .at(period.to.place)
                .hint("ghi ngày đầu ở `tu`, ngày cuối ở `den`"),
        );
    }
    if period.report_due.day < period.from.day {
        reader.fault(
            Diagnostic::error("hạn báo cáo của đợt ở trước ngày đầu của đợt")
                .at(period.report_due.place)
                .hint("xem lại năm và tháng của `tu` và `han_bao_cao`"),
        );
    }
}
