//! Checkpoints: what a log held at some moment, signed (C2SP `tlog-checkpoint` in a C2SP `signed-note`).
//!
//! Stricter than those two: a checkpoint line carries the organiser's signature, then cosignatures (C2SP
//! `tlog-cosignature`) of witnesses whom the log names, in that order, each once, and no others; it has one
//! spelling. Section "Checkpoints" of the format document.

pub use crate::words::log::NoteFault;

use super::key::{KeyHash, PrivateKey, VerifierKey};
use super::signers::{Cosigned, Signers, Trusted, Witness};
use super::tree::{Hash, Head, Tree};
use crate::words::value::Digits;
use base64::prelude::{BASE64_STANDARD, Engine};
use jiff::Timestamp;

/// Opens a signature line: an em dash and a space.
const DASH: &str = "\u{2014} ";

/// What is signed: the name of a log, its number of lines, its root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Name of the log.
    pub origin: String,
    /// Number of lines covered.
    pub size: u64,
    /// Root over those lines.
    pub root: Hash,
}

/// A signature line of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureLine {
    /// Who signs.
    pub name: String,
    /// The key hash, and behind it what the type of the key asks for.
    pub bytes: Vec<u8>,
}

impl SignatureLine {
    /// Reads a line, without its LF, in its only spelling.
    pub fn read(line: &str) -> Option<Self> {
        let (name, encoded) = line.strip_prefix(DASH)?.split_once(' ')?;
        let bytes = BASE64_STANDARD.decode(encoded).ok().filter(|bytes| !name.is_empty() && bytes.len() > 4)?;
        Some(Self { name: name.to_owned(), bytes })
    }

    /// The line with its LF.
    pub fn write(&self) -> String {
        format!("{DASH}{} {}\n", self.name, BASE64_STANDARD.encode(&self.bytes))
    }

    /// Whether this key made it, as far as name and key hash tell.
    pub fn is_by(&self, name: &str, hash: KeyHash) -> bool {
        self.name == name && self.bytes.starts_with(&hash.0)
    }

    fn is_by_witness(&self, witness: &Witness) -> bool {
        self.is_by(witness.key.name(), witness.key.hash())
    }

    /// As what it is signed, by its form; `None` when it has the form of neither.
    fn role(&self) -> Option<Role> {
        let organiser = self.signature().map(|_| Role::Organiser);
        organiser.or_else(|| self.cosignature().map(|_| Role::Witness))
    }

    /// Whether this key signed this text, and when if it is a witness's.
    fn verify(&self, text: &str, key: &Trusted) -> Result<Option<Timestamp>, NoteFault> {
        match key {
            Trusted::Organiser(key) => {
                let signature = self.signature().ok_or(NoteFault::Form)?;
                if key.signed(text, signature) { Ok(None) } else { Err(NoteFault::Signature) }
            }
            Trusted::Witness(key) => {
                let (time, signature) = self.cosignature().ok_or(NoteFault::Form)?;
                let signed = key.cosigned(text, seconds(time), signature);
                if signed { Ok(Some(time)) } else { Err(NoteFault::Cosignature { name: self.name.clone() }) }
            }
        }
    }

    /// The signature of an organiser.
    fn signature(&self) -> Option<&[u8; 64]> {
        self.bytes.get(4..)?.try_into().ok()
    }

    /// The signature of a witness, and the time in seconds since 1970.
    fn cosignature(&self) -> Option<(Timestamp, &[u8; 64])> {
        let (time, signature) = self.bytes.get(4..)?.split_first_chunk()?;
        let seconds = i64::try_from(u64::from_be_bytes(*time)).ok().filter(|seconds| *seconds > 0)?;
        Some((Timestamp::from_second(seconds).ok().filter(|_| seconds < LAST)?, signature.try_into().ok()?))
    }
}

/// The first second of the year 9999, since 1970: times of a log lie before it.
const LAST: i64 = 253_370_764_800;

/// Seconds since 1970 of a time that a note can hold.
fn seconds(time: Timestamp) -> u64 {
    u64::try_from(time.as_second()).unwrap_or(0)
}

