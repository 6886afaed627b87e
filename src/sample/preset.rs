//! The rounds that a sample can resemble.

/// Which organisation the register resembles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// HOOG, 12 June 2023: three regions, one draw for all start dates (R40–R59).
    Hoog,
    /// Cohaesie, 24 March 2023: one region, priority for who meets seven conditions (R60–R85).
    Cohaesie,
    /// Friesland, 31 March 2023: one start date, drawn until the maximum is reached (domain C1).
    Friesland,
    /// The whole country, with 90 invented organisations (domain F5).
    National,
}

impl Preset {
    /// All of them, in the order in which a list shows them.
    pub const ALL: [Self; 4] = [Self::Hoog, Self::Cohaesie, Self::Friesland, Self::National];

    /// The word by which a user asks for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hoog => "hoog",
            Self::Cohaesie => "cohaesie",
            Self::Friesland => "friesland",
            Self::National => "national",
        }
    }

    /// The one with this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.name() == name)
    }
}
