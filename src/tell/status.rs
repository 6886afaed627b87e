//! Where a log stands (*stand van zaken*), and who must do what next.
//!
//! Comes in: a transcript that was verified. Goes out: words: a line per round and amendment, then the next step with
//! the command that does it.

use crate::draw::round::{Sealed, Standing};
use crate::log::note::{base64, spoken};
use crate::log::signers::{Cosigned, Witness};
use crate::say;
use crate::tell::headline::headline;
use crate::tell::section::count_words;
use crate::tell::survey::{deadline_words, source_words};
use crate::transcript::{End, Section, Subject, Transcript};
use crate::words::Message;
use crate::words::lang::Lang;
use std::fmt::Write;

/// The whole of it; `program` and `log` are as a shell takes them.
pub fn status_words(transcript: &Transcript, (program, log): (&str, &str), lang: Lang) -> String {
    let programme = &transcript.programme;
    let mut text = format!("{} ({})\n\n", programme.title, programme.origin);
    for section in &transcript.sections {
        let _ = writeln!(text, "{}", section_words(section, lang));
        let count = count_words(section, lang);
        if !count.is_empty() {
            let _ = writeln!(text, "    {count}");
        }
    }
    text.push_str(lang.pick("\nNu:\n", "\nNow:\n"));
    text.push_str(&match transcript.waiting() {
        Some(section) => waiting_words(section, (program, log), lang),
        None => idle_words(transcript, (program, log), lang),
    });
    text
}

/// A round, an amendment or a handover, and how it ended.
fn section_words(section: &Section, lang: Lang) -> String {
    let (name, moment) = match &section.subject {
        Subject::Round { sealed, .. } => (headline(&section.subject).words(lang), sealed.round.opened),
        Subject::Amendment(amendment) => {
            let (name, reason) = (headline(&section.subject).words(lang), &amendment.reason);
            (format!("{name} ({reason})"), amendment.opened)
        }
        Subject::Handover(handover) => {
            let (moment, reason) = (lang.moment(handover.announced), &handover.reason);
            return say!(lang, nl: "  Sleutelwissel van {moment}: {reason}", en: "  Handover of {moment}: {reason}");
        }
    };
    let when = lang.moment(moment);
    let end = match (&section.end, &section.subject) {
        (End::Sealed, Subject::Round { sealed, .. }) => {
            let (n, ion) = size(sealed, lang);
            say!(lang, nl: "wacht op de loting; {n}, {ion} ION", en: "waits for the draw; {n}, {ion} ION")
        }
        (End::Sealed, _) => lang.pick("wacht op uitwerking", "waits to be worked out").to_owned(),
        (End::Aborted(abort), _) => say!(lang, nl: "afgebroken: {}", en: "aborted: {}", abort.reason),
        (End::Drawn(drawn), Subject::Round { .. }) => {
            format!("{}; {}", lang.pick("geloot", "drawn"), placed_words(&drawn.standing, lang))
        }
        (End::Drawn(drawn), _) => {
            format!("{}; {}", lang.pick("uitgewerkt", "worked out"), placed_words(&drawn.standing, lang))
        }
        (End::Announced, _) => String::new(),
    };
    say!(lang, nl: "  {name}, verzegeld {when}: {end}", en: "  {name}, sealed {when}: {end}")
}

fn size(sealed: &Sealed, lang: Lang) -> (String, String) {
    let practices = sealed.register.practices();
    let n = lang.count(practices.len() as u64, ["praktijk", "praktijken"], ["practice", "practices"]);
    (n, lang.number(practices.iter().map(|practice| practice.ion).sum()))
}

/// How many have a start date, and how many wait for one.
pub(crate) fn placed_words(standing: &Standing, lang: Lang) -> String {
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
    let sources = section.subject.plan().into_iter().flat_map(|plan| &plan.sources);
    let sources: String = sources.map(|source| format!("  - {}\n", source_words(source, lang))).collect();
    let (root, short) = (base64(&section.seal.1), spoken(&section.seal.1));
    let witnesses = witnesses_words(section, &section.seal_by, (program, log), lang);
    let check = check_words(section, (program, log), lang);
    say!(lang,
        nl: "  - de organisator maakt {log} bekend met controlegetal {root} (kort: {short})\n{check}{witnesses}{sources}  - daarna: {program} draw {log} --key SLEUTEL\n  - gaat het niet door: {program} abort {log} --reason WAAROM --key SLEUTEL\n",
        en: "  - the organiser publishes {log} with root {root} (short: {short})\n{check}{witnesses}{sources}  - then: {program} draw {log} --key KEY\n  - if it does not go on: {program} abort {log} --reason WHY --key KEY\n")
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

/// Which witnesses must still sign; empty when enough did.
fn witnesses_words(section: &Section, by: &[Cosigned], (program, log): (&str, &str), lang: Lang) -> String {
    let (witnesses, required) = (&section.signers.witnesses, section.signers.required);
    let line = |(at, witness): (usize, &Witness)| {
        let (role, name) = (&witness.role, witness.key.name());
        match by.iter().find(|by| by.witness == at) {
            Some(by) => {
                let moment = lang.moment(by.time);
                say!(lang, nl: "      getekend op {moment}: {role} ({name})\n", en: "      signed on {moment}: {role} ({name})\n")
            }
            None => say!(lang, nl: "      nog niet: {role} ({name})\n", en: "      not yet: {role} ({name})\n"),
        }
    };
    let lines: String = witnesses.iter().enumerate().map(line).collect();
    let plan = section.subject.plan().filter(|_| matches!(section.end, End::Sealed));
    let before = deadline_words(plan, lang);
    match (witnesses.len(), required.saturating_sub(by.len())) {
        (0, _) => String::new(),
        (of, 0) => say!(lang,
            nl: "  - getuigen: {} van {of} tekenden mee, {required} nodig\n{lines}",
            en: "  - witnesses: {} of {of} cosigned, {required} needed\n{lines}",
            by.len()),
        (of, _) => say!(lang,
            nl: "  - getuigen: {} van {of} tekenden mee, {required} nodig{before}; wie nog niet tekende: {program} cosign {log} --key GETUIGE\n{lines}",
            en: "  - witnesses: {} of {of} cosigned, {required} needed{before}; who did not sign yet: {program} cosign {log} --key WITNESS\n{lines}",
            by.len()),
    }
}

fn idle_words(transcript: &Transcript, (program, log): (&str, &str), lang: Lang) -> String {
    let last = transcript.sections.last();
    let witnesses =
        last.map_or(String::new(), |section| witnesses_words(section, &section.result_by, (program, log), lang));
    witnesses
        + &match transcript.drawn() {
            None => say!(lang,
            nl: "  - er is nog niets geloot: {program} seal SPELREGELS AANMELDINGEN --key SLEUTEL --log {log}\n",
            en: "  - nothing was drawn yet: {program} seal RULES REGISTER --key KEY --log {log}\n"),
            Some(_) => say!(lang,
            nl: "  - niets wacht; elke verzekeraar krijgt zijn lijst: {program} list {log} --start DATUM\n  - verandert er iets: {program} amend; een volgende ronde: {program} seal SPELREGELS AANMELDINGEN --key SLEUTEL --log {log}\n",
            en: "  - nothing waits; each insurer gets its list: {program} list {log} --start DATE\n  - if something changes: {program} amend; a next round: {program} seal RULES REGISTER --key KEY --log {log}\n"),
        }
}
