//! What was sealed, and the caps.

use crate::words::noun::{Practices, Regions, Witnesses};
use crate::words::survey::Whom;
use crate::words::value::{Digits, Semicolons};
use jiff::Timestamp;
use jiff::civil::Date;

crate::messages! {
    /// The list of participants, and the files in which it stands.
    pub enum Listed as "minutes-list" {
        Size { practices: Practices, regions: Regions, ion: u64, date: Date }
            nl: "De deelnemerslijst: {practices} in {regions}, samen {ion} ION (peildatum {date}).";
            en: "The list of participants: {practices} in {regions}, {ion} ION together (reference date {date}).";
        Line { first: Digits, last: Digits }
            nl: "De lijst staat op regel {first} tot en met {last} van het lotingsverslag.";
            en: "The list stands on lines {first} up to {last} of the transcript.";
        Repaired { option: String, rows: u64 }
            nl: "Op verzoek hersteld bij het lezen van de aanmeldingen ({option}), aantal rijen: {rows}.";
            en: "Repaired as asked while reading the register ({option}), number of rows: {rows}.";
        Register { name: String }
            nl: "Bestand met de aanmeldingen: {name}. Het is vergeleken met wat is verzegeld, cel voor cel, zonder verschil.";
            en: "File with the register: {name}. It was compared with what was sealed, cell by cell, without a difference.";
        Sum nl: "Controlegetal van dat bestand (SHA-256):"; en: "Checksum of that file (SHA-256):";
        PeriodOver { until: Timestamp, drawn: Timestamp }
            nl: "Praktijken konden fouten laten herstellen tot en met {until}. Die termijn was voorbij toen er werd geloot, op {drawn}.";
            en: "Practices could have mistakes corrected up to {until}. That period was over when lots were drawn, on {drawn}.";
        Period { until: Timestamp }
            nl: "De termijn om fouten te laten herstellen liep volgens de spelregels tot en met {until}.";
            en: "The period in which to have mistakes corrected ran up to {until}, by the rules.";
        NoPeriod
            nl: "De spelregels noemden geen termijn om fouten te laten herstellen.";
            en: "The rules named no period in which to have mistakes corrected.";
        UntilDraw
            nl: "De spelregels noemden geen termijn om fouten te laten herstellen. Tot de loting kon dat.";
            en: "The rules named no period in which to have mistakes corrected. Until the draw it could be done.";
        SealedBefore { moment: Timestamp, ended: Timestamp, reason: String }
            nl: "Eerder verzegeld op {moment}, en afgebroken op {ended}. Reden: {reason}";
            en: "Sealed before on {moment}, and given up on {ended}. Reason: {reason}";
        Changes { first: Digits }
            nl: "De veranderingen, vanaf regel {first} van het lotingsverslag:";
            en: "The changes, from line {first} of the transcript on:";
    }

    /// A change, as it was sealed.
    pub enum ChangeSealed as "minutes-change" {
        Withdraws { who: Whom } nl: "{who} trekt zich terug"; en: "{who} withdraws";
        Returns { who: Whom } nl: "{who} trekt zich toch niet terug"; en: "{who} does not withdraw after all";
        Late { who: Whom, region: String, ion: u64 }
            nl: "{who}, regio {region}, {ion} ION, was vergeten en krijgt een lot";
            en: "{who}, region {region}, {ion} ION, was forgotten and gets a lot";
        Corrected { who: Whom, region: String, ion: u64 }
            nl: "{who} is hersteld: nu regio {region}, {ion} ION";
            en: "{who} is corrected: now region {region}, {ion} ION";
        Goes { of: Semicolons<Whom>, who: Whom, region: String, ion: u64 }
            nl: "{of} gaat verder als {who}, regio {region}, {ion} ION";
            en: "{of} goes on as {who}, region {region}, {ion} ION";
    }

    /// The columns of the list by region.
    pub enum ListColumn as "minutes-list-column" {
        Caption nl: "De deelnemerslijst per regio"; en: "The list of participants by region";
        Region nl: "regio"; en: "region";
        Practices nl: "praktijken"; en: "practices";
        Ion nl: "ION"; en: "ION";
        Already nl: "doet al mee"; en: "takes part already";
        Asking nl: "vraagt een startdatum"; en: "asks for a start date";
        All nl: "samen"; en: "together";
    }

    /// The columns of the caps.
    pub enum CapColumn as "minutes-cap" {
        Caption nl: "Het maximum: alles wat op een startdatum meedoet, telt mee"; en: "The cap: all that takes part on a start date counts";
        Pool nl: "regio"; en: "region";
        Start nl: "startdatum"; en: "start date";
        Share nl: "deel"; en: "share";
        Base nl: "van"; en: "of";
        Cap nl: "maximum"; en: "cap";
        Most nl: "laatste mag tot"; en: "last one may go to";
        Already nl: "al bezet"; en: "taken already";
        Rounded
            nl: "Is de uitkomst geen heel getal, dan is zij naar beneden afgerond. Al bezet is wat praktijken tellen die vóór deze ronde al meededen.";
            en: "Where the outcome is no whole number, it was rounded down. Taken already is what practices count that took part before this round.";
    }

    /// The seal.
    pub enum SealTold as "minutes-seal" {
        Moment { moment: Timestamp, line: Digits }
            nl: "Verzegeld op {moment}. Het zegel staat op regel {line} van het lotingsverslag, en geldt voor alles wat erboven staat.";
            en: "Sealed on {moment}. The seal stands on line {line} of the transcript, and holds for all that stands above it.";
        Root nl: "Controlegetal van de verzegeling:"; en: "Root of the seal:";
        Aloud nl: "Kort controlegetal, om hardop te vergelijken:"; en: "Short number, to compare aloud:";
        Witnesses nl: "Wie het zegel mee ondertekende:"; en: "Who signed the seal along:";
        Cosigned { signed: usize, of: Witnesses, required: usize }
            nl: "Medeondertekend door {signed} van {of}; nodig: {required}.";
            en: "Cosigned by {signed} of {of}; needed: {required}.";
        ResultWitnesses nl: "Wie de uitslag mee ondertekende:"; en: "Who signed the result along:";
        EndWitnesses nl: "Wie het afbreken mee ondertekende:"; en: "Who signed along that it was given up:";
    }
}
