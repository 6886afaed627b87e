//! Counts as chances: shares of a whole, each with its standard error.
//!
//! The only place where floats are used: sums, differences, quotients and square roots of `f64` are the same on
//! every machine, and what goes in are exact integers.
#![expect(clippy::float_arithmetic, reason = "chances are reported as fractions; counts stay integers")]

use super::tally::{Distribution, Moments};
use crate::words::lang::Lang;

/// A number that was found by drawing, or by every order.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figure {
    /// The number: 1 is the whole.
    pub value: f64,
    /// Its standard error; 0 when it is exact.
    pub error: f64,
}

/// How a number was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// By so many draws.
    Draws(u64),
    /// By every order.
    Exact,
}

/// The number or its error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Value,
    Error,
}

/// Use of the room: shares of the cap.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Room {
    /// On average.
    pub mean: Figure,
    /// One draw in twenty uses less.
    pub p5: Figure,
    /// One draw in twenty uses more.
    pub p95: Figure,
}

impl Figure {
    /// The share of draws in which something happened: an error of √(p(1 − p)/N).
    pub(super) fn chance(count: u64, (draws, basis): (u64, Basis)) -> Self {
        let value = float(count.into()) / float(draws.into());
        let error = match basis {
            Basis::Exact => 0.0,
            Basis::Draws(draws) => (value * (1.0 - value) / float(draws.into())).sqrt(),
        };
        Self { value, error }
    }

    /// The mean over draws of a sum as a share of `whole`. Draws are independent, what is summed in one is not, so the
    /// error comes from the sums: √((Σx² − (Σx)²/N)/N)/√N.
    pub(super) fn mean(moments: Moments, whole: u128, (draws, basis): (u64, Basis)) -> Self {
        let (n, whole) = (float(draws.into()), float(whole));
        let sign = if moments.sum < 0 { -1.0 } else { 1.0 };
        let sum = moments.sum.unsigned_abs();
        let value = sign * float(sum) / n / whole;
        let error = match basis {
            Basis::Exact => 0.0,
            Basis::Draws(_) => {
                // exact while it fits: N·Σx² − (Σx)² loses everything to rounding where draws hardly differ
                let exact = moments.squares.checked_mul(draws.into()).zip(sum.checked_mul(sum));
                let spread = exact.map_or_else(
                    || n * float(moments.squares) - float(sum) * float(sum),
                    |(squares, square)| float(squares.saturating_sub(square)),
                );
                (spread.max(0.0) / n).sqrt() / n / whole
            }
        };
        Self { value, error }
    }

    /// What is missing to the whole.
    pub(super) fn rest(self) -> Self {
        Self { value: 1.0 - self.value, error: self.error }
    }

    /// Whether it is further from 0 than so many percentage points.
    pub fn exceeds_points(self, points: u8) -> bool {
        self.value.abs() * 100.0 > f64::from(points)
    }

    /// `72,3%`.
    pub fn percent(self, lang: Lang) -> String {
        let text = format!("{:.1}%", self.value * 100.0);
        let text = if text == "-0.0%" { "0.0%".to_owned() } else { text };
        text.replace('.', lang.pick(",", "."))
    }

    /// `0,14`: the standard error in percentage points; `<0,01` is not 0.
    pub fn error(self, lang: Lang) -> String {
        let text = match format!("{:.2}", self.error * 100.0) {
            text if text == "0.00" && self.error > 0.0 => "<0.01".to_owned(),
            text => text,
        };
        text.replace('.', lang.pick(",", "."))
    }

    /// `72,3% ±0,14`; without an error where it is exact.
    pub fn words(self, basis: Basis, lang: Lang) -> String {
        match basis {
            Basis::Exact => self.percent(lang),
            Basis::Draws(_) => format!("{} ±{}", self.percent(lang), self.error(lang)),
        }
    }

    /// In percent with four decimals and a decimal comma, for a spreadsheet; or its error.
    pub(super) fn points_in_full(self, part: Part) -> String {
        let value = match part {
            Part::Value => self.value,
            Part::Error => self.error,
        };
        let text = format!("{:.4}", value * 100.0).replace('.', ",");
        if text == "-0,0000" { "0,0000".to_owned() } else { text }
    }

