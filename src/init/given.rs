//! What is known already, and what follows from it.

use crate::log::text;
use crate::rules::likeness;
use crate::words::init::InitFault;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// What is known already; the rest is left to fill in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Name of the log for ever.
    pub origin: Option<String>,
    /// Title of the programme.
    pub title: Option<String>,
    /// The first start date; the others follow a quarter apart.
    pub start: Option<Date>,
    /// The day on which the ION was counted (*peildatum*).
    pub reference_date: Option<Date>,
    /// Names of the regions, for a list to choose from.
    pub regions: Vec<String>,
}

/// Longest name of a region, in characters.
const REGION: usize = 200;

impl Given {
    /// Whether these can be the names of regions.
    pub(super) fn check_regions(&self) -> Result<(), InitFault> {
        for (at, region) in self.regions.iter().enumerate() {
            if region.is_empty() || region.chars().count() > REGION || text::check(region).is_err() {
                return Err(InitFault::Region { region: region.clone() });
            }
            if self.regions[..at].iter().any(|other| likeness(other) == likeness(region)) {
                return Err(InitFault::RegionTwice { region: region.clone() });
            }
        }
        Ok(())
    }

    /// The caps, from the first start on. R43: who began later in 2023 began with what had been allowed by then.
    pub(super) fn caps(&self) -> &'static [&'static str] {
        let year = date(2023, 1, 1)..date(2024, 1, 1);
        let missed = match self.start.filter(|start| year.contains(start)) {
            Some(start) => [date(2023, 7, 1), date(2023, 10, 1)].iter().filter(|quarter| **quarter <= start).count(),
            None => 0,
        };
        &CAPS[missed..]
    }

    /// The start dates, a quarter apart, as many as there are caps; none while the first is not known.
    pub(super) fn starts(&self) -> impl Iterator<Item = Date> {
        let quarters = (0..).zip(self.caps());
        self.start.into_iter().flat_map(move |first| {
            quarters.clone().filter_map(move |(quarter, _)| first.checked_add((3 * quarter).months()).ok())
        })
    }
}

/// R1, R2 (Leidraad of 22 December 2022): each quarter a quarter of the ION, unused room carries over.
pub(super) const CAPS: [&str; 4] = ["25%", "50%", "75%", "100%"];
