//! The annexes: every lot, every place, and who waits; where nothing was drawn the list as it was sealed.

use super::case::{Case, Named, Stage};
use super::column::{Called, class_name, columns, size_title};
use super::order::Pool;
use crate::draw::allocation::{Balance, Reason};
use crate::draw::round::Standing;
use crate::draw::units::NO_CLASS;
use crate::register::Practice;
use crate::rules::Key;
use crate::tell::paper::{Block, Level, Row, Writer};
use crate::words::explain::Scope;
use crate::words::list;
use crate::words::minutes::annex::{Annex, AnnexTitle, AnnexTold, ListedState};
use crate::words::minutes::drawn::ColumnTitle;
use crate::words::noun::Practices;
use crate::words::{Lang, Message};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Which annexes there are, each with its letter.
pub(super) fn titles(case: &Case<'_>) -> Vec<AnnexTitle> {
    let annexes = match case.stage() {
        Stage::Drawn(_) => vec![Annex::Ranks, Annex::Placed, Annex::Reserve],
        Stage::Sealed | Stage::GivenUp(_) if case.amended.is_none() => vec![Annex::Sealed],
        Stage::Sealed | Stage::GivenUp(_) => Vec::new(),
    };
    ["A", "B", "C"].into_iter().zip(annexes).map(|(letter, annex)| AnnexTitle::Of { letter, annex }).collect()
}

/// All of them, each on a page of its own.
pub(super) fn annexes(case: &Case<'_>, page: &mut Writer) {
    for title in titles(case) {
        page.block(Block::NewPage).heading(Level::Part, &title);
        let AnnexTitle::Of { annex, .. } = title else { continue };
        match (annex, case.standing()) {
            (Annex::Sealed, _) => sealed(case, page),
            (Annex::Ranks, Some(standing)) => ranks(case, standing, page),
            (Annex::Placed, Some(standing)) => placed(case, standing, page),
            (Annex::Reserve, Some(standing)) => reserve(case, standing, page),
            (_, None) => {}
        }
    }
}

/// What was sealed of each practice.
fn sealed(case: &Case<'_>, page: &mut Writer) {
    let (sealed, lang, names) = (case.sealed, page.lang(), case.minutes.names);
    let rules = &sealed.rules;
    let practices = sealed.register.practices();
    let grouped = practices.iter().any(|practice| practice.group.is_some());
    let titles = shown([
        (ColumnTitle::Line, true),
        (ColumnTitle::Practice, true),
        (ColumnTitle::Name, case.has_names(Named::Practices)),
        (ColumnTitle::Region, true),
        (ColumnTitle::Ion, true),
        (ColumnTitle::Wish, true),
        (ColumnTitle::Priority, !rules.classes.is_empty()),
        (ColumnTitle::Group, grouped),
    ]);
    let row = |(at, own): (usize, &Practice)| {
        let takes_part = case.units.list()[case.units.of_practice(at)].start.is_some();
        let wish = match own.wish {
            _ if takes_part => list::Cell::TakesPart.words(lang),
            Some(wish) => lang.date(wish),
            None => list::Cell::NoPart.words(lang),
        };
        let cell = |title: &ColumnTitle| match title {
            ColumnTitle::Line => case.section.practice_line(at).to_string(),
            ColumnTitle::Practice => names.code(&own.id).into_owned(),
            ColumnTitle::Name => names.name(own).to_owned(),
            ColumnTitle::Region => sealed.register.region_of(own).to_owned(),
            ColumnTitle::Ion => lang.number(own.ion.patients()),
            ColumnTitle::Priority => class_name(rules, own.class.unwrap_or(NO_CLASS)),
            ColumnTitle::Group => own.group.as_deref().map_or(String::new(), |label| names.group(label).into_owned()),
            _ => wish.clone(),
        };
        Row::Cells(titles.iter().map(cell).collect())
    };
    let rows = practices.iter().enumerate().map(row).collect();
    let columns = columns(&titles, page);
    page.table(&AnnexTold::Sealed, columns, rows);
}

fn shown<const N: usize>(titles: [(ColumnTitle, bool); N]) -> Vec<ColumnTitle> {
    titles.into_iter().filter(|(_, shown)| *shown).map(|(title, _)| title).collect()
}

