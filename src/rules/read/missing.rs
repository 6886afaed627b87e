//! What is missing, and how to write it, by example.

use crate::words::rules::{Add, ShapeFault};

/// A key that must stand under this heading (none for the file itself) and does not.
pub(super) fn fault(table: &'static str, key: &'static str) -> ShapeFault {
    let add = add(table, key);
    match table {
        "" => ShapeFault::MissingTable { heading: heading(key), add },
        _ => ShapeFault::MissingKey { key, table, add },
    }
}

/// How a table of the file is written.
fn heading(key: &str) -> String {
    match key {
        "tranche" | "class" | "source" => format!("[[{key}]]"),
        _ => format!("[{key}]"),
    }
}

fn add(table: &str, key: &str) -> Add {
    match (table, key) {
        (_, "boundary") => Add::Boundary,
        (_, "no_answer") => Add::NoAnswer,
        (_, "order") => Add::Order,
        (_, "spread") => Add::Spread,
        ("[[witness]]", "vkey") => Add::Made { example: "`vkey = \"…\"`", by: "`instroom keygen --witness`" },
        (_, "commitment") => Add::Made { example: "`commitment = \"…\"`", by: "`instroom secret new`" },
        _ => Add::Example { example: example(table, key) },
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
        ("[[result.then]]", "what") => "`what = \"praktijkplan inleveren\"`",
        (_, "within") => "`within = \"3 months\"`",
        (_, "what") => "`what = \"Staatsloterij, hoofdprijs van 10 juni 2023\"`",
        ("", "programme") => "`[programme]` + `origin`, `title`, `profile`",
        ("", "tranche") => "`[[tranche]]` + `start`, `cap`",
        ("", "register") => "`[register]` + `reference_date`, `no_answer`",
        ("", "selection") => "`[selection]` + `spread`, `boundary`, `order`",
        ("[[witness]]", "name") => "`name = \"zutphen.hoog.example/bestuur\"`",
        ("[[witness]]", "role") => "`role = \"bestuur coöperatie Zutphen\"`",
        ("[witnesses]", _) => "`required = 2`",
        _ => "`[[source]]` + `label`, `kind`, `faces`, `rolls`, `by`",
    }
}
