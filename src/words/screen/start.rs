//! The first pictures: who, by which rules, with whom.

use crate::words::noun::{Practices, Regions};
use crate::words::size::Size;
use crate::words::value::{Digits, Percent, Semicolons};
use jiff::Timestamp;
use jiff::civil::Date;

crate::messages! {
    /// The first picture.
    pub enum Title as "hall-title" {
        Witnesses nl: "Getuigen"; en: "Witnesses";
        Drawn { drawn: Timestamp }
            nl: "geloot op {drawn}, zegt de organisator";
            en: "drawn on {drawn}, says the organiser";
        Worked { drawn: Timestamp }
            nl: "uitgewerkt op {drawn}, zegt de organisator";
            en: "worked out on {drawn}, says the organiser";
        Sealed { opened: Timestamp }
            nl: "verzegeld op {opened}, zegt de organisator; nog niet geloot";
            en: "sealed on {opened}, says the organiser; not drawn yet";
        SealedAmendment { opened: Timestamp }
            nl: "verzegeld op {opened}, zegt de organisator; nog niet uitgewerkt";
            en: "sealed on {opened}, says the organiser; not worked out yet";
        Aborted { opened: Timestamp }
            nl: "verzegeld op {opened}, zegt de organisator; afgebroken";
            en: "sealed on {opened}, says the organiser; aborted";
        Also { sections: String } nl: "Toets R toont: {sections}"; en: "Key R shows: {sections}";
    }

    /// The rules, a name and a sentence each.
    pub enum Rule as "hall-rule" {
        Title nl: "De spelregels"; en: "The rules";
        Caps nl: "Maximum"; en: "Cap";
        CapOf { start: Date, share: Percent } nl: "{share} op {start}"; en: "{share} on {start}";
        OfRegion { caps: Semicolons<String> } nl: "Samen hoogstens, van elke regio: {caps}"; en: "Together at most, of each region: {caps}";
        OfAll { caps: Semicolons<String> } nl: "Samen hoogstens, van alle regio's: {caps}"; en: "Together at most, of all regions: {caps}";
        Measure nl: "Wat telt"; en: "What counts";
        Spread nl: "Regio's"; en: "Regions";
        Boundary nl: "Past niet"; en: "Does not fit";
        Order nl: "Volgorde"; en: "Order";
        Silent nl: "Geen antwoord"; en: "No answer";
        SilentLast { last: Date } nl: "telt als een wens voor {last}"; en: "counts as a wish for {last}";
        SilentOut nl: "doet deze ronde niet mee"; en: "takes no part in this round";
    }

    /// The list in numbers.
    pub enum List as "hall-list" {
        Title nl: "De lijst"; en: "The list";
        Count { practices: Practices, regions: Regions, ion: u64 }
            nl: "{practices} in {regions}, samen {ion} patiënten (ION)";
            en: "{practices} in {regions}, together {ion} patients (ION)";
        Practices nl: "Praktijken"; en: "Practices";
        Patients nl: "Patiënten"; en: "Patients";
        Cap { start: Date } nl: "Ruimte tot en met {start}"; en: "Room up to {start}";
        Base { size: Size } nl: "Vastgesteld: {size}"; en: "Set: {size}";
        Page { page: Digits, of: Digits } nl: "{page} van {of}"; en: "{page} of {of}";
    }

    /// An amendment.
    pub enum Changed as "hall-change" {
        Title { number: Digits } nl: "Wijziging {number}"; en: "Amendment {number}";
        Withdraw { who: String } nl: "{who} trekt zich terug"; en: "{who} withdraws";
        Restore { who: String } nl: "{who} doet weer mee"; en: "{who} takes part again";
        Late { who: String } nl: "{who} komt op de lijst"; en: "{who} comes onto the list";
        Correct { who: String } nl: "{who}: gegevens verbeterd"; en: "{who}: data corrected";
        Successor { who: String, of: String } nl: "{who} komt in de plaats van {of}"; en: "{who} takes the place of {of}";
        More { more: Digits } nl: "… en nog {more}"; en: "… and {more} more";
    }
}
