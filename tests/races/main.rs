//! Two at once: every pair of writers of a log, of what a key remembers, and of a roster, as two processes that start
//! together on a real file system, 30 times a pair (with `INSTROOM_ALL=1` 300), one a little before the other in turn.
//!
//! What is left must be, byte for byte, what one of the two orders leaves: what both processes said and how they ended, every
//! file, and no file more. So no signature and no draw is lost, there is no second history, and no lock or draft stays.
//!
//! The processes are this program again ([`worker`]), with the verbs of the library and the world of `main.rs`: started once,
//! and told what to do, so that both begin within microseconds. `cargo test --test races draw` races the pairs with `draw` in
//! their name.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files fails")]

mod folder;
mod pairs;
mod race;
mod worker;

#[path = "../support/share.rs"]
mod share;

use pairs::{Pair, pairs};
use race::{End, Lane, Orders};
use share::one_in;
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// So often each pair is raced.
fn races() -> usize {
    300 / one_in(10)
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.first().map(String::as_str) {
        Some(worker::ARG) => worker::work(),
        Some("--list") => ExitCode::SUCCESS, // what asks for tests by name finds none
        _ => race_all(args.iter().find(|arg| !arg.starts_with('-')).map_or("", String::as_str)),
    }
}

/// How often each pair, by its place, ended so.
type Found = BTreeMap<(usize, End), usize>;

/// Races every pair whose name holds this word.
fn race_all(word: &str) -> ExitCode {
    let home = folder::home();
    let pairs: Vec<Pair> = pairs().into_iter().filter(|pair| pair.name().contains(word)).collect();
    if pairs.is_empty() {
        return ExitCode::SUCCESS; // the word is one of another test
    }
    let starts = folder::prepare(home.path());
    let orders: Vec<Orders> = pairs.iter().map(|pair| Orders::of(pair, &starts, home.path())).collect();
    let races = races();
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Found::new()));
    std::thread::scope(|scope| {
        // while one waits for the disk, another goes on
        for lane in 0..2 * std::thread::available_parallelism().map_or(1, usize::from) {
            let (pairs, orders, starts, next, found) = (&pairs, &orders, &starts, &next, &found);
            let home = home.path().join(format!("lane-{lane}"));
            scope.spawn(move || {
                let mut lane = Lane::open(&home);
                loop {
                    let race = next.fetch_add(1, Ordering::Relaxed);
                    let (pair, turn) = (race / races, race % races);
                    let Some(raced) = pairs.get(pair) else { return };
                    let end = orders[pair].which(&lane.race(raced, &starts[raced.start], turn));
                    *found.lock().unwrap().entry((pair, end)).or_default() += 1;
                }
            });
        }
    });
    report(&pairs, &found.into_inner().unwrap())
}

/// Says how the races of each pair ended.
fn report(pairs: &[Pair], found: &Found) -> ExitCode {
    let mut ended = ExitCode::SUCCESS;
    for (at, pair) in pairs.iter().enumerate() {
        let times = |end: End| found.get(&(at, end)).copied().unwrap_or_default();
        let (first, second) = (times(End::As(0)), times(End::As(1)));
        println!("{first:>4} {second:>4}  {}", pair.name());
        for ((_, end), times) in found.iter().filter(|((of, _), _)| *of == at) {
            if let End::Other(left) = end {
                println!("{times:>9}  AS NEITHER ORDER ENDS\n{left}");
                ended = ExitCode::FAILURE;
            }
        }
    }
    println!(
        "{} pairs, {} races each: so many as if the first went first, and the second{}",
        pairs.len(),
        races(),
        folder::remark()
    );
    ended
}
