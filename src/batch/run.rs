//! The chosen papers → files, one after the other as the caller hears of them, and the manifest at the end.

use std::collections::{BTreeMap, BTreeSet};

use super::manifest::{Entry, Manifest, MergedEntry};
use super::names::{clashes, is_safe, refused};
use super::order::{Merge, Stop};
use super::past;
use super::shop::{Product, Shop, write_file};
use super::task::Task;
use super::workers;
use crate::crew;
use crate::diagnostic::{Diagnostic, Fault, Faults};
use crate::guard::guard;
use crate::pdf::{self, Sheets};

/// What became of one paper, for whoever watches.
#[derive(Debug)]
pub enum Done {
    /// Its files, by name.
    Made(Vec<String>),
    /// Nothing has changed.
    Kept,
    /// Its time has not come; why.
    PassedOver(String),
    /// It met a fault.
    Spoilt,
}

/// What is to be said when all is done.
#[derive(Debug, Default)]
pub struct Report {
    pub found: Faults,
    /// Print files, by name.
    pub merged: Vec<String>,
}

/// What is known of every paper of the year, by the number of its task, and what there is to say.
struct Ledger<'a> {
    shop: &'a Shop<'a>,
    tasks: &'a [Task<'a>],
    entries: Vec<Option<Entry>>,
    /// The forms to be printed together: of each template the names and the pages. With `--merge` alone memory
    /// grows with the number of papers: the ink of all of them waits here for the end of the run.
    forms: BTreeMap<&'a str, (Vec<String>, Vec<Sheets>)>,
    /// Templates of which a form is missing.
    incomplete: BTreeSet<&'a str>,
    found: Faults,
}

