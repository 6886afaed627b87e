//! Properties of whole transcripts: sealed, drawn, verified, explained.

use crate::case::{ALL, config, plain, story};
use crate::engine::drawn;
use crate::story::{Practice, Story};
use instroom::explain::explain_words;
use instroom::lang::Lang;
use instroom::verify::verify;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use std::collections::BTreeMap;

const SECRET: [u8; 32] = [7; 32];

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn the_order_of_the_input_rows_is_immaterial(
        (story, shuffled) in story(ALL).prop_flat_map(|story| {
            let shuffled = Just(story.practices.clone()).prop_shuffle();
            (Just(story), shuffled)
        })
    ) {
        let turned = Story { practices: shuffled, ..story.clone() };
        prop_assert!(drawn(&story, SECRET) == drawn(&turned, SECRET));
    }

    #[test]
    fn what_is_drawn_is_verified(story in story(ALL)) {
        let verdict = verify(&drawn(&story, SECRET)[..], &[]).unwrap();
        prop_assert!(verdict.agrees(), "{:?}", verdict.checks);
    }

    #[test]
    fn unused_room_carries_over(story in story(ALL)) {
        let mut last: BTreeMap<String, (u64, u64, u64)> = BTreeMap::new();
        for line in lines(&story, "tranche") {
            let n = |name: &str| line[name].as_u64().unwrap();
            let (cap, used, left) = last.get(line["region"].as_str().unwrap()).copied().unwrap_or_default();
            prop_assert_eq!(n("used_before"), used);
            prop_assert_eq!(n("used"), used + n("placed_ion"));
            if used <= cap {
                // what was left, and what the cap has risen
                prop_assert_eq!(n("room"), left + (n("cap") - cap));
            } else {
                // reached over: the next cap absorbs it
                prop_assert_eq!(n("room"), n("cap").saturating_sub(used));
            }
            prop_assert_eq!(n("left"), n("room").saturating_sub(n("placed_ion")));
            prop_assert_eq!(n("asked"), n("placed_ion") + n("waiting_ion"));
            prop_assert_eq!(n("candidates"), n("placed") + n("waiting"));
            last.insert(line["region"].as_str().unwrap().to_owned(), (n("cap"), n("used"), n("left")));
        }
    }

    #[test]
    fn the_sums_of_a_tranche_are_those_of_its_outcomes(story in story(ALL)) {
        let outcomes = lines(&story, "outcome");
        for line in lines(&story, "tranche") {
            let of = |asks: &dyn Fn(&Value) -> bool| {
                let own = outcomes.iter().filter(|o| o["region"] == line["region"] && asks(o));
                own.fold((0, 0), |(many, ion), o| (many + 1, ion + o["ion"].as_u64().unwrap()))
            };
            let n = |name: &str| line[name].as_u64().unwrap();
            let turn = |o: &Value| o["tranches"].as_array().unwrap().iter().any(|t| t["start"] == line["start"]);
            prop_assert_eq!(of(&|_| true).1, n("base"));
            prop_assert_eq!(of(&turn), (n("candidates"), n("asked")));
            prop_assert_eq!(of(&|o| o["start"] == line["start"]), (n("placed"), n("placed_ion")));
            prop_assert_eq!(of(&|o| turn(o) && o["start"] != line["start"]), (n("waiting"), n("waiting_ion")));
            prop_assert_eq!(n("asked") > n("room"), line["lottery"] == true);
        }
    }

    #[test]
    fn an_explanation_agrees_with_the_allocation(story in story(ALL)) {
        let log = drawn(&story, SECRET);
        let verdict = verify(&log[..], &[]).unwrap();
        let transcript = verdict.transcript.unwrap();
        for (i, outcome) in of_type(&log, "outcome").iter().enumerate() {
            for (lang, starts, number) in [(Lang::Nl, "start per", "nummer"), (Lang::En, "starts on", "number")] {
                let words = explain_words(&transcript, i, lang);
                let headline = words.lines().find(|l| l.starts_with("UITKOMST") || l.starts_with("OUTCOME")).unwrap();
                let start = outcome["start"].as_str().map(|start| format!("{starts} {}.", date(lang, start)));
                match start {
                    Some(words) => prop_assert!(headline.ends_with(&words), "{}", headline),
                    None => prop_assert!(!headline.contains(starts), "{}", headline),
                }
                let turns = outcome["tranches"].as_array().unwrap();
                for turn in turns {
                    let head = format!("\n  {}: ", date(lang, turn["start"].as_str().unwrap()));
                    prop_assert_eq!(words.matches(&head).count(), 1, "{}", &words);
                    let of = if lang == Lang::Nl { "van" } else { "of" };
                    let place = format!("{number} {} {of} {}; ", turn["place"], turn["of"]);
                    prop_assert!(words.contains(&place), "{} in {}", place, words);
                }
                let told = words.lines().filter(|line| line.contains(": maximum ") || line.contains(": cap ")).count();
                prop_assert_eq!(told, turns.len());
                prop_assert!(words.contains(outcome["lot"].as_str().unwrap()));
                prop_assert!(words.contains(outcome["practice"].as_str().unwrap()));
            }
        }
    }

    #[test]
    fn a_changed_digit_in_a_derived_line_is_refused_where_it_stands(
        story in story(ALL), samples in prop::collection::vec((any::<Index>(), 1..=9_u8), 6),
    ) {
        let log = drawn(&story, SECRET);
        let bytes = &log;
        let digits = digits_of_derived_lines(bytes);
        for (index, step) in samples {
            let (at, line) = *index.get(&digits);
            let mut altered = bytes.to_vec();
            altered[at] = b'0' + (altered[at] - b'0' + step) % 10;
            let verdict = verify(&altered[..], &[]).unwrap();
            prop_assert!(!verdict.agrees());
            let first = verdict.checks.iter().find_map(|check| check.difference.as_ref()).unwrap();
            prop_assert_eq!(first.line, line, "byte {} of the file: {:?}", at, first);
        }
    }
}

