//! The pairs: where they start, and what two do at once.

/// Whether two that can succeed alone can both succeed, one after the other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// One is refused in both orders.
    One,
    /// Both succeed in at least one order.
    Both,
}

/// Two command lines in a folder.
pub struct Pair {
    /// The folder of [`prepare`](super::folder::prepare).
    pub start: &'static str,
    names: [&'static str; 2],
    /// What they do.
    pub lines: [String; 2],
    /// How many can succeed.
    pub ends: Ends,
}

impl Pair {
    /// What it is called.
    pub fn name(&self) -> String {
        format!("{}: {} beside {}", self.start, self.names[0], self.names[1])
    }
}

/// What is done, by name.
const LINES: [(&str, &str); 30] = [
    ("draw", "draw l.jsonl --contributions dice.txt --at 2023-06-12T13:00:00Z --key organiser.pem"),
    ("other draw", "draw l.jsonl --contributions other-dice.txt --at 2023-06-12T13:00:01Z --key organiser.pem"),
    ("abort", "abort l.jsonl --reason no --at 2023-06-12T13:00:02Z --key organiser.pem --yes"),
    ("other abort", "abort l.jsonl --reason never --at 2023-06-12T13:00:03Z --key organiser.pem --yes"),
    ("sign 2", "cosign l.jsonl --key getuige-2.pem --yes --at 2023-06-12T14:00:00Z"),
    ("sign 3", "cosign l.jsonl --key getuige-3.pem --yes --at 2023-06-12T14:00:00Z"),
    ("add 2 to seal", "cosign l.jsonl --add s2"),
    ("add 3 to seal", "cosign l.jsonl --add s3"),
    ("add 2 to result", "cosign l.jsonl --add r2"),
    ("add 3 to result", "cosign l.jsonl --add r3"),
    (
        "next round",
        "seal rules-next.toml register.csv --log l.jsonl --at 2023-09-01T12:00:00Z --key organiser.pem --yes",
    ),
    (
        "other round",
        "seal rules-next.toml register-4.csv --log l.jsonl --at 2023-09-01T12:00:01Z --key organiser.pem --yes",
    ),
    (
        "withdraw 1",
        "amend withdraw l.jsonl 01990001 --reason no --date 2023-06-20 --at 2023-06-20T12:00:00Z --key organiser.pem --yes",
    ),
    (
        "withdraw 2",
        "amend withdraw l.jsonl 01990002 --reason no --date 2023-06-20 --at 2023-06-20T12:00:01Z --key organiser.pem --yes",
    ),
    (
        "new key",
        "key change l.jsonl --organiser organiser-2.pem.pub --reason new --at 2023-06-21T12:00:00Z --key organiser.pem --yes",
    ),
    (
        "new witnesses",
        "key change l.jsonl --rules rules-fewer.toml --reason new --at 2023-06-21T12:00:01Z --key organiser.pem --yes",
    ),
    ("new log", "seal rules.toml register.csv --log l.jsonl --at 2023-06-12T12:00:00Z --key organiser.pem --yes"),
    (
        "other new log",
        "seal rules.toml register-4.csv --log l.jsonl --at 2023-06-12T12:00:01Z --key organiser.pem --yes",
    ),
    (
        "new log by another name",
        "seal rules.toml register-4.csv --log m.jsonl --at 2023-06-12T12:00:01Z --key organiser.pem --yes",
    ),
    (
        "new log of another programme",
        "seal rules-other.toml register.csv --log m.jsonl --at 2023-06-12T12:00:01Z --key organiser.pem --yes",
    ),
    (
        "draw of a copy",
        "draw copy/l.jsonl --contributions other-dice.txt --at 2023-06-12T13:00:01Z --key organiser.pem",
    ),
    ("abort of a copy", "abort copy/l.jsonl --reason no --at 2023-06-12T13:00:02Z --key organiser.pem --yes"),
    ("remember a copy", "key remember copy/l.jsonl --key organiser.pem --reason lost --yes --at 2023-06-12T13:30:00Z"),
    ("sign one fork", "cosign l.jsonl --key getuige-1.pem --yes --at 2023-06-12T14:00:00Z --out one"),
    ("sign other fork", "cosign copy/l.jsonl --key getuige-1.pem --yes --at 2023-06-12T14:00:00Z"),
    (
        "sign other fork unseen",
        "cosign --checkpoint copy/request --trust {vkey} --key getuige-1.pem --yes --at 2023-06-12T14:00:00Z --out other",
    ),
    ("sign one log", "cosign l.jsonl --key getuige-1.pem --yes --at 2023-06-12T14:00:00Z"),
    ("sign other log", "cosign m.jsonl --key getuige-1.pem --yes --at 2023-06-12T14:00:00Z"),
    (
        "practice 4",
        "seal rules-hidden-next.toml register-4.csv --log l.jsonl --at 2023-09-01T12:00:00Z --key organiser.pem --roster roster.csv --roster-secret secret --yes",
    ),
    (
        "practice 5",
        "seal rules-hidden-next.toml register-5.csv --log copy/l.jsonl --at 2023-09-01T12:00:00Z --key organiser.pem --state other.seen --roster roster.csv --roster-secret secret --yes",
    ),
];

use Ends::{Both, One};

/// Every pair of writers that can both succeed alone.
const PAIRS: [(&str, &str, &str, Ends); 33] = [
    ("sealed", "draw", "other draw", One),
    ("sealed", "draw", "abort", One),
    ("sealed", "draw", "sign 2", Both),
    ("sealed", "draw", "add 2 to seal", Both),
    ("sealed", "abort", "other abort", One),
    ("sealed", "abort", "sign 2", Both),
    ("sealed", "abort", "add 2 to seal", Both),
    ("sealed", "sign 2", "sign 3", Both),
    ("sealed", "sign 2", "add 3 to seal", Both),
    ("sealed", "add 2 to seal", "add 3 to seal", Both),
    ("drawn", "next round", "other round", One),
    ("drawn", "next round", "withdraw 1", One),
    ("drawn", "next round", "new key", One),
    ("drawn", "next round", "sign 2", Both),
    ("drawn", "next round", "add 2 to result", Both),
    ("drawn", "withdraw 1", "withdraw 2", One),
    ("drawn", "withdraw 1", "new key", One),
    ("drawn", "withdraw 1", "sign 2", Both),
    ("drawn", "withdraw 1", "add 2 to result", Both),
    ("drawn", "new key", "new witnesses", One),
    ("drawn", "new key", "sign 2", Both),
    ("drawn", "new key", "add 2 to result", Both),
    ("unwitnessed", "withdraw 1", "withdraw 2", Both),
    ("empty", "new log", "other new log", One),
    ("empty", "new log", "new log by another name", One),
    ("empty", "new log", "new log of another programme", Both),
    ("copied", "draw", "draw of a copy", One),
    ("copied", "draw", "abort of a copy", One),
    ("copied", "draw", "remember a copy", Both),
    ("forked", "sign one fork", "sign other fork", One),
    ("forked", "sign one fork", "sign other fork unseen", One),
    ("two programmes", "sign one log", "sign other log", Both),
    ("hidden", "practice 4", "practice 5", Both),
];

/// All of them.
pub fn pairs() -> Vec<Pair> {
    let vkey = "rho.example/mtvp+be10e774+AZSI9fWc/2T9/0A7GmOJ7vYkYY8TQIA5qCFWEsOV6qto";
    let line = |name: &str| LINES.iter().find(|(known, _)| *known == name).unwrap().1.replace("{vkey}", vkey);
    let pairs = PAIRS.iter();
    pairs
        .map(|&(start, one, other, ends)| Pair { start, names: [one, other], lines: [line(one), line(other)], ends })
        .collect()
}
