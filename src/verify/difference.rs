//! Where a transcript differs from what follows from its input, and in what.

use crate::draw::round::{ChangeFault, RoundFault, Sealed};
use crate::draw::seed::ContributionFault;
use crate::draw::units::GroupFault;
use crate::log::LineNumber;
use crate::log::input::Found;
use crate::log::note::NoteFault;
use crate::rules::MOST_SECTIONS;
use crate::say;
use crate::transcript::read::Mismatch;
use crate::transcript::unread::{Unread, UnreadKind};
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use serde_json::Value;

/// The first difference that a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which line.
    pub line: LineNumber,
    /// Column in characters, from 1.
    pub column: usize,
    /// In what.
    pub kind: DifferenceKind,
}

/// Fewer witnesses signed a checkpoint than must, before the log went on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooFew {
    /// So many must.
    pub required: usize,
    /// So many did, and before the beacon where there is one.
    pub in_time: usize,
    /// So many did when the beacon had spoken.
    pub late: usize,
}

/// In what a transcript differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DifferenceKind {
    /// A line cannot be read.
    Unread(UnreadKind),
    /// Members of a line have other values than they should.
    Members {
        /// Whose line: `outcome 01990017`.
        subject: String,
        /// Name, value as it should be, value that is there if there is one.
        members: Vec<(String, String, Option<String>)>,
    },
    /// The same values in another spelling.
    Spelling,
    /// Another line is due here.
    Line {
        /// What is due: `outcome 01990017`.
        due: String,
        /// What is there; `None` at the end of the file.
        found: Option<String>,
    },
    /// A checkpoint does not vouch for the lines above it.
    Note(NoteFault),
    /// A contribution is not what the plan promised.
    Contribution(ContributionFault),
    /// The organiser's key is none of the trusted ones.
    Stranger,
    /// A witness who is trusted is none of this log.
    StrangerWitness(String),
    /// Too few witnesses signed along.
    Witnesses(TooFew),
    /// A register cannot be the next round of this log.
    Round(RoundFault),
    /// A change that cannot be.
    Change(ChangeFault),
}

impl Difference {
    /// A line that cannot be read.
    pub fn unread(unread: Unread) -> Self {
        Self { line: unread.line, column: unread.column, kind: DifferenceKind::Unread(unread.kind) }
    }

    /// A line that is not as it should be, or not there.
    pub fn mismatch(mismatch: Mismatch) -> Self {
        let Mismatch { line, due, found } = mismatch;
        let Found::Line(found) = found else {
            let due = subject(&due).unwrap_or_default();
            return Self { line, column: 1, kind: DifferenceKind::Line { due, found: None } };
        };
        let same = due.iter().zip(&found).take_while(|(a, b)| a == b).count();
        let column = String::from_utf8_lossy(&found[..same]).chars().count() + 1;
        Self { line, column, kind: members_that_differ(&due, &found) }
    }

    /// A register that cannot be the next round; `first` is the line of the round.
    pub fn round(first: LineNumber, sealed: &Sealed, faults: Vec<RoundFault>) -> Self {
        let practices = sealed.register.practices();
        let line_of = |id: &str| first + (2 + practices.partition_point(|other| other.id.as_bytes() < id.as_bytes()));
        let fault = faults.into_iter().next().unwrap_or(RoundFault::NoBase { region: String::new() }); // there is at least one
        let line = match &fault {
            RoundFault::Gone { practice, .. } | RoundFault::Since { practice, .. } => line_of(practice),
            RoundFault::NoBase { .. } => first + 1,
            RoundFault::Group { fault: GroupFault::Differs { other, .. } } => line_of(other),
            RoundFault::Group { fault: GroupFault::IsPractice { label } } => line_of(label),
        };
        Self { line, column: 1, kind: DifferenceKind::Round(fault) }
    }

    /// A change that cannot be.
    pub fn change(line: LineNumber, fault: ChangeFault) -> Self {
        Self { line, column: 1, kind: DifferenceKind::Change(fault) }
    }

    /// A checkpoint that does not vouch for the lines above it.
    pub fn note(line: LineNumber, fault: NoteFault) -> Self {
        Self { line, column: 1, kind: DifferenceKind::Note(fault) }
    }
}

