//! The order of a start date: every candidate in its turn, up to the line where the room ended and behind it.

use super::case::{Case, Named};
use super::column::{Called, class_name, columns, size_title};
use super::settled::by_lot;
use crate::draw::allocation::{PoolResult, PoolSums, Pooling, Reason, Turn};
use crate::draw::round::Standing;
use crate::draw::units::{Unit, size};
use crate::rules::{Key, Rules};
use crate::tell::paper::{Row, Writer};
use crate::tell::reason::turn_result;
use crate::tell::survey::placed;
use crate::words::explain::Scope;
use crate::words::explain::turn::TurnResult;
use crate::words::minutes::drawn::{ColumnTitle, CutTold, Earlier, OrderTitle, TurnTold};
use crate::words::survey::{Placed, ResultTitle};
use crate::words::value::Digits;
use crate::words::{Lang, Message};

/// What shares a cap, as it stands.
pub(super) struct Pool<'a> {
    pub(super) case: &'a Case<'a>,
    pub(super) standing: &'a Standing,
    /// By unit, the tranche of the place that it held before; empty in a draw.
    pub(super) held: &'a [Option<usize>],
    pub(super) result: &'a PoolResult,
    /// Which of the pools.
    pub(super) number: usize,
    /// Where it begins in the order of all lots.
    first: usize,
}

/// A candidate and its turn.
#[derive(Clone, Copy)]
pub(super) struct Seat {
    /// Its place in the pool.
    pub(super) at: usize,
    pub(super) turn: Turn,
}

impl<'a> Pool<'a> {
    /// All pools of a round.
    pub(super) fn all(case: &'a Case<'a>, standing: &'a Standing, held: &'a [Option<usize>]) -> Vec<Self> {
        let pools = standing.allocation.pools.iter().enumerate();
        let pool = |(number, result)| {
            let first = match standing.allocation.pooling {
                Pooling::PerRegion => standing.lots.row(number).start,
                Pooling::Shared => 0,
            };
            Self { case, standing, held, result, number, first }
        };
        pools.map(pool).collect()
    }

    pub(super) fn title(&self) -> ResultTitle {
        match self.standing.allocation.pooling {
            Pooling::PerRegion => {
                ResultTitle::Region { region: self.standing.sealed.register.regions()[self.number].clone() }
            }
            Pooling::Shared => ResultTitle::All,
        }
    }

    fn scope(&self) -> Scope {
        match self.title() {
            ResultTitle::Region { region } => Scope::Region { region },
            _ => Scope::All,
        }
    }

    pub(super) fn rules(&self) -> &'a Rules {
        &self.standing.sealed.rules
    }

    /// The number of the unit at a place.
    pub(super) fn unit_at(&self, at: usize) -> usize {
        self.standing.lots.order()[self.first + at] as usize
    }

    pub(super) fn unit(&self, at: usize) -> &'a Unit {
        &self.standing.units.list()[self.unit_at(at)]
    }

    fn held_at(&self, at: usize) -> Option<usize> {
        self.held.get(self.unit_at(at)).copied().flatten()
    }

    /// What takes part since before.
    pub(super) fn taken(&self) -> u64 {
        let shared = self.standing.allocation.pooling == Pooling::Shared;
        let own = |unit: &&Unit| unit.start.is_some() && (shared || unit.region as usize == self.number);
        self.standing.units.list().iter().filter(own).map(|unit| unit.size).sum()
    }

    /// The sizes of all that were placed up to and including a tranche, in that order.
    pub(super) fn placed_to(&self, tranche: usize) -> impl Iterator<Item = u64> {
        let turn = |at: usize, placed: usize| self.result.all_turns(at)[placed].map(|turn| turn.place);
        let placed = (0..self.result.units()).filter_map(|at| Some((self.result.placed(at)?, at)));
        let mut placed: Vec<_> = placed.map(|(placed, at)| (placed, turn(at, placed), at)).collect();
        placed.retain(|(placed, ..)| *placed <= tranche);
        placed.sort_unstable();
        placed.into_iter().map(|(.., at)| self.unit(at).size)
    }

    /// Who had a turn, in that order; in an amendment its own: a turn that gave a later place before it is that of the draw.
    pub(super) fn seats(&self, tranche: usize) -> Vec<Seat> {
        let moved = |at: usize, held: usize| held > tranche && self.result.placed(at) == Some(tranche);
        let own = |&at: &usize| self.held_at(at).is_none_or(|held| moved(at, held));
        let seat = |at: usize| Some(Seat { at, turn: self.result.all_turns(at)[tranche]? });
        let stayed = self.result.stayed(tranche).filter(|stayed| self.held_at(stayed.at).is_some());
        let stayed = stayed.map(|stayed| Seat { at: stayed.at, turn: stayed.turn });
        let mut seats: Vec<Seat> = (0..self.result.units()).filter(own).filter_map(seat).chain(stayed).collect();
        seats.sort_by_key(|seat| seat.turn.place);
        seats
    }

    /// Those of them without a place.
    pub(super) fn waiting(&self, tranche: usize) -> Vec<Seat> {
        let mut seats = self.seats(tranche);
        seats.retain(|seat| !seat.turn.result.is_placed());
        seats
    }
}

