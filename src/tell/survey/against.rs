//! What a register says otherwise than the round before: kind by kind, each with its number, everybody by name. What may well be
//! a mistake stands last, above the question whether it shall be sealed.

use super::result::whom;
use crate::draw::round::{Differences, Differing, RegionChange, SameCap, Shift, What};
use crate::register::Field;
use crate::tell::layout::Text;
use crate::words::against::{
    AgainstTold, CellTold, ColumnTold, CorrectedTold, DifferingTold, FactorTold, KindTold, MovedTold, RegionTold,
    SameNameTold, ShiftTold, ShiftedTold, UnchangedTold,
};
use crate::words::noun::Practices;
use crate::words::survey::Whom;
use crate::words::value::{Decimal, Digits, Percent, Semicolons};
use crate::words::{Lang, Message};

/// Something that differs, by itself.
pub struct AgainstEach {
    /// What is said.
    pub words: String,
    /// Whether it may well be a mistake.
    pub doubtful: bool,
    /// The code of the practice and the field where it shows, where it shows in the register.
    pub cell: Option<(String, Field)>,
}

/// Something that differs, and each practice of which it holds, with the field where it shows.
#[derive(Default)]
struct Told {
    says: String,
    each: Vec<(String, Option<(String, Field)>)>,
    /// What is said above one of them alone.
    one: String,
    doubtful: bool,
}

/// All differences, what is usual first; whether it is for the screen or a report.
fn all(differences: &Differences, lang: Lang) -> Vec<Told> {
    let whole = |message: &dyn Message, doubtful| Told { says: message.words(lang), doubtful, ..Told::default() };
    let columns = |columns: &[(Field, u64)], told: fn(Field, Practices) -> ShiftTold, doubtful| {
        let told = columns.iter().map(|(field, practices)| whole(&told(*field, Practices(*practices)), doubtful));
        told.collect::<Vec<_>>()
    };
    let mut found = kinds(differences, &USUAL, lang).collect::<Vec<_>>();
    found.extend(columns(&differences.filled, |field, practices| ShiftTold::Filled { field, practices }, false));
    found.extend(unchanged(differences).map(|told| whole(&told, true)));
    found.extend(differences.shifts.iter().map(|shift| whole(&shift_told(shift), true)));
    found.extend(columns(&differences.emptied, |field, practices| ShiftTold::Emptied { field, practices }, true));
    found.extend(differences.regions.iter().map(|change| whole(&region_told(change), true)));
    found.extend(kinds(differences, &DOUBTFUL, lang).map(|told| Told { doubtful: true, ..told }));
    found
}

/// What should have changed, and did not.
fn unchanged(differences: &Differences) -> impl Iterator<Item = UnchangedTold> {
    let Differences { same_cap, same_wishes, .. } = differences;
    let cap = same_cap.iter().map(|SameCap { start, is, was }| UnchangedTold::Cap {
        is: Percent(*is),
        start: *start,
        was: Percent(*was),
    });
    cap.chain(same_wishes.map(|practices| UnchangedTold::Wishes { practices: Practices(practices) }))
}

/// Those of these kinds, each kind with its number.
fn kinds<'d>(differences: &'d Differences, kinds: &'d [Kind], lang: Lang) -> impl Iterator<Item = Told> + 'd {
    kinds.iter().filter_map(move |kind| {
        let own = differences.practices.iter().filter(|own| (kind.has)(own));
        let each: Vec<_> = own.map(|own| (told(own).words(lang), cell_of(own))).collect();
        let says = |practices: usize| (kind.told)(Practices(practices as u64)).words(lang);
        (!each.is_empty()).then(|| Told { says: says(each.len()), each, one: says(1), doubtful: false })
    })
}

/// Whose priority is not compared.
fn unranked(differences: &Differences) -> Option<AgainstTold> {
    let practices = Practices(differences.unranked);
    (practices.0 > 0).then_some(AgainstTold::Unranked { practices })
}

