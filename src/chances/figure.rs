//! Counts as chances: shares of a whole, each with its standard error.
//!
//! The only place where floats are used: sums, differences, quotients and square roots of `f64` are the same on
//! every machine, and what goes in are exact integers.
#![expect(clippy::float_arithmetic, reason = "chances are reported as fractions; counts stay integers")]

use super::tally::{Distribution, Moments};
use crate::words::chances::{FigureTold, PointsTold};
use crate::words::value::{Decimal, Signed};

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
    /// By every order or every basket.
    Exact,
}

/// What counts are out of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weight {
    /// So many draws or orders.
    pub(super) all: u64,
    /// Which of the two.
    pub(super) basis: Basis,
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
    /// One draw in twenty uses less than the first of these, and one more than the second; `None` where that is not known.
    pub range: Option<[Figure; 2]>,
}

impl Figure {
    /// The share of draws in which something happened: an error of √(p(1 − p)/N).
    pub(super) fn chance(count: u64, weight: Weight) -> Self {
        let value = float(count.into()) / float(weight.all.into());
        let error = match weight.basis {
            Basis::Exact => 0.0,
            Basis::Draws(draws) => (value * (1.0 - value) / float(draws.into())).sqrt(),
        };
        Self { value, error }
    }

    /// So many of all practices in so many draws. Those of one draw hang together, at most as if they were one.
    pub(super) fn share(count: u64, all: u64, draws: u64) -> Self {
        let value = float(count.into()) / float(all.into());
        Self { value, error: (value * (1.0 - value) / float(draws.into())).sqrt() }
    }

    /// Two that know nothing of each other, together.
    pub(super) fn plus(self, other: Self) -> Self {
        Self { value: self.value + other.value, error: (self.error * self.error + other.error * other.error).sqrt() }
    }

    /// By how much it exceeds another.
    pub(super) fn minus(self, other: Self) -> Self {
        self.plus(Self { value: -other.value, error: other.error })
    }

