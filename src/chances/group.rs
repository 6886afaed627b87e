//! Who is counted together: practices of a size, of a class, of a region.

use crate::draw::units::{Case, NO_CLASS, Unit};
use crate::register::narrow;

/// By what practices are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Fifths by ION, ties by id: 0 has the smallest. Those with the same region, class and date are cut in five equal
    /// parts, and a practice on a cut counts in both fifths for its share: so every fifth has as many of each, and fifths
    /// differ in size alone.
    Fifth,
    /// Priority classes; the last is "none".
    Class,
    /// Regions.
    Region,
}

/// Size fifths.
pub const FIFTHS: usize = 5;

/// Practices that are counted together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// By what.
    pub dimension: Dimension,
    /// Which one, from 0.
    pub index: usize,
    /// Its practices that take part, by the start date from which they can be placed; of a fifth in
    /// [`FIFTHS`] parts each.
    pub asking: Vec<u64>,
    /// Their ION together, in the same parts.
    pub ion: Vec<u64>,
}

/// A unit that takes part in the lottery: it has a lot and wishes one of the dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Player {
    /// Index in the units of the round.
    pub(super) unit: u32,
    /// Index of the first tranche in which it can be placed.
    pub(super) from: u32,
}

/// That practices of a player belong to a cell: a group, and the start date from which they can be placed. Of a fifth in
/// parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Member {
    pub(super) cell: usize,
    pub(super) practices: u32,
}

/// All groups of a round, and who belongs to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Groups {
    pub(super) list: Vec<Group>,
    /// Tranches of the round.
    pub(super) tranches: usize,
    /// By player: where its memberships start; one more for the end.
    starts: Vec<usize>,
    members: Vec<Member>,
    /// By practice: its player.
    pub(super) player_of: Vec<Option<u32>>,
}

/// The units that take part in the lottery, in the order of their labels.
pub(super) fn players(case: &Case<'_>) -> Vec<Player> {
    let tranches = &case.rules.tranches;
    let player = |(at, unit): (u32, &Unit)| {
        let wish = unit.wish.filter(|_| unit.start.is_none())?;
        let from = tranches.iter().position(|tranche| wish <= tranche.start)?;
        Some(Player { unit: at, from: u32::try_from(from).ok()? })
    };
    (0..).zip(case.units.list()).filter_map(player).collect()
}

/// The players of a region, or all, in their order.
pub(super) fn players_of(case: &Case<'_>, players: &[Player], region: Option<usize>) -> Vec<u32> {
    let own = |player: &Player| {
        let unit = &case.units.list()[player.unit as usize];
        region.is_none_or(|region| unit.region as usize == region)
    };
    (0..).zip(players).filter(|(_, player)| own(player)).map(|(at, _)| at).collect()
}

impl Groups {
    /// The groups of these players.
    pub(super) fn of(case: &Case<'_>, players: &[Player]) -> Self {
        let mut player_of_unit = vec![None; case.units.list().len()];
        (0..).zip(players).for_each(|(at, player)| player_of_unit[player.unit as usize] = Some(at));
        let practices = 0..case.register.practices().len();
        let player_of: Vec<Option<u32>> =
            practices.map(|practice| player_of_unit[case.units.of_practice(practice)]).collect();
        let mut groups = Self {
            list: Vec::new(),
            tranches: case.rules.tranches.len(),
            starts: Vec::new(),
            members: Vec::new(),
            player_of,
        };
        groups.fill(case, players);
        groups
    }

    /// Puts every practice in its groups.
    fn fill(&mut self, case: &Case<'_>, players: &[Player]) {
        let classes = case.rules.classes.len();
        let regions = case.register.regions().len();
        self.open(Dimension::Fifth, FIFTHS);
        self.open(Dimension::Class, if classes == 0 { 0 } else { classes + 1 });
        self.open(Dimension::Region, regions);
        let mut own: Vec<Vec<Member>> = vec![Vec::new(); players.len()];
        for Parted { practice, shares } in self.fifths(case, players) {
            let Some(at) = self.player_of[practice] else { continue };
            let unit = &case.units.list()[players[at as usize].unit as usize];
            let class = if unit.class == NO_CLASS { classes } else { usize::from(unit.class) };
            let region = self.list.len() - regions + unit.region as usize;
            let ion = case.register.practices()[practice].ion.patients();
            let from = players[at as usize].from as usize;
            let whole = [(classes > 0).then_some(FIFTHS + class), Some(region)];
            let groups = whole.into_iter().flatten().map(|group| (group, 1));
            for (group, parts) in shares.into_iter().enumerate().filter(|(_, parts)| *parts > 0).chain(groups) {
                self.list[group].add(ion, from, parts);
                join(&mut own[at as usize], Member { cell: self.cell(group, from), practices: parts });
            }
        }
        for members in own {
            self.starts.push(self.members.len());
            self.members.extend(members);
        }
        self.starts.push(self.members.len());
    }