/// What a line is about: `outcome 01990017`.
fn subject(line: &[u8]) -> Option<String> {
    let line: Value = serde_json::from_slice(line).ok()?;
    let kind = text(line.get("type"));
    let about: &[&str] = match kind.as_str() {
        "practice" => &["id"],
        "lot" => &["unit"],
        "outcome" | "withdraw" => &["practice"],
        "late" | "correct" | "successor" => &["id"],
        "round" | "amendment" => &["number"],
        "tranche" => &["start", "region"],
        "contribution" | "failure" => &["label"],
        _ => &[],
    };
    let words = std::iter::once(kind.clone()).chain(about.iter().map(|name| text(line.get(*name))));
    Some(words.collect::<Vec<_>>().join(" "))
}

/// Which members of two lines differ; or that they are about different things.
fn members_that_differ(due: &[u8], found: &[u8]) -> DifferenceKind {
    let parse = |line: &[u8]| serde_json::from_slice::<Value>(line).ok();
    let (about, there) = (subject(due).unwrap_or_default(), subject(found).unwrap_or_default());
    let (Some(Value::Object(due)), Some(Value::Object(found))) = (parse(due), parse(found)) else {
        return DifferenceKind::Line { due: about, found: Some(there) };
    };
    if about != there {
        return DifferenceKind::Line { due: about, found: Some(there) };
    }
    let differing = due.iter().filter(|(name, value)| found.get(*name) != Some(value));
    let members: Vec<_> = differing
        .map(|(name, value)| (name.clone(), text(Some(value)), found.get(name).map(|found| text(Some(found)))))
        .collect();
    if members.is_empty() { DifferenceKind::Spelling } else { DifferenceKind::Members { subject: about, members } }
}

/// A value as people read it: strings without quotes.
fn text(value: Option<&Value>) -> String {
    match value {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

impl Wording for DifferenceKind {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Unread(kind) => unread_words(kind, lang),
            Self::Members { subject, members } => members_words(subject, members, lang),
            Self::Spelling => {
                say!(lang, nl: "deze regel staat er niet in de enige schrijfwijze", en: "this line is not in its only spelling")
            }
            Self::Line { due, found: None } => {
                say!(lang, nl: "hier hoort een regel `{due}`, maar het verslag houdt op", en: "a line `{due}` is due here, but the transcript ends")
            }
            Self::Line { due, found: Some(found) } if found.is_empty() => {
                say!(lang, nl: "hier hoort een regel `{due}`, er staat iets anders", en: "a line `{due}` is due here, there is something else")
            }
            Self::Line { due, found: Some(found) } => {
                say!(lang, nl: "hier hoort een regel `{due}`, er staat `{found}`", en: "a line `{due}` is due here, there is `{found}`")
            }
            Self::Note(fault) => note_words(fault, lang),
            Self::Contribution(fault) => fault.what(lang),
            Self::Round(fault) => fault.what(lang),
            Self::Change(fault) => fault.what(lang),
            Self::Stranger => {
                say!(lang, nl: "de sleutel van de organisator in dit verslag is geen van de sleutels die u vertrouwt", en: "the organiser's key in this transcript is none of the keys you trust")
            }
            Self::StrangerWitness(name) => {
                say!(lang, nl: "de sleutel van `{name}` die u vertrouwt is van geen getuige van dit verslag", en: "the key of `{name}` that you trust is of no witness of this log")
            }
            Self::Witnesses(few) => few_words(*few, lang),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Stranger => {
                say!(lang, nl: "vraag de organisator welke sleutel zij bekend heeft gemaakt; dit verslag is met een andere ondertekend, of van vóór een sleutelwissel", en: "ask the organiser which key they published; another one signed this transcript, or it is from before a change of keys")
            }
            Self::StrangerWitness(_) => {
                say!(lang, nl: "vraag de getuige naar de sleutel waarmee hij ondertekende; dit verslag noemt een ander", en: "ask the witness for the key they signed with; this log names another one")
            }
            Self::Witnesses(_) => {
                say!(lang, nl: "hier valt niets te herstellen: er is verdergegaan zonder de getuigen; vraag hun of zij dit verslag kennen", en: "nothing to mend here: it went on without the witnesses; ask them whether they know this log")
            }
            Self::Unread(UnreadKind::Control | UnreadKind::WindowsLineEnd) => {
                say!(lang, nl: "misschien heeft een tekstprogramma de regeleinden veranderd; haal het verslag opnieuw op bij de organisator", en: "perhaps a text program changed the line ends; fetch the transcript again from the organiser")
            }
            Self::Note(NoteFault::Root(_)) => {
                say!(lang, nl: "hier valt niets te herstellen; vraag de organisator om het verslag met het bekendgemaakte controlegetal", en: "nothing to mend here; ask the organiser for the transcript with the published root")
            }
            _ => {
                say!(lang, nl: "hier valt niets te herstellen; het verslag is gewijzigd, of gemaakt door een andere versie (regel 1 noemt het formaat)", en: "nothing to mend here; the transcript was altered, or made by another version (line 1 names the format)")
            }
        }
    }
}

