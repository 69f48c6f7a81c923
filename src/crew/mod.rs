//! The crew: processes of their own that print, and that read files from elsewhere, so that a layout or a file which
//! never lets go, or ends its process, spoils one paper and not the run.
//!
//! In: trees, and bytes of files. Out: prints, and what was read, or why there is none. The members are this same program, called as [`WORKER`]; they are
//! hired when there is work for them, each has one job at a time, and all of them leave with the crew. One that
//! takes longer than its time is ended, and another one hired in its place. A member whose employer is gone ends
//! itself, even in the middle of a paper.

mod member;
mod wire;
mod worker;

use std::io;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::diagnostic::{Diagnostic, Fault, Faults};
use crate::document::Document;
use crate::printer::{FileFormat, Print, Setup};
use crate::read::{Medium, Observed};
use member::{Lost, Member};
use wire::{Job, Outcome, Product};

pub use worker::work;

/// The first argument by which the program is called to be a member of a crew.
pub const WORKER: &str = "worker";

/// How long one paper may take: a hundred times what the largest paper of a large commune takes.
pub const PATIENCE: Duration = Duration::from_mins(2);

/// Why no other product comes.
const ASKED: &str = "a member is this same program and makes what it is asked for";

/// What a crew works under.
#[derive(Debug, Clone)]
pub struct Terms {
    /// This program.
    pub program: PathBuf,
    /// How many members are hired at most, if there is work for them.
    pub members: NonZeroUsize,
    /// How long one job may take.
    pub patience: Duration,
}

/// Whoever prints and reads for a run; used from no more threads than it may have members.
#[derive(Debug)]
pub struct Crew<'a> {
    terms: Terms,
    setup: &'a Setup,
    idle: Mutex<Vec<Member>>,
}

impl Terms {
    /// The threads that each member may use, so that together they have one for each core.
    fn threads_each(&self) -> usize {
        let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get);
        (cores / self.members).max(1)
    }
}

impl<'a> Crew<'a> {
    /// A crew on `terms`, each set up with `setup`; nobody is hired yet.
    pub fn new(terms: Terms, setup: &'a Setup) -> Self {
        Self { terms, setup, idle: Mutex::default() }
    }

    /// Hires a first member before there is work for it: it gets ready while others prepare the work.
    pub fn hire(&self) {
        // Whoever has work and finds nobody hires again, and is told why nobody comes.
        self.idle().extend(Member::hire(&self.terms, self.setup));
    }

    /// Has `document` printed in `formats`.
    pub fn print(&self, document: &Document, formats: &[FileFormat]) -> Result<Print, Faults> {
        let job = Job::Print(document, formats);
        match self.work(&document.info.id, job).map_err(|fault| vec![fault])?? {
            Product::Print(print) => Ok(print),
            _ => unreachable!("{ASKED}"),
        }
    }

    /// Where everything stands on the pages of `document`, as text.
    pub fn pages(&self, document: &Document) -> Result<String, Faults> {
        match self.work(&document.info.id, Job::LayOut(document)).map_err(|fault| vec![fault])?? {
            Product::Pages(pages) => Ok(pages),
            _ => unreachable!("{ASKED}"),
        }
    }

    /// What stands in the file called `name`, from elsewhere.
    pub fn read(&self, name: &str, medium: Medium, bytes: &[u8]) -> Result<Observed, Diagnostic> {
        match self.work(name, Job::Read(medium, bytes))? {
            Ok(Product::Seen(seen)) => Ok(*seen),
            // A reader does not know the name of what it reads.
            Err(faults) => {
                let fault = faults.into_iter().next().expect("faults are never none");
                Err(Diagnostic { message: format!("`{name}`: {}", fault.message), ..fault })
            }
            Ok(_) => unreachable!("{ASKED}"),
        }
    }

    /// What a member that is idle, or a new one, makes of the job that is about `name`, or why nothing came back.
    fn work(&self, name: &str, job: Job<'_>) -> Result<Result<Product, Faults>, Diagnostic> {
        let idle = self.idle().pop();
        let member = idle.map_or_else(|| Member::hire(&self.terms, self.setup), Ok);
        let mut member = member.map_err(|error| no_member(name, &error))?;
        let outcome = member.work(job, self.terms.patience);
        let outcome = outcome.map_err(|lost| self.lost(name, job, &lost))?;
        // The room that a large paper took goes back to the system with its printer, and with nothing less.
        if !is_large(&outcome) {
            self.idle().push(member);
        }
        outcome.map_err(|told| broken(name, &told))
    }

    fn lost(&self, name: &str, job: Job<'_>, lost: &Lost) -> Diagnostic {
        let seconds = self.terms.patience.as_secs();
        match (lost, job) {
            (Lost::Late, Job::Read(..)) => late_reading(name, seconds),
            (Lost::Dead(how), Job::Read(..)) => dead_reading(name, how),
            (Lost::Late, Job::Print(..) | Job::LayOut(_)) => late(name, seconds),
            (Lost::Dead(how), Job::Print(..) | Job::LayOut(_)) => dead(name, how),
        }
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Member>> {
        // A thread that panicked held the lock for a push or a pop, which are whole or not at all.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// More pages than this are a large paper.
const LARGE: usize = 48;

fn is_large(outcome: &Outcome) -> bool {
    matches!(outcome, Ok(Ok(Product::Print(print))) if print.page_count > Some(LARGE))
}

fn late(name: &str, seconds: u64) -> Diagnostic {
    Diagnostic::error(format!("dàn trang `{name}` quá {seconds} giây nên đã dừng lại"))
        .hint("nếu thư mục `templates/layout` có bố cục riêng, xem các vòng lặp trong đó; nếu văn bản quá dài, chia thành nhiều văn bản")
        .hint(OTHERS)
}

fn dead(name: &str, how: &str) -> Diagnostic {
    Diagnostic::error(format!("tiến trình in `{name}` dừng giữa chừng ({how})"))
        .of(Fault::Output)
        .hint("đóng bớt chương trình khác cho đủ bộ nhớ rồi chạy lại; nếu vẫn vậy, xem bố cục riêng trong `templates/layout`")
        .hint(OTHERS)
}

fn late_reading(name: &str, seconds: u64) -> Diagnostic {
    Diagnostic::error(format!("đọc `{name}` quá {seconds} giây nên đã dừng lại")).hint(EXPORT_AGAIN)
}

fn dead_reading(name: &str, how: &str) -> Diagnostic {
    Diagnostic::error(format!("tiến trình đọc `{name}` dừng giữa chừng ({how})")).hint(EXPORT_AGAIN)
}

const OTHERS: &str =
    "tệp cũ của văn bản ấy, nếu có, vẫn còn nguyên; các văn bản khác không bị ảnh hưởng";
const EXPORT_AGAIN: &str = "mở tệp bằng phần mềm soạn thảo và lưu hoặc xuất lại thành tệp mới; đừng mở tệp nhận được từ nơi không rõ";

/// A fault of the program itself in the paper called `name`.
pub fn broken(name: &str, told: &str) -> Diagnostic {
    Diagnostic::error(format!("chương trình hỏng khi làm `{name}`: {told}"))
        .of(Fault::Output)
        .hint("đây là lỗi của chương trình, không phải của bạn; xin gửi dòng trên cho người làm chương trình")
        .hint(OTHERS)
}

fn no_member(name: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::error(format!("không gọi được tiến trình cho `{name}`: {error}"))
        .of(Fault::Output)
        .hint("đóng bớt chương trình khác rồi chạy lại; tệp cũ, nếu có, vẫn còn nguyên")
}
