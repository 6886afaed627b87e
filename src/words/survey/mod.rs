//! What is said of a round beforehand, and of what a draw or an amendment brought.

mod count;
mod noticed;
mod result;
mod room;
mod rules;
mod seed;

pub use count::{Apart, CountTold, LinesTold, LotsTold, RepeatedRows, Skipped, TakePartAlready, TotalRows};
pub use noticed::{Besides, FreelyRead, InReport};
pub use result::{ChangeTold, How, KeptPlaces, Over, Placed, PlacedWho, ResultTitle, StartTold, Whom, WouldAmend};
pub use room::{Askers, AskingPractices, RoomTold, Table};
pub use rules::{
    BaseTold, BasketDice, BasketLeftover, BoundaryTold, Classes, FollowsTold, KeyTold, MeasureTold, Order, RuleTold,
    SpreadTold,
};
pub use seed::{Chance, ChancePart, Deadline, Fails, Gives, Parties, SourceTold};

use super::message::Entry;
use super::noun::{Lines, Noun, Practices, Regions, Rows};
use super::register::file::FileTold;
use super::size::Size;
use jiff::Timestamp;
use jiff::civil::Date;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    Answers::ENTRIES,
    Apart::ENTRIES,
    Askers::ENTRIES,
    BaseTold::ENTRIES,
    Besides::ENTRIES,
    BoundaryTold::ENTRIES,
    BasketLeftover::ENTRIES,
    BasketDice::ENTRIES,
    Chance::ENTRIES,
    ChancePart::ENTRIES,
    ChangeTold::ENTRIES,
    Classes::ENTRIES,
    CountTold::ENTRIES,
    Deadline::ENTRIES,
    Fails::ENTRIES,
    FollowsTold::ENTRIES,
    FreelyRead::ENTRIES,
    Gives::ENTRIES,
    Head::ENTRIES,
    How::ENTRIES,
    InReport::ENTRIES,
    KeyTold::ENTRIES,
    LinesTold::ENTRIES,
    LotsTold::ENTRIES,
    MeasureTold::ENTRIES,
    Odd::ENTRIES,
    OddWho::ENTRIES,
    Order::ENTRIES,
    Over::ENTRIES,
    Placed::ENTRIES,
    PlacedWho::ENTRIES,
    Repairs::ENTRIES,
    ResultTitle::ENTRIES,
    RoomTold::ENTRIES,
    RuleTold::ENTRIES,
    Skipped::ENTRIES,
    SourceTold::ENTRIES,
    SpreadTold::ENTRIES,
    StartTold::ENTRIES,
    Table::ENTRIES,
    Whom::ENTRIES,
    WitnessTold::ENTRIES,
    WouldAmend::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] =
    &[count::NOUNS[0], count::NOUNS[1], count::NOUNS[2], result::NOUNS[0], room::NOUNS[0], seed::NOUNS[0]];

