//! The register as it is sealed.

use super::ion::Ion;
use super::uzovi::Uzovi;
use compact_str::CompactString;
use jiff::civil::Date;
use std::sync::Arc;

/// Practices and regions as they are sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    practices: Vec<Practice>,
    regions: Vec<String>,
}

/// A GP practice (*praktijk*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// AGB code of 8 digits under profile `leidraad`; under `free` 1 to 64 characters `!` to `~`.
    pub id: CompactString,
    /// Name, for people.
    pub name: String,
    /// Where it is (*plaats*), for people.
    pub town: Option<Arc<str>>,
    /// Index of its region in [`Register::regions`].
    pub region: u32,
    /// Registered patients (*ION*).
    pub ion: Ion,
    /// Earliest start it wants; `None` when it takes no part in this round, for whatever reason.
    pub wish: Option<Date>,
    /// Index of its priority class in the rules; `None` without priority.
    pub class: Option<u16>,
    /// Label of the group that it is drawn with; `None` when it is drawn alone.
    pub group: Option<Arc<str>>,
    /// Since when it takes part already, outside this log.
    pub since: Option<Date>,
    /// Insurer, for the participant list.
    pub insurer: Option<Arc<str>>,
    /// The code of that insurer, for programs.
    pub uzovi: Option<Uzovi>,
}

/// The index of a practice, or of what there are no more of: a region, a unit, a lot. Half as wide, so that a million of
/// them are looked through faster.
pub fn narrow(index: usize) -> u32 {
    u32::try_from(index).unwrap_or_else(|_| unreachable!("a register holds fewer than 2^32 practices"))
}

/// On what terms a practice takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Earliest start it wants.
    pub wish: Option<Date>,
    /// Since when it takes part already, outside this log.
    pub since: Option<Date>,
}

/// Why practices do not make a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// There is no practice at all.
    Empty,
    /// There are 2^32 or more (format document, "Limits").
    TooMany,
    /// Two practices have this id.
    Twice(String),
    /// A practice names no region of the list, or a region has no practice, or regions are not sorted and distinct.
    Regions,
}

impl Register {
    /// Puts practices in the order of their ids as bytes. `regions` are sorted as bytes, each with at least one practice.
    ///
    /// # Errors
    /// A [`Misfit`] when an id is not unique or a region index dangles.
    pub fn new(mut practices: Vec<Practice>, regions: Vec<String>) -> Result<Self, Misfit> {
        if practices.is_empty() {
            return Err(Misfit::Empty);
        }
        if u32::try_from(practices.len()).is_err() {
            return Err(Misfit::TooMany);
        }
        if !practices.is_sorted_by(|a, b| a.id.as_bytes() < b.id.as_bytes()) {
            practices.sort_by(|a, b| a.id.as_bytes().cmp(b.id.as_bytes()));
            if let Some(pair) = practices.windows(2).find(|pair| pair[0].id == pair[1].id) {
                return Err(Misfit::Twice(pair[0].id.to_string()));
            }
        }
        let mut seen = vec![false; regions.len()];
        for practice in &practices {
            *seen.get_mut(practice.region as usize).ok_or(Misfit::Regions)? = true;
        }
        if seen.contains(&false) || !regions.is_sorted_by(|a, b| a.as_bytes() < b.as_bytes()) {
            return Err(Misfit::Regions);
        }
        Ok(Self { practices, regions })
    }

    /// Of practices and regions as `read_register` makes them: each id stands once, in order;
    /// each region is that of a practice, in order. So [`Register::new`] would find nothing, and would look through a
    /// million practices for it.
    pub(super) fn of_sorted(practices: Vec<Practice>, regions: Vec<String>) -> Self {
        Self { practices, regions }
    }

    /// The same practices, some of them on other terms.
    #[must_use]
    pub fn with_terms(mut self, mut terms: impl FnMut(u32, &Practice) -> Terms) -> Self {
        for (index, practice) in (0..).zip(&mut self.practices) {
            Terms { wish: practice.wish, since: practice.since } = terms(index, practice);
        }
        self
    }

    /// Practices, sorted by id as bytes.
    pub fn practices(&self) -> &[Practice] {
        &self.practices
    }

    /// Names of regions, sorted as bytes; each has at least one practice.
    pub fn regions(&self) -> &[String] {
        &self.regions
    }

    /// The name of the region of a practice.
    pub fn region_of(&self, practice: &Practice) -> &str {
        &self.regions[practice.region as usize]
    }

    /// Index of the practice with this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.practices.binary_search_by(|p| p.id.as_bytes().cmp(id.as_bytes())).ok()
    }
}
