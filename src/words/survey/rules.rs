//! The rules in words: what the board chose.

use crate::words::rules::PeriodTold;
use crate::words::size::Size;
use crate::words::value::{Digits, Percent, Semicolons};
use jiff::Timestamp;

crate::messages! {
    /// A line for each choice.
    pub enum RuleTold as "rule" {
        Spread { spread: SpreadTold } nl: "verdeling: {spread}"; en: "spread: {spread}";
        Measure { measure: MeasureTold } nl: "het maximum telt: {measure}"; en: "the cap counts: {measure}";
        Bases { bases: Semicolons<BaseTold> }
            nl: "grondslag (waarover de percentages gaan) uit de spelregels: {bases}";
            en: "base (of which percentages are taken) from the rules: {bases}";
        Boundary { boundary: BoundaryTold } nl: "grens: {boundary}"; en: "boundary: {boundary}";
        Order { order: Order } nl: "volgorde: {order}"; en: "order: {order}";
        Corrections { until: Timestamp }
            nl: "correcties: praktijken kunnen fouten laten herstellen tot en met {until}; daarna pas wordt er geloot";
            en: "corrections: practices can have mistakes corrected up to {until}; only after that is there a draw";
        Objections { period: PeriodTold }
            nl: "bezwaar: kan tot {period} na de loting";
            en: "objections: can be made up to {period} after the draw";
        SubjectTo { what: Semicolons<String> }
            nl: "voorbehoud: de uitslag is voorlopig, en hangt nog af van: {what}";
            en: "reservation: the result is provisional, and still hangs on: {what}";
        Then { follows: Semicolons<FollowsTold> }
            nl: "na de start moet een praktijk: {follows}";
            en: "after its start a practice must: {follows}";
    }

    /// Something that follows from a start date.
    pub enum FollowsTold as "rule-follows" {
        Within { period: PeriodTold, what: String } nl: "binnen {period} {what}"; en: "within {period} {what}";
    }

    /// How regions share.
    pub enum SpreadTold as "rule-spread" {
        PerRegion
            nl: "elke regio heeft een eigen maximum en een eigen volgorde";
            en: "each region has a cap and an order of its own";
        Balanced
            nl: "één maximum voor alle regio's samen, de regio die het meest achterloopt is aan de beurt";
            en: "one cap for all regions together, the region furthest behind has its turn";
        Overall
            nl: "één maximum en één volgorde voor alle regio's samen";
            en: "one cap and one order for all regions together";
    }

    /// What a cap counts.
    pub enum MeasureTold as "rule-measure" {
        Ion nl: "ingeschreven patiënten (ION)"; en: "registered patients (ION)";
        Practices nl: "praktijken, elk telt voor één"; en: "practices, each counts one";
    }

    /// The base of a region that the rules give.
    pub enum BaseTold as "rule-base" {
        Of { region: String, size: Size } nl: "{region} {size}"; en: "{region} {size}";
    }

    /// What happens at the cap.
    pub enum BoundaryTold as "rule-boundary" {
        Skip
            nl: "een praktijk die niet meer past wordt overgeslagen, de volgende is aan de beurt";
            en: "a practice that does not fit any more is passed over, the next has its turn";
        Stop
            nl: "de eerste praktijk die niet meer past sluit de regio voor die startdatum";
            en: "the first practice that does not fit closes the region for that start date";
        Baskets { count: Digits, leftover: Option<BasketLeftover>, dice: Option<BasketDice> }
            nl: "manden: {count} manden worden vooraf gevuld met praktijken die samen binnen het maximum passen, ieder met dezelfde voorrang en wens in evenveel manden; één mand wordt geloot{dice}{leftover}";
            en: "baskets: {count} baskets are filled beforehand with practices that fit together under the cap, all of the same priority and wish in equally many; one basket is drawn{dice}{leftover}";
        Reach { consent: String }
            nl: "doorgaan tot het maximum is bereikt, de laatste mag eroverheen (toestemming: {consent})";
            en: "go on until the cap is reached, the last one may exceed it (consent: {consent})";
        ReachWithin { tolerance: Percent, consent: String }
            nl: "doorgaan tot het maximum is bereikt, de laatste mag eroverheen met hoogstens {tolerance} van de grondslag (waarover de percentages gaan); wie verder zou gaan wordt overgeslagen (toestemming: {consent})";
            en: "go on until the cap is reached, the last one may exceed it by at most {tolerance} of the base (of which percentages are taken); who would go further is passed over (consent: {consent})";
    }

    /// Who gets the room that a basket leaves.
    pub enum BasketLeftover as "basket-leftover" {
        Lots
            nl: "; de ruimte die een mand overlaat gaat naar de loten";
            en: "; the room that a basket leaves goes by lot";
    }

    /// What chooses the basket.
    pub enum BasketDice as "basket-dice" {
        Rolled { label: String }
            nl: " met de dobbelstenen `{label}`";
            en: " by the dice `{label}`";
    }

    /// The keys of the order; each decides only among those who are equal by all before it.
    pub enum Order as "rule-order" {
        Last { key: KeyTold } nl: "{key}"; en: "{key}";
        Then { key: KeyTold, rest: Box<Order> } nl: "{key}; bij gelijke stand {rest}"; en: "{key}; if equal {rest}";
    }

    /// One key.
    pub enum KeyTold as "rule-key" {
        Class { classes: Classes } nl: "voorrang ({classes})"; en: "priority ({classes})";
        Waited
            nl: "wie eerder kandidaat was en geen plaats kreeg";
            en: "who was a candidate before and got no place";
        Passed
            nl: "wie eerder alleen om de grootte is overgeslagen";
            en: "who was passed over before for size alone";
        Wish nl: "wie het eerst wil starten"; en: "who wants to start first";
        Lot nl: "het lot"; en: "the lot";
    }

    /// The classes, best first.
    pub enum Classes as "rule-classes" {
        Rest nl: "de rest"; en: "the rest";
        Then { class: String, rest: Box<Classes> } nl: "{class}, dan {rest}"; en: "{class}, then {rest}";
    }
}
