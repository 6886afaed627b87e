//! What the board sees first: one picture, one sentence a rule, one table, and what it decides.

use super::chart::{Axis, room_bar, size_chart};
use super::show::Show;
use crate::chances::figure::Figure;
use crate::words::chances::{FigureTold, Front, FrontHeading, PointsTold};
use crate::words::value::{Decimal, Signed};
use maud::{Markup, html};

/// The front part.
pub(super) fn front(show: Show<'_>) -> Markup {
    let report = show.report;
    if !report.chances.lots_matter() {
        return html! { p.lead { (show.words(&report.lead())) } };
    }
    html! {
        p.lead { (show.words(&report.lead())) }
        (picture(show))
        section {
            h2 { (show.words(&Front::Rules)) }
            ul.rules {
                @for at in report.front() {
                    li { b { (show.words(&report.rule(at))) } ": " (show.words(&report.rule_told(at))) }
                }
            }
        }
        section {
            h2 { (show.words(&Front::Table { date: report.focus_date() })) }
            (table(show))
            @for note in report.notes() { p.small { (show.words(&note)) } }
        }
        (priority(show))
        (decision(show))
    }
}

/// Chance against size, and the room, for each rule.
fn picture(show: Show<'_>) -> Markup {
    let report = show.report;
    let axis = Axis::of(report.front().into_iter().flat_map(|at| report.fifths(at)).flatten());
    html! {
        figure.picture {
            figcaption { (show.words(&Front::Picture { date: report.focus_date() })) }
            div.charts {
                @for at in report.front() {
                    div.rule {
                        h3 {
                            (show.words(&report.rule(at)))
                            @if report.chances.variants[at].chosen { span.mark { (show.words(&Front::Chosen)) } }
                        }
                        (size_chart(show, at, axis))
                        (room_bar(show, at))
                    }
                }
            }
            p.small { (show.words(&axis.told())) }
        }
    }
}

fn table(show: Show<'_>) -> Markup {
    let (report, chances) = (show.report, show.report.chances);
    let waits = report.front().into_iter().any(|at| report.wait(at).is_some());
    let percent =
        |figure: Option<Figure>| figure.map_or(FigureTold::Nobody, |own| FigureTold::Exact { percent: own.percent() });
    html! {
        table.front {
            thead { tr {
                @for heading in [FrontHeading::Rule, FrontHeading::Smallest, FrontHeading::Largest, FrontHeading::Difference, FrontHeading::Room] {
                    (show.column(&heading))
                }
                @if waits { (show.column(&FrontHeading::Wait)) }
                (show.column(&FrontHeading::Cap))
            } }
            tbody {
                @for at in report.front() {
                    @let [small, large] = chances.ends().map(|group| chances.group(at, group, chances.focus, chances.focus));
                    @let gap = chances.gap(at, chances.focus);
                    tr {
                        (show.row(&report.rule(at)))
                        (show.cell(&percent(small)))
                        (show.cell(&percent(large)))
                        (difference(show, gap))
                        (show.cell(&percent(chances.room(at, chances.focus).map(|room| room.mean))))
                        @if waits { td { (report.wait(at).map_or(String::new(), |quarters| show.words(&FrontHeading::Quarters { quarters }))) } }
                        (show.cell(if chances.exceeds(at) { &FrontHeading::Yes } else { &FrontHeading::No }))
                    }
                }
            }
        }
    }
}

/// A difference in percentage points, or that there is none.
fn difference(show: Show<'_>, gap: Option<Figure>) -> Markup {
    let points = gap.map(Figure::points);
    match points {
        Some(Signed(Decimal { units: 0, .. })) => show.cell(&FrontHeading::Even),
        _ => show.cell(&points.map_or(PointsTold::Nobody, |points| PointsTold::Exact { points })),
    }
}

/// Chances by class with the priority of the rules, and without any.
fn priority(show: Show<'_>) -> Markup {
    let (report, chances) = (show.report, show.report.chances);
    let Some((with, without)) = report.priority() else { return html! {} };
    let percent = |variant: usize, group: usize| {
        let figure = chances.group(variant, group, chances.focus, chances.focus);
        figure.map_or(FigureTold::Nobody, |own| FigureTold::Exact { percent: own.percent() })
    };
    html! {
        section {
            h2 { (show.words(&Front::Priority)) }
            p { (show.words(&Front::PriorityOf { edge: report.rule(with), date: report.focus_date() })) }
            table.front {
                thead { tr {
                    @for heading in [FrontHeading::Group, FrontHeading::WithPriority, FrontHeading::WithoutPriority] {
                        (show.column(&heading))
                    }
                } }
                tbody {
                    @for (at, group) in report.classes() {
                        tr {
                            (show.row(&report.group(group, chances.focus)))
                            (show.cell(&percent(with, at)))
                            (show.cell(&percent(without, at)))
                        }
                    }
                }
            }
        }
    }
}

/// What can be chosen, to mark on paper.
fn decision(show: Show<'_>) -> Markup {
    let report = show.report;
    html! {
        section.decision {
            h2 { (show.words(&Front::Decision)) }
            p { (show.words(&Front::Decides)) }
            ul {
                @for at in report.front() { li { span.box {} (show.words(&report.rule(at))) } }
            }
            p.signed { (show.words(&Front::Signed)) }
        }
    }
}
