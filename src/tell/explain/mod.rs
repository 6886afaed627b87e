//! One practice's story (*uitleg*), from a transcript that was verified.
//!
//! Comes in: the values of a [`Transcript`] and a practice. Goes out: words: outcome and reason first, then round by
//! round what was sealed, its lot and rank, every start date with the room it met, what amendments changed, and how
//! to compute the lot by hand. Denominators always stand beside a number. Never the Dutch word that means both
//! drawn and lost (domain E).

mod change;
mod story;

use crate::draw::allocation::Reason;
use crate::draw::history::History;
use crate::draw::round::{Change, Sealed};
use crate::register::{Practice, Register};
use crate::roster::{Names, Row};
use crate::say;
use crate::verify::{Drawn, End, Section, Subject, Transcript};
use crate::words::lang::Lang;
use change::amendment_words;
use story::{Story, reason_words};

pub(crate) use story::reason_sentence;

/// The register in which a practice is looked up: the last one, with its amendments; or an earlier one, for a practice
/// that was in a round and is in no later register.
pub fn register_with<'a>(transcript: &'a Transcript, names: Names<'_>, asked: &str) -> Option<&'a Register> {
    let has = |register: &&Register| {
        let named = |practice: &Practice| names.name(practice).eq_ignore_ascii_case(asked);
        register.find(asked).is_some() || register.practices().iter().any(named)
    };
    let registers = || transcript.sections.iter().rev().filter_map(register_of);
    let last = registers().next();
    last.filter(has).or_else(|| {
        let gone = successor(transcript, asked).is_none();
        registers().find(has).filter(|_| gone).or(last)
    })
}

/// The register of a section, as it stands after it.
fn register_of(section: &Section) -> Option<&Register> {
    match (section.drawn(), &section.subject) {
        (Some(drawn), _) => Some(&drawn.standing.sealed.register),
        (None, Subject::Round { sealed, .. }) => Some(&sealed.register),
        (None, Subject::Amendment(_) | Subject::Handover(_)) => None,
    }
}

/// The id under which a practice goes on, if an amendment let another take its place.
pub fn successor<'a>(transcript: &'a Transcript, id: &str) -> Option<&'a str> {
    let changes = transcript.sections.iter().filter(|section| matches!(section.end, End::Drawn(_)));
    let changes = changes.flat_map(|section| match &section.subject {
        Subject::Amendment(amendment) => amendment.changes.as_slice(),
        Subject::Round { .. } | Subject::Handover(_) => &[],
    });
    changes.rev().find_map(|change| match change {
        Change::Successor { of, record } if record.id != id && of.iter().any(|ended| ended == id) => {
            Some(record.id.as_str())
        }
        _ => None,
    })
}

/// The story of the practice with this id, which is in [`register_with`].
pub fn explain_words(transcript: &Transcript, names: Names<'_>, id: &str, lang: Lang) -> String {
    let mut text = head_words(transcript, names, id, lang);
    text.push_str(&outcome_words(transcript, id, lang));
    let many = transcript.sections.len() > 1;
    let mut before = None;
    let told = transcript.sections.iter().filter(|section| !matches!(section.subject, Subject::Handover(_)));
    for (index, section) in told.enumerate() {
        if index > 0 {
            text.push('\n');
        }
        text.push_str(&match &section.subject {
            Subject::Round { sealed, history, .. } => round_words(section, (sealed, history), (id, names, many), lang),
            Subject::Amendment(amendment) => amendment_words((section, amendment), before, (id, names), lang),
            Subject::Handover(_) => String::new(), // who signs is nothing to a practice
        });
        before = section.drawn().or(before);
    }
    text.push_str(&names.row(id).map_or(String::new(), |row| pseudonym_words(row, lang)));
    text
}

/// How a practice computes its own pseudonym: section "Pseudonyms" of the format document.
fn pseudonym_words(row: &Row, lang: Lang) -> String {
    let Row { code, salt, .. } = row;
    let code = code.replace('\'', "'\\''");
    say!(lang,
        nl: "\nReken uw pseudoniem zelf na (er komt het pseudoniem hierboven uit; het zout is van u en van de organisator)\n  printf 'instroom pseudonym v1\\n%s\\n%s\\n' {salt} '{code}' | sha256sum\n",
        en: "\nCompute your pseudonym yourself (the pseudonym above comes out; the salt is yours and the organiser's)\n  printf 'instroom pseudonym v1\\n%s\\n%s\\n' {salt} '{code}' | sha256sum\n")
}

