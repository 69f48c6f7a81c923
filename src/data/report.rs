//! `ket-qua/<đợt>/<đơn vị>.yaml`: what a unit reports at the end of a period.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::Prose;
use super::metrics::Metrics;
use super::result::{self, MetricResult};
use crate::diagnostic::{Diagnostic, Place};
use crate::yaml::{Date, Kind, Node, Reader, Show, Text, View, titled};

/// One unit's report of one period, each value in the shape of its metric's kind.
#[derive(Debug, Clone)]
pub struct Report {
    /// Id of the unit, from the name of the file.
    pub unit: String,
    /// Id of the period, from the name of the folder.
    pub period: String,
    /// `ngay_nop`: the day it was handed in.
    pub handed_in: Date,
    /// `ket_qua`: in the order typed; a metric stands at most once, and the unit leads it.
    pub results: Vec<MetricResult>,
    /// `nhan_xet`.
    pub remarks: Option<Prose>,
    /// `han_che`: difficulties.
    pub difficulties: Option<Prose>,
    /// `kien_nghi`.
    pub proposals: Option<Prose>,
    pub place: Place,
}

const NOUN: &str = "báo cáo của đơn vị";

/// Key, Rust field and meaning, in the order of the file.
const KEYS: [(&str, &str, &str); 5] = [
    ("ngay_nop", "handed_in", "Ngày nộp báo cáo"),
    ("ket_qua", "results", "Kết quả từng thước đo đơn vị chủ trì, mỗi mã một dòng"),
    ("nhan_xet", "remarks", "Nhận xét chung"),
    ("han_che", "difficulties", "Khó khăn, hạn chế"),
    ("kien_nghi", "proposals", "Kiến nghị, đề xuất"),
];

/// What a report is read with: who hands it in, for which period, and the plan's metrics.
#[derive(Debug)]
pub struct Reporting<'a> {
    pub unit: &'a str,
    pub period: &'a str,
    /// Without the plan, no value has a shape, and none is read.
    pub metrics: Option<&'a Metrics<'a>>,
}

impl Report {
    /// The report in `node`, or `None` after noting why not.
    pub fn decode(node: &Node, of: &Reporting<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let fields = reader.record(node, NOUN, &KEYS.map(|(key, ..)| key))?;
        let handed_in = fields.take("ngay_nop", reader);
        let results = results(fields.node("ket_qua"), of, reader);
        let remarks = fields.take("nhan_xet", reader);
        let difficulties = fields.take("han_che", reader);
        let proposals = fields.take("kien_nghi", reader);
        Some(Self {
            unit: of.unit.to_owned(),
            period: of.period.to_owned(),
            handed_in: handed_in?,
            results: results?,
            remarks: remarks?,
            difficulties: difficulties?,
            proposals: proposals?,
            place: node.place,
        })
    }
}

fn results(
    node: Option<&Node>,
    of: &Reporting<'_>,
    reader: &mut Reader<'_>,
) -> Option<Vec<MetricResult>> {
    let (Some(node), Some(metrics)) = (node, of.metrics) else { return Some(Vec::new()) };
    let Kind::Record(entries) = &node.kind else {
        reader.fault(
            Diagnostic::error(format!("cần kết quả từng thước đo, đây là {}", node.noun()))
                .at(node.place)
                .hint("viết mỗi thước đo một dòng thụt vào dưới `ket_qua:`, ví dụ `3g: 25`"),
        );
        return None;
    };
    // Every value is read before the first bad one ends the report.
    let results: Vec<Option<MetricResult>> = entries
        .iter()
        .map(|(key, value)| {
            let id = Text::of_key(key, reader)?;
            match metrics.led_by(of.unit, &id) {
                Ok(entry) => result::decode(entry.metric, id, value, reader),
                Err(fault) => {
                    reader.fault(fault);
                    None
                }
            }
        })
        .collect();
    results.into_iter().collect()
}

/// The file as an editor sees it; the record itself is read with the plan at hand.
impl JsonSchema for Report {
    fn schema_name() -> Cow<'static, str> {
        "Report".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut properties = serde_json::Map::new();
        for (key, field, title) in KEYS {
            let schema = match key {
                "ngay_nop" => generator.subschema_for::<Date>(),
                "ket_qua" => result::schema(generator),
                _ => generator.subschema_for::<Option<Prose>>(),
            };
            properties.insert(key.into(), titled(schema, title, &format!("Report.{field}")));
        }
        json_schema!({
            "type": "object",
            "title": NOUN,
            "properties": properties,
            "required": ["ngay_nop"],
            "additionalProperties": false,
        })
    }
}

impl Show for Report {
    fn show(&self) -> View {
        View::Record(vec![
            ("don_vi", View::Text(self.unit.clone(), self.place)),
            ("dot", View::Text(self.period.clone(), self.place)),
            ("ngay_nop", self.handed_in.show()),
            ("ket_qua", self.results.show()),
            ("nhan_xet", self.remarks.show()),
            ("han_che", self.difficulties.show()),
            ("kien_nghi", self.proposals.show()),
        ])
    }
}
