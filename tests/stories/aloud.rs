//! A result as it is read aloud, held line by line against what [`Lines`] computes from the transcript alone.

use crate::recount::{Lines, Unit, number, text};
use instroom::draw::round::Standing;
use instroom::roster::Names;
use instroom::tell::survey::result_words;
use instroom::transcript::{Section, Subject, Transcript};
use instroom::words::Lang;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Holds all results of a log against what is due: how many start dates that were, and how many of them in amendments.
pub fn check_results(lines: &Lines, transcript: &Transcript) -> [usize; 2] {
    let names = Names::of(transcript.identity(), None);
    let drawn: Vec<&Section> = transcript.sections.iter().filter(|section| section.drawn().is_some()).collect();
    assert_eq!(drawn.len(), lines.parts.len());
    let mut many = [0, 0];
    for (at, section) in drawn.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &drawn[before].drawn().unwrap().standing);
        let told = result_words(&section.drawn().unwrap().standing, &held(section, before), names, Lang::Nl);
        let found = Result::new(lines, at, names).check(&told);
        assert_eq!(found, lines.parts[at].tranches.len(), "part {at}:\n{told}");
        many[0] += found;
        many[1] += if lines.parts[at].is_amendment { found } else { 0 };
    }
    many
}

fn held(section: &Section, before: Option<&Standing>) -> Vec<Option<usize>> {
    let Subject::Amendment(amendment) = &section.subject else { return Vec::new() };
    before.unwrap().with_changes(amendment).unwrap().held()
}

struct Result<'a> {
    lines: &'a Lines,
    at: usize,
    names: Names<'a>,
    /// By start date and region, who has a place then, and who asked for one; the region is empty for all together.
    units: BTreeMap<(String, String), [Vec<Unit>; 2]>,
}

impl<'a> Result<'a> {
    fn new(lines: &'a Lines, at: usize, names: Names<'a>) -> Self {
        let mut units: BTreeMap<(String, String), [Vec<Unit>; 2]> = BTreeMap::new();
        let starts: BTreeSet<&str> = lines.parts[at].tranches.iter().map(|sums| text(sums, "start")).collect();
        for start in starts {
            let all = lines.units(at, start);
            let placed = all.iter().filter(|unit| unit.start == start).cloned().collect();
            for (own, units_of) in [placed, lines.free(at, start, all)].into_iter().enumerate() {
                for unit in units_of {
                    for region in [String::new(), unit.region.clone()] {
                        units.entry((start.to_owned(), region)).or_default()[own].push(unit.clone());
                    }
                }
            }
        }
        Self { lines, at, names, units }
    }

    fn units(&self, sums: &Value) -> [&[Unit]; 2] {
        let key = (text(sums, "start").to_owned(), text(sums, "region").to_owned());
        self.units.get(&key).map_or([&[], &[]], |[placed, asked]| [placed, asked])
    }

    /// Holds the lines of all start dates against what is due; how many there are.
    fn check(&self, told: &str) -> usize {
        let (mut many, mut region, mut due) = (0, None, BTreeSet::new());
        for line in told.lines() {
            if line == "Alle regio's samen" || line.starts_with("Regio ") {
                assert!(due.is_empty(), "not told above `{line}`: {due:?}");
                region = line.strip_prefix("Regio ").map(str::to_owned);
            } else if let Some(own) = line.strip_prefix("      ") {
                match own.starts_with("… en nog ") {
                    true => {
                        let (kept, more): (BTreeSet<String>, BTreeSet<String>) =
                            due.into_iter().partition(|line: &String| line.contains(" hield"));
                        assert_eq!(
                            own,
                            format!("… en nog {}; `instroom list` geeft ze alle", thousands(more.len() as u64))
                        );
                        due = kept;
                    }
                    false => assert!(due.remove(own), "{own}\n{due:?}"),
                }
            } else if line.contains(" geplaatst") {
                assert!(due.is_empty(), "not told above `{line}`: {due:?}");
                let sums = self.sums(line, region.as_deref());
                let words = match sums["cap"].is_null() {
                    true => self.lane(sums),
                    false => self.pool(sums),
                };
                assert_eq!(line.trim().split_once("  ").unwrap().1.trim(), words, "{sums}");
                if !sums["cap"].is_null() {
                    due = self.names(sums);
                }
                many += 1;
            } else {
                assert!(line.starts_with("De uitslag") || line.starts_with("Bezwaar"), "{line}");
            }
        }
        assert!(due.is_empty(), "not told: {due:?}");
        many
    }

