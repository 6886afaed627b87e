//! What can be wrong with what a source gave for the seed.

use super::log::TextFlaw;
use super::message::Entry;
use super::value::{Digits, Quoted, Semicolons};

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    BeaconFault::ENTRIES,
    ContributionFault::ENTRIES,
    Known::ENTRIES,
    SecretFault::ENTRIES,
    Thrown::ENTRIES,
    ThrowsDoubt::ENTRIES,
    TypedFlaw::ENTRIES,
];

const NOTHING_NL: &str = "hier valt niets te herstellen";
const NOTHING_EN: &str = "nothing to mend here";
const REREAD_NL: &str = "lees de worpen nog eens na, en geef ze opnieuw";
const REREAD_EN: &str = "read the rolls once more, and give them again";
const SECRET_NL: &str = "geef het bestand dat `instroom secret new` maakte, of wat erin staat; is het kwijt, dan geldt wat het plan bij uitval zegt";
const SECRET_EN: &str = "give the file that `instroom secret new` made, or what is in it; if it is lost, what the plan says about failure holds";
const AGAIN_NL: &str = "breek deze ronde af met `instroom abort` en verzegel haar opnieuw";
const AGAIN_EN: &str = "close this round with `instroom abort` and seal it anew";
const COPY_NL: &str = "neem de hele tekst ongewijzigd over, of alleen de 96 tekens achter `signature`";
const COPY_EN: &str = "copy the whole text unchanged, or only the 96 characters behind `signature`";

crate::nouns! {
    Rolls: "worp" "worpen", "roll" "rolls";
}

