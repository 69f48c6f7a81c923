//! What is aimed at: a target's wording, and the metrics by which it is counted.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::Prose;
use crate::diagnostic::{Diagnostic, Place};
use crate::yaml::{
    Date, DayMonth, Decode, Kind, Node, Number, Reader, Show, Text, View, choice, record,
};

record! {
    /// Chỉ tiêu thi đua: what the paper says of it, and how it is counted.
    pub struct Target = "chỉ tiêu" {
        pub wording: Prose = "loi_van": "Lời văn in trong kế hoạch; số thứ tự do văn bản tự đánh",
        pub metrics: Vec<Metric> = "thuoc_do": "Các thước đo của chỉ tiêu",
    }
}

record! {
    /// Thước đo: one thing that is counted.
    pub struct Metric = "thước đo", held to fits_its_kind {
        pub id: Text = "ma": "Mã, ví dụ 3e: chỉ tiêu 3, thước đo e",
        pub name: Text = "ten": "Đếm cái gì",
        /// Unit ids, group ids, or the issuer that reports itself.
        pub leads: Vec<Text> = "chu_tri": "Mã đơn vị hay nhóm chủ trì",
        pub partners: Vec<Text> = "phoi_hop": "Mã đơn vị hay nhóm phối hợp",
        pub kind: MetricKind = "kieu": "Cách cộng qua các đợt và các đơn vị",
        pub comparator: Option<Comparator> = "so": "So kết quả với mức thế nào",
        /// Absent where the plan names none.
        pub level: Option<Level> = "muc": "Mức cần đạt: một số, hoặc khoảng [1, 2]; kế hoạch không nêu thì bỏ khoá này",
        /// As printed: "hộ", "%".
        pub unit: Option<Text> = "dvt": "Đơn vị tính",
        pub base: Option<Base> = "mau_so": "Tỷ lệ tính trên tổng số nào",
        /// No result can exceed it: 6 of 6 villages.
        pub limit: Option<Number> = "toi_da": "Không thể vượt quá, ví dụ 6 trên 6 thôn",
        pub due: Option<Date> = "han": "Hạn hoàn thành",
        pub items: Vec<MetricItem> = "viec": "Các việc của một danh mục",
        pub milestones: Vec<Milestone> = "moc_dot": "Mức cần đạt ở cuối từng đợt, nếu kế hoạch giao",
        pub origin: Origin = "nguon": "Mức này từ đâu ra",
    }
}

record! {
    /// One thing to do, of a checklist.
    pub struct MetricItem = "việc" {
        pub id: Text = "ma": "Mã của việc",
        pub name: Text = "ten": "Tên việc",
        pub day: Option<DayMonth> = "ngay": "Ngày trong năm, ví dụ 8/3",
    }
}

record! {
    /// The level to be reached by the end of a period.
    pub struct Milestone = "mốc của đợt" {
        pub period: Text = "dot": "Mã đợt",
        pub level: Number = "muc": "Mức cần đạt, cộng từ đầu năm",
    }
}

choice! {
    /// How results add up across periods and units.
    pub enum MetricKind = "kiểu thước đo" {
        /// Sum over periods and units.
        Flow = "cong_don": "cộng dồn: hộ, nhà, lần, đồng",
        /// The latest period counts.
        Stock = "hien_co": "hiện có đến cuối kỳ: tiêu chí, thôn",
        Ratio = "ty_le": "tỷ lệ trên một mẫu số",
        /// None is the aim.
        Zero = "khong": "không để xảy ra",
        Milestone = "moc": "xong trước hạn",
        Checklist = "danh_muc": "làm đủ các việc kể ra",
        Qualitative = "dinh_tinh": "nhận xét bằng lời",
    }
}

choice! {
    /// How a result is held against the level.
    pub enum Comparator = "phép so sánh" {
        AtLeast = "it_nhat": "ít nhất (≥)",
        AtMost = "nhieu_nhat": "nhiều nhất (≤)",
        Exactly = "bang": "bằng (=)",
        Within = "khoang": "trong khoảng",
    }
}

choice! {
    /// What a ratio is a share of.
    pub enum Base = "mẫu số" {
        Households = "so_ho": "số hộ của đơn vị chủ trì",
        People = "so_nguoi": "số người đăng ký thi đua của các đơn vị",
        Annex = "phu_luc": "số chỉ tiêu trong phụ lục của nghị quyết",
    }
}

