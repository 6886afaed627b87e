//! Who misses which condition (*voorwaarden*): for the organisation alone, so that it can help practices in time (R66).

use super::document::{Document, Head, Section};
use crate::draw::units::Units;
use crate::register::{Met, Practice, Register};
use crate::rules::{Class, Rules};
use crate::words::noun::Practices;
use crate::words::report::{ConditionTold, ReportHead, ReportTitle};
use crate::words::{Lang, Message};

/// Of what the list is made.
#[derive(Clone, Copy, Debug)]
pub struct ConditionList<'a> {
    /// The rules, which name the conditions.
    pub rules: &'a Rules,
    /// The practices.
    pub register: &'a Register,
    /// What is drawn as one: it knows who takes part already.
    pub units: &'a Units,
    /// What each of them meets.
    pub met: &'a Met,
}

/// The list: a row for each practice and each place in the rules where it misses something. Who takes part already has no need
/// of any condition.
pub fn conditions_document(head: Head<'_>, list: &ConditionList<'_>, lang: Lang) -> Document {
    let open = list.open();
    let rows: Vec<Vec<Vec<String>>> = open.iter().map(|practice| list.rows(practice, lang)).collect();
    let missing = rows.iter().filter(|rows| !rows.is_empty()).count();
    let state = match missing as u64 {
        0 => ReportHead::Nobody,
        missing => ReportHead::Missing { missing, of: Practices(open.len() as u64) },
    };
    let titles = [
        ReportTitle::Practice,
        ReportTitle::Name,
        ReportTitle::Region,
        ReportTitle::Wish,
        ReportTitle::Misses,
        ReportTitle::Means,
    ];
    let table = Section {
        title: ReportTitle::Conditions.words(lang),
        headings: titles.map(|title| title.words(lang)).into(),
        rows: rows.into_iter().flatten().collect(),
        cells: Vec::new(),
    };
    let lines = [ReportHead::Help, state].map(|line| line.words(lang));
    let title = head.titled(ReportHead::Conditions { register: head.register.to_owned() }.words(lang), lang);
    let lines = lines.into_iter().chain(head.round_words(lang)).collect();
    Document { lang, title, lines, sections: vec![table.clone()], by_row: None, table }.shown()
}

impl ConditionList<'_> {
    /// Who does not take part yet: by an earlier round, of which the register says nothing, or outside this log.
    fn open(&self) -> Vec<&Practice> {
        let starts = |at: usize| self.units.list()[self.units.of_practice(at)].start;
        let practices = self.register.practices().iter().enumerate();
        practices.filter(|(at, _)| starts(*at).is_none()).map(|(_, practice)| practice).collect()
    }

    /// The rows of a practice; none where it misses nothing.
    fn rows(&self, practice: &Practice, lang: Lang) -> Vec<Vec<String>> {
        let hurdle = (&self.rules.eligibility, ConditionTold::Ineligible);
        let above = practice.class.map_or(self.rules.classes.len(), usize::from);
        let better = self.rules.classes[..above].iter();
        let class = |class: &Class| ConditionTold::NoPriority { class: class.name.clone() };
        let asked = [hurdle].into_iter().chain(better.map(|own| (&own.all, class(own))));
        let wish = practice.wish.map_or(ConditionTold::NoWish, |date| ConditionTold::Wish { date });
        let row = |(all, means): (&Vec<String>, ConditionTold)| {
            let missed = self.missed(practice, all);
            (!missed.is_empty()).then(|| {
                let (id, name) = (practice.id.to_string(), practice.name.clone());
                let region = self.register.region_of(practice).to_owned();
                vec![id, name, region, wish.words(lang), missed.join(", "), means.words(lang)]
            })
        };
        asked.filter_map(row).collect()
    }

    /// Which of these conditions a practice misses.
    fn missed<'c>(&self, practice: &Practice, all: &'c [String]) -> Vec<&'c str> {
        let met = self.met.practices.get(practice.id.as_str());
        let holds = |name: &str| {
            let at = self.met.conditions.iter().position(|condition| condition == name);
            at.zip(met).is_some_and(|(at, met)| met.get(at).copied().unwrap_or(false))
        };
        all.iter().map(String::as_str).filter(|name| !holds(name)).collect()
    }
}
