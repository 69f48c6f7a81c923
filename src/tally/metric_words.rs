//! The words of Bảng 1's cells that say more than one figure: a total with what is still open, a share, a bar.

use super::exact::{percent, whole};
use super::figure::{How, Role, sum};
use super::metric::MetricRow;
use super::print;
use crate::data::MetricKind;

impl MetricRow {
    /// "25", "78,4 % (5/6 đơn vị; 68,1–86,8 %)", "Xong ngày 15/11/2024", "2/3".
    pub fn total_words(&self) -> String {
        let total = &self.fold.total;
        let printed = match &total.how {
            How::Earliest => format!("Xong ngày {}", total.printed),
            _ => total.printed.clone(),
        };
        match &self.open {
            Some(open) if total.value.is_some() => format!("{printed} ({open})"),
            _ => printed,
        }
    }

    /// "79,5 %", "thấp hơn 0,4 điểm %"; of a flow that lacks reports "ít nhất 79,5 %", of anything else that
    /// does, nothing.
    pub fn share_words(&self) -> Option<String> {
        let share = self.share.as_ref()?.printed.clone();
        match (&self.open, self.kind) {
            (None, _) => Some(share),
            (Some(_), MetricKind::Flow | MetricKind::Checklist) => Some(format!("ít nhất {share}")),
            (Some(_), _) => None,
        }
    }

    /// How much of the level is reached, a whole number of percent, for a bar.
    pub fn bar(&self) -> Option<String> {
        let Some(share) = self.share.as_ref() else { return self.bar_of_range() };
        let reached = match share.how {
            How::Gap => {
                let level = sum(&share.terms, Role::Level);
                percent(self.fold.total.value.as_ref()?, &level)?
            }
            _ => share.value.clone()?,
        };
        Some(print::bar(&reached))
    }

    /// Inside a range the level is reached, and there is no share of it.
    fn bar_of_range(&self) -> Option<String> {
        let is_range = self.plan.as_ref().is_some_and(|plan| plan.terms.len() == 2);
        let is_amount = matches!(self.kind, MetricKind::Flow | MetricKind::Stock);
        let known = self.fold.total.value.is_some();
        (is_range && is_amount && known).then(|| print::bar(&whole(100)))
    }
}
