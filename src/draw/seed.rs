//! The seed (*startwaarde*): a hash over the seal and what every source gave (*inbreng*).
//!
//! Comes in: the root of the seal and the contributions in the plan's order. Goes out: 32 bytes. Refuses: a
//! contribution that is not what its source promised. Section "Seed" of the format document.

pub use crate::words::seed::ContributionFault;

use crate::draw::beacon::{Beacon, BeaconFault, check_beacon, hex, read_signature};
use crate::log::note::base64;
use crate::log::text;
use crate::log::tree::Hash;
use crate::rules::{FailureRule, SeedPlan, Source, SourceKind};
use crate::words::seed::Known;
use crate::words::value::Digits;
use sha2::{Digest, Sha256};
use std::fmt;

/// What one source gave, in its canonical form: for dice the faces separated by one space, for a text the
/// trimmed text, for a secret its 64 hex digits, for a beacon its round and the randomness in hex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The source's label.
    pub label: String,
    /// The canonical value.
    pub value: String,
    /// The signature of a beacon's round, 96 hex digits.
    pub signature: Option<String>,
}

/// That a source gave nothing, and its rule was used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// The source's label.
    pub label: String,
    /// Why, for people.
    pub reason: String,
}

/// All that came of the sources of a plan: for each a contribution, or that it failed, or with a later round of the
/// beacon both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivered {
    /// What was given, in the plan's order.
    pub contributions: Vec<Contribution>,
    /// What failed, in the plan's order.
    pub failed: Vec<Failed>,
}

impl Delivered {
    /// What came of one source: that it failed, what it gave.
    pub fn of(&self, label: &str) -> (Option<&Failed>, Option<&Contribution>) {
        let failed = self.failed.iter().find(|failed| failed.label == label);
        (failed, self.contributions.iter().find(|given| given.label == label))
    }
}

/// What takes the place of a source that failed; `Err` when its rule is that the round is not drawn.
///
/// # Errors
/// [`ContributionFault::MayNotFail`].
pub fn instead(source: &Source) -> Result<Option<Source>, ContributionFault> {
    match (source.failure, &source.kind) {
        (FailureRule::Skip, _) => Ok(None),
        (FailureRule::Later(rounds), SourceKind::Drand { round }) => {
            Ok(Some(Source { kind: SourceKind::Drand { round: round + rounds }, ..source.clone() }))
        }
        _ => Err(ContributionFault::MayNotFail { label: source.label.clone() }),
    }
}

/// Whether what was given leaves enough to chance.
///
/// # Errors
/// [`ContributionFault::TooLittleLeft`].
pub fn check_rest(plan: &SeedPlan, delivered: &Delivered) -> Result<(), ContributionFault> {
    let chance = plan.chance_with(|source| delivered.of(&source.label).1.is_some());
    if chance.is_enough() { Ok(()) } else { Err(ContributionFault::TooLittleLeft) }
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
    for Contribution { label, value, .. } in contributions {
        text.push_str(&format!("{label} {value}\n"));
    }
    Seed(Sha256::digest(text).into())
}

/// A text value is at most this long.
const TEXT_MAX: usize = 500;

/// What was given for every source, in the plan's order and canonical form. `given` are pairs of label and
/// value, `failed` those of label and reason, in any order.
///
/// # Errors
/// Everything that is wrong.
pub fn read_contributions(
    plan: &SeedPlan,
    given: &[(String, String)],
    failed: &[(String, String)],
) -> Result<Delivered, Vec<ContributionFault>> {
    let mut faults = misnamed(plan, given);
    faults.extend(misnamed(plan, failed));
    let mut delivered = Delivered::default();
    for source in &plan.sources {
        let of = |list: &[(String, String)]| list.iter().find(|(label, _)| *label == source.label).cloned();
        let due = match of(failed) {
            None => Some(source.clone()),
            Some((label, reason)) => match instead(source).and_then(|due| Ok((due, read_failed(&label, &reason)?))) {
                Ok((due, failed)) => {
                    delivered.failed.push(failed);
                    due
                }
                Err(fault) => {
                    faults.push(fault);
                    continue;
                }
            },
        };
        match (due, of(given)) {
            (None, None) => {}
            (None, Some((label, _))) => faults.push(ContributionFault::FailedAndGiven { label }),
            (Some(due), None) => faults.push(missing(&due)),
            (Some(due), Some((_, value))) => match read_value(&due, &value) {
                Ok(contribution) => delivered.contributions.push(contribution),
                Err(fault) => faults.push(fault),
            },
        }
    }
    if faults.is_empty() {
        check_rest(plan, &delivered).map_err(|fault| vec![fault])?;
        return Ok(delivered);
    }
    Err(faults)
}

