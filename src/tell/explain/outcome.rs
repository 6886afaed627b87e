//! What holds today for a practice, and why: the first sentences.

use super::asker::Asker;
use super::beside::ahead;
use super::course::{Step, course};
use super::find::withdrawal;
use super::lineage::{Ended, Lineage};
use super::next::next;
use super::scene::{Scene, scenes};
use super::story::Story;
use super::why::step_why;
use crate::draw::allocation::{Pooling, Reason};
use crate::draw::round::{Amendment, Change};
use crate::rules::{NoAnswer, Rules};
use crate::tell::headline::in_sentence;
use crate::tell::layout::Text;
use crate::tell::terms::{last_draw, terms_of};
use crate::tell::trust::as_of;
use crate::verify::Told;
use crate::words::explain::outcome::{Absent, AlsoOut, Because, Elsewhere, Next, Outcome, Wished};
use crate::words::value::{Digits, Semicolons};
use jiff::civil::Date;

/// What a practice has in the last draw that knows it.
pub(super) struct Holds<'a> {
    pub(super) id: &'a str,
    pub(super) story: Story<'a>,
    pub(super) steps: Vec<Step<'a>>,
    pub(super) start: Option<Date>,
    pub(super) reason: Reason,
    /// By which amendment it withdrew from that round, and the line that says so.
    pub(super) withdrew: Option<(&'a Amendment, Digits)>,
    /// The first round that was drawn after that one: it does not know the practice.
    pub(super) later: Option<Scene<'a>>,
    /// The place that it lost by a withdrawal which was taken back.
    lost: Option<Because>,
}

impl<'a> Holds<'a> {
    fn of(told: Told<'a>, scenes: &[Scene<'a>], lineage: &Lineage<'a>, id: &'a str) -> Option<Self> {
        let story = scenes.iter().rev().find_map(|scene| {
            let own = lineage.after(scene.section).first()?;
            Story::find(*scene, own)
        })?;
        let outcome = story.standing().outcome(story.practice);
        let own = withdrawal(told.transcript, &story.scene, &story.own().id);
        let withdrew = own.filter(|_| outcome.reason == Reason::Out);
        let later = scenes.iter().find(|scene| scene.round > story.scene.round).copied();
        let steps = course(scenes, lineage);
        let lost = scenes.iter().rev().find_map(|scene| lost(scene, &story));
        Some(Self { id, story, steps, start: outcome.start, reason: outcome.reason, withdrew, later, lost })
    }

    fn line(&self) -> Digits {
        Digits::from(self.story.scene.drawn.outcome_line(self.story.practice))
    }
}

/// The place that an amendment of the round did not give back with the withdrawal that it took back.
fn lost(scene: &Scene<'_>, story: &Story<'_>) -> Option<Because> {
    let id = &story.own().id;
    let (amendment, _) = scene.before.filter(|_| scene.round == story.scene.round)?;
    let is_own = |change: &Change| matches!(change, Change::Restore { practice } if practice == id);
    amendment.changes.iter().find(|change| is_own(change))?;
    let start = scene.withdrawn_start(id)?;
    let is_lost = story.start().is_none_or(|now| now > start);
    is_lost.then_some(Because::Lost { start, number: Digits(amendment.number) })
}

/// Outcome, reason, and what comes next.
pub(super) fn tell_outcome(text: &mut Text, told: Told<'_>, lineage: &Lineage<'_>, asker: Asker<'_>) {
    let scenes = scenes(told.transcript);
    let holds = Holds::of(told, &scenes, lineage, asker.id);
    match (&holds, lineage.ended) {
        (None, _) => {
            text.line(0, &Outcome::NotDrawn);
        }
        (Some(holds), Some(ended)) => tell_merged(text, holds, ended, asker),
        (Some(holds), None) => {
            tell_held(text, holds, asker);
            next(told.transcript, holds).iter().for_each(|next| {
                text.line(0, next);
            });
            tell_terms(text, told, holds);
        }
    }
    // who reads on finds how to ask for the newest at the end
    text.line(0, &as_of(told.vouching)).blank();
}

/// What a practice has, and why.
fn tell_held(text: &mut Text, holds: &Holds<'_>, asker: Asker<'_>) {
    if let Some((amendment, line)) = holds.withdrew {
        let (number, reason) = (Digits(amendment.number), amendment.reason.clone());
        text.line(0, &Outcome::Withdrew);
        text.line(0, &Because::Amended { number, date: amendment.date, reason, line });
        return;
    }
    text.line(0, &headline(holds));
    if let Some(wished) = wished(holds) {
        text.line(0, &wished);
    }
    if let Some(lost) = &holds.lost {
        text.line(0, lost);
    }
    match absent(holds) {
        Some(why) => {
            text.line(0, &Because::Absent { why, line: holds.line() });
        }
        None => tell_steps(text, holds, asker),
    }
}

