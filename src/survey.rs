//! What would be sealed (*overzicht*), for the board that is about to seal it.
//!
//! Comes in: the rules and a register as it was read. Goes out: words: per region the practices, their ION and
//! wishes against the caps, who has which class, what was repaired, what is odd. Percentages never stand without
//! both numbers (domain A37).

mod rules;

use self::rules::rules_words;
use crate::allocation::{PoolResult, Pooling, Sums};
use crate::chances::size_remark;
use crate::lang::Lang;
use crate::register::{Practice, Reading, Register};
use crate::round::Standing;
use crate::rules::{Boundary, Rules, RulesFile};
use crate::say;
use crate::units::size_words;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::fmt::Write;

const PRACTICES_NL: [&str; 2] = ["praktijk", "praktijken"];
const PRACTICES_EN: [&str; 2] = ["practice", "practices"];

/// So many repairs or oddities of a kind are shown one by one.
const SHOWN: usize = 20;

/// The whole survey.
pub fn survey_words(file: &RulesFile, reading: &Reading, lang: Lang) -> String {
    let mut text = head_words(file, reading, lang);
    text.push_str(&rules_words(&file.rules, lang));
    text.push_str(&answers_words(file, reading, lang));
    let regions = by_region(&reading.register);
    for (name, practices) in reading.register.regions().iter().zip(&regions) {
        text.push_str(&region_words(&file.rules, name, practices, lang));
    }
    let repairs = repairs_words(reading, lang);
    if repairs.is_empty() {
        text.push_str(lang.pick("\nHersteld bij het lezen: niets.\n", "\nRepaired while reading: nothing.\n"));
    } else {
        let _ = write!(text, "\n{repairs}");
    }
    let mut odd = oddities(file, reading, &regions, lang);
    odd.extend(size_remark(&file.rules, &reading.register, lang));
    if odd.is_empty() {
        text.push_str(lang.pick("Bijzonderheden: geen.\n", "Odd: nothing.\n"));
    } else {
        text.push_str(
            lang.pick(
                "\nBijzonderheden (niet fout, wel om naar te kijken):\n",
                "\nOdd (not wrong, but worth a look):\n",
            ),
        );
        for line in odd.iter().take(SHOWN) {
            let _ = writeln!(text, "  - {line}");
        }
        if let Some(more) = odd.len().checked_sub(SHOWN).filter(|&more| more > 0) {
            text.push_str(&say!(lang, nl: "  … en nog {more}\n", en: "  … and {more} more\n"));
        }
    }
    text
}

/// The result of a draw, for the room: per region and start date who was placed and what room was used.
pub fn result_words(standing: &Standing, lang: Lang) -> String {
    let regions = standing.sealed.register.regions();
    match Pooling::of(standing.sealed.rules.spread) {
        Pooling::PerRegion => regions
            .iter()
            .zip(&standing.allocation.pools)
            .map(|(name, pool)| {
                say!(lang, nl: "Regio {name}\n", en: "Region {name}\n") + &pool_words(standing, pool, lang)
            })
            .collect(),
        Pooling::Shared => {
            let pool = &standing.allocation.pools[0];
            let mut text = lang.pick("Alle regio's samen\n", "All regions together\n").to_owned();
            text.push_str(&pool_words(standing, pool, lang));
            for (index, name) in regions.iter().enumerate() {
                text.push_str(&say!(lang, nl: "Regio {name}\n", en: "Region {name}\n"));
                for (tranche, rule) in standing.sealed.rules.tranches.iter().enumerate() {
                    if let Some(sums) = pool.lane(tranche, index) {
                        text.push_str(&lane_words(standing, rule.start, sums, lang));
                    }
                }
            }
            text
        }
    }
}

