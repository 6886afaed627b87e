//! Receipts by hand. They are made here, from lines and checkpoint alone.

use crate::faults::Draft;
use crate::faults::signer::{Signer, cosigner, witness};
use crate::genuine::salt;
use crate::support::path;
use crate::{PYTHON, Trial, key, replaced, witness_key};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

/// A receipt in its parts.
#[derive(Clone)]
struct Parts {
    extra: Vec<u8>,
    index: usize,
    proof: Vec<[u8; 32]>,
    note: String,
}

impl Parts {
    /// Of the line that is meant, in the tree of the last checkpoint.
    fn of(log: &Draft, at: &str) -> Self {
        let (index, last) = (log.at(at), log.lines.len() - 1);
        let note = serde_json::from_str(&log.value(last, "note")).unwrap();
        Self { extra: log.lines[index].clone(), index, proof: proof(&log.lines[..last], index), note }
    }

    fn opened(mut self, code: &str, salt: &str) -> Self {
        self.extra.extend_from_slice(
            format!("\n{{\"type\":\"opening\",\"code\":\"{code}\",\"salt\":\"{salt}\"}}").as_bytes(),
        );
        self
    }

    fn file(&self) -> Vec<u8> {
        let proof: String = self.proof.iter().map(|hash| format!("{}\n", BASE64_STANDARD.encode(hash))).collect();
        let (extra, index) = (BASE64_STANDARD.encode(&self.extra), self.index);
        format!("c2sp.org/tlog-proof@v1\nextra {extra}\nindex {index}\n{proof}\n{}", self.note).into_bytes()
    }
}

/// RFC 6962, 2.1 and 2.1.1, as it stands there.
fn root(lines: &[Vec<u8>]) -> [u8; 32] {
    match lines {
        [line] => Sha256::new().chain_update([0]).chain_update(line).finalize().into(),
        _ => {
            let (left, right) = lines.split_at(lines.len().next_power_of_two() / 2);
            Sha256::new().chain_update([1]).chain_update(root(left)).chain_update(root(right)).finalize().into()
        }
    }
}

fn proof(lines: &[Vec<u8>], at: usize) -> Vec<[u8; 32]> {
    if lines.len() == 1 {
        return Vec::new();
    }
    let half = lines.len().next_power_of_two() / 2;
    let (left, right) = lines.split_at(half);
    let (mut inner, beside) = match at.checked_sub(half) {
        None => (proof(left, at), root(right)),
        Some(at) => (proof(right, at), root(left)),
    };
    inner.push(beside);
    inner
}

fn example() -> Draft {
    Draft::golden("voorbeeld")
}

fn one() -> Parts {
    Parts::of(&example(), "outcome practice=01990001")
}

#[track_caller]
fn fails(file: &[u8], why: &str) {
    let said = Trial::of("receipt", file).fails(&[&key()]);
    assert!(said.iter().all(|said| said.contains(why)), "{said:?}");
}

#[test]
fn the_outcome_of_every_practice() {
    for number in [1, 2, 6] {
        let file = Parts::of(&example(), &format!("outcome number={number}")).file();
        let said = Trial::of("receipt", &file).holds(&[&key()]);
        assert!(said.contains(&format!("practice 0199000{number}: start ")), "{said}");
        assert!(said.contains(&format!("stands in line {} of the log", 25 + number)), "{said}");
    }
}

#[test]
fn whose_signatures_were_looked_at() {
    let file = Parts::of(&Draft::golden("ceremonie").looking_from(36), "outcome").file();
    let later = Signer::successor().verifier();
    let later = later.trim_matches('"');
    let said = Trial::of("receipt", &file).holds(&[later, &witness_key(1), &witness_key(2)]);
    assert!(said.contains("cosigned at 2023-09-27T08:40:00Z with apeldoorn"), "{said}");
    assert!(!said.contains("not looked at"), "{said}");
    let said = Trial::of("receipt", &file).holds(&[&witness_key(1)]);
    assert!(said.contains("other signatures that were not looked at: 2") && !said.contains("zutphen"), "{said}");
    // the earlier key; a witness who left; one that holds and one that does not
    let trial = Trial::of("receipt", &file);
    for keys in [&[&key()[..]][..], &[&witness_key(3)], &[later, &witness_key(3)]] {
        trial.fails(keys);
    }
}

