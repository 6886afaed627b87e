//! Bytes of a log as they come in: a buffer that is used again, so that a transcript need not fit in memory.

use super::LineNumber;
use super::tree::{Hash, Tree, leaf_hash};
use std::io::{self, ErrorKind, Read};

/// A log that is read from the front, and the tree over the lines that were taken.
pub struct Input<R> {
    from: R,
    /// Grows with what comes in; what is behind `end` is free.
    buffer: Vec<u8>,
    /// What stands in the buffer before this was taken.
    start: usize,
    /// What stands in the buffer before this was read.
    end: usize,
    /// Whether `from` has no more bytes.
    ended: bool,
    failed: Option<io::Error>,
    tree: Tree,
    /// The last line that was taken, without LF, where lines were taken one by one.
    last: Vec<u8>,
    /// What was found where no line was: it is not looked for again.
    tail: Option<Found>,
}

/// So many bytes are read at a time: what was just read is compared or taken apart while it is in the cache.
const READ: usize = 512 << 10;

/// The longest line that is read, in bytes; a longer one counts as one without an end (format document, "Limits").
pub const LINE_MAX: usize = 16 << 20;

/// A line as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A whole line, without its LF.
    Line(Vec<u8>),
    /// Bytes behind the last LF.
    Torn,
    /// Nothing more.
    End,
}

impl<R: Read> Input<R> {
    /// Nothing is read yet.
    pub fn new(from: R) -> Self {
        Self::resume(from, Tree::default())
    }

    /// What stands behind the lines of a tree.
    pub fn resume(from: R, tree: Tree) -> Self {
        Self {
            from,
            buffer: Vec::new(),
            start: 0,
            end: 0,
            ended: false,
            failed: None,
            tree,
            last: Vec::new(),
            tail: None,
        }
    }

    /// The next bytes, `count` of them if there are so many, without taking them.
    pub fn peek(&mut self, count: usize) -> &[u8] {
        while self.end - self.start < count && !self.ended {
            self.more();
        }
        &self.buffer[self.start..self.end.min(self.start + count)]
    }

