//! A verdict in words: every check on a line, then what it means.

use super::{Check, Drawn, Part, Section, Subject, Transcript, Uncheckable, Verdict, Voucher, Vouching};
use crate::draw::seed::Failed;
use crate::log::note::{base64, spoken};
use crate::log::signers::{Cosigned, Signers, Witness};
use crate::rules::{FailureRule, SeedPlan, SourceKind, Spread};
use crate::say;
use crate::words::fault::{Place, Wording, three_parts};
use crate::words::lang::Lang;
use jiff::Timestamp;
use std::fmt::Write;

/// The whole report: the checks one by one, the differences with their places, the keys, the conclusion.
/// `file` is the transcript's name as the user typed it.
pub fn verdict_words(verdict: &Verdict, file: &str, lang: Lang) -> String {
    let mut text = String::new();
    let transcript = verdict.transcript.as_ref();
    if let Some(transcript) = transcript {
        let _ = writeln!(text, "{file}: {}\n", transcript.programme.title);
    }
    let many = verdict.checks.iter().filter_map(|check| check.section).max() > Some(0);
    let mut section = None;
    for check in &verdict.checks {
        if many && check.section != section {
            section = check.section;
            text.push_str(&section_words(section, transcript, lang));
        }
        let _ = writeln!(text, "{}", check_words(check, transcript, lang));
    }
    text.push('\n');
    if let Some(transcript) = transcript.filter(|_| verdict.agrees()) {
        let counted = transcript.sections.iter().filter(|section| !matches!(section.subject, Subject::Handover(_)));
        for section in counted {
            let _ = writeln!(text, "{}", section.count_words(lang));
        }
        text.push('\n');
    }
    let mut differences: Vec<_> = verdict.checks.iter().filter_map(|check| check.difference.as_ref()).collect();
    differences.sort_by_key(|difference| difference.line);
    for difference in &differences {
        let place = Place::new(file, difference.line.shown(), difference.column).words(lang);
        text.push_str(&differs(&three_parts(lang, &difference.kind, Some(&place)), lang));
        text.push('\n');
    }
    text.push_str(&conclusion(verdict, lang));
    text
}

/// The heading of a round or an amendment.
fn section_words(section: Option<usize>, transcript: Option<&Transcript>, lang: Lang) -> String {
    let found = section.and_then(|at| transcript?.sections.get(at));
    match (section, found.map(|section| &section.subject)) {
        (None, _) => String::new(),
        (_, Some(Subject::Round { sealed, .. })) => {
            let (number, title) = (sealed.round.number, &sealed.round.title);
            say!(lang, nl: "Ronde {number} ({title})\n", en: "Round {number} ({title})\n")
        }
        (_, Some(Subject::Amendment(amendment))) => {
            let (number, date) = (amendment.number, lang.date(amendment.date));
            say!(lang, nl: "Wijziging {number} per {date} ({})\n", en: "Amendment {number} of {date} ({})\n", amendment.reason)
        }
        (_, Some(Subject::Handover(handover))) => {
            let moment = lang.moment(handover.announced);
            say!(lang, nl: "Sleutelwissel van {moment} ({})\n", en: "Handover of {moment} ({})\n", handover.reason)
        }
        (Some(at), None) => say!(lang, nl: "Deel {}\n", en: "Part {}\n", at + 1),
    }
}

/// A difference is no error of the user: `differs:` instead of `error:`.
pub(crate) fn differs(three: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => three.replacen("   fout:", "verschil:", 1).replacen("\n   plek:", "\n    plek:", 1).replacen(
            "\nherstel:",
            "\n herstel:",
            1,
        ),
        Lang::En => three.replacen("error:", "differs:", 1).replacen("\n   at:", "\n     at:", 1).replacen(
            "\n mend:",
            "\n   mend:",
            1,
        ),
    }
}

