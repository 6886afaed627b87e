//! What stands in a letter to a practice, and in a row for a mail merge.
//!
//! The text around it is `brief.md` and `letter.md` beside this file: templates as an organisation writes its own.

mod field;
mod template;

pub use field::{About, Head};
pub use template::TemplateFault;

use super::explain::InSentence;
use super::message::Entry;
use super::noun::Noun;
use super::rules::PeriodTold;
use super::value::Digits;
use jiff::Timestamp;
use jiff::civil::Date;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    About::ENTRIES,
    AskUs::ENTRIES,
    Before::ENTRIES,
    Changed::ENTRIES,
    Head::ENTRIES,
    Led::ENTRIES,
    Objections::ENTRIES,
    LetterPaper::ENTRIES,
    Reach::ENTRIES,
    Scan::ENTRIES,
    StateWord::ENTRIES,
    TemplateFault::ENTRIES,
    ToDo::ENTRIES,
    Whom::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

/// The letter in Dutch, as a template.
pub const LETTER_NL: &str = include_str!("brief.md");
/// The same in English.
pub const LETTER_EN: &str = include_str!("letter.md");

crate::messages! {
    /// What a practice has, in a word; a template asks for it.
    pub enum StateWord as "letter-state" {
        Placed nl: "geplaatst"; en: "placed";
        Waits nl: "wacht"; en: "waits";
        Later nl: "wil later starten"; en: "wants to start later";
        Out nl: "doet niet mee"; en: "takes no part";
        TakesPart nl: "neemt al deel"; en: "takes part already";
        Withdrawn nl: "teruggetrokken"; en: "withdrawn";
        Merged nl: "opgegaan"; en: "merged";
        Changed nl: "gewijzigd"; en: "changed";
        All nl: "alle"; en: "all";
    }

    /// The first sentence of a letter where an amendment led to it, and that it did.
    pub enum Changed as "letter-changed" {
        Yes nl: "ja"; en: "yes";
        Something { outcome: String } nl: "Er is iets veranderd. {outcome}"; en: "Something has changed. {outcome}";
    }

    /// What a practice had before the last amendment.
    pub enum Before as "letter-before" {
        Start { start: Date }
            nl: "Eerst had uw praktijk een plaats per {start}.";
            en: "Before, your practice had a place from {start}.";
        NoStart nl: "Eerst had uw praktijk geen plaats."; en: "Before, your practice had no place.";
        Keeps { start: Date }
            nl: "Uw plaats per {start} blijft.";
            en: "Your place from {start} stays.";
        StillNone
            nl: "Uw praktijk had geen plaats, en heeft die nog niet.";
            en: "Your practice had no place, and has none yet.";
        Waited
            nl: "U wachtte op een plaats; u staat niet meer op de lijst.";
            en: "You waited for a place; you are no longer on the list.";
        WantedLater
            nl: "U wilde later starten dan deze ronde gaat; u staat niet meer op de lijst.";
            en: "You wanted to start later than this round goes; you are no longer on the list.";
        NotListed
            nl: "Eerst stond uw praktijk niet op de lijst.";
            en: "Before, your practice was not on the list.";
    }

    /// By which amendment it is otherwise.
    pub enum Led as "letter-led" {
        Amendment { number: Digits, date: Date, reason: String }
            nl: "Dit komt door wijziging {number} per {date}. De reden: {reason}.";
            en: "This comes of amendment {number} of {date}. The reason: {reason}.";
        Others
            nl: "Die wijziging gaat over een andere praktijk; daardoor veranderde er ook iets voor u.";
            en: "That amendment is about another practice; by it something changed for you too.";
    }

    /// What a start asks of a practice, with its last day.
    pub enum ToDo as "letter-to-do" {
        By { by: Date, period: PeriodTold, what: String }
            nl: "Uiterlijk op {by} (binnen {period} na uw start): {what}.";
            en: "By {by} (within {period} of your start): {what}.";
        Was { by: Date, period: PeriodTold, what: String }
            nl: "De laatste dag hiervoor was {by} ({period} na uw start): {what}.";
            en: "The last day for this was {by} ({period} after your start): {what}.";
    }

    /// Until when one can object, and to whom.
    pub enum Objections as "letter-objections" {
        Until { until: Date, period: PeriodTold, drawn: Timestamp, to: Whom }
            nl: "Bent u het niet eens met de uitslag, dan kunt u tot en met {until} bezwaar maken bij {to}. Dat is {period} na de loting van {drawn}.";
            en: "If you disagree with the result, you can object up to and including {until}, to {to}. That is {period} after the draw of {drawn}.";
        Ended { until: Date, period: PeriodTold, drawn: Timestamp, at: Option<Reach> }
            nl: "Bezwaar maken tegen de loting kon tot en met {until}, {period} na de loting van {drawn}. Klopt er in deze brief iets niet, laat het ons dan meteen weten{at}.";
            en: "Objections to the draw could be made up to and including {until}, {period} after the draw of {drawn}. If something in this letter is not right, tell us at once{at}.";
        NoTerm { at: Option<Reach> }
            nl: "De spelregels noemen geen termijn om bezwaar te maken. Klopt er iets niet, laat het ons dan meteen weten{at}.";
            en: "The rules name no period in which to object. If something is not right, tell us at once{at}.";
    }

    /// Where who writes the letter can be reached.
    pub enum Reach as "letter-reach" {
        At { contact: String } nl: " ({contact})"; en: " ({contact})";
    }

    /// What can come next, where that is asked of who writes the letter.
    pub enum AskUs as "letter-ask-us" {
        SignUp
            nl: "Wilt u in een volgende ronde meedoen, laat het ons dan weten.";
            en: "If you want to take part in a next round, tell us.";
        Gone { round: InSentence }
            nl: "In {round}, die daarna geloot is, stond uw praktijk niet op de lijst; vraag ons waarom.";
            en: "In {round}, which was drawn after that, your practice was not on the list; ask us why.";
    }

    /// To whom one writes.
    pub enum Whom as "letter-whom" {
        Organisation nl: "de organisatie"; en: "the organisation";
        By { by: String } nl: "{by}"; en: "{by}";
        At { whom: Box<Whom>, contact: String } nl: "{whom} ({contact})"; en: "{whom} ({contact})";
    }

    /// What one does with the code on the letter.
    pub enum Scan as "letter-scan" {
        Page
            nl: "Richt de camera van uw telefoon op deze code: de pagina rekent de hele loting na en toont uw praktijk.";
            en: "Point the camera of your phone at this code: the page computes the whole draw again and shows your practice.";
    }

    /// What a letter is called.
    pub enum LetterPaper as "letter-paper" {
        One { programme: String, practice: String }
            nl: "Uitslag van de loting voor {practice}: {programme}";
            en: "Result of the draw for {practice}: {programme}";
        Many { programme: String }
            nl: "Uitslag van de loting, brieven aan de praktijken: {programme}";
            en: "Result of the draw, letters to the practices: {programme}";
    }
}