/// The order of a start date in a table, where there was room and not all fitted.
pub(super) fn order(pool: &Pool<'_>, tranche: usize, page: &mut Writer) {
    let had_room = |own: &&PoolSums| own.room > 0 || own.sums.placed > 0;
    let Some(own) = pool.result.tranche(tranche).filter(|own| own.lottery).filter(had_room) else { return };
    let Some(Placed::Pool { how, .. }) = placed(pool.standing, pool.held, pool.number, tranche) else { return };
    let seats = pool.seats(tranche);
    let decided = by_lot(pool, &seats, (tranche, own));
    let mut seats: Vec<(Seat, bool)> = seats.into_iter().zip(decided).collect();
    if own.basket.is_some() {
        seats.sort_by_key(|(seat, _)| !seat.turn.result.is_placed()); // stable: turns keep their order
    }
    let (seats, decided): (Vec<Seat>, Vec<bool>) = seats.into_iter().unzip();
    let titles = titles(pool, &seats);
    let lang = page.lang();
    let cut = seats.iter().rposition(|seat| seat.turn.result.is_placed()).map_or(0, |last| last + 1);
    let mut total = own.sums.used_before;
    let mut rows = Vec::with_capacity(seats.len() + 1);
    for (at, seat) in seats.iter().enumerate() {
        rows.extend((at == cut).then(|| Row::Cut(cut_told(pool, own, &seats[..cut], lang))));
        if seat.turn.result.is_placed() {
            total += pool.unit(seat.at).size;
        }
        let shown = Shown { pool, tranche, seat, by_lot: decided[at], total, left: own.left(), lang };
        rows.push(Row::Cells(titles.iter().map(|title| shown.cell(title)).collect()));
    }
    if cut == seats.len() {
        rows.push(Row::Cut(cut_told(pool, own, &seats, lang)));
    }
    let date = pool.rules().tranches[tranche].start;
    let columns = columns(&titles, page);
    page.table(&OrderTitle::Turns { date, scope: pool.scope(), how }, columns, rows);
}

/// The columns: what goes before the lot only where it does.
fn titles(pool: &Pool<'_>, seats: &[Seat]) -> Vec<ColumnTitle> {
    let (rules, shared) = (pool.rules(), pool.standing.allocation.pooling == Pooling::Shared);
    let has = |keys: &[Key]| rules.order.iter().any(|key| keys.contains(key));
    let before = [
        (ColumnTitle::Turn, true),
        (ColumnTitle::Rank, true),
        (ColumnTitle::Practice, true),
        (ColumnTitle::Name, pool.case.has_names(Named::Units)),
        (ColumnTitle::Region, shared),
        (ColumnTitle::Priority, has(&[Key::Class])),
        (ColumnTitle::Before, has(&[Key::Waited, Key::Passed])),
        (ColumnTitle::Wish, has(&[Key::Wish])),
        (size_title(rules), true),
        (ColumnTitle::Total, true),
        (ColumnTitle::Baskets, seats.iter().any(|seat| seat.turn.baskets.is_some())),
        (ColumnTitle::Result, true),
    ];
    before.into_iter().filter(|(_, shown)| *shown).map(|(title, _)| title).collect()
}