/// Holds what was given so far against the plan, before anybody is asked for what is missing.
///
/// # Errors
/// Everything that is wrong, and stays so whatever comes.
pub fn check_given(
    plan: &SeedPlan,
    given: &[(String, String)],
    failed: &[(String, String)],
) -> Result<(), Vec<ContributionFault>> {
    let mut faults = read_contributions(plan, given, failed).err().unwrap_or_default();
    faults.retain(|fault| !matches!(fault, ContributionFault::Missing { .. }));
    if !faults.is_empty() {
        return Err(faults);
    }
    let is_out = |source: &Source| failed.iter().any(|(label, _)| *label == source.label);
    let chance = plan.chance_with(|source| !is_out(source) || matches!(instead(source), Ok(Some(_))));
    if chance.is_enough() { Ok(()) } else { Err(vec![ContributionFault::TooLittleLeft]) }
}

/// Labels that the plan does not know, or that come twice.
fn misnamed(plan: &SeedPlan, given: &[(String, String)]) -> Vec<ContributionFault> {
    let mut faults = Vec::new();
    for (i, (label, _)) in given.iter().enumerate() {
        if !plan.sources.iter().any(|source| source.label == *label) {
            faults.push(ContributionFault::Unknown { given: label.clone(), known: known(plan, label) });
        } else if given[..i].iter().any(|(earlier, _)| earlier == label) {
            faults.push(ContributionFault::Twice { label: label.clone() });
        }
    }
    faults
}

/// What was meant, if a label of the plan is near; otherwise all of them.
fn known(plan: &SeedPlan, given: &str) -> Known {
    let labels = || plan.sources.iter().map(|source| source.label.clone());
    let near = labels().find(|label| strsim::levenshtein(&given.to_lowercase(), label) <= 2);
    near.map_or_else(|| Known::All { labels: labels().collect() }, |label| Known::Near { label })
}

fn missing(source: &Source) -> ContributionFault {
    let what = match &source.kind {
        SourceKind::Dice { faces, rolls } => format!("{rolls} × 1–{faces}"),
        SourceKind::Text { what } => what.clone(),
        SourceKind::Secret { commitment } => format!("SHA-256 {commitment}"),
        SourceKind::Drand { round } => format!("drand quicknet {round}"),
    };
    ContributionFault::Missing { label: source.label.clone(), by: source.by.clone(), what }
}

/// The canonical form of what a source gave, as people give it: of a beacon the JSON of the round.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read_value(source: &Source, given: &str) -> Result<Contribution, ContributionFault> {
    let label = &source.label;
    let value = match &source.kind {
        SourceKind::Dice { faces, rolls } => read_dice(label, given, *faces, *rolls)?,
        SourceKind::Text { .. } => read_text(label, given)?,
        SourceKind::Secret { commitment } => read_secret(label, given, commitment)?,
        SourceKind::Drand { round } => {
            let beacon = check_beacon(given, *round);
            let beacon = beacon.map_err(|fault| ContributionFault::Beacon {
                label: label.clone(),
                fault,
                round: Digits(*round),
            })?;
            return Ok(of_beacon(label, &beacon));
        }
    };
    Ok(Contribution { label: label.clone(), value, signature: None })
}

/// What a round of the beacon contributes.
pub fn of_beacon(label: &str, beacon: &Beacon) -> Contribution {
    let value = format!("{} {}", beacon.round, hex(&beacon.randomness()));
    Contribution { label: label.to_owned(), value, signature: Some(hex(&beacon.signature)) }
}

/// Holds a contribution that stands in a log against its source: the canonical form of what it says.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn check_contribution(source: &Source, found: &Contribution) -> Result<Contribution, ContributionFault> {
    let SourceKind::Drand { round } = source.kind else {
        return match found.signature {
            None => read_value(source, &found.value),
            Some(_) => Err(ContributionFault::NeedlessSignature { label: found.label.clone() }),
        };
    };
    let form = || ContributionFault::BeaconForm { label: found.label.clone() };
    let given = found.value.split_once(' ').and_then(|(given, _)| given.parse().ok()).ok_or_else(form)?;
    let signature = found.signature.as_deref().and_then(read_signature).ok_or_else(form)?;
    let fault = |fault| ContributionFault::Beacon { label: found.label.clone(), fault, round: Digits(round) };
    if given != round {
        return Err(fault(BeaconFault::OtherRound { asked: Digits(round), given: Digits(given) }));
    }
    let beacon = Beacon { round, signature };
    let due = of_beacon(&found.label, &beacon);
    if due.value != found.value {
        return Err(fault(BeaconFault::OtherHash));
    }
    if beacon.is_genuine() { Ok(due) } else { Err(fault(BeaconFault::NotGenuine { round: Digits(round) })) }
}

