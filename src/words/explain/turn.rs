//! A start date for which a practice was a candidate: the room, its turn, who went before it, and the end.

use super::Candidates;
use super::outcome::{Beyond, Who};
use crate::words::noun::{Lots, Practices};
use crate::words::size::Size;
use crate::words::value::{Digits, Percent, Semicolons, Share};
use jiff::civil::Date;

crate::messages! {
    /// A start date for which a practice was a candidate.
    pub enum Tranche as "tranche" {
        None
            nl: "Uw praktijk was bij geen startdatum kandidaat; haar lot deed er niet toe.";
            en: "Your practice was a candidate for no start date; its lot did not matter.";
        Room { date: Date, cap: Size, share: Percent, base: u64, before: u64, room: u64, held: Option<Held>, asked: Size, by: AskedBy }
            nl: "{date}: maximum {cap} ({share} van {base}), al gebruikt {before}, ruimte {room}{held}; gevraagd {asked} door {by}";
            en: "{date}: cap {cap} ({share} of {base}), used before {before}, room {room}{held}; asked {asked} by {by}";
        Turn { place: Digits, of: Digits, size: Size, room: Size, beyond: Option<Beyond>, result: TurnResult, moved: Option<MovedOn> }
            nl: "uw beurt: nummer {place} van {of}; nodig {size}, nog over {room}{beyond}: {result}{moved}";
            en: "your turn: number {place} of {of}; {size} needed, {room} left{beyond}: {result}{moved}";
        Bridge { of: Digits, lots: Lots, region: String }
            nl: "voor deze datum telden mee: {of} van de {lots} in regio {region}; de rest is al geplaatst, wenst later of neemt geen deel";
            en: "for this date counted: {of} of the {lots} in region {region}; the rest is placed already, wishes later or takes no part";
        InBasket { size: Size, result: TurnResult, moved: Option<MovedOn> }
            nl: "nodig {size}: {result}{moved}";
            en: "{size} needed: {result}{moved}";
        BridgeAll { of: Digits, lots: Lots }
            nl: "voor deze datum telden mee: {of} van alle {lots}; de rest is al geplaatst, wenst later of neemt geen deel";
            en: "for this date counted: {of} of all {lots}; the rest is placed already, wishes later or takes no part";
        Before { before: Candidates, groups: Semicolons<WentFirst> }
            nl: "voor u: {before} ({groups})";
            en: "before you: {before} ({groups})";
        BeforeNearest { before: Candidates, groups: Semicolons<WentFirst> }
            nl: "voor u: {before} ({groups}); het dichtst bij u:";
            en: "before you: {before} ({groups}); nearest to you:";
        WaitingBefore { before: Candidates, groups: Semicolons<WentFirst> }
            nl: "voor u, van wie nog op deze datum wachtte: {before} ({groups}); wie al een plaats had, houdt die";
            en: "before you, of those who still waited for this date: {before} ({groups}); who had a place already keeps it";
        WaitingBeforeNearest { before: Candidates, groups: Semicolons<WentFirst> }
            nl: "voor u, van wie nog op deze datum wachtte: {before} ({groups}); wie al een plaats had, houdt die; het dichtst bij u:";
            en: "before you, of those who still waited for this date: {before} ({groups}); who had a place already keeps it; nearest to you:";
        FirstWaiting
            nl: "van wie nog op deze datum wachtte kwam niemand voor u; wie al een plaats had, houdt die";
            en: "of those who still waited for this date nobody came before you; who had a place already keeps it";
        First
            nl: "niemand kwam voor u";
            en: "nobody came before you";
        Smaller { after: Candidates, size: Size }
            nl: "na u kregen {after} wel een plaats, met samen {size}: wie niet past wordt overgeslagen, en wie kleiner is past soms nog";
            en: "after you {after} did get a place, of {size} together: who does not fit is passed over, and who is smaller may still fit";
        SmallerOne { size: Size }
            nl: "na u kreeg één kandidaat wel een plaats, met {size}: wie niet past wordt overgeslagen, en wie kleiner is past soms nog";
            en: "after you one candidate did get a place, of {size}: who does not fit is passed over, and who is smaller may still fit";
        More { more: Candidates }
            nl: "en nog {more}";
            en: "and {more} more";
        End { placed: u64, of: Practices, used: u64, cap: Size, share: Share, left: u64, over: Option<Exceeded> }
            nl: "na afloop: {placed} van {of} geplaatst; {used} van {cap} gebruikt ({share}), {left} over{over}";
            en: "in the end: {placed} of {of} placed; {used} of {cap} used ({share}), {left} left{over}";
    }

    /// Who asked: practices, and with how many lots where groups are drawn as one.
    pub enum AskedBy as "asked-by" {
        Alone { practices: Practices } nl: "{practices}"; en: "{practices}";
        Grouped { practices: Practices, lots: Lots }
            nl: "{practices} met samen {lots} (een groep loot als één)";
            en: "{practices} with {lots} (a group is drawn as one)";
    }

    /// So many went first, and why.
    pub enum WentFirst as "went-first" {
        Class { before: u64 } nl: "{before} door hogere voorrang"; en: "{before} by higher priority";
        Waited { before: u64 } nl: "{before} door eerder te wachten"; en: "{before} by having waited before";
        Passed { before: u64 }
            nl: "{before} door eerder om de grootte te zijn overgeslagen";
            en: "{before} by having been passed over for size before";
        Wish { before: u64 } nl: "{before} door een eerdere gewenste startdatum"; en: "{before} by an earlier wish";
        Lot { before: u64 } nl: "{before} door een lager lotnummer"; en: "{before} by a lower lot";
        Lane { before: u64 }
            nl: "{before} uit andere regio's, omdat die verder achter waren";
            en: "{before} of other regions, because those were further behind";
    }

    /// A candidate beside the practice.
    pub enum Candidate as "candidate" {
        Placed { place: Option<At>, who: Who, size: Size } nl: "{place}{who}: {size}, geplaatst"; en: "{place}{who}: {size}, placed";
        NotPlaced { place: Option<At>, who: Who, size: Size } nl: "{place}{who}: {size}, paste niet"; en: "{place}{who}: {size}, did not fit";
        Without { place: Option<At>, who: Who, size: Size } nl: "{place}{who}: {size}, ook geen plaats"; en: "{place}{who}: {size}, no place either";
        Holds { place: Option<At>, who: Who, size: Size, start: Date }
            nl: "{place}{who}: {size}, hield haar plaats per {start}";
            en: "{place}{who}: {size}, kept its place from {start}";
    }

    /// Which turn it had.
    pub enum At as "candidate-at" {
        Number { place: Digits } nl: "nummer {place} "; en: "number {place} ";
    }

    /// Why there is less room than cap and use leave.
    pub enum Held as "held" {
        Later nl: " (latere startdatums laten niet meer toe)"; en: " (later start dates allow no more)";
    }

    /// Why more is used than the cap.
    pub enum Exceeded as "exceeded" {
        Before { over: Size }
            nl: "; dat is {over} boven het maximum, want wat eerder geplaatst was of al deelnam telt mee";
            en: "; that is {over} over the cap, for what was placed earlier or took part already counts";
        Reach { over: Size }
            nl: "; dat is {over} boven het maximum, want volgens de spelregels mag de laatste eroverheen";
            en: "; that is {over} over the cap, for by the rules the last one may exceed it";
        Within { over: Size, most: Size }
            nl: "; dat is {over} boven het maximum, want volgens de spelregels mag de laatste er hoogstens {most} overheen";
            en: "; that is {over} over the cap, for by the rules the last one may exceed it by at most {most}";
    }

    /// What a turn brought.
    pub enum TurnResult as "turn" {
        AllFitted nl: "geplaatst, alle kandidaten pasten"; en: "placed, all candidates fitted";
        PriorityFitted
            nl: "geplaatst, iedereen die voorgaat of gelijk staat paste";
            en: "placed, everybody who goes first or ranks equal fitted";
        Lot nl: "ingeloot"; en: "placed by lot";
        Room nl: "geplaatst"; en: "placed";
        Basket nl: "ligt in de gelote mand"; en: "lies in the basket that was drawn";
        OtherBasket nl: "ligt voor deze datum niet in de gelote mand"; en: "does not lie in the drawn basket for this date";
        TooLarge nl: "paste niet"; en: "did not fit";
        Closed nl: "de startdatum was al gesloten"; en: "the start date was closed already";
        Full nl: "de ruimte was op"; en: "the room was used up";
    }

    /// When the next turn is.
    pub enum MovedOn as "moved-on" {
        To { next: Date } nl: "; doorgeschoven naar {next}"; en: "; moved on to {next}";
    }
}