    fn sums(&self, line: &str, region: Option<&str>) -> &Value {
        let date = crate::written::iso(line.trim().split_once("  ").unwrap().0);
        let own = |sums: &&Value| text(sums, "start") == date && sums["region"].as_str() == region;
        self.lines.parts[self.at].tranches.iter().find(own).unwrap()
    }

    fn pool(&self, sums: &Value) -> String {
        let n = |name: &str| number(sums, name);
        let cap = self.size(n("cap"));
        let over = match (n("used") > n("cap"), text(&self.lines.parts[self.at].rules, "boundary")) {
            (false, _) => "",
            (true, "reach") => ": de laatste mocht over het maximum",
            (true, _) => ": wie al een plaats had, houdt die",
        };
        let (how, share) = (self.how(sums), share(n("used"), n("cap")));
        let [placed, used, left] = ["placed", "used", "left"].map(|name| thousands(n(name)));
        let candidates = noun(n("candidates"), ["kandidaat", "kandidaten"]);
        format!("{placed} van {candidates} geplaatst ({how}); {used} van {cap} gebruikt ({share}{over}), {left} over")
    }

    fn lane(&self, sums: &Value) -> String {
        let n = |name: &str| number(sums, name);
        let (base, share) = (self.size(n("base")), share(n("used"), n("base")));
        let [placed, used] = ["placed", "used"].map(|name| thousands(n(name)));
        let candidates = noun(n("candidates"), ["kandidaat", "kandidaten"]);
        format!("{placed} van {candidates} geplaatst; {used} van {base} doet mee ({share})")
    }

    fn size(&self, of: u64) -> String {
        match text(&self.lines.parts[self.at].rules, "unit") {
            "ion" => format!("{} ION", thousands(of)),
            _ => noun(of, ["praktijk", "praktijken"]),
        }
    }

    /// What decided between the candidates: nothing where their order, whatever it is, makes no difference.
    fn how(&self, sums: &Value) -> String {
        if let Some(basket) = sums["basket"].as_u64() {
            let many = number(&self.lines.parts[self.at].rules, "baskets");
            return format!("mand {basket} van {many} geloot");
        }
        let n = |name: &str| number(sums, name);
        let [placed, all] = self.units(sums);
        let practices = |units: &[&Unit]| units.iter().map(|unit| unit.practices).sum::<u64>();
        assert_eq!(practices(&all.iter().collect::<Vec<_>>()), n("candidates"), "{sums}");
        assert_eq!(all.iter().map(|unit| unit.size).sum::<u64>(), n("asked"), "{sums}");
        if all.is_empty() {
            let kept = placed.iter().any(|unit| unit.held == unit.start);
            return if kept { "niemand wachtte nog" } else { "niemand gevraagd" }.to_owned();
        }
        if sums["lottery"] == false {
            return "allen pasten".to_owned();
        }
        let rules = &self.lines.parts[self.at].rules;
        let beyond = match (text(rules, "boundary"), rules["tolerance_millionths"].as_u64()) {
            ("reach", None) => u64::MAX / 2,
            ("reach", Some(share)) => n("base") * share / 1_000_000,
            _ => 0,
        };
        let rooms: Vec<(&Unit, u64)> = all.iter().map(|unit| (unit, self.room(sums, unit))).collect();
        let most = rooms.iter().map(|(_, room)| *room).max().unwrap();
        let shut_out = rooms.iter().any(|(unit, room)| *room == 0 && unit.size <= most);
        let (fit, large): (Vec<_>, Vec<_>) =
            rooms.iter().partition(|(unit, room)| *room > 0 && unit.size <= room + beyond);
        let together = |units: &[(&Unit, u64)]| {
            (
                units.iter().map(|(unit, _)| unit.size).sum::<u64>(),
                units.iter().map(|(_, room)| *room).min().unwrap_or(0),
            )
        };
        let (sum, least) = together(&fit);
        let stops = text(rules, "boundary") == "stop";
        let last_over = || fit.iter().all(|(own, _)| sum - own.size < least) && sum <= least + beyond;
        let (asked, met) = together(&rooms);
        let told = if asked <= met {
            "geloot"
        } else if most == 0 || fit.is_empty() && shut_out {
            "geen ruimte"
        } else if fit.is_empty() {
            "te groot voor de ruimte, er is niet geloot"
        } else if !stops && sum <= least && !shut_out {
            let large: Vec<&Unit> = large.iter().map(|(unit, _)| *unit).collect();
            return format!(
                "{} te groot voor de ruimte, de rest paste",
                noun(practices(&large), ["praktijk", "praktijken"])
            );
        } else if !stops && beyond > 0 && large.is_empty() && last_over() {
            "allen pasten, de laatste ging over het maximum"
        } else {
            "geloot"
        };
        told.to_owned()
    }