fn check_words(check: &Check, transcript: Option<&Transcript>, lang: Lang) -> String {
    let mark = match check.difference {
        None => lang.pick("klopt     ", "agrees "),
        Some(_) => lang.pick("klopt niet", "DIFFERS"),
    };
    let name = part_name(check.part, lang);
    let detail = match (transcript.filter(|_| check.difference.is_none()), check.section) {
        (None, _) => String::new(),
        (Some(_), None) => {
            say!(lang, nl: "wie u vertrouwt, tekent in dit verslag", en: "those you trust sign in this log")
        }
        (Some(transcript), Some(at)) => transcript
            .sections
            .get(at)
            .map_or(String::new(), |section| part_detail(check.part, (transcript, at), section, lang)),
    };
    format!("  {mark}  {name:<13} {detail}").trim_end().to_owned()
}

fn part_name(part: Part, lang: Lang) -> &'static str {
    let (nl, en) = match part {
        Part::Form => ("vorm", "form"),
        Part::Seal => ("zegel", "seal"),
        Part::SealWitnesses | Part::ResultWitnesses => ("getuigen", "witnesses"),
        Part::Contributions => ("inbreng", "contributions"),
        Part::Seed => ("startwaarde", "seed"),
        Part::Lots => ("loten", "lots"),
        Part::Tranches => ("ruimte", "room"),
        Part::Outcomes => ("uitkomsten", "outcomes"),
        Part::Abort => ("afgebroken", "abort"),
        Part::Handover => ("sleutels", "keys"),
        Part::Result => ("uitslag", "result"),
        Part::Key => ("sleutel", "key"),
    };
    lang.pick(nl, en)
}

/// What was compared, with numbers.
fn part_detail(part: Part, (transcript, at): (&Transcript, usize), section: &Section, lang: Lang) -> String {
    let by = transcript.signers.organiser.name();
    match part {
        Part::SealWitnesses => {
            let beacon = section.subject.plan().and_then(SeedPlan::first_beacon);
            witnesses_words(section, (&section.seal_by, beacon), lang)
        }
        Part::ResultWitnesses => witnesses_words(section, (&section.result_by, None), lang),
        Part::Handover => match &section.subject {
            Subject::Handover(handover) => handover_words(&section.signers, &handover.signers, lang),
            Subject::Round { .. } | Subject::Amendment(_) => String::new(),
        },
        Part::Form => {
            let lines = lang.number((section.seal.0 - if at == 0 { 0 } else { section.first.index() }) as u64);
            say!(lang, nl: "{lines} regels tot aan het zegel, elk in de enige schrijfwijze en op zijn plaats", en: "{lines} lines up to the seal, each in its only spelling and place")
        }
        Part::Seal => {
            let (what, root) = (subject_words(&section.subject, lang), base64(&section.seal.1));
            let short = spoken(&section.seal.1);
            say!(lang, nl: "{what}; controlegetal {root} (kort: {short}), ondertekend met de sleutel van {by}", en: "{what}; root {root} (short: {short}), signed with the key of {by}")
        }
        Part::Abort => {
            say!(lang, nl: "afgebroken: wat verzegeld was wordt niet geloot", en: "aborted: what was sealed will not be drawn")
        }
        Part::Result => {
            let next = transcript.sections.get(at + 1).map(|next| next.first.index() - 1);
            let all = lang.number(next.unwrap_or(transcript.last.0) as u64);
            let root = if next.is_none() { base64(&transcript.last.1) } else { String::new() };
            match next {
                None => {
                    let short = spoken(&transcript.last.1);
                    say!(lang, nl: "{all} regels; controlegetal {root} (kort: {short}), ondertekend met de sleutel van {by}", en: "{all} lines; root {root} (short: {short}), signed with the key of {by}")
                }
                Some(_) => {
                    say!(lang, nl: "{all} regels, ondertekend met de sleutel van {by}", en: "{all} lines, signed with the key of {by}")
                }
            }
        }
        Part::Contributions | Part::Seed | Part::Lots | Part::Tranches | Part::Outcomes | Part::Key => {
            section.drawn().map_or(String::new(), |drawn| drawn_detail(part, section, drawn, lang))
        }
    }
}

