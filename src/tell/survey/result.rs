//! The result of a draw or an amendment, for the room.

use super::decided::{AskedRoom, Asking, Decided};
use crate::draw::allocation::{PoolResult, PoolSums, Pooling, Sums};
use crate::draw::round::Standing;
use crate::draw::units::size;
use crate::roster::Names;
use crate::rules::{Boundary, Measure};
use crate::tell::layout::Text;
use crate::words::Lang;
use crate::words::explain::Candidates;
use crate::words::noun::Practices;
use crate::words::survey::{How, KeptPlaces, Over, Placed, PlacedWho, ResultTitle, Whom};
use crate::words::value::{Digits, Share};

/// The result of a draw, for the room: per region and start date who was placed and what room was used. `held`: of an
/// amendment, by unit, the tranche of the place that it had before.
pub fn result_words(standing: &Standing, held: &[Option<usize>], names: Names<'_>, lang: Lang) -> String {
    let mut text = Text::new(lang);
    let pools = &standing.allocation.pools;
    let regions = standing.sealed.register.regions().iter().enumerate();
    match Pooling::of(standing.sealed.rules.spread) {
        Pooling::PerRegion => {
            for ((region, name), result) in regions.zip(pools) {
                text.line(0, &ResultTitle::Region { region: name.clone() });
                PoolTold { standing, held, names, result, first: standing.lots.row(region).start }.tell(&mut text);
            }
        }
        Pooling::Shared => {
            text.line(0, &ResultTitle::All);
            PoolTold { standing, held, names, result: &pools[0], first: 0 }.tell(&mut text);
            for (region, name) in regions {
                text.line(0, &ResultTitle::Region { region: name.clone() });
                tell_lane(&mut text, standing, region);
            }
        }
    }
    let terms = &standing.sealed.rules.result;
    for told in terms.provisional().into_iter().chain(terms.objections()) {
        text.line(0, &told);
    }
    text.finish()
}

/// What was placed for a start date in a pool; nothing before the first one that was allocated. `held` as in [`result_words`].
pub(in crate::tell) fn placed(
    standing: &Standing,
    held: &[Option<usize>],
    pool: usize,
    tranche: usize,
) -> Option<Placed> {
    let first = match Pooling::of(standing.sealed.rules.spread) {
        Pooling::PerRegion => standing.lots.row(pool).start,
        Pooling::Shared => 0,
    };
    let result = standing.allocation.pools.get(pool)?;
    let told = PoolTold { standing, held, names: Names::Open, result, first };
    Some(told.placed(tranche, result.tranche(tranche)?))
}

/// A pool of a result.
struct PoolTold<'a> {
    standing: &'a Standing,
    held: &'a [Option<usize>],
    names: Names<'a>,
    result: &'a PoolResult,
    /// Where it begins in the order of all lots.
    first: usize,
}

