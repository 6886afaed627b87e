//! What the parties to the national agreement refused, with their reasons (domain R1–R11).

use super::quote;
use crate::rules::Share;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use jiff::civil::Date;

/// What the parties to the national agreement refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// More than the national schedule allows on this date (R1, R2, R6).
    CapAbove {
        /// The cap.
        cap: Share,
        /// Where it begins.
        start: Date,
        /// What is allowed then.
        allowed: Share,
    },
    /// A start that is not the first day of a quarter (R1).
    NotQuarter {
        /// The start.
        start: Date,
    },
    /// A start before the national schedule begins (R1).
    BeforeSchedule {
        /// The start.
        start: Date,
    },
    /// A cap counted in practices (R1).
    UnitPractices,
    /// The money divided over all practices (R5, R11).
    SplitMoney {
        /// How the rules ask for it.
        written: String,
    },
    /// Percentages that differ between regions (R6, R7).
    ShiftedRegions,
}

impl Wording for Refused {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::CapAbove { cap, start, allowed } => say!(lang,
                nl: "maximum {} op {start} is hoger dan de landelijke {}",
                en: "cap {} on {start} exceeds the national {}",
                cap.words(lang), allowed.words(lang)),
            Self::NotQuarter { start } => say!(lang,
                nl: "start {start} is niet de eerste dag van een kwartaal",
                en: "start {start} is not the first day of a quarter"),
            Self::BeforeSchedule { start } => say!(lang,
                nl: "start {start} ligt voor 2023-04-01, de eerste landelijke startdatum",
                en: "start {start} is before 2023-04-01, the first national start"),
            Self::UnitPractices => say!(lang,
                nl: "`unit = \"practices\"` telt praktijken, maar het landelijke maximum telt ingeschreven \
                     patiënten: \"maximaal 25% (ION)\" (R1)",
                en: "`unit = \"practices\"` counts practices, but the national cap counts registered patients: \
                     \"maximaal 25% (ION)\" (R1)"),
            Self::SplitMoney { written } => say!(lang,
                nl: "{} verdeelt het geld over alle praktijken; dat kan niet onder de landelijke afspraken \
                     (bericht LHV/InEen/ZN, R5), en een praktijk begint helemaal of niet (R11)",
                en: "{} splits the money over all practices; the national agreement rules that out (notice \
                     LHV/InEen/ZN, R5), and a practice enters whole or not at all (R11)",
                quote(written)),
            Self::ShiftedRegions => say!(lang,
                nl: "een eigen percentage per regio is niet uitvoerbaar onder de landelijke afspraken, ook niet \
                     budgetneutraal (bericht LHV/InEen/ZN, R6): er zouden verschillen tussen regio's ontstaan (R7)",
                en: "a percentage per region cannot be carried out under the national agreement, not even \
                     budget-neutral (notice LHV/InEen/ZN, R6): regions would be treated differently (R7)"),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::CapAbove { .. } => say!(lang,
                nl: "verlaag het; percentages kunnen niet tussen kwartalen verschuiven (bericht LHV/InEen/ZN, R6), \
                     of zet profile = \"free\" voor een ander programma",
                en: "lower it; percentages cannot be shifted between quarters (notice LHV/InEen/ZN, R6), or set \
                     profile = \"free\" for another programme"),
            Self::NotQuarter { start } => quarter(lang, *start),
            Self::BeforeSchedule { .. } => say!(lang,
                nl: "schrijf `start = 2023-04-01` of later (Leidraad, R1), of zet profile = \"free\" voor een \
                     ander programma",
                en: "write `start = 2023-04-01` or later (Leidraad, R1), or set profile = \"free\" for another \
                     programme"),
            Self::UnitPractices => say!(lang,
                nl: "schrijf `unit = \"ion\"`, of haal de regel weg", en: "write `unit = \"ion\"`, or remove the line"),
            Self::SplitMoney { .. } => say!(lang,
                nl: "laat het bestuur kiezen: `boundary = \"skip\"`, `\"stop\"` of `\"reach\"`",
                en: "let the board choose: `boundary = \"skip\"`, `\"stop\"` or `\"reach\"`"),
            Self::ShiftedRegions => say!(lang,
                nl: "schrijf één `cap` voor alle regio's, bijvoorbeeld `cap = \"25%\"`",
                en: "write one `cap` for all regions, for example `cap = \"25%\"`"),
        }
    }
}

/// The first days of the quarters around a date.
fn quarter(lang: Lang, start: Date) -> String {
    let month = (start.month() - 1) / 3 * 3 + 1;
    let first = Date::constant(start.year(), month, 1);
    match first.checked_add(jiff::Span::new().months(3)) {
        Ok(next) => say!(lang,
            nl: "schrijf {first} of {next}: praktijken beginnen per kwartaal (Leidraad, R1)",
            en: "write {first} or {next}: practices start by the quarter (Leidraad, R1)"),
        Err(_) => say!(lang, nl: "schrijf {first}", en: "write {first}"),
    }
}
