//! Which corners of the format a transcript reaches: what the stories never do is not compared.

use base64::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// All that must come by many times.
pub const CORNERS: [&str; 93] = [
    "a beacon",
    "a group",
    "a later round of the beacon",
    "a line of all regions",
    "a lot before its basket",
    "a place moves up",
    "a place of an earlier round",
    "a place since before the log",
    "a region that is new",
    "a round refused",
    "a seal and no more",
    "a turn falls away",
    "a turn kept and not had",
    "a wish between starts",
    "abort",
    "amendment",
    "an amendment refused",
    "balanced, closed",
    "balanced, full",
    "balanced, lot",
    "balanced, too-large",
    "baskets by dice",
    "baskets, amended",
    "baskets, lot of another basket",
    "baskets, turn all-fitted",
    "baskets, turn basket",
    "baskets, turn closed",
    "baskets, turn lot",
    "baskets, turn other-basket",
    "baskets, turn priority-fitted",
    "baskets, turn too-large",
    "bases",
    "correct",
    "cosigned",
    "cosigned after the beacon",
    "failure",
    "handover",
    "late",
    "late again",
    "no lot and no place",
    "no room",
    "nothing open",
    "one exchanged",
    "order class",
    "order passed",
    "order waited",
    "order wish",
    "other signers",
    "over a cap by amendment",
    "over the cap",
    "overall, closed",
    "overall, lot",
    "overall, priority-fitted",
    "overall, too-large",
    "per-region, closed",
    "per-region, priority-fitted",
    "placed after a miss",
    "practices, too-large",
    "pseudonyms",
    "reach, all-fitted",
    "reach, full",
    "reach, later",
    "reach, lot",
    "reach, out",
    "reach, priority-fitted",
    "reach, too-large",
    "restore",
    "restored and a candidate",
    "restored in a group",
    "restored with a place",
    "restored, its place taken",
    "restored, takes part",
    "round",
    "secrets",
    "shares exchanged",
    "shares laid",
    "skip, all-fitted",
    "skip, full",
    "skip, lot",
    "skip, priority-fitted",
    "skip, takes-part",
    "skip, too-large",
    "stop, closed",
    "stop, full",
    "stop, lot",
    "stop, priority-fitted",
    "stop, too-large",
    "successor",
    "successor of several",
    "two exchanged",
    "waiting and new ones share",
    "withdraw",
    "withdraw of a place",
];

/// What the section is about, and what the log said last.
#[derive(Default)]
struct Course {
    rules: Value,
    amendment: bool,
    outcomes: BTreeMap<String, Value>,
    /// Whose withdrawal this amendment takes back, and the place that each one had that withdrew.
    restored: BTreeSet<String>,
    had: BTreeMap<String, String>,
    seen: Vec<String>,
    last: String,
    /// Whether the last checkpoint is a seal.
    sealed: bool,
    /// The organiser of the first line.
    organiser: Value,
    /// When the beacon speaks before which the next checkpoint must be signed along.
    beacon: Option<u64>,
}

/// The corners of a transcript, as often as it reaches them.
pub fn corners(lines: &[String]) -> Vec<String> {
    let mut course = Course::default();
    for line in lines {
        let line: Value = serde_json::from_str(line).unwrap();
        let kind = line["type"].as_str().unwrap().to_owned();
        match kind.as_str() {
            "programme" => course.organiser = line["organiser"].clone(),
            "rules" => course.rules(&line),
            "tranche" => course.tranche(&line),
            "outcome" => course.outcome(&line),
            _ => course.input(&kind, &line),
        }
        course.last = kind;
    }
    if course.sealed {
        course.see("a seal and no more");
    }
    course.seen
}

impl Course {
    fn see(&mut self, corner: &str) {
        self.seen.push(corner.to_owned());
    }

    fn rules(&mut self, line: &Value) {
        for key in line["order"].as_array().unwrap() {
            self.see(&format!("order {}", key.as_str().unwrap()));
        }
        if line["identity"] == "pseudonym" {
            self.see("pseudonyms");
        }
        if line["bases"] != Value::Array(Vec::new()) {
            self.see("bases");
        }
        self.rules = line.clone();
    }

    fn input(&mut self, kind: &str, line: &Value) {
        match kind {
            "checkpoint" => {
                self.sealed = !matches!(self.last.as_str(), "outcome" | "abort" | "handover");
                self.checkpoint(line["note"].as_str().unwrap());
                return;
            }
            "seed-plan" => self.plan(line["sources"].as_array().unwrap()),
            "handover" if line["organiser"] != self.organiser => self.see("other signers"),
            "contribution" if line["signature"].is_string() => {
                self.see(if self.last == "failure" { "a later round of the beacon" } else { "a beacon" });
            }
            "round" | "amendment" => {
                self.amendment = kind == "amendment";
                self.restored.clear();
            }
            "late" if self.outcomes.contains_key(line["id"].as_str().unwrap()) => self.see("late again"),
            "restore" => self.restored.extend(line["practice"].as_str().map(str::to_owned)),
            "successor" if line["of"].as_array().unwrap().len() > 1 => self.see("successor of several"),
            "withdraw" => {
                let id = line["practice"].as_str().unwrap();
                self.had.remove(id);
                if let Some(start) = self.outcomes[id]["start"].as_str() {
                    self.had.insert(id.to_owned(), start.to_owned());
                    self.see("withdraw of a place");
                }
            }
            _ => (),
        }
        self.see(kind);
    }