    /// The mean over draws of a sum as a share of `whole`. Draws are independent, what is summed in one is not, so the
    /// error comes from the sums: √((Σx² − (Σx)²/N)/N)/√N.
    pub(super) fn mean(moments: Moments, whole: u128, weight: Weight) -> Self {
        let (n, whole) = (float(weight.all.into()), float(whole));
        let sign = if moments.sum < 0 { -1.0 } else { 1.0 };
        let sum = moments.sum.unsigned_abs();
        let value = sign * float(sum) / n / whole;
        let error = match weight.basis {
            Basis::Exact => 0.0,
            Basis::Draws(_) => {
                // exact while it fits: N·Σx² − (Σx)² loses everything to rounding where draws hardly differ
                let exact = moments.squares.checked_mul(weight.all.into()).zip(sum.checked_mul(sum));
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

    /// Whether it is further from 0 than so many of its standard errors.
    pub(super) fn exceeds_errors(self, errors: f64) -> bool {
        self.value.abs() > errors * self.error
    }

    /// In percent, in tenths.
    pub fn percent(self) -> Decimal {
        decimal(self.value * 100.0, 1)
    }

    /// By how many percentage points it exceeds another as both are shown, so that nobody finds another difference.
    pub fn points_above(self, other: Self) -> Signed {
        let (own, other) = (self.percent(), other.percent());
        Signed(Decimal { units: own.units - other.units, ..own })
    }

    /// `72,3% ±0,14`; without an error where it is exact. An error is never shown as 0.
    pub fn told(self, basis: Basis) -> FigureTold {
        let percent = self.percent();
        match (basis, self.error()) {
            (Basis::Exact, _) => FigureTold::Exact { percent },
            (Basis::Draws(_), Error::Shown(error)) => FigureTold::Drawn { percent, error },
            (Basis::Draws(_), Error::Small) => FigureTold::DrawnClosely { percent },
        }
    }

    /// A difference in percentage points with the error of this one: `+8,1 ±0,20`.
    pub fn told_points(self, points: Signed, basis: Basis) -> PointsTold {
        match (basis, self.error()) {
            (Basis::Exact, _) => PointsTold::Exact { points },
            (Basis::Draws(_), Error::Shown(error)) => PointsTold::Drawn { points, error },
            (Basis::Draws(_), Error::Small) => PointsTold::DrawnClosely { points },
        }
    }

    /// The standard error in percentage points, in hundredths.
    fn error(self) -> Error {
        match decimal(self.error * 100.0, 2) {
            Decimal { units: 0, .. } if self.error > 0.0 => Error::Small,
            shown => Error::Shown(shown),
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
}

impl FigureTold {
    /// A figure without its error; a dash where there is nobody.
    pub(super) fn exact(figure: Option<Figure>) -> Self {
        figure.map_or(Self::Nobody, |own| Self::Exact { percent: own.percent() })
    }
}

/// A standard error as it is shown.
enum Error {
    Shown(Decimal),
    /// Not 0, and less than what is shown.
    Small,
}

/// A number to so many decimals, a half away from zero. A quotient that is a half can come out a hair below it, as
/// 28.35 % does, so what is a billionth below a half counts as one.
#[expect(clippy::cast_possible_truncation, reason = "shares and errors in percent are far below 2^53")]
pub(super) fn decimal(number: f64, decimals: u8) -> Decimal {
    let units = number.abs() * 10f64.powi(i32::from(decimals));
    let units = (units + 0.5 + 1e-9).floor() as i64;
    Decimal { units: if number < 0.0 { -units } else { units }, decimals }
}

impl Room {
    /// Whether nearly every draw uses more than there is: one in twenty does not, at most.
    pub(super) fn is_mostly_over(&self) -> bool {
        self.range.is_some_and(|[low, _]| low.value > 1.0)
    }

    /// The use of a cap; `mean` is that of the sizes.
    pub(super) fn of(mean: Figure, sizes: &Distribution, cap: u64, basis: Basis) -> Self {
        let range = [5, 95].map(|percent| quantile(sizes, percent, cap, basis));
        Self { mean, range: (sizes.weight() > 0).then_some(range) }
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

/// An integer as the nearest float.
#[expect(clippy::cast_precision_loss, reason = "a report of four digits")]
fn float(n: u128) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, Message};

    fn draws(all: u64) -> Weight {
        Weight { all, basis: Basis::Draws(all) }
    }

    fn told(figure: Figure, basis: Basis, lang: Lang) -> String {
        figure.told(basis).words(lang)
    }

    /// 3 of 4 draws: p = 0.75, √(0.75 × 0.25 / 4) = 0.2165.
    #[test]
    fn a_chance_has_the_error_of_its_draws() {
        let figure = Figure::chance(3, draws(4));
        assert_eq!(told(figure, Basis::Draws(4), Lang::Nl), "75,0% ±21,65");
        let exact = Figure::chance(3, Weight { all: 4, basis: Basis::Exact });
        assert_eq!(told(exact, Basis::Exact, Lang::En), "75.0%");
    }

    /// 567 of 2,000 is 28.35 %, and 100 × 0.2835 is 28.349999999999998; 125 of 2,000 is 6.25 %, 1,913 of 2,000 95.65 %.
    /// 7 of 9 is 77.777… %.
    #[test]
    fn percentages_are_rounded_half_up() {
        let shown = |count, all| told(Figure::chance(count, draws(all)), Basis::Exact, Lang::En);
        assert_eq!([shown(567, 2_000), shown(125, 2_000), shown(1_913, 2_000)], ["28.4%", "6.3%", "95.7%"]);
        assert_eq!([shown(7, 9), shown(0, 9), shown(9, 9)], ["77.8%", "0.0%", "100.0%"]);
    }

    /// One draw in 100,000,000: √(10^-8 / 10^8) is 10^-8, a millionth of a percentage point.
    #[test]
    fn an_error_is_never_shown_as_none() {
        let figure = Figure::chance(1, draws(100_000_000));
        assert_eq!(told(figure, Basis::Draws(100_000_000), Lang::Nl), "0,0% ±<0,01");
    }

    /// Sums 2, 4, 6 of 10 practices: mean 0.4; Σx² = 56, (Σx)²/3 = 48, √((56 − 48)/3) = 1.633, /√3 = 0.9428, /10.
    #[test]
    fn a_mean_has_the_error_of_its_sums() {
        let mut moments = Moments::default();
        [2, 4, 6].into_iter().for_each(|sum| moments.add(sum));
        let figure = Figure::mean(moments, 10, draws(3));
        assert_eq!(told(figure, Basis::Draws(3), Lang::En), "40.0% ±9.43");
    }

    /// 75.15 % is shown as 75.2 and 70.64 % as 70.6: beside these stands 4.6, though they differ by 4.51.
    #[test]
    fn a_difference_is_that_of_what_is_shown() {
        let points = |value, other| {
            let [own, other] = [value, other].map(|value| Figure { value, error: 0.0 });
            own.told_points(own.points_above(other), Basis::Exact).words(Lang::Nl)
        };
        assert_eq!([points(0.7515, 0.7064), points(0.7064, 0.7515)], ["+4,6", "−4,6"]);
        assert_eq!([points(0.5, 0.55), points(0.5, 0.500_01)], ["−5,0", "+0,0"]);
    }

    /// 95 draws of 100 use 101 of 100, five use 99: the fifth smallest is below the cap, the next one is not.
    #[test]
    fn nearly_all_draws_are_over_where_one_in_twenty_is_not() {
        let over = |kept: u128| {
            let sizes = Distribution([(99, kept), (101, 100 - kept)].into());
            Room::of(Figure::default(), &sizes, 100, Basis::Exact).is_mostly_over()
        };
        assert_eq!([over(0), over(5), over(6), over(100)], [true, true, false, false]);
    }

    /// 100 draws that used 1 to 100: the 5th percentile is 6, the first with more than 5 at or below it. The rank has
    /// an error of √(100 × 0.05 × 0.95) = 2.2, so 2: values 4 and 8, half of their distance is 2.
    #[test]
    fn a_percentile_has_the_error_of_its_rank() {
        let sizes = Distribution((1..=100).map(|size| (size, 1)).collect());
        let found = quantile(&sizes, 5, 100, Basis::Draws(100));
        assert_eq!(told(found, Basis::Draws(100), Lang::En), "6.0% ±2.00");
    }
}
