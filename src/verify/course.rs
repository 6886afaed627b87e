//! The way of a verification through a file, section by section: steps 3 to 9 of "Verifying" in the format document.

use super::{Check, Difference, DifferenceKind, Drawn, End, Part, Replay, Section, Subject, Uncheckable};
use crate::history::History;
use crate::log::input::{Found, Input};
use crate::log::key::VerifierKey;
use crate::log::note::Checkpoint;
use crate::log::tree::Hash;
use crate::round::{Amendment, Changed, Sealed, Standing, units};
use crate::rules::{Identity, MOST_SECTIONS, Programme, SeedPlan, Source};
use crate::seed::{Contribution, Seed, draw_seed, read_value};
use crate::transcript::read::{next_type, read_abort, read_amendment, read_contribution, read_note, read_sealed};
use crate::transcript::unread::{Unread, UnreadKind};
use crate::transcript::write;
use crate::units::Units;
use base64::prelude::{BASE64_STANDARD, Engine};
use std::io::Read;
use std::sync::Arc;

/// What the first line says.
pub(super) type Opening = (Programme, VerifierKey);

/// The part in which a difference keeps the rest from being checked.
pub(super) type Stop = (Part, Difference);

/// A verification on its way through the file.
pub(super) struct Course<R> {
    pub(super) input: Input<R>,
    pub(super) checks: Vec<Check>,
    /// Which section is checked.
    pub(super) section: usize,
    /// Lines above the last checkpoint, and their root.
    pub(super) last: (usize, Hash),
}

impl<R: Read + Send> Course<R> {
    pub(super) fn note(&mut self, part: Part, difference: Option<Difference>) {
        self.checks.push(Check { section: Some(self.section), part, difference });
    }

    /// All rounds and amendments.
    ///
    /// # Errors
    /// What keeps the rest from being checked.
    pub(super) fn sections(&mut self, opening: &Opening, sections: &mut Vec<Section>) -> Result<(), Stop> {
        loop {
            self.section = sections.len();
            sections.push(self.section(opening, sections)?);
            // what follows stands on this one
            let differs = self.checks.iter().any(|check| check.difference.is_some());
            if differs || self.input.is_at_end() {
                return Ok(());
            }
        }
    }

    fn section(&mut self, opening: &Opening, before: &[Section]) -> Result<Section, Stop> {
        if before.len() == MOST_SECTIONS {
            let unread = Unread { line: self.input.lines(), column: 1, kind: UnreadKind::TooManySections };
            return Err((Part::Form, Difference::unread(unread)));
        }
        let standing = before.iter().rev().find_map(Section::drawn).map(|drawn| &drawn.standing);
        let rounds = before.iter().filter(|section| matches!(section.subject, Subject::Round { .. })).count();
        match standing.filter(|_| next_type(&mut self.input) == "amendment") {
            Some(standing) => self.amendment(opening, standing, (before.len() - rounds + 1) as u64),
            None => {
                // rounds that were not drawn share what was known before them
                let shared = before.last().and_then(|section| match (&section.subject, section.drawn()) {
                    (Subject::Round { history, .. }, None) => Some(Arc::clone(history)),
                    _ => None,
                });
                let history = || Arc::new(standing.map(Standing::history_after).unwrap_or_default());
                let identity = before.iter().find_map(Section::identity);
                self.round(opening, (shared.unwrap_or_else(history), identity), rounds as u64 + 1)
            }
        }
    }

