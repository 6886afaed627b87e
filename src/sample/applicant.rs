//! Practices before they are written: type, size, answer, insurer, conditions.
#![expect(clippy::float_arithmetic, reason = "whether a condition is met hangs on a sum of two normal numbers")]

use super::answer::{Answer, draw_answers};
use super::recipe::{Recipe, Totals};
use super::region::Area;
use super::share::{apportion, scaled};
use super::size::{Kind, draw_size};
use super::stream::Stream;

/// A practice of the register; practices of one region stand together, in the order of the regions.
pub(super) struct Applicant<'a> {
    pub area: &'a Area,
    pub kind: Kind,
    pub ion: u64,
    pub answer: Answer,
    /// Whether its code begins with 37 (domain B1: a part of the health centres).
    pub centre_code: bool,
    /// Index in [`INSURERS`](super::recipe::INSURERS).
    pub insurer: u8,
    /// One bit for each condition that it meets.
    pub conditions: u8,
}

/// All practices of all regions.
pub(super) fn applicants<'a>(recipe: &Recipe, areas: &'a [Area], stream: &mut Stream) -> Vec<Applicant<'a>> {
    let practices = areas.iter().map(|area| area.practices).sum();
    let answers = draw_answers(recipe.answers, practices, stream);
    let places = areas.iter().flat_map(|area| std::iter::repeat_n(area, area.practices));
    let mut applicants: Vec<_> =
        places.zip(answers).map(|(area, answer)| applicant(recipe, area, answer, stream)).collect();
    fit_totals(recipe, areas, &mut applicants);
    meet_conditions(recipe, &mut applicants, stream);
    applicants
}

fn applicant<'a>(recipe: &Recipe, area: &'a Area, answer: Answer, stream: &mut Stream) -> Applicant<'a> {
    let kind = Kind::ALL[stream.pick(recipe.kinds.into_iter())];
    Applicant {
        area,
        kind,
        ion: draw_size(kind, stream),
        answer,
        centre_code: kind == Kind::Centre && stream.below(2) == 0,
        insurer: area.insurers[stream.pick(area.insurers.iter().map(|&(_, weight)| weight))].0,
        conditions: 0,
    }
}

/// Makes the sizes add up to the totals of the recipe.
fn fit_totals(recipe: &Recipe, areas: &[Area], applicants: &mut [Applicant<'_>]) {
    match recipe.totals {
        Totals::PerRegion => {
            for area in areas {
                fit(applicants, area.ion, |applicant| std::ptr::eq(applicant.area, area));
            }
        }
        Totals::Whole(total) => fit(applicants, scaled(total, applicants.len(), recipe.practices), |_| true),
        Totals::WithWish { all, wish } => {
            let all = scaled(all, applicants.len(), recipe.practices);
            let wishing = applicants.iter().filter(|applicant| wishes(applicant)).count();
            let wish = match wishing {
                0 => 0,
                n if n == applicants.len() => all,
                _ => scaled(wish, applicants.len(), recipe.practices),
            };
            fit(applicants, wish, wishes);
            fit(applicants, all - wish, |applicant| !wishes(applicant));
        }
    }
}

fn wishes(applicant: &Applicant<'_>) -> bool {
    matches!(applicant.answer, Answer::Wish(_))
}

/// Scales the sizes of some practices so that they add up to a total. The factor is about 1, so no size comes
/// near 0.
fn fit(applicants: &mut [Applicant<'_>], total: u64, belongs: impl Fn(&Applicant<'_>) -> bool) {
    let sizes: Vec<u64> =
        applicants.iter().filter(|applicant| belongs(applicant)).map(|applicant| applicant.ion).collect();
    let fitted = apportion(total, &sizes);
    for (applicant, ion) in applicants.iter_mut().filter(|applicant| belongs(applicant)).zip(fitted) {
        applicant.ion = ion;
    }
}

/// Draws which conditions are met, again until 30 to 40% meet all (F3) or, with few practices, the tries are up.
fn meet_conditions(recipe: &Recipe, applicants: &mut [Applicant<'_>], stream: &mut Stream) {
    if recipe.conditions.is_empty() {
        return;
    }
    let every = (1u8 << recipe.conditions.len()) - 1;
    for _ in 0..100 {
        for applicant in &mut *applicants {
            applicant.conditions = draw_conditions(recipe, stream);
        }
        let all = applicants.iter().filter(|applicant| applicant.conditions == every).count();
        if (30 * applicants.len()..=40 * applicants.len()).contains(&(100 * all)) {
            break;
        }
    }
}

/// Half of the spread is the practice's own (how well it is organised), half the condition's.
fn draw_conditions(recipe: &Recipe, stream: &mut Stream) -> u8 {
    let own = stream.normal();
    let mut met = 0;
    for (bit, condition) in recipe.conditions.iter().enumerate() {
        if (own + stream.normal()) * std::f64::consts::FRAC_1_SQRT_2 < condition.quantile {
            met |= 1 << bit;
        }
    }
    met
}
