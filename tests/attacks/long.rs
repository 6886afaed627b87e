//! Transcripts that are longer than any that is drawn: what is within the bounds is read, and one more is not.

use crate::desk::{DIFFERS, REFUSED, says, verified};
use crate::support::receipts::transcript;
use crate::support::{golden, organiser, path};
use instroom::draw::round::{Round, Sealed};
use instroom::log::Log;
use instroom::log::input::LINE_MAX;
use instroom::rules::MOST_SECTIONS;
use instroom::transcript::grow::{Signer, abort, begin, seal};
use instroom::transcript::{Abort, Subject};

/// The example with a line that begins so, made as long by spaces, which are in none.
fn stretched(start: &str, length: usize) -> Vec<u8> {
    let log = String::from_utf8(golden("voorbeeld")).unwrap();
    let line = log.lines().find(|line| line.starts_with(start)).unwrap();
    let spaces = " ".repeat(length - line.len());
    log.replacen(line, &format!("{}{spaces}}}", &line[..line.len() - 1]), 1).into_bytes()
}

/// Practices are read on all cores, other lines one by one: the bound is one.
#[test]
fn a_line_of_sixteen_mebibytes_and_one_byte() {
    let spelt = ["deze regel staat er niet in de enige schrijfwijze", "this line is not in its only spelling"];
    for (start, sentences) in [
        ("{\"type\":\"rules\"", ["het stopt na regel 2 zonder", "it stops after line 2 without"]),
        (
            "{\"type\":\"practice\",\"id\":\"01990002\"",
            ["het stopt na regel 4 zonder", "it stops after line 4 without"],
        ),
    ] {
        verified(&stretched(start, LINE_MAX), "", (DIFFERS, spelt));
        verified(&stretched(start, LINE_MAX + 1), "", (REFUSED, sentences));
    }
}

/// A log in which so many rounds were sealed and given up.
fn given_up(sections: usize) -> Vec<u8> {
    let example = transcript(&golden("voorbeeld"));
    let Subject::Round { sealed, .. } = &example.sections[0].subject else { panic!("the example begins with a round") };
    let signers = &example.sections[0].signers;
    let key = organiser();
    let signer = Signer { key: &key, name: &signers.organiser };
    let reason = Abort { reason: "vergissing".to_owned(), aborted: sealed.round.opened };
    let mut log = Log::new(Vec::new());
    begin(&mut log, &example.programme, signers);
    for number in (1..).take(sections) {
        let round = Round { number, ..sealed.round.clone() };
        seal(&mut log, &Sealed { round, ..Sealed::clone(sealed) }, signer);
        abort(&mut log, &reason, signer);
    }
    log.finish().unwrap()
}

/// Its first sections.
fn first(sections: usize, log: &[u8]) -> &[u8] {
    let (start, text) = (r#"{"type":"round""#, str::from_utf8(log).unwrap());
    text.match_indices(start).nth(sections).map_or(log, |(end, _)| &log[..end])
}

#[test]
fn a_thousand_sections_and_one() {
    let more = given_up(MOST_SECTIONS + 1);
    let sentences = [
        "dit verslag heeft meer dan 1.000 rondes en wijzigingen",
        "this transcript has more than 1,000 rounds and amendments",
    ];
    verified(&more, "", (DIFFERS, sentences));
    let folder = tempfile::tempdir().unwrap();
    for (from, to) in [
        ("voorbeeld/rules.toml", "rules.toml"),
        ("voorbeeld/aanmeldingen.csv", "aanmeldingen.csv"),
        ("organiser.pem", "sleutel.pem"),
    ] {
        std::fs::copy(path("fixtures").join(from), folder.path().join(to)).unwrap();
    }
    let line =
        "seal rules.toml aanmeldingen.csv --log loting.jsonl --key sleutel.pem --at 2023-06-13T14:00:00+02:00 --yes";
    for (sections, sentences) in [
        (
            MOST_SECTIONS,
            ["dit verslag heeft al 1000 rondes en wijzigingen", "this log has 1000 rounds and amendments already"],
        ),
        // nobody knows what this key signed of it: it could go on
        (MOST_SECTIONS - 1, ["sleutel.pem.seen zegt niet", "sleutel.pem.seen does not say"]),
    ] {
        std::fs::write(folder.path().join("loting.jsonl"), first(sections, &more)).unwrap();
        says(folder.path(), line, (REFUSED, sentences));
    }
}
