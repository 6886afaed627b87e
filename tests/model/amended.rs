//! Properties of logs that go on: what a later section may do to anybody.

use crate::case::{plain, practice_of, starts};
use crate::engine::Engine;
use crate::grow;
use crate::seeded;
use crate::share::{all, one_in};
use crate::story::{self, Amendment, Change, End, Round, Rules, Subject};
use instroom::draw::round::{Out, Standing};
use instroom::register::Practice;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Plays many logs, and holds every section that was drawn after another one against that.
fn held(
    fits: impl Fn(&Subject, &Standing, &Standing) -> bool + Sync,
    check: impl Fn(&Subject, &Standing, &Standing) + Sync,
) {
    let times = (0..logs()).into_par_iter().map(|number| {
        let story = grow::story(number << 8 | 0xff, 10).story;
        let mut engine = Engine::new(&story);
        let mut times = 0;
        for section in &story.sections {
            let before = engine.standing.clone();
            engine.play(section).unwrap();
            let (Some(before), Some(after), End::Drawn { .. }) = (&before, &engine.standing, &section.end) else {
                continue;
            };
            if fits(&section.subject, before, after) {
                check(&section.subject, before, after);
                times += 1;
            }
        }
        times
    });
    let times: u64 = times.sum();
    assert!(times > logs() / 2, "only {times} sections were looked at");
}

fn logs() -> u64 {
    if all() { 500 } else { 250 }
}

fn is_amendment(subject: &Subject, _: &Standing, _: &Standing) -> bool {
    matches!(subject, Subject::Amendment(_))
}

fn amendment(subject: &Subject) -> &Amendment {
    let Subject::Amendment(amendment) = subject else { unreachable!("rounds were left out") };
    amendment
}

/// Who withdrew, and who goes on as whom.
fn gone(amendment: &Amendment) -> (BTreeSet<&str>, BTreeMap<&str, &str>) {
    let mut withdrawn = BTreeSet::new();
    let mut heirs = BTreeMap::new();
    for change in &amendment.changes {
        match change {
            Change::Withdraw(id) => withdrawn.extend([id.as_str()]),
            Change::Successor { of, is } => heirs.extend(of.iter().map(|id| (id.as_str(), is.id.as_str()))),
            Change::Restore(_) | Change::Late(_) | Change::Correct(_) => (),
        }
    }
    (withdrawn, heirs)
}

/// Who had a place keeps it or an earlier one, unless it withdrew; of those that a successor struck the heir has it.
#[test]
fn nobody_loses_a_place() {
    held(is_amendment, |subject, before, after| {
        let (withdrawn, heirs) = gone(amendment(subject));
        let after = starts(after);
        for (id, start) in starts(before).into_iter().filter_map(|(id, start)| Some((id, start?))) {
            if withdrawn.contains(id.as_str()) {
                assert_eq!(after[&id], None);
                continue;
            }
            let now = &after[*heirs.get(id.as_str()).unwrap_or(&id.as_str())];
            assert!(now.as_ref().is_some_and(|now| *now <= start), "{id} had {start} and has {now:?}: {subject:#?}");
        }
    });
}

/// Up to and including its date an amendment changes nothing for anybody that it does not name: neither start nor turns.
#[test]
fn an_amendment_never_changes_what_started() {
    held(is_amendment, |subject, before, after| {
        let amendment = amendment(subject);
        let (withdrawn, heirs) = gone(amendment);
        let named = |id: &str| {
            let fresh = |change: &Change| match change {
                Change::Late(practice) => practice.id == id,
                Change::Restore(practice) => practice == id,
                Change::Withdraw(_) | Change::Correct(_) | Change::Successor { .. } => false,
            };
            withdrawn.contains(id)
                || heirs.contains_key(id)
                || heirs.values().any(|heir| *heir == id)
                || amendment.changes.iter().any(fresh)
        };
        let started = |start: &Option<String>| start.clone().filter(|start| *start <= amendment.date);
        let (was, is) = (starts(before), starts(after));
        for (id, start) in was.iter().filter(|(id, _)| !named(id)) {
            assert_eq!(started(start), started(&is[id]), "{id}");
            assert_eq!(turns(before, id, &amendment.date), turns(after, id, &amendment.date), "{id}");
        }
        let fresh = is.iter().filter(|(id, _)| !was.contains_key(*id) && !heirs.values().any(|heir| heir == id));
        fresh.for_each(|(id, start)| assert_eq!(started(start), None, "{id}"));
    });
}

