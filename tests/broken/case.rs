//! What is broken off.

/// A command line that writes, in one of the folders of `tests/races/folder.rs`.
pub struct Case {
    /// The folder.
    pub start: &'static str,
    /// What is done there.
    pub line: &'static str,
    /// Whether what it makes is new every time, so that only names and numbers of lines are compared: keys, and the clock.
    pub random: bool,
    /// Whether it makes two files that get their places one after the other: who is killed in between is told what stands there.
    pub apart: bool,
    /// One call in so many is tried in every run: fewer where it makes very many, or makes those of another case.
    pub one_in: usize,
    /// Whether half of what it makes may stay, where nobody takes it for the whole.
    pub halves: bool,
}

const fn case(start: &'static str, line: &'static str) -> Case {
    Case { start, line, random: false, apart: false, one_in: 7, halves: false }
}

const fn random(start: &'static str, line: &'static str) -> Case {
    Case { random: true, ..case(start, line) }
}

/// It writes as others do.
const fn alike(case: Case) -> Case {
    Case { one_in: 43, ..case }
}

/// Every verb that writes.
pub const CASES: [Case; 39] = [
    Case { apart: true, ..random("empty", "keygen --name rho.example/x --out x.pem --no-passphrase") },
    random("empty", "secret new --out s"),
    random("empty", "init leidraad --out new"),
    case("empty", "sample --practices 20 --out new"),
    Case { apart: true, ..case("empty", "chances rules.toml register.csv --draws 100 --csv a.csv --html a.html") },
    case("empty", "seal rules.toml register.csv --log l.jsonl --at 2023-06-12T12:00:00Z --key organiser.pem --yes"),
    alike(random("empty", "seal rules.toml register.csv --log l.jsonl --key organiser.pem --yes")),
    case(
        "empty",
        "seal rules-hidden.toml register.csv --log l.jsonl --at 2023-06-12T12:00:00Z --key organiser.pem --roster roster.csv --roster-secret secret --yes",
    ),
    case(
        "hidden",
        "seal rules-hidden-next.toml register-4.csv --log l.jsonl --at 2023-09-01T12:00:00Z --key organiser.pem --roster roster.csv --roster-secret secret --yes",
    ),
    case("empty", "check rules.toml register.csv --report report.txt"),
    case("sealed", "draw l.jsonl --contributions dice.txt --at 2023-06-12T13:00:00Z --key organiser.pem"),
    case("thrown", "draw l.jsonl --at 2023-06-12T13:00:00Z --key organiser.pem --yes"),
    alike(random("sealed", "draw l.jsonl --contributions dice.txt --key organiser.pem")),
    case("sealed", "abort l.jsonl --reason no --at 2023-06-12T13:00:02Z --key organiser.pem --yes"),
    case("sealed", "cosign l.jsonl --key getuige-2.pem --yes --at 2023-06-12T14:00:00Z"),
    case("sealed", "cosign l.jsonl --key getuige-2.pem --yes --at 2023-06-12T14:00:00Z --out sig"),
    case(
        "forked",
        "cosign --checkpoint copy/request --trust rho.example/mtvp+be10e774+AZSI9fWc/2T9/0A7GmOJ7vYkYY8TQIA5qCFWEsOV6qto --key getuige-1.pem --yes --at 2023-06-12T14:00:00Z --out new",
    ),
    case("sealed", "cosign l.jsonl --add s2"),
    case("sealed", "cosign l.jsonl --request r --old 0"),
    case(
        "drawn",
        "seal rules-next.toml register.csv --log l.jsonl --at 2023-09-01T12:00:00Z --key organiser.pem --yes",
    ),
    alike(random("drawn", "seal rules-next.toml register.csv --log l.jsonl --key organiser.pem --yes")),
    case(
        "drawn",
        "amend withdraw l.jsonl 01990001 --reason no --date 2023-06-20 --at 2023-06-20T12:00:00Z --key organiser.pem --yes",
    ),
    case(
        "withdrawn",
        "amend restore l.jsonl 01990001 --reason oops --date 2023-06-20 --at 2023-06-20T13:00:00Z --key organiser.pem --yes",
    ),
    case(
        "hidden",
        "amend late l.jsonl late.csv --reason forgotten --date 2023-06-20 --at 2023-06-20T12:00:00Z --key organiser.pem --roster roster.csv --roster-secret secret --yes",
    ),
    case(
        "drawn",
        "key change l.jsonl --organiser organiser-2.pem.pub --reason new --at 2023-06-21T12:00:00Z --key organiser.pem --yes",
    ),
    case("forked", "key remember copy/l.jsonl --key organiser.pem --reason lost --yes --at 2023-06-12T13:30:00Z"),
    case("drawn", "receipt l.jsonl 01990001 --out new"),
    case("drawn", "receipts l.jsonl --out new"),
    case("drawn", "list l.jsonl --start 2023-10-01 --out new.json"),
    alike(case("drawn", "list l.jsonl --start 2023-10-01 --out new.xlsx")),
    case("drawn", "list l.jsonl --all-insurers --out new"),
    Case { apart: true, ..case("drawn", "list l.jsonl --start 2023-10-01 --out new.csv") },
    case("drawn", "chances rules.toml register.csv --draws 100 --paper new.pdf"),
    alike(case("drawn", "minutes l.jsonl --out new.docx")),
    alike(case("drawn", "letters l.jsonl --out new")),
    alike(case("drawn", "outcomes l.jsonl --out new.xlsx")),
    case("drawn", "publish l.jsonl --out new"),
    alike(case("drawn", "screen l.jsonl --out new.html")),
    Case { one_in: 257, halves: true, apart: true, ..random("empty", "demo --out new") },
];
