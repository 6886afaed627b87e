//! What the parties to the national agreement refused, with their reasons (domain R1–R11), and what this version does
//! not have.

use crate::words::value::{Percent, Quoted};

crate::faults! {
    /// What the parties to the national agreement refused.
    pub enum Refused as "rules-refused" {
        CapAbove { cap: Percent, start: String, allowed: Percent }
            nl: "maximum {cap} op {start} is hoger dan de landelijke {allowed}",
                "verlaag het; percentages kunnen niet tussen kwartalen verschuiven (bericht LHV/InEen/ZN, R6), of zet profile = \"free\" voor een ander programma";
            en: "cap {cap} on {start} exceeds the national {allowed}",
                "lower it; percentages cannot be shifted between quarters (notice LHV/InEen/ZN, R6), or set profile = \"free\" for another programme";
        NotQuarter { start: String, first: String, next: String }
            nl: "start {start} is niet de eerste dag van een kwartaal",
                "schrijf {first} of {next}: praktijken beginnen per kwartaal (Leidraad, R1)";
            en: "start {start} is not the first day of a quarter",
                "write {first} or {next}: practices start by the quarter (Leidraad, R1)";
        NotTheLastQuarter { start: String, first: String }
            nl: "start {start} is niet de eerste dag van een kwartaal", "schrijf {first}";
            en: "start {start} is not the first day of a quarter", "write {first}";
        BeforeSchedule { start: String }
            nl: "start {start} ligt voor 2023-04-01, de eerste landelijke startdatum",
                "schrijf `start = 2023-04-01` of later (Leidraad, R1), of zet profile = \"free\" voor een ander programma";
            en: "start {start} is before 2023-04-01, the first national start",
                "write `start = 2023-04-01` or later (Leidraad, R1), or set profile = \"free\" for another programme";
        UnitPractices
            nl: "`unit = \"practices\"` telt praktijken, maar het landelijke maximum telt ingeschreven patiënten: \"maximaal 25% (ION)\" (R1)",
                "schrijf `unit = \"ion\"`, of haal de regel weg";
            en: "`unit = \"practices\"` counts practices, but the national cap counts registered patients: \"maximaal 25% (ION)\" (R1)",
                "write `unit = \"ion\"`, or remove the line";
        SplitMoney { written: Quoted }
            nl: "`{written}` verdeelt het geld over alle praktijken; dat kan niet onder de landelijke afspraken (bericht LHV/InEen/ZN, R5), en een praktijk begint helemaal of niet (R11)",
                "laat het bestuur kiezen: `boundary = \"baskets\"`, `\"skip\"`, `\"stop\"` of `\"reach\"`";
            en: "`{written}` splits the money over all practices; the national agreement rules that out (notice LHV/InEen/ZN, R5), and a practice enters whole or not at all (R11)",
                "let the board choose: `boundary = \"baskets\"`, `\"skip\"`, `\"stop\"` or `\"reach\"`";
        ShiftedRegions
            nl: "een eigen percentage per regio is niet uitvoerbaar onder de landelijke afspraken, ook niet budgetneutraal (bericht LHV/InEen/ZN, R6): er zouden verschillen tussen regio's ontstaan (R7)",
                "schrijf één `cap` voor alle regio's, bijvoorbeeld `cap = \"25%\"`";
            en: "a percentage per region cannot be carried out under the national agreement, not even budget-neutral (notice LHV/InEen/ZN, R6): regions would be treated differently (R7)",
                "write one `cap` for all regions, for example `cap = \"25%\"`";
    }

    /// What this version does not have.
    pub enum NotYet as "rules-not-yet" {
        Split { written: Quoted }
            nl: "praktijken voor een deel laten meedoen zit nog niet in deze versie",
                "haal `{written}` weg; een praktijk begint helemaal of niet, met `boundary` `\"baskets\"`, `\"skip\"`, `\"stop\"` of `\"reach\"`";
            en: "letting practices take part for a share is not in this version yet",
                "remove `{written}`; a practice enters whole or not at all, with `boundary` `\"baskets\"`, `\"skip\"`, `\"stop\"` or `\"reach\"`";
        RegionalCap
            nl: "een eigen maximum per regio zit nog niet in deze versie",
                "wel mogelijk: één `cap` voor alle regio's, bijvoorbeeld `cap = \"25%\"`";
            en: "a cap per region is not in this version yet",
                "what it has: one `cap` for all regions, for example `cap = \"25%\"`";
    }
}
