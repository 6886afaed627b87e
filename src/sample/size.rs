//! How large practices are, by type (domain F1).
#![expect(
    clippy::float_arithmetic,
    reason = "a log-normal size; rounded to whole patients before anything else is done"
)]

use super::stream::Stream;

/// Type of a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One GP (*solopraktijk*).
    Solo,
    /// Two GPs (*duopraktijk*).
    Duo,
    /// Three or more (*groepspraktijk*).
    Group,
    /// With other professions under one roof (*gezondheidscentrum*).
    Centre,
    /// Just begun (*nulpraktijk*).
    New,
}

impl Kind {
    pub(super) const ALL: [Self; 5] = [Self::Solo, Self::Duo, Self::Group, Self::Centre, Self::New];

    /// Mean, sigma of the logarithm, smallest and largest (the table of F1).
    fn shape(self) -> (f64, f64, f64, f64) {
        match self {
            Self::Solo => (2_150.0, 0.28, 600.0, 4_500.0),
            Self::Duo => (2_950.0, 0.25, 1_200.0, 6_500.0),
            Self::Group => (4_050.0, 0.33, 1_800.0, 12_000.0),
            Self::Centre => (7_500.0, 0.40, 3_000.0, 25_000.0),
            Self::New => (900.0, 0.40, 300.0, 1_500.0),
        }
    }
}

/// A size in patients, before the totals are made to fit.
pub(super) fn draw_size(kind: Kind, stream: &mut Stream) -> u64 {
    let (mean, sigma, least, most) = kind.shape();
    // e^(µ + σz) has mean e^(µ + σ²/2), so µ = ln(mean) − σ²/2
    rounded((mean * libm::exp(sigma * stream.normal() - sigma * sigma / 2.0)).clamp(least, most))
}

/// A weight around 1000, log-normal: how large an organisation is beside the others.
pub(super) fn draw_weight(sigma: f64, stream: &mut Stream) -> u64 {
    rounded((1000.0 * libm::exp(sigma * stream.normal())).clamp(100.0, 10_000.0))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped between 100 and 25,000")]
fn rounded(size: f64) -> u64 {
    (size + 0.5) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_the_mean_of_their_type() {
        let mut stream = Stream::new("size", "1");
        for kind in [Kind::Solo, Kind::Duo, Kind::Group, Kind::Centre] {
            let mean = (0..20_000).map(|_| draw_size(kind, &mut stream)).sum::<u64>() as f64 / 20_000.0;
            assert!((mean / kind.shape().0 - 1.0).abs() < 0.02, "{kind:?} {mean}");
        }
    }
}
