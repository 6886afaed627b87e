//! The figures for a terminal: the board's question first, then every group.

use super::group::Dimension;
use super::variant::spread_words;
use super::words::Report;
use super::{Basis, Edge, Figure};
use crate::rules::Spread;
use crate::say;
use crate::words::lang::Lang;
use std::fmt::Write;

const DIMENSIONS: [Dimension; 3] = [Dimension::Fifth, Dimension::Class, Dimension::Region];

/// The whole table.
pub fn table_words(report: &Report<'_>, lang: Lang) -> String {
    let mut text = format!("{}\n", report.title);
    for line in report.head_words(lang).iter().chain(&report.key_words(lang)).chain(&report.mixed_words(lang)) {
        let _ = writeln!(text, "{line}");
    }
    text.push('\n');
    for line in report.answer_words(lang).iter().take(1) {
        let _ = writeln!(text, "{line}");
    }
    text.push_str(&question(report, lang));
    for spread in spreads(report) {
        text.push_str(&by_edge(report, spread, lang));
    }
    text.push_str(&by_date(report, lang));
    text.push_str(&never(report, lang));
    text
}

/// Smallest and largest fifth and the use of the room, a row for each variant.
fn question(report: &Report<'_>, lang: Lang) -> String {
    let (chances, focus, date) = (report.chances, report.chances.focus, report.focus_date(lang));
    let ends = chances.ends();
    let [small, large] = ends.map(|group| report.group(&chances.groups[group], lang));
    let [n_small, n_large] = ends.map(|group| many_words(chances.groups[group].asking[focus], lang));
    let mut rows = vec![lang_row(
        lang,
        ["", "kleinste vijfde", "grootste vijfde", "verschil in punten", "gebruik van het maximum (p5–p95)"],
        ["", "smallest fifth", "largest fifth", "difference in points", "use of the cap (p5–p95)"],
    )];
    for at in 0..chances.variants.len() {
        let basis = chances.basis(at);
        let [low, high] = ends.map(|group| cell(chances.group(at, group, focus, focus), basis, lang));
        let gap = chances.gap(at, focus).map_or("–".to_owned(), |gap| gap.points(basis, lang));
        let room = chances.room(at, focus).map_or("–".to_owned(), |room| {
            format!("{} ({}–{})", room.mean.words(basis, lang), room.p5.percent(lang), room.p95.percent(lang))
        });
        rows.push(vec![report.variant(at, lang), low, high, gap, room]);
    }
    let head = say!(lang,
        nl: "Kans op een plaats per {date}, van de praktijken die die datum vragen\n({small}: {n_small}; {large}: {n_large})\n",
        en: "Chance of a place on {date}, of the practices that ask for that date\n({small}: {n_small}; {large}: {n_large})\n");
    head + &columns(&rows)
}

/// The spreads that were worked out.
pub(super) fn spreads(report: &Report<'_>) -> Vec<Spread> {
    let mut spreads: Vec<Spread> = report.chances.variants.iter().map(|variant| variant.spread).collect();
    spreads.dedup();
    spreads
}

/// The variant of a boundary and a spread.
pub(super) fn variant_of(report: &Report<'_>, edge: Edge, spread: Spread) -> Option<usize> {
    report.chances.variants.iter().position(|variant| variant.edge == edge && variant.spread == spread)
}

/// Every group under the three boundary rules.
fn by_edge(report: &Report<'_>, spread: Spread, lang: Lang) -> String {
    let (chances, focus, date) = (report.chances, report.chances.focus, report.focus_date(lang));
    let variants: Vec<usize> = Edge::ALL.into_iter().filter_map(|edge| variant_of(report, edge, spread)).collect();
    let mut head = vec![String::new(), lang.pick("praktijken", "practices").to_owned()];
    head.extend(variants.iter().map(|&at| edge_words(report, at, lang)));
    let mut rows = vec![head];
    for (group, own) in DIMENSIONS.into_iter().flat_map(|dimension| report.groups(dimension)) {
        let mut row = vec![report.group(own, lang), lang.number(own.asking[focus])];
        row.extend(variants.iter().map(|&at| cell(chances.group(at, group, focus, focus), chances.basis(at), lang)));
        rows.push(row);
    }
    let spread = spread_words(spread, lang);
    let head = say!(lang,
        nl: "\nVerdeling {spread}: kans op een plaats per {date}, van de praktijken die die datum vragen\n",
        en: "\nSpread {spread}: chance of a place on {date}, of the practices that ask for that date\n");
    head + &columns(&rows)
}

