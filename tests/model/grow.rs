//! Whole logs at random: rounds, amendments and aborts, each chosen by how the log stands.

use crate::chance::Chance;
use crate::generate::{REGIONS, Terms, id, ion, nameless, round, wish};
use crate::plan::{self, first_beacon, last_beacon, sources};
use crate::round::{History, Standing};
use crate::story::{
    Amendment, Change, Cosigned, End, Given, Handover, Practice, Section, Signers, Story, Subject, Witness,
};
use crate::tell::Teller;
use std::collections::BTreeSet;

/// The first second behind the period for objections.
const FIRST: &str = "2023-02-28T23:00:00Z";

/// A story as the model tells it.
pub struct Grown {
    pub story: Story,
    pub teller: Teller,
    /// As far as it went at different moments the same story with a last section that the page forbids.
    pub refused: Vec<Story>,
}

/// The story of a number, of at most so many sections.
pub fn story(number: u64, most: u64) -> Grown {
    let mut chance = Chance(number);
    let terms = Terms { leidraad: chance.one_in(3), hidden: chance.one_in(8), crowded: chance.one_in(3) };
    let origin = (*chance.pick(&["rho.example/mtvp", "hoog.example/~\\\"!", "x"])).to_owned();
    let title = (*chance.pick(&["Instroom", "\"Één\" \\ twee \u{27ff} /", "", "\u{1f3b2}"])).to_owned();
    let by = chance.one_in(2).then(|| "Coöperatie \"Proef\" U.A.".to_owned());
    let signers = if chance.one_in(3) { signers(&mut chance, 7) } else { Signers::alone(7) };
    let story = Story { origin, title, by, signers, sections: Vec::new() };
    let mut grown = Grown { teller: Teller::new(&story), story, refused: Vec::new() };
    let sections = chance.between(1, most);
    for at in 1..=sections {
        let subject = subject(&mut chance, terms, &grown.teller);
        let section = signed(&mut chance, subject, (&grown.teller.signers, at == sections));
        grown.go_on(section);
    }
    grown
}

impl Grown {
    fn go_on(&mut self, section: Section) {
        let mut next = self.teller.clone();
        if next.tell(&section).is_some() {
            self.teller = next;
            self.story.sections.push(section);
        } else {
            let mut told = self.story.clone();
            told.sections.push(section);
            self.refused.push(told);
        }
    }
}

fn subject(chance: &mut Chance, terms: Terms, teller: &Teller) -> Subject {
    match &teller.standing {
        Some(_) if chance.one_in(12) => Subject::Handover(handover(chance, &teller.signers)),
        Some(standing) if !chance.one_in(4) => Subject::Amendment(amendment(chance, terms, standing)),
        Some(standing) => {
            let history = standing.history_after();
            Subject::Round(Box::new(round(chance, terms, (&standing.practices, &history))))
        }
        None => Subject::Round(Box::new(round(chance, terms, (&[], &History::new())))),
    }
}

/// An organiser with up to five witnesses, some of whom must sign.
fn signers(chance: &mut Chance, organiser: u8) -> Signers {
    let first = u8::try_from(chance.between(100, 200)).unwrap();
    let witness = |key: u8| Witness { role: "notaris \"Ö\"".to_owned(), name: format!("w{key}.example/~!"), key };
    let witnesses: Vec<Witness> = (first..).take(usize::try_from(chance.between(1, 5)).unwrap()).map(witness).collect();
    Signers { organiser, required: chance.index(witnesses.len()) + 1, witnesses }
}

/// Another key of the organiser, other witnesses, both, or none any more.
fn handover(chance: &mut Chance, before: &Signers) -> Handover {
    let organiser = if chance.one_in(3) { before.organiser } else { before.organiser + 1 };
    let signers = match chance.between(1, 3) {
        1 => Signers::alone(organiser),
        2 => Signers { organiser, ..before.clone() },
        _ => signers(chance, organiser),
    };
    let announced = (*chance.pick(&["2023-06-12T12:00:01Z", "0000-01-01T00:00:00Z"])).to_owned();
    Handover { reason: "nieuwe secretaris".to_owned(), announced, signers }
}

/// A section with its end, and as many witnesses as must sign it so that the log can go on.
fn signed(chance: &mut Chance, subject: Subject, (signers, last): (&Signers, bool)) -> Section {
    let end = end(chance, &subject, last);
    let beacon = first_beacon(subject.sources()).map_or(LATEST, |beacon| beacon.as_second().unsigned_abs());
    let (seal, result) = match &end {
        End::Announced => (0, signers.required),
        End::Drawn { .. } => (signers.required, signers.required),
        End::Aborted { .. } => (0, signers.required),
        End::Sealed => (0, 0),
    };
    let sealed_by = match &subject {
        Subject::Handover(_) => Vec::new(),
        _ => cosigned(chance, signers, (seal, beacon)),
    };
    let ended_by = cosigned(chance, signers, (if last { 0 } else { result }, LATEST));
    Section { subject, end, sealed_by, ended_by }
}

/// The last second in which a witness can sign, as the first that it cannot.
const LATEST: u64 = 253_370_764_800;

