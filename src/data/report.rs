//! `ket-qua/<đợt>/<đơn vị>.yaml`: what a unit reports at the end of a period.

use super::Prose;
use crate::diagnostic::Place;
use crate::yaml::{Date, Number, Text};

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
    /// `{ tu, mau }`, as of the period's end; `part` is at most `whole`.
    Ratio { part: Number, whole: Number },
    /// `{ xong, ngay }`: the day a milestone was reached; `None` while it is not.
    Done(Option<Date>),
    /// Ids of the items of a checklist that are done.
    Items(Vec<Text>),
    /// A qualitative account.
    Words(Prose),
}
