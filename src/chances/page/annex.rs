//! The annex: how it was worked out, and every boundary with every spread.

use super::show::Show;
use crate::chances::report::Naming;
use crate::words::chances::{Chart, FigureTold, Front, Heading, Page};
use maud::{Markup, html};

/// How it was worked out.
pub(super) fn how(show: Show<'_>) -> Markup {
    html! {
        section {
            h3 { (show.words(&Page::How)) }
            @for line in show.report.how() { p { (show.words(&line)) } }
        }
    }
}

/// Every variant: smallest and largest fifth, and the room.
pub(super) fn variants(show: Show<'_>) -> Markup {
    let (report, chances) = (show.report, show.report.chances);
    let ends = chances.ends();
    html! {
        section {
            h3 { (show.words(&Page::Variants { date: report.focus_date() })) }
            table {
                thead { tr {
                    (show.column(&Heading::Variant))
                    @for group in ends { (show.column(&report.group(&chances.groups[group], chances.focus))) }
                    (show.column(&Heading::Difference))
                    (show.column(&Heading::RoomUse))
                    (show.column(&Heading::Range))
                } }
                tbody {
                    @for at in 0..chances.variants.len() {
                        @let room = chances.room(at, chances.focus);
                        tr class=[show.own(at)] {
                            (show.row(&report.variant(at)))
                            @for group in ends { (show.cell(&report.focus_cell(at, group))) }
                            (show.cell(&report.gap(at)))
                            (show.cell(&report.cell(at, room.map(|room| room.mean))))
                            td { (room.and_then(|room| room.range).map_or(show.words(&FigureTold::Nobody), |[low, high]| {
                                show.words(&Chart::Range { low: low.percent(), high: high.percent() })
                            })) }
                        }
                    }
                }
            }
        }
    }
}

/// What the chosen baskets give, and what lots add, where they do.
pub(super) fn by_basket(show: Show<'_>) -> Markup {
    let (report, chances) = (show.report, show.report.chances);
    let focus = chances.focus;
    let of = chances.chosen().filter(|&at| chances.group_by_basket(at, chances.ends()[0], focus).is_some());
    let Some(variant) = of else { return html! {} };
    html! {
        section {
            h3 { (show.words(&Page::ByBasket { date: report.focus_date() })) }
            table {
                thead { tr { (show.column(&Heading::Group)) (show.column(&Heading::Basket)) (show.column(&Heading::Lots)) } }
                tbody {
                    @for (group, of) in chances.groups.iter().enumerate().filter(|(_, of)| of.asking[focus] > 0) {
                        @let alone = chances.group_by_basket(variant, group, focus);
                        tr {
                            (show.row(&report.group(of, focus)))
                            (show.cell(&alone.map_or(FigureTold::Nobody, |own| FigureTold::Exact { percent: own.percent() })))
                            (show.cell(&report.focus_cell(variant, group)))
                        }
                    }
                }
            }
        }
    }
}

/// Who can never fit, where practices are named.
pub(super) fn never(show: Show<'_>) -> Markup {
    let report = show.report;
    let (never, large) = (report.never(), report.too_large());
    if report.naming == Naming::Counted || never.is_empty() && large.is_empty() {
        return html! {};
    }
    html! {
        section {
            h3 { (show.words(&Page::Never)) }
            p.notice { (show.words(&Front::Names)) }
            @if !large.is_empty() {
                h4 { (show.words(&Page::TooLarge { date: report.focus_date() })) }
                ul { @for practice in &large { li { (show.words(&report.never_told(practice))) } } }
            }
            @for (variant, practices) in &never {
                h4 { (show.words(&report.variant(*variant))) }
                ul { @for practice in practices { li { (show.words(&report.never_told(practice))) } } }
            }
        }
    }
}
