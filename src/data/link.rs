//! Ids that call each other across the files: each must lead somewhere, and be given once.
//!
//! In: the two files as trees of nodes, so that an id is looked up even where its record has faults of its
//! own. Out: every id that leads nowhere or is given twice. Knows nothing else of the records.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Diagnostic, Faults, Place, nearest};
use crate::yaml::{Kind, Node};

/// Every fault in the links of `agency` (`don-vi.yaml`) and `plan`; a file that cannot be read calls nothing.
pub fn check(agency: Option<&Node>, plan: Option<&Node>) -> Faults {
    let mut faults = Vec::new();
    if let Some(agency) = agency {
        check_agency(agency, &mut faults);
    }
    if let Some(plan) = plan {
        check_plan(plan, &mut faults);
    }
    if let (Some(agency), Some(plan)) = (agency, plan) {
        check_calls(agency, plan, &mut faults);
    }
    faults
}

fn check_agency(agency: &Node, faults: &mut Faults) {
    let officers = ids(agency, "can_bo/ma");
    unique("cán bộ", &officers, faults);
    unique("chủ thể ban hành", &ids(agency, "ban_hanh/ma"), faults);
    for issuer in nodes(agency, "ban_hanh") {
        unique("người ký", &ids(issuer, "nguoi_ky/ma"), faults);
    }
    known("cán bộ", &ids(agency, "ban_hanh/nguoi_ky/can_bo"), &officers, faults);
    let units = ids(agency, "don_vi/ma");
    unique("đơn vị hay nhóm", &[units.clone(), ids(agency, "nhom/ma")].concat(), faults);
    known("đơn vị", &ids(agency, "nhom/don_vi"), &units, faults);
}

fn check_plan(plan: &Node, faults: &mut Faults) {
    let periods = ids(plan, "dot/ma");
    unique("đợt", &periods, faults);
    unique("thước đo", &ids(plan, "chi_tieu/thuoc_do/ma"), faults);
    for metric in nodes(plan, "chi_tieu/thuoc_do") {
        unique("việc", &ids(metric, "viec/ma"), faults);
    }
    known("đợt", &ids(plan, "chi_tieu/thuoc_do/moc_dot/dot"), &periods, faults);
}

/// What the plan calls in the agency's file.
fn check_calls(agency: &Node, plan: &Node, faults: &mut Faults) {
    let issuers = ids(agency, "ban_hanh/ma");
    let issuer = ids(plan, "van_ban/ban_hanh");
    known("chủ thể ban hành", &issuer, &issuers, faults);
    let issuer = nodes(agency, "ban_hanh").into_iter().find(|node| {
        ids(node, "ma").first().map(|id| &id.name) == issuer.first().map(|id| &id.name)
    });
    if let Some(issuer) = issuer {
        let signers = ids(issuer, "nguoi_ky/ma");
        known("người ký của chủ thể ban hành", &ids(plan, "van_ban/nguoi_ky"), &signers, faults);
    }
    // A council may answer for a metric of its own; it is no unit.
    let leads = [ids(agency, "don_vi/ma"), ids(agency, "nhom/ma"), issuers].concat();
    for path in ["chi_tieu/thuoc_do/chu_tri", "chi_tieu/thuoc_do/phoi_hop"] {
        known("đơn vị hay nhóm", &ids(plan, path), &leads, faults);
    }
}

/// The ids of the units of `agency`, also where their records have faults.
pub fn unit_ids(agency: &Node) -> Vec<String> {
    ids(agency, "don_vi/ma").into_iter().map(|id| id.name).collect()
}

/// The ids of the periods of `plan`.
pub fn period_ids(plan: &Node) -> Vec<String> {
    ids(plan, "dot/ma").into_iter().map(|id| id.name).collect()
}

/// An id where it was typed.
#[derive(Clone)]
struct Id {
    name: String,
    place: Place,
}

/// The ids at `path`, its keys parted by `/`; every item of a list on the way is entered.
fn ids(node: &Node, path: &str) -> Vec<Id> {
    nodes(node, path)
        .into_iter()
        .filter_map(|node| match &node.kind {
            Kind::Scalar(scalar) => {
                Some(Id { name: scalar.text.trim().nfc().collect(), place: node.place })
            }
            Kind::Empty | Kind::List(_) | Kind::Record(_) => None,
        })
        .collect()
}

fn nodes<'n>(node: &'n Node, path: &str) -> Vec<&'n Node> {
    path.split('/').fold(vec![node], |nodes, key| {
        nodes.into_iter().filter_map(|node| entry(node, key)).flat_map(items).collect()
    })
}

fn entry<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    match &node.kind {
        Kind::Record(entries) => {
            entries.iter().find(|(entry, _)| entry.name == key).map(|(_, node)| node)
        }
        Kind::Empty | Kind::Scalar(_) | Kind::List(_) => None,
    }
}

fn items(node: &Node) -> Vec<&Node> {
    match &node.kind {
        Kind::List(items) => items.iter().collect(),
        Kind::Empty | Kind::Scalar(_) | Kind::Record(_) => vec![node],
    }
}

/// Notes every id of `ids` that was given before.
fn unique(noun: &str, ids: &[Id], faults: &mut Faults) {
    let mut given = BTreeSet::new();
    for id in ids {
        if !given.insert(id.name.as_str()) {
            faults.push(
                Diagnostic::error(format!("mã {noun} `{}` dùng hai lần", id.name))
                    .at(id.place)
                    .label("lần thứ hai")
                    .hint("đặt cho mỗi mục một mã riêng"),
            );
        }
    }
}

/// Notes every id of `calls` that is none of `given`.
fn known(noun: &str, calls: &[Id], given: &[Id], faults: &mut Faults) {
    let given: BTreeSet<&str> = given.iter().map(|id| id.name.as_str()).collect();
    let lost = calls.iter().filter(|call| !given.contains(call.name.as_str()));
    // Where nothing at all is given, one word about it is enough.
    let most = if given.is_empty() { 1 } else { calls.len() };
    faults.extend(lost.take(most).map(|call| unknown(noun, &call.name, &given).at(call.place)));
}

/// The fault of a call for `id` where only the `given` ones are.
pub fn unknown(noun: &str, id: &str, given: &BTreeSet<&str>) -> Diagnostic {
    let fault = Diagnostic::error(format!("không có {noun} nào mang mã `{id}`"));
    let alike = given.iter().copied().find(|given| plain(given) == plain(id));
    match alike.or_else(|| nearest(id, given.iter().copied())) {
        Some(near) => fault.hint(format!("có phải ý bạn là `{near}`?")),
        None if given.is_empty() => fault.hint(format!("chưa khai báo {noun} nào")),
        None => fault.hint(format!("các mã đã khai báo: {}", few(given))),
    }
}

/// What people tell ids by: `Phu-nu` and `phu_nu` are one to them.
fn plain(id: &str) -> String {
    id.to_lowercase().replace(['-', ' '], "_")
}

/// The first of the ids, as many as one reads.
fn few(given: &BTreeSet<&str>) -> String {
    const MOST: usize = 40;
    let mut shown: Vec<_> = given.iter().take(MOST).map(|id| format!("`{id}`")).collect();
    shown.extend((given.len() > MOST).then(|| "…".to_owned()));
    shown.join(", ")
}