crate::faults! {
    /// Why what was given is not a contribution.
    pub enum ContributionFault as "contribution" {
        Unknown { given: String, known: Known }
            nl: "het plan kent geen inbreng `{given}`", "{known}";
            en: "the plan knows no source `{given}`", "{known}";
        Twice { label: String }
            nl: "de inbreng `{label}` is twee keer gegeven", "geef hem één keer";
            en: "the contribution `{label}` is given twice", "give it once";
        Missing { label: String, by: String, what: String }
            nl: "de inbreng `{label}` van {by} ontbreekt ({what})", "geef `--contribute {label}=WAARDE`";
            en: "the contribution `{label}` by {by} is missing ({what})", "pass `--contribute {label}=VALUE`";
        NotAFace { label: String, given: String, roll: usize, faces: u32 }
            nl: "`{given}` (worp {roll} van `{label}`) staat niet op een dobbelsteen met {faces} vlakken", REREAD_NL;
            en: "`{given}` (roll {roll} of `{label}`) is not on a die with {faces} faces", REREAD_EN;
        Rolls { label: String, given: Rolls, rolls: u32 }
            nl: "`{label}` heeft {given}; het plan vraagt er {rolls}", REREAD_NL;
            en: "`{label}` has {given}; the plan asks for {rolls}", REREAD_EN;
        Text { label: String, flaw: TextFlaw } nl: "`{label}`: {flaw}", "{flaw}"; en: "`{label}`: {flaw}", "{flaw}";
        Length { label: String, most: usize }
            nl: "de tekst van `{label}` is leeg of te lang", "typ de waarde op één regel, hoogstens {most} bytes";
            en: "the text of `{label}` is empty or too long", "type the value on one line, at most {most} bytes";
        NoReason { label: String }
            nl: "er staat niet bij waarom `{label}` uitviel", "schrijf `--failed {label}=REDEN`";
            en: "why `{label}` failed is not said", "write `--failed {label}=REASON`";
        NotASecret { label: String }
            nl: "`{label}` is geen geheim van 64 cijfers en letters van a tot en met f", SECRET_NL;
            en: "`{label}` is no secret of 64 digits and letters from a to f", SECRET_EN;
        OtherSecret { label: String }
            nl: "dit is niet het geheim dat bij `{label}` in het zegel is vastgelegd", SECRET_NL;
            en: "this is not the secret that the seal committed `{label}` to", SECRET_EN;
        // the address is of the chain of `rules::chain`, as a test there sees
        Beacon { label: String, fault: BeaconFault, round: Digits }
            nl: "`{label}`: {fault}", "{fault}: https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/{round}";
            en: "`{label}`: {fault}", "{fault}: https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/{round}";
        BeaconForm { label: String }
            nl: "de inbreng `{label}` is geen ronde van het baken met haar handtekening", NOTHING_NL;
            en: "the contribution `{label}` is no round of the beacon with its signature", NOTHING_EN;
        NeedlessSignature { label: String }
            nl: "de inbreng `{label}` heeft een handtekening, en is geen baken", NOTHING_NL;
            en: "the contribution `{label}` has a signature, and is no beacon", NOTHING_EN;
        MayNotFail { label: String }
            nl: "zonder `{label}` wordt niet geloot: zo staat het in het verzegelde plan", AGAIN_NL;
            en: "without `{label}` there is no draw: so the sealed plan says", AGAIN_EN;
        FailedAndGiven { label: String }
            nl: "`{label}` is uitgevallen én gegeven", "geef `--contribute {label}=…` of `--failed {label}=…`, niet allebei";
            en: "`{label}` failed and was given", "pass `--contribute {label}=…` or `--failed {label}=…`, not both";
        TooLittleLeft
            nl: "wat er wel gegeven is, laat te weinig aan het toeval over", AGAIN_NL;
            en: "what was given leaves too little to chance", AGAIN_EN;
    }

    /// Why a text is not the round of the beacon that it should be.
    pub enum BeaconFault as "beacon" {
        NotJson
            nl: "dit is geen ronde van het baken: er staat geen JSON-object", COPY_NL;
            en: "this is no round of the beacon: it holds no JSON object", COPY_EN;
        Unknown { name: Quoted }
            nl: "`{name}` hoort niet bij een ronde van het baken", COPY_NL;
            en: "`{name}` is no part of a round of the beacon", COPY_EN;
        Twice { name: String }
            nl: "`{name}` staat twee keer in deze ronde", COPY_NL;
            en: "`{name}` stands twice in this round", COPY_EN;
        Missing { name: &'static str }
            nl: "`{name}` ontbreekt in deze ronde", COPY_NL;
            en: "`{name}` is missing in this round", COPY_EN;
        Round { text: Quoted, most: u64 }
            nl: "`{text}` is geen ronde van het baken: dat is een heel getal van 1 tot en met {most}", COPY_NL;
            en: "`{text}` is no round of the beacon: that is a whole number from 1 to {most}", COPY_EN;
        NotHex { name: &'static str, digits: usize }
            nl: "`{name}` heeft geen {digits} hexadecimale cijfers", COPY_NL;
            en: "`{name}` does not have {digits} hex digits", COPY_EN;
        OtherHash
            nl: "`randomness` is niet de SHA-256 van `signature`: een van beide is veranderd", COPY_NL;
            en: "`randomness` is not the SHA-256 of `signature`: one of them was changed", COPY_EN;
        Chained
            nl: "deze ronde bouwt voort op een vorige, en is dus van een ander netwerk dan drand quicknet", COPY_NL;
            en: "this round builds on an earlier one, so it is of another network than drand quicknet", COPY_EN;
        OtherRound { asked: Digits, given: Digits }
            nl: "dit is ronde {given} van het baken, en gevraagd is ronde {asked}", "neem de gevraagde ronde over";
            en: "this is round {given} of the beacon, and round {asked} was asked for", "copy the round that was asked for";
        NotGenuine { round: Digits }
            nl: "dit is niet de handtekening van drand quicknet onder ronde {round}", "neem de ronde nog eens over";
            en: "this is not the signature of drand quicknet under round {round}", "copy the round again";
        Mistyped { round: Digits, groups: String }
            nl: "deze 96 tekens zijn niet de handtekening van drand quicknet onder ronde {round}: {groups}",
                "minstens één teken is anders: vergelijk de twaalf groepen van acht met wat achter `signature` staat op dit adres";
            en: "these 96 characters are not the signature of drand quicknet under round {round}: {groups}",
                "at least one character is different: compare the twelve groups of eight with what stands behind `signature` at this address";
        Typed { flaws: Semicolons<TypedFlaw> }
            nl: "{flaws}",
                "een handtekening is 96 cijfers en letters van a tot en met f (een o is een nul, een l of een i een één); typ ze over van dit adres";
            en: "{flaws}",
                "a signature is 96 digits and letters from a to f (an o is a zero, an l or an i a one); type them over from this address";
    }
}

crate::messages! {
    /// What is wrong with the form of a signature that somebody typed over, by group.
    pub enum TypedFlaw as "typed-flaw" {
        Odd { number: Digits, text: Quoted, odd: String }
            nl: "in groep {number} (`{text}`) hoort geen `{odd}`"; en: "group {number} (`{text}`) cannot have `{odd}`";
        Uneven { number: Digits, text: Quoted, given: Digits, due: Digits }
            nl: "groep {number} (`{text}`) heeft {given} tekens in plaats van {due}";
            en: "group {number} (`{text}`) has {given} characters instead of {due}";
        Few { given: Digits, lacks: Digits }
            nl: "er zijn {given} tekens: {lacks} te weinig"; en: "there are {given} characters: {lacks} too few";
        Many { given: Digits, over: Digits }
            nl: "er zijn {given} tekens: {over} te veel"; en: "there are {given} characters: {over} too many";
    }
}

crate::messages! {
    /// What a plan asks for, where something else was given.
    pub enum Known as "known-sources" {
        Near { label: String } nl: "bedoelt u `{label}`?"; en: "do you mean `{label}`?";
        All { labels: Vec<String> } nl: "het plan vraagt: {labels}"; en: "the plan asks for: {labels}";
    }
}

crate::faults! {
    /// Why a text is no secret. It says nothing of the text.
    pub enum SecretFault as "secret" {
        NotASecret
            nl: "in dit bestand staat geen geheim", "een geheim is één regel van 64 cijfers en letters a tot en met f, gemaakt met `instroom secret new`";
            en: "this file holds no secret", "a secret is one line of 64 digits and letters a to f, made with `instroom secret new`";
    }
}

crate::messages! {
    /// What is odd about throws.
    pub enum ThrowsDoubt as "throws-doubt" {
        Again { label: String, thrown: Thrown }
            nl: "let op: `{label}` heeft precies dezelfde worpen als {thrown}";
            en: "mind: `{label}` has exactly the same rolls as {thrown}";
        AgainIn { label: String, here: Thrown, thrown: Thrown }
            nl: "let op: in {here} heeft `{label}` precies dezelfde worpen als in {thrown}";
            en: "mind: in {here} `{label}` has exactly the same rolls as in {thrown}";
        AllSame { label: String, face: Digits }
            nl: "let op: `{label}` heeft alleen worpen van {face}";
            en: "mind: `{label}` has rolls of {face} only";
        Period { label: String, throws: Digits }
            nl: "let op: in `{label}` komen steeds dezelfde {throws} worpen terug";
            en: "mind: in `{label}` the same {throws} rolls come back again and again";
        Missing { label: String, face: Digits, rolls: Digits }
            nl: "let op: in de {rolls} worpen van `{label}` komt {face} nooit voor";
            en: "mind: in the {rolls} rolls of `{label}` {face} never comes up";
        Uneven { label: String, face: Digits, times: Digits, rolls: Digits }
            nl: "let op: de {rolls} worpen van `{label}` zijn zo ongelijk verdeeld ({times} keer {face}) dat een eerlijke dobbelsteen dat bijna nooit geeft, ongeveer één op de honderdduizend keer of minder";
            en: "mind: the {rolls} rolls of `{label}` are spread so unevenly ({times} times {face}) that a fair die hardly ever gives it, about once in a hundred thousand or less";
    }

    /// Where the same throws stand.
    pub enum Thrown as "thrown" {
        Round { number: Digits } nl: "ronde {number} van dit verslag"; en: "round {number} of this log";
        Amendment { number: Digits } nl: "wijziging {number} van dit verslag"; en: "amendment {number} of this log";
        Here { label: String } nl: "`{label}` van deze loting"; en: "`{label}` of this draw";
    }
}
