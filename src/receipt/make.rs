//! Making receipts: from a transcript that was verified, and its log read a second time.

use super::file::Receipt;
use crate::log::input::{Input, LINE_MAX};
use crate::log::note::Checkpoint;
use crate::log::tree::{Hash, Leaves, inclusion_root, leaf_hash};
use crate::transcript::read::read_note;
use crate::transcript::{Drawn, Section, Transcript};
use crate::words::receipt::AgainFault;
use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Read};
use std::ops::Range;

/// What a log worked out last, a round or an amendment, up to the checkpoint of that result. Receipts are made there,
/// whatever stands below it: only there an outcome is the last word.
#[derive(Clone, Copy)]
pub struct LastResult<'t> {
    transcript: &'t Transcript,
    /// The section.
    pub section: &'t Section,
    /// What came out.
    pub drawn: &'t Drawn,
    /// Lines above the checkpoint, and their root.
    size: usize,
    root: Hash,
}

impl<'t> LastResult<'t> {
    /// Of a transcript; `None` when nothing was worked out yet.
    pub fn of(transcript: &'t Transcript) -> Option<Self> {
        let worked_out = transcript.sections.iter().rev().find_map(|section| Some((section, section.drawn()?)));
        let (section, drawn) = worked_out?;
        let (size, root) = section.result?;
        Some(Self { transcript, section, drawn, size, root })
    }

    /// The `outcome` line of a practice, from 0; `None` when it has none here.
    pub fn outcome(&self, id: &str) -> Option<usize> {
        Some(self.drawn.outcome_line(self.drawn.standing.sealed.register.find(id)?).index())
    }

    /// The `outcome` lines, from 0, in the order of the register.
    pub fn outcomes(&self) -> Range<usize> {
        let end = self.drawn.outcome_line(self.drawn.standing.sealed.register.practices().len());
        self.drawn.outcomes.index()..end.index()
    }

    /// The line of its checkpoint, from 1: up to there receipts tell.
    pub fn line(&self) -> u64 {
        self.size as u64 + 1
    }

    /// The root over the lines above its checkpoint.
    pub fn root(&self) -> Hash {
        self.root
    }

    /// The receipts for these `outcome` lines, in their order. `log` is what was verified, once more from its start.
    ///
    /// # Errors
    /// Those of [`LastResult::proven`].
    pub fn receipts(&self, log: impl Read, lines: Range<usize>) -> Result<Vec<Receipt>, AgainFault> {
        let Proofs { lines, note } = self.proven(log, &lines.collect())?;
        let receipt =
            |ProvenLine { line, index, proof }| Receipt { line, opening: None, index, proof, note: note.clone() };
        Ok(lines.into_iter().map(receipt).collect())
    }

    /// These lines above its checkpoint, from 0, with what proves them. `log` is what was verified, once more from its start.
    ///
    /// Every proof is tried before it is given out: it leads to the root that was verified.
    ///
    /// # Errors
    /// When the second reading fails, or gives other lines than the first.
    pub fn proven(&self, log: impl Read, wanted: &BTreeSet<usize>) -> Result<Proofs, AgainFault> {
        let Self { transcript, section, size, root, .. } = *self;
        let mut leaves = Leaves::around(wanted.iter().copied().chain(size.checked_sub(1)));
        let (kept, note) = read_again(log, wanted, size, &mut leaves)?;
        let due = Checkpoint { origin: transcript.programme.origin.clone(), size: size as u64, root };
        due.check(&note, &section.signers).map_err(|_| AgainFault::Changed)?;
        let proven = |(&index, line): (&usize, Vec<u8>)| {
            let proof = transcript.tree.inclusion(index, size, &leaves)?;
            let index = index as u64;
            let found = inclusion_root(&leaf_hash(&line), index, due.size, &proof);
            (found == Some(root)).then_some(ProvenLine { line, index, proof })
        };
        let lines = wanted.iter().zip(kept).map(proven).collect::<Option<_>>().ok_or(AgainFault::Changed)?;
        Ok(Proofs { lines, note })
    }
}

/// A line of a log, and that the tree of a result holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenLine {
    /// The line, without LF.
    pub line: Vec<u8>,
    /// Which line of the log it is, from 0.
    pub index: u64,
    /// Its inclusion proof, from its sibling up.
    pub proof: Vec<Hash>,
}

/// Lines of a log with what proves them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proofs {
    /// In the order of the log.
    pub lines: Vec<ProvenLine>,
    /// The checkpoint of the result: the whole signed note.
    pub note: String,
}

impl Proofs {
    /// Of these lines alone.
    pub fn of(&self, wanted: &BTreeSet<usize>) -> Self {
        let is_wanted = |proven: &&ProvenLine| usize::try_from(proven.index).is_ok_and(|index| wanted.contains(&index));
        Self { lines: self.lines.iter().filter(is_wanted).cloned().collect(), note: self.note.clone() }
    }
}

/// Reads the wanted lines, the leaves that proofs need, and the note of the checkpoint, which is line `size`.
fn read_again(
    log: impl Read,
    lines: &BTreeSet<usize>,
    size: usize,
    leaves: &mut Leaves,
) -> Result<(Vec<Vec<u8>>, String), AgainFault> {
    let mut log = BufReader::with_capacity(1 << 16, log);
    let (mut kept, mut line) = (Vec::with_capacity(lines.len()), Vec::new());
    for index in 0..size {
        read_line(&mut log, &mut line)?;
        let bytes = line.strip_suffix(b"\n").ok_or(AgainFault::Changed)?;
        if leaves.wants(index) {
            leaves.push(index, leaf_hash(bytes));
        }
        if lines.contains(&index) {
            kept.push(bytes.to_vec());
        }
    }
    read_line(&mut log, &mut line)?;
    let (note, _) = read_note(&mut Input::new(&line[..])).map_err(|_| AgainFault::Changed)?;
    Ok((kept, note))
}

fn read_line(log: &mut impl BufRead, line: &mut Vec<u8>) -> Result<(), AgainFault> {
    line.clear();
    log.take(LINE_MAX as u64 + 1).read_until(b'\n', line).map_err(AgainFault::from)?;
    Ok(())
}

impl From<io::Error> for AgainFault {
    fn from(error: io::Error) -> Self {
        Self::Unreadable { detail: error.to_string() }
    }
}

/// The file name of a practice's receipt.
pub fn file_name(id: &str) -> String {
    file_stem(id) + ".tlog-proof"
}

/// What files of a practice are called: its code, and what no file system minds. AGB codes stay as they are; of
/// others every character but letters, digits, `-` and `_` becomes `%` and two hex digits.
pub fn file_stem(id: &str) -> String {
    let spelt = |byte: u8| match byte {
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'_' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    id.bytes().map(spelt).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_cannot_leave_its_folder() {
        assert_eq!(file_name("01990001"), "01990001.tlog-proof");
        assert_eq!(file_name("P-1_a"), "P-1_a.tlog-proof");
        assert_eq!(file_name("../a"), "%2E%2E%2Fa.tlog-proof");
        assert_eq!(file_name("a%2F"), "a%252F.tlog-proof");
    }
}
