//! What a story must say, from the lines of the transcript alone: written from the format page, with nothing of the crate.

use serde_json::Value;
use std::collections::BTreeMap;

/// A round or an amendment that was worked out, as its lines have it.
pub struct Part {
    pub round: u64,
    pub is_amendment: bool,
    /// Of the round or the amendment.
    pub number: u64,
    pub rules: Value,
    pub changes: Vec<Value>,
    pub tranches: Vec<Value>,
    /// By practice.
    pub outcomes: BTreeMap<String, Value>,
}

/// All parts of a transcript, and the names of practices.
pub struct Lines {
    pub parts: Vec<Part>,
    pub names: BTreeMap<String, String>,
}

/// A candidate, alone or a group.
#[derive(Clone)]
pub struct Unit {
    pub label: String,
    pub is_group: bool,
    pub size: u64,
    pub region: String,
    pub lot: String,
    keys: Vec<u64>,
    pub turn: Option<Value>,
    pub start: String,
    pub held: String,
    pub practices: u64,
    /// The first practice of it.
    pub first: String,
    pub rank: u64,
}

/// The row of candidates that one of them stood in.
pub struct Row {
    pub before: Vec<Unit>,
    pub own: Unit,
    pub after: Vec<Unit>,
    /// The key of the order that put each of those before it there.
    pub why: Vec<String>,
}

impl Unit {
    /// Whether only the lots decide between two.
    pub fn ties(&self, other: &Self) -> bool {
        self.keys == other.keys
    }
}

const CHANGES: [&str; 5] = ["withdraw", "late", "correct", "successor", "restore"];

pub fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or("")
}

pub fn number(value: &Value, name: &str) -> u64 {
    value[name].as_u64().unwrap()
}

