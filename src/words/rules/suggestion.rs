//! How to mend rules: what was probably meant, what else could stand there, and what to add.

use crate::words::value::{OneOf, Quoted};

crate::messages! {
    /// What to write instead of something that is not known.
    pub enum Instead as "rules-instead" {
        Near { near: String } nl: "bedoelt u `{near}`?"; en: "did you mean `{near}`?";
        Free { free: OneOf }
            nl: "haal dit weg; hier kan nog wel: {free}";
            en: "remove it; what can still stand here: {free}";
        Columns
            nl: "koppen van kolommen staan onder `[register.columns]`, achter de naam van het veld: `ion = \"Aantal patiënten\"`";
            en: "headings of columns stand under `[register.columns]`, after the name of the field: `ion = \"Number of patients\"`";
        InColumns { key: Quoted }
            nl: "noemt u hier de kop van een kolom, zet de regel dan onder het kopje `[register.columns]`: `{key} = …`";
            en: "if this names the heading of a column, put the line under the heading `[register.columns]`: `{key} = …`";
        Nothing nl: "haal dit weg"; en: "remove it";
        OneOf { known: OneOf } nl: "schrijf {known}"; en: "write {known}";
    }

    /// How to write what is missing; where the board must choose, what the choices mean.
    pub enum Add as "rules-add" {
        Boundary
            nl: "het bestuur moet kiezen wat er gebeurt met een praktijk die groter is dan de ruimte die over is: \
                 `\"baskets\"` (met `baskets = 1000`: vooraf manden vullen waarin ieder even vaak ligt, en er één loten), \
                 `\"skip\"` (overslaan en de volgende proberen), `\"stop\"` (de regio sluiten voor deze startdatum) \
                 of `\"reach\"` (doorgaan tot het maximum bereikt is; de laatste praktijk mag eroverheen)";
            en: "the board must choose what happens with a practice larger than the room left: `\"baskets\"` (with \
                 `baskets = 1000`: fill baskets beforehand in which all lie equally often, and draw one), `\"skip\"` (pass it \
                 over and try the next), `\"stop\"` (close the region for this tranche) or `\"reach\"` (go on \
                 until the cap is reached; the last practice may exceed it)";
        NoAnswer
            nl: "het bestuur moet kiezen wat geen antwoord of \"weet niet\" betekent: `\"last\"` (starten op de \
                 laatste startdatum) of `\"out\"` (deze ronde niet meedoen)";
            en: "the board must choose what no answer or \"weet niet\" means: `\"last\"` (start in the last \
                 tranche) or `\"out\"` (take no part in this round)";
        Order
            nl: "het bestuur moet kiezen: `order = [\"lot\"]` (alleen het lot) of `order = [\"class\", \"lot\"]` \
                 (eerst de voorrangsgroepen, daarbinnen het lot); voor `\"lot\"` kunnen ook `\"waited\"` (wie al \
                 eerder kandidaat was), `\"passed\"` (wie om de grootte is overgeslagen) en `\"wish\"` (de vroegste \
                 voorkeursdatum) staan";
            en: "the board must choose: `order = [\"lot\"]` (the lot alone) or `order = [\"class\", \"lot\"]` \
                 (priority classes first, within them the lot); before `\"lot\"` there can also be `\"waited\"` (who \
                 was a candidate before), `\"passed\"` (who was passed over for size) and `\"wish\"` (the earliest \
                 wish)";
        Spread
            nl: "het bestuur moet kiezen hoe de regio's de ruimte delen: `\"per-region\"` (elke regio heeft een eigen \
                 maximum en een eigen volgorde), `\"balanced\"` (één maximum voor alle regio's samen; de regio die het \
                 meest achterloopt is aan de beurt) of `\"overall\"` (één maximum en één volgorde)";
            en: "the board must choose how regions share the room: `\"per-region\"` (each region has a cap and an \
                 order of its own), `\"balanced\"` (one cap for all regions together; the region furthest behind has \
                 its turn) or `\"overall\"` (one cap and one order)";
        Example { example: &'static str }
            nl: "voeg toe, bijvoorbeeld: {example}; een heel voorbeeld maakt `instroom sample --out voorbeeld`";
            en: "add it, for example: {example}; `instroom sample --out example` makes a whole one";
        Made { example: &'static str, by: &'static str }
            nl: "voeg toe, bijvoorbeeld: {example}, van {by}; een heel voorbeeld maakt `instroom sample --out voorbeeld`";
            en: "add it, for example: {example}, from {by}; `instroom sample --out example` makes a whole one";
    }
}
