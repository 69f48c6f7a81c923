//! One kind of work on many files, on every core.

use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::thread;

/// Fewer files are not worth a thread.
const LEAST: usize = 8;

/// What `work` makes of each of `jobs`, in their order.
pub fn spread<J: Sync, R: Send>(jobs: &[J], work: impl Fn(&J) -> R + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let share = jobs.len().div_ceil(cores).max(LEAST);
    let all = |share: &[J]| share.iter().map(&work).collect::<Vec<R>>();
    let (own, rest) = jobs.split_at(share.min(jobs.len()));
    thread::scope(|scope| {
        let spawn = |share| {
            let thread = thread::Builder::new().spawn_scoped(scope, move || all(share));
            thread.map_err(|_| share)
        };
        let threads: Vec<_> = rest.chunks(share).map(spawn).collect();
        let mut results = all(own);
        for thread in threads {
            results.extend(match thread {
                Ok(thread) => thread.join().unwrap_or_else(|fault| resume_unwind(fault)),
                // A system that gives no thread still has this one.
                Err(share) => all(share),
            });
        }
        results
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_jobs() {
        for count in [0, 1, LEAST, 10 * LEAST + 1] {
            let jobs: Vec<usize> = (0..count).collect();
            let doubles: Vec<usize> = jobs.iter().map(|job| job * 2).collect();
            assert_eq!(spread(&jobs, |job| job * 2), doubles);
        }
    }
}