choice! {
    /// Where a level comes from.
    pub enum Origin = "nguồn của mức" {
        Stated = "neu_ro": "kế hoạch nêu rõ",
        Derived = "suy_ra": "suy ra từ lời văn",
        Lacking = "thieu": "kế hoạch thiếu con số",
    }
}

/// What must be reached: `78`, or `[1, 2]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Single(Number),
    Between(Number, Number),
}

impl Level {
    /// Where it was typed.
    pub fn place(self) -> Place {
        match self {
            Self::Single(number) => number.place,
            Self::Between(least, most) => Place { end: most.place.end, ..least.place },
        }
    }
}

impl Decode for Level {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Kind::List(items) = &node.kind else {
            return Number::decode(node, reader).map(Self::Single);
        };
        let [least, most] = &items[..] else {
            reader.fault(
                Diagnostic::error(format!("một khoảng có hai số, đây có {}", items.len()))
                    .at(node.place)
                    .hint("viết số nhỏ trước, số lớn sau: `[1, 2]`"),
            );
            return None;
        };
        let (least, most) = (Number::decode(least, reader), Number::decode(most, reader));
        let (least, most) = (least?, most?);
        if least >= most {
            reader.fault(
                Diagnostic::error(format!("khoảng từ {least} đến {most} không có số nào ở giữa"))
                    .at(node.place)
                    .hint("viết số nhỏ trước, số lớn sau: `[1, 2]`"),
            );
            return None;
        }
        Some(Self::Between(least, most))
    }
}

/// A single number, or a list of two.
impl Show for Level {
    fn show(&self) -> View {
        match self {
            Self::Single(number) => number.show(),
            Self::Between(least, most) => View::List(vec![least.show(), most.show()]),
        }
    }
}

impl JsonSchema for Level {
    fn schema_name() -> Cow<'static, str> {
        "muc".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let number = generator.subschema_for::<Number>();
        json_schema!({
            "anyOf": [
                number,
                { "type": "array", "items": number, "minItems": 2, "maxItems": 2 },
            ],
        })
    }
}

/// Notes a metric whose keys do not go with its kind, or its level with its comparator.
fn fits_its_kind(metric: &Metric, reader: &mut Reader<'_>) {
    match metric.kind {
        MetricKind::Milestone if metric.due.is_none() => reader.fault(
            Diagnostic::error("thước đo kiểu `moc` thiếu `han`")
                .at(metric.place.point())
                .hint("thêm `han: 31/12/…`, ngày phải xong"),
        ),
        MetricKind::Checklist if metric.items.is_empty() => reader.fault(
            Diagnostic::error("thước đo kiểu `danh_muc` thiếu `viec`")
                .at(metric.place.point())
                .hint("kể các việc phải làm, mỗi việc một dòng `- { ma: …, ten: … }`"),
        ),
        MetricKind::Zero if !aims_at_none(metric) => reader.fault(
            Diagnostic::error("thước đo kiểu `khong` chỉ có mức 0")
                .at(metric.level.map_or(metric.place.point(), Level::place))
                .hint("viết `so: bang` và `muc: 0`, hoặc chọn kiểu khác nếu có mức được phép"),
        ),
        _ => {}
    }
    if let Some(hint) = metric.level.and_then(|level| mismatch(level, metric.comparator)) {
        let place = metric.level.map_or(metric.place, Level::place);
        let fault = Diagnostic::error("`muc` và `so` của thước đo không khớp nhau");
        reader.fault(fault.at(place).hint(hint));
    }
}

/// Whether no case is the aim of `metric`, as far as its keys say.
fn aims_at_none(metric: &Metric) -> bool {
    let none = |level: Level| matches!(level, Level::Single(number) if number.mantissa() == 0);
    let grows = matches!(metric.comparator, Some(Comparator::AtLeast | Comparator::Within));
    metric.level.is_none_or(none) && !grows
}

/// What to write where `level` cannot be held to `comparator`.
fn mismatch(level: Level, comparator: Option<Comparator>) -> Option<&'static str> {
    use Comparator::{AtLeast, AtMost, Exactly, Within};
    match (level, comparator) {
        (Level::Between(..), Some(Within))
        | (Level::Single(_), Some(AtLeast | AtMost | Exactly)) => None,
        (Level::Between(..), _) => Some("viết `so: khoang`"),
        (Level::Single(_), Some(Within)) => Some("viết khoảng bằng hai số: `muc: [1, 2]`"),
        (Level::Single(_), None) => Some("thêm `so: it_nhat`, `so: nhieu_nhat` hoặc `so: bang`"),
    }
}
