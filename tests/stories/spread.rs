//! One province under the three spreads (design 4.5): the same register, 50 practices of 1,000 ION, cap 50% = 25,000.
//!
//! | region | Midden | Noord | Oost | West | Zuid |
//! | --- | --- | --- | --- | --- | --- |
//! | practices | 10 | 15 | 5 | 10 | 10 |
//! | of these ask | 1 | 15 | 5 | 10 | 10 |

use crate::told::{Told, by_lot, placed_by_region, starting};

const REGIONS: [&str; 5] = ["Midden", "Noord", "Oost", "West", "Zuid"];

fn placed(story: &str) -> Vec<(String, usize)> {
    placed_by_region(Told::play(story).last())
}

fn counts(counts: [usize; 5]) -> Vec<(String, usize)> {
    REGIONS.map(str::to_owned).into_iter().zip(counts).collect()
}

/// Midden takes 1,000; 24,000 is left for the 40,000 of the others: 60% of each, so 9 of 15, 3 of 5, 6 and 6 of 10.
#[test]
fn balanced_uses_room_of_one_region_evenly_in_the_others() {
    assert_eq!(placed("provincie-balanced"), counts([1, 9, 3, 6, 6]));
}

/// Caps 5,000, 7,500, 2,500, 5,000, 5,000: 7 and 2 practices fit below the halves. 4,000 stays unused in Midden.
#[test]
fn per_region_leaves_it_unused() {
    let told = Told::play("provincie-per-region");
    assert_eq!(placed_by_region(told.last()), counts([1, 7, 2, 5, 5]));
    let left: Vec<u64> = told.last().allocation.pools.iter().map(|pool| pool.tranche(0).unwrap().left()).collect();
    assert_eq!(left, [4000, 500, 500, 0, 0]);
}

/// One row of 50 lots: the first 25 of the 41 candidates, wherever they are.
#[test]
fn overall_follows_the_lots_wherever_they_fall() {
    let told = Told::play("provincie-overall");
    let candidate = |label: &String| {
        let register = &told.last().sealed.register;
        register.practices()[register.find(label).unwrap()].wish.is_some()
    };
    let mut first: Vec<String> = by_lot(told.last(), 0).into_iter().filter(candidate).take(25).collect();
    first.sort();
    assert_eq!(starting(told.last(), "2023-07-01"), first);
    // the only one that asks in Midden has place 26 or later, and Zuid has 9 of its 10
    let by_region = [("Noord", 8), ("Oost", 3), ("West", 5), ("Zuid", 9)].map(|(region, n)| (region.to_owned(), n));
    assert_eq!(placed_by_region(told.last()), by_region);
}
