//! Where the seed comes from (*toeval*), for the board: what each source gives, what happens when it fails, and how much
//! is left to chance.

use crate::rules::{Chance, FailureRule, SeedPlan, Source, SourceKind};
use crate::say;
use crate::words::lang::Lang;

/// All of it, a line a source.
pub fn chance_words(plan: &SeedPlan, lang: Lang) -> String {
    let Chance { dice, secrets, beacons } = plan.chance();
    let mut parts = Vec::new();
    if dice >= 128 {
        parts.push(lang.pick("minstens 128 bits uit dobbelstenen", "at least 128 bits from dice").to_owned());
    } else if dice > 0 {
        parts.push(say!(lang, nl: "{dice} bits uit dobbelstenen", en: "{dice} bits from dice"));
    }
    if secrets > 0 {
        let parties = lang.count(secrets as u64, ["partij", "partijen"], ["party", "parties"]);
        parts.push(say!(lang, nl: "geheimen van {parties}", en: "secrets of {parties}"));
    }
    if beacons > 0 {
        parts.push(lang.pick("een openbaar baken", "a public beacon").to_owned());
    }
    let all = parts.join(", ");
    let mut text = say!(lang, nl: "Toeval dat niemand kiest: {all}\n", en: "Chance that nobody chooses: {all}\n");
    for source in &plan.sources {
        text.push_str(&format!("  - {}\n", source_words(source, lang)));
    }
    text.push_str(&warning(plan, lang));
    text.trim_end().to_owned()
}

/// What a source gives, and what happens when it fails.
pub fn source_words(source: &Source, lang: Lang) -> String {
    let Source { label, by, kind, failure } = source;
    let gives = match kind {
        SourceKind::Dice { faces, rolls } => say!(lang,
            nl: "{by} gooit {rolls} keer met een dobbelsteen van {faces} vlakken",
            en: "{by} rolls a die of {faces} faces {rolls} times"),
        SourceKind::Text { what } => say!(lang, nl: "{by} leest af: {what}", en: "{by} reads: {what}"),
        SourceKind::Secret { .. } => say!(lang,
            nl: "{by} toont het geheim dat bij het zegel is vastgelegd", en: "{by} shows the secret that the seal commits to"),
        SourceKind::Drand { round } => {
            let moment = kind.beacon().map_or(String::new(), |moment| lang.moment(moment));
            say!(lang, nl: "{by}, ronde {round} van {moment}", en: "{by}, round {round} of {moment}")
        }
    };
    let fails = match failure {
        FailureRule::Abort => lang.pick("bij uitval wordt niet geloot", "if it fails there is no draw").to_owned(),
        FailureRule::Skip => lang
            .pick(
                "bij uitval gaat het zonder, als er genoeg toeval over is",
                "if it fails it goes on without, if enough is left to chance",
            )
            .to_owned(),
        FailureRule::Later(rounds) => say!(lang,
            nl: "bij uitval komt de ronde {rounds} verder", en: "if it fails the round {rounds} later is taken"),
    };
    format!("{label}: {gives}; {fails}")
}

/// Before when witnesses must sign: empty without a beacon.
pub fn deadline_words(plan: Option<&SeedPlan>, lang: Lang) -> String {
    let beacon = plan.and_then(SeedPlan::first_beacon);
    beacon.map_or(String::new(), |beacon| {
        let moment = lang.moment(beacon);
        say!(lang, nl: ", vóór {moment} (dan spreekt het baken)", en: ", before {moment} (when the beacon speaks)")
    })
}

/// What the board should know of a plan that is allowed and has a weak side.
fn warning(plan: &SeedPlan, lang: Lang) -> String {
    let Chance { dice, secrets, beacons } = plan.chance();
    if dice == 0 && secrets == 0 && beacons > 0 {
        return lang.pick(
            "  let op: er is alleen een baken; laat ook in de zaal gooien, dan hangt de uitkomst niet aan één netwerk\n",
            "  mind: there is a beacon only; roll dice in the room too, and the outcome does not hang on one network\n",
        )
        .to_owned();
    }
    let withheld =
        |source: &Source| matches!((&source.kind, source.failure), (SourceKind::Secret { .. }, FailureRule::Skip));
    if plan.sources.iter().any(withheld) {
        return lang.pick(
            "  let op: wie een geheim houdt, kan kiezen of hij het toont; laat alle geheimen tonen vóór de rest bekend is\n",
            "  mind: who keeps a secret can choose whether to show it; have all secrets shown before the rest is known\n",
        )
        .to_owned();
    }
    String::new()
}
