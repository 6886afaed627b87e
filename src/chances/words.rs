//! What table, page and file say alike.

use super::group::{Dimension, Group};
use super::never::{NeverFits, never_fits};
use super::{Basis, Case, Chances};
use crate::draw::units::size_words;
use crate::say;
use crate::words::lang::Lang;
use std::fmt::Write;

/// What is reported on.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// Programme and round, for people.
    pub title: &'a str,
    /// The round before its draw.
    pub case: Case<'a>,
    /// What was found.
    pub chances: &'a Chances,
}

impl Report<'_> {
    /// A start date.
    pub(super) fn date(&self, tranche: usize, lang: Lang) -> String {
        lang.date(self.case.rules.tranches[tranche].start)
    }

    /// The start date where lots decide first.
    pub(super) fn focus_date(&self, lang: Lang) -> String {
        self.date(self.chances.focus, lang)
    }

    /// All practices and those that ask for the focus date, with whom it is that is asked about.
    pub(super) fn asking(&self) -> (u64, u64) {
        let fifths = self.chances.groups.iter().filter(|group| group.dimension == Dimension::Fifth);
        (self.case.register.practices().len() as u64, fifths.map(|group| group.asking[self.chances.focus]).sum())
    }

    /// The groups of a dimension with their indices.
    pub(super) fn groups(&self, dimension: Dimension) -> impl Iterator<Item = (usize, &Group)> {
        self.chances.groups.iter().enumerate().filter(move |(_, group)| group.dimension == dimension)
    }

    /// Name of a group: `kleinste vijfde (1.204–2.310 ION)`.
    pub(super) fn group(&self, group: &Group, lang: Lang) -> String {
        match group.dimension {
            Dimension::Fifth if group.practices == 0 => fifth_words(group.index, lang).to_owned(),
            Dimension::Fifth => {
                let [low, high] = [group.ion.0, group.ion.1].map(|ion| lang.number(ion));
                let range = if low == high { low } else { format!("{low}–{high}") };
                format!("{} ({range} ION)", fifth_words(group.index, lang))
            }
            Dimension::Class => match self.case.rules.classes.get(group.index) {
                Some(class) => say!(lang, nl: "voorrang {}", en: "priority {}", class.name),
                None => lang.pick("zonder voorrang", "without priority").to_owned(),
            },
            Dimension::Region => {
                say!(lang, nl: "regio {}", en: "region {}", self.case.register.regions()[group.index])
            }
        }
    }

    /// Name of a variant; the chosen one is marked.
    pub(super) fn variant(&self, variant: usize, lang: Lang) -> String {
        let own = &self.chances.variants[variant];
        let mark = if own.chosen { lang.pick(" (gekozen)", " (chosen)") } else { "" };
        format!("{}{mark}", own.words(lang))
    }

    /// Who can never fit, by variant; nothing for a variant where everybody can.
    pub(super) fn never(&self) -> Vec<(usize, Vec<NeverFits>)> {
        let found = self.chances.variants.iter().enumerate().map(|(at, variant)| (at, never_fits(&self.case, variant)));
        found.filter(|(_, never)| !never.is_empty()).collect()
    }

    /// One who can never fit.
    pub(super) fn never_words(&self, never: &NeverFits, lang: Lang) -> String {
        let practice = &self.case.register.practices()[never.practice];
        let [size, room] = [never.size, never.room].map(|size| size_words(size, self.case.rules.measure, lang));
        let (id, name) = (&practice.id, &practice.name);
        say!(lang,
            nl: "praktijk {id}, {name}: {size}, grootste ruimte {room}",
            en: "practice {id}, {name}: {size}, largest room {room}")
    }

    /// That this is no draw, and what it is of.
    pub(super) fn head_words(&self, lang: Lang) -> Vec<String> {
        let register = self.case.register;
        let n = lang.count(register.practices().len() as u64, ["praktijk", "praktijken"], ["practice", "practices"]);
        let ion = lang.number(register.practices().iter().map(|practice| practice.ion).sum());
        let date = lang.date(self.case.rules.reference_date);
        let chosen = self.chances.chosen().map(|at| self.chances.variants[at].words(lang));
        let open = || lang.pick("de grens is nog niet gekozen", "the boundary is not chosen yet").to_owned();
        let chosen = chosen.unwrap_or_else(open);
        vec![
            say!(lang,
                nl: "Dit is een berekening vooraf, geen loting. Hier krijgt niemand een plaats.",
                en: "This is a calculation beforehand, not a draw. Nobody gets a place here."),
            say!(lang,
                nl: "Aanmeldingen: {n}, {ion} ION (peildatum {date}). Spelregels zoals ze nu zijn: {chosen}.",
                en: "Register: {n}, {ion} ION (reference date {date}). Rules as they are now: {chosen}."),
            self.method_words(lang),
        ]
    }

    fn method_words(&self, lang: Lang) -> String {
        let bases: Vec<Basis> = (0..self.chances.variants.len()).map(|at| self.chances.basis(at)).collect();
        let (draws, seed) = (lang.number(self.chances.ask.draws), self.chances.ask.seed);
        let drawn = bases.iter().any(|basis| *basis != Basis::Exact);
        let mut text = String::new();
        if drawn {
            text.push_str(&say!(lang,
                nl: "Nagebootst met {draws} lotingen per manier, met dezelfde toewijzing als de echte loting (zaad {seed}). Achter ± staat de standaardfout.",
                en: "Simulated with {draws} draws for each way, with the same allocation as the real draw (seed {seed}). Behind ± stands the standard error."));
        }
        if bases.contains(&Basis::Exact) {
            let which =
                if drawn { lang.pick("Zonder ±", "Without ±") } else { lang.pick("Alles hier", "All of this") };
            let _ = write!(
                text,
                "{}{}",
                if drawn { " " } else { "" },
                say!(lang,
                    nl: "{which} is precies: elke mogelijke volgorde is doorgerekend, de standaardfout is 0.",
                    en: "{which} is exact: every possible order was worked out, the standard error is 0.")
            );
        }
        text
    }

    /// What the boundary rules and spreads are; where nobody agreed to go over the cap, that too.
    pub(super) fn key_words(&self, lang: Lang) -> Vec<String> {
        let mut lines = vec![say!(lang,
                nl: "overslaan: wie niet meer past wordt overgeslagen, de volgende is aan de beurt; stoppen: de eerste die niet past sluit de rij voor die datum; doorgaan tot vol: de laatste mag over het maximum heen",
                en: "pass over: who does not fit any more is passed over, the next has its turn; stop: the first that does not fit closes the row for that date; go on until full: the last one may exceed the cap")];
        if !matches!(self.case.rules.boundary, crate::rules::Boundary::Reach { .. }) {
            lines.push(say!(lang,
                nl: "Doorgaan tot vol mag alleen als de zorgverzekeraar het ermee eens is; hier is gerekend alsof dat zo is.",
                en: "Going on until full needs the consent of the insurer; it is worked out here as if there were one."));
        }
        if self.case.register.regions().len() > 1 {
            lines.push(say!(lang,
                nl: "per regio: elke regio een eigen maximum en een eigen volgorde; samen, in evenwicht: één maximum, de regio die het meest achterloopt is aan de beurt; samen, één volgorde: één maximum en één volgorde",
                en: "per region: each region a cap and an order of its own; together, balanced: one cap, the region furthest behind has its turn; together, one order: one cap and one order"));
        } else {
            lines.push(say!(lang,
                nl: "Er is één regio, dus de verdeling over regio's maakt geen verschil.",
                en: "There is one region, so the spread over regions makes no difference."));
        }
        lines
    }

    /// That fifths differ in more than size.
    pub(super) fn mixed_words(&self, lang: Lang) -> Option<String> {
        let (classes, regions) = (!self.case.rules.classes.is_empty(), self.case.register.regions().len() > 1);
        let what = match (classes, regions) {
            (true, true) => lang.pick("voorrang en regio", "priority and region"),
            (true, false) => lang.pick("voorrang", "priority"),
            (false, true) => lang.pick("regio", "region"),
            (false, false) => return None,
        };
        Some(say!(lang,
            nl: "Een verschil tussen vijfden kan ook van {what} komen. Wat de grens doet, ziet u door de grenzen met elkaar te vergelijken.",
            en: "A difference between fifths can come from {what} too. Compare the boundaries with each other to see what the boundary does."))
    }

    /// The answer to the board's question, in sentences: what the chosen rules do, and what the others would.
    pub(super) fn answer_words(&self, lang: Lang) -> Vec<String> {
        if !self.chances.lots_matter() {
            return vec![
                lang.pick(
                    "Op elke datum past iedereen die erom vraagt: er hoeft niet te worden geloot.",
                    "On every date all who ask for it fit: no lottery is needed.",
                )
                .to_owned(),
            ];
        }
        let date = self.focus_date(lang);
        let all = lang.count(self.asking().0, ["praktijk", "praktijken"], ["practice", "practices"]);
        let asking = lang.number(self.asking().1);
        let mut lines = vec![say!(lang,
            nl: "Op {date} beslist het lot voor het eerst. Die datum wordt gevraagd door {asking} van de {all}.",
            en: "On {date} lots decide for the first time. That date is asked for by {asking} of the {all}.")];
        let spread = self.chances.chosen().map(|at| self.chances.variants[at].spread);
        let same = self.chances.variants.iter().enumerate().filter(|(_, own)| Some(own.spread) == spread);
        lines.extend(same.filter_map(|(at, _)| self.answer_of(at, lang)));
        lines
    }

    fn answer_of(&self, variant: usize, lang: Lang) -> Option<String> {
        let (chances, focus) = (self.chances, self.chances.focus);
        let [small, large] = chances.ends();
        let [low, high] = [small, large].map(|group| chances.group(variant, group, focus, focus));
        let (low, high) = (low?.percent(lang), high?.percent(lang));
        let gap = chances.gap(variant, focus)?.points(Basis::Exact, lang);
        let room = chances.room(variant, focus)?.mean.percent(lang);
        let name = self.variant(variant, lang);
        Some(say!(lang,
            nl: "{name}: kleinste vijfde {low} kans, grootste vijfde {high} (verschil {gap} procentpunt); het maximum wordt gemiddeld voor {room} gebruikt.",
            en: "{name}: smallest fifth {low}, largest fifth {high} (difference {gap} percentage points); on average {room} of the cap is used."))
    }
}

fn fifth_words(index: usize, lang: Lang) -> &'static str {
    match index {
        0 => lang.pick("kleinste vijfde", "smallest fifth"),
        1 => lang.pick("tweede vijfde", "second fifth"),
        2 => lang.pick("middelste vijfde", "middle fifth"),
        3 => lang.pick("vierde vijfde", "fourth fifth"),
        _ => lang.pick("grootste vijfde", "largest fifth"),
    }
}
