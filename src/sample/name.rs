//! Names from neutral words and a place (domain F7). None is the name of a doctor.

use super::size::Kind;
use super::stream::index;

/// After `Huisartsenpraktijk`, `Huisartsen` or `Gezondheidscentrum`.
const WORDS: [&str; 72] = [
    "De Linde",
    "Het Baken",
    "aan de Markt",
    "De Orchideeën",
    "De Brink",
    "Oosterpoort",
    "De Vlinder",
    "Het Mozaïek",
    "De Wilg",
    "aan het Plein",
    "De Meander",
    "Het Kompas",
    "De Allée",
    "Zonnehof",
    "De Es",
    "bij de Molen",
    "De Berk",
    "Het Anker",
    "Westerpoort",
    "De Kastanje",
    "De Ruïne",
    "Het Veer",
    "De Beuk",
    "aan de Kade",
    "De Esdoorn",
    "Het Palet",
    "De Eik",
    "Noorderpoort",
    "De Reeënhof",
    "Het Klaverblad",
    "De Hazelaar",
    "aan de Singel",
    "De Iep",
    "Het Prisma",
    "De Vijver",
    "Zuiderpoort",
    "De Meidoorn",
    "Het Maïsveld",
    "De Els",
    "bij de Brug",
    "De Populier",
    "Lindehof",
    "De Vlier",
    "aan de Gracht",
    "Spoorzicht",
    "Het Weidehuis",
    "De Ceder",
    "Parkzicht",
    "De Zeeën",
    "Het Raadhuis",
    "De Haven",
    "bij de Sluis",
    "De Olijf",
    "Het Bolwerk",
    "De Akker",
    "Duinzicht",
    "De Hoeve",
    "Het Tolhuis",
    "De Waterlelie",
    "aan de Dijk",
    "De Zwaluw",
    "Het Kruispunt",
    "De Ooievaar",
    "Bosrand",
    "De Valk",
    "Oranjehof",
    "De Reiger",
    "aan de Vaart",
    "De Lijster",
    "Het Paviljoen",
    "De Fontein",
    "Veldzicht",
];

const STEMS: [&str; 48] = [
    "Zilver",
    "Wilgen",
    "Ooster",
    "Helm",
    "Linden",
    "Wester",
    "Klaver",
    "Berken",
    "Noorder",
    "Reiger",
    "Vlier",
    "Zuider",
    "Elzen",
    "Meer",
    "Kraai",
    "Hazel",
    "Duin",
    "Olmen",
    "Zwaan",
    "Rogge",
    "Essen",
    "Vossen",
    "Haver",
    "Beek",
    "Merel",
    "Populier",
    "Winter",
    "Zomer",
    "Valken",
    "Gerst",
    "Iepen",
    "Ravens",
    "Heide",
    "Sparren",
    "Arends",
    "Veen",
    "Dennen",
    "Kievits",
    "Zand",
    "Braam",
    "Roeken",
    "Wolken",
    "Doorn",
    "Mos",
    "Sterren",
    "Haag",
    "Leeuwerik",
    "Brem",
];
const PLACES: [&str; 23] = [
    "drecht", "wolde", "veen", "haven", "brink", "oord", "hout", "loo", "wijk", "kerk", "hoven", "rade", "stede",
    "horst", "broek", "waard", "monde", "zijl", "burg", "donk", "lede", "heem", "berg",
];
const AREAS: [&str; 10] =
    ["land", "gouw", "streek", "delta", "kwartier", "vallei", "kust", "plateau", "polder", "heuvels"];
const SIDES: [&str; 4] = ["Noord", "Oost", "Zuid", "West"];

/// The names of the practices of one region: a way through all combinations of a word and a place.
pub(super) struct Names {
    /// Towns.
    places: Vec<String>,
    first: u64,
    step: u64,
}

impl Names {
    /// The way for these places, from some point on. A step of the golden section keeps neighbours apart.
    pub(super) fn new(places: Vec<String>, first: u64) -> Self {
        let combinations = (WORDS.len() * places.len()) as u64;
        let near = combinations * 618 / 1000;
        let step = (1..=near).rev().find(|&step| greatest_common_divisor(step, combinations) == 1);
        Self { places, first, step: step.unwrap_or(1) }
    }

    /// The name of the k-th practice of the region; no two of a region share one.
    pub(super) fn practice(&self, k: usize, kind: Kind) -> String {
        let (places, combinations) = (self.places.len() as u64, (WORDS.len() * self.places.len()) as u64);
        let word = WORDS[index(self.combination(k) / places)];
        let (place, form) = (self.place(k), form(kind, k));
        match k as u64 / combinations {
            0 => format!("{form} {word} {place} (FICTIEF)"),
            again => format!("{form} {word} {} {place} (FICTIEF)", again + 1),
        }
    }

    /// The town of the k-th practice of the region; it stands in its name too.
    pub(super) fn place(&self, k: usize) -> &str {
        &self.places[index(self.combination(k) % self.places.len() as u64)]
    }

    /// The k-th combination of a word and a place.
    fn combination(&self, k: usize) -> u64 {
        (k as u64 * self.step + self.first) % (WORDS.len() * self.places.len()) as u64
    }
}

fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

fn form(kind: Kind, k: usize) -> &'static str {
    match (kind, k % 2) {
        (Kind::Solo, 0) => "Praktijk",
        (Kind::Solo | Kind::Duo | Kind::New, _) => "Huisartsenpraktijk",
        (Kind::Group, 0) => "Huisartsen",
        (Kind::Group, _) => "Huisartsengroep",
        (Kind::Centre, _) => "Gezondheidscentrum",
    }
}

/// The n-th invented town.
pub(super) fn place_name(n: usize) -> String {
    numbered(n, &STEMS, &PLACES)
}

/// The name of the n-th invented organisation, or of one part of it.
pub(super) fn area_name(n: usize, part: Option<usize>) -> String {
    let name = numbered(n, &STEMS, &AREAS);
    match part {
        Some(part) => format!("{name} {}", SIDES[part % SIDES.len()]),
        None => name,
    }
}

/// The n-th combination of a first and a last part, along the diagonals so that neighbours differ in both; when
/// all are used, again with a number.
fn numbered(n: usize, first: &[&str], last: &[&str]) -> String {
    let (diagonal, i) = (n / first.len(), n % first.len());
    let name = format!("{}{}", first[i], last[(i + diagonal) % last.len()]);
    match diagonal / last.len() {
        0 => name,
        again => format!("{name} {}", again + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_invented_names_are_equal() {
        let areas: BTreeSet<String> = (0..20_000).map(|n| area_name(n, None)).collect();
        assert_eq!(areas.len(), 20_000);
        let places: BTreeSet<String> = (0..20_000).map(place_name).collect();
        assert_eq!(places.len(), 20_000);
    }

    #[test]
    fn a_way_passes_every_combination() {
        for places in 1..=40 {
            let (names, combinations) = (Names::new(vec![String::new(); places], 5), (WORDS.len() * places) as u64);
            let seen: BTreeSet<u64> =
                (0..combinations).map(|k| (k * names.step + names.first) % combinations).collect();
            assert_eq!(seen.len() as u64, combinations);
        }
    }
}