impl Shop<'_> {
    /// Makes those of `tasks` that are `chosen` and tells `hear` of each, in their order.
    ///
    /// `tasks` is the whole year: a paper that is not chosen stays in the manifest, one that is in no year leaves it.
    pub fn run(
        &self,
        tasks: &[Task<'_>],
        chosen: &[bool],
        stop: &Stop,
        hear: &mut dyn FnMut(&Task<'_>, &Done),
    ) -> Report {
        let (before, unreadable) = match Manifest::read(self.folder) {
            Ok(before) => (before, None),
            Err(unreadable) => (Manifest::default(), Some(unreadable)),
        };
        let mut ledger = Ledger::new(self, tasks, &before);
        ledger.found.extend(unreadable);
        let refused = ledger.refuse_names(chosen);
        let jobs: Vec<usize> =
            (0..tasks.len()).filter(|at| chosen[*at] && !refused.contains(at)).collect();
        let old = ledger.entries.clone();
        let make = |at: &usize| {
            let (task, before) = (&tasks[*at], old[*at].as_ref());
            guard(|| self.make(task, before)).unwrap_or_else(|told| broken(task, &told))
        };
        let mut done = 0;
        workers::in_order(&jobs, self.order.threads, stop, make, |at, (product, faults)| {
            done += 1;
            let heard = ledger.enter(*at, product, faults);
            hear(&tasks[*at], &heard);
        });
        ledger.close(&before, stop, (done, jobs.len()))
    }
}

impl<'a> Ledger<'a> {
    fn new(shop: &'a Shop<'a>, tasks: &'a [Task<'a>], before: &Manifest) -> Self {
        Self {
            shop,
            tasks,
            entries: past::entries(before, tasks),
            forms: BTreeMap::new(),
            incomplete: BTreeSet::new(),
            found: Vec::new(),
        }
    }

    /// The chosen tasks whose files would leave the folder or lie on each other's, with the faults of them.
    fn refuse_names(&mut self, chosen: &[bool]) -> BTreeSet<usize> {
        let tasks = self.tasks;
        let wanted = |at: &usize| chosen[*at];
        let clashing = clashes(tasks.iter().map(Task::file_name));
        let clashing = clashing.into_iter().filter(|group| group.iter().any(wanted));
        // Two templates of one name clash for every unit: that is one fault.
        let mut by_templates = BTreeMap::<Vec<&str>, Vec<Vec<usize>>>::new();
        for group in clashing {
            let templates = group.iter().map(|at| tasks[*at].job.template).collect();
            by_templates.entry(templates).or_default().push(group);
        }
        let leaving =
            |at: &usize| wanted(at) && tasks[*at].file_name().is_some_and(|name| !is_safe(name));
        let leaving: Vec<usize> = (0..tasks.len()).filter(leaving).collect();
        self.found.extend(by_templates.values().map(|groups| clash(tasks, groups)));
        self.found.extend(leaving.iter().map(|at| unsafe_name(&tasks[*at])));
        let refused: BTreeSet<usize> =
            by_templates.into_values().flatten().flatten().chain(leaving).collect();
        refused.iter().for_each(|at| self.lacks(*at));
        refused
    }

    /// Notes that the form of task `at` is missing, where it is one.
    fn lacks(&mut self, at: usize) {
        let task = &self.tasks[at];
        if self.shop.is_merged(task) {
            self.incomplete.insert(task.job.template);
        }
    }

    /// Notes what became of task `at`.
    fn enter(&mut self, at: usize, product: Product, faults: Faults) -> Done {
        let done = match product {
            Product::Paper { entry, written, sheets } => {
                if let Some(sheets) = sheets {
                    let forms = self.forms.entry(self.tasks[at].job.template).or_default();
                    forms.0.push(entry.name.clone());
                    forms.1.push(sheets);
                }
                self.entries[at] = Some(*entry);
                if written.is_empty() && faults.is_empty() {
                    Done::Kept
                } else {
                    Done::Made(written)
                }
            }
            Product::PassedOver(reason) => {
                self.entries[at] = None;
                Done::PassedOver(reason)
            }
            Product::Spoilt => {
                let findings = self.shop.findings(&faults);
                let old = self.entries[at].take();
                let entry = old.unwrap_or_else(|| Entry::blank(&self.tasks[at]));
                self.entries[at] = Some(Entry { findings, ..entry });
                self.lacks(at);
                Done::Spoilt
            }
        };
        self.found.extend(faults);
        done
    }

    /// Writes the manifest, then the print files, which may need more room than there is, and what they are.
    fn close(mut self, before: &Manifest, stop: &Stop, (done, wanted): (usize, usize)) -> Report {
        let folder = self.shop.folder;
        let mut manifest = self.manifest(before);
        let written = manifest.write(folder);
        let merges = self.shop.order.merge == Merge::Forms;
        let mut names = Vec::new();
        if stop.is_set() && (done < wanted || merges) {
            self.found.push(interrupted(done, wanted));
        } else if merges {
            for entry in self.merge_all() {
                names.push(entry.file.name.clone());
                manifest.merged.retain(|known| known.template != entry.template);
                manifest.merged.push(entry);
            }
            manifest.merged.sort_by(|one, other| one.template.cmp(&other.template));
        }
        let written = written.and_then(|()| match names[..] {
            [] => Ok(()),
            [..] => manifest.write(folder),
        });
        self.found.extend(written.err());
        self.found.extend(past::left_behind(before, &manifest, folder.path()));
        Report { found: self.found, merged: names }
    }

    /// What is known now: of this run what it made, of all else what the runs before it did.
    fn manifest(&self, before: &Manifest) -> Manifest {
        let papers = self.entries.iter().flatten().cloned().collect();
        Manifest { papers, merged: past::merged(before, self.tasks) }
    }

    /// Writes the print files; one that cannot be made leaves the old one as it was.
    fn merge_all(&mut self) -> Vec<MergedEntry> {
        let mut forms = std::mem::take(&mut self.forms);
        if forms.is_empty() && self.incomplete.is_empty() {
            self.found.push(nothing_to_merge());
        }
        forms.retain(|template, _| !self.incomplete.contains(template));
        self.found.extend(self.incomplete.iter().map(|template| not_merged(template)));
        let names = forms.keys().map(|template| merged_name(template)).collect();
        let refused = refused(names);
        self.found.extend(refused.iter().map(|name| unsafe_merged(name)));
        forms.retain(|template, _| !refused.contains(&merged_name(template)));
        let mut merged = Vec::new();
        for (template, (papers, sheets)) in forms {
            let name = merged_name(template);
            let result = guard(|| self.merge(template, papers, sheets))
                .unwrap_or_else(|told| Err(vec![crew::broken(&name, &told)]));
            match result {
                Ok(entry) => merged.push(entry),
                Err(faults) => self.found.extend(faults),
            }
        }
        merged
    }

    fn merge(
        &self,
        template: &str,
        papers: Vec<String>,
        sheets: Vec<Sheets>,
    ) -> Result<MergedEntry, Faults> {
        let name = merged_name(template);
        let (bytes, pages) = pdf::merge(sheets, &name)?;
        let file = write_file(self.shop.folder, &format!("{name}.pdf"), &bytes);
        let file = file.map_err(|fault| vec![fault])?;
        Ok(MergedEntry { template: template.to_owned(), pages, file, papers })
    }
}

