//! Faults of the witnesses.

use crate::words::log::KeyFault;

const REQUIRED_NL: &str = "schrijf onder de getuigen een blok `[witnesses]` met `required = 2`";
const REQUIRED_EN: &str = "write below the witnesses a table `[witnesses]` with `required = 2`";
const OWN_KEY_NL: &str = "elke getuige maakt een eigen sleutel met `instroom keygen --witness`";
const OWN_KEY_EN: &str = "each witness makes a key of their own with `instroom keygen --witness`";
const HOW_MANY_NL: &str = "schrijf hoeveel getuigen er minstens moeten ondertekenen";
const HOW_MANY_EN: &str = "write how many witnesses must sign at least";

crate::faults! {
    /// Who signs along.
    pub enum WitnessFault as "rules-witness" {
        Key { fault: KeyFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        OtherName { named: String, key: String }
            nl: "`name` is `{named}`, maar deze sleutel is van `{key}`",
                "neem de sleutel van de bedoelde getuige over; is dit haar sleutel wel, schrijf dan `name = \"{key}\"`";
            en: "`name` is `{named}`, but this key is of `{key}`",
                "copy the key of the witness you mean; if this is that key, write `name = \"{key}\"`";
        Twice { other: String }
            nl: "deze getuige heeft de naam of de sleutel van `{other}`", OWN_KEY_NL;
            en: "this witness has the name or the key of `{other}`", OWN_KEY_EN;
        Organiser
            nl: "een getuige heeft de naam of de sleutel van de organisator", OWN_KEY_NL;
            en: "a witness has the name or the key of the organiser", OWN_KEY_EN;
        RequiredMissing
            nl: "er staat niet hoeveel getuigen moeten ondertekenen", REQUIRED_NL;
            en: "it does not say how many witnesses must sign", REQUIRED_EN;
        NoWitness
            nl: "er zijn geen getuigen die kunnen ondertekenen", REQUIRED_NL;
            en: "there are no witnesses who could sign", REQUIRED_EN;
        RequiredOfOne
            nl: "er is één getuige; `required` moet 1 zijn", HOW_MANY_NL;
            en: "there is one witness; `required` must be 1", HOW_MANY_EN;
        Required { witnesses: usize }
            nl: "er zijn {witnesses} getuigen; `required` moet tussen 1 en {witnesses} liggen", HOW_MANY_NL;
            en: "there are {witnesses} witnesses; `required` must be from 1 to {witnesses}", HOW_MANY_EN;
    }
}
