//! A story as it is read, held line by line against what [`Lines`] computes from the transcript alone.

use crate::recount::{Lines, Unit, is_missed, number, text, turns};
use crate::written::{amounts, iso, share_of_cap};
use instroom::roster::Names;
use instroom::rules::Identity;
use instroom::tell::explain::explain_words;
use instroom::verify::Told;
use instroom::words::Lang;
use serde_json::Value;

/// A story while its lines are held against what is due.
pub struct Reader<'a> {
    pub lines: &'a Lines,
    pub hidden: bool,
    pub story: Vec<&'a str>,
    /// What was held against something.
    pub checked: usize,
}

/// Holds all that the story of a practice says against what is due; how much that was.
pub fn check(lines: &Lines, told: Told<'_>, id: &str) -> usize {
    let hidden = told.transcript.identity() == Identity::Pseudonym;
    let names = Names::of(told.transcript.identity(), None);
    let dutch = explain_words(told, names, id, Lang::Nl);
    let english = explain_words(told, names, id, Lang::En);
    for (nl, en) in dutch.lines().zip(english.lines()) {
        assert_eq!(amounts(nl, Lang::Nl), amounts(en, Lang::En), "{nl}\n{en}");
    }
    Reader { lines, hidden, story: dutch.lines().collect(), checked: 0 }.check_all(id)
}

