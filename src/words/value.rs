//! The values of messages, and how each kind is shown. A page shows them by the same few functions.

use super::lang::Lang;
use super::message::{Message, mend};
use super::visible::beginning;
use compact_str::CompactString;
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Value as Json, json};

/// A value as a message shows it.
#[derive(Debug)]
pub enum Value<'a> {
    /// As it is.
    Text(&'a str),
    /// The beginning, when it is long, on one line: what stands in a file of others.
    Quoted(&'a str),
    /// With thousands marks: `57.410`.
    Number(u64),
    /// Without: the number of a line or a round.
    Digits(u64),
    /// A number with its noun: `2 praktijken`.
    Count(u64, &'static Noun),
    /// `1 juli 2023`.
    Date(Date),
    /// `12 juni 2023, 14:00 (Nederlandse tijd)`.
    Moment(Timestamp),
    /// `26,0%`.
    Share(Share),
    /// `12,5%`: a percentage that somebody gave, in millionths of the whole.
    Percent(u32),
    /// `8,1`: a number with decimals.
    Decimal(Decimal),
    /// The same with its sign: `+8,1`, `−5,0`.
    Signed(Decimal),
    /// `` `a`, `b` of `c` ``.
    OneOf(Vec<Value<'a>>),
    /// One after the other, with commas.
    List(Vec<Value<'a>>),
    /// The same with semicolons, where an item can hold a comma.
    Semicolons(Vec<Value<'a>>),
    /// Another message.
    Message(&'a dyn Message),
    /// Nothing, where something could be.
    Nothing,
}

/// A noun in both languages, singular and plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// The word for programs.
    pub id: &'static str,
    /// Dutch.
    pub nl: [&'static str; 2],
    /// English.
    pub en: [&'static str; 2],
}

/// A part of a whole as a percentage, rounded half up to a tenth; beside it stand both numbers (domain A37).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub part: u64,
    /// The whole; of nothing there is no share.
    pub whole: u64,
}

/// A number with decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// In units of the last decimal.
    pub units: i64,
    /// How many decimals.
    pub decimals: u8,
}

/// A number with decimals that shows its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signed(pub Decimal);

/// A percentage that somebody gave, in millionths of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percent(pub u32);

impl Value<'_> {
    /// In words.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => (*text).to_owned(),
            Self::Quoted(text) => beginning(text),
            Self::Number(n) => lang.number(*n),
            Self::Digits(n) => n.to_string(),
            Self::Count(n, noun) => lang.count(*n, noun.nl, noun.en),
            Self::Date(date) => lang.date(*date),
            Self::Moment(moment) => lang.moment(*moment),
            Self::Share(Share { part, whole }) => lang.share(*part, *whole),
            Self::Percent(millionths) => lang.percent(*millionths),
            Self::Decimal(Decimal { units, decimals }) => lang.decimal(*units, usize::from(*decimals)),
            Self::Signed(Decimal { units, decimals }) => {
                let sign = if *units < 0 { "" } else { "+" }; // a negative number has its own
                format!("{sign}{}", lang.decimal(*units, usize::from(*decimals)))
            }
            Self::OneOf(values) => lang.one_of(values.iter().map(|value| value.words(lang))),
            Self::List(values) => joined(values, ", ", lang),
            Self::Semicolons(values) => joined(values, "; ", lang),
            Self::Message(message) => message.words(lang),
            Self::Nothing => String::new(),
        }
    }

    /// The same within a mend: of a fault its mend.
    pub(super) fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Message(message) => mend(*message, lang),
            other => other.words(lang),
        }
    }

    /// For programs.
    pub fn json(&self) -> Json {
        match self {
            Self::Text(text) | Self::Quoted(text) => json!(text),
            Self::Number(n) | Self::Digits(n) | Self::Count(n, _) => json!(n),
            Self::Date(date) => json!(date.to_string()),
            Self::Moment(moment) => json!(moment.to_string()),
            Self::Share(Share { part, whole }) => json!({ "part": part, "whole": whole }),
            Self::Percent(millionths) => json!({ "millionths": millionths }),
            Self::Decimal(Decimal { units, decimals }) | Self::Signed(Decimal { units, decimals }) => {
                json!({ "units": units, "decimals": decimals })
            }
            Self::List(values) | Self::Semicolons(values) | Self::OneOf(values) => {
                values.iter().map(Value::json).collect()
            }
            Self::Message(message) => message_json(*message),
            Self::Nothing => Json::Null,
        }
    }
}

fn joined(values: &[Value<'_>], between: &str, lang: Lang) -> String {
    values.iter().map(|value| value.words(lang)).collect::<Vec<_>>().join(between)
}

/// A message for programs: its id and its values, no words.
pub fn message_json(message: &dyn Message) -> Json {
    let values: serde_json::Map<String, Json> =
        message.values().iter().map(|(name, value)| ((*name).to_owned(), value.json())).collect();
    json!({ "id": message.id(), "values": values })
}

/// A text from a file of others, shown up to a length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted(pub String);

impl<T: Into<String>> From<T> for Quoted {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

/// The number of a line, a round or a page: a name rather than an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits(pub u64);

/// What could stand there, in back-ticks with `of` or `or` before the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneOf<P = String>(pub Vec<P>);

/// A type whose values can stand in a message.
pub trait Param {
    /// How it is shown, for the catalogue.
    const KIND: &'static str;

    /// The value.
    fn value(&self) -> Value<'_>;
}

macro_rules! params {
    ($($type:ty, $kind:literal, $own:ident => $value:expr;)+) => {$(
        impl Param for $type {
            const KIND: &'static str = $kind;
            fn value(&self) -> Value<'_> {
                let $own = self;
                $value
            }
        }
    )+};
}

params! {
    String, "text", own => Value::Text(own);
    CompactString, "text", own => Value::Text(own);
    &'static str, "text", own => Value::Text(own);
    u64, "number", own => Value::Number(*own);
    u32, "number", own => Value::Number(u64::from(*own));
    Quoted, "quoted", own => Value::Quoted(&own.0);
    Digits, "digits", own => Value::Digits(own.0);
    usize, "number", own => Value::Number(*own as u64);
    Date, "date", own => Value::Date(*own);
    Timestamp, "moment", own => Value::Moment(*own);
    Share, "share", own => Value::Share(*own);
    Percent, "percent", own => Value::Percent(own.0);
    Decimal, "decimal", own => Value::Decimal(*own);
    Signed, "signed", own => Value::Signed(own.0);
}

impl<P: Param> Param for Vec<P> {
    const KIND: &'static str = "list";
    fn value(&self) -> Value<'_> {
        Value::List(self.iter().map(Param::value).collect())
    }
}

/// A list whose items can hold a comma.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Semicolons<P>(pub Vec<P>);

impl<P: Param> Param for Semicolons<P> {
    const KIND: &'static str = "semicolons";
    fn value(&self) -> Value<'_> {
        Value::Semicolons(self.0.iter().map(Param::value).collect())
    }
}

impl<P: Param> Param for OneOf<P> {
    const KIND: &'static str = "one-of";
    fn value(&self) -> Value<'_> {
        Value::OneOf(self.0.iter().map(Param::value).collect())
    }
}

impl<P: Param> Param for Option<P> {
    const KIND: &'static str = P::KIND;
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Nothing, Param::value)
    }
}

impl<M: Message> Param for M {
    const KIND: &'static str = "message";
    fn value(&self) -> Value<'_> {
        Value::Message(self)
    }
}
