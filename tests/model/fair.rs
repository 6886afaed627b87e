//! Properties of lots and allocation under a given seed.

use crate::case::{ALL, Fate, config, fates, story};
use crate::engine;
use crate::story::{Practice, Story};
use instroom::allocation::{Reason, Turn};
use instroom::lots::draw_lots;
use instroom::seed::Seed;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::{BTreeMap, BTreeSet};

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn no_cap_is_exceeded_except_reach_by_less_than_one_unit(story in story(ALL), seed: [u8; 32]) {
        let fates = fates(&story, seed);
        for region in regions(&story) {
            let own: Vec<&Practice> = story.practices.iter().filter(|p| p.region == region).collect();
            let base: u64 = own.iter().map(|p| p.ion).sum();
            for (i, (_, millionths)) in story.tranches.iter().enumerate() {
                let cap = base * millionths / 1_000_000;
                let used: u64 = own.iter().filter(|p| start(&fates, p) <= i).map(|p| p.ion).sum();
                let now = own.iter().filter(|p| start(&fates, p) == i);
                // The last one placed may reach over the cap; without it there was still room.
                let last = now.max_by_key(|p| fates[&p.id].turns.last().map(|(_, turn)| turn.place));
                match last {
                    Some(last) if story.boundary == "reach" => prop_assert!(used - last.ion < cap),
                    None if story.boundary == "reach" => (),
                    _ => prop_assert!(used <= cap, "{}, tranche {}: {} of {}", region, i, used, cap),
                }
            }
        }
    }

    #[test]
    fn nobody_is_placed_before_its_wish(story in story(ALL), seed: [u8; 32]) {
        let fates = fates(&story, seed);
        for practice in &story.practices {
            for (tranche, _) in &fates[&practice.id].turns {
                prop_assert!(practice.wish.as_ref().is_some_and(|wish| *wish <= story.tranches[*tranche].0));
            }
        }
    }

    #[test]
    fn nobody_is_placed_twice(story in story(ALL), seed: [u8; 32]) {
        for (id, fate) in fates(&story, seed) {
            let placed: Vec<usize> = fate.turns.iter().filter(|t| t.1.result.is_placed()).map(|t| t.0).collect();
            prop_assert_eq!(placed, Vec::from_iter(fate.start), "{}", &id);
            let last = fate.turns.last().map(|t| t.0);
            prop_assert!(fate.start.is_none() || fate.start == last, "{id} has a turn after its place");
        }
    }

    #[test]
    fn everybody_waits_in_every_tranche_from_its_wish_until_its_place(story in story(ALL), seed: [u8; 32]) {
        let fates = fates(&story, seed);
        for practice in &story.practices {
            let asks = |i: &usize| practice.wish.as_ref().is_some_and(|wish| *wish <= story.tranches[*i].0);
            let fate = &fates[&practice.id];
            let until = fate.start.unwrap_or(story.tranches.len());
            let due: Vec<usize> = (0..story.tranches.len()).filter(|i| asks(i) && *i <= until).collect();
            prop_assert_eq!(fate.turns.iter().map(|t| t.0).collect::<Vec<_>>(), due);
        }
    }

    #[test]
    fn every_turn_meets_the_room_that_earlier_turns_left(story in story(ALL), seed: [u8; 32]) {
        for walk in walks(&story, &fates(&story, seed)) {
            let mut left = walk[0].1.room;
            let mut closed = false;
            for (place, (ion, turn)) in (1..).zip(walk) {
                prop_assert_eq!((turn.place, turn.room), (place, left));
                prop_assert!(!(closed && turn.result.is_placed()), "placed behind one that closed the region");
                if turn.result.is_placed() {
                    left = left.saturating_sub(ion);
                }
                closed |= story.boundary == "stop" && turn.result == Reason::TooLarge;
            }
        }
    }

    #[test]
    fn other_names_for_the_regions_change_nothing_for_anybody(
        story in story(ALL), seed: [u8; 32], names in Just(vec!["a", "Midden", "é"]).prop_shuffle(),
    ) {
        let mut renamed = story.clone();
        for practice in &mut renamed.practices {
            let i = ["Midden", "Noord", "Zuid"].iter().position(|name| *name == practice.region).unwrap();
            practice.region = names[i].to_owned();
        }
        prop_assert_eq!(fates(&story, seed), fates(&renamed, seed));
    }

    #[test]
    fn regions_know_nothing_of_each_other(story in story(ALL), seed: [u8; 32]) {
        let all = fates(&story, seed);
        for region in regions(&story) {
            let mut alone = story.clone();
            alone.practices.retain(|p| p.region == region);
            for (id, fate) in fates(&alone, seed) {
                prop_assert_eq!(&fate, &all[&id]);
            }
        }
    }

    #[test]
    fn who_got_no_place_could_have_stayed_away_under_skip(story in story(&["skip"]), seed: [u8; 32]) {
        let before = fates(&story, seed);
        for (i, practice) in story.practices.iter().enumerate().filter(|(_, p)| before[&p.id].start.is_none()) {
            let mut without = story.clone();
            without.practices[i].wish = None;
            let after = fates(&without, seed);
            for (id, fate) in before.iter().filter(|(id, _)| **id != practice.id) {
                prop_assert_eq!(fate.start, after[id].start, "{} stays away, {} notices", practice.id, id);
                // only the reason of a place can change: where nobody is left over, no lottery was needed
                prop_assert_eq!(fate.reason.is_placed(), after[id].reason.is_placed());
            }
        }
    }

    #[test]
    fn with_a_last_cap_of_everything_everybody_who_wants_in_gets_in(mut story in story(ALL), seed: [u8; 32]) {
        let (last, cap) = story.tranches.last_mut().unwrap();
        *cap = 1_000_000;
        let last = last.clone();
        let fates = fates(&story, seed);
        for practice in &story.practices {
            let wants = practice.wish.as_ref().is_some_and(|wish| *wish <= last);
            prop_assert_eq!(fates[&practice.id].start.is_some(), wants, "{}", &practice.id);
        }
    }

    #[test]
    fn a_better_class_never_hurts_under_skip(story in story(&["skip"]), seed: [u8; 32], which: Index) {
        a_better_class_never_hurts(story, seed, which)?;
    }

    #[test]
    fn a_better_class_never_hurts_under_stop(story in story(&["stop"]), seed: [u8; 32], which: Index) {
        a_better_class_never_hurts(story, seed, which)?;
    }

    #[test]
    fn a_better_class_never_hurts_under_reach(story in story(&["reach"]), seed: [u8; 32], which: Index) {
        a_better_class_never_hurts(story, seed, which)?;
    }

    #[test]
    fn a_new_practice_leaves_the_order_of_all_others(story in story(ALL), seed: [u8; 32], which: Index) {
        let mut fewer = story.clone();
        let new = fewer.practices.remove(which.index(story.practices.len()));
        if fewer.practices.is_empty() {
            return Ok(());
        }
        let mut order = order(&story, seed);
        order.values_mut().for_each(|row| row.retain(|(id, _)| *id != new.id));
        order.retain(|_, row| !row.is_empty());
        prop_assert_eq!(order, self::order(&fewer, seed));
    }
}

