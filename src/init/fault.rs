//! What can be wrong with what the user gave, with its words.

use crate::rules::RulesFault;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

/// Why no files can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InitFault {
    /// Something that the rules refuse, by the key that it would stand under.
    Rules {
        /// The key: `origin`, `title`, `start` or `reference_date`.
        key: &'static str,
        /// What is wrong with it.
        fault: RulesFault,
    },
    /// A name that no region can have.
    Region(String),
    /// A region that was named before.
    RegionTwice(String),
    /// The library that makes workbooks could not make this one; its own words.
    Workbook(String),
}

impl Wording for InitFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Rules { fault, .. } => fault.what(lang),
            Self::Region(region) => {
                say!(lang, nl: "`{region}` kan geen naam van een regio zijn", en: "`{region}` cannot be the name of a region")
            }
            Self::RegionTwice(region) => {
                say!(lang, nl: "regio `{region}` is al genoemd", en: "region `{region}` was named before")
            }
            Self::Workbook(detail) => {
                say!(lang, nl: "het Excel-bestand kan niet gemaakt worden ({detail})", en: "the workbook cannot be made ({detail})")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Rules { fault, .. } => fault.mend(lang),
            Self::Region(_) => say!(lang,
                nl: "schrijf 1 tot 200 tekens, zonder spatie vooraan of achteraan",
                en: "write 1 to 200 characters, without a space at either end"),
            Self::RegionTwice(_) => {
                say!(lang, nl: "noem elke regio één keer", en: "name each region once")
            }
            Self::Workbook(_) => say!(lang,
                nl: "geef kortere namen van regio's; er is niets geschreven",
                en: "give shorter names of regions; nothing was written"),
        }
    }
}