fn head_words(transcript: &Transcript, names: Names<'_>, id: &str, lang: Lang) -> String {
    let title = &transcript.programme.title;
    let round = transcript.round().map_or("", |sealed| &sealed.round.title);
    let own = register_with(transcript, names, id)
        .and_then(|register| Some((register, &register.practices()[register.find(id)?])));
    let Some((register, own)) = own else { return String::new() };
    let (name, region) = (names.name(own), register.region_of(own));
    let who = match names {
        Names::Open => format!("{name} ({id})"),
        Names::Hidden(None) => say!(lang, nl: "Pseudoniem {id}", en: "Pseudonym {id}"),
        Names::Hidden(Some(_)) => format!("{name} ({})", names.code(id)),
    };
    let hidden = match names {
        Names::Hidden(Some(_)) => say!(lang, nl: "Pseudoniem {id}\n", en: "Pseudonym {id}\n"),
        Names::Open | Names::Hidden(None) => String::new(),
    };
    say!(lang, nl: "{who}, regio {region}\n{hidden}{title}, {round}\n\n", en: "{who}, region {region}\n{hidden}{title}, {round}\n\n")
}

/// What holds today, and why.
fn outcome_words(transcript: &Transcript, id: &str, lang: Lang) -> String {
    let drawn = transcript.sections.iter().rev().filter_map(Section::drawn);
    let found = drawn.filter_map(|drawn| Some((drawn, drawn.standing.sealed.register.find(id)?))).next();
    let Some((drawn, practice)) = found else {
        let words = lang.pick(
            "Er is nog niet geloot. Dit staat op de verzegelde lijst:\n\n",
            "Not drawn yet. This is on the sealed list:\n\n",
        );
        return words.to_owned();
    };
    let outcome = drawn.standing.outcome(practice);
    let headline = match (outcome.start, outcome.reason) {
        (Some(start), Reason::TakesPart) => {
            let date = lang.date(start);
            say!(lang, nl: "UITKOMST: uw praktijk heeft al een plaats, per {date}.", en: "OUTCOME: your practice has a place already, from {date}.")
        }
        (Some(start), _) => {
            let date = lang.date(start);
            say!(lang, nl: "UITKOMST: uw praktijk start per {date}.", en: "OUTCOME: your practice starts on {date}.")
        }
        (None, Reason::Out) if withdrawn(transcript, id) => {
            say!(lang, nl: "UITKOMST: uw praktijk heeft zich teruggetrokken.", en: "OUTCOME: your practice withdrew.")
        }
        (None, Reason::Out) => {
            say!(lang, nl: "UITKOMST: uw praktijk neemt deze ronde geen deel.", en: "OUTCOME: your practice takes no part in this round.")
        }
        (None, Reason::Later) => {
            say!(lang, nl: "UITKOMST: uw praktijk wil later starten dan deze ronde gaat en blijft daarvoor in beeld.", en: "OUTCOME: your practice wants to start later than this round goes and remains in view for that.")
        }
        (None, _) => {
            say!(lang, nl: "UITKOMST: uw praktijk is deze ronde nog niet ingeloot.", en: "OUTCOME: your practice has no place yet in this round.")
        }
    };
    let line = drawn.outcome_line(practice);
    let line = say!(lang, nl: "(regel {line} van het verslag)", en: "(line {line} of the transcript)");
    let reason = match outcome.reason {
        Reason::Out if withdrawn(transcript, id) => {
            lang.pick("Zie de wijziging hieronder.", "See the amendment below.").to_owned()
        }
        reason => reason_words(drawn, practice, reason, lang),
    };
    let next = transcript.waiting().map_or(String::new(), |section| waiting_words(section, lang));
    format!("{headline}\n{reason} {line}\n{next}\n")
}