/// All differences.
pub fn against_words(differences: &Differences, lang: Lang) -> String {
    let mut text = Text::new(lang);
    let (number, unranked) = (Digits(differences.round), unranked(differences));
    let head = match (differences.is_nothing(), &unranked) {
        (true, None) => AgainstTold::Nothing { number },
        (true, Some(_)) => AgainstTold::NothingUnranked { number },
        (false, _) => AgainstTold::Differs { number, known: Practices(differences.known) },
    };
    text.line(0, &head);
    let (doubtful, usual): (Vec<_>, Vec<_>) = all(differences, lang).into_iter().partition(|told| told.doubtful);
    usual.iter().for_each(|told| tell(&mut text, told));
    if let Some(unranked) = &unranked {
        text.line(0, unranked);
    }
    if !doubtful.is_empty() {
        text.line(0, &AgainstTold::Doubtful { number, differences: differences.doubtful() });
    }
    doubtful.iter().for_each(|told| tell(&mut text, told));
    text.finish().trim_end().to_owned()
}

fn tell(text: &mut Text, Told { says, each, .. }: &Told) {
    text.raw(2, &format!("- {says}"));
    each.iter().for_each(|(each, _)| _ = text.raw(6, each));
}

/// The same, a sentence for each practice.
pub fn against_told(differences: &Differences, lang: Lang) -> Vec<AgainstEach> {
    let told = all(differences, lang).into_iter().flat_map(|Told { says, each, one, doubtful }| {
        let whole = each.is_empty().then_some((says, None));
        let each = each.into_iter().map(move |(each, cell)| (format!("{one}: {each}"), cell));
        whole.into_iter().chain(each).map(move |(words, cell)| AgainstEach { words, doubtful, cell })
    });
    let unranked = unranked(differences).map(|told| told.words(lang));
    told.chain(unranked.map(|words| AgainstEach { words, doubtful: false, cell: None })).collect()
}

/// Where a difference shows; what is missing shows nowhere, and what was never a column at the practice.
fn cell_of(own: &Differing) -> Option<(String, Field)> {
    let shows = !matches!(own.what, What::Missing { .. });
    shows.then(|| (own.code.to_string(), own.what.field().unwrap_or(Field::Practice)))
}

/// A kind of difference: what stands above it, and who is of it.
struct Kind {
    told: fn(Practices) -> KindTold,
    has: fn(&Differing) -> bool,
}

/// What changes from one round to the next.
const USUAL: [Kind; 8] = [
    Kind {
        told: |practices| KindTold::Ion { practices },
        has: |own| matches!(own.what, What::Ion { .. }) && !own.is_doubtful(),
    },
    Kind { told: |practices| KindTold::Fresh { practices }, has: |own| matches!(own.what, What::Fresh(_)) },
    Kind {
        told: |practices| KindTold::Missing { practices },
        has: |own| matches!(own.what, What::Missing { waits: false, .. }),
    },
    Kind { told: |practices| KindTold::Name { practices }, has: |own| is_text(own, Field::Name) },
    Kind { told: |practices| KindTold::Town { practices }, has: |own| is_text(own, Field::Town) },
    Kind { told: |practices| KindTold::Insurer { practices }, has: |own| is_text(own, Field::Insurer) },
    Kind { told: |practices| KindTold::Uzovi { practices }, has: |own| is_text(own, Field::Uzovi) },
    Kind {
        told: |practices| KindTold::Class { practices },
        has: |own| matches!(own.what, What::Class { .. }) && !own.is_doubtful(),
    },
];

/// What may well be a mistake.
const DOUBTFUL: [Kind; 6] = [
    Kind { told: |practices| KindTold::Corrected { practices }, has: |own| own.returns },
    Kind { told: |practices| KindTold::IonMuch { practices }, has: |own| !own.returns && own.what.is_much() },
    Kind {
        told: |practices| KindTold::Region { practices },
        has: |own| !own.returns && matches!(own.what, What::Region { placed: None, .. }),
    },
    Kind {
        told: |practices| KindTold::RegionPlaced { practices },
        has: |own| !own.returns && matches!(own.what, What::Region { placed: Some(_), .. }),
    },
    Kind {
        told: |practices| KindTold::Waiting { practices },
        has: |own| matches!(own.what, What::Missing { waits: true, .. }),
    },
    Kind { told: |practices| KindTold::Back { practices }, has: |own| matches!(own.what, What::Back { .. }) },
];

