//! What was sealed, and what it may come to.

use super::case::{Case, Stage};
use super::{plain, points};
use crate::draw::allocation::{Pooling, RegionBase};
use crate::draw::round::{Amendment, Change, Standing};
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::log::signers::Cosigned;
use crate::register::{Practice, Record};
use crate::rules::{Rules, Tranche};
use crate::tell::paper::{Block, Cell, Column, Row, Writer};
use crate::tell::section::count_words;
use crate::tell::status::witness_now;
use crate::tell::survey::whom;
use crate::transcript::{End, Subject};
use crate::words::charter::{Sealing, Signing};
use crate::words::minutes::field::Blank;
use crate::words::minutes::sealed::{CapColumn, ChangeSealed, ListColumn, Listed, SealTold};
use crate::words::noun::{Practices, Regions, Witnesses};
use crate::words::status::WitnessNow;
use crate::words::survey::{ResultTitle, Whom};
use crate::words::value::{Digits, Semicolons};
use crate::words::{Lang, Message};

/// What was sealed, when, with which root and by whom.
pub(super) fn sealed(case: &Case<'_>, page: &mut Writer) {
    match &case.section.subject {
        Subject::Amendment(amendment) => changes(case, amendment, page),
        Subject::Round { .. } | Subject::Handover(_) => list(case, page),
    }
    if case.amended.is_none() {
        file(case, page);
    }
    seal(case, page);
    if case.amended.is_none() {
        corrections(case, page);
    }
}

fn list(case: &Case<'_>, page: &mut Writer) {
    let (register, rules) = (&case.sealed.register, &case.sealed.rules);
    let practices = register.practices();
    page.say(&Listed::Size {
        practices: Practices(practices.len() as u64),
        regions: Regions(register.regions().len() as u64),
        ion: ion(practices.iter()),
        date: rules.reference_date,
    });
    let last = practices.len().saturating_sub(1);
    let [first, last] = [0, last].map(|at| Digits::from(case.section.practice_line(at)));
    page.say(&Listed::Line { first, last });
    by_region(case, page);
    count(case, page);
}

/// Sign-ups, lines and lots.
fn count(case: &Case<'_>, page: &mut Writer) {
    let count = count_words(case.section, page.lang());
    plain(&count, page);
}

/// The file with the register, as far as it is known.
fn file(case: &Case<'_>, page: &mut Writer) {
    if let Some(file) = case.minutes.register {
        page.say(&Listed::Register { name: file.name.clone() }).say_code(&Listed::Sum, &file.sum);
    } else {
        page.fields([(&Blank::Register as &dyn Message, 1)]);
    }
    for repaired in &case.sealed.round.repairs {
        page.say(&Listed::Repaired { option: repaired.code.clone(), rows: repaired.rows });
    }
}

fn ion<'p>(practices: impl Iterator<Item = &'p Practice>) -> u64 {
    practices.map(|practice| practice.ion.patients()).sum()
}

/// The list in a table, a row a region.
fn by_region(case: &Case<'_>, page: &mut Writer) {
    let (register, lang) = (&case.sealed.register, page.lang());
    let row = |name: String, of: &dyn Fn(&Practice) -> bool| {
        let own = register.practices().iter().enumerate().filter(|(_, practice)| of(practice));
        let takes_part = |at: usize| case.units.list()[case.units.of_practice(at)].start.is_some();
        let (mut many, mut already, mut asking) = (0, 0, 0);
        for (at, practice) in own.clone() {
            many += 1;
            already += u64::from(takes_part(at));
            asking += u64::from(!takes_part(at) && practice.wish.is_some());
        }
        let numbers = [many, ion(own.map(|(_, practice)| practice)), already, asking];
        Row::Cells([name].into_iter().chain(numbers.map(|number| lang.number(number))).collect())
    };
    let regions = register.regions().iter().enumerate();
    let mut rows: Vec<Row> =
        regions.map(|(at, name)| row(name.clone(), &|practice| practice.region as usize == at)).collect();
    if rows.len() > 1 {
        rows.push(row(ListColumn::All.words(lang), &|_| true));
    }
    let column = |title: &ListColumn, cell, width| Column { heading: title.words(lang), cell, width };
    let numbers = [ListColumn::Practices, ListColumn::Ion, ListColumn::Already, ListColumn::Asking];
    let numbers = numbers.iter().map(|title| column(title, Cell::Number, 3));
    let columns = [column(&ListColumn::Region, Cell::Words, 5)].into_iter().chain(numbers).collect();
    page.table(&ListColumn::Caption, columns, rows);
}