    /// The room that a candidate meets before anybody moves up: who holds a later place needs it only until then.
    fn room(&self, sums: &Value, unit: &Unit) -> u64 {
        if unit.held.is_empty() {
            return number(sums, "room");
        }
        let here = text(sums, "start");
        let all = self.lines.units(self.at, here);
        let mine = |other: &Unit| sums["region"].is_null() || sums["region"] == *other.region;
        let later = self.lines.parts[self.at].tranches.iter().filter(|own| own["region"] == sums["region"]);
        let until = later.filter(|own| (here..&unit.held).contains(&text(own, "start")));
        let free = until.map(|own| {
            let holds = |other: &&Unit| mine(other) && *other.held > *here && *other.held <= *text(own, "start");
            let stays = all.iter().filter(|other| holds(other) && *other.start >= *here);
            number(own, "cap").saturating_sub(number(sums, "used_before") + stays.map(|other| other.size).sum::<u64>())
        });
        free.min().unwrap()
    }

    /// The lines under a start date.
    fn names(&self, sums: &Value) -> BTreeSet<String> {
        let [units, _] = self.units(sums);
        let (kept, placed): (Vec<&Unit>, Vec<&Unit>) = units.iter().partition(|unit| unit.held == unit.start);
        let practices: u64 = placed.iter().map(|unit| unit.practices).sum();
        assert_eq!(practices, number(sums, "placed"), "{sums}");
        let mut due: BTreeSet<String> = placed.iter().map(|unit| self.name(unit)).collect();
        let kept: u64 = kept.iter().map(|unit| unit.practices).sum();
        if kept > 0 {
            due.insert(noun(kept, ["praktijk hield haar plaats", "praktijken hielden hun plaats"]));
        }
        due
    }

    fn name(&self, unit: &Unit) -> String {
        let label = self.names.unit(&unit.label);
        let name = self.lines.names.get(&unit.first).map_or("", String::as_str);
        let who = match (unit.practices, name) {
            (1, "") => label.into_owned(),
            (1, name) => format!("{label} {name}"),
            (many, _) => format!("{label} {many} praktijken"),
        };
        format!("{who} (rangnummer {})", unit.rank)
    }
}

fn noun(many: u64, [one, more]: [&str; 2]) -> String {
    format!("{} {}", thousands(many), if many == 1 { one } else { more })
}

fn thousands(many: u64) -> String {
    let digits = many.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().map(|own| std::str::from_utf8(own).unwrap()).collect();
    groups.join(".")
}

fn share(part: u64, whole: u64) -> String {
    let tenths = (part * 2000 + whole).checked_div(2 * whole);
    tenths.map_or("–".to_owned(), |tenths| format!("{},{}%", tenths / 10, tenths % 10))
}
