//! The count (*telling*): sign-ups received = lines sealed = lots to draw.
//!
//! Comes in: what is sealed, a round or an amendment. Goes out: one sentence, the same from `check`, `seal`, `draw` and
//! `verify`, all from what the log holds.
//!
//! Numbers that do not add up cannot be written here, because only parts are counted and every total is the sum of its
//! parts. A row of the file is a practice, or was asked to be passed over, or is a fault that stops everything; so the
//! rows are the practices and what was passed over. A practice is in one unit, alone or with its group, and a unit
//! either takes part already or gets one lot; so one walk over the units counts everybody once.

use crate::draw::round::{Amendment, Change};
use crate::draw::units::Units;
use crate::register::Mending;
use crate::words::noun::{Changes, Groups, Lines, Lots, Rows, SignUps};
use crate::words::survey::{Apart, CountTold, LinesTold, LotsTold, RepeatedRows, Skipped, TakePartAlready, TotalRows};
use crate::words::{Lang, Message};

/// How far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It would be sealed.
    Planned,
    /// It is sealed.
    Sealed,
    /// It was drawn.
    Drawn,
    /// It will not be drawn.
    Aborted,
}

/// What a round holds, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Rows that add up others.
    totals: u64,
    /// Rows that say the same as an earlier one.
    repeated: u64,
    /// Practices that take part already.
    taking_part: u64,
    /// Practices that are drawn alone.
    alone: u64,
    /// Practices that are drawn with others.
    grouped: u64,
    /// What those are drawn as.
    groups: u64,
}

impl Count {
    /// Counts a round: `repairs` are codes and rows, as its `round` line has them.
    pub fn of<'a>(repairs: impl IntoIterator<Item = (&'a str, u64)>, units: &Units) -> Self {
        let mut count = Self::default();
        for (code, rows) in repairs {
            if code == Mending::SkipTotals.code() {
                count.totals += rows;
            } else if code == Mending::DropRepeatedRows.code() {
                count.repeated += rows;
            }
        }
        for unit in units.list() {
            let practices = u64::from(unit.practices);
            match (unit.start, practices) {
                (Some(_), _) => count.taking_part += practices,
                (None, 1) => count.alone += 1,
                (None, _) => (count.grouped, count.groups) = (count.grouped + practices, count.groups + 1),
            }
        }
        count
    }

    /// Practices: so many sign-ups, and so many `practice` lines.
    pub fn practices(&self) -> u64 {
        self.taking_part + self.alone + self.grouped
    }

    /// Rows of the file that held something.
    pub fn rows(&self) -> u64 {
        self.practices() + self.totals + self.repeated
    }

    /// So many units have or get a lot.
    pub fn lots(&self) -> u64 {
        self.alone + self.groups
    }

    /// The count in a sentence.
    pub fn words(&self, stage: Stage, lang: Lang) -> String {
        self.told(stage).words(lang)
    }

    /// The same as a message. What does not occur is not named; there are fewer lots than practices when some take part
    /// already or are in groups.
    pub fn told(&self, stage: Stage) -> CountTold {
        let some = |n: u64| Some(n).filter(|n| *n > 0);
        CountTold::Round {
            rows: Rows(self.rows()),
            totals: some(self.totals).map(|rows| Skipped::Totals { rows: TotalRows(rows) }),
            repeated: some(self.repeated).map(|rows| Skipped::Repeated { rows: RepeatedRows(rows) }),
            signed: SignUps(self.practices()),
            lines: lines(self.practices(), stage),
            taking_part: some(self.taking_part).map(|own| Apart::TakingPart { practices: TakePartAlready(own) }),
            grouped: some(self.groups).map(|groups| Apart::Grouped { practices: self.grouped, groups: Groups(groups) }),
            lots: lots(self.lots(), stage),
        }
    }
}

/// The count of an amendment: a line per change, a lot per practice that was forgotten.
pub fn amendment_words(amendment: &Amendment, stage: Stage, lang: Lang) -> String {
    let changes = amendment.changes.len() as u64;
    let late = amendment.changes.iter().filter(|change| matches!(change, Change::Late(_))).count() as u64;
    let told =
        CountTold::Amendment { changes: Changes(changes), lines: lines(changes, stage), lots: lots(late, stage) };
    told.words(lang)
}

fn lines(n: u64, stage: Stage) -> LinesTold {
    match stage {
        Stage::Planned => LinesTold::ToSeal { lines: Lines(n) },
        Stage::Sealed | Stage::Drawn | Stage::Aborted => LinesTold::Sealed { lines: Lines(n) },
    }
}

fn lots(n: u64, stage: Stage) -> LotsTold {
    match stage {
        Stage::Planned | Stage::Sealed => LotsTold::ToDraw { lots: Lots(n) },
        Stage::Drawn => LotsTold::Drawn { lots: Lots(n) },
        Stage::Aborted => LotsTold::Aborted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 143 rows, of which two add up others and one says what another said; 12 + 119 + 9 = 140; 119 + 3 = 122 lots.
    #[test]
    fn every_total_is_the_sum_of_its_parts() {
        let count = Count { totals: 2, repeated: 1, taking_part: 12, alone: 119, grouped: 9, groups: 3 };
        assert_eq!((count.rows(), count.practices(), count.lots()), (143, 140, 122));
        assert_eq!(
            count.words(Stage::Planned, Lang::Nl),
            "Telling: 143 rijen − 2 totaalrijen − 1 dubbele rij = 140 aanmeldingen = 140 regels te verzegelen; 12 doen \
             al mee (geen lot); 9 in 3 groepen (één lot per groep); 122 loten te trekken"
        );
        assert_eq!(
            count.words(Stage::Drawn, Lang::En),
            "Count: 143 rows − 2 rows of totals − 1 repeated row = 140 sign-ups = 140 lines sealed; 12 take part already \
             (no lot); 9 in 3 groups (one lot a group); 122 lots drawn"
        );
    }

    #[test]
    fn what_does_not_occur_is_not_named() {
        let count = Count { alone: 1, ..Count::default() };
        let words = "Telling: 1 rij = 1 aanmelding = 1 regel verzegeld; 1 lot te trekken";
        assert_eq!(count.words(Stage::Sealed, Lang::Nl), words);
        let words = "Count: 1 row = 1 sign-up = 1 line sealed; aborted, no lot drawn";
        assert_eq!(count.words(Stage::Aborted, Lang::En), words);
    }
}