fn headline(holds: &Holds<'_>) -> Outcome {
    if let Some(start) = holds.start {
        return match holds.reason {
            Reason::TakesPart => Outcome::HasPlace { start },
            _ => Outcome::Starts { start },
        };
    }
    let past = holds.later.map(|_| in_sentence(&holds.story.standing().sealed.round));
    match (holds.reason, past) {
        (Reason::Out, None) => Outcome::TakesNoPart,
        (Reason::Out, Some(round)) => Outcome::TookNoPart { round },
        (Reason::Later, None) => Outcome::Later,
        (Reason::Later, Some(round)) => Outcome::WishedLater { round },
        (_, None) => Outcome::NoPlace,
        (_, Some(round)) => Outcome::GotNoPlace { round },
    }
}

/// What was wished, where the practice missed that date.
fn wished(holds: &Holds<'_>) -> Option<Wished> {
    let missed = holds.steps.iter().find(|step| !step.turn.result.is_placed())?;
    let first = missed.story.own().wish?;
    if missed.story.scene.round != holds.story.scene.round {
        return Some(Wished::First { wish: first });
    }
    let wish = holds.story.own().wish.unwrap_or(first);
    (missed.date() >= wish).then_some(Wished::Own { wish })
}

/// Why it was no candidate, where it was none in any round that counts.
fn absent(holds: &Holds<'_>) -> Option<Absent> {
    let (story, rules) = (&holds.story, holds.story.rules());
    match holds.reason {
        Reason::Out => Some(out(rules)),
        Reason::Later => {
            let last = rules.tranches.last()?.start;
            Some(Absent::Later { wish: story.own().wish?, last })
        }
        Reason::TakesPart if holds.steps.is_empty() || story.standing().is_from_outside(story.practice) => {
            Some(Absent::Outside)
        }
        _ => None,
    }
}

fn out(rules: &Rules) -> Absent {
    let conditions = rules.eligibility.clone();
    Absent::Out {
        silent: (rules.no_answer == NoAnswer::Out).then_some(AlsoOut::Silent),
        hurdle: (!conditions.is_empty()).then_some(AlsoOut::Hurdle { conditions: Semicolons(conditions) }),
    }
}

/// The reason at each start date, the wished one first; then who went first where it was missed.
fn tell_steps(text: &mut Text, holds: &Holds<'_>, asker: Asker<'_>) {
    let (scope, line) = (holds.story.scope(), holds.line());
    match &holds.steps[..] {
        [only] if elsewhere(holds, only).is_none() && holds.reason != Reason::TakesPart => {
            text.line(0, &Because::Reason { scope, why: step_why(only, asker), line });
        }
        steps => {
            text.line(0, &Because::Dates { scope, line });
            for step in steps {
                let (date, elsewhere) = (step.date(), elsewhere(holds, step));
                text.point(&Because::On { date, elsewhere, why: step_why(step, asker) });
            }
        }
    }
    let missed = holds.steps.iter().find(|step| !step.turn.result.is_placed());
    if let Some(before) = missed.and_then(ahead) {
        text.line(0, &before);
    }
}

/// Where a turn was, when that is not the region and the draw of today.
fn elsewhere(holds: &Holds<'_>, step: &Step<'_>) -> Option<Elsewhere> {
    let region = step.story.region();
    if Pooling::of(step.story.rules().spread) == Pooling::PerRegion && region != holds.story.region() {
        return Some(Elsewhere::Region { region: region.to_owned() });
    }
    let (amendment, _) = step.story.scene.before?;
    Some(Elsewhere::Amendment { number: Digits(amendment.number) })
}

/// How a practice stood when it merged, and whose story goes on.
fn tell_merged(text: &mut Text, holds: &Holds<'_>, ended: Ended<'_>, asker: Asker<'_>) {
    let next = asker.code(ended.next);
    text.line(0, &Outcome::Merged { next: next.clone(), date: ended.amendment.date });
    text.line(
        0,
        &match holds.start {
            Some(start) if ended.first => Because::Until { start },
            Some(start) => Because::UntilOther { start },
            None => Because::UntilWaiting,
        },
    );
    text.line(0, &Next::Merged { next });
}

/// What the rules say of the result, and what a start that the draw of this round gave asks of the practice.
fn tell_terms(text: &mut Text, told: Told<'_>, holds: &Holds<'_>) {
    let placed = holds.start.filter(|_| holds.reason != Reason::TakesPart);
    let Some(round) = last_draw(&told.transcript.sections[..=holds.story.scene.section]) else { return };
    let follows = placed.into_iter().flat_map(|_| round.standing.sealed.rules.result.follows());
    for told in terms_of(round).into_iter().chain(follows) {
        text.line(0, &told);
    }
}
