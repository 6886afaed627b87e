//! Where the seed will come from.

use crate::words::noun::Times;
use crate::words::value::Digits;
use jiff::Timestamp;

crate::nouns! {
    Parties: "partij" "partijen", "party" "parties";
}

crate::messages! {
    /// How much is left to chance, and what the board should know of it.
    pub enum Chance as "seed-chance" {
        Parts { parts: Vec<ChancePart> } nl: "Toeval dat niemand kiest: {parts}"; en: "Chance that nobody chooses: {parts}";
        BeaconOnly
            nl: "let op: er is alleen een baken; laat ook in de zaal gooien, dan hangt de uitkomst niet aan één netwerk";
            en: "mind: there is a beacon only; roll dice in the room too, and the outcome does not hang on one network";
        Withheld
            nl: "let op: wie een geheim houdt, kan kiezen of hij het toont; laat alle geheimen tonen vóór de rest bekend is";
            en: "mind: who keeps a secret can choose whether to show it; have all secrets shown before the rest is known";
    }

    /// What one kind of source leaves to chance.
    pub enum ChancePart as "seed-chance-part" {
        EnoughDice nl: "minstens 128 bits uit dobbelstenen"; en: "at least 128 bits from dice";
        Dice { bits: u32 } nl: "{bits} bits uit dobbelstenen"; en: "{bits} bits from dice";
        Secrets { parties: Parties } nl: "geheimen van {parties}"; en: "secrets of {parties}";
        Beacon nl: "een openbaar baken"; en: "a public beacon";
    }

    /// A source.
    pub enum SourceTold as "seed-source" {
        Source { label: String, gives: Gives, fails: Fails } nl: "{label}: {gives}; {fails}"; en: "{label}: {gives}; {fails}";
    }

    /// What a source gives.
    pub enum Gives as "seed-gives" {
        Dice { by: String, rolls: Times, faces: u32 }
            nl: "{by} gooit {rolls} met een dobbelsteen van {faces} vlakken";
            en: "{by} rolls a die of {faces} faces {rolls}";
        Text { by: String, what: String } nl: "{by} leest af: {what}"; en: "{by} reads: {what}";
        Secret { by: String }
            nl: "{by} toont het geheim dat bij het zegel is vastgelegd";
            en: "{by} shows the secret that the seal commits to";
        Beacon { by: String, round: Digits, moment: Option<Timestamp> }
            nl: "{by}, ronde {round} van {moment}";
            en: "{by}, round {round} of {moment}";
    }

    /// What happens when a source fails.
    pub enum Fails as "seed-fails" {
        Abort nl: "bij uitval wordt niet geloot"; en: "if it fails there is no draw";
        Skip
            nl: "bij uitval gaat het zonder, als er genoeg toeval over is";
            en: "if it fails it goes on without, if enough is left to chance";
        Later { rounds: u64 }
            nl: "bij uitval komt de ronde {rounds} verder";
            en: "if it fails the round {rounds} later is taken";
    }

    /// Before when witnesses must sign.
    pub enum Deadline as "witness-deadline" {
        Before { moment: Timestamp }
            nl: ", vóór {moment} (dan spreekt het baken)";
            en: ", before {moment} (when the beacon speaks)";
    }
}
