//! What is known on the day a year is judged on: what came later has not happened yet.

use super::Dataset;
use crate::diagnostic::{Diagnostic, Warned};

impl Dataset {
    /// The year as it was known on `tinh_den_ngay`: reports handed in, pledges made and decisions signed later are
    /// set aside, and one warning says so. Where the day is not given, everything is known.
    #[must_use]
    pub fn known(mut self) -> Warned<Self> {
        let Some(as_of) = self.plan.as_of else {
            return Warned { value: self, warnings: Vec::new() };
        };
        let before = self.dated();
        self.reports.retain(|report| report.handed_in.day <= as_of.day);
        self.pledges.retain(|_, pledge| pledge.day.is_none_or(|date| date.day <= as_of.day));
        if let Some(awards) = &mut self.awards {
            awards.decisions.retain(|decision| decision.day.day <= as_of.day);
        }
        let later = before - self.dated();
        let day = as_of.day.format("%d/%m/%Y");
        let warning = Diagnostic::warning(format!(
            "{later} bản đăng ký, báo cáo, quyết định ghi ngày sau {day} chưa được tính"
        ));
        let warning = warning
            .at(as_of.place)
            .hint("nếu cần tính cả, sửa `tinh_den_ngay` trong kế hoạch, hoặc chạy với `--ngay`");
        let warnings = if later == 0 { Vec::new() } else { vec![warning] };
        Warned { value: self, warnings }
    }

    /// How many things with a day of their own there are.
    fn dated(&self) -> usize {
        let decisions = self.awards.as_ref().map_or(0, |awards| awards.decisions.len());
        self.reports.len() + self.pledges.len() + decisions
    }
}
