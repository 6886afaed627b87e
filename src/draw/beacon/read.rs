//! The JSON of a round, as relays give it and people paste it.
//!
//! Two forms: v1 `{"round":…,"randomness":"…","signature":"…"}` and v2 `{"round":…,"signature":"…"}`, in any order, hex in
//! either case, white space anywhere. `previous_signature` is passed over when it is empty or `null`: some relays write
//! it for every network, and in this one rounds do not build on each other. Any other member is refused.

use super::hex::{hex, read_hex};
use super::typed::{grouped, read_typed};
use super::{Beacon, BeaconFault};
use crate::rules::chain::MOST_ROUND;
use crate::words::value::{Digits, Quoted};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use std::fmt;

/// Reads a round. Whether the network signed it is another question: [`Beacon::is_genuine`].
///
/// # Errors
/// When the text is no round, or its randomness is not the hash of its signature.
pub fn read_beacon(text: &str) -> Result<Beacon, BeaconFault> {
    // what is pasted was wrapped by others; no name or value of a round holds a space
    let text = plain(text);
    let Members(members) = serde_json::from_str(&text).map_err(|_| BeaconFault::NotJson)?;
    check_names(&members)?;
    let round = read_round(find(&members, "round")?)?;
    let signature = read_member("signature", find(&members, "signature")?)?;
    let beacon = Beacon { round, signature };
    match find(&members, "randomness") {
        Ok(given) if read_member::<32>("randomness", given)? != beacon.randomness() => Err(BeaconFault::OtherHash),
        _ => Ok(beacon),
    }
}

/// Reads a round that must be the one that was asked for, signed by the network; its signature alone will do, for who types
/// it over.
///
/// # Errors
/// When it is no round, another one, or not genuine. Which character of a signature is mistyped nobody can tell; what is wrong with its
/// form is told by group.
pub fn check_beacon(text: &str, asked: u64) -> Result<Beacon, BeaconFault> {
    let typed = read_typed(text).transpose()?;
    let beacon = match typed {
        Some(signature) => Beacon { round: asked, signature },
        None => read_beacon(text)?,
    };
    match beacon.round {
        given if given != asked => Err(BeaconFault::OtherRound { asked: Digits(asked), given: Digits(given) }),
        round if !beacon.is_genuine() => Err(match typed {
            Some(signature) => BeaconFault::Mistyped { round: Digits(round), groups: grouped(&hex(&signature)) },
            None => BeaconFault::NotGenuine { round: Digits(round) },
        }),
        _ => Ok(beacon),
    }
}

/// A text without white space, and with the quotes that telephones and mail programs make curly straight again.
fn plain(text: &str) -> String {
    let seen = text.chars().filter(|char| !char.is_whitespace() && *char != '\u{feff}');
    seen.map(|char| if "\u{201c}\u{201d}\u{201e}\u{201f}".contains(char) { '"' } else { char }).collect()
}

/// No name twice, and none that could mean something that is not read.
fn check_names(members: &[(String, Value)]) -> Result<(), BeaconFault> {
    for (i, (name, value)) in members.iter().enumerate() {
        if members[..i].iter().any(|(earlier, _)| earlier == name) {
            return Err(BeaconFault::Twice { name: name.clone() });
        }
        match (name.as_str(), value) {
            ("round" | "signature" | "randomness", _) => {}
            ("previous_signature", Value::Null) => {}
            ("previous_signature", Value::String(text)) if text.is_empty() => {}
            ("previous_signature", _) => return Err(BeaconFault::Chained),
            _ => return Err(BeaconFault::Unknown { name: Quoted(name.clone()) }),
        }
    }
    Ok(())
}

fn find<'a>(members: &'a [(String, Value)], name: &'static str) -> Result<&'a Value, BeaconFault> {
    let found = members.iter().find(|(other, _)| other == name);
    found.map(|(_, value)| value).ok_or(BeaconFault::Missing { name })
}

fn read_round(value: &Value) -> Result<u64, BeaconFault> {
    let round = value.as_u64().filter(|round| (1..=MOST_ROUND).contains(round));
    round.ok_or_else(|| BeaconFault::Round { text: Quoted(value.to_string()), most: MOST_ROUND })
}

fn read_member<const N: usize>(name: &'static str, value: &Value) -> Result<[u8; N], BeaconFault> {
    let read = value.as_str().and_then(|text| read_hex(&text.to_ascii_lowercase()));
    read.ok_or(BeaconFault::NotHex { name, digits: 2 * N })
}

/// All members of an object, also those that come twice: a map would keep the last one silently.
struct Members(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a round of the beacon")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}

impl Beacon {
    /// The round as relays give it (v1), on one line: what [`read_beacon`] reads.
    pub fn to_json(&self) -> String {
        let (round, randomness, signature) = (self.round, hex(&self.randomness()), hex(&self.signature));
        format!(r#"{{"round":{round},"randomness":"{randomness}","signature":"{signature}"}}"#)
    }
}
