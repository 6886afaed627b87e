//! The model and the engine side by side.

use crate::draw::transcript;
use crate::story::Story;
use crate::{engine, generate};
use ed25519_dalek::SigningKey;
use instroom::verify::verify;
use std::collections::BTreeMap;

const SECRET: [u8; 32] = [7; 32];

/// The transcript of a story by the model, after it was found to be the engine's, byte for byte.
pub fn agreed(name: &str, story: &Story) -> Vec<String> {
    let model = transcript(story, &SigningKey::from_bytes(&SECRET));
    let log = engine::drawn(story, SECRET);
    let written = String::from_utf8(log).unwrap();
    for (i, (ours, theirs)) in model.iter().zip(written.split('\n')).enumerate() {
        assert_eq!(ours, theirs, "{name}, line {}: left the model, right the engine\n{story:#?}", i + 1);
    }
    assert_eq!(written.len(), model.iter().map(|line| line.len() + 1).sum::<usize>(), "{name}: number of lines");
    // whatever the page allows, the reader must take
    let verdict = verify(written.as_bytes(), &[]).unwrap();
    assert!(verdict.agrees(), "{name}: {:?}", verdict.checks);
    model
}

#[test]
fn engine_and_model_write_the_same_transcripts() {
    let mut seen = BTreeMap::new();
    for number in 0..3000 {
        let story = generate::story(number);
        for line in agreed(&format!("story {number}"), &story) {
            for corner in corners(&story, &line) {
                *seen.entry(corner).or_insert(0) += 1;
            }
        }
    }
    // A corner that the stories hardly reach is not compared: `safe` below the last class, say.
    for corner in CORNERS {
        let times = seen.get(corner).copied().unwrap_or(0);
        assert!(times >= 50, "only {times} times {corner} in all stories: {seen:#?}");
    }
}

const CORNERS: [&str; 20] = [
    "skip all-fitted",
    "skip class-fitted",
    "skip full",
    "skip later",
    "skip lot",
    "skip out",
    "skip too-large",
    "stop closed",
    "stop class-fitted",
    "stop full",
    "stop lot",
    "stop too-large",
    "reach all-fitted",
    "reach class-fitted",
    "reach full",
    "reach lot",
    "no room",
    "over the cap",
    "a wish between starts",
    "placed after a miss",
];

fn corners(story: &Story, line: &str) -> Vec<String> {
    let value: serde_json::Value = serde_json::from_str(line).unwrap();
    let mut corners = Vec::new();
    if value["type"] == "tranche" {
        if value["room"] == 0 && value["candidates"] != 0 {
            corners.push("no room".to_owned());
        }
        if value["used"].as_u64() > value["cap"].as_u64() {
            corners.push("over the cap".to_owned());
        }
    }
    if value["type"] == "outcome" {
        corners.push(format!("{} {}", story.boundary, value["reason"].as_str().unwrap()));
        let starts: Vec<&str> = story.tranches.iter().map(|(start, _)| start.as_str()).collect();
        if value["wish"].as_str().is_some_and(|wish| wish > starts[0] && wish < starts[starts.len() - 1])
            && !starts.contains(&value["wish"].as_str().unwrap())
        {
            corners.push("a wish between starts".to_owned());
        }
        if value["start"].is_string() && value["tranches"].as_array().unwrap().len() > 1 {
            corners.push("placed after a miss".to_owned());
        }
    }
    corners
}
