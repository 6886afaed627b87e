//! What cells mean under the rules.

use super::{TEXT, oddities, read, rules};
use instroom::register::{Options, Uzovi, read_register};
use instroom::rules::{Base, NoAnswer, Profile};
use instroom::words::lang::Lang;
use jiff::civil::date;

#[test]
fn silence_means_what_the_rules_say() {
    let text = "agb;naam;regio;ion;wens;regioplan;ict_scan;lsp\n01990001;Een;Noord;2000;;ja;;\n";
    assert_eq!(read(text.as_bytes(), &rules()).register.practices()[0].wish, Some(date(2024, 1, 1)));
    let mut out = rules();
    out.rules.no_answer = NoAnswer::Out;
    assert_eq!(read(text.as_bytes(), &out).register.practices()[0].wish, None);
}

#[test]
fn a_free_register_may_go_without_names() {
    let mut free = rules();
    free.rules.profile = Profile::Free;
    (free.rules.eligibility, free.rules.classes) = (Vec::new(), Vec::new());
    let reading = read(b"id,region,ion,wish\nB-2,North,10,no\nA-1,North,20,2023-07-01\n", &free);
    let names: Vec<&str> = reading.register.practices().iter().map(|practice| practice.name.as_str()).collect();
    assert_eq!(names, ["A-1", "B-2"]);
}

#[test]
fn a_heading_mapped_by_hand_wins() {
    let mut mapped = rules();
    mapped.columns.insert("wish".to_owned(), "Vraag 7".to_owned());
    mapped.columns.insert("lsp".to_owned(), "Schakelpunt?".to_owned());
    let text = "agb;naam;regio;ion;startdatum;vraag  7;regioplan;ict_scan;schakelpunt\n\
                01990001;Een;Noord;2000;2019;juli;ja;ja;ja\n";
    let reading = read(text.as_bytes(), &mapped);
    assert_eq!(reading.register.practices()[0].wish, Some(date(2023, 7, 1)));
    assert_eq!(reading.register.practices()[0].class, Some(0));
    assert_eq!(reading.noticed.unused_columns, ["startdatum"]);
}

/// The headings of people for the same two columns, beside region and insurer, which keep theirs.
#[test]
fn towns_and_codes_of_insurers_have_columns_of_their_own() {
    let headings = [
        ["plaats", "uzovi"],
        ["Woonplaats", "UZOVI-code"],
        ["VESTIGINGSPLAATS", "Uzovi nummer"],
        ["Plaatsnaam", "UZOVI-nr."],
        ["town", "UZOVI code"],
        ["City", "uzovi_code"],
        ["Plaats praktijk", "Code verzekeraar"],
    ];
    for [town, uzovi] in headings {
        let text = format!(
            "{uzovi};agb;naam;{town};regio;ion;wens;verzekeraar;regioplan;ict_scan;lsp\n\
             0101;01990001;Een; Epe;Noord;2000;juli;CZ 7119;ja;;\n;01990002;Twee;;Noord;2000;juli;;ja;;\n"
        );
        let reading = read(text.as_bytes(), &rules());
        let found: Vec<_> = reading
            .register
            .practices()
            .iter()
            .map(|practice| {
                let uzovi = practice.uzovi.map(|uzovi| uzovi.to_string());
                (practice.town.as_deref(), practice.insurer.as_deref(), uzovi)
            })
            .collect();
        assert_eq!(found, [(Some("Epe"), Some("CZ 7119"), Some("0101".to_owned())), (None, None, None)], "{town}");
        assert_eq!((reading.register.regions(), reading.noticed.unused_columns.len()), (&["Noord".to_owned()][..], 0));
        assert_eq!(reading.noticed.repairs.len(), 1, "a space is told");
    }
    let mut mapped = rules();
    mapped.columns.insert("town".to_owned(), "Dorp of stad".to_owned());
    mapped.columns.insert("uzovi".to_owned(), "Nummer".to_owned());
    let text = "agb;naam;plaats;dorp of stad;regio;ion;wens;nummer;regioplan;ict_scan;lsp\n\
                01990001;Een;hier;Epe;Noord;2000;juli;=\"0101\";ja;;\n";
    let reading = read(text.as_bytes(), &mapped);
    let practice = &reading.register.practices()[0];
    assert_eq!((practice.town.as_deref(), practice.uzovi), (Some("Epe"), Uzovi::of("0101")));
    assert_eq!(reading.noticed.unused_columns, ["plaats"]);
}

