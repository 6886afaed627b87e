//! What is said of what a key signed before.

use super::message::Entry;
use super::noun::{Lines, Noun};
use jiff::Timestamp;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    Again::ENTRIES,
    MemoryFault::ENTRIES,
    Remembered::ENTRIES,
    SignedBefore::ENTRIES,
    Stands::ENTRIES,
    TraceWords::ENTRIES,
    Was::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::faults! {
    /// Why a key does not sign: what it signed before does not go with the log that is here.
    pub enum MemoryFault as "memory" {
        Unreadable { program: String }
            nl: "hier moet staan wat deze sleutel eerder ondertekende, en dat is niet te lezen",
                "zet de reservekopie van dit bestand terug; is die er niet, zet dit bestand dan opzij, ga na dat u de nieuwste kopie van het verslag hebt, en geef `{program} key remember VERSLAG --key SLEUTEL --reason WAAROM`";
            en: "what this key signed before should stand here, and it cannot be read",
                "put your copy of this file back; if there is none, move this file aside, make sure that you have the newest copy of the log, and run `{program} key remember LOG --key KEY --reason WHY`";
        Shorter { lines: Lines, before: SignedBefore, again: Option<Again>, program: String, log: String, key: String }
            nl: "dit verslag is korter dan wat deze sleutel al ondertekende, dus een oudere kopie of een ander verslag: het heeft {lines}; {before}",
                "ga verder met de nieuwste kopie van dit verslag.{again} Is die nieuwere kopie echt weg: `{program} key remember {log} --key {key} --reason WAAROM`";
            en: "this log is shorter than what this key signed already, so it is an older copy or another log: it has {lines}; {before}",
                "go on with the newest copy of this log.{again} If that newer copy is really lost: `{program} key remember {log} --key {key} --reason WHY`";
        Other { lines: Lines, before: SignedBefore, program: String, log: String, key: String }
            nl: "DIT IS EEN ANDER VERSLAG dan deze sleutel het laatst ondertekende: het heeft {lines}, en de regels van toen staan er niet meer zo in; {before}",
                "ga verder met het verslag van toen: wie dit ook ondertekent, ondertekent twee geschiedenissen. Is dat verslag echt weg: `{program} key remember {log} --key {key} --reason WAAROM`";
            en: "THIS IS ANOTHER LOG than this key signed last: it has {lines}, and those of then do not stand in it as they did; {before}",
                "go on with the log of then: who signs this one too signs two histories. If that log is really lost: `{program} key remember {log} --key {key} --reason WHY`";
        Unknown { lines: Lines, state: String, program: String, log: String, key: String }
            nl: "dit verslag is al ondertekend ({lines}), en {state} zegt niet wat deze sleutel er het laatst van ondertekende",
                "zet dat bestand terug van de computer waar u het laatst tekende: het hoort bij de sleutel. Is het weg, ga dan na dat dit de nieuwste kopie van het verslag is, en geef `{program} key remember {log} --key {key} --reason WAAROM`";
            en: "this log was signed already ({lines}), and {state} does not say what this key signed last of it",
                "put that file back from the computer where you signed last: it belongs to the key. If it is lost, make sure that this is the newest copy of the log, and run `{program} key remember {log} --key {key} --reason WHY`";
        Drawn { before: SignedBefore, program: String, key: String }
            nl: "met deze sleutel is al een loting van dit programma ondertekend, en dit zou een nieuw verslag zijn: dan wordt er een tweede keer geloot; {before}",
                "ga verder in het verslag van toen (--log), met een volgende ronde, of geef een ander programma een andere naam (`origin`). Is dat verslag weg, vraag dan een kopie aan wie haar heeft; is er geen nieuwere, geef dan `{program} key remember VERSLAG --key {key} --reason WAAROM`";
            en: "a draw of this programme was signed with this key already, and this would be a new log: a second draw; {before}",
                "go on in the log of then (--log), with a next round, or give another programme another name (`origin`). If that log is lost, ask whoever has it for a copy; if there is none that is newer, run `{program} key remember LOG --key {key} --reason WHY`";
    }
}

