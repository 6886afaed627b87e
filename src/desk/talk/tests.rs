use super::*;
use crate::desk::offer::STEPS;
use crate::desk::{Run, World};
use crate::env::{Env, Wait};
use crate::words::Lang;
use crate::words::env::FetchFault;
use std::path::PathBuf;

const WORLD: World = World {
    now: || jiff::Timestamp::UNIX_EPOCH,
    entropy: |_| false,
    fetch: |_| Err(FetchFault::NoHost),
    send: |_, _| Err(FetchFault::NoHost),
    sleep: |_| (),
    itself: || Ok(Vec::new()),
    show: |_| false,
};

fn begin(run: Run) -> Arc<Talk> {
    let seat = Seat { folder: PathBuf::new(), lang: Lang::En, world: WORLD, run };
    Talk::begin(seat, vec!["x".to_owned()], (&STEPS[0].offers[0], Filled::new()), None).unwrap()
}

/// A question in words.
fn ask(env: &Env<'_>, words: &str) -> Option<String> {
    (env.ask)(&Question { words, answers: Answers::Words, instead: None })
}

/// The state when this holds of it.
fn when(talk: &Talk, is: impl Fn(&State) -> bool) -> State {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    runtime.block_on(talk.when(Duration::from_secs(60), is)).unwrap()
}

#[test]
fn a_question_waits_for_its_answer() {
    let talk = begin(|_, env| {
        let name = ask(env, "Name? ").unwrap();
        let secret = (env.ask_secret)("Word? ").unwrap();
        env.say(&format!("{} {}", name.trim_end(), secret.len()));
        0
    });
    let asked = when(&talk, |state| state.asks.is_some());
    assert_eq!(
        asked.asks,
        Some(Asked {
            number: 1,
            words: "Name?".to_owned(),
            kind: Kind::Open(Answers::Words),
            before: None,
            instead: None
        })
    );
    talk.answer(1, Some(Zeroizing::new("Linde".to_owned())));
    let secret = when(&talk, |state| state.asks.as_ref().is_some_and(|asks| asks.kind == Kind::Secret));
    assert!(secret.said.ends_with(b"Name? Linde\n"));
    talk.answer(2, Some(Zeroizing::new("geheim".to_owned())));
    let end = when(&talk, |state| state.ended.is_some());
    assert_eq!((end.said, end.ended), ("Name? Linde\nWord? •••\nLinde 6\n".into(), Some(0)));
    assert!(!talk.is_running());
}

/// Who mistyped finds what was typed; of a secret nothing is kept.
#[test]
fn what_is_asked_again_is_mended() {
    let talk = begin(|_, env| {
        let first = ask(env, "Throws?").unwrap();
        let second = ask(env, "fault: a seven\nThrows?").unwrap();
        (env.ask_secret)("Word?");
        (env.ask_secret)("Word?");
        env.say(&format!("{}{}", first.trim(), second.trim()));
        0
    });
    let asks =
        |number| when(&talk, move |state| state.asks.as_ref().is_some_and(|asks| asks.number == number)).asks.unwrap();
    let say = |number, text: &str| talk.answer(number, Some(Zeroizing::new(text.to_owned())));
    assert_eq!(asks(1).before, None);
    say(1, "1 7");
    assert_eq!(asks(2).before.as_deref(), Some("1 7"));
    say(2, "1 6");
    assert_eq!(asks(3).before, None);
    say(3, "secret");
    assert_eq!(asks(4).before, None);
    say(4, "secret");
    assert!(when(&talk, |state| state.ended.is_some()).said.ends_with(b"1 71 6\n"));
}

#[test]
fn who_would_rather_stop_says_no_more() {
    let talk = begin(|_, env| {
        let asked = ["Go on?", "And now?"].map(|question| ask(env, question));
        u8::from(asked == [Some(String::new()), Some(String::new())])
    });
    when(&talk, |state| state.asks.is_some());
    talk.answer(1, None);
    let end = when(&talk, |state| state.ended.is_some());
    assert_eq!((end.ended, end.asked), (Some(1), 1));
}

#[test]
fn who_would_rather_not_wait_ends_the_waiting_and_nothing_else() {
    let talk = begin(|_, env| {
        let (waits, wait) = (env.waits.unwrap(), Wait { round: 1, until: jiff::Timestamp::UNIX_EPOCH });
        while waits(Some(wait)) {
            std::thread::yield_now();
        }
        u8::from(!waits(None) && ask(env, "Go on?") == Some(String::new()))
    });
    let waiting = when(&talk, |state| state.waits.is_some());
    talk.answer(waiting.asked, Some(Zeroizing::new("x".to_owned())));
    talk.answer(waiting.asked + 1, None);
    assert!(talk.state().waits.is_some());
    talk.answer(waiting.asked, None);
    let end = when(&talk, |state| state.ended.is_some());
    assert_eq!((end.ended, end.waits, end.said), (Some(1), None, Vec::new()));
}

/// What is waited for and is there ends by itself.
#[test]
fn what_is_waited_for_is_news_when_it_begins_and_when_it_ends() {
    let talk = begin(|_, env| {
        let (waits, wait) = (env.waits.unwrap(), Wait { round: 1, until: jiff::Timestamp::UNIX_EPOCH });
        u8::from([Some(wait), Some(wait), None].map(waits) == [true; 3])
    });
    let end = when(&talk, |state| state.ended.is_some());
    assert_eq!((end.ended, end.asked, end.waits), (Some(1), 2, None));
}

/// An answer that comes twice, as by a double click, is not that of the next question.
#[test]
fn an_answer_is_that_of_one_question() {
    let talk = begin(|_, env| {
        let [first, second] = ["1", "2"].map(|question| ask(env, question).unwrap());
        env.say(&format!("{}{}", first.trim(), second.trim()));
        0
    });
    let say = |number, text: &str| talk.answer(number, Some(Zeroizing::new(text.to_owned())));
    when(&talk, |state| state.asks.is_some());
    say(1, "a");
    say(1, "b");
    when(&talk, |state| state.asks.as_ref().is_some_and(|asks| asks.number == 2));
    say(1, "c");
    say(2, "d");
    assert!(when(&talk, |state| state.ended.is_some()).said.ends_with(b"ad\n"));
}

/// A text that is written in pieces is whole, wherever it was cut.
#[test]
fn a_letter_in_two_pieces_is_one() {
    let talk = begin(|_, env| {
        "é".as_bytes().chunks(1).for_each(|piece| env.out.write_all(piece).unwrap());
        0
    });
    assert_eq!(when(&talk, |state| state.ended.is_some()).said, "é".as_bytes());
}

/// Who follows a conversation and the verb that speaks never wait for each other.
#[test]
fn who_looks_on_stops_nobody() {
    let talk = begin(|_, env| {
        (0..20_000).for_each(|_| env.say("."));
        0
    });
    let (done, heard) = channel();
    std::thread::spawn(move || {
        let mut said = 0;
        while talk.is_running() {
            said = when(&talk, |state| state.said.len() != said || state.ended.is_some()).said.len();
            assert!(talk.state().said.len() >= said);
        }
        done.send(talk.state().said.len()).unwrap();
    });
    assert_eq!(heard.recv_timeout(Duration::from_secs(60)), Ok(40_000));
}
