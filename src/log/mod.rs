//! The log: an append-only text file with one JSON object per line, and the Merkle tree over its lines.
//!
//! Comes in: bytes of a transcript ([`Log::read`]), or lines that are written to it ([`Sink`]). Goes out: bytes,
//! roots and signed checkpoints. Refuses: a file that does not end with a whole line. Sections "Lines" and
//! "Checkpoints" of the format document.

pub mod key;
pub mod line;
pub mod note;
pub mod tree;

use key::{PrivateKey, VerifierKey};
use line::Line;
use note::Checkpoint;
use rayon::prelude::*;
use std::ops::Range;
use tree::{Hash, Tree, leaf_hash};

/// Lines are made and hashed in pieces of so many, one piece a core at a time.
const PIECE: usize = 256;
/// So many pieces are in memory beside the log while it grows.
const BATCH: usize = 256;

/// A place where lines go: a [`Log`] appends them, a [`Replay`](crate::verify::Replay) compares them with the
/// lines that are there. So the functions that draw are the functions that verify.
pub trait Sink {
    /// Takes `count` lines; `write(i, out)` writes line `i` with its LF, the same at every call.
    fn lines(&mut self, count: usize, write: impl Fn(usize, &mut Vec<u8>) + Sync);

    /// Takes one line.
    fn line(&mut self, write: impl Fn(&mut Vec<u8>) + Sync) {
        self.lines(1, |_, out| write(out));
    }
}

/// A transcript in memory: its bytes, where its lines end, its tree.
#[derive(Clone, Debug, Default)]
pub struct Log {
    bytes: Vec<u8>,
    /// Offset behind the LF of each line.
    ends: Vec<usize>,
    tree: Tree,
}

/// A file that is not made of whole lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Torn {
    /// There is nothing in it.
    Empty,
    /// Behind the last LF stand more bytes.
    Tail {
        /// Whole lines before them.
        lines: usize,
    },
}

impl Log {
    /// Takes the bytes of a transcript apart into lines and hashes them.
    ///
    /// # Errors
    /// [`Torn`] when the last line has no LF.
    pub fn read(bytes: Vec<u8>) -> Result<Self, Torn> {
        let ends = line_ends(&bytes);
        let whole = ends.last().copied().unwrap_or(0);
        if bytes.is_empty() {
            return Err(Torn::Empty);
        }
        if whole < bytes.len() {
            return Err(Torn::Tail { lines: ends.len() });
        }
        let mut log = Self { bytes, ends, tree: Tree::default() };
        let hashes: Vec<Hash> = (0..log.len()).into_par_iter().with_min_len(PIECE).map(|i| log.hash(i)).collect();
        log.tree.extend(&hashes);
        Ok(log)
    }

    /// Number of lines.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no line yet.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Line `i` (from 0) without its LF.
    pub fn get(&self, i: usize) -> &[u8] {
        let range = self.span(i..i + 1);
        &self.bytes[range.start..range.end - 1]
    }

    /// The bytes of some lines, each with its LF.
    pub fn slice(&self, lines: Range<usize>) -> &[u8] {
        &self.bytes[self.span(lines)]
    }

    fn span(&self, lines: Range<usize>) -> Range<usize> {
        let start = |i: usize| if i == 0 { 0 } else { self.ends[i - 1] };
        start(lines.start)..start(lines.end)
    }

    fn hash(&self, i: usize) -> Hash {
        leaf_hash(self.get(i))
    }

    /// The root over the first `size` lines.
    pub fn root(&self, size: usize) -> Hash {
        self.tree.root(size)
    }

    /// What a checkpoint over the first `size` lines says.
    pub fn checkpoint(&self, origin: &str, size: usize) -> Checkpoint {
        Checkpoint { origin: origin.to_owned(), size: size as u64, root: self.root(size) }
    }

    /// Closes what was written so far with a signed `checkpoint` line.
    pub fn sign(&mut self, key: &PrivateKey, name: &VerifierKey) {
        let note = self.checkpoint(name.name(), self.len()).sign(key, name);
        self.line(|out| write_checkpoint(out, &note));
    }
}

/// Offsets behind every LF; stretches of the file on all cores.
fn line_ends(bytes: &[u8]) -> Vec<usize> {
    const STRETCH: usize = 1 << 20;
    let ends_of = |(i, part): (usize, &[u8])| -> Vec<usize> {
        memchr::memchr_iter(b'\n', part).map(|at| i * STRETCH + at + 1).collect()
    };
    let stretches: Vec<Vec<usize>> = bytes.par_chunks(STRETCH).enumerate().map(ends_of).collect();
    stretches.concat()
}

/// Writes a `checkpoint` line.
pub fn write_checkpoint(out: &mut Vec<u8>, note: &str) {
    Line::open(out, "checkpoint").text("note", note).end();
}

/// Lines of one piece, made on one core.
#[derive(Default)]
struct Piece {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    hashes: Vec<Hash>,
}

impl Piece {
    fn write(lines: Range<usize>, write: &impl Fn(usize, &mut Vec<u8>)) -> Self {
        let mut piece = Self::default();
        for i in lines {
            let start = piece.bytes.len();
            write(i, &mut piece.bytes);
            piece.hashes.push(leaf_hash(&piece.bytes[start..piece.bytes.len() - 1]));
            piece.ends.push(piece.bytes.len());
        }
        piece
    }
}

impl Sink for Log {
    fn lines(&mut self, count: usize, write: impl Fn(usize, &mut Vec<u8>) + Sync) {
        for batch in pieces(0..count, PIECE * BATCH) {
            let made: Vec<Piece> = if batch.len() < PIECE {
                vec![Piece::write(batch, &write)]
            } else {
                let parts: Vec<_> = pieces(batch, PIECE).collect();
                parts.into_par_iter().map(|part| Piece::write(part, &write)).collect()
            };
            for piece in made {
                let before = self.bytes.len();
                self.bytes.extend_from_slice(&piece.bytes);
                self.ends.extend(piece.ends.iter().map(|end| before + end));
                self.tree.extend(&piece.hashes);
            }
        }
    }
}

/// Cuts a range into pieces of `size`, the last one shorter.
pub fn pieces(range: Range<usize>, size: usize) -> impl Iterator<Item = Range<usize>> {
    let end = range.end;
    range.step_by(size).map(move |start| start..end.min(start + size))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number_line(i: usize, out: &mut Vec<u8>) {
        Line::open(out, "n").number("n", i as u64).end();
    }

    #[test]
    fn written_and_read_logs_are_the_same() {
        let mut written = Log::default();
        written.line(|out| number_line(7, out));
        written.lines(3 * PIECE + 5, number_line);
        let read = Log::read(written.bytes().to_vec()).unwrap();
        assert_eq!(read.ends, written.ends);
        assert_eq!(read.len(), 3 * PIECE + 6);
        assert_eq!(read.get(0), b"{\"type\":\"n\",\"n\":7}");
        assert_eq!(read.get(1), b"{\"type\":\"n\",\"n\":0}");
        for size in [0, 1, 17, read.len()] {
            assert_eq!(read.root(size), written.root(size));
        }
    }

    #[test]
    fn a_torn_file_is_refused() {
        assert_eq!(Log::read(Vec::new()).unwrap_err(), Torn::Empty);
        assert_eq!(Log::read(b"{}\n{".to_vec()).unwrap_err(), Torn::Tail { lines: 1 });
    }
}
