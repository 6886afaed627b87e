//! The `practice` lines of a log to a register: a million of them, on all cores.

use super::read::{Unread, UnreadKind, parse, read_date, value};
use crate::log::{Log, pieces};
use crate::register::{Practice, Register};
use crate::rules::Rules;
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
        for (name, own) in &piece.regions {
            let at = (0..).zip(&regions).find(|(_, known)| *known == name).map_or(0, |(at, _)| at);
            index[*own as usize] = at;
        }
        practices.extend(piece.practices.into_iter().map(|p| Practice { region: index[p.region as usize], ..p }));
    }
    Register::new(practices, regions).map_err(|misfit| Unread { line, column: 1, kind: UnreadKind::Register(misfit) })
}

impl Piece {
    fn read(log: &Log, lines: Range<usize>, rules: &Rules) -> Result<Self, Unread> {
        let mut piece = Self { practices: Vec::with_capacity(lines.len()), regions: BTreeMap::new() };
        for at in lines {
            let line: PracticeLine = parse(log, at)?;
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
        let next = (0..).zip(self.regions.keys()).last().map_or(0, |(i, _): (u32, _)| i + 1);
        self.regions.insert(name.to_owned(), next);
        next
    }
}
