//! Whole logs at random: rounds, amendments and aborts, each chosen by how the log stands.

use crate::chance::Chance;
use crate::generate::{REGIONS, id, ion, round, sources, values, wish};
use crate::round::{History, Standing};
use crate::story::{Amendment, Change, End, Practice, Section, Source, Story, Subject};
use crate::tell::Teller;
use ed25519_dalek::SigningKey;
use std::collections::BTreeSet;

/// The first second behind the period for objections.
const FIRST: &str = "2023-02-28T23:00:00Z";

/// The story of a number, of at most so many sections; its lines as the model tells them; and as far as it went at
/// different moments the same story with a last section that the page forbids.
pub fn story(number: u64, most: u64, key: &SigningKey) -> (Story, Vec<String>, Vec<Story>) {
    let mut chance = Chance(number);
    let leidraad = chance.one_in(3);
    let origin = (*chance.pick(&["rho.example/mtvp", "hoog.example/~\\\"!", "x"])).to_owned();
    let title = (*chance.pick(&["Instroom", "\"Één\" \\ twee \u{27ff} /", "", "\u{1f3b2}"])).to_owned();
    let by = chance.one_in(2).then(|| "Coöperatie \"Proef\" U.A.".to_owned());
    let mut story = Story { origin, title, by, sections: Vec::new() };
    let mut teller = Teller::new(&story, key);
    let mut refused = Vec::new();
    let sections = chance.between(1, most);
    for at in 1..=sections {
        let subject = subject(&mut chance, leidraad, &teller);
        let end = end(&mut chance, &subject, at == sections);
        let section = Section { subject, end };
        let mut next = teller.clone();
        if next.tell(&section).is_some() {
            teller = next;
            story.sections.push(section);
        } else {
            let mut told = story.clone();
            told.sections.push(section);
            refused.push(told);
        }
    }
    (story, teller.lines, refused)
}

fn subject(chance: &mut Chance, leidraad: bool, teller: &Teller) -> Subject {
    match &teller.standing {
        Some(standing) if !chance.one_in(4) => Subject::Amendment(amendment(chance, leidraad, standing)),
        Some(standing) => {
            let history = standing.history_after();
            Subject::Round(Box::new(round(chance, leidraad, (&standing.practices, &history))))
        }
        None => Subject::Round(Box::new(round(chance, leidraad, (&[], &History::new())))),
    }
}

fn end(chance: &mut Chance, subject: &Subject, last: bool) -> End {
    let sources: &[Source] = match subject {
        Subject::Round(round) => &round.sources,
        Subject::Amendment(amendment) => &amendment.sources,
    };
    match chance.between(1, 10) {
        1 => End::Aborted { reason: "dobbelsteen \"zoek\"".to_owned(), at: "2023-06-12T12:00:01Z".to_owned() },
        2 if last => End::Sealed,
        _ => End::Drawn { at: moment(chance, subject), values: values(chance, sources) },
    }
}

/// In the second in which it was sealed, or later; behind the period for objections.
fn moment(chance: &mut Chance, subject: &Subject) -> String {
    let opened = match subject {
        Subject::Round(round) => &round.opened,
        Subject::Amendment(amendment) => &amendment.opened,
    };
    let first = match subject {
        Subject::Round(round) if round.rules.objections_until.as_ref().is_some_and(|until| until >= opened) => FIRST,
        _ => opened.as_str(),
    };
    (*chance.pick(&[first, "9998-12-31T23:59:59Z"])).to_owned()
}

/// An amendment of a round as it stands.
pub fn amendment(chance: &mut Chance, leidraad: bool, standing: &Standing) -> Amendment {
    let mut named = BTreeSet::new();
    let many = if chance.one_in(2) { 1 } else { chance.between(1, 8) };
    let mut changes = Vec::new();
    for _ in 0..many {
        changes.extend(change(chance, leidraad, (standing, &mut named)));
    }
    if changes.is_empty() {
        changes.push(Change::Late(newcomer(chance, leidraad, standing)));
    }
    let date = date(chance, standing);
    let mut amendment = Amendment {
        reason: "vergeten; zie \"notulen\"".to_owned(),
        opened: format!("{date}T23:59:59Z"),
        date,
        changes,
        sources: Vec::new(),
    };
    if amendment.draws() {
        amendment.sources = sources(chance);
    }
    amendment
}

