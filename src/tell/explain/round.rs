//! What a round was for one practice: what was sealed, its lot, its turns.

use super::asker::Asker;
use super::scene::Scene;
use super::story::Story;
use crate::draw::allocation::{Chance, Members, Pooling};
use crate::draw::history::History;
use crate::draw::round::Sealed;
use crate::draw::units::{Units, size};
use crate::register::{Practice, Uzovi};
use crate::rules::{Key, Rules, Source};
use crate::tell::layout::Text;
use crate::tell::survey::order;
use crate::transcript::{End, Section};
use crate::words::Message;
use crate::words::explain::{InRound, NoBasket, SealedRow, SealedValue, Title};
use crate::words::value::Digits;

/// The round of a section; `history` is what the log decided before it.
pub(super) fn round_words(
    section: &Section,
    (sealed, history): (&Sealed, &History),
    scene: Option<Scene<'_>>,
    asker: Asker<'_>,
) -> String {
    let mut text = Text::new(asker.lang);
    if let Some(start) = history.of(asker.id).start {
        text.line(0, &InRound::HadPlace { start });
        return text.finish();
    }
    let Some(practice) = sealed.register.find(asker.id) else {
        text.line(0, &InRound::NotListed);
        return text.finish();
    };
    let line = section.practice_line(practice);
    text.line(0, &Title::Sealed { line: line.into() });
    tell_sealed(&mut text, &sealed.rules, &sealed.register.practices()[practice], asker);
    match &section.end {
        End::Sealed => tell_baskets(&mut text, sealed, history, practice),
        End::Announced => {}
        End::Aborted(abort) => {
            text.blank().line(0, &InRound::Aborted { reason: abort.reason.clone() });
        }
        End::Drawn(_) => {
            if let Some(scene) = scene {
                tell_drawn(&mut text, &Story::of(scene, practice), asker);
            }
        }
    }
    text.finish()
}

/// What was sealed of a practice.
fn tell_sealed(text: &mut Text, rules: &Rules, own: &Practice, asker: Asker<'_>) {
    let mut row = |label: &dyn Message, value: &dyn Message| {
        text.row(&[WIDTH], &[label, value]);
    };
    row(&SealedRow::Ion, &SealedValue::Ion { ion: own.ion.patients(), date: rules.reference_date });
    row(&SealedRow::Wish, &wish(own));
    row(&SealedRow::Priority, &priority(rules, own));
    if rules.order.iter().any(|key| !matches!(key, Key::Class | Key::Lot))
        && let Some(order) = order(rules)
    {
        row(&SealedRow::Order, &SealedValue::Order { order });
    }
    if let Some(label) = own.group.as_deref() {
        row(&SealedRow::Group, &SealedValue::Group { group: asker.names.group(label).into_owned() });
    }
    let names = asker.names;
    tell_where(text, names.town(own), insurer(names.insurer(own), names.uzovi(own)));
}

/// In which baskets a practice lies: known as soon as the list is sealed, and of use until one is drawn.
fn tell_baskets(text: &mut Text, sealed: &Sealed, history: &History, practice: usize) {
    let Ok(units) = Units::of(&sealed.register, &sealed.rules, history) else { return };
    let (case, unit) = (sealed.case(&units), units.of_practice(practice));
    let own = &units.list()[unit];
    let Some(count) = sealed.rules.boundary.baskets().map(|rule| rule.count) else { return };
    let members = Members::of_pools(case).swap_remove(Pooling::of(sealed.rules.spread).pool(own.region as usize));
    let Some(at) = members.units.iter().position(|&member| member as usize == unit) else { return };
    let told = |of: u64| size(of, sealed.rules.measure);
    let mut before = false;
    for (date, tranche) in members.baskets(&sealed.rules, count).dates().zip(&sealed.rules.tranches) {
        let (start, count) = (tranche.start, Digits(u64::from(count)));
        let numbers: Vec<usize> = date.table.of(at).collect();
        let value = match date.chances[at] {
            None => continue,
            Some(Chance::Whole) if before => SealedValue::RestBaskets { date: start },
            Some(Chance::Whole) => SealedValue::WholeBaskets { date: start },
            Some(Chance::In(0)) => SealedValue::NoBasket { date: start, why: NoBasket::Full },
            Some(Chance::In(of)) => {
                let baskets = Digits(of.into());
                SealedValue::Baskets { date: start, baskets, count, numbers: ranges(&numbers) }
            }
            Some(Chance::TooLarge(room)) => {
                let why = NoBasket::TooLarge { size: told(own.size), room: told(room) };
                SealedValue::NoBasket { date: start, why }
            }
            Some(Chance::Closed) => SealedValue::NoBasket { date: start, why: NoBasket::Behind },
        };
        before |= !numbers.is_empty();
        text.row(&[WIDTH], &[&SealedRow::Baskets, &value]);
    }
}

