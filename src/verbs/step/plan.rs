//! From rules and register to a round of a log, the first or a later one.

use crate::draw::history::History;
use crate::draw::round::{Carried, Repaired, Round, RoundFault, Sealed, follow, units};
use crate::draw::units::Units;
use crate::env::{Env, Failure};
use crate::log::signers::Signers;
use crate::register::{Reading, Register};
use crate::roster::Names;
use crate::rules::{Choice, Programme, Rules, RulesFile, SeedPlan, Source, Witnesses, read_open_rules, read_rules};
use crate::say;
use crate::tell::explain::successor;
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::roster::{Kept, RosterArgs, names_of, refuse_unneeded};
use crate::verbs::arg::shown::refusal_at;
use crate::verbs::arg::shown::shown;
use crate::verbs::step::grow::Grown;
use crate::verbs::step::read::read_practices;
use crate::verify::{Section, Transcript};
use crate::words::fault::{Wording, three_parts};
use crate::words::lang::Lang;
use crate::words::verbs::roster::RosterRefusal;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::Path;

/// So many practices or faults are shown one by one.
const SHOWN: usize = 20;

/// A round before it is sealed, as it follows on what its log decided.
pub struct Planned {
    pub file: RulesFile,
    /// Whether the boundary was chosen.
    pub boundary: Choice,
    /// The log that goes on with it; none for the first round of a new one.
    pub grown: Option<Grown>,
    /// The roster of that log, where it has pseudonyms.
    pub kept: Option<Kept>,
    /// As it was read, with the register as it follows on earlier rounds.
    pub reading: Reading,
    pub units: Units,
    carried: Carried,
    /// From 1.
    number: u64,
    /// What the round is called.
    pub title: String,
    /// What is to be said of start dates that an earlier round had too.
    repeated: String,
}

/// Reads rules and register; `log` is the one that would go on with them. Practices are called by their codes, also where
/// the log has pseudonyms: what it decided is then told by its roster.
pub fn plan(
    ((rules, boundary), register): ((&Path, Choice), &Path),
    reading: &ReadingArgs,
    (log, roster): (Option<&Path>, &RosterArgs),
    env: &Env<'_>,
) -> Result<Planned, Failure> {
    let bytes = env.read(rules)?;
    let read = match boundary {
        Choice::Needed => read_rules(&bytes, &shown(rules)).map(|file| (file, boundary)),
        Choice::MayBeOpen | Choice::Open => read_open_rules(&bytes, &shown(rules)),
    };
    let (file, boundary) = read.map_err(|faults| Failure { text: faults.words(env.lang), status: 2 })?;
    if let Some(path) = &roster.roster {
        refuse_unneeded(file.rules.identity, path, "--roster", env)?;
    }
    let reading = read_practices(register, &file, reading, env)?;
    let grown = log.map(|log| Grown::read(log, env)).transpose()?;
    let (mut number, mut history, mut repeated, mut kept) = (1, History::default(), String::new(), None);
    if let Some(grown) = &grown {
        grown.refuse_waiting(env)?;
        let transcript = &grown.transcript;
        refuse_other_programme(&file.programme, &transcript.programme, rules, env)?;
        refuse_other_witnesses(&file.witnesses, &transcript.signers, rules, env)?;
        if file.rules.identity != transcript.identity() {
            return Err(refusal_at(rules, &RosterRefusal::OtherIdentity, env));
        }
        kept = roster.needed(transcript, env)?;
        let names = names_of(transcript, kept.as_ref());
        refuse_ended(&reading.register, (transcript, names), register, env)?;
        repeated = repeated_words(&file.rules, transcript, env.lang);
        (number, history) = (transcript.counts().0 + 1, transcript.history().called(|id| names.code(id).into()));
    }
    let (followed, carried) = follow(reading.register, (&reading.silent, first_start(&file.rules)), &history);
    let reading = Reading { register: followed, ..reading };
    let units =
        units(&file.rules, &reading.register, &history).map_err(|faults| round_failure(&faults, register, env))?;
    let title = round_title(&file, number);
    Ok(Planned { file, boundary, grown, kept, reading, units, carried, number, title, repeated })
}

impl Planned {
    /// The round as it is sealed, and the log that goes on with it.
    pub fn sealed(self, opened: Timestamp) -> (Sealed, Units, Option<Grown>) {
        let Self { file: RulesFile { programme, rules, plan, .. }, grown, reading, units, number, title, .. } = self;
        let repairs = reading.restored.iter().map(|mend| Repaired { code: mend.code.to_owned(), rows: mend.rows });
        let round = Round { number, title, opened, repairs: repairs.collect() };
        (Sealed { programme, round, rules, register: reading.register, plan }, units, grown)
    }

    /// Refuses a round of the beacon that was there before the round is sealed: everybody could know the seed.
    pub fn check_beacon(&self, opened: Timestamp, env: &Env<'_>) -> Result<(), Failure> {
        check_beacon(&self.file.plan, opened, env)
    }

