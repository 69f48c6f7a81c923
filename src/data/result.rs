//! What a unit reports for one metric, in the shape of the metric's kind.
//!
//! In: a metric and the node typed under its id. Out: the value, or the fault with the shape that fits.

use schemars::{Schema, SchemaGenerator, json_schema};

use super::agency::YesNo;
use super::{Metric, MetricKind, Prose};
use crate::diagnostic::{Diagnostic, Place, nearest};
use crate::yaml::{Date, Decode, Kind, Node, Number, Reader, Show, Text, View, listed, record};

/// What a unit reports for one metric.
#[derive(Debug, Clone)]
pub struct MetricResult {
    /// Id of the metric.
    pub metric: Text,
    pub value: ResultValue,
    /// `ghi_chu`: why a stock fell, for one.
    pub note: Option<Text>,
    /// The value where it was typed.
    pub place: Place,
}

/// A value in the shape of its metric's kind.
#[derive(Debug, Clone)]
pub enum ResultValue {
    /// Flow: of this period alone. Stock: as of the period's end. Zero: cases of this period.
    Amount(Number),
    /// `{ tu, mau }`, as of the period's end; `part` is at most `whole`, and `whole` is not 0.
    Ratio { part: Number, whole: Number },
    /// `{ xong, ngay }`: the day a milestone was reached; `None` while it is not.
    Done(Option<Date>),
    /// Ids of the items of a checklist that are done.
    Items(Vec<Text>),
    /// A qualitative account.
    Words(Prose),
}

record! {
    /// An amount that needs a word: why it is less than before.
    pub struct NotedAmount = "con số có ghi chú" {
        pub amount: Number = "so": "Con số của đợt, hoặc số hiện có đến cuối đợt",
        pub note: Option<Text> = "ghi_chu": "Ghi chú, ví dụ vì sao giảm so với đợt trước",
    }
}

record! {
    /// A share: both numbers, so that shares of several units can be added up.
    pub struct Share = "tỷ lệ", held to part_of_whole {
        pub part: Number = "tu": "Tử số: bao nhiêu đạt",
        pub whole: Number = "mau": "Mẫu số: trên tổng số bao nhiêu",
        pub note: Option<Text> = "ghi_chu": "Ghi chú",
    }
}

record! {
    /// Whether a milestone is reached.
    pub struct Completion = "việc có hạn", held to dated_when_done {
        pub done: YesNo = "xong": "Đã xong chưa",
        pub day: Option<Date> = "ngay": "Ngày xong",
        pub note: Option<Text> = "ghi_chu": "Ghi chú",
    }
}

fn part_of_whole(share: &Share, reader: &mut Reader<'_>) {
    if share.whole.mantissa() == 0 {
        reader.fault(
            Diagnostic::error("mẫu số của tỷ lệ không thể là 0")
                .at(share.whole.place)
                .hint("chưa có số liệu thì xoá cả dòng của thước đo này"),
        );
    } else if share.part > share.whole {
        reader.fault(
            Diagnostic::error(format!("tử số {} lớn hơn mẫu số {}", share.part, share.whole))
                .at(share.part.place)
                .hint("`tu` là phần đạt, `mau` là tổng số; xem có viết ngược không"),
        );
    }
}

fn dated_when_done(completion: &Completion, reader: &mut Reader<'_>) {
    match (completion.done, completion.day) {
        (YesNo::Yes, None) => reader.fault(
            Diagnostic::error("việc đã xong thì phải có `ngay`")
                .at(completion.place)
                .hint("viết `{ xong: co, ngay: 15/11/2024 }`"),
        ),
        (YesNo::No, Some(day)) => reader.fault(
            Diagnostic::error("việc chưa xong thì không có `ngay`")
                .at(day.place)
                .hint("xoá `ngay`, hoặc viết `xong: co`"),
        ),
        (YesNo::Yes, Some(_)) | (YesNo::No, None) => {}
    }
}

/// The value in `node` for `metric`, whose id was typed as `id`.
pub fn decode(
    metric: &Metric,
    id: Text,
    node: &Node,
    reader: &mut Reader<'_>,
) -> Option<MetricResult> {
    if matches!(node.kind, Kind::Empty) {
        reader.fault(nothing(&id));
        return None;
    }
    if !fits(metric.kind, &node.kind) {
        reader.fault(misshapen(metric, node));
        return None;
    }
    let (value, note) = value(metric, node, reader)?;
    Some(MetricResult { metric: id, value, note, place: node.place })
}

fn nothing(id: &Text) -> Diagnostic {
    Diagnostic::error(format!("thước đo `{}` để trống", id.as_str()))
        .at(id.place)
        .hint("chưa có số liệu thì xoá cả dòng; không có trường hợp nào thì viết 0")
}

/// Whether a value of this shape can be meant for the kind at all.
fn fits(kind: MetricKind, shape: &Kind) -> bool {
    let has = |keys: &[&str]| match shape {
        Kind::Record(entries) => {
            entries.is_empty() || entries.iter().any(|(key, _)| keys.contains(&key.name.as_str()))
        }
        Kind::Empty | Kind::Scalar(_) | Kind::List(_) => false,
    };
    let is_scalar = matches!(shape, Kind::Scalar(_));
    match kind {
        MetricKind::Flow | MetricKind::Stock | MetricKind::Zero => is_scalar || has(&["so"]),
        MetricKind::Ratio => has(&["tu", "mau"]),
        MetricKind::Milestone => has(&["xong", "ngay"]),
        MetricKind::Checklist => matches!(shape, Kind::List(_)),
        MetricKind::Qualitative => is_scalar,
    }
}

