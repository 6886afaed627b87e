//! Faults of bases that are given.

use super::quote;
use super::shape::Kind;
use crate::rules::BASE_MAX;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

/// Bases that are given (`[base]`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BaseFault {
    /// `[base]` without a region.
    Empty,
    /// A number with decimals or marks, or in quotes.
    Form {
        /// The region.
        region: String,
        /// What is written.
        written: String,
    },
    /// Not a number at all; a list, or a name with a dot in it.
    NotANumber {
        /// The region.
        region: String,
        /// What it is.
        found: Kind,
    },
    /// Nothing, less, or more than is believed.
    Range {
        /// The region.
        region: String,
        /// What is written.
        written: String,
    },
}

impl Wording for BaseFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Empty => {
                say!(lang, nl: "onder `[base]` staat geen enkele regio", en: "`[base]` has no region at all")
            }
            Self::Form { region, written } => say!(lang,
                nl: "grondslag {} van regio {} is geen heel getal", en: "base {} of region {} is not a whole number",
                quote(written), quote(region)),
            Self::NotANumber { region, found } => say!(lang,
                nl: "de grondslag van regio {} moet een heel getal zijn, hier staat {}",
                en: "the base of region {} must be a whole number, this is {}",
                quote(region), found.words(lang)),
            Self::Range { region, written } => say!(lang,
                nl: "grondslag {} van regio {} kan niet", en: "base {} of region {} cannot be",
                quote(written), quote(region)),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Empty => say!(lang,
                nl: "schrijf van elke regio met een eigen grondslag het aantal, bijvoorbeeld `Zutphen = 57410`, of haal \
                     `[base]` weg: dan tellen de praktijken in de aanmeldingen",
                en: "write the number of each region that has a base of its own, for example `Zutphen = 57410`, or \
                     remove `[base]`: then the practices in the register count"),
            Self::Form { region, written } => {
                let (region, number) = (key(region), whole(written));
                say!(lang,
                    nl: "schrijf een heel getal zonder punten, komma's en aanhalingstekens, bijvoorbeeld `{region} = {number}`",
                    en: "write a whole number without points, commas and quotes, for example `{region} = {number}`")
            }
            Self::NotANumber { region, found: Kind::Table } => {
                let region = quote(region);
                say!(lang,
                    nl: "heeft de naam van de regio een punt, zet hem dan tussen aanhalingstekens: `\"St. Anna\" = 57410` \
                         (hier is {region} gelezen als de hele naam)",
                    en: "if the name of the region has a point, put it in quotes: `\"St. Anna\" = 57410` (here {region} \
                         was read as the whole name)")
            }
            Self::NotANumber { region, .. } => {
                let region = key(region);
                say!(lang, nl: "schrijf het zo: `{region} = 57410`", en: "write it like this: `{region} = 57410`")
            }
            Self::Range { .. } => {
                let most = lang.number(BASE_MAX);
                say!(lang,
                    nl: "schrijf een getal van 1 tot en met {most}", en: "write a number from 1 to {most}")
            }
        }
    }
}

/// The name of a region as a key of TOML.
fn key(region: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !region.is_empty() && region.chars().all(bare) {
        return region.to_owned();
    }
    let name = quote(region);
    format!("\"{}\"", name.trim_matches('`'))
}

/// The number of an example.
const EXAMPLE: &str = "57410";

/// The number that was probably meant: digits, or groups of three with marks between them; else an example.
fn whole(written: &str) -> String {
    let groups: Vec<&str> = written.trim().split(['.', ',', ' ', '\'']).collect();
    let digits = groups.iter().all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()));
    let threes = groups.iter().skip(1).all(|group| group.len() == 3);
    if digits && threes && !groups[0].starts_with('0') {
        return groups.concat();
    }
    EXAMPLE.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_that_was_meant_is_offered_only_when_it_is_plain() {
        assert_eq!(whole("57.410"), "57410");
        assert_eq!(whole("1.057.410"), "1057410");
        assert_eq!(whole("57 410"), "57410");
        assert_eq!(whole("3250"), "3250");
        for unclear in ["3,25", "57410.5", "", "0.125", "57.410 ION", "-57.410"] {
            assert_eq!(whole(unclear), "57410", "{unclear}");
        }
    }

    #[test]
    fn a_name_that_is_no_bare_key_stands_in_quotes() {
        assert_eq!(key("Oost-Achterhoek"), "Oost-Achterhoek");
        assert_eq!(key("Den Haag"), "\"Den Haag\"");
        assert_eq!(key("Fryslân"), "\"Fryslân\"");
    }
}
