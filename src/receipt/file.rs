//! A receipt as a file (C2SP `tlog-proof`): written, and read in its only spelling.

use crate::log::note::base64;
use crate::log::read_number;
use crate::log::tree::Hash;
use crate::words::receipt::ReceiptFault;
use crate::words::value::Quoted;
use base64::prelude::{BASE64_STANDARD, Engine};

/// How the first line of every version begins.
const OPENING: &str = "c2sp.org/tlog-proof@";

/// The whole first line of the version that is written and read.
const FIRST: &str = "c2sp.org/tlog-proof@v1";

/// So many bytes are read to see whether a file is a receipt.
pub const OPENING_BYTES: u64 = 20;

/// The longest receipt that is read, in bytes: many times the longest that a log gives.
pub const MOST_BYTES: u64 = 1 << 20;

/// More hashes than this no proof has: a log has fewer than 2^53 lines.
const MOST_HASHES: usize = 53;

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
    /// The checkpoint of the result: the whole signed note.
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
    format!("{FIRST}\nextra {line}\nindex {index}\n{hashes}\n{note}").into_bytes()
}

/// Reads a receipt; the note is taken as it is.
///
/// # Errors
/// The first thing that has not its form, with the line of the file, from 1.
pub fn read_receipt(bytes: &[u8]) -> Result<Receipt, Placed> {
    check_whole(bytes)?;
    let text =
        str::from_utf8(bytes).map_err(|error| ReceiptFault::NotText.at(line_of(&bytes[..error.valid_up_to()])))?;
    let end = || ReceiptFault::Ended.at(line_of(bytes));
    let mut lines = text.split_terminator('\n').skip(1);
    let extra = lines.next().ok_or_else(end)?.strip_prefix("extra ");
    let mut line = extra.and_then(|extra| BASE64_STANDARD.decode(extra).ok()).ok_or(ReceiptFault::Extra.at(2))?;
    let opening = memchr::memchr(b'\n', &line).map(|end| line.split_off(end)[1..].to_vec());
    let index = lines.next().ok_or_else(end)?.strip_prefix("index ");
    let index = index.and_then(read_number).ok_or(ReceiptFault::Index.at(3))?;
    let proof = read_proof(lines)?;
    // the lines above the empty one have something in them
    let (_, note) = text.split_once("\n\n").filter(|(_, note)| !note.is_empty()).ok_or_else(end)?;
    Ok(Receipt { line, opening, index, proof, note: note.to_owned() })
}

/// What can be said of a file before anything in it is read: whether it is a receipt, and all of one.
fn check_whole(bytes: &[u8]) -> Result<(), Placed> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(ReceiptFault::TooLong { most: MOST_BYTES }.at(1));
    }
    let first = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    if first != FIRST.as_bytes() {
        let found = Quoted(String::from_utf8_lossy(first).into_owned());
        return Err(ReceiptFault::Version { found }.at(1));
    }
    if bytes.ends_with(b"\n") { Ok(()) } else { Err(ReceiptFault::CutOff.at(line_of(bytes))) }
}

/// The hashes up to the empty line; they begin on line 4.
fn read_proof<'t>(lines: impl Iterator<Item = &'t str>) -> Result<Vec<Hash>, Placed> {
    let mut proof = Vec::new();
    for line in lines.take_while(|line| !line.is_empty()) {
        let at = 4 + proof.len();
        if proof.len() == MOST_HASHES {
            return Err(ReceiptFault::ManyHashes { most: MOST_HASHES as u64 }.at(at));
        }
        proof.push(read_hash(line).ok_or(ReceiptFault::Hash.at(at))?);
    }
    Ok(proof)
}

/// The line, from 1, in which a text of these bytes ends.
fn line_of(bytes: &[u8]) -> usize {
    memchr::memchr_iter(b'\n', bytes).count() + 1
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
        let version =
            |found: &str| ReceiptFault::Version { found: Quoted(format!("c2sp.org/tlog-proof@{found}")) }.at(1);
        assert_eq!(refused("@v1\n", "@v2\n"), version("v2"));
        assert_eq!(refused("@v1\n", "@v1\r\n"), version("v1\r"));
        assert_eq!(refused("@v1\n", "@v1 \n"), version("v1 "));
        for (from, to) in [("extra ", "extra  "), ("extra ", "Extra "), ("\nextra eyJ", "\nindex eyJ")] {
            assert_eq!(refused(from, to), ReceiptFault::Extra.at(2), "{to}");
        }
        for to in ["index 07", "index +7", "index 7 ", "index 7\r", "index 9007199254740992", "Index 7"] {
            assert_eq!(refused("index 7", to), ReceiptFault::Index.at(3), "{to}");
        }
        assert_eq!(refused("AQE=\n", "AQF=\n"), ReceiptFault::Hash.at(4));
        assert_eq!(refused("AgI=\n", "AgI\n"), ReceiptFault::Hash.at(5));
        assert_eq!(refused("AgI=\n", "AgI= \n"), ReceiptFault::Hash.at(5));
        assert_eq!(refused("a.example/b y\n", "a.example/b y"), ReceiptFault::CutOff.at(11));
    }

    /// It ends with a line end, but is not all of a receipt.
    #[test]
    fn a_receipt_that_stops_behind_a_line_says_where() {
        let whole = write_receipt(&receipt());
        let ends: Vec<usize> = memchr::memchr_iter(b'\n', &whole).map(|at| at + 1).collect();
        for (lines, end) in ends[..6].iter().enumerate() {
            assert_eq!(read_receipt(&whole[..*end]), Err(ReceiptFault::Ended.at(lines + 2)), "{} lines", lines + 1);
        }
    }

    #[test]
    fn what_is_no_text_is_said_before_its_form() {
        let mut bytes = write_receipt(&receipt());
        bytes.splice(30..31, [0xff]);
        let last = bytes.len() - 2;
        assert_eq!(read_receipt(&bytes), Err(ReceiptFault::NotText.at(2)));
        bytes.splice(last..=last, [0xff]);
        bytes.splice(30..31, *b"!");
        assert_eq!(read_receipt(&bytes), Err(ReceiptFault::NotText.at(11)));
    }

    #[test]
    fn more_hashes_than_any_log_has_are_refused() {
        let many = |count| Receipt { proof: vec![[1; 32]; count], ..receipt() };
        assert_eq!(read_receipt(&write_receipt(&many(53))), Ok(many(53)));
        assert_eq!(read_receipt(&write_receipt(&many(54))), Err(ReceiptFault::ManyHashes { most: 53 }.at(57)));
    }

    #[test]
    fn a_file_of_more_bytes_than_a_receipt_has_is_not_looked_at() {
        let long = |bytes: usize| read_receipt(&[b"x".repeat(bytes - 1), b"\n".to_vec()].concat()).unwrap_err();
        assert_eq!(long((1 << 20) + 1), ReceiptFault::TooLong { most: MOST_BYTES }.at(1));
        assert!(matches!(long(1 << 20).fault, ReceiptFault::Version { .. }));
    }
}
