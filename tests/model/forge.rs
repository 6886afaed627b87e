//! Logs with one change, signed anew with the keys that signed before: no signature tells, only rules and arithmetic.

use crate::chance::Chance;
use crate::notes::checkpoint;
use crate::tell::Teller;
use std::ops::Range;

/// The types of lines that are computed.
const DERIVED: [&str; 4] = ["seed", "lot", "tranche", "outcome"];

/// Some of what can be forged: a value that was computed, where there is one, a value that somebody said, when was drawn,
/// and a line that is gone, or there twice, or one too early.
pub fn forged(chance: &mut Chance, teller: &Teller) -> Vec<Vec<String>> {
    let is = |line: usize, kinds: &[&str]| kinds.iter().any(|kind| is_of(&teller.lines[line], kind));
    let all = || 0..teller.lines.len();
    let derived: Vec<usize> = all().filter(|line| is(*line, &DERIVED)).collect();
    let said: Vec<usize> = all().filter(|line| !is(*line, &DERIVED) && !is(*line, &["checkpoint"])).collect();
    let draws: Vec<usize> = all().filter(|line| is(*line, &["draw"])).collect();
    let free: Vec<usize> = all().filter(|line| *line > 0 && !is(*line, &["checkpoint"])).collect();
    let mut forged = Vec::new();
    for lines in [&derived, &said, &draws] {
        if !lines.is_empty() {
            let (mut changed, at) = (teller.lines.clone(), *chance.pick(lines));
            changed[at] = other(chance, &changed[at]);
            forged.push(changed);
        }
    }
    forged.push(moved(chance, teller.lines.clone(), &free));
    forged.into_iter().map(|lines| signed(lines, teller)).collect()
}

fn is_of(line: &str, kind: &str) -> bool {
    line.starts_with(&format!(r#"{{"type":"{kind}""#))
}

fn moved(chance: &mut Chance, mut lines: Vec<String>, free: &[usize]) -> Vec<String> {
    let at = *chance.pick(free);
    match chance.between(1, 3) {
        1 => drop(lines.remove(at)),
        2 => lines.insert(at, lines[at].clone()),
        _ if free.contains(&(at + 1)) => lines.swap(at, at + 1),
        _ => drop(lines.remove(at)),
    }
    lines
}

/// Every checkpoint signed anew.
pub fn signed(lines: Vec<String>, teller: &Teller) -> Vec<String> {
    let mut stamps = teller.stamps.iter();
    let mut signed: Vec<String> = Vec::with_capacity(lines.len());
    for line in lines {
        let line = match is_of(&line, "checkpoint").then(|| stamps.next()).flatten() {
            Some((signers, by)) => checkpoint(&signed, &teller.origin, (signers, by)),
            None => line,
        };
        signed.push(line);
    }
    signed
}

/// A line with one value changed.
fn other(chance: &mut Chance, line: &str) -> String {
    let values = values(line);
    let at = chance.pick(&values).clone();
    let value = other_value(chance, &line[at.clone()]);
    format!("{}{value}{}", &line[..at.start], &line[at.end..])
}

/// Where the values of a line are that hold no others; not its type.
fn values(line: &str) -> Vec<Range<usize>> {
    let bytes = line.as_bytes();
    let (mut values, mut at) = (Vec::new(), line.find(',').unwrap());
    while at < bytes.len() {
        let start = at;
        match bytes[at] {
            b'"' => {
                at += 1;
                while bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
                if bytes.get(at) != Some(&b':') {
                    values.push(start..at);
                }
            }
            b'{' | b'}' | b'[' | b']' | b',' | b':' => at += 1,
            _ => {
                at += line[at..].find([',', '}', ']']).unwrap();
                values.push(start..at);
            }
        }
    }
    values
}

/// Words that can stand in each other's place.
const WORDS: [&[&str]; 10] = [
    &[
        "all-fitted",
        "priority-fitted",
        "lot",
        "basket",
        "other-basket",
        "full",
        "closed",
        "too-large",
        "out",
        "later",
        "takes-part",
    ],
    &["skip", "stop", "reach", "baskets", "abort"],
    &["per-region", "balanced", "overall"],
    &["ion", "practices"],
    &["leidraad", "free"],
    &["last", "out"],
    &["open", "pseudonym"],
    &["class", "waited", "passed", "wish", "lot"],
    &["dice", "text", "secret", "drand"],
    &["lots", "carry"],
];
const DATES: [&str; 5] = ["2019-12-31", "2023-04-01", "2023-07-01", "2024-01-01", "2023-02-29"];
const TIMES: [&str; 4] =
    ["1999-12-31T23:59:58Z", "2023-02-28T22:59:59Z", "2023-08-23T15:15:32Z", "9998-12-31T23:59:59Z"];

fn other_value(chance: &mut Chance, value: &str) -> String {
    let Some(text) = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')) else {
        return match value {
            "true" => "false".to_owned(),
            "false" => "true".to_owned(),
            "null" => (*chance.pick(&["0", "1", r#""2023-04-01""#, r#""x""#, "false"])).to_owned(),
            number => other_number(chance, number.parse().unwrap()),
        };
    };
    let is_hex = text.len() >= 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let group = WORDS.into_iter().find(|group| group.contains(&text));
    let text = match (shape.as_str(), group) {
        ("0000-00-00", _) => another(chance, &DATES, text),
        ("0000-00-00T00:00:00Z", _) => another(chance, &TIMES, text),
        (_, Some(group)) => another(chance, group, text),
        ("00000000", None) => format!("{:08}", (text.parse::<u64>().unwrap() + 1) % 100_000_000),
        _ if is_hex => {
            let at = chance.index(text.len());
            let digit = u32::from_str_radix(&text[at..=at], 16).unwrap();
            format!("{}{:x}{}", &text[..at], (digit + 1) % 16, &text[at + 1..])
        }
        _ if !text.is_empty() && chance.one_in(3) => String::new(),
        _ => format!("{text}{}", chance.pick(&["x", " x", " ", "\u{200b}", "\u{301}"])),
    };
    format!("\"{text}\"")
}

fn another(chance: &mut Chance, from: &[&str], than: &str) -> String {
    let others: Vec<&&str> = from.iter().filter(|other| **other != than).collect();
    (**chance.pick(&others)).to_owned()
}

fn other_number(chance: &mut Chance, number: u64) -> String {
    let others = [number + 1, number.saturating_sub(1), 0, 1, (1 << 53) - 1];
    let others: Vec<u64> = others.into_iter().filter(|other| *other != number).collect();
    chance.pick(&others).to_string()
}
