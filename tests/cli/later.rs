//! A later round against the one before: what its register says otherwise is told by `check` and asked by `seal`.

use super::desk::Desk;

/// Rules with one start date and no conditions.
pub fn rules(title: &str, start: &str, cap: &str) -> String {
    format!(
        "[programme]\norigin = \"rho.example/mtvp\"\ntitle = \"Proef (FICTIEF)\"\nprofile = \"leidraad\"\n\
         [round]\ntitle = \"{title}\"\n[[tranche]]\nstart = {start}\ncap = \"{cap}\"\n\
         [register]\nreference_date = 2026-01-01\nunit = \"ion\"\nno_answer = \"last\"\nidentity = \"open\"\n\
         [selection]\nspread = \"per-region\"\nboundary = \"skip\"\norder = [\"class\", \"lot\"]\n\
         [[class]]\nname = \"basis\"\nall = [\"scan\"]\n\
         [[source]]\nlabel = \"munt\"\nkind = \"dice\"\nfaces = 2\nrolls = 128\nby = \"bestuur\"\n"
    )
}

const HEAD: &str = "praktijk;naam;plaats;regio;ion;voorkeursdatum;groep;verzekeraar;uzovi;scan\n";

/// A first round that was sealed and drawn: of each row code, name, region, ION and wish.
pub fn drawn(desk: Desk, rows: &[&str]) -> Desk {
    desk.write("rules.toml", rules("Ronde 1", "2026-07-01", "50%"));
    desk.write("rules-2.toml", rules("Ronde 2", "2026-10-01", "75%"));
    desk.write("aanmeldingen.csv", register(rows));
    desk.write("sleutel.pem", super::desk::fixture("organiser.pem"));
    let mut desk = desk;
    desk.run(
        0,
        "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at 2026-05-01T12:00:00Z --yes",
    );
    draw(&mut desk, "2026-05-02T12:00:00Z");
    desk.forget();
    desk
}

pub fn draw(desk: &mut Desk, at: &str) {
    let rolls = "1 2 ".repeat(64);
    desk.run(0, &format!("draw loting.jsonl --key sleutel.pem --contribute 'munt={rolls}' --at {at}"));
}

pub fn register(rows: &[&str]) -> String {
    let row = |row: &&str| {
        let mut cells: Vec<&str> = row.split(';').collect();
        let more = cells.split_off(5);
        let [code, name, region, ion, wish] = cells.try_into().unwrap();
        let cell = |at: usize| more.get(at).copied().unwrap_or("");
        format!("{code};{name} (FICTIEF);{};{region};{ion};{wish};{};{};{};ja\n", cell(3), cell(0), cell(1), cell(2))
    };
    HEAD.to_owned() + &rows.iter().map(row).collect::<String>()
}

/// Checks a second round with these rows.
fn check(desk: &mut Desk, status: i32, rows: &[&str]) -> String {
    desk.write("aanmeldingen-2.csv", register(rows));
    let said = desk.run(status, "check rules-2.toml aanmeldingen-2.csv --log loting.jsonl");
    said.text() + &said.err
}

#[test]
fn codes_that_were_sorted_alone_are_told() {
    let before = [
        "01990003;Alfa;Noord;1000;1 juli 2026",
        "01990001;Beta;Noord;2000;nee",
        "01990002;Gamma;Zuid;3000;nee",
        "01990004;Delta;Zuid;500;1 juli 2026",
    ];
    let mut desk = drawn(Desk::english(), &before);
    let after = [
        "01990001;Alfa;Noord;1000;",
        "01990002;Beta;Noord;2000;",
        "01990003;Gamma;Zuid;3000;",
        "01990004;Delta;Zuid;500;",
    ];
    let said = check(&mut desk, 0, &after);
    assert!(said.contains("the column with the codes of practices seems shifted, or sorted apart from the others: 3 practices (of 4 known ones)"), "{said}");
    assert!(said.contains("01990003 Gamma (FICTIEF): Noord → Zuid; has a place from 1 July 2026"), "{said}");
    assert!(said.contains("Alfa (FICTIEF) (at 01990003 before, at 01990001 now)"), "{said}");
    desk.says();
}

