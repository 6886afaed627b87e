//! The rules in words: what the board chose, a line for each choice.

use super::{PRACTICES_EN, PRACTICES_NL};
use crate::rules::{Base, Boundary, Key, Measure, Rules, Spread};
use crate::say;
use crate::words::lang::Lang;

/// How regions share, what the cap counts, the boundary and the order.
pub fn rules_words(rules: &Rules, lang: Lang) -> String {
    let spread = match rules.spread {
        Spread::PerRegion => lang.pick(
            "elke regio heeft een eigen maximum en een eigen volgorde",
            "each region has a cap and an order of its own",
        ),
        Spread::Balanced => lang.pick(
            "één maximum voor alle regio's samen, de regio die het meest achterloopt is aan de beurt",
            "one cap for all regions together, the region furthest behind has its turn",
        ),
        Spread::Overall => lang.pick(
            "één maximum en één volgorde voor alle regio's samen",
            "one cap and one order for all regions together",
        ),
    };
    let measure = match rules.measure {
        Measure::Ion => lang.pick("ingeschreven patiënten (ION)", "registered patients (ION)"),
        Measure::Practices => lang.pick("praktijken, elk telt voor één", "practices, each counts one"),
    };
    let mut text = say!(lang,
        nl: "  verdeling: {spread}\n  het maximum telt: {measure}\n",
        en: "  spread: {spread}\n  the cap counts: {measure}\n");
    text.push_str(&bases_words(rules, lang));
    let (boundary, order) = (boundary_words(&rules.boundary, lang), order_words(rules, lang));
    text.push_str(&say!(lang,
        nl: "  grens: {boundary}\n  volgorde: {order}\n", en: "  boundary: {boundary}\n  order: {order}\n"));
    if let Some(words) = rules.objections_words(lang) {
        text.push_str(&say!(lang, nl: "  correcties: {words}\n", en: "  corrections: {words}\n"));
    }
    text
}

/// The bases that the rules give; nothing when the register decides.
fn bases_words(rules: &Rules, lang: Lang) -> String {
    let base = |base: &Base| {
        let size = match rules.measure {
            Measure::Ion => format!("{} ION", lang.number(base.size)),
            Measure::Practices => lang.count(base.size, PRACTICES_NL, PRACTICES_EN),
        };
        format!("{} {size}", base.region)
    };
    let bases: Vec<String> = rules.bases.iter().map(base).collect();
    if bases.is_empty() {
        return String::new();
    }
    let bases = bases.join("; ");
    say!(lang,
        nl: "  grondslag uit de spelregels: {bases}\n",
        en: "  base from the rules: {bases}\n")
}

fn boundary_words(boundary: &Boundary, lang: Lang) -> String {
    match boundary {
        Boundary::Skip => {
            say!(lang, nl: "een praktijk die niet meer past wordt overgeslagen, de volgende is aan de beurt", en: "a practice that does not fit any more is passed over, the next has its turn")
        }
        Boundary::Stop => {
            say!(lang, nl: "de eerste praktijk die niet meer past sluit de regio voor die startdatum", en: "the first practice that does not fit closes the region for that start date")
        }
        Boundary::Reach { consent, tolerance: None } => {
            say!(lang, nl: "doorgaan tot het maximum is bereikt, de laatste mag eroverheen (toestemming: {consent})", en: "go on until the cap is reached, the last one may exceed it (consent: {consent})")
        }
        Boundary::Reach { consent, tolerance: Some(tolerance) } => {
            let tolerance = tolerance.words(lang);
            say!(lang,
                nl: "doorgaan tot het maximum is bereikt, de laatste mag eroverheen met hoogstens {tolerance} van de grondslag; wie verder zou gaan wordt overgeslagen (toestemming: {consent})",
                en: "go on until the cap is reached, the last one may exceed it by at most {tolerance} of the base; who would go further is passed over (consent: {consent})")
        }
    }
}

