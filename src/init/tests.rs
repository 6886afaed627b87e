//! What is made, is what `check` accepts after filling in the marks, and nothing less.

use super::given::CAPS;
use super::rules::MARK;
use super::template::{Guide, RULES};
use super::{Given, InitFault, Way, templates};
use crate::register::{Options, read_register};
use crate::rules::{Boundary, Leftover, Period, PeriodUnit, RulesFile, read_rules};
use crate::words::lang::Lang;
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use jiff::civil::{Date, date};
use std::io::{Cursor, Read};

const DATES: [&str; 5] = ["2026-07-01", "2026-10-01", "2027-01-01", "2027-04-01", "2026-01-01"];

/// What a programme manager writes at the marks, in the order of the file; `but` is left alone.
fn filled(text: &str, boundary: &str, but: Option<usize>) -> String {
    let mut dates = DATES.iter();
    let mut mark = 0..;
    let mut skip = false;
    let mut filled = String::new();
    for line in text.lines() {
        if line.contains(MARK) {
            skip = mark.next() == but;
        }
        let key = line.split(" = ").next().unwrap_or_default();
        let answer = match key {
            _ if skip || !line.contains(MARK) => None,
            "origin" => Some("rho.example/mtvp".to_owned()),
            "title" => Some("MTVP \\\"Noord\\\"".to_owned()),
            "start" | "reference_date" => dates.next().map(|date| (*date).to_owned()),
            "by" => Some("voorzitter van het bestuur".to_owned()),
            "at" => Some("2026-06-12T14:10:00+02:00".to_owned()),
            _ => None,
        };
        let chosen = !skip
            && (line == format!("#boundary = \"{boundary}\"")
                || line == "#no_answer = \"out\""
                || line == "#baskets = 1000" && boundary == "baskets");
        filled += &match answer {
            Some(answer) if key == "at" => format!("{key} = {answer}"),
            Some(answer) => format!("{key} = \"{answer}\""),
            None if line == "#consent = \"\"" && !skip && boundary == "reach" => {
                "consent = \"de verzekeraar, 1 mei 2026\"".to_owned()
            }
            None => line.strip_prefix('#').filter(|_| chosen).unwrap_or(line).to_owned(),
        };
        filled.push('\n');
    }
    filled
}

fn read(text: &str) -> RulesFile {
    read_rules(text.as_bytes(), "rules.toml").unwrap_or_else(|faults| panic!("{}\n{text}", faults.words(Lang::En)))
}

fn all_given() -> Given {
    Given {
        origin: Some("hoog.example/mtvp-2026".to_owned()),
        title: Some("Instroom \"MTVP\" \\ 2026".to_owned()),
        start: Some(date(2026, 7, 1)),
        reference_date: Some(date(2026, 1, 1)),
        regions: vec!["Oost, West".to_owned(), "Zuid \"A\"".to_owned()],
    }
}

#[test]
fn rules_are_accepted_once_the_marks_are_filled_in() {
    for way in Way::ALL {
        for (boundary, word) in [("baskets", "Baskets"), ("skip", "Skip"), ("stop", "Stop"), ("reach", "Reach")] {
            let file = read(&filled(&templates(way, &Given::default(), Lang::Nl).unwrap().rules, boundary, None));
            assert_eq!(file.programme.title, "MTVP \"Noord\"");
            assert_eq!(file.rules.tranches.len(), if way == Way::Leidraad { 1 } else { 4 });
            assert!(format!("{:?}", file.rules.boundary).starts_with(word));
            assert_eq!(file.rules.classes.len(), usize::from(way == Way::Cohaesie));
        }
    }
}

