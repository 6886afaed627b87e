//! Faults of the seed plan.

use crate::words::value::Digits;

const MOMENT_NL: &str =
    "schrijf één van beide: het tijdstip `at = 2026-06-12T14:10:00+02:00`, of het nummer `round = 27946612`";
const MOMENT_EN: &str =
    "write one of them: the moment `at = 2026-06-12T14:10:00+02:00`, or the number `round = 27946612`";
const LATER_NL: &str = "een ronde duurt drie seconden: `later = 200` is tien minuten later";
const LATER_EN: &str = "a round takes three seconds: `later = 200` is ten minutes later";

crate::faults! {
    /// Where the seed comes from.
    pub enum SourceFault as "rules-source" {
        NoSource
            nl: "er is geen enkele bron", "voeg een blok `[[source]]` toe met `label`, `kind`, `faces`, `rolls` en `by`";
            en: "there is no source at all", "add a `[[source]]` with `label`, `kind`, `faces`, `rolls` and `by`";
        Range { key: &'static str, least: Digits, most: Digits }
            nl: "`{key}` moet tussen {least} en {most} liggen",
                "schrijf een getal daartussen, bijvoorbeeld `faces = 6` en `rolls = 50`";
            en: "`{key}` must be from {least} to {most}",
                "write a number in that range, for example `faces = 6` and `rolls = 50`";
        OneSecret
            nl: "in dit plan kiest één partij de startwaarde: alleen zij houdt een geheim",
                "laat ook een andere partij een geheim maken, of voeg dobbelstenen of een baken toe";
            en: "in this plan one party chooses the seed: it alone keeps a secret",
                "let another party make a secret too, or add dice or a beacon";
        Commitment { found: Digits }
            nl: "`commitment` bestaat uit 64 cijfers en kleine letters van a tot en met f; hier staan {found} tekens",
                "neem over wat `instroom secret new` toont";
            en: "`commitment` is 64 digits and small letters from a to f; there are {found} characters here",
                "copy what `instroom secret new` shows";
        SameSecret { label: String, other: String }
            nl: "`{label}` heeft hetzelfde geheim als `{other}`",
                "laat ieder een eigen geheim maken met `instroom secret new`";
            en: "`{label}` has the same secret as `{other}`",
                "let each make a secret of their own with `instroom secret new`";
        NoRound
            nl: "van dit baken ontbreekt welke ronde het is", MOMENT_NL;
            en: "which round of the beacon this is, is missing", MOMENT_EN;
        RoundAndMoment
            nl: "`round` en `at` staan er allebei", MOMENT_NL;
            en: "both `round` and `at` are there", MOMENT_EN;
        Round { most: Digits }
            nl: "deze ronde heeft het baken niet: het telt vanaf 1 (23 augustus 2023) tot {most}",
                "schrijf het tijdstip van de loting: `at = 2026-06-12T14:10:00+02:00`";
            en: "the beacon has no such round: it counts from 1 (23 August 2023) to {most}",
                "write the moment of the draw: `at = 2026-06-12T14:10:00+02:00`";
        LaterAlone
            nl: "`later` hoort bij `failure = \"later\"`",
                "schrijf `failure = \"later\"` erbij, of haal `later` weg";
            en: "`later` goes with `failure = \"later\"`", "add `failure = \"later\"`, or remove `later`";
        LaterMissing
            nl: "er staat niet hoeveel rondes later", LATER_NL;
            en: "it does not say how many rounds later", LATER_EN;
        LaterRange { least: Digits, most: Digits }
            nl: "`later` moet tussen {least} en {most} liggen", LATER_NL;
            en: "`later` must be from {least} to {most}", LATER_EN;
        InObjections { label: String }
            nl: "`{label}` is bekend terwijl praktijken nog fouten kunnen laten herstellen",
                "kies met `at` een tijdstip na `objections_until`";
            en: "`{label}` is known while practices can still have mistakes corrected",
                "choose a moment after `objections_until` with `at`";
        NothingByChance { needed: u32, rolls: u32 }
            nl: "niets in dit plan is toeval dat niemand kiest; er is {needed} bits van nodig",
                "voeg een bron met `kind = \"dice\"` toe: met gewone dobbelstenen van zes vlakken {rolls} worpen";
            en: "the plan has nothing that nobody chooses; {needed} bits of that are needed",
                "add a source of `kind = \"dice\"`: for six-sided dice {rolls} rolls";
        TooFewBits { bits: u32, needed: u32, dice: Dice, rolls: u32 }
            nl: "het plan heeft maar ongeveer {bits} bits toeval die niemand kiest; er zijn er {needed} nodig",
                "gooi vaker: met {dice} {rolls} worpen";
            en: "the plan has only about {bits} bits that nobody chooses; {needed} are needed",
                "roll more often: for {dice} {rolls} rolls";
    }
}

crate::messages! {
    /// Dice to roll more often.
    pub enum Dice as "rules-dice" {
        Six nl: "gewone dobbelstenen van zes vlakken"; en: "six-sided dice";
        Of { faces: u32 } nl: "dobbelstenen van {faces} vlakken"; en: "dice of {faces} faces";
    }
}
