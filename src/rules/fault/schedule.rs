//! Faults of start dates and caps.

use super::quote;
use crate::fault::Wording;
use crate::lang::Lang;
use crate::rules::Share;
use crate::rules::schedule::millionths;
use crate::say;
use jiff::civil::Date;

/// Start dates and caps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScheduleFault {
    /// An empty list of tranches.
    NoTranche,
    /// Something else than a percentage in quotes.
    CapForm {
        /// What is written.
        written: String,
        /// Whether it stands in quotes.
        quoted: bool,
    },
    /// 0%.
    CapZero,
    /// More than 100%.
    CapAboveWhole {
        /// What is written.
        written: String,
    },
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
            Self::CapForm { written, .. } => say!(lang,
                nl: "maximum {} is niet te lezen als percentage", en: "cap {} cannot be read as a percentage",
                quote(written)),
            Self::CapZero => say!(lang,
                nl: "een maximum van 0% laat niemand starten", en: "a cap of 0% lets nobody start"),
            Self::CapAboveWhole { written } => say!(lang,
                nl: "maximum {} is meer dan het geheel", en: "cap {} is more than the whole", quote(written)),
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
            Self::CapForm { written, quoted } => cap_form(lang, written, *quoted),
            Self::CapZero => say!(lang,
                nl: "haal deze tranche weg, of schrijf hoeveel er mag starten, bijvoorbeeld `cap = \"25%\"`",
                en: "remove this tranche, or write how much may start, for example `cap = \"25%\"`"),
            Self::CapAboveWhole { .. } => say!(lang,
                nl: "schrijf hoogstens `cap = \"100%\"`", en: "write at most `cap = \"100%\"`"),
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

/// What was probably meant: the number as it stands, when it can be a percentage.
fn cap_form(lang: Lang, written: &str, quoted: bool) -> String {
    let bare = written.trim().trim_end_matches('%').trim_end();
    match millionths(bare) {
        // 0.5 without quotes may be half a percent or the half: that is not for the program to guess
        Some(share) if share <= 1_000_000 && (quoted || share >= 10_000) => {
            say!(lang, nl: "schrijf `cap = \"{bare}%\"`", en: "write `cap = \"{bare}%\"`")
        }
        _ => say!(lang,
            nl: "schrijf het percentage met hoogstens vier decimalen tussen aanhalingstekens, bijvoorbeeld `cap = \
                 \"50%\"` of `cap = \"12,5%\"`",
            en: "write the percentage with at most four decimals and in quotes, for example `cap = \"50%\"` or \
                 `cap = \"12.5%\"`"),
    }
}
