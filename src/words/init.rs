//! What is said of rules to begin with.

use super::message::Entry;
use super::noun::Noun;
use super::rules::RulesFault;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[InitFault::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::faults! {
    /// Why no files can be made: what the rules refuse of the things given, or a region.
    pub enum InitFault as "init" {
        Origin { fault: RulesFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Title { fault: RulesFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Start { fault: RulesFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        ReferenceDate { fault: RulesFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Region { region: String }
            nl: "`{region}` kan geen naam van een regio zijn", "schrijf 1 tot 200 gewone letters, met één spatie tussen woorden";
            en: "`{region}` cannot be the name of a region", "write 1 to 200 plain letters, with one space between words";
        RegionTwice { region: String }
            nl: "regio `{region}` is al genoemd, of lijkt dezelfde als een andere", "noem elke regio één keer";
            en: "region `{region}` was named before, or seems to be the same as another", "name each region once";
        Workbook { detail: String }
            nl: "het Excel-bestand kan niet gemaakt worden ({detail})", "geef kortere namen van regio's; er is niets geschreven";
            en: "the workbook cannot be made ({detail})", "give shorter names of regions; nothing was written";
    }
}