/// A note that was opened with keys: every signature is verified, or it is marked as not checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened<'n> {
    /// What is signed, with its last LF.
    pub text: &'n str,
    /// Signatures of the given keys, in the order of the note; each is valid.
    pub verified: Vec<Verified>,
    /// Signatures of other keys, in the order of the note. Nobody looked at them: they prove nothing.
    pub unverified: Vec<Unverified>,
}

/// A valid signature of a given key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Which signature line of the note, from 0.
    pub line: usize,
    /// Whose.
    pub key: Trusted,
    /// When, by the clock of a witness; an organiser's has no time.
    pub time: Option<Timestamp>,
}

/// A signature line that no given key claims. Its name is a claim too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unverified {
    /// Which signature line of the note, from 0.
    pub line: usize,
    /// Who is said to have signed.
    pub name: String,
    /// As what, by the form of the line.
    pub role: Role,
}

/// As what somebody signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// For the log as a whole, without a time.
    Organiser,
    /// Along with the organiser, at a time.
    Witness,
}

/// Why a note was not opened, and which of its signature lines is to blame, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unopened {
    /// The signature line; 0 for the note as a whole.
    pub line: usize,
    /// What is wrong.
    pub fault: NoteFault,
}

/// Opens a note: the only door, as `Open` of Go's `sumdb/note`.
///
/// # Errors
/// [`NoteFault::Form`], [`NoteFault::Twice`] for two lines of one key, and [`NoteFault::Signature`] or
/// [`NoteFault::Cosignature`] for a line with name and hash of a given key that is not its signature over this text.
pub fn open<'n>(note: &'n str, keys: &[Trusted]) -> Result<Opened<'n>, Unopened> {
    Note::read(note)?.open(keys)
}

/// What the note of a checkpoint states, whoever signed it: to say in what two differ, never to vouch for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The checkpoint that it claims to be.
    pub checkpoint: Checkpoint,
    /// Its first signature line, which is the organiser's.
    pub signature: SignatureLine,
}

impl Stated {
    /// Reads it; `None` when it is no checkpoint in its only spelling.
    pub fn read(note: &str) -> Option<Self> {
        let Note { text, signatures } = Note::read(note).ok()?;
        Some(Self { checkpoint: Checkpoint::read(text)?, signature: signatures.into_iter().next()? })
    }
}

/// A note in its parts; nothing of it was checked yet.
struct Note<'n> {
    text: &'n str,
    /// At least one.
    signatures: Vec<SignatureLine>,
}

impl<'n> Note<'n> {
    fn read(note: &'n str) -> Result<Self, Unopened> {
        let form = |line| Unopened { line, fault: NoteFault::Form };
        let (text, lines) = note.split_once("\n\n").ok_or(form(0))?;
        let lines = lines.strip_suffix('\n').ok_or(form(0))?;
        let mut signatures: Vec<SignatureLine> = Vec::new();
        for (at, line) in lines.split('\n').enumerate() {
            let line = SignatureLine::read(line).ok_or(form(at))?;
            if signatures.iter().any(|other| other.name == line.name && other.bytes[..4] == line.bytes[..4]) {
                return Err(Unopened { line: at, fault: NoteFault::Twice { name: line.name } });
            }
            signatures.push(line);
        }
        Ok(Self { text: &note[..=text.len()], signatures })
    }

    fn open(self, keys: &[Trusted]) -> Result<Opened<'n>, Unopened> {
        let mut opened = Opened { text: self.text, verified: Vec::new(), unverified: Vec::new() };
        for (line, signature) in self.signatures.into_iter().enumerate() {
            let role = signature.role().ok_or(Unopened { line, fault: NoteFault::Form })?;
            match keys.iter().find(|key| signature.is_by(key.name(), key.hash())) {
                None => opened.unverified.push(Unverified { line, name: signature.name, role }),
                Some(key) => {
                    let time = signature.verify(self.text, key).map_err(|fault| Unopened { line, fault })?;
                    opened.verified.push(Verified { line, key: key.clone(), time });
                }
            }
        }
        Ok(opened)
    }
}

