//! The fields of a letter: what a template can name, and the columns of the workbook.

use super::letter::Letter;
use crate::tell::list::Kind;
use crate::tell::paper::{Block, Line};
use crate::words::letters::{About, Changed, Head, LETTER_EN, LETTER_NL, StateWord};
use crate::words::{Lang, Message};
use jiff::civil::Date;

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing: what it stands in is left out.
    Nothing,
    /// Words.
    Text(String),
    /// What is compared sign by sign.
    Code(String),
    /// An amount.
    Number(u64),
    /// The number of a line or a rank.
    Digits(u64),
    /// A day.
    Day(Date),
    /// Sentences; none is nothing.
    Lines(Vec<Line>),
    /// A block of its own.
    Block(Block),
}

/// A field: its name in Dutch and in English, what it is, what stands in its column, and its value in a letter. A template can use either name.
pub struct Field {
    nl: &'static str,
    en: &'static str,
    about: About,
    pub(super) kind: Kind,
    pub(super) value: fn(&Letter<'_>) -> Value,
}

impl Field {
    /// Its name.
    pub fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }

    /// Whether it is a block of its own, and no column.
    pub fn is_block(&self) -> bool {
        matches!(self.about, About::Address | About::Qr)
    }

    /// The field with this name, in either language.
    pub(super) fn find(name: &str) -> Option<&'static Self> {
        FIELDS.iter().find(|field| field.nl == name || field.en == name)
    }
}

macro_rules! fields {
    ($($nl:literal $en:literal $about:ident $kind:ident $value:expr;)+) => {
        /// Every field, in the order of the columns.
        pub const FIELDS: &[Field] = &[$(Field { nl: $nl, en: $en, about: About::$about, kind: Kind::$kind, value: $value }),+];
    };
}

fields! {
    "adresblok" "address_block" Address Text |own| own.address();
    "qr" "qr_code" Qr Text |own| own.qr();
    "praktijkcode" "practice_code" Code Text |own| Value::Code(own.code());
    "naam" "name" Name Text |own| text(Some(own.name()));
    "plaats" "town" Town Text |own| text(own.post.shared.names.town(own.practice).map(str::to_owned));
    "regio" "region" Region Text |own| text(Some(own.sealed().register.region_of(own.practice).to_owned()));
    "soort" "state" State Text |own| text(Some(own.state().words(own.lang())));
    "gewijzigd" "changed" Changed Text |own| text(own.is_changed().then(|| Changed::Yes.words(own.lang())));
    "startdatum" "start_date" Start Day |own| day(own.start());
    "startdatum_voluit" "start_date_in_words" InWords Text |own| in_words(own, own.start());
    "uitkomst" "outcome" Outcome Text |own| text(Some(own.outcome()));
    "wijziging" "change" Change Text |own| lines(own.changed());
    "waarom" "why" Why Text |own| lines(own.why());
    "te_doen" "to_do" ToDo Text |own| lines(own.to_do());
    "uiterlijk" "due" By Day |own| day(own.first_day());
    "uiterlijk_voluit" "due_in_words" InWords Text |own| in_words(own, own.first_day());
    "hierna" "next" Next Text |own| lines(own.next());
    "voorbehoud" "subject_to" SubjectTo Text |own| text(own.subject_to());
    "bezwaar" "objections" Objections Text |own| text(Some(own.objections()));
    "bezwaar_tot" "objections_until" ObjectionsUntil Day |own| day(own.objections_until());
    "bezwaar_tot_voluit" "objections_until_in_words" InWords Text |own| in_words(own, own.objections_until());
    "ion" "patients" Ion Whole |own| Value::Number(own.practice.ion.patients());
    "peildatum" "reference_date" ReferenceDate Day |own| Value::Day(own.sealed().rules.reference_date);
    "verzekeraar" "insurer" Insurer Text |own| text(own.post.shared.names.insurer(own.practice).map(str::to_owned));
    "uzovi" "insurer_code" Uzovi Text |own| own.post.shared.names.uzovi(own.practice).map_or(Value::Nothing, |code| Value::Code(code.to_string()));
    "groep" "group" Group Text |own| text(own.practice.group.as_deref().map(|group| own.post.shared.names.group(group).into_owned()));
    "wens" "wish" Wish Day |own| day(own.practice.wish);
    "voorrangsgroep" "priority" Class Text |own| text(own.class());
    "lotnummer" "lot" Lot Text |own| own.lot().map_or(Value::Nothing, Value::Code);
    "rangnummer" "rank" Rank Whole |own| own.rank().map_or(Value::Nothing, |rank| Value::Digits(rank.number()));
    "rangnummer_van" "rank_of" RankOf Whole |own| own.rank().map_or(Value::Nothing, |rank| Value::Digits(rank.of()));
    "organisatie" "organiser" Organiser Text |own| text(Some(own.organiser().words(own.lang())));
    "contact" "contact" Contact Text |own| text(own.post.shared.contact.map(str::to_owned));
    "programma" "programme" Programme Text |own| text(Some(own.post.shared.told.transcript.programme.title.clone()));
    "ronde" "round" Round Text |own| text(Some(own.post.round()));
    "geloot_op" "drawn_at" Drawn Text |own| text(own.summary.round.map(|round| own.lang().moment(round.at)));
    "uitslagdatum" "result_date" ResultDay Day |own| Value::Day(crate::words::lang::day(own.post.last.drawn.at));
    "regel" "line" Line Whole |own| own.line().map_or(Value::Nothing, Value::Digits);
    "kort_controlegetal" "short_number" Short Text |own| text(Some(own.post.short()));
    "controlegetal" "root" Root Text |own| Value::Code(own.post.root());
    "pagina" "page" Page Text |own| own.page().map_or(Value::Nothing, Value::Code);
    "bewijsbestand" "receipt_file" Receipt Text |own| text(own.receipt().map(|(name, _)| name));
    "bewijsadres" "receipt_address" ReceiptAddress Text |own| own.receipt_address().map_or(Value::Nothing, Value::Code);
    "pseudoniem" "pseudonym" Pseudonym Text |own| own.pseudonym().map_or(Value::Nothing, Value::Code);
    "instaat" "vouches" Vouches Text |own| lines(own.post.vouches.clone());
}

