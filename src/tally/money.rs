//! Bảng 5: money = multiple × lương cơ sở in force on the day of the decision, exactly, in đồng.

use super::awards::{self, Given};
use super::exact::exact;
use super::figure::{Figure, How, Label, Role, Term, Typed};
use super::ledger::Ledger;
use crate::data::{AwardFile, BasePay};
use crate::yaml::Number;

/// The money of all awards in scope.
#[derive(Debug, Clone)]
pub struct Money {
    /// `None` while a decision is older than every lương cơ sở in the file.
    pub total: Option<Figure>,
    pub lines: Vec<MoneyLine>,
}

/// Awards of one form with one multiple of one base pay.
#[derive(Debug, Clone)]
pub struct MoneyLine {
    pub name: String,
    pub count: Figure,
    pub multiple: Figure,
    pub base_pay: Option<Figure>,
    pub amount: Option<Figure>,
}

/// What awards must share to stand in one line.
#[derive(Debug)]
struct Group<'a> {
    name: String,
    multiple: Number,
    base: Option<&'a BasePay>,
    given: Vec<Given<'a>>,
}

/// Bảng 5: the awards with a multiple, in the order of the decisions.
pub fn money(ledger: &Ledger<'_>) -> Money {
    let label = Label {
        id: "tien_thuong".to_owned(),
        title: "Tiền thưởng".to_owned(),
        unit: "đồng".to_owned(),
        place: ledger.data.plan.place.point(),
    };
    let groups = groups(ledger);
    let lines: Vec<MoneyLine> =
        groups.iter().zip(1..).map(|(group, at)| line(group, at, &label)).collect();
    let known = groups.iter().all(|group| group.base.is_some());
    let awards =
        groups.iter().flat_map(|group| group.given.iter().map(move |given| (group, given)));
    let terms = awards.enumerate().flat_map(|(at, (group, given))| factors(group, given, at));
    let total =
        Figure::new(label.below("tong", "tổng số tiền"), How::Products, terms.collect(), &[]);
    Money { total: known.then_some(total), lines }
}

fn groups<'a>(ledger: &Ledger<'a>) -> Vec<Group<'a>> {
    let Some(file) = &ledger.data.awards else { return Vec::new() };
    let mut groups: Vec<Group<'a>> = Vec::new();
    for given in awards::given(ledger) {
        let Some(multiple) = given.award.multiple else { continue };
        let base = in_force(file, &given);
        let name = name(&given);
        let same = |group: &&mut Group<'a>| {
            group.name == name
                && group.multiple == multiple
                && group.base.map(|base| base.place) == base.map(|base| base.place)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.given.push(given),
            None => groups.push(Group { name, multiple, base, given: vec![given] }),
        }
    }
    groups
}

/// The last lương cơ sở that began on the day of the decision or before.
fn in_force<'a>(file: &'a AwardFile, given: &Given<'_>) -> Option<&'a BasePay> {
    let day = given.decision.day.day;
    let begun = file.base_pay.iter().filter(|base| base.from.day <= day);
    begun.max_by_key(|base| base.from.day)
}

/// "Lao động tiên tiến (cá nhân)".
fn name(given: &Given<'_>) -> String {
    let forms: Vec<&str> = given.forms().map(|(_, title)| title).collect();
    format!("{} ({})", forms.join("; "), given.award.receiver.title())
}

fn line(group: &Group<'_>, at: usize, label: &Label) -> MoneyLine {
    let label = label.below(&at.to_string(), &group.name);
    let awards = group.given.iter().map(|given| given.term("he_so")).collect();
    let multiples = group.given.iter().take(1).filter_map(|given| multiple(given, Role::Added));
    let base = group.base.map(|base| {
        let label = label.below("luong_co_so", "lương cơ sở");
        Figure::new(label, How::Sum, vec![base_term(base, Role::Added)], &[])
    });
    let products = group.given.iter().enumerate().flat_map(|(at, given)| factors(group, given, at));
    let amount = Figure::new(
        label.below("thanh_tien", "thành tiền"),
        How::Products,
        products.collect(),
        &[],
    );
    MoneyLine {
        name: group.name.clone(),
        count: Figure::count(label.below("so_luong", "số lượng").in_unit(""), awards),
        multiple: Figure::new(
            label.below("he_so", "hệ số").in_unit(""),
            How::Sum,
            multiples.collect(),
            &[],
        ),
        amount: base.is_some().then_some(amount),
        base_pay: base,
    }
}

/// The multiple of one award and the base pay, to be multiplied as product number `at`.
fn factors(group: &Group<'_>, given: &Given<'_>, at: usize) -> Vec<Term> {
    let base = group.base.map(|base| base_term(base, Role::Times(at)));
    multiple(given, Role::Times(at)).into_iter().chain(base).collect()
}

fn multiple(given: &Given<'_>, role: Role) -> Option<Term> {
    let multiple = given.award.multiple?;
    Some(Term {
        role,
        value: Typed::Number(exact(multiple)),
        place: multiple.place,
        ..given.term("he_so")
    })
}

fn base_term(base: &BasePay, role: Role) -> Term {
    Term {
        role,
        value: Typed::Number(exact(base.amount)),
        place: base.amount.place,
        owner: "Lương cơ sở".to_owned(),
        period: String::new(),
    }
}

impl Money {
    /// Every cell.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let lines = self.lines.iter().flat_map(|line| {
            [&line.count, &line.multiple].into_iter().chain(&line.base_pay).chain(&line.amount)
        });
        self.total.iter().chain(lines)
    }
}
