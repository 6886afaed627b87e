//! Clocks and moments that no log can hold, by accident or on purpose: nothing is written, no verb stops half-way, and it is
//! said why.

use crate::desk::{REFUSED, run_in};
use crate::memory::{DRAW, OF_A_RESULT, OF_A_SEAL, SEAL, done, office};
use crate::support::Around;
use instroom::words::lang::Lang;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{copy, read, read_dir};
use tempfile::TempDir;

/// Clocks beyond what a log can hold.
const BEYOND: [fn() -> Timestamp; 3] =
    [|| Timestamp::MAX, || Timestamp::MIN, || "9999-01-01T00:00:00Z".parse().unwrap()];

/// Moments beyond what a log can hold, or none.
const NO_MOMENTS: [&str; 5] = [
    "9999-01-01T00:00:00Z",
    "-000001-12-31T23:59:59Z",
    "9999-12-31T23:59:59.999999999Z",
    "99999-01-01T00:00:00Z",
    "2023-06-12T14:00:00",
];

/// Every state of a log with what can be signed there, and what a witness can do.
fn states() -> Vec<(&'static [&'static str], Vec<&'static str>)> {
    let sealed =
        [&OF_A_SEAL[..], &["key remember loting.jsonl --key sleutel.pem --reason x --yes --at 2024-01-01T00:00:00Z"]];
    vec![(&[], vec![SEAL]), (&[SEAL], sealed.concat()), (&[SEAL, DRAW], OF_A_RESULT.to_vec())]
}

fn files(folder: &TempDir) -> BTreeMap<OsString, Vec<u8>> {
    let entries = read_dir(folder.path()).unwrap().map(Result::unwrap);
    entries.map(|entry| (entry.file_name(), read(entry.path()).unwrap())).collect()
}

#[track_caller]
fn refused(folder: &TempDir, now: fn() -> Timestamp, line: &str, sentences: [&str; 2]) {
    let before = files(folder);
    for (lang, sentence) in [Lang::Nl, Lang::En].into_iter().zip(sentences) {
        let around = Around { now, ..Around::default() };
        let (status, said) = run_in(around, folder.path(), line, lang);
        assert_eq!(status, REFUSED, "{line}\n{said}");
        assert!(said.contains(sentence), "`{sentence}` is due:\n{line}\n{said}");
    }
    assert!(files(folder) == before, "{line}");
}

/// A command line without its moment.
fn without_moment(line: &str) -> String {
    line.split_once(" --at ").unwrap().0.to_owned()
}

#[test]
fn a_clock_beyond_the_range_of_a_log() {
    let sentences = ["de klok van deze computer staat op", "the clock of this computer says"];
    for (before, lines) in states() {
        let folder = office();
        done(&folder, before);
        for line in lines {
            for now in BEYOND {
                refused(&folder, now, &without_moment(line), sentences);
            }
        }
    }
}

#[test]
fn a_moment_beyond_the_range_of_a_log() {
    let now = Around::default().now;
    for (before, lines) in states() {
        let folder = office();
        done(&folder, before);
        for line in lines {
            for moment in NO_MOMENTS {
                let sentences = [format!("`{moment}` is geen tijdstip"), format!("`{moment}` is no moment in time")];
                let line = format!("{} --at={moment}", without_moment(line));
                refused(&folder, now, &line, sentences.each_ref().map(String::as_str));
            }
        }
    }
}

/// The witness has a clock too, and remembers nothing of what it did not sign.
#[test]
fn a_witness_whose_clock_is_beyond_all_signatures() {
    let folder = office();
    done(&folder, &[SEAL]);
    copy(crate::support::path("fixtures/getuige-1.pem"), folder.path().join("getuige-1.pem")).unwrap();
    let line = "cosign loting.jsonl --key getuige-1.pem --yes";
    for now in BEYOND {
        refused(&folder, now, line, ["de klok van deze computer staat op", "the clock of this computer says"]);
    }
    let sentences = ["kan niet in een handtekening staan", "cannot stand in a signature"];
    refused(&folder, || "1969-12-31T23:59:59Z".parse().unwrap(), line, sentences);
}

/// Who only reads needs no clock that is right.
#[test]
fn whoever_reads_may_have_any_clock() {
    let folder = office();
    done(&folder, &[SEAL, DRAW]);
    for now in BEYOND {
        for line in
            ["verify loting.jsonl", "status loting.jsonl --key sleutel.pem", "check rules.toml aanmeldingen.csv"]
        {
            let (status, said) = run_in(Around { now, ..Around::default() }, folder.path(), line, Lang::Nl);
            assert_eq!(status, 0, "{line}\n{said}");
        }
    }
}