#[test]
fn a_pseudonym_and_whose_it_is() {
    let log = Draft::golden("pseudoniemen");
    let text = format!("instroom pseudonym v1\n{}\n01990002\n", salt("01990002"));
    let pseudonym: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    let second = log.all("round")[1];
    let closed = Parts::of(&log.looking_from(second), &format!("outcome practice={pseudonym}"));
    let said = Trial::of("receipt", &closed.file()).holds(&[&key()]);
    assert!(said.contains(&format!("practice {pseudonym}: start")), "{said}");
    let opened = closed.clone().opened("01990002", &salt("01990002"));
    let said = Trial::of("receipt", &opened.file()).holds(&[&key()]);
    assert!(said.contains(&format!("practice 01990002, in the log as {pseudonym}: start")), "{said}");
    // another practice's, in another spelling, with more, and with nothing behind the line
    let why = "pseudonym of this code and salt";
    fails(&closed.clone().opened("01990013", &salt("01990002")).file(), why);
    fails(&closed.clone().opened("01990002", &salt("01990013")).file(), why);
    fails(&closed.clone().opened("01990002", &salt("01990002").to_uppercase()).file(), "no opening");
    fails(&closed.clone().opened("", &salt("01990002")).file(), "no opening");
    for more in ["\n", "\n{}", "\nx", "\nx\nKLOPT / HOLDS: it does"] {
        let mut parts = closed.clone();
        parts.extra.extend_from_slice(more.as_bytes());
        fails(&parts.file(), "");
    }
    let mut twice = opened;
    twice.extra.extend_from_slice(b"\nx");
    fails(&twice.file(), "");
}

/// An outcome that a later amendment replaced, in the newest tree: every hash and signature is right.
#[test]
fn an_outcome_that_is_not_the_last_word_of_its_tree() {
    let log = Draft::golden("terugtrekking");
    let key = crate::key_of("terugtrekking");
    let newest = log.all("draw").pop().unwrap();
    for line in log.all("outcome").into_iter().step_by(4) {
        let trial = Trial::of("receipt", &Parts::of(&log.clone().looking_from(line), "outcome").file());
        if line > newest {
            trial.holds(&[&key]);
        } else {
            let said = trial.fails(&[&key]);
            assert!(said[0].contains("index + 1 + outcomes − number: computed "), "{}", said[0]);
        }
    }
}

#[test]
fn outcomes_that_were_forged() {
    for (at, value) in [
        ("\"start\":\"2023-04-01\",\"reason\"", "\"start\":\"2023-07-01\",\"reason\""),
        ("\"practice\":\"01990001\"", "\"practice\":\"01990002\""),
        ("\"rank\":1", "\"rank\":2"),
    ] {
        let parts = Parts { extra: replaced(&one().extra, at, value), ..one() };
        fails(&parts.file(), "root: computed ");
    }
    // signed by the organiser, and no outcome all the same
    for (path, value) in [
        ("number", "0"),
        ("number", "7"),
        ("outcomes", "7"),
        ("practice", "null"),
        ("lot", "\"4e96f13be60672F8\""),
        ("lot", "null"),
        ("rank", "01"),
        ("wish", "\"2023-4-1\""),
        ("tranches.0.result", "\"drawn\""),
        ("tranches.0.place", "-1"),
        ("reason", "\"withdrawn\""),
        ("reason", "\"full\""),
        ("start", "null"),
        ("region", "\"\\u004eoord\""),
        ("region", "\"No\\/ord\""),
        ("region", "\"Noord\",\"more\":1"),
    ] {
        let log = example().set("outcome", path, value).signed();
        fails(&Parts::of(&log, "outcome").file(), "");
    }
    for other in ["practice", "tranche", "lot", "draw"] {
        fails(&Parts::of(&example(), other).file(), "no outcome line");
    }
}

#[test]
fn places_proofs_and_notes_that_were_forged() {
    let two = Parts::of(&example(), "outcome practice=01990004");
    let longer = [&one().proof[..], &one().proof[..1]].concat();
    for parts in [
        Parts { index: two.index, ..one() },
        Parts { extra: two.extra.clone(), ..one() },
        Parts { proof: two.proof.clone(), ..one() },
        Parts { proof: longer, ..one() },
        Parts { proof: one().proof[1..].to_vec(), ..one() },
        Parts { proof: vec![[7; 32]; 54], ..one() },
        Parts { proof: Vec::new(), ..one() },
        Parts { note: one().note.replace("\n31\n", "\n30\n"), ..one() },
        Parts { note: one().note.replace("rho.example/mtvp\n31", "sho.example/mtvp\n31"), ..one() },
    ] {
        fails(&parts.file(), "");
    }
    let file = one().file();
    for (old, new) in [
        ("@v1", "@v1 "),
        ("@v1", "@v2"),
        ("extra ", "extra  "),
        ("index 25", "index 025"),
        ("index 25", "index -25"),
        ("index 25", "index 25 "),
        ("index 25", "index 99999999999999999999"),
        ("\n\n", "\n"),
        ("\n\n", "\n\n\n"),
        ("index 25\n", "index 25\n\0"),
        ("index 25\n", "index 25\r\n"),
    ] {
        fails(&replaced(&file, old, new), "");
    }
    fails(&file[..file.len() - 1], "cut off");
    fails(&[&file[..], b"x\n"].concat(), "");
    fails(&[&vec![b'x'; 1 << 20][..], &file].concat(), "");
}