    /// A difference in percentage points with its sign: `+8,1 ±0,20`.
    pub fn points(self, basis: Basis, lang: Lang) -> String {
        let text = format!("{:+.1}", self.value * 100.0);
        let text = if text == "-0.0" { "+0.0".to_owned() } else { text };
        let text = text.replace('-', "−").replace('.', lang.pick(",", "."));
        match basis {
            Basis::Exact => text,
            Basis::Draws(_) => format!("{text} ±{}", self.error(lang)),
        }
    }
}

impl Room {
    /// The use of a cap; `mean` is that of the sizes.
    pub(super) fn of(mean: Figure, sizes: &Distribution, cap: u64, basis: Basis) -> Self {
        Self { mean, p5: quantile(sizes, 5, cap, basis), p95: quantile(sizes, 95, cap, basis) }
    }
}

/// A percentile as a share of the cap. Its error is half the distance between the values one standard error of the
/// rank below and above it.
fn quantile(sizes: &Distribution, percent: u128, cap: u64, basis: Basis) -> Figure {
    let weight = sizes.weight();
    let at = weight / 100 * percent + weight % 100 * percent / 100;
    let share = |size: u64| float(size.into()) / float(cap.into());
    let error = match basis {
        Basis::Exact => 0.0,
        Basis::Draws(_) => {
            let step = (weight * percent * (100 - percent) / 10_000).isqrt();
            let (low, high) = (sizes.above(at.saturating_sub(step)), sizes.above(at + step));
            (share(high) - share(low)) / 2.0
        }
    };
    Figure { value: share(sizes.above(at)), error }
}

/// The mean of exact sizes as a share of the cap.
pub(super) fn exact_mean(sizes: &Distribution, cap: u64) -> Figure {
    let sum = |(&size, &weight): (&u64, &u128)| float(size.into()) * (float(weight) / float(sizes.weight()));
    Figure { value: sizes.0.iter().map(sum).sum::<f64>() / float(cap.into()), error: 0.0 }
}

/// An integer as the nearest float.
#[expect(clippy::cast_precision_loss, reason = "a report of four digits")]
fn float(n: u128) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 3 of 4 draws: p = 0.75, √(0.75 × 0.25 / 4) = 0.2165.
    #[test]
    fn a_chance_has_the_error_of_its_draws() {
        let figure = Figure::chance(3, (4, Basis::Draws(4)));
        assert_eq!(figure.words(Basis::Draws(4), Lang::Nl), "75,0% ±21,65");
        assert_eq!(Figure::chance(3, (4, Basis::Exact)).words(Basis::Exact, Lang::En), "75.0%");
    }

    /// Sums 2, 4, 6 of 10 practices: mean 0.4; Σx² = 56, (Σx)²/3 = 48, √((56 − 48)/3) = 1.633, /√3 = 0.9428, /10.
    #[test]
    fn a_mean_has_the_error_of_its_sums() {
        let mut moments = Moments::default();
        [2, 4, 6].into_iter().for_each(|sum| moments.add(sum));
        let figure = Figure::mean(moments, 10, (3, Basis::Draws(3)));
        assert_eq!(figure.words(Basis::Draws(3), Lang::En), "40.0% ±9.43");
    }

    #[test]
    fn a_difference_has_a_sign_and_never_a_negative_zero() {
        let points = |value| Figure { value, error: 0.0 }.points(Basis::Exact, Lang::Nl);
        assert_eq!([points(0.0812), points(-0.05), points(-0.000_01)], ["+8,1", "−5,0", "+0,0"]);
    }

    /// 100 draws that used 1 to 100: the 5th percentile is 6, the first with more than 5 at or below it. The rank has
    /// an error of √(100 × 0.05 × 0.95) = 2.2, so 2: values 4 and 8, half of their distance is 2.
    #[test]
    fn a_percentile_has_the_error_of_its_rank() {
        let sizes = Distribution((1..=100).map(|size| (size, 1)).collect());
        let found = quantile(&sizes, 5, 100, Basis::Draws(100));
        assert_eq!(found.words(Basis::Draws(100), Lang::En), "6.0% ±2.00");
    }
}
