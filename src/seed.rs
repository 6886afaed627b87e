//! The seed (*startwaarde*): a hash over the seal and what every source gave (*inbreng*).
//!
//! Comes in: the root of the seal and the contributions in the plan's order. Goes out: 32 bytes. Refuses: a
//! contribution that is not what its source promised. Section "Seed" of the format document.

use crate::fault::Wording;
use crate::lang::Lang;
use crate::log::note::base64;
use crate::log::tree::Hash;
use crate::rules::{SeedPlan, Source, SourceKind};
use crate::say;
use sha2::{Digest, Sha256};
use std::fmt;

/// What one source gave, in its canonical form: for dice the faces separated by one space, for a text the
/// trimmed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The source's label.
    pub label: String,
    /// The canonical value.
    pub value: String,
}

/// The seed of one round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed(pub [u8; 32]);

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Mixes the contributions with the root of the seal.
pub fn draw_seed(seal: &Hash, contributions: &[Contribution]) -> Seed {
    let mut text = format!("instroom seed v1\n{}\n", base64(seal));
    for Contribution { label, value } in contributions {
        text.push_str(&format!("{label} {value}\n"));
    }
    Seed(Sha256::digest(text).into())
}

/// A text value is at most this long.
const TEXT_MAX: usize = 500;

/// Why what was given is not a contribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContributionFault {
    /// The plan names no such source.
    Unknown {
        /// The label given.
        given: String,
        /// Those of the plan.
        known: Vec<String>,
    },
    /// Given twice.
    Twice(String),
    /// Not given.
    Missing {
        /// The source.
        label: String,
        /// Who would give it.
        by: String,
        /// What it will be.
        what: String,
    },
    /// Something in a row of dice that is no face.
    NotAFace {
        /// The source.
        label: String,
        /// What stands there.
        given: String,
        /// Which roll, from 1.
        roll: usize,
        /// Faces of the die.
        faces: u32,
    },
    /// Too many or too few rolls.
    Rolls {
        /// The source.
        label: String,
        /// Rolls given.
        given: usize,
        /// Rolls promised.
        rolls: u32,
    },
    /// A text that is empty, too long or holds control characters.
    Text(String),
}

/// What was given for every source, in the plan's order and canonical form. `given` are pairs of label and
/// value, in any order.
///
/// # Errors
/// Everything that is wrong.
pub fn read_contributions(
    plan: &SeedPlan,
    given: &[(String, String)],
) -> Result<Vec<Contribution>, Vec<ContributionFault>> {
    let mut faults = Vec::new();
    for (i, (label, _)) in given.iter().enumerate() {
        if !plan.sources.iter().any(|source| source.label == *label) {
            let known = plan.sources.iter().map(|source| source.label.clone()).collect();
            faults.push(ContributionFault::Unknown { given: label.clone(), known });
        } else if given[..i].iter().any(|(earlier, _)| earlier == label) {
            faults.push(ContributionFault::Twice(label.clone()));
        }
    }
    let mut contributions = Vec::new();
    for source in &plan.sources {
        let Some((label, value)) = given.iter().find(|(label, _)| *label == source.label) else {
            let what = match &source.kind {
                SourceKind::Dice { faces, rolls } => format!("{rolls} × 1–{faces}"),
                SourceKind::Text { what } => what.clone(),
            };
            faults.push(ContributionFault::Missing { label: source.label.clone(), by: source.by.clone(), what });
            continue;
        };
        match read_value(source, value) {
            Ok(value) => contributions.push(Contribution { label: label.clone(), value }),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok(contributions) } else { Err(faults) }
}

/// The canonical form of what a source gave.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read_value(source: &Source, given: &str) -> Result<String, ContributionFault> {
    match &source.kind {
        SourceKind::Dice { faces, rolls } => read_dice(&source.label, given, *faces, *rolls),
        SourceKind::Text { .. } => {
            let text = given.trim();
            let wrong = text.is_empty() || text.len() > TEXT_MAX || text.chars().any(char::is_control);
            if wrong { Err(ContributionFault::Text(source.label.clone())) } else { Ok(text.to_owned()) }
        }
    }
}