/// Before all starts, at one, just before one, or behind all.
fn date(chance: &mut Chance, standing: &Standing) -> String {
    let start = chance.pick(&standing.rules.tranches).0.clone();
    match chance.between(0, 4) {
        0 | 1 => "2019-01-01".to_owned(),
        2 => start.replace("-15", "-14"),
        3 if chance.one_in(3) => "2099-12-31".to_owned(),
        _ => start,
    }
}

/// A change that mostly can be; `None` when it has nobody to change.
fn change(
    chance: &mut Chance,
    leidraad: bool,
    (standing, named): (&Standing, &mut BTreeSet<String>),
) -> Option<Change> {
    let careless = chance.one_in(60);
    let free: Vec<&Practice> =
        standing.practices.iter().filter(|practice| careless || !named.contains(&practice.id)).collect();
    if free.is_empty() {
        return None;
    }
    let practice = (*chance.pick(&free)).clone();
    let placed = standing.start(&practice.id).is_some();
    let change = match chance.between(1, 5) {
        1 if careless || placed || practice.wish.is_some() => Change::Withdraw(practice.id),
        1 | 2 => match practice.group.is_none() && !placed || careless {
            true => Change::Late(given(chance, standing, (&practice, None))),
            false => Change::Late(newcomer(chance, leidraad, standing)),
        },
        3 | 4 => Change::Correct(given(chance, standing, (&practice, Some(&practice)))),
        _ => successor(chance, (leidraad, careless), standing, &free),
    };
    match &change {
        Change::Withdraw(id) => named.extend([id.clone()]),
        Change::Late(practice) | Change::Correct(practice) => named.extend([practice.id.clone()]),
        Change::Successor { of, is } => named.extend(of.iter().chain([&is.id]).cloned()),
    }
    Some(change)
}

/// The one whose place goes on has the earliest place.
fn successor(
    chance: &mut Chance,
    (leidraad, careless): (bool, bool),
    standing: &Standing,
    free: &[&Practice],
) -> Change {
    let mut of: Vec<&Practice> = Vec::new();
    for _ in 0..chance.between(1, 3) {
        let next = *chance.pick(free);
        if of.iter().all(|other| other.id != next.id) || careless {
            of.push(next);
        }
    }
    if !careless {
        of.sort_by_key(|practice| standing.start(&practice.id).unwrap_or("9999"));
    }
    let heir = if chance.one_in(2) { chance.pick(&of).id.clone() } else { id(chance, leidraad) };
    let is = given(chance, standing, (of[0], Some(of[0])));
    Change::Successor { of: of.iter().map(|practice| practice.id.clone()).collect(), is: Practice { id: heir, ..is } }
}

fn newcomer(chance: &mut Chance, leidraad: bool, standing: &Standing) -> Practice {
    let like = chance.pick(&standing.practices).clone();
    let unknown = Practice { id: id(chance, leidraad), name: "Vergeten".to_owned(), ..like };
    given(chance, standing, (&unknown, None))
}

/// Values for a practice; `was` when what it wished and whether it has a place counts.
fn given(chance: &mut Chance, standing: &Standing, (of, was): (&Practice, Option<&Practice>)) -> Practice {
    let mut practice = Practice { group: None, since: None, ..of.clone() };
    if chance.one_in(3) && of.group.is_none() || chance.one_in(60) {
        let known: Vec<&str> = match standing.rules.bases.as_slice() {
            [] => standing.regions().into_iter().chain([*chance.pick(&REGIONS)]).collect(),
            bases => bases.iter().map(|(region, _)| region.as_str()).chain([REGIONS[0]]).collect(),
        };
        practice.region = (*chance.pick(&known)).to_owned();
    }
    if chance.one_in(2) {
        practice.ion = match chance.between(1, 3) {
            1 => of.ion.div_ceil(2),
            2 => (3 * of.ion).min(1_000_000),
            _ => ion(chance, 3),
        };
    }
    if chance.one_in(3) {
        let classes: Vec<_> = standing.rules.classes.iter().map(|(name, _)| Some(name.clone())).chain([None]).collect();
        practice.class = chance.pick(&classes).clone();
    }
    let fixed = was.is_some_and(|was| was.wish.is_none() || was.group.is_some() || standing.start(&was.id).is_some());
    if !fixed && (was.is_none() || chance.one_in(2)) || chance.one_in(60) {
        practice.wish = Some(wish(chance, &standing.rules.tranches));
    }
    practice
}
