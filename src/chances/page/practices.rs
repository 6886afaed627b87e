//! Each practice: the chance of each start date as chosen, then of the date it asks for under every variant.

use super::show::Show;
use crate::register::Practice;
use crate::words::chances::{FigureTold, Front, Heading, Page, TableTold};
use maud::{Markup, html};

/// A practice that takes part in the draw.
struct Player<'a> {
    practice: usize,
    own: &'a Practice,
    /// The first tranche in which it can be placed.
    from: usize,
}

/// Both tables.
pub(super) fn practices(show: Show<'_>) -> Markup {
    let (register, chances) = (show.report.case.register, show.report.chances);
    let practices = register.practices().iter().enumerate();
    let player = |(practice, own)| Some(Player { practice, own, from: chances.asks_for(practice)? });
    let players: Vec<Player<'_>> = practices.filter_map(player).collect();
    html! {
        section {
            h3 { (show.words(&Page::Practices)) }
            p.notice { (show.words(&Front::Names)) }
            @if let Some(chosen) = chances.chosen() { (by_date(show, chosen, &players)) }
            (by_variant(show, &players))
            p.small { (show.words(&Page::PracticesMore)) }
        }
    }
}

fn by_date(show: Show<'_>, chosen: usize, players: &[Player<'_>]) -> Markup {
    let (report, chances) = (show.report, show.report.chances);
    let many = report.case.rules.tranches.len();
    let chance = |player: &Player<'_>, tranche: usize| match tranche < player.from {
        true => FigureTold::Nobody,
        false => report.cell(chosen, chances.practice(chosen, player.practice, tranche)),
    };
    html! {
        table {
            caption { (show.words(&Page::PracticesChosen { variant: chances.variants[chosen].told() })) }
            thead { tr {
                (show.column(&Heading::Practice))
                (show.column(&Heading::Region))
                th scope="col" { "ION" }
                (show.column(&Heading::AsksFor))
                @for tranche in 0..many { (show.column(&TableTold::Date { date: report.date(tranche) })) }
                (show.column(&Heading::NoDateYet))
            } }
            tbody {
                @for player in players {
                    tr {
                        th scope="row" { (player.own.id) " " (player.own.name) }
                        td.name { (report.case.register.region_of(player.own)) }
                        (show.number(player.own.ion.patients()))
                        (show.cell(&TableTold::Date { date: report.date(player.from) }))
                        @for tranche in 0..many { (show.cell(&chance(player, tranche))) }
                        (show.cell(&report.cell(chosen, chances.practice_none(chosen, player.practice))))
                    }
                }
            }
        }
    }
}

fn by_variant(show: Show<'_>, players: &[Player<'_>]) -> Markup {
    let (report, chances) = (show.report, show.report.chances);
    let variants = 0..chances.variants.len();
    html! {
        table.wide {
            caption { (show.words(&Page::PracticesWide)) }
            thead { tr {
                (show.column(&Heading::Practice))
                th scope="col" { "ION" }
                @for variant in variants.clone() {
                    th scope="col" class=[show.own(variant)] { (show.words(&chances.variants[variant].told())) }
                }
            } }
            tbody {
                @for player in players {
                    tr {
                        th scope="row" { (player.own.id) }
                        (show.number(player.own.ion.patients()))
                        @for variant in variants.clone() {
                            (show.cell_of(variant, &report.cell(variant, chances.practice(variant, player.practice, player.from))))
                        }
                    }
                }
            }
        }
    }
}
