//! What is said of a log that should go on.

use crate::words::noun::Witnesses;
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
            nl: "het nieuwe verslag zou bij narekenen niet kloppen, en is niet bewaard",
                "dit is een fout in dit programma: meld haar, met deze opdracht en het verslag";
            en: "the new log would not agree when computed again, and was not kept",
                "this is a fault of this program: report it, with this command and the log";
        Long { most: Digits }
            nl: "dit verslag heeft al {most} rondes en wijzigingen", "begin een nieuw programma met een nieuw verslag";
            en: "this log has {most} rounds and amendments already", "begin a new programme with a new log";
        Uncosigned { in_time: usize, required: usize, open: Vec<String>, program: String, log: String }
            nl: "wat er staat, is nog niet door genoeg getuigen medeondertekend: {in_time} van de {required}",
                "laat medeondertekenen met `{program} cosign {log} --key SLEUTEL`; nog niet getekend: {open}";
            en: "what stands there is not cosigned by enough witnesses yet: {in_time} of {required}",
                "let them cosign with `{program} cosign {log} --key KEY`; not signed yet: {open}";
        Late { in_time: usize, required: usize, late: usize, program: String, log: String }
            nl: "het zegel is niet door genoeg getuigen medeondertekend vóór het baken sprak: {in_time} van de {required}, en {late} pas daarna",
                "breek deze ronde af met `{program} abort {log}`, en verzegel haar opnieuw met een later baken";
            en: "the seal is not cosigned by enough witnesses before the beacon spoke: {in_time} of {required}, and {late} only afterwards",
                "close this round with `{program} abort {log}`, and seal it anew with a later beacon";
        RoundWaits { number: Digits, program: String }
            nl: "ronde {number} is verzegeld en nog niet geloot", "loot eerst met `{program} draw`, of breek af met `{program} abort`";
            en: "round {number} is sealed and not drawn yet", "draw it first with `{program} draw`, or close it with `{program} abort`";
        AmendmentWaits { number: Digits, program: String }
            nl: "wijziging {number} is verzegeld en nog niet geloot", "loot eerst met `{program} draw`, of breek af met `{program} abort`";
            en: "amendment {number} is sealed and not drawn yet", "draw it first with `{program} draw`, or close it with `{program} abort`";
        AmendmentUnsigned { number: Digits, program: String, log: String }
            nl: "wijziging {number} is verzegeld en nog niet uitgewerkt: zij wacht op de getuigen; te loten valt er niets",
                "laat de getuigen medeondertekenen (`{program} cosign {log} --key GETUIGE`) en werk haar dan uit (`{program} draw {log} --key SLEUTEL`), of breek haar af met `{program} abort`";
            en: "amendment {number} is sealed and not worked out yet: it waits for the witnesses; there is nothing to draw",
                "let the witnesses cosign (`{program} cosign {log} --key WITNESS`) and work it out then (`{program} draw {log} --key KEY`), or close it with `{program} abort`";
        AmendmentSigned { number: Digits, program: String, log: String }
            nl: "wijziging {number} is verzegeld en nog niet uitgewerkt; te loten valt er niets",
                "werk haar eerst uit met `{program} draw {log} --key SLEUTEL`, of breek haar af met `{program} abort`";
            en: "amendment {number} is sealed and not worked out yet; there is nothing to draw",
                "work it out first with `{program} draw {log} --key KEY`, or close it with `{program} abort`";
        WitnessKey { witness: String, key: String }
            nl: "dit is de sleutel van een getuige, `{witness}`: daarmee wordt medeondertekend, niet verzegeld, geloot of gewijzigd",
                "geef met --key de geheime sleutel van de organisator: {key}";
            en: "this is the key of a witness, `{witness}`: it cosigns, and does not seal, draw or amend",
                "pass the organiser's private key with --key: {key}";
        NewWitnessKey { witness: String, origin: String, program: String }
            nl: "dit is de sleutel van een getuige, `{witness}`: daarmee wordt medeondertekend, niet verzegeld",
                "geef met --key de geheime sleutel van de organisator; is die er nog niet: `{program} keygen --name {origin} --out organisator.pem`, zonder --witness";
            en: "this is the key of a witness, `{witness}`: it cosigns, and does not seal",
                "pass the organiser's private key with --key; if there is none yet: `{program} keygen --name {origin} --out organiser.pem`, without --witness";
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
            nl: "Laat eerst minstens {required} medeondertekenen, met: {program} cosign {log} --key GETUIGE";
            en: "First have at least {required} cosign, with: {program} cosign {log} --key WITNESS";
        SealBefore { required: Witnesses, beacon: Timestamp, program: String, log: String }
            nl: "Laat eerst minstens {required} medeondertekenen, vóór {beacon} (dan spreekt het baken), met: {program} cosign {log} --key GETUIGE";
            en: "First have at least {required} cosign, before {beacon} (when the beacon speaks), with: {program} cosign {log} --key WITNESS";
        Amendment { required: Witnesses, program: String, log: String }
            nl: "Laat minstens {required} medeondertekenen, met: {program} cosign {log} --key GETUIGE";
            en: "Have at least {required} cosign, with: {program} cosign {log} --key WITNESS";
        Result { required: Witnesses, program: String, log: String }
            nl: "Laat minstens {required} de uitslag medeondertekenen, met: {program} cosign {log} --key GETUIGE";
            en: "Have at least {required} cosign the result, with: {program} cosign {log} --key WITNESS";
        Closed { required: Witnesses, program: String, log: String }
            nl: "Laat eerst minstens {required} medeondertekenen dat dit is afgebroken, met: {program} cosign {log} --key GETUIGE";
            en: "First have at least {required} cosign that this is given up, with: {program} cosign {log} --key WITNESS";
        Handover { required: Witnesses, program: String, log: String }
            nl: "Laat minstens {required} van daarvóór de aankondiging medeondertekenen, met: {program} cosign {log} --key GETUIGE";
            en: "Have at least {required} of before it cosign the announcement, with: {program} cosign {log} --key WITNESS";
    }

    /// What the organiser does next.
    pub enum DrawNext as "draw-next" {
        With { program: String, log: String, key: String, give: String }
            nl: "Daarna: {program} draw {log} --key {key}{give}";
            en: "Then: {program} draw {log} --key {key}{give}";
        WorkOut { program: String, log: String, key: String }
            nl: "Daarna uitwerken (te loten valt er niets): {program} draw {log} --key {key}";
            en: "Then work it out (there is nothing to draw): {program} draw {log} --key {key}";
    }
}
