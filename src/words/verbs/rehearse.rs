//! What is said of a folder to rehearse in.

use jiff::Timestamp;

crate::faults! {
    /// Why there is nothing to rehearse in.
    pub enum RehearseRefusal as "rehearse-refusal" {
        Already { origin: String }
            nl: "`{origin}` is al de naam van een oefening", "geef de spelregels van de echte loting, of ga verder met deze";
            en: "`{origin}` is the name of a rehearsal already", "give the rules of the real draw, or go on with these";
        Spelt { origin: String }
            nl: "de naam `{origin}` staat in deze spelregels anders gespeld dan hij wordt gelezen", "schrijf hem bij `origin` zoals hij hier staat";
            en: "the name `{origin}` is spelt in these rules otherwise than it reads", "write it at `origin` as it stands here";
    }
}

crate::messages! {
    /// What was made, what to mind, and what comes next.
    pub enum Rehearsed as "rehearsed" {
        Made { path: String, origin: String }
            nl: "OEFENING: {path} bevat de aanmeldingen, en de spelregels met de naam {origin}. Alles wat hiermee wordt gemaakt, is gemerkt met OEFENING.";
            en: "REHEARSAL: {path} holds the register, and the rules with the name {origin}. All that is made with these is marked REHEARSAL.";
        Secret { label: String }
            nl: "LET OP: bron `{label}` is een geheim. Wie het in een oefening toont, kan het bij de echte loting niet meer gebruiken. Maak voor de oefening een ander, met `instroom secret new`, en zet dat in de spelregels van deze map.";
            en: "MIND: source `{label}` is a secret. Whoever shows it in a rehearsal cannot use it for the real draw any more. Make another one to rehearse with, by `instroom secret new`, and put that into the rules of this folder.";
        Beacon { label: String, moment: Timestamp }
            nl: "LET OP: bron `{label}` is een baken dat spreekt op {moment}: eerder kan er niet geloot worden. Zet voor de oefening een andere ronde in de spelregels van deze map.";
            en: "MIND: source `{label}` is a beacon that speaks on {moment}: nothing can be drawn before. Put another round into the rules of this folder to rehearse with.";
        Corrections { until: Timestamp }
            nl: "LET OP: tot {until} kunnen fouten worden gemeld: eerder kan er niet geloot worden. Zet voor de oefening een ander tijdstip in de spelregels van deze map.";
            en: "MIND: mistakes can be reported until {until}: nothing can be drawn before. Put another moment into the rules of this folder to rehearse with.";
        Key { program: String, origin: String, key: String }
            nl: "Maak een sleutel voor de oefening: {program} keygen --name {origin} --out {key}";
            en: "Make a key to rehearse with: {program} keygen --name {origin} --out {key}";
        Seal { program: String, rules: String, register: String, key: String, log: String }
            nl: "Verzegel daarmee: {program} seal {rules} {register} --key {key} --log {log}";
            en: "Seal with it: {program} seal {rules} {register} --key {key} --log {log}";
    }
}
