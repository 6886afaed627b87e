//! What should not matter: the order of rows, codes, names and sizes, and who stands beneath whom.

use super::Question;
use super::tail::normal_of;
use crate::draw::lots::Lots;
use crate::draw::units::Case;

/// Units on one scale.
#[derive(Clone, Debug)]
pub(super) struct Scale {
    pub(super) question: Question,
    /// By unit: twice its step within its row, less that of the middle. Equal ones share theirs.
    steps: Vec<i64>,
    /// How far the sum of products of one draw of fair lots lies from 0: the square of that, on average.
    spread: f64,
}

/// All scales of a round.
#[derive(Clone, Debug)]
pub(super) struct Scales {
    pub(super) list: Vec<Scale>,
    /// By row: its units in the order of their labels.
    rows: Vec<Vec<u32>>,
    /// How many neighbours fair lots bring together on average.
    pub(super) neighbours: f64,
}

impl Scales {
    /// Those of a round before its draw.
    pub(super) fn of(case: &Case<'_>, file: Option<&[u64]>) -> Self {
        let rows = rows(case);
        let practices = case.register.practices();
        let practice = |unit: u32| case.units.list()[unit as usize].practice as usize;
        let mut list = vec![
            Scale::of(Question::Code, &rows, |unit| unit),
            Scale::of(Question::Name, &rows, |unit| practices[practice(unit)].name.to_lowercase()),
            Scale::of(Question::Size, &rows, |unit| case.units.list()[unit as usize].size),
        ];
        if let Some(file) = file {
            list.insert(0, Scale::of(Question::Row, &rows, |unit| file[practice(unit)]));
        }
        list.retain(|scale| scale.spread > 0.0);
        // each of the n − 1 pairs comes together in 2/n of the draws
        let expected =
            |row: &Vec<u32>| if row.is_empty() { 0.0 } else { 2.0 * (float(row.len()) - 1.0) / float(row.len()) };
        Self { list, neighbours: rows.iter().map(expected).sum(), rows }
    }

    /// How many that stand beneath each other come directly behind each other in a draw.
    pub(super) fn neighbours_of(&self, lots: &Lots) -> u64 {
        let together = |pair: &&[u32]| {
            let places = [pair[0], pair[1]].map(|unit| lots.place(unit as usize));
            matches!(places, [Some(a), Some(b)] if a.abs_diff(b) == 1)
        };
        self.rows.iter().map(|row| row.windows(2).filter(together).count() as u64).sum()
    }

    /// By scale: the sum over units of its step times its rank, both from the middle.
    pub(super) fn products(&self, lots: &Lots) -> impl Iterator<Item = i128> {
        self.list.iter().map(|scale| {
            let of_row = |row: &Vec<u32>| {
                let first = row.iter().filter_map(|&unit| lots.place(unit as usize)).min().unwrap_or(0);
                let middle = signed(row.len()) + 1;
                let product = |&unit: &u32| {
                    let rank = lots.place(unit as usize).map_or(0, |place| signed(place - first) + 1);
                    i128::from(scale.steps[unit as usize]) * i128::from(2 * rank - middle)
                };
                row.iter().map(product).sum::<i128>()
            };
            self.rows.iter().map(of_row).sum()
        })
    }
}

/// Units that are ranked together, in the order of their labels.
fn rows(case: &Case<'_>) -> Vec<Vec<u32>> {
    let shared = case.rules.spread == crate::rules::Spread::Overall;
    let mut rows = vec![Vec::new(); if shared { 1 } else { case.register.regions().len() }];
    for (at, unit) in (0..).zip(case.units.list()).filter(|(_, unit)| unit.start.is_none()) {
        rows[if shared { 0 } else { unit.region as usize }].push(at);
    }
    rows
}

impl Scale {
    /// A scale by a key. Ranks of n units that are equally likely in every order: the sum of products has a mean of 0 and a
    /// mean square of Σstep²·Σrank²/(n − 1), and rows know nothing of each other.
    fn of<K: Ord>(question: Question, rows: &[Vec<u32>], key: impl Fn(u32) -> K) -> Self {
        let many = rows.iter().flatten().max().map_or(0, |&last| last as usize + 1);
        let (mut steps, mut spread) = (vec![0; many], 0.0);
        for row in rows.iter().filter(|row| row.len() > 1) {
            let mut sorted: Vec<(K, u32)> = row.iter().map(|&unit| (key(unit), unit)).collect();
            sorted.sort();
            let mut below = 0;
            let mut squares = 0.0;
            for alike in sorted.chunk_by(|a, b| a.0 == b.0) {
                let step = 2 * below + signed(alike.len()) - signed(row.len());
                alike.iter().for_each(|(_, unit)| steps[*unit as usize] = step);
                squares += float(alike.len()) * float_of(step) * float_of(step);
                below += signed(alike.len());
            }
            let n = float(row.len());
            spread += squares * (n * (n * n - 1.0) / 3.0) / (n - 1.0);
        }
        Self { question, steps, spread }
    }

    /// How often fair lots have a sum of products as far from 0, over so many draws.
    pub(super) fn tail(&self, sum: i128, draws: u64) -> f64 {
        normal_of(sum, self.spread * float(usize::try_from(draws).unwrap_or(usize::MAX)))
    }
}

fn signed(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn float(many: usize) -> f64 {
    many as f64
}

#[expect(clippy::cast_precision_loss, reason = "steps are far below 2^53")]
fn float_of(step: i64) -> f64 {
    step as f64
}
