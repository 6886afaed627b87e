//! What is told to one practice.

use super::message::Entry;
use super::round::Called;
use super::size::Size;
use super::survey::Order;
use super::value::Digits;
use jiff::Timestamp;
use jiff::civil::Date;

pub mod outcome;
pub mod turn;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    After::ENTRIES,
    ByHand::ENTRIES,
    ChangeLine::ENTRIES,
    Headline::ENTRIES,
    InRound::ENTRIES,
    LotRow::ENTRIES,
    LotValue::ENTRIES,
    Name::ENTRIES,
    Of::ENTRIES,
    Scope::ENTRIES,
    NoBasket::ENTRIES,
    SealedRow::ENTRIES,
    SealedValue::ENTRIES,
    Title::ENTRIES,
    Why::ENTRIES,
    WishNow::ENTRIES,
    InSentence::ENTRIES,
    outcome::Absent::ENTRIES,
    outcome::AlsoOut::ENTRIES,
    outcome::Because::ENTRIES,
    outcome::Beyond::ENTRIES,
    outcome::Closer::ENTRIES,
    outcome::Elsewhere::ENTRIES,
    outcome::Fits::ENTRIES,
    outcome::HowUp::ENTRIES,
    outcome::HowUpAlone::ENTRIES,
    outcome::InRegion::ENTRIES,
    outcome::Keeps::ENTRIES,
    outcome::Larger::ENTRIES,
    outcome::LastPlaced::ENTRIES,
    outcome::Next::ENTRIES,
    outcome::Outcome::ENTRIES,
    outcome::StepWhy::ENTRIES,
    outcome::TierKey::ENTRIES,
    outcome::WaitedFirst::ENTRIES,
    outcome::Wished::ENTRIES,
    outcome::Who::ENTRIES,
    turn::AskedBy::ENTRIES,
    turn::At::ENTRIES,
    turn::Candidate::ENTRIES,
    turn::Exceeded::ENTRIES,
    turn::Held::ENTRIES,
    turn::MovedOn::ENTRIES,
    turn::Tranche::ENTRIES,
    turn::TurnResult::ENTRIES,
    turn::WentFirst::ENTRIES,
    Whose::ENTRIES,
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
        Round { programme: String, round: Headline } nl: "{programme}, {round}"; en: "{programme}, {round}";
    }

    /// What a round is called within a sentence.
    pub enum InSentence as "round-in-sentence" {
        Round { number: Digits, called: Option<Called> } nl: "ronde {number}{called}"; en: "round {number}{called}";
    }

    /// Whose turn it was.
    pub enum Whose as "whose" {
        Practice nl: "uw praktijk"; en: "your practice";
        Group nl: "uw groep"; en: "your group";
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
            nl: "iedereen die volgens de spelregels voorgaat of gelijk staat paste, het lot speelde geen rol";
            en: "everybody who goes first or ranks equal by the rules fitted, the lot did not matter";
        Lot
            nl: "uw lot gaf de doorslag";
            en: "your lot decided";
        Basket
            nl: "uw praktijk ligt in de mand die geloot is";
            en: "your practice lies in the basket that was drawn";
        OtherBasket
            nl: "de mand die geloot is, geeft uw praktijk geen plaats";
            en: "the basket that was drawn gives your practice no place";
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
            nl: "op de lijst staat voor uw praktijk geen startdatum";
            en: "on the list your practice has no start date";
        TakesPart
            nl: "uw praktijk is eerder geplaatst of nam al deel";
            en: "your practice was placed earlier or took part already";
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
        Predecessor { who: outcome::Who }
            nl: "{who}, die later in uw praktijk opging:";
            en: "{who}, which merged into your practice later:";
        Own nl: "Uw eigen praktijk:"; en: "Your own practice:";
        HadPlace { start: Date }
            nl: "Uw praktijk had al een plaats per {start} en lootte niet mee.";
            en: "Your practice had a place already from {start} and was not drawn.";
        NotListed
            nl: "Uw praktijk stond niet in de aanmeldingen van deze ronde.";
            en: "Your practice was not in the register of this round.";
        Drawn { opened: Timestamp, drawn: Timestamp }
            nl: "Verzegeld op {opened}, geloot op {drawn}.";
            en: "Sealed on {opened}, drawn on {drawn}.";
        Seed { by: Vec<String> }
            nl: "De loten volgen uit de startwaarde. Dat getal was er volgens de organisator bij het verzegelen nog niet; het is gemaakt van wat deze bronnen daarna gaven: {by}.";
            en: "The lots follow from the seed. According to the organiser that number was not there yet when the list was sealed; it was made of what these sources gave after that: {by}.";
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
        Order nl: "volgorde"; en: "order";
        Group nl: "groep"; en: "group";
        Baskets nl: "manden"; en: "baskets";
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
        NoClasses nl: "geen (deze ronde kent geen voorrangsgroepen)"; en: "none (this round has no priority classes)";
        Order { order: Order } nl: "{order}"; en: "{order}";
        Town { town: String } nl: "{town}"; en: "{town}";
        Insurer { insurer: String } nl: "{insurer}"; en: "{insurer}";
        InsurerCoded { insurer: String, uzovi: String }
            nl: "{insurer} (UZOVI {uzovi})";
            en: "{insurer} (UZOVI {uzovi})";
        InsurerCode { uzovi: String } nl: "UZOVI {uzovi}"; en: "UZOVI {uzovi}";
        Baskets { date: Date, baskets: Digits, count: Digits, numbers: String }
            nl: "voor {date} in {baskets} van de {count}: {numbers}";
            en: "for {date} in {baskets} of the {count}: {numbers}";
        WholeBaskets { date: Date }
            nl: "voor {date} een plaats, welke mand ook geloot wordt";
            en: "for {date} a place, whichever basket is drawn";
        RestBaskets { date: Date }
            nl: "voor {date} een plaats in elke mand waarin die er nog niet was";
            en: "for {date} a place in every basket in which there was none yet";
        NoBasket { date: Date, why: NoBasket } nl: "voor {date} in geen: {why}"; en: "for {date} in none: {why}";
        Group { group: String } nl: "{group} (loot samen met één lot)"; en: "{group} (drawn together with one lot)";
    }

    /// Why a practice lies in no basket.
    pub enum NoBasket as "no-basket" {
        TooLarge { size: Size, room: Size }
            nl: "nodig {size}, en in de volste mand is ruimte voor {room}";
            en: "{size} needed, and the fullest basket has room for {room}";
        Behind
            nl: "wie volgens de spelregels voorgaat past al niet helemaal";
            en: "those who go first by the rules do not all fit";
        Full
            nl: "zo klein is de ruimte dat niet ieder in een mand kan liggen";
            en: "the room is so small that not everybody can lie in a basket";
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
        RestoredPlace { start: Date, line: Digits }
            nl: "De terugtrekking van uw praktijk is teruggedraaid: u houdt uw plaats per {start} (regel {line}).";
            en: "The withdrawal of your practice was taken back: you keep your place from {start} (line {line}).";
        RestoredWithout { start: Date, line: Digits }
            nl: "De terugtrekking van uw praktijk is teruggedraaid: u houdt uw wens en uw lot, maar voor uw plaats per {start} was geen ruimte meer (regel {line}).";
            en: "The withdrawal of your practice was taken back: you keep your wish and your lot, but there was no room any more for your place from {start} (line {line}).";
        Restores { line: Digits }
            nl: "Deze wijziging zou de terugtrekking van uw praktijk terugdraaien (regel {line}).";
            en: "This amendment was to take back the withdrawal of your practice (line {line}).";
        Late { line: Digits }
            nl: "Uw praktijk was vergeten en is alsnog opgenomen, met een eigen lot uit een nieuwe startwaarde, het getal waaruit loten volgen (regel {line}).";
            en: "Your practice had been forgotten and was put in, with a lot of its own from a fresh seed, the number that lots follow from (line {line}).";
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
        Ended { next: String }
            nl: "Deze praktijk houdt hier op en gaat verder als {next}.";
            en: "This practice ends here and goes on as {next}.";
        Starts { start: Date } nl: "Daarna: start per {start}."; en: "After it: starts on {start}.";
        NoStart nl: "Daarna: geen startdatum."; en: "After it: no start date.";
    }
}
