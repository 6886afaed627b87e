//! Where a log stands (*stand van zaken*), and who must do what next.
//!
//! Comes in: a transcript that was verified, with who vouches for it. Goes out: words: a line per round and amendment, then the next step with
//! the command that does it.

use super::headline::headline;
use super::layout::Text;
use super::rehearsal::mark_lines;
use super::section::count_words;
use super::survey::{deadline, source_told};
use super::terms::terms;
use super::trust::is_cosigned;
use crate::draw::round::{self, Sealed};
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::log::signers::{Cosigned, Witness};
use crate::transcript::{End, Section, Subject};
use crate::verify::{Told, Vouching};
use crate::words::Lang;
use crate::words::noun::{Practices, Witnesses};
use crate::words::status::{Ended, SectionTold, Standing, Status, Step, StillWaiting, WitnessNow};
use crate::words::verify::WitnessNote;

/// What the commands of the next step are called with.
#[derive(Clone, Copy, Debug)]
pub struct Called<'a> {
    /// The program, as a shell takes it.
    pub program: &'a str,
    /// The log, as a shell takes it.
    pub log: &'a str,
}

/// The whole of it.
pub fn status_words(told: Told<'_>, called: Called<'_>, lang: Lang) -> String {
    let transcript = told.transcript;
    let programme = &transcript.programme;
    let mut text = Text::new(lang);
    text.text(&mark_lines(&programme.origin, lang));
    text.line(0, &Status::Title { programme: programme.title.clone(), origin: programme.origin.clone() });
    if let Some(organised) = programme.organised() {
        text.line(0, &organised);
    }
    text.blank();
    for section in &transcript.sections {
        text.line(2, &section_told(section));
        let count = count_words(section, lang);
        if !count.is_empty() {
            text.raw(4, &count);
        }
    }
    text.blank().line(0, &Status::Now);
    match transcript.waiting() {
        Some(section) => tell_waiting(&mut text, section, told, called),
        None => tell_idle(&mut text, told, called),
    }
    text.finish()
}

/// A round, an amendment or a handover, and how it ended.
pub fn section_told(section: &Section) -> SectionTold {
    let (name, ended) = (headline(&section.subject), ended(section));
    match &section.subject {
        Subject::Round { sealed, .. } => SectionTold::Round { name, sealed: sealed.round.opened, ended },
        Subject::Amendment(amendment) => {
            SectionTold::Amendment { name, reason: amendment.reason.clone(), sealed: amendment.opened, ended }
        }
        Subject::Handover(handover) => {
            SectionTold::Handover { announced: handover.announced, reason: handover.reason.clone() }
        }
    }
}

fn ended(section: &Section) -> Option<Ended> {
    match (&section.end, &section.subject) {
        (End::Sealed, Subject::Round { sealed, .. }) => Some(waits_for_draw(sealed)),
        (End::Sealed, _) => Some(Ended::Waits),
        (End::Aborted(abort), _) => Some(Ended::Aborted { reason: abort.reason.clone() }),
        (End::Drawn(drawn), subject) => {
            let (standing, drawn) = (standing(&drawn.standing), drawn.at);
            Some(match subject {
                Subject::Round { .. } => Ended::Drawn { drawn, standing },
                Subject::Amendment(_) | Subject::Handover(_) => Ended::WorkedOut { drawn, standing },
            })
        }
        (End::Announced, _) => None,
    }
}

fn waits_for_draw(sealed: &Sealed) -> Ended {
    let practices = sealed.register.practices();
    let ion = practices.iter().map(|practice| practice.ion.patients()).sum();
    Ended::WaitsForDraw { practices: Practices(practices.len() as u64), ion }
}

/// How many have a start date, and how many wait for one.
pub fn standing(standing: &round::Standing) -> Standing {
    let practices = standing.sealed.register.practices();
    let (mut placed, mut waiting) = (0, 0);
    for (index, practice) in practices.iter().enumerate() {
        match standing.outcome(index).start {
            Some(_) => placed += 1,
            None if practice.wish.is_some() => waiting += 1,
            None => {}
        }
    }
    Standing::Placed { placed, of: Practices(practices.len() as u64), waiting: StillWaiting(waiting) }
}

/// A section waits for its draw.
fn tell_waiting(text: &mut Text, section: &Section, told: Told<'_>, called: Called<'_>) {
    let (program, log) = called.owned();
    let (root, short) = (base64(&section.seal.1), short_number(&section.seal.1));
    text.point(&Step::Publish { log: log.clone(), root, short });
    if let Subject::Round { sealed, .. } = &section.subject {
        text.point(&Step::CheckLines { program: program.clone(), log: log.clone() });
        if sealed.rules.boundary.baskets().is_some() {
            text.point(&Step::Baskets { program: program.clone(), log: log.clone() });
        }
        if let Some(objections) = sealed.rules.objections() {
            text.point(&objections);
        }
        if let Some(objections) = sealed.rules.result.objections() {
            text.point(&objections);
        }
    }
    tell_witnesses(text, told, called);
    for source in section.subject.plan().into_iter().flat_map(|plan| &plan.sources) {
        text.point(&Step::Source { source: source_told(source) });
    }
    text.point(&Step::Draw { program: program.clone(), log: log.clone() });
    text.point(&Step::Abort { program, log });
}

/// Which witnesses signed the end, and which must still; nothing where there are none.
fn tell_witnesses(text: &mut Text, told: Told<'_>, called: Called<'_>) {
    let (Some(section), by) = (told.transcript.sections.last(), told.transcript.last_by()) else { return };
    let (witnesses, required) = (&section.signers.witnesses, section.signers.required);
    if witnesses.is_empty() {
        return;
    }
    let (signed, of) = (by.len(), Witnesses(witnesses.len() as u64));
    if signed >= required {
        text.point(&Step::WitnessesDone { signed, of, required });
    } else {
        let plan = section.subject.plan().filter(|_| matches!(section.end, End::Sealed));
        let (program, log) = called.owned();
        text.point(&Step::Witnesses { signed, of, required, before: plan.and_then(deadline), program, log });
    }
    for (at, witness) in witnesses.iter().enumerate() {
        text.line(6, &witness_now(witness, by.iter().find(|by| by.witness == at), told.vouching));
    }
}

/// Whether a witness signed; that of one whom the reader did not name is not checked.
pub(super) fn witness_now(witness: &Witness, by: Option<&Cosigned>, vouching: &Vouching) -> WitnessNow {
    let note = if vouching.knows(&witness.key) { WitnessNote::Named } else { WitnessNote::Unchecked };
    let (role, name) = (witness.role.clone(), witness.key.name().to_owned());
    match by {
        Some(by) => WitnessNow::Signed { time: by.time, role, name, note },
        None => WitnessNow::NotYet { role, name },
    }
}

/// Nothing waits.
fn tell_idle(text: &mut Text, told: Told<'_>, called: Called<'_>) {
    tell_witnesses(text, told, called);
    let (program, log) = called.owned();
    if told.transcript.drawn().is_none() {
        text.point(&Step::SealFirst { program, log });
    } else {
        terms(told.transcript).iter().for_each(|told| {
            text.point(told);
        });
        let (to, of) = (program.clone(), log.clone());
        text.point(&match is_cosigned(told.transcript) {
            true => Step::Lists { program: to, log: of },
            false => Step::ListsLater { program: to, log: of },
        });
        text.point(&Step::Next { program, log });
    }
}

impl Called<'_> {
    fn owned(self) -> (String, String) {
        (self.program.to_owned(), self.log.to_owned())
    }
}