/// No paper is called so: names of papers hold no `_`. The name of a template may be no name of a file elsewhere.
fn merged_name(template: &str) -> String {
    format!("{template}_gop")
}

fn broken(task: &Task<'_>, told: &str) -> (Product, Faults) {
    (Product::Spoilt, vec![crew::broken(task.shown(), told)])
}

fn not_merged(template: &str) -> Diagnostic {
    Diagnostic::warning(format!("không gộp `{template}` vì có biểu mẫu chưa làm được"))
        .hint("sửa lỗi của biểu mẫu ấy rồi chạy lại; bản gộp cũ, nếu có, vẫn còn nguyên")
}

/// The fault of `groups` of tasks, each of one name; the first is told, the others are counted.
fn clash(tasks: &[Task<'_>], groups: &[Vec<usize>]) -> Diagnostic {
    let shown = groups[0].iter().map(|at| match tasks[*at].subject_id() {
        Some(id) => format!("`{}` (mẫu `{}`, `{id}`)", tasks[*at].shown(), tasks[*at].job.template),
        None => format!("`{}` (mẫu `{}`)", tasks[*at].shown(), tasks[*at].job.template),
    });
    let shown = shown.collect::<Vec<_>>().join(", ");
    let others = match groups.len() - 1 {
        0 => String::new(),
        count => format!(", và {count} tên nữa"),
    };
    let last = groups[0].last().expect("a clash is of two or more");
    Diagnostic::error(format!("nhiều văn bản cùng một tên tệp: {shown}{others}"))
        .at(tasks[*last].job.paper.front.file_name.place)
        .hint("không văn bản nào trong số ấy được ghi; sửa `ten_tep` của mẫu để mỗi văn bản một tên, không chỉ khác chữ hoa chữ thường")
}

fn unsafe_name(task: &Task<'_>) -> Diagnostic {
    Diagnostic::error(format!("`{}` không dùng làm tên tệp được", task.shown()))
        .at(task.job.paper.front.file_name.place)
        .hint("chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ `ke-hoach-2024`")
}

fn unsafe_merged(name: &str) -> Diagnostic {
    Diagnostic::error(format!("`{name}` không dùng làm tên tệp gộp được")).hint(
        "đổi tên tệp mẫu: chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ `dang-ky.jinja`",
    )
}

fn nothing_to_merge() -> Diagnostic {
    Diagnostic::warning("không có biểu mẫu đơn vị nào để gộp")
        .hint("`--merge` gộp văn bản làm cho từng đơn vị, ví dụ `vanban build dang-ky --merge`")
}

fn interrupted(done: usize, wanted: usize) -> Diagnostic {
    Diagnostic::error(format!("đã dừng theo yêu cầu: làm xong {done} trong {wanted} văn bản"))
        .of(Fault::Interrupted)
        .hint("chạy lại lệnh ấy với `--only-changed` để làm nốt; không có tệp nào dở dang")
}
