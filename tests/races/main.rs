//! Two at once: every pair of writers of a log, of what a key remembers, and of a roster, as two processes that start
//! together on a real file system, [`RACES`] times a pair, one a little before the other in turn.
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

use pairs::{Pair, pairs};
use race::{Lane, Orders};
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// So often each pair is raced.
const RACES: usize = 20;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.first().map(String::as_str) {
        Some(worker::ARG) => worker::work(),
        Some("--list") => ExitCode::SUCCESS, // what asks for tests by name finds none
        _ => race_all(args.iter().find(|arg| !arg.starts_with('-')).map_or("", String::as_str)),
    }
}

/// Races every pair whose name holds this word.
fn race_all(word: &str) -> ExitCode {
    let home = folder::home();
    let pairs: Vec<Pair> = pairs().into_iter().filter(|pair| pair.name().contains(word)).collect();
    if pairs.is_empty() {
        return ExitCode::SUCCESS; // the word is one of another test
    }
    let starts = folder::prepare(home.path());
    let orders: Vec<Orders> = pairs.iter().map(|pair| Orders::of(pair, &starts, home.path())).collect();
    let (next, found) = (AtomicUsize::new(0), Mutex::new(BTreeMap::<(usize, String), usize>::new()));
    std::thread::scope(|scope| {
        for lane in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            let (pairs, orders, starts, next, found) = (&pairs, &orders, &starts, &next, &found);
            let home = home.path().join(format!("lane-{lane}"));
            scope.spawn(move || {
                let mut lane = Lane::open(&home);
                loop {
                    let race = next.fetch_add(1, Ordering::Relaxed);
                    let (pair, turn) = (race / RACES, race % RACES);
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
fn report(pairs: &[Pair], found: &BTreeMap<(usize, String), usize>) -> ExitCode {
    let mut ended = ExitCode::SUCCESS;
    for ((pair, end), times) in found {
        println!("{:<44} {end}: {times}", pairs[*pair].name());
        if end.contains(race::NEITHER) {
            ended = ExitCode::FAILURE;
        }
    }
    println!("\n{} pairs, {RACES} races each{}", pairs.len(), folder::remark());
    ended
}