#[test]
fn a_region_that_was_renamed_and_a_place_that_moved_are_told() {
    let before =
        ["01990001;Alfa;Noord;1000;1 juli 2026", "01990002;Beta;Noord;1000;nee", "01990003;Gamma;Zuid;1000;nee"];
    let mut desk = drawn(Desk::dutch(), &before);
    let after = ["01990001;Alfa;Zuid;1000;", "01990002;Beta;Regio Noord;1000;", "01990003;Gamma;Zuid;1000;"];
    let said = check(&mut desk, 0, &after);
    assert!(
        said.contains(
            "regio Noord is er niet meer, regio Regio Noord is nieuw; van Noord naar Regio Noord: 1 van 2 praktijken"
        ),
        "{said}"
    );
    assert!(said.contains("01990001 Alfa (FICTIEF): Noord → Zuid; heeft een plaats per 1 juli 2026"), "{said}");
    // asked by seal, and with --yes taken as it is
    desk.run(2, "seal rules-2.toml aanmeldingen-2.csv --key sleutel.pem --log loting.jsonl --at 2026-08-01T12:00:00Z");
    let seal =
        "seal rules-2.toml aanmeldingen-2.csv --key sleutel.pem --log loting.jsonl --at 2026-08-01T12:00:00Z --yes";
    assert!(desk.run(0, seal).err.contains("Noord → Zuid"));
    desk.says();
}

#[test]
fn a_group_with_a_placed_one_is_named_at_its_row() {
    let before = ["01990001;A;Noord;1000;1 juli 2026", "01990002;B;Noord;1000;nee", "01990003;C;Noord;1000;nee"];
    let mut desk = drawn(Desk::english(), &before);
    let after = ["01990003;C;Noord;1000;nee", "01990001;A;Noord;1000;;hoed", "01990002;B;Noord;1000;;hoed"];
    let said = check(&mut desk, 2, &after);
    let right = "practice `01990001` takes part since 1 July 2026 (round 1) and cannot be drawn in group `hoed` with `01990002`";
    assert!(said.contains(right), "{said}");
    assert!(said.contains("aanmeldingen-2.csv:3:"), "{said}");
    let mut desk_nl = drawn(Desk::dutch(), &before);
    check(&mut desk_nl, 2, &after);
    desk.tells(desk_nl.said());
    desk.says();
}

