//! The chosen papers → files, one after the other as the caller hears of them, and the manifest at the end.

use std::collections::{BTreeMap, BTreeSet};

use super::guard::guard;
use super::manifest::{Entry, Manifest, MergedEntry};
use super::names::{clashes, is_safe};
use super::order::{Merge, Stop};
use super::shop::{Product, Shop, write_file};
use super::task::Task;
use super::workers;
use crate::diagnostic::{Diagnostic, Fault, Faults};
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
    /// The forms to be printed together: of each template the names and the pages.
    forms: BTreeMap<&'a str, (Vec<String>, Vec<Sheets>)>,
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
        let before = Manifest::read(&self.order.folder);
        let mut ledger = Ledger::new(self, tasks, &before);
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
        ledger.close(before.merged, stop, (done, jobs.len()))
    }
}

impl<'a> Ledger<'a> {
    fn new(shop: &'a Shop<'a>, tasks: &'a [Task<'a>], before: &Manifest) -> Self {
        let known: BTreeMap<_, _> =
            before.papers.iter().map(|entry| (entry.identity(), entry)).collect();
        let entry = |task: &Task<'_>| {
            known.get(&(task.job.template, task.subject_id())).map(|entry| (*entry).clone())
        };
        let entries = tasks.iter().map(entry).collect();
        Self { shop, tasks, entries, forms: BTreeMap::new(), found: Vec::new() }
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
        by_templates.into_values().flatten().flatten().chain(leaving).collect()
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
                self.entries[at] = Some(entry);
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
                Done::Spoilt
            }
        };
        self.found.extend(faults);
        done
    }

    /// Writes the print files and the manifest.
    fn close(
        mut self,
        merged_before: Vec<MergedEntry>,
        stop: &Stop,
        (done, wanted): (usize, usize),
    ) -> Report {
        let merges = self.shop.order.merge == Merge::Forms;
        let mut merged = merged_before;
        let mut names = Vec::new();
        if stop.is_set() && (done < wanted || merges) {
            self.found.push(interrupted(done, wanted));
        } else {
            if merges && self.forms.is_empty() {
                self.found.push(nothing_to_merge());
            }
            for (template, (papers, sheets)) in std::mem::take(&mut self.forms) {
                match self.merge(template, papers, sheets) {
                    Ok(entry) => {
                        names.push(entry.file.name.clone());
                        merged.retain(|known| known.template != entry.template);
                        merged.push(entry);
                    }
                    Err(faults) => self.found.extend(faults),
                }
            }
        }
        merged.sort_by(|one, other| one.template.cmp(&other.template));
        let manifest = Manifest { papers: self.entries.into_iter().flatten().collect(), merged };
        self.found.extend(manifest.write(&self.shop.order.folder).err());
        Report { found: self.found, merged: names }
    }

    fn merge(
        &self,
        template: &str,
        papers: Vec<String>,
        sheets: Vec<Sheets>,
    ) -> Result<MergedEntry, Faults> {
        // No paper is called so: names of papers hold no `_`.
        let name = format!("{template}_gop");
        let (bytes, pages) = pdf::merge(sheets, &name)?;
        let file = write_file(&self.shop.order.folder, &format!("{name}.pdf"), &bytes);
        let file = file.map_err(|fault| vec![fault])?;
        Ok(MergedEntry { template: template.to_owned(), pages, file, papers })
    }
}

fn broken(task: &Task<'_>, told: &str) -> (Product, Faults) {
    let name = task.shown();
    let fault = Diagnostic::error(format!("chương trình hỏng khi làm `{name}`: {told}"))
        .of(Fault::Output)
        .hint("đây là lỗi của chương trình, không phải của bạn; xin gửi dòng trên cho người làm chương trình")
        .hint("tệp cũ của văn bản ấy, nếu có, vẫn còn nguyên; các văn bản khác không bị ảnh hưởng");
    (Product::Spoilt, vec![fault])
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

fn nothing_to_merge() -> Diagnostic {
    Diagnostic::warning("không có biểu mẫu đơn vị nào để gộp")
        .hint("`--merge` gộp văn bản làm cho từng đơn vị, ví dụ `vanban build dang-ky --merge`")
}

fn interrupted(done: usize, wanted: usize) -> Diagnostic {
    Diagnostic::error(format!("đã dừng theo yêu cầu: làm xong {done} trong {wanted} văn bản"))
        .of(Fault::Interrupted)
        .hint("chạy lại lệnh ấy với `--only-changed` để làm nốt; không có tệp nào dở dang")
}
