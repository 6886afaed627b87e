//! Two at once: while one has read a log and is asked for dice, another writes in it. Whoever takes the lock second is
//! refused; who knows nothing of locks, a text editor for example, is noticed before anything is signed for good.
//! `tests/races` lets processes race for it.

use crate::desk::{REFUSED, run, run_asked};
use crate::memory::{ABORT, DRAW, LOG, SEAL, SEEN, done, office};
use instroom::words::lang::Lang;
use std::cell::RefCell;
use std::fs::{read, read_dir, write};
use std::path::Path;

/// Done when the first question is asked.
type Meanwhile = Box<dyn FnOnce()>;

thread_local! {
    static MEANWHILE: RefCell<Option<Meanwhile>> = const { RefCell::new(None) };
}

const DICE: &str =
    "3 1 6 2 5 4 4 1 2 6 3 5 1 1 2 6 4 3 5 2 6 6 1 4 3 2 5 5 1 6 2 4 3 1 5 6 2 2 4 3 6 1 5 4 3 2 1 6 5 4";

/// Draws before somebody who throws the dice, and during whose throws something happens.
fn draw(folder: &Path, lang: Lang, meanwhile: Meanwhile) -> (u8, String) {
    MEANWHILE.set(Some(meanwhile));
    let line = DRAW.replace("--contributions inbreng.txt", "--contribute krant=00761,44");
    run_asked(folder, &line, lang, |_| {
        if let Some(meanwhile) = MEANWHILE.take() {
            meanwhile();
        }
        Some(DICE.to_owned()) // once by the one, once by the other
    })
}

/// Names of all files, hidden ones too.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_second_writer_while_dice_are_thrown() {
    let busy = [
        (Lang::Nl, "een andere instroom is met dit bestand bezig", "    plek: loting.jsonl\n"),
        (Lang::En, "another instroom is at work on this file", "   at: loting.jsonl\n"),
    ];
    let folder = office();
    done(&folder, &[SEAL]);
    let before = names(folder.path());
    let at = folder.path().to_owned();
    let meanwhile = move || {
        let log = read(at.join(LOG)).unwrap();
        for line in [ABORT, DRAW, SEAL, "cosign loting.jsonl --key sleutel.pem --yes"] {
            for (lang, sentence, place) in busy {
                let (status, said) = run(&at, line, lang);
                assert_eq!(status, REFUSED, "{line}\n{said}");
                assert!(said.contains(sentence), "{line}\n{said}");
                assert!(said.contains(place.trim_start()), "{line}\n{said}");
            }
        }
        // another log of the same key
        let (status, said) = run(&at, &SEAL.replace(LOG, "tweede.jsonl"), Lang::En);
        assert!(status == REFUSED && said.contains("at: sleutel.pem.seen\n"), "{said}");
        // who only reads waits for nobody
        for line in ["verify loting.jsonl", "status loting.jsonl"] {
            assert_eq!(run(&at, line, Lang::En).0, 0, "{line}");
        }
        assert!(read(at.join(LOG)).unwrap() == log);
    };
    let (status, said) = draw(folder.path(), Lang::En, Box::new(meanwhile));
    assert_eq!(status, 0, "{said}");
    assert_eq!(names(folder.path()), before);
    assert_eq!(run(folder.path(), ABORT, Lang::En).0, REFUSED);
}

#[test]
fn a_text_editor_saves_the_log_while_dice_are_thrown() {
    let changed = [
        (Lang::Nl, "dit bestand is intussen door iets anders gewijzigd"),
        (Lang::En, "something else changed this file in the meantime"),
    ];
    for (lang, sentence) in changed {
        let folder = office();
        done(&folder, &[SEAL]);
        let (before, seen) = (names(folder.path()), read(folder.path().join(SEEN)).unwrap());
        let theirs = [read(folder.path().join(LOG)).unwrap().as_slice(), b"\n"].concat();
        let (at, saved) = (folder.path().join(LOG), theirs.clone());
        let (status, said) = draw(folder.path(), lang, Box::new(move || write(at, saved).unwrap()));
        assert_eq!(status, REFUSED, "{said}");
        assert!(said.contains(sentence), "{said}");
        assert!(read(folder.path().join(LOG)).unwrap() == theirs);
        // nothing is remembered of what nobody has
        assert!(read(folder.path().join(SEEN)).unwrap() == seen);
        // what was typed is kept for the next attempt, and nothing else is left
        let left: Vec<String> = names(folder.path()).into_iter().filter(|name| !before.contains(name)).collect();
        assert_eq!(left, [format!("{LOG}.worpen")]);
    }
}
