//! What is said of minutes that were written, and why there are none.

use crate::words::value::Digits;

crate::faults! {
    /// Why there are no minutes.
    pub enum MinutesRefusal as "minutes-refusal" {
        NotSealed
            nl: "in dit verslag is nog geen ronde verzegeld", "verzegel eerst met `instroom seal`";
            en: "no round is sealed in this log yet", "seal first, with `instroom seal`";
        Round { number: Digits, known: Vec<Digits> }
            nl: "dit verslag heeft geen ronde {number}", "kies uit: {known}; zonder `--round` gaat het over de laatste loting";
            en: "this log has no round {number}", "choose one of: {known}; without `--round` it is about the last draw";
        Amendment { number: Digits, known: Vec<Digits> }
            nl: "dit verslag heeft geen wijziging {number}", "kies uit: {known}";
            en: "this log has no amendment {number}", "choose one of: {known}";
        NoAmendment
            nl: "in dit verslag staan geen wijzigingen", "laat `--amendment` weg";
            en: "this log holds no amendments", "leave `--amendment` out";
        OtherRegister
            nl: "dit is niet wat is verzegeld; er is geen proces-verbaal geschreven",
                "geef het bestand dat is verzegeld, met zo nodig dezelfde opties als bij het verzegelen; of laat `--register` weg";
            en: "this is not what was sealed; no minutes were written",
                "give the file that was sealed, with the same options as at the sealing where needed; or leave `--register` out";
        Itself { detail: String }
            nl: "het bestand van dit programma zelf kan niet worden gelezen ({detail}), dus zijn controlegetal is niet bekend",
                "start het programma vanaf een plek waar het gelezen mag worden, en begin opnieuw";
            en: "the file of this program itself cannot be read ({detail}), so its checksum is not known",
                "start the program from where it may be read, and begin again";
    }
}

crate::messages! {
    /// What was written.
    pub enum MinutesWritten as "minutes-written" {
        Done { path: String, title: String }
            nl: "Geschreven: {path} ({title}).";
            en: "Written: {path} ({title}).";
        Fill
            nl: "Vul de velden in, lees het voor, en laat het ondertekenen. Het bevat namen van praktijken: het is voor de organisatie.";
            en: "Fill in the fields, have it read aloud, and have it signed. It holds names of practices: it is for the organisation.";
        FillHidden
            nl: "Vul de velden in, lees het voor, en laat het ondertekenen. Praktijken staan erin onder hun pseudoniem; geef `--roster` voor codes en namen.";
            en: "Fill in the fields, have it read aloud, and have it signed. Practices stand in it under their pseudonym; give `--roster` for codes and names.";
        Compare
            nl: "Vergelijk het controlegetal van het programma met dat bij de download.";
            en: "Compare the checksum of the program with the one published beside the download.";
        NextRound { number: Digits }
            nl: "Ronde {number} is verzegeld en wacht op de loting; haar proces-verbaal geeft `--round {number}`.";
            en: "Round {number} is sealed and waits for its draw; its minutes are given by `--round {number}`.";
        OfAmendments { numbers: Vec<Digits> }
            nl: "Wijzigingen hebben een eigen proces-verbaal (`--amendment NUMMER`); in dit verslag: {numbers}.";
            en: "Amendments have minutes of their own (`--amendment N`); in this log: {numbers}.";
    }
}
