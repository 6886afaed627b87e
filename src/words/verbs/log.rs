//! What is said of a log that should go on.

use crate::words::noun::{NeededWitnesses, Witnesses};
use crate::words::value::Digits;
use jiff::Timestamp;

crate::faults! {
    /// Why a log does not go on.
    pub enum GrowRefusal as "log-refusal" {
        Drawn
            nl: "er is niets verzegeld dat op een loting wacht",
                "een ronde wordt één keer geloot; `instroom status` zegt hoe het verslag ervoor staat";
            en: "nothing is sealed that waits for a draw",
                "a round is drawn once; `instroom status` says where the log stands";
        OtherKey { key: String }
            nl: "dit is niet de sleutel waarmee de organisator dit verslag nu ondertekent", "gebruik de geheime sleutel van {key}";
            en: "this is not the key with which the organiser signs this log now", "use the private key of {key}";
        NotWhole
            nl: "het nieuwe verslag zou bij narekenen niet kloppen; er is niets geschreven",
                "dit is een fout in dit programma: meld haar, met deze opdracht en het verslag";
            en: "the new log would not agree when computed again; nothing was written",
                "this is a fault of this program: report it, with this command and the log";
        Long { most: Digits }
            nl: "dit verslag heeft al {most} rondes en wijzigingen", "begin een nieuw programma met een nieuw verslag";
            en: "this log has {most} rounds and amendments already", "begin a new programme with a new log";
        Uncosigned { in_time: usize, required: NeededWitnesses, open: Vec<String>, program: String, log: String }
            nl: "wat er staat, is pas door {in_time} van de {required} medeondertekend",
                "laat medeondertekenen met `{program} cosign {log} --key SLEUTEL`; nog niet getekend: {open}";
            en: "what stands there is cosigned by only {in_time} of the {required}",
                "let them cosign with `{program} cosign {log} --key KEY`; not signed yet: {open}";
        Late { in_time: usize, required: NeededWitnesses, late: usize, program: String, log: String }
            nl: "het zegel is door {in_time} van de {required} medeondertekend vóór het baken sprak, en door {late} pas daarna",
                "breek deze ronde af met `{program} abort {log}`, en verzegel haar opnieuw met een later baken";
            en: "the seal is cosigned by {in_time} of the {required} before the beacon spoke, and by {late} only afterwards",
                "close this round with `{program} abort {log}`, and seal it anew with a later beacon";
        RoundWaits { number: Digits, program: String }
            nl: "ronde {number} is verzegeld en nog niet geloot", "loot eerst met `{program} draw`, of breek af met `{program} abort`";
            en: "round {number} is sealed and not drawn yet", "draw it first with `{program} draw`, or close it with `{program} abort`";
        AmendmentWaits { number: Digits, program: String }
            nl: "wijziging {number} is verzegeld en nog niet geloot", "loot eerst met `{program} draw`, of breek af met `{program} abort`";
            en: "amendment {number} is sealed and not drawn yet", "draw it first with `{program} draw`, or close it with `{program} abort`";
    }

    /// What another file beside a log is in the way of.
    pub enum SiblingRefusal as "sibling" {
        New { origin: String, known: String }
            nl: "van programma `{origin}` ligt hier al een verslag: {known}",
                "ga daarin verder met `--log {known}`; begint u echt opnieuw, leg het oude verslag dan in een andere map";
            en: "a log of programme `{origin}` lies here already: {known}",
                "go on in it with `--log {known}`; if you do begin anew, put the old log in another folder";
        Drawn { known: String }
            nl: "deze ronde is al geloot: zie {known}",
                "ga verder met {known}; dit bestand is een oudere kopie, en wie haar opnieuw loot ondertekent twee geschiedenissen";
            en: "this round was drawn already: see {known}",
                "go on with {known}; this file is an older copy, and who draws it again signs two histories";
        Aborted { known: String }
            nl: "deze ronde is al afgebroken: zie {known}",
                "ga verder met {known}; dit bestand is een oudere kopie, en wie haar opnieuw loot ondertekent twee geschiedenissen";
            en: "this round was aborted already: see {known}",
                "go on with {known}; this file is an older copy, and who draws it again signs two histories";
    }
}

crate::messages! {
    /// What was signed just now, to read aloud.
    pub enum Root as "root" {
        Full { root: String }
            nl: "Controlegetal, de vingerafdruk van het verslag tot hier: {root}";
            en: "Root, the fingerprint of the log up to here: {root}";
        Short { short: String }
            nl: "Kort controlegetal, om voor te lezen: {short}";
            en: "Short number, to read aloud: {short}";
    }

    /// What witnesses do now.
    pub enum CosignNext as "cosign-next" {
        Seal { required: Witnesses, program: String, log: String }
            nl: "Laat dit eerst medeondertekenen door minstens {required}, ieder met: {program} cosign {log} --key GETUIGE";
            en: "First at least {required} must cosign, each with: {program} cosign {log} --key WITNESS";
        SealBefore { required: Witnesses, beacon: Timestamp, program: String, log: String }
            nl: "Laat dit eerst medeondertekenen door minstens {required}, vóór {beacon} (dan spreekt het baken), ieder met: {program} cosign {log} --key GETUIGE";
            en: "First at least {required} must cosign, before {beacon} (when the beacon speaks), each with: {program} cosign {log} --key WITNESS";
        Amendment { required: Witnesses, program: String, log: String }
            nl: "Laat dit nu medeondertekenen door minstens {required}, ieder met: {program} cosign {log} --key GETUIGE";
            en: "At least {required} must now cosign, each with: {program} cosign {log} --key WITNESS";
        Result { required: Witnesses, program: String, log: String }
            nl: "Laat de uitslag nu medeondertekenen door minstens {required}, ieder met: {program} cosign {log} --key GETUIGE";
            en: "At least {required} must now cosign the result, each with: {program} cosign {log} --key WITNESS";
        Closed { required: Witnesses, program: String, log: String }
            nl: "Laat eerst medeondertekenen dat dit is afgebroken, door minstens {required}, ieder met: {program} cosign {log} --key GETUIGE";
            en: "First at least {required} must cosign that this is given up, each with: {program} cosign {log} --key WITNESS";
        Handover { required: usize, program: String, log: String }
            nl: "Laat dit medeondertekenen door minstens {required} van de getuigen tot nu toe, ieder met: {program} cosign {log} --key GETUIGE";
            en: "At least {required} of the witnesses until now must cosign, each with: {program} cosign {log} --key WITNESS";
    }

    /// What the organiser does next.
    pub enum DrawNext as "draw-next" {
        With { program: String, log: String, key: String, give: String }
            nl: "Daarna: {program} draw {log} --key {key}{give}";
            en: "Then: {program} draw {log} --key {key}{give}";
    }
}
