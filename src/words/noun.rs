//! Numbers with their noun: `Practices(2)` is `2 praktijken` or `2 practices`.

use super::value::{Noun, Param, Value};

macro_rules! nouns {
    ($($name:ident: $nl:literal $nls:literal, $en:literal $ens:literal;)+) => {
        $(
            #[doc = concat!("So many ", $ens, ".")]
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub struct $name(pub u64);

            impl $name {
                const NOUN: Noun = Noun { id: stringify!($name), nl: [$nl, $nls], en: [$en, $ens] };
            }

            impl Param for $name {
                const KIND: &'static str = concat!("count:", stringify!($name));
                fn value(&self) -> Value<'_> {
                    Value::Count(self.0, &Self::NOUN)
                }
            }
        )+

        /// All nouns.
        pub const NOUNS: &[Noun] = &[$($name::NOUN),+];
    };
}

nouns! {
    Practices: "praktijk" "praktijken", "practice" "practices";
    Lines: "regel" "regels", "line" "lines";
    Changes: "verandering" "veranderingen", "change" "changes";
    Witnesses: "getuige" "getuigen", "witness" "witnesses";
}
