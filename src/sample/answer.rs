//! What practices answered: a wish, nothing, or that they do not know (R40, R41, R50).

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

/// So many answers in these proportions, in an order by chance.
pub(super) fn draw_answers(wanted: &[(Answer, u64)], practices: usize, stream: &mut Stream) -> Vec<Answer> {
    let weights: Vec<u64> = wanted.iter().map(|&(_, weight)| weight).collect();
    let counts = apportion_counts(practices, &weights);
    let mut answers = Vec::with_capacity(practices);
    for (&(answer, _), count) in wanted.iter().zip(counts) {
        answers.extend(std::iter::repeat_n(answer, count));
    }
    stream.shuffle(&mut answers);
    answers
}