/// Numbers that rise, with those that follow each other as one: `0–23, 40`.
fn ranges(numbers: &[usize]) -> String {
    let runs = numbers.chunk_by(|a, b| a + 1 == *b);
    let told = runs.map(|run| match run {
        [one] => one.to_string(),
        [first, .., last] => format!("{first}–{last}"),
        [] => String::new(),
    });
    told.collect::<Vec<_>>().join(", ")
}

/// How wide the names of the rows are.
const WIDTH: usize = 11;

/// The town and the insurer of a practice, as far as they are known.
pub(super) fn tell_where(text: &mut Text, town: Option<&str>, insurer: Option<SealedValue>) {
    if let Some(town) = town {
        text.row(&[WIDTH], &[&SealedRow::Town, &SealedValue::Town { town: town.to_owned() }]);
    }
    if let Some(insurer) = insurer {
        text.row(&[WIDTH], &[&SealedRow::Insurer, &insurer]);
    }
}

/// An insurer by name and code, as far as they are known.
pub(super) fn insurer(name: Option<&str>, uzovi: Option<Uzovi>) -> Option<SealedValue> {
    match (name.map(str::to_owned), uzovi.map(|uzovi| uzovi.to_string())) {
        (Some(insurer), Some(uzovi)) => Some(SealedValue::InsurerCoded { insurer, uzovi }),
        (Some(insurer), None) => Some(SealedValue::Insurer { insurer }),
        (None, Some(uzovi)) => Some(SealedValue::InsurerCode { uzovi }),
        (None, None) => None,
    }
}

fn wish(own: &Practice) -> SealedValue {
    match (own.since, own.wish) {
        (Some(since), _) => SealedValue::TakesPart { since },
        (None, Some(wish)) => SealedValue::Wish { wish },
        (None, None) => SealedValue::NoWish,
    }
}

fn priority(rules: &Rules, own: &Practice) -> SealedValue {
    match own.class.and_then(|class| rules.classes.get(usize::from(class))) {
        Some(class) => SealedValue::Priority { class: class.name.clone() },
        None if rules.classes.is_empty() => SealedValue::NoClasses,
        None => SealedValue::NoPriority,
    }
}

fn tell_drawn(text: &mut Text, story: &Story<'_>, asker: Asker<'_>) {
    let (sealed, drawn) = (&story.standing().sealed, story.scene.drawn);
    text.blank().line(0, &InRound::Drawn { opened: sealed.round.opened, drawn: drawn.at });
    if story.takes_part() {
        text.line(0, &InRound::TookPart);
        return;
    }
    if story.is_candidate() {
        tell_seed(text, story);
    }
    story.tell_whole(text, asker);
}

/// What the lots were made of.
fn tell_seed(text: &mut Text, story: &Story<'_>) {
    let (sealed, drawn) = (&story.standing().sealed, story.scene.drawn);
    let gave = |source: &&Source| drawn.delivered.contributions.iter().any(|given| given.label == source.label);
    let by = sealed.plan.sources.iter().filter(gave).map(|source| format!("{} ({})", source.by, source.label));
    text.line(0, &InRound::Seed { by: by.collect() });
}
