//! The numbers of each preset, with the place they come from. Where none is given they are assumed (domain F).

use super::answer::Answer::{self, Declines, Silent, Unknown, Wish};
use super::preset::Preset;

/// All that makes one preset different from another.
pub(super) struct Recipe {
    /// What the preset is.
    pub preset: Preset,
    /// Number of practices it is meant for.
    pub practices: usize,
    /// How often each [`Kind`](super::size::Kind) occurs.
    pub kinds: [u64; 5],
    /// How often each answer occurs.
    pub answers: &'static [(Answer, u64)],
    /// Start dates of the round.
    pub moments: &'static [Moment],
    /// Regions that exist; none means invented ones.
    pub regions: &'static [FixedRegion],
    /// What the sizes add up to.
    pub totals: Totals,
    /// Conditions for priority (R69).
    pub conditions: &'static [Condition],
}

/// A start date with its national maximum (R1, R2).
pub(super) struct Moment {
    pub iso: &'static str,
    pub dutch: &'static str,
    pub cap: &'static str,
}

/// A region with the size it is meant to have.
pub(super) struct FixedRegion {
    pub name: &'static str,
    pub practices: u64,
    pub ion: u64,
    pub places: &'static [&'static str],
    /// Weight of each of [`INSURERS`].
    pub insurers: &'static [(u8, u64)],
}

/// What the sizes of a register add up to, at the preset's own number of practices.
pub(super) enum Totals {
    /// In each region what the region says.
    PerRegion,
    /// All of them together, and those with a wish.
    WithWish { all: u64, wish: u64 },
    /// All of them together.
    Whole(u64),
}

/// A condition with the normal quantile of the share of practices that meet it.
pub(super) struct Condition {
    pub name: &'static str,
    pub quantile: f64,
}

/// A contract party.
pub(super) struct Insurer {
    pub name: &'static str,
    pub uzovi: &'static str,
    /// How many are insured there, in tenths of a percent.
    pub share: u64,
}

/// Contract parties with a UZOVI code (domain B2, some unverified).
pub(super) const INSURERS: [Insurer; 11] = [
    Insurer { name: "Zilveren Kruis", uzovi: "3311", share: 293 },
    Insurer { name: "VGZ", uzovi: "7095", share: 236 },
    Insurer { name: "CZ", uzovi: "7119", share: 207 },
    Insurer { name: "Menzis", uzovi: "3332", share: 115 },
    Insurer { name: "DSW", uzovi: "7029", share: 43 },
    Insurer { name: "a.s.r.", uzovi: "9018", share: 31 },
    Insurer { name: "Zorg en Zekerheid", uzovi: "7085", share: 31 },
    Insurer { name: "ONVZ", uzovi: "3343", share: 24 },
    Insurer { name: "Salland", uzovi: "3397", share: 10 },
    Insurer { name: "EUCARE", uzovi: "3356", share: 9 },
    Insurer { name: "De Friesland", uzovi: "3358", share: 0 }, // a label of the first: only in its own province
];

/// Those that lead somewhere (domain B3): a.s.r., ONVZ and EUCARE do nowhere.
pub(super) const LEADERS: [u8; 7] = [0, 1, 2, 3, 4, 6, 8];

const MOMENTS: [Moment; 4] = [
    Moment { iso: "2023-04-01", dutch: "01-04-2023", cap: "25%" },
    Moment { iso: "2023-07-01", dutch: "01-07-2023", cap: "50%" },
    Moment { iso: "2023-10-01", dutch: "01-10-2023", cap: "75%" },
    Moment { iso: "2024-01-01", dutch: "01-01-2024", cap: "100%" },
];

/// Per mille of solo, duo, group, centre and just begun: the country (F1), and the east (F2).
const COUNTRY: [u64; 5] = [169, 386, 392, 53, 0];
const EAST: [u64; 5] = [220, 440, 310, 30, 0];

/// The numbers of a preset.
pub(super) fn of(preset: Preset) -> Recipe {
    match preset {
        Preset::Hoog => HOOG,
        Preset::Cohaesie => COHAESIE,
        Preset::Friesland => FRIESLAND,
        Preset::National => NATIONAL,
    }
}

