//! What `chances` says is so: against sums by hand, against every order, against the table of the field (domain A1),
//! and on any number of threads. Seeds are fixed.
#![expect(clippy::unwrap_used, clippy::float_arithmetic, reason = "a test that cannot read its own numbers fails")]

use instroom::chances::{
    Ask, Basis, Case, Chances, Dimension, Edge, Priority, Variant, chances, never_fits, size_remark,
};
use instroom::draw::allocation::{Begun, Chooser, allocate};
use instroom::draw::history::History;
use instroom::draw::lots::draw_lots;
use instroom::draw::seed::Seed;
use instroom::draw::units::Units;
use instroom::register::{Options, Practice, Register, read_register};
use instroom::rules::{BasketRule, Boundary, Leftover, Rules, RulesFile, Spread, read_rules};
use instroom::words::{Lang, Message};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Rules with these caps, boundary and spread.
fn rules(caps: &[&str], selection: &str) -> Rules {
    let tranches =
        caps.iter().enumerate().map(|(month, cap)| format!("{{ start = 2025-0{}-01, cap = \"{cap}\" }}", month + 2));
    let tranches = tranches.collect::<Vec<_>>().join(", ");
    let text = format!(
        "programme = {{ origin = \"proef.example\", title = \"Proef\", profile = \"free\" }}\n\
         tranche = [{tranches}]\nregister = {{ reference_date = 2025-01-01, no_answer = \"out\" }}\n\
         selection = {{ order = [\"lot\"], {selection} }}\n\
         source = [{{ label = \"munt\", kind = \"dice\", faces = 2, rolls = 128, by = \"bestuur\" }}]\n"
    );
    read_rules(text.as_bytes(), "rules.toml").unwrap_or_else(|faults| panic!("{}", faults.words(Lang::En))).rules
}

const SKIP: &str = "spread = \"per-region\", boundary = \"skip\"";

/// Practices of one region with these sizes; who applies wants the first date.
fn register(rules: &Rules, practices: &[(u64, bool)]) -> Register {
    let practice = |(at, &(ion, applies)): (usize, &(u64, bool))| Practice {
        id: format!("{:08}", at + 1).into(),
        name: String::new(),
        town: None,
        region: 0,
        ion: instroom::register::Ion::new(ion).unwrap(),
        wish: applies.then(|| rules.tranches[0].start),
        class: None,
        group: None,
        since: None,
        insurer: None,
        uzovi: None,
    };
    Register::new(practices.iter().enumerate().map(practice).collect(), vec!["Noord".to_owned()]).unwrap()
}

fn find(rules: &Rules, register: &Register, draws: u64) -> Chances {
    let units = Units::of(register, rules, &History::default()).unwrap();
    let case = Case { rules, register, units: &units };
    chances(&case, Variant::all(&case), Ask { draws, seed: 1 }, &|_| {})
}

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 1e-9, "{found} {wanted}");
}

/// Sizes 1, 2, 3 and a cap of 3 (50 % of 6). `skip`: 3 is placed only when it comes first, 1 in 3; 1 and 2 else.
/// `stop`: 1 first: then 2 fits or 3 closes; 2 first: 1 fits or 3 closes; 3 first fills it. So 3: 1/3; 1: orders 123,
/// 132, 213: 1/2; 2: 123, 213, 231: 1/2. `reach`: until 3 is reached: 12·, 21·, 13, 23, 3: 1: 123, 132, 213 = 1/2;
/// 2: 123, 213, 231 = 1/2; 3: 132, 231, 312, 321 = 2/3.
#[test]
fn a_round_of_three_is_that_of_the_hand() {
    let rules = rules(&["50%"], SKIP);
    let found = find(&rules, &register(&rules, &[(1, true), (2, true), (3, true)]), 100);
    let wanted = [[2.0 / 3.0, 2.0 / 3.0, 1.0 / 3.0], [0.5, 0.5, 1.0 / 3.0], [0.5, 0.5, 2.0 / 3.0]];
    for (variant, wanted) in wanted.into_iter().enumerate() {
        assert_eq!(found.basis(variant), Basis::Exact);
        for (practice, wanted) in wanted.into_iter().enumerate() {
            near(found.practice(variant, practice, 0).unwrap().value, wanted);
            near(found.practice_none(variant, practice).unwrap().value, 1.0 - wanted);
            near(found.practice(variant, practice, 0).unwrap().error, 0.0);
        }
    }
    // skip always fills the cap of 3; stop: 3, 1, 3, 2, 3, 3; reach: 3, 4, 3, 5, 3, 3
    let mean = |variant| found.room(variant, 0).unwrap().mean.value;
    near(mean(0), 1.0);
    near(mean(1), 15.0 / 18.0);
    near(mean(2), 21.0 / 18.0);
}