impl Checkpoint {
    /// The tree that it states.
    pub fn head(&self) -> Head<'_> {
        Head { size: self.size, root: &self.root }
    }

    /// What a checkpoint over the lines of a tree says.
    pub fn of(origin: &str, tree: &Tree) -> Self {
        Self { origin: origin.to_owned(), size: tree.size() as u64, root: tree.root() }
    }

    /// The three signed lines.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, base64(&self.root))
    }

    /// Reads the three lines, in their only spelling.
    pub fn read(text: &str) -> Option<Self> {
        let [origin, size, root, ""] = text.split('\n').collect::<Vec<_>>()[..] else { return None };
        let size = size.parse().ok().filter(|n: &u64| n.to_string() == size)?;
        let root = BASE64_STANDARD.decode(root).ok()?.try_into().ok()?;
        (!origin.is_empty()).then(|| Self { origin: origin.to_owned(), size, root })
    }

    /// The whole signed note. The key's name is the origin.
    pub fn sign(&self, key: &PrivateKey, name: &VerifierKey) -> String {
        let text = self.text();
        let bytes = [&name.hash().0[..], &key.sign(&text)].concat();
        format!("{text}\n{}", SignatureLine { name: name.name().to_owned(), bytes }.write())
    }

    /// The signature line of a witness; `time` in whole seconds.
    pub fn cosign(&self, key: &PrivateKey, witness: &Witness, time: Timestamp) -> SignatureLine {
        let seconds = seconds(time);
        let signature = key.cosign(&self.text(), seconds);
        let bytes = [&witness.key.hash().0[..], &seconds.to_be_bytes(), &signature].concat();
        SignatureLine { name: witness.key.name().to_owned(), bytes }
    }

    /// Whether `note` is this checkpoint, signed by the organiser, and by no others than witnesses. Returns which of
    /// them, and when.
    ///
    /// # Errors
    /// The first thing that is wrong, from the form to the signatures.
    pub fn check(&self, note: &str, signers: &Signers) -> Result<Vec<Cosigned>, NoteFault> {
        let note = Note::read(note).map_err(|unopened| unopened.fault)?;
        self.compare(note.text)?;
        let organiser = note.signatures.first().filter(|line| line.name == signers.organiser.name());
        organiser.and_then(SignatureLine::signature).ok_or(NoteFault::Form)?;
        let opened = note.open(&signers.keys()).map_err(|unopened| unopened.fault)?;
        match opened.unverified.first() {
            Some(Unverified { line: 0, .. }) => return Err(NoteFault::Signature),
            Some(Unverified { name, .. }) => return Err(NoteFault::Stranger { name: name.clone() }),
            None => {}
        }
        in_their_order(&opened.verified, &signers.witnesses)
    }

    /// Its note with cosignatures added, in the order in which the log names the witnesses. Of who is there already the first
    /// stays as it is, and what is added must be genuine all the same.
    ///
    /// # Errors
    /// [`NoteFault::Stranger`] for a line of nobody whom the log names, and those of [`Checkpoint::check`].
    pub fn add(&self, note: &str, lines: &[SignatureLine], signers: &Signers) -> Result<String, NoteFault> {
        let place = |line: &SignatureLine| signers.witnesses.iter().position(|witness| line.is_by_witness(witness));
        let Note { text, mut signatures } = Note::read(note).map_err(|unopened| unopened.fault)?;
        for line in lines {
            let own = place(line).ok_or_else(|| NoteFault::Stranger { name: line.name.clone() })?;
            line.verify(text, &Trusted::Witness(signers.witnesses[own].key.clone()))?;
            // the organiser's line has no place among the witnesses, so it stays in front
            let at = signatures.iter().position(|other| place(other).is_some_and(|other| other >= own));
            let at = at.unwrap_or(signatures.len());
            if signatures.get(at).and_then(place) != Some(own) {
                signatures.insert(at, line.clone());
            }
        }
        let lines: String = signatures.iter().map(SignatureLine::write).collect();
        let note = format!("{text}\n{lines}");
        self.check(&note, signers).map(|_| note)
    }

    /// Whether a text is that of this checkpoint.
    fn compare(&self, text: &str) -> Result<(), NoteFault> {
        let [origin, size, root, ""] = text.split('\n').collect::<Vec<_>>()[..] else { return Err(NoteFault::Form) };
        if origin != self.origin {
            return Err(NoteFault::Origin { found: origin.to_owned() });
        }
        let size = size.parse().ok().filter(|n: &u64| n.to_string() == size).ok_or(NoteFault::Form)?;
        if size != self.size {
            return Err(NoteFault::Size { found: Digits(size) });
        }
        if root != base64(&self.root) {
            return Err(NoteFault::Root { found: root.to_owned() });
        }
        Ok(())
    }
}

