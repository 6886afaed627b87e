//! A practice in one draw or amendment: its lot, its turns, and how to compute them.

use super::asker::Asker;
use super::beside::tell_beside;
use super::scene::Scene;
use crate::draw::allocation::{Beside, PoolSums, Pooling, Reason, Turn, Walked};
use crate::draw::round::Standing;
use crate::draw::units::{Unit, size};
use crate::register::Practice;
use crate::rules::{Key, Rules, Spread};
use crate::tell::layout::Text;
use crate::tell::reason::turn_result;
use crate::words::explain::outcome::Beyond;
use crate::words::explain::turn::{AskedBy, Exceeded, Held, MovedOn, Tranche, TurnResult};
use crate::words::explain::{ByHand, LotRow, LotValue, Scope, Title, Whose};
use crate::words::noun::{Lots, Practices};
use crate::words::size::Size;
use crate::words::value::{Digits, Percent, Share};
use jiff::civil::Date;

/// What put a practice in a tranche.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    /// Its lot: one with as much right to a place, behind it, would have fitted in its turn and got none.
    Lot,
    /// Its size: larger ones before it did not fit, and it still did.
    Size,
    /// Neither: there was room enough.
    Room,
}

/// A practice in a draw.
#[derive(Clone, Copy)]
pub(super) struct Story<'a> {
    pub(super) scene: Scene<'a>,
    pub(super) practice: usize,
    pub(super) unit: usize,
}

impl<'a> Story<'a> {
    /// Of a practice by its index.
    pub(super) fn of(scene: Scene<'a>, practice: usize) -> Self {
        Self { scene, practice, unit: scene.drawn.standing.units.of_practice(practice) }
    }

    /// Of a practice by its id; nothing where it is not in that draw.
    pub(super) fn find(scene: Scene<'a>, id: &str) -> Option<Self> {
        Some(Self::of(scene, scene.drawn.standing.sealed.register.find(id)?))
    }

