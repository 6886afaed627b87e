//! Broken off at every write: each verb that writes is killed before every call of the system that changes a file, and each of
//! these calls fails, in turn with a full disk and with a broken one. At one call in [`SPARSE`] it fails with both, the process is
//! also asked to stop, and one that only reads fails. The real binary, under strace.
//!
//! After each: every file is as it was, or as it is when all is done; what was said of what was left is so; and the same command,
//! given again as was said, goes on to the same end, or there was nothing left to do. Of the demo, and of cases that write as others
//! do, only some calls are tried. `INSTROOM_ALL=1` takes every call. `cargo test --test broken draw` tries the cases with `draw` in them.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files fails")]

mod case;
mod check;
mod trace;

#[path = "../races/folder.rs"]
mod folder;
#[path = "../support/share.rs"]
mod share;
#[path = "../races/worker.rs"]
#[expect(dead_code, reason = "here nobody races")]
mod worker;

use case::{CASES, Case};
use check::{Clean, check};
use folder::{Starts, copy};
use share::{all, one_in};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use trace::{How, Lane, Point};

/// At one call in so many both disks are tried, the process is also asked to stop, and a read fails.
const SPARSE: usize = 3;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.iter().any(|arg| arg == "--list") {
        return ExitCode::SUCCESS; // what asks for tests by name finds none
    }
    let word = args.iter().find(|arg| !arg.starts_with('-')).map_or("", String::as_str);
    let cases: Vec<&Case> = CASES.iter().filter(|case| case.line.contains(word)).collect();
    if cases.is_empty() {
        return ExitCode::SUCCESS; // the word is one of another test
    }
    if !Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).status().is_ok_and(|ended| ended.success()) {
        println!("broken: NOTHING CHECKED, there is no strace here that may trace");
        return ExitCode::SUCCESS;
    }
    let home = folder::home();
    std::fs::copy(env!("CARGO_BIN_EXE_instroom"), home.path().join("instroom")).unwrap();
    let starts = folder::prepare(home.path());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let lanes: Vec<Lane> = (0..cores).map(|core| Lane::open(home.path(), core)).collect();
    let failed: usize = cases.iter().map(|case| break_off(case, &starts, &lanes)).sum();
    println!("{} cases{}", cases.len(), folder::remark());
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Breaks a case off at every point; returns how often what was left is wrong.
fn break_off(case: &Case, starts: &Starts, lanes: &[Lane]) -> usize {
    let start = &starts[case.start];
    copy(start, &lanes[0].folder);
    let (points, ended) = lanes[0].points(case.line);
    assert_eq!(ended.status, Some(0), "{}\n{}", case.line, ended.said);
    let clean = Clean { case, start, end: folder::files(&lanes[0].folder) };
    let stride = one_in(case.one_in);
    // not the same calls of every case
    let points = points.iter().skip(case.line.len() % stride).step_by(stride).enumerate();
    let ways = points.flat_map(|(at, point)| {
        let whole = all() || at % SPARSE == 0;
        let in_turn = if at % 2 == 0 { How::Broken } else { How::Full };
        point.ways(whole).filter(move |how| whole || *how != in_turn).map(|how| (point.clone(), how))
    });
    let tries: Vec<(Point, How)> = ways.collect();
    let (next, wrong) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for lane in lanes {
            scope.spawn(|| {
                while let Some((point, how)) = tries.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(why) = check(&clean, lane, point, *how) {
                        wrong.lock().unwrap().push(format!("{how:?} at {}\n{why}", point.call));
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    println!("{:>5} broken off, {:>3} wrong  {}: {}", tries.len(), wrong.len(), case.start, case.line);
    wrong.iter().take(5).for_each(|why| println!("{why}\n"));
    wrong.len()
}

/// The folder of a lane and what lies beside it.
fn beside(folder: &Path, name: &str) -> PathBuf {
    folder.with_file_name(name)
}