/// The keys of the order; each decides only among those who are equal by all before it.
fn order_words(rules: &Rules, lang: Lang) -> String {
    let key = |key: &Key| match key {
        Key::Class => {
            let names = rules.classes.iter().map(|class| class.name.as_str());
            let names: Vec<&str> = names.chain([lang.pick("de rest", "the rest")]).collect();
            format!("{} ({})", lang.pick("voorrang", "priority"), names.join(lang.pick(", dan ", ", then ")))
        }
        Key::Waited => lang
            .pick("wie eerder kandidaat was en geen plaats kreeg", "who was a candidate before and got no place")
            .to_owned(),
        Key::Passed => lang
            .pick("wie eerder alleen om de grootte is overgeslagen", "who was passed over before for size alone")
            .to_owned(),
        Key::Wish => lang.pick("wie het eerst wil starten", "who wants to start first").to_owned(),
        Key::Lot => lang.pick("het lot", "the lot").to_owned(),
    };
    let keys: Vec<String> = rules.order.iter().map(key).collect();
    keys.join(lang.pick("; bij gelijke stand ", "; if equal "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::read_rules;

    /// What the survey says about rules with this unit, these bases and this selection.
    fn words(rest: &str, lang: Lang) -> String {
        let text = format!(
            "programme = {{ origin = \"proef.example\", title = \"Proef\", profile = \"free\" }}\n\
             tranche = [{{ start = 2025-02-03, cap = \"50%\" }}]\n\
             class = [{{ name = \"a\", all = [\"x\", \"y\"] }}, {{ name = \"b\", all = [\"x\"] }}]\n\
             source = [{{ label = \"munt\", kind = \"dice\", faces = 2, rolls = 128, by = \"bestuur\" }}]\n{rest}"
        );
        rules_words(&read_rules(text.as_bytes(), "rules.toml").unwrap().rules, lang)
    }

    #[test]
    fn every_choice_of_the_board_is_told() {
        let rest = "register = { reference_date = 2025-01-01, no_answer = \"out\", unit = \"practices\", \
                    objections_until = 2025-01-20T17:00:00+01:00 }\n\
                    base = { Zuid = 1, Noord = 1200 }\n\
                    selection = { spread = \"balanced\", boundary = \"reach\", consent = \"insurer\", tolerance = \
                    \"0.5%\", order = [\"class\", \"waited\", \"passed\", \"wish\", \"lot\"] }\n";
        assert_eq!(
            words(rest, Lang::Nl),
            "  verdeling: één maximum voor alle regio's samen, de regio die het meest achterloopt is aan de beurt\n\
             \x20 het maximum telt: praktijken, elk telt voor één\n\
             \x20 grondslag uit de spelregels: Noord 1.200 praktijken; Zuid 1 praktijk\n\
             \x20 grens: doorgaan tot het maximum is bereikt, de laatste mag eroverheen met hoogstens 0,5% van de \
             grondslag; wie verder zou gaan wordt overgeslagen (toestemming: insurer)\n\
             \x20 volgorde: voorrang (a, dan b, dan de rest); bij gelijke stand wie eerder kandidaat was en geen plaats \
             kreeg; bij gelijke stand wie eerder alleen om de grootte is overgeslagen; bij gelijke stand wie het eerst \
             wil starten; bij gelijke stand het lot\n\
             \x20 correcties: praktijken kunnen fouten laten herstellen tot en met 20 januari 2025, 17:00 (Nederlandse tijd); daarna \
             pas wordt er geloot\n"
        );
        assert_eq!(words(rest, Lang::En).lines().count(), 6);
    }

    #[test]
    fn without_bases_the_register_is_not_mentioned() {
        let rest = "register = { reference_date = 2025-01-01, no_answer = \"out\" }\n\
                    selection = { spread = \"overall\", boundary = \"skip\", order = [\"class\", \"lot\"] }\n";
        assert_eq!(
            words(rest, Lang::En),
            "  spread: one cap and one order for all regions together\n\
             \x20 the cap counts: registered patients (ION)\n\
             \x20 boundary: a practice that does not fit any more is passed over, the next has its turn\n\
             \x20 order: priority (a, then b, then the rest); if equal the lot\n"
        );
    }
}
