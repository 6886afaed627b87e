//! What a reader knows from elsewhere (*wie u vertrouwt*): keys, and how many witnesses it takes.
//!
//! Comes in: public keys, and policy files (C2SP `tlog-policy`). Goes out: a [`Policy`], or a file to publish. A transcript
//! names its own keys, so it cannot vouch for itself: everything that is said about trust is said under a policy.

mod read;
mod write;

pub use crate::words::trust::PolicyFault;
pub use read::{MOST_BYTES, is_policy, read_policy};
pub use write::write_policy;

use super::key::{VerifierKey, WitnessKey};
use super::signers::Trusted;

/// What a reader knows from elsewhere; several add up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Keys of organisers. One that signs is enough: the others may be of other programmes.
    pub organisers: Vec<VerifierKey>,
    /// Keys of witnesses that were given by themselves: each is said to be one of the log.
    pub witnesses: Vec<WitnessKey>,
    /// Keys of witnesses from policy files, where the quorum says which of them must sign.
    pub listed: Vec<WitnessKey>,
    /// What policy files ask for; all of it.
    pub quorums: Vec<Quorum>,
}

/// So many witnesses must sign (*hoeveel getuigen nodig zijn*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quorum {
    /// The logs whose policy file asks for it; none for whatever log.
    pub origins: Vec<String>,
    /// What must be there.
    pub member: Member,
}

/// A witness, or a group of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Member {
    /// It signs itself.
    Witness(WitnessKey),
    /// It counts as having signed when enough of its members do.
    Group(Group),
}

/// A group of witnesses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name, which means nothing outside the file.
    pub name: String,
    /// So many members must sign, from 1 to all of them.
    pub least: usize,
    /// Who they are.
    pub members: Vec<Member>,
}

impl Policy {
    /// That of a reader who was given these keys.
    pub fn of_keys(keys: impl IntoIterator<Item = Trusted>) -> Self {
        let mut policy = Self::default();
        for key in keys {
            match key {
                Trusted::Organiser(key) => policy.organisers.push(key),
                Trusted::Witness(key) => policy.witnesses.push(key),
            }
        }
        policy
    }

    /// Both together.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.organisers.extend(other.organisers);
        self.witnesses.extend(other.witnesses);
        self.listed.extend(other.listed);
        self.quorums.extend(other.quorums);
        self
    }

    /// Whether it holds nothing: the reader knows nobody.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// All keys, to open notes with.
    pub fn keys(&self) -> Vec<Trusted> {
        let witnesses = self.all_witnesses().cloned().map(Trusted::Witness);
        self.organisers.iter().cloned().map(Trusted::Organiser).chain(witnesses).collect()
    }

    /// All witnesses, wherever they were named, each once.
    pub fn all_witnesses(&self) -> impl Iterator<Item = &WitnessKey> {
        let mut all: Vec<&WitnessKey> = Vec::new();
        for key in self.witnesses.iter().chain(&self.listed) {
            if !all.contains(&key) {
                all.push(key);
            }
        }
        all.into_iter()
    }

    /// What is asked for in this log.
    pub fn quorums_of<'p>(&'p self, origin: &str) -> impl Iterator<Item = &'p Quorum> {
        let about = move |quorum: &&Quorum| quorum.origins.is_empty() || quorum.origins.iter().any(|own| own == origin);
        self.quorums.iter().filter(about)
    }
}

impl Member {
    /// Whether it has signed, when these witnesses have.
    pub fn has_signed(&self, signed: &impl Fn(&WitnessKey) -> bool) -> bool {
        match self {
            Self::Witness(key) => signed(key),
            Self::Group(group) => group.count(signed) >= group.least,
        }
    }

    /// Its name: of a witness that of its key.
    pub fn name(&self) -> &str {
        match self {
            Self::Witness(key) => key.name(),
            Self::Group(group) => &group.name,
        }
    }
}