fn is_text(own: &Differing, wanted: Field) -> bool {
    matches!(own.what, What::Text { field, .. } if field == wanted) && !own.is_doubtful()
}

/// A practice that differs.
pub fn told(own: &Differing) -> DifferingTold {
    let who = whom(own.code.to_string(), &own.name);
    let corrected = own.returns.then_some(CorrectedTold::Returns);
    match &own.what {
        What::Fresh(before) => {
            let code = before.as_ref().map(ToString::to_string);
            DifferingTold::Is { who, same_name: code.map(|code| SameNameTold::Before { code }) }
        }
        What::Missing { now, .. } => {
            let code = now.as_ref().map(ToString::to_string);
            DifferingTold::Is { who, same_name: code.map(|code| SameNameTold::Now { code }) }
        }
        What::Text { was, is, .. } => {
            DifferingTold::Became { who: code_only(own), was: cell(was), is: cell(is), corrected }
        }
        What::Class { was, is } => DifferingTold::Became { who, was: cell(was), is: cell(is), corrected },
        What::Ion { was, is } => {
            let factor = own.what.is_much().then(|| factor(*was, *is));
            DifferingTold::Ion { who, was: *was, is: *is, factor, corrected }
        }
        What::Region { was, is, placed } => {
            let moved = placed.map(|(start, ion)| MovedTold::Placed { start, ion });
            DifferingTold::Region { who, was: was.clone(), is: is.clone(), moved, corrected }
        }
        What::Back { round, wish } => DifferingTold::Back { who, number: Digits(*round), wish: *wish },
    }
}

/// Where the name is what differs, the code alone; else both.
fn code_only(own: &Differing) -> Whom {
    let is_name = matches!(own.what, What::Text { field: Field::Name, .. });
    whom(own.code.to_string(), if is_name { "" } else { &own.name })
}

fn cell(text: &Option<String>) -> CellTold {
    text.clone().map_or(CellTold::Nothing, |text| CellTold::Text { text })
}

/// How many times as large or as small, to the nearest tenth.
fn factor(was: u64, is: u64) -> FactorTold {
    let (large, small) = (was.max(is), was.min(is).max(1));
    let units = i64::try_from((large * 20 + small) / (small * 2)).unwrap_or(i64::MAX);
    let factor = Decimal { units, decimals: 1 };
    if is > was { FactorTold::Larger { factor } } else { FactorTold::Smaller { factor } }
}

/// A region that came or went.
pub fn region_told(change: &RegionChange) -> RegionTold {
    match change.clone() {
        RegionChange::Renamed { was, is, moved, of } => RegionTold::Renamed { was, is, moved, of: Practices(of) },
        RegionChange::Gone(region, of) => RegionTold::Gone { region, of: Practices(of) },
        RegionChange::Fresh(region, practices) => RegionTold::Fresh { region, practices: Practices(practices) },
    }
}

/// A column that stands beside other practices.
pub fn shift_told(shift: &Shift) -> ShiftTold {
    let column = shift.field.map_or(ColumnTold::Codes, |field| ColumnTold::Field { field });
    let value = |value: &String| match (shift.field, value.parse()) {
        (Some(Field::Ion), Ok(number)) => CellTold::Number { number },
        _ => CellTold::Text { text: value.clone() },
    };
    let examples = shift.examples.iter().map(|example| ShiftedTold::Value {
        value: value(&example.value),
        was: example.was.to_string(),
        is: example.is.to_string(),
    });
    let examples = Semicolons(examples.collect());
    ShiftTold::Column { column, practices: Practices(shift.practices), of: shift.of, examples }
}
