//! The engine without a log: a round and its amendments under given seeds.

use crate::story::{Amendment, Round};
use crate::typed::{amendment, register, rules, sources};
use instroom::draw::allocation::Chooser;
use instroom::draw::history::History;
use instroom::draw::round::{self, Sealed, Standing};
use instroom::draw::seed::Seed;
use instroom::rules::{Programme, SeedPlan};
use std::sync::Arc;

/// The round of a story without a log, drawn with this seed. (The seed of a real draw hangs on the register: here it
/// stays while the register is changed.)
pub fn stands(round: &Round, seed: [u8; 32]) -> Standing {
    numbered(round, seed, None)
}

/// The same, where dice gave the number of its baskets.
pub fn numbered(round: &Round, seed: [u8; 32], dice: Option<u32>) -> Standing {
    let (rules, register) = (rules(&round.rules), register(&round.practices, &round.rules));
    assert_eq!(rules.check(), Ok(()));
    let history = History::default();
    let units = round::units(&rules, &register, &history).unwrap();
    let sealed = Sealed {
        programme: Programme { origin: "x".to_owned(), title: String::new(), by: None },
        round: round::Round {
            number: 1,
            title: String::new(),
            opened: round.opened.parse().unwrap(),
            repairs: Vec::new(),
        },
        rules,
        register,
        plan: SeedPlan { sources: sources(&round.sources) },
    };
    Standing::draw(Arc::new(sealed), units, Arc::new(history), Chooser { seed: &Seed(seed), dice })
}

/// A round with an amendment, under this seed; `None` when it cannot be.
pub fn amended(standing: &Standing, told: &Amendment, seed: [u8; 32]) -> Option<Standing> {
    standing.amend(&amendment(told, (1, standing)), Some(&Seed(seed))).ok()
}
