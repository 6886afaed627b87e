//! Faults of bases that are given.

use super::shape::Kind;
use crate::words::value::Quoted;

crate::faults! {
    /// Bases that are given (`[base]`).
    pub enum BaseFault as "rules-base" {
        Empty
            nl: "onder `[base]` staat geen enkele regio",
                "schrijf van elke regio met een eigen grondslag het aantal, bijvoorbeeld `Zutphen = 57410`, of haal `[base]` weg: dan tellen de praktijken in de aanmeldingen";
            en: "`[base]` has no region at all",
                "write the number of each region that has a base of its own, for example `Zutphen = 57410`, or remove `[base]`: then the practices in the register count";
        Form { region: Quoted, written: Quoted, example: String }
            nl: "grondslag `{written}` van regio `{region}` is geen heel getal",
                "schrijf een heel getal zonder punten, komma's en aanhalingstekens, bijvoorbeeld `{example}`";
            en: "base `{written}` of region `{region}` is not a whole number",
                "write a whole number without points, commas and quotes, for example `{example}`";
        NotANumber { region: Quoted, found: Kind, example: String }
            nl: "de grondslag van regio `{region}` moet een heel getal zijn, hier staat {found}",
                "schrijf het zo: `{example}`";
            en: "the base of region `{region}` must be a whole number, this is {found}",
                "write it like this: `{example}`";
        PointInName { region: Quoted, found: Kind }
            nl: "de grondslag van regio `{region}` moet een heel getal zijn, hier staat {found}",
                "heeft de naam van de regio een punt, zet hem dan tussen aanhalingstekens: `\"St. Anna\" = 57410` (hier is `{region}` gelezen als de hele naam)";
            en: "the base of region `{region}` must be a whole number, this is {found}",
                "if the name of the region has a point, put it in quotes: `\"St. Anna\" = 57410` (here `{region}` was read as the whole name)";
        Range { region: Quoted, written: Quoted, most: u64 }
            nl: "grondslag `{written}` van regio `{region}` kan niet", "schrijf een getal van 1 tot en met {most}";
            en: "base `{written}` of region `{region}` cannot be", "write a number from 1 to {most}";
    }
}
