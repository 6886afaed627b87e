//! The annexes, and what they are checked by.

use crate::words::explain::Scope;
use crate::words::noun::Practices;
use crate::words::value::Digits;
use jiff::civil::Date;

crate::messages! {
    /// The annexes.
    pub enum Annex as "minutes-annex" {
        Sealed nl: "Verzegelde deelnemerslijst"; en: "Sealed list of participants";
        Ranks nl: "Ranglijst"; en: "Rank list";
        Placed nl: "Plaatsingslijst"; en: "Placement list";
        Reserve nl: "Reservelijst"; en: "Reserve list";
    }

    /// Above an annex, and in the list of them.
    pub enum AnnexTitle as "minutes-annex-title" {
        Of { letter: &'static str, annex: Annex } nl: "Bijlage {letter}. {annex}"; en: "Annex {letter}. {annex}";
        Here nl: "Achter dit proces-verbaal:"; en: "Behind these minutes:";
    }

    /// What stands above the tables of an annex.
    pub enum AnnexTold as "minutes-annex-told" {
        Sealed
            nl: "Wat van elke praktijk is verzegeld, met de regel van het lotingsverslag.";
            en: "What was sealed of each practice, with the line of the transcript.";
        Ranks
            nl: "Elk lot, het laagste eerst. Het lot zegt wie aan de beurt is als niets anders voorgaat.";
            en: "Each lot, the lowest first. The lot says whose turn it is when nothing else goes first.";
        RanksOf { scope: Scope } nl: "De loten, {scope}"; en: "The lots, {scope}";
        Already nl: "Deed al mee, en kreeg geen lot"; en: "Took part already, and got no lot";
        PlacedOn { date: Date, practices: Practices, ion: u64 }
            nl: "Start op {date}: {practices}, {ion} ION";
            en: "Starts on {date}: {practices}, {ion} ION";
        NobodyOn { date: Date } nl: "Op {date} start niemand."; en: "Nobody starts on {date}.";
        Reserve
            nl: "Wie een startdatum vroeg en die niet kreeg, in de volgorde van de beurten. Komt er ruimte vrij, dan rekent het programma met een wijziging uit wie die krijgt, volgens dezelfde spelregels.";
            en: "Who asked for a start date and did not get it, in the order of the turns. When room becomes free, the program works out by an amendment who gets it, by the same rules.";
        ReserveOf { date: Date, scope: Scope }
            nl: "Kreeg geen plaats op {date}, {scope}";
            en: "Got no place on {date}, {scope}";
        ReserveEmpty
            nl: "Iedereen die een startdatum van deze ronde vroeg, kreeg die datum: niemand staat op reserve.";
            en: "Everybody who asked for a start date of this round got that date: nobody stands in reserve.";
        ReserveClosed
            nl: "Bij deze wijziging was er geen startdatum meer open: er is geen reservelijst meer.";
            en: "No start date was open any more at this amendment: there is no reserve list any more.";
        ReserveNobody
            nl: "Op de startdata die bij deze wijziging nog open waren, wacht niemand.";
            en: "Nobody waits for the start dates that were still open at this amendment.";
        AsDrawn
            nl: "De bijlagen geven de uitslag zoals die met deze loting ontstond.";
            en: "The annexes give the result as it came about by this draw.";
        AsAmended
            nl: "De bijlagen geven de uitslag zoals die na deze wijziging staat.";
            en: "The annexes give the result as it stands after this amendment.";
        Since nl: "Daarna is gewijzigd:"; en: "Amended since:";
    }

    /// The transcript and its root.
    pub enum Kept as "minutes-kept" {
        Root { line: Digits }
            nl: "Controlegetal van het lotingsverslag tot en met regel {line}, waar deze uitslag staat:";
            en: "Root of the transcript up to line {line}, where this result stands:";
        EndRoot { line: Digits }
            nl: "Controlegetal van het lotingsverslag tot en met regel {line}, waar het afbreken staat:";
            en: "Root of the transcript up to line {line}, where it was given up:";
        SealRoot { line: Digits }
            nl: "Controlegetal van het lotingsverslag tot en met regel {line}, het zegel:";
            en: "Root of the transcript up to line {line}, the seal:";
        File { line: Digits }
            nl: "Dit proces-verbaal is gemaakt uit het bestand van het lotingsverslag, zoals dat was op regel {line}.";
            en: "These minutes were made from the file of the transcript, as it was at line {line}.";
        Sum nl: "Controlegetal van dat bestand (SHA-256):"; en: "Checksum of that file (SHA-256):";
        Vouching nl: "Wie voor het lotingsverslag instaat:"; en: "Who vouches for the transcript:";
    }

    /// Where a practice stands that has no start date.
    pub enum ListedState as "minutes-state" {
        None nl: "geen"; en: "none";
        NoPart nl: "doet niet mee"; en: "takes no part";
    }
}
