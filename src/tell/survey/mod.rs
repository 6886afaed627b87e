//! What would be sealed (*overzicht*), for the board that is about to seal it.
//!
//! Comes in: the rules and a register as it was read. Goes out: words: per region the practices, their ION and
//! wishes against the caps, who has which class, what was repaired, what is odd. Percentages never stand without
//! both numbers (domain A37).

mod chance;
mod odd;
mod result;
mod room;
mod rules;

pub use chance::{chance_words, deadline_words, source_words};
pub use result::{changes_words, result_words};
pub use rules::rules_words;

use self::odd::oddities;
use self::room::room_words;
use crate::chances::size_remark;
use crate::draw::units::Units;
use crate::register::Reading;
use crate::rules::{RulesFile, Witnesses};
use crate::say;
use crate::tell::count::{Count, Stage};
use crate::words::Message;
use crate::words::lang::Lang;
use std::fmt::Write;

const PRACTICES_NL: [&str; 2] = ["praktijk", "praktijken"];
const PRACTICES_EN: [&str; 2] = ["practice", "practices"];

/// So many repairs or oddities of a kind are shown one by one.
const SHOWN: usize = 20;

/// What is surveyed: a round as it would be sealed.
#[derive(Clone, Copy)]
pub struct Survey<'a> {
    /// The rules.
    pub file: &'a RulesFile,
    /// What the round is called.
    pub title: &'a str,
    /// How the register was read, with the register as it follows on earlier rounds.
    pub reading: &'a Reading,
    /// What would be drawn.
    pub units: &'a Units,
}

/// The whole survey.
pub fn survey_words(survey: &Survey<'_>, lang: Lang) -> String {
    let mut text = head_words(survey, lang);
    text.push_str(&rules_words(&survey.file.rules, lang));
    let _ = writeln!(text, "{}", chance_words(&survey.file.plan, lang));
    text.push_str(&witnesses_words(&survey.file.witnesses, lang));
    text.push_str(&answers_words(survey.file, survey.reading, lang));
    text.push_str(&count_words(survey, lang));
    text.push_str(&room_words(survey, lang));
    let repairs = repairs_words(survey.reading, lang);
    if repairs.is_empty() {
        text.push_str(lang.pick("\nHersteld bij het lezen: niets.\n", "\nRepaired while reading: nothing.\n"));
    } else {
        let _ = write!(text, "\n{repairs}");
    }
    let noticed = survey.reading.oddities.iter();
    let mut odd: Vec<String> =
        noticed.map(|odd| format!("{}: {}", odd.place.words(lang), odd.kind.words(lang))).collect();
    odd.extend(oddities(survey, lang));
    odd.extend(size_remark(&survey.file.rules, (&survey.reading.register, survey.units), lang));
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

fn head_words(survey: &Survey<'_>, lang: Lang) -> String {
    let practices = survey.reading.register.practices();
    let ion = lang.number(practices.iter().map(|practice| practice.ion).sum());
    let regions = match survey.reading.register.regions().len() {
        1 => lang.pick("1 regio", "1 region").to_owned(),
        many => say!(lang, nl: "{many} regio's", en: "{many} regions"),
    };
    let (title, round) = (&survey.file.programme.title, survey.title);
    let date = lang.date(survey.file.rules.reference_date);
    let format = survey.reading.format.told().words(lang);
    let n = lang.count(practices.len() as u64, PRACTICES_NL, PRACTICES_EN);
    say!(lang,
        nl: "{title}, {round}\nDit zou worden verzegeld (er wordt niets geschreven):\n  {n} in {regions}, {ion} ION (peildatum {date})\n  bestand gelezen als {format}\n",
        en: "{title}, {round}\nThis would be sealed (nothing is written):\n  {n} in {regions}, {ion} ION (reference date {date})\n  file read as {format}\n")
}

/// Who signs along; nothing where nobody does.
fn witnesses_words(witnesses: &Witnesses, lang: Lang) -> String {
    if witnesses.list.is_empty() {
        return String::new();
    }
    let named = witnesses.list.iter().map(|witness| format!("{} ({})", witness.role, witness.key.name()));
    let (named, required) = (named.collect::<Vec<_>>().join(", "), witnesses.required);
    say!(lang,
        nl: "Getuigen, van wie er {required} moeten medeondertekenen: {named}\n",
        en: "Witnesses, of whom {required} must cosign: {named}\n")
}

/// Sign-ups received, lines to seal, lots to draw.
fn count_words(survey: &Survey<'_>, lang: Lang) -> String {
    let repairs = survey.reading.restored.iter().map(|mend| (mend.code, mend.rows));
    Count::of(repairs, survey.units).words(Stage::Planned, lang) + "\n"
}

/// What was repaired and passed over while the register was read; empty when nothing was.
pub fn repairs_words(reading: &Reading, lang: Lang) -> String {
    let mut text = String::new();
    let n = reading.repairs.len();
    if n > 0 {
        text.push_str(&say!(lang, nl: "Hersteld bij het lezen ({n}):\n", en: "Repaired while reading ({n}):\n"));
        for repair in reading.repairs.iter().take(SHOWN) {
            let _ = writeln!(text, "  {}: {}", repair.place.words(lang), repair.kind.words(lang));
        }
        if let Some(more) = n.checked_sub(SHOWN).filter(|&more| more > 0) {
            text.push_str(&say!(lang, nl: "  … en nog {more}\n", en: "  … and {more} more\n"));
        }
    }
    if reading.lines_above > 0 {
        let lines = lang.count(reading.lines_above as u64, ["regel", "regels"], ["line", "lines"]);
        text.push_str(
            &say!(lang, nl: "{lines} boven de tabel niet gebruikt.\n", en: "{lines} above the table not used.\n"),
        );
    }
    for mend in &reading.restored {
        let rows = lang.count(mend.rows, ["rij", "rijen"], ["row", "rows"]);
        let code = mend.code;
        text.push_str(&say!(lang, nl: "Op verzoek (--{code}): {rows}.\n", en: "As asked (--{code}): {rows}.\n"));
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

fn answers_words(file: &RulesFile, reading: &Reading, lang: Lang) -> String {
    let answers = reading.answers;
    let of = lang.count(reading.register.practices().len() as u64, PRACTICES_NL, PRACTICES_EN);
    let (dated, unanswered, declined) = (answers.dated, answers.unanswered, answers.declined);
    let mut text = say!(lang,
        nl: "Antwoorden (van {of}; dit komt niet in het verslag):\n  een startdatum: {dated}; geen antwoord of \"weet niet\": {unanswered}; doet niet mee: {declined}\n",
        en: "Answers (of {of}; this does not enter the transcript):\n  a start date: {dated}; no answer or \"don't know\": {unanswered}; declines: {declined}\n");
    if answers.already > 0 {
        let already = answers.already;
        text.push_str(&say!(lang, nl: "  neemt al deel: {already}\n", en: "  takes part already: {already}\n"));
    }
    if !file.rules.eligibility.is_empty() {
        let ineligible = answers.ineligible;
        text.push_str(&say!(lang, nl: "  voldoet niet aan de minimale horde en neemt deze ronde geen deel: {ineligible}\n", en: "  fails the minimal hurdle and takes no part this round: {ineligible}\n"));
    }
    text
}
