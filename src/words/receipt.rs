//! What is said of receipts.

use super::explain::Why;
use super::message::Entry;
use super::noun::{Lines, Noun};
use super::value::{Digits, Quoted};
use jiff::civil::Date;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    AgainFault::ENTRIES,
    MissedTurn::ENTRIES,
    ReceiptFault::ENTRIES,
    ReceiptRow::ENTRIES,
    ReceiptValue::ENTRIES,
    ReceiptWords::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

const ATTACHED_NL: &str = "vraag het bewijs opnieuw aan de organisator, als bijlage";
const ATTACHED_EN: &str = "ask the organiser for the receipt again, as an attachment";
const MAIL_NL: &str = "misschien heeft een mail- of tekstprogramma het bewijs veranderd; vraag het opnieuw aan de organisator, als bijlage";
const MAIL_EN: &str =
    "perhaps a mail or text program changed the receipt; ask the organiser for it again, as an attachment";
const NEW_NL: &str =
    "hier valt niets te herstellen; vraag de organisator om een nieuw bewijs, of reken het hele verslag na";
const NEW_EN: &str = "nothing to mend here; ask the organiser for a new receipt, or verify the whole transcript";

crate::faults! {
    /// Why a receipt proves nothing.
    pub enum ReceiptFault as "receipt" {
        TooLong { most: u64 }
            nl: "dit bestand is te lang voor een bewijs: meer dan {most} bytes", ATTACHED_NL;
            en: "this file is too long for a receipt: more than {most} bytes", ATTACHED_EN;
        Version { found: Quoted }
            nl: "een bewijs begint met de regel `c2sp.org/tlog-proof@v1`; hier staat `{found}`", "is het een andere versie, gebruik dan de versie van instroom die dit bewijs schreef; anders heeft misschien een mail- of tekstprogramma de regel veranderd: vraag het bewijs opnieuw, als bijlage";
            en: "a receipt begins with the line `c2sp.org/tlog-proof@v1`; here it says `{found}`", "if it is another version, use the version of instroom that wrote this receipt; if not, perhaps a mail or text program changed the line: ask for the receipt again, as an attachment";
        CutOff
            nl: "dit bewijs is afgebroken: achter de laatste regel ontbreekt het regeleinde", ATTACHED_NL;
            en: "this receipt is cut off: the line end behind its last line is missing", ATTACHED_EN;
        NotText
            nl: "hier staan bytes die geen tekst zijn (UTF-8)", MAIL_NL;
            en: "there are bytes here that are no text (UTF-8)", MAIL_EN;
        Ended
            nl: "hier houdt het bewijs op, en er hoort nog meer te komen", ATTACHED_NL;
            en: "the receipt ends here, and more is due", ATTACHED_EN;
        Extra
            nl: "hier hoort `extra ` te staan, en dan de uitkomst in base64", MAIL_NL;
            en: "`extra ` is due here, and then the outcome in base64", MAIL_EN;
        Index
            nl: "hier hoort `index ` te staan, en dan een getal onder 2^53 zonder nullen ervoor", MAIL_NL;
            en: "`index ` is due here, and then a number below 2^53 without leading zeros", MAIL_EN;
        Hash
            nl: "hier hoort een controlegetal van 32 bytes te staan, in base64", MAIL_NL;
            en: "a hash of 32 bytes is due here, in base64", MAIL_EN;
        ManyHashes { most: u64 }
            nl: "hier staan meer dan {most} controlegetallen; zo veel heeft geen enkel bewijs", NEW_NL;
            en: "there are more than {most} hashes here; no proof has so many", NEW_EN;
        Outcome
            nl: "hier staat geen uitkomst van een praktijk in de enige schrijfwijze", NEW_NL;
            en: "this is no outcome of a practice in its only spelling", NEW_EN;
        Value { member: &'static str }
            nl: "in deze uitkomst heeft `{member}` een waarde die niet kan", NEW_NL;
            en: "in this outcome `{member}` has a value that cannot be", NEW_EN;
        Opening
            nl: "achter de uitkomst horen code en zout van de praktijk te staan, in de enige schrijfwijze", NEW_NL;
            en: "code and salt of the practice are due behind the outcome, in their only spelling", NEW_EN;
        OtherPseudonym
            nl: "code en zout in dit bewijs horen niet bij het pseudoniem van deze uitkomst", NEW_NL;
            en: "code and salt in this receipt do not belong to the pseudonym of this outcome", NEW_EN;
        Checkpoint
            nl: "hier horen drie regels te staan: naam, aantal regels en controlegetal van het verslag", MAIL_NL;
            en: "three lines are due here: name, number of lines and root of the transcript", MAIL_EN;
        SignatureLine
            nl: "hier hoort een handtekening te staan: eerst die van de organisator, op naam van het verslag, daarna die van getuigen", MAIL_NL;
            en: "a signature is due here: first that of the organiser, in the name of the log, then those of witnesses", MAIL_EN;
        TooMany { most: usize }
            nl: "hier staan meer dan {most} handtekeningen", NEW_NL;
            en: "more than {most} signatures stand here", NEW_EN;
        Twice { name: String }
            nl: "hier staan twee regels op naam van `{name}`", NEW_NL;
            en: "two lines in the name of `{name}` stand here", NEW_EN;
        Proof { line: Digits, lines: u64 }
            nl: "deze controlegetallen zijn niet die van regel {line} van een verslag van {lines} regels", NEW_NL;
            en: "these hashes are not those of line {line} of a transcript of {lines} lines", NEW_EN;
        NotInLog
            nl: "deze uitkomst staat niet op deze plaats in het verslag dat ondertekend is", NEW_NL;
            en: "this outcome is not in this place of the transcript that was signed", NEW_EN;
        NotLast { behind: Lines, due: u64 }
            nl: "deze uitkomst is niet het laatste woord van het verslag dat ondertekend is: daarin is deze regel gevolgd door {behind}; als haar uitslag de laatste was, zou dat {due} zijn", "wat erachter staat kan iets anders zeggen, zoals dat de praktijk zich terugtrok; vraag de organisator om een nieuw bewijs, of om het nieuwste verslag";
            en: "this outcome is not the last word of the log that was signed: there this line is followed by {behind}; if its result were the last, it would be {due}", "what stands behind it may say otherwise, such as that the practice withdrew; ask the organiser for a new receipt, or for the newest transcript";
        Signature
            nl: "deze handtekening is niet van de sleutel die u vertrouwt, of niet onder deze regels gezet", NEW_NL;
            en: "this signature is not by the key you trust, or not over these lines", NEW_EN;
        Cosignature { name: String }
            nl: "deze handtekening is niet van de sleutel van getuige `{name}` die u vertrouwt, of niet onder deze regels en dit tijdstip gezet", NEW_NL;
            en: "this signature is not by the key of witness `{name}` you trust, or not over these lines and this time", NEW_EN;
        OtherWitness { name: String }
            nl: "deze regel op naam van getuige `{name}` is niet van de sleutel die u gaf", "of het bewijs is veranderd, of `{name}` heeft sindsdien een andere sleutel: vraag dat na bij `{name}`, en geef dan die sleutel";
            en: "this line in the name of witness `{name}` is not by the key you gave", "either the receipt was changed, or `{name}` has another key since: ask `{name}`, and give that key";
        OtherKey { origin: String }
            nl: "met de sleutel die u gaf is dit bewijs niet na te gaan: het is ondertekend met een andere sleutel van `{origin}`", "is de sleutel gewisseld, dan kondigt het verslag de nieuwe aan, ondertekend met de eerdere: vraag de organisator om de nieuwe sleutel, of reken het hele verslag na met de sleutel die u hebt: instroom verify VERSLAG --trust SLEUTEL";
            en: "this receipt cannot be checked with the key you gave: it is signed with another key of `{origin}`", "if the key was changed, the transcript announces the newer one in a handover that the earlier one signed: ask the organiser for the newer key, or verify the whole transcript with the key you have: instroom verify LOG --trust KEY";
        NoKey { origin: String }
            nl: "dit bewijs noemt `{origin}` als ondertekenaar, maar bevat geen sleutel: niemand staat ervoor in", "geef de sleutel die de organisator bekend heeft gemaakt: instroom verify BEWIJS --trust SLEUTEL";
            en: "this receipt names `{origin}` as its signer, but holds no key: nobody vouches for it", "give the key that the organiser published: instroom verify RECEIPT --trust KEY";
        OtherLog { origin: String, trusted: Vec<String> }
            nl: "dit bewijs is van verslag `{origin}`; u vertrouwt alleen `{trusted}`", "vraag welke sleutel bij dat verslag hoort; is het niet uw loting, vraag dan het goede bewijs";
            en: "this receipt is of log `{origin}`; you trust only `{trusted}`", "ask which key belongs to that log; if it is not your draw, ask for the right receipt";
        Unsigned { origin: String, trusted: Vec<String> }
            nl: "dit bewijs van `{origin}` draagt geen handtekening van wie u vertrouwt: {trusted}", "vraag de organisator om een bewijs dat de getuigen medeondertekenden, of geef de sleutel van de organisator";
            en: "this receipt of `{origin}` bears no signature of those you trust: {trusted}", "ask the organiser for a receipt that the witnesses cosigned, or give the organiser's key";
    }

    /// Why a log that was just verified gives no receipts.
    pub enum AgainFault as "again" {
        Unreadable { detail: String }
            nl: "dit bestand kon niet voor de tweede keer gelezen worden ({detail})", "kopieer het verslag naar deze computer en geef dat bestand";
            en: "this file could not be read a second time ({detail})", "copy the transcript to this machine and give that file";
        Changed
            nl: "iets anders heeft dit bestand gewijzigd terwijl het gelezen werd", "begin opnieuw; er is niets geschreven";
            en: "something else changed this file while it was read", "start again; nothing was written";
    }
}

crate::messages! {
    /// What a receipt proves, around the rows.
    pub enum ReceiptWords as "receipt-words" {
        Title { file: String }
            nl: "{file}: bewijs uit een lotingsverslag";
            en: "{file}: receipt from a transcript";
        Practice { practice: String, region: String }
            nl: "Praktijk {practice}, regio {region}";
            en: "Practice {practice}, region {region}";
        Agrees
            nl: "Klopt: deze uitkomst staat in dat verslag, en dat is ondertekend met een sleutel die u vertrouwt:";
            en: "Agrees: this outcome is in that transcript, and that is signed with a key you trust:";
        NotYet
            nl: "NOG NIET: deze uitkomst staat in dat verslag, maar daarvoor staat nog niet in wie u vertrouwt:";
            en: "NOT YET: this outcome is in that transcript, but those you trust do not vouch for that yet:";
        Whole
            nl: "Of de loting goed is gegaan, ziet u als u het hele verslag narekent: instroom verify VERSLAG --trust SLEUTEL";
            en: "Whether the draw went well you see by computing the whole transcript again: instroom verify LOG --trust KEY";
        Differs
            nl: "DIT BEWIJS KLOPT NIET.";
            en: "THIS RECEIPT DOES NOT AGREE.";
    }

    /// Names of the rows.
    pub enum ReceiptRow as "receipt-row" {
        Pseudonym nl: "pseudoniem"; en: "pseudonym";
        Start nl: "startdatum"; en: "start date";
        Reason nl: "reden"; en: "reason";
        Transcript nl: "verslag"; en: "transcript";
        Further nl: ""; en: "";
        Next nl: "hierna"; en: "next";
        Root nl: "controlegetal"; en: "root";
        Short nl: ""; en: "";
    }

    /// What stands in the rows.
    pub enum ReceiptValue as "receipt-value" {
        Pseudonym { id: String } nl: "{id}"; en: "{id}";
        Start { start: Date } nl: "{start}"; en: "{start}";
        NoStart nl: "geen startdatum"; en: "no start date";
        On { date: Date, why: Why, turn: Option<MissedTurn> }
            nl: "{date}: {why}{turn}";
            en: "{date}: {why}{turn}";
        Why { why: Why, turn: Option<MissedTurn> } nl: "{why}{turn}"; en: "{why}{turn}";
        Waits
            nl: "uw praktijk wacht; haar plaats in de wachtrij en wat er kan gebeuren, vertelt het hele verslag: instroom explain VERSLAG PRAKTIJK";
            en: "your practice waits; its place among those that wait and what can come next, the whole transcript tells: instroom explain LOG PRACTICE";
        NoPart
            nl: "doet niet mee (zoals verzegeld of gewijzigd)";
            en: "takes no part (as sealed or amended)";
        Transcript { origin: String, lines: Digits, line: Digits }
            nl: "{origin}; dit is regel {line} van {lines}";
            en: "{origin}; this is line {line} of {lines}";
        Root { root: String }
            nl: "{root} (vat het hele verslag samen: verandert er iets, dan verandert dit getal)";
            en: "{root} (sums up the whole transcript: if anything changes, this number changes)";
        Short { short: String } nl: "kort: {short}"; en: "short: {short}";
    }

    /// How near a practice came where it got no place: as its line in the log has it.
    pub enum MissedTurn as "receipt-turn" {
        Turn { place: Digits, of: Digits, size: u64, room: u64 }
            nl: " (beurt {place} van {of}; nodig {size}, nog over {room})";
            en: " (turn {place} of {of}; {size} needed, {room} left)";
    }
}
