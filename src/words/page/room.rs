//! The bars of room.

use crate::words::noun::Practices;
use crate::words::size::Size;
use crate::words::value::Share;
use jiff::civil::Date;

crate::messages! {
    /// What a bar shows, in a sentence.
    pub enum Room as "page-room" {
        Intro
            nl: "Elk vak is een praktijk, zo breed als zij telt, in de volgorde waarin zij een plaats kreeg. De dikke streep is het maximum.";
            en: "Each box is a practice, as wide as it counts, in the order in which it got a place. The thick line is the cap.";
        Of { start: Date, placed: u64, practices: Practices, used: u64, cap: Size, share: Share, left: u64 }
            nl: "{start}: {placed} van {practices} geplaatst; {used} van {cap} gebruikt ({share}), {left} over.";
            en: "{start}: {placed} of {practices} placed; {used} of {cap} used ({share}), {left} left.";
        Over { start: Date, placed: u64, practices: Practices, used: u64, cap: Size, over: Size }
            nl: "{start}: {placed} van {practices} geplaatst; {used} van {cap} gebruikt, dat is {over} boven het maximum.";
            en: "{start}: {placed} of {practices} placed; {used} of {cap} used, which is {over} over the cap.";
        Part { start: Date, placed: u64, practices: Practices, used: Size }
            nl: "{start}: {placed} van {practices} geplaatst; {used} gebruikt. Het maximum geldt voor alle regio's samen.";
            en: "{start}: {placed} of {practices} placed; {used} used. The cap holds for all regions together.";
        Nobody { start: Date } nl: "{start}: niemand vroeg een plaats."; en: "{start}: nobody asked for a place.";
        NoLottery nl: "Iedereen paste; hier is niet geloot."; en: "Everybody fitted; no lots were drawn here.";
        Missed { who: String, size: Size, room: Size }
            nl: "De eerste die niet paste was {who}: nodig {size}, nog over {room}.";
            en: "The first that did not fit was {who}: {size} needed, {room} left.";
        OwnMissed { size: Size, room: Size }
            nl: "Uw praktijk paste niet: nodig {size}, nog over {room}.";
            en: "Your practice did not fit: {size} needed, {room} left.";
        All nl: "alle regio's samen"; en: "all regions together";
        Region nl: "Regio"; en: "Region";
        Start nl: "Startdatum"; en: "Start date";
        Earlier nl: "eerder geplaatst of al deelnemer"; en: "placed earlier or taking part already";
        Placed nl: "geplaatst op deze datum"; en: "placed on this date";
        Left nl: "over"; en: "left";
        Cap nl: "maximum"; en: "cap";
        NotFitted nl: "paste niet"; en: "did not fit";
        Own nl: "uw praktijk"; en: "your practice";
        Legend nl: "Wat de vakken betekenen"; en: "What the boxes mean";
    }
}