#[test]
fn who_takes_part_already_is_no_candidate() {
    let lines: Vec<&str> = TEXT.lines().collect();
    let text =
        format!("{};Al deelnemer sinds\n{};1 april 2023\n{};1-7-2023\n{};\n", lines[0], lines[1], lines[2], lines[3]);
    let reading = read(text.as_bytes(), &rules());
    let found: Vec<_> = reading.register.practices().iter().map(|practice| (practice.since, practice.wish)).collect();
    let start = |month| Some(date(2023, month, 1));
    assert_eq!(found, [(start(4), None), (start(7), None), (None, start(10))]);
    assert_eq!(
        oddities(&reading),
        [
            "aanmeldingen.csv:2:44, field `Voorkeursdatum`: practice `01990001` takes part already; its wish does not count"
        ]
    );
    assert_eq!((reading.answers.already, reading.answers.dated, reading.answers.unanswered), (2, 1, 0));
    assert!(reading.silent.is_empty());
}

#[test]
fn a_group_is_drawn_as_one() {
    let text = "agb;naam;regio;ion;wens;regioplan;ict_scan;lsp;samen loten\n\
                01990003;Drie;Noord;2000;juli;ja;;;Het Plein\n01990001;Een;Noord;2100;juli;ja;ja;ja; Het Plein\n\
                01990002;Twee;Noord;2200;;ja;;;Alleen\n01990004;Vier;Noord;2300;;ja;;;\n";
    let reading = read(text.as_bytes(), &rules());
    let practices = reading.register.practices();
    let groups: Vec<_> = practices.iter().map(|practice| (practice.group.as_deref(), practice.class)).collect();
    assert_eq!(groups, [(Some("Het Plein"), Some(0)), (Some("Alleen"), None), (Some("Het Plein"), None), (None, None)]);
    assert_eq!(
        oddities(&reading),
        ["aanmeldingen.csv:4:32, field `samen loten`: group `Alleen` has one practice only"]
    );
    let mut mapped = rules();
    mapped.columns.insert("group".to_owned(), "Cluster".to_owned());
    let other = text.replace("samen loten", "Cluster");
    assert_eq!(read(other.as_bytes(), &mapped).register, reading.register);
}

#[test]
fn the_silent_are_those_that_could_have_answered() {
    let text = "agb;naam;regio;ion;wens;regioplan;ict_scan;lsp;sinds\n\
                01990009;Stil;Noord;2000;;ja;;;\n01990001;Niet;Noord;2100;nee;ja;;;\n01990003;Zakt;Noord;2100;;nee;;;\n\
                01990002;Weet niet;Noord;2200;weet niet;ja;;;\n01990004;Al mee;Noord;2300;;ja;;;1-1-2023\n";
    assert_eq!(read(text.as_bytes(), &rules()).silent, [1, 4]); // 01990002 and 01990009, in the order of the register
    let rows = (0..300)
        .rev()
        .map(|row| format!("01990{row:03};P;Noord;2000;{};ja;;;\n", if row % 7 == 0 { "" } else { "juli" }));
    let text: String = text.lines().take(1).map(|line| format!("{line}\n")).chain(rows).collect();
    let silent: Vec<u32> = (0..300).filter(|index| index % 7 == 0).collect();
    assert_eq!(read(text.as_bytes(), &rules()).silent, silent);
}

#[test]
fn each_region_has_its_base() {
    let mut based = rules();
    let base = |region: &str| Base { region: region.to_owned(), size: 10_000 };
    based.rules.bases = ["Apeldoorn", "Zutphen"].map(base).to_vec();
    assert_eq!(read(TEXT.as_bytes(), &based).register, read(TEXT.as_bytes(), &rules()).register);
    // a base that looks like that of a region is named as what it is
    based.rules.bases = ["Zutphen", "\u{410}peldoorn"].map(base).to_vec();
    let faults = read_register(TEXT.as_bytes(), "a.csv", &based, &Options::default()).unwrap_err();
    let words = faults.words(Lang::En);
    assert!(words.contains("it has U+0041 where the other has U+0410, and these letters look the same"), "{words}");
}
