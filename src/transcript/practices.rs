//! The `practice` lines of a log to a register: a million of them, on all cores.

use super::read::{Unread, UnreadKind, parse, read_date, value};
use crate::log::{Log, pieces};
use crate::register::{Practice, Register};
use crate::rules::{Profile, Rules};
use rayon::prelude::*;
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Strings are borrowed where they hold no escapes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PracticeLine<'a> {
    #[serde(rename = "type", borrow)]
    _kind: Cow<'a, str>,
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow)]
    region: Cow<'a, str>,
    ion: u64,
    #[serde(borrow)]
    wish: Option<Cow<'a, str>>,
    #[serde(borrow)]
    class: Option<Cow<'a, str>>,
    #[serde(borrow)]
    insurer: Option<Cow<'a, str>>,
}

impl<'a> PracticeLine<'a> {
    /// Reads a line in its only spelling without escapes, which nearly all lines are, five times as fast as the JSON
    /// reader. `None` says nothing yet: the JSON reader then finds what is wrong, if anything.
    fn read_plain(line: &'a [u8]) -> Option<Self> {
        let plain = |found, &byte: &u8| found & (byte >= 0x20) & (byte != b'\\') & (byte != 0x7f) & (byte != 0xc2);
        if !line.iter().fold(true, plain) {
            return None;
        }
        let mut rest = str::from_utf8(line).ok()?;
        take(&mut rest, "{\"type\":\"practice\",\"id\":\"")?;
        let id = take_until(&mut rest, "\"")?;
        take(&mut rest, ",\"name\":\"")?;
        let name = take_until(&mut rest, "\"")?;
        take(&mut rest, ",\"region\":\"")?;
        let region = take_until(&mut rest, "\"")?;
        take(&mut rest, ",\"ion\":")?;
        let ion = take_until(&mut rest, ",")?.parse().ok()?;
        take(&mut rest, "\"wish\":")?;
        let wish = take_text_or_null(&mut rest)?;
        take(&mut rest, ",\"class\":")?;
        let class = take_text_or_null(&mut rest)?;
        take(&mut rest, ",\"insurer\":")?;
        let insurer = take_text_or_null(&mut rest)?;
        let [id, name, region] = [id, name, region].map(Cow::Borrowed);
        let [wish, class, insurer] = [wish, class, insurer].map(|text| text.map(Cow::Borrowed));
        let kind = Cow::Borrowed("practice");
        (rest == "}").then_some(Self { _kind: kind, id, name, region, ion, wish, class, insurer })
    }
}

fn take(rest: &mut &str, literal: &str) -> Option<()> {
    *rest = rest.strip_prefix(literal)?;
    Some(())
}

fn take_until<'a>(rest: &mut &'a str, end: &str) -> Option<&'a str> {
    let (before, after) = rest.split_once(end)?;
    *rest = after;
    Some(before)
}

fn take_text_or_null<'a>(rest: &mut &'a str) -> Option<Option<&'a str>> {
    if take(rest, "null").is_some() {
        return Some(None);
    }
    take(rest, "\"")?;
    take_until(rest, "\"").map(Some)
}

/// So many practices are read at a time on one core.
const PIECE: usize = 8192;

/// Practices of one piece; their regions are indices into the piece's own list.
#[derive(Default)]
struct Piece {
    practices: Vec<Practice>,
    regions: BTreeMap<String, u32>,
}

/// Reads the `practice` lines in a range.
pub(super) fn read_practices(log: &Log, lines: Range<usize>, rules: &Rules) -> Result<Register, Unread> {
    let line = lines.start;
    let parts: Vec<_> = pieces(lines, PIECE).collect();
    let pieces: Result<Vec<_>, _> = parts.into_par_iter().map(|part| Piece::read(log, part, rules)).collect();
    let pieces = pieces?;
    let regions: BTreeSet<&String> = pieces.iter().flat_map(|piece| piece.regions.keys()).collect();
    let regions: Vec<String> = regions.into_iter().cloned().collect();
    let mut practices = Vec::with_capacity(pieces.iter().map(|piece| piece.practices.len()).sum());
    for piece in pieces {
        let mut index = vec![0; piece.regions.len()];
        for (at, name) in (0..).zip(&regions) {
            if let Some(&own) = piece.regions.get(name) {
                index[own as usize] = at;
            }
        }
        practices.extend(piece.practices.into_iter().map(|p| Practice { region: index[p.region as usize], ..p }));
    }
    Register::new(practices, regions).map_err(|misfit| Unread { line, column: 1, kind: UnreadKind::Register(misfit) })
}

/// An AGB code of eight digits under the national rule (domain B1); elsewhere 1 to 64 characters `!` to `~`.
fn is_id(id: &str, profile: Profile) -> bool {
    match profile {
        Profile::Leidraad => id.len() == 8 && id.bytes().all(|byte| byte.is_ascii_digit()),
        Profile::Free => (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic()),
    }
}

impl Piece {
    fn read(log: &Log, lines: Range<usize>, rules: &Rules) -> Result<Self, Unread> {
        let mut piece = Self { practices: Vec::with_capacity(lines.len()), regions: BTreeMap::new() };
        for at in lines {
            let line = match PracticeLine::read_plain(log.get(at)) {
                Some(line) => line,
                None => parse(log, at)?,
            };
            value(is_id(&line.id, rules.profile).then_some(()), at, "id")?;
            let class = |name: &Cow<str>| (0..).zip(&rules.classes).find(|(_, class)| class.name == *name);
            let practice = Practice {
                region: piece.region(&line.region),
                ion: line.ion,
                wish: line.wish.map(|wish| value(read_date(&wish), at, "wish")).transpose()?,
                class: line.class.map(|name| value(class(&name), at, "class")).transpose()?.map(|(i, _)| i),
                id: line.id.into_owned(),
                name: line.name.into_owned(),
                insurer: line.insurer.map(Cow::into_owned),
            };
            piece.practices.push(practice);
        }
        Ok(piece)
    }

    fn region(&mut self, name: &str) -> u32 {
        if let Some(&known) = self.regions.get(name) {
            return known;
        }
        let next = u32::try_from(self.regions.len()).unwrap_or(u32::MAX); // a piece holds 8192 practices
        self.regions.insert(name.to_owned(), next);
        next
    }
}
