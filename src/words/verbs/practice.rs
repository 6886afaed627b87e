//! What is said when a practice is asked for, and of its receipt.

use crate::words::trust::Receipts;
use crate::words::value::Digits;

const TOLD_NL: &str = "wat er met haar gebeurde, vertelt `instroom explain VERSLAG PRAKTIJK`";
const TOLD_EN: &str = "what happened to it is told by `instroom explain LOG PRACTICE`";

crate::faults! {
    /// Why no practice is meant.
    pub enum Unknown as "practice-unknown" {
        Never { asked: String }
            nl: "praktijk `{asked}` staat niet in dit verslag",
                "gebruik de praktijkcode van de verzegelde lijst (AGB: 8 cijfers, met voorloopnul)";
            en: "practice `{asked}` is not in this transcript",
                "use the practice code of the sealed list (AGB: 8 digits, with the leading zero)";
        Near { asked: String, near: Vec<String> }
            nl: "praktijk `{asked}` staat niet in dit verslag", "bedoelt u {near}?";
            en: "practice `{asked}` is not in this transcript", "do you mean {near}?";
        Many { asked: String, near: Vec<String> }
            nl: "meer dan één praktijk heet `{asked}`", "bedoelt u {near}?";
            en: "more than one practice is called `{asked}`", "do you mean {near}?";
        Hidden { asked: String }
            nl: "praktijk `{asked}` staat niet in dit verslag",
                "in dit verslag staan pseudoniemen: geef de namenlijst met --roster, of het hele pseudoniem";
            en: "practice `{asked}` is not in this transcript",
                "this log holds pseudonyms: give the roster with --roster, or the whole pseudonym";
    }

    /// Why there is no receipt.
    pub enum ReceiptRefusal as "receipt-refusal" {
        NotDrawn
            nl: "er is nog niet geloot, dus er is nog geen bewijs", "loot eerst met `instroom draw`";
            en: "not drawn yet, so there is no receipt yet", "draw first, with `instroom draw`";
        Sealed { practice: String, round: Digits }
            nl: "praktijk `{practice}` heeft nog geen bewijs: ronde {round} is verzegeld en nog niet geloot", "maak het bewijs na de loting";
            en: "practice `{practice}` has no receipt yet: round {round} is sealed and not drawn", "make the receipt after the draw";
        Ended { practice: String, next: String }
            nl: "praktijk `{practice}` heeft geen bewijs: zij is opgegaan in `{next}`", "maak het bewijs van `{next}`";
            en: "practice `{practice}` has no receipt: it merged into `{next}`", "make the receipt of `{next}`";
        LeftOut { practice: String, round: Digits }
            nl: "praktijk `{practice}` heeft geen bewijs: zij staat niet in ronde {round}, die het laatst is uitgewerkt", TOLD_NL;
            en: "practice `{practice}` has no receipt: it is not in round {round}, which was worked out last", TOLD_EN;
        Withdrew { practice: String, amendment: Digits, reason: String, round: Digits }
            nl: "praktijk `{practice}` heeft geen bewijs: zij trok zich terug bij wijziging {amendment} ({reason}), en staat niet in ronde {round}, die het laatst is uitgewerkt", TOLD_NL;
            en: "practice `{practice}` has no receipt: it withdrew in amendment {amendment} ({reason}), and is not in round {round}, which was worked out last", TOLD_EN;
    }
}

crate::messages! {
    /// What was written, and how it is checked.
    pub enum ReceiptWritten as "receipt-written" {
        One { path: String, practice: String, line: u64, word: String }
            nl: "{path}: bewijs van praktijk {practice} (regel {line} van het verslag). Na te gaan met:\n  instroom verify {word} --trust SLEUTEL";
            en: "{path}: receipt of practice {practice} (line {line} of the transcript). Check it with:\n  instroom verify {word} --trust KEY";
        All { path: String, receipts: Receipts }
            nl: "{path}: {receipts}, van elke praktijk één. Stuur elke praktijk haar eigen bewijs; na te gaan met:\n  instroom verify CODE.tlog-proof --trust SLEUTEL";
            en: "{path}: {receipts}, one of every practice. Send each practice its own; check it with:\n  instroom verify CODE.tlog-proof --trust KEY";
    }
}
