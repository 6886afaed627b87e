//! What a receipt proves, or why it does not, in words and for programs.

use super::check::{Placed, Proven, ReceiptFault, SignedBy};
use crate::log::note::{base64, spoken};
use crate::say;
use crate::tell::reason::why;
use crate::tell::verdict::differs;
use crate::words::Message;
use crate::words::fault::{Place, Wording, three_parts};
use crate::words::lang::Lang;
use serde_json::{Value, json};

/// Practice, start date and reason, then the log, and who vouches for it. `file` is the receipt's name as the user
/// typed it.
pub fn proven_words(proven: &Proven, file: &str, lang: Lang) -> String {
    let Proven { outcome, code, checkpoint, by, .. } = proven;
    let (region, origin) = (&outcome.region, &checkpoint.origin);
    let practice = code.as_ref().unwrap_or(&outcome.practice);
    let hidden = match code {
        None => String::new(),
        Some(_) => {
            let id = &outcome.practice;
            say!(lang, nl: "  pseudoniem     {id}\n", en: "  pseudonym      {id}\n")
        }
    };
    let none = lang.pick("geen startdatum", "no start date").to_owned();
    let start = outcome.start.map_or(none, |start| lang.date(start));
    let reason = why(outcome.reason).words(lang);
    let (line, root) = (lang.number(proven.index + 1), base64(&checkpoint.root));
    let lines = lang.count(checkpoint.size, ["regel", "regels"], ["line", "lines"]);
    let short = spoken(&checkpoint.root);
    let by = by_words(by, lang);
    say!(lang,
        nl: "{file}: bewijs uit een lotingsverslag\n\nPraktijk {practice}, regio {region}\n{hidden}  startdatum     {start}\n  reden          {reason}\n  verslag        {origin}, {lines}; dit is regel {line}\n  controlegetal  {root}\n                 kort: {short}\n\nKlopt: deze uitkomst staat in dat verslag, en dat is ondertekend met een sleutel die u vertrouwt:\n{by}Zo stond het toen het verslag {lines} had; wat daarna veranderde staat er niet in.\nOf de loting goed is gegaan, ziet u als u het hele verslag narekent: instroom verify VERSLAG --trust SLEUTEL\n",
        en: "{file}: receipt from a transcript\n\nPractice {practice}, region {region}\n{hidden}  start date     {start}\n  reason         {reason}\n  transcript     {origin}, {lines}; this is line {line}\n  root           {root}\n                 short: {short}\n\nAgrees: this outcome is in that transcript, and that is signed with a key you trust:\n{by}So it stood when the transcript had {lines}; what changed afterwards is not in it.\nWhether the draw went well you see by computing the whole transcript again: instroom verify LOG --trust KEY\n")
}

/// Who signed, a line each.
fn by_words(by: &SignedBy, lang: Lang) -> String {
    let organiser = by.organiser.iter().map(|key| say!(lang, nl: "  organisator {key}\n", en: "  organiser {key}\n"));
    let witnesses = by.witnesses.iter().map(|(name, time)| {
        let moment = lang.moment(*time);
        say!(lang, nl: "  getuige {name}, op {moment}\n", en: "  witness {name}, on {moment}\n")
    });
    let unchecked = by.unchecked.iter().map(|name| {
        say!(lang,
            nl: "  ook {name} tekende; dat is niet nagegaan, want u gaf die sleutel niet\n",
            en: "  {name} signed too; that was not checked, for you did not give that key\n")
    });
    organiser.chain(witnesses).chain(unchecked).collect()
}

/// Why a receipt differs, and where.
pub fn fault_words((line, fault): &Placed, file: &str, lang: Lang) -> String {
    let place = Place::new(file, *line, 1).words(lang);
    let differs = differs(&three_parts(lang, fault, Some(&place)), lang);
    match fault {
        // it may be genuine all the same
        ReceiptFault::OtherKey(_) | ReceiptFault::OtherLog { .. } => say!(lang,
            nl: "{differs}\nDIT BEWIJS KLOPT NIET MET DE SLEUTEL DIE U GAF.\n",
            en: "{differs}\nTHIS RECEIPT DOES NOT AGREE WITH THE KEY YOU GAVE.\n"),
        _ => say!(lang, nl: "{differs}\nDIT BEWIJS KLOPT NIET.\n", en: "{differs}\nTHIS RECEIPT DOES NOT AGREE.\n"),
    }
}

/// What a receipt proves, as one JSON object; its members are named as those of a transcript's verdict.
pub fn write_proven_json(proven: &Proven) -> String {
    let Proven { outcome, code, index, checkpoint, by } = proven;
    let outcome = json!({
        "practice": outcome.practice, "code": code, "region": outcome.region, "reason": outcome.reason.code(),
        "start": outcome.start.map(|start| start.to_string()),
    });
    let witnesses = by.witnesses.iter().map(|(name, time)| json!({ "name": name, "signed": time.to_string() }));
    let witnesses: Vec<Value> = witnesses.collect();
    let object = json!({
        "type": "receipt", "agrees": true, "trusted": true, "outcome": outcome, "line": index + 1,
        "origin": checkpoint.origin, "lines": checkpoint.size, "last_root": base64(&checkpoint.root),
        "organiser": by.organiser.as_ref().map(ToString::to_string), "witnesses": witnesses, "unchecked": by.unchecked,
    });
    format!("{object:#}\n")
}

