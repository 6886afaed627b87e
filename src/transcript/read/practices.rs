//! The `practice` lines of a log: a million of them, on all cores.

use super::line::{Mismatch, check_strings, due, members, value};
use crate::draw::history::History;
use crate::draw::round::since_fault;
use crate::log::LineNumber;
use crate::log::input::{Input, LINE_MAX};
use crate::log::tree::{Hash, leaf_hash};
use crate::register::{Ion, Practice, Register, Uzovi, narrow};
use crate::roster::pseudonym::is_pseudonym;
use crate::rules::calendar::read_day;
use crate::rules::{Identity, Rules};
use crate::transcript::practice::{PracticeLine, is_named, shows, shows_text};
use crate::transcript::unread::{Unread, UnreadKind};
use jiff::civil::Date;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Read;
use std::sync::Arc;

/// So many bytes are read at a time, and cut into stretches for all cores.
const READ: usize = 2 << 20;
const STRETCH: usize = 64 << 10;

/// Practices whose regions are indices into a list of their own.
#[derive(Default)]
struct Gathered {
    practices: Vec<Practice>,
    /// In the order in which they came.
    regions: Vec<String>,
    /// Where a region stands among them.
    places: HashMap<String, u32>,
}

/// What stands in one stretch. Lines count from its start.
#[derive(Default)]
struct Stretch {
    gathered: Gathered,
    hashes: Vec<Hash>,
    bytes: usize,
    /// The first line that is not in its only spelling.
    mismatch: Option<Mismatch>,
    /// The first line that is not a practice, or cannot be read.
    stop: Option<Unread>,
}

/// Takes the `practice` lines that are next, up to the first line of another type.
///
/// # Errors
/// The first practice that cannot be read, or does not belong in a register.
pub(super) fn read_practices(
    input: &mut Input<impl Read + Send>,
    known: Known<'_>,
    mismatch: &mut Option<Mismatch>,
) -> Result<Register, Unread> {
    let first = input.at();
    let (mut gathered, mut stop) = (Gathered::default(), None);
    let (mut wanted, mut before) = (READ, Vec::new());
    while stop.is_none() {
        let gather = || std::mem::take(&mut before).into_iter().for_each(|practices| gathered.append(practices));
        let read = |bytes: &[u8]| rayon::join(|| read_stretches(bytes, &known), gather).0;
        let stretches = input.peek_while(wanted, read);
        if stretches.is_empty() && (input.peek(wanted).len() < wanted || wanted > LINE_MAX) {
            break;
        }
        wanted = if stretches.is_empty() { wanted * 2 } else { READ };
        let (mut taken, mut hashes) = (0, Vec::new());
        for mut stretch in stretches {
            let above = input.at() + hashes.len();
            taken += stretch.bytes;
            hashes.append(&mut stretch.hashes);
            if mismatch.is_none() {
                *mismatch = stretch.mismatch.take().map(|found| Mismatch { line: above + found.line.index(), ..found });
            }
            stop = stretch.stop.take().map(|unread| Unread { line: above + unread.line.index(), ..unread });
            before.push(stretch.gathered);
            if stop.is_some() {
                break;
            }
        }
        input.take(taken, &hashes);
    }
    before.into_iter().for_each(|practices| gathered.append(practices));
    let due = UnreadKind::Ended { due: "practice" };
    match stop {
        None if input.at() == first => Err(Unread { line: first, column: 1, kind: due }),
        Some(unread) if unread.line == first => Err(unread),
        None
        | Some(Unread {
            kind: UnreadKind::Ended { .. } | UnreadKind::Type { .. } | UnreadKind::Foreign { .. }, ..
        }) => check_order(&gathered.practices, first).and_then(|()| gathered.register(first)),
        Some(unread) => check_order(&gathered.practices, first).and(Err(unread)),
    }
}

/// The whole lines of what is there, on all cores.
fn read_stretches(bytes: &[u8], known: &Known<'_>) -> Vec<Stretch> {
    let whole = memchr::memrchr(b'\n', bytes).map_or(0, |at| at + 1);
    cut(&bytes[..whole]).into_par_iter().map(|part| Stretch::read(part, known)).collect()
}

/// Cuts whole lines into stretches of whole lines.
fn cut(bytes: &[u8]) -> Vec<&[u8]> {
    let mut stretches = Vec::new();
    let mut rest = bytes;
    while rest.len() > STRETCH {
        let end = memchr::memchr(b'\n', &rest[STRETCH..]).map_or(rest.len(), |at| STRETCH + at + 1);
        let (stretch, later) = rest.split_at(end);
        stretches.push(stretch);
        rest = later;
    }
    if !rest.is_empty() {
        stretches.push(rest);
    }
    stretches
}

/// The first practice that does not stand behind the one above it.
fn check_order(practices: &[Practice], first: LineNumber) -> Result<(), Unread> {
    let pairs = practices.par_windows(2).map(|pair| (&*pair[0].id, &*pair[1].id));
    let odd = pairs.enumerate().find_first(|(_, (above, id))| above.as_bytes() >= id.as_bytes());
    let Some((at, (above, id))) = odd else { return Ok(()) };
    let kind = if above == id { UnreadKind::Twice } else { UnreadKind::Unsorted };
    Err(Unread { line: first + (at + 1), column: 1, kind })
}

impl Gathered {
    /// Puts practices behind these.
    fn append(&mut self, mut more: Self) {
        let places: Vec<u32> = more.regions.iter().map(|name| self.region(name)).collect();
        more.practices.iter_mut().for_each(|practice| practice.region = places[practice.region as usize]);
        self.practices.append(&mut more.practices);
    }

