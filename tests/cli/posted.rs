//! `instroom letters`: who gets none, days that are over, who vouches, and what a window shows.

use super::desk::{Desk, fixture};

/// A story of `transcripts/`, as `loting.jsonl`.
fn told(story: &str) -> Desk {
    let desk = Desk::dutch();
    desk.write("loting.jsonl", fixture(&format!("../transcripts/{story}.jsonl")));
    desk
}

/// The letters of this log, read whole in both languages.
#[track_caller]
fn reads(mut desk: Desk, options: &str) {
    for lang in ["nl", "en"] {
        desk.run(0, &format!("letters loting.jsonl --out {lang}.txt {options} --lang {lang}"));
        let letters = desk.read(&format!("{lang}.txt"));
        desk.shows(&format!("{lang}.txt"), &letters);
    }
    desk.says();
}

const AMEND: &str = "--key sleutel.pem --yes";

/// Of `leidraad-2023` one practice is in the first round alone; of `fusie` one went on as another in the amendment before the last.
#[test]
fn who_is_not_in_the_last_result_gets_no_letter() {
    for (story, practice) in [("leidraad-2023", "01990005"), ("fusie", "01990003")] {
        let mut desk = told(story);
        desk.run(0, &format!("explain loting.jsonl {practice}"));
        desk.forget();
        desk.run(2, &format!("letters loting.jsonl --practice {practice} --out brief.txt"));
        let refused = desk.run(2, &format!("letters loting.jsonl --practice {practice} --out brief.txt --lang en")).err;
        assert!(refused.contains(&format!("practice `{practice}` is not in the last result")), "{refused}");
    }
    let mut fusie = told("fusie");
    fusie.run(0, "letters loting.jsonl --practice 01990006 --out brief.txt"); // merged in the last one
}

#[test]
fn who_wants_to_start_later_waits_for_nothing() {
    let desk = told("leidraad-2023-april");
    let code = later(&desk);
    reads(desk, &format!("--practice {code}"));
}

/// Who has no turn, as it wished a later date than the round has.
fn later(desk: &Desk) -> String {
    let log = desk.read("loting.jsonl");
    let mut lines = log.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let own = lines.find(|line| line["type"] == "outcome" && line["reason"] == "later").unwrap();
    own["practice"].as_str().unwrap().to_owned()
}

#[test]
fn who_withdraws_and_wanted_to_start_later_never_waited() {
    let mut desk = Desk::dutch().drawn("leidraad-2023-april");
    let code = later(&desk);
    desk.run(0, &format!("amend withdraw loting.jsonl {code} --reason stopt --at 2023-06-13T10:00:00+02:00 {AMEND}"));
    desk.run(0, "letters loting.jsonl --out brieven.txt --changed");
    let letters = desk.read("brieven.txt");
    let wanted = "U wilde later starten dan deze ronde gaat; u staat niet meer op de lijst.";
    assert!(letters.contains(wanted) && !letters.contains("U wachtte op een plaats"), "{letters}");
}

#[test]
fn who_comes_back_reads_what_came_back() {
    reads(told("teruggedraaid"), "--changed");
}

/// As the log was before its second amendment.
#[test]
fn who_was_forgotten_reads_what_it_has_now() {
    let desk = told("nagekomen");
    let log = desk.read("loting.jsonl");
    desk.write("loting.jsonl", &log[..log.find("{\"type\":\"amendment\",\"number\":2").unwrap()]);
    reads(desk, "--changed");
}

/// Plans are due three months after the start. On 1 November that of who started on 1 July is over, that of 1 October is not.
#[test]
fn a_day_that_is_over_is_not_asked_for() {
    let mut desk = Desk::dutch().drawn("hoog-2023");
    let at = "--date 2023-11-01 --at 2023-11-01T10:00:00+01:00";
    desk.run(0, &format!("amend withdraw loting.jsonl 01990012 --reason stopt {at} {AMEND}"));
    desk.run(0, "letters loting.jsonl --out brieven.txt");
    let letters = desk.read("brieven.txt");
    let was =
        letters.matches("De laatste dag hiervoor was 1 oktober 2023 (3 maanden na uw start): het praktijkplan").count();
    let due = letters.matches("Uiterlijk op 1 januari 2024 (binnen 3 maanden na uw start): het praktijkplan").count();
    assert!(was > 50 && due > 20 && !letters.contains("Uiterlijk op 1 oktober"), "{was}, {due}");
    desk.write("sjabloon.md", "- {uitkomst} {uiterlijk_voluit}\n- {uitkomst}\n");
    desk.run(0, "letters loting.jsonl --out dagen.txt --template sjabloon.md");
    let days = desk.read("dagen.txt");
    assert!(
        days.contains("1 oktober 2023. 1 januari 2024\n") && !days.contains("1 juli 2023. 1 oktober 2023"),
        "{days}"
    );
}

