//! A member's own side: a setup and trees on its input → prints on its output, until the input ends.

use std::io::{BufReader, Read, Write};
use std::sync::mpsc::{self, Receiver};
use std::thread;

use super::wire::{
    Frame, Order, Outcome, Product, read_frame, read_job, read_setup, write_outcome,
};
use crate::guard::guard;
use crate::printer::Printer;
use crate::read::{self, Medium};

/// Room for the calls of a deep layout; a system reserves it and gives only what is used, in bytes.
const STACK: usize = 64 << 20;

/// Prints what comes in on `input`, until it ends or is not the talk of an employer.
///
/// When the employer is gone nobody waits for the paper that is being made: its thread is left to the end of the process.
pub fn work(input: impl Read, output: impl Write + Send + 'static) {
    let (said, heard) = mpsc::channel();
    let thread = thread::Builder::new().stack_size(STACK);
    // Without a thread there is nothing to work on: the employer is told by the end of the process.
    let Ok(_left_alone) = thread.spawn(move || serve(&heard, output)) else { return };
    let mut input = BufReader::new(input);
    while let Ok(frame) = read_frame(&mut input) {
        if said.send(frame).is_err() {
            return;
        }
    }
}

fn serve(frames: &Receiver<Frame>, mut output: impl Write) {
    let printer = frames
        .recv()
        .ok()
        .and_then(|frame| read_setup(&frame))
        .and_then(|setup| setup.printer().ok());
    let Some(printer) = printer else { return };
    while let Ok(frame) = frames.recv() {
        let Some(outcome) = answer(&printer, frame) else { return };
        if write_outcome(&mut output, outcome).is_err() {
            return;
        }
    }
}

fn answer(printer: &Printer, frame: Frame) -> Option<Outcome> {
    let order = read_job(frame)?;
    Some(guard(|| match order {
        Order::Print(document, formats) => printer.print(&document, &formats).map(Product::Print),
        Order::LayOut(document) => {
            printer.pages(&document).map(|pages| Product::Pages(pages.to_string()))
        }
        Order::Read(medium, bytes) => {
            let seen = match medium {
                Medium::Docx => read::docx(&bytes, printer.fonts()),
                Medium::Pdf => read::pdf(&bytes),
            };
            seen.map(|seen| Product::Seen(Box::new(seen))).map_err(|fault| vec![fault])
        }
    }))
}