    /// Reads once; what was taken makes room first.
    fn more(&mut self) {
        if self.start > 0 {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        if self.end == self.buffer.len() {
            self.buffer.resize((2 * self.end).max(64 << 10), 0);
        }
        let most = self.buffer.len().min(self.end + READ);
        let read = read_once(&mut self.from, &mut self.buffer[self.end..most]);
        self.add(read);
    }

    /// What was read stands behind the rest.
    fn add(&mut self, read: io::Result<usize>) {
        let read = read.unwrap_or_else(|error| {
            self.failed = Some(error);
            0
        });
        self.ended = read == 0;
        self.end += read;
    }

    /// Takes bytes that were peeked at: whole lines with these leaf hashes.
    pub fn take(&mut self, bytes: usize, hashes: &[Hash]) {
        self.start += bytes;
        self.tree.extend(hashes);
        self.last.clear();
    }

    /// Takes the next line.
    pub fn line(&mut self) -> Found {
        if let Some(tail) = &self.tail {
            return tail.clone();
        }
        let mut count = 4 << 10;
        loop {
            let bytes = self.peek(count);
            if let Some(end) = memchr::memchr(b'\n', bytes).filter(|&end| end <= LINE_MAX) {
                let line = bytes[..end].to_vec();
                self.take(end + 1, &[leaf_hash(&line)]);
                self.last.clone_from(&line);
                return Found::Line(line);
            }
            if bytes.len() < count || count > LINE_MAX {
                let tail = if bytes.is_empty() { Found::End } else { Found::Torn };
                self.tail = Some(tail.clone());
                return tail;
            }
            count *= 2;
        }
    }

    /// Lines taken so far.
    pub fn lines(&self) -> usize {
        self.tree.size()
    }

    /// The line that is next.
    pub fn at(&self) -> LineNumber {
        LineNumber::below(self.lines())
    }

    /// The tree over them.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The tree over them, to go on from.
    pub fn into_tree(self) -> Tree {
        self.tree
    }

    /// Whether nothing is left.
    pub fn is_at_end(&mut self) -> bool {
        self.peek(1).is_empty()
    }

    /// Takes all that is left: the last whole line, unless it is torn, and the error of the reader if there was one.
    ///
    /// # Errors
    /// Those of the reader.
    pub fn drain(&mut self) -> io::Result<Found> {
        let end = loop {
            match self.line() {
                Found::Line(_) => {}
                end => break end,
            }
        };
        match (self.failed.take(), end) {
            (Some(error), _) => Err(error),
            (None, Found::Torn) => Ok(Found::Torn),
            (None, _) => Ok(Found::Line(self.last.clone())),
        }
    }
}

impl<R: Read + Send> Input<R> {
    /// The same as [`Input::peek`]; while `work` looks at them, those behind them are read.
    pub fn peek_while<T: Send>(&mut self, count: usize, work: impl FnOnce(&[u8]) -> T + Send) -> T {
        self.peek(count);
        if self.ended {
            return work(self.peek(count));
        }
        if self.buffer.len() < self.end + count {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
            // room for some more, so that what was read is seldom moved
            let room = self.buffer.len().max(4 * count).max(self.end + count);
            self.buffer.resize(room, 0);
        }
        let (there, free) = self.buffer.split_at_mut(self.end);
        let from = &mut self.from;
        let there = &there[self.start..];
        let there = &there[..count.min(there.len())];
        let (done, read) = rayon::join(|| work(there), || read_once(from, &mut free[..count]));
        self.add(read);
        done
    }
}

fn read_once(from: &mut impl Read, to: &mut [u8]) -> io::Result<usize> {
    loop {
        match from.read(to) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            done => return done,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one byte at a time.
    struct Slow<'a>(&'a [u8]);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let [first, rest @ ..] = self.0 else { return Ok(0) };
            buffer[0] = *first;
            self.0 = rest;
            Ok(1)
        }
    }

    #[test]
    fn lines_come_out_whole() {
        let long = "x".repeat(20_000);
        let text = format!("a\n\n{long}\nz");
        let mut input = Input::new(Slow(text.as_bytes()));
        assert_eq!(input.peek(2), b"a\n");
        assert_eq!(input.line(), Found::Line(b"a".to_vec()));
        assert_eq!(input.line(), Found::Line(Vec::new()));
        assert_eq!(input.line(), Found::Line(long.into_bytes()));
        assert_eq!(input.line(), Found::Torn);
        assert_eq!(input.lines(), 3);
        assert_eq!(input.drain().unwrap(), Found::Torn);
    }

    /// Who looked at little has more behind it than is asked for next.
    #[test]
    fn there_is_room_behind_all_that_was_read_before() {
        let text = vec![7; 300 << 10];
        let mut input = Input::new(&text[..]);
        let (one, more) = (input.peek(1).to_vec(), input.peek_while(1, <[u8]>::to_vec));
        assert_eq!((one, more), (vec![7], vec![7]));
        assert_eq!(input.peek_while(text.len(), <[u8]>::to_vec), text);
    }

    /// However the bytes come, whoever looks while more are read sees the same, and so does whoever comes behind.
    #[test]
    fn what_is_read_meanwhile_stands_behind() {
        let text: Vec<u8> = (0..=250).cycle().take(5000).collect();
        let (mut at_once, mut slow) = (Input::new(&text[..]), Input::new(Slow(&text)));
        let mut at = 0;
        for (count, taken) in [(3, 2), (10, 8), (700, 590), (1, 1), (4000, 3990), (4000, 409), (9, 0)] {
            for found in [at_once.peek_while(count, <[u8]>::to_vec), slow.peek_while(count, <[u8]>::to_vec)] {
                assert_eq!(found, text[at..5000.min(at + count)], "{count} from {at}");
            }
            at_once.take(taken, &[]);
            slow.take(taken, &[]);
            at += taken;
        }
        assert!(at_once.is_at_end() && slow.is_at_end());
    }
}