/// What a seal is about.
fn subject_words(subject: &Subject, lang: Lang) -> String {
    match subject {
        Subject::Round { sealed, .. } => {
            let practices = sealed.register.practices();
            let ion = lang.number(practices.iter().map(|practice| practice.ion).sum());
            let n = lang.count(practices.len() as u64, PRACTICES[0], PRACTICES[1]);
            format!("{n}, {ion} ION")
        }
        Subject::Handover(_) => String::new(),
        Subject::Amendment(amendment) => {
            lang.count(amendment.changes.len() as u64, ["verandering", "veranderingen"], ["change", "changes"])
        }
    }
}

const PRACTICES: [[&str; 2]; 2] = [["praktijk", "praktijken"], ["practice", "practices"]];

/// What was computed again, with numbers.
fn drawn_detail(part: Part, section: &Section, drawn: &Drawn, lang: Lang) -> String {
    let standing = &drawn.standing;
    let sealed = &standing.sealed;
    let n = lang.count(sealed.register.practices().len() as u64, PRACTICES[0], PRACTICES[1]);
    match part {
        Part::Contributions => {
            let m = drawn.delivered.contributions.len() as u64;
            let m = lang.count(m, ["bron gaf", "bronnen gaven"], ["source", "sources"]);
            let given = say!(lang, nl: "{m} wat het plan vraagt", en: "{m} gave what the plan asks for");
            given + &failed_words(section, drawn, lang)
        }
        Part::Seed => {
            say!(lang, nl: "opnieuw berekend uit zegel en inbreng", en: "computed again from seal and contributions")
        }
        Part::Lots => match &section.subject {
            Subject::Round { .. } => {
                let lots = lang.count(standing.lots.order().len() as u64, ["lotnummer", "lotnummers"], ["lot", "lots"]);
                let list = match sealed.rules.spread {
                    Spread::Overall => lang.pick("één ranglijst", "one rank list"),
                    Spread::PerRegion | Spread::Balanced => {
                        lang.pick("een ranglijst per regio", "a rank list per region")
                    }
                };
                say!(lang, nl: "{lots} opnieuw getrokken; {list}", en: "{lots} drawn again; {list}")
            }
            Subject::Amendment(_) | Subject::Handover(_) => {
                say!(lang, nl: "een nieuw lotnummer voor wie vergeten was, opnieuw getrokken", en: "a new lot for who had been forgotten, drawn again")
            }
        },
        Part::Tranches => {
            let tranches = (sealed.rules.tranches.len() - standing.allocation.open()) as u64;
            let tranches = lang.count(tranches, ["startdatum", "startdatums"], ["start date", "start dates"]);
            let regions =
                lang.count(sealed.register.regions().len() as u64, ["regio", "regio's"], ["region", "regions"]);
            say!(lang, nl: "{tranches} in {regions} opnieuw toegewezen", en: "{tranches} in {regions} allocated again")
        }
        _ => say!(lang, nl: "de uitkomst van {n} opnieuw opgesteld", en: "the outcome of {n} made again"),
    }
}

/// Sources that failed, and what their rule did.
fn failed_words(section: &Section, drawn: &Drawn, lang: Lang) -> String {
    let failed = drawn.delivered.failed.iter().map(|Failed { label, reason }| {
        let rule = section.subject.plan().and_then(|plan| plan.sources.iter().find(|source| source.label == *label));
        let instead = match rule.map(|source| (source.failure, &source.kind)) {
            Some((FailureRule::Later(rounds), SourceKind::Drand { round })) => {
                let later = round + rounds;
                say!(lang, nl: "in plaats van ronde {round} kwam ronde {later}", en: "round {later} came instead of round {round}")
            }
            _ => lang.pick("er is zonder deze bron geloot", "it was drawn without this source").to_owned(),
        };
        say!(lang, nl: "\n{:28}LET OP: `{label}` viel uit ({reason}): {instead}", en: "\n{:25}MIND: `{label}` failed ({reason}): {instead}", "")
    });
    failed.collect()
}