/// Which witnesses signed; they stand in the order in which the log names them.
fn in_their_order(verified: &[Verified], witnesses: &[Witness]) -> Result<Vec<Cosigned>, NoteFault> {
    let mut cosigned: Vec<Cosigned> = Vec::new();
    for Verified { key, time, .. } in verified {
        let (Trusted::Witness(own), Some(time)) = (key, *time) else { continue }; // the organiser
        let at = witnesses.iter().position(|witness| witness.key == *own);
        let at = at.ok_or_else(|| NoteFault::Stranger { name: own.name().to_owned() })?;
        if cosigned.last().is_some_and(|before| before.witness > at) {
            return Err(NoteFault::Order { name: own.name().to_owned() });
        }
        cosigned.push(Cosigned { witness: at, time });
    }
    Ok(cosigned)
}

/// A root as notes spell it.
pub fn base64(hash: &Hash) -> String {
    BASE64_STANDARD.encode(hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use zeroize::Zeroizing;

    fn signed() -> (Checkpoint, Signers, String) {
        let key = PrivateKey::from_entropy(&Zeroizing::new([1; 32]));
        let name = key.verifier("a.example/b").unwrap();
        let checkpoint = Checkpoint { origin: "a.example/b".to_owned(), size: 42, root: [9; 32] };
        let note = checkpoint.sign(&key, &name);
        (checkpoint, Signers::alone(name), note)
    }

    /// Two witnesses, of keys 2 and 3, and their signature lines.
    fn cosigned() -> (Checkpoint, Signers, [String; 3]) {
        let (checkpoint, mut signers, note) = signed();
        let time = Timestamp::from_second(1_679_315_147).unwrap();
        let lines = [(2, "x"), (3, "y")].map(|(byte, name)| {
            let key = PrivateKey::from_entropy(&Zeroizing::new([byte; 32]));
            let witness = Witness { role: "bestuur".to_owned(), key: key.witness(name).unwrap() };
            let line = checkpoint.cosign(&key, &witness, time).write();
            signers.witnesses.push(witness);
            line
        });
        let [x, y] = lines;
        (checkpoint, signers, [note, x, y])
    }

    /// The example of C2SP `tlog-cosignature`, whose keys are not published: its form, key hash and time.
    #[test]
    fn the_example_of_a_cosignature_is_read() {
        let note = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\
            \u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\
            \u{2014} witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";
        let Note { text, signatures } = Note::read(note).ok().unwrap();
        assert_eq!(Checkpoint::read(text).unwrap().size, 20_852_163);
        let [log, witness] = &signatures[..] else { panic!("{signatures:?}") };
        assert!(log.signature().is_some() && log.cosignature().is_none());
        assert!(witness.is_by("witness.example.com/w1", KeyHash([0x8d, 0x66, 0xcf, 0x3f])));
        assert_eq!((witness.bytes.len(), witness.signature()), (76, None));
        assert_eq!(witness.cosignature().unwrap().0.as_second(), 1_679_315_147);
        assert_eq!([log.write(), witness.write()].concat(), note[note.find('\u{2014}').unwrap()..]);
    }

    /// C2SP/C2SP signed-note.md and golang/mod sumdb/note.
    #[test]
    fn the_signature_of_the_specification_verifies() {
        let key = VerifierKey::read("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k").unwrap();
        let line = "\u{2014} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=";
        let line = SignatureLine::read(line).unwrap();
        assert!(line.is_by(key.name(), key.hash()));
        assert!(key.signed("This is an example message.\n", line.signature().unwrap()));
    }

    #[test]
    fn a_signed_checkpoint_checks() {
        let (checkpoint, signers, note) = signed();
        assert_eq!(checkpoint.check(&note, &signers), Ok(Vec::new()));
        assert_eq!(Checkpoint::read(open(&note, &[]).unwrap().text), Some(checkpoint.clone()));
        assert_eq!(Stated::read(&note).unwrap().checkpoint, checkpoint);
    }

    #[test]
    fn witnesses_sign_along_in_their_order() {
        let (checkpoint, signers, [note, x, y]) = cosigned();
        let by = |found: Vec<Cosigned>| found.iter().map(|by| by.witness).collect::<Vec<_>>();
        let check = |lines: &str| checkpoint.check(&format!("{note}{lines}"), &signers).map(by);
        assert_eq!(check(""), Ok(vec![]));
        assert_eq!(check(&y), Ok(vec![1]));
        assert_eq!(check(&format!("{x}{y}")), Ok(vec![0, 1]));
        assert_eq!(check(&format!("{y}{x}")), Err(NoteFault::Order { name: "x".to_owned() }));
        assert_eq!(check(&format!("{x}{x}")), Err(NoteFault::Twice { name: "x".to_owned() }));
        let stranger = Signers { witnesses: signers.witnesses[1..].to_vec(), ..signers.clone() };
        assert_eq!(
            checkpoint.check(&format!("{note}{x}"), &stranger),
            Err(NoteFault::Stranger { name: "x".to_owned() })
        );
    }

    /// What a reader can do with a note whose signers it knows in part.
    #[test]
    fn what_was_not_checked_is_marked_so() {
        let (checkpoint, signers, [note, x, y]) = cosigned();
        let note = format!("{note}{x}{y}");
        let keys = [Trusted::Witness(signers.witnesses[1].key.clone())];
        let opened = open(&note, &keys).unwrap();
        assert_eq!(opened.text, checkpoint.text());
        let time = Timestamp::from_second(1_679_315_147).ok();
        assert_eq!(opened.verified, [Verified { line: 2, key: keys[0].clone(), time }]);
        let unverified = |line, name: &str, role| Unverified { line, name: name.to_owned(), role };
        let others = [unverified(0, "a.example/b", Role::Organiser), unverified(1, "x", Role::Witness)];
        assert_eq!(opened.unverified, others);
        // a line by a given key that does not verify is an error, wherever it stands; one of a stranger is not
        let altered = note.replacen("\n42\n", "\n43\n", 1);
        let fault = NoteFault::Cosignature { name: "y".to_owned() };
        assert_eq!(open(&altered, &keys), Err(Unopened { line: 2, fault }));
        assert_eq!(open(&altered, &[]).unwrap().unverified.len(), 3);
        assert_eq!(open(&format!("{note}{x}"), &[]).unwrap_err().fault, NoteFault::Twice { name: "x".to_owned() });
        // of neither form
        let short = "\u{2014} z AAAAAAAA\n";
        assert_eq!(open(&format!("{note}{short}"), &keys), Err(Unopened { line: 3, fault: NoteFault::Form }));
    }

    #[test]
    fn every_changed_byte_is_refused() {
        let (checkpoint, signers, [note, x, _]) = cosigned();
        let note = note + &x;
        for at in 0..note.len() {
            for bit in [1, 2, 0x20] {
                let mut bytes = note.clone().into_bytes();
                bytes[at] ^= bit;
                if let Ok(changed) = String::from_utf8(bytes) {
                    assert!(checkpoint.check(&changed, &signers).is_err(), "byte {at}");
                }
            }
        }
    }

    #[test]
    fn a_second_signature_of_one_key_is_refused() {
        let (checkpoint, signers, note) = signed();
        let line = note.split_once("\n\n").unwrap().1;
        let twice = NoteFault::Twice { name: "a.example/b".to_owned() };
        assert_eq!(checkpoint.check(&format!("{note}{line}"), &signers), Err(twice));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let (checkpoint, signers, note) = signed();
        let other = Checkpoint { size: 41, ..checkpoint.clone() };
        assert_eq!(other.check(&note, &signers), Err(NoteFault::Size { found: Digits(42) }));
        let other = Checkpoint { root: [8; 32], ..checkpoint.clone() };
        assert_eq!(other.check(&note, &signers), Err(NoteFault::Root { found: base64(&[9; 32]) }));
        let stranger = PrivateKey::from_entropy(&Zeroizing::new([2; 32])).verifier("a.example/b").unwrap();
        assert_eq!(checkpoint.check(&note, &Signers::alone(stranger)), Err(NoteFault::Signature));
    }
}
