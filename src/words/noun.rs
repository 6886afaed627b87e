//! Numbers with their noun: `Practices(2)` is `2 praktijken` or `2 practices`.

pub use super::value::Noun;

/// Declares nouns: `Practices: "praktijk" "praktijken", "practice" "practices";`, and `NOUNS`, which holds them all. A noun
/// can be a phrase that changes with its number: `"bron gaf" "bronnen gaven"`.
#[macro_export]
macro_rules! nouns {
    ($($name:ident: $nl:literal $nls:literal, $en:literal $ens:literal;)+) => {
        $(
            #[doc = concat!("So many ", $ens, ".")]
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub struct $name(pub u64);

            impl $name {
                const NOUN: $crate::words::noun::Noun = $crate::words::noun::Noun { id: stringify!($name), nl: [$nl, $nls], en: [$en, $ens] };
            }

            impl From<usize> for $name {
                fn from(many: usize) -> Self {
                    Self(many as u64)
                }
            }

            impl $crate::words::Param for $name {
                const KIND: &'static str = concat!("count:", stringify!($name));
                fn value(&self) -> $crate::words::Value<'_> {
                    $crate::words::Value::Count(self.0, &Self::NOUN)
                }
            }
        )+

        /// All nouns of this file.
        pub const NOUNS: &[$crate::words::noun::Noun] = &[$($name::NOUN),+];
    };
}

crate::nouns! {
    Groups: "groep" "groepen", "group" "groups";
    Practices: "praktijk" "praktijken", "practice" "practices";
    Regions: "regio" "regio's", "region" "regions";
    Rounds: "ronde" "rondes", "round" "rounds";
    Rows: "rij" "rijen", "row" "rows";
    SignUps: "aanmelding" "aanmeldingen", "sign-up" "sign-ups";
    StartDates: "startdatum" "startdatums", "start date" "start dates";
    Lots: "lot" "loten", "lot" "lots";
    Lines: "regel" "regels", "line" "lines";
    Changes: "verandering" "veranderingen", "change" "changes";
    Days: "dag" "dagen", "day" "days";
    Witnesses: "getuige" "getuigen", "witness" "witnesses";
    NeededWitnesses: "nodige getuige" "nodige getuigen", "needed witness" "needed witnesses";
    Times: "keer" "keer", "time" "times";
}