/// Why a source gave nothing, as the log will say it.
fn read_failed(label: &str, reason: &str) -> Result<Failed, ContributionFault> {
    let label = label.to_owned();
    match text::read(reason) {
        Ok(reason) if reason.is_empty() => Err(ContributionFault::NoReason { label }),
        Ok(reason) => Ok(Failed { label, reason: reason.into_owned() }),
        Err(flaw) => Err(ContributionFault::Text { label, flaw }),
    }
}

fn read_text(label: &str, given: &str) -> Result<String, ContributionFault> {
    let label = || label.to_owned();
    let text = given.trim();
    if !(1..=TEXT_MAX).contains(&text.len()) {
        return Err(ContributionFault::Length { label: label(), most: TEXT_MAX });
    }
    // it decides the lots: what was typed is mixed, with its accents composed, or refused
    text::composed(text).map_err(|flaw| ContributionFault::Text { label: label(), flaw })
}

/// The 64 hex digits whose SHA-256 was committed.
fn read_secret(label: &str, given: &str, commitment: &str) -> Result<String, ContributionFault> {
    let secret = given.trim().to_ascii_lowercase();
    if secret.len() != 64 || !secret.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(ContributionFault::NotASecret { label: label.to_owned() });
    }
    if hex(&Sha256::digest(&secret)) != commitment {
        return Err(ContributionFault::OtherSecret { label: label.to_owned() });
    }
    Ok(secret)
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
        return Err(ContributionFault::Rolls { label: label.to_owned(), given: words.len().into(), rolls });
    }
    Ok(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dice(faces: u32, rolls: u32) -> Source {
        let kind = SourceKind::Dice { faces, rolls };
        Source { label: "d".to_owned(), by: "bestuur".to_owned(), kind, failure: FailureRule::Abort }
    }

    #[test]
    fn dice_are_read_as_people_write_them() {
        for given in ["314", "3 1 4", " 3,1;4\n"] {
            assert_eq!(read_value(&dice(6, 3), given).unwrap().value, "3 1 4");
        }
        assert_eq!(read_value(&dice(20, 3), "3, 14 1").unwrap().value, "3 14 1");
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
        assert_eq!(read_value(&source, " 00123 \n").unwrap().value, "00123");
        assert_eq!(read_value(&source, "Zoe\u{308} b").unwrap().value, "Zoë b");
        assert!(read_value(&source, &"x".repeat(500)).is_ok());
        for wrong in [" ", "a  b", "a\tb", "a\u{7}b", "a\u{200b}b", "a\u{2028}b", &"x".repeat(501)] {
            assert!(read_value(&source, wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn why_a_source_failed_is_said_in_plain_text() {
        let plan = SeedPlan {
            sources: vec![
                dice(6, 50),
                Source { label: "notaris".to_owned(), failure: FailureRule::Skip, ..dice(6, 1) },
            ],
        };
        let given = [("d".to_owned(), "6".repeat(50))];
        let failed = |reason: &str| read_contributions(&plan, &given, &[("notaris".to_owned(), reason.to_owned())]);
        assert_eq!(failed(" zi\u{eb}k  thuis ").unwrap().failed[0].reason, "zi\u{eb}k thuis");
        assert!(matches!(&failed(" ").unwrap_err()[..], [ContributionFault::NoReason { .. }]));
        assert!(matches!(&failed("a\u{202e}b").unwrap_err()[..], [ContributionFault::Text { .. }]));
    }

    #[test]
    fn all_faults_of_the_contributions_are_named() {
        let plan = SeedPlan { sources: vec![dice(6, 2), Source { label: "e".to_owned(), ..dice(6, 1) }] };
        let given = [("d", "17"), ("x", "1"), ("d", "11")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        let faults = read_contributions(&plan, &given, &[]).unwrap_err();
        assert_eq!(faults.len(), 4, "{faults:?}");
    }
}
