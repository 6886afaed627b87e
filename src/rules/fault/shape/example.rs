//! How to write what is missing, by example.

use super::Kind;
use crate::say;
use crate::words::lang::Lang;

/// How to write what is missing; where the board must choose, what the choices mean.
pub(super) fn add(lang: Lang, table: &str, key: &str) -> String {
    match (table, key) {
        (_, "boundary") => say!(lang,
            nl: "het bestuur moet kiezen wat er gebeurt met een praktijk die groter is dan de ruimte die over is: \
                 `\"skip\"` (overslaan en de volgende proberen), `\"stop\"` (de regio sluiten voor deze tranche) \
                 of `\"reach\"` (doorgaan tot het maximum bereikt is; de laatste praktijk mag eroverheen)",
            en: "the board must choose what happens with a practice larger than the room left: `\"skip\"` (pass it \
                 over and try the next), `\"stop\"` (close the region for this tranche) or `\"reach\"` (go on \
                 until the cap is reached; the last practice may exceed it)"),
        (_, "no_answer") => say!(lang,
            nl: "het bestuur moet kiezen wat geen antwoord of \"weet niet\" betekent: `\"last\"` (starten in de \
                 laatste tranche) of `\"out\"` (deze ronde niet meedoen)",
            en: "the board must choose what no answer or \"weet niet\" means: `\"last\"` (start in the last \
                 tranche) or `\"out\"` (take no part in this round)"),
        (_, "order") => say!(lang,
            nl: "het bestuur moet kiezen: `order = [\"lot\"]` (alleen het lot) of `order = [\"class\", \"lot\"]` \
                 (eerst de voorrangsgroepen, daarbinnen het lot); voor `\"lot\"` kunnen ook `\"waited\"` (wie al \
                 eerder kandidaat was), `\"passed\"` (wie om de grootte is overgeslagen) en `\"wish\"` (de vroegste \
                 voorkeursdatum) staan",
            en: "the board must choose: `order = [\"lot\"]` (the lot alone) or `order = [\"class\", \"lot\"]` \
                 (priority classes first, within them the lot); before `\"lot\"` there can also be `\"waited\"` (who \
                 was a candidate before), `\"passed\"` (who was passed over for size) and `\"wish\"` (the earliest \
                 wish)"),
        (_, "spread") => say!(lang,
            nl: "het bestuur moet kiezen hoe de regio's de ruimte delen: `\"per-region\"` (elke regio heeft een eigen \
                 maximum en een eigen volgorde), `\"balanced\"` (één maximum voor alle regio's samen; de regio die het \
                 meest achterloopt is aan de beurt) of `\"overall\"` (één maximum en één volgorde)",
            en: "the board must choose how regions share the room: `\"per-region\"` (each region has a cap and an \
                 order of its own), `\"balanced\"` (one cap for all regions together; the region furthest behind has \
                 its turn) or `\"overall\"` (one cap and one order)"),
        _ => {
            let example = example(table, key);
            say!(lang,
                nl: "voeg toe, bijvoorbeeld: {example}; een heel voorbeeld maakt `instroom sample --out voorbeeld`",
                en: "add it, for example: {example}; `instroom sample --out example` makes a whole one")
        }
    }
}

fn example(table: &str, key: &str) -> &'static str {
    match (table, key) {
        ("[programme]", "origin") => "`origin = \"hoog.example/mtvp-2023\"`",
        (_, "title") => "`title = \"Instroom MTVP HOOG 2023\"`",
        (_, "profile") => "`profile = \"leidraad\"`",
        (_, "start") => "`start = 2023-07-01`",
        (_, "cap") => "`cap = \"50%\"`",
        (_, "reference_date") => "`reference_date = 2023-01-01`",
        (_, "all") => "`all = [\"regioplan\", \"intervisie\"]`",
        ("[[class]]", "name") => "`name = \"basisvoorwaarden\"`",
        (_, "label") => "`label = \"dobbelstenen\"`",
        (_, "kind") => "`kind = \"dice\"`",
        (_, "by") => "`by = \"bestuur HOOG\"`",
        (_, "faces") => "`faces = 6`",
        (_, "rolls") => "`rolls = 50`",
        (_, "what") => "`what = \"Staatsloterij, hoofdprijs van 10 juni 2023\"`",
        ("", "programme") => "`[programme]` + `origin`, `title`, `profile`",
        ("", "tranche") => "`[[tranche]]` + `start`, `cap`",
        ("", "register") => "`[register]` + `reference_date`, `no_answer`",
        ("", "selection") => "`[selection]` + `spread`, `boundary`, `order`",
        ("[[witness]]", "name") => "`name = \"zutphen.hoog.example/bestuur\"`",
        ("[[witness]]", "role") => "`role = \"bestuur coöperatie Zutphen\"`",
        ("[[witness]]", _) => "`vkey = \"…\"`, from `instroom keygen --witness`",
        ("[witnesses]", _) => "`required = 2`",
        (_, "commitment") => "`commitment = \"…\"`, from `instroom secret new`",
        _ => "`[[source]]` + `label`, `kind`, `faces`, `rolls`, `by`",
    }
}

pub(super) fn example_of(lang: Lang, wanted: Kind) -> String {
    let example = match wanted {
        Kind::Text => lang.pick("`\"tekst\"`", "`\"text\"`"),
        Kind::Number => "`50`",
        Kind::Decimal => "`0.5`",
        Kind::Bool => "`true`",
        Kind::Date => "`2023-07-01`",
        Kind::Moment => lang.pick(
            "`2023-06-11T23:59:59+02:00`, zonder aanhalingstekens",
            "`2023-06-11T23:59:59+02:00`, without quotes",
        ),
        Kind::List => "`[\"a\", \"b\"]`",
        Kind::Table => lang.pick("`[naam]`", "`[name]`"),
        Kind::Tables => lang.pick("`[[naam]]`", "`[[name]]`"),
    };
    say!(lang, nl: "schrijf het zo: {example}", en: "write it like this: {example}")
}
