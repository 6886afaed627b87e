//! Charts as plain SVG: no script, no colour that says anything alone, the same bytes on every machine.
#![expect(clippy::float_arithmetic, reason = "places on a page")]

use super::show::Show;
use crate::chances::figure::Figure;
use crate::chances::group::Dimension;
use crate::chances::report::Report;
use crate::chances::variant::Variant;
use crate::words::chances::{Chart, FigureTold};
use maud::{Markup, html};

const WIDTH: f64 = 420.0;
const HEIGHT: f64 = 330.0;
const LEFT: f64 = 66.0;
const RIGHT: f64 = 16.0;
const TOP: f64 = 20.0;
const BOTTOM: f64 = 62.0;

/// What the axes of all size charts show.
pub(super) struct Axes {
    /// ION at the right end.
    ion: f64,
    /// Chances at the bottom and the top, in percent.
    chance: (f64, f64),
}

/// Axes that hold the practices under every variant: ION from 0, chances between multiples of 10 %.
pub(super) fn axes(report: &Report<'_>) -> Axes {
    let (mut ion, mut low, mut high) = (1.0f64, 100.0f64, 0.0f64);
    for variant in 0..report.chances.variants.len() {
        for (size, figure) in points(report, variant) {
            (ion, low, high) = (ion.max(size), low.min(figure.value * 100.0), high.max(figure.value * 100.0));
        }
    }
    let low = ((low / 10.0).floor() * 10.0).clamp(0.0, 80.0);
    let high = ((high / 10.0).ceil() * 10.0).clamp(low + 20.0, 100.0);
    Axes { ion: round_up(ion), chance: (low, high) }
}

/// The next number with one or two significant digits.
fn round_up(number: f64) -> f64 {
    let mut step = 1.0;
    while number / step > 20.0 {
        step *= 10.0;
    }
    (number / step / 2.0).ceil() * step * 2.0
}

/// Size and chance of all practices that ask for the focus date.
fn points(report: &Report<'_>, variant: usize) -> Vec<(f64, Figure)> {
    let (chances, focus) = (report.chances, report.chances.focus);
    let practices = report.case.register.practices().iter().enumerate();
    let asks = practices.filter(|(at, _)| chances.asks_for(*at) == Some(focus));
    asks.filter_map(|(at, practice)| Some((float(practice.ion.patients()), chances.practice(variant, at, focus)?)))
        .collect()
}

/// Size against chance: a point for each practice, a line for each fifth.
pub(super) fn size_chart(show: Show<'_>, variant: usize, axes: &Axes) -> Markup {
    let report = show.report;
    let x = |ion: f64| LEFT + ion / axes.ion * (WIDTH - LEFT - RIGHT);
    let (low, high) = axes.chance;
    let y = |percent: f64| TOP + (high - percent) / (high - low) * (HEIGHT - TOP - BOTTOM);
    let steps = if high - low > 60.0 { 20.0 } else { 10.0 };
    let label = show.words(&Chart::Sizes { variant: report.variant(variant) });
    html! {
        svg viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(label) {
            @for percent in (0..=10).map(|n| low + f64::from(n) * steps).take_while(|percent| *percent <= high + 0.1) {
                line.grid x1=(at(LEFT)) x2=(at(WIDTH - RIGHT)) y1=(at(y(percent))) y2=(at(y(percent))) {}
                text x=(at(LEFT - 8.0)) y=(at(y(percent) + 6.0)) text-anchor="end" { (format!("{percent:.0}%")) }
            }
            @for part in [0.0, 0.5, 1.0] {
                text x=(at(x(axes.ion * part))) y=(at(HEIGHT - BOTTOM + 24.0)) text-anchor=(anchor(part)) {
                    (show.lang.number(whole(axes.ion * part)))
                }
            }
            text x=(at((LEFT + WIDTH - RIGHT) / 2.0)) y=(at(HEIGHT - 10.0)) text-anchor="middle" {
                (show.words(&Chart::Ion))
            }
            @for (ion, figure) in points(report, variant) {
                circle.point cx=(at(x(ion))) cy=(at(y(figure.value * 100.0))) r="4.5" {}
            }
            @for (ion, figure) in fifths(report, variant) {
                line.fifth x1=(at(x(ion.0))) x2=(at(x(ion.1))) y1=(at(y(figure.value * 100.0))) y2=(at(y(figure.value * 100.0))) {}
            }
        }
    }
}