    fn open(&mut self, dimension: Dimension, many: usize) {
        let nobody = vec![0; self.tranches];
        let group = |index| Group { dimension, index, asking: nobody.clone(), ion: nobody.clone() };
        self.list.extend((0..many).map(group));
    }

    /// Practices that take part, each with its parts of the fifths of those that it shares region, class and date with.
    fn fifths(&self, case: &Case<'_>, players: &[Player]) -> Vec<Parted> {
        let alike = |practice: usize| {
            let player = &players[self.player_of[practice]? as usize];
            let unit = &case.units.list()[player.unit as usize];
            Some((unit.region, unit.class, player.from, unit.waited, unit.passed))
        };
        let ion = |practice: usize| case.register.practices()[practice].ion;
        let practices = 0..self.player_of.len();
        let mut sorted: Vec<_> = practices.filter_map(|practice| Some((alike(practice)?, practice))).collect();
        sorted.sort_by_key(|&(alike, practice)| (alike, ion(practice), practice)); // ids are sorted
        let cells = sorted.chunk_by(|a, b| a.0 == b.0);
        cells.flat_map(|cell| cell.iter().enumerate().map(|(rank, own)| Parted::of(own.1, rank, cell.len()))).collect()
    }

    /// The cells of a player, each with the number of its practices in it.
    pub(super) fn cells(&self, player: usize) -> &[Member] {
        &self.members[self.starts[player]..self.starts[player + 1]]
    }

    /// How many cells there are.
    pub(super) fn many_cells(&self) -> usize {
        self.list.len() * self.tranches
    }

    /// The smallest and the largest fifth: fifths stand first.
    pub(super) fn ends(&self) -> [usize; 2] {
        [0, FIFTHS - 1]
    }

    /// The cell of a group and a date.
    pub(super) fn cell(&self, group: usize, from: usize) -> usize {
        group * self.tranches + from
    }
}

/// A practice and its parts of the fifths.
#[derive(Debug, PartialEq, Eq)]
struct Parted {
    practice: usize,
    /// In all [`FIFTHS`].
    shares: [u32; FIFTHS],
}

impl Parted {
    /// Of so many from the smallest up the one of this rank: it lies from 5·rank to 5·rank + 5, and fifth f from f·many to
    /// (f + 1)·many.
    fn of(practice: usize, rank: usize, many: usize) -> Self {
        let (low, high) = (FIFTHS * rank, FIFTHS * (rank + 1));
        let share = |fifth: usize| ((fifth + 1) * many).min(high).saturating_sub((fifth * many).max(low));
        let mut shares = [0; FIFTHS];
        for (fifth, own) in shares.iter_mut().enumerate() {
            *own = narrow(share(fifth)); // at most five
        }
        Self { practice, shares }
    }
}

impl Group {
    fn add(&mut self, ion: u64, from: usize, parts: u32) {
        self.asking[from] += u64::from(parts);
        self.ion[from] += ion * u64::from(parts);
    }

    /// How many practices ask for a date, rounded.
    pub fn many(&self, from: usize) -> u64 {
        let parts = if self.dimension == Dimension::Fifth { FIFTHS as u64 } else { 1 };
        (self.asking[from] + parts / 2) / parts
    }

    /// The mean ION of those that ask for a date, rounded; `None` when there is none.
    pub fn mean_ion(&self, from: usize) -> Option<u64> {
        (self.ion[from] + self.asking[from] / 2).checked_div(self.asking[from])
    }
}

/// More practices in a cell.
fn join(members: &mut Vec<Member>, more: Member) {
    match members.iter_mut().find(|own| own.cell == more.cell) {
        Some(own) => own.practices += more.practices,
        None => members.push(more),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of seven, a fifth is 1.4: the second smallest is for 0.4 in the first fifth and for 0.6 in the second. Of one, every
    /// fifth has a fifth; of five, each has one.
    #[test]
    fn fifths_are_equal_whatever_their_number() {
        let shares = |many: usize| (0..many).map(|rank| Parted::of(0, rank, many).shares).collect::<Vec<_>>();
        assert_eq!(shares(7)[..3], [[5, 0, 0, 0, 0], [2, 3, 0, 0, 0], [0, 4, 1, 0, 0]]);
        assert_eq!(shares(1), [[1; 5]]);
        for many in 1..40 {
            for fifth in 0..FIFTHS {
                let sum: u32 = shares(many).iter().map(|own| own[fifth]).sum();
                assert_eq!(sum as usize, many, "{many} {fifth}");
            }
        }
    }
}
