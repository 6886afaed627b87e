//! Which basket is drawn.

use crate::draw::lots::{keystream, next};
use crate::draw::seed::{Contribution, Seed};
use crate::rules::{BasketRule, Rules};

/// What chooses the basket of each pool.
#[derive(Clone, Copy, Debug)]
pub struct Chooser<'a> {
    /// The seed of the round.
    pub seed: &'a Seed,
    /// The number that dice in the room gave, the same for every pool; `None` where it follows from the seed.
    pub dice: Option<u32>,
}

impl<'a> Chooser<'a> {
    /// What was given for a round chooses it: the dice that its rules name, or the seed.
    pub fn of(seed: &'a Seed, rules: &Rules, given: &[Contribution]) -> Self {
        Self { seed, dice: rules.boundary.baskets().and_then(|rule| read_dice(rule, given)) }
    }

    /// The number of the basket of a pool, from 0: dice, or a number without bias from the seed and the name of the region,
    /// which is empty where all regions are one pool.
    pub fn basket(self, rule: &BasketRule, region: &str) -> u32 {
        self.dice.unwrap_or_else(|| draw_basket(self.seed, rule.count, region))
    }
}

/// Eight bytes at a time of a keystream of its own, until they are below the largest multiple of the count that they can be.
fn draw_basket(seed: &Seed, count: u32, region: &str) -> u32 {
    let mut stream = keystream(seed, &format!("instroom basket v1\n{region}"));
    let count = u64::from(count);
    let limit = u64::MAX - u64::MAX % count;
    loop {
        let drawn = next(&mut stream);
        if drawn < limit {
            return u32::try_from(drawn % count).unwrap_or_default();
        }
    }
}

/// The number that the dice of these rules gave: a digit a die, and ten is nought. `None` where the rules name no dice.
fn read_dice(rule: &BasketRule, contributions: &[Contribution]) -> Option<u32> {
    let label = rule.dice.as_deref()?;
    let given = contributions.iter().find(|given| given.label == label)?;
    let digits = given.value.split(' ').map(|roll| roll.parse::<u32>().unwrap_or_default() % BasketRule::FACES);
    Some(digits.fold(0, |number, digit| number * BasketRule::FACES + digit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Leftover;
    use sha2::{Digest, Sha256};

    fn rule(count: u32, dice: Option<&str>) -> BasketRule {
        BasketRule { count, leftover: Leftover::Carry, dice: dice.map(str::to_owned) }
    }

    #[test]
    fn dice_are_the_number_and_ten_is_nought() {
        let rolled = |value: &str| {
            let given = |label: &str, value: &str| Contribution {
                label: label.to_owned(),
                value: value.to_owned(),
                signature: None,
            };
            read_dice(&rule(1000, Some("mand")), &[given("dobbelstenen", "1 1 1"), given("mand", value)])
        };
        assert_eq!([rolled("10 10 10"), rolled("10 4 10"), rolled("9 9 9")], [Some(0), Some(40), Some(999)]);
        assert_eq!(read_dice(&rule(1000, None), &[]), None);
    }

    #[test]
    fn every_pool_has_a_number_of_its_own_below_the_count() {
        let seed = Seed(Sha256::digest("instroom seed v1\n").into());
        let number = |region| Chooser { seed: &seed, dice: None }.basket(&rule(1000, None), region);
        let all = ["Noord", "Midden", "Zuid"].map(number);
        assert!(all.iter().all(|&number| number < 1000), "{all:?}");
        assert!(all[0] != all[1] && all[1] != all[2], "{all:?}");
        assert_eq!(Chooser { seed: &seed, dice: Some(7) }.basket(&rule(10, None), "Noord"), 7);
    }
}
