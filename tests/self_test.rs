//! The self-test of `chances` rings for lots that are not fair, and only for these. Seeds are fixed.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own numbers fails")]

use instroom::chances::{Ask, Case, DrawLots, Question, SelfTest, Tested, self_test};
use instroom::draw::history::History;
use instroom::draw::lots::{Lot, Lots, draw_lot, draw_lots};
use instroom::draw::seed::Seed;
use instroom::draw::units::Units;
use instroom::register::{Options, Register, read_register};
use instroom::rules::{BasketRule, Boundary, Key, Leftover, RulesFile, read_rules};

/// A story as it lies in `fixtures`.
fn story(name: &str) -> (RulesFile, Register) {
    let file = |part: &str| std::fs::read(format!("{}/fixtures/{name}/{part}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let rules = read_rules(&file("rules.toml"), "rules.toml").unwrap();
    let register =
        read_register(&file("aanmeldingen.csv"), "aanmeldingen.csv", &rules, &Options::default()).unwrap().register;
    (rules, register)
}

/// A self-test of these lots on a story.
fn alarms_of(name: &str, draws: u64, draw: &DrawLots) -> Vec<Question> {
    tested(story(name), draws, draw).alarms()
}

fn tested((RulesFile { rules, .. }, register): (RulesFile, Register), draws: u64, draw: &DrawLots) -> SelfTest {
    let units = Units::of(&register, &rules, &History::default()).unwrap();
    let case = Case { rules: &rules, register: &register, units: &units };
    // rows from the last practice to the first
    let rows: Vec<u64> = (0..register.practices().len() as u64).rev().collect();
    self_test(Tested { case, rows: Some(&rows) }, Ask { draws, seed: 1 }, draw)
}

/// The same on the register of HOOG.
fn alarms(draws: u64, draw: &DrawLots) -> Vec<Question> {
    alarms_of("hoog-2023", draws, draw)
}

#[test]
fn fair_lots_ring_no_alarm() {
    assert_eq!(alarms(1_000, &draw_lots), []);
    assert_eq!(alarms_of("manden", 1_000, &draw_lots), []);
}

/// Lots, each made into another.
fn made(seed: &Seed, case: Case<'_>, other: impl Fn(usize, &str, Lot) -> Lot) -> Lots {
    let Case { register, units, .. } = case;
    let lot = |unit: usize| {
        let label = units.label(unit, register);
        Some(other(unit, label, draw_lot(seed, label)))
    };
    Lots::rank((0..units.list().len()).map(lot).collect(), case)
}

/// Lots that hang on 16 bits only: ranks hardly show it, but two practices have the same one in every seventh draw.
#[test]
fn lots_of_16_bits_ring_the_alarm() {
    let short = |seed: &Seed, case: Case<'_>| {
        made(seed, case, |_, _, lot| draw_lot(seed, &String::from_utf8_lossy(&lot.hex()[..4])))
    };
    assert_eq!(alarms(300, &short), [Question::SameLot]);
}

/// A generator whose lowest bit is stuck: no rank shows it, the bits do.
#[test]
fn a_stuck_bit_rings_the_alarm() {
    let stuck = |seed: &Seed, case: Case<'_>| made(seed, case, |_, _, lot| Lot::from_number(lot.number() & !1));
    assert_eq!(alarms(300, &stuck), [Question::Bits]);
}

/// A lot leaks a little of the row: who stands lower comes later.
#[test]
fn rows_that_leak_into_lots_ring_the_alarm() {
    let leak = |seed: &Seed, case: Case<'_>| {
        let many = case.units.list().len() as u64;
        let early =
            |unit: usize, lot: Lot| Lot::from_number(lot.number() / 8 * 7 + u64::MAX / 8 / many * (unit as u64));
        made(seed, case, |unit, _, lot| early(unit, lot))
    };
    let rung = alarms(600, &leak);
    assert!(rung.contains(&Question::Code) && rung.contains(&Question::Row), "{rung:?}");
}

/// Large practices draw twice and keep the better lot.
#[test]
fn sizes_that_leak_into_lots_ring_the_alarm() {
    let leak = |seed: &Seed, case: Case<'_>| {
        let large = |unit: usize| case.units.list()[unit].size > 4_000;
        made(
            seed,
            case,
            |unit, label, lot| if large(unit) { lot.min(draw_lot(seed, &format!("{label} again"))) } else { lot },
        )
    };
    assert!(alarms(600, &leak).contains(&Question::Size));
}

/// Two that stand beneath each other share their lot but for the lowest bit: each comes as often first as others do.
#[test]
fn neighbours_that_hang_together_ring_the_alarm() {
    let pairs = |seed: &Seed, case: Case<'_>| {
        let own = |unit: usize| Lot::from_number(draw_lot(seed, &format!("{}", unit / 2)).number() ^ (unit as u64 & 1));
        made(seed, case, |unit, _, _| own(unit))
    };
    assert!(alarms(300, &pairs).contains(&Question::Neighbours));
}

/// A practice of a round where every chance is known gets the better of two lots: of the two that do not fit together, each
/// has a half.
#[test]
fn a_chance_that_is_not_the_exact_one_rings_the_alarm() {
    let favour = |seed: &Seed, case: Case<'_>| {
        let better = |label: &str, lot: Lot| if label == "01990002" { lot.min(draw_lot(seed, "again")) } else { lot };
        made(seed, case, |_, label, lot| better(label, lot))
    };
    let alarms = |draw: &DrawLots| {
        let (mut file, register) = story("voorbeeld");
        file.rules.order.retain(|key| *key == Key::Lot);
        tested((file, register), 2_000, draw).alarms()
    };
    let rung = alarms(&favour);
    assert!(rung.contains(&Question::Inclusion), "{rung:?}");
    assert_eq!(alarms(&draw_lots), []);
}

/// Dice in the room choose a basket as fairly as the seed does.
#[test]
fn dice_that_choose_baskets_ring_no_alarm() {
    let (mut file, register) = story("manden");
    let dice = Some("mand".to_owned());
    file.rules.boundary = Boundary::Baskets(BasketRule { count: 10, leftover: Leftover::Lots, dice });
    let test = tested((file, register), 1_000, &draw_lots);
    for question in [Question::BasketDice, Question::Inclusion] {
        assert!(test.answers.iter().any(|answer| answer.question == question && !answer.alarm), "{question:?}");
    }
}

/// One practice that gets the better of two lots, and lots where the lowest codes come first.
#[test]
fn lots_that_know_a_practice_ring_the_alarm() {
    let favour = |seed: &Seed, case: Case<'_>| {
        let better = |label: &str, lot: Lot| if label == "01990002" { lot.min(draw_lot(seed, "again")) } else { lot };
        made(seed, case, |_, label, lot| better(label, lot))
    };
    assert!(alarms(1_000, &favour).contains(&Question::Ranks));
    let sorted = |seed: &Seed, case: Case<'_>| {
        let Case { register, units, .. } = case;
        let mut lots: Vec<Lot> =
            (0..units.list().len()).map(|unit| draw_lot(seed, units.label(unit, register))).collect();
        lots.sort_unstable();
        Lots::rank(lots.into_iter().map(Some).collect(), case)
    };
    let rung = alarms(200, &sorted);
    // those beneath each other come behind each other every time, without any spread
    assert!(rung.contains(&Question::Code) && rung.contains(&Question::Neighbours), "{rung:?}");
}
