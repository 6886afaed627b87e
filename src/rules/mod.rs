//! The rules of a round (*spelregels*): what the board decides before the register is sealed.
//!
//! Comes in: `rules.toml` ([`read_rules`]). Goes out: a [`RulesFile`] that is right by construction.
//! Refuses: anything unknown, missing or at odds with itself, and under profile `leidraad` what the parties
//! LHV, InEen and ZN refused. Section "rules" of the format document has the sealed form.

mod choice;
mod fault;
mod name;
mod profile;
mod read;
mod schedule;
mod source;
mod table;

pub use fault::{
    ChoiceFault, Kind, NameFault, NotYet, OriginFault, Refused, RulesFault, ScheduleFault, ShapeFault, SourceFault,
};
pub use read::read_rules;

use jiff::civil::Date;
use std::collections::BTreeMap;

/// So many tranches, classes and sources at most: more than anybody draws with, and a transcript of strangers can
/// then not ask for work without end.
pub const MOST: usize = 100;

/// Everything a `rules.toml` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesFile {
    /// The programme that the round belongs to.
    pub programme: Programme,
    /// What the round is called, for people (*ronde*).
    pub round_title: String,
    /// The rules that are sealed.
    pub rules: Rules,
    /// Where the seed will come from.
    pub plan: SeedPlan,
    /// Headings that the user mapped by hand, field name to heading (`[register.columns]`). Not sealed.
    pub columns: BTreeMap<String, String>,
}

/// What stays the same for all rounds of one log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Name of the log for ever, a schema-less URL such as `hoog.example/mtvp-2023`; also the key name of the organiser.
    pub origin: String,
    /// For people.
    pub title: String,
}

/// The rules that decide who starts when. All of it stands in the transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Whether the national rule is enforced.
    pub profile: Profile,
    /// Start dates with their cumulative caps, in order of date; at least one.
    pub tranches: Vec<Tranche>,
    /// Date of the ION counts (*peildatum*).
    pub reference_date: Date,
    /// What counts against a cap.
    pub measure: Measure,
    /// What silence or "weet niet" means.
    pub no_answer: NoAnswer,
    /// Bases that the rules give, by region in the order of their names; empty when the register decides.
    pub bases: Vec<Base>,
    /// Whether regions share their room.
    pub spread: Spread,
    /// What happens with a practice larger than the room left.
    pub boundary: Boundary,
    /// Keys by which candidates are ordered, most important first; the last is always [`Key::Lot`].
    pub order: Vec<Key>,
    /// Conditions without which a practice takes no part (*minimale horde*, R26–R29).
    pub eligibility: Vec<String>,
    /// Priority classes, first class first (*voorrangsgroepen*, R64).
    pub classes: Vec<Class>,
}

impl Rules {
    /// Whether these rules hang together, wherever they came from: `Err` names the part that does not.
    ///
    /// # Errors
    /// The name of the first member that is at odds with the others.
    pub fn check(&self) -> Result<(), &'static str> {
        let rising = |pair: &[Tranche]| pair[0].start < pair[1].start && pair[0].cap <= pair[1].cap;
        if self.tranches.is_empty() || self.tranches.len() > MOST || !self.tranches.windows(2).all(rising) {
            return Err("tranches");
        }
        if self.profile == Profile::Leidraad && !self.tranches.iter().all(profile::allows) {
            return Err("tranches");
        }
        // R1 counts in ION; another programme may count practices (domain A2)
        if self.profile == Profile::Leidraad && self.measure != Measure::Ion {
            return Err("unit");
        }
        let by_name = |pair: &[Base]| pair[0].region.as_bytes() < pair[1].region.as_bytes();
        let possible = |base: &Base| (1..=BASE_MAX).contains(&base.size);
        if !self.bases.windows(2).all(by_name) || !self.bases.iter().all(possible) {
            return Err("bases");
        }
        let once = |i: usize| !self.order[..i].contains(&self.order[i]);
        if self.order.last() != Some(&Key::Lot) || !(0..self.order.len()).all(once) {
            return Err("order");
        }
        let by_class = self.order.contains(&Key::Class);
        let distinct = |i: usize| self.classes[..i].iter().all(|class| class.name != self.classes[i].name);
        let classes = self.classes.len() <= MOST && (0..self.classes.len()).all(distinct);
        if !classes || by_class == self.classes.is_empty() {
            return Err("classes");
        }
        Ok(())
    }
}

/// Whether the national agreement of LHV, InEen and ZN is enforced (R1–R7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// The national rule holds.
    Leidraad,
    /// Another programme, with rules of its own.
    Free,
}

/// One start date (*instroommoment*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tranche {
    /// First day.
    pub start: Date,
    /// Cumulative cap as a share of the base (*maximum*).
    pub cap: Share,
}

/// A share of a whole in millionths, from 0 to 1,000,000 (100 %).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u32);

impl Share {
    /// 100 %.
    pub const WHOLE: Self = Self(1_000_000);

    /// A share of so many millionths; none above 100 %.
    pub fn from_millionths(millionths: u32) -> Option<Self> {
        (millionths <= 1_000_000).then_some(Self(millionths))
    }

    /// In millionths.
    pub fn millionths(self) -> u32 {
        self.0
    }

    /// This share of a whole, rounded down ("maximaal", domain A5).
    pub fn of(self, whole: u64) -> u64 {
        let exact = u128::from(whole) * u128::from(self.0) / 1_000_000;
        u64::try_from(exact).unwrap_or(whole) // never taken: a share is at most the whole
    }