    /// `identity` is that of the rounds before it.
    fn round(
        &mut self,
        opening: &Opening,
        (history, identity): (Arc<History>, Option<Identity>),
        number: u64,
    ) -> Result<Section, Stop> {
        let first = self.input.lines();
        let read = read_sealed(&mut self.input, opening.clone(), number);
        let (sealed, misspelt) = read.map_err(|unread| (Part::Form, Difference::unread(unread)))?;
        // a practice would be two practices, one by code and one by pseudonym
        if identity.is_some_and(|identity| identity != sealed.rules.identity) {
            let unread = Unread { line: first + 1, column: 1, kind: UnreadKind::Value("identity") };
            return Err((Part::Form, Difference::unread(unread)));
        }
        let units = units(&sealed.rules, &sealed.register, &history)
            .map_err(|faults| (Part::Form, Difference::round(first, &sealed, faults)))?;
        self.note(Part::Form, misspelt.map(Difference::misspelt));
        let sealed = Arc::new(sealed);
        let seal = self.checkpoint(Part::Seal, &opening.1);
        let end = self.end_of_section(opening, |course| course.drawn((&sealed, units), &history, &seal.1))?;
        Ok(Section { first, subject: Subject::Round { sealed, history }, seal, end })
    }

    fn amendment(&mut self, opening: &Opening, standing: &Standing, number: u64) -> Result<Section, Stop> {
        let first = self.input.lines();
        let read = read_amendment(&mut self.input, &standing.sealed.rules, number);
        let (amendment, misspelt) = read.map_err(|unread| (Part::Form, Difference::unread(unread)))?;
        let changed = standing.changed(&amendment);
        let changed = changed.map_err(|(at, fault)| (Part::Form, Difference::change(first + 1 + at, fault)))?;
        self.note(Part::Form, misspelt.map(Difference::misspelt));
        let seal = self.checkpoint(Part::Seal, &opening.1);
        let end = self.end_of_section(opening, |course| course.amended((standing, changed), &amendment, &seal.1))?;
        Ok(Section { first, subject: Subject::Amendment(amendment), seal, end })
    }

    /// What stands below a seal, with its checkpoint.
    fn end_of_section(
        &mut self,
        opening: &Opening,
        drawn: impl FnOnce(&mut Self) -> Result<Drawn, Stop>,
    ) -> Result<End, Stop> {
        if self.input.is_at_end() {
            return Ok(End::Sealed);
        }
        let end = match next_type(&mut self.input).as_str() {
            "abort" => self.abort()?,
            _ => End::Drawn(Box::new(drawn(self)?)),
        };
        self.checkpoint(Part::Result, &opening.1);
        Ok(end)
    }

    fn abort(&mut self) -> Result<End, Stop> {
        let read = read_abort(&mut self.input);
        let (abort, misspelt) = read.map_err(|unread| (Part::Abort, Difference::unread(unread)))?;
        self.note(Part::Abort, misspelt.map(Difference::misspelt));
        Ok(End::Aborted(abort))
    }

    /// A `checkpoint` line: its form, what it covers, its signature. Returns what it covers, and the root it states.
    fn checkpoint(&mut self, part: Part, organiser: &VerifierKey) -> (usize, Hash) {
        let due = Checkpoint::of(organiser.name(), self.input.tree());
        let covered = self.input.lines();
        let (difference, stated) = match read_note(&mut self.input) {
            Ok((note, misspelt)) => {
                let fault = due.check(&note, organiser).err();
                let fault = fault.map(|fault| Difference::note(covered, fault));
                (fault.or(misspelt.map(Difference::misspelt)), stated_root(&note))
            }
            Err(unread) => (Some(Difference::unread(unread)), None),
        };
        self.note(part, difference);
        self.last = (covered, due.root);
        (covered, stated.unwrap_or(due.root))
    }

    /// All of a round below the seal, up to the result.
    fn drawn(
        &mut self,
        (sealed, units): (&Arc<Sealed>, Units),
        history: &Arc<History>,
        seal: &Hash,
    ) -> Result<Drawn, Stop> {
        let (contributions, seed) = self.seed(&sealed.plan, seal)?;
        let standing = Standing::draw(Arc::clone(sealed), units, Arc::clone(history), &seed);
        self.replay(Part::Lots, |replay| write::write_lots(&standing, replay));
        Ok(self.derived(standing, contributions, Some(seed)))
    }

