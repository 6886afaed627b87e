//! Plans at random, and what their sources give: dice, texts, secrets and the two rounds of the beacon that are known here.

use crate::chance::Chance;
use crate::notes::hex;
use crate::story::{Failure, Given, Kind, Source};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// Rounds of the beacon with their signatures; another round is known to nobody.
const KNOWN: [(u64, &str); 2] = [
    (123, "b75c69d0b72a5d906e854e808ba7e2accb1542ac355ae486d591aa9d43765482e26cd02df835d3546d23c4b13e0dfc92"),
    (1_000_000, "83ad29e4c409f9470fc2ef02f90214df49e02b441a1a241a82d622d9f608ef98fd8b11a029f1bee9d9e83b45088abe72"),
];
/// A round long after these.
const UNKNOWN: u64 = 9_999_999_999;

/// When a round of the beacon appears.
pub fn appears(round: u64) -> Timestamp {
    Timestamp::from_second(i64::try_from(1_692_803_367 + 3 * (round - 1)).unwrap()).unwrap()
}

/// When the first beacon of a plan appears, whether it will be used or not.
pub fn first_beacon(sources: &[Source]) -> Option<Timestamp> {
    let rounds = sources.iter().filter_map(|source| match source.kind {
        Kind::Drand { round } => Some(appears(round)),
        Kind::Dice { .. } | Kind::Text { .. } | Kind::Secret { .. } => None,
    });
    rounds.min()
}

/// When the last beacon appeared that gave something.
pub fn last_beacon(sources: &[Source], given: &[Given]) -> Option<Timestamp> {
    let rounds = sources.iter().zip(given).filter_map(|(source, given)| match (&source.kind, source.failure, given) {
        (Kind::Drand { round }, _, Given::Value { .. }) => Some(appears(*round)),
        (Kind::Drand { round }, Failure::Later(rounds), Given::Instead { .. }) => Some(appears(round + rounds)),
        _ => None,
    });
    rounds.max()
}

/// A plan that is enough, for a section that was opened before this moment.
pub fn sources(chance: &mut Chance, after: &str) -> Vec<Source> {
    let after: Timestamp = after.parse().unwrap();
    let beacons: Vec<u64> = KNOWN.iter().map(|known| known.0).filter(|round| appears(*round) > after).collect();
    let few = source("munten", "bestuur", Kind::Dice { faces: 2, rolls: 9 });
    match (chance.between(0, 23), beacons.is_empty()) {
        (0 | 1, _) => {
            let other = chance.one_in(2).then_some(few);
            other.into_iter().chain([secret(chance, "notaris"), secret(chance, "bestuur")]).collect()
        }
        (2 | 3, _) => vec![dice(chance), skipped(secret(chance, "notaris")), skipped(text())],
        (4 | 8, false) => vec![few, beacon(*chance.pick(&beacons))],
        (5 | 9 | 10, false) => {
            let round = *chance.pick(&beacons);
            let earlier = chance.between(1, 100).min(round - 1);
            let later = Source { failure: Failure::Later(earlier), ..beacon(round - earlier) };
            let is_later = matches!(later.kind, Kind::Drand { round } if appears(round) > after);
            vec![dice(chance), if is_later { later } else { skipped(beacon(round)) }]
        }
        (6, _) => vec![skipped(beacon(UNKNOWN)), dice(chance)],
        (choice, _) if choice % 2 == 0 => vec![text(), dice(chance)],
        _ => vec![dice(chance)],
    }
}

/// What these sources give; where one gives nothing the rest is enough.
pub fn given(chance: &mut Chance, sources: &[Source]) -> Vec<Given> {
    sources.iter().map(|source| of_source(chance, source)).collect()
}

fn of_source(chance: &mut Chance, source: &Source) -> Given {
    let reason = "zoek; \"niemand\" weet waar".to_owned();
    let fails = chance.one_in(3);
    match (&source.kind, source.failure) {
        (Kind::Drand { round }, Failure::Later(rounds)) => {
            let (value, signature) = beacon_value(round + rounds).unwrap();
            Given::Instead { reason, value, signature }
        }
        (Kind::Drand { round }, failure) => match beacon_value(*round) {
            Some((value, signature)) if !fails || failure == Failure::Abort => {
                Given::Value { value, signature: Some(signature) }
            }
            _ => Given::Nothing { reason },
        },
        (_, Failure::Skip) if fails => Given::Nothing { reason },
        (Kind::Dice { faces, rolls }, _) => {
            let rolled: Vec<String> = (0..*rolls).map(|_| chance.between(1, u64::from(*faces)).to_string()).collect();
            Given::Value { value: rolled.join(" "), signature: None }
        }
        (Kind::Text { .. }, _) => {
            let value = (*chance.pick(&["00761,44", "é \\ \" 9", "x y"])).to_owned();
            Given::Value { value, signature: None }
        }
        (Kind::Secret { secret }, _) => Given::Value { value: secret.clone(), signature: None },
    }
}

/// Value and signature of a round, if it is known.
fn beacon_value(round: u64) -> Option<(String, String)> {
    let (_, signature) = KNOWN.iter().find(|known| known.0 == round)?;
    let byte = |at: usize| u8::from_str_radix(&signature[2 * at..2 * at + 2], 16).unwrap();
    let bytes: Vec<u8> = (0..48).map(byte).collect();
    Some((format!("{round} {}", hex(&Sha256::digest(bytes))), (*signature).to_owned()))
}

fn source(label: &str, by: &str, kind: Kind) -> Source {
    Source { label: label.to_owned(), by: by.to_owned(), kind, failure: Failure::Abort }
}

fn skipped(source: Source) -> Source {
    Source { failure: Failure::Skip, ..source }
}

fn dice(chance: &mut Chance) -> Source {
    let (faces, rolls) = *chance.pick(&[(6, 50), (2, 128), (100, 20), (10, 39)]);
    source("dobbelstenen", "bestuur", Kind::Dice { faces, rolls })
}

/// Dice for the number of one of so many baskets.
pub fn basket(label: &str, count: usize) -> Source {
    source(label, "notaris", Kind::Dice { faces: 10, rolls: count.ilog10() })
}

fn text() -> Source {
    source("krant-2", "notaris Ö", Kind::Text { what: "de slotstand van de \"AEX\"".to_owned() })
}

fn secret(chance: &mut Chance, by: &str) -> Source {
    source(&format!("geheim-{by}"), by, Kind::Secret { secret: chance.hex(64) })
}

fn beacon(round: u64) -> Source {
    source("baken", "drand quicknet", Kind::Drand { round })
}
