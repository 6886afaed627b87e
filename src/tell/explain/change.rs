//! What an amendment meant for one practice.

use super::asker::Asker;
use super::lineage::Lineage;
use super::round::{insurer, tell_where};
use super::scene::{Scene, scenes};
use super::story::Story;
use crate::draw::allocation::{Reason, Turn};
use crate::draw::round::{Amendment, Change, Withdrawn};
use crate::tell::layout::Text;
use crate::transcript::{End, Section, Transcript};
use crate::words::explain::{After, ChangeLine, WishNow};
use crate::words::value::Digits;
use jiff::civil::Date;

/// What the amendment that was worked out last meant for a practice.
pub struct LastChange<'a> {
    /// The amendment.
    pub amendment: &'a Amendment,
    /// Its changes that name the practice.
    pub named: Vec<ChangeLine>,
    /// What it had before.
    pub had: Had,
    /// When it starts now.
    pub start: Option<Date>,
}

/// What a practice had before an amendment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Had {
    /// It was not on the list.
    Nothing,
    /// A place, from this day.
    Start(Date),
    /// No place, and it waited for one.
    Waiting,
    /// No place: it wanted to start later than the round went.
    Later,
    /// No place: it took no part.
    Out,
}

impl Had {
    fn of(story: &Story<'_>) -> Self {
        let outcome = story.standing().outcome(story.practice);
        match (outcome.start, outcome.reason) {
            (Some(start), _) => Self::Start(start),
            (None, Reason::Later) => Self::Later,
            (None, Reason::Out) => Self::Out,
            (None, _) => Self::Waiting,
        }
    }

    fn start(self) -> Option<Date> {
        match self {
            Self::Start(start) => Some(start),
            Self::Nothing | Self::Waiting | Self::Later | Self::Out => None,
        }
    }
}

impl LastChange<'_> {
    /// Whether anything is otherwise for the practice: it is named, or its start date is another.
    pub fn is_change(&self) -> bool {
        !self.named.is_empty() || self.had == Had::Nothing || self.had.start() != self.start
    }
}

/// What the last section that was worked out meant for a practice; nothing where that is a round.
pub fn last_change<'a>(transcript: &'a Transcript, asker: Asker<'_>) -> Option<LastChange<'a>> {
    let scene = *scenes(transcript).last()?;
    let (amendment, drawn) = scene.before?;
    let section = &transcript.sections[scene.section];
    let own = amendment.changes.iter().enumerate().filter(|(_, change)| concerns(change, asker.id));
    let story = Story::find(scene, asker.id);
    let named = own.map(|(at, change)| change_line(change, Digits::from(section.change_line(at)), (story, asker)));
    let before = Story::find(Scene { drawn, before: None, ..scene }, Lineage::before(section, asker.id));
    let had = before.map_or(Had::Nothing, |story| Had::of(&story));
    Some(LastChange { amendment, named: named.collect(), had, start: story.and_then(|story| story.start()) })
}

/// What an amendment meant for who asks; `scene` is there once it was worked out.
pub(super) fn amendment_words(
    section: &Section,
    amendment: &Amendment,
    scene: Option<Scene<'_>>,
    asker: Asker<'_>,
) -> String {
    let mut text = Text::new(asker.lang);
    let own = amendment.changes.iter().enumerate().filter(|(_, change)| concerns(change, asker.id));
    for (at, change) in own.clone() {
        let line = Digits::from(section.change_line(at));
        let story = scene.and_then(|scene| Story::find(scene, asker.id));
        text.line(0, &change_line(change, line, (story, asker)));
        if let Change::Late(record) | Change::Correct(record) | Change::Successor { record, .. } = change {
            tell_where(&mut text, record.town.as_deref(), insurer(record.insurer.as_deref(), record.uzovi));
        }
    }
    match &section.end {
        End::Announced => {} // an amendment does not end so
        End::Sealed => {
            text.line(0, &After::NotYet);
        }
        End::Aborted(abort) => {
            text.line(0, &After::Aborted { reason: abort.reason.clone() });
        }
        End::Drawn(drawn) => {
            text.line(0, &After::WorkedOut { drawn: drawn.at });
            let own = own.map(|(_, change)| change).next();
            let story = scene.and_then(|scene| Story::find(scene, asker.id));
            match (story, own) {
                (Some(story), own) => tell_drawn(&mut text, &story, (own, Before::of(section, scene, asker)), asker),
                (None, Some(Change::Successor { record, .. })) => {
                    text.line(0, &After::Ended { next: asker.code(&record.id) });
                }
                (None, _) => {
                    text.line(0, &After::Nothing);
                }
            }
        }
    }
    text.finish()
}