/// The sentence on the line where the room ended; `placed` are all above it.
fn cut_told(pool: &Pool<'_>, own: &PoolSums, placed: &[Seat], lang: Lang) -> String {
    let left = size(own.left(), pool.rules().measure);
    let told = match (placed.last(), own.basket) {
        (None, _) => CutTold::Nobody { left },
        (Some(_), Some(number)) => CutTold::Basket { number: Digits(number.into()), left },
        (Some(last), None) => match Called::of(pool.case, pool.unit_at(last.at), lang) {
            Some(called) => CutTold::Last { who: called.whom, left },
            None => CutTold::Nobody { left },
        },
    };
    told.words(lang)
}

/// A candidate as its row shows it.
struct Shown<'a> {
    pool: &'a Pool<'a>,
    tranche: usize,
    seat: &'a Seat,
    /// Whether its lot decided.
    by_lot: bool,
    /// What is used after its turn.
    total: u64,
    /// What is left of the room of the date after all turns.
    left: u64,
    lang: Lang,
}

impl Shown<'_> {
    fn cell(&self, title: &ColumnTitle) -> String {
        let (pool, lang, turn) = (self.pool, self.lang, self.seat.turn);
        let (unit, number) = (pool.unit(self.seat.at), pool.unit_at(self.seat.at));
        let called = || Called::of(pool.case, number, lang);
        match title {
            ColumnTitle::Turn => turn.place.to_string(),
            ColumnTitle::Rank => {
                let lots = &pool.standing.lots;
                lots.place(number)
                    .map_or(String::new(), |place| lots.rank_at(place, unit.region as usize).number().to_string())
            }
            ColumnTitle::Practice => called().map_or(String::new(), |called| called.code),
            ColumnTitle::Name => called().map_or(String::new(), |called| called.name),
            ColumnTitle::Region => pool.standing.sealed.register.regions()[unit.region as usize].clone(),
            ColumnTitle::Priority => class_name(pool.rules(), unit.class),
            ColumnTitle::Before => self.before(),
            ColumnTitle::Wish => unit.wish.map_or(String::new(), |wish| lang.date(wish)),
            ColumnTitle::Ion | ColumnTitle::Size => lang.number(unit.size),
            ColumnTitle::Total if turn.result.is_placed() => lang.number(self.total),
            ColumnTitle::Baskets => turn.baskets.map_or(String::new(), |many| many.to_string()),
            ColumnTitle::Result => self.result(),
            _ => String::new(),
        }
    }

    /// What it went through before, as far as the order looks at it.
    fn before(&self) -> String {
        let rules = self.pool.rules();
        let (waited, passed) = self.pool.setbacks(self.seat.at, self.tranche);
        let waited = (waited && rules.order.contains(&Key::Waited)).then_some(Earlier::Waited);
        let passed = (passed && rules.order.contains(&Key::Passed)).then_some(Earlier::Passed);
        let told = waited.into_iter().chain(passed).map(|told| told.words(self.lang));
        told.collect::<Vec<_>>().join(", ")
    }

    fn result(&self) -> String {
        let Turn { result, room, .. } = self.seat.turn;
        let told = match result {
            Reason::TooLarge | Reason::Closed => {
                let (result, told) = (turn_result(result), size(room, self.pool.rules().measure));
                match room < self.left {
                    true => TurnTold::OverNow { result, room: told },
                    false => TurnTold::Over { result, room: told },
                }
            }
            Reason::Lot if !self.by_lot => TurnTold::In { result: TurnResult::Room },
            _ => TurnTold::In { result: turn_result(result) },
        };
        told.words(self.lang)
    }
}
