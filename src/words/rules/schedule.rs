//! Faults of start dates, of caps beside each other, and of percentages.

use crate::words::value::{Percent, Quoted};

crate::faults! {
    /// Start dates, and caps beside each other.
    pub enum ScheduleFault as "rules-schedule" {
        NoTranche
            nl: "er is geen enkele startdatum", "voeg voor elke startdatum een blok `[[tranche]]` toe met `start` en `cap`";
            en: "there is no tranche at all", "add a `[[tranche]]` with `start` and `cap` for each start date";
        CapFalls { cap: Percent, before: Percent, since: String }
            nl: "maximum {cap} is lager dan de {before} die al sinds {since} geldt",
                "maxima tellen op: schrijf het totaal dat dan gestart mag zijn, ten minste {before}";
            en: "cap {cap} is lower than the {before} that holds since {since}",
                "caps are cumulative: write the total that may have started by then, at least {before}";
        NotAscending { start: String, before: String }
            nl: "start {start} komt niet na de start {before} die erboven staat",
                "zet de startdatums op volgorde van datum, elke datum één keer";
            en: "start {start} does not come after start {before} above it",
                "put the tranches in order of date, each date once";
    }

    /// A percentage.
    pub enum ShareFault as "rules-share" {
        Form { of: Percentage, written: Quoted }
            nl: "{of} `{written}` is niet te lezen als percentage",
                "schrijf het percentage met hoogstens vier decimalen tussen aanhalingstekens, bijvoorbeeld {of}";
            en: "{of} `{written}` cannot be read as a percentage",
                "write the percentage with at most four decimals and in quotes, for example {of}";
        Meant { of: Percentage, written: Quoted, meant: String }
            nl: "{of} `{written}` is niet te lezen als percentage", "schrijf `{meant}`";
            en: "{of} `{written}` cannot be read as a percentage", "write `{meant}`";
        Fraction { of: Percentage, key: &'static str, written: Quoted, percent: String, itself: String }
            nl: "{of} `{written}` heeft geen procentteken",
                "schrijf `{key} = \"{percent}%\"`, of `{key} = \"{itself}%\"` als u {itself} procent bedoelt";
            en: "{of} `{written}` has no percent sign",
                "write `{key} = \"{percent}%\"`, or `{key} = \"{itself}%\"` if you mean {itself} per cent";
        CapZero
            nl: "een maximum van 0% laat niemand starten",
                "haal deze startdatum weg, of schrijf hoeveel er mag starten, bijvoorbeeld `cap = \"25%\"`";
            en: "a cap of 0% lets nobody start",
                "remove this tranche, or write how much may start, for example `cap = \"25%\"`";
        ToleranceZero
            nl: "met een speling van 0% gaat niemand over het maximum",
                "schrijf hoe ver de laatste praktijk over het maximum mag, bijvoorbeeld `tolerance = \"1%\"`, of kies `boundary = \"skip\"`";
            en: "with a tolerance of 0% nobody exceeds the cap",
                "write how far the last practice may exceed the cap, for example `tolerance = \"1%\"`, or choose `boundary = \"skip\"`";
        AboveWhole { of: Percentage, key: &'static str, written: Quoted }
            nl: "{of} `{written}` is meer dan het geheel", "schrijf hoogstens `{key} = \"100%\"`";
            en: "{of} `{written}` is more than the whole", "write at most `{key} = \"100%\"`";
    }

    /// What is a percentage in rules, and two examples of it.
    pub enum Percentage as "rules-percentage" {
        Cap nl: "maximum", "`cap = \"50%\"` of `cap = \"12,5%\"`"; en: "cap", "`cap = \"50%\"` or `cap = \"12.5%\"`";
        Tolerance
            nl: "speling", "`tolerance = \"1%\"` of `tolerance = \"0,5%\"`";
            en: "tolerance", "`tolerance = \"1%\"` or `tolerance = \"0.5%\"`";
    }
}
