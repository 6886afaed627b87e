//! A round that is waited for, and the options that ask for it.

use super::{CLOCK, HOW, How, ROUNDS, fetch, json, recorded, world};
use clap::{Args, FromArgMatches};
use instroom::env::{FetchFault, Wait};
use instroom::rules::chain::time_of;
use instroom::verbs::beacon::{Countdown, ENDPOINTS, FetchArgs, Patience, fetch_round};
use instroom::words::lang::Lang;
use std::cell::RefCell;
use std::time::Duration;

const RECORDED: fn(&str) -> Result<Vec<u8>, FetchFault> = |_| {
    assert!(CLOCK.get() >= time_of(123).unwrap(), "asked too early");
    Ok(json(ROUNDS[0]).into_bytes())
};

#[test]
fn the_waiting_is_told_now_and_then() {
    let server = "http://127.0.0.1:1".to_owned();
    let early = Duration::from_millis(125_500);
    let fetched = fetch(123, &[&server], &How { early, fetch: RECORDED, ..HOW });
    assert_eq!(fetched.round, Ok(recorded(0)));
    let lines: Vec<&str> = fetched.err.lines().collect();
    assert_eq!(
        lines,
        [
            "Round 123 of the beacon appears in 2 min 06 s (2023-08-23T15:15:33Z)",
            "Round 123 of the beacon appears in 2 min 00 s",
            "Round 123 of the beacon appears in 1 min 00 s",
            "Round 123 of the beacon appears in 50 s",
            "Round 123 of the beacon appears in 40 s",
            "Round 123 of the beacon appears in 30 s",
            "Round 123 of the beacon appears in 20 s",
            "Round 123 of the beacon appears in 10 s",
            "Round 123 of the beacon was fetched from A and is genuine.",
        ]
    );
    assert_eq!(fetched.slept[0], Duration::from_millis(500));
    assert_eq!(fetched.slept.iter().sum::<Duration>(), early);
    let fetched =
        fetch(123, &[&server], &How { lang: Lang::Nl, early: Duration::from_secs(2), fetch: RECORDED, ..HOW });
    assert_eq!(
        fetched.err,
        "Ronde 123 van het baken verschijnt over 2 s (2023-08-23T15:15:33Z)\nRonde 123 van het baken is opgehaald bij A en klopt.\n"
    );
}

/// Who shows more than text is told what is waited for, once a second and when it is over, and nothing is said; whoever would rather not
/// wait any longer need not.
#[test]
fn the_waiting_is_shown_by_who_can_and_ends_when_somebody_says_so() {
    let until = time_of(123).unwrap();
    let waits = |most: usize| {
        CLOCK.set(until - Duration::from_millis(3_500));
        let shown = RefCell::new(Vec::new());
        let shows = |wait: Option<Wait>| {
            shown.borrow_mut().push(wait);
            shown.borrow().len() <= most
        };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut env = world(&mut out, &mut err, &How { fetch: RECORDED, ..HOW });
        env.waits = Some(&shows);
        let patience = Patience::usual(Countdown::Redrawn);
        let round = fetch_round(123, &["http://127.0.0.1:1".to_owned()], patience, &mut env);
        let said = String::from_utf8(err).unwrap();
        (round.map_err(|failure| failure.text), shown.into_inner(), said)
    };
    let wait = Some(Wait { round: 123, until });
    let (round, shown, said) = waits(10);
    assert_eq!((round, shown), (Ok(recorded(0)), vec![wait, wait, wait, wait, None]));
    assert_eq!(said.lines().count(), 1, "{said}");
    let (round, shown, said) = waits(1);
    assert_eq!((shown, said.as_str()), (vec![wait, wait, None], ""));
    let words = round.unwrap_err();
    assert!(words.starts_with("error: round 123 of the beacon was not waited for"), "{words}");
}

#[test]
fn on_a_terminal_one_line_counts_down_and_goes_away() {
    let how = How { lang: Lang::Nl, early: Duration::from_secs(10), countdown: Countdown::Redrawn, fetch: RECORDED };
    let fetched = fetch(123, &[&"http://127.0.0.1:1".to_owned()], &how);
    let mut expected = String::new();
    for left in (1..=10).rev() {
        let space = if left == 9 { " " } else { "" };
        expected.push_str(&format!("\rRonde 123 van het baken verschijnt over {left} s{space}"));
    }
    expected.push_str(&format!("\r{}\rRonde 123 van het baken is opgehaald bij A en klopt.\n", " ".repeat(43)));
    assert_eq!(fetched.err, expected);
    assert_eq!(fetched.slept, [Duration::from_secs(1); 10]);
}

/// The options on a command line.
fn options(words: &[&str]) -> FetchArgs {
    let command = FetchArgs::augment_args(clap::Command::new("draw"));
    let matches = command.try_get_matches_from([&["draw"], words].concat()).unwrap();
    FetchArgs::from_arg_matches(&matches).unwrap()
}

#[test]
fn nothing_is_fetched_unless_a_command_line_says_so() {
    assert!(!options(&[]).wanted());
    assert!(options(&["--fetch"]).wanted());
    assert!(options(&["--endpoint", "https://api.drand.sh"]).wanted());
}

#[test]
fn the_servers_are_those_named_or_the_public_ones() {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let env = world(&mut out, &mut err, &HOW);
    assert_eq!(options(&["--fetch"]).endpoints(&env).unwrap(), ENDPOINTS);
    let two = ["--endpoint", "http://127.0.0.1:8080/", "--endpoint", "https://relay.example/drand"];
    assert_eq!(options(&two).endpoints(&env).unwrap(), ["http://127.0.0.1:8080", "https://relay.example/drand"]);
}

#[test]
fn what_is_no_address_is_refused_before_anybody_waits() {
    for text in
        ["api.drand.sh", "ftp://x", "https://", "https:///x", "https://a b", "https://a?b", "file:///etc/passwd", ""]
    {
        for (lang, said) in [
            (
                Lang::Nl,
                format!(
                    "   fout: `{text}` is geen adres van een server\n   plek: --endpoint\nherstel: begin met https:// of http://, zonder spaties, bijvoorbeeld https://api.drand.sh\n"
                ),
            ),
            (
                Lang::En,
                format!(
                    "error: `{text}` is no address of a server\n   at: --endpoint\n mend: begin with https:// or http://, without spaces, for example https://api.drand.sh\n"
                ),
            ),
        ] {
            let (mut out, mut err) = (Vec::new(), Vec::new());
            let nobody: fn(&str) -> Result<Vec<u8>, FetchFault> = |_| unreachable!("there is nothing to ask");
            let mut env = world(&mut out, &mut err, &How { lang, fetch: nobody, ..HOW });
            let failure = options(&["--endpoint", text]).fetch(123, &mut env).unwrap_err();
            assert_eq!((failure.text, failure.status), (said, 2));
        }
    }
}
