//! The papers of a year → files in one folder: which papers, on which threads, written how.
//!
//! In: a [`Press`](crate::press::Press), the data, and what of it is wanted. Out: whole files, a manifest
//! of them, and every fault on the way; a paper that fails leaves its old files as they were and never
//! stops the others. The same files come out whatever the number of threads. Prints nothing: whoever
//! calls is told of each paper in the order of the data.

mod choice;
mod disk;
mod folder;
mod inputs;
mod manifest;
mod names;
mod order;
mod past;
mod run;
mod shop;
mod strays;
mod task;
mod workers;
mod write;

pub use choice::Wanted;
pub use disk::{Disk, RealDisk};
pub use folder::{Folder, LOCK};
pub use inputs::Inputs;
pub use manifest::{
    Entry, FileEntry, Finding, FindingPlace, Input, MANIFEST, Manifest, MergedEntry,
};
pub use order::{Merge, Order, Remake, Stop};
pub use run::{Done, Report};
pub use shop::Shop;
pub use strays::strays;
pub use task::{Task, tasks};
pub use workers::in_order;
pub use write::{rewrite, write_folder};
