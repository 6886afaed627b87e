//! What is said of rosters.

use super::log::TextFlaw;
use super::message::Entry;
use super::noun::{Noun, Practices};

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[RosterFault::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::faults! {
    /// What can be wrong with a roster.
    pub enum RosterFault as "roster" {
        NoRoster
            nl: "dit bestand is geen namenlijst", "geef het bestand dat `instroom seal` met --roster schreef";
            en: "this file is no roster", "give the file that `instroom seal` wrote with --roster";
        Altered
            nl: "het pseudoniem van deze rij volgt niet uit zout en code: de rij is veranderd", "neem een eerdere kopie; naam, plaats, verzekeraar en uzovi mag u veranderen, de andere kolommen niet";
            en: "the pseudonym of this row does not follow from salt and code: the row was altered", "take an earlier copy; name, town, insurer and UZOVI you may change, the other columns not";
        Text { flaw: TextFlaw } nl: "{flaw}", "{flaw}"; en: "{flaw}", "{flaw}";
        OtherSecret { id: String }
            nl: "pseudoniem `{id}` komt niet uit dit geheim en dit programma", "geef bij --roster-secret het geheim waarmee dit verslag begon; een nieuw verslag krijgt een nieuwe namenlijst";
            en: "pseudonym `{id}` does not come from this secret and this programme", "give with --roster-secret the secret that this log began with; a new log gets a new roster";
        Unknown { missing: Practices, first: String }
            nl: "deze namenlijst mist {missing} van het verslag, te beginnen met `{first}`", "geef de laatste namenlijst van dit verslag, niet een eerdere of die van een ander";
            en: "this roster lacks {missing} of the log, the first of them `{first}`", "give the last roster of this log, not an earlier one or that of another";
        NeedsSecret { code: String }
            nl: "praktijk `{code}` staat niet in de namenlijst", "is zij nieuw, geef dan ook --roster-secret; controleer anders de praktijkcode";
            en: "practice `{code}` is not in the roster", "if it is new, pass --roster-secret too; otherwise check the code of the practice";
        Misfit
            nl: "met deze pseudoniemen klopt de lijst van aanmeldingen niet meer", "meld dit: zo'n namenlijst kan niet bestaan";
            en: "with these pseudonyms the register does not hold any more", "report this: such a roster cannot exist";
    }
}
