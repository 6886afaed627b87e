//! What an amendment meant for one practice.

use super::heading;
use super::story::Story;
use crate::draw::round::{Amendment, Change};
use crate::roster::Names;
use crate::say;
use crate::verify::{Drawn, End, Section};
use crate::words::lang::Lang;

/// What an amendment meant for the practice with this id; `before` is what was drawn before it.
pub(super) fn amendment_words(
    (section, amendment): (&Section, &Amendment),
    before: Option<&Drawn>,
    (id, names): (&str, Names<'_>),
    lang: Lang,
) -> String {
    let (number, date, reason) = (amendment.number, lang.date(amendment.date), &amendment.reason);
    let mut text = heading(&say!(lang, nl: "Wijziging {number} per {date}", en: "Amendment {number} of {date}"));
    text.push_str(&format!("{reason}\n"));
    for (at, change) in amendment.changes.iter().enumerate() {
        if concerns(change, id) {
            let line = section.first + 1 + at + 1;
            text.push_str(&change_words(change, names, line, lang));
        }
    }
    match &section.end {
        End::Announced => {} // an amendment does not end so
        End::Sealed => text.push_str(lang.pick("Nog niet uitgewerkt.\n", "Not worked out yet.\n")),
        End::Aborted(abort) => {
            let reason = &abort.reason;
            text.push_str(&say!(lang, nl: "Deze wijziging is afgebroken: {reason}\n", en: "This amendment was aborted: {reason}\n"));
        }
        End::Drawn(drawn) => {
            let own = amendment.changes.iter().find(|change| concerns(change, id));
            text.push_str(&drawn_words(drawn, own, before, id, lang));
        }
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

fn change_words(change: &Change, names: Names<'_>, line: usize, lang: Lang) -> String {
    match change {
        Change::Withdraw { .. } => say!(lang,
            nl: "Uw praktijk heeft zich teruggetrokken (regel {line}).\n",
            en: "Your practice withdrew (line {line}).\n"),
        Change::Late(_) => say!(lang,
            nl: "Uw praktijk was vergeten en is alsnog opgenomen, met een eigen lot onder een nieuwe startwaarde (regel {line}).\n",
            en: "Your practice had been forgotten and was put in, with a lot of its own under a fresh seed (line {line}).\n"),
        Change::Correct(record) => {
            let (ion, region) = (lang.number(record.ion.patients()), &record.region);
            let wish = record.wish.map_or_else(|| lang.pick("geen", "none").to_owned(), |wish| lang.date(wish));
            say!(lang,
                nl: "De gegevens van uw praktijk zijn verbeterd; zij zijn nu: {ion} ION, regio {region}, wens {wish} (regel {line}).\n",
                en: "The data of your practice were corrected; they are now: {ion} ION, region {region}, wish {wish} (line {line}).\n")
        }
        Change::Successor { of, record } => {
            let (of, new) = (of.iter().map(|id| names.code(id)).collect::<Vec<_>>().join(", "), names.code(&record.id));
            say!(lang, nl: "{new} komt in de plaats van {of} (regel {line}).\n", en: "{new} takes the place of {of} (line {line}).\n")
        }
    }
}

fn drawn_words(drawn: &Drawn, own: Option<&Change>, before: Option<&Drawn>, id: &str, lang: Lang) -> String {
    let Some(practice) = drawn.standing.sealed.register.find(id) else { return String::new() };
    let story = Story::of(drawn, practice, lang);
    // a successor takes over what was told to the first that went up in it
    let whose = match own {
        Some(Change::Successor { of, .. }) => of[0].as_str(),
        _ => id,
    };
    let earlier = before.and_then(|before| Some((before, before.standing.sealed.register.find(whose)?)));
    let told = earlier.map_or(&[][..], |(before, practice)| Story::of(before, practice, lang).turns());
    let start = drawn.standing.outcome(practice).start;
    let started = earlier.and_then(|(before, practice)| before.standing.outcome(practice).start);
    if own.is_none() && start == started && told == story.turns() {
        return lang.pick("Voor uw praktijk verandert er niets.\n", "Nothing changes for your practice.\n").to_owned();
    }
    let after = match start {
        Some(start) => say!(lang, nl: "Daarna: start per {}.\n", en: "After it: starts on {}.\n", lang.date(start)),
        None => lang.pick("Daarna: geen startdatum.\n", "After it: no start date.\n").to_owned(),
    };
    match own {
        Some(Change::Withdraw { .. }) => after,
        Some(Change::Late(_)) => {
            format!("{after}{}{}{}", story.lot_words(), story.tranches_words(&[]), story.by_hand_words())
        }
        _ if told == story.turns() || story.takes_part() => after,
        _ => format!("{after}{}", story.tranches_words(told)),
    }
}