    /// All of an amendment below the seal, up to the result.
    fn amended(
        &mut self,
        (standing, changed): (&Standing, Changed),
        amendment: &Amendment,
        seal: &Hash,
    ) -> Result<Drawn, Stop> {
        let given = amendment.plan.as_ref().map(|plan| self.seed(plan, seal)).transpose()?;
        let (contributions, seed) = given.map_or((Vec::new(), None), |(given, seed)| (given, Some(seed)));
        let amended = changed.allocate(standing, amendment.date, seed.as_ref());
        if seed.is_some() {
            self.replay(Part::Lots, |replay| write::write_late_lots(&amended, amendment, replay));
        }
        Ok(self.derived(amended, contributions, seed))
    }

    /// What was given, and the seed that it makes.
    fn seed(&mut self, plan: &SeedPlan, seal: &Hash) -> Result<(Vec<Contribution>, Seed), Stop> {
        let contributions = self.contributions(plan).map_err(|difference| (Part::Contributions, difference))?;
        let seed = draw_seed(seal, &contributions);
        self.replay(Part::Seed, |replay| write::write_seed(&seed, replay));
        Ok((contributions, seed))
    }

    fn derived(&mut self, standing: Standing, contributions: Vec<Contribution>, seed: Option<Seed>) -> Drawn {
        self.replay(Part::Tranches, |replay| write::write_tranches(&standing, replay));
        let outcomes = self.input.lines();
        self.replay(Part::Outcomes, |replay| write::write_outcomes(&standing, replay));
        Drawn { contributions, seed, standing, outcomes }
    }

    /// Compares the next lines with those that `write` writes.
    fn replay(&mut self, part: Part, write: impl FnOnce(&mut Replay<'_, R>)) {
        let mut replay = Replay::new(&mut self.input);
        write(&mut replay);
        let difference = replay.finish().map(Difference::misspelt);
        self.note(part, difference);
    }

    /// What the sources gave: a line per source, in the plan's order, each value canonical.
    ///
    /// # Errors
    /// When that is no seed.
    fn contributions(&mut self, plan: &SeedPlan) -> Result<Vec<Contribution>, Difference> {
        let (mut contributions, mut first) = (Vec::new(), None);
        for source in &plan.sources {
            let (contribution, difference) = self.contribution(source)?;
            contributions.push(contribution);
            first = first.or(difference);
        }
        self.note(Part::Contributions, first);
        Ok(contributions)
    }

    fn contribution(&mut self, source: &Source) -> Result<(Contribution, Option<Difference>), Difference> {
        let line = self.input.lines();
        let differs = |kind| Difference { line, column: 1, kind };
        let (found, misspelt) = read_contribution(&mut self.input).map_err(Difference::unread)?;
        if found.label != source.label {
            let due = format!("contribution {}", source.label);
            let found = Some(format!("contribution {}", found.label));
            return Err(differs(DifferenceKind::Line { due, found }));
        }
        let value = read_value(source, &found.value).map_err(|fault| differs(DifferenceKind::Contribution(fault)))?;
        let canonical = value == found.value;
        let difference = misspelt.map(Difference::misspelt).or((!canonical).then(|| differs(DifferenceKind::Spelling)));
        Ok((Contribution { label: found.label, value }, difference))
    }

    /// A transcript ends with a checkpoint: one that does not is unfinished, and is not judged.
    pub(super) fn end(&mut self) -> Result<(), Uncheckable> {
        let end = self.input.drain().map_err(|error| Uncheckable::Unreadable(error.to_string()))?;
        let lines = self.input.lines();
        match end {
            Found::Line(last) if last.starts_with(b"{\"type\":\"checkpoint\",") => Ok(()),
            _ if lines == 0 => Err(Uncheckable::NotALog),
            _ => Err(Uncheckable::Unfinished { lines }),
        }
    }
}

/// The root that a note states. The seed is computed from what the seal states: an altered practice line shows at
/// the seal and at its own outcome, not at every lot.
fn stated_root(note: &str) -> Option<Hash> {
    let stated = note.split('\n').nth(2).and_then(|root| BASE64_STANDARD.decode(root).ok());
    stated.and_then(|root| root.try_into().ok())
}