const HOOG: Recipe = Recipe {
    preset: Preset::Hoog,
    practices: 140,
    kinds: EAST,
    // R40: 126 of 140 answered; R41: 77% of them, 97, wish 1 July
    answers: &[(Wish(0), 97), (Wish(1), 12), (Wish(2), 6), (Unknown, 9), (Declines, 2), (Silent, 14)],
    moments: MOMENTS.split_at(1).1, // R43: HOOG begins in July
    regions: &[
        FixedRegion {
            name: "Apeldoorn",
            practices: 60,
            ion: 195_127,
            places: &["Apeldoorn", "Ugchelen", "Beekbergen", "Loenen", "Vaassen", "Epe", "Twello", "Eerbeek"],
            insurers: &[(0, 9), (3, 1)],
        },
        FixedRegion {
            name: "Zutphen",
            practices: 38,
            ion: 114_820,
            places: &["Zutphen", "Warnsveld", "Lochem", "Vorden", "Eefde", "Gorssel", "Steenderen"],
            insurers: &[(0, 6), (3, 4)],
        },
        FixedRegion {
            name: "Oost-Achterhoek",
            practices: 42,
            ion: 129_929,
            places: &["Winterswijk", "Aalten", "Groenlo", "Lichtenvoorde", "Eibergen", "Neede", "Borculo", "Dinxperlo"],
            insurers: &[(3, 9), (0, 1)],
        },
    ],
    totals: Totals::PerRegion,
    conditions: &[],
};

const COHAESIE: Recipe = Recipe {
    preset: Preset::Cohaesie,
    practices: 48,
    kinds: COUNTRY,
    answers: &[(Wish(0), 60), (Wish(1), 25), (Wish(2), 8), (Wish(3), 7)],
    moments: &MOMENTS,
    regions: &[FixedRegion {
        name: "Voorne-Putten Rozenburg",
        practices: 48,
        ion: 167_531,
        places: &[
            "Spijkenisse",
            "Hellevoetsluis",
            "Brielle",
            "Rozenburg",
            "Oostvoorne",
            "Rockanje",
            "Zuidland",
            "Geervliet",
            "Heenvliet",
            "Abbenbroek",
        ],
        insurers: &[(2, 1)],
    }],
    totals: Totals::PerRegion,
    // F3: 85, 92, 90, 97, 80, 70 and 55% of the practices meet them
    conditions: &[
        Condition { name: "ict_scan", quantile: 1.036_4 },
        Condition { name: "open", quantile: 1.405_1 },
        Condition { name: "lsp", quantile: 1.281_6 },
        Condition { name: "chronische_zorg", quantile: 1.880_8 },
        Condition { name: "kwetsbare_ouderen", quantile: 0.841_6 },
        Condition { name: "gli", quantile: 0.524_4 },
        Condition { name: "training", quantile: 0.125_7 },
    ],
};

const FRIESLAND: Recipe = Recipe {
    preset: Preset::Friesland,
    practices: 185,
    kinds: COUNTRY,
    answers: &[(Wish(0), 141), (Silent, 44)],
    moments: MOMENTS.split_at(1).0,
    regions: &[FixedRegion {
        name: "Friesland",
        practices: 185,
        ion: 630_000,
        places: &[
            "Leeuwarden",
            "Drachten",
            "Sneek",
            "Heerenveen",
            "Harlingen",
            "Franeker",
            "Dokkum",
            "Bolsward",
            "Lemmer",
            "Joure",
            "Wolvega",
            "Gorredijk",
            "Burgum",
            "Kollum",
            "Balk",
            "Makkum",
            "Workum",
            "Oosterwolde",
            "Surhuisterveen",
            "Grou",
        ],
        insurers: &[(10, 1)],
    }],
    // C1: base 630,000; on 30 March sign-ups for about 480,000
    totals: Totals::WithWish { all: 630_000, wish: 480_000 },
    conditions: &[],
};

const NATIONAL: Recipe = Recipe {
    preset: Preset::National,
    practices: 4_874,
    kinds: [168, 384, 390, 53, 5],
    // as Cohaesie's wishes, of the 90% that name a date
    answers: &[
        (Wish(0), 5_400),
        (Wish(1), 2_250),
        (Wish(2), 720),
        (Wish(3), 630),
        (Unknown, 300),
        (Declines, 100),
        (Silent, 600),
    ],
    moments: &MOMENTS,
    regions: &[],
    totals: Totals::Whole(17_000_000), // R61
    conditions: &[],
};