/// Which witnesses signed a checkpoint and when, and whether that was before the beacon.
fn witnesses_words(section: &Section, (by, beacon): (&[Cosigned], Option<Timestamp>), lang: Lang) -> String {
    let Signers { witnesses, required, .. } = &*section.signers;
    let (have, of) = (
        Signers::in_time(by, beacon),
        lang.count(witnesses.len() as u64, ["getuige", "getuigen"], ["witness", "witnesses"]),
    );
    let indent = " ".repeat(if lang == Lang::Nl { 28 } else { 25 });
    let mut text = say!(lang, nl: "{have} van {of} tekenden mee, {required} nodig", en: "{have} of {of} cosigned, {required} needed");
    if let Some(beacon) = beacon {
        let moment = lang.moment(beacon);
        text.push_str(&say!(lang, nl: "; het baken sprak op {moment}", en: "; the beacon spoke on {moment}"));
    }
    for Cosigned { witness, time } in by {
        let (Witness { role, key }, moment) = (&witnesses[*witness], lang.moment(*time));
        let late = match beacon {
            Some(beacon) if *time >= beacon => {
                lang.pick(": na het baken, telt niet", ": after the beacon, does not count")
            }
            _ => "",
        };
        text.push_str(&say!(lang, nl: "\n{indent}{role}, {}, op {moment}{late}", en: "\n{indent}{role}, {}, on {moment}{late}", key.name()));
    }
    text
}

/// What changes in who signs.
fn handover_words(before: &Signers, after: &Signers, lang: Lang) -> String {
    let indent = " ".repeat(if lang == Lang::Nl { 28 } else { 25 });
    let mut lines = Vec::new();
    if before.organiser != after.organiser {
        lines.push(say!(lang, nl: "de organisator tekent voortaan met {}", en: "the organiser signs from here on with {}", after.organiser));
    }
    let gone = before.witnesses.iter().filter(|witness| !after.witnesses.contains(witness));
    lines.extend(gone.map(|Witness { role, key }| say!(lang, nl: "geen getuige meer: {role}, {key}", en: "witness no more: {role}, {key}")));
    let new = after.witnesses.iter().filter(|witness| !before.witnesses.contains(witness));
    lines.extend(new.map(
        |Witness { role, key }| say!(lang, nl: "nieuwe getuige: {role}, {key}", en: "new witness: {role}, {key}"),
    ));
    if before.required != after.required {
        let (old, new) = (before.required, after.required);
        lines.push(say!(lang, nl: "nodig zijn voortaan {new} getuigen (was {old})", en: "{new} witnesses must sign from here on (was {old})"));
    }
    if lines.is_empty() {
        lines.push(lang.pick("er verandert niets", "nothing changes").to_owned());
    }
    lines.join(&format!("\n{indent}"))
}

/// What the checks mean together. Without keys from outside it never says that all is well.
fn conclusion(verdict: &Verdict, lang: Lang) -> String {
    let Some(transcript) = verdict.transcript.as_ref().filter(|_| verdict.agrees()) else {
        return say!(lang, nl: "DIT VERSLAG KLOPT NIET.\n", en: "THIS TRANSCRIPT DOES NOT AGREE.\n");
    };
    let waiting = transcript.waiting();
    let mut text = match waiting.map(|section| &section.subject) {
        Some(Subject::Round { .. }) => {
            say!(lang, nl: "Verzegeld, nog niet geloot: er is nog geen uitslag.\n", en: "Sealed, not yet drawn: there is no result yet.\n")
        }
        Some(Subject::Amendment(_) | Subject::Handover(_)) => {
            say!(lang, nl: "De laatste wijziging is verzegeld en nog niet uitgewerkt.\n", en: "The last amendment is sealed and not worked out yet.\n")
        }
        None => String::new(),
    };
    text.push_str(&uncosigned_words(transcript, lang));
    let key = &transcript.signers.organiser;
    let who = vouching_words(&verdict.vouching, lang);
    text.push_str(&if verdict.trusted() {
        say!(lang, nl: "Klopt: alles is nagerekend, en ondertekend met een sleutel die u vertrouwt:\n{who}", en: "Agrees: everything was computed again, and is signed with a key you trust:\n{who}")
    } else {
        say!(lang, nl: "{who}Nagerekend zonder verschil, maar alleen getoetst aan de sleutel die dit verslag zelf noemt.\nVergelijk die met de sleutel die de organisator bekend maakte:\n  {key}\nof geef die op: instroom verify VERSLAG --trust SLEUTEL\n", en: "{who}Computed again without a difference, but checked only against the key this transcript itself names.\nCompare it with the key the organiser published:\n  {key}\nor pass that one: instroom verify LOG --trust KEY\n")
    });
    text
}

