//! What a `rules.toml` says once it is read, and whether rules hang together.
//!
//! Between the seal and the draw practices check what the log says of them; the rules may say until when
//! (*correctieronde*). The draw comes after it: its `draw` line says when.

use super::base::{Base, Measure};
use super::limit::MOST;
use super::national;
use super::plan::SeedPlan;
use super::result::ResultTerms;
use super::selection::{Boundary, Class, Key, Spread};
use super::share::Share;
use super::witness::Witnesses;
use crate::words::fault::Place;
use crate::words::register::noticed::Repaired;
use crate::words::rules::{Objections, Organised};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Everything a `rules.toml` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesFile {
    /// The programme that the round belongs to.
    pub programme: Programme,
    /// What the round is called, for people (*ronde*); `None` when it is called by its number.
    pub round_title: Option<String>,
    /// The rules that are sealed.
    pub rules: Rules,
    /// Where the seed will come from.
    pub plan: SeedPlan,
    /// Who signs along.
    pub witnesses: Witnesses,
    /// Headings that the user mapped by hand, field name to heading (`[register.columns]`). Not sealed.
    pub columns: BTreeMap<String, String>,
    /// Each text that was read otherwise than it is written, in the order of the file. Not sealed.
    pub repairs: Vec<Repair>,
}

impl RulesFile {
    /// What a round of this number is called in the log: as these rules say, or by its number.
    pub fn title_of(&self, number: u64) -> String {
        self.round_title.clone().unwrap_or_else(|| format!("Ronde {number}"))
    }
}

/// Something that was read otherwise than it was written, without any doubt about its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: Repaired,
}

/// What stays the same for all rounds of one log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Name of the log for ever, a schema-less URL such as `hoog.example/mtvp-2023`; also the key name of the organiser.
    pub origin: String,
    /// For people.
    pub title: String,
    /// The organising body with its legal form, for people; `None` where the rules do not say.
    pub by: Option<String>,
}

impl Programme {
    /// Who organises it, for people; nothing where the rules do not say.
    pub fn organised(&self) -> Option<Organised> {
        self.by.clone().map(|by| Organised::By { by })
    }
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
    /// Whether the transcript shows who is who.
    pub identity: Identity,
    /// Until when practices can have mistakes corrected (*correctieronde*), in whole seconds; `None` without a period.
    pub objections_until: Option<Timestamp>,
    /// What holds for the result, for people.
    pub result: ResultTerms,
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
        let parts = [
            ("tranches", self.has_possible_tranches()),
            // R1 counts in ION; another programme may count practices (domain A2)
            ("unit", self.profile == Profile::Free || self.measure == Measure::Ion),
            ("spread", self.spread != Spread::Balanced || !matches!(self.boundary, Boundary::Baskets(_))),
            ("bases", self.has_possible_bases()),
            ("tolerance_millionths", self.has_possible_tolerance()),
            ("order", self.has_whole_order()),
            ("eligibility", self.eligibility.len() <= MOST),
            ("classes", self.has_useful_classes()),
        ];
        match parts.into_iter().find(|(_, holds)| !holds) {
            Some((member, _)) => Err(member),
            None => Ok(()),
        }
    }

    /// The keys of `rules.toml` at which other rules say something else, but for what is of one round alone: start dates,
    /// the term for corrections, and whether names are shown.
    pub fn other_keys(&self, other: &Self) -> Vec<&'static str> {
        let before = [
            ("profile", self.profile != other.profile),
            ("reference_date", self.reference_date != other.reference_date),
            ("unit", self.measure != other.measure),
            ("no_answer", self.no_answer != other.no_answer),
            ("[base]", self.bases != other.bases),
            ("[result]", self.result != other.result),
            ("spread", self.spread != other.spread),
        ];
        let behind = [
            ("order", self.order != other.order),
            ("[eligibility]", self.eligibility != other.eligibility),
            ("[[class]]", self.classes != other.classes),
        ];
        let keys = |differs: &[(&'static str, bool)]| -> Vec<&'static str> {
            differs.iter().filter(|(_, differs)| *differs).map(|(key, _)| *key).collect()
        };
        [keys(&before), self.boundary.other_keys(&other.boundary), keys(&behind)].concat()
    }

    /// The period for corrections, for people; nothing without one.
    pub fn objections(&self) -> Option<Objections> {
        self.objections_until.map(|until| Objections::Until { until })
    }

    fn has_possible_tranches(&self) -> bool {
        let rising = |pair: &[Tranche]| pair[0].start < pair[1].start && pair[0].cap <= pair[1].cap;
        let national = self.profile == Profile::Free
            || self.tranches.iter().all(|tranche| national::allows(tranche.start, tranche.cap));
        (1..=MOST).contains(&self.tranches.len()) && self.tranches.windows(2).all(rising) && national
    }

    fn has_possible_bases(&self) -> bool {
        let rising = |pair: &[Base]| pair[0].region.as_bytes() < pair[1].region.as_bytes();
        let sized = self.bases.iter().all(|base| Base::SIZES.contains(&base.size));
        let sum: u128 = self.bases.iter().map(|base| u128::from(base.size)).sum();
        let named = self.bases.first().is_none_or(|first| !first.region.is_empty());
        self.bases.windows(2).all(rising) && named && sized && sum < 1 << 53
    }

    fn has_possible_tolerance(&self) -> bool {
        match &self.boundary {
            Boundary::Reach { tolerance: Some(share), .. } => share.millionths() > 0,
            Boundary::Skip | Boundary::Stop | Boundary::Reach { tolerance: None, .. } | Boundary::Baskets(_) => true,
        }
    }

    fn has_whole_order(&self) -> bool {
        let once = |i: usize| !self.order[..i].contains(&self.order[i]);
        self.order.last() == Some(&Key::Lot) && (0..self.order.len()).all(once)
    }

    fn has_useful_classes(&self) -> bool {
        let distinct = |i: usize| self.classes[..i].iter().all(|class| class.name != self.classes[i].name);
        let named = self.classes.iter().all(|class| !class.name.is_empty() && class.all.len() <= MOST);
        let possible = self.classes.len() <= MOST && named && (0..self.classes.len()).all(distinct);
        possible && self.order.contains(&Key::Class) != self.classes.is_empty()
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

/// Whether the transcript shows who is who (design 5, privacy).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity {
    /// Codes, names, insurers and labels of groups stand in it.
    Open,
    /// Pseudonyms stand in it; names stay home.
    Pseudonym,
}

/// What silence or "weet niet" means for this round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// A wish for the last tranche (R50).
    Last,
    /// Takes no part in this round.
    Out,
}