fn concerns(change: &Change, id: &str) -> bool {
    match change {
        Change::Withdraw { practice } | Change::Restore { practice } => practice == id,
        Change::Late(record) | Change::Correct(record) => record.id == id,
        Change::Successor { of, record } => record.id == id || of.iter().any(|ended| ended == id),
    }
}

/// `story` is there once the amendment was worked out, and the practice is in it.
fn change_line(change: &Change, line: Digits, (story, asker): (Option<Story<'_>>, Asker<'_>)) -> ChangeLine {
    match change {
        Change::Withdraw { .. } => ChangeLine::Withdrew { line },
        Change::Restore { .. } => restored(story, line),
        Change::Late(_) => ChangeLine::Late { line },
        Change::Correct(record) => {
            let wish = record.wish.map_or(WishNow::None, |wish| WishNow::Date { wish });
            ChangeLine::Corrected { ion: record.ion.patients(), region: record.region.clone(), wish, line }
        }
        Change::Successor { of, record } => {
            let code = |id: &str| asker.code(id);
            ChangeLine::Successor { new: code(&record.id), of: of.iter().map(|id| code(id)).collect(), line }
        }
    }
}

/// What came back of what a practice had when it withdrew.
fn restored(story: Option<Story<'_>>, line: Digits) -> ChangeLine {
    let Some(story) = story else { return ChangeLine::Restores { line } };
    match story.scene.withdrawn_start(&story.own().id) {
        None => ChangeLine::Restored { line },
        Some(start) if story.start() == Some(start) => ChangeLine::RestoredPlace { start, line },
        // an earlier one than it had
        Some(start) if story.start().is_some_and(|now| now < start) => ChangeLine::Restored { line },
        Some(start) => ChangeLine::RestoredWithout { start, line },
    }
}

/// Where a practice stood before an amendment.
#[derive(Clone, Copy, Default)]
struct Before<'a> {
    start: Option<Date>,
    turns: &'a [Option<Turn>],
}

impl<'a> Before<'a> {
    /// A successor takes over what was told to the first that went up in it.
    fn of(section: &Section, scene: Option<Scene<'a>>, asker: Asker<'_>) -> Self {
        let before = scene.and_then(|scene| scene.before);
        let story = before.and_then(|(_, drawn)| {
            let standing = Scene { drawn, before: None, ..scene? };
            Story::find(standing, Lineage::before(section, asker.id))
        });
        story.map_or(Self::default(), |story| Self { start: story.start(), turns: story.turns() })
    }
}

/// What came of the amendment; `own` is the change that concerns the practice.
fn tell_drawn(text: &mut Text, story: &Story<'_>, (own, before): (Option<&Change>, Before<'_>), asker: Asker<'_>) {
    let same = before.turns == story.turns();
    if own.is_none() && same && story.start() == before.start {
        text.line(0, &After::Nothing);
        return;
    }
    text.line(0, &story.start().map_or(After::NoStart, |start| After::Starts { start }));
    match own {
        Some(Change::Withdraw { .. }) => {}
        Some(Change::Late(_)) => story.tell_whole(text, asker),
        // its lot and the turns that came back are those of the draw, and were told there
        Some(Change::Restore { .. }) => {
            let had = story.scene.withdrawn(&story.own().id).map_or(&[][..], Withdrawn::turns);
            if had != story.turns() && !story.takes_part() {
                story.tell_tranches(text, had, asker);
            }
        }
        _ if same || story.takes_part() => {}
        _ => story.tell_tranches(text, before.turns, asker),
    }
}
