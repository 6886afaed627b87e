//! A sink that compares: the functions that draw write into it, and it holds each line against the file.

use crate::log::input::{Found, Input};
use crate::log::{Piece, Sink, make};
use crate::transcript::read::Mismatch;
use std::io::Read;

/// Compares the lines that are written with the next lines of a log, and takes these.
pub struct Replay<'a, R> {
    input: &'a mut Input<R>,
    /// The first difference since it was last asked for.
    first: Option<Mismatch>,
}

impl<'a, R: Read + Send> Replay<'a, R> {
    /// Compares from where the log stands.
    pub fn new(input: &'a mut Input<R>) -> Self {
        Self { input, first: None }
    }

    /// The first difference.
    pub fn finish(self) -> Option<Mismatch> {
        self.first
    }

    /// Takes a piece as a whole if it is the same, which it nearly always is.
    fn compare(&mut self, piece: &Piece) {
        if self.input.peek(piece.bytes.len()) == piece.bytes {
            self.input.take(piece.bytes.len(), &piece.hashes);
            return;
        }
        for due in piece.lines() {
            self.compare_line(&due[..due.len() - 1]);
        }
    }

    fn compare_line(&mut self, due: &[u8]) {
        let line = self.input.at();
        let found = self.input.line();
        let same = matches!(&found, Found::Line(bytes) if bytes == due);
        if !same && self.first.is_none() {
            self.first = Some(Mismatch { line, due: due.to_vec(), found });
        }
    }
}

impl<R: Read + Send> Sink for Replay<'_, R> {
    fn lines(&mut self, count: usize, write: impl Fn(usize, &mut Vec<u8>) + Sync) {
        make(count, &write, |pieces| pieces.iter().for_each(|piece| self.compare(piece)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::Log;
    use crate::log::line::Line;

    fn write(i: usize, out: &mut Vec<u8>) {
        Line::open(out, "n").number("n", i as u64).end();
    }

    fn replay(bytes: &[u8], count: usize) -> (Option<usize>, usize) {
        let mut input = Input::new(bytes);
        let mut replay = Replay::new(&mut input);
        replay.lines(count, write);
        (replay.finish().map(|first| first.line.index()), input.lines())
    }

    #[test]
    fn the_first_difference_is_found() {
        let mut log = Log::new(Vec::new());
        log.lines(30_000, write);
        let bytes = log.finish().unwrap();
        assert_eq!(replay(&bytes, 30_000), (None, 30_000));
        let text = String::from_utf8(bytes.clone()).unwrap();
        let changed = text.replace("\"n\":25000}", "\"n\":25001}").replace("\"n\":11000}", "\"n\":11}");
        assert_eq!(replay(changed.as_bytes(), 30_000), (Some(11_000), 30_000));
        assert_eq!(replay(&bytes, 30_001), (Some(30_000), 30_000));
        assert_eq!(replay(&bytes[..bytes.len() - 1], 30_000), (Some(29_999), 29_999));
    }
}
