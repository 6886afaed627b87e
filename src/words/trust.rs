//! What is said of who vouches: policies, and the one set of sentences about trust.

use super::message::Entry;
use super::noun::NeededWitnesses;
use super::value::{Digits, Quoted, Semicolons};
use jiff::Timestamp;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    PolicyFault::ENTRIES,
    TrustWords::ENTRIES,
    PaperTrust::ENTRIES,
    Moment::ENTRIES,
    Extent::ENTRIES,
    Whom::ENTRIES,
    ReceiptsAsOf::ENTRIES,
    ReceiptsReadme::ENTRIES,
    Reservation::ENTRIES,
];

crate::nouns! {
    Receipts: "bewijs" "bewijzen", "receipt" "receipts";
}

const KEY_NL: &str = "neem de hele sleutel over zoals zij bekend is gemaakt: naam+getal+sleutel";
const KEY_EN: &str = "copy the whole key as it was published: name+number+key";
const LINES_NL: &str = "bewaar het bestand als gewone tekst met Unix-regeleinden, of haal het opnieuw op";
const LINES_EN: &str = "save the file as plain text with Unix line ends, or fetch it again";
const ABOVE_NL: &str = "schrijf de regel `witness` of `group` erboven, of een andere naam";
const ABOVE_EN: &str = "write its line `witness` or `group` above, or another name";
const STRIKE_NL: &str = "haal een van beide weg";
const STRIKE_EN: &str = "take one of the two out";

