//! The file of a memory: a line of JSON per log for what was signed last, and one that stays per trace.

use super::entry::{Entry, Memory, Trace};
use super::seen::Seen;
use crate::log::key::VerifierKey;
use crate::log::note::{Checkpoint, base64};
use base64::prelude::{BASE64_STANDARD, Engine};
use serde::{Deserialize, Serialize};

/// A line; of the last two members at most one is there.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    origin: String,
    size: u64,
    root: String,
    time: String,
    organiser: String,
    drawn: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    taken_over: Option<TakenOver>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sealed_anew: Option<SealedAnew>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TakenOver {
    reason: String,
    before: Option<Box<Line>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SealedAnew {
    before: Box<Line>,
}

impl Memory {
    /// Reads a file.
    ///
    /// # Errors
    /// The first line, from 1, that cannot be read: what was signed is then unknown, and nothing may be signed.
    pub fn read(text: &str) -> Result<Self, usize> {
        let read = |(at, line): (usize, &str)| {
            let line: Option<Line> = serde_json::from_str(line).ok();
            line.and_then(Line::entry).ok_or(at)
        };
        (1..).zip(text.lines()).map(read).collect::<Result<_, _>>().map(|entries| Self { entries })
    }

    /// The file.
    pub fn write(&self) -> String {
        self.entries.iter().map(|entry| serde_json::json!(Line::of(entry)).to_string() + "\n").collect()
    }
}

impl Line {
    fn entry(self) -> Option<Entry> {
        let root = BASE64_STANDARD.decode(self.root).ok()?.try_into().ok()?;
        let checkpoint = Checkpoint { origin: self.origin, size: self.size, root };
        let organiser = VerifierKey::read(&self.organiser).ok()?;
        let seen = Seen { checkpoint, time: self.time.parse().ok()?, organiser, drawn: self.drawn };
        let trace = match (self.taken_over, self.sealed_anew) {
            (None, None) => None,
            (Some(TakenOver { reason, before }), None) => {
                let before = before.map(|before| before.seen().ok_or(())).transpose().ok()?;
                Some(Trace::TakenOver { reason, before })
            }
            (None, Some(SealedAnew { before })) => Some(Trace::SealedAnew { before: before.seen()? }),
            (Some(_), Some(_)) => return None,
        };
        Some(Entry { seen, trace })
    }

    /// What stands within a trace, which has none itself.
    fn seen(self) -> Option<Seen> {
        self.entry().filter(|entry| entry.trace.is_none()).map(|entry| entry.seen)
    }

    fn of(entry: &Entry) -> Self {
        let before = |seen: &Seen| Box::new(Self::of_seen(seen));
        let line = Self::of_seen(&entry.seen);
        match &entry.trace {
            None => line,
            Some(Trace::TakenOver { reason, before: seen }) => {
                let taken_over = TakenOver { reason: reason.clone(), before: seen.as_ref().map(before) };
                Self { taken_over: Some(taken_over), ..line }
            }
            Some(Trace::SealedAnew { before: seen }) => {
                Self { sealed_anew: Some(SealedAnew { before: before(seen) }), ..line }
            }
        }
    }

    fn of_seen(seen: &Seen) -> Self {
        let Seen { checkpoint: Checkpoint { origin, size, root }, time, organiser, drawn } = seen;
        let (root, time, organiser) = (base64(root), time.to_string(), organiser.to_string());
        Self {
            origin: origin.clone(),
            size: *size,
            root,
            time,
            organiser,
            drawn: *drawn,
            taken_over: None,
            sealed_anew: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::tests::{LOG, seen};

    fn other(lines: u64) -> Seen {
        let mut other = seen(LOG, lines);
        other.checkpoint.origin = "c".to_owned();
        other
    }

    #[test]
    fn a_memory_survives_its_file_and_keeps_one_line_a_log() {
        let memory = Memory::default().with(Entry::signed(seen(LOG, 1))).with(Entry::signed(other(2)));
        let memory = memory.with(Entry::signed(seen(LOG, 3)));
        assert_eq!(memory.last("a.example/b"), Some(&Entry::signed(seen(LOG, 3))));
        assert_eq!(memory.last("c"), Some(&Entry::signed(other(2))));
        assert_eq!(memory.last("d"), None);
        let text = memory.write();
        assert_eq!(text.lines().count(), 2);
        assert_eq!(Memory::read(&text), Ok(memory));
        assert_eq!(Memory::read(&format!("{text}x\n")), Err(3));
        assert_eq!(Memory::read(&text.replace("size", "Size")), Err(1));
    }

    #[test]
    fn a_trace_stays_whatever_is_signed_behind_it() {
        let anew = Entry { seen: seen(LOG, 2), trace: Some(Trace::SealedAnew { before: seen(LOG, 1) }) };
        let trace = Trace::TakenOver { reason: "nieuwe \"computer\"".to_owned(), before: Some(seen(LOG, 4)) };
        let taken = Entry { seen: seen(LOG, 3), trace: Some(trace) };
        let lost = Trace::TakenOver { reason: "weg".to_owned(), before: None };
        let lost = Entry { seen: other(1), trace: Some(lost) };
        let entries = [anew, taken.clone(), lost, Entry::signed(seen(LOG, 4))];
        let memory = entries.into_iter().fold(Memory::default(), |memory, entry| memory.with(entry));
        assert_eq!(memory.traces("a.example/b").count(), 2);
        assert!(taken.is_taken_over() && !memory.last("a.example/b").unwrap().is_taken_over());
        let text = memory.write();
        assert_eq!(text.lines().count(), 4);
        assert_eq!(Memory::read(&text), Ok(memory.clone()));
        let again = memory.with(Entry::signed(seen(LOG, 5)));
        assert_eq!((again.write().lines().count(), again.traces("a.example/b").count()), (4, 2));
        let both = text
            .lines()
            .next()
            .unwrap()
            .replace("\"time\":", "\"taken_over\":{\"reason\":\"\",\"before\":null},\"time\":");
        assert_eq!(Memory::read(&both), Err(1), "a line has one trace");
        let within = text.replace("\"before\":{", "\"before\":{\"taken_over\":{\"reason\":\"\",\"before\":null},");
        assert_eq!(Memory::read(&within), Err(1), "what was before has none");
    }
}
