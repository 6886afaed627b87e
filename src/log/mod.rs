//! The log: an append-only text file with one JSON object per line, and the Merkle tree over its lines.
//!
//! Comes in: lines ([`Sink`]). Goes out: bytes to a writer, roots and signed checkpoints. Reading a log back is
//! [`input`]. Nothing here holds a whole transcript: lines are made in batches on all cores,
//! hashed while they are in the cache, and taken away. Sections "Lines" and "Checkpoints" of the format document.

pub mod input;
pub mod key;
pub mod line;
pub mod mail;
pub mod note;
mod number;
pub mod policy;
pub mod rehearsal;
pub mod short;
pub mod signers;
pub mod text;
pub mod tree;

pub use number::{LineNumber, NUMBERS, read_number};

use key::{PrivateKey, VerifierKey};
use line::Line;
use note::Checkpoint;
use rayon::prelude::*;
use std::io::{self, Write};
use std::ops::Range;
use tree::{Hash, Tree, leaf_hash};

/// Lines are made and hashed in pieces of so many, one piece a core at a time.
const PIECE: usize = 256;
/// So many pieces make a batch; two batches are in memory.
const BATCH: usize = 64;

/// A place where lines go: a [`Log`] appends them, a verification compares them with the
/// lines that are there. So the functions that draw are the functions that verify.
pub trait Sink {
    /// Takes `count` lines; `write(i, out)` writes line `i` with its LF, the same at every call.
    fn lines(&mut self, count: usize, write: impl Fn(usize, &mut Vec<u8>) + Sync);

    /// Takes one line.
    fn line(&mut self, write: impl Fn(&mut Vec<u8>) + Sync) {
        self.lines(1, |_, out| write(out));
    }
}

/// A log that grows: lines go to a writer, hashes into the tree.
pub struct Log<W> {
    to: W,
    tree: Tree,
    failed: Option<io::Error>,
}

impl<W: Write + Send> Log<W> {
    /// A new log.
    pub fn new(to: W) -> Self {
        Self::resume(to, Tree::default())
    }

    /// A log that goes on: `tree` is that of the lines which stand in the file already.
    pub fn resume(to: W, tree: Tree) -> Self {
        Self { to, tree, failed: None }
    }

    /// The line that comes next.
    pub fn at(&self) -> LineNumber {
        LineNumber::below(self.tree.size())
    }

    /// The root over all lines so far.
    pub fn root(&self) -> Hash {
        self.tree.root()
    }

    /// Closes what was written so far with a signed `checkpoint` line; returns the root that it signs.
    pub fn sign(&mut self, key: &PrivateKey, name: &VerifierKey) -> Hash {
        let checkpoint = Checkpoint::of(name.name(), &self.tree);
        let note = checkpoint.sign(key, name);
        self.line(|out| write_checkpoint(out, &note));
        checkpoint.root
    }

    /// Gives the writer back.
    ///
    /// # Errors
    /// The first error of the writer.
    pub fn finish(self) -> io::Result<W> {
        self.failed.map_or(Ok(self.to), Err)
    }
}

impl<W: Write + Send> Sink for Log<W> {
    fn lines(&mut self, count: usize, write: impl Fn(usize, &mut Vec<u8>) + Sync) {
        make(count, &write, |pieces| {
            for piece in pieces {
                self.tree.extend(&piece.hashes);
                if self.failed.is_none() {
                    self.failed = self.to.write_all(&piece.bytes).err();
                }
            }
        });
    }
}

/// Writes a `checkpoint` line.
pub fn write_checkpoint(out: &mut Vec<u8>, note: &str) {
    Line::open(out, "checkpoint").text("note", note).end();
}

/// Lines of one piece, made on one core.
#[derive(Default)]
pub(crate) struct Piece {
    /// The lines, each with its LF.
    pub bytes: Vec<u8>,
    /// Offset behind the LF of each.
    pub ends: Vec<usize>,
    /// Leaf hash of each.
    pub hashes: Vec<Hash>,
}

impl Piece {
    /// Makes lines in place of those it held; the memory is used again, because fresh memory costs more than the lines.
    fn fill(&mut self, lines: Range<usize>, write: &impl Fn(usize, &mut Vec<u8>)) {
        self.bytes.clear();
        self.ends.clear();
        self.hashes.clear();
        for i in lines {
            let start = self.bytes.len();
            write(i, &mut self.bytes);
            self.hashes.push(leaf_hash(&self.bytes[start..self.bytes.len() - 1]));
            self.ends.push(self.bytes.len());
        }
    }

    /// The lines one by one, with LF.
    pub fn lines(&self) -> impl Iterator<Item = &[u8]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(&start, &end)| &self.bytes[start..end])
    }
}

/// Makes lines in batches, on all cores; `take` gets each batch in order, while the next one is made.
pub(crate) fn make(count: usize, write: &(impl Fn(usize, &mut Vec<u8>) + Sync), mut take: impl FnMut(&[Piece]) + Send) {
    let (mut ready, mut next) = (Vec::new(), Vec::new());
    for batch in pieces(0..count, PIECE * BATCH) {
        if batch.len() <= PIECE {
            take(&ready);
            fill(&mut next, batch, write);
        } else {
            rayon::join(|| take(&ready), || fill(&mut next, batch, write));
        }
        std::mem::swap(&mut ready, &mut next);
    }
    take(&ready);
}

fn fill(batch: &mut Vec<Piece>, lines: Range<usize>, write: &(impl Fn(usize, &mut Vec<u8>) + Sync)) {
    let parts: Vec<Range<usize>> = pieces(lines, PIECE).collect();
    batch.resize_with(parts.len(), Piece::default);
    match (&mut batch[..], &parts[..]) {
        ([piece], [part]) => piece.fill(part.clone(), write),
        (batch, parts) => batch.par_iter_mut().zip(parts).for_each(|(piece, part)| piece.fill(part.clone(), write)),
    }
}

/// Cuts a range into pieces of `size`, the last one shorter.
fn pieces(range: Range<usize>, size: usize) -> impl Iterator<Item = Range<usize>> {
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
    fn lines_come_in_order_whatever_the_batches() {
        let count = 3 * PIECE * BATCH + 5;
        let mut log = Log::new(Vec::new());
        log.line(|out| number_line(7, out));
        log.lines(count, number_line);
        let mut tree = Tree::default();
        let mut bytes = Vec::new();
        for i in std::iter::once(7).chain(0..count) {
            let start = bytes.len();
            number_line(i, &mut bytes);
            tree.extend(&[leaf_hash(&bytes[start..bytes.len() - 1])]);
        }
        assert_eq!(log.root(), tree.root());
        assert!(log.finish().unwrap() == bytes);
    }

    /// A full disk.
    struct Full;

    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::Error::from(io::ErrorKind::StorageFull))
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn an_error_of_the_writer_comes_out() {
        let mut log = Log::new(Full);
        log.lines(3, number_line);
        assert_eq!(log.finish().err().unwrap().kind(), io::ErrorKind::StorageFull);
    }
}
