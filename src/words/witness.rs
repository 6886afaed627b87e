//! What is said to who signs along, and of who does not.

use super::env::FetchFault;
use super::memory::SignedBefore;
use super::message::Entry;
use super::noun::{Changes, Lines, Noun, Practices};
use super::value::{Digits, Percent, Quoted};
use jiff::Timestamp;
use jiff::civil::Date;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] =
    &[CapFrom::ENTRIES, CosignFault::ENTRIES, Declined::ENTRIES, Party::ENTRIES, Says::ENTRIES, Signing::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

const LOG_NL: &str = "vraag de organisator om het verslag, of om een nieuw bestand van `cosign --request`";
const LOG_EN: &str = "ask the organiser for the log, or for a new file of `cosign --request`";
const FORK_NL: &str =
    "onderteken niet; bewaar beide verslagen en vraag de organisator en de andere getuigen hoe dit kan";
const FORK_EN: &str = "do not sign; keep both logs, and ask the organiser and the other witnesses how this can be";

crate::faults! {
    /// Why something is not signed along, or a signature is not added.
    pub enum CosignFault as "cosign" {
        NoCheckpoint
            nl: "dit verslag eindigt niet met een ondertekening", LOG_NL;
            en: "this log does not end with a checkpoint", LOG_EN;
        Pasted
            nl: "hier staat geen handtekening van een getuige", "geef het hele bestand of de hele regel van de getuige, van het streepje tot het einde";
            en: "there is no signature of a witness here", "give the whole file or line of the witness, from the dash to the end";
        TooMuch { most: usize }
            nl: "dit zijn meer dan {most} handtekeningen, of er staat veel omheen", "geef alleen de bestanden of regels van de getuigen";
            en: "these are more than {most} signatures, or much else stands around them", "give the files or lines of the witnesses only";
        NotARequest
            nl: "dit is geen ondertekend controlepunt van een verslag", LOG_NL;
            en: "this is no signed checkpoint of a log", LOG_EN;
        NotAWitness { name: String }
            nl: "`{name}` is geen getuige van dit verslag", "`instroom status` noemt de getuigen; een andere getuige moet eerst in het verslag worden aangekondigd";
            en: "`{name}` is no witness of this log", "`instroom status` names the witnesses; another one must be announced in the log first";
        OtherKey { name: String, given: String, known: String }
            nl: "dit is een andere sleutel van `{name}` (nummer {given}) dan die in het verslag staat (nummer {known})", "laat de getuige tekenen met de sleutel van toen; is die kwijt, kondig de nieuwe dan aan met `instroom key change`";
            en: "this is another key of `{name}` (number {given}) than the one in the log (number {known})", "let the witness sign with the key of then; if it is lost, announce the new one with `instroom key change`";
        OtherCheckpoint { name: String }
            nl: "de handtekening van `{name}` hoort niet bij wat nu aan het einde van dit verslag staat", "laat de getuige opnieuw tekenen, met het verslag zoals het nu is";
            en: "the signature of `{name}` is not over what stands at the end of this log now", "let the witness sign again, with the log as it is now";
        Shorter { lines: Digits, before: SignedBefore }
            nl: "dit is een ouder verslag dan u al ondertekende, of een ander: het heeft {lines} regels; {before}", FORK_NL;
            en: "this log is older than what you signed already, or another: it has {lines} lines; {before}", FORK_EN;
        Fork { before: SignedBefore }
            nl: "DIT IS EEN ANDER VERSLAG dan u eerder ondertekende: de regels van toen staan er niet meer zo in; {before}", FORK_NL;
            en: "THIS IS ANOTHER LOG than you signed before: the lines of then do not stand in it as they did; {before}", FORK_EN;
        ProofMissing { old: Digits, before: SignedBefore }
            nl: "er ontbreekt een bewijs dat dit verslag voortbouwt op wat u eerder ondertekende; {before}", "vraag de organisator om `instroom cosign VERSLAG --request BESTAND --old {old}`, of om het hele verslag";
            en: "a proof is missing that this log goes on from what you signed before; {before}", "ask the organiser for `instroom cosign LOG --request FILE --old {old}`, or for the whole log";
        Organiser { origin: String }
            nl: "dit controlepunt van `{origin}` is niet ondertekend met de sleutel van de organisator die u kent", "geef met --trust de sleutel die de organisator bekendmaakte; is die gewisseld, vraag dan het hele verslag";
            en: "this checkpoint of `{origin}` is not signed with the organiser's key that you know", "pass the key that the organiser published with --trust; if it was changed, ask for the whole log";
        ClockBack { before: SignedBefore }
            nl: "de klok loopt achter op uw vorige handtekening; {before}", "zet de klok van deze computer goed; liep hij toen voor, geef dan `instroom key remember VERSLAG --key SLEUTEL --reason WAAROM`";
            en: "the clock is behind your last signature; {before}", "set the clock of this computer right; if it was ahead then, run `instroom key remember LOG --key KEY --reason WHY`";
        FarClock { moment: Timestamp, latest: Timestamp }
            nl: "de klok van deze computer staat op {moment}; het laatste tijdstip dat bekend is, is {latest}: dat scheelt meer dan 400 dagen", "zet de klok goed; klopt hij, geef het tijdstip dan met --at";
            en: "the clock of this computer says {moment}; the latest moment that is known is {latest}: more than 400 days apart", "set the clock right; if it is right, give the moment with --at";
        BeaconSpoke { moment: Timestamp }
            nl: "het baken sprak al op {moment}: uw handtekening op het zegel zou niet meer tellen", "de organisator breekt deze ronde af en verzegelt opnieuw, met een later baken";
            en: "the beacon spoke already on {moment}: your signature on the seal would not count any more", "the organiser closes this round and seals anew, with a later beacon";
        NotYours { witnesses: Vec<Party> }
            nl: "deze sleutel is van geen getuige die dit verslag noemt", "het noemt: {witnesses}";
            en: "this key is of no witness whom this log names", "it names: {witnesses}";
        NoWitnesses
            nl: "deze sleutel is van geen getuige die dit verslag noemt", "dit verslag heeft geen getuigen: die staan in de spelregels van de eerste ronde";
            en: "this key is of no witness whom this log names", "this log has no witnesses: they stand in the rules of the first round";
        Nobody
            nl: "er is niemand om te vragen of dit klopt", "onderteken op een scherm, of geef --yes als u het zegel al gezien hebt";
            en: "there is nobody to ask whether this is right", "sign on a terminal, or pass --yes when you have seen the seal already";
    }
}

crate::messages! {
    /// A witness, within a sentence.
    pub enum Party as "party" {
        Witness { role: String, name: String } nl: "{role} ({name})"; en: "{role} ({name})";
    }

    /// A cap and from when it holds.
    pub enum CapFrom as "cap-from" {
        Date { start: Date, cap: Percent } nl: "{start} {cap}"; en: "{start} {cap}";
    }

    /// What a witness is shown before they sign.
    pub enum Signing as "signing" {
        Handover { reason: String }
            nl: "SLEUTELWISSEL: {reason}";
            en: "HANDOVER: {reason}";
        AskInPerson
            nl: "Ga bij de organisator zelf na of nieuwe sleutels de juiste zijn, voordat u tekent.";
            en: "Before you sign, make sure with the organiser in person that new keys are the right ones.";
        Round { practices: Practices, ion: u64 }
            nl: "HET ZEGEL: {practices}, {ion} ION";
            en: "THE SEAL: {practices}, {ion} ION";
        Caps { caps: Vec<CapFrom> }
            nl: "  startdatums en maximum: {caps}";
            en: "  start dates and caps: {caps}";
        Amendment { changes: Changes, reason: String }
            nl: "HET ZEGEL van {changes}: {reason}";
            en: "THE SEAL of {changes}: {reason}";
        Aborted { reason: String }
            nl: "AFGEBROKEN: {reason}";
            en: "ABORTED: {reason}";
        Result
            nl: "DE UITSLAG:";
            en: "THE RESULT:";
        Organiser { key: String }
            nl: "Ondertekend door de organisator: {key}";
            en: "Signed by the organiser: {key}";
        OrganiserUnchecked { key: String }
            nl: "Ondertekend door de organisator: {key} (niet nagegaan)";
            en: "Signed by the organiser: {key} (not checked)";
        Witnesses { required: usize, witnesses: Vec<Party> }
            nl: "Getuigen (nodig: {required}): {witnesses}";
            en: "Witnesses (needed: {required}): {witnesses}";
        Cosigned { witness: Party, moment: Timestamp }
            nl: "Medeondertekend: {witness}, op {moment}";
            en: "Cosigned: {witness}, on {moment}";
        CosignedUnchecked { witness: Party, moment: Timestamp }
            nl: "Medeondertekend: {witness}, op {moment} (niet nagegaan)";
            en: "Cosigned: {witness}, on {moment} (not checked)";
        Root { lines: usize }
            nl: "Kort controlegetal over {lines} regels, om voor te lezen en te vergelijken:";
            en: "Short number over {lines} lines, to read aloud and compare:";
        InFull { root: String }
            nl: "  voluit, voor het proces-verbaal: {root}";
            en: "  in full, for the record: {root}";
    }

    /// Why a witness that is always on does not sign, to who asked.
    pub enum Declined as "witness-declined" {
        Malformed
            nl: "dit is geen verzoek van C2SP tlog-witness";
            en: "this is no request of C2SP tlog-witness";
        Unknown { origin: Quoted }
            nl: "deze getuige tekent niet voor `{origin}`";
            en: "this witness does not sign for `{origin}`";
        Unsigned { origin: String }
            nl: "dit controlepunt van `{origin}` is niet geldig ondertekend met een sleutel die deze getuige kent";
            en: "this checkpoint of `{origin}` has no valid signature of a key that this witness knows";
        Conflict { size: Lines }
            nl: "het bewijs begint niet bij {size}, en die ondertekende deze getuige het laatst";
            en: "the proof does not begin at {size}, which this witness signed last";
        Inconsistent { origin: String }
            nl: "DIT IS EEN ANDER VERSLAG van `{origin}` dan deze getuige het laatst ondertekende, of het bewijs klopt niet";
            en: "THIS IS ANOTHER LOG of `{origin}` than this witness signed last, or the proof is wrong";
    }

    /// What a witness that is always on says instead of signing.
    pub enum Says as "witness-says" {
        Failed { fault: FetchFault } nl: "{fault}"; en: "{fault}";
        Status { status: Digits }
            nl: "een antwoord met HTTP-status {status}";
            en: "an answer with HTTP status {status}";
        Malformed
            nl: "kan het verzoek niet lezen: is dit het adres van een getuige (C2SP tlog-witness)? (HTTP-status 400)";
            en: "cannot read the request: is this the address of a witness (C2SP tlog-witness)? (HTTP status 400)";
        Unsigned
            nl: "kent een andere sleutel van de organisator; geef de beheerder de sleutel van nu (HTTP-status 403)";
            en: "knows another key of the organiser; give its keeper the key of now (HTTP status 403)";
        Unknown { origin: String }
            nl: "tekent niet voor `{origin}`, of dit adres is niet dat van de getuige; vraag het de beheerder (HTTP-status 404)";
            en: "does not sign for `{origin}`, or this is not the address of the witness; ask its keeper (HTTP status 404)";
        Newer { theirs: Lines, ours: Digits }
            nl: "ondertekende al een nieuwere stand van dit verslag dan dit bestand heeft: {theirs}, en hier telt het er {ours}; ga verder met de nieuwste kopie";
            en: "signed a newer state of this log already than this file has: {theirs}, and here it has {ours}; go on with the newest copy";
        Inconsistent
            nl: "zegt dat DIT EEN ANDER VERSLAG is dan hij eerder ondertekende; zoek uit hoe dat kan voordat u verdergaat (HTTP-status 422)";
            en: "says that THIS IS ANOTHER LOG than it signed before; find out how that can be before you go on (HTTP status 422)";
        NoSize
            nl: "zegt niet hoeveel regels hij het laatst ondertekende (HTTP-status 409)";
            en: "does not say how many lines it signed last (HTTP status 409)";
        Moving { lines: Lines }
            nl: "kreeg intussen ook een ander verzoek voor dit verslag (nu {lines}); probeer het opnieuw";
            en: "got another request for this log meanwhile ({lines} now); try again";
        NoSignature
            nl: "het antwoord is geen handtekening van een getuige";
            en: "the answer is no signature of a witness";
        Stranger { name: String, number: String }
            nl: "tekende als `{name}`, sleutelnummer {number}: dat is geen getuige van dit verslag, dus deze handtekening is niet toegevoegd";
            en: "signed as `{name}`, key number {number}: that is no witness of this log, so this signature was not added";
        Wrong { fault: CosignFault } nl: "{fault}"; en: "{fault}";
    }
}
