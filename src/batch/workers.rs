//! Jobs → results on several threads, handed over in the order of the jobs.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread;

use super::order::Stop;

/// Room for the calls of a deep layout; a system reserves it and gives only what is used, in bytes.
const STACK: usize = 16 << 20;

/// Does `work` for each of `jobs` on `threads` threads and hands each result to `report`, in order.
///
/// Once `stop` is set no further job begins; those begun are finished and reported. The threads are plain
/// ones: on the pool that Typst itself uses, a layout that waits would begin another one on its own stack.
pub fn in_order<J: Sync, R: Send>(
    jobs: &[J],
    threads: NonZeroUsize,
    stop: &Stop,
    work: impl Fn(&J) -> R + Sync,
    mut report: impl FnMut(&J, R),
) {
    let next = AtomicUsize::new(0);
    let worker = |results: &Sender<(usize, R)>| {
        while let Some((at, job)) = claim(jobs, &next, stop) {
            results.send((at, work(job))).expect("results are taken until the last worker ends");
        }
    };
    thread::scope(|scope| {
        let (results, finished) = mpsc::channel();
        let wanted = threads.get().min(jobs.len());
        let started = (0..wanted).filter(|_| {
            let (worker, results) = (&worker, results.clone());
            let thread = thread::Builder::new().stack_size(STACK);
            thread.spawn_scoped(scope, move || worker(&results)).is_ok()
        });
        if started.count() == 0 {
            // A system that gives no thread still has this one.
            worker(&results);
        }
        drop(results);
        sorted(finished, |at, result| report(&jobs[at], result));
    });
}

fn claim<'a, J>(jobs: &'a [J], next: &AtomicUsize, stop: &Stop) -> Option<(usize, &'a J)> {
    if stop.is_set() {
        return None;
    }
    let at = next.fetch_add(1, Ordering::Relaxed);
    Some((at, jobs.get(at)?))
}

/// Hands over what comes numbered in any order in the order of the numbers, from 0.
fn sorted<R>(numbered: impl IntoIterator<Item = (usize, R)>, mut take: impl FnMut(usize, R)) {
    let mut early = BTreeMap::new();
    let mut due = 0;
    for (at, result) in numbered {
        early.insert(at, result);
        while let Some(result) = early.remove(&due) {
            take(due, result);
            due += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;
    use std::time::Duration;

    use super::*;

    fn threads(count: usize) -> NonZeroUsize {
        NonZeroUsize::new(count).unwrap()
    }

    #[test]
    fn results_come_in_the_order_of_the_jobs() {
        let jobs: Vec<u64> = (0..40).collect();
        for count in [1, 4] {
            let mut seen = Vec::new();
            // The later a job, the sooner it is done.
            let work = |job: &u64| {
                thread::sleep(Duration::from_micros(400 - job * 10));
                job * 2
            };
            in_order(&jobs, threads(count), &Stop::default(), work, |job, double| {
                assert_eq!(double, job * 2);
                seen.push(*job);
            });
            assert_eq!(seen, jobs);
        }
    }

    #[test]
    fn as_many_jobs_are_under_way_as_there_are_threads() {
        let together = Barrier::new(4);
        let mut done = 0;
        in_order(&[(); 8], threads(4), &Stop::default(), |()| together.wait(), |(), _| done += 1);
        assert_eq!(done, 8);
    }

    #[test]
    fn a_stop_lets_what_is_begun_be_finished_and_begins_no_more() {
        let stop = Stop::default();
        let jobs: Vec<usize> = (0..100).collect();
        let mut seen = Vec::new();
        let work = |job: &usize| {
            if *job == 10 {
                stop.set();
            }
        };
        in_order(&jobs, threads(1), &stop, work, |job, ()| seen.push(*job));
        assert_eq!(seen, (0..=10).collect::<Vec<_>>());
    }

    #[test]
    fn no_jobs_are_soon_done() {
        let none: [(); 0] = [];
        in_order(&none, threads(4), &Stop::default(), |()| (), |(), ()| unreachable!());
    }
}
