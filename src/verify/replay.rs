//! A sink that compares: the functions that draw write into it, and it holds each line against the log.

use crate::log::{Log, Sink, pieces};
use rayon::prelude::*;
use std::ops::Range;

/// Lines are compared in pieces of so many: a piece stays in the cache, and its buffer in the allocator.
const PIECE: usize = 256;

/// Compares the lines that are written with the lines of a log, from some line on.
pub struct Replay<'a> {
    log: &'a Log,
    at: usize,
    first: Option<Mismatch>,
}

/// A line that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Which line, from 0.
    pub line: usize,
    /// As it should be, without LF.
    pub due: Vec<u8>,
}

impl<'a> Replay<'a> {
    /// Starts at a line, from 0.
    pub fn new(log: &'a Log, at: usize) -> Self {
        Self { log, at, first: None }
    }

    /// The line behind the last one compared, and the first mismatch.
    pub fn finish(self) -> (usize, Option<Mismatch>) {
        (self.at, self.first)
    }
}

impl Sink for Replay<'_> {
    fn lines(&mut self, count: usize, write: impl Fn(usize, &mut Vec<u8>) + Sync) {
        let start = self.at;
        self.at += count;
        if self.first.is_some() {
            return;
        }
        let compare = |piece: Range<usize>| compare(self.log, start, piece, &write);
        self.first = if count <= PIECE {
            compare(0..count)
        } else {
            pieces(0..count, PIECE).collect::<Vec<_>>().into_par_iter().find_map_first(compare)
        };
    }
}

/// The first line of a piece that differs; a line that is not there differs.
fn compare(log: &Log, start: usize, piece: Range<usize>, write: &impl Fn(usize, &mut Vec<u8>)) -> Option<Mismatch> {
    let there = piece.start.max(log.len().saturating_sub(start).min(piece.end));
    let found = log.slice(start + piece.start..start + there);
    let mut due = Vec::with_capacity(found.len() + 64);
    for i in piece.clone() {
        write(i, &mut due);
    }
    if due == found {
        return None;
    }
    piece.into_iter().find_map(|i| {
        due.clear();
        write(i, &mut due);
        let line = start + i;
        let same = line < log.len() && log.slice(line..line + 1) == due;
        (!same).then(|| Mismatch { line, due: due[..due.len() - 1].to_vec() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::line::Line;

    fn write(i: usize, out: &mut Vec<u8>) {
        Line::open(out, "n").number("n", i as u64).end();
    }

    fn replay(bytes: &[u8], count: usize) -> Option<usize> {
        let log = Log::read(bytes.to_vec()).unwrap();
        let mut replay = Replay::new(&log, 0);
        replay.lines(count, write);
        replay.finish().1.map(|mismatch| mismatch.line)
    }

    #[test]
    fn the_first_difference_is_found() {
        let mut log = Log::default();
        log.lines(3000, write);
        assert_eq!(replay(log.bytes(), 3000), None);
        let text = String::from_utf8(log.bytes().to_vec()).unwrap();
        let changed = text.replace("\"n\":2500}", "\"n\":2501}").replace("\"n\":1100}", "\"n\":11}");
        assert_eq!(replay(changed.as_bytes(), 3000), Some(1100));
        assert_eq!(replay(log.bytes(), 3001), Some(3000));
        assert_eq!(replay(log.bytes(), 5000), Some(3000));
    }
}