    /// What is to be said before it is sealed.
    pub fn remarks(&self, lang: Lang) -> Vec<String> {
        let said = [carried_words(&self.carried, lang), self.repeated.clone()];
        said.into_iter().filter(|words| !words.is_empty()).collect()
    }
}

/// What a round is called when the rules do not say.
fn round_title(file: &RulesFile, number: u64) -> String {
    file.round_title.clone().unwrap_or_else(|| format!("Ronde {number}"))
}

/// The first start of a round; rules have one.
fn first_start(rules: &Rules) -> Date {
    rules.tranches.first().map_or(Date::MIN, |tranche| tranche.start)
}

/// Refuses practices that an amendment let go up in another: they would be drawn a second time.
fn refuse_ended(
    register: &Register,
    (transcript, names): (&Transcript, Names<'_>),
    path: &Path,
    env: &Env<'_>,
) -> Result<(), Failure> {
    let ended = register.practices().iter().filter_map(|practice| {
        let next = successor(transcript, names.id(&practice.id))?;
        Some(Ended { practice: practice.id.to_string(), next: names.code(next).into_owned() })
    });
    let words: Vec<String> = ended.map(|fault| three_parts(env.lang, &fault, Some(&shown(path)))).collect();
    if words.is_empty() { Ok(()) } else { Err(Failure { text: words.join("\n"), status: 2 }) }
}

/// Start dates of these rules that an earlier round had too.
fn repeated_words(rules: &Rules, transcript: &Transcript, lang: Lang) -> String {
    let drawn = transcript.sections.iter().filter_map(Section::drawn);
    let had: BTreeSet<Date> =
        drawn.flat_map(|drawn| drawn.standing.sealed.rules.tranches.iter().map(|tranche| tranche.start)).collect();
    let again = rules.tranches.iter().filter(|tranche| had.contains(&tranche.start));
    let again: Vec<String> = again.map(|tranche| lang.date(tranche.start)).collect();
    if again.is_empty() {
        return String::new();
    }
    let dates = again.join(", ");
    say!(lang,
        nl: "Let op: {dates} was al een startdatum van een eerdere ronde. Is dit de bedoeling, of zijn het de spelregels van toen?",
        en: "Mind: {dates} was a start date of an earlier round already. Is that meant, or are these the rules of that round?")
}

#[derive(Debug)]
struct Ended {
    practice: String,
    next: String,
}

impl Wording for Ended {
    fn what(&self, lang: Lang) -> String {
        let Self { practice, next } = self;
        say!(lang, nl: "praktijk `{practice}` is opgegaan in `{next}` en staat toch in deze aanmeldingen", en: "practice `{practice}` merged into `{next}` and is in this register all the same")
    }

    fn mend(&self, lang: Lang) -> String {
        let Self { practice, next } = self;
        say!(lang, nl: "haal de rij van `{practice}` weg; `{next}` staat er met de ION van beide", en: "remove the row of `{practice}`; `{next}` stands there with the ION of both")
    }
}

/// All that stands against a round.
pub fn round_failure(faults: &[RoundFault], register: &Path, env: &Env<'_>) -> Failure {
    let place = shown(register);
    let mut text: String =
        faults.iter().take(SHOWN).map(|fault| three_parts(env.lang, fault, Some(&place)) + "\n").collect();
    if let Some(more) = faults.len().checked_sub(SHOWN).filter(|&more| more > 0) {
        text.push_str(&say!(env.lang, nl: "… en nog {more}\n", en: "… and {more} more\n"));
    }
    Failure { text: text.trim_end_matches('\n').to_owned() + "\n", status: 2 }
}

/// What earlier rounds mean for this one; empty in the first.
fn carried_words(carried: &Carried, lang: Lang) -> String {
    let mut lines = Vec::new();
    if carried.taking_part > 0 {
        let n = lang.count(
            carried.taking_part,
            ["praktijk heeft al een plaats en telt", "praktijken hebben al een plaats en tellen"],
            ["practice has a place already and counts", "practices have a place already and count"],
        );
        lines.push(say!(lang, nl: "{n} mee in het maximum", en: "{n} in the cap"));
    }
    if !carried.again.is_empty() {
        let n = carried.again.len() as u64;
        let n = lang.count(
            n,
            ["wachtende praktijk doet", "wachtende praktijken doen"],
            ["waiting practice takes", "waiting practices take"],
        );
        let who = some(carried.again.iter().map(|(id, _)| id.as_str()), carried.again.len(), lang);
        lines.push(say!(lang, nl: "{n} zonder nieuw antwoord vanzelf weer mee: {who}", en: "{n} part again without a new answer: {who}"));
    }
    if !carried.declined.is_empty() {
        let n = carried.declined.len() as u64;
        let n = lang.count(
            n,
            [
                "praktijk met een plaats doet volgens de aanmeldingen niet mee en houdt die plaats",
                "praktijken met een plaats doen volgens de aanmeldingen niet mee en houden die plaats",
            ],
            [
                "practice with a place does not take part by this register and keeps that place",
                "practices with a place do not take part by this register and keep that place",
            ],
        );
        let who = some(carried.declined.iter().map(String::as_str), carried.declined.len(), lang);
        lines.push(say!(lang, nl: "let op: {n} (stopt zij: amend withdraw): {who}", en: "mind: {n} (if it stops: amend withdraw): {who}"));
    }
    if !carried.gone.is_empty() {
        let n = carried.gone.len() as u64;
        let n = lang.count(
            n,
            ["wachtende praktijk staat", "wachtende praktijken staan"],
            ["waiting practice is", "waiting practices are"],
        );
        let who = some(carried.gone.iter().map(String::as_str), carried.gone.len(), lang);
        lines.push(say!(lang, nl: "let op: {n} niet meer in de aanmeldingen: {who}", en: "mind: {n} not in the register any more: {who}"));
    }
    if lines.is_empty() {
        return String::new();
    }
    lines.insert(0, lang.pick("Wat eerdere rondes betekenen:", "What earlier rounds mean:").to_owned());
    lines.join("\n  ")
}

fn some<'a>(ids: impl Iterator<Item = &'a str>, count: usize, lang: Lang) -> String {
    let mut shown: Vec<String> = ids.take(SHOWN).map(str::to_owned).collect();
    if let Some(more) = count.checked_sub(SHOWN).filter(|&more| more > 0) {
        shown.push(say!(lang, nl: "en nog {more}", en: "and {more} more"));
    }
    shown.join(", ")
}

