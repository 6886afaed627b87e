//! Stories and results of random logs, every amount of them recounted from the lines alone.
//!
//! The generator makes codes, names and regions that quote and sort badly; a reader who takes numbers out of sentences
//! would stumble over them. So they are given plain ones here, and the log is told again, as far as the page allows it.

use crate::aloud::check_results;
use crate::grow;
use crate::reader::check;
use crate::recount::Lines;
use crate::story::{Change, Practice, Round, Story, Subject};
use crate::tell::Teller;
use instroom::log::policy::Policy;
use instroom::verify::verify;
use rayon::prelude::*;
use std::collections::BTreeMap;

const LOGS: u64 = 80;

#[test]
fn stories_and_results_of_random_logs_are_counted_again() {
    let found = (1..=LOGS).into_par_iter().map(recounted);
    let [stories, dates, amended] = found.reduce(|| [0; 3], |a, b| [a[0] + b[0], a[1] + b[1], a[2] + b[2]]);
    assert!(stories > 2_000 && dates > 200 && amended > 50, "only {stories}, {dates}, {amended}");
}

/// What was held against something in the log of a number: of stories, of results, of those in amendments.
fn recounted(number: u64) -> [usize; 3] {
    let grown = grow::story(number << 16 | 8, 8);
    let Some(lines) = told_plainly(&grown.story) else { return [0; 3] };
    let log = lines.join("\n") + "\n";
    let verified = verify(log.as_bytes(), &Policy::default()).unwrap();
    let told = verified.told().unwrap_or_else(|| panic!("log {number} differs"));
    let lines = Lines::read(&log);
    let Some(last) = lines.parts.last() else { return [0; 3] };
    let stories = last.outcomes.keys().map(|id| check(&lines, told, id)).sum();
    let [dates, amended] = check_results(&lines, told.transcript);
    [stories, dates, amended]
}

/// The lines of a story with plain names; nothing where its first section cannot be told with them.
fn told_plainly(story: &Story) -> Option<Vec<String>> {
    let mut plain = Plain::default();
    let mut teller = Teller::new(story);
    for section in &story.sections {
        let mut section = section.clone();
        match &mut section.subject {
            Subject::Round(round) if round.rules.identity == "pseudonym" => return None,
            Subject::Round(round) => plain.round(round),
            Subject::Amendment(amendment) => amendment.changes.iter_mut().for_each(|change| plain.change(change)),
            Subject::Handover(_) => {}
        }
        // other codes have other lots, and then the page may forbid what it allowed
        let mut next = teller.clone();
        if next.tell(&section).is_none() {
            break;
        }
        teller = next;
    }
    (teller.lines.len() > 1).then_some(teller.lines)
}

const REGIONS: [&str; 10] = ["Noord", "Zuid", "Oost", "West", "Midden", "Kust", "Berg", "Dal", "Veld", "Eiland"];

const GROUPS: [&str; 10] = ["haven", "duin", "brug", "molen", "kerk", "markt", "park", "plein", "poort", "toren"];

/// Plain names for what was met so far.
#[derive(Default)]
struct Plain {
    codes: BTreeMap<String, String>,
    regions: BTreeMap<String, String>,
    groups: BTreeMap<String, String>,
}

impl Plain {
    fn code(&mut self, id: &mut String) {
        let next = format!("0199{:04}", self.codes.len() + 1);
        *id = self.codes.entry(id.clone()).or_insert(next).clone();
    }

    fn region(&mut self, region: &mut String) {
        let next = REGIONS[self.regions.len().min(REGIONS.len() - 1)].to_owned();
        *region = self.regions.entry(region.clone()).or_insert(next).clone();
    }

    fn practice(&mut self, practice: &mut Practice) {
        self.code(&mut practice.id);
        self.region(&mut practice.region);
        practice.name = "Praktijk".to_owned();
        if let Some(group) = &mut practice.group {
            let next = GROUPS[self.groups.len().min(GROUPS.len() - 1)].to_owned();
            *group = self.groups.entry(group.clone()).or_insert(next).clone();
        }
    }

    fn round(&mut self, round: &mut Round) {
        round.practices.iter_mut().for_each(|practice| self.practice(practice));
        round.rules.bases.iter_mut().for_each(|(region, _)| self.region(region));
        round.rules.bases.sort();
    }

    fn change(&mut self, change: &mut Change) {
        match change {
            Change::Withdraw(id) | Change::Restore(id) => self.code(id),
            Change::Late(practice) | Change::Correct(practice) => self.practice(practice),
            Change::Successor { of, is } => {
                of.iter_mut().for_each(|id| self.code(id));
                self.practice(is);
            }
        }
    }
}
