//! What is said when a round is sealed, drawn or closed.

use super::arg::Total;
use crate::words::noun::{Practices, Witnesses};
use crate::words::rules::Objections;
use crate::words::value::Digits;
use jiff::Timestamp;

crate::messages! {
    /// What was sealed.
    pub enum Sealed as "sealed" {
        In { round: String, path: String, total: Total }
            nl: "Verzegeld: {round} in {path}, met {total}.";
            en: "Sealed: {round} in {path}, with {total}.";
        Publish { path: String, policy: String }
            nl: "Lees in de zaal het korte controlegetal voor, en schrijf het controlegetal voluit in het proces-verbaal. Zet {path} en het vertrouwensbestand {policy} meteen op uw website, vóór de loting.";
            en: "Read the short number aloud, and write the whole root in the record. Put {path} and the policy {policy} on your website at once, before the draw.";
        PublishAgain { path: String }
            nl: "Lees in de zaal het korte controlegetal voor, en schrijf het controlegetal voluit in het proces-verbaal. Zet {path} meteen op uw website, vóór de loting.";
            en: "Read the short number aloud, and write the whole root in the record. Put {path} on your website at once, before the draw.";
        CheckLines { program: String, log: String }
            nl: "Laat elke praktijk kijken of haar eigen regel klopt. De lijst: {program} list {log} --sealed";
            en: "Let each practice check its own line. The list: {program} list {log} --sealed";
        Corrections { objections: Objections, program: String, log: String }
            nl: "Laat elke praktijk kijken of haar eigen regel klopt; correctieronde: {objections}. De lijst: {program} list {log} --sealed";
            en: "Let each practice check its own line; corrections: {objections}. The list: {program} list {log} --sealed";
        Baskets { program: String, log: String }
            nl: "De manden staan nu vast. Leg ze vóór de loting op tafel, en zet ze bij het verslag: {program} baskets {log} --out manden.xlsx";
            en: "The baskets are fixed now. Lay them on the table before the draw, and publish them with the log: {program} baskets {log} --out baskets.xlsx";
    }

    /// What was drawn.
    pub enum Drawn as "drawn" {
        Round { practices: Practices, path: String }
            nl: "Geloot: {practices}, de uitslag staat in {path}.";
            en: "Drawn: {practices}, the result is in {path}.";
        Amendment { number: Digits, path: String }
            nl: "Wijziging {number} is uitgewerkt en staat in {path}.";
            en: "Amendment {number} is worked out and stands in {path}.";
        At { drawn: Timestamp }
            nl: "Tijdstip, zoals het in het verslag staat: {drawn}.";
            en: "Moment, as the log says it: {drawn}.";
        Check { program: String, log: String }
            nl: "Narekenen: {program} verify {log}";
            en: "Check it: {program} verify {log}";
        Explain { program: String, log: String }
            nl: "Uitleg aan een praktijk: {program} explain {log} PRAKTIJKCODE";
            en: "Explain to a practice: {program} explain {log} PRACTICE";
    }

    /// What was closed.
    pub enum Closed as "closed" {
        For { reason: String } nl: "Afgebroken: {reason}"; en: "Aborted: {reason}";
        GoesOn { path: String } nl: "{path} kan verder: u kunt opnieuw verzegelen."; en: "{path} can go on: you can seal again.";
        GoesOnAmending { path: String } nl: "{path} kan verder: u kunt de wijziging opnieuw doen."; en: "{path} can go on: you can amend again.";
        GoesOnLater { path: String } nl: "Pas daarna kan {path} verder."; en: "Only after that {path} can go on.";
    }

    /// What would be closed.
    pub enum WouldClose as "would-close" {
        Round { number: Digits, title: String, practices: Practices }
            nl: "Wordt niet geloot: ronde {number} van dit verslag, “{title}”, met {practices}.";
            en: "Will not be drawn: round {number} of this log, “{title}”, with {practices}.";
        Amendment { number: Digits, reason: String }
            nl: "Wordt niet uitgewerkt: wijziging {number}, “{reason}”. De uitslag blijft zoals die is.";
            en: "Will not be worked out: amendment {number}, “{reason}”. The result stays as it is.";
        Stays { reason: String }
            nl: "Dat dit verzegeld was en is afgebroken, blijft voor altijd in het verslag staan, met als reden: “{reason}”.";
            en: "That this was sealed and given up stays in the log for ever, with the reason: “{reason}”.";
        SealAgain
            nl: "Daarna kunt u dezelfde ronde opnieuw verzegelen, met herstelde spelregels of aanmeldingen.";
            en: "After that you can seal the same round again, with mended rules or register.";
        AmendAgain
            nl: "Daarna kunt u de wijziging opnieuw doen, of een andere.";
            en: "After that you can make the amendment again, or another.";
        Witnesses { required: Witnesses }
            nl: "Maar laat eerst minstens {required} het afbreken medeondertekenen: tot die tijd kan het verslag niet verder.";
            en: "But first have at least {required} cosign that it is given up: until then the log cannot go on.";
    }
}

crate::faults! {
    /// Why there is no draw yet.
    pub enum DrawRefusal as "draw-refusal" {
        NoRound
            nl: "deze wijziging staat in een verslag zonder loting", "dit is een fout in dit programma: meld haar, met dit verslag";
            en: "this amendment stands in a log without a draw", "this is a fault of this program: report it, with this log";
    }
}
