//! The organiser signs a second history, by accident or not: an older copy, another log, a new one. The key remembers what it
//! signed, and every verb that signs asks it first: before a passphrase, and before anybody throws dice.

use crate::desk::{REFUSED, run, run_asked, says};
use crate::support::path;
use instroom::words::lang::Lang;
use std::fs::{copy, read, read_to_string, remove_file, rename, write};
use std::path::Path;
use tempfile::TempDir;

pub const LOG: &str = "loting.jsonl";
pub const SEEN: &str = "sleutel.pem.seen";
pub const SEAL: &str =
    "seal rules.toml aanmeldingen.csv --log loting.jsonl --key sleutel.pem --at 2023-06-12T14:00:00+02:00 --yes";
pub const DRAW: &str = "draw loting.jsonl --key sleutel.pem --contributions inbreng.txt --at 2023-06-12T15:00:00+02:00";
pub const ABORT: &str = "abort loting.jsonl --key sleutel.pem --reason vergissing --at 2023-06-12T16:00:00+02:00 --yes";

/// What can be signed when something is sealed.
pub const OF_A_SEAL: [&str; 2] = [DRAW, ABORT];

/// What can be signed when nothing waits.
pub const OF_A_RESULT: [&str; 6] = [
    "seal rules.toml aanmeldingen.csv --log loting.jsonl --key sleutel.pem --at 2023-06-13T14:00:00+02:00 --yes",
    "amend withdraw loting.jsonl 01990001 --key sleutel.pem --reason stopt --at 2023-06-13T15:00:00+02:00 --yes",
    "amend correct loting.jsonl 01990002 --ion 1900 --key sleutel.pem --reason telfout --at 2023-06-13T16:00:00+02:00 --yes",
    "amend late loting.jsonl vergeten.csv --key sleutel.pem --reason kwijt --at 2023-06-13T17:00:00+02:00 --yes",
    "amend successor loting.jsonl 01990050 --of 01990001 --of 01990002 --key sleutel.pem --reason fusie --at 2023-06-13T18:00:00+02:00 --yes",
    "key change loting.jsonl --organiser organiser-2.pem.pub --key sleutel.pem --reason wissel --at 2023-06-13T19:00:00+02:00 --yes",
];

const OLDER: [&str; 2] = [
    "dit verslag is korter dan wat deze sleutel al ondertekende",
    "this log is shorter than what this key signed already",
];
const OTHER: [&str; 2] = [
    "DIT IS EEN ANDER VERSLAG dan deze sleutel het laatst ondertekende",
    "THIS IS ANOTHER LOG than this key signed last",
];
const UNKNOWN: [&str; 2] = [
    "sleutel.pem.seen zegt niet wat deze sleutel er het laatst van ondertekende",
    "sleutel.pem.seen does not say what this key signed last of it",
];
const TAKEN_OVER: [&str; 2] = ["Let op: deze sleutel nam dit verslag over", "Mind: this key took this log over"];

/// A folder with the story `voorbeeld` and its keys; nothing is sealed yet.
pub fn office() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (from, to) in [
        ("voorbeeld/rules.toml", "rules.toml"),
        ("voorbeeld/aanmeldingen.csv", "aanmeldingen.csv"),
        ("voorbeeld/inbreng.txt", "inbreng.txt"),
        ("organiser.pem", "sleutel.pem"),
        ("organiser-2.pem", "organiser-2.pem"),
        ("organiser-2.pem.pub", "organiser-2.pem.pub"),
    ] {
        copy(path("fixtures").join(from), folder.path().join(to)).unwrap();
    }
    let forgotten = "praktijk;naam;regio;ion;voorkeursdatum;intervisie;scan;training\n\
                     01990099;De Vergeten (FICTIEF);Zuid;900;1-4-2023;ja;nee;nee\n";
    write(folder.path().join("vergeten.csv"), forgotten).unwrap();
    folder
}

/// Runs lines that must succeed; returns all that was said.
#[track_caller]
pub fn done(folder: &TempDir, lines: &[&str]) -> String {
    lines
        .iter()
        .map(|line| {
            let (status, said) = run(folder.path(), line, Lang::Nl);
            assert_eq!(status, 0, "{line}\n{said}");
            said
        })
        .collect()
}

