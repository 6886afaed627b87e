//! A register against the rounds before it (*vergelijking met de vorige ronde*): what a list that goes on says otherwise.
//!
//! Comes in: the rounds that were drawn, each as it was sealed and as it stands now, how their practices are called, and the
//! register and rules of the next. Goes out: [`Differences`] as values, each with the code of its practice and the field
//! where it shows. Nothing is refused here: what cannot be is a [`RoundFault`](super::RoundFault).

use super::difference::{Differences, Differing, RegionChange, SameCap, What};
use super::sealed::Sealed;
use super::shift::{Pair, Shift, shifts};
use super::standing::Standing;
use crate::draw::history::History;
use crate::register::{Field, Practice, Register};
use crate::roster::Names;
use crate::rules::{Rules, Share, likeness};
use compact_str::CompactString;
use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// A round that was drawn.
#[derive(Clone, Copy)]
pub struct Stood<'a> {
    /// As it was sealed.
    pub sealed: &'a Sealed,
    /// As it stands, with its amendments.
    pub standing: &'a Standing,
}

/// What a register is compared with.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    /// All rounds that were drawn, in their order.
    pub rounds: &'a [Stood<'a>],
    /// How their practices are called.
    pub names: Names<'a>,
}

/// A practice as the log has it.
#[derive(Clone, Copy)]
struct Known<'a> {
    stood: Stood<'a>,
    practice: &'a Practice,
}

/// A practice that both have.
struct Both<'a> {
    known: Known<'a>,
    practice: &'a Practice,
    start: Option<Date>,
}

/// A comparison under way.
struct Comparison<'a> {
    names: Names<'a>,
    last: Stood<'a>,
    rules: &'a Rules,
    register: &'a Register,
    both: Vec<Both<'a>>,
    /// Columns that are empty now and were not.
    emptied: Vec<(Field, u64)>,
    /// The other way round.
    filled: Vec<(Field, u64)>,
}

impl<'a> Before<'a> {
    /// What a register says otherwise; nothing where no round was drawn yet. Its practices are called by their codes.
    pub fn differences(&self, register: &'a Register, rules: &'a Rules) -> Option<Differences> {
        let last = *self.rounds.last()?;
        let history = last.standing.history_after();
        let (both, fresh) = self.pairs(register, &history);
        let (emptied, filled) = (emptied(&both, register, self.names), filled(&both, self.names));
        let comparison = Comparison { names: self.names, last, rules, register, both, emptied, filled };
        let mut practices = comparison.changed();
        practices.extend(self.back(register));
        practices.extend(comparison.come_and_gone(&fresh, &history));
        practices.sort_by(|a, b| a.code.as_bytes().cmp(b.code.as_bytes())); // stable: fields keep their order
        let regions = comparison.regions();
        practices.retain(|differing| !is_renamed(&differing.what, &regions));
        Some(Differences {
            round: last.sealed.round.number,
            known: comparison.both.len() as u64,
            same_cap: comparison.same_cap(),
            same_wishes: comparison.same_wishes(),
            practices,
            regions,
            shifts: comparison.shifts(),
            unranked: comparison.unranked(),
            emptied: comparison.emptied,
            filled: comparison.filled,
        })
    }

    /// Practices that are known, with what is known of them, and those that are not.
    fn pairs(&self, register: &'a Register, history: &History) -> (Vec<Both<'a>>, Vec<&'a Practice>) {
        let (mut both, mut fresh) = (Vec::new(), Vec::new());
        for practice in register.practices() {
            let id = self.names.id(&practice.id);
            match self.known(id) {
                Some(known) => both.push(Both { known, practice, start: history.of(id).start }),
                None => fresh.push(practice),
            }
        }
        (both, fresh)
    }

    /// A practice as the last round has it that knows it.
    fn known(&self, id: &str) -> Option<Known<'a>> {
        self.rounds.iter().rev().find_map(|&stood| {
            let register = &stood.standing.sealed.register;
            register.find(id).map(|at| Known { stood, practice: &register.practices()[at] })
        })
    }

    /// Practices that withdrew, took no part since, and now wish a start.
    fn back(&self, register: &Register) -> Vec<Differing> {
        let mut out: BTreeMap<&str, u64> = BTreeMap::new();
        for Stood { sealed, standing } in self.rounds {
            let wishes =
                |id: &str| sealed.register.find(id).is_some_and(|at| sealed.register.practices()[at].wish.is_some());
            out.retain(|id, _| !wishes(id));
            out.extend(standing.out.keys().map(|id| (id.as_str(), sealed.round.number)));
        }
        let back = out.into_iter().filter_map(|(id, round)| {
            let code = self.names.code(id);
            let practice = &register.practices()[register.find(&code)?];
            Some(differing(practice, What::Back { round, wish: practice.wish? }))
        });
        back.collect()
    }
}

