//! What is tried.

use crate::bend::Bender;
use crate::corpus::{file, of};
use crate::lists;
use instroom::log::key::{PrivateKey, VerifierKey, WitnessKey};
use instroom::log::note::Checkpoint;
use instroom::log::policy::{Policy, read_policy};
use instroom::log::signers::Trusted;
use instroom::log::tree::{Tree, leaf_hash};
use instroom::memory::Memory;
use instroom::receipt::check_receipt;
use instroom::register::{Options, read_register};
use instroom::roster::Roster;
use instroom::rules::{RulesFile, read_rules, read_sources, read_undecided_rules};
use instroom::verify::{Verification, verify};
use instroom::witness::{read_pasted, read_request};
use instroom::words::lang::Lang;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A reader of files.
pub struct Target {
    pub name: &'static str,
    /// What it reads when nothing is bent.
    pub corpus: fn() -> Vec<Vec<u8>>,
    /// Words that are put in.
    pub words: &'static [&'static str],
    /// How its inputs are bent.
    pub bend: fn(&mut Bender<'_>, &[u8]) -> Vec<u8>,
    /// Reads one; says what is wrong with how it was taken.
    pub read: fn(&[u8]) -> Result<(), String>,
}

/// All of them.
pub const TARGETS: [Target; 11] = [
    Target {
        name: "transcript",
        corpus: || of(LOGS, &[".jsonl"]),
        words: &LINES,
        bend: bend_plainly,
        read: read_transcript,
    },
    Target {
        name: "transcript-signed",
        corpus: || of(&["transcripts"], &[".jsonl"]),
        words: &LINES,
        bend: bend_signed,
        read: read_signed,
    },
    Target {
        name: "receipt",
        corpus: || of(&["fixtures/faults/receipt"], &[".tlog-proof"]),
        words: &["index ", "\u{2014} ", "c2sp.org/tlog-proof@v1\n", "\n\n", "AAAA", "\"outcomes\":"],
        bend: bend_plainly,
        read: read_receipt,
    },
    Target {
        name: "list",
        corpus: lists::proving,
        words: &["\"rows\":[", "\"lines\":[", "\"from\":{", "null", "true", "{}", "AAAA", "\\u0000", "},{"],
        bend: bend_plainly,
        read: lists::read_proving,
    },
    Target {
        name: "listed",
        corpus: lists::tables,
        words: &[
            "praktijk",
            "startdatum;",
            ";",
            ",",
            "\n",
            "1-7-2023",
            "01/07/2023",
            "<v>",
            "t=\"s\"",
            "Lijst",
            "&#0;",
        ],
        bend: |bender, input| match input.starts_with(b"PK") {
            true => bender.bend_workbook(input),
            false => bender.bend(input),
        },
        read: lists::read_returned,
    },
    Target {
        name: "register",
        corpus: || of(&["fixtures"], &[".csv", ".txt"]),
        words: &CELLS,
        bend: bend_plainly,
        read: read_practices,
    },
    Target {
        name: "workbook",
        corpus: || of(&["fixtures/faults/register"], &[".xlsx"]),
        words: &PARTS,
        bend: |bender, input| bender.bend_workbook(input),
        read: read_practices,
    },
    Target {
        name: "rules",
        corpus: || of(&["fixtures"], &[".toml"]),
        words: &KEYS,
        bend: bend_plainly,
        read: read_all_rules,
    },
    Target {
        name: "keys",
        corpus: || of(&["fixtures"], &[".pem", ".pub"]),
        words: &["-----BEGIN PRIVATE KEY-----", "-----BEGIN ENCRYPTED PRIVATE KEY-----", "+", "AAAA", "MIGKMF"],
        bend: bend_plainly,
        read: read_keys,
    },
    Target {
        name: "policies",
        corpus: policies,
        words: &["log ", "witness ", "group ", "quorum ", "none", "all", "any", "2 ", "#"],
        bend: bend_plainly,
        read: read_policies,
    },
    Target {
        name: "notes",
        corpus: notes,
        words: &["old ", "\u{2014} ", "\n\n", "> ", "AAAA", "{\"origin\":", "\"drawn\":null", ";"],
        bend: bend_plainly,
        read: read_notes,
    },
];

