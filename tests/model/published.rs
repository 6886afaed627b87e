//! Properties of whole transcripts: sealed, drawn, verified, explained.

use crate::case::{ALL, SPREADS, config, plain, practice_of, round, story};
use crate::engine::written;
use crate::story::{Practice, Round, Rules};
use instroom::log::policy::Policy;
use instroom::roster::Names;
use instroom::tell::explain::explain_words;
use instroom::verify::verify;
use instroom::words::lang::Lang;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use std::collections::BTreeMap;

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn the_order_of_the_input_rows_is_immaterial(
        (round, shuffled) in round(ALL, SPREADS).prop_flat_map(|round| {
            let shuffled = Just(round.practices.clone()).prop_shuffle();
            (Just(round), shuffled)
        })
    ) {
        let turned = Round { practices: shuffled, ..round.clone() };
        prop_assert!(drawn(&round) == drawn(&turned));
    }

    #[test]
    fn what_is_drawn_is_verified(round in round(ALL, SPREADS)) {
        let verdict = verify(&drawn(&round)[..], &Policy::default()).unwrap();
        prop_assert!(verdict.agrees(), "{:?}", verdict.checks());
    }

    #[test]
    fn unused_room_carries_over(round in round(ALL, SPREADS)) {
        let mut last: BTreeMap<String, (u64, u64, u64)> = BTreeMap::new();
        for line in lines(&round, "tranche").iter().filter(|line| line["cap"].is_u64()) {
            let n = |name: &str| line[name].as_u64().unwrap();
            let pool = line["region"].to_string();
            let (cap, used, left) = last.get(&pool).copied().unwrap_or((0, n("used_before"), 0));
            prop_assert_eq!(n("used_before"), used);
            prop_assert_eq!(n("used"), used + n("placed_size"));
            if used <= cap {
                // what was left, and what the cap has risen
                prop_assert_eq!(n("room"), left + (n("cap") - cap));
            } else {
                // reached over, or taken before: the next cap absorbs it
                prop_assert_eq!(n("room"), n("cap").saturating_sub(used));
            }
            prop_assert_eq!(n("left"), n("cap").saturating_sub(n("used")));
            last.insert(pool, (n("cap"), n("used"), n("left")));
        }
    }

    #[test]
    fn the_sums_of_a_tranche_are_those_of_its_outcomes(round in round(ALL, SPREADS)) {
        let outcomes = lines(&round, "outcome");
        for line in lines(&round, "tranche") {
            let of = |asks: &dyn Fn(&Value) -> bool| {
                let mine = |o: &&Value| line["region"].is_null() || o["region"] == line["region"];
                let own = outcomes.iter().filter(mine).filter(|o| asks(o));
                let size = |o: &Value| if round.rules.unit == "ion" { o["ion"].as_u64().unwrap() } else { 1 };
                own.fold((0, 0), |(many, sum), o| (many + 1, sum + size(o)))
            };
            let n = |name: &str| line[name].as_u64().unwrap();
            let turn = |o: &Value| o["tranches"].as_array().unwrap().iter().any(|t| t["start"] == line["start"]);
            let earlier = |o: &Value| o["start"].as_str().is_some_and(|start| start < line["start"].as_str().unwrap());
            prop_assert_eq!(of(&|_| true).1, n("base"));
            prop_assert_eq!(of(&turn), (n("candidates"), n("asked")));
            prop_assert_eq!(of(&|o| o["start"] == line["start"]), (n("placed"), n("placed_size")));
            prop_assert_eq!(of(&|o| turn(o) && o["start"] != line["start"]), (n("waiting"), n("waiting_size")));
            prop_assert_eq!(of(&earlier).1, n("used_before"));
            prop_assert!(line["lottery"].is_null() || (n("asked") > n("room")) == (line["lottery"] == true));
        }
    }

    #[test]
    fn an_explanation_agrees_with_the_allocation(round in round(ALL, SPREADS)) {
        let log = drawn(&round);
        let verdict = verify(&log[..], &Policy::default()).unwrap();
        let told = verdict.told().unwrap();
        for outcome in &of_type(&log, "outcome") {
            for (lang, number) in [(Lang::Nl, "nummer"), (Lang::En, "number")] {
                let words = explain_words(told, Names::Open, outcome["practice"].as_str().unwrap(), lang);
                let headline = words.lines().find(|l| l.starts_with("UITKOMST") || l.starts_with("OUTCOME")).unwrap();
                let verb = match (lang, outcome["reason"] == "takes-part") {
                    (Lang::Nl, false) => "start per",
                    (Lang::En, false) => "starts on",
                    (Lang::Nl, true) => "al een plaats, per",
                    (Lang::En, true) => "already, from",
                };
                match outcome["start"].as_str() {
                    Some(start) => {
                        prop_assert!(headline.ends_with(&format!("{verb} {}.", date(lang, start))), "{}", headline)
                    }
                    None => prop_assert!(!headline.contains(verb), "{}", headline),
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
                // who was no candidate has a lot that decided nothing
                prop_assert!(turns.is_empty() || outcome["lot"].as_str().is_none_or(|lot| words.contains(lot)));
                prop_assert!(words.contains(outcome["practice"].as_str().unwrap()));
            }
        }
    }

    #[test]
    fn a_changed_digit_in_a_derived_line_is_refused_where_it_stands(
        round in round(ALL, SPREADS), samples in prop::collection::vec((any::<Index>(), 1..=9_u8), 6),
    ) {
        let log = drawn(&round);
        let bytes = &log;
        let digits = digits_of_derived_lines(bytes);
        for (index, step) in samples {
            let (at, line) = *index.get(&digits);
            let mut altered = bytes.to_vec();
            altered[at] = b'0' + (altered[at] - b'0' + step) % 10;
            let verdict = verify(&altered[..], &Policy::default()).unwrap();
            prop_assert!(!verdict.agrees());
            let first = verdict.checks().iter().find_map(|check| check.difference()).unwrap();
            prop_assert_eq!(first.line.index(), line, "byte {} of the file: {:?}", at, first);
        }
    }
}

