use super::*;
use crate::init::{Given, Way, templates};
use crate::rules::read_rules;
use crate::words::Lang;
use jiff::civil::date;

fn given() -> Given {
    Given {
        origin: Some("rho.example/mtvp-2027".to_owned()),
        title: Some("MTVP".to_owned()),
        start: Some(date(2027, 1, 1)),
        reference_date: Some(date(2026, 1, 1)),
        regions: Vec::new(),
    }
}

fn template(way: Way, lang: Lang) -> String {
    templates(way, &given(), lang).unwrap().rules
}

fn all() -> Vec<String> {
    let made = Way::ALL.into_iter().flat_map(|way| [Lang::Nl, Lang::En].map(|lang| template(way, lang)));
    let root = format!("{}/fixtures", env!("CARGO_MANIFEST_DIR"));
    let folders = std::fs::read_dir(root).unwrap().map(|folder| folder.unwrap().path().join("rules.toml"));
    made.chain(folders.filter_map(|path| std::fs::read_to_string(path).ok())).collect()
}

fn with(text: &str, changes: &[(&str, &str)]) -> String {
    let mut form = read_form(text).unwrap();
    form.filled.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    written(text, &form.filled).unwrap()
}

/// Who only looks changes nothing, not a space.
#[test]
fn what_is_not_changed_stays_to_the_byte() {
    let all = all();
    assert!(all.len() > 10, "{}", all.len());
    for text in all {
        for text in [text.clone(), format!("\u{feff}{text}"), text.replace('\n', "\r\n")] {
            let form = read_form(&text).unwrap_or_else(|| panic!("{}", &text[..400.min(text.len())]));
            assert_eq!(written(&text, &form.filled).unwrap(), text);
        }
    }
}

/// Everything that is to be filled in has a field, and what is filled in is read.
#[test]
fn a_template_is_filled_in() {
    for lang in [Lang::Nl, Lang::En] {
        let text = template(Way::Cohaesie, lang);
        let by: Vec<(String, &str)> = (0..3).map(|row| (format!("source.{row}.by"), "notaris")).collect();
        let mut changes: Vec<(&str, &str)> = by.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        changes.extend([
            ("register.0.no_answer", "out"),
            ("selection.0.boundary", "baskets"),
            ("selection.0.baskets", "1000"),
            ("source.3.at", "2026-12-12T14:10"),
            ("result.0.objections", "10 werkdagen"),
            ("result.0.subject_to", "goedkeuring van de verzekeraar\nhet regioplan"),
            ("result.then.0.what", "het plan inleveren"),
            ("result.then.0.within", "3 maanden"),
            ("eligibility.0.all", "regioplan, intervisie"),
        ]);
        let filled = with(&text, &changes);
        let rules =
            read_rules(filled.as_bytes(), "rules.toml").unwrap_or_else(|faults| panic!("{}", faults.words(lang)));
        assert_eq!((rules.rules.eligibility.len(), rules.rules.result.then.len()), (2, 1));
        assert_eq!(rules.rules.result.subject_to.len(), 2);
        assert!(filled.contains("at = 2026-12-12T14:10:00+01:00\n"), "no arrow is left behind: {filled}");
        let comments =
            |text: &str| text.lines().filter(|line| line.starts_with('#')).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(comments(&filled), comments(&text), "every comment stays");
    }
}

#[test]
fn what_the_form_does_not_ask_stays_and_is_told() {
    let text = template(Way::Hoog, Lang::Nl)
        .replace("[selection]", "[register.columns]\nname = \"naam\"\n[base]\n\"Noord\" = 1200\n[selection]\nodd = 1");
    assert_eq!(read_form(&text).unwrap().kept, ["register.columns", "base", "selection.odd"]);
    let other = with(&text, &[("programme.0.title", "Anders")]);
    assert_eq!(other, text.replace("title = \"MTVP\"", "title = \"Anders\""));
}

