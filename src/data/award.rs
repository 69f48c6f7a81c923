//! `khen-thuong.yaml`: the titles and commendations decided in the year.

use super::agency::YesNo;
use super::honour::{CollectiveTitle, Commendation, PersonKind, PersonTitle, Salutation};
use crate::diagnostic::Diagnostic;
use crate::yaml::{Date, Number, Reader, Text, choice, record};

record! {
    /// The whole file.
    pub struct AwardFile = "khen thưởng trong năm", held to pays_by_law {
        pub base_pay: Vec<BasePay> = "luong_co_so": "Mức lương cơ sở, theo ngày có hiệu lực",
        pub decisions: Vec<Decision> = "quyet_dinh": "Các quyết định khen thưởng",
    }
}

record! {
    /// Lương cơ sở from a day on; money is a multiple of the one in force on the day of the decision.
    pub struct BasePay = "mức lương cơ sở" {
        pub from: Date = "tu": "Ngày có hiệu lực",
        /// In đồng.
        pub amount: Number = "muc": "Mức lương cơ sở, tính bằng đồng",
    }
}

record! {
    /// One decision and all it gives.
    pub struct Decision = "quyết định khen thưởng" {
        pub number: Text = "so": "Số và ký hiệu: 15/QĐ-UBND",
        pub day: Date = "ngay": "Ngày ký",
        pub giver: Text = "nguoi_tang": "Người tặng: Chủ tịch Ủy ban nhân dân xã",
        pub awards: Vec<Award> = "tang": "Những danh hiệu, hình thức được tặng",
    }
}

record! {
    /// One title or commendation to one receiver.
    pub struct Award = "khen thưởng", held to fits_its_receiver {
        pub receiver: Receiver = "cho": "Cá nhân, tập thể hay hộ",
        /// Absent for a household or a person outside the units.
        pub unit: Option<Text> = "don_vi": "Mã đơn vị",
        /// Absent for a unit itself.
        pub name: Option<Text> = "ten": "Họ tên cá nhân, chủ hộ hay tên tập thể",
        pub salutation: Option<Salutation> = "xung_ho": "Ông hay bà, với cá nhân",
        pub kind: Option<PersonKind> = "doi_tuong": "Đối tượng, với cá nhân",
        /// Công nhân, nông dân, người lao động không giữ chức vụ.
        pub direct_worker: Option<YesNo> = "truc_tiep_lao_dong": "Là người trực tiếp lao động",
        pub person_title: Option<PersonTitle> = "danh_hieu": "Danh hiệu thi đua cá nhân",
        pub collective_title: Option<CollectiveTitle> = "danh_hieu_tap_the": "Danh hiệu thi đua tập thể",
        pub commendation: Option<Commendation> = "hinh_thuc": "Hình thức khen thưởng",
        /// Of the base pay, e.g. 0.3.
        pub multiple: Option<Number> = "he_so": "Mức tiền thưởng, bằng mấy lần lương cơ sở",
    }
}

choice! {
    /// Who receives it.
    pub enum Receiver = "đối tượng được khen" {
        Person = "ca_nhan": "cá nhân",
        Collective = "tap_the": "tập thể",
        Household = "ho": "hộ gia đình",
    }
}

impl AwardFile {
    /// The base pay in force on the day of `decision`.
    pub fn base_pay_of(&self, decision: &Decision) -> Option<&BasePay> {
        let in_force = self.base_pay.iter().filter(|pay| pay.from.day <= decision.day.day);
        in_force.max_by_key(|pay| pay.from.day)
    }
}

/// Notes a sum of money that is a multiple of nothing.
fn pays_by_law(file: &AwardFile, reader: &mut Reader<'_>) {
    for decision in file.decisions.iter().filter(|one| file.base_pay_of(one).is_none()) {
        if let Some(multiple) = decision.awards.iter().find_map(|award| award.multiple) {
            let number = decision.number.as_str();
            reader.fault(
                Diagnostic::error(format!(
                    "chưa có mức lương cơ sở cho tiền thưởng của quyết định {number}"
                ))
                .at(multiple.place)
                .hint("thêm vào `luong_co_so` mức có hiệu lực vào ngày của quyết định"),
            );
        }
    }
}

/// Notes an award that lacks what its receiver has, has what its receiver lacks, or is not exactly one.
fn fits_its_receiver(award: &Award, reader: &mut Reader<'_>) {
    let who = award.receiver.title();
    let mut fault = |message: String, hint: &str| {
        reader.fault(Diagnostic::error(message).at(award.place.point()).hint(hint));
    };
    for (key, hint) in lacking(award) {
        fault(format!("khen thưởng {who} thiếu `{key}`"), hint);
    }
    for key in misplaced(award) {
        fault(format!("`{key}` không dùng cho khen thưởng {who}"), "xoá khoá ấy, hoặc sửa `cho`");
    }
    let honours = [
        award.person_title.is_some(),
        award.collective_title.is_some(),
        award.commendation.is_some(),
    ];
    match honours.into_iter().filter(|given| *given).count() {
        0 => fault(
            "khen thưởng không có danh hiệu, cũng không có hình thức".to_owned(),
            "thêm `danh_hieu`, `danh_hieu_tap_the` hoặc `hinh_thuc`",
        ),
        1 => {}
        _ => fault(
            "mỗi lần khen thưởng chỉ có một danh hiệu hoặc một hình thức".to_owned(),
            "tách thành nhiều dòng, mỗi dòng một danh hiệu hoặc một hình thức",
        ),
    }
}

/// The keys that `award` must have and has not, each with what to write.
fn lacking(award: &Award) -> Vec<(&'static str, &'static str)> {
    const NAME: (&str, &str) = ("ten", "thêm `ten: …`");
    const UNIT: (&str, &str) =
        ("don_vi", "thêm `don_vi: …`, và `ten` nếu là một bộ phận của đơn vị");
    const SALUTATION: (&str, &str) = ("xung_ho", "thêm `xung_ho: ong` hoặc `xung_ho: ba`");
    let no_name = award.name.is_none();
    match award.receiver {
        Receiver::Person => {
            let lacks = [(no_name, NAME), (award.salutation.is_none(), SALUTATION)];
            lacks.into_iter().filter_map(|(lacks, key)| lacks.then_some(key)).collect()
        }
        Receiver::Household if no_name => vec![NAME],
        Receiver::Collective if no_name && award.unit.is_none() => vec![UNIT],
        Receiver::Household | Receiver::Collective => Vec::new(),
    }
}

/// The keys of `award` that its receiver cannot have.
fn misplaced(award: &Award) -> Vec<&'static str> {
    let title = ("danh_hieu", award.person_title.is_some());
    let collective_title = ("danh_hieu_tap_the", award.collective_title.is_some());
    let person = [
        ("xung_ho", award.salutation.is_some()),
        ("doi_tuong", award.kind.is_some()),
        ("truc_tiep_lao_dong", award.direct_worker.is_some()),
    ];
    let keys = match award.receiver {
        Receiver::Person => vec![collective_title],
        Receiver::Household => vec![title, collective_title],
        Receiver::Collective => [vec![title], person.to_vec()].concat(),
    };
    keys.into_iter().filter_map(|(key, given)| given.then_some(key)).collect()
}
