//! Who vouches for a transcript, of those whom the reader knows from elsewhere.

use super::{DifferenceKind, End, Section, Subject};
use crate::log::key::{VerifierKey, WitnessKey};
use crate::log::signers::{Cosigned, Signers, Trusted};
use jiff::Timestamp;

/// Who of those whom a reader trusts vouches for a transcript.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vouching {
    /// The key of an organiser that signed the last checkpoint, or an earlier one from which the key that did was handed
    /// over.
    pub organiser: Option<VerifierKey>,
    /// The witnesses, in the order in which the reader named them.
    pub witnesses: Vec<Voucher>,
}

/// A witness whom the reader trusts, and who is one of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voucher {
    /// Their name.
    pub name: String,
    /// When they signed the last checkpoint, if they did.
    pub signed: Option<Timestamp>,
    /// How many of the earlier checkpoints they signed.
    pub earlier: usize,
}

impl Vouching {
    /// Whether somebody signed the whole of it.
    pub fn is_enough(&self) -> bool {
        self.organiser.is_some() || self.witnesses.iter().any(|witness| witness.signed.is_some())
    }
}

/// Who vouches, and whether one of the trusted keys is none of this log. A key that a last handover only announces has
/// signed nothing, so it vouches for nothing yet. `first` are the signers of the first line.
pub(super) fn vouching(
    first: &Signers,
    sections: &[Section],
    trusted: &[Trusted],
) -> (Vouching, Option<DifferenceKind>) {
    let mut all: Vec<&Signers> = std::iter::once(first).chain(sections.iter().map(|it| &*it.signers)).collect();
    all.dedup();
    let (mut vouching, mut stranger) = (Vouching::default(), None);
    for key in trusted {
        match key {
            // a key that a handover names and that signed nothing since vouches for nothing: anybody can name any key
            Trusted::Organiser(key) if sections.iter().any(|section| section.signers.organiser == *key) => {
                vouching.organiser.get_or_insert(key.clone());
            }
            Trusted::Organiser(_) => {}
            Trusted::Witness(key) if all.iter().any(|signers| place(signers, key).is_some()) => {
                vouching.witnesses.push(voucher(key, sections));
            }
            Trusted::Witness(key) => stranger = Some(DifferenceKind::StrangerWitness(key.name().to_owned())),
        }
    }
    // one key of the organiser is enough: the others may be of other programmes
    let asked = trusted.iter().any(|key| matches!(key, Trusted::Organiser(_)));
    let missing = (asked && vouching.organiser.is_none()).then_some(DifferenceKind::Stranger);
    (vouching, missing.or(stranger))
}

fn place(signers: &Signers, key: &WitnessKey) -> Option<usize> {
    signers.witnesses.iter().position(|witness| witness.key == *key)
}

/// What a witness signed.
fn voucher(key: &WitnessKey, sections: &[Section]) -> Voucher {
    let checkpoints = sections.iter().flat_map(|section| {
        let seal = (!matches!(section.subject, Subject::Handover(_))).then_some((section, &section.seal_by));
        let result = (!matches!(section.end, End::Sealed)).then_some((section, &section.result_by));
        seal.into_iter().chain(result)
    });
    let signed = |(section, by): (&Section, &Vec<Cosigned>)| {
        let own = place(&section.signers, key);
        by.iter().find(|by| Some(by.witness) == own).map(|by| by.time)
    };
    let times: Vec<Option<Timestamp>> = checkpoints.map(signed).collect();
    let last = times.last().copied().flatten();
    let earlier = times.iter().flatten().count() - usize::from(last.is_some());
    Voucher { name: key.name().to_owned(), signed: last, earlier }
}
