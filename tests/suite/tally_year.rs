//! Small years made of YAML: one metric, a few villages, the reports and pledges a test needs.

use std::fs;

use vanban::data::{self, Dataset};
use vanban::diagnostic::Sources;
use vanban::tally::{self, MetricRow, Tally};

use crate::alphabet;

/// The villages v1, v2 … of 100 households and 4 people each, all in the group `moi_thon`.
#[derive(Debug, Clone, Default)]
pub struct Year {
    villages: usize,
    metric: String,
    as_of: Option<String>,
    /// Period, unit, day handed in, the lines under `ket_qua`.
    reports: Vec<(String, String, String, String)>,
    /// Unit and whole pledge.
    pledges: Vec<(String, String)>,
    awards: Option<String>,
}

impl Year {
    /// `villages` villages that lead the metric 1a, whose other keys are `metric`.
    pub fn new(villages: usize, metric: &str) -> Self {
        Self { villages, metric: metric.to_owned(), ..Self::default() }.on("31/12/2024")
    }

    /// Judged on `day`.
    pub fn on(self, day: &str) -> Self {
        Self { as_of: Some(day.to_owned()), ..self }
    }

    /// Judged on no day at all.
    pub fn on_no_day(self) -> Self {
        Self { as_of: None, ..self }
    }

    /// `unit` reports `value` of 1a in time.
    pub fn report(self, period: &str, unit: &str, value: &str) -> Self {
        let day = if period == "dot1" { "20/6/2024" } else { "20/12/2024" };
        self.report_on(period, unit, day, &format!("ket_qua:\n  1a: {value}\n"))
    }

    /// A report without the metric.
    pub fn silent(self, period: &str, unit: &str) -> Self {
        let day = if period == "dot1" { "20/6/2024" } else { "20/12/2024" };
        self.report_on(period, unit, day, "")
    }

    pub fn report_on(mut self, period: &str, unit: &str, day: &str, results: &str) -> Self {
        let report = [period, unit, day, results].map(str::to_owned);
        self.reports.push(report.into());
        self
    }

    pub fn pledge(mut self, unit: &str, text: &str) -> Self {
        self.pledges.push((unit.to_owned(), text.to_owned()));
        self
    }

    pub fn awards(self, text: &str) -> Self {
        Self { awards: Some(text.to_owned()), ..self }
    }

    /// The dataset, with the texts that its places point into.
    pub fn load(&self) -> (Dataset, Sources) {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("don-vi.yaml", &self.agency());
        write("ke-hoach-2024.yaml", &self.plan());
        for (period, unit, day, results) in &self.reports {
            write(&format!("ket-qua/{period}/{unit}.yaml"), &format!("ngay_nop: {day}\n{results}"));
        }
        for (unit, text) in &self.pledges {
            write(&format!("dang-ky/{unit}.yaml"), text);
        }
        if let Some(text) = &self.awards {
            write("khen-thuong.yaml", text);
        }
        let mut sources = Sources::default();
        match data::load(folder.path(), &mut sources, &alphabet()) {
            Ok(loaded) => (loaded.value, sources),
            Err(faults) => panic!("{faults:#?}"),
        }
    }

    /// The year's tally.
    pub fn year(&self) -> Tally {
        tally::year(&self.load().0)
    }

    /// The tally up to the end of `dot1`.
    pub fn half(&self) -> Tally {
        let data = self.load().0;
        tally::period(&data, &data.plan.periods[0])
    }

    /// The row of 1a at the year's end.
    pub fn row(&self) -> MetricRow {
        self.year().metrics.remove(0)
    }

    /// The row of 1a at the end of `dot1`.
    pub fn half_row(&self) -> MetricRow {
        self.half().metrics.remove(0)
    }

    fn agency(&self) -> String {
        let ids: Vec<String> = (1..=self.villages).map(|n| format!("v{n}")).collect();
        let units: String = ids.iter().map(|id| unit(id)).collect();
        format!(
            "co_quan: {{ ten: xã An, dia_danh: An }}\n\
             can_bo: [{{ ma: a, ho_ten: Lê Văn An, chuc_vu: Chủ tịch Ủy ban nhân dân xã }}]\n\
             ban_hanh:\n\
             {}{}\
             don_vi:\n{units}\
             nhom: [{{ ma: moi_thon, ten: Mọi thôn, don_vi: [{}] }}]\n",
            issuer("ubnd"),
            issuer("hoi_dong"),
            ids.join(", "),
        )
    }

    fn plan(&self) -> String {
        let as_of = self.as_of.as_ref();
        let as_of = as_of.map_or_else(String::new, |day| format!("tinh_den_ngay: {day}\n"));
        let lead = if self.metric.contains("chu_tri:") { "" } else { "chu_tri: [moi_thon], " };
        format!(
            "{as_of}van_ban: {{ loai: KH, tinh_trang: du_thao, ban_hanh: ubnd, nam: 2024 }}\n\
             trich_yeu: Thi đua\n\
             can_cu: [Căn cứ Luật]\n\
             mo_dau: Mở đầu\n\
             muc_dich: Mục đích\n\
             chi_tieu:\n\
             \x20 - loi_van: Làm tốt\n\
             \x20   thuoc_do:\n\
             \x20     - {{ ma: 1a, ten: Việc, {lead}nguon: neu_ro, {} }}\n\
             to_chuc_thuc_hien: [{{ ten: Các đơn vị }}]\n\
             dot:\n\
             \x20 - {{ ma: dot1, ten: Đợt 1, tu: 01/01/2024, den: 30/6/2024, han_bao_cao: 25/6/2024, loi_van: Một }}\n\
             \x20 - {{ ma: dot2, ten: Đợt 2, tu: 01/7/2024, den: 31/12/2024, han_bao_cao: 25/12/2024, loi_van: Hai }}\n\
             ket: Hết\n\
             noi_nhan: [{{ ten: Các thôn }}]\n\
             luu: [VT]\n",
            self.metric,
        )
    }
}

fn unit(id: &str) -> String {
    format!(
        "  - {{ ma: {id}, ten: Thôn {id}, loai: thon, dung_dau: {{ chuc_vu: Trưởng thôn }}, so_nguoi: 4, so_ho: 100 }}\n"
    )
}

fn issuer(id: &str) -> String {
    format!(
        "  - {{ ma: {id}, ten: Ủy ban nhân dân xã An, ky_hieu: UBND, thay_mat: Ủy ban nhân dân, thu_truong: Chủ tịch, \
         nguoi_ky: [{{ ma: ct, can_bo: a, tu_cach: cap_truong, chuc_vu: Chủ tịch }}] }}\n"
    )
}