    pub(super) fn standing(&self) -> &'a Standing {
        &self.scene.drawn.standing
    }

    pub(super) fn rules(&self) -> &'a Rules {
        &self.standing().sealed.rules
    }

    pub(super) fn own(&self) -> &'a Practice {
        &self.standing().sealed.register.practices()[self.practice]
    }

    pub(super) fn unit(&self) -> &'a Unit {
        &self.standing().units.list()[self.unit]
    }

    /// Its turns by tranche; none for who was not drawn.
    pub(super) fn turns(&self) -> &'a [Option<Turn>] {
        self.standing().in_pool(self.unit).map_or(&[], |(pool, at)| pool.all_turns(at))
    }

    /// Whether it had a turn at any start date.
    pub(super) fn is_candidate(&self) -> bool {
        self.turns().iter().any(Option::is_some)
    }

    /// The other practices of its group.
    pub(super) fn mates(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let (own, practices) = (self.own(), self.standing().sealed.register.practices());
        let mates =
            practices.iter().filter(|other| own.group.is_some() && other.group == own.group && other.id != own.id);
        mates.map(|mate| mate.id.as_str())
    }

    /// When it starts.
    pub(super) fn start(&self) -> Option<Date> {
        self.standing().outcome(self.practice).start
    }

    pub(super) fn takes_part(&self) -> bool {
        self.unit().start.is_some()
    }

    pub(super) fn size(&self, of: u64) -> Size {
        size(of, self.rules().measure)
    }

    pub(super) fn region(&self) -> &'a str {
        self.standing().sealed.register.region_of(self.own())
    }

    /// Whose cap it is.
    pub(super) fn scope(&self) -> Scope {
        match Pooling::of(self.rules().spread) {
            Pooling::Shared => Scope::All,
            Pooling::PerRegion => Scope::Region { region: self.region().to_owned() },
        }
    }

    pub(super) fn whose(&self) -> Whose {
        if self.unit().practices == 1 { Whose::Practice } else { Whose::Group }
    }

    /// The walk that gave it its turns.
    pub(super) fn walked(&self) -> Option<(Walked<'a>, usize)> {
        self.standing().walked(self.unit, &self.scene.held())
    }

    /// By how much the cap may be exceeded, where the rules allow some.
    pub(super) fn tolerance(&self, base: u64) -> Option<u64> {
        self.rules().boundary.tolerance(base)
    }

    /// The number of the basket that was drawn for a tranche, where one was.
    pub(super) fn basket(&self, tranche: usize) -> Option<u64> {
        self.sums(tranche)?.basket.map(u64::from)
    }

    /// The sums of a tranche.
    pub(super) fn sums(&self, tranche: usize) -> Option<&'a PoolSums> {
        self.standing().in_pool(self.unit)?.0.tranche(tranche)
    }

    /// What put it in a tranche, where not all who go first or rank equal fitted.
    pub(super) fn decided(&self, tranche: usize) -> Settled {
        let Some((walked, at)) = self.walked() else { return Settled::Room };
        let Some(turn) = self.turns().get(tranche).copied().flatten() else { return Settled::Room };
        let queue = walked.queue(at, tranche);
        let size = |other: &Beside| walked.units[other.at].size;
        let missed = |other: &Beside| walked.result.placed(other.at) != Some(tranche);
        let in_its_place = |other: &Beside| other.key == Key::Lot && self.fits(tranche, (size(other), turn.room));
        if queue.after.iter().any(|other| missed(other) && in_its_place(other)) {
            return Settled::Lot;
        }
        let too_large = |other: &Beside| {
            let turn = walked.result.all_turns(other.at)[tranche];
            turn.is_some_and(|turn| turn.result == Reason::TooLarge) && size(other) > self.unit().size
        };
        // the turn of one that kept a later place is that of the walk before
        let walked_now = |other: &Beside| walked.held.get(other.at).copied().flatten().is_none();
        match queue.before.iter().any(|other| walked_now(other) && missed(other) && too_large(other)) {
            true => Settled::Size,
            false => Settled::Room,
        }
    }

    /// Whether it fits in the whole cap of a tranche, with nobody else there.
    pub(super) fn fits_cap(&self, tranche: usize) -> bool {
        self.sums(tranche).is_none_or(|sums| self.fits(tranche, (self.unit().size, sums.cap)))
    }

    /// Whether a size fits in a room that is left in a tranche.
    fn fits(&self, tranche: usize, (size, room): (u64, u64)) -> bool {
        let base = self.sums(tranche).map_or(0, |sums| sums.sums.base);
        self.rules().boundary.most(room, base).is_none_or(|most| size <= most)
    }

    /// Lot, every start date, and how to compute the lot; who was no candidate is told so.
    pub(super) fn tell_whole(&self, text: &mut Text, asker: Asker<'_>) {
        if !self.is_candidate() {
            text.line(0, &Tranche::None);
            return;
        }
        self.tell_lot(text);
        self.tell_tranches(text, &[], asker);
        self.tell_by_hand(text);
    }

    fn tell_lot(&self, text: &mut Text) {
        let lots = &self.standing().lots;
        let (Some(lot), Some(place)) = (lots.lot(self.unit), lots.place(self.unit)) else { return };
        let rank = lots.rank_at(place, self.unit().region as usize);
        let (rank, of) = (Digits(rank.number()), Digits(rank.of()));
        let rank = match self.rules().spread {
            Spread::Overall => LotValue::Rank { rank, of },
            Spread::PerRegion | Spread::Balanced => {
                LotValue::RankInRegion { rank, of, region: self.region().to_owned() }
            }
        };
        text.blank().line(0, &Title::Lot);
        text.row(&[12], &[&LotRow::Lot, &LotValue::Lot { lot: lot.to_string() }]);
        text.row(&[12], &[&LotRow::Rank, &rank]);
    }

    /// Every start date, but those of which the story was told already: `told` by tranche.
    pub(super) fn tell_tranches(&self, text: &mut Text, told: &[Option<Turn>], asker: Asker<'_>) {
        if !self.is_candidate() {
            text.line(0, &Tranche::None);
            return;
        }
        text.blank().line(0, &Title::StartDates);
        let pool = self.standing().in_pool(self.unit);
        let turns: Vec<(usize, Turn, &PoolSums)> = pool
            .into_iter()
            .flat_map(|(pool, at)| pool.turns(at).filter_map(|(i, turn)| Some((i, *turn, pool.tranche(i)?))))
            .collect();
        let fresh = |(tranche, turn, _): &(usize, Turn, &PoolSums)| told.get(*tranche) != Some(&Some(*turn));
        for (tranche, turn, sums) in turns.into_iter().filter(fresh) {
            text.line(2, &self.room(tranche, sums));
            text.line(4, &self.turn(tranche, turn));
            if let Some(bridge) = self.bridge(turn) {
                text.line(4, &bridge);
            }
            tell_beside(text, self, (tranche, turn), asker);
            text.line(4, &self.end(sums));
        }
    }

    /// The room that a start date had.
    fn room(&self, tranche: usize, pool: &PoolSums) -> Tranche {
        let rule = &self.rules().tranches[tranche];
        let sums = &pool.sums;
        let lots = self.turns()[tranche].map_or(0, |turn| u64::from(turn.of));
        Tranche::Room {
            date: rule.start,
            cap: self.size(pool.cap),
            share: Percent(rule.cap.millionths()),
            base: sums.base,
            before: sums.used_before,
            room: pool.room,
            held: (pool.room < pool.cap.saturating_sub(sums.used_before)).then_some(Held::Later),
            asked: self.size(sums.asked),
            by: asked_by(u64::from(sums.candidates), lots),
        }
    }

    /// The turn of the practice.
    fn turn(&self, tranche: usize, turn: Turn) -> Tranche {
        let next = self.rules().tranches.get(tranche + 1);
        let next = next.filter(|_| !turn.result.is_placed());
        let base = self.sums(tranche).map_or(0, |sums| sums.sums.base);
        let beyond = self.tolerance(base).filter(|_| turn.room > 0 && turn.result != Reason::AllFitted);
        let result = match turn_result(turn.result) {
            TurnResult::Lot if self.decided(tranche) != Settled::Lot => TurnResult::Room,
            result => result,
        };
        let moved = next.map(|next| MovedOn::To { next: next.start });
        if matches!(result, TurnResult::Basket | TurnResult::OtherBasket) {
            return Tranche::InBasket { size: self.size(self.unit().size), result, moved }; // no order decided
        }
        Tranche::Turn {
            place: Digits(u64::from(turn.place)),
            of: Digits(u64::from(turn.of)),
            room: self.size(turn.room),
            beyond: beyond.map(|beyond| Beyond::Up { beyond: self.size(beyond) }),
            size: self.size(self.unit().size),
            result,
            moved,
        }
    }

    /// Why a rank among all lots is another number than a turn among the candidates of a date.
    fn bridge(&self, turn: Turn) -> Option<Tranche> {
        let lots = self.standing().in_pool(self.unit)?.0.units() as u64;
        let of = Digits(u64::from(turn.of));
        if of.0 == lots {
            return None;
        }
        Some(match Pooling::of(self.rules().spread) {
            Pooling::Shared => Tranche::BridgeAll { of, lots: Lots(lots) },
            Pooling::PerRegion => Tranche::Bridge { of, lots: Lots(lots), region: self.region().to_owned() },
        })
    }

    /// How a start date ended.
    fn end(&self, pool: &PoolSums) -> Tranche {
        let used = pool.sums.used();
        Tranche::End {
            placed: u64::from(pool.sums.placed),
            of: Practices(u64::from(pool.sums.candidates)),
            used,
            cap: self.size(pool.cap),
            share: Share { part: used, whole: pool.cap },
            left: pool.left(),
            over: used.checked_sub(pool.cap).filter(|over| *over > 0).map(|over| self.exceeded(over, pool)),
        }
    }

    fn exceeded(&self, over: u64, pool: &PoolSums) -> Exceeded {
        let most = self.tolerance(pool.sums.base);
        let over = self.size(over);
        match most {
            _ if pool.sums.used_before >= pool.cap => Exceeded::Before { over },
            Some(most) => Exceeded::Within { over, most: self.size(most) },
            None => Exceeded::Reach { over },
        }
    }

    /// The two commands of the format document, in `transcripts/by-hand`.
    fn tell_by_hand(&self, text: &mut Text) {
        let Some(seed) = self.scene.drawn.seed else { return };
        let label = self.standing().units.label(self.unit, &self.standing().sealed.register);
        let quoted = label.replace('\'', "'\\''");
        text.blank().line(0, &ByHand::Lot);
        text.raw(2, &format!("NONCE=$(printf %s '{quoted}' | sha256sum | cut -c1-16)"));
        text.raw(2, &format!("head -c 8 /dev/zero | openssl enc -chacha20 -K {seed} -iv 0000000000000000$NONCE | od -An -tx1 | tr -d ' '"));
    }
}

/// So many practices, and with how many lots where that is another number.
fn asked_by(practices: u64, lots: u64) -> AskedBy {
    match practices == lots {
        true => AskedBy::Alone { practices: Practices(practices) },
        false => AskedBy::Grouped { practices: Practices(practices), lots: Lots(lots) },
    }
}
