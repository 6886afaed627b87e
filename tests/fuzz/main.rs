//! What a stranger may send, bent at random: each reader of files gets inputs made from the files of this repository by flips,
//! cuts, repetitions, words of the format and pieces of other files; a workbook is bent inside its parts too, and a transcript is
//! signed anew, so that more than its signatures is reached.
//!
//! No input may panic, take more than [`LONGEST`] or [`MOST_MEMORY`], or agree where nobody signed it. `INSTROOM_FUZZ` says for how
//! many seconds each target is tried, and the seed is then new; without it all of these files are tried as they are, and then [`FEW`] that
//! are bent, the same ones each time.
//! `cargo test --test fuzz rules` tries the targets with `rules` in their name. What went wrong is kept in `target/tmp`.
//!
//! Why no coverage leads the way: that takes a nightly compiler, and this runs with the one the project is built with.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files fails")]

mod bend;
mod corpus;
mod lists;
mod target;

use bend::Bender;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime};
use target::{TARGETS, Target};

/// So many bent inputs a target where no time is given.
const FEW: usize = 1000;

/// So long one input may take.
const LONGEST: Duration = Duration::from_secs(10);

/// So much memory all of this may take, in kilobytes.
const MOST_MEMORY: u64 = 1_000_000;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.iter().any(|arg| arg == "--list") {
        return ExitCode::SUCCESS; // what asks for tests by name finds none
    }
    let word = args.iter().find(|arg| !arg.starts_with('-')).map_or("", String::as_str);
    let targets: Vec<&Target> = TARGETS.iter().filter(|target| target.name.contains(word)).collect();
    let time = std::env::var("INSTROOM_FUZZ").ok().map(|seconds| Duration::from_secs(seconds.parse().unwrap()));
    let seed = seed(time);
    std::panic::set_hook(Box::new(|_| {}));
    let (next, wrong) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(target) = targets.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let (tried, why) = fuzz(target, time, seed);
                    println!("{tried:>9} inputs  {}{}", target.name, why.as_deref().unwrap_or_default());
                    wrong.lock().unwrap().extend(why);
                }
            });
        }
    });
    let memory = peak();
    if !targets.is_empty() {
        println!("seed {seed}, {memory} kB at most");
    }
    match wrong.into_inner().unwrap().is_empty() && memory < MOST_MEMORY {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// The seed of `INSTROOM_FUZZ_SEED`; otherwise a new one where a time is given, and 0 where none is.
fn seed(time: Option<Duration>) -> u64 {
    if let Ok(seed) = std::env::var("INSTROOM_FUZZ_SEED") {
        return seed.parse().unwrap();
    }
    time.map_or(0, |_| SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs())
}

/// Tries one target; returns how many inputs were tried, and what went wrong.
fn fuzz(target: &Target, time: Option<Duration>, seed: u64) -> (usize, Option<String>) {
    let corpus = (target.corpus)();
    let mut bender = Bender { random: ChaCha8Rng::seed_from_u64(seed), corpus: &corpus, words: target.words };
    let (begun, mut tried) = (Instant::now(), 0);
    while time.map_or(tried < corpus.len() + FEW, |time| begun.elapsed() < time) {
        let input = match corpus.get(tried) {
            Some(plain) => plain.clone(),
            None => {
                let at = bender.below(corpus.len());
                (target.bend)(&mut bender, &corpus[at])
            }
        };
        tried += 1;
        if let Err(why) = try_one(target, &input) {
            let name = format!("fuzz-{}-{seed}-{tried}", target.name);
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
            std::fs::write(&kept, &input).unwrap();
            return (tried, Some(format!("  WRONG: {why}\n{}", kept.display())));
        }
    }
    (tried, None)
}

/// Reads one input; says what is wrong with how that went.
fn try_one(target: &Target, input: &[u8]) -> Result<(), String> {
    let start = Instant::now();
    let ended = catch_unwind(AssertUnwindSafe(|| (target.read)(input)));
    ended.map_err(|panic| match panic.downcast_ref::<String>() {
        Some(text) => text.clone(),
        None => panic.downcast_ref::<&str>().map_or_else(|| "a panic".to_owned(), |&text| text.to_owned()),
    })??;
    if start.elapsed() > LONGEST { Err(format!("{:?}", start.elapsed())) } else { Ok(()) }
}

/// The most memory that this process ever had, in kilobytes; 0 where no system tells.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
