//! The lots in their order, the whole, and how to check it.

use crate::words::noun::Practices;
use crate::words::size::Size;
use crate::words::value::{Digits, Share};
use jiff::civil::Date;

crate::messages! {
    /// A region and a start date.
    pub enum Lots as "hall-lots" {
        Title { region: String, start: Date } nl: "{region}, start {start}"; en: "{region}, start {start}";
        All nl: "Alle regio's samen"; en: "All regions together";
        Asks { practices: Practices, asked: Size, room: Size }
            nl: "Gevraagd: {practices}, samen {asked}. Ruimte: {room}.";
            en: "Asked for: {practices}, together {asked}. Room: {room}.";
        ByLot nl: "Niet alles past: het lot bepaalt."; en: "Not all fits: the lot decides.";
        ByOrder nl: "Niet alles past: de volgorde beslist."; en: "Not all fits: the order decides.";
        ByBasket nl: "Niet alles past: er is een mand geloot."; en: "Not all fits: a basket was drawn.";
        AllFit nl: "Dat past: er hoeft niet geloot te worden."; en: "That fits: no lots are needed.";
        NoneDrawn nl: "Hier hoeft niet geloot te worden."; en: "No lots are needed here.";
        Placed { placed: u64, practices: u64 } nl: "{placed} van {practices} geplaatst"; en: "{placed} of {practices} placed";
        Used { used: u64, cap: Size, share: Share } nl: "{used} van {cap} ({share})"; en: "{used} of {cap} ({share})";
        Left { left: u64 } nl: "nog {left}"; en: "{left} left";
        Over { over: u64 } nl: "{over} erboven"; en: "{over} over";
        Lot nl: "Lot"; en: "Lot";
        InBasket nl: "in de gelote mand"; en: "in the basket";
        NotInBasket nl: "niet in deze mand"; en: "not in this basket";
        First nl: "Voorrang"; en: "Priority";
        ByPriority nl: "geplaatst met voorrang"; en: "placed by priority";
        CutBasket { used: u64, cap: Size, left: u64 }
            nl: "{used} van {cap} gebruikt, {left} over. Wie hieronder staat, kreeg op deze datum geen plaats.";
            en: "{used} of {cap} used, {left} left. Those below got no place on this date.";
        Rows { first: Digits, last: Digits, of: Digits } nl: "rij {first} tot {last} van {of}"; en: "rows {first} to {last} of {of}";
    }

    /// The basket that was drawn.
    pub enum Basket as "hall-basket" {
        Title { region: String } nl: "{region}: de gelote mand"; en: "{region}: the basket that was drawn";
        Number { number: Digits } nl: "Mand {number}"; en: "Basket {number}";
        Of { of: Digits } nl: "één van {of} manden, genummerd vanaf 0"; en: "one of {of} baskets, numbered from 0";
        Lies { start: Date, practices: Practices, size: Size }
            nl: "{start}: {practices} in deze mand, samen {size}";
            en: "{start}: {practices} in this basket, together {size}";
        Fits { cap: Size } nl: "Dat past: het maximum is {cap}."; en: "That fits: the cap is {cap}.";
        FitsWith { used: u64, cap: Size }
            nl: "Met wie al een plaats heeft is dat {used}; het past, het maximum is {cap}.";
            en: "With those placed already that is {used}; it fits, the cap is {cap}.";
        Who { who: String } nl: "In de mand: {who}"; en: "In the basket: {who}";
        More { who: String, more: Digits } nl: "In de mand: {who} en nog {more}"; en: "In the basket: {who} and {more} more";
    }

    /// All regions and dates.
    pub enum Whole as "hall-whole" {
        Title nl: "De uitslag"; en: "The result";
        Cell { placed: u64, practices: u64 } nl: "{placed} van {practices}"; en: "{placed} of {practices}";
        Nobody nl: "geen aanvragen"; en: "no requests";
        Used { used: u64, cap: u64 } nl: "ruimte: {used} van {cap}"; en: "room: {used} of {cap}";
        UsedPart { used: u64 } nl: "{used} gebruikt"; en: "{used} used";
        Before nl: "Wat nog open is"; en: "What is still open";
        Since { sections: String }
            nl: "Zo was het toen. Daarna kwam nog: {sections}.";
            en: "So it was then. After it came: {sections}.";
    }

    /// How everybody checks it.
    pub enum Check as "hall-check" {
        Title nl: "Zo controleert u het zelf"; en: "How to check it yourself";
        Open { page: String } nl: "Open {page}"; en: "Open {page}";
        OpenAny
            nl: "Open de pagina met de uitslag, die de organisatie bekendmaakt.";
            en: "Open the page with the result, which the organisation publishes.";
        Browser
            nl: "Uw browser rekent de hele loting na, ook zonder internet.";
            en: "Your browser computes the whole draw again, without internet too.";
        Compare
            nl: "Vergelijk het korte controlegetal. Is het daar hetzelfde, dan is het dit verslag.";
            en: "Compare the short number. If it is the same there, it is this transcript.";
        Own
            nl: "Zoek uw eigen praktijk, en kijk of haar regel klopt.";
            en: "Look for your own practice, and see whether its line is right.";
        Unchecked
            nl: "Niet nagegaan: de handtekening past bij de sleutel die dit verslag zelf noemt. Of die sleutel van de getuige is, weet alleen wie haar van elders kent.";
            en: "Not checked: the signature fits the key that this transcript itself names. Whether that key is the witness's, only those know who have it from elsewhere.";
        UncheckedKey
            nl: "Niet nagegaan: of de sleutel in dit verslag van de organisator is.";
            en: "Not checked: whether the key in this transcript is the organiser's.";
        Number
            nl: "Kort controlegetal van het einde van dit verslag";
            en: "Short number of the end of this transcript";
        Qr { page: String } nl: "QR-code van {page}"; en: "QR code of {page}";
    }
}
