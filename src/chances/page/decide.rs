//! What the board sees first: one picture, one sentence a rule, one table, and what it decides.

use super::annex::table as figures;
use super::chart::{Axis, size_chart};
use super::show::Show;
use crate::chances::front_table::{front_table, priority_table};
use crate::tell::paper::Table;
use crate::words::chances::{CapTold, FigureTold, Front};
use maud::{Markup, html};

/// The front part.
pub(super) fn front(show: Show<'_>) -> Markup {
    let report = show.report;
    if !report.chances.lots_matter() {
        return html! { p.lead { (show.words(&report.lead())) } };
    }
    let table = front_table(report, show.lang);
    html! {
        p.lead { (show.words(&report.lead())) }
        (picture(show))
        ul.rules {
            @for at in report.front() {
                li { b { (show.words(&report.rule(at))) } ": " (show.words(&report.rule_told(at))) }
            }
        }
        section {
            h2 { (table.caption) }
            (figures(&Table { caption: String::new(), ..table }, Some("front")))
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
        figure {
            figcaption { (show.words(&Front::Picture { date: report.focus_date() })) }
            div.charts {
                @for at in report.front() {
                    div.rule {
                        h3 {
                            (show.words(&report.rule(at)))
                            @if report.chances.variants[at].chosen { span.mark { (show.words(&Front::Chosen)) } }
                        }
                        p { (show.words(&report.rule_short(at))) }
                        (size_chart(show, at, axis))
                        (room(show, at))
                    }
                }
            }
            p.small { (show.words(&axis.told())) }
        }
    }
}

/// How much of the room a rule uses, large, and whether it keeps to the cap.
fn room(show: Show<'_>, variant: usize) -> Markup {
    let (report, chances) = (show.report, show.report.chances);
    let room = chances.room(variant, chances.focus).map(|room| room.mean);
    html! {
        p.room {
            b { (show.words(&FigureTold::exact(room))) } (show.words(&Front::Used)) br;
            @match report.over(variant) {
                Some(over) => { (show.words(&over)) }
                None => { (show.words(&CapTold::Kept)) }
            }
        }
    }
}

/// Chances by class with the priority of the rules, and without any.
fn priority(show: Show<'_>) -> Markup {
    let Some(table) = priority_table(show.report, show.lang) else { return html! {} };
    html! {
        section {
            h2 { (show.words(&Front::Priority)) }
            (figures(&table, Some("front")))
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
                @for at in report.front() {
                    li {
                        span.box {} (show.words(&report.rule(at)))
                        @for line in report.written(at) { code { (line) } }
                    }
                }
            }
            p.small { (show.words(&Front::WrittenDown)) }
            p.signed { (show.words(&Front::Signed)) }
        }
    }
}
