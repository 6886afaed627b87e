//! Tails of the chi-square and the normal distribution, for the self-test.
#![expect(clippy::float_arithmetic, reason = "a probability is no part of a draw")]

/// The chance that a chi-square with so many degrees of freedom is at least `value`: Q(df/2, value/2), by the
/// continued fraction of the incomplete gamma function above its mean and by its series below (Numerical Recipes 6.2).
pub(super) fn chi_square_tail(value: f64, degrees: f64) -> f64 {
    let (a, x) = (degrees / 2.0, value / 2.0);
    if x <= 0.0 {
        return 1.0;
    }
    let front = libm::exp(a * libm::log(x) - x - libm::lgamma(a));
    if x < a + 1.0 { 1.0 - front * series(a, x) } else { front * fraction(a, x) }
}

/// The chance that a standard normal number is at least so far from 0, on either side.
pub(super) fn normal_tail(z: f64) -> f64 {
    libm::erfc(z.abs() / std::f64::consts::SQRT_2)
}

/// So many terms are more than any register needs.
const TERMS: u32 = 100_000;

fn series(a: f64, x: f64) -> f64 {
    let (mut term, mut sum) = (1.0 / a, 1.0 / a);
    for n in 1..TERMS {
        term *= x / (a + f64::from(n));
        sum += term;
        if term < sum * f64::EPSILON {
            break;
        }
    }
    sum
}

/// Lentz's method.
fn fraction(a: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / away(b);
    let mut product = d;
    for n in 1..TERMS {
        let n = f64::from(n);
        let step = -n * (n - a);
        b += 2.0;
        d = 1.0 / away(step * d + b);
        c = away(b + step / c);
        product *= c * d;
        if (c * d - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From tables: 5 % at 3.8415 (1), 18.307 (10) and 124.342 (100); one in a million at 23.928 (1); and with two
    /// degrees it is e^(−x/2) exactly.
    #[test]
    fn tails_are_those_of_the_tables() {
        let near = |found: f64, wanted: f64| assert!((found / wanted - 1.0).abs() < 1e-3, "{found} {wanted}");
        near(chi_square_tail(3.841_459, 1.0), 0.05);
        near(chi_square_tail(18.307_04, 10.0), 0.05);
        near(chi_square_tail(124.342_1, 100.0), 0.05);
        near(chi_square_tail(23.928_13, 1.0), 1e-6);
        near(chi_square_tail(60.0, 2.0), (-30.0f64).exp());
        near(chi_square_tail(1.0, 2.0), (-0.5f64).exp());
        near(normal_tail(-1.959_964), 0.05);
        assert!((chi_square_tail(0.0, 5.0) - 1.0).abs() < 1e-12);
    }
}