fn few_words(few: TooFew, lang: Lang) -> String {
    let TooFew { required, in_time, late } = few;
    let (have, due) = (lang.number(in_time as u64), lang.number(required as u64));
    if late == 0 {
        return say!(lang, nl: "het verslag gaat verder terwijl {have} van de {due} nodige getuigen hadden medeondertekend", en: "the log goes on while {have} of the {due} witnesses that must had cosigned");
    }
    let late = lang.number(late as u64);
    say!(lang, nl: "het zegel is door {have} van de {due} nodige getuigen medeondertekend vóór het baken sprak; {late} tekende pas daarna, toen de uitkomst al bekend kon zijn", en: "{have} of the {due} witnesses that must had cosigned the seal before the beacon spoke; {late} signed only afterwards, when the outcome could be known")
}

fn unread_words(kind: &UnreadKind, lang: Lang) -> String {
    match kind {
        UnreadKind::NotALog => say!(lang, nl: "dit is geen lotingsverslag", en: "this is no transcript"),
        UnreadKind::Version(found) => {
            say!(lang, nl: "dit verslag heeft formaat `{found}`", en: "this transcript has format `{found}`")
        }
        UnreadKind::Type { due, found } if found.is_empty() => {
            say!(lang, nl: "hier hoort een regel `{due}`", en: "a line `{due}` is due here")
        }
        UnreadKind::Type { due, found } => {
            say!(lang, nl: "hier hoort een regel `{due}`, er staat een regel `{found}`", en: "a line `{due}` is due here, there is a line `{found}`")
        }
        UnreadKind::Foreign { due } => {
            say!(lang, nl: "hier hoort een regel `{due}`; deze regel is leeg of geen regel van een verslag", en: "a line `{due}` is due here; this line is empty or none of a transcript")
        }
        UnreadKind::NotJson => {
            say!(lang, nl: "deze regel is geen JSON in UTF-8", en: "this line is no JSON in UTF-8")
        }
        UnreadKind::UnknownMember(name) => {
            say!(lang, nl: "`{name}` hoort niet in een regel van deze soort", en: "`{name}` does not belong in a line of this type")
        }
        UnreadKind::MemberTwice(name) => {
            say!(lang, nl: "`{name}` staat twee keer in deze regel", en: "`{name}` stands twice in this line")
        }
        UnreadKind::MemberMissing(name) => {
            say!(lang, nl: "`{name}` ontbreekt in deze regel", en: "`{name}` is missing in this line")
        }
        UnreadKind::WrongKind => {
            say!(lang, nl: "hier staat een waarde van de verkeerde soort", en: "there is a value of the wrong kind here")
        }
        UnreadKind::WindowsLineEnd => {
            say!(lang, nl: "dit bestand heeft Windows-regeleinden", en: "this file has Windows line ends")
        }
        UnreadKind::Control => {
            say!(lang, nl: "hier staat een stuurteken of een overbodige escape", en: "there is a control character or a needless escape here")
        }
        UnreadKind::Value(member) => {
            say!(lang, nl: "`{member}` heeft een waarde die niet kan", en: "`{member}` has a value that cannot be")
        }
        UnreadKind::EarlyBeacon => {
            say!(lang, nl: "het baken van dit plan sprak al voordat de lijst vaststond: wie verzegelde, kon de uitkomst kennen", en: "the beacon of this plan spoke before the list was fixed: who sealed it could know the outcome")
        }
        UnreadKind::OneParty => {
            say!(lang, nl: "één partij staat hier twee keer: twee ondertekenaars hebben dezelfde naam of dezelfde sleutel", en: "one party stands here twice: two signers have the same name or the same key")
        }
        UnreadKind::TooManySections => {
            say!(lang, nl: "dit verslag heeft meer dan {MOST_SECTIONS} rondes en wijzigingen", en: "this transcript has more than {MOST_SECTIONS} rounds and amendments")
        }
        UnreadKind::Twice => {
            say!(lang, nl: "deze praktijk staat al in de lijst", en: "this practice is in the list already")
        }
        UnreadKind::Unsorted => {
            say!(lang, nl: "de praktijken staan niet op volgorde van hun code", en: "the practices are not in the order of their ids")
        }
    }
}