impl Lines {
    pub fn read(log: &str) -> Self {
        let (mut parts, mut names): (Vec<Part>, _) = (Vec::new(), BTreeMap::new());
        let mut part = None::<Part>;
        for line in log.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
            let kind = text(&line, "type").to_owned();
            if let ("practice", id) | ("late" | "correct" | "successor", id) = (kind.as_str(), text(&line, "id")) {
                names.insert(id.to_owned(), text(&line, "name").to_owned());
            }
            match kind.as_str() {
                "round" | "amendment" => {
                    // what was given up has no outcomes
                    parts.extend(part.take().filter(|part: &Part| !part.outcomes.is_empty()));
                    let is_amendment = kind == "amendment";
                    let number = number(&line, "number");
                    // an amendment is of the round that was drawn last
                    let last = parts.last().filter(|_| is_amendment);
                    let (round, rules) = last.map_or((number, Value::Null), |last| (last.round, last.rules.clone()));
                    let (changes, tranches, outcomes) = <_>::default();
                    part = Some(Part { round, is_amendment, number, rules, changes, tranches, outcomes });
                }
                "rules" => part.as_mut().unwrap().rules = line,
                "tranche" => part.as_mut().unwrap().tranches.push(line),
                "outcome" => {
                    part.as_mut().unwrap().outcomes.insert(text(&line, "practice").to_owned(), line);
                }
                change if CHANGES.contains(&change) => part.as_mut().unwrap().changes.push(line),
                _ => {}
            }
        }
        parts.extend(part.filter(|part| !part.outcomes.is_empty()));
        Self { parts, names }
    }

    /// The id under which a practice stood before this part.
    pub fn before(&self, at: usize, id: &str) -> String {
        let succeeds = |change: &&Value| text(change, "type") == "successor" && text(change, "id") == id;
        let first = |change: &Value| change["of"][0].as_str().unwrap().to_owned();
        self.parts[at].changes.iter().find(succeeds).map_or(id.to_owned(), first)
    }

    /// The outcome line of a practice in the part before this one, within the round.
    pub fn earlier(&self, at: usize, id: &str) -> Option<&Value> {
        let earlier = self.parts[..at].last().filter(|_| self.parts[at].is_amendment)?;
        earlier.outcomes.get(&self.before(at, id))
    }

    /// Where a practice had a turn first that it still has after this part.
    pub fn origin(&self, at: usize, id: &str, turn: &Value) -> (usize, String) {
        match self.earlier(at, id) {
            Some(before) if turns(before).contains(turn) => self.origin(at - 1, &self.before(at, id), turn),
            // who withdrew has none, and those that it had when it comes back
            Some(before) if turns(before).is_empty() => {
                let had =
                    |part: &usize| self.parts[*part].outcomes.get(id).is_some_and(|own| turns(own).contains(turn));
                let round = |part: &usize| self.parts[*part].round == self.parts[at].round;
                let part = (0..at).rev().filter(round).find(had);
                // or those of its group, from when it was away
                let group = &self.parts[at].outcomes[id]["group"];
                let mate = || {
                    let mates = self.parts[at - 1]
                        .outcomes
                        .values()
                        .filter(|other| group.is_string() && other["group"] == *group);
                    let mate = mates
                        .map(|other| text(other, "practice"))
                        .find(|mate| turns(&self.parts[at - 1].outcomes[*mate]).contains(turn))?;
                    Some(self.origin(at - 1, mate, turn))
                };
                part.map(|part| self.origin(part, id, turn)).or_else(mate).unwrap_or((at, id.to_owned()))
            }
            _ => (at, id.to_owned()),
        }
    }

    /// The date of the place that a practice held before this part; empty without one.
    fn held(&self, at: usize, id: &str) -> String {
        let back = self.parts[at].changes.iter().any(|c| text(c, "type") == "restore" && text(c, "practice") == id);
        if back {
            let now = text(&self.parts[at].outcomes[id], "start");
            let had = self.parts[..at].iter().rev().find_map(|part| part.outcomes.get(id)?["start"].as_str());
            return had.filter(|had| *had == now).unwrap_or("").to_owned();
        }
        self.earlier(at, id).map_or(String::new(), |before| text(before, "start").to_owned())
    }

    /// Whether a practice was a candidate without a place in an earlier round, or only with this result.
    fn missed(&self, at: usize, id: &str, only: Option<&str>) -> bool {
        let round = self.parts[at].round;
        let ends =
            self.parts.iter().enumerate().filter(|(i, part)| {
                part.round < round && self.parts.get(i + 1).is_none_or(|next| next.round > part.round)
            });
        let mut turns = ends.filter_map(|(_, part)| part.outcomes.get(id)).flat_map(turns);
        turns.any(|turn| is_missed(&turn) && only.is_none_or(|only| text(&turn, "result") == only))
    }

    /// All units with a lot, as they stood at a start date of this part.
    pub fn units(&self, at: usize, start: &str) -> Vec<Unit> {
        let part = &self.parts[at];
        let mut units: BTreeMap<String, Vec<(&String, &Value)>> = BTreeMap::new();
        for (id, outcome) in part.outcomes.iter().filter(|(_, outcome)| outcome["lot"].is_string()) {
            units.entry(outcome["group"].as_str().unwrap_or(id).to_owned()).or_default().push((id, outcome));
        }
        let unit = |(label, of): (String, Vec<(&String, &Value)>)| {
            let (id, own) = of[0];
            let turn = turns(own).into_iter().find(|turn| text(turn, "start") == start);
            Unit {
                is_group: own["group"].is_string(),
                size: number(own, "size"),
                region: text(own, "region").to_owned(),
                lot: text(own, "lot").to_owned(),
                keys: self.keys(at, start, &of),
                turn,
                start: text(own, "start").to_owned(),
                held: self.held(at, id),
                practices: of.len() as u64,
                first: id.clone(),
                rank: number(own, "rank"),
                label,
            }
        };
        units.into_iter().map(unit).collect()
    }

    /// What the order sees of a unit, the smaller first.
    fn keys(&self, at: usize, start: &str, of: &[(&String, &Value)]) -> Vec<u64> {
        let rules = &self.parts[at].rules;
        let earlier = turns(of[0].1).into_iter().filter(|turn| text(turn, "start") < start);
        let earlier: Vec<Value> = earlier.filter(is_missed).collect();
        let class = |outcome: &Value| {
            let classes = rules["classes"].as_array().unwrap();
            classes.iter().position(|class| class["name"] == outcome["class"]).map_or(u64::MAX, |at| at as u64)
        };
        let first = |holds: bool| u64::from(!holds);
        let key = |key: &Value| match key.as_str().unwrap() {
            "class" => of.iter().map(|(_, outcome)| class(outcome)).max().unwrap(),
            "waited" => first(!earlier.is_empty() || of.iter().all(|(id, _)| self.missed(at, id, None))),
            "passed" => {
                let large = |turn: &Value| text(turn, "result") == "too-large";
                first(earlier.iter().any(large) || of.iter().all(|(id, _)| self.missed(at, id, Some("too-large"))))
            }
            "wish" => text(of[0].1, "wish").replace('-', "").parse().unwrap_or(u64::MAX),
            _ => 0,
        };
        rules["order"].as_array().unwrap().iter().map(key).collect()
    }

    /// Of these units the candidates for a start date: a wish that early, and no place that early, before or after.
    pub fn free(&self, at: usize, start: &str, units: Vec<Unit>) -> Vec<Unit> {
        let wish = |(id, own): (&String, &Value)| {
            (own["group"].as_str().unwrap_or(id).to_owned(), text(own, "wish").to_owned())
        };
        let wishes: BTreeMap<String, String> = self.parts[at].outcomes.iter().map(wish).collect();
        let early = |wish: &str| !wish.is_empty() && wish <= start;
        let free = |unit: &Unit| unit.start.is_empty() || unit.start.as_str() >= start;
        let held = |unit: &Unit| !unit.held.is_empty() && unit.held.as_str() <= start;
        units.into_iter().filter(|unit| early(&wishes[&unit.label]) && free(unit) && !held(unit)).collect()
    }

    /// The row in which a practice stood for a start date.
    pub fn row(&self, at: usize, id: &str, start: &str) -> Row {
        self.row_of(at, id, self.free(at, start, self.units(at, start)))
    }

    /// Who waits for a start date after this part, as the next change will find it: no place that early now.
    pub fn waiting(&self, at: usize, id: &str, start: &str) -> Row {
        let now = |unit: Unit| Unit { held: unit.start.clone(), ..unit };
        let units = self.units(at, start).into_iter().map(now).collect();
        self.row_of(at, id, self.free(at, start, units))
    }

    fn row_of(&self, at: usize, id: &str, mut all: Vec<Unit>) -> Row {
        let rules = &self.parts[at].rules;
        let own = &self.parts[at].outcomes[id];
        let label = own["group"].as_str().unwrap_or(id);
        all.retain(|unit| text(rules, "spread") == "overall" || unit.region == text(own, "region"));
        all.sort_by(|a, b| (&a.keys, &a.lot, &a.label).cmp(&(&b.keys, &b.lot, &b.label)));
        let here = all.iter().position(|unit| unit.label == label).unwrap();
        let after = all.split_off(here + 1);
        let own = all.pop().unwrap();
        let names = rules["order"].as_array().unwrap();
        let decides = |unit: &Unit| {
            let at = unit.keys.iter().zip(&own.keys).position(|(a, b)| a != b);
            at.map_or("lot", |at| names[at].as_str().unwrap()).to_owned()
        };
        let why = all.iter().map(decides).collect();
        Row { before: all, own, after, why }
    }

    /// The sums of the cap that a practice falls under.
    pub fn sums(&self, at: usize, id: &str, start: &str) -> &Value {
        let own = &self.parts[at].outcomes[id];
        let shared = text(&self.parts[at].rules, "spread") != "per-region";
        let mut lines = self.parts[at].tranches.iter().filter(|line| text(line, "start") == start);
        lines.find(|line| if shared { line["region"].is_null() } else { line["region"] == own["region"] }).unwrap()
    }

    /// Whether a basket decided on a start date.
    pub fn is_of_baskets(&self, at: usize, id: &str, start: &str) -> bool {
        self.sums(at, id, start)["basket"].is_u64()
    }

    /// How many lots are ranked under the cap that a practice falls under.
    pub fn lots(&self, at: usize, id: &str, start: &str) -> u64 {
        let own = text(&self.parts[at].outcomes[id], "region").to_owned();
        let shared = text(&self.parts[at].rules, "spread") != "per-region";
        self.units(at, start).iter().filter(|unit| shared || unit.region == own).count() as u64
    }

    /// Who got a place for a start date in this part after a turn.
    pub fn placed_after(&self, at: usize, id: &str, turn: &Value) -> Vec<Unit> {
        let start = text(turn, "start");
        let own = text(&self.parts[at].outcomes[id], "region").to_owned();
        let shared = text(&self.parts[at].rules, "spread") != "per-region";
        let mut all = self.units(at, start);
        let place = |unit: &Unit| unit.turn.as_ref().map_or(0, |turn| number(turn, "place"));
        all.retain(|unit| {
            (shared || unit.region == own)
                && unit.start == start
                && unit.held != start
                && place(unit) > number(turn, "place")
        });
        all.sort_by_key(place);
        all
    }

    /// By how much the cap may be exceeded at a start date; none where the rules set no bound.
    pub fn tolerance(&self, at: usize, id: &str, start: &str) -> Option<u64> {
        let share = self.parts[at].rules["tolerance_millionths"].as_u64()?;
        Some(number(self.sums(at, id, start), "base") * share / 1_000_000)
    }

    /// The largest that fits in this room.
    pub fn most(&self, at: usize, id: &str, start: &str, room: u64) -> u64 {
        match (text(&self.parts[at].rules, "boundary"), self.tolerance(at, id, start)) {
            ("reach", None) => u64::MAX,
            (_, beyond) => room + beyond.unwrap_or(0),
        }
    }
}

/// The turns of an outcome line.
pub fn turns(outcome: &Value) -> Vec<Value> {
    outcome["tranches"].as_array().unwrap().clone()
}

pub fn is_missed(turn: &Value) -> bool {
    matches!(text(turn, "result"), "other-basket" | "too-large" | "closed" | "full")
}
