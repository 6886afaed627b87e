//! A practice in one draw: its lot, its turns, and how to compute them.

use crate::draw::allocation::{PoolSums, Pooling, Turn};
use crate::draw::round::Standing;
use crate::draw::units::{Unit, size};
use crate::rules::Spread;
use crate::tell::layout::Text;
use crate::tell::reason::turn_result;
use crate::transcript::Drawn;
use crate::words::explain::{ByHand, Candidates, Held, LotRow, LotValue, MovedOn, Scope, Title, Tranche, Whose};
use crate::words::size::Size;
use crate::words::value::{Digits, Percent, Share};
use jiff::civil::Date;

/// A practice in a draw.
pub(super) struct Story<'a> {
    drawn: &'a Drawn,
    practice: usize,
    unit: usize,
}

impl<'a> Story<'a> {
    pub(super) fn of(drawn: &'a Drawn, practice: usize) -> Self {
        Self { drawn, practice, unit: drawn.standing.units.of_practice(practice) }
    }

    fn standing(&self) -> &'a Standing {
        &self.drawn.standing
    }

    fn own(&self) -> &Unit {
        &self.standing().units.list()[self.unit]
    }

    /// Its turns by tranche; none for who was not drawn.
    pub(super) fn turns(&self) -> &'a [Option<Turn>] {
        self.standing().in_pool(self.unit).map_or(&[], |(pool, at)| pool.all_turns(at))
    }

    /// When it starts.
    pub(super) fn start(&self) -> Option<Date> {
        self.standing().outcome(self.practice).start
    }

    pub(super) fn takes_part(&self) -> bool {
        self.own().start.is_some()
    }

    fn size(&self, of: u64) -> Size {
        size(of, self.standing().sealed.rules.measure)
    }

    fn region(&self) -> String {
        let register = &self.standing().sealed.register;
        register.region_of(&register.practices()[self.practice]).to_owned()
    }

    /// Whose cap it is.
    pub(super) fn scope(&self) -> Scope {
        match Pooling::of(self.standing().sealed.rules.spread) {
            Pooling::Shared => Scope::All,
            Pooling::PerRegion => Scope::Region { region: self.region() },
        }
    }

    /// Lot, every start date, and how to compute the lot.
    pub(super) fn tell_whole(&self, text: &mut Text) {
        self.tell_lot(text);
        self.tell_tranches(text, &[]);
        self.tell_by_hand(text);
    }

    fn tell_lot(&self, text: &mut Text) {
        let lots = &self.standing().lots;
        let (Some(lot), Some(place)) = (lots.lot(self.unit), lots.place(self.unit)) else { return };
        let rank = lots.rank_at(place, self.own().region as usize);
        let (rank, of) = (Digits(rank.number()), Digits(rank.of()));
        let rank = match self.standing().sealed.rules.spread {
            Spread::Overall => LotValue::Rank { rank, of },
            Spread::PerRegion | Spread::Balanced => LotValue::RankInRegion { rank, of, region: self.region() },
        };
        text.blank().line(0, &Title::Lot);
        text.row(&[12], &[&LotRow::Lot, &LotValue::Lot { lot: lot.to_string() }]);
        text.row(&[12], &[&LotRow::Rank, &rank]);
    }

    /// Every start date, but those of which the story was told already: `told` by tranche.
    pub(super) fn tell_tranches(&self, text: &mut Text, told: &[Option<Turn>]) {
        text.blank().line(0, &Title::StartDates);
        let pool = self.standing().in_pool(self.unit);
        let turns: Vec<(usize, Turn, &PoolSums)> = pool
            .into_iter()
            .flat_map(|(pool, at)| pool.turns(at).filter_map(|(i, turn)| Some((i, *turn, pool.tranche(i)?))))
            .collect();
        if turns.is_empty() {
            text.line(2, &Tranche::None);
        }
        let fresh = |(tranche, turn, _): &(usize, Turn, &PoolSums)| told.get(*tranche) != Some(&Some(*turn));
        for (tranche, turn, sums) in turns.into_iter().filter(fresh) {
            text.line(2, &self.room(tranche, sums));
            text.line(4, &self.turn(tranche, turn));
            text.line(4, &self.end(sums));
        }
    }

    /// The room that a start date had.
    fn room(&self, tranche: usize, pool: &PoolSums) -> Tranche {
        let rule = &self.standing().sealed.rules.tranches[tranche];
        let sums = &pool.sums;
        Tranche::Room {
            date: rule.start,
            cap: self.size(pool.cap),
            share: Percent(rule.cap.millionths()),
            base: sums.base,
            before: sums.used_before,
            room: pool.room,
            held: (pool.room < pool.cap.saturating_sub(sums.used_before)).then_some(Held::Later),
            asked: self.size(sums.asked),
            candidates: Candidates(u64::from(sums.candidates)),
        }
    }

    /// The turn of the practice.
    fn turn(&self, tranche: usize, turn: Turn) -> Tranche {
        let next = self.standing().sealed.rules.tranches.get(tranche + 1);
        let next = next.filter(|_| !turn.result.is_placed());
        Tranche::Turn {
            place: Digits(u64::from(turn.place)),
            of: Digits(u64::from(turn.of)),
            room: self.size(turn.room),
            whose: if self.own().practices == 1 { Whose::Practice } else { Whose::Group },
            size: self.size(self.own().size),
            result: turn_result(turn.result),
            moved: next.map(|next| MovedOn::To { next: next.start }),
        }
    }

    /// How a start date ended.
    fn end(&self, pool: &PoolSums) -> Tranche {
        let used = pool.sums.used();
        Tranche::End {
            placed: u64::from(pool.sums.placed),
            candidates: Candidates(u64::from(pool.sums.candidates)),
            used,
            cap: self.size(pool.cap),
            share: Share { part: used, whole: pool.cap },
            left: pool.left(),
        }
    }

    /// The two commands of the format document, in `transcripts/by-hand`.
    fn tell_by_hand(&self, text: &mut Text) {
        let Some(seed) = self.drawn.seed else { return };
        let label = self.standing().units.label(self.unit, &self.standing().sealed.register);
        let quoted = label.replace('\'', "'\\''");
        text.blank().line(0, &ByHand::Lot);
        text.raw(2, &format!("NONCE=$(printf %s '{quoted}' | sha256sum | cut -c1-16)"));
        text.raw(2, &format!("head -c 8 /dev/zero | openssl enc -chacha20 -K {seed} -iv 0000000000000000$NONCE | od -An -tx1 | tr -d ' '"));
    }
}
