//! What an amendment meant for one practice.

use super::heading;
use super::story::Story;
use crate::lang::Lang;
use crate::round::{Amendment, Change, Outcome};
use crate::say;
use crate::verify::{Drawn, End, Section};

/// What an amendment meant for the practice with this id; nothing when it stood in none of the lists.
pub(super) fn amendment_words(section: &Section, amendment: &Amendment, id: &str, lang: Lang) -> String {
    let (number, date, reason) = (amendment.number, lang.date(amendment.date), &amendment.reason);
    let mut text = heading(&say!(lang, nl: "Wijziging {number} per {date}", en: "Amendment {number} of {date}"));
    text.push_str(&say!(lang, nl: "{reason}\n", en: "{reason}\n"));
    for (at, change) in amendment.changes.iter().enumerate() {
        if concerns(change, id) {
            let line = section.first + 1 + at + 1;
            text.push_str(&change_words(change, line, lang));
        }
    }
    match &section.end {
        End::Sealed => text.push_str(lang.pick("Nog niet uitgewerkt.\n", "Not worked out yet.\n")),
        End::Aborted(abort) => {
            let reason = &abort.reason;
            text.push_str(&say!(lang, nl: "Deze wijziging is afgebroken: {reason}\n", en: "This amendment was aborted: {reason}\n"));
        }
        End::Drawn(drawn) => text.push_str(&drawn_words(drawn, amendment, id, lang)),
    }
    text
}

fn concerns(change: &Change, id: &str) -> bool {
    match change {
        Change::Withdraw { practice } => practice == id,
        Change::Late(record) | Change::Correct(record) => record.id == id,
        Change::Successor { of, record } => record.id == id || of.iter().any(|ended| ended == id),
    }
}

fn change_words(change: &Change, line: usize, lang: Lang) -> String {
    match change {
        Change::Withdraw { .. } => say!(lang,
            nl: "Uw praktijk heeft zich teruggetrokken (regel {line}).\n",
            en: "Your practice withdrew (line {line}).\n"),
        Change::Late(_) => say!(lang,
            nl: "Uw praktijk was vergeten en is alsnog opgenomen, met een eigen lot onder een nieuwe startwaarde (regel {line}).\n",
            en: "Your practice had been forgotten and was put in, with a lot of its own under a fresh seed (line {line}).\n"),
        Change::Correct(record) => {
            let (ion, region) = (lang.number(record.ion), &record.region);
            say!(lang,
                nl: "De gegevens van uw praktijk zijn verbeterd: {ion} ION, regio {region} (regel {line}).\n",
                en: "The data of your practice were corrected: {ion} ION, region {region} (line {line}).\n")
        }
        Change::Successor { of, record } => {
            let (of, new) = (of.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "), &record.id);
            say!(lang, nl: "{new} komt in de plaats van {of} (regel {line}).\n", en: "{new} takes the place of {of} (line {line}).\n")
        }
    }
}

fn drawn_words(drawn: &Drawn, amendment: &Amendment, id: &str, lang: Lang) -> String {
    let Some(practice) = drawn.standing.sealed.register.find(id) else { return String::new() };
    let story = Story::of(drawn, practice, lang);
    let late = amendment.changes.iter().any(|change| matches!(change, Change::Late(record) if record.id == id));
    let own = if late { story.by_hand_words() } else { String::new() };
    let outcome: Outcome = drawn.standing.outcome(practice);
    let after = match outcome.start {
        Some(start) => say!(lang, nl: "Daarna: start per {}.\n", en: "After it: starts on {}.\n", lang.date(start)),
        None => lang.pick("Daarna: nog geen startdatum.\n", "After it: no start date yet.\n").to_owned(),
    };
    if story.takes_part() {
        return after;
    }
    format!("{after}{}{}{own}", story.lot_words(), story.tranches_words(drawn.standing.allocation.open))
}
