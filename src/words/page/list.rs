//! A list of participants that a reader brings to the verifier.

use crate::words::noun::{Practices, Rows};
use crate::words::value::{Digits, Quoted};
use jiff::civil::Date;

crate::messages! {
    /// What is found of a list.
    pub enum List as "page-list" {
        Busy nl: "Uw browser rekent de lijst na."; en: "Your browser is computing the list again.";
        Agrees nl: "Nagerekend: deze lijst klopt"; en: "Computed again: this list agrees";
        Differs nl: "Nagerekend: deze lijst klopt niet"; en: "Computed again: this list does not agree";
        Beside
            nl: "Nagerekend: de rijen kloppen, maar het verslag zegt iets anders";
            en: "Computed again: the rows agree, but the transcript says something else";
        Of { title: String, origin: String }
            nl: "Lijst uit het verslag van {title} ({origin})";
            en: "List from the transcript of {title} ({origin})";
        New { rows: Rows, start: Date }
            nl: "{rows}: praktijken die starten per {start}.";
            en: "{rows}: practices that start on {start}.";
        SoFar { rows: Rows, start: Date }
            nl: "{rows}: praktijken met een startdatum tot en met {start}, ook wie daarna stopte.";
            en: "{rows}: practices with a start date up to and including {start}, also those who stopped after it.";
        Insurer { insurer: Quoted }
            nl: "Volgens de lijst zelf alleen van verzekeraar `{insurer}`.";
            en: "As the list itself says, only of insurer `{insurer}`.";
        Signed { line: Digits }
            nl: "De lijst draagt de regels van het verslag waaruit haar rijen volgen. Die staan in het verslag dat ondertekend is tot en met regel {line}.";
            en: "The list carries the lines of the transcript from which its rows follow. They are in the transcript that was signed, up to line {line}.";
        Vouched
            nl: "De handtekening is nagegaan, met een sleutel die u vertrouwt:";
            en: "The signature was checked, with a key you trust:";
        ByTranscript
            nl: "De handtekening is nagegaan met de sleutel uit het verslag dat u gaf.";
            en: "The signature was checked with the key from the transcript that you gave.";
        NoKey
            nl: "Een lijst noemt wie ondertekende, maar bevat geen sleutel: geef die van de organisator of van een getuige, of het verslag.";
            en: "A list names who signed but holds no key: give that of the organiser or of a witness, or the transcript.";
        WhereRow { row: Digits, practice: String }
            nl: "Waar: rij {row} van de lijst, praktijk {practice}.";
            en: "Where: row {row} of the list, practice {practice}.";
        WhereLine { line: Digits }
            nl: "Waar: regel {line} van het verslag, zoals de lijst die draagt.";
            en: "Where: line {line} of the transcript, as the list carries it.";
        WhereMember { member: String }
            nl: "Waar: `{member}` van de lijst.";
            en: "Where: `{member}` of the list.";
        WhereColumn { column: Digits }
            nl: "Waar: teken {column} van het bestand.";
            en: "Where: character {column} of the file.";
        Wrong { wrong: Rows }
            nl: "Klopt niet: {wrong}. Wat er mis is, staat bovenaan in de tabel.";
            en: "Does not agree: {wrong}. What is wrong stands at the top of the table.";
        Caption nl: "De rijen van de lijst"; en: "The rows of the list";
        Practice nl: "Praktijk"; en: "Practice";
        Town nl: "Plaats"; en: "Town";
        Start nl: "Startdatum"; en: "Start date";
        Ion nl: "ION"; en: "ION";
        Insured nl: "Verzekeraar"; en: "Insurer";
        Found nl: "Wat is gevonden"; en: "What was found";
        Stopped { date: Date } nl: "gestopt per {date}"; en: "stopped on {date}";
        Good { line: Digits } nl: "volgt uit regel {line}"; en: "follows from line {line}";
        Open nl: "niet nagegaan"; en: "not checked";
        InTranscript nl: "staat zo in het verslag"; en: "is like that in the transcript";
        NotInTranscript
            nl: "hoort volgens het verslag niet op deze lijst";
            en: "by the transcript does not belong on this list";
        Says { column: String, due: String }
            nl: "het verslag zegt bij {column}: {due}";
            en: "of {column} the transcript says: {due}";
        Since { column: String, now: String }
            nl: "sindsdien is {column}: {now}";
            en: "since then {column} is: {now}";
        Gone
            nl: "sindsdien niet meer op zo'n lijst";
            en: "since then no longer on such a list";
        Against nl: "Naast het verslag"; en: "Beside the transcript";
        Same
            nl: "Lijst en verslag zijn van hetzelfde moment.";
            en: "List and transcript are of the same moment.";
        Older { line: Digits }
            nl: "De lijst is van eerder dan het verslag: zij eindigt op regel {line}. Zij is vergeleken met hoe het toen was; wat sindsdien veranderde, staat erbij.";
            en: "The list is from earlier than the transcript: it ends at line {line}. It was compared with how it was then; what changed since is told too.";
        Newer { line: Digits }
            nl: "De lijst is nieuwer dan het verslag: zij eindigt op regel {line}. Vraag de organisator om het nieuwste verslag; met dit verslag is zij niet te vergelijken.";
            en: "The list is newer than the transcript: it ends at line {line}. Ask the organiser for the newest transcript; with this one it cannot be compared.";
        Conflict
            nl: "Lijst en verslag spreken elkaar tegen: zij horen niet bij hetzelfde verslag, al hebben zij dezelfde naam. Bewaar ze allebei en leg ze voor aan de organisator en de getuigen.";
            en: "List and transcript contradict each other: they are not of the same transcript, though they have the same name. Keep both and lay them before the organiser and the witnesses.";
        Stranger { origin: String }
            nl: "De lijst is van een ander verslag: {origin}.";
            en: "The list is of another transcript: {origin}.";
        All { rows: Rows }
            nl: "Zo in het verslag: {rows}.";
            en: "Like that in the transcript: {rows}.";
        Otherwise { wrong: Rows }
            nl: "Anders dan in het verslag: {wrong}.";
            en: "Other than in the transcript: {wrong}.";
        Complete nl: "Er ontbreekt niemand."; en: "Nobody is missing.";
        Missing { practices: Practices }
            nl: "Ontbreekt op de lijst: {practices}.";
            en: "Missing on the list: {practices}.";
        MissingFew { shown: Digits }
            nl: "Dit zijn de eerste {shown}:";
            en: "These are the first {shown}:";
        Added { practices: Practices }
            nl: "Sindsdien erbij gekomen: {practices}.";
            en: "Added since then: {practices}.";
        Unknowable
            nl: "Of er iemand ontbreekt, is hier niet na te gaan: dit verslag noemt geen verzekeraars, want het heeft pseudoniemen.";
            en: "Whether anybody is missing cannot be checked here: this transcript names no insurers, as it has pseudonyms.";
        Not nl: "Wat deze lijst niet bewijst"; en: "What this list does not prove";
        NotMissing
            nl: "Dat niemand ontbreekt. Dat zegt alleen het verslag: leg het er hier bij.";
            en: "That nobody is missing. Only the transcript tells that: drop it here too.";
        NotLatest
            nl: "Dat naam, plaats en verzekeraar de laatste zijn, en de spelregels die van deze ronde. Startdatum, regio, groep en ION zijn dat wel.";
            en: "That name, town and insurer are the latest, and that the rules are those of this round. Start date, region, group and ION are.";
        NotBack
            nl: "Dat wie stopte, niet terugkwam, als de lijst geen latere uitkomst van die praktijk draagt.";
            en: "That a practice that stopped did not come back, where the list carries no later outcome of it.";
        NotNames
            nl: "Namen, plaatsen, verzekeraars en groepen: het verslag heeft pseudoniemen.";
            en: "Names, towns, insurers and groups: the transcript has pseudonyms.";
        NotReservation
            nl: "Wat in kolom voorbehoud staat over handtekeningen van getuigen en over wijzigingen.";
            en: "What column voorbehoud says of signatures of witnesses and of amendments.";
        NotLater
            nl: "Dat het verslag hierna niets anders zegt. Vraag de organisator of dit de nieuwste lijst is.";
            en: "That the transcript says nothing else after this. Ask the organiser whether this is the newest list.";
    }
}