/// Two rounds with an amendment of each kind between them, and then a list that repeats the old one and more.
#[test]
fn every_kind_of_difference_is_told() {
    let before = [
        "01990001;Alfa;Noord;1000;1 juli 2026;;CZ;7119;Zutphen",
        "01990002;Beta;Noord;1000;1 juli 2026;;CZ;7119;Zutphen",
        "01990003;Gamma;Noord;1000;1 juli 2026;;CZ;7119;Zutphen",
        "01990004;Delta;Zuid;2000;nee;;CZ;7119;Lochem",
        "01990005;Epsilon;Zuid;2000;nee;;CZ;7119;Lochem",
        "01990006;Zeta;Zuid;2000;nee;;CZ;7119;Lochem",
        "01990007;Eta;Zuid;2000;nee;;CZ;7119;Lochem",
        "01990008;Theta;Oost;2000;1 oktober 2026;;CZ;7119;Lochem",
        "01990009;Iota;Oost;900;1 juli 2026;;CZ;7119;Lochem",
    ];
    for desk in [Desk::dutch(), Desk::english()] {
        let mut desk = drawn(desk, &before);
        desk.run(
            0,
            "amend withdraw loting.jsonl 01990009 --reason stopt --key sleutel.pem --at 2026-05-03T12:00:00Z --yes",
        );
        desk.run(0, "amend correct loting.jsonl 01990004 --ion 2500 --reason telfout --key sleutel.pem --at 2026-05-04T12:00:00Z --yes");
        desk.forget();
        let after = [
            "01990001;Alfa;Noord;1000;;;CZ;7119;Zutphen",
            "01990002;Beta;Noord;1000;;;CZ;7119;Warnsveld",
            "01990003;Gamma op Zoom;Noord;10000;;;CZ;7119;Zutphen",
            "01990004;Delta;Zuid;2000;;;VGZ;7095;Lochem",
            "01990005;ÉPSILON;Noord;2000;;;CZ;7119;Lochem",
            "01990006;Zeta;Zuid;2010;;;CZ;7119;Lochem",
            "01990010;Eta;Zuid;2000;;;CZ;7119;Lochem",
            "01990009;Iota;Oost;900;1 oktober 2026;;CZ;7119;Lochem",
        ];
        let said = check(&mut desk, 0, &after);
        for code in
            ["01990002", "01990003", "01990004", "01990005", "01990006", "01990007", "01990008", "01990009", "01990010"]
        {
            assert!(said.contains(code), "{code}: {said}");
        }
        assert!(!said.contains("01990005: Epsilon"), "{said}");
        if desk.locale().starts_with("nl") {
            desk.says();
        } else {
            for told in [
                "01990009 Iota (FICTIEF): withdrew in round 1, now wants to start on 1 October 2026",
                "01990004 Delta (FICTIEF): 2,500 → 2,000 ION; so it was sealed before an amendment corrected it",
                "01990003 Gamma op Zoom (FICTIEF): 1,000 → 10,000 ION (10.0 times as large)",
                "01990008 Theta (FICTIEF)",
                "01990007 Eta (FICTIEF); the same name now stands at 01990010",
                "01990010 Eta (FICTIEF); the same name stood at 01990007 before",
                "01990002 Beta (FICTIEF): Zutphen → Warnsveld",
                "01990006 Zeta (FICTIEF): 2,000 → 2,010 ION\n",
                "01990005 ÉPSILON (FICTIEF): Zuid → Noord\n",
            ] {
                assert!(said.contains(told), "{told}\n{said}");
            }
        }
    }
}

#[test]
fn a_round_without_a_difference_says_so() {
    let rows = ["01990001;Alfa;Noord;1000;1 juli 2026", "01990002;Beta;Noord;1000;nee"];
    let mut desk = drawn(Desk::dutch(), &rows);
    let said = check(&mut desk, 0, &["01990001;ALFA;noord;1000;", "01990002;Beta;noord;1000;"]);
    assert!(
        said.contains("Vergeleken met ronde 1, zoals die nu staat: dezelfde praktijken, en geen verschil"),
        "{said}"
    );
}

/// Who has a place by the log needs no condition any more; it stands in the file as everybody else.
#[test]
fn who_has_a_place_misses_no_condition() {
    let rows = ["01990001;Alfa;Noord;1000;1 juli 2026", "01990002;Beta;Noord;1000;nee"];
    let mut desk = drawn(Desk::dutch(), &rows);
    desk.write("aanmeldingen-2.csv", register(&rows).replace(";ja\n", ";nee\n"));
    desk.run(0, "check rules-2.toml aanmeldingen-2.csv --log loting.jsonl --conditions voorwaarden.txt");
    let list = desk.read("voorwaarden.txt");
    assert!(list.contains("01990002") && !list.contains("01990001"), "{list}");
    assert!(list.contains("Missen een voorwaarde of meer: 1 van 1 praktijk."), "{list}");
}

/// A cell that became empty or was filled is a difference as any other; a column that is new altogether is told once.
#[test]
fn cells_that_were_emptied_or_filled_are_told() {
    let before = ["01990001;Alfa;Noord;1000;1 juli 2026;;CZ;7119;Zutphen", "01990002;Beta;Noord;1000;nee;;CZ;7119"];
    let mut desk = drawn(Desk::english(), &before);
    let after = ["01990001;Alfa;Noord;1000;;;CZ;;Zutphen", "01990002;Beta;Noord;1000;nee;;CZ;7119;Lochem"];
    let said = check(&mut desk, 0, &after);
    assert!(said.contains("another UZOVI code: 1 practice\n      01990001 Alfa (FICTIEF): 7119 → (empty)\n"), "{said}");
    assert!(said.contains("another town: 1 practice\n      01990002 Beta (FICTIEF): (empty) → Lochem\n"), "{said}");
    // all of a column at once
    let without = ["01990001;Alfa;Noord;1000;1 juli 2026", "01990002;Beta;Noord;1000;nee"];
    let mut desk = drawn(Desk::english(), &without);
    let said = check(&mut desk, 0, &["01990001;Alfa;Noord;1000;;;;;Zutphen", "01990002;Beta;Noord;1000;;;;;Lochem"]);
    assert!(
        said.contains(
            "the column town was not there in the round before, or was empty; it is now filled for 2 practices"
        ),
        "{said}"
    );
    assert!(!said.contains("Zutphen"), "{said}");
}