/// A row keeps its number: the one that goes is the one that was meant, and new ones come last.
#[test]
fn rows_come_and_go() {
    let text = template(Way::Hoog, Lang::Nl);
    let mut form = read_form(&text).unwrap();
    let count = form.rows(PARTS.iter().find(|part| part.table == "tranche").unwrap()).len();
    form.filled.retain(|name, _| !name.starts_with("tranche.0.") && !name.starts_with("source.1."));
    for (name, value) in [("start", "2029-01-01"), ("cap", "100%")] {
        form.filled.insert(format!("tranche.{count}.{name}"), value.to_owned());
    }
    form.filled.insert(format!("tranche.{}.start", count + 1), String::new()); // added, and nothing filled in
    let text = written(&text, &form.filled).unwrap();
    let starts = |text: &str| {
        let form = read_form(text).unwrap();
        form.filled
            .iter()
            .filter(|(name, _)| name.ends_with(".start"))
            .map(|(_, value)| value.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(starts(&text), ["2027-04-01", "2027-07-01", "2027-10-01", "2029-01-01"]);
    assert!(text.contains("Herkomst: Leidraad MTVP: elk kwartaal"), "the comment above it stays");
    assert!(!text.contains("dobbelstenen-2"), "also where something in it was still to be filled in");
    form.filled.retain(|name, _| !name.starts_with("tranche."));
    assert_eq!(starts(&written(&text, &form.filled).unwrap()), Vec::<String>::new());
}

/// A list may be written in one line, or with a table a line.
#[test]
fn rows_of_a_list_in_place_come_and_go() {
    let text = "[result]\nthen = [\n    { what = \"a\", within = \"3 weken\" },\n    { what = \"b\", within = \"1 maand\" },\n]\n";
    let mut form = read_form(text).unwrap();
    form.filled.retain(|name, _| !name.starts_with("result.then.0."));
    for (name, value) in [("what", "c"), ("within", "2 weken")] {
        form.filled.insert(format!("result.then.2.{name}"), value.to_owned());
    }
    let due = "[result]\nthen = [\n    { what = \"b\", within = \"1 maand\" },\n    { what = \"c\", within = \"2 weken\" },\n]\n";
    assert_eq!(written(text, &form.filled).unwrap(), due);
}

#[test]
fn moments_are_by_the_clock_of_the_netherlands() {
    let text = |moment: &str| format!("[register]\nobjections_until = {moment} # tot dan\n");
    for (written, shown) in [
        ("2026-06-12T14:10:00+02:00", "2026-06-12T14:10:00"),
        ("2026-06-12T12:10:00Z", "2026-06-12T14:10:00"),
        ("2026-12-11T23:59:59+01:00", "2026-12-11T23:59:59"),
    ] {
        let text = text(written);
        assert_eq!(read_form(&text).unwrap().filled["register.0.objections_until"], shown);
        assert_eq!(
            with(&text, &[("register.0.objections_until", shown)]),
            text,
            "the same moment stays as it is written"
        );
    }
    let other = with(&text("2026-06-12T12:10:00Z"), &[("register.0.objections_until", "2026-12-01T09:00")]);
    assert_eq!(other, text("2026-12-01T09:00:00+01:00"));
}

/// What is no number or date stands in the file as text: reading says what is wrong, and nothing is lost.
#[test]
fn what_is_no_value_of_its_kind_is_kept_as_text() {
    let text = "[register]\nreference_date = 2026-01-01\n";
    assert_eq!(with(text, &[("register.0.reference_date", "morgen")]), "[register]\nreference_date = \"morgen\"\n");
    assert_eq!(with(text, &[("register.0.reference_date", "")]), "");
}

#[test]
fn what_is_no_form_is_none() {
    for text in ["a = ", "programme = 3", "[tranche]\nstart = 2027-01-01", "source = [{ kind = \"dice\" }, 3]"] {
        assert_eq!(read_form(text), None, "{text}");
    }
}

#[test]
fn a_line_belongs_to_a_field() {
    let text =
        "[selection]\nspread = \"overall\"\norder = [\n  \"lot\",\n]\n\n[[source]]\nkind = \"dice\"\n[[source]]\n";
    let places = places(text);
    let at = |line: usize| places.get(&line).map_or(String::new(), At::to_string);
    assert_eq!([1, 2, 4].map(at), ["selection.0", "selection.0.spread", "selection.0.order"]);
    assert_eq!([6, 7, 8, 9].map(at), ["", "source.0", "source.0.kind", "source.1"]);
    for own in places.values() {
        assert_eq!(At::read(&own.to_string()).map(|at| at.to_string()), Some(own.to_string()));
    }
    assert!(["source", "source.x", "source.0.x", "x.0", "result.then"].iter().all(|name| At::read(name).is_none()));
}
