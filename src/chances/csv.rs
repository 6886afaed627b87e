//! All figures as a file: a line for each practice or group, variant and start date.
//!
//! `;`, byte order mark, CRLF, as the participant list, with headings in Dutch in every locale; numbers with a decimal
//! comma, as Dutch Excel reads them. Chances are percentages, and `berekend` says which are exact.

use super::figure::{Basis, Figure, Part};
use super::group::Dimension;
use super::report::Report;
use super::variant::Priority;
use crate::words::spreadsheet::{Reader, Rows, code, kept};
use crate::words::{Lang, Message};

const HEADINGS: [&str; 15] = [
    "soort",
    "code",
    "naam",
    "regio",
    "ion",
    "praktijken",
    "grens",
    "verdeling",
    "voorrang",
    "gekozen",
    "gevraagd",
    "startdatum",
    "berekend",
    "kans_procent",
    "standaardfout_procentpunt",
];

// How a figure was found.
const EXACT: &str = "precies";
const DRAWN: &str = "nagebootst";
const BASKET_ALONE: &str = "precies, alleen de mand";

/// The lines of the file.
type Lines = Rows<{ HEADINGS.len() }>;

/// The file.
pub fn write_csv(report: &Report<'_>) -> Vec<u8> {
    let mut rows = Rows::new(HEADINGS, Reader::Spreadsheet);
    for variant in 0..report.chances.variants.len() {
        practices(&mut rows, report, variant);
        groups(&mut rows, report, variant);
        rooms(&mut rows, report, variant);
    }
    rows.finish()
}

fn practices(rows: &mut Lines, report: &Report<'_>, variant: usize) {
    let chances = report.chances;
    for (at, practice) in report.case.register.practices().iter().enumerate() {
        let Some(from) = chances.asks_for(at) else { continue };
        let region = report.case.register.region_of(practice);
        let who = ["praktijk", &code(&practice.id), &practice.name, region].map(str::to_owned);
        let size = [practice.ion.to_string(), "1".to_owned()];
        let line = Line { report, variant, from, who, size };
        for tranche in from..report.case.rules.tranches.len() {
            line.write(rows, Some(tranche), chances.practice(variant, at, tranche));
        }
        line.write(rows, None, chances.practice_none(variant, at));
    }
}

fn groups(rows: &mut Lines, report: &Report<'_>, variant: usize) {
    for (at, group) in report.chances.groups.iter().enumerate() {
        for from in (0..report.case.rules.tranches.len()).filter(|&from| group.asking[from] > 0) {
            let kind = match group.dimension {
                Dimension::Fifth => "vijfde",
                Dimension::Class => "voorrang",
                Dimension::Region => "regio",
            };
            let name = report.group(group, from).words(Lang::Nl);
            let who = [kind, &(group.index + 1).to_string(), &name, ""].map(str::to_owned);
            let line = Line { report, variant, from, who, size: [String::new(), group.many(from).to_string()] };
            for tranche in from..report.case.rules.tranches.len() {
                line.write(rows, Some(tranche), report.chances.group(variant, at, from, tranche));
            }
            line.write_exact(rows, from, report.chances.group_by_basket(variant, at, from));
            line.write(rows, None, report.chances.group_none(variant, at, from));
        }
    }
}

fn rooms(rows: &mut Lines, report: &Report<'_>, variant: usize) {
    for tranche in 0..report.case.rules.tranches.len() {
        let Some(room) = report.chances.room(variant, tranche) else { continue };
        let range = room.range.map(|[low, high]| [("p5", low), ("p95", high)]);
        for (name, figure) in [("gemiddelde", room.mean)].into_iter().chain(range.into_iter().flatten()) {
            let who = ["gebruik van het maximum", name, "", ""].map(str::to_owned);
            let line = Line { report, variant, from: tranche, who, size: [String::new(), String::new()] };
            line.write(rows, Some(tranche), Some(figure));
        }
        for (region, name) in report.case.register.regions().iter().enumerate() {
            let who = ["gebruik van het maximum", "gemiddelde", "", name].map(str::to_owned);
            let line = Line { report, variant, from: tranche, who, size: [String::new(), String::new()] };
            line.write(rows, Some(tranche), report.chances.region_room(variant, region, tranche));
        }
    }
}

/// What lines of one practice or group have in common.
struct Line<'a> {
    report: &'a Report<'a>,
    variant: usize,
    from: usize,
    who: [String; 4],
    size: [String; 2],
}

impl Line<'_> {
    fn write(&self, rows: &mut Lines, tranche: Option<usize>, figure: Option<Figure>) {
        let how = match self.report.chances.basis(self.variant) {
            Basis::Exact => EXACT,
            Basis::Draws(_) => DRAWN,
        };
        self.push(rows, (tranche, how), figure);
    }

    /// What the basket gives of the line before it, where lots give what it leaves.
    fn write_exact(&self, rows: &mut Lines, tranche: usize, figure: Option<Figure>) {
        self.push(rows, (Some(tranche), BASKET_ALONE), figure);
    }

    fn push(&self, rows: &mut Lines, (tranche, how): (Option<usize>, &str), figure: Option<Figure>) {
        let Some(figure) = figure else { return };
        let variant = &self.report.chances.variants[self.variant];
        let date = |tranche: usize| self.report.case.rules.tranches[tranche].start.to_string();
        let says = |yes: bool| if yes { "ja" } else { "nee" }.to_owned();
        let error = if how == DRAWN { figure.points_in_full(Part::Error) } else { "0".to_owned() };
        let [kind, code, name, region] = &self.who;
        let [ion, practices] = &self.size;
        rows.push([
            kind.clone(),
            code.clone(),
            kept(name),
            kept(region),
            ion.clone(),
            practices.clone(),
            variant.edge.code().to_owned(),
            variant.spread.code().to_owned(),
            says(variant.priority == Priority::Kept),
            says(variant.chosen),
            date(self.from),
            tranche.map_or("geen".to_owned(), date),
            how.to_owned(),
            figure.points_in_full(Part::Value),
            error,
        ]);
    }
}
