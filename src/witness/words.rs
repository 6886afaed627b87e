//! What a witness is about to sign, in words: read from the log that was just computed again, not from a summary.

use crate::draw::round::Sealed;
use crate::log::note::{base64, spoken};
use crate::log::signers::Witness;
use crate::rules::Tranche;
use crate::say;
use crate::tell::headline::headline;
use crate::tell::status::standing;
use crate::tell::survey::{chance_words, rules_words};
use crate::verify::{End, Section, Subject, Transcript};
use crate::words::Message;
use crate::words::lang::Lang;

/// Title, what stands at the end of the log, the rules that matter, and the root to compare aloud.
pub fn signing_words(transcript: &Transcript, lang: Lang) -> String {
    let (programme, (lines, root)) = (&transcript.programme, transcript.last);
    let about = transcript.sections.last().map_or(String::new(), |section| section_words(section, lang));
    let (lines, short, root) = (lang.number(lines as u64), spoken(&root), base64(&root));
    let signed = signed_words(transcript, lang);
    say!(lang,
        nl: "{} ({})\n{about}\n{signed}\nControlegetal over {lines} regels, om voor te lezen:\n\n    {short}\n\n  voluit: {root}\n",
        en: "{} ({})\n{about}\n{signed}\nRoot over {lines} lines, to read aloud:\n\n    {short}\n\n  in full: {root}\n",
        programme.title, programme.origin)
}

fn section_words(section: &Section, lang: Lang) -> String {
    let name = headline(&section.subject).words(lang);
    let what = match (&section.end, &section.subject) {
        (End::Announced, _) | (_, Subject::Handover(_)) => {
            lang.pick("andere sleutels of getuigen (zie `verify`)", "other keys or witnesses (see `verify`)").to_owned()
        }
        (End::Sealed, Subject::Round { sealed, .. }) => round_words(sealed, lang),
        (End::Sealed, Subject::Amendment(amendment)) => {
            let n = lang.count(amendment.changes.len() as u64, ["verandering", "veranderingen"], ["change", "changes"]);
            let plan = amendment.plan.as_ref().map_or(String::new(), |plan| chance_words(plan, lang));
            say!(lang, nl: "HET ZEGEL van {n}: {}\n{plan}", en: "THE SEAL of {n}: {}\n{plan}", amendment.reason)
        }
        (End::Aborted(abort), _) => {
            say!(lang, nl: "AFGEBROKEN: {}", en: "ABORTED: {}", abort.reason)
        }
        (End::Drawn(drawn), _) => {
            let placed = standing(&drawn.standing).words(lang);
            say!(lang, nl: "DE UITSLAG: {placed}", en: "THE RESULT: {placed}")
        }
    };
    format!("{name}\n{what}\n")
}

/// A round that is sealed: how many practices, how much ION, and the rules.
fn round_words(sealed: &Sealed, lang: Lang) -> String {
    let practices = sealed.register.practices();
    let n = lang.count(practices.len() as u64, ["praktijk", "praktijken"], ["practice", "practices"]);
    let ion = lang.number(practices.iter().map(|practice| practice.ion).sum());
    let cap = |tranche: &Tranche| format!("{} {}", lang.date(tranche.start), tranche.cap.words(lang));
    let caps = sealed.rules.tranches.iter().map(cap).collect::<Vec<_>>().join(", ");
    let (rules, chance) = (rules_words(&sealed.rules, lang), chance_words(&sealed.plan, lang));
    say!(lang,
        nl: "HET ZEGEL: {n}, {ion} ION\n  startdatums en maximum: {caps}\n{rules}{chance}",
        en: "THE SEAL: {n}, {ion} ION\n  start dates and caps: {caps}\n{rules}{chance}")
}

/// Who signed it already.
fn signed_words(transcript: &Transcript, lang: Lang) -> String {
    let signers = transcript.last_signers();
    let mut text = say!(lang,
        nl: "Ondertekend door de organisator: {}\n", en: "Signed by the organiser: {}\n", signers.organiser);
    let named = signers.witnesses.iter().map(|Witness { role, key }| format!("{role} ({})", key.name()));
    let (named, required) = (named.collect::<Vec<_>>().join(", "), signers.required);
    text.push_str(&say!(lang,
        nl: "Getuigen, van wie er {required} nodig zijn: {named}\n", en: "Witnesses, of whom {required} are needed: {named}\n"));
    for by in transcript.last_by() {
        let Witness { role, key } = &signers.witnesses[by.witness];
        let moment = lang.moment(by.time);
        text.push_str(&say!(lang, nl: "Medeondertekend: {role} ({}), op {moment}\n", en: "Cosigned: {role} ({}), on {moment}\n", key.name()));
    }
    text
}
