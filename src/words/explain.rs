//! What is told to one practice.

use super::message::Entry;
use super::round::Called;
use super::size::Size;
use super::value::{Digits, Percent, Share};
use jiff::Timestamp;
use jiff::civil::Date;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    After::ENTRIES,
    Because::ENTRIES,
    ByHand::ENTRIES,
    ChangeLine::ENTRIES,
    Headline::ENTRIES,
    Held::ENTRIES,
    InRound::ENTRIES,
    LotRow::ENTRIES,
    LotValue::ENTRIES,
    MovedOn::ENTRIES,
    Name::ENTRIES,
    Of::ENTRIES,
    Outcome::ENTRIES,
    Scope::ENTRIES,
    SealedRow::ENTRIES,
    SealedValue::ENTRIES,
    Title::ENTRIES,
    Tranche::ENTRIES,
    TurnResult::ENTRIES,
    Waits::ENTRIES,
    Whose::ENTRIES,
    Why::ENTRIES,
    WishNow::ENTRIES,
];

crate::nouns! {
    Candidates: "kandidaat" "kandidaten", "candidate" "candidates";
}

crate::messages! {
    /// What a practice is called.
    pub enum Name as "name" {
        Known { name: String, code: String } nl: "{name} ({code})"; en: "{name} ({code})";
        Pseudonym { id: String } nl: "Pseudoniem {id}"; en: "Pseudonym {id}";
    }

    /// Whom a story is about, and of which log.
    pub enum Of as "explain-of" {
        Practice { name: Name, region: String } nl: "{name}, regio {region}"; en: "{name}, region {region}";
        Round { programme: String, round: String } nl: "{programme}, {round}"; en: "{programme}, {round}";
    }

    /// What holds today: the first sentence.
    pub enum Outcome as "outcome" {
        HasPlace { start: Date }
            nl: "UITKOMST: uw praktijk heeft al een plaats, per {start}.";
            en: "OUTCOME: your practice has a place already, from {start}.";
        Starts { start: Date }
            nl: "UITKOMST: uw praktijk start per {start}.";
            en: "OUTCOME: your practice starts on {start}.";
        Withdrew
            nl: "UITKOMST: uw praktijk heeft zich teruggetrokken.";
            en: "OUTCOME: your practice withdrew.";
        TakesNoPart
            nl: "UITKOMST: uw praktijk neemt deze ronde geen deel.";
            en: "OUTCOME: your practice takes no part in this round.";
        Later
            nl: "UITKOMST: uw praktijk wil later starten dan deze ronde gaat en blijft daarvoor in beeld.";
            en: "OUTCOME: your practice wants to start later than this round goes and remains in view for that.";
        NoPlace
            nl: "UITKOMST: uw praktijk is deze ronde nog niet ingeloot.";
            en: "OUTCOME: your practice has no place yet in this round.";
        NotDrawn
            nl: "Er is nog niet geloot. Dit staat op de verzegelde lijst:";
            en: "Not drawn yet. This is on the sealed list:";
    }

    /// Why that holds: the second sentence.
    pub enum Because as "because" {
        Reason { scope: Scope, why: Why, line: Digits }
            nl: "Reden ({scope}): {why}. (regel {line} van het verslag)";
            en: "Reason ({scope}): {why}. (line {line} of the transcript)";
        Amended { line: Digits }
            nl: "Zie de wijziging hieronder. (regel {line} van het verslag)";
            en: "See the amendment below. (line {line} of the transcript)";
    }

    /// Whose cap it is.
    pub enum Scope as "scope" {
        Region { region: String } nl: "regio {region}"; en: "region {region}";
        All nl: "alle regio's samen"; en: "all regions together";
    }

    /// Why a practice got what it got in a round.
    pub enum Why as "why" {
        AllFitted
            nl: "alle kandidaten pasten, er hoefde niet geloot te worden";
            en: "all candidates fitted, no lottery was needed";
        PriorityFitted
            nl: "alle kandidaten met deze voorrang pasten, het lot speelde geen rol";
            en: "all candidates with this priority fitted, the lot did not matter";
        Lot
            nl: "uw lot gaf de doorslag";
            en: "your lot decided";
        TooLarge
            nl: "uw praktijk is groter dan de ruimte die er nog was";
            en: "your practice is larger than the room that was left";
        Closed
            nl: "een praktijk met een eerdere beurt paste niet, en daarmee was deze startdatum gesloten";
            en: "a practice with an earlier turn did not fit, and that closed this start date";
        Full
            nl: "de ruimte was op toen uw praktijk aan de beurt kwam";
            en: "the room was used up when your turn came";
        Later
            nl: "de gewenste startdatum valt na de startdatums van deze ronde";
            en: "the wished start date lies after the start dates of this round";
        Out
            nl: "zo staat het op de verzegelde lijst";
            en: "so it stands on the sealed list";
        TakesPart
            nl: "uw praktijk is eerder geplaatst of nam al deel";
            en: "your practice was placed earlier or took part already";
    }

    /// What is sealed and waits.
    pub enum Waits as "waits" {
        Round { title: String }
            nl: "{title} is verzegeld en nog niet geloot.";
            en: "{title} is sealed and not drawn yet.";
        Amendment { number: Digits }
            nl: "Wijziging {number} is verzegeld en nog niet uitgewerkt.";
            en: "Amendment {number} is sealed and not worked out yet.";
    }

    /// What a section of a log is called within a sentence.
    pub enum Headline as "section" {
        Round { number: Digits, called: Option<Called> } nl: "Ronde {number}{called}"; en: "Round {number}{called}";
        Amendment { number: Digits } nl: "Wijziging {number}"; en: "Amendment {number}";
        Handover nl: "Sleutelwissel"; en: "Handover";
    }

    /// Titles within a story.
    pub enum Title as "explain-title" {
        Round { number: Digits } nl: "Ronde {number}"; en: "Round {number}";
        RoundCalled { number: Digits, title: String } nl: "Ronde {number}: {title}"; en: "Round {number}: {title}";
        Amendment { number: Digits, date: Date } nl: "Wijziging {number} per {date}"; en: "Amendment {number} of {date}";
        Sealed { line: Digits }
            nl: "Wat verzegeld is (regel {line} van het verslag)";
            en: "What was sealed (line {line} of the transcript)";
        Lot nl: "Het lot"; en: "The lot";
        StartDates nl: "De startdatums"; en: "The start dates";
    }

    /// Where a practice stood in a round.
    pub enum InRound as "in-round" {
        HadPlace { start: Date }
            nl: "Uw praktijk had al een plaats per {start} en lootte niet mee.";
            en: "Your practice had a place already from {start} and was not drawn.";
        NotListed
            nl: "Uw praktijk stond niet in de aanmeldingen van deze ronde.";
            en: "Your practice was not in the register of this round.";
        Drawn { drawn: Timestamp } nl: "Geloot op {drawn}."; en: "Drawn on {drawn}.";
        TookPart
            nl: "Uw praktijk nam al deel en lootte niet mee.";
            en: "Your practice took part already and was not drawn.";
        Aborted { reason: String }
            nl: "Deze ronde is afgebroken en niet geloot: {reason}";
            en: "This round was aborted and not drawn: {reason}";
    }

    /// What stands before the values of [`SealedValue`].
    pub enum SealedRow as "sealed-row" {
        Ion nl: "ION"; en: "ION";
        Wish nl: "wens"; en: "wish";
        Priority nl: "voorrang"; en: "priority";
        Group nl: "groep"; en: "group";
        Town nl: "plaats"; en: "town";
        Insurer nl: "verzekeraar"; en: "insurer";
    }

    /// What was sealed of a practice.
    pub enum SealedValue as "sealed-value" {
        Ion { ion: u64, date: Date } nl: "{ion} (peildatum {date})"; en: "{ion} (reference date {date})";
        TakesPart { since: Date } nl: "neemt al deel sinds {since}"; en: "takes part already since {since}";
        Wish { wish: Date } nl: "start per {wish} of later"; en: "to start on {wish} or later";
        NoWish nl: "neemt deze ronde geen deel"; en: "takes no part in this round";
        Priority { class: String } nl: "{class}"; en: "{class}";
        NoPriority nl: "geen"; en: "none";
        NoClasses nl: "geen (deze ronde kent geen voorrang)"; en: "none (this round knows no priority)";
        Town { town: String } nl: "{town}"; en: "{town}";
        Insurer { insurer: String } nl: "{insurer}"; en: "{insurer}";
        InsurerCoded { insurer: String, uzovi: String }
            nl: "{insurer} (UZOVI {uzovi})";
            en: "{insurer} (UZOVI {uzovi})";
        InsurerCode { uzovi: String } nl: "UZOVI {uzovi}"; en: "UZOVI {uzovi}";
        Group { group: String } nl: "{group} (loot samen met één lot)"; en: "{group} (drawn together with one lot)";
    }

    /// What stands before the values of [`LotValue`].
    pub enum LotRow as "lot-row" {
        Lot nl: "lotnummer"; en: "lot";
        Rank nl: "rangnummer"; en: "rank";
    }

    /// The lot of a practice.
    pub enum LotValue as "lot-value" {
        Lot { lot: String } nl: "{lot}"; en: "{lot}";
        RankInRegion { rank: Digits, of: Digits, region: String }
            nl: "{rank} van {of} in regio {region} (het laagste lotnummer is nummer 1)";
            en: "{rank} of {of} in region {region} (the lowest lot is number 1)";
        Rank { rank: Digits, of: Digits }
            nl: "{rank} van {of} over alle regio's (het laagste lotnummer is nummer 1)";
            en: "{rank} of {of} over all regions (the lowest lot is number 1)";
    }

    /// A start date for which a practice was a candidate: the room, its turn, the end.
    pub enum Tranche as "tranche" {
        None
            nl: "Uw praktijk was bij geen startdatum kandidaat.";
            en: "Your practice was a candidate for no start date.";
        Room { date: Date, cap: Size, share: Percent, base: u64, before: u64, room: u64, held: Option<Held>, asked: Size, candidates: Candidates }
            nl: "{date}: maximum {cap} ({share} van {base}), al gebruikt {before}, ruimte {room}{held}; gevraagd {asked} door {candidates}";
            en: "{date}: cap {cap} ({share} of {base}), used before {before}, room {room}{held}; asked {asked} by {candidates}";
        Turn { place: Digits, of: Digits, room: Size, whose: Whose, size: Size, result: TurnResult, moved: Option<MovedOn> }
            nl: "uw beurt: nummer {place} van {of}; nog {room} ruimte, {whose} heeft {size}: {result}{moved}";
            en: "your turn: number {place} of {of}; {room} room left, {whose} has {size}: {result}{moved}";
        End { placed: u64, candidates: Candidates, used: u64, cap: Size, share: Share, left: u64 }
            nl: "na afloop: {placed} van {candidates} geplaatst; {used} van {cap} gebruikt ({share}), {left} over";
            en: "in the end: {placed} of {candidates} placed; {used} of {cap} used ({share}), {left} left";
    }

    /// Why there is less room than cap and use leave.
    pub enum Held as "held" {
        Later nl: " (latere startdatums laten niet meer toe)"; en: " (later start dates allow no more)";
    }

    /// Whose turn it was.
    pub enum Whose as "whose" {
        Practice nl: "uw praktijk"; en: "your practice";
        Group nl: "uw groep"; en: "your group";
    }

    /// What a turn brought.
    pub enum TurnResult as "turn" {
        AllFitted nl: "geplaatst, alle kandidaten pasten"; en: "placed, all candidates fitted";
        PriorityFitted
            nl: "geplaatst, alle kandidaten met deze voorrang pasten";
            en: "placed, all candidates with this priority fitted";
        Lot nl: "ingeloot"; en: "placed by lot";
        TooLarge nl: "paste niet"; en: "did not fit";
        Closed nl: "de startdatum was al gesloten"; en: "the start date was closed already";
        Full nl: "de ruimte was op"; en: "the room was used up";
    }

    /// When the next turn is.
    pub enum MovedOn as "moved-on" {
        To { next: Date } nl: "; doorgeschoven naar {next}"; en: "; moved on to {next}";
    }

    /// What somebody can compute without this program.
    pub enum ByHand as "by-hand" {
        Lot
            nl: "Reken uw lot zelf na (elke computer met sha256sum en openssl; er komt het lotnummer hierboven uit)";
            en: "Compute your lot yourself (any computer with sha256sum and openssl; the lot above comes out)";
        Pseudonym
            nl: "Reken uw pseudoniem zelf na (er komt het pseudoniem hierboven uit; het zout is van u en van de organisator)";
            en: "Compute your pseudonym yourself (the pseudonym above comes out; the salt is yours and the organiser's)";
    }

    /// A change that concerns the practice.
    pub enum ChangeLine as "explain-change" {
        Withdrew { line: Digits }
            nl: "Uw praktijk heeft zich teruggetrokken (regel {line}).";
            en: "Your practice withdrew (line {line}).";
        Restored { line: Digits }
            nl: "De terugtrekking van uw praktijk is teruggedraaid: u houdt uw wens en uw lot (regel {line}).";
            en: "The withdrawal of your practice was taken back: you keep your wish and your lot (line {line}).";
        Late { line: Digits }
            nl: "Uw praktijk was vergeten en is alsnog opgenomen, met een eigen lot onder een nieuwe startwaarde (regel {line}).";
            en: "Your practice had been forgotten and was put in, with a lot of its own under a fresh seed (line {line}).";
        Corrected { ion: u64, region: String, wish: WishNow, line: Digits }
            nl: "De gegevens van uw praktijk zijn verbeterd; zij zijn nu: {ion} ION, regio {region}, wens {wish} (regel {line}).";
            en: "The data of your practice were corrected; they are now: {ion} ION, region {region}, wish {wish} (line {line}).";
        Successor { new: String, of: Vec<String>, line: Digits }
            nl: "{new} komt in de plaats van {of} (regel {line}).";
            en: "{new} takes the place of {of} (line {line}).";
    }

    /// A wish after it was corrected.
    pub enum WishNow as "wish-now" {
        Date { wish: Date } nl: "{wish}"; en: "{wish}";
        None nl: "geen"; en: "none";
    }

    /// What came of an amendment for the practice.
    pub enum After as "after" {
        NotYet nl: "Nog niet uitgewerkt."; en: "Not worked out yet.";
        Aborted { reason: String }
            nl: "Deze wijziging is afgebroken: {reason}";
            en: "This amendment was aborted: {reason}";
        WorkedOut { drawn: Timestamp } nl: "Uitgewerkt op {drawn}."; en: "Worked out on {drawn}.";
        Nothing nl: "Voor uw praktijk verandert er niets."; en: "Nothing changes for your practice.";
        Starts { start: Date } nl: "Daarna: start per {start}."; en: "After it: starts on {start}.";
        NoStart nl: "Daarna: geen startdatum."; en: "After it: no start date.";
    }
}
