//! What is said of the private roster of a log with pseudonyms.

use crate::words::noun::Practices;

crate::faults! {
    /// Why a roster is refused, or missed.
    pub enum RosterRefusal as "roster-file" {
        Open { option: &'static str }
            nl: "bij `identity = \"open\"` hoort geen namenlijst: codes en namen staan in het verslag", "laat {option} weg";
            en: "no roster belongs to `identity = \"open\"`: codes and names stand in the log", "leave {option} out";
        NoRoster
            nl: "in dit verslag staan pseudoniemen, geen praktijkcodes, namen en verzekeraars",
                "geef de namenlijst die bij het verzegelen is geschreven, met --roster";
            en: "this log holds pseudonyms, no codes, names and insurers",
                "give the roster that was written with the seal, with --roster";
        NoFile
            nl: "bij `identity = \"pseudonym\"` ontbreekt --roster",
                "geef --roster BESTAND: daarin komt te staan wie wie is, en dat bewaart u zelf";
            en: "with `identity = \"pseudonym\"`, --roster is missing",
                "pass --roster FILE: it will hold who is who, and you keep it to yourself";
        NoSecret
            nl: "bij `identity = \"pseudonym\"` ontbreekt --roster-secret",
                "maak eenmalig een geheim met `instroom secret new --out BESTAND` en geef het elke ronde met --roster-secret BESTAND";
            en: "with `identity = \"pseudonym\"`, --roster-secret is missing",
                "make a secret once, with `instroom secret new --out FILE`, and give it every round with --roster-secret FILE";
        OtherIdentity
            nl: "`identity` is anders dan in de eerdere rondes van dit verslag",
                "neem dezelfde `identity`: een praktijk zou anders twee praktijken zijn; een nieuw verslag mag anders zijn";
            en: "`identity` is not that of the earlier rounds of this log",
                "take the same `identity`: a practice would otherwise be two practices; a new log may be different";
    }
}

crate::messages! {
    /// What was written in a roster.
    pub enum RosterWritten as "roster-written" {
        New { path: String, practices: Practices }
            nl: "Namenlijst: {path}, met {practices}. Alleen wie dit bestand heeft, weet wie wie is: bewaar het bij u, en het geheim ergens anders.";
            en: "Roster: {path}, with {practices}. Only who has this file knows who is who: keep it with you, and the secret somewhere else.";
        Unchanged { path: String } nl: "Namenlijst: {path}, ongewijzigd."; en: "Roster: {path}, unchanged.";
        Extended { path: String, what: Vec<RosterChange> }
            nl: "Namenlijst: {path}, aangevuld: {what}. Wat erin stond is gebleven.";
            en: "Roster: {path}, extended: {what}. What was in it has stayed.";
    }

    /// What a roster was extended with.
    pub enum RosterChange as "roster-change" {
        New { practices: Practices } nl: "{practices} erbij"; en: "{practices} more";
        Changed { practices: Practices }
            nl: "{practices} met een andere naam, plaats, verzekeraar of groep";
            en: "{practices} with another name, town, insurer or group";
    }
}