/// The turns of a practice up to and including a day, as they are told.
fn turns(standing: &Standing, id: &str, until: &str) -> Vec<String> {
    let practice = standing.sealed.register.find(id).unwrap();
    let tranches = &standing.sealed.rules.tranches;
    let pool = standing.in_pool(standing.units.of_practice(practice));
    let turns = pool.into_iter().flat_map(|(pool, at)| pool.turns(at));
    turns.filter(|(t, _)| tranches[*t].start.to_string().as_str() <= until).map(|turn| format!("{turn:?}")).collect()
}

/// In an amendment a cap is exceeded by places that are kept, and by nothing else; under `reach` with a tolerance by
/// no more than that.
#[test]
fn only_kept_places_exceed_a_cap() {
    held(is_amendment, |_, before, after| {
        let rules = &after.sealed.rules;
        let (tolerance, bounded) = match &rules.boundary {
            instroom::rules::Boundary::Reach { tolerance, .. } => (*tolerance, tolerance.is_some()),
            _ => (None, true),
        };
        if !bounded {
            return;
        }
        for (at, tranche) in rules.tranches.iter().enumerate().skip(after.allocation.open()) {
            for (pool, result) in after.allocation.pools.iter().enumerate() {
                let own = |region: u32| after.allocation.pools.len() == 1 || region as usize == pool;
                let units = after.units.list().iter().enumerate().filter(|(_, unit)| own(unit.region));
                let (mut load, mut kept) = (0, 0);
                for (index, unit) in units {
                    let practice = unit.practice as usize;
                    let counts = |start: Option<jiff::civil::Date>| start.is_some_and(|start| start <= tranche.start);
                    let now = unit.start.is_some() || counts(after.outcome(practice).start);
                    load += if now { unit.size } else { 0 };
                    kept +=
                        if unit.start.is_some() || counts(held_before(before, after, index)) { unit.size } else { 0 };
                }
                let sums = result.tranche(at).unwrap();
                let most = sums.cap + tolerance.map_or(0, |share| share.of(sums.sums.base));
                assert!(load <= most.max(kept), "tranche {at}: {load} of {most}, kept {kept}");
            }
        }
    });
}

/// The place that a unit brought into an amendment: of its practices, or of those it follows, the one that stays; of
/// one that comes back what it had.
fn held_before(before: &Standing, after: &Standing, unit: usize) -> Option<jiff::civil::Date> {
    let own = &after.sealed.register.practices()[after.units.list()[unit].practice as usize];
    if let (Some(Out::Withdrew(had)), None) = (before.out.get(&own.id), after.out.get(&own.id)) {
        return had.start(&after.sealed.rules.tranches);
    }
    let lot = after.lots.lot(unit)?;
    // who came back alone out of a group has its lot: of equal ones the own
    let own = before.sealed.register.find(&own.id).map(|own| before.units.of_practice(own));
    let units = own.into_iter().chain(0..before.units.list().len());
    let same = units.into_iter().find(|other| before.lots.lot(*other) == Some(lot))?;
    let practice = before.units.list()[same].practice as usize;
    before.outcome(practice).start
}

/// Who takes part since an earlier round is not drawn again, and keeps its date.
#[test]
fn over_rounds_nobody_is_placed_twice() {
    held(
        |subject, before, after| !is_amendment(subject, before, after),
        |_, before, after| {
            let is = starts(after);
            for (id, start) in starts(before).into_iter().filter(|(_, start)| start.is_some()) {
                assert_eq!(is[&id], start);
                let unit = after.units.of_practice(after.sealed.register.find(&id).unwrap());
                assert_eq!(after.lots.lot(unit), None, "{id} is drawn again");
            }
        },
    );
}