/// That the last checkpoint still lacks witnesses.
fn uncosigned_words(transcript: &Transcript, lang: Lang) -> String {
    let (by, required) = (transcript.last_by().len(), transcript.last_signers().required);
    if by >= required {
        return String::new();
    }
    match transcript.waiting() {
        Some(_) => say!(lang,
            nl: "Het zegel is nog door {by} van de {required} nodige getuigen medeondertekend: er kan nog niet geloot worden.\n",
            en: "The seal is cosigned by {by} of the {required} witnesses that must: it cannot be drawn yet.\n"),
        None => say!(lang,
            nl: "LET OP: het einde van dit verslag is nog door {by} van de {required} nodige getuigen medeondertekend.\nZolang dat zo is, staan zij niet in voor de uitslag.\n",
            en: "MIND: the end of this transcript is cosigned by {by} of the {required} witnesses that must.\nUntil then they do not vouch for the result.\n"),
    }
}

/// Who vouches, of those whom the reader trusts.
fn vouching_words(vouching: &Vouching, lang: Lang) -> String {
    let mut text: String = vouching.organiser.iter().map(|key| format!("  {key}\n")).collect();
    for Voucher { name, signed, earlier } in &vouching.witnesses {
        let moment = signed.map(|time| lang.moment(time));
        text.push_str(&match moment {
            Some(moment) => say!(lang, nl: "  getuige {name} tekende tot en met het einde, op {moment}\n", en: "  witness {name} signed up to the end, on {moment}\n"),
            None if *earlier > 0 => say!(lang, nl: "  getuige {name} tekende eerder, maar niet het einde\n", en: "  witness {name} signed earlier, but not the end\n"),
            None => say!(lang, nl: "  getuige {name} tekende niets\n", en: "  witness {name} signed nothing\n"),
        });
    }
    text
}

impl Wording for Uncheckable {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NotALog => {
                say!(lang, nl: "dit bestand is geen lotingsverslag: het begint niet met een regel `programme`", en: "this file is no transcript: it does not begin with a line `programme`")
            }
            Self::Version(found) => {
                say!(lang, nl: "dit verslag heeft formaat `{found}`; dit programma kent alleen `instroom/1`", en: "this transcript has format `{found}`; this program knows only `instroom/1`")
            }
            Self::Unreadable(detail) => {
                say!(lang, nl: "dit bestand kon niet tot het einde gelezen worden ({detail})", en: "this file could not be read to its end ({detail})")
            }
            Self::Unfinished { lines } => {
                say!(lang, nl: "dit verslag is niet af of afgebroken: het stopt na regel {lines} zonder ondertekening", en: "this transcript is unfinished or cut off: it stops after line {lines} without a checkpoint")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::NotALog => {
                say!(lang, nl: "kies het bestand dat `instroom seal` of `instroom draw` schreef (meestal op .jsonl)", en: "choose the file that `instroom seal` or `instroom draw` wrote (usually .jsonl)")
            }
            Self::Version(_) => {
                say!(lang, nl: "gebruik de versie van instroom die dit formaat schreef", en: "use the version of instroom that wrote this format")
            }
            Self::Unreadable(_) => {
                say!(lang, nl: "kopieer het bestand naar deze computer en probeer het opnieuw", en: "copy the file to this machine and try again")
            }
            Self::Unfinished { .. } => {
                say!(lang, nl: "haal het bestand opnieuw op bij de organisator; is dit uw eigen verslag, zet dan de reservekopie terug: instroom zelf schrijft een bestand heel of niet", en: "fetch the file again from the organiser; if it is your own, put your copy back: instroom itself writes a file whole or not at all")
            }
        }
    }
}