#[test]
fn a_priority_with_another_name_is_not_said_to_be_compared() {
    let rows = ["01990001;Alfa;Noord;1000;1 juli 2026", "01990002;Beta;Noord;1000;nee"];
    for desk in [Desk::english(), Desk::dutch()] {
        let english = desk.locale().starts_with("en");
        let mut desk = drawn(desk, &rows);
        desk.change("rules-2.toml", "name = \"basis\"", "name = \"kern\"");
        let said = check(&mut desk, 0, &rows);
        let [nothing, but] = match english {
            true => [
                "no difference in name, town, region, ION or insurer.\n",
                "The priority was not compared for 2 practices: ",
            ],
            false => [
                "geen verschil in naam, plaats, regio, ION of verzekeraar.\n",
                "De voorrang is niet vergeleken bij 2 praktijken: ",
            ],
        };
        assert!(said.contains(nothing) && said.contains(but), "{said}");
    }
}

/// Who copies the rules of a quarter forgets a line, and a board that decides otherwise is not stopped.
#[test]
fn rules_that_are_not_those_of_the_round_before_are_told() {
    let rows = ["01990001;Alfa;Noord;1000;1 juli 2026", "01990002;Beta;Noord;1000;nee"];
    for (desk, due) in [
        (
            Desk::english(),
            [
                "an earlier round is called “Ronde 1” too",
                "the cap 25% on 1 October 2026 is no higher than the 50% of then",
                "those of the round before: `reference_date`, `boundary`. Did the board decide that?",
            ],
        ),
        (
            Desk::dutch(),
            [
                "een eerdere ronde heet ook “Ronde 1”",
                "het maximum 25% per 1 oktober 2026 is niet hoger dan de 50% van toen",
                "die van de vorige ronde: `reference_date`, `boundary`. Heeft het bestuur dat zo besloten?",
            ],
        ),
    ] {
        let mut desk = drawn(desk, &rows);
        let said = check(&mut desk, 0, &rows);
        assert!(due.iter().all(|due| !said.contains(due)), "{said}");
        desk.write("rules-2.toml", rules("Ronde 1", "2026-10-01", "25%"));
        desk.change("rules-2.toml", "boundary = \"skip\"", "boundary = \"stop\"");
        desk.change("rules-2.toml", "reference_date = 2026-01-01", "reference_date = 2026-04-01");
        let said = check(&mut desk, 0, &rows);
        assert!(due.iter().all(|due| said.contains(due)), "{said}");
    }
}

/// A report has a row for everybody, with the cell where it shows: a workbook would hold no cell with all of them.
#[test]
fn the_report_tells_each_practice_that_differs_apart() {
    let before = ["01990001;Alfa;Noord;1000;1 juli 2026", "01990002;Beta;Noord;1000;nee", "01990003;Gamma;Noord;1000;"];
    let mut desk = drawn(Desk::english(), &before);
    let after = ["01990001;Alfa;Noord;1000;", "01990002;Bravo;Noord;1000;", "01990003;Golf;Noord;5000;"];
    desk.write("aanmeldingen-2.csv", register(&after));
    desk.run(0, "check rules-2.toml aanmeldingen-2.csv --log loting.jsonl --report rapport.txt");
    let report = desk.read("rapport.txt");
    for told in [
        "- row 3, field `naam`: another name: 1 practice: 01990002: Beta (FICTIEF) → Bravo (FICTIEF)\r\n",
        "- row 4, field `naam`: another name: 1 practice: 01990003: Gamma (FICTIEF) → Golf (FICTIEF)\r\n",
        "01990003 Golf (FICTIEF): 1,000 → 5,000 ION (5.0 times as large)\r\n",
    ] {
        assert!(report.contains(told), "{told}\n{report}");
    }
}

