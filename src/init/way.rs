//! How a region admits its practices.

/// How a region admits its practices (*werkwijze*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// All start dates in one draw, per region (HOOG, R45, R51).
    Hoog,
    /// Priority for who meets base conditions, then lots (Cohaesie, R64–R69).
    Cohaesie,
    /// A draw each quarter, for that quarter alone (the national rule R1–R3; Friesland, domain C1).
    Leidraad,
}

impl Way {
    /// All of them, in the order in which a list shows them.
    pub const ALL: [Self; 3] = [Self::Hoog, Self::Cohaesie, Self::Leidraad];

    /// The words by which a user asks for it; the first is its name.
    pub fn words(self) -> [&'static str; 3] {
        match self {
            Self::Hoog => ["hoog", "alles-in-een", "all-at-once"],
            Self::Cohaesie => ["cohaesie", "voorrang", "priority"],
            Self::Leidraad => ["leidraad", "per-kwartaal", "quarterly"],
        }
    }

    /// The way that a word asks for, whatever its capitals.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.words().iter().any(|known| known.eq_ignore_ascii_case(word)))
    }
}
