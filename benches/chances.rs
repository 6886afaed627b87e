//! How many whole draws a second `chances` makes: lots, order and all tranches, with the engine's own allocation.
//!
//! `cargo bench --bench chances -- [DRAWS [RUNS]]` (200,000 draws, 5 runs) on the register of HOOG, on all cores and
//! twice as many draws after that: the time must grow with the draws and with nothing else. Medians are printed.
#![expect(clippy::float_arithmetic, clippy::unwrap_used, reason = "a bench reports floats and may stop")]

use instroom::chances::{Ask, Case, Variant, chances};
use instroom::draw::history::History;
use instroom::draw::units::Units;
use instroom::register::{Options, read_register};
use instroom::rules::read_rules;
use instroom::sample::{Preset, sample};
use std::time::Instant;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let number = |at: usize, otherwise| args.get(at).and_then(|arg| arg.parse().ok()).unwrap_or(otherwise);
    let (draws, runs): (u64, u64) = (number(0, 200_000), number(1, 5));
    let made = sample(Preset::Hoog, None, None, "1");
    let file = read_rules(made.rules.as_bytes(), "rules.toml").unwrap();
    let register =
        read_register(made.register.as_bytes(), "aanmeldingen.csv", &file, &Options::default()).unwrap().register;
    let units = Units::of(&register, &file.rules, &History::default()).unwrap();
    let case = Case { rules: &file.rules, register: &register, units: &units };
    println!("{} practices, {} cores, median of {runs} runs", units.list().len(), rayon::current_num_threads());
    let chosen = speed(&case, &[Variant::chosen(&file.rules)], draws, runs);
    let twice = speed(&case, &[Variant::chosen(&file.rules)], 2 * draws, runs);
    println!(
        "at least 300000 a second are asked by the rules as they are; twice the draws take {:.2} times as long",
        2.0 * chosen / twice
    );
    for variant in Variant::all(&case) {
        speed(&case, &[variant], draws, runs);
    }
    speed(&case, &Variant::all(&case), draws, runs);
}

/// Time of a processor that this process took, as Linux counts it, in hundredths: on a machine that others use too it
/// says more than the clock.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) / 100.0
}

/// Prints draws a second, and returns them by processor time; a draw under two variants counts as two.
fn speed(case: &Case<'_>, variants: &[Variant], draws: u64, runs: u64) -> f64 {
    let mut busy = Vec::new();
    let mut rates: Vec<f64> = (0..runs)
        .map(|run| {
            let (start, cpu) = (Instant::now(), cpu_seconds());
            chances(case, variants.to_vec(), Ask { draws, seed: run }, &|_| {});
            let made = (draws * variants.len() as u64) as f64;
            busy.push(2.0 * made / (cpu_seconds() - cpu));
            made / start.elapsed().as_secs_f64()
        })
        .collect();
    rates.sort_by(f64::total_cmp);
    busy.sort_by(f64::total_cmp);
    let (median, busy) = (rates[rates.len() / 2], busy[busy.len() / 2]);
    let names: Vec<String> = variants
        .iter()
        .map(|variant| instroom::words::Message::words(&variant.told(), instroom::words::Lang::En))
        .collect();
    let name = if names.len() == 1 { names[0].clone() } else { format!("{} variants", names.len()) };
    println!("{name:<36} {draws:>8} draws {median:>8.0} a second, {busy:>8.0} by the processor time of two cores");
    busy
}
