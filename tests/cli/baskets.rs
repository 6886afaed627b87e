//! Baskets: what is known before the draw, and what is told of it afterwards.

use super::desk::Desk;

#[test]
fn who_lies_in_which_basket_is_known_before_the_draw() {
    let mut desk = Desk::dutch().sealed("manden");
    desk.run(0, "baskets loting.jsonl --out manden.csv");
    desk.run(0, "explain loting.jsonl 01990003");
    let table = desk.read("manden.csv");
    desk.shows("manden.csv", &table);
    desk.says();
}

/// Two counts are the whole proof: what a basket holds, and in how many a practice lies.
#[test]
fn the_table_can_be_counted() {
    let mut desk = Desk::dutch().sealed("manden");
    let caps = [5000, 10_000, 20_000];
    desk.run(0, "baskets loting.jsonl --out manden.csv --plain");
    let table = desk.read("manden.csv");
    let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|row| row.split(';').collect()).collect();
    let (units, sums) = rows.split_at(12);
    for (at, start) in ["2023-07-01", "2023-10-01", "2024-01-01"].into_iter().enumerate() {
        let until = |cell: &&str| !cell.is_empty() && **cell <= *start;
        for basket in 8..18 {
            let held: u64 =
                units.iter().filter(|row| until(&row[basket])).map(|row| row[3].parse::<u64>().unwrap()).sum();
            assert_eq!((sums[at][3], sums[at][basket]), (&*caps[at].to_string(), &*held.to_string()));
            assert!(held <= caps[at]);
        }
        for row in units {
            let count = row[8..].iter().filter(|cell| **cell == start).count();
            assert_eq!(row[5 + at], count.to_string());
        }
    }
    let july: Vec<&str> = units.iter().map(|row| row[5]).collect();
    assert_eq!(july, ["2"; 12]);
}

#[test]
fn a_workbook_is_made_by_the_name_of_the_file() {
    let mut desk = Desk::english().sealed("manden");
    desk.run(0, "baskets loting.jsonl --out baskets.xlsx");
    assert!(desk.bytes("baskets.xlsx").starts_with(b"PK"));
    desk.run(2, "baskets loting.jsonl --out baskets.pdf");
    desk.says();
}

/// Whoever lays it on the table knows who vouches for it.
#[test]
fn the_table_is_vouched_for_as_the_log_is() {
    let mut desk = Desk::dutch().sealed("manden");
    let log = desk.read("loting.jsonl");
    let programme: serde_json::Value = serde_json::from_str(log.lines().next().unwrap()).unwrap();
    let key = programme["organiser"].as_str().unwrap();
    let said = desk.run(0, &format!("status loting.jsonl --trust {key}")).text();
    assert!(said.contains("baskets loting.jsonl --out manden.xlsx"), "{said}");
    let told = desk.run(0, &format!("baskets loting.jsonl --out manden.csv --trust {key}")).err;
    let (done, vouched) = told.split_once("Verzegeld, nog niet geloot").unwrap();
    assert!(done.starts_with("manden.csv: de 10 manden") && said.ends_with(vouched), "{told}{said}");
    desk.run(2, "baskets loting.jsonl --out anders.csv --trust voorbeeld.example/vreemd+00000000+AAAA");
    assert!(!desk.path("anders.csv").exists());
}

#[test]
fn rules_without_baskets_have_no_table() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.run(2, "baskets loting.jsonl --out manden.csv");
    desk.says();
}

/// One who lies in the basket of the die, one who does not, and one who got what was left.
#[test]
fn the_basket_is_told_to_who_is_in_it_and_who_is_not() {
    let mut desk = Desk::dutch().drawn("manden");
    desk.run(0, "explain loting.jsonl 01990001");
    desk.run(0, "explain loting.jsonl 01990002");
    desk.run(0, "explain loting.jsonl 01990002 --lang en");
    desk.says();
}

#[test]
fn the_rules_are_told_in_words() {
    let mut desk = Desk::dutch().with("manden-voorrang");
    desk.run(0, "check rules.toml aanmeldingen.csv");
    desk.run(0, "check rules.toml aanmeldingen.csv --lang en");
    desk.says();
}
