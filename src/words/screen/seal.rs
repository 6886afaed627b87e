//! The seal, and what chance brought.

use crate::words::noun::Practices;
use crate::words::value::Digits;
use jiff::Timestamp;

crate::messages! {
    /// The number that is read aloud.
    pub enum Sealed as "hall-seal" {
        Title nl: "De lijst ligt vast"; en: "The list is fixed";
        TitleAmendment nl: "De wijziging ligt vast"; en: "The amendment is fixed";
        Write
            nl: "Dit is het korte controlegetal. Schrijf het op of maak een foto.";
            en: "This is the short number. Write it down or take a picture.";
        Means
            nl: "Verandert er één letter in de lijst of de spelregels, dan wordt dit een ander getal.";
            en: "If one letter of the list or the rules changes, this becomes another number.";
        MeansAmendment
            nl: "Verandert er één letter in de wijziging, dan wordt dit een ander getal.";
            en: "If one letter of the amendment changes, this becomes another number.";
        Opened { practices: Practices, opened: Timestamp }
            nl: "{practices}, verzegeld op {opened}, zegt de organisator";
            en: "{practices}, sealed on {opened}, says the organiser";
        OpenedAmendment { opened: Timestamp }
            nl: "Verzegeld op {opened}, zegt de organisator";
            en: "Sealed on {opened}, says the organiser";
        Busy nl: "wordt uitgerekend"; en: "is being computed";
        Waits nl: "Er is nog niet geloot."; en: "No lots were drawn yet.";
        WaitsAmendment
            nl: "De wijziging is nog niet uitgewerkt."; en: "The amendment is not worked out yet.";
        WaitsUntil { moment: Timestamp }
            nl: "Er is nog niet geloot: dat kan pas na {moment}.";
            en: "No lots were drawn yet: that can be only after {moment}.";
        Aborted { reason: String } nl: "Afgebroken, en niet geloot: {reason}"; en: "Aborted, and not drawn: {reason}";
    }

    /// The beacon, while it is waited for.
    pub enum Wait as "hall-wait" {
        Title nl: "Het baken"; en: "The beacon";
        Appears { round: Digits }
            nl: "Ronde {round} van het baken verschijnt over"; en: "Round {round} of the beacon appears in";
        At { moment: Timestamp } nl: "Dat is op {moment}."; en: "That is on {moment}.";
        There { round: Digits } nl: "Ronde {round} van het baken is er."; en: "Round {round} of the beacon is there.";
    }

    /// What was contributed, one after the other.
    pub enum Given as "hall-given" {
        Title { number: Digits, of: Digits, label: String }
            nl: "Inbreng {number} van {of}: {label}";
            en: "Contribution {number} of {of}: {label}";
        Falling nl: "Er wordt gegooid"; en: "Dice are thrown";
        Rolled { done: Digits, rolls: Digits } nl: "worp {done} van {rolls}"; en: "roll {done} of {rolls}";
        Rolls { rolls: String } nl: "Worpen: {rolls}"; en: "Rolls: {rolls}";
        Basket nl: "Deze worpen wijzen de mand aan."; en: "These rolls choose the basket.";
        Seed nl: "De startwaarde"; en: "The seed";
        SeedFrom
            nl: "Uit het zegel en alle inbreng samen volgt met een vaste rekenregel dit ene getal:";
            en: "From the seal and all contributions together follows, by a fixed rule, this one number:";
        SeedGives
            nl: "Uit dit getal volgt het lot van elke praktijk. Wie één inbreng mist, kan het niet uitrekenen.";
            en: "From this number follows the lot of each practice. Who lacks one contribution cannot compute it.";
    }
}
