//! What rooms found, as findings.

use super::finding::{Finding, Of};
use crate::draw::round::Differences;
use crate::register::Noticed;
use crate::rules::Repair;
use crate::tell::survey::{AgainstEach, Survey, against_told};
use crate::words::fault::Faults;
use crate::words::noun::{Lines, Practices, Rows};
use crate::words::register::column::HeadingTold;
use crate::words::report::{FoundTold, GroupTitle, Weight};
use crate::words::survey::Repairs;
use crate::words::{Lang, Message, Wording};

/// All that is wrong with a file.
pub fn fault_findings<K: Wording>(faults: &Faults<K>, about: impl Fn(&K) -> GroupTitle, lang: Lang) -> Vec<Finding> {
    let found = faults.list().iter();
    found.map(|fault| refused(&fault.kind, about(&fault.kind), lang).at(fault.place.clone())).collect()
}

/// Something that is wrong.
pub fn refused(fault: &dyn Wording, about: GroupTitle, lang: Lang) -> Finding {
    Finding { mend: Some(fault.mend(lang)), ..Finding::new(Weight::Fault, about, fault.what(lang)) }
}

/// What was noticed while a register was read.
pub fn noticed_findings(noticed: &Noticed, lang: Lang) -> Vec<Finding> {
    let odd = noticed
        .oddities
        .iter()
        .map(|odd| Finding::new(Weight::Odd, GroupTitle::from(&odd.kind), odd.kind.words(lang)).at(odd.place.clone()));
    let freely = noticed.freely.iter().map(|freely| Finding {
        lines: freely.lines.clone(),
        column: Some(freely.column),
        read: Some(freely.told.read().words(lang)),
        ..Finding::new(Weight::Odd, GroupTitle::Freely, freely.told.words(lang)).at(freely.first.clone())
    });
    let mut found: Vec<Finding> = odd.chain(freely).collect();
    found.extend(repair_findings(&noticed.repairs, lang));
    found.extend(passed_over(noticed, lang));
    found
}

fn repair_findings(repairs: &[Repair], lang: Lang) -> impl Iterator<Item = Finding> {
    let found = move |repair: &Repair| {
        let found = Finding::new(Weight::Told, GroupTitle::Repairs, repair.kind.words(lang));
        Finding { read: repair.kind.read().map(str::to_owned), ..found.at(repair.place.clone()) }
    };
    repairs.iter().map(found)
}

/// What was not read.
fn passed_over(noticed: &Noticed, lang: Lang) -> Vec<Finding> {
    let told = |message: &dyn Message| Finding::new(Weight::Told, GroupTitle::PassedOver, message.words(lang));
    let column = |heading: &String| {
        let told = told(&FoundTold::Column { heading: HeadingTold::Of { heading: heading.as_str().into() } });
        Finding { of: Some(Of::Column(heading.clone())), ..told }
    };
    let mut found: Vec<Finding> = noticed.unused_columns.iter().map(column).collect();
    if noticed.lines_above > 0 {
        found.push(told(&Repairs::LinesAbove { lines: Lines(noticed.lines_above as u64) }));
    }
    if noticed.empty_rows > 0 {
        found.push(told(&Repairs::EmptyRows { rows: noticed.empty_rows }));
    }
    found.extend(noticed.restored.iter().map(|mend| {
        let asked = Repairs::Asked { option: mend.code.to_owned(), rows: Rows(mend.rows) };
        Finding::new(Weight::Told, GroupTitle::Repairs, asked.words(lang))
    }));
    found
}

/// What a round is as a whole: what is odd, and who has priority.
pub fn survey_findings(survey: &Survey<'_>, lang: Lang) -> Vec<Finding> {
    let odd = survey.odd_words(lang).map(|words| Finding::new(Weight::Odd, GroupTitle::Round, words));
    let rules = repair_findings(&survey.file.repairs, lang).map(|found| Finding { about: GroupTitle::Rules, ..found });
    odd.chain(rules).chain(priority(survey, lang)).collect()
}

/// Who is in which class, region by region.
fn priority<'s>(survey: &'s Survey<'_>, lang: Lang) -> impl Iterator<Item = Finding> + 's {
    let register = &survey.reading.register;
    let classes = (0..).zip(&survey.file.rules.classes);
    classes.flat_map(move |(index, class)| {
        (0..).zip(register.regions()).map(move |(region, name)| {
            let own = register.practices().iter().filter(|own| own.region == region && own.class == Some(index));
            let codes: Vec<String> = own.map(|practice| practice.id.to_string()).collect();
            let (class, region, practices) = (class.name.clone(), name.clone(), Practices(codes.len() as u64));
            let told = FoundTold::Priority { class, region, practices, codes };
            Finding::new(Weight::Told, GroupTitle::Priority, told.words(lang))
        })
    })
}

/// What differs from the round before.
pub fn against_findings(differences: &Differences, lang: Lang) -> Vec<Finding> {
    let weight = |doubtful| if doubtful { Weight::Odd } else { Weight::Told };
    let found = |told: AgainstEach| {
        let of = told.cell.map(|(code, field)| Of::Practice(code, field));
        Finding { of, ..Finding::new(weight(told.doubtful), GroupTitle::Before, told.words) }
    };
    against_told(differences, lang).into_iter().map(found).collect()
}