/// Every lot, row by row.
fn ranks(case: &Case<'_>, standing: &Standing, page: &mut Writer) {
    page.say(&AnnexTold::Ranks);
    let mut rows: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for place in 0..standing.lots.order().len() {
        rows.entry(standing.lots.region_at(place)).or_default().push(place);
    }
    let rules = &standing.sealed.rules;
    for (region, places) in rows {
        let titles = shown([
            (ColumnTitle::Rank, true),
            (ColumnTitle::Lot, true),
            (ColumnTitle::Practice, true),
            (ColumnTitle::Name, case.has_names(Named::Units)),
            (ColumnTitle::Region, region.is_none()),
            (ColumnTitle::Priority, rules.order.contains(&Key::Class)),
            (size_title(rules), true),
            (ColumnTitle::Start, true),
        ]);
        let rows = places.into_iter().map(|place| rank(case, (standing, place), &titles, page.lang())).collect();
        let scope = region.map_or(Scope::All, |region| scope_of(standing, region));
        let columns = columns(&titles, page);
        page.table(&AnnexTold::RanksOf { scope }, columns, rows);
    }
    already(case, standing, page);
}

fn scope_of(standing: &Standing, region: usize) -> Scope {
    Scope::Region { region: standing.sealed.register.regions()[region].clone() }
}

fn rank(case: &Case<'_>, (standing, place): (&Standing, usize), titles: &[ColumnTitle], lang: Lang) -> Row {
    let unit = standing.lots.order()[place] as usize;
    let own = &standing.units.list()[unit];
    let called = Called::of(case, unit, lang);
    let cell = |title: &ColumnTitle| match title {
        ColumnTitle::Rank => standing.lots.rank_at(place, own.region as usize).number().to_string(),
        ColumnTitle::Lot => standing.lots.lot_at(place).to_string(),
        ColumnTitle::Practice => called.as_ref().map_or(String::new(), |called| called.code.clone()),
        ColumnTitle::Name => called.as_ref().map_or(String::new(), |called| called.name.clone()),
        ColumnTitle::Region => standing.sealed.register.regions()[own.region as usize].clone(),
        ColumnTitle::Priority => class_name(&standing.sealed.rules, own.class),
        ColumnTitle::Ion | ColumnTitle::Size => lang.number(own.size),
        _ => start(standing, own.practice as usize, lang),
    };
    Row::Cells(titles.iter().map(cell).collect())
}

/// When a practice starts, or that it does not.
fn start(standing: &Standing, practice: usize, lang: Lang) -> String {
    let outcome = standing.outcome(practice);
    match (outcome.start, outcome.reason) {
        (Some(start), _) => lang.date(start),
        (None, Reason::Out) => ListedState::NoPart.words(lang),
        (None, _) => ListedState::None.words(lang),
    }
}

/// Who took part already.
fn already(case: &Case<'_>, standing: &Standing, page: &mut Writer) {
    let (register, names, lang) = (&standing.sealed.register, case.minutes.names, page.lang());
    let titles = shown([
        (ColumnTitle::Practice, true),
        (ColumnTitle::Name, case.has_names(Named::Practices)),
        (ColumnTitle::Region, true),
        (ColumnTitle::Ion, true),
        (ColumnTitle::Since, true),
    ]);
    let row = |(at, own): (usize, &Practice)| {
        let start = standing.units.list()[standing.units.of_practice(at)].start?;
        let cell = |title: &ColumnTitle| match title {
            ColumnTitle::Practice => names.code(&own.id).into_owned(),
            ColumnTitle::Name => names.name(own).to_owned(),
            ColumnTitle::Region => register.region_of(own).to_owned(),
            ColumnTitle::Ion => lang.number(own.ion.patients()),
            _ => lang.date(start),
        };
        Some(Row::Cells(titles.iter().map(cell).collect()))
    };
    let rows: Vec<Row> = register.practices().iter().enumerate().filter_map(row).collect();
    if !rows.is_empty() {
        let columns = columns(&titles, page);
        page.table(&AnnexTold::Already, columns, rows);
    }
}

/// Who starts when, date by date.
fn placed(case: &Case<'_>, standing: &Standing, page: &mut Writer) {
    let (register, names, lang) = (&standing.sealed.register, case.minutes.names, page.lang());
    let towns = register.practices().iter().any(|own| names.town(own).is_some());
    for date in standing.sealed.rules.tranches.iter().map(|tranche| tranche.start) {
        let starters = starters(standing, date);
        if starters.is_empty() {
            page.say(&AnnexTold::NobodyOn { date });
            continue;
        }
        let titles = shown([
            (ColumnTitle::Practice, true),
            (ColumnTitle::Name, case.has_names(Named::Practices)),
            (ColumnTitle::Town, towns),
            (ColumnTitle::Region, true),
            (ColumnTitle::Ion, true),
        ]);
        let ion = starters.iter().map(|&at| register.practices()[at].ion.patients()).sum();
        let mut rows: Vec<Vec<String>> = starters
            .iter()
            .map(|&at| {
                let own = &register.practices()[at];
                let cell = |title: &ColumnTitle| match title {
                    ColumnTitle::Practice => names.code(&own.id).into_owned(),
                    ColumnTitle::Name => names.name(own).to_owned(),
                    ColumnTitle::Town => names.town(own).unwrap_or_default().to_owned(),
                    ColumnTitle::Region => register.region_of(own).to_owned(),
                    _ => lang.number(own.ion.patients()),
                };
                titles.iter().map(cell).collect()
            })
            .collect();
        rows.sort();
        let columns = columns(&titles, page);
        let told = AnnexTold::PlacedOn { date, practices: Practices(starters.len() as u64), ion };
        page.table(&told, columns, rows.into_iter().map(Row::Cells).collect());
    }
}