/// A pool, tranche by tranche.
fn pool_words(standing: &Standing, pool: &PoolResult, lang: Lang) -> String {
    let mut text = String::new();
    for (tranche, rule) in standing.sealed.rules.tranches.iter().enumerate() {
        let Some(own) = pool.tranche(tranche) else { continue };
        let (sums, date) = (&own.sums, lang.date(rule.start));
        let (used, left) = (lang.number(sums.used()), lang.number(own.left()));
        let cap = size_words(own.cap, standing.sealed.rules.measure, lang);
        let placed = lang.number(u64::from(sums.placed));
        let of = lang.count(u64::from(sums.candidates), ["kandidaat", "kandidaten"], ["candidate", "candidates"]);
        let share = lang.share(sums.used(), own.cap);
        let how = match (own.lottery, sums.candidates) {
            (true, _) => lang.pick("geloot", "by lot"),
            (false, 0) => lang.pick("niemand gevraagd", "nobody asked"),
            (false, _) => lang.pick("allen pasten", "all fitted"),
        };
        text.push_str(&say!(lang,
            nl: "  {date:<18} {placed} van {of} geplaatst ({how}); {used} van {cap} gebruikt ({share}), {left} over\n",
            en: "  {date:<18} {placed} of {of} placed ({how}); {used} of {cap} used ({share}), {left} left\n"));
    }
    text
}

/// A region that shares its cap: what it has of its base.
fn lane_words(standing: &Standing, start: Date, sums: &Sums, lang: Lang) -> String {
    let (date, used) = (lang.date(start), lang.number(sums.used()));
    let base = size_words(sums.base, standing.sealed.rules.measure, lang);
    let placed = lang.number(u64::from(sums.placed));
    let of = lang.count(u64::from(sums.candidates), ["kandidaat", "kandidaten"], ["candidate", "candidates"]);
    let share = lang.share(sums.used(), sums.base);
    say!(lang,
        nl: "  {date:<18} {placed} van {of} geplaatst; {used} van {base} doet mee ({share})\n",
        en: "  {date:<18} {placed} of {of} placed; {used} of {base} takes part ({share})\n")
}

/// Whose start date an amendment changed, and who is new or gone; nobody is named for a changed rank.
pub fn changes_words(before: &Standing, after: &Standing, lang: Lang) -> String {
    let (old, new) = (&before.sealed.register, &after.sealed.register);
    let ids: BTreeSet<&str> =
        old.practices().iter().chain(new.practices()).map(|practice| practice.id.as_str()).collect();
    let start = |standing: &Standing, id: &str| {
        let practice = standing.sealed.register.find(id)?;
        Some(standing.outcome(practice).start)
    };
    let words = |start: Option<Option<Date>>| match start {
        None => lang.pick("niet in de lijst", "not on the list").to_owned(),
        Some(None) => lang.pick("geen startdatum", "no start date").to_owned(),
        Some(Some(date)) => lang.date(date),
    };
    let mut text = lang.pick("Wat er verandert\n", "What changes\n").to_owned();
    let mut unchanged = 0;
    for id in ids {
        let (was, is) = (start(before, id), start(after, id));
        if was == is {
            unchanged += 1;
            continue;
        }
        let _ = writeln!(text, "  {id}  {} → {}", words(was), words(is));
    }
    let unchanged = lang.count(unchanged, PRACTICES_NL, PRACTICES_EN);
    text.push_str(&say!(lang, nl: "  verder niets: {unchanged} met dezelfde startdatum als eerst", en: "  nothing else: {unchanged} with the same start date as before"));
    text
}

/// What was repaired and passed over while the register was read; empty when nothing was.
pub fn repairs_words(reading: &Reading, lang: Lang) -> String {
    let mut text = String::new();
    let n = reading.repairs.len();
    if n > 0 {
        text.push_str(&say!(lang, nl: "Hersteld bij het lezen ({n}):\n", en: "Repaired while reading ({n}):\n"));
        for repair in reading.repairs.iter().take(SHOWN) {
            let _ = writeln!(text, "  {}: {}", repair.place.words(lang), repair.words(lang));
        }
        if let Some(more) = n.checked_sub(SHOWN).filter(|&more| more > 0) {
            text.push_str(&say!(lang, nl: "  … en nog {more}\n", en: "  … and {more} more\n"));
        }
    }
    if reading.empty_rows > 0 {
        let rows = reading.empty_rows;
        text.push_str(&say!(lang, nl: "Lege rijen overgeslagen: {rows}.\n", en: "Empty rows passed over: {rows}.\n"));
    }
    if !reading.unused_columns.is_empty() {
        let columns = reading.unused_columns.join(", ");
        text.push_str(&say!(lang, nl: "Kolommen zonder betekenis voor de loting: {columns}.\n", en: "Columns without a meaning for the draw: {columns}.\n"));
    }
    text
}