    /// `25%`, `12.5%`; in Dutch with a decimal comma.
    pub fn words(self, lang: crate::lang::Lang) -> String {
        let (whole, rest) = (self.0 / 10_000, self.0 % 10_000);
        if rest == 0 {
            return format!("{whole}%");
        }
        let decimals = format!("{rest:04}");
        format!("{whole}{}{}%", lang.pick(",", "."), decimals.trim_end_matches('0'))
    }
}

/// What counts against a cap (*eenheid van het maximum*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Registered patients (R1: "25% (ION)").
    Ion,
    /// Each practice counts one (domain A2).
    Practices,
}

impl Measure {
    /// The word in rules and transcript.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ion => "ion",
            Self::Practices => "practices",
        }
    }
}

/// The base of a region where it is not the sum of the register (*grondslag*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// Name of the region.
    pub region: String,
    /// In the measure of the rules, 1 to [`BASE_MAX`].
    pub size: u64,
}

/// The largest base of one region that is believed: more than there are people.
pub const BASE_MAX: u64 = 1_000_000_000_000;

/// Whether regions share their room (*spreiding over de regio's*, R3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// Each region has its own cap, room and walk (R45).
    PerRegion,
    /// One cap over all; the region that is furthest behind is served first.
    Balanced,
    /// One cap over all and one walk.
    Overall,
}

impl Spread {
    /// The word in rules and transcript.
    pub fn code(self) -> &'static str {
        match self {
            Self::PerRegion => "per-region",
            Self::Balanced => "balanced",
            Self::Overall => "overall",
        }
    }
}

/// What silence or "weet niet" means for this round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// A wish for the last tranche (R50).
    Last,
    /// Takes no part in this round.
    Out,
}

/// What happens with a unit that is larger than the room left (domain A1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Boundary {
    /// Pass it over and try the next.
    Skip,
    /// Close the region for this tranche.
    Stop,
    /// Place until the cap is reached; the last one may exceed it.
    Reach {
        /// Who agreed to go over the maximum, and when.
        consent: String,
        /// By what share of the base at most; beyond it a unit is passed over.
        tolerance: Option<Share>,
    },
}

/// A key of the order in which candidates are walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Priority class, first class first, none last.
    Class,
    /// Who was a candidate before and got no place goes first (domain A8).
    Waited,
    /// Who was passed over for size goes first (domain A1, d).
    Passed,
    /// An earlier wish goes first.
    Wish,
    /// The lot, lowest first.
    Lot,
}

impl Key {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Class, Self::Waited, Self::Passed, Self::Wish, Self::Lot];

    /// The word in rules and transcript.
    pub fn code(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Waited => "waited",
            Self::Passed => "passed",
            Self::Wish => "wish",
            Self::Lot => "lot",
        }
    }
}

/// A priority class (*voorrangsgroep*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// Its name, as it stands in the transcript.
    pub name: String,
    /// Conditions that must all hold (R64: all of them).
    pub all: Vec<String>,
}

/// Where the seed will come from (*inbreng*), in the order of mixing; at least one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedPlan {
    /// The sources.
    pub sources: Vec<Source>,
}

impl SeedPlan {
    /// Whether this plan can give a seed, wherever it came from: sources with distinct labels and possible dice,
    /// and at least 2^128 outcomes of the dice together.
    ///
    /// # Errors
    /// The member that is wrong.
    pub fn check(&self) -> Result<(), &'static str> {
        let letter = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-');
        let good = |i: usize| {
            let Source { label, kind, .. } = &self.sources[i];
            let labelled = (1..=64).contains(&label.len()) && label.bytes().all(letter);
            let possible = match kind {
                SourceKind::Dice { faces, rolls } => (2..=100).contains(faces) && (1..=1000).contains(rolls),
                SourceKind::Text { .. } => true,
            };
            labelled && possible && self.sources[..i].iter().all(|source| source.label != *label)
        };
        let fine =
            self.sources.len() <= MOST && (0..self.sources.len()).all(good) && source::enough(&self.sources).is_ok();
        if fine { Ok(()) } else { Err("sources") }
    }
}

/// One source of the seed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// `a-z`, `0-9`, `-`, at most 64; no two sources share one.
    pub label: String,
    /// Who is responsible for it.
    pub by: String,
    /// What it gives.
    pub kind: SourceKind,
}

/// What a source gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// Dice rolled in the room.
    Dice {
        /// Faces of a die, 2 to 100.
        faces: u32,
        /// How many rolls, 1 to 1000.
        rolls: u32,
    },
    /// A public value of a later moment, typed by hand.
    Text {
        /// What the value will be, and where it can be read.
        what: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn a_cap_is_rounded_down() {
        // 25% of 101 = 25.25 → 25; 12.5% of 439,876 = 54,984.5 → 54,984
        assert_eq!(Share(250_000).of(101), 25);
        assert_eq!(Share(125_000).of(439_876), 54_984);
        assert_eq!(Share::WHOLE.of(u64::MAX), u64::MAX);
    }

    #[test]
    fn a_share_reads_as_it_was_written() {
        assert_eq!(Share(500_000).words(Lang::Nl), "50%");
        assert_eq!(Share(125_000).words(Lang::Nl), "12,5%");
        assert_eq!(Share(333_333).words(Lang::En), "33.3333%");
        assert_eq!(Share::from_millionths(1_000_001), None);
    }
}
