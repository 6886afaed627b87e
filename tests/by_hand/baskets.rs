//! The baskets: their numbers, and with the table what is in them.

use crate::faults::Draft;
use crate::faults::signer::Signer;
use crate::support::{golden, path};
use crate::{Trial, key_of, replaced};
use std::process::Command;

/// The table that the program writes of a log.
fn table(log: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("log"), log).unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_instroom"));
    let made = program.current_dir(&folder).args(["baskets", "log", "--out", "t.csv", "--plain"]).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    std::fs::read(folder.path().join("t.csv")).unwrap()
}

/// A log with this table beside it.
fn beside(log: &[u8], table: &[u8]) -> Trial {
    let trial = Trial::of("basket", log);
    std::fs::write(trial.folder.path().join("t.csv"), table).unwrap();
    trial
}

#[test]
fn numbers_and_tables_of_stories_hold() {
    for (story, said) in [
        ("manden", "basket 9 of 10 for Midden\n2023-07-01, Midden: the fullest basket holds 5000 of 5000\n"),
        ("manden-voorrang", "basket 839 of 1000 for Voorne-Putten Rozenburg\n"),
        ("manden-samen", "basket 805 of 1000 for all regions\n"),
    ] {
        let log = golden(story);
        let held = beside(&log, &table(&log)).holds(&[&key_of(story), "t.csv"]);
        assert!(held.contains(said), "{held}");
    }
    let held = Trial::of("basket", &golden("manden-hoog")).holds(&[&key_of("manden-hoog")]);
    assert!(held.ends_with("numbers of baskets computed: 3; what is in them was not looked at\n"), "{held}");
}

/// Three dice of ten faces, 10 4 10, are basket 040 of 1000: through the program, and by hand.
#[test]
fn three_dice_in_the_room_are_the_number() {
    let folder = tempfile::tempdir().unwrap();
    let fixture = |name: &str| std::fs::read(path(&format!("fixtures/{name}"))).unwrap();
    let rules = String::from_utf8(fixture("manden/rules.toml")).unwrap();
    let rules = rules.replace("baskets     = 10\n", "baskets     = 1000\n").replace("rolls = 1\n", "rolls = 3\n");
    let given = String::from_utf8(fixture("manden/inbreng.txt")).unwrap().replace("mand=9", "mand=10 4 10");
    for (name, bytes) in [
        ("rules.toml", rules.into_bytes()),
        ("inbreng.txt", given.into_bytes()),
        ("aanmeldingen.csv", fixture("manden/aanmeldingen.csv")),
        ("sleutel.pem", fixture("organiser.pem")),
    ] {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    for line in [
        "seal rules.toml aanmeldingen.csv --key sleutel.pem --log log --at 2023-06-12T14:00:00+02:00 --yes",
        "draw log --key sleutel.pem --contributions inbreng.txt --at 2023-06-12T15:00:00+02:00",
    ] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_instroom"));
        let made = program.current_dir(&folder).args(line.split(' ')).output().unwrap();
        assert!(made.status.success(), "{line}: {}", String::from_utf8_lossy(&made.stderr));
    }
    let log = std::fs::read(folder.path().join("log")).unwrap();
    assert!(memchr::memmem::find(&log, b"\"basket\":40}").is_some());
    let held = beside(&log, &table(&log)).holds(&[&key_of("manden"), "t.csv"]);
    assert!(held.contains("basket 40 of 1000 for Midden\n"), "{held}");
}

#[test]
fn what_does_not_follow_fails() {
    let (story, log) = ("manden", golden("manden"));
    let key = key_of(story);
    let signer = Signer::renamed("voorbeeld.example/manden");
    let signed = |draft: Draft| draft.signed_by(&signer).bytes();
    let fails = |log: &[u8], table: &[u8], why: &str| {
        let said = beside(log, table).fails(&[&key, "t.csv"]);
        assert!(said.iter().all(|said| said.contains(why)), "{said:?}");
    };
    let whole = table(&log);
    let draft = || Draft::golden(story);
    fails(
        &signed(draft().set("tranche", "basket", "8")),
        &whole,
        ": number of the basket: computed 9, but stated is 8",
    );
    fails(&signed(draft().set("tranche", "cap", "4999")), &whole, "a basket holds 5000, and the cap is 4999");
    fails(&signed(draft().set("outcome practice=01990002", "size", "3001")), &whole, "01990002: region and size");
    let columns = |at: usize| [&b"2023-07-01;"[..], &b"2024-01-01;"[..]][at];
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    // one place less for a practice that lies in two
    let less = replaced(&whole, &text(columns(0)), &text(columns(1)));
    fails(&log, &less, ", 2023-07-01: baskets: computed 1, but stated is 2");
    // one practice more in a basket that is full
    let row = text(&whole).lines().find(|row| row.contains("01990001")).unwrap().to_owned();
    let more = row.replacen("2023-10-01", "2023-07-01", 2);
    fails(&log, &replaced(&whole, &row, &more), "2023-07-01, Midden: a basket holds ");
    let gone = replaced(&whole, &format!("{row}\n"), "");
    fails(&log, &gone, "the table has other units than the log");
    let said = Trial::of("basket", &golden("voorbeeld")).fails(&[&key_of("voorbeeld")]);
    assert!(said.iter().all(|said| said.contains("no round with baskets was drawn in this log")), "{said:?}");
}
