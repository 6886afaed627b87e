//! What people add, what stands behind it, and who signs.

use super::annex::titles;
use super::case::{Case, Stage};
use super::list;
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::rules::ResultTerms;
use crate::tell::paper::line::blocks_of;
use crate::tell::paper::{Block, Writer};
use crate::tell::status::section_told;
use crate::tell::terms::{last_day, last_draw, terms_of};
use crate::tell::trust::paper_told;
use crate::transcript::Subject;
use crate::words::Message;
use crate::words::charter::After;
use crate::words::lang::day;
use crate::words::minutes::annex::{AnnexTitle, AnnexTold, Kept};
use crate::words::minutes::field::{Blank, LastDay, NoResult, ObjectTo};
use crate::words::minutes::sealed::SealTold;
use crate::words::rules::ResultTold;
use crate::words::status::SectionTold;
use crate::words::value::Digits;

pub(super) fn incidents(page: &mut Writer) {
    page.fields([(&Blank::Incidents as &dyn Message, 4), (&Blank::Objections, 4)]);
}

/// The annexes, the root by which all of it is checked, who signed it, and what was amended since.
pub(super) fn annexes(case: &Case<'_>, page: &mut Writer) {
    let titles = titles(case);
    if !titles.is_empty() {
        page.say(&AnnexTitle::Here).points(titles.iter().map(|title| title as &dyn Message));
    }
    if case.drawn().is_some() {
        page.say(if case.amended.is_some() { &AnnexTold::AsAmended } else { &AnnexTold::AsDrawn });
    }
    let since = since(case);
    if !since.is_empty() {
        page.say(&AnnexTold::Since).points(since.iter().map(|told| told as &dyn Message));
    }
    root(case, page);
    vouching(case, page);
}

/// The root at its end, with who signed that along; of what is only sealed the seal was told before.
fn root(case: &Case<'_>, page: &mut Writer) {
    let (line, root) = case.end();
    let (told, title) = match case.stage() {
        Stage::Sealed => (Kept::SealRoot { line }, None),
        Stage::Drawn(_) => (Kept::Root { line }, Some(SealTold::ResultWitnesses)),
        Stage::GivenUp(_) => (Kept::EndRoot { line }, Some(SealTold::EndWitnesses)),
    };
    page.say_code(&told, &base64(&root));
    if let Some(title) = title {
        page.say(&SealTold::Aloud).block(Block::Aloud(short_number(&root)));
        if !case.section.signers.witnesses.is_empty() {
            list::cosigned(case, (&title, &case.section.result_by), page);
        }
    }
}

/// The file of the transcript, and who vouches for it.
fn vouching(case: &Case<'_>, page: &mut Writer) {
    let told = case.minutes.told;
    page.say(&Kept::File { line: Digits(told.vouching.as_of.lines) }).say_code(&Kept::Sum, case.minutes.log);
    page.say(&Kept::Vouching);
    for block in blocks_of(&paper_told(told, case.minutes.to_come, page.lang())) {
        page.block(block);
    }
}

/// Amendments of the same round behind it.
fn since(case: &Case<'_>) -> Vec<SectionTold> {
    let sections = case.minutes.told.transcript.sections.iter().skip(case.minutes.section + 1);
    let of_round = sections.take_while(|section| !matches!(section.subject, Subject::Round { .. }));
    of_round.filter(|section| matches!(section.subject, Subject::Amendment(_))).map(section_told).collect()
}

pub(super) fn recording(page: &mut Writer) {
    let blanks = [Blank::Recorded, Blank::RecordingKept, Blank::RecordingAsked];
    page.fields(blanks.iter().map(|blank| (blank as &dyn Message, 1)));
}

/// What the rules say of objections, and where they go.
pub(super) fn objection(case: &Case<'_>, page: &mut Writer) {
    let blank = match (case.stage(), case.amended) {
        (Stage::GivenUp(_), None) => {
            page.say(&NoResult::GivenUp);
            None
        }
        _ => term(case, page),
    };
    let to = object_to(case);
    let blank = blank.iter().map(|blank| (blank as &dyn Message, 1));
    page.fields(blank.chain(to.is_none().then_some((&Blank::Address as &dyn Message, 2))));
    to.iter().for_each(|to| _ = page.say(to));
}

/// How long one can object, and what is to be filled in of that.
fn term(case: &Case<'_>, page: &mut Writer) -> Option<Blank> {
    let result: &ResultTerms = &case.sealed.rules.result;
    let sections = &case.minutes.told.transcript.sections[..=case.minutes.section];
    let drawn = if case.amended.is_some() { last_draw(sections) } else { case.drawn() };
    let terms: Vec<ResultTold> = match drawn {
        Some(drawn) => terms_of(drawn),
        None => result.provisional().into_iter().chain(result.objections()).collect(),
    };
    terms.iter().for_each(|told| _ = page.say(told));
    match (result.objections_after, drawn.and_then(last_day)) {
        (Some(_), Some((_, last))) => {
            let is_over = day(case.section.stated()) > last; // of an amendment
            page.say(&if is_over { LastDay::Was { last } } else { LastDay::Is { last } });
            None
        }
        (Some(_), None) => Some(Blank::LastDay), // before the draw
        (None, _) => {
            page.say(&After::NoObjections);
            Some(Blank::Term)
        }
    }
}

/// To whom one objects, where that was said.
fn object_to(case: &Case<'_>) -> Option<ObjectTo> {
    let contact = case.minutes.contact?.to_owned();
    Some(match &case.sealed.programme.by {
        Some(by) => ObjectTo::By { by: by.clone(), contact },
        None => ObjectTo::At { contact },
    })
}

pub(super) fn signing(case: &Case<'_>, page: &mut Writer) {
    page.fields([(&Blank::ReadBy as &dyn Message, 1), (&Blank::Remarks, 3), (&Blank::Approved, 1)]);
    let notary = (!case.has_notary()).then_some(Blank::SignedNotary);
    let witnesses = case.section.signers.witnesses.iter();
    let witnesses = witnesses.map(|witness| Blank::SignedWitness { role: witness.role.clone() });
    let signed: Vec<Blank> =
        [Blank::SignedChair, Blank::SignedClerk].into_iter().chain(witnesses).chain(notary).collect();
    page.fields(signed.iter().map(|blank| (blank as &dyn Message, 2)));
}