/// What can stand beside baskets is there to be used, and the figures are those of the page on baskets.
#[test]
fn what_baskets_can_have_is_accepted() {
    let mut rules = filled(&templates(Way::Hoog, &Given::default(), Lang::Nl).unwrap().rules, "baskets", None);
    let source = "# [[source]]\n# label = \"mand\"\n# kind = \"dice\"\n# faces = 10\n# rolls = 3\n# by = \"notaris\"\n";
    for commented in ["#leftover = \"lots\"\n", "#basket_dice = \"mand\"\n", source] {
        assert!(rules.contains(commented), "{commented}");
        rules = rules.replace(commented, &commented.replace("# ", "").replace('#', ""));
    }
    let boundary = read(&rules).rules.boundary;
    let own = boundary.baskets().unwrap();
    assert_eq!((own.count, own.leftover, own.dice.as_deref()), (1000, Leftover::Lots, Some("mand")));
    let page = include_str!("../../transcripts/baskets.md");
    let used = |boundary: &str| {
        let row = page.lines().find(|line| line.starts_with(&format!("| `{boundary}` |"))).unwrap();
        row.split('|').nth(4).unwrap().trim().trim_end_matches(".0%").trim_end_matches('%').replace('.', ",")
    };
    for boundary in ["skip", "stop", "reach", "baskets"] {
        let told = rules.split(&format!("# {boundary}: ")).nth(1).unwrap();
        let told = told.split("boundary = ").next().unwrap();
        assert!(told.contains(&format!("{}%", used(boundary))), "{boundary}: {} {told}", used(boundary));
    }
}

/// A mark that may stay as it is would be a default that nobody chose.
#[test]
fn each_mark_that_is_left_is_one_fault() {
    for way in Way::ALL {
        let rules = templates(way, &Given::default(), Lang::Nl).unwrap().rules;
        let body = rules.find("[programme]").unwrap();
        let marks = rules[body..].matches(MARK).count();
        assert!(rules[..body].contains(&format!("op {marks} plaatsen")), "{rules}");
        // origin, title, dates, reference date, boundary, three who roll, the beacon; with Cohaesie also silence
        assert_eq!(marks, [12, 13, 9][way as usize]);
        for mark in 0..marks {
            let text = filled(&rules, "skip", Some(mark));
            let faults = read_rules(text.as_bytes(), "rules.toml").unwrap_err();
            assert_eq!(faults.list().len(), 1, "{way:?} {mark}: {}", faults.words(Lang::En));
        }
    }
}

#[test]
fn what_is_given_is_not_asked_for() {
    for way in Way::ALL {
        let rules = templates(way, &all_given(), Lang::Nl).unwrap().rules;
        let file = read(&filled(&rules, "stop", None));
        assert_eq!(file.programme.origin, "hoog.example/mtvp-2026");
        assert_eq!(file.programme.title, "Instroom \"MTVP\" \\ 2026");
        assert_eq!(file.rules.reference_date, date(2026, 1, 1));
        assert_eq!(file.rules.tranches[0].start, date(2026, 7, 1));
        assert_eq!(file.rules.boundary, Boundary::Stop);
        assert!(rules.contains("# \"Zuid \\\"A\\\"\" = 0\n"));
        let dates: Vec<Date> = file.rules.tranches.iter().map(|tranche| tranche.start).collect();
        let quarters = [date(2026, 7, 1), date(2026, 10, 1), date(2027, 1, 1), date(2027, 4, 1)];
        assert_eq!(dates, quarters[..dates.len()]);
    }
}