/// The next round is sealed after the ten working days: letters of the first no longer ask for objections to it.
#[test]
fn the_term_is_over_once_the_log_goes_on_behind_it() {
    let mut desk = Desk::dutch().drawn("hoog-2023");
    let later = |name: &str, dates: [(&str, &str); 3]| {
        let text = dates.iter().fold(desk.read(name), |text, (from, to)| text.replace(from, to));
        desk.write(name, text);
    };
    later("rules.toml", [("2024-01-01", "2024-10-01"), ("2023-10-01", "2024-07-01"), ("2023-07-01", "2024-04-01")]);
    later(
        "aanmeldingen.csv",
        [("01-01-2024", "01-10-2024"), ("01-10-2023", "01-07-2024"), ("01-07-2023", "01-04-2024")],
    );
    let at = "--at 2023-12-01T10:00:00+01:00";
    desk.run(0, &format!("seal rules.toml aanmeldingen.csv --log loting.jsonl {at} {AMEND}"));
    desk.run(0, "letters loting.jsonl --out brief.txt --practice 01990002");
    let letter = desk.read("brief.txt");
    assert!(letter.contains("Bezwaar maken tegen de loting kon tot en met 26 juni 2023"), "{letter}");
    assert!(letter.contains("Klopt er in deze brief iets niet"), "{letter}");
}

/// One witness of two that must sign is too few. Who gave no key reads so; who gave keys that do not vouch for it gets no paper.
#[test]
fn too_few_signatures_are_told_on_paper() {
    let mut desk = super::cosign::cosigned(Desk::dutch());
    desk.run(0, "minutes loting.jsonl --out verzegeld.txt");
    let sealed = desk.read("verzegeld.txt");
    assert!(
        sealed.contains("Verzegeld, nog niet geloot: er is nog geen uitslag. Het hele verslag is nagerekend"),
        "{sealed}"
    );
    desk.run(0, super::cosign::DRAW);
    desk.run(0, &super::cosign::cosign(1, "17:20:00"));
    desk.run(0, "letters loting.jsonl --out brief.txt --practice 01990001");
    desk.run(0, "minutes loting.jsonl --out pv.txt");
    for paper in ["brief.txt", "pv.txt"] {
        let text = desk.read(paper);
        assert!(
            text.contains("LET OP: het einde van dit verslag is pas door 1 van de 2 nodige getuigen"),
            "{paper}: {text}"
        );
        assert!(text.contains("alleen getoetst aan de sleutel die het zelf noemt"), "{paper}: {text}");
    }
    for verb in ["letters", "minutes"] {
        let refused = desk.run(2, &format!("{verb} loting.jsonl --out nee.txt --trust getuige-3.pem.pub"));
        assert!(refused.text().contains("NOG NIET") || refused.err.contains("NOG NIET"), "{}", refused.err);
    }
    desk.run(0, "letters loting.jsonl --out getuige.txt --practice 01990001 --trust getuige-1.pem.pub");
    let letter = desk.read("getuige.txt");
    assert!(letter.contains("Klopt tot nu toe: het hele verslag is nagerekend, en ondertekend"), "{letter}");
}

/// A name of 200 characters, the most there is, takes all of the window; its town has no line left.
#[test]
fn an_address_that_no_window_shows_is_said() {
    let desk = Desk::dutch().with("hoog-2023");
    let name = format!("Huisartsenpraktijk {}", "aan de Wijde Wetering ".repeat(9));
    desk.change("aanmeldingen.csv", "Huisartsenpraktijk De Valk Ugchelen (FICTIEF)", name[..200].trim());
    let mut desk = desk.and_drawn();
    let said = desk.run(0, "letters loting.jsonl --out brieven.pdf").err;
    assert!(said.contains("het adres van 01990002 heeft er meer"), "{said}");
    let said = desk.run(0, "letters loting.jsonl --out brief.pdf --practice 01990001").err;
    assert!(!said.contains("venster"), "{said}");
}
