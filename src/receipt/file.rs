//! A receipt as a file (C2SP `tlog-proof`): written, and read in its only spelling.

use crate::log::note::base64;
use crate::log::tree::Hash;
use crate::words::receipt::ReceiptFault;
use base64::prelude::{BASE64_STANDARD, Engine};

/// The first line of every version, up to the version.
const OPENING: &str = "c2sp.org/tlog-proof@";

/// The version that is written and read.
const VERSION: &str = "v1";

/// So many bytes are read to see whether a file is a receipt.
pub const OPENING_BYTES: u64 = 20;

/// The longest receipt that is read, in bytes: one with the longest line fits.
pub const MOST_BYTES: u64 = 1 << 25;

/// More hashes than this no proof has: a log has fewer than 2^64 lines.
const MOST_HASHES: usize = 64;

/// A receipt as it stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The outcome line, without LF.
    pub line: Vec<u8>,
    /// The opening line, without LF: of a practice that the log calls by a pseudonym.
    pub opening: Option<Vec<u8>>,
    /// Which line of the log it is, from 0.
    pub index: u64,
    /// Its inclusion proof, from its sibling up.
    pub proof: Vec<Hash>,
    /// The last checkpoint of the log: the whole signed note.
    pub note: String,
}

/// A fault, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Line of the file, from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: ReceiptFault,
}

impl ReceiptFault {
    /// On this line of the file, from 1.
    pub(super) fn at(self, line: usize) -> Placed {
        Placed { line, fault: self }
    }
}

/// Whether a file that begins like this is a receipt, of this version or another.
pub fn is_receipt(start: &[u8]) -> bool {
    start.starts_with(OPENING.as_bytes())
}

/// A receipt as a file.
pub fn write_receipt(receipt: &Receipt) -> Vec<u8> {
    let Receipt { line, opening, index, proof, note } = receipt;
    let hashes: String = proof.iter().map(|hash| base64(hash) + "\n").collect();
    let line = BASE64_STANDARD.encode(match opening {
        None => line.clone(),
        Some(opening) => [line.as_slice(), opening].join(&b'\n'),
    });
    format!("{OPENING}{VERSION}\nextra {line}\nindex {index}\n{hashes}\n{note}").into_bytes()
}

/// Reads a receipt; the note is taken as it is.
///
/// # Errors
/// [`ReceiptFault::Version`], [`ReceiptFault::CutOff`] or [`ReceiptFault::Form`], with the line of the file, from 1.
pub fn read_receipt(bytes: &[u8]) -> Result<Receipt, Placed> {
    let text = str::from_utf8(bytes).map_err(|error| form(line_of(&bytes[..error.valid_up_to()])))?;
    let mut lines = text.split_inclusive('\n').map(|line| line.trim_end_matches('\n'));
    let first = lines.next().unwrap_or_default();
    if first != format!("{OPENING}{VERSION}") {
        let version = first.strip_prefix(OPENING).filter(|version| version.bytes().all(|b| b.is_ascii_alphanumeric()));
        return Err(version.map_or(form(1), |found| ReceiptFault::Version { found: found.to_owned() }.at(1)));
    }
    if !text.ends_with('\n') {
        return Err(ReceiptFault::CutOff.at(line_of(bytes)));
    }
    let mut named = |at, name: &str| lines.next().and_then(|line| line.strip_prefix(name)).ok_or(form(at));
    let mut line = BASE64_STANDARD.decode(named(2, "extra ")?).map_err(|_| form(2))?;
    let opening = memchr::memchr(b'\n', &line).map(|end| line.split_off(end)[1..].to_vec());
    let index = read_number(named(3, "index ")?).ok_or(form(3))?;
    let mut proof = Vec::new();
    for line in lines.by_ref().take_while(|line| !line.is_empty()) {
        let hash = read_hash(line).filter(|_| proof.len() < MOST_HASHES);
        proof.push(hash.ok_or(form(4 + proof.len()))?);
    }
    let (_, note) = text.split_once("\n\n").ok_or(ReceiptFault::CutOff.at(line_of(bytes)))?;
    Ok(Receipt { line, opening, index, proof, note: note.to_owned() })
}

fn form(line: usize) -> Placed {
    ReceiptFault::Form.at(line)
}

/// The line, from 1, in which a text of these bytes ends.
fn line_of(bytes: &[u8]) -> usize {
    memchr::memchr_iter(b'\n', bytes).count() + 1
}

/// A decimal number in its only spelling.
fn read_number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

/// A hash in base64; the decoder takes one spelling only.
fn read_hash(text: &str) -> Option<Hash> {
    BASE64_STANDARD.decode(text).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipt() -> Receipt {
        let note = "a.example/b\n9\nx\n\n\u{2014} a.example/b y\n".to_owned();
        Receipt {
            line: b"{\"type\":\"outcome\"}".to_vec(),
            opening: None,
            index: 7,
            proof: vec![[1; 32], [2; 32]],
            note,
        }
    }

    fn refused(from: &str, to: &str) -> Placed {
        let text = String::from_utf8(write_receipt(&receipt())).unwrap();
        assert!(text.contains(from), "{from}");
        read_receipt(text.replacen(from, to, 1).as_bytes()).unwrap_err()
    }

    #[test]
    fn the_opening_is_as_long_as_is_read() {
        assert_eq!(OPENING.len() as u64, OPENING_BYTES);
    }

    #[test]
    fn a_receipt_survives_its_file() {
        let one = receipt();
        assert_eq!(read_receipt(&write_receipt(&one)), Ok(one.clone()));
        let opened = Receipt { opening: Some(b"{}".to_vec()), ..one.clone() };
        assert_eq!(read_receipt(&write_receipt(&opened)), Ok(opened));
        let alone = Receipt { proof: Vec::new(), index: 0, ..one };
        assert_eq!(read_receipt(&write_receipt(&alone)), Ok(alone));
    }

    #[test]
    fn a_receipt_has_one_spelling() {
        assert_eq!(refused("@v1\n", "@v2\n"), ReceiptFault::Version { found: "v2".to_owned() }.at(1));
        assert_eq!(refused("@v1\n", "@v1\r\n"), form(1));
        assert_eq!(refused("extra ", "extra  "), form(2));
        assert_eq!(refused("extra ", "Extra "), form(2));
        assert_eq!(refused("\nextra eyJ", "\nindex eyJ"), form(2));
        assert_eq!(refused("index 7", "index 07"), form(3));
        assert_eq!(refused("index 7", "index +7"), form(3));
        assert_eq!(refused("index 7", "index 7 "), form(3));
        assert_eq!(refused("AQE=\n", "AQF=\n"), form(4));
        assert_eq!(refused("AgI=\n", "AgI\n"), form(5));
        assert_eq!(refused("AgI=\n", "AgI= \n"), form(5));
        assert_eq!(refused("a.example/b y\n", "a.example/b y"), ReceiptFault::CutOff.at(11));
    }

    #[test]
    fn more_hashes_than_any_log_has_are_refused() {
        let many = |count| Receipt { proof: vec![[1; 32]; count], ..receipt() };
        assert_eq!(read_receipt(&write_receipt(&many(64))), Ok(many(64)));
        assert_eq!(read_receipt(&write_receipt(&many(65))), Err(form(68)));
    }
}