/// Caps of 3 and 6 a month apart. First 1 and 2 in two thirds of the orders, and 3 waits a month; else 3, and 1 and 2 wait: 4/3
/// months for three practices, so 4/27 of a quarter each. Nobody is ever without a date.
#[test]
fn waiting_is_counted_in_quarters() {
    let rules = rules(&["50%", "100%"], SKIP);
    let found = find(&rules, &register(&rules, &[(1, true), (2, true), (3, true)]), 100);
    near(found.wait(0).unwrap().value, 4.0 / 27.0);
    let one = self::rules(&["50%"], SKIP);
    assert_eq!(find(&one, &register(&one, &[(1, true), (2, true)]), 100).wait(0), None);
}

/// Only who goes on until full goes over the cap.
#[test]
fn who_keeps_to_the_cap_is_seen() {
    let rules = rules(&["30%"], SKIP);
    let practices: Vec<(u64, bool)> = (0..30).map(|at| (1_000 + 150 * at, true)).collect();
    let found = find(&rules, &register(&rules, &practices), 500);
    let over: Vec<bool> = (0..4).map(|variant| found.exceeds(variant)).collect();
    assert_eq!(over, [false, false, true, false]);
}

/// A story as it lies in `fixtures`.
fn story(name: &str) -> (RulesFile, Register) {
    let file = |part: &str| std::fs::read(format!("{}/fixtures/{name}/{part}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let rules = read_rules(&file("rules.toml"), "rules.toml").unwrap();
    let register =
        read_register(&file("aanmeldingen.csv"), "aanmeldingen.csv", &rules, &Options::default()).unwrap().register;
    (rules, register)
}

/// Every basket is drawn once, by the way of a real draw: each practice is placed on each date as often as its chance says, and
/// the mean of what is used is that of the baskets.
#[test]
fn chances_of_baskets_are_those_of_all_baskets() {
    let stories =
        [("manden", Spread::PerRegion), ("manden-voorrang", Spread::PerRegion), ("groepen", Spread::PerRegion)];
    for (name, spread) in stories.into_iter().chain([("provincie-overall", Spread::Overall)]) {
        let (RulesFile { mut rules, .. }, register) = story(name);
        let count = 10;
        rules.spread = spread;
        rules.boundary = Boundary::Baskets(BasketRule { count, leftover: Leftover::Carry, dice: None });
        let units = Units::of(&register, &rules, &History::default()).unwrap();
        let case = Case { rules: &rules, register: &register, units: &units };
        let found = chances(&case, vec![Variant::chosen(&rules)], Ask { draws: 100, seed: 1 }, &|_| {});
        assert_eq!(found.basis(0), Basis::Exact);
        let (seed, dates) = (Seed([7; 32]), rules.tranches.len());
        let lots = draw_lots(&seed, case);
        let mut placed = vec![vec![0_u32; dates]; register.practices().len()];
        let mut used = vec![0; dates];
        for number in 0..count {
            let drawn = allocate(case, &lots, Begun::Draw(Chooser { seed: &seed, dice: Some(number) }));
            for (practice, own) in placed.iter_mut().enumerate() {
                let unit = units.of_practice(practice);
                let place = drawn.of_unit(&lots, unit, units.list()[unit].region as usize);
                place.and_then(|(pool, at)| pool.placed(at)).into_iter().for_each(|date| own[date] += 1);
            }
            let sums =
                |date: usize| drawn.pools.iter().map(|pool| pool.tranche(date).unwrap().sums.used()).sum::<u64>();
            used.iter_mut().enumerate().for_each(|(date, used)| *used += sums(date));
        }
        for date in 0..dates {
            for (practice, own) in placed.iter().enumerate() {
                let Some(chance) = found.practice(0, practice, date) else { continue };
                near(chance.value, f64::from(own[date]) / f64::from(count));
            }
            let cap = f64::from(u32::try_from(found.cap(0, date)).unwrap());
            let used = f64::from(u32::try_from(used[date]).unwrap());
            near(found.room(0, date).unwrap().mean.value, used / f64::from(count) / cap);
        }
    }
}

/// Baskets stand beside the other rules when the rules have another, and small and large have the same chance.
#[test]
fn baskets_are_always_shown() {
    for name in ["hoog-2023", "cohaesie-2023", "provincie-balanced"] {
        let (RulesFile { rules, .. }, register) = story(name);
        let found = find(&rules, &register, 200);
        let baskets = found.variants.iter().position(|own| own.edge == Edge::Baskets).unwrap();
        assert_eq!((found.basis(baskets), found.variants[baskets].spread), (Basis::Exact, Spread::PerRegion));
        near(found.gap(baskets, found.focus).unwrap().value, 0.0);
        let ignored = found.variants.iter().filter(|own| own.priority == Priority::Ignored).count();
        assert_eq!(ignored, usize::from(!rules.classes.is_empty()), "{name}");
    }
}

/// What lots add is drawn, what baskets give is not: together they are what is seen of all.
#[test]
fn lots_add_to_what_baskets_give() {
    let sizes: Vec<(u64, bool)> = (0..30).map(|at| (if at < 6 { 40 + at } else { 900 + 97 * at }, true)).collect();
    let rules = rules(&["25%"], "spread = \"per-region\", boundary = \"baskets\", baskets = 100, leftover = \"lots\"");
    let register = register(&rules, &sizes);
    let found = find(&rules, &register, 4_000);
    let (at, focus) = (found.chosen().unwrap(), found.focus);
    let [small, _] = found.ends();
    let (basket, lots) =
        (found.group_by_basket(at, small, focus).unwrap(), found.group_by_lot(at, small, focus).unwrap());
    near(found.group(at, small, focus, focus).unwrap().value, basket.value + lots.value);
    assert!(basket.error == 0.0 && lots.value > 0.0 && lots.error > 0.0, "{basket:?} {lots:?}");
    let asks = (0..register.practices().len()).filter(|&practice| found.asks_for(practice) == Some(focus));
    let seen: Vec<f64> = asks.map(|practice| found.practice(at, practice, focus).unwrap().value).collect();
    let mean = seen.iter().sum::<f64>() / f64::from(u32::try_from(seen.len()).unwrap());
    let fifths = found.groups.iter().enumerate().filter(|(_, group)| group.dimension == Dimension::Fifth);
    let told: f64 = fifths.map(|(group, _)| found.group(at, group, focus, focus).unwrap().value / 5.0).sum();
    assert!((mean - told).abs() < 0.01, "{mean} {told}");
}

/// One practice more than can be walked in every order, that is too small to matter: drawn and exact agree within four
/// standard errors, and the errors are about as large as they should be.
#[test]
fn draws_agree_with_every_order() {
    let rules = rules(&["30%", "60%"], SKIP);
    let eight: Vec<(u64, bool)> = [700, 900, 1_000, 1_300, 1_700, 2_100, 2_800, 3_900].map(|ion| (ion, true)).to_vec();
    let exact = find(&rules, &register(&rules, &eight), 100);
    let nine: Vec<(u64, bool)> = eight.iter().copied().chain([(1, true)]).collect();
    let drawn = find(&rules, &register(&rules, &nine), 40_000);
    for variant in 0..3 {
        assert_eq!((exact.basis(variant), drawn.basis(variant)), (Basis::Exact, Basis::Draws(40_000)));
        for practice in 0..8 {
            for tranche in 0..2 {
                let (a, b) = (exact.practice(variant, practice, tranche), drawn.practice(variant, practice, tranche));
                let (a, b) = (a.unwrap(), b.unwrap());
                assert!(
                    (a.value - b.value).abs() < 0.004 + 4.0 * b.error,
                    "{variant} {practice} {tranche}: {a:?} {b:?}"
                );
            }
        }
    }
}

#[test]
fn figures_do_not_hang_on_the_number_of_threads() {
    let rules = rules(&["25%", "50%"], SKIP);
    let practices: Vec<(u64, bool)> = (0..40).map(|at| (1_000 + 97 * at, at % 4 != 0)).collect();
    let register = register(&rules, &practices);
    let all = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let found = pool.install(|| find(&rules, &register, 1_250));
        let figures = (0..3).flat_map(|variant| {
            let [small, large] = found.ends().map(|group| found.group(variant, group, 0, 0).unwrap());
            let room = found.room(variant, 1).unwrap();
            let [low, high] = room.range.unwrap();
            [small, large, found.gap(variant, 0).unwrap(), room.mean, low, high]
        });
        figures.map(|figure| (figure.value.to_bits(), figure.error.to_bits())).collect::<Vec<_>>()
    };
    assert_eq!(all(1), all(3));
}

/// The spread of 60 simulations with other seeds is what the standard error says: within a third of it.
#[test]
fn standard_errors_are_those_of_repeated_simulations() {
    let rules = rules(&["25%"], SKIP);
    let practices: Vec<(u64, bool)> = (0..30).map(|at| (1_000 + 150 * at, true)).collect();
    let register = register(&rules, &practices);
    let units = Units::of(&register, &rules, &History::default()).unwrap();
    let case = Case { rules: &rules, register: &register, units: &units };
    let runs = (0..60).map(|seed| chances(&case, vec![Variant::chosen(&rules)], Ask { draws: 400, seed }, &|_| {}));
    let runs: Vec<Chances> = runs.collect();
    let [small, _] = runs[0].ends();
    let kinds: [&dyn Fn(&Chances) -> instroom::chances::Figure; 4] = [
        &|run| run.group(0, small, 0, 0).unwrap(),
        &|run| run.gap(0, 0).unwrap(),
        &|run| run.room(0, 0).unwrap().mean,
        &|run| run.practice(0, 3, 0).unwrap(),
    ];
    for (at, kind) in kinds.into_iter().enumerate() {
        let figures: Vec<_> = runs.iter().map(kind).collect();
        let mean = figures.iter().map(|figure| figure.value).sum::<f64>() / 60.0;
        let spread = figures.iter().map(|figure| (figure.value - mean).powi(2)).sum::<f64>() / 59.0;
        let said = figures.iter().map(|figure| figure.error).sum::<f64>() / 60.0;
        let ratio = spread.sqrt() / said;
        assert!((0.66..1.5).contains(&ratio), "{at}: {ratio}");
    }
}

/// A register of the recipe (domain F1): sizes with the type of each practice.
fn recipe(many: usize, stream: &mut ChaCha8Rng) -> Vec<(u64, usize)> {
    let unit = |stream: &mut ChaCha8Rng| f64::from(stream.next_u32()) / 4_294_967_296.0;
    let kinds = [(0.169, 2_150.0, 0.28), (0.386, 2_950.0, 0.25), (0.392, 4_050.0, 0.33), (0.053, 7_500.0, 0.40)];
    let practice = |_| {
        let mut kind = 0;
        let mut left = unit(stream);
        while kind < 3 && left >= kinds[kind].0 {
            left -= kinds[kind].0;
            kind += 1;
        }
        let (_, mean, sigma): (f64, f64, f64) = kinds[kind];
        let normal = (0..12).map(|_| unit(stream)).sum::<f64>() - 6.0;
        let ion = (mean * (sigma * normal - sigma * sigma / 2.0).exp()).clamp(600.0, 25_000.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size between 600 and 25,000")]
        (ion as u64, kind)
    };
    (0..many).map(practice).collect()
}

/// The table of domain A1 for so many practices: by boundary the use of the room as a percentage of the base, and the
/// chance by type, over 60 registers.
fn table(many: usize, cap: &str, applies: f64) -> [(f64, [f64; 4]); 3] {
    let rules = rules(&[cap], SKIP);
    let share = f64::from(rules.tranches[0].cap.millionths()) / 10_000.0;
    let mut stream = ChaCha8Rng::from_seed([7; 32]);
    let mut sums = [(0.0, [(0.0, 0.0); 4]); 3];
    for _ in 0..60 {
        let practices = recipe(many, &mut stream);
        let asks: Vec<(u64, bool)> =
            practices.iter().map(|&(ion, _)| (ion, f64::from(stream.next_u32()) / 4_294_967_296.0 < applies)).collect();
        let found = find(&rules, &register(&rules, &asks), 400);
        for (edge, (room, kinds)) in Edge::ALL.into_iter().zip(&mut sums) {
            let variant = found.variants.iter().position(|variant| variant.edge == edge).unwrap();
            *room += found.room(variant, 0).unwrap().mean.value * share / 60.0;
            for (practice, &(_, kind)) in practices.iter().enumerate() {
                let Some(chance) = found.practice(variant, practice, 0) else { continue };
                kinds[kind].0 += chance.value * 100.0;
                kinds[kind].1 += 1.0;
            }
        }
    }
    sums.map(|(room, kinds)| (room, kinds.map(|(sum, many)| sum / many)))
}

/// Domain A1, 48 practices, 25 %, 80 % apply: solo against health centre and the use of the room.
#[test]
fn the_table_of_the_field_comes_out_for_48_practices() {
    let [skip, stop, reach] = table(48, "25%", 0.8);
    for (name, found, room, kinds) in [
        ("skip", skip, 24.6, [36.1, 32.3, 30.7, 27.6]),
        ("stop", stop, 23.7, [31.0, 30.6, 29.9, 27.5]),
        ("reach", reach, 26.3, [32.6, 32.8, 33.0, 32.5]),
    ] {
        assert!((found.0 - room).abs() < 0.4, "{name}: {found:?}");
        for (found, wanted) in found.1.into_iter().zip(kinds) {
            assert!((found - wanted).abs() < 2.5, "{name}: {found} {wanted}");
        }
    }
    let bias = |found: (f64, [f64; 4])| found.1[0] - found.1[3];
    assert!(
        bias(skip) > 5.0 && bias(stop) > 1.0 && bias(stop) < bias(skip) && bias(reach).abs() < 2.0,
        "{skip:?} {stop:?} {reach:?}"
    );
}

/// The same for 38 practices, 50 %, 69 % apply.
#[test]
fn the_table_of_the_field_comes_out_for_38_practices() {
    let [skip, stop, reach] = table(38, "50%", 0.69);
    for (name, found, room, kinds) in [
        ("skip", skip, 49.3, [74.6, 72.4, 70.9, 69.1]),
        ("stop", stop, 48.4, [70.4, 70.7, 70.2, 69.0]),
        ("reach", reach, 51.5, [73.0, 73.9, 74.9, 78.4]),
    ] {
        assert!((found.0 - room).abs() < 0.6, "{name}: {found:?}");
        for (found, wanted) in found.1.into_iter().zip(kinds) {
            assert!((found - wanted).abs() < 4.0, "{name}: {found} {wanted}");
        }
    }
    let bias = |found: (f64, [f64; 4])| found.1[0] - found.1[3];
    assert!(bias(skip) > 2.0 && bias(reach) < -2.0, "{skip:?} {stop:?} {reach:?}");
}

/// 10,000 of 40,000 may start: a practice of 15,000 never can, by any lot.
#[test]
fn who_is_larger_than_all_room_can_never_fit() {
    let rules = rules(&["10%", "25%"], SKIP);
    let practices: Vec<(u64, bool)> = [(15_000, true)].into_iter().chain((0..10).map(|_| (2_500, true))).collect();
    let register = register(&rules, &practices);
    let units = Units::of(&register, &rules, &History::default()).unwrap();
    let case = Case { rules: &rules, register: &register, units: &units };
    let never = |edge: Edge| {
        let variant = Variant::all(&case).into_iter().find(|variant| variant.edge == edge).unwrap();
        never_fits(&case, &variant)
            .into_iter()
            .map(|never| (never.practice, never.size, never.room))
            .collect::<Vec<_>>()
    };
    assert_eq!(never(Edge::Skip), [(0, 15_000, 10_000)]);
    assert_eq!(never(Edge::Stop), [(0, 15_000, 10_000)]);
    assert_eq!(never(Edge::Reach), []);
}

/// In each of two regions 10,000 of 40,000 may start, and 1 % of its own 40,000 more: 10,400, not 10,800.
#[test]
fn a_tolerance_is_a_share_of_the_own_region() {
    let reach = "spread = \"per-region\", boundary = \"reach\", consent = \"CZ\", tolerance = \"1%\"";
    let rules = rules(&["25%"], reach);
    let sizes = [10_400, 10_000, 10_000, 9_600, 10_401, 10_000, 10_000, 9_599];
    let mut practices = register(&rules, &sizes.map(|ion| (ion, true))).practices().to_vec();
    practices[4..].iter_mut().for_each(|practice| practice.region = 1);
    let register = Register::new(practices, vec!["Noord".to_owned(), "Zuid".to_owned()]).unwrap();
    let units = Units::of(&register, &rules, &History::default()).unwrap();
    let case = Case { rules: &rules, register: &register, units: &units };
    let never = never_fits(&case, &Variant::chosen(&rules));
    assert_eq!(never.iter().map(|never| (never.practice, never.room)).collect::<Vec<_>>(), [(4, 10_000)]);
}

/// The remark of `check`: a region with very unequal practices under `skip`; nothing where all are alike.
#[test]
fn a_large_difference_by_size_is_remarked() {
    let rules = rules(&["25%"], SKIP);
    let unequal: Vec<(u64, bool)> =
        (0..40).map(|at| (if at % 5 == 0 { 9_000 } else { 1_000 + 40 * at }, true)).collect();
    let words = remark(&rules, &register(&rules, &unequal)).unwrap();
    assert!(words.contains("smallest fifth") && words.contains("instroom chances"), "{words}");
    let alike: Vec<(u64, bool)> = (0..40).map(|_| (2_000, true)).collect();
    assert_eq!(remark(&rules, &register(&rules, &alike)), None);
}

fn remark(rules: &Rules, register: &Register) -> Option<String> {
    let units = Units::of(register, rules, &History::default()).unwrap();
    size_remark(&Case { rules, register, units: &units }).map(|remark| remark.words(Lang::En))
}

/// The order of the rows and the names do not reach the lots at all.
#[test]
fn rows_and_names_do_not_matter() {
    let rules = rules(&["25%"], SKIP);
    let sizes: Vec<(u64, bool)> = (0..20).map(|at| (1_000 + at, true)).collect();
    let register = register(&rules, &sizes);
    let mut practices = register.practices().to_vec();
    practices.reverse();
    practices.swap(3, 11);
    practices.iter_mut().for_each(|practice| practice.name = format!("Praktijk {}", practice.ion));
    let other = Register::new(practices, register.regions().to_vec()).unwrap();
    for number in 0..50 {
        let lots = |register: &Register| {
            let units = Units::of(register, &rules, &History::default()).unwrap();
            draw_lots(&Seed([number; 32]), Case { rules: &rules, register, units: &units })
        };
        assert_eq!(lots(&register), lots(&other));
    }
}
