//! x
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::float_arithmetic,
    clippy::allow_attributes
)]
use instroom::*;
use jiff::civil::date;
use std::time::Instant;
fn main() {
    let n: usize = std::env::args().filter_map(|a| a.parse().ok()).next().unwrap_or(1_000_000);
    let regions: Vec<String> = (0..200).map(|r| format!("Fictieve regio {r:03}")).collect();
    let mk = |i: usize| register::Practice {
        id: format!("F{i:07}"),
        name: format!("Huisartsenpraktijk De Linde {i} (FICTIEF)"),
        region: (i * 7919 % 200) as u32,
        ion: 1000 + (i as u64 * 104729) % 6000,
        wish: Some(if i % 10 < 6 { date(2023, 4, 1) } else { date(2023, 7, 1) }),
        class: None,
        insurer: Some("3311".into()),
    };
    let t = Instant::now();
    let reg = register::Register::new((0..n).map(mk).collect(), regions).unwrap();
    println!("make {:?}", t.elapsed());
    let tr = |d, m| rules::Tranche { start: d, cap: rules::Share::from_millionths(m).unwrap() };
    let rf = rules::RulesFile {
        programme: rules::Programme { origin: "a.example/b".into(), title: "t".into() },
        round_title: "r".into(),
        rules: rules::Rules {
            profile: rules::Profile::Free,
            tranches: vec![
                tr(date(2023, 4, 1), 250_000),
                tr(date(2023, 7, 1), 500_000),
                tr(date(2023, 10, 1), 750_000),
                tr(date(2024, 1, 1), 1_000_000),
            ],
            reference_date: date(2023, 1, 1),
            no_answer: rules::NoAnswer::Last,
            boundary: rules::Boundary::Skip,
            order: vec![rules::Key::Lot],
            eligibility: vec![],
            classes: vec![],
        },
        plan: rules::SeedPlan {
            sources: vec![rules::Source {
                label: "d".into(),
                by: "b".into(),
                kind: rules::SourceKind::Dice { faces: 6, rolls: 50 },
            }],
        },
        columns: Default::default(),
    };
    let key = log::key::PrivateKey::from_entropy(&zeroize::Zeroizing::new([1; 32]));
    let whole = Instant::now();
    let t = Instant::now();
    let (mut log, sealed) = draw::seal(rf, reg, &key, jiff::Timestamp::UNIX_EPOCH).unwrap();
    println!("seal {:?}", t.elapsed());
    let c = vec![seed::Contribution { label: "d".into(), value: vec!["3"; 50].join(" ") }];
    let t = Instant::now();
    let s = seed::draw_seed(&log.root(log.len() - 1), &c);
    let lots = lots::draw_lots(&s, &sealed.register);
    println!("lots {:?}", t.elapsed());
    let t = Instant::now();
    let a = allocation::allocate(&sealed.rules, &sealed.register, &lots);
    println!("alloc {:?}", t.elapsed());
    drop(a);
    let t = Instant::now();
    draw::draw(&mut log, &sealed, &c, &key);
    println!("draw {:?}", t.elapsed());
    let t = Instant::now();
    let path = std::env::temp_dir().join("instroom-bench.jsonl");
    std::fs::write(&path, log.bytes()).unwrap();
    println!("write {:?} {} bytes, whole {:?}", t.elapsed(), log.bytes().len(), whole.elapsed());
    drop(log);
    drop(sealed);
    let t = Instant::now();
    assert!(
        std::process::Command::new("openssl").args(["dgst", "-sha256"]).arg(&path).output().unwrap().status.success()
    );
    let ssl = t.elapsed();
    println!("openssl {:?}", ssl);
    for _ in 0..3 {
        let t = Instant::now();
        let bytes = std::fs::read(&path).unwrap();
        let r = t.elapsed();
        let l = log::Log::read(bytes).unwrap();
        let h = t.elapsed() - r;
        let x = transcript::read::read_sealed(&l).unwrap();
        println!("read {r:?} index+hash {h:?} sealed {:?}", t.elapsed() - r - h);
        drop(x);
        drop(l);
        let t = Instant::now();
        let bytes = std::fs::read(&path).unwrap();
        let v = verify::verify(bytes, &[]).unwrap();
        let e = t.elapsed();
        println!("verify {:?} ratio {:.2} {}", e, e.as_secs_f64() / ssl.as_secs_f64(), v.agrees());
        let t = Instant::now();
        drop(v);
        println!("drop {:?}", t.elapsed());
    }
    println!(
        "{}",
        std::fs::read_to_string("/proc/self/status").unwrap().lines().find(|l| l.starts_with("VmHWM")).unwrap()
    );
}
