//! One race, and whether it ended as one of the two orders ends.

use crate::folder::{Files, Starts, copy, files};
use crate::pairs::{Ends, Pair};
use crate::worker::{Ended, Worker, run};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How a race ended.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// As one of the two orders does: 0 or 1.
    As(usize),
    /// As none does, and so.
    Other(String),
}

/// One of the two starts ahead of the other, by so many of these steps: up to 15 ms, longer than a verb reads and writes.
const STEP: Duration = Duration::from_micros(100);
const STEPS: usize = 150;

/// All that two processes leave.
#[derive(PartialEq, Eq)]
pub struct Left {
    /// How the two ended.
    ended: [Ended; 2],
    /// What is in their folder.
    files: Files,
}

/// What the two orders of a pair leave.
pub struct Orders {
    orders: [Left; 2],
}

impl Orders {
    /// Runs the pair in both orders, one after the other.
    ///
    /// # Panics
    /// When one of the two cannot succeed alone, or both can where only one may: then there is nothing to race for.
    pub fn of(pair: &Pair, starts: &Starts, home: &Path) -> Self {
        let orders = [0, 1].map(|first| {
            let folder = home.join(format!("order-{first}"));
            copy(&starts[pair.start], &folder);
            let earlier = run(&folder, &pair.lines[first]);
            assert_eq!(earlier.status, 0, "{}: alone, `{}`\n{}", pair.name(), pair.lines[first], earlier.said);
            let later = run(&folder, &pair.lines[1 - first]);
            check_left(&folder, pair);
            let ended = if first == 0 { [earlier, later] } else { [later, earlier] };
            Left { ended, files: files(&folder) }
        });
        let both = orders.iter().any(|left| left.ended.iter().all(|ended| ended.status == 0));
        assert_eq!(both, pair.ends == Ends::Both, "{}\n{}\n{}", pair.name(), told(&orders[0]), told(&orders[1]));
        Self { orders }
    }

    /// As which of them a race ended.
    pub fn which(&self, left: &Left) -> End {
        self.orders.iter().position(|order| order == left).map_or_else(|| End::Other(told(left)), End::As)
    }
}

/// Every log that is left agrees, and nothing that is hidden is left.
fn check_left(folder: &Path, pair: &Pair) {
    for name in files(folder).keys() {
        assert!(!name.file_name().unwrap().to_str().unwrap().starts_with('.'), "{}: {}", pair.name(), name.display());
    }
    for log in files(folder).keys().filter(|name| name.extension().is_some_and(|ending| ending == "jsonl")) {
        let verified = run(folder, &format!("verify {}", log.display()));
        assert_eq!(verified.status, 0, "{}: {}\n{}", pair.name(), log.display(), verified.said);
    }
}

fn told(left: &Left) -> String {
    let files: Vec<String> =
        left.files.iter().map(|(name, bytes)| format!("{} ({} bytes)", name.display(), bytes.len())).collect();
    let [one, two] = &left.ended;
    format!("[{}]\n{}\n[{}]\n{}\n{}\n", one.status, one.said, two.status, two.said, files.join(", "))
}

/// Two workers and a folder.
pub struct Lane {
    workers: [Worker; 2],
    folder: PathBuf,
}

impl Lane {
    /// Starts them.
    pub fn open(folder: &Path) -> Self {
        Self { workers: [Worker::start(), Worker::start()], folder: folder.to_owned() }
    }

    /// Races a pair. In each turn one of the two starts ahead, by another time.
    pub fn race(&mut self, pair: &Pair, start: &Files, turn: usize) -> Left {
        copy(start, &self.folder);
        // all steps, far ones after near ones
        let ahead = STEP * u32::try_from(turn / 2 * 37 % STEPS).unwrap();
        let waits = if turn.is_multiple_of(2) { [ahead, Duration::ZERO] } else { [Duration::ZERO, ahead] };
        for ((worker, line), wait) in self.workers.iter_mut().zip(&pair.lines).zip(waits) {
            worker.prepare(&self.folder, line, wait);
        }
        self.workers.iter_mut().for_each(Worker::go);
        let [one, two] = &mut self.workers;
        Left { ended: [one.ended(), two.ended()], files: files(&self.folder) }
    }
}