fn changes(case: &Case<'_>, amendment: &Amendment, page: &mut Writer) {
    page.say(&Listed::Changes { first: case.section.change_line(0).into() });
    let Some((_, before)) = case.amended else { return };
    let told = amendment.changes.iter().map(|change| change_told(change, &before.standing, case));
    let told: Vec<String> = told.map(|told| told.words(page.lang())).collect();
    points(told, page);
    count(case, page);
}

fn change_told(change: &Change, before: &Standing, case: &Case<'_>) -> ChangeSealed {
    let (names, register) = (case.minutes.names, &before.sealed.register);
    let known = |id: &str| -> Whom {
        let name = register.find(id).map_or("", |at| names.name(&register.practices()[at]));
        whom(names.code(id).into_owned(), name)
    };
    // the roster knows who came by an amendment; a log without pseudonyms says it itself
    let new = |record: &Record| {
        let name = names.row(&record.id).map_or(record.name.as_str(), |row| row.name.as_str());
        whom(names.code(&record.id).into_owned(), name)
    };
    let of = |record: &Record| (record.region.clone(), record.ion.patients());
    match change {
        Change::Withdraw { practice } => ChangeSealed::Withdraws { who: known(practice) },
        Change::Restore { practice } => ChangeSealed::Returns { who: known(practice) },
        Change::Late(record) => {
            let (region, ion) = of(record);
            ChangeSealed::Late { who: new(record), region, ion }
        }
        Change::Correct(record) => {
            let (region, ion) = of(record);
            ChangeSealed::Corrected { who: new(record), region, ion }
        }
        Change::Successor { of: ended, record } => {
            let (region, ion) = of(record);
            let of = Semicolons(ended.iter().map(|id| known(id)).collect());
            ChangeSealed::Goes { of, who: new(record), region, ion }
        }
    }
}

/// The seal itself, its root and who signed it along.
fn seal(case: &Case<'_>, page: &mut Writer) {
    let (lines, root) = case.section.seal;
    let moment = match case.amended {
        Some((amendment, _)) => amendment.opened,
        None => case.sealed.round.opened,
    };
    page.say(&SealTold::Moment { moment, line: Digits(lines as u64 + 1) });
    page.say_code(&SealTold::Root, &base64(&root)).say(&SealTold::Aloud);
    page.block(Block::Aloud(short_number(&root)));
    page.fields([(&Blank::ReadAloud as &dyn Message, 1)]);
    cosigned(case, (&SealTold::Witnesses, &case.section.seal_by), page);
}

/// Which witnesses signed a checkpoint along, and how many must.
pub(super) fn cosigned(case: &Case<'_>, (title, by): (&SealTold, &[Cosigned]), page: &mut Writer) {
    let signers = &case.section.signers;
    if signers.witnesses.is_empty() {
        page.say(&Signing::Alone);
        return;
    }
    let told = |(at, witness)| witness_now(witness, by.iter().find(|by| by.witness == at), case.minutes.told.vouching);
    let told: Vec<WitnessNow> = signers.witnesses.iter().enumerate().map(told).collect();
    page.say(title).points(told.iter().map(|told| told as &dyn Message));
    let of = Witnesses(signers.witnesses.len() as u64);
    page.say(&SealTold::Cosigned { signed: by.len(), of, required: signers.required });
}

