//! Where the seed came from, and how the room was given out.

use crate::words::explain::Scope;
use crate::words::explain::turn::TurnResult;
use crate::words::noun::Times;
use crate::words::size::Size;
use crate::words::survey::{How, Placed, Whom};
use crate::words::value::Digits;
use jiff::Timestamp;
use jiff::civil::Date;

crate::messages! {
    /// What came of a source; what it gave stands behind it.
    pub enum Came as "minutes-source" {
        Dice { label: String, by: String, rolls: Times, faces: u32 }
            nl: "{label}: {by} gooide {rolls} met een dobbelsteen met {faces} kanten:";
            en: "{label}: {by} rolled a die of {faces} faces {rolls}:";
        Text { label: String, by: String, what: String }
            nl: "{label}: {by} las af wat toen openbaar was ({what}):";
            en: "{label}: {by} read what was public by then ({what}):";
        Secret { label: String, by: String, commitment: String }
            nl: "{label}: {by} liet het geheime getal zien dat bij de verzegeling was vastgelegd (SHA-256 {commitment}):";
            en: "{label}: {by} showed the secret number that the seal commits to (SHA-256 {commitment}):";
        Beacon { label: String, by: String, round: Digits, moment: Option<Timestamp> }
            nl: "{label}: het openbare baken {by}, ronde {round} van {moment}, gaf deze ronde en dit getal:";
            en: "{label}: the public beacon {by}, round {round} of {moment}, gave this round and this number:";
        Signature { label: String } nl: "{label}, handtekening van het baken:"; en: "{label}, signature of the beacon:";
        Failed { label: String, by: String, reason: String }
            nl: "{label}: {by} gaf niets. Reden: {reason}";
            en: "{label}: {by} gave nothing. Reason: {reason}";
        FailedLater { label: String, by: String, reason: String }
            nl: "{label}: de afgesproken ronde van {by} kwam niet. Reden: {reason}. De spelregels wijzen een latere aan.";
            en: "{label}: the agreed round of {by} did not come. Reason: {reason}. The rules name a later one.";
    }

    /// How the seed follows.
    pub enum SeedTold as "minutes-seed" {
        Literal
            nl: "Dit gaven de bronnen, letterlijk en in deze volgorde:";
            en: "This is what the sources gave, literally and in this order:";
        Follows
            nl: "Zet onder elkaar: de regel `instroom seed v1`, het controlegetal van de verzegeling, en per bron die iets gaf het woord vóór de dubbele punt, een spatie en wat zij gaf. Elke regel, ook de laatste, eindigt met een regeleinde (LF). Het SHA-256-controlegetal van die regels is de startwaarde:";
            en: "Put below each other: the line `instroom seed v1`, the root of the seal, and for each source that gave something the word before the colon, a space and what it gave. Each line, the last one too, ends with a line end (LF). The SHA-256 of those lines is the seed:";
        Lots
            nl: "Uit de startwaarde en de code waaronder een praktijk of groep in het lotingsverslag staat, volgt haar lot. Het laagste lot is het eerst aan de beurt.";
            en: "From the seed and the code under which a practice or group stands in the transcript follows its lot. The lowest lot has the first turn.";
        Basket
            nl: "Ook welke mand geldt, volgt uit de startwaarde. Wie in welke mand ligt, stond bij de verzegeling al vast.";
            en: "Which basket counts follows from the seed too. Who lies in which basket was fixed at the sealing already.";
        BasketDice { label: String }
            nl: "Welke mand geldt, volgt uit de dobbelstenen `{label}`. Wie in welke mand ligt, stond bij de verzegeling al vast.";
            en: "Which basket counts follows from the dice `{label}`. Who lies in which basket was fixed at the sealing already.";
        Planned
            nl: "Deze bronnen geven straks de startwaarde:";
            en: "These sources will give the seed:";
        NotNeeded
            nl: "Voor deze wijziging is geen lot getrokken: er was geen startwaarde nodig.";
            en: "No lot was drawn for this amendment: no seed was needed.";
        NotDrawn
            nl: "Er is niet geloot: er is geen startwaarde.";
            en: "No lots were drawn: there is no seed.";
    }

    /// What became of it as a whole.
    pub enum Outcome as "minutes-outcome" {
        NotYet
            nl: "Er is nog niet geloot. Na de loting komt er een nieuw proces-verbaal.";
            en: "Lots were not drawn yet. After the draw there will be new minutes.";
        AmendmentNotYet
            nl: "De wijziging is nog niet uitgewerkt. Daarna komt er een nieuw proces-verbaal.";
            en: "The amendment is not worked out yet. After that there will be new minutes.";
        GivenUp { reason: String }
            nl: "Er is niet geloot, en dat gebeurt met deze verzegeling ook niet meer. Reden: {reason}";
            en: "No lots were drawn, and with this seal none will be. Reason: {reason}";
        Changed
            nl: "Wat de wijziging veranderde:";
            en: "What the amendment changed:";
        NothingOpen
            nl: "Bij deze wijziging was er geen startdatum meer open: er is niets opnieuw toegewezen.";
            en: "No start date was open any more at this amendment: nothing was allocated anew.";
    }

    /// What was placed on a start date.
    pub enum TurnTold as "minutes-placed" {
        On { date: Date, placed: Placed } nl: "{date}: {placed}."; en: "{date}: {placed}.";
        Over { result: TurnResult, room: Size } nl: "{result}, nog over {room}"; en: "{result}, {room} left";
        OverNow { result: TurnResult, room: Size }
            nl: "{result}, nog over {room} (een latere startdatum laat niet meer toe)";
            en: "{result}, {room} left (a later start date allows no more)";
        In { result: TurnResult } nl: "{result}"; en: "{result}";
    }

    /// Above an order.
    pub enum OrderTitle as "minutes-order" {
        Turns { date: Date, scope: Scope, how: How }
            nl: "De volgorde op {date}, {scope} ({how})";
            en: "The order on {date}, {scope} ({how})";
    }

    /// The line where the room ended.
    pub enum CutTold as "minutes-cut" {
        Last { who: Whom, left: Size }
            nl: "Hier eindigt de ruimte. Laatst geplaatst: {who}. Over: {left}.";
            en: "Here the room ends. Placed last: {who}. Left: {left}.";
        Basket { number: Digits, left: Size }
            nl: "Tot hier ligt ieder in mand {number}, de gelote mand, of paste in de ruimte die zij overliet. Over: {left}.";
            en: "Up to here everybody lies in basket {number}, which was drawn, or fitted in the room that it left. Left: {left}.";
        Nobody { left: Size }
            nl: "Niemand is op deze datum geplaatst. Over: {left}.";
            en: "Nobody was placed on this date. Left: {left}.";
    }

    /// What counted before the lot.
    pub enum Earlier as "minutes-earlier" {
        Waited nl: "wachtte al"; en: "waited before";
        Passed nl: "was te groot"; en: "was too large";
    }

    /// The columns of an order, and of the annexes.
    pub enum ColumnTitle as "minutes-column" {
        Turn nl: "beurt"; en: "turn";
        Rank nl: "rang"; en: "rank";
        Lot nl: "lotnummer"; en: "lot";
        Practice nl: "praktijk"; en: "practice";
        Name nl: "naam"; en: "name";
        Town nl: "plaats"; en: "town";
        Region nl: "regio"; en: "region";
        Priority nl: "voorrang"; en: "priority";
        Before nl: "eerder"; en: "before";
        Wish nl: "wens"; en: "wish";
        Ion nl: "ION"; en: "ION";
        Size nl: "telt voor"; en: "counts for";
        Total nl: "samen"; en: "together";
        Baskets nl: "in manden"; en: "in baskets";
        Result nl: "uitkomst"; en: "outcome";
        Start nl: "startdatum"; en: "start date";
        Since nl: "sinds"; en: "since";
        Line nl: "regel"; en: "line";
        Group nl: "groep"; en: "group";
    }
}
