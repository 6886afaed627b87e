//! Chances by group: under every variant, and by start date as chosen.

use super::show::Show;
use crate::chances::group::Dimension;
use crate::chances::variant::spread_told;
use crate::rules::Spread;
use crate::words::chances::{Heading, Page, TableTold};
use maud::{Markup, html};

/// Every group under every variant: the chance of the first date where lots decide.
pub(super) fn groups(show: Show<'_>) -> Markup {
    let report = show.report;
    let dimensions =
        [(Dimension::Fifth, Page::BySize), (Dimension::Class, Page::ByClass), (Dimension::Region, Page::ByRegion)];
    html! {
        section {
            h3 { (show.words(&Page::Groups { date: report.focus_date() })) }
            @for (dimension, name) in &dimensions {
                @if report.groups(*dimension).next().is_some() {
                    h4 { (show.words(name)) }
                    @for spread in report.spreads() { (group_table(show, *dimension, name, spread)) }
                }
            }
        }
    }
}

fn group_table(show: Show<'_>, dimension: Dimension, name: &Page, spread: Spread) -> Markup {
    let (report, chances) = (show.report, show.report.chances);
    let variants = report.variants_of(spread);
    html! {
        table {
            caption { (show.words(&TableTold::BySpread { spread: spread_told(spread), date: report.focus_date() })) }
            thead { tr {
                (show.column(name))
                (show.column(&Heading::Practices))
                @for &at in &variants {
                    th scope="col" class=[show.own(at)] { (show.words(&chances.variants[at].edge_told())) }
                }
            } }
            tbody {
                @for (group, of) in report.groups(dimension) {
                    tr {
                        (show.row(&report.group(of, chances.focus)))
                        (show.number(of.many(chances.focus)))
                        @for &at in &variants { (show.cell_of(at, &report.focus_cell(at, group))) }
                    }
                }
            }
        }
    }
}

/// The chosen rules: the chance of each start date, by the date that is asked for.
pub(super) fn dates(show: Show<'_>) -> Markup {
    let (report, chances) = (show.report, show.report.chances);
    let Some(chosen) = chances.chosen() else { return html! {} };
    html! {
        section {
            h3 { (show.words(&Page::Dates)) }
            p { (show.words(&report.variant(chosen))) }
            @for from in 0..report.case.rules.tranches.len() {
                @if chances.groups.iter().any(|group| group.asking[from] > 0) { (date_table(show, chosen, from)) }
            }
        }
    }
}

/// Of those who ask for one date.
fn date_table(show: Show<'_>, chosen: usize, from: usize) -> Markup {
    let (report, chances) = (show.report, show.report.chances);
    let dates = from..report.case.rules.tranches.len();
    let asking = || chances.groups.iter().enumerate().filter(|(_, of)| of.asking[from] > 0);
    html! {
        table {
            caption { (show.words(&Page::DatesOf { date: report.date(from) })) }
            thead { tr {
                (show.column(&Heading::Group))
                (show.column(&Heading::Practices))
                @for tranche in dates.clone() { (show.column(&TableTold::Date { date: report.date(tranche) })) }
                (show.column(&Heading::NoDateYet))
            } }
            tbody {
                @for (group, of) in asking() {
                    tr {
                        (show.row(&report.group(of, from)))
                        (show.number(of.many(from)))
                        @for tranche in dates.clone() {
                            (show.cell(&report.cell(chosen, chances.group(chosen, group, from, tranche))))
                        }
                        (show.cell(&report.cell(chosen, chances.group_none(chosen, group, from))))
                    }
                }
            }
        }
    }
}
