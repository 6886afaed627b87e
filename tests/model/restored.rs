//! Somebody gives a practice that withdrew by mistake the place that others hold by now, makes the sums fit, and signs it all
//! with the right keys: the arithmetic of the page tells.

use crate::engine::written;
use crate::forge::signed;
use crate::grow;
use instroom::log::policy::Policy;
use instroom::verify::verify;
use rayon::prelude::*;
use serde_json::Value;

#[test]
fn a_place_that_went_to_others_is_not_given_back() {
    let tried: usize = (1..=400).into_par_iter().map(refused).sum();
    assert!(tried >= 5, "only {tried}");
}

/// How many attacks on the log of a number were seen, each at the line that it changed or before.
fn refused(number: u64) -> usize {
    let grown = grow::story(number << 16 | 8, 8);
    let attacks = attacks(&grown.teller.lines);
    if !attacks.is_empty() {
        let honest = verify(&written(&grown.story).unwrap()[..], &Policy::default()).unwrap();
        assert!(honest.agrees(), "log {number}");
    }
    let many = attacks.len();
    for (at, lines) in attacks {
        let log = signed(lines, &grown.teller).join("\n") + "\n";
        let verdict = verify(log.as_bytes(), &Policy::default()).unwrap();
        let differs = verdict.checks().iter().filter_map(|check| check.difference());
        let line = differs.map(|differs| differs.line).min().unwrap_or_else(|| panic!("log {number}: it agrees"));
        assert!(line.shown() <= at + 1, "log {number}: {line:?}, given back at {at}");
    }
    many
}

/// With the index of the outcome that is changed, and the lines with it.
fn attacks(lines: &[String]) -> Vec<(usize, Vec<String>)> {
    let values: Vec<Value> = lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let kind = |at: usize| values[at]["type"].as_str().unwrap();
    let mut found = Vec::new();
    for restore in (0..lines.len()).filter(|&at| kind(at) == "restore") {
        let own = &values[restore]["practice"];
        let mut section = (restore..lines.len()).take_while(|&at| !["round", "amendment"].contains(&kind(at)));
        let outcome = section.find(|&at| kind(at) == "outcome" && values[at]["practice"] == *own);
        let Some(outcome) = outcome.filter(|&at| values[at]["reason"] == "full") else { continue };
        let start = values[outcome]["tranches"].as_array().unwrap().last().unwrap()["start"].as_str().unwrap();
        let size = values[outcome]["size"].as_u64().unwrap();
        let mut changed = lines.to_vec();
        let placed = format!(r#""result":"lot"}}],"start":"{start}","reason":"lot""#);
        changed[outcome] = changed[outcome].replace(r#""result":"full"}],"start":null,"reason":"full""#, &placed);
        assert_ne!(changed[outcome], lines[outcome]);
        // the sums of its pool and of its region are made to fit
        let of_it = |at: &usize| {
            let (region, sums) = (&values[outcome]["region"], &values[*at]);
            kind(*at) == "tranche" && sums["start"] == *start && (sums["region"] == *region || sums["region"].is_null())
        };
        for at in (restore..outcome).filter(of_it) {
            for (name, by) in [("placed", 1), ("placed_size", size), ("used", size)] {
                changed[at] = raised(&changed[at], name, values[at][name].as_u64().unwrap() + by);
            }
        }
        found.push((outcome, changed));
    }
    found
}

/// A line with another number under a name.
fn raised(line: &str, name: &str, number: u64) -> String {
    let (before, rest) = line.split_once(&format!("\"{name}\":")).unwrap();
    let end = rest.find([',', '}']).unwrap();
    format!("{before}\"{name}\":{number}{}", &rest[end..])
}
