//! Who is counted together: practices of a size, of a class, of a region.

use crate::draw::units::{Case, NO_CLASS, Unit};

/// By what practices are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Fifths of the practices that take part, by ION, ties by id: 0 has the smallest.
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
    /// Its practices that take part.
    pub practices: u64,
    /// Of these, by the start date from which they can be placed.
    pub asking: Vec<u64>,
    /// ION of its smallest and its largest practice.
    pub ion: (u64, u64),
}

/// A unit that takes part in the lottery: it has a lot and wishes one of the dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Player {
    /// Index in the units of the round.
    pub(super) unit: u32,
    /// Index of the first tranche in which it can be placed.
    pub(super) from: u32,
}

/// That practices of a player belong to a cell: a group, and the start date from which they can be placed.
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
        for (practice, fifth) in self.fifths(case) {
            let Some(at) = self.player_of[practice] else { continue };
            let unit = &case.units.list()[players[at as usize].unit as usize];
            let class = if unit.class == NO_CLASS { classes } else { usize::from(unit.class) };
            let region = self.list.len() - regions + unit.region as usize;
            let ion = case.register.practices()[practice].ion.patients();
            let from = players[at as usize].from as usize;
            let groups = [Some(fifth), (classes > 0).then_some(FIFTHS + class), Some(region)];
            for group in groups.into_iter().flatten() {
                self.list[group].add(ion, from);
                join(&mut own[at as usize], group * self.tranches + from);
            }
        }
        for members in own {
            self.starts.push(self.members.len());
            self.members.extend(members);
        }
        self.starts.push(self.members.len());
    }

    fn open(&mut self, dimension: Dimension, many: usize) {
        let group =
            |index| Group { dimension, index, practices: 0, asking: vec![0; self.tranches], ion: (u64::MAX, 0) };
        self.list.extend((0..many).map(group));
    }

    /// Practices that take part with their fifths, as equal in number as can be.
    fn fifths(&self, case: &Case<'_>) -> Vec<(usize, usize)> {
        let part = (0..self.player_of.len()).filter(|&practice| self.player_of[practice].is_some());
        let mut sorted: Vec<usize> = part.collect();
        sorted.sort_by_key(|&practice| (case.register.practices()[practice].ion, practice)); // ids are sorted
        let many = sorted.len();
        sorted.into_iter().enumerate().map(|(rank, practice)| (practice, rank * FIFTHS / many)).collect()
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

impl Group {
    fn add(&mut self, ion: u64, from: usize) {
        self.practices += 1;
        self.asking[from] += 1;
        self.ion = (self.ion.0.min(ion), self.ion.1.max(ion));
    }
}

/// One more practice in a cell.
fn join(members: &mut Vec<Member>, cell: usize) {
    match members.iter_mut().find(|own| own.cell == cell) {
        Some(own) => own.practices += 1,
        None => members.push(Member { cell, practices: 1 }),
    }
}
