//! What only people know, to be filled in.

use jiff::civil::Date;

crate::messages! {
    /// Until when one can object, once that is known.
    pub enum LastDay as "minutes-last-day" {
        Is { last: Date }
            nl: "De laatste dag om bezwaar te maken is {last}.";
            en: "The last day to object is {last}.";
        Was { last: Date }
            nl: "Die termijn is voorbij: de laatste dag was {last}.";
            en: "That period is over: its last day was {last}.";
    }

    /// That there is nothing to object to.
    pub enum NoResult as "minutes-no-result" {
        GivenUp
            nl: "Er is niet geloot, dus er is geen uitslag om bezwaar tegen te maken, en er loopt geen termijn.";
            en: "No lots were drawn, so there is no result to object to, and no period runs.";
    }

    /// To whom one objects.
    pub enum ObjectTo as "minutes-object-to" {
        By { by: String, contact: String }
            nl: "Bezwaar maken bij {by} ({contact}).";
            en: "Objections go to {by} ({contact}).";
        At { contact: String }
            nl: "Bezwaar maken bij de organisatie ({contact}).";
            en: "Objections go to the organisation ({contact}).";
    }

    /// A field.
    pub enum Blank as "minutes-field" {
        Number nl: "Nummer van dit proces-verbaal"; en: "Number of these minutes";
        Body nl: "Organisatie en rechtsvorm"; en: "Organisation and legal form";
        LegalForm nl: "Rechtsvorm"; en: "Legal form";
        Chamber nl: "KvK-nummer"; en: "Number in the trade register (KvK)";
        RulesVersion nl: "Versie en datum van de spelregels"; en: "Version and date of the rules";
        RulesAdopted nl: "Vastgesteld door, en op welke datum"; en: "Adopted by, and on which date";
        Place nl: "Plaats en zaal"; en: "Place and room";
        Date nl: "Datum"; en: "Date";
        Begun nl: "Begonnen om"; en: "Begun at";
        Ended nl: "Geëindigd om"; en: "Ended at";
        Chair nl: "Voorzitter (naam en legitimatie)"; en: "Chair (name and identification)";
        Clerk nl: "Secretaris (naam en legitimatie)"; en: "Secretary (name and identification)";
        Operator nl: "Wie de computer bediende (naam en legitimatie)"; en: "Who worked the computer (name and identification)";
        Notary nl: "Notaris, als die er was (naam en kantoor)"; en: "Notary, if there was one (name and office)";
        Insurer nl: "Zorgverzekeraar, als die er was (naam en functie)"; en: "Insurer, if present (name and role)";
        Others nl: "Andere aanwezigen (naam en functie)"; en: "Others present (name and role)";
        Witness { role: String, name: String }
            nl: "{role}, getuige met sleutel {name} (naam en legitimatie)";
            en: "{role}, witness with key {name} (name and identification)";
        Giver { by: String }
            nl: "{by}, voor een bron van het toeval (naam en legitimatie)";
            en: "{by}, for a source of chance (name and identification)";
        Computer nl: "Computer (merk, type en besturingssysteem)"; en: "Computer (make, type and operating system)";
        OtherProgram
            nl: "Is met een ander programma verzegeld of geloot (versie en controlegetal)";
            en: "If another program sealed or drew (version and checksum)";
        Compared nl: "Door wie het programma en zijn controlegetal zijn vergeleken"; en: "By whom the program and its checksum were compared";
        Register nl: "Bestand met de aanmeldingen (naam, en waar het wordt bewaard)"; en: "File with the register (name, and where it is kept)";
        ReadAloud
            nl: "Kort controlegetal hardop voorgelezen door, en vergeleken door";
            en: "Short number read aloud by, and compared by";
        Corrections
            nl: "Correcties die praktijken vroegen, en wat daarmee is gedaan";
            en: "Corrections that practices asked for, and what was done with them";
        Entered nl: "Wie de waarden voorlas, en wie ze invoerde"; en: "Who read the values aloud, and who entered them";
        Incidents
            nl: "Voorvallen, onderbrekingen, en wat anders ging dan het draaiboek";
            en: "Incidents, interruptions, and what went otherwise than the script";
        Objections
            nl: "Bezwaren tijdens de zitting, van wie, en wat daarop is beslist";
            en: "Objections during the session, whose, and what was decided on them";
        Recorded nl: "Opname in beeld en geluid (ja of nee, en door wie)"; en: "Recording in sound and image (yes or no, and by whom)";
        RecordingKept nl: "Waar de opname wordt bewaard, en tot wanneer"; en: "Where the recording is kept, and until when";
        RecordingAsked nl: "Hoe de opname is op te vragen"; en: "How to ask for the recording";
        LastDay nl: "Laatste dag om bezwaar te maken"; en: "Last day to object";
        Term nl: "Termijn voor bezwaar"; en: "Term for objections";
        Address nl: "Bezwaar maken bij (naam en adres)"; en: "Objections go to (name and address)";
        ReadBy nl: "Voorgelezen door"; en: "Read aloud by";
        Remarks nl: "Opmerkingen bij het voorlezen, en wat daarop is veranderd"; en: "Remarks at the reading, and what was changed upon them";
        Approved nl: "Goedgekeurd door, en op welke datum"; en: "Approved by, and on which date";
        SignedChair nl: "Voorzitter (naam, datum en handtekening)"; en: "Chair (name, date and signature)";
        SignedClerk nl: "Secretaris (naam, datum en handtekening)"; en: "Secretary (name, date and signature)";
        SignedWitness { role: String } nl: "{role} (naam, datum en handtekening)"; en: "{role} (name, date and signature)";
        SignedNotary nl: "Notaris, als die er was (naam, datum en handtekening)"; en: "Notary, if there was one (name, date and signature)";
    }
}