/// These lines are refused in these words: nobody is asked, and log and memory stay as they are.
#[track_caller]
fn refused(folder: &TempDir, lines: &[&str], sentences: [&str; 2]) {
    let files = || [LOG, SEEN].map(|name| read(folder.path().join(name)).ok());
    let before = files();
    for line in lines {
        for (lang, sentence) in [(Lang::Nl, sentences[0]), (Lang::En, sentences[1])] {
            let (status, said) = run_asked(folder.path(), line, lang, |asked| panic!("asked: {asked}"));
            assert_eq!(status, REFUSED, "{line}\n{said}");
            assert!(said.contains(sentence), "`{sentence}` is due:\n{line}\n{said}");
        }
        assert!(files() == before, "{line}");
    }
}

/// The log as it is, to be put back later.
fn kept(folder: &TempDir) -> Vec<u8> {
    read(folder.path().join(LOG)).unwrap()
}

fn put_back(folder: &TempDir, log: &[u8]) {
    write(folder.path().join(LOG), log).unwrap();
}

/// As somebody types it who has not given what the draw needs.
fn without_dice() -> String {
    DRAW.replace(" --contributions inbreng.txt", "")
}

#[test]
fn an_older_copy_over_the_log_and_drawn_again() {
    let folder = office();
    done(&folder, &[SEAL]);
    let seal = kept(&folder);
    done(&folder, &[DRAW]);
    put_back(&folder, &seal);
    let later = "draw loting.jsonl --key sleutel.pem --at 2023-06-12T15:00:01+02:00";
    // at the very same second too: then it could be the same draw, were it not for the dice
    refused(&folder, &[later, ABORT, &without_dice()], OLDER);
    let given = read_to_string(folder.path().join("inbreng.txt")).unwrap();
    write(folder.path().join("inbreng.txt"), given.replacen("=3 1", "=1 3", 1)).unwrap();
    refused(&folder, &[DRAW], OLDER);
}

#[test]
fn an_older_copy_over_a_result_that_was_amended() {
    for signed in OF_A_RESULT {
        let folder = office();
        done(&folder, &[SEAL, DRAW]);
        let result = kept(&folder);
        done(&folder, &[signed]);
        put_back(&folder, &result);
        let others: Vec<&str> = OF_A_RESULT.into_iter().filter(|line| *line != signed).collect();
        refused(&folder, &others, OLDER);
    }
}

/// One seal, aborted here and drawn there.
#[test]
fn a_fork_of_one_seal() {
    let folder = office();
    done(&folder, &[SEAL]);
    let seal = kept(&folder);
    // who does it on purpose puts back what the key remembers
    copy(folder.path().join(SEEN), folder.path().join("eerder.seen")).unwrap();
    done(&folder, &[DRAW]);
    let drawn = kept(&folder);
    let again =
        "seal rules.toml aanmeldingen.csv --log loting.jsonl --key sleutel.pem --at 2023-06-13T14:00:00+02:00 --yes";
    done(&folder, &[again]);
    let sealed = kept(&folder);
    put_back(&folder, &seal);
    copy(folder.path().join("eerder.seen"), folder.path().join(SEEN)).unwrap();
    done(&folder, &[ABORT]);
    for log in [&drawn, &sealed] {
        put_back(&folder, log);
        let draw = DRAW.replace("06-12", "06-14");
        let lines: &[&str] = if log == &drawn { &OF_A_RESULT } else { &[&draw, ABORT] };
        refused(&folder, lines, OTHER);
    }
}

#[test]
fn a_new_log_of_a_programme_that_was_drawn() {
    let folder = office();
    done(&folder, &[SEAL, DRAW]);
    rename(folder.path().join(LOG), folder.path().join("weg.txt")).unwrap();
    let sentences = [
        "met deze sleutel is al een loting van dit programma ondertekend, en dit zou een nieuw verslag zijn",
        "a draw of this programme was signed with this key already, and this would be a new log",
    ];
    refused(&folder, &[SEAL, &SEAL.replace("14:00", "14:30")], sentences);
    // another programme is another name
    remove_file(folder.path().join("loting.policy")).unwrap();
    let rules = read_to_string(folder.path().join("rules.toml")).unwrap();
    write(folder.path().join("rules.toml"), rules.replace("rho.example/mtvp", "rho.example/mtvp-2")).unwrap();
    done(&folder, &[SEAL]);
}

