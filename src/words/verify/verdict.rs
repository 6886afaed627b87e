//! What is said of a verification: the checks one by one, and what they mean.

use crate::words::noun::{Changes, NeededWitnesses, Practices, Regions, StartDates, Witnesses};
use crate::words::round::Called;
use crate::words::value::{Digits, Quoted};
use jiff::Timestamp;
use jiff::civil::Date;

crate::nouns! {
    SourcesGave: "bron gaf" "bronnen gaven", "source" "sources";
    LotNumbers: "lotnummer" "lotnummers", "lot" "lots";
}

crate::messages! {
    /// The heading of a round, an amendment or a handover.
    pub enum SectionHead as "verdict-section" {
        Round { number: Digits, called: Option<Called> } nl: "Ronde {number}{called}"; en: "Round {number}{called}";
        Amendment { number: Digits, date: Date, reason: String }
            nl: "Wijziging {number} per {date} ({reason})";
            en: "Amendment {number} of {date} ({reason})";
        Handover { moment: Timestamp, reason: String }
            nl: "Sleutelwissel van {moment} ({reason})";
            en: "Handover of {moment} ({reason})";
        Part { number: Digits } nl: "Deel {number}"; en: "Part {number}";
    }

    /// How a check ended.
    pub enum CheckMark as "check-mark" {
        Agrees nl: "klopt"; en: "agrees";
        NotYet nl: "nog niet"; en: "not yet";
        Differs nl: "klopt niet"; en: "DIFFERS";
    }

    /// What was checked, in a word.
    pub enum PartName as "part" {
        Form nl: "vorm"; en: "form";
        Seal nl: "zegel"; en: "seal";
        Witnesses nl: "getuigen"; en: "witnesses";
        Contributions nl: "inbreng"; en: "contributions";
        Draw nl: "geloot"; en: "drawn";
        Seed nl: "startwaarde"; en: "seed";
        Lots nl: "loten"; en: "lots";
        Tranches nl: "ruimte"; en: "room";
        Outcomes nl: "uitkomsten"; en: "outcomes";
        Abort nl: "afgebroken"; en: "abort";
        Handover nl: "sleutels"; en: "keys";
        Result nl: "uitslag"; en: "result";
        Key nl: "sleutel"; en: "key";
    }

    /// What a seal is about.
    pub enum SealSubject as "seal-subject" {
        Round { practices: Practices, ion: u64 } nl: "{practices}, {ion} ION"; en: "{practices}, {ion} ION";
        Amendment { changes: Changes } nl: "{changes}"; en: "{changes}";
        Handover nl: ""; en: "";
    }

    /// What was compared, with numbers.
    pub enum CheckWords as "check" {
        Form { lines: usize }
            nl: "{lines} regels tot aan het zegel, elk in de enige schrijfwijze en op zijn plaats";
            en: "{lines} lines up to the seal, each in its only spelling and place";
        Seal { what: SealSubject, root: String, short: String, by: String }
            nl: "{what}; controlegetal {root} (kort: {short}), ondertekend met de sleutel van {by}";
            en: "{what}; root {root} (short: {short}), signed with the key of {by}";
        EarlySeal { what: SealSubject, root: String, by: String }
            nl: "{what}; controlegetal {root}, ondertekend met de sleutel van {by}";
            en: "{what}; root {root}, signed with the key of {by}";
        Contributions { sources: SourcesGave }
            nl: "{sources} wat het plan vraagt";
            en: "{sources} gave what the plan asks for";
        Failed { label: String, reason: String, instead: Instead }
            nl: "LET OP: `{label}` viel uit ({reason}): {instead}";
            en: "MIND: `{label}` failed ({reason}): {instead}";
        Draw { drawn: Timestamp }
            nl: "op {drawn}, zegt wie lootte";
            en: "on {drawn}, says who drew";
        Seed
            nl: "opnieuw berekend uit zegel en inbreng; hieruit volgen alle loten";
            en: "computed again from seal and contributions; all lots follow from it";
        LotsOverall { lots: LotNumbers }
            nl: "{lots} opnieuw getrokken; één ranglijst";
            en: "{lots} drawn again; one rank list";
        LotsPerRegion { lots: LotNumbers }
            nl: "{lots} opnieuw getrokken; een ranglijst per regio";
            en: "{lots} drawn again; a rank list per region";
        LateLots
            nl: "een nieuw lotnummer voor wie vergeten was, opnieuw getrokken";
            en: "a new lot for who had been forgotten, drawn again";
        Tranches { dates: StartDates, regions: Regions }
            nl: "{dates} in {regions} opnieuw toegewezen";
            en: "{dates} in {regions} allocated again";
        Outcomes { practices: Practices }
            nl: "de uitkomst van {practices} opnieuw opgesteld";
            en: "the outcome of {practices} made again";
        Abort
            nl: "afgebroken: wat verzegeld was wordt niet geloot";
            en: "aborted: what was sealed will not be drawn";
        Result { lines: usize, by: String }
            nl: "{lines} regels, ondertekend met de sleutel van {by}";
            en: "{lines} lines, signed with the key of {by}";
        LastResult { lines: usize, root: String, short: String, by: String }
            nl: "{lines} regels; controlegetal {root} (kort: {short}), ondertekend met de sleutel van {by}";
            en: "{lines} lines; root {root} (short: {short}), signed with the key of {by}";
        Witnesses { signed: usize, of: Witnesses, required: usize, whose: Whose, beacon: BeaconSpoke }
            nl: "medeondertekend door {signed} van {of}, {required} nodig{whose}{beacon}";
            en: "{signed} of {of} cosigned, {required} needed{whose}{beacon}";
        SignedAfter { before: usize, required: NeededWitnesses }
            nl: "let op: naar deze tijden is dit zegel vóór de loting door {before} van de {required} medeondertekend";
            en: "mind: by these times this seal was cosigned by {before} of the {required} before the draw";
        Witness { role: String, name: String, moment: Timestamp, note: WitnessNote }
            nl: "{role}, {name}, op {moment}{note}";
            en: "{role}, {name}, on {moment}{note}";
        Vouched
            nl: "wie u vertrouwt, tekent in dit verslag";
            en: "those you trust sign in this log";
        VouchedByOne
            nl: "één van wie u vertrouwt tekent in dit verslag";
            en: "one of those you trust signs in this log";
        VouchedBySome { part: usize, whole: usize }
            nl: "in dit verslag getekend door {part} van de {whole} die u vertrouwt";
            en: "signed in this log by {part} of the {whole} you trust";
        NotVouchedYet
            nl: "wie u vertrouwt staat er nog niet voor in";
            en: "those you trust do not vouch for it yet";
    }

    /// From where the keys of witnesses are known.
    pub enum Whose as "witnesses-whose" {
        Named nl: ""; en: "";
        OfLog
            nl: ", met sleutels die alleen dit verslag noemt";
            en: ", with keys that only this transcript names";
    }

    /// When the first beacon spoke, if there is one.
    pub enum BeaconSpoke as "witnesses-beacon" {
        None nl: ""; en: "";
        On { moment: Timestamp } nl: "; het baken sprak op {moment}"; en: "; the beacon spoke on {moment}";
    }

    /// What there is to say of a witness's signature.
    pub enum WitnessNote as "witness-note" {
        Named nl: ""; en: "";
        Unchecked nl: " (niet nagegaan)"; en: " (not checked)";
        Late nl: ": na het baken, telt niet"; en: ": after the beacon, does not count";
        LateUnchecked
            nl: " (niet nagegaan): na het baken, telt niet";
            en: " (not checked): after the beacon, does not count";
    }

    /// What came of it that a source failed.
    pub enum Instead as "instead" {
        Later { round: Digits, later: Digits }
            nl: "in plaats van ronde {round} kwam ronde {later}";
            en: "round {later} came instead of round {round}";
        Without nl: "er is zonder deze bron geloot"; en: "it was drawn without this source";
    }

    /// What changes in who signs.
    pub enum HandoverWords as "handover-check" {
        Organiser { key: String }
            nl: "de organisator tekent voortaan met {key}";
            en: "the organiser signs from here on with {key}";
        Gone { role: String, key: String } nl: "geen getuige meer: {role}, {key}"; en: "witness no more: {role}, {key}";
        New { role: String, key: String } nl: "nieuwe getuige: {role}, {key}"; en: "new witness: {role}, {key}";
        Required { new: usize, old: usize }
            nl: "zoveel getuigen zijn voortaan nodig: {new} (was {old})";
            en: "so many witnesses are needed from here on: {new} (was {old})";
        Nothing nl: "er verandert niets"; en: "nothing changes";
    }

    /// Where a log stands that agrees, and that one does not.
    pub enum Conclusion as "conclusion" {
        Differs nl: "DIT VERSLAG KLOPT NIET."; en: "THIS TRANSCRIPT DOES NOT AGREE.";
        Rehearsal
            nl: "OEFENING: dit verslag is van een oefening. Niets erin is een uitslag.";
            en: "REHEARSAL: this transcript is of a rehearsal. Nothing in it is a result.";
        Sealed
            nl: "Verzegeld, nog niet geloot: er is nog geen uitslag.";
            en: "Sealed, not yet drawn: there is no result yet.";
        NextSealed { round: Digits }
            nl: "Ronde {round} is verzegeld en nog niet geloot: daarvan is nog geen uitslag.";
            en: "Round {round} is sealed and not yet drawn: of it there is no result yet.";
        AmendmentSealed
            nl: "De laatste wijziging is verzegeld en nog niet uitgewerkt.";
            en: "The last amendment is sealed and not worked out yet.";
        SealUncosigned { by: usize, required: NeededWitnesses }
            nl: "Het zegel is pas door {by} van de {required} medeondertekend: dit kan nog niet geloot of uitgewerkt worden.";
            en: "The seal is cosigned by only {by} of the {required}: it cannot be drawn or worked out yet.";
        HandoverUncosigned { by: usize, required: NeededWitnesses }
            nl: "LET OP: de sleutelwissel aan het einde is pas door {by} van de {required} medeondertekend.\nWat ervoor staat, is door genoeg getuigen getekend.";
            en: "MIND: the handover at the end is cosigned by only {by} of the {required}.\nWhat stands before it, enough witnesses have signed.";
        EndUncosigned { by: usize, required: NeededWitnesses }
            nl: "LET OP: het einde van dit verslag is pas door {by} van de {required} medeondertekend.\nZolang dat zo is, hebben zij dit einde niet gezien en getekend.";
            en: "MIND: the end of this transcript is cosigned by only {by} of the {required}.\nUntil then they have not seen and signed this end.";
    }
}