/// Whether the practice withdrew from the round that was drawn last.
fn withdrawn(transcript: &Transcript, id: &str) -> bool {
    let drawn = transcript.sections.iter().rev().filter(|section| section.drawn().is_some());
    let amendments = drawn.map_while(|section| match &section.subject {
        Subject::Amendment(amendment) => Some(amendment),
        Subject::Round { .. } | Subject::Handover(_) => None,
    });
    let mut changes = amendments.flat_map(|amendment| &amendment.changes);
    changes.any(|change| matches!(change, Change::Withdraw { practice } if practice == id))
}

fn waiting_words(section: &Section, lang: Lang) -> String {
    match &section.subject {
        Subject::Round { sealed, .. } => {
            let title = &sealed.round.title;
            say!(lang, nl: "{title} is verzegeld en nog niet geloot.\n", en: "{title} is sealed and not drawn yet.\n")
        }
        Subject::Amendment(amendment) => {
            let number = amendment.number;
            say!(lang, nl: "Wijziging {number} is verzegeld en nog niet uitgewerkt.\n", en: "Amendment {number} is sealed and not worked out yet.\n")
        }
        Subject::Handover(_) => String::new(), // has no seal that waits
    }
}

/// What a section is called: `Ronde 1 (voorjaar)`, `Wijziging 2`.
pub fn headline(subject: &Subject, lang: Lang) -> String {
    match subject {
        Subject::Round { sealed, .. } => {
            let (number, title) = (sealed.round.number, &sealed.round.title);
            say!(lang, nl: "Ronde {number} ({title})", en: "Round {number} ({title})")
        }
        Subject::Amendment(amendment) => {
            let number = amendment.number;
            say!(lang, nl: "Wijziging {number}", en: "Amendment {number}")
        }
        Subject::Handover(_) => lang.pick("Sleutelwissel", "Handover").to_owned(),
    }
}

/// A round in which the practice stood; `many` says whether there is more than one section to tell apart.
fn round_words(
    section: &Section,
    (sealed, history): (&Sealed, &History),
    (id, names, many): (&str, Names<'_>, bool),
    lang: Lang,
) -> String {
    let heading = if many { heading(&round_title(sealed, lang)) } else { String::new() };
    if let Some(start) = history.of(id).start {
        let date = lang.date(start);
        return heading
            + &say!(lang,
            nl: "Uw praktijk had al een plaats per {date} en lootte niet mee.\n",
            en: "Your practice had a place already from {date} and was not drawn.\n");
    }
    let Some(practice) = sealed.register.find(id) else {
        let words = lang.pick(
            "Uw praktijk stond niet in de aanmeldingen van deze ronde.\n",
            "Your practice was not in the register of this round.\n",
        );
        return format!("{heading}{words}");
    };
    let line = section.practice_line(practice);
    let mut text = heading + &story::sealed_words((sealed, names), practice, line, lang);
    match &section.end {
        End::Sealed | End::Announced => {}
        End::Aborted(abort) => {
            let reason = &abort.reason;
            text.push_str(&say!(lang, nl: "\nDeze ronde is afgebroken en niet geloot: {reason}\n", en: "\nThis round was aborted and not drawn: {reason}\n"));
        }
        End::Drawn(drawn) => text.push_str(&drawn_words(drawn, practice, lang)),
    }
    text
}

fn drawn_words(drawn: &Drawn, practice: usize, lang: Lang) -> String {
    let story = Story::of(drawn, practice, lang);
    if story.takes_part() {
        let words = lang.pick(
            "\nUw praktijk nam al deel en lootte niet mee.\n",
            "\nYour practice took part already and was not drawn.\n",
        );
        return words.to_owned();
    }
    format!("{}{}{}", story.lot_words(), story.tranches_words(&[]), story.by_hand_words())
}

fn round_title(sealed: &Sealed, lang: Lang) -> String {
    let (number, title) = (sealed.round.number, &sealed.round.title);
    match title.as_str() == format!("Ronde {number}") {
        true => say!(lang, nl: "Ronde {number}", en: "Round {number}"),
        false => say!(lang, nl: "Ronde {number}: {title}", en: "Round {number}: {title}"),
    }
}

fn heading(words: &str) -> String {
    format!("{words}\n{}\n", "-".repeat(words.chars().count()))
}
