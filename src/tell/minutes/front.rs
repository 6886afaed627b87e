//! Whose it is, by which rules, when, who was there, and with which program.

use super::case::{Case, Stage};
use super::points;
use crate::rules::{NoAnswer, Profile, Rules};
use crate::tell::headline::in_sentence;
use crate::tell::paper::{Cell, Column, Row, Writer};
use crate::tell::survey::rules_told;
use crate::transcript::{FORMAT, Subject};
use crate::words::Message;
use crate::words::charter;
use crate::words::charter::{First, TakePart};
use crate::words::minutes::field::Blank;
use crate::words::minutes::front::{About, Front, Moments, ProgramTold};
use jiff::civil::Date;

pub(super) fn organisation(case: &Case<'_>, page: &mut Writer) {
    let programme = &case.sealed.programme;
    let title = Front::Programme { title: programme.title.clone() };
    let (origin, organised) = (Front::Origin { origin: programme.origin.clone() }, programme.organised());
    let mut told: Vec<&dyn Message> = vec![&title];
    told.extend(organised.iter().map(|organised| organised as &dyn Message));
    told.push(&origin);
    page.points(told).say_code(&Front::Key, &case.section.signers.organiser.to_string());
    let body = if programme.by.is_some() { Blank::LegalForm } else { Blank::Body };
    page.fields([Blank::Number, body, Blank::Chamber].iter().map(|blank| (blank as &dyn Message, 1)));
}

pub(super) fn rules(case: &Case<'_>, page: &mut Writer) {
    let rules = &case.sealed.rules;
    page.say(&Front::Round { round: in_sentence(&case.sealed.round) }).say(&about(case));
    page.say(match rules.profile {
        Profile::Leidraad => &charter::About::Leidraad,
        Profile::Free => &charter::About::Free,
    });
    page.say(if case.amended.is_some() { &About::RulesOfRound } else { &About::Rules });
    let told = rules_told(rules);
    page.points(told.iter().map(|told| told as &dyn Message));
    take_part(rules, page);
    classes(rules, page);
    page.fields([(&Blank::RulesVersion as &dyn Message, 1), (&Blank::RulesAdopted, 1)]);
}

fn about(case: &Case<'_>) -> About {
    let starts = case.sealed.rules.tranches.iter().map(|tranche| tranche.start).collect();
    match (case.amended, case.stage()) {
        (None, Stage::Drawn(_)) => About::Draw { starts },
        (None, Stage::Sealed) => About::Sealing { starts },
        (None, Stage::GivenUp(abort)) => About::GivenUp { reason: abort.reason.clone(), moment: abort.aborted },
        (Some(_), Stage::GivenUp(abort)) => {
            About::AmendmentGivenUp { reason: abort.reason.clone(), moment: abort.aborted }
        }
        (Some((amendment, _)), _) => About::Amendment { date: amendment.date, reason: amendment.reason.clone() },
    }
}

/// What silence means, and what a practice must meet.
fn take_part(rules: &Rules, page: &mut Writer) {
    let last = rules.tranches.last().map_or(Date::MAX, |tranche| tranche.start); // rules have one
    page.say(&match rules.no_answer {
        NoAnswer::Last => TakePart::SilentLast { last },
        NoAnswer::Out => TakePart::SilentOut,
    });
    if !rules.eligibility.is_empty() {
        page.say(&TakePart::Hurdle);
        points(rules.eligibility.iter().cloned(), page);
    }
}

fn classes(rules: &Rules, page: &mut Writer) {
    if rules.classes.is_empty() {
        return;
    }
    let column = |heading: &First, width| Column { heading: page.words(heading), cell: Cell::Words, width };
    let columns = vec![column(&First::ClassName, 1), column(&First::Conditions, 3)];
    let rows = rules.classes.iter().map(|class| Row::Cells(vec![class.name.clone(), class.all.join(", ")]));
    page.table(&First::Classes, columns, rows.collect()).say(&First::Rest);
}

pub(super) fn when(case: &Case<'_>, page: &mut Writer) {
    let sealed = match &case.section.subject {
        Subject::Amendment(amendment) => amendment.opened,
        Subject::Round { .. } | Subject::Handover(_) => case.sealed.round.opened,
    };
    let sealed = Moments::Sealed { moment: sealed };
    let ended = match (case.stage(), case.amended) {
        (Stage::Sealed, _) => None,
        (Stage::Drawn(drawn), Some((amendment, _))) if !amendment.draws() => {
            Some(Moments::WorkedOut { moment: drawn.at })
        }
        (Stage::Drawn(drawn), _) => Some(Moments::Drawn { moment: drawn.at }),
        (Stage::GivenUp(abort), _) => Some(Moments::GivenUp { moment: abort.aborted }),
    };
    page.points([&sealed as &dyn Message].into_iter().chain(ended.iter().map(|ended| ended as &dyn Message)));
    page.say(&Moments::Word);
    let blanks = [Blank::Place, Blank::Date, Blank::Begun, Blank::Ended];
    page.fields(blanks.iter().map(|blank| (blank as &dyn Message, 1)));
}

pub(super) fn present(case: &Case<'_>, page: &mut Writer) {
    let givers = case.plan().into_iter().flat_map(|plan| &plan.sources);
    let mut named: Vec<&str> = Vec::new();
    for source in givers.filter(|source| source.kind.beacon().is_none()) {
        if !named.contains(&source.by.as_str()) {
            named.push(&source.by);
        }
    }
    let witnesses = case.section.signers.witnesses.iter();
    let witnesses =
        witnesses.map(|witness| Blank::Witness { role: witness.role.clone(), name: witness.key.name().to_owned() });
    let givers = named.into_iter().map(|by| Blank::Giver { by: by.to_owned() });
    let notary = (!case.has_notary()).then_some(Blank::Notary);
    let first = [Blank::Chair, Blank::Clerk, Blank::Operator];
    let one: Vec<Blank> = first.into_iter().chain(givers).chain(witnesses).chain(notary).collect();
    let one = one.iter().map(|blank| (blank as &dyn Message, 1));
    page.fields(one.chain([(&Blank::Insurer as _, 2), (&Blank::Others as _, 4)]));
}

pub(super) fn program(case: &Case<'_>, page: &mut Writer) {
    let program = case.minutes.program;
    page.say(&ProgramTold::Made { version: program.version.clone() });
    page.say_code(&ProgramTold::Sum, &program.sum);
    page.say(&ProgramTold::Format { format: FORMAT });
    page.fields([(&Blank::Computer as &dyn Message, 1), (&Blank::OtherProgram, 1), (&Blank::Compared, 1)]);
}
