//! The days of the week, for who looks whether a clock is right.

use super::lang::netherlands;
use super::message::Entry;
use super::noun::Noun;
use jiff::Timestamp;
use jiff::civil;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[Weekday::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// A day of the week, before a moment.
    pub enum Weekday as "weekday" {
        Monday nl: "maandag"; en: "Monday";
        Tuesday nl: "dinsdag"; en: "Tuesday";
        Wednesday nl: "woensdag"; en: "Wednesday";
        Thursday nl: "donderdag"; en: "Thursday";
        Friday nl: "vrijdag"; en: "Friday";
        Saturday nl: "zaterdag"; en: "Saturday";
        Sunday nl: "zondag"; en: "Sunday";
    }
}

impl Weekday {
    /// The day of a moment in the Netherlands, as the moment itself is shown.
    pub fn of(moment: Timestamp) -> Self {
        match moment.to_zoned(netherlands()).weekday() {
            civil::Weekday::Monday => Self::Monday,
            civil::Weekday::Tuesday => Self::Tuesday,
            civil::Weekday::Wednesday => Self::Wednesday,
            civil::Weekday::Thursday => Self::Thursday,
            civil::Weekday::Friday => Self::Friday,
            civil::Weekday::Saturday => Self::Saturday,
            civil::Weekday::Sunday => Self::Sunday,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_that_of_the_netherlands() {
        let of = |text: &str| Weekday::of(text.parse().unwrap());
        assert_eq!(of("2023-08-23T15:05:00Z"), Weekday::Wednesday);
        assert_eq!(of("2023-08-23T22:05:00Z"), Weekday::Thursday, "five past midnight there");
    }
}
