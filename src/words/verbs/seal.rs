//! What is said when a round is sealed, drawn or closed.

use super::arg::Total;
use crate::words::rules::Objections;
use crate::words::value::Digits;
use jiff::Timestamp;

crate::messages! {
    /// What was sealed.
    pub enum Sealed as "sealed" {
        In { round: String, path: String, total: Total }
            nl: "Verzegeld: {round} in {path}, met {total}.";
            en: "Sealed: {round} in {path}, with {total}.";
        PublicKey { key: String } nl: "Openbare sleutel: {key}"; en: "Public key: {key}";
        ReadAloud { path: String }
            nl: "Lees het korte controlegetal voor, schrijf het controlegetal voluit in het proces-verbaal en maak {path} nu bekend, vóór de loting.";
            en: "Read the short number aloud, write the whole root in the record and publish {path} now, before the draw.";
        Corrections { objections: Objections, program: String, log: String }
            nl: "Correctieronde: {objections}.\nWat elke praktijk controleert: {program} list {log} --sealed";
            en: "Corrections: {objections}.\nWhat each practice checks: {program} list {log} --sealed";
    }

    /// What was drawn.
    pub enum Drawn as "drawn" {
        Round { practices: u64, path: String }
            nl: "Geloot: {practices} praktijken, de uitslag staat in {path}.";
            en: "Drawn: {practices} practices, the result is in {path}.";
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
        GoesOn { path: String } nl: "{path} kan verder."; en: "{path} can go on.";
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