/// Under `skip` and `reach`, whatever the spread and the order; under `stop` it can make room, as in `fair`. What
/// earlier amendments freed in tranches that they left alone is given away first, by one that changes nothing.
#[test]
fn withdrawing_who_has_no_place_changes_nobodys_start() {
    let withdrew = |number: u64| {
        let story = grow::story(number << 8 | 0xfe, 4).story;
        let mut engine = Engine::new(&story);
        let played = story.sections.iter().all(|section| engine.play(section).is_some());
        let standing = engine.standing.filter(|_| played)?;
        if standing.sealed.rules.boundary == instroom::rules::Boundary::Stop {
            return None;
        }
        let practices = standing.sealed.register.practices();
        let first = Change::Correct(same(&standing, &practices[0]));
        let settled = seeded::amended(&standing, &only(vec![first], "2019-01-01"), [0; 32]).unwrap();
        let mut was = starts(&settled);
        let waits = |p: &&Practice| was[p.id.as_str()].is_none() && p.wish.is_some() && p.group.is_none();
        let id = practices.iter().find(waits)?.id.to_string();
        let told = only(vec![Change::Withdraw(id.clone())], "2019-01-01");
        let is = starts(&seeded::amended(&settled, &told, [0; 32]).unwrap());
        was.insert(id.clone(), None);
        assert_eq!(was, is, "{id} withdraws, log {number}");
        Some(())
    };
    let times = (0..logs()).into_par_iter().filter_map(withdrew).map(|()| 1_u64).sum::<u64>();
    assert!(times > logs() / 7, "only {times} practices withdrew");
}

/// What a correction says that corrects nothing.
fn same(standing: &Standing, practice: &Practice) -> story::Practice {
    let Practice { id, name, town, ion, wish, class, insurer, uzovi, .. } = practice.clone();
    story::Practice {
        id: id.to_string(),
        name,
        town: town.map(|town| town.to_string()),
        region: standing.sealed.register.region_of(practice).to_owned(),
        ion: ion.patients(),
        wish: wish.map(|wish| wish.to_string()),
        class: class.map(|class| standing.sealed.rules.classes[usize::from(class)].name.clone()),
        group: None,
        since: None,
        insurer: insurer.map(|insurer| insurer.to_string()),
        uzovi: uzovi.map(|uzovi| uzovi.to_string()),
    }
}

fn only(changes: Vec<Change>, date: &str) -> Amendment {
    let (reason, opened) = ("vergeten".to_owned(), format!("{date}T09:00:00Z"));
    Amendment { date: date.to_owned(), reason, opened, changes, sources: Vec::new() }
}

/// A late practice among seven others: each of the eight ranks as often. 800 draws (with `INSTROOM_ALL=1` 8,000), each under two seeds
/// of its own: 100 (1,000) a rank are due. Chi-square has 7 degrees of freedom; a fair draw exceeds 42.2 once in 2 million times.
#[test]
fn the_rank_of_a_late_practice_is_uniform() {
    let practices = (1..=7).map(|i| practice_of(&format!("0199000{i}"), "Noord", 1000, "2023-04-01")).collect();
    let rules = Rules { tranches: vec![("2023-04-01".to_owned(), 250_000)], ..plain().rules };
    let round = Round { rules, practices, ..plain() };
    let late = only(vec![Change::Late(practice_of("01990099", "Noord", 1000, "2023-04-01"))], "2023-01-01");
    let due = 1000 / i64::try_from(one_in(10)).unwrap();
    let mut times = [0_i64; 8];
    for draw in 0..8 * due {
        let seed = |moment: u8| Sha256::digest([&[moment][..], &draw.to_le_bytes()].concat()).into();
        let after = seeded::amended(&seeded::stands(&round, seed(0)), &late, seed(1)).unwrap();
        let unit = after.units.of_practice(after.sealed.register.find("01990099").unwrap());
        times[after.lots.place(unit).unwrap()] += 1;
    }
    // the sum of (times - due)^2 / due, in tenths
    let off: i64 = times.iter().map(|times| (times - due) * (times - due)).sum();
    assert!(off * 10 < 422 * due, "{times:?}");
}
