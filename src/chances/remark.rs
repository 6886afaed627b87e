//! One sentence for `check`: what the chosen boundary does to small and large practices.

use super::{Ask, Case, Chances, Edge, Variant, chances};
use crate::draw::units::Units;
use crate::register::Register;
use crate::rules::Rules;
use crate::say;
use crate::words::lang::Lang;

/// A difference of more percentage points is mentioned.
const POINTS: u8 = 5;

/// So many draws at most, and so many lots in all: a tenth of a second.
const DRAWS: u64 = 2_000;
const LOTS: u64 = 4_000_000;

/// So few draws say nothing, so of a register of more than 40,000 practices nothing is said.
const FEWEST: u64 = 100;

/// What the chosen boundary does on the first date where lots decide, if the smallest and the largest fifth differ by
/// more than five percentage points. Up to 2,000 practices by 2,000 draws, then fewer, down to 100 for 40,000
/// practices; of larger registers nothing is said.
pub fn size_remark(rules: &Rules, (register, units): (&Register, &Units), lang: Lang) -> Option<String> {
    let draws = (LOTS / units.list().len().max(1) as u64).min(DRAWS);
    if draws < FEWEST {
        return None;
    }
    let case = Case { rules, register, units };
    let found = chances(&case, vec![Variant::chosen(rules)], Ask { draws, seed: 1 }, &|_| {});
    words(&found, lang)
}

fn words(found: &Chances, lang: Lang) -> Option<String> {
    let focus = found.focus;
    if !found.gap(0, focus)?.exceeds_points(POINTS) {
        return None;
    }
    let [small, large] = found.ends();
    let chance = |group: usize| Some(found.group(0, group, focus, focus)?.percent(lang));
    let (low, high) = (chance(small)?, chance(large)?);
    let most = lang.number(found.groups[small].ion.1);
    let least = lang.number(found.groups[large].ion.0);
    let variant = &found.variants[0];
    let date = lang.date(variant.rules.tranches[focus].start);
    let edge = match variant.edge {
        Edge::Skip => say!(lang, nl: "wie niet past overslaan", en: "passing over what does not fit"),
        Edge::Stop => say!(lang, nl: "stoppen bij wie niet past", en: "stopping at what does not fit"),
        Edge::Reach => say!(lang, nl: "doorgaan tot het maximum is bereikt", en: "going on until the cap is reached"),
    };
    let also = match variant.rules.classes.is_empty() {
        true => String::new(),
        false => say!(lang, nl: " (voorrang telt hierin mee)", en: " (priority plays a part in this)"),
    };
    Some(say!(lang,
        nl: "{edge} werkt door naar grootte: van wie {date} vraagt, heeft het kleinste vijfde (tot {most} ION) ongeveer {low} kans op die datum en het grootste vijfde (vanaf {least} ION) {high}{also}; `instroom chances` rekent het na voor elke grens",
        en: "{edge} tells by size: of those who ask for {date}, the smallest fifth (up to {most} ION) has a chance of about {low} of that date and the largest fifth (from {least} ION) {high}{also}; `instroom chances` works it out for every boundary"))
}
