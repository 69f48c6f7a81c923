//! Whether a sentence means a unit: by its name, by its short name, by the word for its kind, or by "các đơn vị".

use crate::check::scan::{says, small};
use crate::data::{Unit, UnitKind};

/// Whether `text`, in small letters, means `unit`.
pub fn means(text: &str, unit: &Unit) -> bool {
    const ALL: [&str; 3] = ["các đơn vị", "các cơ quan, đơn vị", "các tập thể"];
    let of_kind = kind_words(unit).iter().chain(&ALL).any(|words| says(text, words));
    of_kind || names(text, unit)
}

/// Whether `text`, in small letters, calls `unit` by a name of its own.
pub fn names(text: &str, unit: &Unit) -> bool {
    own_names(unit).iter().any(|name| says(text, name))
}

/// Whether `text`, in small letters, begins with a name of `unit`.
pub fn begins_with(text: &str, unit: &Unit) -> bool {
    own_names(unit).iter().any(|name| {
        text.strip_prefix(name.as_str())
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// The names of `unit` in small letters, without the commune at their end.
fn own_names(unit: &Unit) -> Vec<String> {
    let mut names = Vec::new();
    for name in [Some(&unit.name), unit.short_name.as_ref()].into_iter().flatten() {
        let name = small(name.as_str());
        let bare = [" xã", " phường"].into_iter().find_map(|level| name.strip_suffix(level));
        names.push(bare.map_or(name.clone(), str::to_owned));
    }
    names.extend(usual_names(unit).iter().map(|name| (*name).to_owned()));
    names
}

/// What everybody calls a unit like this one.
fn usual_names(unit: &Unit) -> &'static [&'static str] {
    let name = small(unit.name.as_str());
    let rows: [(&str, &[&str]); 7] = [
        ("công an", &["công an"]),
        ("quân sự", &["chqs", "bchqs", "bch qs", "ban chỉ huy quân sự"]),
        ("mặt trận", &["mttq", "ubmttq", "ub mttq", "ủy ban mttq", "mặt trận tổ quốc"]),
        ("cựu chiến binh", &["hội ccb", "hội cựu chiến binh"]),
        ("phụ nữ", &["hội lhpn", "hội phụ nữ", "hội liên hiệp phụ nữ"]),
        ("đoàn thanh niên", &["đoàn thanh niên", "đoàn tn"]),
        ("nông dân", &["hội nông dân", "hội nd"]),
    ];
    rows.into_iter().find(|(word, _)| name.contains(word)).map_or(&[], |(_, names)| names)
}

fn kind_words(unit: &Unit) -> &'static [&'static str] {
    match unit.kind {
        UnitKind::Office => &["ban, ngành", "ban ngành", "các phòng", "các cơ quan", "phòng, ban"],
        UnitKind::FatherlandFront | UnitKind::MassOrganisation => &[
            "đoàn thể",
            "tổ chức chính trị - xã hội",
            "tổ chức chính trị – xã hội",
            "tổ chức ct-xh",
        ],
        UnitKind::Association => &["đoàn thể", "các hội", "tổ chức hội", "hội quần chúng"],
        UnitKind::Force => &["lực lượng vũ trang"],
        UnitKind::Village => &[
            "các thôn",
            "các bản",
            "các tổ dân phố",
            "các ấp",
            "các khu phố",
            "các khối phố",
            "các làng",
            "trưởng thôn",
            "thôn, bản",
            "ở thôn",
        ],
        UnitKind::School => &["trường học", "các trường", "các nhà trường", "đơn vị trường"],
        UnitKind::Station => &["trạm y tế"],
    }
}
