//! The board's question: sizes against chances, and what room is used.

use super::chart::{axes, room_chart, size_chart};
use super::show::Show;
use crate::words::chances::{Heading, Page};
use crate::words::noun::Practices;
use maud::{Markup, html};

/// What the boundary does to small and large practices, in words and in a table.
pub(super) fn question(show: Show<'_>) -> Markup {
    let report = show.report;
    let (answer, others) = report.answer();
    html! {
        section {
            h2 { (show.words(&Page::Question)) }
            p.answer { (show.words(&answer)) }
            ul.answer { @for line in &others { li { (show.words(line)) } } }
            (question_table(show))
            @for line in &report.key() { p.small { (show.words(line)) } }
            p.small { (show.words(&Page::Percentiles)) }
        }
    }
}

fn question_table(show: Show<'_>) -> Markup {
    let (report, chances) = (show.report, show.report.chances);
    let ends = chances.ends();
    let asking = |group: usize| {
        let group = &chances.groups[group];
        Heading::End { group: report.group(group), practices: Practices(group.asking[chances.focus]) }
    };
    html! {
        table.question {
            caption { (show.words(&Page::QuestionCaption { date: report.focus_date() })) }
            thead { tr {
                (show.column(&Heading::Variant))
                @for group in ends { (show.column(&asking(group))) }
                (show.column(&Heading::Difference))
                (show.column(&Heading::RoomUse))
                th scope="col" { "p5" }
                th scope="col" { "p95" }
            } }
            tbody {
                @for at in 0..chances.variants.len() {
                    @let room = chances.room(at, chances.focus);
                    tr class=[show.own(at)] {
                        (show.row(&report.variant(at)))
                        @for group in ends { (show.cell(&report.focus_cell(at, group))) }
                        (show.cell(&report.gap(at)))
                        @for figure in [room.map(|room| room.mean), room.map(|room| room.p5), room.map(|room| room.p95)] {
                            (show.cell(&report.cell(at, figure)))
                        }
                    }
                }
            }
        }
    }
}

/// A chart for each variant: size against chance.
pub(super) fn sizes(show: Show<'_>) -> Markup {
    let report = show.report;
    let axes = axes(report);
    html! {
        section {
            h2 { (show.words(&Page::Sizes { date: report.focus_date() })) }
            p { (show.words(&Page::SizesRead)) }
            div.charts {
                @for at in 0..report.chances.variants.len() {
                    figure class=[show.own(at)] {
                        figcaption { (show.words(&report.variant(at))) }
                        (size_chart(show, at, &axes))
                    }
                }
            }
        }
    }
}

/// A chart of the use of the room.
pub(super) fn rooms(show: Show<'_>) -> Markup {
    html! {
        section {
            h2 { (show.words(&Page::Rooms { date: show.report.focus_date() })) }
            p { (show.words(&Page::RoomsRead)) }
            figure style="margin:0" { (room_chart(show)) }
        }
    }
}
