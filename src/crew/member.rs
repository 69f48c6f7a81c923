//! One member of the crew, from its employer's side: a process, what it is told, and what it answers.

use std::io::{self, BufReader, BufWriter};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use super::wire::{Job, Outcome, read_frame, read_outcome, write_job, write_setup};
use super::{Terms, WORKER};
use crate::printer::Setup;

/// A process that prints; it is ended with its value.
#[derive(Debug)]
pub struct Member {
    process: Process,
    orders: BufWriter<ChildStdin>,
    answers: Receiver<Outcome>,
}

/// Why a member gives no answer.
#[derive(Debug)]
pub enum Lost {
    /// It was given up.
    Late,
    /// It ended; how, as far as is known.
    Dead(String),
}

impl Member {
    /// A new process on `terms`, set up with `setup`.
    pub fn hire(terms: &Terms, setup: &Setup) -> io::Result<Self> {
        let mut command = Command::new(&terms.program);
        command.arg(WORKER).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        // The layout engine would start a thread for each core in every process.
        command.env("RAYON_NUM_THREADS", terms.threads_each().to_string());
        let mut child = command.spawn()?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let process = Process(child);
        let mut orders = BufWriter::new(input.expect("it is piped"));
        let answers = answers(output.expect("it is piped"));
        // One that does not even listen has ended, which its first paper will tell.
        let _ = write_setup(&mut orders, setup);
        Ok(Self { process, orders, answers })
    }

    /// What comes of `job`, within `patience`.
    pub fn work(&mut self, job: Job<'_>, patience: Duration) -> Result<Outcome, Lost> {
        if write_job(&mut self.orders, job).is_err() {
            return Err(self.dead());
        }
        match self.answers.recv_timeout(patience) {
            Ok(outcome) => Ok(outcome),
            Err(RecvTimeoutError::Timeout) => Err(Lost::Late),
            Err(RecvTimeoutError::Disconnected) => Err(self.dead()),
        }
    }

    fn dead(&mut self) -> Lost {
        Lost::Dead(self.process.end().map_or_else(|error| error.to_string(), how))
    }
}

/// What `output` says, as it comes; it ends with the process.
fn answers(output: ChildStdout) -> Receiver<Outcome> {
    let (said, heard) = mpsc::channel();
    thread::spawn(move || {
        let mut output = BufReader::new(output);
        while let Some(outcome) = read_frame(&mut output).ok().and_then(read_outcome) {
            if said.send(outcome).is_err() {
                break;
            }
        }
    });
    heard
}

fn how(status: ExitStatus) -> String {
    #[cfg(unix)]
    if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
        return format!("tín hiệu {signal}");
    }
    match status.code() {
        Some(code) => format!("mã thoát {code}"),
        None => "không rõ vì sao".to_owned(),
    }
}

/// A process that does not outlive its value.
#[derive(Debug)]
struct Process(Child);

impl Process {
    /// Ends it, when it has not ended itself, and says how it ended.
    fn end(&mut self) -> io::Result<ExitStatus> {
        // One that has ended cannot be killed, and keeps how it ended.
        let _ = self.0.kill();
        self.0.wait()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.end();
    }
}