/// A register so large that lines, leaves and lots are made in parallel, and its practices read so.
#[test]
fn one_two_and_eight_threads_write_the_same_bytes() {
    let round = large(9000);
    let written = [1, 2, 8].map(|threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let bytes = drawn(&round);
            assert!(verify(&bytes[..], &Policy::default()).unwrap().agrees(), "{threads} threads");
            bytes
        })
    });
    assert!(written[0] == written[1], "one thread and two differ");
    assert!(written[0] == written[2], "one thread and eight differ");
}

fn large(many: u64) -> Round {
    let practice = |i: u64| Practice {
        wish: (!i.is_multiple_of(5)).then(|| if i.is_multiple_of(3) { "2023-07-01" } else { "2023-04-01" }.to_owned()),
        class: i.is_multiple_of(4).then(|| "basis".to_owned()),
        ..practice_of(
            &format!("{:08}", 1_000_000 + 37 * i),
            &format!("regio {}", i * i % 23),
            1000 + i * 7919 % 5000,
            "",
        )
    };
    let rules = Rules {
        tranches: vec![("2023-04-01".to_owned(), 250_000), ("2023-07-01".to_owned(), 500_000)],
        order: vec!["class", "lot"],
        classes: vec![("basis".to_owned(), vec!["scan".to_owned()])],
        ..plain().rules
    };
    Round { rules, practices: (0..many).map(practice).collect(), ..plain() }
}

fn drawn(round: &Round) -> Vec<u8> {
    written(&story(round)).unwrap()
}

fn lines(round: &Round, kind: &str) -> Vec<Value> {
    of_type(&drawn(round), kind)
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
