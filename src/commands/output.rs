//! The stream that results go to, and whether they arrived.

use std::io::{self, ErrorKind, Write};

use crate::diagnostic::{Diagnostic, Fault};

/// A stream that keeps in mind whether it failed, so that writing each line need not ask.
#[derive(Debug)]
pub struct Output<W> {
    stream: W,
    failed: bool,
}

impl<W: Write> Output<W> {
    /// Nothing is written to `stream` yet.
    pub fn new(stream: W) -> Self {
        Self { stream, failed: false }
    }

    /// The fault of what did not arrive. A reader that closed the pipe early has seen what it wanted.
    pub fn close(mut self) -> Option<Diagnostic> {
        let _ = self.flush();
        self.failed.then(|| {
            Diagnostic::error("không in được hết kết quả")
                .of(Fault::Output)
                .hint("xem đĩa còn chỗ không, hoặc chương trình nhận kết quả; những tệp đã ghi vẫn còn nguyên")
        })
    }

    fn heed<R>(&mut self, result: io::Result<R>) -> io::Result<R> {
        let passes = |error: &io::Error| {
            matches!(error.kind(), ErrorKind::BrokenPipe | ErrorKind::Interrupted)
        };
        self.failed |= result.as_ref().is_err_and(|error| !passes(error));
        result
    }
}

impl<W: Write> Write for Output<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.stream.write(bytes);
        self.heed(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.stream.flush();
        self.heed(flushed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Answers everything with one kind of error.
    struct Broken(ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::Error::from(self.0))
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_is_told_and_a_closed_pipe_is_not() {
        let told = |kind| {
            let mut output = Output::new(Broken(kind));
            let _ = writeln!(output, "một dòng");
            output.close().map(|told| told.fault)
        };
        assert_eq!(told(ErrorKind::StorageFull), Some(Fault::Output));
        assert_eq!(told(ErrorKind::BrokenPipe), None);
    }
}
