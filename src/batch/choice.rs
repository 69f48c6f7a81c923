//! What a call asks for → the papers that are meant, and a fault for every name that means nothing.

use super::task::Task;
use crate::content::Subject;
use crate::data::Dataset;
use crate::diagnostic::{Diagnostic, Faults, nearest};

/// What of a year is wanted; an empty list leaves it open.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// Names of templates, or of single papers.
    pub papers: &'a [String],
    /// Ids of units: only what is made for one of them.
    pub units: &'a [String],
    /// Ids of periods: only what is made for one of them.
    pub periods: &'a [String],
}

impl Wanted<'_> {
    /// Whether each of `tasks` is meant.
    pub fn choose(&self, tasks: &[Task<'_>], data: &Dataset) -> (Vec<bool>, Faults) {
        let faults = self.unknown(tasks, data);
        let chosen: Vec<bool> = tasks.iter().map(|task| self.means(task)).collect();
        if faults.is_empty() && !chosen.contains(&true) {
            let fault = Diagnostic::error("không có văn bản nào khớp với lời gọi");
            let hint = "`--don-vi` chỉ chọn văn bản của từng đơn vị, `--dot` chỉ chọn văn bản của từng đợt";
            return (chosen, vec![fault.hint(hint)]);
        }
        let meant: Vec<&Task<'_>> =
            tasks.iter().zip(&chosen).filter_map(|(task, chosen)| chosen.then_some(task)).collect();
        let barren = if meant.is_empty() { Vec::new() } else { self.barren(tasks, &meant) };
        (chosen, faults.into_iter().chain(barren).collect())
    }

    /// The fault of each name and each filter that is known and yet chose none of the `meant` tasks.
    fn barren(&self, tasks: &[Task<'_>], meant: &[&Task<'_>]) -> Faults {
        let is_known = |name: &&String| tasks.iter().any(|task| task.is_called(name));
        let chose = |name: &&String| meant.iter().any(|task| task.is_called(name));
        let papers = self.papers.iter().filter(|name| is_known(name) && !chose(name));
        let papers = papers.map(|name| left_out(name, self.filters()));
        let subjects = |at: &Task<'_>| at.subject_id().map(str::to_owned);
        let all: Vec<String> = tasks.iter().filter_map(subjects).collect();
        let taken: Vec<String> = meant.iter().filter_map(|task| subjects(task)).collect();
        let flags = [("--don-vi", self.units), ("--dot", self.periods)];
        let idle = flags.iter().flat_map(|(flag, ids)| {
            let idle = ids.iter().filter(|id| all.contains(id) && !taken.contains(id));
            idle.map(|id| idle_filter(flag, id))
        });
        papers.chain(idle).collect()
    }

    /// The filters of the call, as they are typed.
    fn filters(&self) -> &'static str {
        match (self.units, self.periods) {
            (_, []) => "`--don-vi`",
            ([], _) => "`--dot`",
            _ => "`--don-vi` và `--dot`",
        }
    }

    fn means(&self, task: &Task<'_>) -> bool {
        self.means_name(task) && self.means_subject(task)
    }

    fn means_name(&self, task: &Task<'_>) -> bool {
        let means = |name: &String| task.is_called(name);
        match self.papers {
            [] => !task.job.is_on_request(),
            papers => papers.iter().any(means),
        }
    }

    fn means_subject(&self, task: &Task<'_>) -> bool {
        let open = self.units.is_empty() && self.periods.is_empty();
        let among = |ids: &[String], id: &str| ids.iter().any(|known| known == id);
        match task.job.subject {
            Subject::Unit(unit) => open || among(self.units, unit.id.as_str()),
            Subject::Period(period) => open || among(self.periods, period.id.as_str()),
            Subject::Plan | Subject::Year => open,
        }
    }

    fn unknown(&self, tasks: &[Task<'_>], data: &Dataset) -> Faults {
        let templates: Vec<&str> = templates(tasks);
        let papers = templates.iter().copied().chain(tasks.iter().filter_map(Task::file_name));
        let papers: Vec<&str> = papers.collect();
        let units: Vec<&str> = data.units().iter().map(|unit| unit.id.as_str()).collect();
        let periods: Vec<&str> = data.plan.periods.iter().map(|dot| dot.id.as_str()).collect();
        let unknown = |names: &[String], noun: &str, known: &[&str], offered: &[&str]| -> Faults {
            let strange = names.iter().filter(|name| !known.contains(&name.as_str()));
            strange.map(|name| no_such(noun, name, known, offered)).collect()
        };
        let mut faults = unknown(self.papers, "văn bản", &papers, &templates);
        faults.extend(unknown(self.units, "đơn vị", &units, &units));
        faults.extend(unknown(self.periods, "đợt", &periods, &periods));
        faults
    }
}

fn left_out(name: &str, filters: &str) -> Diagnostic {
    Diagnostic::error(format!("không làm `{name}`: không khớp với {filters}"))
        .hint(format!("gọi riêng: `vanban build {name}`, hoặc bỏ tên ấy khỏi lời gọi"))
}

fn idle_filter(flag: &str, id: &str) -> Diagnostic {
    Diagnostic::error(format!("`{flag} {id}` không chọn được văn bản nào"))
        .hint("trong các văn bản đã gọi tên không có văn bản nào của mã ấy; bỏ mã ấy, hoặc gọi thêm văn bản")
}

/// Every template of `tasks` once, in order.
fn templates<'a>(tasks: &[Task<'a>]) -> Vec<&'a str> {
    let mut names: Vec<_> = tasks.iter().map(|task| task.job.template).collect();
    names.dedup();
    names
}

/// The fault of a `name` that is none of `known`; the `offered` ones are few enough to be listed.
fn no_such(noun: &str, name: &str, known: &[&str], offered: &[&str]) -> Diagnostic {
    let fault = Diagnostic::error(format!("không có {noun} nào tên `{name}`"));
    match nearest(name, known.iter().copied()) {
        Some(near) => fault.hint(format!("có phải ý bạn là `{near}`?")),
        None => fault.hint(format!("chọn trong: {}", offered.join(", "))),
    }
}
