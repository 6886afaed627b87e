//! Faults of a period.

use crate::words::value::Quoted;

crate::faults! {
    /// A length of time, as people write it.
    pub enum PeriodFault as "rules-period" {
        Form { key: &'static str, value: Quoted }
            nl: "`{key}`: `{value}` is geen termijn",
                "schrijf een heel getal en een eenheid, zoals `\"10 werkdagen\"`, `\"14 dagen\"`, `\"6 weken\"` of `\"3 maanden\"`";
            en: "`{key}`: `{value}` is not a period",
                "write a whole number and a unit, such as `\"10 working days\"`, `\"14 days\"`, `\"6 weeks\"` or `\"3 months\"`";
        NearUnit { unit: Quoted, near: &'static str }
            nl: "`{unit}` is geen eenheid voor een termijn", "bedoelt u `{near}`?";
            en: "`{unit}` is no unit of a period", "did you mean `{near}`?";
        Unit { unit: Quoted }
            nl: "`{unit}` is geen eenheid voor een termijn", "schrijf dagen, werkdagen, weken of maanden";
            en: "`{unit}` is no unit of a period", "write days, working days, weeks or months";
        Range { value: Quoted, most: u64 }
            nl: "een termijn van `{value}` kan niet", "neem een getal van 1 tot en met {most}";
            en: "a period of `{value}` cannot be", "take a number from 1 to {most}";
    }
}
