//! The parts of the form and their settings, in the order of the file.

use super::choice::{Choice, ORDERS};
use crate::words::rules::{ChoiceMeans, PartTold, SettingMeans, SettingTold};

/// A table of the file.
#[derive(Debug)]
pub struct Part {
    /// Its keys from the top, with points: `result.then`.
    pub table: &'static str,
    /// Whether it can stand there more than once.
    pub many: bool,
    /// What it is.
    pub told: PartTold,
    /// What is good to know of it.
    pub means: Option<SettingMeans>,
    /// Its settings.
    pub settings: &'static [Setting],
}

/// A key of a table.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Its key.
    pub key: &'static str,
    /// What it is.
    pub told: SettingTold,
    /// What is good to know of it.
    pub means: Option<SettingMeans>,
    /// How it is filled in.
    pub kind: Kind,
    /// It is asked only where this key of the same table has one of these values.
    pub only: Option<(&'static str, &'static [&'static str])>,
}

/// How a setting is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words on a line.
    Text,
    /// A whole number.
    Number,
    /// A day, `2027-01-01`.
    Day,
    /// A moment of Dutch time, `2027-01-01T14:10` or with seconds.
    Moment,
    /// Words with commas between them.
    Names,
    /// Any number of lines.
    Lines,
    /// One of these.
    Choice(Choice),
    /// One of these orders; others may stand in the file.
    Order,
    /// The public key of a witness.
    Key,
}

impl Kind {
    /// Between what it chooses; empty where it is typed.
    pub fn choices(self) -> Vec<(&'static str, ChoiceMeans)> {
        match self {
            Self::Choice(choice) => choice.words(),
            Self::Order => ORDERS.to_vec(),
            _ => Vec::new(),
        }
    }
}

const fn setting(key: &'static str, told: SettingTold, kind: Kind) -> Setting {
    Setting { key, told, means: None, kind, only: None }
}

impl Setting {
    const fn means(self, means: SettingMeans) -> Self {
        Self { means: Some(means), ..self }
    }

    const fn only(self, key: &'static str, values: &'static [&'static str]) -> Self {
        Self { only: Some((key, values)), ..self }
    }
}

const fn part(table: &'static str, told: PartTold, settings: &'static [Setting]) -> Part {
    Part { table, many: false, told, means: None, settings }
}

impl Part {
    const fn many(self) -> Self {
        Self { many: true, ..self }
    }

    const fn means(self, means: SettingMeans) -> Self {
        Self { means: Some(means), ..self }
    }
}

/// All of them.
pub const PARTS: &[Part] = &[
    part(
        "programme",
        PartTold::Programme,
        &[
            setting("origin", SettingTold::Origin, Kind::Text).means(SettingMeans::Origin),
            setting("title", SettingTold::Title, Kind::Text).means(SettingMeans::Title),
            setting("by", SettingTold::By, Kind::Text),
            setting("profile", SettingTold::Profile, Kind::Choice(Choice::Profile)),
        ],
    ),
    part("round", PartTold::Round, &[setting("title", SettingTold::Round, Kind::Text)]),
    part(
        "tranche",
        PartTold::Tranches,
        &[setting("start", SettingTold::Start, Kind::Day), setting("cap", SettingTold::Cap, Kind::Text)],
    )
    .many()
    .means(SettingMeans::Cap),
    part(
        "register",
        PartTold::Register,
        &[
            setting("reference_date", SettingTold::ReferenceDate, Kind::Day).means(SettingMeans::ReferenceDate),
            setting("unit", SettingTold::Unit, Kind::Choice(Choice::Unit)),
            setting("no_answer", SettingTold::NoAnswer, Kind::Choice(Choice::NoAnswer)),
            setting("identity", SettingTold::Identity, Kind::Choice(Choice::Identity)),
            setting("objections_until", SettingTold::ObjectionsUntil, Kind::Moment)
                .means(SettingMeans::ObjectionsUntil),
        ],
    ),
    part(
        "selection",
        PartTold::Selection,
        &[
            setting("spread", SettingTold::Spread, Kind::Choice(Choice::Spread)),
            setting("boundary", SettingTold::Boundary, Kind::Choice(Choice::Boundary)).means(SettingMeans::Boundary),
            setting("baskets", SettingTold::Baskets, Kind::Number).only("boundary", &["baskets"]),
            setting("leftover", SettingTold::Leftover, Kind::Choice(Choice::Leftover))
                .only("boundary", &["baskets"])
                .means(SettingMeans::Leftover),
            setting("basket_dice", SettingTold::BasketDice, Kind::Text)
                .only("boundary", &["baskets"])
                .means(SettingMeans::BasketDice),
            setting("consent", SettingTold::Consent, Kind::Text).only("boundary", &["reach"]),
            setting("tolerance", SettingTold::Tolerance, Kind::Text).only("boundary", &["reach"]),
            setting("order", SettingTold::Order, Kind::Order),
        ],
    ),
    part("eligibility", PartTold::Eligibility, &[setting("all", SettingTold::Conditions, Kind::Names)])
        .means(SettingMeans::Eligibility),
    part(
        "class",
        PartTold::Classes,
        &[
            setting("name", SettingTold::Class, Kind::Text),
            setting("all", SettingTold::Conditions, Kind::Names).means(SettingMeans::Conditions),
        ],
    )
    .many()
    .means(SettingMeans::Classes),
    part(
        "result",
        PartTold::Result,
        &[
            setting("objections", SettingTold::Objections, Kind::Text).means(SettingMeans::Objections),
            setting("subject_to", SettingTold::SubjectTo, Kind::Lines).means(SettingMeans::SubjectTo),
        ],
    ),
    part(
        "result.then",
        PartTold::Then,
        &[
            setting("what", SettingTold::What, Kind::Text),
            setting("within", SettingTold::Within, Kind::Text).means(SettingMeans::Within),
        ],
    )
    .many(),
    part(
        "source",
        PartTold::Sources,
        &[
            setting("kind", SettingTold::Kind, Kind::Choice(Choice::Source)),
            setting("label", SettingTold::Label, Kind::Text).means(SettingMeans::Label),
            setting("by", SettingTold::Whose, Kind::Text)
                .only("kind", &["dice", "secret", "text"])
                .means(SettingMeans::Whose),
            setting("faces", SettingTold::Faces, Kind::Number).only("kind", &["dice"]),
            setting("rolls", SettingTold::Rolls, Kind::Number).only("kind", &["dice"]),
            setting("at", SettingTold::At, Kind::Moment).only("kind", &["drand"]).means(SettingMeans::At),
            setting("what", SettingTold::Outcome, Kind::Text).only("kind", &["text"]),
            setting("commitment", SettingTold::Commitment, Kind::Text)
                .only("kind", &["secret"])
                .means(SettingMeans::Commitment),
            setting("failure", SettingTold::Failure, Kind::Choice(Choice::Failure)).means(SettingMeans::Failure),
            setting("later", SettingTold::LaterRound, Kind::Number).only("failure", &["later"]),
        ],
    )
    .many()
    .means(SettingMeans::Sources),
    part(
        "witness",
        PartTold::Witnesses,
        &[
            setting("role", SettingTold::Role, Kind::Text).means(SettingMeans::Whose),
            setting("name", SettingTold::Witness, Kind::Text).means(SettingMeans::Witness),
            setting("vkey", SettingTold::Key, Kind::Key).means(SettingMeans::Key),
        ],
    )
    .many(),
    part("witnesses", PartTold::Required, &[setting("required", SettingTold::Required, Kind::Number)]),
];