#[test]
fn sealed_anew_until_the_register_pleases() {
    let folder = office();
    done(&folder, &[SEAL]);
    let first = kept(&folder);
    remove_file(folder.path().join(LOG)).unwrap();
    // the same again, as after a power cut, is nothing new
    let said = done(&folder, &[SEAL]);
    assert!(kept(&folder) == first && !said.contains("Let op: deze sleutel verzegelde"), "{said}");
    remove_file(folder.path().join(LOG)).unwrap();
    let anew = SEAL.replace("14:00", "14:30");
    let sentence = "Let op: deze sleutel verzegelde dit programma opnieuw op 12 juni 2023, 14:30 (Nederlandse tijd) (10 regels); \
                    daarvóór stond hier: 10 regels, van 12 juni 2023, 14:00 (Nederlandse tijd). Daarin was niet geloot.";
    assert!(done(&folder, &[&anew]).contains(sentence));
    assert!(done(&folder, &[DRAW]).contains(sentence), "it is said again");
    let told = done(&folder, &["status loting.jsonl --key sleutel.pem"]);
    assert!(told.contains(sentence), "{told}");
    // the first seal is another log now
    put_back(&folder, &first);
    refused(&folder, &[ABORT, &DRAW.replace("15:00", "15:30")], OLDER);
}

#[test]
fn the_memory_is_lost() {
    for (before, lines) in [(&[SEAL][..], &OF_A_SEAL[..]), (&[SEAL, DRAW], &OF_A_RESULT)] {
        let folder = office();
        done(&folder, before);
        remove_file(folder.path().join(SEEN)).unwrap();
        refused(&folder, lines, UNKNOWN);
        for line in lines {
            let folder = office();
            done(&folder, before);
            remove_file(folder.path().join(SEEN)).unwrap();
            done(
                &folder,
                &["key remember loting.jsonl --key sleutel.pem --reason schijf --yes --at 2023-06-12T15:30:00+02:00"],
            );
            assert!(done(&folder, &[line]).contains("Reden: schijf"), "{line}");
        }
    }
}

#[test]
fn a_second_computer() {
    let (first, second) = (office(), office());
    done(&first, &[SEAL]);
    put_back(&second, &kept(&first));
    refused(&second, &OF_A_SEAL, UNKNOWN);
    // what the key remembers goes with the key
    copy(first.path().join(SEEN), second.path().join(SEEN)).unwrap();
    let said = done(&second, &[DRAW]);
    assert!(!said.contains(TAKEN_OVER[0]), "{said}");
    put_back(&first, &kept(&second));
    done(&first, &[OF_A_RESULT[1]]);
    // the second computer has an older copy of both now: nothing shows it there
    assert!(kept(&first).starts_with(&kept(&second)));
}

#[test]
fn a_memory_that_cannot_be_read() {
    let folder = office();
    done(&folder, &[SEAL]);
    write(folder.path().join(SEEN), "x\n").unwrap();
    refused(
        &folder,
        &OF_A_SEAL,
        [
            "hier moet staan wat deze sleutel eerder ondertekende, en dat is niet te lezen",
            "what this key signed before should stand here, and it cannot be read",
        ],
    );
}

/// The computer stops when the key remembers and the log is not written yet.
#[test]
fn a_power_cut_between_memory_and_log() {
    let steps: [(&[&str], &str); 5] = [
        (&[], SEAL),
        (&[SEAL], DRAW),
        (&[SEAL], ABORT),
        (&[SEAL, DRAW], OF_A_RESULT[1]),
        (&[SEAL, DRAW], OF_A_RESULT[5]),
    ];
    for (before, line) in steps {
        let folder = office();
        done(&folder, before);
        let stood = read(folder.path().join(LOG)).ok();
        done(&folder, &[line]);
        let (signed, memory) = (kept(&folder), read(folder.path().join(SEEN)).unwrap());
        match stood {
            Some(stood) => put_back(&folder, &stood),
            None => remove_file(folder.path().join(LOG)).unwrap(),
        }
        done(&folder, &[line]);
        assert!(kept(&folder) == signed && read(folder.path().join(SEEN)).unwrap() == memory, "{line}");
        done(&folder, &["verify loting.jsonl"]);
    }
}

