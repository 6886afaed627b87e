//! What an organiser makes of lines that are wrong: signed, sealed and drawn as if they were right.

use super::draft::Draft;
use super::member::find;
use super::signer::Signer;
use crate::support::organiser;
use instroom::draw::allocation::Chooser;
use instroom::draw::round::{Standing, units};
use instroom::draw::seed::{Contribution, draw_seed};
use instroom::log::policy::Policy;
use instroom::log::tree::{Hash, Tree, leaf_hash};
use instroom::log::{Log, Sink, note::Checkpoint, write_checkpoint};
use instroom::transcript::write::{write_late_lots, write_lots, write_outcomes, write_seed, write_tranches};
use instroom::transcript::{Section, Subject};
use instroom::verify::verify;
use std::collections::BTreeMap;

/// Drawn in the second in which it was sealed.
fn draw_line(subject: &Subject) -> String {
    let opened = match subject {
        Subject::Round { sealed, .. } => sealed.round.opened,
        Subject::Amendment(amendment) => amendment.opened,
        Subject::Handover(_) => unreachable!("nothing is drawn"),
    };
    format!(r#"{{"type":"draw","drawn":"{opened}"}}"#)
}

impl Draft {
    /// Every checkpoint signed anew with the test key, over the lines as they stand now.
    pub fn signed(self) -> Self {
        self.signed_by(&Signer::organiser())
    }

    /// Every checkpoint signed anew.
    pub fn signed_by(mut self, signer: &Signer) -> Self {
        for line in 0..self.lines.len() {
            if self.is(line, "checkpoint") {
                let text = self.due(line, signer).text();
                self.note(line, signer, &text);
            }
        }
        self
    }

    /// A checkpoint that says something else than what is due, validly signed all the same.
    #[track_caller]
    pub fn stating(mut self, at: &str, signer: &Signer, text: impl Fn(Checkpoint) -> String) -> Self {
        let line = self.at(at);
        let text = text(self.due(line, signer));
        self.note(line, signer, &text);
        self
    }

    /// One more signature below a checkpoint, over what it says, whatever that is.
    #[track_caller]
    pub fn cosigned(self, at: &str, signer: &Signer) -> Self {
        self.change(at, "note", |note| {
            let note: String = serde_json::from_str(note).unwrap();
            let (text, _) = note.split_once("\n\n").unwrap();
            serde_json::to_string(&format!("{note}{}", signer.line(&format!("{text}\n")))).unwrap()
        })
    }

    /// A checkpoint signed over the lines above it, and by these witnesses.
    #[track_caller]
    pub fn stamped(self, at: &str, signer: &Signer, witnesses: &[Signer]) -> Self {
        let log = self.stating(at, signer, |due| due.text());
        witnesses.iter().fold(log, |log, witness| log.cosigned(at, witness))
    }

    /// What a checkpoint in this line has to say.
    fn due(&self, line: usize, signer: &Signer) -> Checkpoint {
        Checkpoint { origin: signer.name.clone(), size: line as u64, root: self.root(line) }
    }

    fn note(&mut self, line: usize, signer: &Signer, text: &str) {
        self.lines[line].clear();
        write_checkpoint(&mut self.lines[line], &format!("{text}\n{}", signer.line(text)));
        self.lines[line].pop(); // its LF
    }

    /// The root over the first lines.
    pub fn root(&self, lines: usize) -> Hash {
        let mut tree = Tree::default();
        tree.extend(&self.lines[..lines].iter().map(|line| leaf_hash(line)).collect::<Vec<_>>());
        tree.root()
    }

    /// The contributions of the last section, as they stand.
    fn contributions(&self) -> Vec<Contribution> {
        let text = |line, name| serde_json::from_str(&self.value(line, name)).unwrap();
        let lines = self.all("contribution").into_iter();
        let signature = |line: usize| {
            find(&self.lines[line], "signature")
                .and_then(|found| serde_json::from_slice(&self.lines[line][found.value]).ok())
        };
        let given =
            |line| Contribution { label: text(line, "label"), value: text(line, "value"), signature: signature(line) };
        lines.map(given).collect()
    }

    /// The last section drawn anew from its contributions as they stand, whether they may stand there or not; where nobody
    /// says when, in the second in which it was sealed.
    pub fn redrawn(self) -> Self {
        let (contributions, from) = (self.contributions(), self.from());
        let given = [self.all("contribution"), self.all("failure"), self.all("draw")].concat();
        let moment = self.all("draw").is_empty();
        let given: BTreeMap<usize, Vec<u8>> = given.into_iter().map(|line| (line, self.lines[line].clone())).collect();
        let sealed = self.until("checkpoint").signed();
        let bytes = sealed.bytes();
        let verification = verify(&bytes[..], &Policy::default()).unwrap();
        let transcript = verification.read().unwrap();
        let section = transcript.sections.last().unwrap();
        let seed = draw_seed(&section.seal.1, &contributions);
        let mut log = Log::resume(bytes.clone(), transcript.tree.clone());
        given.values().for_each(|line| log.line(|out| out.extend([line, &b"\n"[..]].concat())));
        if moment {
            log.line(|out| out.extend(format!("{}\n", draw_line(&section.subject)).bytes()));
        }
        if section.subject.plan().is_some() {
            write_seed(&seed, &mut log);
        }
        let standing = match &section.subject {
            Subject::Round { sealed, history } => {
                let units = units(&sealed.rules, &sealed.register, history).unwrap();
                let standing =
                    Standing::draw(sealed.clone(), units, history.clone(), Chooser { seed: &seed, dice: None });
                write_lots(&standing, &mut log);
                standing
            }
            Subject::Amendment(amendment) => {
                let standing = &transcript.sections.iter().rev().find_map(Section::drawn).unwrap().standing;
                let amended = standing.amend(amendment, Some(&seed)).unwrap();
                write_late_lots(&amended, amendment, &mut log);
                amended
            }
            Subject::Handover(_) => unreachable!("nothing is drawn"),
        };
        write_tranches(&standing, &mut log);
        write_outcomes(&standing, &mut log);
        log.sign(&organiser(), &transcript.signers.organiser);
        Self::of(&log.finish().unwrap()).looking_from(from)
    }

    /// Puts the seed line at the end that comes of the contributions above it.
    pub fn seeded(self) -> Self {
        let signed = self.signed();
        let seed = draw_seed(&signed.root(signed.at("checkpoint")), &signed.contributions());
        signed.then(&format!(r#"{{"type":"seed","seed":"{seed}"}}"#))
    }
}
