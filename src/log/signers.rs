//! Who signs a log: the organiser, and the witnesses (*getuigen*) whom the log itself names.
//!
//! Comes in: keys, from rules or from a line of a log. Refuses: two parties with one name or one key, and more
//! signatures asked for than there are witnesses. Section "Checkpoints" of the format document.

use super::key::{KeyHash, NamedKey, PrivateKey, VerifierKey, WitnessKey};
use jiff::Timestamp;

/// So many witnesses can sign a log along at most, as of everything that rules list.
pub const MOST_WITNESSES: usize = 100;

/// Whoever may sign the checkpoints of a log, from some line on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signers {
    /// Signs every checkpoint; its name is the origin.
    pub organiser: VerifierKey,
    /// May cosign, in this order.
    pub witnesses: Vec<Witness>,
    /// So many of them must, before the log goes on.
    pub required: usize,
}

/// Somebody who signs along (*getuige*): a board member, a notary, an insurer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// What they are, for people.
    pub role: String,
    /// Their key.
    pub key: WitnessKey,
}

/// A witness's signature on a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cosigned {
    /// Which of the witnesses.
    pub witness: usize,
    /// When, by the clock of the witness.
    pub time: Timestamp,
}

impl Signers {
    /// An organiser without witnesses.
    pub fn alone(organiser: VerifierKey) -> Self {
        Self { organiser, witnesses: Vec::new(), required: 0 }
    }

    /// Whether these can sign together, wherever they came from.
    ///
    /// # Errors
    /// The member of a `programme` line that is wrong.
    pub fn check(&self) -> Result<(), &'static str> {
        let count = self.witnesses.len();
        if count > MOST_WITNESSES || self.has_one_party_twice() {
            return Err("witnesses");
        }
        let asked = if count == 0 { self.required == 0 } else { (1..=count).contains(&self.required) };
        if asked { Ok(()) } else { Err("required") }
    }

    /// Whether two of them, the organiser included, share a name or a key.
    pub fn has_one_party_twice(&self) -> bool {
        let organiser = (self.organiser.name(), self.organiser.bytes());
        let keys: Vec<_> = self.witnesses.iter().map(|witness| (witness.key.name(), witness.key.bytes())).collect();
        let again = |(at, (name, key)): (usize, &(&str, &[u8; 32]))| {
            keys[..at].iter().chain([&organiser]).any(|(other, bytes)| other == name || bytes == key)
        };
        keys.iter().enumerate().any(again)
    }

    /// The witness with this private key, if there is one.
    pub fn witness_of(&self, key: &PrivateKey) -> Option<(usize, &Witness)> {
        let own = |witness: &Witness| key.witness(witness.key.name()).is_ok_and(|own| own == witness.key);
        self.witnesses.iter().enumerate().find(|(_, witness)| own(witness))
    }

    /// The keys of all of them, the organiser's first.
    pub fn keys(&self) -> Vec<Trusted> {
        let witnesses = self.witnesses.iter().map(|witness| Trusted::Witness(witness.key.clone()));
        std::iter::once(Trusted::Organiser(self.organiser.clone())).chain(witnesses).collect()
    }

    /// How many of these cosignatures are from before a moment; from any, if it is `None`.
    pub fn in_time(cosigned: &[Cosigned], before: Option<Timestamp>) -> usize {
        cosigned.iter().filter(|by| before.is_none_or(|moment| by.time < moment)).count()
    }
}

/// A public key of somebody whom a reader trusts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trusted {
    /// An organiser.
    Organiser(VerifierKey),
    /// A witness.
    Witness(WitnessKey),
}

impl Trusted {
    /// Reads a verifier key of either type.
    ///
    /// # Errors
    /// Any [`KeyFault`](super::key::KeyFault) about public keys.
    pub fn read(text: &str) -> Result<Self, super::key::KeyFault> {
        match NamedKey::read(text) {
            Err(super::key::KeyFault::Witnesses { .. }) => NamedKey::read(text).map(Self::Witness),
            read => read.map(Self::Organiser),
        }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        match self {
            Self::Organiser(key) => key.name(),
            Self::Witness(key) => key.name(),
        }
    }

    /// What tells it apart from others of its name.
    pub fn hash(&self) -> KeyHash {
        match self {
            Self::Organiser(key) => key.hash(),
            Self::Witness(key) => key.hash(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zeroize::Zeroizing;

    fn key(byte: u8) -> PrivateKey {
        PrivateKey::from_entropy(&Zeroizing::new([byte; 32]))
    }

    fn witness(byte: u8, name: &str) -> Witness {
        Witness { role: "notaris".to_owned(), key: key(byte).witness(name).unwrap() }
    }

    fn signers(witnesses: Vec<Witness>, required: usize) -> Result<(), &'static str> {
        Signers { organiser: key(1).verifier("a.example/b").unwrap(), witnesses, required }.check()
    }

    #[test]
    fn every_party_has_a_name_and_a_key_of_its_own() {
        let two = || vec![witness(2, "x"), witness(3, "y")];
        assert_eq!(signers(two(), 2), Ok(()));
        assert_eq!(signers(vec![witness(2, "x"), witness(3, "x")], 1), Err("witnesses"));
        assert_eq!(signers(vec![witness(2, "x"), witness(2, "y")], 1), Err("witnesses"));
        assert_eq!(signers(vec![witness(1, "x")], 1), Err("witnesses"), "the organiser's own key");
        assert_eq!(signers(vec![witness(2, "a.example/b")], 1), Err("witnesses"), "the organiser's own name");
    }

    #[test]
    fn as_many_must_sign_as_can_and_one_at_least() {
        let two = || vec![witness(2, "x"), witness(3, "y")];
        assert_eq!([0, 1, 2, 3].map(|n| signers(two(), n).is_ok()), [false, true, true, false]);
        assert_eq!([0, 1].map(|n| signers(Vec::new(), n).is_ok()), [true, false]);
    }

    #[test]
    fn keys_of_both_types_can_be_trusted() {
        let (organiser, witness) = (key(1).verifier("a").unwrap(), key(1).witness("a").unwrap());
        assert_eq!(Trusted::read(&organiser.to_string()), Ok(Trusted::Organiser(organiser)));
        assert_eq!(Trusted::read(&witness.to_string()), Ok(Trusted::Witness(witness)));
    }
}
