//! Registration, titles, awards and money → their part of `tong_hop`, whose keys `show` explains.

use super::show::{maybe, number, text, words};
use super::titles::{KindRow, TitleRow};
use super::{
    AwardSummary, DecisionRow, FormRow, Money, MoneyLine, RegistrationSummary, UnitRegistration,
};
use crate::yaml::{Show, View};

impl Show for RegistrationSummary {
    fn show(&self) -> View {
        View::Record(vec![
            ("so_don_vi", number(&self.units)),
            ("da_dang_ky", number(&self.registered)),
            ("chua_dang_ky", self.not_registered.show()),
            ("ca_nhan", number(&self.persons)),
            ("chi_cam_ket", number(&self.only_commit)),
            ("tap_the", number(&self.collectives)),
            ("danh_hieu", self.titles.show()),
            ("theo_don_vi", self.by_unit.show()),
        ])
    }
}

impl Show for TitleRow {
    fn show(&self) -> View {
        let kind = if self.title.is_of_persons() {
            View::Word("ca_nhan", "cá nhân")
        } else {
            View::Word("tap_the", "tập thể")
        };
        View::Record(vec![
            ("ma", words(self.title.word(), self.registered.place())),
            ("ten", words(&self.title.name(), self.registered.place())),
            ("loai", kind),
            ("dang_ky", number(&self.registered)),
            ("cong_nhan", number(&self.recognised)),
            ("ty_le", maybe(self.share.as_ref(), text)),
            ("theo_doi_tuong", self.by_kind.show()),
        ])
    }
}

impl Show for KindRow {
    fn show(&self) -> View {
        View::Record(vec![
            ("ten", words(self.name, self.registered.place())),
            ("dang_ky", number(&self.registered)),
            ("cong_nhan", number(&self.recognised)),
        ])
    }
}

impl Show for UnitRegistration {
    fn show(&self) -> View {
        View::Record(vec![
            ("ten", self.unit.show()),
            ("so_nguoi", maybe(self.people.as_ref(), number)),
            ("ca_nhan", number(&self.persons)),
            ("chi_cam_ket", number(&self.only_commit)),
            ("danh_hieu", View::List(self.titles.iter().map(number).collect())),
        ])
    }
}

impl Show for AwardSummary {
    fn show(&self) -> View {
        View::Record(vec![
            ("tong", number(&self.total)),
            ("theo_hinh_thuc", self.by_form.show()),
            ("quyet_dinh", self.decisions.show()),
        ])
    }
}

impl Show for FormRow {
    fn show(&self) -> View {
        View::Record(vec![
            ("ten", words(self.name, self.all.place())),
            ("tap_the", number(&self.collectives)),
            ("ho", number(&self.households)),
            ("ca_nhan", number(&self.persons)),
            ("nu", number(&self.women)),
            ("truc_tiep", number(&self.direct_workers)),
            ("cong", number(&self.all)),
        ])
    }
}

impl Show for DecisionRow {
    fn show(&self) -> View {
        View::Record(vec![
            ("so", self.decision.number.show()),
            ("ngay", self.decision.day.show()),
            ("nguoi_tang", self.decision.giver.show()),
            ("so_luong", number(&self.awards)),
        ])
    }
}

impl Show for Money {
    fn show(&self) -> View {
        View::Record(vec![
            ("tong", maybe(self.total.as_ref(), number)),
            ("dong", self.lines.show()),
        ])
    }
}

impl Show for MoneyLine {
    fn show(&self) -> View {
        View::Record(vec![
            ("ten", words(&self.name, self.count.place())),
            ("so_luong", number(&self.count)),
            ("he_so", number(&self.multiple)),
            ("luong_co_so", maybe(self.base_pay.as_ref(), number)),
            ("thanh_tien", maybe(self.amount.as_ref(), number)),
        ])
    }
}