    /// Where a region stands.
    fn region(&mut self, name: &str) -> u32 {
        if let Some(&known) = self.places.get(name) {
            return known;
        }
        let next = narrow(self.regions.len());
        self.regions.push(name.to_owned());
        self.places.insert(name.to_owned(), next);
        next
    }

    /// A register of them: its regions stand in the order of their names.
    fn register(mut self, first: LineNumber) -> Result<Register, Unread> {
        let mut sorted = self.regions.clone();
        sorted.sort_unstable();
        let place = |name: &String| narrow(sorted.partition_point(|other| other < name));
        let places: Vec<u32> = self.regions.iter().map(place).collect();
        self.practices.par_iter_mut().for_each(|practice| practice.region = places[practice.region as usize]);
        // all that it refuses was refused above
        Register::new(self.practices, sorted).map_err(|_| Unread { line: first, column: 1, kind: UnreadKind::Unsorted })
    }
}

/// What most practices name: dates of the round, classes; and what the log decided before.
pub(super) struct Known<'a> {
    rules: &'a Rules,
    history: &'a History,
    dates: Vec<(String, Date)>,
}

impl<'a> Known<'a> {
    pub(super) fn of(rules: &'a Rules, history: &'a History) -> Self {
        Self { rules, history, dates: rules.tranches.iter().map(|t| (t.start.to_string(), t.start)).collect() }
    }

    /// A date in its only spelling.
    fn wish(&self, text: &str) -> Option<Date> {
        match self.dates.iter().find(|(known, _)| known == text) {
            Some(&(_, date)) => Some(date),
            None => read_day(text),
        }
    }

    fn class(&self, name: &str) -> Option<u16> {
        (0..).zip(&self.rules.classes).find(|(_, class)| class.name == name).map(|(index, _)| index)
    }
}

impl Stretch {
    fn read(bytes: &[u8], known: &Known<'_>) -> Self {
        let lines = memchr::memchr_iter(b'\n', bytes).count();
        let gathered = Gathered { practices: Vec::with_capacity(lines), ..Gathered::default() };
        let mut stretch = Self { gathered, hashes: Vec::with_capacity(lines), ..Self::default() };
        for (at, end) in memchr::memchr_iter(b'\n', bytes).enumerate() {
            let bare = &bytes[stretch.bytes..end];
            if let Err(unread) = stretch.add(LineNumber::below(at), bare, known) {
                stretch.stop = Some(unread);
                break;
            }
            stretch.hashes.push(leaf_hash(bare));
            stretch.bytes = end + 1;
        }
        stretch
    }

    fn add(&mut self, at: LineNumber, bytes: &[u8], known: &Known<'_>) -> Result<(), Unread> {
        if bytes.len() > LINE_MAX {
            return Err(Unread { line: at, column: 1, kind: UnreadKind::Foreign { due: "practice" } });
        }
        let plain = match check_strings(at, bytes) {
            Ok(()) => PracticeLine::read_plain(bytes),
            Err(_) => None, // the type of the line comes first
        };
        let line = match plain {
            Some(line) => line,
            None => self.read_spelt(at, bytes)?,
        };
        value(is_named(&line.id, known.rules).then_some(()), at, "id")?;
        value(shows(known.rules, Some(&*line.name).filter(|name| !name.is_empty())).then_some(()), at, "name")?;
        value(shows_text(known.rules, line.town.as_deref()).then_some(()), at, "town")?;
        value(shows(known.rules, line.insurer.as_deref()).then_some(()), at, "insurer")?;
        value(shows(known.rules, line.uzovi.as_deref()).then_some(()), at, "uzovi")?;
        value((!line.region.is_empty()).then_some(()), at, "region")?;
        let ion = value(Ion::new(line.ion), at, "ion")?;
        let label = |group: &Cow<'_, str>| match known.rules.identity {
            Identity::Open => (1..=64).contains(&group.chars().count()),
            Identity::Pseudonym => is_pseudonym(group),
        };
        value(line.group.as_ref().is_none_or(label).then_some(()), at, "group")?;
        let practice = Practice {
            region: self.gathered.region(&line.region),
            ion,
            wish: line.wish.map(|wish| value(known.wish(&wish), at, "wish")).transpose()?,
            class: line.class.map(|name| value(known.class(&name), at, "class")).transpose()?,
            group: line.group.map(|label| label.as_ref().into()),
            since: line.since.map(|since| value(known.wish(&since), at, "since")).transpose()?,
            id: line.id.as_ref().into(),
            name: line.name.into_owned(),
            town: line.town.map(|name| self.shared(&name, |practice| &practice.town)),
            insurer: line.insurer.map(|name| self.shared(&name, |practice| &practice.insurer)),
            uzovi: line.uzovi.map(|digits| value(Uzovi::of(&digits), at, "uzovi")).transpose()?,
        };
        if let Some(fault) = since_fault(&practice, known.history) {
            return Err(Unread { line: at, column: 1, kind: UnreadKind::Round { fault } });
        }
        self.gathered.practices.push(practice);
        Ok(())
    }

    /// Reads a line of any spelling, and holds it against the only one.
    fn read_spelt<'a>(&mut self, at: LineNumber, bytes: &'a [u8]) -> Result<PracticeLine<'a>, Unread> {
        due(at, bytes, "practice")?;
        let line: PracticeLine = members(at, bytes)?;
        if self.mismatch.is_none() {
            self.mismatch = Mismatch::of(at, bytes, |out| line.write(out));
        }
        Ok(line)
    }

    /// Neighbours mostly have the same insurer, and often the same town, so they share its text.
    fn shared(&self, name: &str, of: impl Fn(&Practice) -> &Option<Arc<str>>) -> Arc<str> {
        let before = self.gathered.practices.last().and_then(|practice| of(practice).as_ref());
        before.filter(|before| before.as_ref() == name).cloned().unwrap_or_else(|| name.into())
    }
}