/// A register so large that lines, leaves and lots are made in parallel, and its practices read so.
#[test]
fn one_two_and_eight_threads_write_the_same_bytes() {
    let story = large(9000);
    let written = [1, 2, 8].map(|threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let bytes = drawn(&story, SECRET);
            assert!(verify(&bytes[..], &[]).unwrap().agrees(), "{threads} threads");
            bytes
        })
    });
    assert!(written[0] == written[1], "one thread and two differ");
    assert!(written[0] == written[2], "one thread and eight differ");
}

fn large(many: u64) -> Story {
    let practice = |i: u64| Practice {
        id: format!("{:08}", 1_000_000 + 37 * i),
        name: format!("Praktijk {i}"),
        region: format!("regio {}", i * i % 23),
        ion: 1000 + i * 7919 % 5000,
        wish: (!i.is_multiple_of(5)).then(|| if i.is_multiple_of(3) { "2023-07-01" } else { "2023-04-01" }.to_owned()),
        class: i.is_multiple_of(4).then(|| "basis".to_owned()),
        insurer: None,
    };
    Story {
        tranches: vec![("2023-04-01".to_owned(), 250_000), ("2023-07-01".to_owned(), 500_000)],
        classes: vec![("basis".to_owned(), vec!["scan".to_owned()])],
        practices: (0..many).map(practice).collect(),
        ..plain()
    }
}

fn lines(story: &Story, kind: &str) -> Vec<Value> {
    of_type(&drawn(story, SECRET), kind)
}

fn of_type(bytes: &[u8], kind: &str) -> Vec<Value> {
    let values = std::str::from_utf8(bytes).unwrap().lines().map(|line| serde_json::from_str(line).unwrap());
    values.filter(|value: &Value| value["type"] == kind).collect()
}

/// Places in the file, and the line each stands on, from 0.
fn digits_of_derived_lines(bytes: &[u8]) -> Vec<(usize, usize)> {
    let derived = |line: &[u8]| {
        [&br#"{"type":"seed","#[..], br#"{"type":"lot""#, br#"{"type":"tranche""#, br#"{"type":"outcome""#]
            .iter()
            .any(|head| line.starts_with(head))
    };
    let mut at = 0;
    let mut digits = Vec::new();
    for (number, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        if derived(line) {
            digits.extend((0..line.len()).filter(|i| line[*i].is_ascii_digit()).map(|i| (at + i, number)));
        }
        at += line.len();
    }
    digits
}

/// `2023-04-01` as people say it.
fn date(lang: Lang, date: &str) -> String {
    let (month, year) = (&date[5..7], &date[..4]);
    let name = match (month, lang) {
        ("04", Lang::Nl) => "april",
        ("07", Lang::Nl) => "juli",
        ("10", Lang::Nl) => "oktober",
        ("01", Lang::Nl) => "januari",
        ("04", Lang::En) => "April",
        ("07", Lang::En) => "July",
        ("10", Lang::En) => "October",
        _ => "January",
    };
    format!("1 {name} {year}")
}
