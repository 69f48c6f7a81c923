//! [`Tally`] → what templates see as `tong_hop`.
//!
//! Keys beyond the tables' own columns:
//! - `dem` has a key for every word of `danh_gia`, `chua_den_han` and `khong_co_so_lieu` too; with `chi_tieu`,
//!   the measurable ones, it is `vuot` + `dat` + `chua_dat` + `dang_thuc_hien` + `chua_den_han` +
//!   `chua_bao_cao` + `chua_du_can_cu` + `khong_co_so_lieu`.
//! - `cac_dot` of a metric lists the periods up to the one looked at: its last entry is the period of a period's
//!   report, and a year has all of them. So does `nop` of a unit. Each has `ma` and `ten` beside `so`.
//! - `dang_ky.ca_nhan` counts everybody in the pledges, `chi_cam_ket` those of them who sign the commitments
//!   alone; `theo_don_vi` lists the units that have registered.
//! - `khen_thuong` of a period's report ends with the period; `tien_thuong.tong`, `luong_co_so` and `thanh_tien`
//!   are missing where a decision is older than every lương cơ sở of the file.

use super::figure::Figure;
use super::fold::PeriodCell;
use super::metric::{MetricRow, Named, Second};
use super::units::{Filing, Reporting, UnitRow};
use super::{Account, Counts, Tally, Verdict, print};
use crate::diagnostic::Place;
use crate::yaml::{Show, Text, View};

impl Show for Tally {
    fn show(&self) -> View {
        View::Record(vec![
            ("dem", self.counts.show()),
            ("thuoc_do", self.metrics.show()),
            ("don_vi", self.units.show()),
            ("chua_nop", self.reporting.overdue()),
            ("cham", self.reporting.late()),
            ("da_nop", number(&self.reporting.handed_in)),
            ("phai_nop", number(&self.reporting.expected)),
            ("dang_ky", self.registration.show()),
            ("khen_thuong", self.awards.show()),
            ("tien_thuong", self.money.show()),
        ])
    }
}

/// The printed figure.
pub(super) fn text(figure: &Figure) -> View {
    View::Text(figure.printed.clone(), figure.place())
}

/// The value, for conditions and for a template's own printing.
pub(super) fn number(figure: &Figure) -> View {
    let plain = figure.value.as_ref().and_then(print::plain);
    plain.map_or(View::Missing, |plain| View::Number(plain, figure.place()))
}

pub(super) fn maybe(figure: Option<&Figure>, show: fn(&Figure) -> View) -> View {
    figure.map_or(View::Missing, show)
}

pub(super) fn words(words: &str, place: Place) -> View {
    View::Text(words.to_owned(), place)
}

impl Show for Counts {
    fn show(&self) -> View {
        let verdicts = Verdict::ALL.iter().map(|verdict| verdict.word()).zip(&self.verdicts);
        let verdicts = verdicts.map(|(word, figure)| (word, number(figure)));
        View::Record(
            std::iter::once(("chi_tieu", number(&self.measurable))).chain(verdicts).collect(),
        )
    }
}

impl Show for MetricRow {
    fn show(&self) -> View {
        let place = self.fold.total.place();
        View::Record(vec![
            ("stt", self.id.show()),
            ("ten", self.name.show()),
            ("dvt", self.unit.show()),
            ("kieu", self.kind.show()),
            ("chi_tieu_so", View::Number(self.target.to_string(), self.place)),
            ("ke_hoach", maybe(self.plan.as_ref(), text)),
            ("dang_ky", maybe(self.second.as_ref().map(|second| &second.level), text)),
            ("cac_dot", View::List(self.fold.periods.iter().map(Show::show).collect())),
            ("luy_ke", words(&self.total_words(), place)),
            ("ty_le", self.share_words().map_or(View::Missing, |share| words(&share, place))),
            ("danh_gia", self.judgement.verdict.show()),
            ("danh_gia_in", words(&self.judgement.words, place)),
            ("chu_tri", self.leads.show()),
            ("thieu", self.missing.show()),
            ("loi", self.accounts.show()),
            ("so_do", self.bar().map_or(View::Missing, |bar| View::Number(bar, place))),
            ("dang_ky_vuot", self.second.show()),
        ])
    }
}

impl Show for PeriodCell {
    fn show(&self) -> View {
        View::Record(vec![
            ("ma", self.id.show()),
            ("ten", self.name.show()),
            ("so", words(&self.words(), self.figure.place())),
        ])
    }
}

impl Show for Second {
    fn show(&self) -> View {
        View::Record(vec![
            ("muc", text(&self.level)),
            ("danh_gia", self.judgement.verdict.show()),
            ("danh_gia_in", words(&self.judgement.words, self.level.place())),
        ])
    }
}

impl Show for Named {
    fn show(&self) -> View {
        View::Record(vec![("ten", self.name.show()), ("ten_ngan", self.short_name.show())])
    }
}

impl Show for Account {
    fn show(&self) -> View {
        View::Record(vec![
            ("don_vi", self.unit.show()),
            ("dot", self.period.show()),
            ("noi_dung", self.words.show()),
        ])
    }
}

impl Show for UnitRow {
    fn show(&self) -> View {
        View::Record(vec![
            ("ma", self.unit.id.show()),
            ("ten", self.unit.name.show()),
            ("ten_ngan", self.unit.short_name.show()),
            ("chu_tri", number(&self.leads)),
            ("vuot", number(&self.exceeded)),
            ("dat", number(&self.met)),
            ("chua_dat", number(&self.not_met)),
            ("khac", number(&self.others)),
            ("nop", self.reports.show()),
        ])
    }
}

impl Show for Filing {
    fn show(&self) -> View {
        View::Record(vec![
            ("dot", self.period.show()),
            ("trang_thai", self.timeliness.show()),
            ("in", text(&self.figure)),
            ("han", self.due.show()),
            ("ngay_nop", self.handed_in.show()),
        ])
    }
}

impl Reporting {
    fn overdue(&self) -> View {
        let row = |(unit, period): &(Text, Text)| {
            View::Record(vec![("don_vi", unit.show()), ("dot", period.show())])
        };
        View::List(self.overdue.iter().map(row).collect())
    }

    fn late(&self) -> View {
        let row = |(unit, period, days): &(Text, Text, Figure)| {
            let (unit, period) = (unit.show(), period.show());
            View::Record(vec![("don_vi", unit), ("dot", period), ("so_ngay", number(days))])
        };
        View::List(self.late.iter().map(row).collect())
    }
}
