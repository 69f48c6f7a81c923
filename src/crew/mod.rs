//! The crew: processes of their own that print, so that a layout which never ends, or ends its process, spoils one
//! paper and not the run.
//!
//! In: trees. Out: prints, or why there is none. The members are this same program, called as [`WORKER`]; they are
//! hired when there is work for them, each prints one paper at a time, and all of them leave with the crew. One that
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
use crate::printer::{Print, Setup};
use member::{Lost, Member};
use wire::{Order, Product};

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
    /// How long one paper may take.
    pub patience: Duration,
}

/// Whoever prints for a run; used from no more threads than it may have members.
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

    /// Has `document` printed.
    pub fn print(&self, document: &Document) -> Result<Print, Faults> {
        match self.make(Order::Print, document)? {
            Product::Print(print) => Ok(print),
            Product::Pages(_) => unreachable!("{ASKED}"),
        }
    }

    /// Where everything stands on the pages of `document`, as text.
    pub fn pages(&self, document: &Document) -> Result<String, Faults> {
        match self.make(Order::LayOut, document)? {
            Product::Pages(pages) => Ok(pages),
            Product::Print(_) => unreachable!("{ASKED}"),
        }
    }

    /// What a member that is idle, or a new one, makes of `document`.
    fn make(&self, order: Order, document: &Document) -> Result<Product, Faults> {
        let idle = self.idle().pop();
        let member = idle.map_or_else(|| Member::hire(&self.terms, self.setup), Ok);
        let mut member = member.map_err(|error| vec![no_member(&error)])?;
        let name = &document.info.id;
        match member.make(order, document, self.terms.patience) {
            Ok(result) => {
                self.idle().push(member);
                result
            }
            Err(Lost::Late) => Err(vec![late(name, self.terms.patience)]),
            Err(Lost::Dead(how)) => Err(vec![dead(name, how.as_deref())]),
        }
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Member>> {
        // A thread that panicked held the lock for a push or a pop, which are whole or not at all.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn late(name: &str, patience: Duration) -> Diagnostic {
    let seconds = patience.as_secs();
    Diagnostic::error(format!("dàn trang `{name}` quá {seconds} giây nên đã dừng lại"))
        .hint("nếu thư mục `templates/layout` có bố cục riêng, xem các vòng lặp trong đó; nếu văn bản quá dài, chia thành nhiều văn bản")
        .hint("tệp cũ của văn bản ấy, nếu có, vẫn còn nguyên; các văn bản khác không bị ảnh hưởng")
}

fn dead(name: &str, how: Option<&str>) -> Diagnostic {
    let how = how.map(|how| format!(" ({how})")).unwrap_or_default();
    Diagnostic::error(format!("tiến trình in `{name}` dừng giữa chừng{how}"))
        .of(Fault::Output)
        .hint("đóng bớt chương trình khác cho đủ bộ nhớ rồi chạy lại; nếu vẫn vậy, xem bố cục riêng trong `templates/layout`")
        .hint("tệp cũ của văn bản ấy, nếu có, vẫn còn nguyên; các văn bản khác không bị ảnh hưởng")
}

/// A fault of the program itself in the paper called `name`.
pub fn broken(name: &str, told: &str) -> Diagnostic {
    Diagnostic::error(format!("chương trình hỏng khi làm `{name}`: {told}"))
        .of(Fault::Output)
        .hint("đây là lỗi của chương trình, không phải của bạn; xin gửi dòng trên cho người làm chương trình")
        .hint("tệp cũ của văn bản ấy, nếu có, vẫn còn nguyên; các văn bản khác không bị ảnh hưởng")
}

fn no_member(error: &io::Error) -> Diagnostic {
    Diagnostic::error(format!("không gọi được tiến trình in: {error}"))
        .of(Fault::Output)
        .hint("đóng bớt chương trình khác rồi chạy lại; tệp cũ, nếu có, vẫn còn nguyên")
}