crate::faults! {
    /// Why a file cannot be checked at all.
    pub enum Uncheckable as "uncheckable" {
        NotALog
            nl: "dit bestand is geen lotingsverslag: het begint niet met een regel `programme`", "kies het bestand dat `instroom seal` of `instroom draw` schreef (meestal op .jsonl)";
            en: "this file is no transcript: it does not begin with a line `programme`", "choose the file that `instroom seal` or `instroom draw` wrote (usually .jsonl)";
        Version { found: Quoted }
            nl: "dit verslag heeft formaat `{found}`; dit programma kent alleen `instroom/2`", "gebruik de versie van instroom die dit formaat schreef";
            en: "this transcript has format `{found}`; this program knows only `instroom/2`", "use the version of instroom that wrote this format";
        Unreadable { detail: String }
            nl: "dit bestand kon niet tot het einde gelezen worden ({detail})", "kopieer het bestand naar deze computer en probeer het opnieuw";
            en: "this file could not be read to its end ({detail})", "copy the file to this machine and try again";
        Unfinished { lines: Digits }
            nl: "dit verslag is niet af of afgebroken: het stopt na regel {lines} zonder ondertekening", "haal het bestand opnieuw op bij de organisator; is dit uw eigen verslag, zet dan de reservekopie terug: instroom zelf schrijft een bestand heel of niet";
            en: "this transcript is unfinished or cut off: it stops after line {lines} without a checkpoint", "fetch the file again from the organiser; if it is your own, put your copy back: instroom itself writes a file whole or not at all";
    }
}
