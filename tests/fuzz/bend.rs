//! Bending an input.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What bends.
pub struct Bender<'a> {
    pub random: ChaCha8Rng,
    /// Where pieces come from.
    pub corpus: &'a [Vec<u8>],
    /// Words that the format knows.
    pub words: &'a [&'a str],
}

/// Numbers at which something may break.
const NUMBERS: [&str; 12] = [
    "0",
    "1",
    "-1",
    "00",
    "255",
    "65536",
    "2147483648",
    "4294967296",
    "9007199254740993",
    "18446744073709551616",
    "1e308",
    "0.1",
];

/// No input grows beyond this.
const MOST: usize = 200_000;

impl Bender<'_> {
    /// A number below this, or 0.
    pub fn below(&mut self, most: usize) -> usize {
        let random = self.random.next_u64();
        usize::try_from(random % (most.max(1) as u64)).unwrap()
    }

    /// One to eight changes.
    pub fn bend(&mut self, input: &[u8]) -> Vec<u8> {
        let mut bytes = input.to_vec();
        for _ in 0..=self.below(8) {
            self.change(&mut bytes);
        }
        bytes.truncate(MOST);
        bytes
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let at = self.below(bytes.len() + 1);
        let some = 1 + self.below(32);
        let end = (at + some).min(bytes.len());
        match self.below(11) {
            0 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
            1 if at < bytes.len() => bytes[at] = u8::try_from(self.below(256)).unwrap(),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let piece = bytes[at..end].repeat(1 + self.below(200));
                drop(bytes.splice(at..at, piece));
            }
            4 => bytes.truncate(at),
            5 => {
                let word = self.words[self.below(self.words.len())];
                drop(bytes.splice(at..end.min(at + self.below(2) * word.len()), word.bytes()));
            }
            6 => self.put_number(bytes, at),
            7 => {
                let other = &self.corpus[self.below(self.corpus.len())];
                let from = self.below(other.len() + 1);
                let to = (from + 1 + self.below(400)).min(other.len());
                drop(bytes.splice(at..end, other[from..to].iter().copied()));
            }
            8 => self.change_lines(bytes),
            9 => {
                let odd =
                    ["\u{feff}", "\u{202e}", "\0", "\r", "\n\n", "\u{e9}", "e\u{301}", "\u{1F600}", "\"\"", "\u{a0}"];
                let odd = odd[self.below(odd.len())];
                drop(bytes.splice(at..at, odd.bytes()));
            }
            _ => {
                let other = self.corpus[self.below(self.corpus.len())].clone();
                let from = self.below(other.len() + 1);
                bytes.truncate(at);
                bytes.extend_from_slice(&other[from..]);
            }
        }
    }

    /// Another number in the place of the next one.
    fn put_number(&mut self, bytes: &mut Vec<u8>, at: usize) {
        let Some(start) = bytes[at..].iter().position(u8::is_ascii_digit).map(|more| at + more) else { return };
        let end =
            bytes[start..].iter().position(|byte| !byte.is_ascii_digit()).map_or(bytes.len(), |more| start + more);
        let number = NUMBERS[self.below(NUMBERS.len())];
        drop(bytes.splice(start..end, number.bytes()));
    }

    /// A line dropped, repeated or put elsewhere.
    fn change_lines(&mut self, bytes: &mut Vec<u8>) {
        let mut lines: Vec<Vec<u8>> = bytes.split_inclusive(|&byte| byte == b'\n').map(<[u8]>::to_vec).collect();
        if lines.is_empty() {
            return;
        }
        let (one, other) = (self.below(lines.len()), self.below(lines.len()));
        match self.below(3) {
            0 => drop(lines.remove(one)),
            1 => lines.insert(other, lines[one].clone()),
            _ => lines.swap(one, other),
        }
        *bytes = lines.concat();
    }

    /// Bends a part of a workbook, or its bytes.
    pub fn bend_workbook(&mut self, input: &[u8]) -> Vec<u8> {
        match (self.below(8), parts(input)) {
            (1.., Some(mut parts)) if !parts.is_empty() => {
                let sheets: Vec<usize> = (0..parts.len())
                    .filter(|&at| {
                        parts[at].0.contains("sheet")
                            || parts[at].0.contains("shared")
                            || parts[at].0.contains("styles")
                    })
                    .collect();
                let at = if sheets.is_empty() || self.below(8) == 0 {
                    self.below(parts.len())
                } else {
                    sheets[self.below(sheets.len())]
                };
                let pieces: Vec<Vec<u8>> = parts.iter().map(|(_, bytes)| bytes.clone()).collect();
                let random = ChaCha8Rng::seed_from_u64(self.random.next_u64());
                let mut inside = Bender { random, corpus: &pieces, words: self.words };
                parts[at].1 = inside.bend(&parts[at].1);
                packed(&parts)
            }
            _ => self.bend(input),
        }
    }
}

fn parts(workbook: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).ok()?;
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).ok()?;
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).ok()?;
            let name = part.name().ok()?.into_owned();
            Some((name, bytes))
        })
        .collect()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
