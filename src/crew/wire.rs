//! What employer and member tell each other: frames of parts, each part some bytes behind their number.
//!
//! Both ends are the same program. Numbers are little-endian and of four bytes.

use std::io::{self, ErrorKind, Read, Write};

use serde::{Deserialize, Serialize};

use crate::check::Notice;
use crate::diagnostic::Faults;
use crate::document::Document;
use crate::fonts::{FaceStyle, Fonts};
use crate::printer::{File, FileFormat, LayoutFile, Print, Setup};
use crate::read::{Medium, Observed};

/// The parts of one message.
pub type Frame = Vec<Vec<u8>>;

/// Writes `parts` as one frame.
pub fn write_frame(out: &mut impl Write, parts: &[&[u8]]) -> io::Result<()> {
    let number = |n: usize| u32::try_from(n).map_err(|_| ErrorKind::InvalidData);
    out.write_all(&number(parts.len())?.to_le_bytes())?;
    for part in parts {
        out.write_all(&number(part.len())?.to_le_bytes())?;
        out.write_all(part)?;
    }
    out.flush()
}

/// Reads one frame; an end in the middle of it is an error.
pub fn read_frame(from: &mut impl Read) -> io::Result<Frame> {
    let count = read_number(from)?;
    (0..count).map(|_| read_part(from)).collect()
}

/// Reads as much as there is and no more than was told, so that a wrong number takes no room.
fn read_part(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let length = u64::from(read_number(from)?);
    let mut part = Vec::new();
    from.take(length).read_to_end(&mut part)?;
    if part.len() as u64 == length { Ok(part) } else { Err(ErrorKind::UnexpectedEof.into()) }
}

fn read_number(from: &mut impl Read) -> io::Result<u32> {
    let mut bytes = [0; 4];
    from.read_exact(&mut bytes)?;
    Ok(u32::from_le_bytes(bytes))
}

/// The first message to a member; behind it stand the faces, if they are not those inside the program.
#[derive(Serialize, Deserialize)]
struct Opening {
    version: String,
    table: String,
    layouts: Vec<LayoutFile>,
}

/// `setup` as a message.
pub fn write_setup(out: &mut impl Write, setup: &Setup) -> io::Result<()> {
    let opening = Opening {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        table: setup.table.clone(),
        layouts: setup.layouts.clone(),
    };
    let opening = serde_json::to_vec(&opening)?;
    let mut parts = vec![&opening[..]];
    if !setup.fonts.is_builtin() {
        parts.extend(FaceStyle::ALL.map(|style| setup.fonts.bytes(style)));
    }
    write_frame(out, &parts)
}

/// The setup in `frame`, when it is one of this version of the program.
pub fn read_setup(frame: &[Vec<u8>]) -> Option<Setup> {
    let [opening, faces @ ..] = frame else { return None };
    let opening: Opening = serde_json::from_slice(opening).ok()?;
    let fonts = match faces {
        [] => Fonts::builtin(),
        faces => Fonts::new(faces.to_vec().try_into().ok()?).ok()?,
    };
    let is_same = opening.version == env!("CARGO_PKG_VERSION");
    is_same.then_some(Setup { table: opening.table, layouts: opening.layouts, fonts })
}

/// What a member is asked for.
#[derive(Debug, Clone, Copy)]
pub enum Job<'a> {
    /// A paper in these formats.
    Print(&'a Document, &'a [FileFormat]),
    /// Where everything stands on its pages.
    LayOut(&'a Document),
    /// What stands in a file from elsewhere.
    Read(Medium, &'a [u8]),
}

/// The same on the member's side.
#[derive(Debug)]
pub enum Order {
    Print(Document, Vec<FileFormat>),
    LayOut(Document),
    Read(Medium, Vec<u8>),
}

/// Which job a frame holds.
#[derive(Serialize, Deserialize)]
enum Kind {
    Print(Vec<FileFormat>),
    LayOut,
    Read(Medium),
}

/// `job` as a message.
pub fn write_job(out: &mut impl Write, job: Job<'_>) -> io::Result<()> {
    let (kind, tree) = match job {
        Job::Print(document, formats) => {
            (Kind::Print(formats.to_vec()), serde_json::to_vec(document)?)
        }
        Job::LayOut(document) => (Kind::LayOut, serde_json::to_vec(document)?),
        Job::Read(medium, bytes) => {
            return write_frame(out, &[&serde_json::to_vec(&Kind::Read(medium))?, bytes]);
        }
    };
    write_frame(out, &[&serde_json::to_vec(&kind)?, &tree])
}

/// The job in `frame`.
pub fn read_job(frame: Frame) -> Option<Order> {
    let [kind, content]: [Vec<u8>; 2] = frame.try_into().ok()?;
    Some(match serde_json::from_slice(&kind).ok()? {
        Kind::Print(formats) => Order::Print(serde_json::from_slice(&content).ok()?, formats),
        Kind::LayOut => Order::LayOut(serde_json::from_slice(&content).ok()?),
        Kind::Read(medium) => Order::Read(medium, content),
    })
}

/// What comes of a job.
#[derive(Debug)]
pub enum Product {
    Print(Print),
    /// The pages, as text.
    Pages(String),
    Seen(Box<Observed>),
}

/// What became of a job, without the files.
#[derive(Serialize, Deserialize)]
enum Answer {
    /// Behind it stands a file in each of these formats.
    Printed {
        formats: Vec<FileFormat>,
        page_count: Option<usize>,
        notices: Vec<Notice>,
    },
    LaidOut(String),
    Seen(Box<Observed>),
    Refused(Faults),
    /// What the program said when it failed, and where in it.
    Panicked(String),
}

/// What became of a job that a member was given: its product, or its faults, or what the member said when it failed.
pub type Outcome = Result<Result<Product, Faults>, String>;

/// `outcome` as a message.
pub fn write_outcome(out: &mut impl Write, outcome: Outcome) -> io::Result<()> {
    let (answer, files) = match outcome {
        Ok(Ok(Product::Print(Print { files, page_count, notices }))) => {
            let formats = files.iter().map(|file| file.format).collect();
            (Answer::Printed { formats, page_count, notices }, files)
        }
        Ok(Ok(Product::Pages(text))) => (Answer::LaidOut(text), Vec::new()),
        Ok(Ok(Product::Seen(seen))) => (Answer::Seen(seen), Vec::new()),
        Ok(Err(faults)) => (Answer::Refused(faults), Vec::new()),
        Err(told) => (Answer::Panicked(told), Vec::new()),
    };
    let answer = serde_json::to_vec(&answer)?;
    let parts = [&answer[..]].into_iter().chain(files.iter().map(|file| &file.bytes[..]));
    write_frame(out, &parts.collect::<Vec<_>>())
}

/// The outcome in `frame`.
pub fn read_outcome(frame: Frame) -> Option<Outcome> {
    let mut parts = frame.into_iter();
    Some(match serde_json::from_slice(&parts.next()?).ok()? {
        Answer::Printed { formats, page_count, notices } => {
            let files =
                formats.into_iter().zip(parts).map(|(format, bytes)| File { format, bytes });
            Ok(Ok(Product::Print(Print { files: files.collect(), page_count, notices })))
        }
        Answer::LaidOut(text) => Ok(Ok(Product::Pages(text))),
        Answer::Seen(seen) => Ok(Ok(Product::Seen(seen))),
        Answer::Refused(faults) => Ok(Err(faults)),
        Answer::Panicked(told) => Err(told),
    })
}