/// The newer log is lost for good: there is a way on, and it stays visible.
#[test]
fn the_newer_log_is_lost() {
    let folder = office();
    done(&folder, &[SEAL]);
    let seal = kept(&folder);
    done(&folder, &[DRAW]);
    put_back(&folder, &seal);
    let remember = "key remember loting.jsonl --key sleutel.pem --reason schijf --at 2023-06-12T17:00:00+02:00";
    // nobody there to ask
    refused_unasked(&folder, remember);
    let no = |asked: &str| asked.contains("Is dit de nieuwste kopie").then(|| "nee\n".to_owned());
    assert_eq!(run_asked(folder.path(), remember, Lang::Nl, no).0, REFUSED);
    refused(&folder, &[&DRAW.replace("15:00", "17:30")], OLDER);
    let yes = |asked: &str| asked.contains("Is dit de nieuwste kopie").then(|| "ja\n".to_owned());
    let (status, said) = run_asked(folder.path(), remember, Lang::Nl, yes);
    assert_eq!(status, 0, "{said}");
    for sentence in [
        "DIT VERSLAG IS KORTER: het heeft 10 regels.",
        "TOEN WAS ER GELOOT, EN IN DIT VERSLAG NIET",
        "LET OP: is er ergens een kopie die verder is",
    ] {
        assert!(said.contains(sentence), "{said}");
    }
    let trace = "Let op: deze sleutel nam dit verslag over zoals het was op 12 juni 2023, 17:00 (Nederlandse tijd) (10 regels); \
                 daarvóór stond hier: 31 regels MET EEN UITSLAG, van 12 juni 2023, 15:00 (Nederlandse tijd). Reden: schijf";
    let said = done(&folder, &[&DRAW.replace("15:00", "17:30")]);
    assert!(said.contains(trace), "{said}");
    let said = done(&folder, &[OF_A_RESULT[1], "status loting.jsonl --key sleutel.pem"]);
    assert_eq!(said.matches(trace).count(), 2, "{said}");
    // once is enough
    let said = done(&folder, &[&remember.replace("06-12", "06-14")]);
    assert!(said.contains("Dit is al wat deze sleutel het laatst ondertekende."), "{said}");
}

#[track_caller]
fn refused_unasked(folder: &TempDir, line: &str) {
    let sentences = ["er is niemand om te vragen of dit klopt", "there is nobody to ask whether this is right"];
    says(folder.path(), line, (REFUSED, sentences));
}

#[test]
fn a_key_that_is_of_nobody_here_remembers_nothing() {
    let folder = office();
    done(&folder, &[SEAL]);
    let sentences = [
        "deze sleutel is niet die van de organisator van dit verslag, en van geen getuige die het noemt",
        "this key is neither that of this log's organiser nor of a witness whom it names",
    ];
    let line = "key remember loting.jsonl --key organiser-2.pem --reason proef --yes";
    says(folder.path(), line, (REFUSED, sentences));
    assert!(!folder.path().join("organiser-2.pem.seen").exists());
}

/// A new key knows the log from its handover, so the ordinary way asks nothing more; from then on it remembers too.
#[test]
fn an_older_copy_after_a_handover() {
    let folder = office();
    done(&folder, &[SEAL, DRAW, OF_A_RESULT[5]]);
    let handover = kept(&folder);
    let (again, draw) = (OF_A_RESULT[0].replace("sleutel", "organiser-2"), DRAW.replace("sleutel", "organiser-2"));
    done(&folder, &[&again.replace("06-13T14", "06-14T14")]);
    done(&folder, &[&draw.replace("06-12T15", "06-14T15")]);
    put_back(&folder, &handover);
    refused(&folder, &[&again.replace("06-13T14", "06-15T14")], OLDER);
    // the old key signs nothing any more
    refused(
        &folder,
        &[OF_A_RESULT[0]],
        [
            "dit is niet de sleutel waarmee de organisator dit verslag nu ondertekent",
            "this is not the key with which the organiser signs this log now",
        ],
    );
}

/// Files of a folder that another memory was named for.
#[test]
fn the_memory_may_lie_elsewhere() {
    let folder = office();
    let elsewhere = |line: &str| format!("{line} --state elders.seen");
    done(&folder, &[&elsewhere(SEAL)]);
    assert!(folder.path().join("elders.seen").exists() && !Path::new(&folder.path().join(SEEN)).exists());
    refused(&folder, &OF_A_SEAL, UNKNOWN);
    done(&folder, &[&elsewhere(DRAW)]);
    let told = done(&folder, &[&elsewhere("status loting.jsonl --key sleutel.pem")]);
    assert!(told.contains("Dit verslag gaat daarop verder, of is het."), "{told}");
}
