//! One page for the board: the figures with charts, on a projector or on paper.
//!
//! Whole in itself: no script, no reference to anything outside. Dark on light, 20 pixels and more, the same bytes
//! every time. Everything that a chart shows stands in a table too.

use super::Edge;
use super::chart::{axes, room_chart, size_chart};
use super::group::Dimension;
use super::table::{cell, edge_words, many_words, spreads, variant_of};
use super::variant::spread_words;
use super::words::Report;
use crate::say;
use crate::words::lang::Lang;
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = "\
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1360px;padding:32px;background:#fff;color:#111;font:20px/1.45 'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',Arial,sans-serif}
h1{font-size:40px;line-height:1.2;margin:0 0 16px}
h2{font-size:30px;line-height:1.25;margin:48px 0 12px}
h3{font-size:23px;margin:28px 0 4px}
p{margin:0 0 10px;max-width:70em}
.notice{border:4px solid #111;padding:14px 20px;font-weight:700;font-size:24px}
.answer{font-size:24px}
.answer li{margin-bottom:8px}
.small{font-size:18px}
table{border-collapse:collapse;margin:12px 0;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:700;padding:6px 0}
th,td{border-bottom:1px solid #767676;padding:6px 10px;text-align:right;vertical-align:top}
th:first-child,td:first-child{text-align:left}
.question th:first-child{width:27%}
.wide th,.wide td{padding:4px 5px;font-size:18px}
.wide thead th{overflow-wrap:anywhere;hyphens:auto}
thead th{border-bottom:3px solid #111;vertical-align:bottom}
td.name{text-align:left}
.own{font-weight:700;background:#fff3c4}
.charts{display:grid;grid-template-columns:repeat(3,1fr);gap:8px 16px}
.charts figure{margin:0}
figcaption{font-weight:700;padding:4px 8px;min-height:3.5em;display:flex;align-items:flex-end}
svg{width:100%;height:auto;display:block}
svg text{font-size:18px;fill:#111}
svg text.own{font-weight:700}
.grid{stroke:#b0b0b0;stroke-width:1}
.point{fill:#fff;fill-opacity:.6;stroke:#0b4a8f;stroke-width:2}
.fifth{stroke:#9c1c00;stroke-width:6}
.bar{fill:#a9c4e4;stroke:#0b4a8f;stroke-width:2}
.bar.chosen{fill:#ffd75e;stroke-width:5}
.range{stroke:#111;stroke-width:4}
.cap{stroke:#9c1c00;stroke-width:4;stroke-dasharray:12 7}
@page{size:A4 landscape;margin:12mm}
@media print{body{padding:0;max-width:none;font-size:13px}h1{font-size:26px}h2{font-size:20px}.notice,.answer{font-size:16px}.small,.wide th,.wide td{font-size:11px}table,figure{break-inside:auto}tr,figure{break-inside:avoid}thead{display:table-header-group}}
";

/// The page.
pub fn write_page(report: &Report<'_>, lang: Lang) -> String {
    let title = say!(lang, nl: "Kansen vooraf: {}", en: "Chances beforehand: {}", report.title);
    let head = report.head_words(lang);
    let page = html! {
        (DOCTYPE)
        html lang=(lang.pick("nl", "en")) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 { (title) }
                    @for line in head.iter().take(1) { p.notice { (line) } }
                    @for line in head.iter().skip(1) { p { (line) } }
                }
                main {
                    (question(report, lang))
                    (sizes(report, lang))
                    (rooms(report, lang))
                    (groups(report, lang))
                    (dates(report, lang))
                    (never(report, lang))
                    (practices(report, lang))
                }
            }
        }
    };
    page.into_string() + "\n"
}

/// Bold where it is chosen.
fn own(report: &Report<'_>, variant: usize) -> Option<&'static str> {
    report.chances.variants[variant].chosen.then_some("own")
}

fn question(report: &Report<'_>, lang: Lang) -> Markup {
    let (chances, focus) = (report.chances, report.chances.focus);
    let ends = chances.ends();
    let answer = report.answer_words(lang);
    let asking = |end: usize| {
        let group = &chances.groups[ends[end]];
        format!("{}, {}", report.group(group, lang), many_words(group.asking[focus], lang))
    };
    let date = report.focus_date(lang);
    html! {
        section {
            h2 { (lang.pick("Wat doet de grens met kleine en grote praktijken?", "What does the boundary do to small and large practices?")) }
            @for line in answer.iter().take(1) { p.answer { (line) } }
            ul.answer { @for line in answer.iter().skip(1) { li { (line) } } }
            table.question {
                caption {
                    (say!(lang, nl: "Kans op een plaats per {date}, van de praktijken die die datum vragen; en hoeveel van het maximum dan wordt gebruikt",
                        en: "Chance of a place on {date}, of the practices that ask for that date; and how much of the cap is then used"))
                }
                thead { tr {
                    th scope="col" { (lang.pick("grens, verdeling", "boundary, spread")) }
                    th scope="col" { (asking(0)) }
                    th scope="col" { (asking(1)) }
                    th scope="col" { (lang.pick("verschil in procentpunten", "difference in percentage points")) }
                    th scope="col" { (lang.pick("gebruik van het maximum, gemiddeld", "use of the cap, on average")) }
                    th scope="col" { "p5" }
                    th scope="col" { "p95" }
                } }
                tbody {
                    @for at in 0..chances.variants.len() {
                        @let basis = chances.basis(at);
                        tr class=[own(report, at)] {
                            th scope="row" { (report.variant(at, lang)) }
                            @for group in ends { td { (cell(chances.group(at, group, focus, focus), basis, lang)) } }
                            td { (chances.gap(at, focus).map_or("–".to_owned(), |gap| gap.points(basis, lang))) }
                            @if let Some(room) = chances.room(at, focus) {
                                @for figure in [room.mean, room.p5, room.p95] { td { (figure.words(basis, lang)) } }
                            } @else { td { "–" } td { "–" } td { "–" } }
                        }
                    }
                }
            }
            @for line in report.key_words(lang).iter().chain(&report.mixed_words(lang)) { p.small { (line) } }
            p.small {
                (lang.pick("p5 en p95: in één op de twintig lotingen wordt minder dan p5 gebruikt, in één op de twintig meer dan p95.",
                    "p5 and p95: in one draw out of twenty less than p5 is used, in one out of twenty more than p95."))
            }
        }
    }
}

fn sizes(report: &Report<'_>, lang: Lang) -> Markup {
    let axes = axes(report);
    let date = report.focus_date(lang);
    html! {
        section {
            h2 { (say!(lang, nl: "Grootte tegen kans op {date}", en: "Size against the chance of {date}")) }
            p {
                (lang.pick("Elk rondje is een praktijk die deze datum vraagt. Een dikke streep is het gemiddelde van een vijfde. Gaan de strepen omlaag, dan hebben grote praktijken minder kans. Let op waar de linkeras begint.",
                    "Each circle is a practice that asks for this date. A thick line is the mean of a fifth. Where lines go down, large practices have less chance. Mind where the left axis begins."))
            }
            div.charts {
                @for at in 0..report.chances.variants.len() {
                    figure class=[own(report, at)] {
                        figcaption { (report.variant(at, lang)) }
                        (size_chart(report, at, &axes, lang))
                    }
                }
            }
        }
    }
}

fn rooms(report: &Report<'_>, lang: Lang) -> Markup {
    let date = report.focus_date(lang);
    html! {
        section {
            h2 { (say!(lang, nl: "Gebruik van het maximum tot en met {date}", en: "Use of the cap up to {date}")) }
            p {
                (lang.pick("De balk is het gemiddelde. De zwarte lijn loopt van p5 tot p95.",
                    "The bar is the mean. The black line goes from p5 to p95."))
            }
            figure style="margin:0" { (room_chart(report, lang)) }
        }
    }
}

fn groups(report: &Report<'_>, lang: Lang) -> Markup {
    let (chances, focus, date) = (report.chances, report.chances.focus, report.focus_date(lang));
    let dimensions = [
        (Dimension::Fifth, lang.pick("Per grootte", "By size")),
        (Dimension::Class, lang.pick("Per voorrangsgroep", "By class")),
        (Dimension::Region, lang.pick("Per regio", "By region")),
    ];
    html! {
        section {
            h2 { (say!(lang, nl: "Kans op {date} naar grootte, voorrang en regio", en: "Chance of {date} by size, priority and region")) }
            @for (dimension, name) in dimensions {
                @if report.groups(dimension).next().is_some() {
                    h3 { (name) }
                    @for spread in spreads(report) {
                        @let variants: Vec<usize> = Edge::ALL.into_iter().filter_map(|edge| variant_of(report, edge, spread)).collect();
                        table {
                            caption { (say!(lang,
                                nl: "Verdeling {}: kans op een plaats per {date}, van de praktijken die die datum vragen",
                                en: "Spread {}: chance of a place on {date}, of the practices that ask for that date", spread_words(spread, lang))) }
                            thead { tr {
                                th scope="col" { (name) }
                                th scope="col" { (lang.pick("praktijken", "practices")) }
                                @for &at in &variants {
                                    th scope="col" class=[own(report, at)] { (edge_words(report, at, lang)) }
                                }
                            } }
                            tbody {
                                @for (group, of) in report.groups(dimension) {
                                    tr {
                                        th scope="row" { (report.group(of, lang)) }
                                        td { (lang.number(of.asking[focus])) }
                                        @for &at in &variants {
                                            td class=[own(report, at)] { (cell(chances.group(at, group, focus, focus), chances.basis(at), lang)) }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The chosen rules: the chance of each start date, by the date that is asked for.
fn dates(report: &Report<'_>, lang: Lang) -> Markup {
    let (chances, many) = (report.chances, report.case.rules.tranches.len());
    let Some(at) = chances.chosen() else { return html! {} };
    let basis = chances.basis(at);
    html! {
        section {
            h2 { (say!(lang, nl: "Zoals gekozen: kans op elke startdatum", en: "As chosen: chance of each start date")) }
            p { (report.variant(at, lang)) }
            @for from in 0..many {
                @if chances.groups.iter().any(|group| group.asking[from] > 0) {
                    table {
                        caption { (say!(lang, nl: "Van de praktijken die {} vragen", en: "Of the practices that ask for {}", report.date(from, lang))) }
                        thead { tr {
                            th scope="col" { (lang.pick("groep", "group")) }
                            th scope="col" { (lang.pick("praktijken", "practices")) }
                            @for tranche in from..many { th scope="col" { (report.date(tranche, lang)) } }
                            th scope="col" { (lang.pick("nog geen datum", "no date yet")) }
                        } }
                        tbody {
                            @for (group, of) in chances.groups.iter().enumerate().filter(|(_, of)| of.asking[from] > 0) {
                                tr {
                                    th scope="row" { (report.group(of, lang)) }
                                    td { (lang.number(of.asking[from])) }
                                    @for tranche in from..many { td { (cell(chances.group(at, group, from, tranche), basis, lang)) } }
                                    td { (cell(chances.group_none(at, group, from), basis, lang)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn never(report: &Report<'_>, lang: Lang) -> Markup {
    let never = report.never();
    html! {
        section {
            h2 { (lang.pick("Praktijken die nooit passen", "Practices that can never fit")) }
            p { (lang.pick("Groter dan de ruimte op elke datum, ook als eerste aan de beurt. Dit is geteld, niet nagebootst.",
                "Larger than the room on every date, even when served first. This is counted, not simulated.")) }
            @if never.is_empty() { p { (lang.pick("Geen.", "None.")) } }
            @for (variant, practices) in &never {
                h3 { (report.variant(*variant, lang)) }
                ul { @for practice in practices { li { (report.never_words(practice, lang)) } } }
            }
        }
    }
}

/// Each practice: the chance of each start date as chosen, then of the date it asks for under every variant.
fn practices(report: &Report<'_>, lang: Lang) -> Markup {
    let (chances, register) = (report.chances, report.case.register);
    let many = report.case.rules.tranches.len();
    let chosen = chances.chosen();
    let part = register.practices().iter().enumerate().filter_map(|(at, own)| Some((at, own, chances.asks_for(at)?)));
    html! {
        section {
            h2 { (lang.pick("Per praktijk", "By practice")) }
            @if let Some(variant) = chosen {
                table {
                    caption { (say!(lang, nl: "Zoals gekozen ({}): kans op elke startdatum. Praktijken die niet meeloten staan hier niet.",
                        en: "As chosen ({}): chance of each start date. Practices that take no part in the draw are not here.", chances.variants[variant].words(lang))) }
                    thead { tr {
                        th scope="col" { (lang.pick("praktijk", "practice")) }
                        th scope="col" { (lang.pick("regio", "region")) }
                        th scope="col" { "ION" }
                        th scope="col" { (lang.pick("vraagt", "asks for")) }
                        @for tranche in 0..many { th scope="col" { (report.date(tranche, lang)) } }
                        th scope="col" { (lang.pick("nog geen datum", "no date yet")) }
                    } }
                    tbody {
                        @for (at, own, from) in part.clone() {
                            tr {
                                th scope="row" { (own.id) " " (own.name) }
                                td.name { (register.region_of(own)) }
                                td { (lang.number(own.ion.patients())) }
                                td { (report.date(from, lang)) }
                                @for tranche in 0..many {
                                    td { @if tranche >= from { (cell(chances.practice(variant, at, tranche), chances.basis(variant), lang)) } @else { "–" } }
                                }
                                td { (cell(chances.practice_none(variant, at), chances.basis(variant), lang)) }
                            }
                        }
                    }
                }
            }
            table.wide {
                caption { (lang.pick("Kans op de gevraagde datum, onder elke grens en verdeling", "Chance of the date that is asked for, under every boundary and spread")) }
                thead { tr {
                    th scope="col" { (lang.pick("praktijk", "practice")) }
                    th scope="col" { "ION" }
                    @for variant in 0..chances.variants.len() {
                        th scope="col" class=[self::own(report, variant)] { (chances.variants[variant].words(lang)) }
                    }
                } }
                tbody {
                    @for (at, own, from) in part {
                        tr {
                            th scope="row" { (own.id) }
                            td { (lang.number(own.ion.patients())) }
                            @for variant in 0..chances.variants.len() {
                                td class=[self::own(report, variant)] { (cell(chances.practice(variant, at, from), chances.basis(variant), lang)) }
                            }
                        }
                    }
                }
            }
            p.small { (lang.pick("De kans op de andere startdatums onder elke grens en verdeling staat in het bestand van `--csv`.",
                "The chance of the other start dates under every boundary and spread is in the file of `--csv`.")) }
        }
    }
}
