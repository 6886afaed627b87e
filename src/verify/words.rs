//! A verdict in words: every check on a line, then what it means.

use super::{Check, Part, Transcript, Uncheckable, Verdict};
use crate::fault::{Place, Wording, three_parts};
use crate::lang::Lang;
use crate::log::note::base64;
use crate::say;
use std::fmt::Write;

/// The whole report: the checks one by one, the differences with their places, the keys, the conclusion.
/// `file` is the transcript's name as the user typed it.
pub fn verdict_words(verdict: &Verdict, file: &str, lang: Lang) -> String {
    let mut text = String::new();
    if let Some(transcript) = &verdict.transcript {
        let title = &transcript.sealed.programme.title;
        let _ = writeln!(text, "{file}: {title}\n");
    }
    for check in &verdict.checks {
        let _ = writeln!(text, "{}", check_words(check, verdict.transcript.as_ref(), lang));
    }
    text.push('\n');
    let mut differences: Vec<_> = verdict.checks.iter().filter_map(|check| check.difference.as_ref()).collect();
    differences.sort_by_key(|difference| difference.line);
    for difference in &differences {
        let place = Place::new(file, difference.line + 1, difference.column).words(lang);
        text.push_str(&differs(&three_parts(lang, &difference.kind, Some(&place)), lang));
        text.push('\n');
    }
    text.push_str(&conclusion(verdict, lang));
    text
}

/// A difference is no error of the user: `differs:` instead of `error:`.
fn differs(three: &str, lang: Lang) -> String {
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
    let detail = transcript.filter(|_| check.difference.is_none());
    let detail = detail.map_or(String::new(), |transcript| part_detail(check.part, transcript, lang));
    format!("  {mark}  {name:<13} {detail}").trim_end().to_owned()
}

fn part_name(part: Part, lang: Lang) -> &'static str {
    let (nl, en) = match part {
        Part::Form => ("vorm", "form"),
        Part::Seal => ("zegel", "seal"),
        Part::Contributions => ("inbreng", "contributions"),
        Part::Seed => ("startwaarde", "seed"),
        Part::Lots => ("loten", "lots"),
        Part::Tranches => ("ruimte", "room"),
        Part::Outcomes => ("uitkomsten", "outcomes"),
        Part::Result => ("uitslag", "result"),
        Part::Key => ("sleutel", "key"),
    };
    lang.pick(nl, en)
}

/// What was compared, with numbers.
fn part_detail(part: Part, transcript: &Transcript, lang: Lang) -> String {
    let sealed = &transcript.sealed;
    let practices = sealed.register.practices();
    let n = lang.count(practices.len() as u64, ["praktijk", "praktijken"], ["practice", "practices"]);
    let regions = lang.count(sealed.register.regions().len() as u64, ["regio", "regio's"], ["region", "regions"]);
    let lines = lang.number(transcript.seal.0 as u64);
    let by = sealed.organiser.name();
    match part {
        Part::Form => {
            say!(lang, nl: "{lines} regels tot aan het zegel, elk in de enige schrijfwijze en op zijn plaats", en: "{lines} lines up to the seal, each in its only spelling and place")
        }
        Part::Seal => {
            let root = base64(&transcript.seal.1);
            let ion = lang.number(practices.iter().map(|practice| practice.ion).sum());
            say!(lang, nl: "{n}, {ion} ION; controlegetal {root}, ondertekend met de sleutel van {by}", en: "{n}, {ion} ION; root {root}, signed with the key of {by}")
        }
        Part::Contributions => {
            let m = sealed.plan.sources.len() as u64;
            let m = lang.count(m, ["bron gaf", "bronnen gaven"], ["source", "sources"]);
            say!(lang, nl: "{m} wat het plan vraagt", en: "{m} gave what the plan asks for")
        }
        Part::Seed => {
            say!(lang, nl: "opnieuw berekend uit zegel en inbreng", en: "computed again from seal and contributions")
        }
        Part::Lots => {
            say!(lang, nl: "een lotnummer voor {n}, opnieuw getrokken; een ranglijst per regio", en: "a lot for {n}, drawn again; a rank list per region")
        }
        Part::Tranches => {
            let tranches = sealed.rules.tranches.len() as u64;
            let tranches = lang.count(tranches, ["startdatum", "startdatums"], ["start date", "start dates"]);
            say!(lang, nl: "{tranches} in {regions} opnieuw toegewezen", en: "{tranches} in {regions} allocated again")
        }
        Part::Outcomes => say!(lang, nl: "de uitkomst van {n} opnieuw opgesteld", en: "the outcome of {n} made again"),
        Part::Result => {
            let (all, root) = (lang.number(transcript.last.0 as u64), base64(&transcript.last.1));
            say!(lang, nl: "{all} regels; controlegetal {root}, ondertekend met de sleutel van {by}", en: "{all} lines; root {root}, signed with the key of {by}")
        }
        Part::Key => {
            say!(lang, nl: "de organisator tekende met een sleutel die u vertrouwt", en: "the organiser signed with a key you trust")
        }
    }
}

/// What the checks mean together. Without keys from outside it never says that all is well.
fn conclusion(verdict: &Verdict, lang: Lang) -> String {
    let key = verdict.transcript.as_ref().map(|transcript| transcript.sealed.organiser.to_string());
    let Some(key) = key.filter(|_| verdict.agrees()) else {
        return say!(lang, nl: "DIT VERSLAG KLOPT NIET.\n", en: "THIS TRANSCRIPT DOES NOT AGREE.\n");
    };
    let mut text = match &verdict.transcript {
        Some(transcript) if transcript.drawn.is_none() => {
            say!(lang, nl: "Verzegeld, nog niet geloot: er is nog geen uitslag.\n", en: "Sealed, not yet drawn: there is no result yet.\n")
        }
        _ => String::new(),
    };
    text.push_str(&if verdict.trusted() {
        say!(lang, nl: "Klopt: alles is nagerekend, en ondertekend met een sleutel die u vertrouwt:\n  {key}\n", en: "Agrees: everything was computed again, and is signed with a key you trust:\n  {key}\n")
    } else {
        say!(lang, nl: "Nagerekend zonder verschil, maar alleen getoetst aan de sleutel die dit verslag zelf noemt.\nVergelijk die met de sleutel die de organisator bekend maakte:\n  {key}\nof geef die op: instroom verify VERSLAG --trust SLEUTEL\n", en: "Computed again without a difference, but checked only against the key this transcript itself names.\nCompare it with the key the organiser published:\n  {key}\nor pass that one: instroom verify LOG --trust KEY\n")
    });
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