/// A log is of one programme for ever.
fn refuse_other_programme(file: &Programme, log: &Programme, rules: &Path, env: &Env<'_>) -> Result<(), Failure> {
    let fault = if file.origin != log.origin {
        OtherProgramme { what: "origin", written: file.origin.clone(), log: log.origin.clone() }
    } else if file.title != log.title {
        OtherProgramme { what: "title", written: file.title.clone(), log: log.title.clone() }
    } else {
        return Ok(());
    };
    Err(Failure::new(env.lang, &fault, Some(&shown(rules))))
}

/// Who signs along changes only by a handover, which those of before sign.
fn refuse_other_witnesses(file: &Witnesses, log: &Signers, rules: &Path, env: &Env<'_>) -> Result<(), Failure> {
    if (&file.list, file.required) == (&log.witnesses, log.required) {
        return Ok(());
    }
    Err(Failure::new(env.lang, &OtherWitnesses, Some(&shown(rules))))
}

/// Refuses a plan whose beacon speaks before the seal.
pub fn check_beacon(plan: &SeedPlan, opened: Timestamp, env: &Env<'_>) -> Result<(), Failure> {
    let past = plan.sources.iter().find(|source| source.kind.beacon().is_some_and(|beacon| beacon <= opened));
    let Some(Source { label, kind, .. }) = past else { return Ok(()) };
    let beacon = kind.beacon().map_or(String::new(), |beacon| env.lang.moment(beacon));
    Err(Failure::new(env.lang, &PastBeacon { label: label.clone(), beacon }, None))
}

#[derive(Debug)]
struct OtherWitnesses;

impl Wording for OtherWitnesses {
    fn what(&self, lang: Lang) -> String {
        say!(lang, nl: "deze spelregels noemen andere getuigen dan dit verslag", en: "these rules name other witnesses than this log")
    }

    fn mend(&self, lang: Lang) -> String {
        say!(lang,
            nl: "neem de blokken [[witness]] en [witnesses] van de vorige ronde over; echt andere getuigen kondigt u eerst aan met `instroom key change`",
            en: "copy the [[witness]] and [witnesses] tables of the round before; announce really other witnesses first, with `instroom key change`")
    }
}

#[derive(Debug)]
struct PastBeacon {
    label: String,
    beacon: String,
}

impl Wording for PastBeacon {
    fn what(&self, lang: Lang) -> String {
        let Self { label, beacon } = self;
        say!(lang, nl: "bron `{label}`: deze ronde van het baken was al op {beacon}; iedereen kan haar kennen", en: "source `{label}`: this round of the beacon was on {beacon} already; everybody can know it")
    }

    fn mend(&self, lang: Lang) -> String {
        say!(lang,
            nl: "kies een tijdstip na het verzegelen, en laat de getuigen tijd om te tekenen: `at = 2026-06-12T14:10:00+02:00`",
            en: "choose a moment after the sealing, and leave the witnesses time to sign: `at = 2026-06-12T14:10:00+02:00`")
    }
}

#[derive(Debug)]
struct OtherProgramme {
    what: &'static str,
    written: String,
    log: String,
}

impl Wording for OtherProgramme {
    fn what(&self, lang: Lang) -> String {
        let Self { what, written, log } = self;
        say!(lang, nl: "`{what}` is `{written}`, maar dit verslag is van `{log}`", en: "`{what}` is `{written}`, but this log is of `{log}`")
    }

    fn mend(&self, lang: Lang) -> String {
        let Self { what, log, .. } = self;
        say!(lang,
            nl: "schrijf `{what} = \"{log}\"`; de naam van de ronde staat in `[round] title`; een ander programma krijgt een nieuw verslag met `--log`",
            en: "write `{what} = \"{log}\"`; the name of the round is in `[round] title`; another programme gets a new log with `--log`")
    }
}