/// ION range and chance of each fifth.
fn fifths(report: &Report<'_>, variant: usize) -> Vec<((f64, f64), Figure)> {
    let (chances, focus) = (report.chances, report.chances.focus);
    let fifths = report.groups(Dimension::Fifth);
    let line = fifths.filter_map(|(at, group)| {
        Some(((float(group.ion.0), float(group.ion.1)), chances.group(variant, at, focus, focus)?))
    });
    line.collect()
}

/// Use of the room up to the focus date: a bar for each variant, with the fifth and the 95th percentile.
pub(super) fn room_chart(show: Show<'_>) -> Markup {
    let report = show.report;
    const BAR: f64 = 62.0;
    const NAMES: f64 = 420.0;
    const WIDE: f64 = 1290.0;
    let chances = report.chances;
    let rooms: Vec<_> = (0..chances.variants.len()).map(|at| (at, chances.room(at, chances.focus))).collect();
    let most = rooms.iter().filter_map(|(_, room)| Some(room.as_ref()?.p95.value)).fold(1.0, f64::max);
    let most = (most * 10.0 + 0.5).ceil() / 10.0;
    let x = |share: f64| NAMES + share / most * (WIDE - NAMES - 190.0);
    let height = 50.0 + BAR * float(rooms.len() as u64);
    let label = show.words(&Chart::RoomUse);
    html! {
        svg viewBox=(format!("0 0 {WIDE} {height}")) role="img" aria-label=(label) {
            @for (row, (variant, room)) in rooms.iter().enumerate() {
                @let top = 8.0 + BAR * float(row as u64);
                text x=(at(NAMES - 14.0)) y=(at(top + 29.0)) text-anchor="end" class=(weight(&chances.variants[*variant])) {
                    (show.words(&report.variant(*variant)))
                }
                @if let Some(room) = room {
                    rect class=(if chances.variants[*variant].chosen { "bar chosen" } else { "bar" }) x=(at(NAMES)) y=(at(top))
                        width=(at(x(room.mean.value) - NAMES)) height=(at(BAR - 22.0)) {}
                    line.range x1=(at(x(room.p5.value))) x2=(at(x(room.p95.value))) y1=(at(top + 20.0)) y2=(at(top + 20.0)) {}
                    @for end in [room.p5.value, room.p95.value] {
                        line.range x1=(at(x(end))) x2=(at(x(end))) y1=(at(top + 9.0)) y2=(at(top + 31.0)) {}
                    }
                    text x=(at(x(most) + 12.0)) y=(at(top + 29.0)) class=(weight(&chances.variants[*variant])) {
                        (show.words(&FigureTold::Exact { percent: room.mean.percent() }))
                    }
                }
            }
            line.cap x1=(at(x(1.0))) x2=(at(x(1.0))) y1="0" y2=(at(height - 36.0)) {}
            text x=(at(x(1.0))) y=(at(height - 12.0)) text-anchor="middle" {
                (show.words(&Chart::Cap))
            }
            text x=(at(NAMES)) y=(at(height - 12.0)) { "0%" }
        }
    }
}

fn weight(variant: &Variant) -> &'static str {
    if variant.chosen { "own" } else { "other" }
}

fn anchor(part: f64) -> &'static str {
    if part > 0.9 { "end" } else { "middle" }
}

/// A coordinate, in tenths.
fn at(place: f64) -> String {
    format!("{place:.1}")
}

#[expect(clippy::cast_precision_loss, reason = "an ION is below 2^53")]
fn float(n: u64) -> f64 {
    n as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a label of an axis, from 0 to some millions"
)]
fn whole(number: f64) -> u64 {
    number as u64
}
