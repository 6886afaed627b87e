//! Faults of start dates and of caps beside each other.

use crate::rules::Share;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use jiff::civil::Date;

/// Start dates, and caps beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScheduleFault {
    /// An empty list of tranches.
    NoTranche,
    /// A cap lower than that of the tranche before.
    CapFalls {
        /// The cap.
        cap: Share,
        /// The cap before.
        before: Share,
        /// When the cap before begins.
        since: Date,
    },
    /// A start on or before that of the tranche before.
    NotAscending {
        /// The start.
        start: Date,
        /// The start before.
        before: Date,
    },
}

impl Wording for ScheduleFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NoTranche => say!(lang, nl: "er is geen enkele tranche", en: "there is no tranche at all"),
            Self::CapFalls { cap, before, since } => say!(lang,
                nl: "maximum {} is lager dan de {} die al sinds {since} geldt",
                en: "cap {} is lower than the {} that holds since {since}", cap.words(lang), before.words(lang)),
            Self::NotAscending { start, before } => say!(lang,
                nl: "start {start} komt niet na de start {before} die erboven staat",
                en: "start {start} does not come after start {before} above it"),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::NoTranche => say!(lang,
                nl: "voeg voor elke startdatum een blok `[[tranche]]` toe met `start` en `cap`",
                en: "add a `[[tranche]]` with `start` and `cap` for each start date"),
            Self::CapFalls { before, .. } => say!(lang,
                nl: "maxima tellen op: schrijf het totaal dat dan gestart mag zijn, ten minste {}",
                en: "caps are cumulative: write the total that may have started by then, at least {}",
                before.words(lang)),
            Self::NotAscending { .. } => say!(lang,
                nl: "zet de tranches op volgorde van datum, elke datum één keer",
                en: "put the tranches in order of date, each date once"),
        }
    }
}
