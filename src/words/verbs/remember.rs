//! What is said to who tells a key from which log it goes on.

use crate::words::noun::Lines;

crate::faults! {
    /// Why a key does not go on from a log.
    pub enum RememberRefusal as "key-remember-refusal" {
        NotOfLog
            nl: "deze sleutel is niet die van de organisator van dit verslag, en van geen getuige die het noemt",
                "`instroom status` noemt wie ondertekenen; kies de sleutel die u daarvoor hebt";
            en: "this key is neither that of this log's organiser nor of a witness whom it names",
                "`instroom status` says who signs; choose the key that you have for it";
        Nobody
            nl: "er is niemand om te vragen of dit klopt",
                "doe dit op een scherm, of geef --yes als u hebt nagegaan dat dit de nieuwste kopie is";
            en: "there is nobody to ask whether this is right",
                "do this on a terminal, or pass --yes when you have made sure that this is the newest copy";
    }
}

crate::messages! {
    /// What somebody looks at before a key goes on from a log, and what came of it.
    pub enum Remember as "key-remember" {
        Log { origin: String, lines: Lines, short: String }
            nl: "Het verslag zoals het hier is: {lines} van `{origin}`, kort controlegetal {short}";
            en: "The log as it is here: {lines} of `{origin}`, short number {short}";
        Mind
            nl: "LET OP: is er ergens een kopie die verder is, dan ondertekent deze sleutel hierna een tweede geschiedenis, en wie beide\nheeft kan dat bewijzen. Vraag wie het verslag heeft (getuigen, praktijken, uw website) eerst om de nieuwste kopie.";
            en: "MIND: if there is a copy anywhere that goes further, this key signs a second history from here on, and whoever has both\ncan prove it. First ask those who have the log (witnesses, practices, your website) for the newest copy.";
        Question
            nl: "Is dit de nieuwste kopie, en gaat deze sleutel hiervandaan verder? (ja/nee) ";
            en: "Is this the newest copy, and does this key go on from here? (yes/no) ";
        Done { state: String }
            nl: "Onthouden in {state}. Dat dit verslag zo is overgenomen, staat alleen daar; wie met deze sleutel tekent, ziet het. In het verslag staat het niet: vertel het de getuigen zelf.";
            en: "Remembered in {state}. That this log was taken over so stands there only; whoever signs with this key sees it. The log does not say it: tell the witnesses yourself.";
        Already
            nl: "Dit is al wat deze sleutel het laatst ondertekende. Er is niets veranderd.";
            en: "This is what this key signed last already. Nothing was changed.";
        Nothing nl: "Er is niets veranderd."; en: "Nothing was changed.";
    }
}