/// Every group under the chosen rules: the chance of each start date.
fn by_date(report: &Report<'_>, lang: Lang) -> String {
    let chances = report.chances;
    let Some(at) = chances.chosen() else { return String::new() };
    let (basis, dates) = (chances.basis(at), report.case.rules.tranches.len());
    let mut text = String::new();
    for from in 0..dates {
        let mut head = vec![String::new(), lang.pick("praktijken", "practices").to_owned()];
        head.extend((from..dates).map(|tranche| report.date(tranche, lang)));
        head.push(lang.pick("nog geen datum", "no date yet").to_owned());
        let mut rows = vec![head];
        for (group, own) in DIMENSIONS.into_iter().flat_map(|dimension| report.groups(dimension)) {
            let figures: Option<Vec<Figure>> =
                (from..dates).map(|tranche| chances.group(at, group, from, tranche)).collect();
            let Some(figures) = figures else { continue };
            let mut row = vec![report.group(own, lang), lang.number(own.asking[from])];
            row.extend(figures.iter().map(|figure| figure.words(basis, lang)));
            row.push(cell(chances.group_none(at, group, from), basis, lang));
            rows.push(row);
        }
        if rows.len() > 1 {
            let (date, variant) = (report.date(from, lang), chances.variants[at].words(lang));
            text.push_str(&say!(lang,
                nl: "\nZoals gekozen ({variant}): kans op elke startdatum, van de praktijken die {date} vragen\n",
                en: "\nAs chosen ({variant}): chance of each start date, of the practices that ask for {date}\n"));
            text.push_str(&columns(&rows));
        }
    }
    text
}

fn never(report: &Report<'_>, lang: Lang) -> String {
    let mut text = lang
        .pick(
            "\nPraktijken die nooit passen, ook niet als eerste: ",
            "\nPractices that can never fit, not even first: ",
        )
        .to_owned();
    let never = report.never();
    if never.is_empty() {
        text.push_str(lang.pick("geen.\n", "none.\n"));
        return text;
    }
    text.push('\n');
    for (variant, practices) in never {
        let _ = writeln!(text, "  {}", report.variant(variant, lang));
        for practice in &practices {
            let _ = writeln!(text, "    {}", report.never_words(practice, lang));
        }
    }
    text
}

/// The boundary of a variant; the chosen one is marked.
pub(super) fn edge_words(report: &Report<'_>, variant: usize, lang: Lang) -> String {
    let own = &report.chances.variants[variant];
    let mark = if own.chosen { lang.pick(" (gekozen)", " (chosen)") } else { "" };
    format!("{}{mark}", own.edge.words(lang))
}

/// `17 praktijken`.
pub(super) fn many_words(many: u64, lang: Lang) -> String {
    lang.count(many, ["praktijk", "praktijken"], ["practice", "practices"])
}

/// A chance, or a dash where nobody is.
pub(super) fn cell(figure: Option<Figure>, basis: Basis, lang: Lang) -> String {
    figure.map_or_else(|| "–".to_owned(), |figure| figure.words(basis, lang))
}

fn lang_row(lang: Lang, nl: [&str; 5], en: [&str; 5]) -> Vec<String> {
    let words = if lang == Lang::Nl { nl } else { en };
    words.map(str::to_owned).to_vec()
}

/// Rows in columns: the first to the left, the others to the right.
fn columns(rows: &[Vec<String>]) -> String {
    let many = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..many).map(|column| width(column).unwrap_or(0)).collect();
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate();
        let cells = cells.map(|(at, (cell, &width))| match at {
            0 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        let _ = writeln!(text, "  {}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
    text
}
