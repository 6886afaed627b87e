//! The first sentences of a story, against what [`Lines`](crate::recount::Lines) computes from the transcript alone.

use crate::reader::Reader;
use crate::recount::{Row, Unit, is_missed, number, text, turns};
use crate::written::iso;
use serde_json::Value;

/// How the sentence begins that says how many went first.
const BEFORE: &str = "Eerder aan de beurt dan u op ";

impl Reader<'_> {
    /// The reasons at the top, and the place in the waiting order.
    pub fn check_reasons(&mut self, id: &str) {
        let last = self.lines.parts.len() - 1;
        let story = self.story.clone();
        let line = |start: &str| story.iter().find(|line| line.starts_with(start)).copied();
        for &line in story.iter().filter(|line| line.starts_with("Komt er voor ")) {
            let date = iso(line.strip_prefix("Komt er voor ").unwrap().split_once(" ruimte").unwrap().0);
            let missed = turns(&self.lines.parts[last].outcomes[id]).into_iter().filter(is_missed);
            assert!(missed.into_iter().any(|turn| text(&turn, "start") == date), "{line}");
            let Row { before, after, .. } = self.lines.waiting(last, id, &date);
            let line = line.split(" in regio ").next().unwrap().split(": nummer 1").next().unwrap();
            let (place, of) = (before.len() as u64 + 1, (before.len() + after.len()) as u64 + 1);
            let alone: &[u64] = if of == 1 { &[] } else { &[place, of] };
            self.assert(line, alone);
            let (own, cap) = (&self.lines.parts[last].outcomes[id], number(self.lines.sums(last, id, &date), "cap"));
            assert!(number(own, "size") <= self.lines.most(last, id, &date, cap), "it can never fit: {line}");
        }
        let missed = self.course(id).into_iter().find(|(_, _, turn)| is_missed(turn));
        if let Some((line, date)) = line(BEFORE).map(|line| (line, between(line, BEFORE, ":"))) {
            let (at, id, turn) = missed.clone().unwrap();
            assert_eq!((date.as_str(), self.lines.parts[at].is_amendment), (text(&turn, "start"), false));
            let due = ahead(&self.lines.row(at, &id, &date), number(&turn, "place") - 1);
            self.assert(line, &due);
        }
        let waited = ["Van wie nog op ", "Eerder aan de beurt dan u, van wie nog op "];
        let waited = waited.into_iter().find_map(|head| Some((line(head)?, head)));
        if let Some((line, date)) = waited.map(|(line, head)| (line, between(line, head, " wachtte"))) {
            let (at, id, turn) = missed.unwrap();
            assert_eq!((date.as_str(), self.lines.parts[at].is_amendment), (text(&turn, "start"), true));
            let due = ahead(&self.lines.row(at, &id, &date), number(&turn, "place") - 1);
            let nobody = line.contains("ging niemand voor u");
            self.assert(line, if nobody && due == [0] { &[] } else { &due });
        }
        let single = line("Reden (").map(|line| line.split(". (regel ").next().unwrap().to_owned());
        let many: Vec<String> =
            story.iter().filter(|line| line.starts_with("  - ")).map(|&line| line.to_owned()).collect();
        let reasons = single.into_iter().chain(many);
        for (line, (at, id, turn)) in reasons.zip(self.course(id)) {
            self.check_reason(&line, at, &id, &turn);
        }
    }

    /// All turns of a practice over all rounds, each where it had it.
    fn course(&self, id: &str) -> Vec<(usize, String, Value)> {
        let (mut steps, mut id) = (Vec::new(), id.to_owned());
        for at in (0..self.lines.parts.len()).rev() {
            let ends = self.lines.parts.get(at + 1).is_none_or(|next| next.round > self.lines.parts[at].round);
            if let Some(outcome) = self.lines.parts[at].outcomes.get(&id).filter(|_| ends) {
                let of_round = turns(outcome).into_iter().map(|turn| {
                    let (at, id) = self.lines.origin(at, &id, &turn);
                    (at, id, turn)
                });
                steps.splice(0..0, of_round);
            }
            id = self.lines.before(at, &id);
        }
        steps
    }

    fn check_reason(&mut self, line: &str, at: usize, id: &str, turn: &Value) {
        let date = text(turn, "start");
        let (lines, own) = (self.lines, number(&self.lines.parts[at].outcomes[id], "size"));
        let (place, of, room) = (number(turn, "place"), number(turn, "of"), number(turn, "room"));
        let row = lines.row(at, id, date);
        let one_row = text(&lines.parts[at].rules, "spread") != "balanced";
        let (head, reason) = line.split_once(": ").unwrap();
        let mut line = reason.to_owned();
        if let Some(head) = head.strip_prefix("  - ") {
            assert_eq!(iso(head.split(" (").next().unwrap()), date, "{head}");
            let after = head.split_once(" (na wijziging ").map(|(_, number)| number.trim_end_matches(')'));
            assert!(after.is_none_or(|number| number == lines.parts[at].number.to_string()), "{head}");
        }
        let due = match text(turn, "result") {
            "all-fitted" | "priority-fitted" => vec![],
            "basket" | "other-basket" => {
                let many = number(&lines.parts[at].rules, "baskets");
                vec![number(lines.sums(at, id, date), "basket"), number(turn, "baskets"), many]
            }
            "lot" if lines.is_of_baskets(at, id, date) => {
                vec![number(lines.sums(at, id, date), "basket"), place, of]
            }
            "too-large" if lines.is_of_baskets(at, id, date) => vec![own, room, own - room],
            "closed" if lines.is_of_baskets(at, id, date) => vec![],
            "lot" if own > room => vec![room, own, own - room],
            "lot" => vec![place, of],
            "too-large" => {
                let beyond = lines.tolerance(at, id, date);
                let short = own - room - beyond.unwrap_or(0);
                [own, room].into_iter().chain(beyond).chain([short]).collect()
            }
            "full" => {
                let last = row.before.iter().rposition(|unit| unit.start == date).filter(|_| one_row);
                [own, 0, place, of].into_iter().chain(last.map(|last| last as u64 + 1)).collect()
            }
            "closed" => {
                let closer = row.before.iter().find(|unit| is_too_large(unit)).unwrap();
                let closed = closer.turn.as_ref().unwrap();
                line = self.without_name(&line, closer);
                let fits = if own > room { vec![own - room] } else { vec![] };
                [number(closed, "place"), closer.size, number(closed, "room"), room, own]
                    .into_iter()
                    .chain(fits)
                    .collect()
            }
            other => panic!("{other}"),
        };
        let cap = number(lines.sums(at, id, date), "cap");
        let larger = is_missed(turn) && own > lines.most(at, id, date, cap);
        assert_eq!(line.contains("groter dan het hele maximum"), larger, "{line}");
        let whole = [cap].into_iter().chain(lines.tolerance(at, id, date)).filter(|_| larger);
        let due: Vec<u64> = due.into_iter().chain(whole).collect();
        self.assert(&line, &due);
        if text(turn, "result") == "lot" && own <= room && !lines.is_of_baskets(at, id, date) {
            let most = lines.most(at, id, date, room);
            let decided = row.after.iter().any(|unit| unit.start != date && row.own.ties(unit) && unit.size <= most);
            assert_eq!(line.contains("lot gaf de doorslag"), decided, "{line}");
            let passed = row.before.iter().any(|unit| is_too_large(unit) && unit.size > own && unit.held.is_empty());
            assert_eq!(line.contains("wie groter was en eerder"), passed && !decided, "{line}");
        }
    }
}

/// The date between two pieces of a line.
fn between(line: &str, from: &str, to: &str) -> String {
    iso(line.strip_prefix(from).unwrap().split_once(to).unwrap().0)
}

fn is_too_large(unit: &Unit) -> bool {
    unit.turn.as_ref().is_some_and(|turn| text(turn, "result") == "too-large")
}

/// How many went before: all, then by what put them there.
fn ahead(row: &Row, all: u64) -> Vec<u64> {
    let many = |key: &str| row.why.iter().filter(|why| *why == key).count() as u64;
    let groups = ["class", "waited", "passed", "wish", "lot"].map(many);
    let others = all - row.before.len() as u64;
    [all].into_iter().chain([others].into_iter().chain(groups).filter(|many| *many > 0)).collect()
}