fn misshapen(metric: &Metric, node: &Node) -> Diagnostic {
    let id = metric.id.as_str();
    let (wanted, example) = match metric.kind {
        MetricKind::Flow => ("cộng dồn nên cần một con số", "25".to_owned()),
        MetricKind::Stock => ("số hiện có nên cần một con số", "6".to_owned()),
        MetricKind::Zero => ("số trường hợp nên cần một con số", "0".to_owned()),
        MetricKind::Ratio => {
            ("tỷ lệ nên cần `tu` và `mau`, không cần phần trăm", "{ tu: 512, mau: 640 }".to_owned())
        }
        MetricKind::Milestone => {
            ("việc có hạn nên cần `xong` và `ngay`", "{ xong: co, ngay: 15/11/2024 }".to_owned())
        }
        MetricKind::Checklist => {
            let items: Vec<_> = metric.items.iter().map(|item| item.id.as_str()).collect();
            ("danh mục nên cần danh sách các việc đã làm", format!("[{}]", items.join(", ")))
        }
        MetricKind::Qualitative => ("nhận xét nên cần lời văn", "\"…\"".to_owned()),
    };
    Diagnostic::error(format!("thước đo `{id}` là {wanted}, đây là {}", node.noun()))
        .at(node.place)
        .hint(format!("viết như `{id}: {example}`"))
}

fn value(
    metric: &Metric,
    node: &Node,
    reader: &mut Reader<'_>,
) -> Option<(ResultValue, Option<Text>)> {
    Some(match metric.kind {
        MetricKind::Flow | MetricKind::Stock | MetricKind::Zero => match node.kind {
            Kind::Scalar(_) => (ResultValue::Amount(Number::decode(node, reader)?), None),
            Kind::Empty | Kind::List(_) | Kind::Record(_) => {
                let noted = NotedAmount::decode(node, reader)?;
                (ResultValue::Amount(noted.amount), noted.note)
            }
        },
        MetricKind::Ratio => {
            let Share { part, whole, note, .. } = Share::decode(node, reader)?;
            (ResultValue::Ratio { part, whole }, note)
        }
        MetricKind::Milestone => {
            let completion = Completion::decode(node, reader)?;
            (ResultValue::Done(completion.day), completion.note)
        }
        MetricKind::Checklist => (ResultValue::Items(items(metric, node, reader)?), None),
        MetricKind::Qualitative => (ResultValue::Words(Prose::decode(node, reader)?), None),
    })
}

/// The items done, each once and of this metric.
fn items(metric: &Metric, node: &Node, reader: &mut Reader<'_>) -> Option<Vec<Text>> {
    let known: Vec<&str> = metric.items.iter().map(|item| item.id.as_str()).collect();
    let mut items: Vec<Text> = Vec::new();
    for item in Vec::<Text>::decode(node, reader)? {
        if !known.contains(&item.as_str()) {
            let fault = Diagnostic::error(format!(
                "danh mục của thước đo `{}` không có việc `{}`",
                metric.id.as_str(),
                item.as_str()
            ));
            let fault = fault.at(item.place);
            reader.fault(match nearest(item.as_str(), known.iter().copied()) {
                Some(near) => fault.hint(format!("có phải ý bạn là `{near}`?")),
                None => fault.hint(format!("các việc của danh mục: {}", listed(&known))),
            });
        } else if items.iter().all(|other| other.as_str() != item.as_str()) {
            items.push(item);
        }
    }
    Some(items)
}

/// The shapes that an editor may offer; which of them fits is decided by the metric's kind.
pub fn schema(generator: &mut SchemaGenerator) -> Schema {
    let shapes = [
        generator.subschema_for::<Number>(),
        generator.subschema_for::<NotedAmount>(),
        generator.subschema_for::<Share>(),
        generator.subschema_for::<Completion>(),
        generator.subschema_for::<Vec<Text>>(),
        generator.subschema_for::<Prose>(),
    ];
    json_schema!({ "type": ["object", "null"], "additionalProperties": { "anyOf": shapes } })
}

/// The id and, by its kind, `so`, `tu` and `mau`, `xong` and `ngay`, `viec` or `loi`.
impl Show for MetricResult {
    fn show(&self) -> View {
        let mut entries = vec![("ma", self.metric.show())];
        match &self.value {
            ResultValue::Amount(amount) => entries.push(("so", amount.show())),
            ResultValue::Ratio { part, whole } => {
                entries.extend([("tu", part.show()), ("mau", whole.show())]);
            }
            ResultValue::Done(day) => {
                let done = if day.is_some() { YesNo::Yes } else { YesNo::No };
                entries.extend([("xong", done.show()), ("ngay", day.show())]);
            }
            ResultValue::Items(items) => entries.push(("viec", items.show())),
            ResultValue::Words(words) => entries.push(("loi", words.show())),
        }
        entries.push(("ghi_chu", self.note.show()));
        View::Record(entries)
    }
}