fn text(words: Option<String>) -> Value {
    words.filter(|words| !words.is_empty()).map_or(Value::Nothing, Value::Text)
}

fn day(date: Option<Date>) -> Value {
    date.map_or(Value::Nothing, Value::Day)
}

fn in_words(own: &Letter<'_>, date: Option<Date>) -> Value {
    text(date.map(|date| own.lang().date(date)))
}

fn lines(lines: Vec<Line>) -> Value {
    if lines.is_empty() { Value::Nothing } else { Value::Lines(lines) }
}

/// The letter that this program writes itself, as a template to begin with: what it can hold, then its text.
pub fn template_file(lang: Lang) -> String {
    let mut file = String::new();
    let mut remark = |words: &str| file.push_str(&format!("% {words}\n"));
    for head in [Head::Intro, Head::Remarks, Head::Marks, Head::Fields, Head::For] {
        remark(&head.words(lang));
    }
    remark(&format!("  {}", STATES.map(|state| state.words(lang)).join(", ")));
    remark(&Head::List.words(lang));
    let widest = FIELDS.iter().map(|field| field.name(lang).len()).max().unwrap_or(0) + 2;
    for field in FIELDS {
        remark(&format!("  {:widest$} {}", format!("{{{}}}", field.name(lang)), field.about.words(lang)));
    }
    file + "\n" + own_text(lang)
}

/// The text of the letter that this program writes itself.
pub(super) fn own_text(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => LETTER_NL,
        Lang::En => LETTER_EN,
    }
}

/// What a part of a template can be for.
pub(super) const STATES: [StateWord; 9] = [
    StateWord::Placed,
    StateWord::Waits,
    StateWord::Later,
    StateWord::Out,
    StateWord::TakesPart,
    StateWord::Withdrawn,
    StateWord::Merged,
    StateWord::Changed,
    StateWord::All,
];
