//! Faults of percentages: caps, and the tolerance.

use super::quote;
use crate::rules::share::millionths;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

/// A percentage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareFault {
    /// Something else than a percentage in quotes.
    Form {
        /// `cap` or `tolerance`.
        key: &'static str,
        /// What is written.
        written: Written,
    },
    /// 0%.
    Zero {
        /// `cap` or `tolerance`.
        key: &'static str,
    },
    /// More than 100%.
    AboveWhole {
        /// `cap` or `tolerance`.
        key: &'static str,
        /// What is written.
        written: Written,
    },
}

/// How a value is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// In quotes.
    Text(String),
    /// Without quotes.
    Number(String),
}

impl Written {
    fn words(&self) -> String {
        match self {
            Self::Text(written) | Self::Number(written) => quote(written),
        }
    }

    /// The number of percents that was probably meant.
    fn percent(&self) -> Option<&str> {
        match self {
            Self::Text(written) => {
                let bare = written.trim().trim_end_matches('%').trim_end();
                millionths(bare).filter(|&share| share <= WHOLE).map(|_| bare)
            }
            // 0.5 without quotes may be half a percent or the half: that is not for the program to guess
            Self::Number(bare) => {
                millionths(bare).filter(|share| (ONE_PERCENT..=WHOLE).contains(share)).map(|_| bare.as_str())
            }
        }
    }
}

const ONE_PERCENT: u32 = 10_000;
const WHOLE: u32 = 1_000_000;

impl Wording for ShareFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Form { key, written } => say!(lang,
                nl: "{} {} is niet te lezen als percentage", en: "{} {} cannot be read as a percentage",
                noun(lang, key), written.words()),
            Self::Zero { key: "cap" } => say!(lang,
                nl: "een maximum van 0% laat niemand starten", en: "a cap of 0% lets nobody start"),
            Self::Zero { .. } => say!(lang,
                nl: "met een speling van 0% gaat niemand over het maximum",
                en: "with a tolerance of 0% nobody exceeds the cap"),
            Self::AboveWhole { key, written } => say!(lang,
                nl: "{} {} is meer dan het geheel", en: "{} {} is more than the whole",
                noun(lang, key), written.words()),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Form { key, written } => match written.percent() {
                Some(percent) => {
                    say!(lang, nl: "schrijf `{key} = \"{percent}%\"`", en: "write `{key} = \"{percent}%\"`")
                }
                None => form(lang, key),
            },
            Self::Zero { key: "cap" } => say!(lang,
                nl: "haal deze tranche weg, of schrijf hoeveel er mag starten, bijvoorbeeld `cap = \"25%\"`",
                en: "remove this tranche, or write how much may start, for example `cap = \"25%\"`"),
            Self::Zero { .. } => say!(lang,
                nl: "schrijf hoe ver de laatste praktijk over het maximum mag, bijvoorbeeld `tolerance = \"1%\"`, of \
                     kies `boundary = \"skip\"`",
                en: "write how far the last practice may exceed the cap, for example `tolerance = \"1%\"`, or choose \
                     `boundary = \"skip\"`"),
            Self::AboveWhole { key, .. } => say!(lang,
                nl: "schrijf hoogstens `{key} = \"100%\"`", en: "write at most `{key} = \"100%\"`"),
        }
    }
}

fn noun<'a>(lang: Lang, key: &str) -> &'a str {
    match key {
        "tolerance" => lang.pick("speling", "tolerance"),
        _ => lang.pick("maximum", "cap"),
    }
}

fn form(lang: Lang, key: &str) -> String {
    let (whole, nl, en) = match key {
        "tolerance" => ("1%", "0,5%", "0.5%"),
        _ => ("50%", "12,5%", "12.5%"),
    };
    say!(lang,
        nl: "schrijf het percentage met hoogstens vier decimalen tussen aanhalingstekens, bijvoorbeeld `{key} = \
             \"{whole}\"` of `{key} = \"{nl}\"`",
        en: "write the percentage with at most four decimals and in quotes, for example `{key} = \"{whole}\"` or \
             `{key} = \"{en}\"`")
}