/// Practices that start on a date, by this round.
fn starters(standing: &Standing, date: Date) -> Vec<usize> {
    let starts = |&at: &usize| {
        let outcome = standing.outcome(at);
        outcome.start == Some(date) && outcome.reason != Reason::TakesPart
    };
    (0..standing.sealed.register.practices().len()).filter(starts).collect()
}

/// Who asked for a start date and did not get it, in the order in which room that becomes free is given out.
fn reserve(case: &Case<'_>, standing: &Standing, page: &mut Writer) {
    if !standing.has_open() {
        page.say(&AnnexTold::ReserveClosed);
        return;
    }
    page.say(&AnnexTold::Reserve);
    let titles = shown([
        (ColumnTitle::Turn, true),
        (ColumnTitle::Rank, true),
        (ColumnTitle::Practice, true),
        (ColumnTitle::Name, case.has_names(Named::Units)),
        (size_title(&standing.sealed.rules), true),
        (ColumnTitle::Start, true),
    ]);
    let mut any = false;
    for pool in Pool::all(case, standing, &[]) {
        for tranche in standing.allocation.open()..standing.sealed.rules.tranches.len() {
            for (region, queue) in queues(&pool, tranche) {
                let rows = (1..).zip(queue).map(|(turn, at)| waiter(&pool, (turn, at), &titles, page.lang())).collect();
                let (date, scope) = (
                    standing.sealed.rules.tranches[tranche].start,
                    region.map_or(Scope::All, |region| scope_of(standing, region)),
                );
                let columns = columns(&titles, page);
                page.table(&AnnexTold::ReserveOf { date, scope }, columns, rows);
                any = true;
            }
        }
    }
    if !any {
        let all_open = standing.allocation.open() == 0;
        page.say(if all_open { &AnnexTold::ReserveEmpty } else { &AnnexTold::ReserveNobody });
    }
}

/// Who waits for a start date, in each row in which turns are given; the region where rows are those of regions.
fn queues(pool: &Pool<'_>, tranche: usize) -> Vec<(Option<usize>, Vec<usize>)> {
    let standing = pool.standing;
    let spread = standing.sealed.rules.spread;
    let by_region = standing.lots.region_at(0).is_some() || Balance::of(spread) == Balance::FurthestBehind;
    let mut first: BTreeMap<Option<usize>, usize> = BTreeMap::new();
    for seat in pool.waiting(tranche) {
        first.entry(by_region.then_some(pool.unit(seat.at).region as usize)).or_insert(seat.at);
    }
    let queue = |(region, at): (Option<usize>, usize)| {
        let (walked, own) = standing.walked(pool.unit_at(at), &standing.places())?;
        let queue = walked.queue(own, tranche);
        let order = queue.before.iter().map(|beside| beside.at).chain([own]);
        Some((region, order.chain(queue.after.iter().map(|beside| beside.at)).collect()))
    };
    first.into_iter().filter_map(queue).collect()
}

fn waiter(pool: &Pool<'_>, (turn, at): (u64, usize), titles: &[ColumnTitle], lang: Lang) -> Row {
    let (standing, unit, own) = (pool.standing, pool.unit_at(at), pool.unit(at));
    let rank = standing.lots.place(unit).map(|place| standing.lots.rank_at(place, own.region as usize).number());
    let called = Called::of(pool.case, unit, lang);
    let cell = |title: &ColumnTitle| match title {
        ColumnTitle::Turn => turn.to_string(),
        ColumnTitle::Rank => rank.map_or(String::new(), |rank| rank.to_string()),
        ColumnTitle::Practice => called.as_ref().map_or(String::new(), |called| called.code.clone()),
        ColumnTitle::Name => called.as_ref().map_or(String::new(), |called| called.name.clone()),
        ColumnTitle::Ion | ColumnTitle::Size => lang.number(own.size),
        _ => start(standing, own.practice as usize, lang),
    };
    Row::Cells(titles.iter().map(cell).collect())
}