impl Reader<'_> {
    /// All that it can hold against something, how much that was.
    pub fn check_all(mut self, id: &str) -> usize {
        self.check_sections(id);
        self.check_reasons(id);
        self.checked
    }

    /// A line must hold these numbers and no others.
    #[track_caller]
    pub fn assert(&mut self, line: &str, due: &[u64]) {
        self.assert_texts(line, due.iter().map(u64::to_string).collect());
    }

    #[track_caller]
    fn assert_texts(&mut self, line: &str, due: Vec<String>) {
        assert_eq!(amounts(line, Lang::Nl), due, "{line}\n\n{}", self.story.join("\n"));
        self.checked += 1;
    }

    /// The name of a unit, taken out of a line that must hold it.
    #[track_caller]
    pub fn without_name(&self, line: &str, unit: &Unit) -> String {
        let name = &self.lines.names.get(&unit.label).map_or("", String::as_str);
        let called = match (unit.is_group, self.hidden) {
            (true, false) => format!("groep {}", unit.label),
            (true, true) => format!("groep {}", &unit.label[..8]),
            (false, false) => format!("{name} ({})", unit.label),
            (false, true) => unit.label[..8].to_owned(),
        };
        assert!(line.contains(&called), "{called} is not in: {line}");
        line.replace(&called, "")
    }

    /// Every section of the story: which part it is, and of whom it tells.
    fn check_sections(&mut self, id: &str) {
        let sections = self.sections(id);
        let many = self.lines.parts.len();
        let mut told = vec![0; many];
        for (at, id, from, to) in sections {
            told[at] += self.check_start_dates(at, &id, (from, to));
        }
        // every turn of the last part is told somewhere
        let last = &self.lines.parts[many - 1];
        if !last.is_amendment {
            assert_eq!(told[many - 1], turns(&last.outcomes[id]).len(), "{id}");
        }
    }

    /// The blocks of start dates: part, practice, and the lines of each.
    fn sections(&self, id: &str) -> Vec<(usize, String, usize, usize)> {
        let mut found = Vec::new();
        let (mut at, mut whose) = (0, id.to_owned());
        for (index, line) in self.story.iter().enumerate() {
            let under = self.story.get(index + 1).is_some_and(|next| next.starts_with("-----"));
            if under {
                at = self.part(line).unwrap_or(usize::MAX);
                whose = id.to_owned();
            }
            if line.ends_with(", die later in uw praktijk opging:") {
                let code = line.rsplit_once(", die").unwrap().0;
                let code =
                    code.rsplit_once('(').map_or(code, |(_, code)| code.trim_end_matches(')')).trim_end_matches('…');
                let known = self.lines.names.keys().find(|known| known.starts_with(code)).unwrap();
                whose = known.clone();
            }
            if *line == "Uw eigen praktijk:" {
                whose = id.to_owned();
            }
            if *line == "De startdatums" {
                let end = (index + 1..self.story.len()).find(|&end| !self.story[end].starts_with("  "));
                found.push((at, whose.clone(), index + 1, end.unwrap_or(self.story.len())));
            }
        }
        found
    }

    /// Which part a title is of.
    fn part(&self, title: &str) -> Option<usize> {
        let words: Vec<&str> = title.split([' ', ':']).collect();
        let wanted: u64 = words.get(1)?.parse().ok()?;
        let is_amendment = title.starts_with("Wijziging");
        self.lines.parts.iter().position(|part| part.number == wanted && part.is_amendment == is_amendment)
    }

    /// The start dates that a block tells, how many.
    fn check_start_dates(&mut self, at: usize, id: &str, (from, to): (usize, usize)) -> usize {
        let mut many = 0;
        let starts: Vec<usize> = (from..to).filter(|&line| self.story[line].contains(": maximum ")).collect();
        let ends = starts.iter().skip(1).copied().chain([to]);
        for (start, end) in starts.clone().into_iter().zip(ends) {
            let date = iso(self.story[start].trim().split_once(": ").unwrap().0);
            let turns = turns(&self.lines.parts[at].outcomes[id]);
            let turn = turns.into_iter().find(|turn| text(turn, "start") == date).unwrap();
            let block: Vec<&str> = self.story[start..end].iter().map(|line| line.trim()).collect();
            self.check_block(at, id, &turn, &block);
            many += 1;
        }
        many
    }

    fn check_block(&mut self, at: usize, id: &str, turn: &Value, block: &[&str]) {
        let date = text(turn, "start");
        let (lines, sums) = (self.lines, self.lines.sums(at, id, date));
        let n = |name: &str| number(sums, name);
        let (practices, lots) = (n("candidates"), number(turn, "of"));
        let asked_by = if practices == lots { vec![practices] } else { vec![practices, lots] };
        let rule = lines.parts[at].rules["tranches"].as_array().unwrap();
        let rule = rule.iter().find(|rule| text(rule, "start") == date).unwrap();
        let room = [n("cap"), n("base"), n("used_before"), n("room"), n("asked")].into_iter().chain(asked_by);
        let mut due: Vec<String> = room.map(|n| n.to_string()).collect();
        due.insert(1, share_of_cap(number(rule, "cap_millionths")));
        self.assert_texts(block[0], due);
        let size = number(&lines.parts[at].outcomes[id], "size");
        let in_basket = text(turn, "result").ends_with("basket"); // no order decided
        let mut due =
            if in_basket { vec![size] } else { vec![number(turn, "place"), lots, size, number(turn, "room")] };
        let is_tight = !in_basket && number(turn, "room") > 0 && text(turn, "result") != "all-fitted";
        due.extend(lines.tolerance(at, id, date).filter(|_| is_tight));
        let line = block[1].split("; doorgeschoven").next().unwrap();
        self.assert(line, &due);
        let all = lines.lots(at, id, date);
        let bridge = block.iter().find(|line| line.starts_with("voor deze datum telden mee"));
        assert_eq!(bridge.is_some(), all != lots, "{block:?}");
        if let Some(line) = bridge {
            let region = format!("regio {}", text(&lines.parts[at].outcomes[id], "region"));
            self.assert(&line.replace(&region, ""), &[lots, all]);
        }
        self.check_beside(at, id, turn, block);
        let mut due: Vec<String> = [n("placed"), practices, n("used"), n("cap")].iter().map(u64::to_string).collect();
        let tenths = (n("used") * 2000 + n("cap")) / (2 * n("cap")).max(1);
        due.push(if n("cap") == 0 { String::new() } else { format!("{}.{}%", tenths / 10, tenths % 10) });
        due.retain(|text| !text.is_empty());
        due.push(n("left").to_string());
        if let Some(over) = n("used").checked_sub(n("cap")).filter(|over| *over > 0) {
            due.push(over.to_string());
            let most = lines.tolerance(at, id, date).filter(|_| n("used_before") < n("cap"));
            due.extend(most.map(|most| most.to_string()));
        }
        self.assert_texts(block.iter().find(|line| line.starts_with("na afloop")).unwrap(), due);
    }

    /// Who went before, and who was placed after.
    fn check_beside(&mut self, at: usize, id: &str, turn: &Value, block: &[&str]) {
        let date = text(turn, "start");
        let row = self.lines.row(at, id, date);
        let balanced = text(&self.lines.parts[at].rules, "spread") == "balanced";
        let all = number(turn, "place") - 1;
        if !balanced {
            assert_eq!(row.before.len() as u64, all, "the row of {id} at {date}");
        }
        let heads = |start: &str| block.iter().position(|line| line.starts_with(start));
        if self.lines.is_of_baskets(at, id, date) {
            // no order decided
            return assert_eq!([heads("voor u"), heads("niemand kwam"), heads("na u ")], [None; 3], "{block:?}");
        }
        let in_amendment = self.lines.parts[at].is_amendment;
        let own = if in_amendment { "voor u, van wie nog op deze datum wachtte: " } else { "voor u: " };
        let nobody =
            if in_amendment { "van wie nog op deze datum wachtte kwam niemand voor u" } else { "niemand kwam" };
        let told = [heads("voor u"), heads("niemand kwam").or(heads("van wie nog op deze datum"))];
        if !is_missed(turn) || all == 0 {
            let due = heads(nobody).filter(|_| is_missed(turn));
            assert_eq!((told, due.is_some()), ([None, due], is_missed(turn)), "{block:?}");
            return;
        }
        let head = heads(own).unwrap();
        assert_eq!(told, [Some(head), None]);
        assert_eq!(block[head].contains("wie al een plaats had, houdt die"), in_amendment, "{}", block[head]);
        let many = |key: &str| row.why.iter().filter(|why| *why == key).count() as u64;
        let groups =
            [all - row.before.len() as u64, many("class"), many("waited"), many("passed"), many("wish"), many("lot")];
        let due: Vec<u64> = [all].into_iter().chain(groups.into_iter().filter(|many| *many > 0)).collect();
        self.assert(block[head], &due);
        let nearest = row.before.len().saturating_sub(3);
        for (place, unit) in row.before.iter().enumerate().skip(nearest) {
            let line = block[head + 1 + place - nearest];
            let due = if balanced { vec![unit.size] } else { vec![place as u64 + 1, unit.size] };
            let line = self.without_name(line, unit);
            self.assert(&line, &due);
            assert_eq!(line.ends_with("geplaatst"), unit.start == date, "{line}");
        }
        let after = self.lines.placed_after(at, id, turn);
        let after = if text(turn, "result") == "too-large" { after } else { Vec::new() };
        let head = heads("na u ");
        assert_eq!(head.is_some(), !after.is_empty(), "{block:?}");
        let Some(head) = head else { return };
        let sum: u64 = after.iter().map(|unit| unit.size).sum();
        let due = if after.len() == 1 { vec![sum] } else { vec![after.len() as u64, sum] };
        self.assert(block[head], &due);
        for (index, unit) in after.iter().enumerate().take(10) {
            let line = self.without_name(block[head + 1 + index], unit);
            let place = number(unit.turn.as_ref().unwrap(), "place");
            self.assert(&line, &[place, unit.size]);
        }
    }
}
