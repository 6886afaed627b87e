//! What practices answered: a wish, nothing, or that they do not know (R40, R41, R50).

use super::recipe::{Moment, Recipe};
use super::share::apportion_counts;
use super::stream::Stream;

/// An answer to the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Wishes this start date, counted from the first of the round.
    Wish(u8),
    /// "Weet ik niet."
    Unknown,
    /// Does not take part.
    Declines,
    /// No reaction.
    Silent,
}

impl Answer {
    /// As it stands in the register.
    pub(super) fn words(self, moments: &'static [Moment]) -> &'static str {
        match self {
            Self::Wish(moment) => moments[usize::from(moment)].dutch,
            Self::Unknown => "weet ik niet",
            Self::Declines => "doet niet mee",
            Self::Silent => "",
        }
    }
}

/// So many answers in the proportions of the recipe, in an order by chance.
pub(super) fn draw_answers(recipe: &Recipe, practices: usize, stream: &mut Stream) -> Vec<Answer> {
    let weights: Vec<u64> = recipe.answers.iter().map(|&(_, weight)| weight).collect();
    let counts = apportion_counts(practices, &weights);
    let mut answers = Vec::with_capacity(practices);
    for (&(answer, _), count) in recipe.answers.iter().zip(counts) {
        answers.extend(std::iter::repeat_n(answer, count));
    }
    stream.shuffle(&mut answers);
    answers
}
