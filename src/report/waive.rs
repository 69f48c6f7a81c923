//! Findings that the data sets aside, and comments that were meant to and do not.

use super::{Noted, Review, SetAside, Spot};
use crate::check::{Misspelt, Waiver};
use crate::diagnostic::{Place, Severity};

impl Review {
    /// Sets aside what `waivers` say, and notes each that sets nothing aside.
    pub fn waive(&mut self, waivers: &[Waiver]) {
        let mut used = vec![false; waivers.len()];
        for noted in std::mem::take(&mut self.findings) {
            let hits: Vec<usize> =
                (0..waivers.len()).filter(|at| concerns(&waivers[*at], &noted)).collect();
            hits.iter().for_each(|at| used[*at] = true);
            match hits.first() {
                Some(at) => {
                    let reason = waivers[*at].reason.clone();
                    self.set_aside.push(SetAside { noted, reason });
                }
                None => self.findings.push(noted),
            }
        }
        let idle = waivers.iter().zip(used).filter(|(_, used)| !used);
        let idle = idle.filter(|(waiver, _)| self.asked.contains(waiver.code));
        let idle: Vec<_> = idle.map(|(waiver, _)| idle_waiver(waiver)).collect();
        self.findings.extend(idle);
    }

    /// Notes comments that were meant to set something aside.
    pub fn misspelt(&mut self, misspelt: Vec<Misspelt>) {
        let remark = |one: Misspelt| remark(one.message, one.hint, one.place);
        self.findings.extend(misspelt.into_iter().map(remark));
    }
}

fn concerns(waiver: &Waiver, noted: &Noted) -> bool {
    let code = noted.rule.map(|rule| rule.code);
    noted.spot.place.is_some_and(|place| {
        place.source == waiver.place.source
            && waiver.scope.contains(&(place.start as usize))
            && code == Some(waiver.code)
    })
}

fn idle_waiver(waiver: &Waiver) -> Noted {
    let message = format!("ghi chú bỏ qua `{}` không bỏ qua điều gì", waiver.code);
    let hint = "xoá ghi chú ấy, hoặc đặt nó ở cuối đúng dòng có phát hiện";
    remark(message, hint.to_owned(), waiver.place)
}

/// What is said of the examination itself.
fn remark(message: String, hint: String, place: Place) -> Noted {
    let spot = Spot { place: Some(place), ink: None };
    let (severity, hints) = (Severity::Warning, vec![hint]);
    Noted { rule: None, severity, message, hints, spot, subjects: Vec::new() }
}
