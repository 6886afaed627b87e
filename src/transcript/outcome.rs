//! The `outcome` line: its only spelling, and what stands in it.

use crate::log::line::Line;
use serde::Deserialize;
use std::borrow::Cow;

/// The members of an `outcome` line; `T` are its turns where the line is read. Strings are borrowed where they hold no
/// escapes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "T: Deserialize<'de>"))]
pub struct OutcomeLine<'a, T> {
    /// The type of the line.
    #[serde(rename = "type", borrow)]
    pub kind: Cow<'a, str>,
    /// Its place among the `outcome` lines of its section, from 1.
    pub number: u64,
    /// How many those are.
    pub outcomes: u64,
    /// The practice.
    #[serde(borrow)]
    pub practice: Cow<'a, str>,
    /// The group that it is drawn with.
    #[serde(borrow)]
    pub group: Option<Cow<'a, str>>,
    /// Its region.
    #[serde(borrow)]
    pub region: Cow<'a, str>,
    /// Its registered patients.
    pub ion: u64,
    /// What its unit counts.
    pub size: u64,
    /// Earliest start.
    #[serde(borrow)]
    pub wish: Option<Cow<'a, str>>,
    /// Its class.
    #[serde(borrow)]
    pub class: Option<Cow<'a, str>>,
    /// The lot of its unit, 16 hex digits.
    #[serde(borrow)]
    pub lot: Option<Cow<'a, str>>,
    /// Its rank, from 1.
    pub rank: Option<u64>,
    /// Of how many.
    pub of: Option<u64>,
    /// Its turns.
    pub tranches: T,
    /// When it starts.
    #[serde(borrow)]
    pub start: Option<Cow<'a, str>>,
    /// Why, by code.
    #[serde(borrow)]
    pub reason: Cow<'a, str>,
}

/// A turn as an `outcome` line has it; none of its strings needs an escape.
#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TurnLine<'a> {
    /// The tranche.
    pub start: &'a str,
    /// Place in the walk, from 1.
    pub place: u64,
    /// Of how many.
    pub of: u64,
    /// The room it met.
    pub room: u64,
    /// What happened, by code.
    pub result: &'a str,
    /// In how many baskets it has a place; not there where baskets did not decide.
    #[serde(default)]
    pub baskets: Option<u64>,
}

impl<T> OutcomeLine<'_, T> {
    /// Writes the line with these turns in its only spelling.
    pub fn write<'t>(&self, turns: impl IntoIterator<Item = TurnLine<'t>>, out: &mut Vec<u8>) {
        Line::open(out, "outcome")
            .number("number", self.number)
            .number("outcomes", self.outcomes)
            .text("practice", &self.practice)
            .text_or_null("group", self.group.as_deref())
            .text("region", &self.region)
            .number("ion", self.ion)
            .number("size", self.size)
            .plain_or_null("wish", self.wish.as_deref())
            .text_or_null("class", self.class.as_deref())
            .plain_or_null("lot", self.lot.as_deref())
            .number_or_null("rank", self.rank)
            .number_or_null("of", self.of)
            .objects("tranches", turns, |turn, line| {
                let line = line
                    .plain("start", turn.start)
                    .number("place", turn.place)
                    .number("of", turn.of)
                    .number("room", turn.room)
                    .plain("result", turn.result);
                line.number_if("baskets", turn.baskets)
            })
            .plain_or_null("start", self.start.as_deref())
            .plain("reason", &self.reason)
            .end();
    }
}