fn a_better_class_never_hurts(mut story: Story, seed: [u8; 32], which: Index) -> Result<(), TestCaseError> {
    if story.classes.is_empty() {
        story.classes.push(("eerst".to_owned(), vec!["v".to_owned()]));
    }
    let before = fates(&story, seed);
    let which = which.index(story.practices.len());
    let practice = &story.practices[which];
    let named = |(name, _): &(String, Vec<String>)| practice.class.as_ref() == Some(name);
    let class = story.classes.iter().position(named).unwrap_or(story.classes.len());
    for better in 0..class {
        let mut risen = story.clone();
        risen.practices[which].class = Some(story.classes[better].0.clone());
        let (was, is) = (start(&before, practice), start(&fates(&risen, seed), practice));
        prop_assert!(is <= was, "{} with class {better}: from tranche {was} to {is}", practice.id);
    }
    Ok(())
}

/// Index of the tranche in which a practice starts; never is later than all.
fn start(fates: &BTreeMap<String, Fate>, practice: &Practice) -> usize {
    fates[&practice.id].start.unwrap_or(usize::MAX)
}

/// Per region and tranche the ION and the turns of all candidates, in the order in which they were walked.
fn walks(story: &Story, fates: &BTreeMap<String, Fate>) -> Vec<Vec<(u64, Turn)>> {
    let mut walks: BTreeMap<(&str, usize), Vec<(u64, Turn)>> = BTreeMap::new();
    for practice in &story.practices {
        for (tranche, turn) in &fates[&practice.id].turns {
            walks.entry((&practice.region, *tranche)).or_default().push((practice.ion, *turn));
        }
    }
    let mut walks: Vec<_> = walks.into_values().collect();
    walks.iter_mut().for_each(|walk| walk.sort_by_key(|(_, turn)| turn.place));
    walks
}

fn regions(story: &Story) -> BTreeSet<&str> {
    story.practices.iter().map(|practice| practice.region.as_str()).collect()
}

/// Ids and lots by region, in the order of rank.
fn order(story: &Story, seed: [u8; 32]) -> BTreeMap<String, Vec<(String, String)>> {
    let register = engine::register(story);
    let lots = draw_lots(&Seed(seed), &register);
    let row = |region| {
        let members = lots.order()[lots.region(region)].iter().map(|&i| i as usize);
        members.map(|i| (register.practices()[i].id.to_string(), lots.lot(i).to_string())).collect()
    };
    register.regions().iter().enumerate().map(|(i, name)| (name.clone(), row(i))).collect()
}