/// Why a receipt differs, as one JSON object: the line of the receipt, and the reason in English.
pub fn write_fault_json((line, fault): &Placed) -> String {
    let difference = json!({ "line": line, "reason": fault.what(Lang::En) });
    let object = json!({ "type": "receipt", "agrees": false, "trusted": false, "difference": difference });
    format!("{object:#}\n")
}

impl Wording for ReceiptFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Version(found) => {
                say!(lang, nl: "dit bewijs heeft vorm `{found}`; dit programma kent alleen `v1`", en: "this receipt has form `{found}`; this program knows only `v1`")
            }
            Self::CutOff => {
                say!(lang, nl: "dit bewijs is afgebroken: het einde ontbreekt", en: "this receipt is cut off: its end is missing")
            }
            Self::TooLong => {
                say!(lang, nl: "dit bestand is te lang voor een bewijs", en: "this file is too long for a receipt")
            }
            Self::Form => {
                say!(lang, nl: "deze regel heeft niet de voorgeschreven vorm", en: "this line has not the prescribed form")
            }
            Self::Outcome => {
                say!(lang, nl: "hier staat geen uitkomst van een praktijk in de enige schrijfwijze", en: "this is no outcome of a practice in its only spelling")
            }
            Self::Opening => say!(lang,
                nl: "code en zout in dit bewijs horen niet bij het pseudoniem van deze uitkomst",
                en: "code and salt in this receipt do not belong to the pseudonym of this outcome"),
            Self::NotInLog => {
                say!(lang, nl: "deze uitkomst staat niet op deze plaats in het verslag dat ondertekend is", en: "this outcome is not in this place of the transcript that was signed")
            }
            Self::NoKey(origin) => {
                say!(lang, nl: "dit bewijs noemt `{origin}` als ondertekenaar, maar bevat geen sleutel: niemand staat ervoor in", en: "this receipt names `{origin}` as its signer, but holds no key: nobody vouches for it")
            }
            Self::OtherLog { origin, trusted } => {
                let trusted = trusted.join(", ");
                say!(lang, nl: "dit bewijs is van verslag `{origin}`; u vertrouwt alleen `{trusted}`", en: "this receipt is of log `{origin}`; you trust only `{trusted}`")
            }
            Self::OtherKey(origin) => {
                say!(lang, nl: "dit bewijs is ondertekend met een andere sleutel van `{origin}` dan u vertrouwt", en: "this receipt is signed with another key of `{origin}` than the one you trust")
            }
            Self::Twice(name) => {
                say!(lang, nl: "`{name}` heeft hier twee keer getekend met dezelfde sleutel", en: "`{name}` signed twice here with one key")
            }
            Self::Signature => {
                say!(lang, nl: "de handtekening is niet van de sleutel die u vertrouwt, of niet onder deze regels gezet", en: "the signature is not by the key you trust, or not over these lines")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Version(_) => {
                say!(lang, nl: "gebruik de versie van instroom die dit bewijs schreef, of vraag het opnieuw aan de organisator", en: "use the version of instroom that wrote this receipt, or ask the organiser for it again")
            }
            Self::CutOff | Self::TooLong => {
                say!(lang, nl: "vraag het bewijs opnieuw aan de organisator, als bijlage", en: "ask the organiser for the receipt again, as an attachment")
            }
            Self::Form => {
                say!(lang, nl: "misschien heeft een mail- of tekstprogramma het bewijs veranderd; vraag het opnieuw aan de organisator, als bijlage", en: "perhaps a mail or text program changed the receipt; ask the organiser for it again, as an attachment")
            }
            Self::NoKey(_) => {
                say!(lang, nl: "geef de sleutel die de organisator bekend heeft gemaakt: instroom verify BEWIJS --trust SLEUTEL", en: "give the key that the organiser published: instroom verify RECEIPT --trust KEY")
            }
            Self::OtherLog { .. } => {
                say!(lang, nl: "vraag welke sleutel bij dat verslag hoort; is het niet uw loting, vraag dan het goede bewijs", en: "ask which key belongs to that log; if it is not your draw, ask for the right receipt")
            }
            Self::OtherKey(_) => {
                say!(lang, nl: "vraag welke sleutel bekend is gemaakt; is de sleutel gewisseld, dan staat dat in het verslag", en: "ask which key was published; if the key was changed, the log says so")
            }
            Self::Outcome | Self::Opening | Self::NotInLog | Self::Signature | Self::Twice(_) => {
                say!(lang, nl: "hier valt niets te herstellen; vraag de organisator om een nieuw bewijs, of reken het hele verslag na", en: "nothing to mend here; ask the organiser for a new receipt, or verify the whole transcript")
            }
        }
    }
}