fn members_words(subject: &str, members: &[(String, String, Option<String>)], lang: Lang) -> String {
    let shown = members.iter().take(3).map(|(name, due, found)| match (found, subject) {
        (None, _) => say!(lang, nl: "`{name}` van `{subject}` ontbreekt", en: "`{name}` of `{subject}` is missing"),
        (Some(found), "seed") => say!(lang, nl: "uit zegel en inbreng volgt `{due}`, het verslag zegt `{found}`", en: "seal and contributions give `{due}`, the transcript says `{found}`"),
        (Some(found), _) => {
            let dutch = dutch_member(name);
            say!(lang, nl: "{dutch} van `{subject}` is `{due}`, het verslag zegt `{found}`", en: "`{name}` of `{subject}` is `{due}`, the transcript says `{found}`")
        }
    });
    shown.collect::<Vec<_>>().join("; ")
}

/// A member with what it is in Dutch: `` `rank` (rangnummer) ``.
fn dutch_member(name: &str) -> String {
    let word = match name {
        "rank" => "rangnummer",
        "lot" => "lotnummer",
        "of" => "van hoeveel",
        "practice" => "praktijk",
        "unit" => "praktijk of groep",
        "group" => "groep",
        "size" => "telt voor",
        "region" => "regio",
        "wish" => "wens",
        "class" => "voorrang",
        "base" => "grondslag",
        "cap" => "maximum",
        "used_before" => "al gebruikt",
        "room" => "ruimte",
        "candidates" => "kandidaten",
        "asked" => "gevraagde omvang",
        "lottery" => "loting nodig",
        "placed" => "geplaatste praktijken",
        "placed_size" => "geplaatste omvang",
        "used" => "gebruikt",
        "left" => "over",
        "waiting" => "wachtende praktijken",
        "waiting_size" => "wachtende omvang",
        "tranches" => "beurten",
        "start" => "startdatum",
        "reason" => "reden",
        _ => return format!("`{name}`"),
    };
    format!("`{name}` ({word})")
}

fn note_words(fault: &NoteFault, lang: Lang) -> String {
    match fault {
        NoteFault::Form => {
            say!(lang, nl: "deze ondertekening heeft niet de voorgeschreven vorm", en: "this checkpoint has not the prescribed form")
        }
        NoteFault::Origin(found) => {
            say!(lang, nl: "deze ondertekening hoort bij een ander verslag: `{found}`", en: "this checkpoint belongs to another log: `{found}`")
        }
        NoteFault::Size(found) => {
            say!(lang, nl: "deze ondertekening gaat over {found} regels; er staan er meer of minder boven", en: "this checkpoint is about {found} lines; more or fewer stand above it")
        }
        NoteFault::Root(found) => {
            say!(lang, nl: "de regels hierboven zijn niet de regels die ondertekend zijn: het ondertekende controlegetal is `{found}`", en: "the lines above are not the lines that were signed: the signed root is `{found}`")
        }
        NoteFault::Signature => {
            say!(lang, nl: "de handtekening is niet van de sleutel van de organisator, of niet onder deze regels gezet", en: "the signature is not by the organiser's key, or not over these lines")
        }
        NoteFault::Twice(name) => {
            say!(lang, nl: "`{name}` heeft hier twee keer getekend met dezelfde sleutel", en: "`{name}` signed twice here with one key")
        }
        NoteFault::Stranger(name) => {
            say!(lang, nl: "`{name}` heeft hier getekend, en is geen getuige van dit verslag", en: "`{name}` signed here, and is no witness of this log")
        }
        NoteFault::Order(name) => {
            say!(lang, nl: "de handtekening van `{name}` staat niet op de plaats die het verslag de getuigen geeft", en: "the signature of `{name}` is not in the place that the log gives its witnesses")
        }
        NoteFault::Cosignature(name) => {
            say!(lang, nl: "de handtekening van getuige `{name}` is niet onder deze regels en dit tijdstip gezet", en: "the signature of witness `{name}` is not over these lines and this time")
        }
    }
}