fn differing(practice: &Practice, what: What) -> Differing {
    Differing { code: practice.id.clone(), name: practice.name.clone(), what, returns: false }
}

/// Whether a change of region only follows a region that has another name now.
fn is_renamed(what: &What, regions: &[RegionChange]) -> bool {
    let What::Region { was: from, is: to, .. } = what else { return false };
    regions.iter().any(|change| matches!(change, RegionChange::Renamed { was, is, .. } if was == from && is == to))
}

impl<'a> Comparison<'a> {
    /// R2: caps are cumulative, so one that did not grow lets nobody start who could not before.
    fn same_cap(&self) -> Option<SameCap> {
        let (before, first) = (self.last.sealed.rules.tranches.last()?, self.rules.tranches.first()?);
        let grew = first.cap > before.cap || before.cap == Share::WHOLE || first.start <= before.start;
        let (is, was) = (first.cap.millionths(), before.cap.millionths());
        (!grew).then_some(SameCap { start: first.start, is, was })
    }

    /// Wishes that all are what they were in the round before, also of who has a place: one for a start that is past was read
    /// as the first start of these rules.
    fn same_wishes(&self) -> Option<u64> {
        let first = self.rules.tranches.first()?.start;
        let old = &self.last.sealed.register;
        let was = |own: &Practice| {
            let before = old.find(self.names.id(&own.id)).map(|at| &old.practices()[at])?;
            Some(before.wish.map(|wish| wish.max(first)))
        };
        let practices = self.register.practices();
        let same = practices.iter().all(|own| was(own) == Some(own.wish));
        let wishes = practices.iter().filter(|own| own.wish.is_some()).count() as u64;
        let placed = self.both.iter().any(|both| both.start.is_some()); // who waits keeps its wish
        (placed && same && wishes > 1).then_some(wishes) // one says nothing
    }

    /// What differs about practices that both have, field by field.
    fn changed(&self) -> Vec<Differing> {
        self.both.iter().flat_map(|both| self.changes(both)).collect()
    }

    fn changes(&self, both: &Both<'a>) -> Vec<Differing> {
        let Both { known: Known { stood, practice: was }, practice: is, start } = both;
        let mut found = Vec::new();
        let sealed = stood.sealed.register.find(&was.id).map(|at| &stood.sealed.register.practices()[at]);
        let mut add = |what: What, again: &dyn Fn(&Practice) -> bool| {
            found.push(Differing { returns: sealed.is_some_and(again), ..differing(is, what) });
        };
        let region = |register: &Register, practice: &Practice| register.region_of(practice).to_owned();
        let (from, to) = (region(&stood.standing.sealed.register, was), region(self.register, is));
        if likeness(&from) != likeness(&to) {
            let sealed = |old: &Practice| region(&stood.sealed.register, old) == to;
            let placed = start.map(|start| (start, is.ion.patients()));
            add(What::Region { was: from, is: to.clone(), placed }, &sealed);
        }
        if was.ion != is.ion {
            add(What::Ion { was: was.ion.patients(), is: is.ion.patients() }, &|old| old.ion == is.ion);
        }
        for field in TEXTS.into_iter().filter(|field| self.tells(*field, was)) {
            let (old, new) = (old_text(self.names, was, field), text(is, field));
            if let Some(what) = other_text(field, old.as_deref(), new.as_deref()) {
                // a log with pseudonyms has no texts sealed
                add(what, &|sealed| matches!(self.names, Names::Open) && text(sealed, field) == new);
            }
        }
        if let Some(what) = self.other_class(stood, was, is) {
            add(what, &|old| old.class == is.class);
        }
        found
    }

    /// Whether a text of a practice is compared by itself: not where its whole column came or went, nor where nobody knows it.
    fn tells(&self, field: Field, was: &Practice) -> bool {
        let of_column = self.emptied.iter().chain(&self.filled).any(|(column, _)| *column == field);
        !of_column && is_known(self.names, was)
    }

