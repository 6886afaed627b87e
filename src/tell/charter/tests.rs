//! Each choice that rules can hold is told.

use super::*;
use crate::rules::read_rules;
use crate::words::catalogue::catalogue;
use crate::words::charter::Drawing;
use std::collections::BTreeSet;

/// Rules with the least in them.
const LEAST: &str = r#"
programme = { origin = "proef.example", title = "Proef", profile = "free" }
tranche = [{ start = 2025-02-03, cap = "50%" }]
register = { reference_date = 2025-01-01, no_answer = "out" }
[selection]
spread = "per-region"
boundary = "skip"
order = ["lot"]
[[source]]
label = "munt"
kind = "dice"
faces = 2
rolls = 128
by = "bestuur"
"#;

const CLASSES: &str = r#"
[[class]]
name = "a"
all = ["x", "y"]
[[class]]
name = "b"
all = ["x"]
"#;
const WITNESS: &str = r#"
[[witness]]
name = "notaris.example/getuige"
role = "notaris"
vkey = "KEY"
[witnesses]
required = 1
"#;
const BEACON: &str = "[[source]]\nlabel = \"baken\"\nkind = \"drand\"\nround = 5000000\n";
const SECRET: &str = "[[source]]\nlabel = \"geheim\"\nkind = \"secret\"\nby = \"notaris\"\ncommitment = \
                      \"0000000000000000000000000000000000000000000000000000000000000000\"\n";

/// What is written otherwise, each a choice of its own; what has no place yet comes behind.
fn choices() -> Vec<Vec<(&'static str, String)>> {
    let spread = |to: &str| ("spread = \"per-region\"", format!("spread = \"{to}\""));
    let boundary = |to: &str| ("boundary = \"skip\"", format!("boundary = {to}"));
    let order = |to: &str| ("order = [\"lot\"]", format!("order = [{to}]"));
    let behind = |to: &str| ("", to.to_owned());
    let baskets = |leftover: &str| boundary(&format!("\"baskets\"\nbaskets = 100\nleftover = \"{leftover}\""));
    let practices = || ("no_answer = \"out\"", "no_answer = \"out\", unit = \"practices\"".to_owned());
    let base = || ("[selection]", "base = { Zuid = 1, Noord = 1200 }\n[selection]".to_owned());
    let later = || (" }]", " }, { start = 2025-07-01, cap = \"75%\" }]".to_owned());
    let dice = "[[source]]\nlabel = \"d10\"\nkind = \"dice\"\nfaces = 10\nrolls = 2\nby = \"notaris\"\n";
    vec![
        vec![("title = \"Proef\"", "title = \"Proef\", by = \"Zorggroep\"".to_owned())],
        vec![behind("[round]\ntitle = \"Ronde 7\"\n")],
        vec![("\"free\"", "\"leidraad\"".to_owned()), ("2025-02-03", "2025-04-01".to_owned())],
        vec![later()],
        vec![practices()],
        vec![practices(), boundary("\"stop\"")],
        vec![practices(), spread("overall")],
        vec![base()],
        vec![base(), spread("balanced")],
        vec![("\"out\"", "\"last\"".to_owned())],
        vec![("\"out\"", "\"out\", identity = \"pseudonym\"".to_owned())],
        vec![("\"out\"", "\"out\", objections_until = 2025-01-20T17:00:00+01:00".to_owned())],
        vec![behind("[eligibility]\nall = [\"regioplan\"]\n")],
        vec![order("\"class\", \"lot\""), behind(CLASSES)],
        vec![order("\"waited\", \"lot\"")],
        vec![order("\"passed\", \"lot\"")],
        vec![order("\"wish\", \"lot\"")],
        vec![spread("balanced")],
        vec![spread("overall")],
        vec![boundary("\"stop\"")],
        vec![boundary("\"stop\""), spread("overall")],
        vec![boundary("\"reach\"\nconsent = \"verzekeraar\"")],
        vec![boundary("\"reach\"\nconsent = \"verzekeraar\"\ntolerance = \"1%\"")],
        vec![baskets("lots")],
        vec![baskets("carry")],
        vec![baskets("lots"), order("\"wish\", \"lot\"")],
        vec![baskets("lots"), spread("overall")],
        vec![baskets("lots"), practices()],
        vec![baskets("lots"), later()],
        vec![baskets("carry"), later()],
        vec![boundary("\"reach\"\nconsent = \"verzekeraar\""), later()],
        vec![boundary("\"baskets\"\nbaskets = 100\nleftover = \"lots\"\nbasket_dice = \"d10\""), behind(dice)],
        vec![behind("[[source]]\nlabel = \"krant\"\nkind = \"text\"\nwhat = \"de uitslag\"\nby = \"bestuur\"\n")],
        vec![behind(BEACON)],
        vec![behind(&format!("{BEACON}failure = \"later\"\nlater = 200\n"))],
        vec![behind(SECRET)],
        vec![behind(&format!("{SECRET}failure = \"skip\"\n"))],
        vec![behind(WITNESS)],
        vec![behind(&format!("{BEACON}{WITNESS}"))],
        vec![behind("[result]\nobjections = \"10 werkdagen\"\n")],
        vec![behind("[result]\nsubject_to = [\"akkoord\"]\n")],
        vec![behind("[[result.then]]\nwhat = \"plan inleveren\"\nwithin = \"3 maanden\"\n")],
    ]
}

