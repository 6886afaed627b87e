//! What happens at the boundary: `boundary` of `[selection]`, with what belongs to it.

use super::name;
use super::notes::{Choice, Notes};
use super::share::read_share;
use super::suggest;
use super::table::{Field, Table};
use crate::rules::model::Profile;
use crate::rules::selection::{BasketRule, Boundary, BoundaryTerms, Edge, Leftover};
use crate::words::rules::{ChoiceFault, NotYet, Refused, RulesFault};
use crate::words::value::Quoted;

/// Words by which rule sets ask to divide the money over all practices.
const SPLIT: [&str; 5] = ["split", "partial", "verdelen", "naar-rato", "pro-rata"];

/// A boundary.
pub(super) struct ReadBoundary {
    pub(super) boundary: Boundary,
    /// Where its dice are named.
    pub(super) dice_at: Option<usize>,
}

/// What may stand beside `boundary`.
struct Beside<'a> {
    consent: Option<Field<'a>>,
    tolerance: Option<Field<'a>>,
    baskets: Option<Field<'a>>,
    leftover: Option<Field<'a>>,
    dice: Option<Field<'a>>,
}

impl<'a> Beside<'a> {
    fn read(table: &mut Table<'a>) -> Self {
        Self {
            consent: table.optional("consent"),
            tolerance: table.optional("tolerance"),
            baskets: table.optional("baskets"),
            leftover: table.optional("leftover"),
            dice: table.optional("basket_dice"),
        }
    }

    /// Refuses what goes with another boundary.
    fn are_idle(&self, edge: Edge, notes: &mut Notes<'_>) -> bool {
        let [reach, baskets] = [Edge::Reach, Edge::Baskets].map(|own| own == edge);
        let of_reach = [self.consent, self.tolerance].into_iter().flatten().filter(|_| !reach);
        let of_baskets = [self.baskets, self.leftover, self.dice].into_iter().flatten().filter(|_| !baskets);
        let mut none = true;
        for field in of_reach {
            notes.wrong(field.key_at, ChoiceFault::OnlyWithReach { key: field.key });
            none = false;
        }
        for field in of_baskets {
            notes.wrong(field.key_at, ChoiceFault::OnlyWithBaskets { key: field.key });
            none = false;
        }
        none
    }
}

pub(super) fn read_boundary(
    table: &mut Table<'_>,
    profile: Option<Profile>,
    notes: &mut Notes<'_>,
) -> Option<ReadBoundary> {
    if notes.boundary == Choice::MayWait && table.optional("boundary").is_none() {
        notes.boundary = Choice::Undecided;
        // what stands beside it belongs to a choice that is not made
        let _ = Beside::read(table);
        return Some(ReadBoundary { boundary: Boundary::Skip, dice_at: None });
    }
    let field = table.required("boundary", notes);
    let beside = Beside::read(table);
    let field = field?;
    if let Some(asked) = field.value.as_str().filter(|word| SPLIT.contains(word)) {
        return notes.refuse(field.at, split(format!("boundary = \"{asked}\""), profile));
    }
    let edge = field.choose(&Edge::ALL, Edge::code, notes)?;
    let fine = beside.are_idle(edge, notes);
    let terms = match edge {
        Edge::Skip | Edge::Stop => BoundaryTerms::default(),
        Edge::Reach => read_reach(field, &beside, notes)?,
        Edge::Baskets => read_baskets(field, &beside, notes)?,
    };
    let boundary = Boundary::of(edge, terms).ok().filter(|_| fine)?;
    Some(ReadBoundary { boundary, dice_at: beside.dice.map(|dice| dice.at) })
}

/// R1 says "maximaal", so going over it needs somebody who agreed (Friesland: the insurer).
fn read_reach(reach: Field<'_>, beside: &Beside<'_>, notes: &mut Notes<'_>) -> Option<BoundaryTerms> {
    if beside.consent.is_none() {
        notes.absent(reach.at, ChoiceFault::ConsentMissing);
    }
    let consent = beside.consent.and_then(|field| name::text(field, notes));
    let tolerance = match beside.tolerance {
        Some(field) => Some(read_share(field, notes)?),
        None => None,
    };
    Some(BoundaryTerms { consent: Some(consent?), tolerance, ..BoundaryTerms::default() })
}

/// How many baskets is a choice; the room that one leaves goes to the next date, unless the rules give it to the lots.
fn read_baskets(baskets: Field<'_>, beside: &Beside<'_>, notes: &mut Notes<'_>) -> Option<BoundaryTerms> {
    let count = match beside.baskets {
        Some(field) => read_count(field, notes),
        None => {
            notes.absent(baskets.at, ChoiceFault::BasketsMissing);
            None
        }
    };
    let leftover = match beside.leftover {
        Some(field) => field.choose(&Leftover::ALL, Leftover::code, notes),
        None => Some(Leftover::Carry),
    };
    let dice = match beside.dice {
        Some(field) => Some(name::label(field, notes)?),
        None => None,
    };
    let (baskets, leftover) = (Some(count?), Some(leftover?));
    Some(BoundaryTerms { baskets, leftover, basket_dice: dice, ..BoundaryTerms::default() })
}

fn read_count(field: Field<'_>, notes: &mut Notes<'_>) -> Option<u32> {
    let number = field.number(notes)?;
    let count = u32::try_from(number).ok().filter(|count| BasketRule::COUNTS.contains(count));
    count.or_else(|| notes.refuse(field.at, ChoiceFault::BasketCount { written: number.to_string() }))
}

pub(super) fn read_split(field: Field<'_>, profile: Option<Profile>, notes: &mut Notes<'_>) {
    if field.value.as_bool() == Some(false) {
        return notes.wrong(field.key_at, suggest::unknown_key(field.key, "[selection]", &[]));
    }
    notes.wrong(field.key_at, split("split".to_owned(), profile));
}

/// R5 (notice LHV/InEen/ZN): the money is not split over all practices; R11: a practice enters whole.
fn split(written: String, profile: Option<Profile>) -> RulesFault {
    let written = Quoted(written);
    match profile {
        Some(Profile::Leidraad) => Refused::SplitMoney { written }.into(),
        _ => NotYet::Split { written }.into(),
    }
}