const LINES: [&str; 14] = [
    "{\"type\":\"outcome\",",
    "{\"type\":\"checkpoint\",",
    "{\"type\":\"abort\",",
    "{\"type\":\"amendment\",",
    "null",
    "true",
    "[]",
    "{}",
    "\\u0000",
    "\\ud800",
    "\"group\":",
    "\"since\":",
    "\"wish\":",
    "\"class\":",
];
const CELLS: [&str; 16] = [
    ";",
    ",",
    "\t",
    "\"",
    "\n",
    "weet niet",
    "1 oktober 2023",
    "Q3 2027",
    "1-jul",
    "3.250",
    "3,25",
    "00761",
    "ja",
    "totaal",
    "=\"Noord\"",
    "45108",
];
const PARTS: [&str; 16] = [
    "<c r=\"A1048577\"",
    "<c r=\"XFE1\"",
    "t=\"s\"",
    "t=\"inlineStr\"",
    "t=\"e\"",
    "<v>",
    "</v>",
    "<f>1+1</f>",
    "<mergeCell ref=\"A1:XFD1048576\"/>",
    "s=\"4294967295\"",
    "&#0;",
    "&amp;",
    "<row r=\"0\">",
    "<is><t>",
    "xml:space=\"preserve\"",
    "<!DOCTYPE x>",
];
const KEYS: [&str; 14] = [
    "[[tranche]]",
    "[[source]]",
    "[[witness]]",
    "[selection]",
    "cap = \"25%\"",
    "start = 2023-04-01",
    "order = [",
    "= {",
    "\"\"\"",
    "kind = \"drand\"",
    "rounds",
    "inf",
    "0x",
    "1979-05-27T07:32:00Z",
];

fn bend_plainly(bender: &mut Bender<'_>, input: &[u8]) -> Vec<u8> {
    bender.bend(input)
}

fn organiser() -> (PrivateKey, String) {
    (
        PrivateKey::read(&String::from_utf8(file("fixtures/organiser.pem")).unwrap()).unwrap(),
        "rho.example/mtvp".to_owned(),
    )
}

/// Bends a transcript, and signs it anew as who holds the key could.
fn bend_signed(bender: &mut Bender<'_>, input: &[u8]) -> Vec<u8> {
    let (key, name) = organiser();
    let name = key.verifier(&name).unwrap();
    let (mut tree, mut signed) = (Tree::default(), Vec::new());
    for line in bender.bend(input).split_inclusive(|&byte| byte == b'\n') {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = if line.starts_with(b"{\"type\":\"checkpoint\",\"note\":") {
            let note = Checkpoint::of(name.name(), &tree).sign(&key, &name);
            format!("{{\"type\":\"checkpoint\",\"note\":{}}}", serde_json::json!(note)).into_bytes()
        } else {
            line.to_vec()
        };
        tree.extend(&[leaf_hash(&line)]);
        signed.extend(line);
        signed.push(b'\n');
    }
    signed
}

/// Where logs are. Some of those with a fault agree: what is odd about them is no fault.
const LOGS: &[&str] = &["transcripts", "fixtures/faults/transcript"];

/// What was signed, by size and root.
static SIGNED: LazyLock<BTreeSet<(u64, [u8; 32])>> = LazyLock::new(|| {
    let mut signed = BTreeSet::new();
    let agrees = |log: &Vec<u8>| verify(&log[..], &Policy::default()).is_ok_and(|verdict| verdict.agrees());
    for log in of(LOGS, &[".jsonl"]).into_iter().filter(agrees) {
        let mut tree = Tree::default();
        for (lines, line) in (0..).zip(log.split_inclusive(|&byte| byte == b'\n')) {
            if line.starts_with(b"{\"type\":\"checkpoint\",") {
                signed.insert((lines, tree.root()));
            }
            tree.extend(&[leaf_hash(line.strip_suffix(b"\n").unwrap())]);
        }
    }
    signed
});

/// Whether the log of somebody's checkpoint is one of these files.
pub fn is_signed(checkpoint: &Checkpoint) -> Result<(), String> {
    match SIGNED.contains(&(checkpoint.size, checkpoint.root)) {
        true => Ok(()),
        false => Err(format!("agrees, and nobody signed it: {checkpoint:?}")),
    }
}

