//! Every amount and count in the stories of all goldens, against what [`Lines`] computes from the transcript alone.

use crate::reader::{Reader, check};
use crate::recount::Lines;
use crate::support::{path, stories};
use instroom::log::policy::Policy;
use instroom::roster::Names;
use instroom::tell::explain::explain_words;
use instroom::verify::verify;
use instroom::words::Lang;

#[test]
fn every_amount_of_every_story_is_computed_again() {
    let mut checked = 0;
    for story in stories() {
        let log = std::fs::read_to_string(path(&format!("transcripts/{story}.jsonl"))).unwrap();
        let lines = Lines::read(&log);
        let Some(last) = lines.parts.last() else { continue };
        let verified = verify(log.as_bytes(), &Policy::default()).unwrap();
        let told = verified.told().unwrap();
        // of a large one some: they are all of one kind
        let step = if last.outcomes.len() > 1_000 { last.outcomes.len() / 9 } else { 1 };
        for id in last.outcomes.keys().step_by(step) {
            checked += check(&lines, told, id);
        }
    }
    assert!(checked > 5_000, "only {checked}");
}

/// A test that cannot fail shows nothing: any number of a story that is one more than it was is noticed.
#[test]
fn another_number_in_a_story_is_noticed() {
    let stories = [
        ("hoog-2023", "37990022"),
        ("stop-sluit-de-regio", "01990003"),
        ("reach-met-tolerantie", "01990008"),
        ("reach-met-tolerantie", "01990001"),
        ("terugtrekking", "01990001"),
        ("groepen", "01990001"),
    ];
    for (story, id) in stories {
        let log = std::fs::read_to_string(path(&format!("transcripts/{story}.jsonl"))).unwrap();
        let lines = Lines::read(&log);
        let verified = verify(log.as_bytes(), &Policy::default()).unwrap();
        let told = explain_words(verified.told().unwrap(), Names::Open, id, Lang::Nl);
        let is_counted = |line: &str| {
            let heads = [
                "uw beurt",
                "voor deze",
                "voor u",
                "nummer ",
                "na u",
                "na afloop",
                "- ",
                "Komt er voor ",
                "Voor u ",
                "Van wie ",
            ];
            line.contains(": maximum ") || heads.iter().any(|head| line.trim_start().starts_with(head))
        };
        let numbers = told.lines().filter(|line| is_counted(line)).flat_map(|line| {
            let digits = line.char_indices().filter(|(at, c)| c.is_ascii_digit() && !in_name(line, *at));
            digits.map(move |(at, _)| (line, at))
        });
        for (line, at) in numbers {
            let digit = line.as_bytes()[at];
            let next = if digit == b'9' { '1' } else { char::from(digit + 1) };
            let changed = format!("{}{next}{}", &line[..at], &line[at + 1..]);
            let wrong = told.replacen(line, &changed, 1);
            let reader = Reader { lines: &lines, hidden: false, story: wrong.lines().collect(), checked: 0 };
            let noticed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| reader.check_all(id)));
            assert!(noticed.is_err(), "{changed}");
        }
    }
}

/// Whether a digit is of a code, or of the date at the front.
fn in_name(line: &str, at: usize) -> bool {
    let code = line[..at].rfind('(').is_some_and(|open| {
        let inside = line[open + 1..].split(')').next().unwrap();
        at < open + 1 + inside.len() && inside.len() == 8 && inside.bytes().all(|byte| byte.is_ascii_digit())
    });
    let ends = [" doorgeschoven", ": nummer 1", "Zolang", "regio "].iter().filter_map(|end| line.find(end)).min();
    code || ends.is_some_and(|end| at > end)
}