/// The commented choices are there to be used: each must be one that the rules know.
#[test]
fn what_stands_behind_a_hash_can_be_used() {
    let rules = templates(Way::Hoog, &Given::default(), Lang::Nl).unwrap().rules;
    let mut text = filled(&rules, "reach", None).replace("order = [\"lot\"]", "order = [\"class\", \"lot\"]");
    for line in ["[eligibility]", "all = [\"reg", "[[class]]", "name = \"basis", "all = [\"ict"] {
        assert!(text.contains(&format!("# {line}")), "{line}");
        text = text.replace(&format!("# {line}"), line);
    }
    text = text.replace("#objections_until", "objections_until").replace("#by = ", "by = ");
    for line in ["[result]", "objections = \"10", "subject_to = ", "[[result.then]]", "what = \"het", "within = "] {
        assert!(text.contains(&format!("# {line}")), "{line}");
        text = text.replace(&format!("# {line}"), line);
    }
    let key = include_str!("../../fixtures/getuige-3.pem.pub").trim();
    let values = [("commitment", "0".repeat(64)), ("vkey", key.to_owned())];
    for (key, value) in values {
        text = text.replace(&format!("# {key} = \"\""), &format!("{key} = \"{value}\""));
    }
    for line in [
        "[[source]]\n# label",
        "label = \"mand",
        "kind = \"dice",
        "faces = 10",
        "rolls = 3",
        "label = \"geheim",
        "kind = \"secret",
        "by = \"notaris",
        "failure = \"abort",
        "[[witness]]\n",
        "name = \"notaris",
        "role = \"notaris",
        "[witnesses]",
        "required = 1",
    ] {
        assert!(text.contains(&format!("# {line}")), "{line}");
        text = text.replace(&format!("# {line}"), line);
    }
    text = text.replace("notaris.hoog.example/getuige\"\n", "notaris.rho.example/getuige\"\n");
    let file = read(&text);
    assert_eq!(file.rules.objections_until, Some("2026-06-11T21:59:59Z".parse().unwrap()));
    assert_eq!((file.plan.sources.len(), file.witnesses.required), (6, 1));
    assert_eq!(file.programme.by.as_deref(), Some("Coöperatie Huisartsen Voorbeeld U.A."));
    let result = &file.rules.result;
    assert_eq!(result.objections_after, Period::new(10, PeriodUnit::WorkingDays));
    assert_eq!((result.subject_to.len(), result.then.len()), (1, 1));
    assert_eq!(result.then[0].within, Period::new(3, PeriodUnit::Months).unwrap());
    assert_eq!(file.rules.eligibility, ["regioplan", "intervisie", "leidraad"]);
    assert_eq!(file.rules.classes[0].all, ["ict_scan", "lsp"]);
}

#[test]
fn a_filled_register_is_read() {
    for way in Way::ALL {
        let made = templates(way, &all_given(), Lang::Nl).unwrap();
        let file = read(&filled(&made.rules, "skip", None));
        let answers = if way == Way::Cohaesie { ";ja".repeat(7) } else { String::new() };
        let rows = [
            format!("01990001;De Linde;Epe;Noord;3250;1 juli 2026;CZ;7119{answers}\r\n"),
            format!("01990002;De Brug;;Noord;2.100;nee;;{}\r\n", answers.replace("ja", "nee")),
        ];
        assert!(made.register.ends_with("\r\n") && made.register.lines().count() == 1);
        let text = made.register.clone() + &rows.concat();
        let reading = read_register(text.as_bytes(), "aanmeldingen.csv", &file, &Options::default()).unwrap();
        let practices = reading.register.practices();
        assert_eq!(practices[0].wish, Some(date(2026, 7, 1)));
        assert_eq!(practices[0].class, (way == Way::Cohaesie).then_some(0));
        assert_eq!((practices[1].wish, practices[1].class, practices[1].ion.patients()), (None, None, 2100));
        let coded = (practices[0].town.as_deref(), practices[0].uzovi.map(|uzovi| uzovi.to_string()));
        assert_eq!(coded, (Some("Epe"), Some("7119".to_owned())));
        assert_eq!((&practices[1].town, practices[1].uzovi), (&None, None));
        assert!(reading.noticed.unused_columns.is_empty());
    }
}

/// R43: on 1 July 2023 the national schedule had come to 50%.
#[test]
fn caps_are_those_of_the_national_schedule() {
    let caps = |start| Given { start: Some(start), ..Given::default() }.caps();
    assert_eq!(caps(date(2023, 4, 1)), ["25%", "50%", "75%", "100%"]);
    assert_eq!(caps(date(2023, 7, 1)), ["50%", "75%", "100%"]);
    assert_eq!(caps(date(2023, 10, 1)), ["75%", "100%"]);
    assert_eq!(caps(date(2026, 7, 1)), CAPS);
    for first in [date(2023, 4, 1), date(2023, 7, 1), date(2023, 10, 1), date(2024, 1, 1)] {
        for way in Way::ALL {
            let given = Given { start: Some(first), ..all_given() };
            read(&filled(&templates(way, &given, Lang::Nl).unwrap().rules, "skip", None));
        }
    }
}