fn read_transcript(bytes: &[u8]) -> Result<(), String> {
    match verify(bytes, &Policy::default()) {
        Ok(Verification::Agrees(verified)) => is_signed(&verified.told().transcript.checkpoint()),
        _ => Ok(()),
    }
}

fn read_signed(bytes: &[u8]) -> Result<(), String> {
    let _ = verify(bytes, &Policy::default());
    Ok(())
}

/// The reader knows the organiser.
pub static ORGANISER: LazyLock<Policy> = LazyLock::new(|| {
    let (key, name) = organiser();
    Policy::of_keys([Trusted::Organiser(key.verifier(&name).unwrap())])
});

fn read_receipt(bytes: &[u8]) -> Result<(), String> {
    match check_receipt(bytes, &ORGANISER) {
        Ok(proven) if proven.vouching.is_enough() => is_signed(&proven.checkpoint),
        _ => Ok(()),
    }
}

fn read_practices(bytes: &[u8]) -> Result<(), String> {
    static RULES: LazyLock<RulesFile> =
        LazyLock::new(|| read_rules(&file("fixtures/voorbeeld/rules.toml"), "rules.toml").unwrap());
    if let Err(faults) = read_register(bytes, "x", &RULES, &Options::default()) {
        faults.words(Lang::Nl);
    }
    Ok(())
}

fn read_all_rules(bytes: &[u8]) -> Result<(), String> {
    for faults in [read_rules(bytes, "x").err(), read_undecided_rules(bytes, "x").err(), read_sources(bytes, "x").err()]
        .into_iter()
        .flatten()
    {
        faults.words(Lang::Nl);
    }
    Ok(())
}

/// No lock is opened: that takes what it must take.
fn read_keys(bytes: &[u8]) -> Result<(), String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Ok(()) };
    let _ = (PrivateKey::read(text), VerifierKey::read(text), WitnessKey::read(text), Trusted::read(text));
    Ok(())
}

fn policies() -> Vec<Vec<u8>> {
    let key = |path: &str| String::from_utf8(file(path)).unwrap().trim().to_owned();
    let organiser = key("fixtures/organiser-2.pem.pub");
    let witness = |number: u8| key(&format!("fixtures/getuige-{number}.pem.pub"));
    let (one, two, three) = (witness(1), witness(2), witness(3));
    [
        format!("log {organiser}\nquorum none\n"),
        format!(
            "# a\nlog {organiser} https://example.org\nwitness a {one}\nwitness b {two}\ngroup g any a b\nquorum g\n"
        ),
        format!("witness a {one}\nwitness b {two}\nwitness c {three}\ngroup g 2 a b c\ngroup h all g c\nquorum h\n"),
    ]
    .map(String::into_bytes)
    .to_vec()
}

fn read_policies(bytes: &[u8]) -> Result<(), String> {
    if let Err(faults) = read_policy(bytes, "x") {
        faults.words(Lang::Nl);
    }
    Ok(())
}

/// Requests to cosign, signatures that were pasted, memories, rosters.
fn notes() -> Vec<Vec<u8>> {
    let receipts = of(&["fixtures/faults/receipt"], &[".tlog-proof"]);
    let behind = |bytes: Vec<u8>| {
        String::from_utf8_lossy(&bytes).split("\n\n").skip(1).collect::<Vec<_>>().join("\n\n").into_bytes()
    };
    let requests = receipts.clone().into_iter().map(|bytes| [b"old 3\nAAAA\n\n".to_vec(), behind(bytes)].concat());
    let memory = b"{\"origin\":\"rho.example/mtvp\",\"size\":7,\"root\":\"1d5L/FyvE3mU+QfjZjSxaANDYPAp0EftMO2McUE10sU=\",\"time\":\"2023-06-12T12:00:00Z\",\"organiser\":\"rho.example/mtvp+be10e774+AZSI9fWc/2T9/0A7GmOJ7vYkYY8TQIA5qCFWEsOV6qto\",\"drawn\":true}\n".to_vec();
    requests.chain(receipts).chain([memory]).chain(of(&["fixtures/pseudoniemen"], &[".csv"])).collect()
}

fn read_notes(bytes: &[u8]) -> Result<(), String> {
    let text = String::from_utf8_lossy(bytes);
    let _ = (read_request(&text), read_pasted(&text), Memory::read(&text), Roster::read(bytes, "x"));
    Ok(())
}