fn head_words(file: &RulesFile, reading: &Reading, lang: Lang) -> String {
    let register = &reading.register;
    let ion = lang.number(total(register.practices().iter()));
    let regions = match register.regions().len() {
        1 => lang.pick("1 regio", "1 region").to_owned(),
        many => say!(lang, nl: "{many} regio's", en: "{many} regions"),
    };
    let title = &file.programme.title;
    let round = file.round_title.as_deref().unwrap_or(lang.pick("Ronde", "Round"));
    let date = lang.date(file.rules.reference_date);
    let format = reading.format.words(lang);
    let n = lang.count(register.practices().len() as u64, PRACTICES_NL, PRACTICES_EN);
    say!(lang,
        nl: "{title}, {round}\nDit zou worden verzegeld (er wordt niets geschreven):\n  {n} in {regions}, {ion} ION (peildatum {date})\n  bestand gelezen als {format}\n",
        en: "{title}, {round}\nThis would be sealed (nothing is written):\n  {n} in {regions}, {ion} ION (reference date {date})\n  file read as {format}\n")
}

fn answers_words(file: &RulesFile, reading: &Reading, lang: Lang) -> String {
    let answers = reading.answers;
    let of = lang.count(reading.register.practices().len() as u64, PRACTICES_NL, PRACTICES_EN);
    let (dated, unanswered, declined) = (answers.dated, answers.unanswered, answers.declined);
    let mut text = say!(lang,
        nl: "Antwoorden (van {of}; dit komt niet in het verslag):\n  een startdatum: {dated}; geen antwoord of \"weet niet\": {unanswered}; doet niet mee: {declined}\n",
        en: "Answers (of {of}; this does not enter the transcript):\n  a start date: {dated}; no answer or \"don't know\": {unanswered}; declines: {declined}\n");
    if !file.rules.eligibility.is_empty() {
        let ineligible = answers.ineligible;
        text.push_str(&say!(lang, nl: "  voldoet niet aan de minimale horde en neemt deze ronde geen deel: {ineligible}\n", en: "  fails the minimal hurdle and takes no part this round: {ineligible}\n"));
    }
    text
}

fn total<'a>(practices: impl Iterator<Item = &'a Practice>) -> u64 {
    practices.map(|practice| practice.ion).sum()
}

/// The practices of each region.
fn by_region(register: &Register) -> Vec<Vec<&Practice>> {
    let mut regions = vec![Vec::new(); register.regions().len()];
    register.practices().iter().for_each(|practice| regions[practice.region as usize].push(practice));
    regions
}

fn region_words(rules: &Rules, name: &str, practices: &[&Practice], lang: Lang) -> String {
    let base = total(practices.iter().copied());
    let n = lang.count(practices.len() as u64, PRACTICES_NL, PRACTICES_EN);
    let ion = lang.number(base);
    let mut text = say!(lang, nl: "\nRegio {name}: {n}, {ion} ION\n", en: "\nRegion {name}: {n}, {ion} ION\n");
    let _ = writeln!(
        text,
        "{}",
        lang.pick(
            "  startdatum         maximum                      gevraagd (deze datum of eerder)",
            "  start date         cap                          asked (this date or earlier)"
        )
    );
    for tranche in &rules.tranches {
        let cap = tranche.cap.of(base);
        let wants = |practice: &&&Practice| practice.wish.is_some_and(|wish| wish <= tranche.start);
        let asked = total(practices.iter().filter(wants).copied());
        let who = lang.count(practices.iter().filter(wants).count() as u64, PRACTICES_NL, PRACTICES_EN);
        let date = lang.date(tranche.start);
        let room =
            say!(lang, nl: "{} ({} van {ion})", en: "{} ({} of {ion})", lang.number(cap), tranche.cap.words(lang));
        let fits = if asked <= cap { lang.pick("past", "fits") } else { lang.pick("loting nodig", "lottery needed") };
        let asked = lang.number(asked);
        text.push_str(&say!(lang, nl: "  {date:<18} {room:<28} {asked} van {who}: {fits}\n", en: "  {date:<18} {room:<28} {asked} of {who}: {fits}\n"));
    }
    text.push_str(&classes_words(rules, practices, lang));
    text
}

