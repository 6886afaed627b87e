//! The course of a practice: every start date for which it was a candidate, over all rounds, as it stands today.

use super::lineage::Lineage;
use super::scene::Scene;
use super::story::Story;
use crate::draw::allocation::Turn;
use jiff::civil::Date;

/// A start date for which it was a candidate.
pub(super) struct Step<'a> {
    /// The draw or the amendment in which it had that turn.
    pub(super) story: Story<'a>,
    pub(super) tranche: usize,
    pub(super) turn: Turn,
}

impl Step<'_> {
    pub(super) fn date(&self) -> Date {
        self.story.rules().tranches[self.tranche].start
    }
}

/// All steps of a practice, in order: of each round those that hold after its last amendment.
pub(super) fn course<'a>(scenes: &[Scene<'a>], lineage: &Lineage<'a>) -> Vec<Step<'a>> {
    let rounds = scenes.chunk_by(|one, next| one.round == next.round);
    rounds.flat_map(|scenes| steps(scenes, lineage)).collect()
}

/// The steps of a round.
fn steps<'a>(scenes: &[Scene<'a>], lineage: &Lineage<'a>) -> Vec<Step<'a>> {
    let story = |scene: &Scene<'a>| Story::find(*scene, lineage.after(scene.section).first()?);
    let known: Vec<Option<Story<'a>>> = scenes.iter().map(story).collect();
    let many = known.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
    let Some(Some(last)) = known[..many].last() else { return Vec::new() };
    let turns = last.turns().iter().enumerate().filter_map(|(tranche, turn)| Some((tranche, (*turn)?)));
    let step = |(tranche, turn): (usize, Turn)| {
        let same = |story: &&Option<Story<'a>>| {
            story.as_ref().is_some_and(|story| story.turns().get(tranche) == Some(&Some(turn)))
        };
        // between a withdrawal and its end a practice has no turns, and then again those that it had, or its group has
        let gap =
            |story: &&Option<Story<'a>>| story.as_ref().is_some_and(|story| story.turns().iter().all(Option::is_none));
        let with_turns = known[..many].iter().zip(scenes).rev().filter_map(|(story, scene)| match gap(&story) {
            true => last.mates().find_map(|mate| Story::find(*scene, mate)).map(Some),
            false => Some(*story),
        });
        let story = with_turns.take_while(|story| same(&story)).flatten().last();
        Step { story: story.unwrap_or(*last), tranche, turn }
    };
    turns.map(step).collect()
}