#[test]
fn what_the_rules_refuse_is_refused_at_once() {
    let refused = |given: Given| match templates(Way::Hoog, &given, Lang::Nl) {
        Err(InitFault::Origin { .. }) => "origin",
        Err(InitFault::Title { .. }) => "title",
        Err(InitFault::Start { .. }) => "start",
        Err(InitFault::ReferenceDate { .. }) => "reference_date",
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(Given { origin: Some("hoog example/b".to_owned()), ..all_given() }), "origin");
    assert_eq!(refused(Given { title: Some("a\u{200b}b".to_owned()), ..all_given() }), "title");
    assert_eq!(refused(Given { title: Some(String::new()), ..Given::default() }), "title");
    assert_eq!(refused(Given { start: Some(date(2026, 5, 1)), ..Given::default() }), "start");
    assert_eq!(refused(Given { start: Some(date(2023, 1, 1)), ..Given::default() }), "start");
    for (region, twice) in [("", false), (" Noord", false), ("No\u{200b}ord", false), ("a\nb", false), ("ZUID", true)] {
        let given = Given { regions: vec!["Zuid".to_owned(), region.to_owned()], ..Given::default() };
        let fault = templates(Way::Hoog, &given, Lang::Nl).unwrap_err();
        assert_eq!(matches!(fault, InitFault::RegionTwice { .. }), twice, "{region:?}: {fault:?}");
        assert_eq!(matches!(fault, InitFault::Region { .. }), !twice, "{region:?}: {fault:?}");
    }
}

fn sheet(workbook: &[u8], name: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(workbook)).unwrap();
    assert_eq!(book.sheet_names(), ["Aanmeldingen", "Uitleg"]);
    let range = book.worksheet_range(name).unwrap();
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn the_workbook_has_the_headings_of_the_text_and_explains_them() {
    for way in Way::ALL {
        let made = templates(way, &all_given(), Lang::Nl).unwrap();
        let headings = sheet(&made.workbook, "Aanmeldingen")[0].join(";");
        assert_eq!(format!("\u{feff}{headings}\r\n"), made.register);
        let explained = sheet(&made.workbook, "Uitleg");
        for heading in headings.split(';') {
            let line = explained.iter().find(|line| line[0] == heading).unwrap();
            assert!(line.iter().all(|cell| !cell.is_empty()), "{line:?}");
        }
    }
}

