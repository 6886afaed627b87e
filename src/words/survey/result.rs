//! What a draw or an amendment brought, for the room.

use crate::words::explain::Candidates;
use crate::words::noun::Practices;
use crate::words::size::Size;
use crate::words::value::{Digits, Share};
use jiff::civil::Date;

crate::nouns! {
    KeptPlaces: "praktijk hield haar plaats" "praktijken hielden hun plaats", "practice kept its place" "practices kept their places";
}

crate::messages! {
    /// Titles of a result.
    pub enum ResultTitle as "result" {
        Region { region: String } nl: "Regio {region}"; en: "Region {region}";
        All nl: "Alle regio's samen"; en: "All regions together";
        Date { date: Date } nl: "{date}"; en: "{date}";
    }

    /// What was placed for a start date.
    pub enum Placed as "placed" {
        Pool { placed: u64, candidates: Candidates, how: How, used: u64, cap: Size, share: Share, over: Option<Over>, left: u64 }
            nl: "{placed} van {candidates} geplaatst ({how}); {used} van {cap} gebruikt ({share}{over}), {left} over";
            en: "{placed} of {candidates} placed ({how}); {used} of {cap} used ({share}{over}), {left} left";
        Region { placed: u64, candidates: Candidates, used: u64, base: Size, share: Share }
            nl: "{placed} van {candidates} geplaatst; {used} van {base} doet mee ({share})";
            en: "{placed} of {candidates} placed; {used} of {base} takes part ({share})";
    }

    /// How it was decided.
    pub enum How as "placed-how" {
        Lottery nl: "geloot"; en: "by lot";
        Basket { number: Digits, count: Digits } nl: "mand {number} van {count} geloot"; en: "basket {number} of {count} drawn";
        NobodyAsked nl: "niemand gevraagd"; en: "nobody asked";
        NobodyNew
            nl: "niemand wachtte nog";
            en: "nobody was waiting";
        AllFitted nl: "allen pasten"; en: "all fitted";
        LastOver nl: "allen pasten, de laatste ging over het maximum"; en: "all fitted, the last one went over the cap";
        NoRoom nl: "geen ruimte"; en: "no room";
        NoneFits nl: "te groot voor de ruimte, er is niet geloot"; en: "too large for the room, no lots were needed";
        RestFits { large: Practices }
            nl: "{large} te groot voor de ruimte, de rest paste";
            en: "{large} too large for the room, the rest fitted";
    }

    /// Why more is used than the cap.
    pub enum Over as "placed-over" {
        Reach nl: ": de laatste mocht over het maximum"; en: ": the last one was allowed over the cap";
        Stays nl: ": wie al een plaats had, houdt die"; en: ": who had a place already keeps it";
    }

    /// Who was placed.
    pub enum PlacedWho as "placed-who" {
        Unit { who: Whom, rank: Digits } nl: "{who} (rangnummer {rank})"; en: "{who} (rank {rank})";
        Kept { practices: KeptPlaces } nl: "{practices}"; en: "{practices}";
        More { more: usize }
            nl: "… en nog {more}; `instroom list` geeft ze alle";
            en: "… and {more} more; `instroom list` gives them all";
    }

    /// A practice or a group in a list.
    pub enum Whom as "whom" {
        Known { code: String, name: String } nl: "{code} {name}"; en: "{code} {name}";
        Unnamed { code: String } nl: "{code}"; en: "{code}";
        Group { label: String, practices: Practices } nl: "{label} {practices}"; en: "{label} {practices}";
    }

    /// What an amendment changed.
    pub enum ChangeTold as "changes" {
        Title nl: "Wat er verandert"; en: "What changes";
        Start { who: Whom, was: StartTold, is: StartTold } nl: "{who}: {was} → {is}"; en: "{who}: {was} → {is}";
        Back { who: Whom, start: Date }
            nl: "{who} doet weer mee en heeft de plaats terug: start {start}";
            en: "{who} takes part again and has its place back: start {start}";
        BackLater { who: Whom, was: Date, is: Date }
            nl: "{who} doet weer mee; voor de plaats per {was} is geen ruimte meer, start nu {is}";
            en: "{who} takes part again; there is no room any more for the place of {was}, start now {is}";
        BackWaits { who: Whom, was: Date }
            nl: "{who} doet weer mee, met de wens en het lot van toen; voor de plaats per {was} is geen ruimte meer, dus zij wacht";
            en: "{who} takes part again, with the wish and the lot of then; there is no room any more for the place of {was}, so it waits";
        BackAsBefore { who: Whom, is: StartTold }
            nl: "{who} doet weer mee, met de wens en het lot van toen: {is}";
            en: "{who} takes part again, with the wish and the lot of then: {is}";
        Same { practices: Practices }
            nl: "dezelfde startdatum als eerst: {practices}";
            en: "the same start date as before: {practices}";
        Exceeded { date: Date, region: String, used: u64, cap: Size }
            nl: "let op: met wie geplaatst blijft is het maximum per {date} overschreden ({region}): {used} van {cap}";
            en: "mind: with those who stay placed the cap of {date} is exceeded ({region}): {used} of {cap}";
        ExceededByAll { date: Date, used: u64, cap: Size }
            nl: "let op: met wie geplaatst blijft is het maximum per {date} overschreden (alle regio's samen): {used} van {cap}";
            en: "mind: with those who stay placed the cap of {date} is exceeded (all regions together): {used} of {cap}";
    }

    /// What an amendment would do to a practice.
    pub enum WouldAmend as "would-amend" {
        Withdraws { who: Whom, region: String, ion: u64, start: StartTold }
            nl: "Trekt zich terug: {who}, regio {region}, {ion} ION (nu: {start})";
            en: "Withdraws: {who}, region {region}, {ion} ION (now: {start})";
        NotSurelyBack
            nl: "Let op: later terugdraaien (amend restore) kan, maar geeft de plaats niet zeker terug. Is er dan geen ruimte meer voor, dan wacht de praktijk met haar lot.";
            en: "Mind: it can be taken back later (amend restore), but that does not surely bring the place back. If there is no room for it by then, the practice waits with its lot.";
        Late { who: Whom, region: String, ion: u64, wish: Date }
            nl: "Krijgt een lot: {who}, regio {region}, {ion} ION, wens {wish}";
            en: "Gets a lot: {who}, region {region}, {ion} ION, wish {wish}";
        Undecided
            nl: "Dit wordt geloot: wie daardoor een startdatum krijgt, staat pas na de loting vast. Wie een plaats heeft, houdt die.";
            en: "This is drawn: who gets a start date by it is known only after the draw. Who has a place keeps it.";
    }

    /// A start date, before and after.
    pub enum StartTold as "start" {
        NotListed nl: "niet in de lijst"; en: "not on the list";
        None nl: "geen startdatum"; en: "no start date";
        On { date: Date } nl: "{date}"; en: "{date}";
    }
}
