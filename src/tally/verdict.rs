//! Verdicts: where the possible totals stand → what the report says of them.

use super::aim::{Aim, Standing};
use super::bounds::Span;
use crate::data::Comparator;
use crate::yaml::choice;

choice! {
    /// Đánh giá of a metric.
    pub enum Verdict = "đánh giá" {
        /// Above the level, or above the upper one of a range.
        Exceeded = "vuot": "Vượt",
        Met = "dat": "Đạt",
        NotMet = "chua_dat": "Chưa đạt",
        /// The year is not over: an annual level is not missed yet.
        Ongoing = "dang_thuc_hien": "Đang thực hiện",
        NotDue = "chua_den_han": "Chưa đến hạn",
        NotReported = "chua_bao_cao": "Chưa báo cáo",
        /// What is missing could still change the verdict.
        NoGround = "chua_du_can_cu": "Chưa đủ căn cứ",
        /// Reports are there, without this metric.
        NoFigure = "khong_co_so_lieu": "Không có số liệu",
        /// The plan names no level.
        NoLevel = "khong_co_muc": "Không có mức so sánh",
        Qualitative = "dinh_tinh": "Định tính",
    }
}

/// Which of the two sets of verdicts a report uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerdictSet {
    /// Of a period: below the annual level is under way, not missed.
    Period,
    /// Of the year's end, and of a level that the plan sets for the period itself.
    Final,
}

/// The verdict that every total of `span` gets; `None` while they get different ones.
///
/// "Đạt" and "Vượt" at the two ends agree on "Đạt": a flow only grows.
pub fn judge(span: &Span, aim: &Aim, set: VerdictSet) -> Option<Verdict> {
    let (low, high) = aim.standings(span);
    let (low, high) = (verdict(low, aim.comparator, set), verdict(high, aim.comparator, set));
    match (low, high) {
        (Verdict::Met, Verdict::Exceeded) => Some(Verdict::Met),
        (low, high) => (low == high).then_some(low),
    }
}

fn verdict(standing: Standing, comparator: Comparator, set: VerdictSet) -> Verdict {
    use Comparator::{AtLeast, AtMost, Exactly, Within};
    match (standing, comparator) {
        (Standing::Within, _) | (Standing::Below, AtMost) => Verdict::Met,
        (Standing::Below, AtLeast | Exactly | Within) => match set {
            VerdictSet::Period => Verdict::Ongoing,
            VerdictSet::Final => Verdict::NotMet,
        },
        (Standing::Above, AtLeast | Within) => Verdict::Exceeded,
        (Standing::Above, AtMost | Exactly) => Verdict::NotMet,
    }
}
