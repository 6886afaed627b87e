//! One's own practice: looked for by name, or by a receipt.

use super::Hits;
use crate::words::value::Digits;
use jiff::civil::Date;

crate::messages! {
    /// What a practice has, in a few words.
    pub enum State as "page-state" {
        Starts { start: Date } nl: "start per {start}"; en: "starts on {start}";
        TakesPart { start: Date } nl: "neemt al deel, sinds {start}"; en: "takes part already, since {start}";
        Waits nl: "wacht op een plaats"; en: "waits for a place";
        Later nl: "wil later starten"; en: "wants to start later";
        Out nl: "neemt geen deel"; en: "takes no part";
        Gone nl: "niet meer in deze ronde"; en: "no longer in this round";
        NotDrawn nl: "nog niet geloot"; en: "not drawn yet";
        Aborted nl: "ronde afgebroken, niet geloot"; en: "round aborted, not drawn";
    }

    /// Looking for a practice.
    pub enum Find as "page-find" {
        Label
            nl: "Zoek uw praktijk op naam, plaats of praktijkcode";
            en: "Look for your practice by name, town or practice code";
        Receipt
            nl: "Of sleep uw bewijs hierheen (een bestand op .tlog-proof).";
            en: "Or drop your receipt here (a file ending in .tlog-proof).";
        Hits { hits: Hits } nl: "{hits}"; en: "{hits}";
        FirstHits { shown: u64, hits: Hits } nl: "{hits}; dit zijn de eerste {shown}"; en: "{hits}; these are the first {shown}";
        Nobody
            nl: "Geen praktijk gevonden. Een deel van de naam is genoeg; een AGB-code heeft 8 cijfers.";
            en: "No practice found. A part of the name is enough; an AGB code has 8 digits.";
        Missing
            nl: "Staat uw praktijk er niet bij, dan stond zij niet op de verzegelde lijst. Vraag de organisator waarom, en noem het korte controlegetal.";
            en: "If your practice is not here, it was not on the sealed list. Ask the organiser why, and name the short number.";
        Pseudonyms
            nl: "In dit verslag staan geen namen maar pseudoniemen. Open uw bewijs: dat weet welke regel van u is.";
            en: "This transcript holds no names but pseudonyms. Open your receipt: it knows which line is yours.";
        Busy
            nl: "Het verhaal van deze praktijk wordt uit het verslag gehaald. Met manden duurt dat langer: zij worden opnieuw gevuld.";
            en: "The story of this practice is taken from the transcript. With baskets that takes longer: they are filled again.";
        OwnRow nl: "Uw rij in de volgorde"; en: "Your row in the order";
        OwnRoom nl: "De ruimte waarin u meedeed"; en: "The room you took part in";
        OwnReceipt
            nl: "Uw bewijs: bewaar dit bestand. Het toont uw uitkomst ook zonder deze pagina.";
            en: "Your receipt: keep this file. It shows your outcome without this page too.";
        Lost
            nl: "Dit kan nu niet: het rekenprogramma is gestopt. Laat het verslag eerst opnieuw narekenen.";
            en: "This cannot be done now: the verifier was stopped. Have the transcript computed again first.";
    }

    /// What a receipt says beside the transcript.
    pub enum Proof as "page-proof" {
        Same { line: Digits }
            nl: "Uw bewijs hoort bij dit verslag. Regel {line} is precies de uitkomst op uw bewijs.";
            en: "Your receipt belongs to this transcript. Line {line} is exactly the outcome on your receipt.";
        Older { line: Digits }
            nl: "Uw bewijs hoort bij dit verslag, maar is van eerder: het eindigt op regel {line}. Daarna kwam er iets bij. Hieronder staat hoe het nu is.";
            en: "Your receipt belongs to this transcript, but is from earlier: it ends at line {line}. Something came after that. Below stands how it is now.";
        Newer { line: Digits }
            nl: "Uw bewijs is nieuwer dan dit verslag: het eindigt op regel {line}. Vraag de organisator om het nieuwste verslag.";
            en: "Your receipt is newer than this transcript: it ends at line {line}. Ask the organiser for the newest transcript.";
        Conflict
            nl: "Uw bewijs en dit verslag spreken elkaar tegen, en beide zijn ondertekend met een sleutel van de organisator. Bewaar ze allebei en leg ze voor aan de organisator en de getuigen: samen bewijzen zij dat er twee geschiedenissen ondertekend zijn.";
            en: "Your receipt and this transcript contradict each other, and both are signed with a key of the organiser. Keep both and lay them before the organiser and the witnesses: together they prove that two histories were signed.";
        Stranger { origin: String }
            nl: "Uw bewijs is van een ander verslag: {origin}.";
            en: "Your receipt is of another transcript: {origin}.";
        OtherKey
            nl: "Uw bewijs is met een andere sleutel ondertekend dan dit verslag. Minstens een van de twee is niet van de organisator. Vergelijk met de sleutel die zij bekend maakte.";
            en: "Your receipt is signed with another key than this transcript. At least one of the two is not the organiser's. Compare with the key they published.";
        Witnesses
            nl: "Of er getuigen moesten tekenen, en hoeveel, zegt een bewijs niet; dat zegt het verslag.";
            en: "Whether witnesses had to sign, and how many, a receipt does not say; the transcript does.";
        Alone
            nl: "Een bewijs toont één uitkomst. Of de loting goed is gegaan, ziet u aan het hele verslag: sleep dat er ook bij.";
            en: "A receipt shows one outcome. Whether the draw went well you see from the whole transcript: drop that here too.";
    }
}