/// A part of a workbook, as it is packed.
fn part_of(workbook: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn cells_refuse_what_the_register_would_refuse() {
    let workbook = templates(Way::Cohaesie, &all_given(), Lang::Nl).unwrap().workbook;
    let sheet = part_of(&workbook, "xl/worksheets/sheet1.xml");
    for rule in [
        "type=\"textLength\" operator=\"equal\"",
        "UZOVI-code heeft 4 cijfers, ook een nul vooraan. Voorbeeld: 3311\" sqref=\"H2:H10001\"><formula1>4<",
        "type=\"whole\"",
        "<formula1>Uitleg!$A$29:$A$30</formula1>",
        "\"1 juli 2026,1 oktober 2026,1 januari 2027,1 april 2027,weet niet,nee\"",
        "\"ja,nee\"",
        "state=\"frozen\"",
    ] {
        assert!(sheet.contains(rule), "{rule} in {sheet}");
    }
    let explained = self::sheet(&workbook, "Uitleg");
    assert_eq!((explained[28][0].as_str(), explained[29][0].as_str()), ("Oost, West", "Zuid \"A\""));
    // every column but ION is text, so that no zero is lost
    assert!(part_of(&workbook, "xl/styles.xml").contains("numFmtId=\"49\""));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let [one, other] = [(); 2].map(|()| templates(Way::Hoog, &all_given(), Lang::Nl).unwrap());
    assert_eq!(one, other);
    assert!(part_of(&one.workbook, "docProps/core.xml").contains(">2023-01-01T00:00:00Z<"));
}

#[test]
fn every_word_of_a_way_asks_for_that_way() {
    for way in Way::ALL {
        assert!(way.words().iter().all(|word| Way::of_word(&word.to_uppercase()) == Some(way)));
    }
    assert_eq!(Way::of_word("lot"), None);
}

/// A comment that offers what the reader refuses would be worse than none.
#[test]
fn alternatives_in_the_comments_are_known() {
    let rules = filled(&templates(Way::Hoog, &Given::default(), Lang::Nl).unwrap().rules, "skip", None);
    for (from, to) in [
        ("spread = \"per-region\"", "spread = \"balanced\""),
        ("spread = \"per-region\"", "spread = \"overall\""),
        ("\norder = [\"lot\"]", "\norder = [\"waited\", \"lot\"]"),
        ("\norder = [\"lot\"]", "\norder = [\"passed\", \"lot\"]"),
        ("\norder = [\"lot\"]", "\norder = [\"wish\", \"lot\"]"),
        ("# [base]\n# \"Apeldoorn\"", "[base]\n\"Apeldoorn\""),
    ] {
        assert!(rules.contains(from), "{from}");
        read(&rules.replace(from, to));
    }
    let free = rules.replace("\nprofile = \"leidraad\"", "\nprofile = \"free\"");
    let practices = read(&free.replace("\nunit = \"ion\"", "\nunit = \"practices\""));
    assert_eq!(practices.rules.measure, crate::rules::Measure::Practices);
    let reach = filled(&templates(Way::Hoog, &Given::default(), Lang::Nl).unwrap().rules, "reach", None);
    read(&reach.replace("#tolerance", "tolerance"));
    let order = filled(&templates(Way::Cohaesie, &Given::default(), Lang::Nl).unwrap().rules, "skip", None);
    for to in ["\"waited\", \"class\", \"lot\"", "\"class\", \"passed\", \"lot\"", "\"class\", \"wish\", \"lot\""] {
        read(&order.replace("\norder = [\"class\", \"lot\"]", &format!("\norder = [{to}]")));
    }
}

/// R1, R2: the national caps are of 2023; the file says so, and what it says is refused is.
#[test]
fn the_file_says_until_when_the_national_caps_bind() {
    let rules = filled(&templates(Way::Leidraad, &Given::default(), Lang::Nl).unwrap().rules, "skip", None);
    let tranche = rules.split("\n[[tranche]]\n").nth(1).unwrap().split("\n[register]").next().unwrap();
    let with = |start: &str, cap: &str| rules.replace(tranche, &format!("start = {start}\ncap = \"{cap}\"\n"));
    let is_refused =
        |start: &str, cap: &str| crate::rules::read_rules(with(start, cap).as_bytes(), "rules.toml").is_err();
    for (start, cap) in [("2023-04-01", "25%"), ("2023-07-01", "50%"), ("2023-10-01", "75%")] {
        let above = cap.replace('%', ",1%");
        assert_eq!((read(&with(start, cap)).rules.tranches.len(), is_refused(start, &above)), (1, true), "{start}");
        assert!(rules.contains(cap), "{cap}");
    }
    assert!(!is_refused("2024-01-01", "100%") && !is_refused("2027-04-01", "100%"));
    assert!(rules.contains("Vanaf 1 januari 2024 mag elk maximum tot\n#               100%."));
}

/// A place with a name that is not known would stay empty.
#[test]
fn every_place_of_a_frame_is_filled_in() {
    let known = "opening places origin title round tranches reference_date no_answer bases order class dice at later";
    let known: Vec<&str> = known.split(' ').collect();
    let places = |frame: &'static str| frame.split('{').skip(1).map(|rest| rest.split_once('}').unwrap().0);
    let guides = [Lang::Nl, Lang::En].map(|lang| Guide::of(lang).frame);
    for place in places(RULES).chain(guides.into_iter().flat_map(places)) {
        assert!(known.contains(&place), "{place}");
    }
    let braces = Given { title: Some("{places}".to_owned()), ..all_given() };
    assert!(templates(Way::Hoog, &braces, Lang::Nl).unwrap().rules.contains("\ntitle = \"{places}\"\n"));
}