crate::messages! {
    /// What would be sealed, and who signs along.
    pub enum Head as "survey" {
        Title { programme: String, round: String } nl: "{programme}, {round}"; en: "{programme}, {round}";
        WouldBeSealed
            nl: "Dit zou worden verzegeld (dat is nog niet gebeurd):";
            en: "This would be sealed (nothing is sealed yet):";
        Size { practices: Practices, regions: Regions, ion: u64, date: Date }
            nl: "{practices} in {regions}, {ion} ION (peildatum {date})";
            en: "{practices} in {regions}, {ion} ION (reference date {date})";
        ReadAs { format: FileTold } nl: "bestand gelezen als {format}"; en: "file read as {format}";
        Witnesses { required: usize, named: Vec<WitnessTold> }
            nl: "Getuigen (nodig: {required}): {named}";
            en: "Witnesses (needed: {required}): {named}";
    }

    /// A witness in a list.
    pub enum WitnessTold as "witness-named" {
        Named { role: String, name: String } nl: "{role} ({name})"; en: "{role} ({name})";
    }

    /// How the practices answered.
    pub enum Answers as "answers" {
        Of { practices: Practices }
            nl: "Antwoorden (van {practices}; dit komt niet in het verslag):";
            en: "Answers (of {practices}; this does not enter the transcript):";
        Given { dated: usize, unanswered: usize, declined: usize }
            nl: "een startdatum: {dated}; geen antwoord of \"weet niet\": {unanswered}; doet niet mee: {declined}";
            en: "a start date: {dated}; no answer or \"don't know\": {unanswered}; declines: {declined}";
        Already { practices: usize } nl: "neemt al deel: {practices}"; en: "takes part already: {practices}";
        Ineligible { practices: usize }
            nl: "voldoet niet aan de minimale horde en neemt deze ronde geen deel: {practices}";
            en: "fails the minimal hurdle and takes no part this round: {practices}";
    }

    /// What was repaired and passed over while a register was read.
    pub enum Repairs as "repairs" {
        None nl: "Hersteld bij het lezen: niets."; en: "Repaired while reading: nothing.";
        Some { repairs: usize } nl: "Hersteld bij het lezen ({repairs}):"; en: "Repaired while reading ({repairs}):";
        LinesAbove { lines: Lines } nl: "{lines} boven de tabel niet gebruikt."; en: "{lines} above the table not used.";
        Asked { option: String, rows: Rows } nl: "Op verzoek (--{option}): {rows}."; en: "As asked (--{option}): {rows}.";
        EmptyRows { rows: usize } nl: "Lege rijen overgeslagen: {rows}."; en: "Empty rows passed over: {rows}.";
        UnusedColumns { columns: Vec<String> }
            nl: "Kolommen zonder betekenis voor de loting: {columns}.";
            en: "Columns without a meaning for the draw: {columns}.";
    }

    /// What is odd about a register under its rules: not wrong, but worth a look.
    pub enum Odd as "odd" {
        Nothing nl: "Bijzonderheden: geen."; en: "Odd: nothing.";
        Title
            nl: "Bijzonderheden (niet fout, wel om naar te kijken):";
            en: "Odd (not wrong, but worth a look):";
        NoCandidate { region: String }
            nl: "regio {region} heeft geen enkele kandidaat";
            en: "region {region} has no candidate at all";
        BaseBelow { region: String, base: Size, size: Size }
            nl: "de grondslag van regio {region} in de spelregels ({base}) is kleiner dan de aanmeldingen ({size})";
            en: "the base of region {region} in the rules ({base}) is smaller than the register ({size})";
        Disguised { name: String, letter: String }
            nl: "in `{name}` staat {letter}, een letter van een ander alfabet die er net zo uitziet";
            en: "in `{name}` stands {letter}, a letter of another alphabet that looks the same";
        PastStarts { starts: Vec<Date> }
            nl: "op de dag van verzegelen al begonnen: {starts}";
            en: "already begun on the day of sealing: {starts}";
        ReferenceAfter { reference: Date, start: Date }
            nl: "de peildatum {reference} ligt na de eerste startdatum {start}";
            en: "the reference date {reference} is after the first start date {start}";
        CorrectionsPast { until: Timestamp }
            nl: "de correctieronde is bij het verzegelen al voorbij: zij loopt tot en met {until}";
            en: "the time for corrections is over at the sealing already: it ends at {until}";
        CorrectionsLate { until: Timestamp, start: Date }
            nl: "de correctieronde loopt tot en met {until}, en de eerste startdatum is {start}: vóór die tijd kan er niet geloot worden";
            en: "the time for corrections ends at {until}, and the first start date is {start}: there is no draw before it ends";
        TooLate { who: OddWho, wish: Date }
            nl: "{who} wil pas per {wish} starten, na de startdatums van deze ronde";
            en: "{who} wants to start only on {wish}, after the start dates of this round";
        TooLarge { who: OddWho, size: Size, date: Date, cap: Size }
            nl: "{who} ({size}) is groter dan het hele maximum tot en met {date} ({cap}) en kan dan nog niet starten";
            en: "{who} ({size}) is larger than the whole cap up to {date} ({cap}) and cannot start by then";
    }

    /// Who is odd.
    pub enum OddWho as "odd-who" {
        Group { group: String } nl: "groep {group}"; en: "group {group}";
        Practice { id: String } nl: "praktijk {id}"; en: "practice {id}";
    }
}