    fn plan(&mut self, sources: &[Value]) {
        if sources.iter().any(|source| source["kind"] == "secret") {
            self.see("secrets");
        }
        let first = sources.iter().filter_map(|source| source["round"].as_u64()).min();
        self.beacon = first.map(|round| 1_692_803_367 + 3 * (round - 1));
    }

    fn checkpoint(&mut self, note: &str) {
        let times: Vec<u64> = note.split("\n\u{2014} ").skip(2).map(time).collect();
        if !times.is_empty() {
            self.see("cosigned");
        }
        if self.beacon.take().is_some_and(|beacon| times.iter().any(|time| *time >= beacon)) {
            self.see("cosigned after the beacon");
        }
    }

    fn tranche(&mut self, line: &Value) {
        if line["region"].is_null() {
            self.see("a line of all regions");
        }
        if line["room"] == 0 && line["candidates"] != 0 {
            self.see("no room");
        }
        if line["cap"].is_u64() && line["used"].as_u64() > line["cap"].as_u64() {
            self.see(if self.amendment { "over a cap by amendment" } else { "over the cap" });
        }
    }

    fn outcome(&mut self, line: &Value) {
        if self.last != "tranche" && self.last != "outcome" {
            self.see("nothing open");
        }
        let reason = line["reason"].as_str().unwrap();
        for rule in ["boundary", "spread", "unit"] {
            let rule = self.rules[rule].as_str().unwrap().to_owned();
            self.see(&format!("{rule}, {reason}"));
        }
        if self.rules["boundary"] == "baskets" {
            self.baskets(line["tranches"].as_array().unwrap());
        }
        if line["group"].is_string() {
            self.see("a group");
        }
        if line["lot"].is_null() && line["start"].is_null() {
            self.see("no lot and no place");
        }
        if line["start"].is_string() && line["tranches"].as_array().unwrap().len() > 1 {
            self.see("placed after a miss");
        }
        let starts: Vec<&str> = self.rules["tranches"]
            .as_array()
            .unwrap()
            .iter()
            .map(|tranche| tranche["start"].as_str().unwrap())
            .collect();
        let between = |wish: &str| starts[0] < wish && wish < starts[starts.len() - 1] && !starts.contains(&wish);
        if line["wish"].as_str().is_some_and(between) {
            self.see("a wish between starts");
        }
        let before = self.outcomes.insert(line["practice"].as_str().unwrap().to_owned(), line.clone());
        if reason == "takes-part" {
            let known = before.as_ref().is_some_and(|before| before["start"].is_string());
            self.see(if known { "a place of an earlier round" } else { "a place since before the log" });
        }
        if let Some(before) = before.filter(|_| self.amendment) {
            self.change(&before, line);
        }
    }

    /// What baskets gave, or what an amendment made of it.
    fn baskets(&mut self, turns: &[Value]) {
        if self.amendment {
            self.see("baskets, amended");
            return;
        }
        for turn in turns {
            let result = turn["result"].as_str().unwrap();
            self.see(&format!("baskets, turn {result}"));
            if result == "lot" && turn["baskets"].is_u64() {
                self.see("baskets, lot of another basket");
            }
        }
        if self.rules["basket_dice"].is_string() {
            self.see("baskets by dice");
        }
    }

    /// What an amendment made of a practice.
    fn change(&mut self, before: &Value, after: &Value) {
        let turns = |line: &Value| line["tranches"].as_array().unwrap().len();
        if before["start"].is_string()
            && after["start"].is_string()
            && after["start"].as_str() < before["start"].as_str()
        {
            self.see("a place moves up");
        }
        if turns(after) < turns(before) {
            self.see("a turn falls away");
        }
        if before["start"].is_string() && before["tranches"] == after["tranches"] && turns(after) > 1 {
            self.see("a turn kept and not had");
        }
        let id = after["practice"].as_str().unwrap();
        if self.restored.contains(id) {
            self.see(match (self.had.get(id), after["start"].as_str()) {
                (Some(_), _) if after["reason"] == "takes-part" => "restored, takes part",
                (Some(had), Some(has)) if has <= had.as_str() => "restored with a place",
                (Some(_), _) => "restored, its place taken",
                (None, _) => "restored and a candidate",
            });
            if after["group"].is_string() {
                self.see("restored in a group");
            }
        }
        if before["region"] != after["region"] {
            self.see("a region that is new");
        }
    }
}

/// When a witness signed, of the line with its name and signature.
fn time(line: &str) -> u64 {
    let bytes = BASE64_STANDARD.decode(line.trim_end().rsplit(' ').next().unwrap()).unwrap();
    u64::from_be_bytes(std::array::from_fn(|at| bytes[4 + at]))
}
