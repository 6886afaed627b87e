//! The rules in words: what the board chose, a line for each choice.

use crate::draw::units::size;
use crate::rules::{Base, Boundary, Consequence, Key, Leftover, Measure, ResultTerms, Rules, Spread};
use crate::tell::layout::Text;
use crate::words::Lang;
use crate::words::survey::{
    BaseTold, BasketDice, BasketLeftover, BoundaryTold, Classes, FollowsTold, KeyTold, MeasureTold, Order, RuleTold,
    SpreadTold,
};
use crate::words::value::{Digits, Percent, Semicolons};

/// How regions share, what the cap counts, the boundary and the order.
pub fn rules_words(rules: &Rules, lang: Lang) -> String {
    lines(&rules_told(rules), lang)
}

/// The same, a message for each choice.
pub(in crate::tell) fn rules_told(rules: &Rules) -> Vec<RuleTold> {
    let bases = rules.bases.iter().map(|base| base_told(base, rules.measure));
    let bases = (!rules.bases.is_empty()).then(|| RuleTold::Bases { bases: Semicolons(bases.collect()) });
    let [spread, measure] =
        [RuleTold::Spread { spread: spread(rules.spread) }, RuleTold::Measure { measure: measure(rules.measure) }];
    let boundary = RuleTold::Boundary { boundary: boundary(&rules.boundary) };
    let order = order(rules).map(|order| RuleTold::Order { order });
    let until = rules.objections_until.map(|until| RuleTold::Corrections { until });
    let told = [spread, measure].into_iter().chain(bases).chain([boundary]).chain(order).chain(until);
    told.chain(terms_told(&rules.result)).collect()
}

/// What will hold for the result; nothing where the rules do not say.
pub fn terms_words(result: &ResultTerms, lang: Lang) -> String {
    lines(&terms_told(result), lang)
}

fn terms_told(result: &ResultTerms) -> Vec<RuleTold> {
    let objections = result.objections_after.map(|period| RuleTold::Objections { period: period.told() });
    let what = (!result.subject_to.is_empty()).then(|| Semicolons(result.subject_to.clone()));
    let follows = |then: &Consequence| FollowsTold::Within { period: then.within.told(), what: then.what.clone() };
    let then = (!result.then.is_empty()).then(|| Semicolons(result.then.iter().map(follows).collect()));
    let what = what.map(|what| RuleTold::SubjectTo { what });
    let then = then.map(|follows| RuleTold::Then { follows });
    objections.into_iter().chain(what).chain(then).collect()
}

fn lines(told: &[RuleTold], lang: Lang) -> String {
    let mut text = Text::new(lang);
    told.iter().for_each(|told| _ = text.line(2, told));
    text.finish()
}

fn spread(spread: Spread) -> SpreadTold {
    match spread {
        Spread::PerRegion => SpreadTold::PerRegion,
        Spread::Balanced => SpreadTold::Balanced,
        Spread::Overall => SpreadTold::Overall,
    }
}

fn measure(measure: Measure) -> MeasureTold {
    match measure {
        Measure::Ion => MeasureTold::Ion,
        Measure::Practices => MeasureTold::Practices,
    }
}

fn base_told(base: &Base, measure: Measure) -> BaseTold {
    BaseTold::Of { region: base.region.clone(), size: size(base.size, measure) }
}

fn boundary(boundary: &Boundary) -> BoundaryTold {
    match boundary {
        Boundary::Skip => BoundaryTold::Skip,
        Boundary::Stop => BoundaryTold::Stop,
        Boundary::Baskets(rule) => BoundaryTold::Baskets {
            count: Digits(rule.count.into()),
            leftover: (rule.leftover == Leftover::Lots).then_some(BasketLeftover::Lots),
            dice: rule.dice.clone().map(|label| BasketDice::Rolled { label }),
        },
        Boundary::Reach { consent, tolerance: None } => BoundaryTold::Reach { consent: consent.clone() },
        Boundary::Reach { consent, tolerance: Some(tolerance) } => {
            BoundaryTold::ReachWithin { tolerance: Percent(tolerance.millionths()), consent: consent.clone() }
        }
    }
}

/// The keys of the order, most important first; rules have at least one.
pub fn order(rules: &Rules) -> Option<Order> {
    rules.order.iter().rev().fold(None, |rest, own| {
        let key = key(*own, rules);
        Some(match rest {
            None => Order::Last { key },
            Some(rest) => Order::Then { key, rest: Box::new(rest) },
        })
    })
}

fn key(key: Key, rules: &Rules) -> KeyTold {
    match key {
        Key::Class => {
            let then = |rest, name: &str| Classes::Then { class: name.to_owned(), rest: Box::new(rest) };
            let names = rules.classes.iter().rev().map(|class| class.name.as_str());
            KeyTold::Class { classes: names.fold(Classes::Rest, then) }
        }
        Key::Waited => KeyTold::Waited,
        Key::Passed => KeyTold::Passed,
        Key::Wish => KeyTold::Wish,
        Key::Lot => KeyTold::Lot,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::read_rules;
    use crate::words::Lang;

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
                    \"0.5%\", order = [\"class\", \"waited\", \"passed\", \"wish\", \"lot\"] }\n\
                    [result]\nobjections = \"10 werkdagen\"\nsubject_to = [\"akkoord van ZK\", \"akkoord van VGZ\"]\n\
                    then = [{ what = \"praktijkplan inleveren\", within = \"3 maanden\" }, \
                    { what = \"scan invullen\", within = \"1 week\" }]\n";
        assert_eq!(
            words(rest, Lang::Nl),
            "  verdeling: één maximum voor alle regio's samen, de regio die het meest achterloopt is aan de beurt\n\
             \x20 het maximum telt: praktijken, elk telt voor één\n\
             \x20 grondslag (waarover de percentages gaan) uit de spelregels: Noord 1.200 praktijken; Zuid 1 praktijk\n\
             \x20 grens: doorgaan tot het maximum is bereikt, de laatste mag eroverheen met hoogstens 0,5% van de \
             grondslag (waarover de percentages gaan); wie verder zou gaan wordt overgeslagen (toestemming: insurer)\n\
             \x20 volgorde: voorrang (a, dan b, dan de rest); bij gelijke stand wie eerder kandidaat was en geen plaats \
             kreeg; bij gelijke stand wie eerder alleen om de grootte is overgeslagen; bij gelijke stand wie het eerst \
             wil starten; bij gelijke stand het lot\n\
             \x20 correcties: praktijken kunnen fouten laten herstellen tot en met 20 januari 2025, 17:00 (Nederlandse tijd); daarna \
             pas wordt er geloot\n\
             \x20 bezwaar: kan tot 10 werkdagen na de loting\n\
             \x20 voorbehoud: de uitslag is voorlopig, en hangt nog af van: akkoord van ZK; akkoord van VGZ\n\
             \x20 na de start moet een praktijk: binnen 3 maanden praktijkplan inleveren; binnen 1 week scan invullen\n"
        );
        assert_eq!(words(rest, Lang::En).lines().count(), 9);
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