    /// Another priority, where both rounds have the same classes.
    fn other_class(&self, stood: &Stood<'_>, was: &Practice, is: &Practice) -> Option<What> {
        let name = |class: Option<u16>| {
            class.and_then(|at| self.rules.classes.get(usize::from(at))).map(|class| class.name.clone())
        };
        let differs = self.has_classes_of(stood) && was.class != is.class;
        differs.then(|| What::Class { was: name(was.class), is: name(is.class) })
    }

    /// Whether a round had classes of the same names, in the same order.
    fn has_classes_of(&self, stood: &Stood<'_>) -> bool {
        let before = stood.standing.sealed.rules.classes.iter().map(|class| &class.name);
        before.eq(self.rules.classes.iter().map(|class| &class.name))
    }

    /// How many practices have a priority that cannot be compared.
    fn unranked(&self) -> u64 {
        self.both.iter().filter(|both| !self.has_classes_of(&both.known.stood)).count() as u64
    }

    /// Practices that are new, and those that are missing. One with a place cannot be missing.
    fn come_and_gone(&self, fresh: &[&Practice], history: &History) -> Vec<Differing> {
        let old = self.last.standing.sealed.register.practices().iter();
        let gone = old.map(|practice| (self.names.code(&practice.id), practice));
        let gone: Vec<(Cow<'_, str>, &Practice)> =
            gone.filter(|(code, _)| self.register.find(code).is_none()).collect();
        let by_name: BTreeMap<String, &CompactString> =
            fresh.iter().map(|practice| (likeness(&practice.name), &practice.id)).collect();
        let mut before: BTreeMap<&str, CompactString> = BTreeMap::new();
        let mut found = Vec::new();
        for (code, practice) in gone {
            let name = self.names.name(practice);
            let now = by_name.get(&likeness(name)).copied().filter(|_| !name.is_empty());
            before.extend(now.map(|now| (now.as_str(), code.as_ref().into())));
            let past = history.of(&practice.id);
            if past.start.is_none() {
                let what = What::Missing { waits: past.wish.is_some(), now: now.cloned() };
                found.push(Differing { code: code.as_ref().into(), name: name.to_owned(), what, returns: false });
            }
        }
        let fresh = fresh.iter().map(|own| differing(own, What::Fresh(before.get(own.id.as_str()).cloned())));
        found.extend(fresh);
        found
    }

    /// Regions that came and went.
    fn regions(&self) -> Vec<RegionChange> {
        let old = &self.last.standing.sealed.register;
        let (had, has) = (sizes(old), sizes(self.register));
        let keys = |sizes: &BTreeMap<&str, u64>| sizes.keys().map(|region| likeness(region)).collect::<BTreeSet<_>>();
        let (before, now) = (keys(&had), keys(&has));
        let gone = had.iter().filter(|(region, _)| !now.contains(&likeness(region)));
        let mut fresh: BTreeMap<&str, u64> = has
            .iter()
            .filter(|(region, _)| !before.contains(&likeness(region)))
            .map(|(region, size)| (*region, *size))
            .collect();
        let mut found = Vec::new();
        for (region, of) in gone {
            let to = self.moved_from(region).into_iter().filter(|(to, _)| fresh.contains_key(to));
            let to = to.max_by_key(|(_, moved)| *moved).filter(|(_, moved)| moved * 2 >= *of);
            found.push(match to {
                Some((is, moved)) => {
                    fresh.remove(is);
                    RegionChange::Renamed { was: (*region).to_owned(), is: is.to_owned(), moved, of: *of }
                }
                None => RegionChange::Gone((*region).to_owned(), *of),
            });
        }
        found.extend(fresh.into_iter().map(|(region, size)| RegionChange::Fresh(region.to_owned(), size)));
        found
    }

    /// Where the practices of a region are now.
    fn moved_from(&self, region: &str) -> BTreeMap<&'a str, u64> {
        let mut to = BTreeMap::new();
        for Both { known: Known { stood, practice: was }, practice: is, .. } in &self.both {
            if stood.standing.sealed.register.region_of(was) == region {
                *to.entry(self.register.region_of(is)).or_default() += 1;
            }
        }
        to
    }