#[test]
fn a_beacon_of_an_earlier_round_must_be_renewed() {
    let beacon = "[[source]]\nlabel = \"baken\"\nkind = \"drand\"\nat = 2023-08-23T17:15:34+02:00\n";
    let desk = Desk::dutch();
    desk.write("rules.toml", rules("Ronde 1", "2023-10-01", "25%") + beacon);
    desk.write("rules-2.toml", rules("Ronde 2", "2024-01-01", "25%") + beacon);
    desk.write("aanmeldingen.csv", register(&["01990001;Alfa;Noord;1000;1 januari 2024"]));
    desk.write("sleutel.pem", super::desk::fixture("organiser.pem"));
    let mut desk = desk;
    desk.run(
        0,
        "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at 2023-08-23T12:00:00Z --yes",
    );
    desk.run(0, "abort loting.jsonl --reason uitval --key sleutel.pem --at 2023-08-24T12:00:00Z --yes");
    desk.forget();
    let said = desk.run(2, "check rules-2.toml aanmeldingen.csv --log loting.jsonl").err;
    assert!(said.contains("bron `baken`: dit is nog het baken van ronde 1"), "{said}");
    desk.run(2, "check rules-2.toml aanmeldingen.csv --log loting.jsonl --lang en");
}

/// Caps are cumulative (R2), and a list of the quarter before is soon taken for that of this one.
#[test]
fn a_cap_that_did_not_grow_and_the_wishes_of_the_round_before_are_told() {
    let before = [
        "01990001;Alfa;Noord;1000;1 juli 2026",
        "01990002;Beta;Noord;3000;1 juli 2026",
        "01990003;Gamma;Noord;1000;nee",
    ];
    for desk in [Desk::dutch(), Desk::english()] {
        let dutch = desk.locale().starts_with("nl");
        let mut desk = drawn(desk, &before);
        desk.write("rules-2.toml", rules("Ronde 2", "2026-10-01", "50%"));
        let said = check(&mut desk, 0, &before);
        let told = match dutch {
            true => [
                "- het maximum 50% per 1 oktober 2026 is niet hoger dan de 50% van toen: maxima tellen op",
                "- de voorkeursdatums zijn die van toen (2 praktijken), ook van wie al een plaats heeft",
            ],
            false => [
                "- the cap 50% on 1 October 2026 is no higher than the 50% of then: caps are cumulative",
                "- the wishes are those of then (2 practices), also of who has a place",
            ],
        };
        assert!(told.iter().all(|told| said.contains(told)), "{said}");
        desk.write("rules-2.toml", rules("Ronde 2", "2026-10-01", "75%"));
        let said = check(&mut desk, 0, &[before[0], before[1], "01990003;Gamma;Noord;1000;1 oktober 2026"]);
        assert!(!told.iter().any(|told| said.contains(told)), "{said}");
    }
}

/// Who waits wishes what it wished: that is no list of the quarter before.
#[test]
fn the_wishes_of_those_who_all_wait_are_no_news() {
    let rows = ["01990001;Alfa;Noord;1000;1 juli 2026", "01990002;Beta;Zuid;1000;1 juli 2026"];
    let mut desk = drawn(Desk::dutch(), &rows); // nobody fits in half of a region
    assert!(!check(&mut desk, 0, &rows).contains("van toen"));
    let one = ["01990001;Alfa;Noord;1000;1 juli 2026", "01990002;Beta;Noord;999;1 juli 2026"];
    let mut desk = drawn(Desk::dutch(), &one);
    assert!(check(&mut desk, 0, &one).contains("- de voorkeursdatums zijn die van toen (2 praktijken)"));
}
