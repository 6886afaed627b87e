//! What can be wrong with a roster, in words.

use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

/// What can be wrong with a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterFault {
    /// Another file.
    NoRoster,
    /// A row whose pseudonym does not follow from its salt and its code.
    Altered,
    /// A row whose salt comes from another secret, or belongs to another log.
    OtherSecret(String),
    /// So many are missing in it; the first of them.
    Unknown(u64, String),
    /// A practice that is new, and no secret to make its salt.
    NeedsSecret(String),
}

/// A pseudonym, shortened; a code as it is.
fn short(id: &str) -> String {
    if crate::roster::pseudonym::is_pseudonym(id) { format!("{}…", &id[..8]) } else { id.to_owned() }
}

impl Wording for RosterFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NoRoster => {
                say!(lang, nl: "dit bestand is geen namenlijst", en: "this file is no roster")
            }
            Self::Altered => say!(lang,
                nl: "het pseudoniem van deze rij volgt niet uit zout en code: de rij is veranderd",
                en: "the pseudonym of this row does not follow from salt and code: the row was altered"),
            Self::OtherSecret(id) => {
                let id = short(id);
                say!(lang,
                    nl: "pseudoniem `{id}` komt niet uit dit geheim en dit programma",
                    en: "pseudonym `{id}` does not come from this secret and this programme")
            }
            Self::Unknown(count, first) => {
                let (n, first) =
                    (lang.count(*count, ["praktijk", "praktijken"], ["practice", "practices"]), short(first));
                say!(lang,
                    nl: "deze namenlijst mist {n} van het verslag, te beginnen met `{first}`",
                    en: "this roster lacks {n} of the log, the first of them `{first}`")
            }
            Self::NeedsSecret(code) => {
                say!(lang, nl: "praktijk `{code}` staat niet in de namenlijst", en: "practice `{code}` is not in the roster")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::NoRoster => {
                say!(lang, nl: "geef het bestand dat `instroom seal` met --roster schreef", en: "give the file that `instroom seal` wrote with --roster")
            }
            Self::Altered => say!(lang,
                nl: "neem een eerdere kopie; naam en verzekeraar mag u veranderen, de andere kolommen niet",
                en: "take an earlier copy; name and insurer you may change, the other columns not"),
            Self::OtherSecret(_) => say!(lang,
                nl: "geef bij --roster-secret het geheim waarmee dit verslag begon; een nieuw verslag krijgt een nieuwe namenlijst",
                en: "give with --roster-secret the secret that this log began with; a new log gets a new roster"),
            Self::Unknown(..) => say!(lang,
                nl: "geef de laatste namenlijst van dit verslag, niet een eerdere of die van een ander",
                en: "give the last roster of this log, not an earlier one or that of another"),
            Self::NeedsSecret(_) => say!(lang,
                nl: "is zij nieuw, geef dan ook --roster-secret; controleer anders de praktijkcode",
                en: "if it is new, pass --roster-secret too; otherwise check the code of the practice"),
        }
    }
}
