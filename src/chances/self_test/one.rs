//! One draw that was really held: told, and never judged.

use super::Question;
use super::scale::Scales;
use crate::draw::lots::Lots;
use crate::draw::units::Case;

/// What is seen in one draw. It says nothing about whether that draw was fair: half of all fair draws lie further out than
/// the other half.
#[derive(Clone, Debug, PartialEq)]
pub struct OneDraw {
    /// Units with a lot.
    pub units: usize,
    /// How often fair lots hang together as much with codes, names and sizes.
    pub tails: Vec<(Question, f64)>,
    /// How many that stand beneath each other came directly behind each other.
    pub neighbours: u64,
    /// How many that are on average.
    pub expected: f64,
}

/// What is seen in a draw.
pub fn one_draw(case: &Case<'_>, lots: &Lots) -> OneDraw {
    let scales = Scales::of(case, None);
    let tails = scales.list.iter().zip(scales.products(lots)).map(|(scale, sum)| (scale.question, scale.tail(sum, 1)));
    OneDraw {
        units: lots.order().len(),
        tails: tails.collect(),
        neighbours: scales.neighbours_of(lots),
        expected: scales.neighbours,
    }
}
