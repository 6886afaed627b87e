//! The first lines of a story: what holds, why, and what comes next.

use super::turn::WentFirst;
use super::{Candidates, Headline, InSentence, Scope, Whose, Why};
use crate::words::size::Size;
use crate::words::value::{Digits, Semicolons};
use jiff::civil::Date;

crate::messages! {
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
        Merged { next: String, date: Date }
            nl: "UITKOMST: uw praktijk is per {date} opgegaan in {next}.";
            en: "OUTCOME: your practice merged into {next} on {date}.";
        TakesNoPart
            nl: "UITKOMST: uw praktijk neemt deze ronde geen deel.";
            en: "OUTCOME: your practice takes no part in this round.";
        Later
            nl: "UITKOMST: uw praktijk wil later starten dan deze ronde gaat en blijft daarvoor in beeld.";
            en: "OUTCOME: your practice wants to start later than this round goes and remains in view for that.";
        NoPlace
            nl: "UITKOMST: uw praktijk is deze ronde nog niet ingeloot en wacht op een plaats.";
            en: "OUTCOME: your practice has no place yet in this round and waits for one.";
        TookNoPart { round: InSentence }
            nl: "UITKOMST: uw praktijk nam in {round} geen deel.";
            en: "OUTCOME: your practice took no part in {round}.";
        WishedLater { round: InSentence }
            nl: "UITKOMST: uw praktijk wilde later starten dan {round} ging.";
            en: "OUTCOME: your practice wanted to start later than {round} went.";
        GotNoPlace { round: InSentence }
            nl: "UITKOMST: uw praktijk kreeg in {round} geen plaats.";
            en: "OUTCOME: your practice got no place in {round}.";
        NotDrawn
            nl: "Er is nog niet geloot. Dit staat op de verzegelde lijst:";
            en: "Not drawn yet. This is on the sealed list:";
    }

    /// What was wished, where something else came.
    pub enum Wished as "wished" {
        Own { wish: Date } nl: "U wenste {wish}."; en: "You wished for {wish}.";
        First { wish: Date }
            nl: "Uw wens in een eerdere ronde was {wish}.";
            en: "Your wish in an earlier round was {wish}.";
        Listed { wish: Date }
            nl: "In het verslag staat voor u: start per {wish} of later (uw wens, of wat de spelregels zeggen als u geen datum noemde).";
            en: "The transcript says of you: start on {wish} or later (your wish, or what the rules say where you named no date).";
        FirstListed { wish: Date }
            nl: "In een eerdere ronde stond voor u in het verslag: start per {wish} of later (uw wens, of wat de spelregels zeggen als u geen datum noemde).";
            en: "In an earlier round the transcript said of you: start on {wish} or later (your wish, or what the rules say where you named no date).";
    }

    /// Why that holds.
    pub enum Because as "because" {
        Reason { scope: Scope, why: StepWhy, line: Digits }
            nl: "Reden ({scope}): {why}. (regel {line} van het verslag)";
            en: "Reason ({scope}): {why}. (line {line} of the transcript)";
        Dates { scope: Scope, line: Digits }
            nl: "Reden per startdatum ({scope}; regel {line} van het verslag):";
            en: "Reason by start date ({scope}; line {line} of the transcript):";
        On { date: Date, elsewhere: Option<Elsewhere>, why: StepWhy }
            nl: "{date}{elsewhere}: {why}.";
            en: "{date}{elsewhere}: {why}.";
        Before { date: Date, before: Candidates, groups: Semicolons<WentFirst> }
            nl: "Eerder aan de beurt dan u op {date}: {before} ({groups}).";
            en: "With a turn before yours on {date}: {before} ({groups}).";
        WaitingBefore { date: Date, before: Candidates, groups: Semicolons<WentFirst> }
            nl: "Eerder aan de beurt dan u, van wie nog op {date} wachtte: {before} ({groups}); wie al een plaats had, houdt die.";
            en: "With a turn before yours, of those who still waited for {date}: {before} ({groups}); who had a place already keeps it.";
        NobodyWaiting { date: Date }
            nl: "Van wie nog op {date} wachtte ging niemand voor u; wie al een plaats had, houdt die.";
            en: "Of those who still waited for {date} nobody was ahead of you; who had a place already keeps it.";
        Absent { why: Absent, line: Digits }
            nl: "Reden: {why}. (regel {line} van het verslag)";
            en: "Reason: {why}. (line {line} of the transcript)";
        Amended { number: Digits, date: Date, reason: String, line: Digits }
            nl: "Reden: wijziging {number} per {date}, {reason}. (regel {line} van het verslag)";
            en: "Reason: amendment {number} of {date}, {reason}. (line {line} of the transcript)";
        Lost { start: Date, number: Digits }
            nl: "Uw praktijk had een plaats per {start} en trok zich terug; toen dat werd teruggedraaid (wijziging {number}), was er voor die plaats geen ruimte meer.";
            en: "Your practice had a place from {start} and withdrew; when that was taken back (amendment {number}), there was no room for that place any more.";
        Until { start: Date }
            nl: "Tot dan had uw praktijk een plaats per {start}; die plaats is meegegaan.";
            en: "Until then your practice had a place from {start}; that place went along.";
        UntilWaiting
            nl: "Tot dan had uw praktijk geen plaats.";
            en: "Until then your practice had no place.";
        UntilOther { start: Date }
            nl: "Tot dan had uw praktijk een plaats per {start}; verder gaat de plaats van de praktijk die in de wijziging als eerste staat.";
            en: "Until then your practice had a place from {start}; what goes on is the place of the practice that the amendment names first.";
    }

    /// In which region, where the practice is in another one today; after which amendment, where it had its turn there.
    pub enum Elsewhere as "because-elsewhere" {
        Region { region: String } nl: " (toen in regio {region})"; en: " (then in region {region})";
        Amendment { number: Digits } nl: " (na wijziging {number})"; en: " (after amendment {number})";
    }

    /// Why a practice got a place or none at one start date, with the sum.
    pub enum StepWhy as "step-why" {
        Plain { why: Why } nl: "{why}"; en: "{why}";
        Fitted { by: Vec<TierKey>, whose: Whose }
            nl: "iedereen die volgens de spelregels voorgaat of gelijk staat ({by}) paste, dus het lot van {whose} speelde geen rol";
            en: "everybody who goes first or ranks equal by the rules ({by}) fitted, so the lot of {whose} did not matter";
        Lot { place: Digits, of: Digits }
            nl: "uw lot gaf de doorslag (beurt {place} van {of})";
            en: "your lot decided (turn {place} of {of})";
        Smaller { whose: Whose, place: Digits, of: Digits }
            nl: "wie groter was en eerder aan de beurt kwam, paste niet; {whose} paste nog (beurt {place} van {of})";
            en: "larger ones with an earlier turn did not fit; {whose} still did (turn {place} of {of})";
        Room { whose: Whose, place: Digits, of: Digits }
            nl: "er was nog genoeg ruimte toen {whose} aan de beurt kwam (beurt {place} van {of})";
            en: "there was still room enough when the turn of {whose} came (turn {place} of {of})";
        Over { whose: Whose, size: Size, room: Size, over: Size }
            nl: "er was nog ruimte toen {whose} aan de beurt kwam: nog {room}, nodig {size}; volgens de spelregels mocht {whose} daarmee {over} boven het maximum uitkomen";
            en: "there was still room when the turn of {whose} came: {room} left, {size} needed; by the rules {whose} was allowed to go {over} over the cap with it";
        TooLarge { whose: Whose, size: Size, room: Size, beyond: Option<Beyond>, short: Size, larger: Option<Larger> }
            nl: "{whose} paste niet: nodig {size}, nog over {room}{beyond}, dus {short} te weinig{larger}";
            en: "{whose} did not fit: {size} needed, {room} left{beyond}, so {short} too little{larger}";
        Basket { whose: Whose, number: Digits, baskets: Digits, count: Digits }
            nl: "mand {number} werd geloot, en daarin ligt {whose}, zoals in {baskets} van de {count} manden";
            en: "basket {number} was drawn, and {whose} lies in it, as in {baskets} of the {count} baskets";
        OtherBasket { whose: Whose, number: Digits, baskets: Digits, count: Digits }
            nl: "mand {number} werd geloot, en die geeft {whose} voor deze datum geen plaats; voor deze datum ligt {whose} in {baskets} van de {count} manden";
            en: "basket {number} was drawn, and it gives {whose} no place for this date; for this date {whose} lies in {baskets} of the {count} baskets";
        Leftover { whose: Whose, number: Digits, place: Digits, of: Digits }
            nl: "mand {number} werd geloot, en die geeft {whose} voor deze datum geen plaats; maar er was in die mand ruimte over, en op volgorde van de loten paste {whose} daar nog in (beurt {place} van {of})";
            en: "basket {number} was drawn, and it gives {whose} no place for this date; but there was room left in that basket, and in the order of the lots {whose} still fitted (turn {place} of {of})";
        TooLargeForBaskets { whose: Whose, size: Size, room: Size, short: Size, larger: Option<Larger> }
            nl: "{whose} past niet in de volste mand: nodig {size}, ruimte {room}, dus {short} te weinig{larger}";
            en: "{whose} does not fit in the fullest basket: {size} needed, room {room}, so {short} too little{larger}";
        Behind { whose: Whose, larger: Option<Larger> }
            nl: "niet iedereen die volgens de spelregels voorgaat, paste; voor {whose} was er op deze datum geen plaats in een mand{larger}";
            en: "those who go first by the rules did not all fit; on this date there was no place in a basket for {whose}{larger}";
        Full { whose: Whose, size: Size, place: Digits, of: Digits, last: Option<LastPlaced>, larger: Option<Larger> }
            nl: "de ruimte was op toen {whose} aan de beurt kwam: nodig {size}, nog over 0, beurt {place} van {of}{last}{larger}";
            en: "the room was used up when the turn of {whose} came: {size} needed, 0 left, turn {place} of {of}{last}{larger}";
        Closed { whose: Whose, closer: Option<Closer>, fits: Fits, larger: Option<Larger> }
            nl: "deze startdatum was al gesloten toen {whose} aan de beurt kwam{closer}; {fits}{larger}";
            en: "this start date was closed already when the turn of {whose} came{closer}; {fits}{larger}";
    }

    /// Who was placed last before the room was used up.
    pub enum LastPlaced as "last-placed" {
        At { place: Digits }
            nl: "; de laatste die nog een plaats kreeg, had beurt {place}";
            en: "; the last to get a place had turn {place}";
    }

    /// That it is larger than all that a start date can ever hold.
    pub enum Larger as "larger-than-cap" {
        Cap { whose: Whose, cap: Size, beyond: Option<Beyond> }
            nl: "; {whose} is groter dan het hele maximum van deze datum ({cap}{beyond})";
            en: "; {whose} is larger than the whole cap of this date ({cap}{beyond})";
    }

    /// By how much a cap may be exceeded.
    pub enum Beyond as "beyond" {
        Up { beyond: Size }
            nl: ", toegestaan boven het maximum {beyond}";
            en: ", allowed over the cap {beyond}";
    }

    /// Who closed a start date.
    pub enum Closer as "closer" {
        Who { who: Who, place: Digits, size: Size, room: Size }
            nl: ": {who} had beurt {place} en paste niet (nodig {size}, nog over {room}), en volgens de spelregels stopt het dan";
            en: ": {who} had turn {place} and did not fit ({size} needed, {room} left), and by the rules it stops then";
    }

    /// Whether who came behind that would have fitted.
    pub enum Fits as "fits" {
        Would { size: Size, room: Size }
            nl: "de ruimte die over was ({room}) was wel genoeg voor uw {size}";
            en: "the room that was left ({room}) would have been enough for your {size}";
        WouldNot { size: Size, room: Size, short: Size }
            nl: "de ruimte die over was ({room}) was ook niet genoeg voor uw {size}: {short} te weinig";
            en: "the room that was left ({room}) would not have been enough for your {size} either: {short} too little";
    }

    /// What the order looks at before the lot.
    pub enum TierKey as "tier-key" {
        Class nl: "voorrang"; en: "priority";
        Waited nl: "al eerder gewacht"; en: "waited before";
        Passed nl: "eerder om de grootte overgeslagen"; en: "passed over for size before";
        Wish nl: "gewenste startdatum"; en: "wished start date";
    }

    /// A candidate by name.
    pub enum Who as "who" {
        Practice { name: String, code: String } nl: "{name} ({code})"; en: "{name} ({code})";
        Code { code: String } nl: "{code}"; en: "{code}";
        Group { group: String } nl: "groep {group}"; en: "group {group}";
    }

    /// Why a practice was no candidate.
    pub enum Absent as "absent" {
        Outside
            nl: "uw praktijk nam al deel toen deze loting begon, buiten dit verslag om";
            en: "your practice took part already when this draw began, outside this transcript";
        Out { silent: Option<AlsoOut>, hurdle: Option<AlsoOut> }
            nl: "op de lijst staat voor uw praktijk geen startdatum; dat is zo voor wie niet meedoet{silent}{hurdle}";
            en: "on the list your practice has no start date; that is so for who does not take part{silent}{hurdle}";
        Later { wish: Date, last: Date }
            nl: "u wenst {wish}, en de laatste startdatum van deze ronde is {last}";
            en: "you wish for {wish}, and the last start date of this round is {last}";
    }

    /// Who else has no start date on the list.
    pub enum AlsoOut as "also-out" {
        Silent
            nl: ", geen antwoord gaf of het nog niet wist";
            en: ", gave no answer or did not know yet";
        Hurdle { conditions: Semicolons<String> }
            nl: ", of niet voldoet aan een voorwaarde om mee te doen ({conditions})";
            en: ", or misses a condition for taking part ({conditions})";
    }

    /// What can come next.
    pub enum Next as "next" {
        MovesUp { date: Date, whose: Whose, place: Digits, of: Candidates, region: Option<InRegion>, how: HowUp, keeps: Option<Keeps> }
            nl: "Komt er voor {date} ruimte vrij, dan is {whose} nummer {place} van {of} die daarop wachten{region}: {how}.{keeps}";
            en: "If room comes free for {date}, {whose} is number {place} of {of} that wait for it{region}: {how}.{keeps}";
        MovesUpAlone { date: Date, whose: Whose, region: Option<InRegion>, how: HowUpAlone, keeps: Option<Keeps> }
            nl: "Komt er voor {date} ruimte vrij, dan is {whose} de enige die daarop wacht{region}: {how}.{keeps}";
            en: "If room comes free for {date}, {whose} is the only one that waits for it{region}: {how}.{keeps}";
        MovesUpToo { date: Date, whose: Whose, place: Digits, of: Candidates, region: Option<InRegion> }
            nl: "Komt er voor {date} ruimte vrij, dan is {whose} nummer {place} van {of}{region}.";
            en: "If room comes free for {date}, {whose} is number {place} of {of}{region}.";
        MovesUpAloneToo { date: Date, whose: Whose, region: Option<InRegion> }
            nl: "Komt er voor {date} ruimte vrij, dan is {whose} de enige die daarop wacht{region}.";
            en: "If room comes free for {date}, {whose} is the only one that waits for it{region}.";
        Again { waited: Option<WaitedFirst> }
            nl: "Komt er een volgende ronde, dan doet uw praktijk vanzelf weer mee als u niets anders laat weten, met een nieuw lot{waited}.";
            en: "If there is a next round, your practice takes part again by itself unless you say otherwise, with a new lot{waited}.";
        Sealed { round: Headline, wish: Date }
            nl: "{round} is verzegeld en nog niet geloot. Uw praktijk doet daarin mee voor {wish}, met een nieuw lot.";
            en: "{round} is sealed and not drawn yet. Your practice takes part in it for {wish}, with a new lot.";
        SealedPlace { round: Headline }
            nl: "{round} is verzegeld en nog niet geloot. Uw plaats blijft; u loot daarin niet mee.";
            en: "{round} is sealed and not drawn yet. Your place stays; you are not drawn in it.";
        SealedOut { round: Headline }
            nl: "{round} is verzegeld en nog niet geloot. Uw praktijk neemt daaraan geen deel.";
            en: "{round} is sealed and not drawn yet. Your practice takes no part in it.";
        SealedUnlisted { round: Headline }
            nl: "{round} is verzegeld en nog niet geloot. Uw praktijk staat daarin niet op de lijst.";
            en: "{round} is sealed and not drawn yet. Your practice is not on its list.";
        Amendment { number: Digits }
            nl: "Wijziging {number} is verzegeld en nog niet uitgewerkt.";
            en: "Amendment {number} is sealed and not worked out yet.";
        Gone { round: InSentence }
            nl: "In {round}, die daarna geloot is, stond uw praktijk niet op de lijst; vraag de organisator waarom.";
            en: "In {round}, which was drawn after that, your practice was not on the list; ask the organiser why.";
        NotListed { round: InSentence }
            nl: "In {round}, die daarna geloot is, stond uw praktijk niet op de lijst.";
            en: "In {round}, which was drawn after that, your practice was not on the list.";
        SignUp
            nl: "Wilt u in een volgende ronde meedoen, laat dat dan weten aan de organisator.";
            en: "If you want to take part in a next round, tell the organiser.";
        Merged { next: String }
            nl: "Hoe het verderging, staat in het verhaal van {next}.";
            en: "How it went on stands in the story of {next}.";
    }

    /// Who moves up when room comes free.
    pub enum HowUp as "next-how" {
        Fits nl: "de eerste die past, schuift op"; en: "the first that fits moves up";
        InTurn
            nl: "nummer 1 schuift op als die past; past die niet, dan schuift niemand op";
            en: "number 1 moves up if it fits; if it does not, nobody moves up";
        First nl: "nummer 1 schuift op"; en: "number 1 moves up";
    }

    /// When the only one that waits moves up.
    pub enum HowUpAlone as "next-how-alone" {
        Fits nl: "past zij, dan schuift zij op"; en: "if it fits, it moves up";
        First nl: "zij schuift op, ook als zij groter is dan die ruimte"; en: "it moves up, even if it is larger than that room";
    }

    /// Where the order is one region's.
    pub enum InRegion as "next-region" {
        Only { region: String }
            nl: " in regio {region} (eerst is de regio aan de beurt die het verst achter is)";
            en: " in region {region} (the region furthest behind has its turn first)";
    }

    /// What stays until then.
    pub enum Keeps as "next-keeps" {
        Start { start: Date }
            nl: " Zolang dat niet gebeurt, houdt u {start}.";
            en: " As long as that does not happen, you keep {start}.";
    }

    /// Whether who waits goes first in a next round.
    pub enum WaitedFirst as "waited-first" {
        Waited
            nl: "; met de spelregels van deze ronde gaat wie al wachtte daarin voor";
            en: "; under the rules of this round who waited goes first in it";
        Passed
            nl: "; met de spelregels van deze ronde gaat wie om de grootte is overgeslagen daarin voor";
            en: "; under the rules of this round who was passed over for size goes first in it";
    }
}