fn text(choices: &[(&str, String)], lang: Lang) -> String {
    let rules = choices.iter().fold(LEAST.to_owned(), |rules, (written, otherwise)| match written.is_empty() {
        true => rules + otherwise,
        false => {
            assert!(rules.contains(written), "{written}");
            rules.replace(written, otherwise)
        }
    });
    let key = include_str!("../../../fixtures/getuige-1.pem.pub").trim();
    let name = key.split('+').next().unwrap();
    let rules = rules.replace("KEY", key).replace("notaris.example/getuige", name);
    match read_rules(rules.as_bytes(), "rules.toml") {
        Ok(file) => charter(&file, lang).markdown(),
        Err(faults) => panic!("{rules}\n{}", faults.words(Lang::En)),
    }
}

/// No two choices have the same words, and no sentence is left that no choice brings.
#[test]
fn every_choice_has_a_sentence() {
    let all: Vec<String> =
        std::iter::once(Vec::new()).chain(choices()).map(|choices| text(&choices, Lang::Nl)).collect();
    for (at, one) in all.iter().enumerate() {
        assert!(!all[..at].contains(one), "these words are those of another choice too: {:?}", choices()[at - 1]);
    }
    let catalogue: serde_json::Value = serde_json::from_str(&catalogue()).unwrap();
    let mine = |id: &str| id.split('.').next().is_some_and(|name| name == "charter" || name.starts_with("charter-"));
    let sentences = catalogue["messages"].as_object().unwrap().iter().filter(|(id, _)| mine(id));
    let unsaid: BTreeSet<&String> = sentences
        .filter(|(_, message)| {
            let words = message["nl"][0].as_str().unwrap();
            let parts = words.split(['{', '}']).step_by(2);
            let part = parts.max_by_key(|part| part.len()).unwrap();
            !all.iter().any(|text| text.contains(part))
        })
        .map(|(id, _)| id)
        .collect();
    assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
}

/// Whoever rolls the dice of the basket can choose it, whatever else is mixed; where there is one date, none is later.
#[test]
fn no_more_is_said_than_is_so() {
    let dice = "[[source]]\nlabel = \"d10\"\nkind = \"dice\"\nfaces = 10\nrolls = 2\nby = \"notaris\"\n";
    let behind = |to: &str| ("", format!("{to}{BEACON}{WITNESS}"));
    let rolled = "boundary = \"baskets\"\nbaskets = 100\nleftover = \"carry\"\nbasket_dice = \"d10\"";
    let nobody = Drawing::Nobody.words(Lang::Nl);
    assert!(text(&[behind(dice)], Lang::Nl).contains(&nobody));
    let told = text(&[behind(dice), ("boundary = \"skip\"", rolled.to_owned())], Lang::Nl);
    assert!(!told.contains(&nobody) && told.contains("Wie die worpen kan kiezen, kiest de mand."), "{told}");
    let reach = "boundary = \"reach\"\nconsent = \"verzekeraar\"";
    for to in [rolled, &rolled.replace("carry", "lots"), reach, "boundary = \"stop\"", "boundary = \"skip\""] {
        let told = text(&[behind(dice), ("boundary = \"skip\"", to.to_owned())], Lang::Nl);
        let fit = told.split("\n## ").find(|article| article.starts_with("Artikel 5.")).unwrap();
        assert!(!fit.contains("later") && !fit.contains("volgende startdatum"), "{fit}");
    }
}

/// The articles are numbered as others call them, and both languages have the same ones.
#[test]
fn articles_are_called_by_their_numbers() {
    let numbers = |text: &str| -> Vec<String> {
        let ticked = text.lines().filter_map(|line| line.strip_prefix("**")?.split("**").next().map(str::to_owned));
        ticked.collect()
    };
    for choices in std::iter::once(Vec::new()).chain(choices()) {
        let [dutch, english] = [Lang::Nl, Lang::En].map(|lang| text(&choices, lang));
        assert_eq!(numbers(&dutch), numbers(&english));
        for article in [Article::Dates, Article::First, Article::Chance, Article::Changes, Article::Check] {
            let heading = Title::Article { number: number(article.clone()), article };
            assert!(dutch.contains(&format!("\n## {}\n", heading.words(Lang::Nl))), "{heading:?}");
        }
        assert!(!dutch.to_lowercase().contains("uitgeloot"));
    }
}

/// What stands in rules is text, whatever it looks like.
#[test]
fn what_stands_in_rules_is_no_mark() {
    let by = ("title = \"Proef\"", "title = \"<b>P</b> | *r*\", by = \"- [O](x)\"".to_owned());
    let class = ("", CLASSES.replace("\"a\"", "\"a | b\""));
    let text = text(&[by, class, ("order = [\"lot\"]", "order = [\"class\", \"lot\"]".to_owned())], Lang::Nl);
    assert!(
        text.starts_with("# Spelregels voor de loting: \\<b\\>P\\</b\\> \\| \\*r\\*\n\nOrganisatie: - \\[O\\](x)\n"),
        "{text}"
    );
    assert!(text.contains("\n| a \\| b | x, y |\n"), "{text}");
}