impl Group {
    /// How many of its members have signed, when these witnesses have.
    pub fn count(&self, signed: &impl Fn(&WitnessKey) -> bool) -> usize {
        self.members.iter().filter(|member| member.has_signed(signed)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::key::PrivateKey;
    use crate::log::signers::{Signers, Witness};
    use crate::words::{Lang, Message};
    use zeroize::Zeroizing;

    fn key(byte: u8) -> PrivateKey {
        PrivateKey::from_entropy(&Zeroizing::new([byte; 32]))
    }

    fn log() -> VerifierKey {
        key(1).verifier("a.example/b").unwrap()
    }

    fn witness(byte: u8, name: &str) -> WitnessKey {
        key(byte).witness(name).unwrap()
    }

    /// The example of the specification, with keys: two of three, and one of three others.
    fn example() -> String {
        let mut text = format!("# an example\n\nlog {} https://a.example/\n", log());
        for (byte, name) in (2..).zip(["X1", "X2", "X3", "Y1", "Y2", "Y3"]) {
            text += &format!(" witness\t{name} {}\n", witness(byte, &name.to_lowercase()));
        }
        text + "group X-witnesses 2 X1 X2 X3\ngroup Y-witnesses any Y1 Y2 Y3\n\
                group X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n"
    }

    fn ids(text: &str) -> Vec<(usize, usize, String)> {
        let faults = read_policy(text.as_bytes(), "a.policy").unwrap_err();
        let one = |fault: &crate::words::fault::Fault<PolicyFault>| {
            (fault.place.line, fault.place.column, fault.kind.id().strip_prefix("policy.").unwrap().to_owned())
        };
        faults.list().iter().map(one).collect()
    }

    #[test]
    fn the_example_of_the_specification_means_what_it_says() {
        let policy = read_policy(example().as_bytes(), "a.policy").unwrap();
        assert_eq!((policy.organisers.len(), policy.listed.len(), policy.witnesses.len()), (1, 6, 0));
        let met = |names: &[&str]| {
            let signed = |key: &WitnessKey| names.contains(&key.name());
            policy.quorums_of("a.example/b").all(|quorum| quorum.member.has_signed(&signed))
        };
        assert!(met(&["x1", "x3", "y2"]) && met(&["x1", "x2", "x3", "y1", "y2", "y3"]));
        assert!(!met(&["x1", "x2", "x3"]) && !met(&["x1", "y1", "y2", "y3"]) && !met(&[]));
        assert_eq!(policy.quorums_of("c.example").count(), 0, "it is about its own logs");
    }

    #[test]
    fn what_seal_writes_reads_as_who_signs() {
        let named = |byte, name| Witness { role: "notaris".to_owned(), key: witness(byte, name) };
        let alone = Signers::alone(log());
        let text = write_policy(&alone);
        assert_eq!(read_policy(text.as_bytes(), "").unwrap(), Policy::of_keys([Trusted::Organiser(log())]));
        for names in [["x", "y", "z"], ["none", "witnesses", "z"]] {
            let witnesses = (2..).zip(names).map(|(byte, name)| named(byte, name)).collect();
            let signers = Signers { witnesses, required: 2, ..alone.clone() };
            let policy = read_policy(write_policy(&signers).as_bytes(), "").unwrap();
            assert_eq!(policy.organisers, [log()]);
            let Member::Group(group) = &policy.quorums[0].member else { panic!("{policy:?}") };
            assert_eq!((group.least, group.members.len()), (2, 3));
            assert_eq!(group.members.iter().map(Member::name).collect::<Vec<_>>(), names);
        }
    }

    #[test]
    fn every_fault_has_its_place() {
        let (log, x, y) = (log(), witness(2, "x"), witness(3, "y"));
        let with = |text: &str| ids(&format!("log {log}\nwitness x {x}\n{text}"));
        let one = |line, column, id: &str| vec![(line, column, id.to_owned())];
        assert_eq!(with(""), one(2, 1, "NoQuorum"));
        assert_eq!(with("quorum x"), one(3, 1, "CutOff"));
        assert_eq!(with("quorum x\r\n"), one(3, 9, "Byte"));
        assert_eq!(with("quorum x\nquorum none\n"), one(4, 1, "QuorumTwice"));
        assert_eq!(with("quorum y\n"), one(3, 8, "Unknown"));
        assert_eq!(with("Quorum x\nquorum x\n"), one(3, 1, "Word"));
        assert_eq!(with("quorum\n"), one(3, 1, "Form"));
        assert_eq!(with("quorum x x\n"), one(3, 1, "Form"));
        assert_eq!(with(&format!("witness x {y}\nquorum x\n")), one(3, 9, "NameTwice"));
        assert_eq!(with(&format!("witness none {y}\nquorum x\n")), one(3, 9, "NameNone"));
        assert_eq!(with(&format!("witness y {x}\nquorum x\n")), one(3, 11, "KeyTwice"));
        assert_eq!(with(&format!("log {log}\nquorum x\n")), one(3, 5, "KeyTwice"));
        assert_eq!(with(&format!("log {x}\nquorum x\n")), one(3, 5, "WitnessAsLog"));
        assert_eq!(with(&format!("witness y {log}\nquorum x\n")), one(3, 11, "LogAsWitness"));
        assert_eq!(with("log y\nquorum x\n"), one(3, 5, "Key"));
        assert_eq!(with("group g 1\nquorum x\n"), one(3, 1, "Form"));
        assert_eq!(with("group g 1 none\nquorum x\n"), one(3, 11, "Unknown"));
        assert_eq!(with("group g 1 g\nquorum x\n"), one(3, 11, "Unknown"));
        for wrong in ["0", "2", "01", "+1", "ALL"] {
            assert_eq!(with(&format!("group g {wrong} x\nquorum x\n")), one(3, 9, "Least"), "{wrong}");
        }
        assert_eq!(with("group g any x x\nquorum x\n"), one(3, 15, "MemberTwice"));
        assert_eq!(with("group g any x\ngroup h any x\nquorum g\n"), one(4, 13, "MemberTwice"));
        // what a faulty line would have defined is no second fault
        assert_eq!(with("witness y yyy\ngroup g all x y\nquorum g\n"), one(3, 11, "Key"));
        assert_eq!(with("group g 3 x\nquorum g\n"), one(3, 9, "Least"));
        assert_eq!(ids("# nobody\nquorum none\n"), one(2, 1, "Nobody"));
        assert_eq!(with("a\nb\nquorum x\n").len(), 2, "all of them at once");
    }

    #[test]
    fn a_policy_has_a_bound() {
        let lines = |count: usize| "#\n".repeat(count - 1) + "quorum none\n";
        assert_eq!(ids(&lines(1000)), vec![(1000, 1, "Nobody".to_owned())]);
        let too_long = vec![(1, 1, "TooLong".to_owned())];
        assert_eq!((ids(&lines(1001)), ids(&"log x\n".repeat(100_000))), (too_long.clone(), too_long.clone()));
        let bytes = |count: usize| ids(&("#".repeat(count - 13) + "\nquorum none\n"));
        assert_eq!(bytes(1 << 20), vec![(2, 1, "Nobody".to_owned())]);
        assert_eq!(bytes((1 << 20) + 1), too_long);
    }

    #[test]
    fn a_policy_is_told_from_a_key() {
        assert!(is_policy(example().as_bytes()) && is_policy(b"\n# x\nquorum none\n"));
        assert!(!is_policy(format!("{}\n", log()).as_bytes()) && !is_policy(b"") && !is_policy(b"# logs\nlogs a\n"));
        assert_eq!(PolicyFault::NoQuorum.words(Lang::En), "there is no line `quorum`");
    }
}
