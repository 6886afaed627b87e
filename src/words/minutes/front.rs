//! What a paper is, whose, and with which program it was made.

use crate::words::explain::InSentence;
use crate::words::value::Digits;
use jiff::Timestamp;
use jiff::civil::Date;

crate::messages! {
    /// What a paper is.
    pub enum MinutesTitle as "minutes" {
        Draw { programme: String, round: InSentence }
            nl: "Proces-verbaal van loting: {programme}, {round}";
            en: "Minutes of the draw: {programme}, {round}";
        Sealing { programme: String, round: InSentence }
            nl: "Proces-verbaal van verzegeling: {programme}, {round}";
            en: "Minutes of the sealing: {programme}, {round}";
        GivenUp { programme: String, round: InSentence }
            nl: "Proces-verbaal van een afgebroken ronde: {programme}, {round}";
            en: "Minutes of a round that was given up: {programme}, {round}";
        Amendment { number: Digits, programme: String, round: InSentence }
            nl: "Proces-verbaal van wijziging {number}: {programme}, {round}";
            en: "Minutes of amendment {number}: {programme}, {round}";
        LateDraw { number: Digits, programme: String, round: InSentence }
            nl: "Proces-verbaal van naloting (wijziging {number}): {programme}, {round}";
            en: "Minutes of the supplementary draw (amendment {number}): {programme}, {round}";
        AmendmentSealing { number: Digits, programme: String, round: InSentence }
            nl: "Proces-verbaal van verzegeling van wijziging {number}: {programme}, {round}";
            en: "Minutes of the sealing of amendment {number}: {programme}, {round}";
        AmendmentGivenUp { number: Digits, programme: String, round: InSentence }
            nl: "Proces-verbaal van de afgebroken wijziging {number}: {programme}, {round}";
            en: "Minutes of amendment {number}, which was given up: {programme}, {round}";
    }

    /// Above all items, and at the foot of every page.
    pub enum Front as "minutes-front" {
        Filled
            nl: "Wat in het lotingsverslag staat, is hieronder ingevuld. Wat alleen de aanwezigen weten, staat er als veld om in te vullen. Tijdstippen zijn in Nederlandse tijd.";
            en: "What stands in the transcript of the draw is filled in below. What only those present know stands as a field to fill in. Moments are in Dutch time.";
        Private
            nl: "Dit stuk is voor de organisatie. Er staan praktijken in, en geen gegevens over patiënten: alleen hoeveel er zijn ingeschreven (ION).";
            en: "This paper is for the organisation. It holds practices, and no data about patients: only how many are registered (ION).";
        Foot { origin: String, line: Digits, short: String }
            nl: "{origin}, regel {line}, {short}";
            en: "{origin}, line {line}, {short}";
        Programme { title: String } nl: "Programma: {title}"; en: "Programme: {title}";
        Round { round: InSentence } nl: "Dit stuk gaat over {round}."; en: "This paper is about {round}.";
        Origin { origin: String } nl: "Naam van het lotingsverslag: {origin}"; en: "Name of the transcript: {origin}";
        Key
            nl: "Openbare sleutel waarmee de organisatie ondertekent:";
            en: "Public key with which the organisation signs:";
    }

    /// What it is about.
    pub enum About as "minutes-about" {
        Draw { starts: Vec<Date> }
            nl: "Een loting om de volgorde waarin praktijken kunnen starten. De startdatums zijn: {starts}.";
            en: "A draw for the order in which practices can start. The start dates are: {starts}.";
        Sealing { starts: Vec<Date> }
            nl: "Het verzegelen van de spelregels en de deelnemerslijst, voordat er wordt geloot. De startdatums zijn: {starts}.";
            en: "The sealing of the rules and the list of participants, before lots are drawn. The start dates are: {starts}.";
        GivenUp { reason: String, moment: Timestamp }
            nl: "Een ronde die is verzegeld en daarna afgebroken, op {moment}. Er is niet geloot. Reden: {reason}";
            en: "A round that was sealed and then given up, on {moment}. No lots were drawn. Reason: {reason}";
        Amendment { date: Date, reason: String }
            nl: "Een wijziging van de uitslag, die telt vanaf {date}. Startdatums tot en met die dag blijven zoals zij zijn. Reden: {reason}";
            en: "An amendment of the result, which counts from {date}. Start dates up to that day stay as they are. Reason: {reason}";
        AmendmentGivenUp { reason: String, moment: Timestamp }
            nl: "Een wijziging die is verzegeld en daarna afgebroken, op {moment}. De uitslag bleef zoals die was. Reden: {reason}";
            en: "An amendment that was sealed and then given up, on {moment}. The result stayed as it was. Reason: {reason}";
        Rules
            nl: "Dit zijn de spelregels, zoals verzegeld met de deelnemerslijst:";
            en: "These are the rules, as sealed with the list of participants:";
        RulesOfRound
            nl: "Dit zijn de spelregels, zoals verzegeld met de deelnemerslijst van de ronde:";
            en: "These are the rules, as sealed with the list of participants of the round:";
    }

    /// What the transcript says of when.
    pub enum Moments as "minutes-moments" {
        Sealed { moment: Timestamp } nl: "Verzegeld: {moment}"; en: "Sealed: {moment}";
        Drawn { moment: Timestamp } nl: "Geloot: {moment}"; en: "Drawn: {moment}";
        WorkedOut { moment: Timestamp } nl: "Uitgewerkt: {moment}"; en: "Worked out: {moment}";
        GivenUp { moment: Timestamp } nl: "Afgebroken: {moment}"; en: "Given up: {moment}";
        Word
            nl: "Deze tijdstippen geeft de organisatie zelf op.";
            en: "These moments are the word of the organisation itself.";
    }

    /// With which program.
    pub enum ProgramTold as "minutes-program" {
        Made { version: String }
            nl: "Dit proces-verbaal is gemaakt met het programma instroom {version}. Dat heeft daarvoor het hele lotingsverslag nagerekend, zonder verschil.";
            en: "These minutes were made with the program instroom {version}. For them it computed the whole transcript again, without a difference.";
        Sum
            nl: "Controlegetal van het programmabestand (SHA-256):";
            en: "Checksum of the file of the program (SHA-256):";
        Format { format: &'static str }
            nl: "Vorm van het lotingsverslag: {format}. Met welk programma is verzegeld en geloot, staat daar niet in.";
            en: "Format of the transcript: {format}. With which program was sealed and drawn does not stand in it.";
    }
}
