//! Sharing a whole in proportion, without loss: largest remainders.

/// Parts of `whole` in proportion to the weights; they add up to `whole`. What is left after rounding down goes
/// to the largest remainders, ties to the first. All zero when the weights are.
pub(super) fn apportion(whole: u64, weights: &[u64]) -> Vec<u64> {
    let sum: u64 = weights.iter().sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    // 10,000,000 practices of 25,000 ION each: 2.5 × 10^11 × 25,000 is still below 2^63
    let mut parts: Vec<u64> = weights.iter().map(|weight| whole * weight / sum).collect();
    let mut order: Vec<(u64, usize)> =
        weights.iter().enumerate().map(|(i, weight)| (sum - whole * weight % sum, i)).collect();
    order.sort_unstable();
    let left = whole - parts.iter().sum::<u64>();
    for (_, i) in order.into_iter().take(super::stream::index(left)) {
        parts[i] += 1;
    }
    parts
}

/// Numbers of practices, in proportion to the weights.
pub(super) fn apportion_counts(whole: usize, weights: &[u64]) -> Vec<usize> {
    apportion(whole as u64, weights).into_iter().map(super::stream::index).collect()
}

/// What becomes of `amount`, meant for `standard` practices, when there are `practices`; rounded down.
pub(super) fn scaled(amount: u64, practices: usize, standard: usize) -> u64 {
    amount * practices as u64 / standard as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_goes_to_the_largest_remainders() {
        // 48 × 60, 25, 8, 7% = 28.8, 12, 3.84, 3.36 → 28, 12, 3, 3 and two left: .84 and .8
        assert_eq!(apportion(48, &[60, 25, 8, 7]), [29, 12, 4, 3]);
        // 10 in three: 3.33 each, one left, to the first
        assert_eq!(apportion(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(apportion(10, &[0, 0]), [0, 0]);
        assert_eq!(apportion(0, &[3, 4]), [0, 0]);
    }
}