/// At least so many witnesses sign before a moment; others may do so at any time.
fn cosigned(chance: &mut Chance, signers: &Signers, (required, before): (usize, u64)) -> Vec<Cosigned> {
    let mut all: Vec<usize> = (0..signers.witnesses.len()).collect();
    let mut chosen = Vec::new();
    while !all.is_empty() && (chosen.len() < required || chance.one_in(2)) {
        let due = chosen.len() < required;
        let witness = all.remove(chance.index(all.len()));
        let latest = if due { before } else { LATEST };
        let some = chance.between(1, before - 1);
        let time = *chance.pick(&[1, before - 1, before.min(latest - 1), latest - 1, some]);
        chosen.push(Cosigned { witness, time });
    }
    chosen.sort_by_key(|cosigned| cosigned.witness);
    chosen
}

fn end(chance: &mut Chance, subject: &Subject, last: bool) -> End {
    if matches!(subject, Subject::Handover(_)) {
        return End::Announced;
    }
    match chance.between(1, 10) {
        1 => End::Aborted { reason: "dobbelsteen \"zoek\"".to_owned(), at: "2023-06-12T12:00:01Z".to_owned() },
        2 if last => End::Sealed,
        _ => {
            let given = plan::given(chance, subject.sources());
            End::Drawn { at: moment(chance, subject, &given), given }
        }
    }
}

/// In the first second that can be, or later.
fn moment(chance: &mut Chance, subject: &Subject, given: &[Given]) -> String {
    let (opened, until) = match subject {
        Subject::Round(round) => (round.opened.as_str(), round.rules.objections_until.is_some()),
        Subject::Amendment(amendment) => (amendment.opened.as_str(), false),
        Subject::Handover(_) => unreachable!("is not drawn"),
    };
    let beacon = last_beacon(subject.sources(), given).map(|beacon| beacon.to_string());
    let first = [opened, if until { FIRST } else { opened }, beacon.as_deref().unwrap_or(opened)];
    let first = first.into_iter().max().unwrap();
    (*chance.pick(&[first, "9998-12-31T23:59:59Z"])).to_owned()
}

/// An amendment of a round as it stands.
pub fn amendment(chance: &mut Chance, terms: Terms, standing: &Standing) -> Amendment {
    let mut named = BTreeSet::new();
    let many = if chance.one_in(2) { 1 } else { chance.between(1, 8) };
    let mut changes = Vec::new();
    for _ in 0..many {
        changes.extend(change(chance, terms, (standing, &mut named)));
    }
    if changes.is_empty() {
        changes.push(Change::Late(newcomer(chance, terms, standing)));
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
        amendment.sources = sources(chance, &amendment.opened);
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
fn change(chance: &mut Chance, terms: Terms, (standing, named): (&Standing, &mut BTreeSet<String>)) -> Option<Change> {
    let careless = chance.one_in(60);
    let free: Vec<&Practice> =
        standing.practices.iter().filter(|practice| careless || !named.contains(&practice.id)).collect();
    if free.is_empty() {
        return None;
    }
    let withdrew = |practice: &&&Practice| matches!(standing.out.get(&practice.id), Some(Some(_)));
    let back: Vec<&Practice> = free.iter().filter(withdrew).copied().collect();
    let from = if back.is_empty() || chance.one_in(4) { &free } else { &back };
    let practice = (*chance.pick(from)).clone();
    let placed = standing.start(&practice.id).is_some();
    let change = match chance.between(1, 5) {
        1..=4 if back.contains(&&practice) => Change::Restore(practice.id),
        1 if careless && chance.one_in(3) => Change::Restore(practice.id),
        1 | 2 if placed && chance.one_in(2) => Change::Withdraw(practice.id),
        1 if careless || placed || practice.wish.is_some() => Change::Withdraw(practice.id),
        1 | 2 => match practice.group.is_none() && !placed || careless {
            true => Change::Late(given(chance, standing, (&practice, None))),
            false => Change::Late(newcomer(chance, terms, standing)),
        },
        3 | 4 => Change::Correct(given(chance, standing, (&practice, Some(&practice)))),
        _ => successor(chance, (terms, careless), standing, &free),
    };
    match &change {
        Change::Withdraw(id) | Change::Restore(id) => named.extend([id.clone()]),
        Change::Late(practice) | Change::Correct(practice) => named.extend([practice.id.clone()]),
        Change::Successor { of, is } => named.extend(of.iter().chain([&is.id]).cloned()),
    }
    Some(change)
}

/// The one whose place goes on has the earliest place.
fn successor(chance: &mut Chance, (terms, careless): (Terms, bool), standing: &Standing, free: &[&Practice]) -> Change {
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
    let heir = if chance.one_in(2) { chance.pick(&of).id.clone() } else { id(chance, terms) };
    let is = given(chance, standing, (of[0], Some(of[0])));
    Change::Successor { of: of.iter().map(|practice| practice.id.clone()).collect(), is: Practice { id: heir, ..is } }
}

fn newcomer(chance: &mut Chance, terms: Terms, standing: &Standing) -> Practice {
    let like = chance.pick(&standing.practices).clone();
    let unknown = Practice { id: id(chance, terms), name: "Vergeten".to_owned(), ..like };
    let unknown = if terms.hidden { nameless(unknown) } else { unknown };
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
