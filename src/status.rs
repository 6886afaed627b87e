//! Where a log stands (*stand van zaken*), and who must do what next.
//!
//! Comes in: a transcript that was verified. Goes out: words: a line per round and amendment, then the next step with
//! the command that does it.

use crate::lang::Lang;
use crate::round::{Sealed, Standing};
use crate::rules::{SeedPlan, Source, SourceKind};
use crate::say;
use crate::verify::{End, Section, Subject, Transcript};
use std::fmt::Write;

/// The whole of it; `program` and `log` are as a shell takes them.
pub fn status_words(transcript: &Transcript, (program, log): (&str, &str), lang: Lang) -> String {
    let programme = &transcript.programme;
    let mut text = format!("{} ({})\n\n", programme.title, programme.origin);
    for section in &transcript.sections {
        let _ = writeln!(text, "{}", section_words(section, lang));
        let _ = writeln!(text, "    {}", section.count_words(lang));
    }
    text.push_str(lang.pick("\nNu:\n", "\nNow:\n"));
    text.push_str(&match transcript.waiting() {
        Some(section) => waiting_words(section, (program, log), lang),
        None => idle_words(transcript, (program, log), lang),
    });
    text
}

/// A round or an amendment, and how it ended.
fn section_words(section: &Section, lang: Lang) -> String {
    let (name, opened) = match &section.subject {
        Subject::Round { sealed, .. } => {
            let (number, title) = (sealed.round.number, &sealed.round.title);
            (say!(lang, nl: "Ronde {number} ({title})", en: "Round {number} ({title})"), sealed.round.opened)
        }
        Subject::Amendment(amendment) => {
            let (number, reason) = (amendment.number, &amendment.reason);
            (say!(lang, nl: "Wijziging {number} ({reason})", en: "Amendment {number} ({reason})"), amendment.opened)
        }
    };
    let when = lang.moment(opened);
    let end = match (&section.end, &section.subject) {
        (End::Sealed, Subject::Round { sealed, .. }) => {
            let (n, ion) = size(sealed, lang);
            say!(lang, nl: "wacht op de loting; {n}, {ion} ION", en: "waits for the draw; {n}, {ion} ION")
        }
        (End::Sealed, Subject::Amendment(_)) => lang.pick("wacht op uitwerking", "waits to be worked out").to_owned(),
        (End::Aborted(abort), _) => say!(lang, nl: "afgebroken: {}", en: "aborted: {}", abort.reason),
        (End::Drawn(drawn), Subject::Round { .. }) => {
            format!("{}; {}", lang.pick("geloot", "drawn"), placed_words(&drawn.standing, lang))
        }
        (End::Drawn(drawn), Subject::Amendment(_)) => {
            format!("{}; {}", lang.pick("uitgewerkt", "worked out"), placed_words(&drawn.standing, lang))
        }
    };
    say!(lang, nl: "  {name}, verzegeld {when}: {end}", en: "  {name}, sealed {when}: {end}")
}

fn size(sealed: &Sealed, lang: Lang) -> (String, String) {
    let practices = sealed.register.practices();
    let n = lang.count(practices.len() as u64, ["praktijk", "praktijken"], ["practice", "practices"]);
    (n, lang.number(practices.iter().map(|practice| practice.ion).sum()))
}

/// How many have a start date, and how many wait for one.
fn placed_words(standing: &Standing, lang: Lang) -> String {
    let practices = standing.sealed.register.practices();
    let (mut placed, mut waiting) = (0_u64, 0_u64);
    for (index, practice) in practices.iter().enumerate() {
        match standing.outcome(index).start {
            Some(_) => placed += 1,
            None if practice.wish.is_some() => waiting += 1,
            None => {}
        }
    }
    let (placed, waiting) = (lang.number(placed), lang.number(waiting));
    let of = lang.count(practices.len() as u64, ["praktijk", "praktijken"], ["practice", "practices"]);
    say!(lang,
        nl: "{placed} van {of} met een startdatum, {waiting} wachten nog",
        en: "{placed} of {of} with a start date, {waiting} still wait")
}

fn waiting_words(section: &Section, (program, log): (&str, &str), lang: Lang) -> String {
    let plan = match &section.subject {
        Subject::Round { sealed, .. } => Some(&sealed.plan),
        Subject::Amendment(amendment) => amendment.plan.as_ref(),
    };
    let mut text = check_words(section, (program, log), lang);
    text.push_str(&plan.map_or(String::new(), |plan| sources_words(plan, lang)));
    let root = crate::log::note::base64(&section.seal.1);
    text.push_str(&say!(lang,
        nl: "  - de organisator maakt {log} bekend met controlegetal {root}, en daarna: {program} draw {log} --key SLEUTEL\n  - gaat het niet door: {program} abort {log} --reason WAAROM --key SLEUTEL\n",
        en: "  - the organiser publishes {log} with root {root}, and then: {program} draw {log} --key KEY\n  - if it does not go on: {program} abort {log} --reason WHY --key KEY\n"));
    text
}

/// What practices check before the draw, and until when they can have it mended.
fn check_words(section: &Section, (program, log): (&str, &str), lang: Lang) -> String {
    let Subject::Round { sealed, .. } = &section.subject else { return String::new() };
    let mut text = say!(lang,
        nl: "  - elke praktijk controleert haar regel: {program} list {log} --sealed --out controlelijst.csv\n",
        en: "  - each practice checks its line: {program} list {log} --sealed --out check-list.csv\n");
    if let Some(words) = sealed.rules.objections_words(lang) {
        let _ = writeln!(text, "  - {words}");
    }
    text
}

/// Who gives what for the seed.
fn sources_words(plan: &SeedPlan, lang: Lang) -> String {
    let source = |Source { label, by, kind }: &Source| match kind {
        SourceKind::Dice { faces, rolls } => say!(lang,
            nl: "  - {by} gooit {rolls} keer met een dobbelsteen van {faces} vlakken ({label})\n",
            en: "  - {by} rolls a die of {faces} faces {rolls} times ({label})\n"),
        SourceKind::Text { what } => say!(lang,
            nl: "  - {by} leest af: {what} ({label})\n",
            en: "  - {by} reads: {what} ({label})\n"),
    };
    plan.sources.iter().map(source).collect()
}

fn idle_words(transcript: &Transcript, (program, log): (&str, &str), lang: Lang) -> String {
    match transcript.drawn() {
        None => say!(lang,
            nl: "  - er is nog niets geloot: {program} seal SPELREGELS AANMELDINGEN --key SLEUTEL --log {log}\n",
            en: "  - nothing was drawn yet: {program} seal RULES REGISTER --key KEY --log {log}\n"),
        Some(_) => say!(lang,
            nl: "  - niets wacht; elke verzekeraar krijgt zijn lijst: {program} list {log} --start DATUM\n  - verandert er iets: {program} amend; een volgende ronde: {program} seal SPELREGELS AANMELDINGEN --key SLEUTEL --log {log}\n",
            en: "  - nothing waits; each insurer gets its list: {program} list {log} --start DATE\n  - if something changes: {program} amend; a next round: {program} seal RULES REGISTER --key KEY --log {log}\n"),
    }
}