    /// Columns that seem to stand beside other practices.
    fn shifts(&self) -> Vec<Shift> {
        let pairs =
            |was: &dyn Fn(&Both<'a>) -> Option<String>, is: &dyn Fn(&Both<'a>) -> Option<String>| -> Vec<Pair> {
                let pair = |both: &Both<'a>| Some(Pair { code: &both.practice.id, was: was(both)?, is: is(both)? });
                self.both.iter().filter_map(pair).collect()
            };
        let texts = TEXTS.map(|field| {
            let was = |both: &Both<'a>| old_text(self.names, both.known.practice, field).map(Cow::into_owned);
            (field, pairs(&was, &|both| text(both.practice, field).map(Cow::into_owned)))
        });
        let old_region =
            |both: &Both<'a>| both.known.stood.standing.sealed.register.region_of(both.known.practice).to_owned();
        let regions =
            pairs(&|both| Some(old_region(both)), &|both| Some(self.register.region_of(both.practice).to_owned()));
        let ion = |practice: &Practice| Some(practice.ion.patients().to_string());
        let ions = pairs(&|both| ion(both.known.practice), &|both| ion(both.practice));
        shifts(texts.into_iter().chain([(Field::Region, regions), (Field::Ion, ions)]))
    }
}

/// The texts of a practice.
const TEXTS: [Field; 4] = [Field::Name, Field::Town, Field::Insurer, Field::Uzovi];

/// Whether the texts of a practice are known: a log with pseudonyms needs a row of its roster.
fn is_known(names: Names<'_>, was: &Practice) -> bool {
    matches!(names, Names::Open) || names.row(&was.id).is_some()
}

/// A text of a practice as the log or its roster has it.
fn old_text<'a>(names: Names<'a>, was: &'a Practice, field: Field) -> Option<Cow<'a, str>> {
    match field {
        Field::Name => Some(names.name(was)).filter(|name| !name.is_empty()).map(Cow::Borrowed),
        Field::Town => names.town(was).map(Cow::Borrowed),
        Field::Insurer => names.insurer(was).map(Cow::Borrowed),
        Field::Uzovi => names.uzovi(was).map(|code| Cow::Owned(code.to_string())),
        _ => None,
    }
}

/// Columns that nobody has any more, and some had.
fn emptied(both: &[Both<'_>], register: &Register, names: Names<'_>) -> Vec<(Field, u64)> {
    let fields = TEXTS.into_iter().filter(|field| register.practices().iter().all(|own| text(own, *field).is_none()));
    let had = |field| both.iter().filter(|both| old_text(names, both.known.practice, field).is_some()).count() as u64;
    fields.map(|field| (field, had(field))).filter(|(_, had)| *had > 0).collect()
}

/// Columns that nobody had who is known, and most have.
fn filled(both: &[Both<'_>], names: Names<'_>) -> Vec<(Field, u64)> {
    let known = || both.iter().filter(|both| is_known(names, both.known.practice));
    let fields =
        TEXTS.into_iter().filter(|field| known().all(|both| old_text(names, both.known.practice, *field).is_none()));
    let have = |field| known().filter(|both| text(both.practice, field).is_some()).count() as u64;
    let most = known().count() as u64 / 2;
    fields.map(|field| (field, have(field))).filter(|(_, have)| *have > most).collect()
}

/// A text of a practice of a register.
fn text(practice: &Practice, field: Field) -> Option<Cow<'_, str>> {
    match field {
        Field::Name => Some(Cow::Borrowed(practice.name.as_str())).filter(|name| !name.is_empty()),
        Field::Town => practice.town.as_deref().map(Cow::Borrowed),
        Field::Insurer => practice.insurer.as_deref().map(Cow::Borrowed),
        Field::Uzovi => practice.uzovi.map(|code| Cow::Owned(code.to_string())),
        _ => None,
    }
}

/// Two texts that are not one to who reads them. An empty cell is another than one with a text.
fn other_text(field: Field, was: Option<&str>, is: Option<&str>) -> Option<What> {
    let differs = was != is && was.map(likeness) != is.map(likeness);
    differs.then(|| What::Text { field, was: was.map(str::to_owned), is: is.map(str::to_owned) })
}

/// How many practices each region has.
fn sizes(register: &Register) -> BTreeMap<&str, u64> {
    let mut sizes = BTreeMap::new();
    for practice in register.practices() {
        *sizes.entry(register.region_of(practice)).or_default() += 1;
    }
    sizes
}