impl PoolTold<'_> {
    /// Tranche by tranche.
    fn tell(&self, text: &mut Text) {
        let rules = &self.standing.sealed.rules;
        for (tranche, rule) in rules.tranches.iter().enumerate() {
            let Some(own) = self.result.tranche(tranche) else { continue };
            text.row(&[18], &[&ResultTitle::Date { date: rule.start }, &self.placed(tranche, own)]);
            self.tell_names(text, tranche);
        }
    }

    /// What was placed for a start date, and what is left.
    fn placed(&self, tranche: usize, own: &PoolSums) -> Placed {
        let rules = &self.standing.sealed.rules;
        let used = own.sums.used();
        let over = match &rules.boundary {
            _ if used <= own.cap => None,
            Boundary::Reach { .. } => Some(Over::Reach),
            Boundary::Skip | Boundary::Stop | Boundary::Baskets(_) => Some(Over::Stays),
        };
        Placed::Pool {
            placed: u64::from(own.sums.placed),
            candidates: Candidates(u64::from(own.sums.candidates)),
            how: self.how(tranche, own),
            used,
            cap: size(own.cap, rules.measure),
            share: Share { part: used, whole: own.cap },
            over,
            left: own.left(),
        }
    }

    /// What decided between the candidates.
    fn how(&self, tranche: usize, own: &PoolSums) -> How {
        if own.sums.candidates == 0 {
            return if self.kept(tranche) == 0 { How::NobodyAsked } else { How::NobodyNew };
        }
        if !own.lottery {
            return How::AllFitted;
        }
        if let (Some(number), Boundary::Baskets(rule)) = (own.basket, &self.standing.sealed.rules.boundary) {
            return How::Basket { number: Digits(number.into()), count: Digits(rule.count.into()) };
        }
        // who kept a place has a turn too, that of the draw before
        let asked = |at: &usize| {
            let kept = self.held_at(*at).is_some_and(|held| held <= tranche);
            self.result.all_turns(*at)[tranche].is_some() && !kept
        };
        let rooms = self.rooms(tranche, own);
        let room = |at| self.held_at(at).and_then(|held| rooms.get(held - tranche - 1)).copied().unwrap_or(own.room);
        let asking: Vec<Asking> = (0..self.result.units()).filter(asked).map(|at| self.asking(at, room(at))).collect();
        let room = AskedRoom { rules: &self.standing.sealed.rules, base: own.sums.base };
        match room.decided(&asking) {
            Decided::LastOver => How::LastOver,
            Decided::NoRoom => How::NoRoom,
            Decided::NoneFits => How::NoneFits,
            Decided::RestFits(large) => How::RestFits { large: Practices(large) },
            Decided::AllFit | Decided::Order => How::Lottery,
        }
    }

    /// For each later tranche the room of a tranche for who holds a place there, and needs room only until then.
    fn rooms(&self, tranche: usize, own: &PoolSums) -> Vec<u64> {
        let many = self.standing.sealed.rules.tranches.len();
        let mut held = vec![0; many];
        for at in 0..self.result.units() {
            let stays = self.held_at(at).filter(|&held| held > tranche && self.result.placed(at) >= Some(tranche));
            if let Some(later) = stays {
                held[later] += self.asking(at, 0).size;
            }
        }
        let (mut load, mut least) = (own.sums.used_before, u64::MAX);
        let until = |at: usize| {
            load += held[at];
            let cap = self.result.tranche(at).map_or(0, |sums| sums.cap);
            least = least.min(cap.saturating_sub(load));
            least
        };
        (tranche..many - 1).map(until).collect()
    }

    /// A unit as it asks for this room.
    fn asking(&self, at: usize, room: u64) -> Asking {
        let own = &self.standing.units.list()[self.unit_at(at)];
        Asking { size: own.size, practices: own.practices.into(), room }
    }

    fn unit_at(&self, at: usize) -> usize {
        self.standing.lots.order()[self.first + at] as usize
    }

    /// The place that a unit had before an amendment.
    fn held_at(&self, at: usize) -> Option<usize> {
        self.held.get(self.unit_at(at)).copied().flatten()
    }

    /// So many practices kept their place in a tranche.
    fn kept(&self, tranche: usize) -> u64 {
        self.placed_at(tranche)
            .filter(|&at| self.held_at(at) == Some(tranche))
            .map(|at| self.asking(at, 0).practices)
            .sum()
    }

    /// The units with a place in a tranche, by rank.
    fn placed_at(&self, tranche: usize) -> impl Iterator<Item = usize> {
        (0..self.result.units()).filter(move |&at| self.result.placed(at) == Some(tranche))
    }

    /// Who was placed in a tranche, and how many kept their place.
    fn tell_names(&self, text: &mut Text, tranche: usize) {
        let placed: Vec<usize> = self.placed_at(tranche).filter(|&at| self.held_at(at) != Some(tranche)).collect();
        for at in placed.iter().take(NAMED) {
            text.line(6, &self.unit(self.first + at));
        }
        text.more(6, (placed.len(), NAMED), |more| PlacedWho::More { more });
        if let kept @ 1.. = self.kept(tranche) {
            text.line(6, &PlacedWho::Kept { practices: KeptPlaces(kept) });
        }
    }

    /// The unit at a place in the order of all lots.
    fn unit(&self, place: usize) -> PlacedWho {
        let Standing { sealed, lots, units, .. } = self.standing;
        let unit = lots.order()[place] as usize;
        let own = &units.list()[unit];
        let label = self.names.unit(units.label(unit, &sealed.register)).into_owned();
        let practice = &sealed.register.practices()[own.practice as usize];
        let who = match own.practices {
            1 => whom(label, self.names.name(practice)),
            many => Whom::Group { label, practices: Practices(u64::from(many)) },
        };
        PlacedWho::Unit { who, rank: Digits(lots.rank_at(place, own.region as usize).number()) }
    }
}

/// So many practices are named for a start date in a region.
const NAMED: usize = 60;

/// A practice by its code and its name, where that is known.
pub(in crate::tell) fn whom(code: String, name: &str) -> Whom {
    match name.trim_end() {
        "" => Whom::Unnamed { code },
        name => Whom::Known { code, name: name.to_owned() },
    }
}

/// A region that shares its cap: what it has of its base, by start date.
fn tell_lane(text: &mut Text, standing: &Standing, region: usize) {
    let rules = &standing.sealed.rules;
    for (tranche, rule) in rules.tranches.iter().enumerate() {
        if let Some(sums) = standing.allocation.pools[0].region(tranche, region) {
            text.row(&[18], &[&ResultTitle::Date { date: rule.start }, &placed_in_region(sums, rules.measure)]);
        }
    }
}

/// What a region has of a cap that it shares.
pub(in crate::tell) fn placed_in_region(sums: &Sums, measure: Measure) -> Placed {
    Placed::Region {
        placed: u64::from(sums.placed),
        candidates: Candidates(u64::from(sums.candidates)),
        used: sums.used(),
        base: size(sums.base, measure),
        share: Share { part: sums.used(), whole: sums.base },
    }
}