crate::messages! {
    /// What was signed before, within a sentence.
    pub enum SignedBefore as "signed-before" {
        At { moment: Timestamp, lines: Lines, origin: String, short: String }
            nl: "op {moment} tekende u {lines} van `{origin}`, met kort controlegetal {short}";
            en: "on {moment} you signed {lines} of `{origin}`, with short number {short}";
        TakenOver { moment: Timestamp, lines: Lines, origin: String, short: String }
            nl: "op {moment} nam u {lines} van `{origin}` over, met kort controlegetal {short}";
            en: "on {moment} you took over {lines} of `{origin}`, with short number {short}";
    }

    /// What helps where a command stopped between memory and log: behind a sentence, or at once.
    pub enum Again as "memory-again" {
        At { at: String }
            nl: " Brak een opdracht af terwijl zij schreef, geef die dan precies zo opnieuw, met --at {at} en dezelfde inbreng.";
            en: " If a command stopped while it wrote, run it again exactly so, with --at {at} and the same contributions.";
        Now { at: String }
            nl: "De sleutel heeft deze handtekening al onthouden, en in het verslag staat zij nog niet. Begin dus opnieuw met precies dezelfde\nopdracht, met --at {at}, en bij een loting met dezelfde inbreng.";
            en: "The key remembers this signature already, and it does not stand in the log yet. So start again with exactly the same command,\nwith --at {at}, and for a draw with the same contributions.";
    }

    /// What a key signed before something that leaves a trace, behind it.
    pub enum Was as "memory-was" {
        Sealed { moment: Timestamp, lines: Lines }
            nl: "daarvóór stond hier: {lines}, van {moment}";
            en: "before, this stood here: {lines}, of {moment}";
        Drawn { moment: Timestamp, lines: Lines }
            nl: "daarvóór stond hier: {lines} MET EEN UITSLAG, van {moment}";
            en: "before, this stood here: {lines} WITH A RESULT, of {moment}";
        Unknown
            nl: "wat zij daarvóór ondertekende, was hier niet bekend";
            en: "what it signed before was not known here";
    }

    /// What stays visible of how a key came to sign a log.
    pub enum TraceWords as "memory-trace" {
        TakenOver { moment: Timestamp, lines: Lines, reason: String, was: Was }
            nl: "Let op: deze sleutel nam dit verslag over zoals het was op {moment} ({lines}); {was}. Reden: {reason}";
            en: "Mind: this key took this log over as it was on {moment} ({lines}); {was}. Reason: {reason}";
        SealedAnew { moment: Timestamp, lines: Lines, was: Was }
            nl: "Let op: deze sleutel verzegelde dit programma opnieuw op {moment} ({lines}); {was}. Daarin was niet geloot.";
            en: "Mind: this key sealed this programme anew on {moment} ({lines}); {was}. Nothing was drawn in it.";
    }

    /// What a key remembers of a log.
    pub enum Remembered as "memory-remembered" {
        Begun { state: String }
            nl: "Wat deze sleutel ondertekent, staat van nu af aan in {state}. Dat bestand hoort bij de sleutel: bewaar ze samen, ook in de\nreservekopie, en neem ze samen mee naar een andere computer.";
            en: "What this key signs stands in {state} from now on. That file belongs to the key: keep the two together, in your backup\ntoo, and take both to another computer.";
        Last { state: String, before: SignedBefore }
            nl: "Wat deze sleutel het laatst ondertekende, volgens {state}: {before}.";
            en: "What this key signed last, as {state} says: {before}.";
        Unknown { state: String }
            nl: "Wat deze sleutel van dit verslag ondertekende, is niet bekend: in {state} staat er niets over.";
            en: "What this key signed of this log is not known: {state} says nothing of it.";
    }

    /// How a log stands to what a key signed last.
    pub enum Stands as "memory-stands" {
        GoesOn
            nl: "Dit verslag gaat daarop verder, of is het.";
            en: "This log goes on from there, or is it.";
        Ahead
            nl: "Dat tijdstip moet nog komen: de klok van toen liep voor, of die van nu loopt achter.";
            en: "That moment is still to come: the clock of then was ahead, or the clock of now is behind.";
        NotDrawn
            nl: "TOEN WAS ER GELOOT, EN IN DIT VERSLAG NIET: wie hierna loot, loot een tweede keer.";
            en: "THEN IT WAS DRAWN, AND IN THIS LOG IT IS NOT: who draws after this draws a second time.";
        Shorter { lines: Lines }
            nl: "DIT VERSLAG IS KORTER: het heeft {lines}. Het is een oudere kopie, of een ander verslag.";
            en: "THIS LOG IS SHORTER: it has {lines}. It is an older copy, or another log.";
        Other { lines: Lines }
            nl: "DIT IS EEN ANDER VERSLAG: het heeft {lines}, en de regels van toen staan er niet meer zo in.";
            en: "THIS IS ANOTHER LOG: it has {lines}, and those of then do not stand in it as they did.";
    }
}