crate::faults! {
    /// What can be wrong with a policy file (C2SP `tlog-policy`).
    pub enum PolicyFault as "policy" {
        Byte
            nl: "hier staat een stuurteken of een Windows-regeleinde", LINES_NL;
            en: "there is a control character or a Windows line end here", LINES_EN;
        CutOff
            nl: "de laatste regel is niet af: er hoort een regeleinde achter", LINES_NL;
            en: "the last line is unfinished: a line end belongs behind it", LINES_EN;
        Word { found: Quoted }
            nl: "`{found}` is geen `log`, `witness`, `group` of `quorum`", "begin de regel met een van deze woorden, of met # voor een opmerking";
            en: "`{found}` is none of `log`, `witness`, `group` and `quorum`", "begin the line with one of these words, or with # for a remark";
        Form { form: &'static str }
            nl: "deze regel is te kort of te lang", "schrijf `{form}`";
            en: "this line is too short or too long", "write `{form}`";
        Key { given: Quoted }
            nl: "`{given}` is geen openbare sleutel", KEY_NL;
            en: "`{given}` is no public key", KEY_EN;
        WitnessAsLog { given: Quoted }
            nl: "`{given}` is de sleutel van een getuige, niet van een organisator", "schrijf `witness NAAM SLEUTEL`, of geef de sleutel van de organisator";
            en: "`{given}` is the key of a witness, not of an organiser", "write `witness NAME VKEY`, or give the organiser's key";
        LogAsWitness { given: Quoted }
            nl: "`{given}` is de sleutel van een organisator, niet van een getuige", "schrijf `log SLEUTEL`, of geef de sleutel van de getuige";
            en: "`{given}` is the key of an organiser, not of a witness", "write `log VKEY`, or give the witness's key";
        KeyTwice { name: String }
            nl: "de sleutel van `{name}` staat hier al", STRIKE_NL;
            en: "the key of `{name}` stands here already", STRIKE_EN;
        NameTwice { name: Quoted }
            nl: "`{name}` is hier al de naam van een getuige of groep", "geef elke getuige en groep een eigen naam";
            en: "`{name}` names a witness or group already", "give each witness and group a name of its own";
        NameNone
            nl: "`none` kan geen naam zijn: het betekent dat niemand nodig is", "geef een andere naam";
            en: "`none` cannot be a name: it means that nobody is needed", "give another name";
        Unknown { name: Quoted }
            nl: "`{name}` is hierboven niet genoemd", ABOVE_NL;
            en: "`{name}` is not defined above", ABOVE_EN;
        MemberTwice { name: Quoted }
            nl: "`{name}` zit al in een groep: elke getuige telt één keer mee", STRIKE_NL;
            en: "`{name}` is in a group already: each witness counts once", STRIKE_EN;
        Least { given: Quoted, members: usize }
            nl: "`{given}` is geen aantal leden van deze groep", "schrijf `all`, `any` of een getal van 1 tot en met {members}";
            en: "`{given}` is no number of members of this group", "write `all`, `any` or a number from 1 to {members}";
        NoQuorum
            nl: "er staat geen regel `quorum`", "schrijf wie moet tekenen: `quorum NAAM`, of `quorum none` voor alleen de organisator";
            en: "there is no line `quorum`", "write who must sign: `quorum NAME`, or `quorum none` for the organiser alone";
        Nobody
            nl: "dit bestand noemt niemand", "noem wie u vertrouwt: `log SLEUTEL` voor de organisator, `witness NAAM SLEUTEL` voor een getuige";
            en: "this file names nobody", "name those you trust: `log VKEY` for the organiser, `witness NAME VKEY` for a witness";
        TooLong { lines: usize, bytes: usize }
            nl: "dit bestand is te lang: een vertrouwensbestand heeft hoogstens {lines} regels, samen hoogstens {bytes} bytes", "geef het bestand dat de organisator bekendmaakte";
            en: "this file is too long: a policy has at most {lines} lines of at most {bytes} bytes together", "give the file that the organiser published";
        QuorumTwice
            nl: "er staat al een regel `quorum`", STRIKE_NL;
            en: "there is a line `quorum` already", STRIKE_EN;
        TooMany { most: usize }
            nl: "dit bestand noemt meer dan {most} organisatoren, getuigen of groepen", "splits het in meer bestanden en geef die elk met --trust";
            en: "this file names more than {most} organisers, witnesses or groups", "split it into more files and give each with --trust";
    }
}

crate::messages! {
    /// Who vouches for a log, as of which line, and for which not: the same in every verb.
    pub enum TrustWords as "trust" {
        Vouched { extent: Extent }
            nl: "{extent}: alles is nagerekend, en ondertekend met een sleutel die u vertrouwt:";
            en: "{extent}: everything was computed again, and is signed with a key you trust:";
        Witnessed { extent: Extent }
            nl: "{extent}: alles is nagerekend, en van wie u vertrouwt ondertekend door:";
            en: "{extent}: everything was computed again, and signed by, of those you trust:";
        NotYet
            nl: "NOG NIET: nagerekend zonder verschil, maar wie u vertrouwt staat hier nog niet voor in:";
            en: "NOT YET: computed again without a difference, but those you trust do not vouch for it yet:";
        OnlyItself { key: String }
            nl: "Nagerekend zonder verschil, maar alleen getoetst aan de sleutel die dit verslag zelf noemt.\nVergelijk die met de sleutel die de organisator bekend maakte:\n  {key}\nof geef die op: instroom verify VERSLAG --trust SLEUTEL";
            en: "Computed again without a difference, but checked only against the key this transcript itself names.\nCompare it with the key the organiser published:\n  {key}\nor pass that one: instroom verify LOG --trust KEY";
        Organiser { key: String }
            nl: "  organisator {key}";
            en: "  organiser {key}";
        Before { key: String, now: String }
            nl: "  organisator {key}\n  die sleutel is gewisseld; sindsdien tekent {now}";
            en: "  organiser {key}\n  that key was changed; since then {now} signs";
        Announced { key: String, now: String }
            nl: "  organisator {key}\n  die sleutel is aangekondigd en tekende nog niets; tot nu toe tekent {now}, en die gaf u niet";
            en: "  organiser {key}\n  that key is announced and has signed nothing yet; until now {now} signs, which you did not give";
        Silent { key: String }
            nl: "  organisator {key} tekende niets in dit verslag";
            en: "  organiser {key} signed nothing in this log";
        OfLog { key: String }
            nl: "  niet nagegaan is de organisator: alleen dit verslag noemt {key}";
            en: "  not checked is the organiser: only this transcript names {key}";
        NotChecked { name: String }
            nl: "  niet nagegaan is de organisator `{name}`: die sleutel gaf u niet";
            en: "  not checked is the organiser `{name}`: you did not give that key";
        Signed { name: String, moment: Timestamp }
            nl: "  getuige {name} tekende tot en met het einde, op {moment}";
            en: "  witness {name} signed up to the end, on {moment}";
        Earlier { name: String }
            nl: "  getuige {name} tekende eerder, maar niet het einde";
            en: "  witness {name} signed earlier, but not the end";
        Nothing { name: String }
            nl: "  getuige {name} tekende hier niet";
            en: "  witness {name} did not sign here";
        Quorum { name: String, least: usize, members: Vec<String>, signed: usize }
            nl: "  `{name}` vraagt {least} van: {members}; nu getekend: {signed}";
            en: "  `{name}` asks for {least} of: {members}; signed now: {signed}";
        OneWitness { name: String }
            nl: "  gevraagd is de handtekening van getuige {name}";
            en: "  the signature of witness {name} is asked for";
        AsOf { line: u64, moment: Moment }
            nl: "Zo stond het op regel {line}{moment}; wat daarna kwam, staat hier niet.";
            en: "So it stood as of line {line}{moment}; what came later is not in here.";
        ToCome { moment: Timestamp, now: Timestamp }
            nl: "LET OP: het laatste tijdstip in dit verslag, {moment}, moet nog komen: op deze computer is het {now}.";
            en: "MIND: the latest moment in this transcript, {moment}, is still to come: on this computer it is {now}.";
        Witnesses
            nl: "Of er getuigen moesten tekenen, en hoeveel, zegt een bewijs niet; dat zegt het vertrouwensbestand van de organisator (--trust).";
            en: "Whether witnesses had to sign, and how many, a receipt does not say; the organiser's policy does (--trust).";
        Newest
            nl: "Vraag de organisator om het nieuwste bewijs, of om het nieuwste verslag.";
            en: "Ask the organiser for the newest receipt, or for the newest transcript.";
        ListWitnesses
            nl: "Of er getuigen moesten tekenen, en hoeveel, zegt een lijst niet; dat zegt het vertrouwensbestand van de organisator (--trust).";
            en: "Whether witnesses had to sign, and how many, a list does not say; the organiser's policy does (--trust).";
        NewestList
            nl: "Vraag de organisator om de nieuwste lijst, of om het nieuwste verslag.";
            en: "Ask the organiser for the newest list, or for the newest transcript.";
        NewestLog { whom: Whom }
            nl: "Vraag {whom} om het nieuwste verslag; of dat op dit verslag verdergaat, laat zien:\n  instroom verify NIEUWSTE --against DIT";
            en: "Ask {whom} for the newest transcript; whether that goes on from this one shows:\n  instroom verify NEWEST --against THIS";
        Unchecked { names: Vec<String> }
            nl: "Niet nagegaan: handtekeningen op naam van {names}; die sleutels gaf u niet.";
            en: "Not checked: signatures in the name of {names}; you did not give those keys.";
    }

    /// Who vouches, on paper: who reads that named no key, and runs no commands.
    pub enum PaperTrust as "paper-trust" {
        Signed { extent: Extent }
            nl: "{extent}: het hele verslag is nagerekend, en ondertekend met een sleutel die daarbij gegeven is. Van de sleutels die gegeven zijn:";
            en: "{extent}: the whole transcript was computed again, and is signed with a key that was given for it. Of the keys that were given:";
        OwnKey
            nl: "Het hele verslag is nagerekend zonder verschil, maar alleen getoetst aan de sleutel die het zelf noemt. Vergelijk die met de sleutel die de organisatie bekend maakte:";
            en: "The whole transcript was computed again without a difference, but checked only against the key that it names itself. Compare that with the key that the organisation published:";
        OfLog
            nl: "Niet nagegaan is de sleutel van de organisator. Alleen het verslag zelf noemt die:";
            en: "Not checked is the key of the organiser. Only the transcript itself names it:";
        NotChecked { name: String }
            nl: "Niet nagegaan is de sleutel van de organisator `{name}`.";
            en: "Not checked is the key of the organiser `{name}`.";
        ToCome { moment: Timestamp }
            nl: "Let op: het laatste tijdstip in het verslag, {moment}, moest nog komen toen dit werd gemaakt.";
            en: "Mind: the latest moment in the transcript, {moment}, was still to come when this was made.";
        Unchecked { names: Vec<String> }
            nl: "Niet nagegaan zijn handtekeningen op naam van {names}.";
            en: "Not checked are signatures in the name of {names}.";
    }

    /// Who has the newest.
    pub enum Whom as "trust-whom" {
        Organiser nl: "de organisator"; en: "the organiser";
        By { by: String }
            nl: "de organisator, volgens dit verslag {by},";
            en: "the organiser, according to this transcript {by},";
    }

    /// Whether witnesses who must sign have.
    pub enum Extent as "trust-extent" {
        Whole nl: "Klopt"; en: "Agrees";
        SoFar nl: "Klopt tot nu toe"; en: "Agrees so far";
    }

    /// What makes the end of a log less than a result that everybody signed, in the words of a list.
    pub enum Reservation as "reservation" {
        Rehearsal nl: "OEFENING, geen uitslag"; en: "REHEARSAL, no result";
        Uncosigned { by: usize, required: NeededWitnesses }
            nl: "pas door {by} van de {required} medeondertekend";
            en: "cosigned by only {by} of the {required}";
        HandoverUncosigned { by: usize, required: NeededWitnesses }
            nl: "de sleutelwissel na deze uitslag is pas door {by} van de {required} medeondertekend";
            en: "the handover after this result is cosigned by only {by} of the {required}";
        AmendmentSealed
            nl: "een wijziging is verzegeld en nog niet uitgewerkt";
            en: "an amendment is sealed and not worked out yet";
        AmendmentUncosigned { by: usize, required: NeededWitnesses }
            nl: "haar zegel is pas door {by} van de {required} medeondertekend";
            en: "its seal is cosigned by only {by} of the {required}";
        SubjectTo { what: Semicolons<String> }
            nl: "de uitslag is voorlopig, onder voorbehoud van: {what}";
            en: "the result is provisional, subject to: {what}";
    }

    /// As of when receipts tell, and what stands in the log below that and changes nothing yet.
    pub enum ReceiptsAsOf as "receipts-as-of" {
        Result { line: u64, drawn: Timestamp }
            nl: "Een bewijs vertelt hoe het bij de laatste uitslag stond: regel {line}, {drawn}.";
            en: "A receipt tells how it stood at the last result: line {line}, {drawn}.";
        Round { round: Digits }
            nl: "LET OP: ronde {round} is daarna verzegeld en nog niet geloot; een bewijs vertelt daar niets van.";
            en: "MIND: round {round} was sealed after that and is not drawn yet; a receipt tells nothing of it.";
        Amendment { amendment: Digits, reason: String }
            nl: "LET OP: wijziging {amendment} ({reason}) is daarna verzegeld en nog niet uitgewerkt; een bewijs vertelt daar niets van.\nVraag om een nieuw bewijs als zij is uitgewerkt.";
            en: "MIND: amendment {amendment} ({reason}) was sealed after that and is not worked out yet; a receipt tells nothing of it.\nAsk for a new receipt when it is.";
    }

    /// What stands in a folder of receipts, beside them.
    pub enum ReceiptsReadme as "receipts-readme" {
        About { receipts: Receipts, file: String }
            nl: "In deze map: {receipts} uit {file}, van elke praktijk één, met de code van de praktijk als naam.\nStuur elke praktijk haar eigen bewijs. Na te gaan met: instroom verify CODE.tlog-proof --trust SLEUTEL";
            en: "In this folder: {receipts} from {file}, one of every practice, called after its code.\nSend each practice its own. Check it with: instroom verify CODE.tlog-proof --trust KEY";
    }

    /// When, where it is known.
    pub enum Moment as "trust-moment" {
        At { moment: Timestamp } nl: ", volgens het verslag zelf op {moment}"; en: ", by its own word {moment}";
        Unknown nl: ""; en: "";
    }
}