fn classes_words(rules: &Rules, practices: &[&Practice], lang: Lang) -> String {
    let all = lang.count(practices.len() as u64, PRACTICES_NL, PRACTICES_EN);
    let mut text = String::new();
    for (index, class) in (0..).zip(&rules.classes) {
        let own: Vec<&Practice> = practices.iter().copied().filter(|practice| practice.class == Some(index)).collect();
        let (n, ion, name) = (own.len(), lang.number(total(own.iter().copied())), &class.name);
        text.push_str(&say!(lang, nl: "  voorrang {name}: {n} van {all}, {ion} ION\n", en: "  priority {name}: {n} of {all}, {ion} ION\n"));
        for codes in own.chunks(CODES).take(NAMED / CODES) {
            let codes: Vec<&str> = codes.iter().map(|practice| practice.id.as_str()).collect();
            let _ = writeln!(text, "    {}", codes.join(" "));
        }
        if let Some(more) = n.checked_sub(NAMED).filter(|&more| more > 0) {
            text.push_str(&say!(lang, nl: "    … en nog {more}\n", en: "    … and {more} more\n"));
        }
    }
    text
}

/// So many codes stand on a line, and so many practices of a class are named in a region.
const CODES: usize = 10;
const NAMED: usize = 200;

/// What is odd about the file, then about the register under these rules.
fn oddities(file: &RulesFile, reading: &Reading, regions: &[Vec<&Practice>], lang: Lang) -> Vec<String> {
    let mut odd: Vec<String> =
        reading.oddities.iter().map(|odd| format!("{}: {}", odd.place.words(lang), odd.kind.words(lang))).collect();
    for (name, practices) in reading.register.regions().iter().zip(regions) {
        let base = total(practices.iter().copied());
        if practices.iter().all(|practice| practice.wish.is_none()) {
            odd.push(
                say!(lang, nl: "regio {name} heeft geen enkele kandidaat", en: "region {name} has no candidate at all"),
            );
        }
        for practice in practices {
            odd.extend(too_large_words(&file.rules, practice, base, lang));
            odd.extend(too_late_words(&file.rules, practice, lang));
        }
    }
    odd
}

/// A practice that wants to start after all start dates of this round.
fn too_late_words(rules: &Rules, practice: &Practice, lang: Lang) -> Option<String> {
    let last = rules.tranches.last()?.start;
    let wish = practice.wish.filter(|wish| *wish > last)?;
    let (id, wish) = (&practice.id, lang.date(wish));
    Some(say!(lang,
        nl: "praktijk {id} wil pas per {wish} starten, na de startdatums van deze ronde",
        en: "practice {id} wants to start only on {wish}, after the start dates of this round"))
}

/// A practice larger than the whole cap of a tranche that it asks for (domain A41).
fn too_large_words(rules: &Rules, practice: &Practice, base: u64, lang: Lang) -> Option<String> {
    if matches!(rules.boundary, Boundary::Reach { .. }) {
        return None;
    }
    let asks = rules.tranches.iter().filter(|tranche| practice.wish.is_some_and(|wish| wish <= tranche.start));
    let last = asks.take_while(|tranche| tranche.cap.of(base) < practice.ion).last()?;
    let (id, ion) = (&practice.id, lang.number(practice.ion));
    let (cap, date) = (lang.number(last.cap.of(base)), lang.date(last.start));
    Some(say!(lang,
        nl: "praktijk {id} ({ion} ION) is groter dan het hele maximum tot en met {date} ({cap} ION) en kan dan nog niet starten",
        en: "practice {id} ({ion} ION) is larger than the whole cap up to {date} ({cap} ION) and cannot start by then"))
}