/// Rolls separated by white space, commas or semicolons; with at most nine faces also as digits in a row.
fn read_dice(label: &str, given: &str, faces: u32, rolls: u32) -> Result<String, ContributionFault> {
    let separate = |c: char| c.is_whitespace() || c == ',' || c == ';';
    let split = |word: &str| match faces {
        ..=9 if word.bytes().all(|byte| byte.is_ascii_digit()) => word.chars().map(String::from).collect(),
        _ => vec![word.to_owned()],
    };
    let words: Vec<String> = given.split(separate).filter(|word| !word.is_empty()).flat_map(split).collect();
    let is_face = |word: &String| word.parse().is_ok_and(|n: u32| n.to_string() == *word && (1..=faces).contains(&n));
    if let Some(at) = words.iter().position(|word| !is_face(word)) {
        let given = words[at].clone();
        return Err(ContributionFault::NotAFace { label: label.to_owned(), given, roll: at + 1, faces });
    }
    if words.len() != rolls as usize {
        return Err(ContributionFault::Rolls { label: label.to_owned(), given: words.len(), rolls });
    }
    Ok(words.join(" "))
}

impl Wording for ContributionFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Unknown { given, .. } => {
                say!(lang, nl: "het plan kent geen inbreng `{given}`", en: "the plan knows no source `{given}`")
            }
            Self::Twice(label) => {
                say!(lang, nl: "de inbreng `{label}` is twee keer gegeven", en: "the contribution `{label}` is given twice")
            }
            Self::Missing { label, by, what } => {
                say!(lang, nl: "de inbreng `{label}` van {by} ontbreekt ({what})", en: "the contribution `{label}` by {by} is missing ({what})")
            }
            Self::NotAFace { label, given, roll, faces } => {
                say!(lang, nl: "`{given}` (worp {roll} van `{label}`) staat niet op een dobbelsteen met {faces} vlakken", en: "`{given}` (roll {roll} of `{label}`) is not on a die with {faces} faces")
            }
            Self::Rolls { label, given, rolls } => {
                say!(lang, nl: "`{label}` heeft {given} worpen; het plan vraagt er {rolls}", en: "`{label}` has {given} rolls; the plan asks for {rolls}")
            }
            Self::Text(label) => {
                say!(lang, nl: "de tekst van `{label}` is leeg, te lang of bevat stuurtekens", en: "the text of `{label}` is empty, too long or holds control characters")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Unknown { given, known } => {
                let near = known.iter().find(|label| strsim::levenshtein(&given.to_lowercase(), label) <= 2);
                let all = known.join(", ");
                match near {
                    Some(near) => say!(lang, nl: "bedoelt u `{near}`?", en: "do you mean `{near}`?"),
                    None => say!(lang, nl: "het plan vraagt: {all}", en: "the plan asks for: {all}"),
                }
            }
            Self::Twice(_) => say!(lang, nl: "geef hem één keer", en: "give it once"),
            Self::Missing { label, .. } => {
                say!(lang, nl: "geef `--contribute {label}=WAARDE`", en: "pass `--contribute {label}=VALUE`")
            }
            Self::NotAFace { .. } | Self::Rolls { .. } => {
                say!(lang, nl: "lees de worpen nog eens na; er is niets opgeslagen", en: "read the rolls again; nothing was saved")
            }
            Self::Text(_) => {
                say!(lang, nl: "typ de waarde op één regel, hoogstens {TEXT_MAX} bytes", en: "type the value on one line, at most {TEXT_MAX} bytes")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dice(faces: u32, rolls: u32) -> Source {
        Source { label: "d".to_owned(), by: "bestuur".to_owned(), kind: SourceKind::Dice { faces, rolls } }
    }

    #[test]
    fn dice_are_read_as_people_write_them() {
        for given in ["314", "3 1 4", " 3,1;4\n"] {
            assert_eq!(read_value(&dice(6, 3), given).unwrap(), "3 1 4");
        }
        assert_eq!(read_value(&dice(20, 3), "3, 14 1").unwrap(), "3 14 1");
    }

    #[test]
    fn what_no_die_shows_is_refused() {
        for given in ["370", "3a1", "3 01", "12", "1234"] {
            assert!(read_value(&dice(6, 3), given).is_err(), "{given}");
        }
        for given in ["3 21 1", "3 014 1", "3141"] {
            assert!(read_value(&dice(20, 3), given).is_err(), "{given}");
        }
    }

    #[test]
    fn a_text_keeps_its_zeros() {
        let source = Source { kind: SourceKind::Text { what: "krant".to_owned() }, ..dice(6, 1) };
        assert_eq!(read_value(&source, " 00123 \n").unwrap(), "00123");
        assert!(read_value(&source, "a\nb").is_err());
        assert!(read_value(&source, " ").is_err());
    }

    #[test]
    fn all_faults_of_the_contributions_are_named() {
        let plan = SeedPlan { sources: vec![dice(6, 2), Source { label: "e".to_owned(), ..dice(6, 1) }] };
        let given = [("d", "17"), ("x", "1"), ("d", "11")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        let faults = read_contributions(&plan, &given).unwrap_err();
        assert_eq!(faults.len(), 4, "{faults:?}");
    }
}
