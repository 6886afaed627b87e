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
use crate::transcript::Drawn;
use crate::verify::Told;
use crate::words::explain::outcome::{Absent, AlsoOut, Because, Elsewhere, Next, Outcome, Wished};
use crate::words::rules::ResultTold;
use crate::words::value::{Digits, Semicolons};
use crate::words::{Lang, Message};
use jiff::civil::Date;

/// What holds today for a practice, why, and what can come next.
pub struct Summary<'a> {
    /// In one word.
    pub state: State,
    /// The first sentence.
    pub headline: Outcome,
    /// Why, in its order.
    pub why: Vec<Sentence>,
    /// What can come next, in the order in which it would.
    pub next: Vec<Next>,
    /// The draw whose rules hold for it.
    pub round: Option<&'a Drawn>,
}

/// What a practice has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A place that a draw gave.
    Placed {
        /// From this day.
        start: Date,
    },
    /// It took part before its round was drawn.
    TakesPart {
        /// Since this day.
        start: Date,
    },
    /// It waits for a place.
    Waits,
    /// It wants to start later than the round goes.
    Later,
    /// It takes no part.
    Out,
    /// It withdrew.
    Withdrawn,
    /// It goes on as another practice.
    Merged,
}

/// A sentence of a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sentence {
    /// What was wished, where something else came.
    Wished(Wished),
    /// A reason.
    Because(Because),
    /// One start date of several: a point of a list.
    On(Because),
}

impl Sentence {
    /// In words.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Wished(wished) => wished.words(lang),
            Self::Because(why) | Self::On(why) => why.words(lang),
        }
    }
}

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
    match Summary::of(told, lineage, asker) {
        None => {
            text.line(0, &Outcome::NotDrawn);
        }
        Some(summary) => summary.tell(text),
    }
    // who reads on finds how to ask for the newest at the end
    text.line(0, &as_of(told.vouching)).blank();
}

impl<'a> Summary<'a> {
    /// Of a practice with these ids; nothing where nothing was drawn of it.
    pub(super) fn of(told: Told<'a>, lineage: &Lineage<'a>, asker: Asker<'a>) -> Option<Self> {
        let scenes = scenes(told.transcript);
        let holds = Holds::of(told, &scenes, lineage, asker.id)?;
        let round = last_draw(&told.transcript.sections[..=holds.story.scene.section]);
        Some(match lineage.ended {
            Some(ended) => Self { round, ..merged(&holds, ended, asker) },
            None => {
                let (state, headline, why) = held(&holds, asker);
                Self { state, headline, why, next: next(told.transcript, &holds), round }
            }
        })
    }

    /// What the rules say of the result, and what a start that the draw of this round gave asks of the practice.
    fn terms(&self) -> Vec<ResultTold> {
        let Some(round) = self.round.filter(|_| self.state != State::Merged) else { return Vec::new() };
        let placed = matches!(self.state, State::Placed { .. });
        let follows = placed.then(|| round.standing.sealed.rules.result.follows());
        terms_of(round).into_iter().chain(follows.into_iter().flatten()).collect()
    }

    fn tell(&self, text: &mut Text) {
        text.line(0, &self.headline);
        for sentence in &self.why {
            match sentence {
                Sentence::Wished(wished) => text.line(0, wished),
                Sentence::Because(why) => text.line(0, why),
                Sentence::On(why) => text.point(why),
            };
        }
        self.next.iter().for_each(|next| {
            text.line(0, next);
        });
        self.terms().iter().for_each(|told| {
            text.line(0, told);
        });
    }
}

/// What a practice has, and why.
fn held(holds: &Holds<'_>, asker: Asker<'_>) -> (State, Outcome, Vec<Sentence>) {
    if let Some((amendment, line)) = holds.withdrew {
        let (number, reason) = (Digits(amendment.number), amendment.reason.clone());
        let why = Because::Amended { number, date: amendment.date, reason, line };
        return (State::Withdrawn, Outcome::Withdrew, vec![Sentence::Because(why)]);
    }
    let wished = wished(holds).map(Sentence::Wished);
    let lost = holds.lost.clone().map(Sentence::Because);
    let reasons = match absent(holds) {
        Some(why) => vec![Sentence::Because(Because::Absent { why, line: holds.line() })],
        None => steps(holds, asker),
    };
    (state(holds), headline(holds), wished.into_iter().chain(lost).chain(reasons).collect())
}

fn state(holds: &Holds<'_>) -> State {
    match (holds.start, holds.reason) {
        (Some(start), Reason::TakesPart) => State::TakesPart { start },
        (Some(start), _) => State::Placed { start },
        (None, Reason::Out) => State::Out,
        (None, Reason::Later) => State::Later,
        (None, _) => State::Waits,
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

/// What was wished, where the practice missed that date; what the list says wherever that need not be a wish.
fn wished(holds: &Holds<'_>) -> Option<Wished> {
    let Some(missed) = holds.steps.iter().find(|step| !step.turn.result.is_placed()) else {
        let wish = holds.story.own().wish.filter(|wish| can_be_silence(holds.story.rules(), *wish))?;
        return holds.reason.is_placed().then_some(Wished::Listed { wish });
    };
    let first = missed.story.own().wish?;
    if missed.story.scene.round != holds.story.scene.round {
        let silence = can_be_silence(missed.story.rules(), first);
        return Some(if silence { Wished::FirstListed { wish: first } } else { Wished::First { wish: first } });
    }
    let wish = holds.story.own().wish.unwrap_or(first);
    let silence = can_be_silence(holds.story.rules(), wish);
    let told = if silence { Wished::Listed { wish } } else { Wished::Own { wish } };
    (missed.date() >= wish).then_some(told)
}

/// Whether who gave no answer has this start date on the list: the log does not say who answered.
fn can_be_silence(rules: &Rules, wish: Date) -> bool {
    rules.no_answer == NoAnswer::Last && rules.tranches.last().is_some_and(|last| last.start == wish)
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
fn steps(holds: &Holds<'_>, asker: Asker<'_>) -> Vec<Sentence> {
    let (scope, line) = (holds.story.scope(), holds.line());
    let mut told = match &holds.steps[..] {
        [only] if elsewhere(holds, only).is_none() && holds.reason != Reason::TakesPart => {
            vec![Sentence::Because(Because::Reason { scope, why: step_why(only, asker), line })]
        }
        steps => {
            let on = |step: &Step<'_>| Because::On {
                date: step.date(),
                elsewhere: elsewhere(holds, step),
                why: step_why(step, asker),
            };
            let dates = Sentence::Because(Because::Dates { scope, line });
            std::iter::once(dates).chain(steps.iter().map(|step| Sentence::On(on(step)))).collect()
        }
    };
    let missed = holds.steps.iter().find(|step| !step.turn.result.is_placed());
    told.extend(missed.and_then(ahead).map(Sentence::Because));
    told
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
fn merged<'a>(holds: &Holds<'_>, ended: Ended<'_>, asker: Asker<'_>) -> Summary<'a> {
    let next = asker.code(ended.next);
    let until = match holds.start {
        Some(start) if ended.first => Because::Until { start },
        Some(start) => Because::UntilOther { start },
        None => Because::UntilWaiting,
    };
    Summary {
        state: State::Merged,
        headline: Outcome::Merged { next: next.clone(), date: ended.amendment.date },
        why: vec![Sentence::Because(until)],
        next: vec![Next::Merged { next }],
        round: None,
    }
}
