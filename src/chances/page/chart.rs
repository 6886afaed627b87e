//! Charts as plain SVG: no script, no colour that says anything alone, the same bytes on every machine.
#![expect(clippy::float_arithmetic, reason = "places on a page")]

use super::show::Show;
use crate::chances::figure::Figure;
use crate::words::chances::{Chart, FigureTold, Front};
use maud::{Markup, html};

/// What the axes of all charts show: chances at the bottom and the top, in percent.
#[derive(Clone, Copy)]
pub(super) struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    /// A quarter of all chances, a half, or all: the narrowest that holds these, with its middle near theirs. Charts of one
    /// page have the same, so that they can be compared.
    pub(super) fn of(chances: impl Iterator<Item = Figure>) -> Self {
        let ends = |(low, high): (f64, f64), own: Figure| (low.min(own.value * 100.0), high.max(own.value * 100.0));
        let (least, most) = chances.fold((100.0, 0.0), ends);
        let around = |wide: f64| {
            let low = (((least + most - wide) / 10.0).round() * 5.0).clamp(0.0, 100.0 - wide);
            Self { low, high: low + wide }
        };
        let holds = |axis: &Self| axis.low <= least && most <= axis.high;
        [25.0, 50.0].map(around).into_iter().find(holds).unwrap_or_else(|| around(100.0))
    }

    /// How it is read.
    pub(super) fn told(self) -> Front {
        Front::PictureRead { low: whole(self.low), high: whole(self.high) }
    }
}

const WIDTH: f64 = 300.0;
const LEFT: f64 = 62.0;
const RIGHT: f64 = 4.0;
const TOP: f64 = 44.0;
const BOTTOM: f64 = 66.0;
const HEIGHT: f64 = 330.0;

/// Size against chance: a point for each fifth, the smallest to the left.
pub(super) fn size_chart(show: Show<'_>, variant: usize, axis: Axis) -> Markup {
    let fifths = show.report.fifths(variant);
    let (Axis { low, high }, [small, large]) = (axis, show.report.mean_sizes());
    let y = |percent: f64| TOP + (high - percent) / (high - low) * (HEIGHT - TOP - BOTTOM);
    let x = |fifth: f64| LEFT + 52.0 + fifth * (WIDTH - LEFT - RIGHT - 104.0) / 4.0;
    let numbered = fifths.iter().zip([0.0, 1.0, 2.0, 3.0, 4.0]);
    let points: Vec<_> =
        numbered.filter_map(|(figure, fifth)| Some((x(fifth), y((*figure)?.value * 100.0), (*figure)?))).collect();
    let line: Vec<String> = points.iter().map(|(x, y, _)| format!("{} {}", at(*x), at(*y))).collect();
    html! {
        svg viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(label(show, variant, &fifths)) {
            @for percent in (0..=5).map(|step| low + f64::from(step) * (high - low) / 5.0) {
                line.grid x1=(at(LEFT)) x2=(at(WIDTH - RIGHT)) y1=(at(y(percent))) y2=(at(y(percent))) {}
                text x=(at(LEFT - 6.0)) y=(at(y(percent) + 8.0)) text-anchor="end" { (format!("{percent:.0}%")) }
            }
            @for (x, name, ion) in [(x(0.0), Front::Smallest, small), (x(4.0), Front::Largest, large)] {
                text x=(at(x)) y=(at(HEIGHT - 38.0)) text-anchor="middle" { (show.words(&name)) }
                @if let Some(ion) = ion {
                    text x=(at(x)) y=(at(HEIGHT - 10.0)) text-anchor="middle" { (show.lang.number(ion)) }
                }
            }
            text x=(at(LEFT - 6.0)) y=(at(HEIGHT - 10.0)) text-anchor="end" { "ION" }
            polyline.slope points=(line.join(" ")) {}
            @for (x, y, _) in &points { circle.point cx=(at(*x)) cy=(at(*y)) r="7" {} }
            @for ((x, y, figure), beside) in ends(&points) {
                text.value x=(at(x)) y=(at(value_at(y, beside))) text-anchor="middle" {
                    (show.words(&FigureTold::exact(Some(figure))))
                }
            }
        }
    }
}

/// A point with its figure.
type Point = (f64, f64, Figure);

/// The first point and the last, each with the height of the one beside it.
fn ends(points: &[Point]) -> impl Iterator<Item = (Point, f64)> {
    let beside = |at: usize| points.get(at).or(points.first());
    let first = points.first().zip(beside(1));
    let last = points.last().zip(beside(points.len().wrapping_sub(2)));
    [first, last].into_iter().flatten().map(|(own, beside)| (*own, beside.1))
}

/// Where a number stands: above its point; below it where the line would run through it, and there is place.
fn value_at(y: f64, beside: f64) -> f64 {
    let below = y + 38.0;
    if beside + 8.0 < y && below < HEIGHT - BOTTOM { below } else { y - 16.0 }
}

fn label(show: Show<'_>, variant: usize, fifths: &[Option<Figure>]) -> String {
    let figures = fifths.iter().map(|figure| FigureTold::exact(*figure)).collect();
    show.words(&Chart::Sizes { variant: show.report.variant(variant), figures })
}

/// A coordinate, in tenths.
fn at(place: f64) -> String {
    format!("{place:.1}")
}

/// A label of an axis.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100")]
fn whole(percent: f64) -> u64 {
    percent as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line that comes down from the left runs through a number above its last point; at the foot there is no place below.
    #[test]
    fn a_number_stands_clear_of_the_line() {
        assert_eq!([value_at(100.0, 100.0), value_at(100.0, 130.0)], [84.0; 2]);
        assert_eq!([value_at(100.0, 70.0), value_at(240.0, 70.0)], [138.0, 224.0]);
    }
}
