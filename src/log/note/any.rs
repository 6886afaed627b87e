//! A checkpoint as any log may have it signed, for a witness of C2SP `tlog-witness`: by keys and in ways that nobody here knows.

use super::Checkpoint;
use super::line::DASH;
use crate::log::key::VerifierKey;
use base64::prelude::{BASE64_STANDARD, Engine};

/// A checkpoint and its signature lines; nobody looked at those yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnyNote<'n> {
    /// What is stated.
    pub checkpoint: Checkpoint,
    text: &'n str,
    lines: Vec<AnyLine<'n>>,
}

/// A signature line of C2SP `signed-note`, of whatever length.
#[derive(Clone, Debug, PartialEq, Eq)]
struct AnyLine<'n> {
    name: &'n str,
    hash: [u8; 4],
    signature: Vec<u8>,
}

impl<'n> AnyNote<'n> {
    /// Reads it; `None` when it is no signed note, or states more than a checkpoint of three lines.
    pub fn read(note: &'n str) -> Option<Self> {
        let (text, lines) = note.split_once("\n\n")?;
        let text = &note[..=text.len()];
        let lines = lines.strip_suffix('\n')?.split('\n').map(AnyLine::read).collect::<Option<_>>()?;
        Some(Self { checkpoint: Checkpoint::read(text)?, text, lines })
    }

    /// Which of these keys signed it. Lines of other keys prove nothing and are in nobody's way; a line of one of these that is
    /// not its signature spoils the note.
    pub fn signer<'k>(&self, keys: &[&'k VerifierKey]) -> Option<&'k VerifierKey> {
        let mut signer = None;
        for key in keys {
            for line in self.lines.iter().filter(|line| line.is_by(key)) {
                signer.get_or_insert(line.verifies(self.text, key).then_some(*key)?);
            }
        }
        signer
    }
}

impl<'n> AnyLine<'n> {
    fn read(line: &'n str) -> Option<Self> {
        let (name, encoded) = line.strip_prefix(DASH)?.split_once(' ')?;
        let bytes = BASE64_STANDARD.decode(encoded).ok()?;
        let (hash, signature) = bytes.split_first_chunk()?;
        let plain = !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c == '+');
        (plain && !signature.is_empty()).then(|| Self { name, hash: *hash, signature: signature.to_vec() })
    }

    fn is_by(&self, key: &VerifierKey) -> bool {
        self.name == key.name() && self.hash == key.hash().0
    }

    fn verifies(&self, text: &str, key: &VerifierKey) -> bool {
        self.signature.as_slice().try_into().is_ok_and(|signature| key.signed(text, signature))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::key::PrivateKey;
    use crate::log::tree::Tree;
    use zeroize::Zeroizing;

    const NAME: &str = "a.example/b";

    fn key(byte: u8) -> (PrivateKey, VerifierKey) {
        let key = PrivateKey::from_entropy(&Zeroizing::new([byte; 32]));
        let public = key.verifier(NAME).unwrap();
        (key, public)
    }

    /// Signed by the first of two keys of one name.
    fn note() -> (String, [VerifierKey; 2]) {
        let ((private, one), (_, two)) = (key(1), key(2));
        let checkpoint = Checkpoint { origin: NAME.to_owned(), size: 3, root: Tree::default().root() };
        (checkpoint.sign(&private, &one), [one, two])
    }

    #[test]
    fn lines_of_keys_and_kinds_that_nobody_knows_are_in_nobodys_way() {
        let (note, [one, two]) = note();
        let long = format!("{DASH}other.example {}\n", BASE64_STANDARD.encode([7; 2424]));
        let with = format!("{note}{long}{long}");
        let read = AnyNote::read(&with).unwrap();
        assert_eq!((read.checkpoint.size, read.signer(&[&two, &one])), (3, Some(&one)));
        assert_eq!((read.signer(&[&two]), read.signer(&[])), (None, None));
    }

    #[test]
    fn a_line_in_the_name_of_a_known_key_must_be_its_signature() {
        let (note, [one, two]) = note();
        for false_line in [&[&two.hash().0[..], &[7; 64]].concat(), &[&two.hash().0[..], &[7; 80]].concat()] {
            let spoilt = format!("{note}{DASH}{NAME} {}\n", BASE64_STANDARD.encode(false_line));
            let read = AnyNote::read(&spoilt).unwrap();
            assert_eq!(read.signer(&[&one, &two]), None);
            assert_eq!(read.signer(&[&one]), Some(&one), "who does not know the other key sees a stranger");
        }
    }

    #[test]
    fn what_is_no_note_of_a_checkpoint_is_refused() {
        let (note, _) = note();
        assert!(AnyNote::read(&note).is_some());
        let extended = note.replacen("\n\n", "\nextension\n\n", 1);
        for wrong in [
            "",
            note.trim_end(),
            &note.replace(DASH, "- "),
            &note.replace("\n3\n", "\n03\n"),
            &extended,
            &format!("{note}{DASH}x AAAA\n"),
            &format!("{note}{DASH}x+y {}\n", BASE64_STANDARD.encode([7; 68])),
            &format!("{note}\n"),
        ] {
            assert_eq!(AnyNote::read(wrong), None, "{wrong}");
        }
    }
}
