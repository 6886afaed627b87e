//! The model and the engine side by side.

use crate::corners::{CORNERS, corners};
use crate::engine;
use crate::grow::{self, Grown};
use crate::share::one_in;
use crate::story::{Story, Subject};
use crate::tell::Teller;
use instroom::log::policy::Policy;
use instroom::verify::verify;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The transcript of a story by the model, after it was found to be the engine's, byte for byte.
pub fn agreed(name: &str, story: &Story) -> Vec<String> {
    let mut teller = Teller::new(story);
    story.sections.iter().for_each(|section| teller.tell(section).unwrap());
    agrees(name, story, &teller.lines);
    teller.lines
}

fn agrees(name: &str, story: &Story, model: &[String]) {
    let log = engine::written(story).unwrap_or_else(|| panic!("{name}: the engine refuses\n{story:#?}"));
    let written = String::from_utf8(log).unwrap();
    for (i, (ours, theirs)) in model.iter().zip(written.split('\n')).enumerate() {
        assert_eq!(ours, theirs, "{name}, line {}: left the model, right the engine\n{story:#?}", i + 1);
    }
    assert_eq!(written.len(), model.iter().map(|line| line.len() + 1).sum::<usize>(), "{name}: number of lines");
    // whatever the page allows, the reader must take
    let verdict = verify(written.as_bytes(), &Policy::default()).unwrap();
    assert!(verdict.agrees(), "{name}: {:?}", verdict.checks());
}

/// So many stories of so many sections at most. Their numbers differ.
const STORIES: [(u64, u64); 2] = [(1400, 1), (2200, 8)];

#[test]
fn engine_and_model_write_the_same_transcripts() {
    let share = u64::try_from(one_in(3)).unwrap();
    let numbers: Vec<(u64, u64)> =
        STORIES.iter().flat_map(|(many, most)| (0..many / share).map(|n| (n, *most))).collect();
    let seen = numbers.into_par_iter().map(|(number, most)| {
        let Grown { story, teller, refused } = grow::story(number << 8 | most, most);
        let mut seen: BTreeMap<String, u64> = BTreeMap::new();
        if !story.sections.is_empty() {
            agrees(&format!("story {number} of {most}"), &story, &teller.lines);
            let untold = teller.seen.iter().map(|corner| (*corner).to_owned());
            corners(&teller.lines).into_iter().chain(untold).for_each(|corner| *seen.entry(corner).or_default() += 1);
        }
        for told in refused {
            let refused = engine::written(&told).is_none();
            assert!(refused, "story {number} of {most}: the page forbids this, the engine does not\n{told:#?}");
            let round = matches!(told.sections.last().unwrap().subject, Subject::Round(_));
            *seen.entry(if round { "a round refused" } else { "an amendment refused" }.to_owned()).or_default() += 1;
        }
        seen
    });
    let seen = seen.reduce(BTreeMap::new, |mut all, some| {
        some.into_iter().for_each(|(corner, times)| *all.entry(corner).or_default() += times);
        all
    });
    // A corner that the stories hardly reach is not compared: `safe` below the last class, say.
    for corner in CORNERS {
        let times = seen.get(corner).copied().unwrap_or(0);
        assert!(times >= 25 / share, "only {times} times {corner} in all stories: {seen:#?}");
    }
}
