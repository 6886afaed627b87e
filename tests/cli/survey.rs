//! What `check` and `draw` say of who asks and what fits: a lottery is said to be needed only where lots decide.

use super::desk::{DRAW, Desk};

const RULES: &str = r#"
programme = { origin = "rho.example/mtvp", title = "Proef (FICTIEF)", profile = "leidraad" }
tranche = [
  { start = 2023-07-01, cap = "50%" }, { start = 2023-10-01, cap = "75%" }, { start = 2024-01-01, cap = "100%" },
]
register = { reference_date = 2023-01-01, unit = "ion", no_answer = "last", identity = "open" }
selection = { spread = "per-region", boundary = "skip", order = ["class", "lot"] }
class = [{ name = "basis", all = ["scan"] }]
source = [{ label = "dobbelstenen", kind = "dice", faces = 6, rolls = 50, by = "bestuur" }]
"#;

const HEAD: &str = "praktijk;naam;regio;ion;voorkeursdatum;verzekeraar;scan\n";

/// A desk with these rows.
fn desk(rows: &str) -> Desk {
    let desk = Desk::english().with("voorbeeld");
    desk.write("rules.toml", RULES);
    desk.write("aanmeldingen.csv", format!("{HEAD}{rows}"));
    desk
}

/// One that is larger than the room and one that declines.
const ALONE: &str =
    "01990001;De Linde (FICTIEF);Noord;3250;1-7-2023;CZ 7119;ja\n01990002;De Es (FICTIEF);Noord;3000;nee;CZ 7119;ja\n";

#[test]
fn one_that_is_too_large_needs_no_lottery() {
    let mut desk = desk(ALONE);
    let said = desk.run(0, "check rules.toml aanmeldingen.csv").text();
    assert!(said.contains("3,125 (50% of 6,250)         3,250 of 1 practice: does not fit\n"), "{said}");
    assert!(said.contains("4,687 (75% of 6,250)         3,250 of 1 practice: fits\n"), "{said}");
    assert!(said.contains("priority basis: 2 of 2 practices, of whom 1 asks; 6,250 ION"), "{said}");
    desk.write("inbreng.txt", format!("dobbelstenen={}\n", "3 1 6 2 5 ".repeat(10).trim_end()));
    let mut desk = desk.and_sealed();
    let said = desk.run(0, DRAW).err;
    assert!(said.contains("0 of 1 candidate placed (too large for the room, no lots were needed)"), "{said}");
    assert!(said.contains("1 of 1 candidate placed (all fitted)"), "{said}");
}

#[test]
fn what_the_last_one_may_take_stands_in_the_sum() {
    let mut desk = desk(
        "01990001;De Linde (FICTIEF);Noord;1000;1-7-2023;CZ;ja\n01990002;De Es (FICTIEF);Noord;1000;nee;CZ;ja\n01990003;De Iep (FICTIEF);Noord;800;1-7-2023;CZ;ja\n",
    );
    desk.change(
        "rules.toml",
        "boundary = \"skip\"",
        "boundary = \"reach\", consent = \"Zorgverzekeraar, 1 mei\", tolerance = \"15%\"",
    );
    let said = desk.run(0, "check rules.toml aanmeldingen.csv").text();
    // half of 2,800 is 1,400, and 15% of 2,800 is 420
    assert!(said.contains("1,400 (50% of 2,800), the last one may go to 1,820"), "{said}");
    assert!(said.contains("1,800 of 2 practices: fits, the last one goes over the cap"), "{said}");
}

#[test]
fn one_practice_under_two_codes_is_odd_however_its_name_is_written() {
    let mut desk = desk(
        "01990001;De Linde (FICTIEF);Noord;1000;1-7-2023;CZ;ja\n\
         37990004;de  linde (fictief);Noord;1000;1-7-2023;CZ;ja\n\
         37990005;Dé Linde, FICTIEF;Noord;1000;nee;CZ;ja\n\
         01990003;De Linde (FICTIEF);Noord;32;nee;CZ;ja\n",
    );
    let said = desk.run(0, "check rules.toml aanmeldingen.csv").text();
    for code in ["37990004", "37990005"] {
        let twin = format!("practice `{code}` seems to be the same as `01990001`: the same name and the same ION");
        assert!(said.contains(&twin), "{said}");
    }
    assert_eq!(said.matches("seems to be the same").count(), 2, "{said}");
    assert!(said.contains("ION 32 is unusually small for a practice"), "{said}");
}

#[test]
fn an_answer_that_was_read_freely_is_told() {
    let mut desk = desk(
        "01990001;A;Noord;1000;Q3 2023;CZ;ja\n01990002;B;Noord;1100;per 1 juli;CZ;ja\n01990003;C;Noord;1200;niet;CZ;ja\n\
         01990004;D;Noord;1300;?;CZ;ja\n01990005;E;Noord;1400;q3 2023;CZ;ja\n01990006;F;Noord;1500;Q3 2023;CZ;ja\n\
         01990007;G;Noord;1600;1 juli 2023;CZ;ja\n01990008;H;Noord;1700;;CZ;ja\n01990009;I;Noord;1800;nee;CZ;ja\n",
    );
    let said = desk.run(0, "check rules.toml aanmeldingen.csv").text();
    let told = "These answers were read as follows (is that right?):\n\
                \x20 `Q3 2023` read as 1 July 2023 (2 rows, the first is row 2)\n\
                \x20 `per 1 juli` read as 1 July 2023 (row 3)\n\
                \x20 `niet` read as: takes no part (row 4)\n\
                \x20 `?` read as: don't know (row 5)\n\
                \x20 `q3 2023` read as 1 July 2023 (row 6)\n\nOdd";
    assert!(said.contains(told), "{said}");
    assert!(said.contains("Repaired while reading: nothing.\n"), "{said}");
}

#[test]
fn a_column_under_a_heading_with_a_bracket_is_read_and_one_that_looks_like_it_is_named() {
    let mut desk = desk("01990001;A;Noord;1000;nee;CZ;ja\n");
    desk.change("aanmeldingen.csv", ";verzekeraar;", ";Verzekeraar (preferent);");
    desk.run(0, "check rules.toml aanmeldingen.csv");
    let mut desk = desk.and_sealed();
    let list = desk.run(0, "list loting.jsonl --sealed").text();
    assert!(list.contains("CZ"), "{list}");
    desk.change("aanmeldingen.csv", ";Verzekeraar (preferent);", ";Contract verzekeraar;");
    let said = desk.run(0, "check rules.toml aanmeldingen.csv").text();
    let told = "column `Contract verzekeraar` was not read; if it holds `insurer`, give the column that heading";
    assert!(said.contains(told), "{said}");
}