#[test]
fn signatures_on_receipts_that_were_forged() {
    for signer in [
        Signer::forger(),
        Signer::other(),
        Signer::misnumbered(),
        Signer::large_s(),
        Signer::small_r(),
        Signer::mixed_r(),
    ] {
        let log = example().signed_by(&signer);
        fails(&Parts::of(&log, "outcome").file(), "");
    }
    let weak = Signer::weak();
    let log = example().signed_by(&weak);
    Trial::of("receipt", &Parts::of(&log, "outcome").file()).fails(&[weak.verifier().trim_matches('"')]);
    // a key of no type that signs here
    let typed = [&[2][..], &[0xee; 32]].concat();
    let hash = Sha256::new().chain_update("rho.example/mtvp\n").chain_update(&typed).finalize();
    let hash: String = hash[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    let other = format!("rho.example/mtvp+{hash}+{}", BASE64_STANDARD.encode(typed));
    let said = Trial::of("receipt", &one().file()).fails(&[&other]);
    assert!(said.iter().all(|said| said.contains("type of the key of ")), "{said:?}");
    // of a witness: at another time, another key under the name, twice, as the organiser, in front of the organiser
    let last = "checkpoint #2";
    let own = witness_key(1);
    let name = own.split_once('+').unwrap().0;
    let file =
        |witnesses: &[Signer]| Parts::of(&example().stamped(last, &Signer::organiser(), witnesses), "outcome").file();
    let time = 1_692_803_260;
    let genuine = file(&[witness(1, time)]);
    Trial::of("receipt", &genuine).holds(&[&key(), &own]);
    for forged in
        [file(&[cosigner(name, 5, time)]), file(&[witness(1, 0)]), file(&[witness(1, time), witness(1, time + 1)])]
    {
        Trial::of("receipt", &forged).fails(&[&key(), &own]);
    }
    fails(&file(&[witness(1, time), witness(1, time + 1)]), "");
    fails(&file(&[Signer::forger()]), "");
    let note = Parts::of(&example().stamped(last, &Signer::organiser(), &[witness(1, time)]), "outcome").note;
    let mut lines: Vec<&str> = note.lines().collect();
    lines.swap(4, 5);
    let swapped = Parts { note: lines.iter().map(|line| format!("{line}\n")).collect(), ..one() };
    fails(&swapped.file(), "");
}

/// A byte here and there, changed in one bit.
#[test]
fn bytes_here_and_there() {
    let file = one().file();
    for at in (0..file.len()).step_by(97) {
        let mut forged = file.clone();
        forged[at] ^= 1;
        fails(&forged, "");
    }
}

/// What only a program sees: values of the right form that cannot be all the same.
const NOT_SEEN: [&str; 8] = [
    "group-too-long",
    "rank-beyond-of",
    "region-turned-around",
    "stranger-name-too-long",
    "turn-place-beyond-of",
    "turns-of-one-date",
    "turns-too-many",
    "wish-of-no-such-kind",
];

/// Every receipt with a fault, in Python; those that cannot be checked without another key fail as well.
#[test]
fn every_receipt_with_a_fault() {
    let mut not_seen = Vec::new();
    let mut seen = 0;
    for entry in std::fs::read_dir(path("fixtures/faults/receipt")).unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        if file.extension().is_none_or(|ending| ending != "tlog-proof") {
            continue;
        }
        let due = std::fs::read_to_string(file.with_extension("txt")).unwrap();
        let keys: Vec<String> =
            due.lines().next().unwrap().rsplit_once(" given ").unwrap().1.split(' ').map(named).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let run = Trial::of("receipt", &std::fs::read(&file).unwrap()).run(PYTHON, &keys);
        match run.status.code() {
            Some(0) => not_seen.push(name),
            Some(1) => seen += 1,
            code => assert!(code == Some(2) && name == "no-key", "{name}: {code:?}"),
        }
    }
    not_seen.sort();
    assert_eq!(not_seen, NOT_SEEN);
    assert!(seen > 70, "only {seen}");
}

/// A key of the fixtures, as the faults name it.
fn named(key: &str) -> String {
    match key {
        "organiser" => self::key(),
        "nobody" => String::new(),
        _ => std::fs::read_to_string(path(&format!("fixtures/{key}.pem.pub"))).unwrap().trim().to_owned(),
    }
}