/// The period for corrections, what was given up before, and what people know of it.
fn corrections(case: &Case<'_>, page: &mut Writer) {
    match (case.sealed.rules.objections_until, case.stage()) {
        (Some(until), Stage::Drawn(drawn)) => page.say(&Listed::PeriodOver { until, drawn: drawn.at }),
        (Some(until), Stage::Sealed) => page.say(&Sealing::Until { until }),
        (Some(until), Stage::GivenUp(_)) => page.say(&Listed::Period { until }),
        (None, Stage::Sealed) => page.say(&Sealing::NoTerm),
        (None, Stage::Drawn(_)) => page.say(&Listed::UntilDraw),
        (None, Stage::GivenUp(_)) => page.say(&Listed::NoPeriod),
    };
    let before = case.minutes.told.transcript.sections[..case.minutes.section].iter().rev();
    let given_up: Vec<Listed> = before
        .map_while(|section| match (&section.subject, &section.end) {
            (Subject::Round { sealed, .. }, End::Aborted(abort)) => Some(Listed::SealedBefore {
                moment: sealed.round.opened,
                ended: abort.aborted,
                reason: abort.reason.clone(),
            }),
            _ => None,
        })
        .collect();
    page.points(given_up.iter().rev().map(|told| told as &dyn Message));
    page.fields([(&Blank::Corrections as &dyn Message, 3)]);
}

/// The caps as numbers, a row a pool and start date.
pub(super) fn caps(case: &Case<'_>, page: &mut Writer) {
    let lang = page.lang();
    // an amendment can bring a practice, and change what one counts
    let (sealed, units) = match case.standing() {
        Some(standing) => (&*standing.sealed, &standing.units),
        None => (case.sealed, &*case.units),
    };
    let rules = &sealed.rules;
    let bases = RegionBase::all(sealed.case(units));
    let pools: Vec<(String, RegionBase)> = match Pooling::of(rules.spread) {
        Pooling::PerRegion => sealed.register.regions().iter().cloned().zip(bases).collect(),
        Pooling::Shared => {
            let (base, taken) = bases.iter().fold((0, 0), |(base, taken), own| (base + own.base, taken + own.taken));
            vec![(ResultTitle::All.words(lang), RegionBase { base, taken })]
        }
    };
    let tolerant = pools.iter().any(|(_, own)| rules.boundary.tolerance(own.base).is_some());
    let rows = pools.iter().flat_map(|(name, own)| cap_rows(rules, (name, own), tolerant, lang)).collect();
    let column = |title: &CapColumn, cell, width| Column { heading: title.words(lang), cell, width };
    let words = [(CapColumn::Pool, 5), (CapColumn::Start, 5)];
    let words = words.iter().map(|(title, width)| column(title, Cell::Words, *width));
    let most = tolerant.then_some(CapColumn::Most);
    let numbers = [CapColumn::Share, CapColumn::Base, CapColumn::Cap].into_iter().chain(most);
    let numbers: Vec<CapColumn> = numbers.chain([CapColumn::Already]).collect();
    let columns = words.chain(numbers.iter().map(|title| column(title, Cell::Number, 3))).collect();
    page.table(&CapColumn::Caption, columns, rows).say(&CapColumn::Rounded);
}

fn cap_rows(rules: &Rules, (name, own): (&str, &RegionBase), tolerant: bool, lang: Lang) -> Vec<Row> {
    let row = |tranche: &Tranche| {
        let cap = tranche.cap.of(own.base);
        let most = tolerant.then(|| cap + rules.boundary.tolerance(own.base).unwrap_or(0));
        let share = lang.percent(tranche.cap.millionths());
        let words = [name.to_owned(), lang.date(tranche.start), share];
        let numbers = [own.base, cap].into_iter().chain(most).chain([own.taken]);
        Row::Cells(words.into_iter().chain(numbers.map(|number| lang.number(number))).collect())
    };
    rules.tranches.iter().map(row).collect()
}
