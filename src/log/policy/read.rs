//! Reading a policy file (C2SP `tlog-policy`), strictly: every fault with its line, all of them at once.

use super::{Group, Member, Policy, PolicyFault, Quorum};
use crate::log::key::{KeyFault, NamedKey};
use crate::words::fault::{Fault, Faults, Place};
use crate::words::value::Quoted;

/// So many logs, witnesses and groups a file may define; the specification asks for 32 at least.
const MOST: usize = 100;

/// The longest policy that is read, in bytes.
pub const MOST_BYTES: usize = 1 << 20;

/// So many lines a policy has at most.
const MOST_LINES: usize = 1000;

const WORDS: [&[u8]; 4] = [b"log", b"witness", b"group", b"quorum"];

/// Whether a text is a policy rather than a key: some line begins with a word of a policy.
pub fn is_policy(text: &[u8]) -> bool {
    text.split(|byte| *byte == b'\n').any(|line| items(line).next().is_some_and(|(_, word)| WORDS.contains(&word)))
}

/// Reads a policy; `file` is its name as the user typed it. Addresses of logs and witnesses are allowed and not used.
///
/// # Errors
/// Every [`PolicyFault`], with its place.
pub fn read_policy(text: &[u8], file: &str) -> Result<Policy, Faults<PolicyFault>> {
    let mut reader = Reader {
        file,
        line: 0,
        faults: Vec::new(),
        defined: Vec::new(),
        keys: Vec::new(),
        read: Policy::default(),
        quorum: None,
        faulty: Vec::new(),
    };
    let lines = || text.split_inclusive(|byte| *byte == b'\n');
    if text.len() > MOST_BYTES || lines().nth(MOST_LINES).is_some() {
        reader.refuse(1, PolicyFault::TooLong { lines: MOST_LINES, bytes: MOST_BYTES });
        return Faults::none_of(reader.faults).map(|()| Policy::default());
    }
    for line in lines() {
        reader.line += 1;
        reader.read_line(line);
    }
    if reader.quorum.is_none() && reader.faults.is_empty() {
        reader.refuse(1, PolicyFault::NoQuorum);
    }
    if reader.faults.is_empty() && reader.read.is_empty() {
        reader.refuse(1, PolicyFault::Nobody);
    }
    Faults::none_of(reader.faults)?;
    let origins = reader.read.organisers.iter().map(|key| key.name().to_owned()).collect();
    let quorum = reader.quorum.flatten().map(|member| Quorum { origins, member });
    Ok(Policy { quorums: quorum.into_iter().collect(), ..reader.read })
}

/// The items of a line between spaces and tabs, each with its column from 1.
fn items(line: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut column = 1;
    line.split(|byte| matches!(byte, b' ' | b'\t' | b'\n')).filter_map(move |item| {
        let at = column;
        column += String::from_utf8_lossy(item).chars().count() + 1;
        (!item.is_empty()).then_some((at, item))
    })
}

/// A witness or group that a line defined.
struct Defined {
    name: Vec<u8>,
    member: Member,
    /// Whether it is in a group already.
    taken: bool,
}

struct Reader<'f> {
    file: &'f str,
    /// From 1.
    line: usize,
    faults: Vec<Fault<PolicyFault>>,
    defined: Vec<Defined>,
    /// Public keys so far, without name and type.
    keys: Vec<[u8; 32]>,
    read: Policy,
    /// The quorum line, if it was there; `none` is none.
    quorum: Option<Option<Member>>,
    /// Names that lines with a fault would have defined: of those nothing more is said.
    faulty: Vec<Quoted>,
}

type Item<'l> = (usize, &'l [u8]);
type Refused = (usize, PolicyFault);

impl Reader<'_> {
    fn refuse(&mut self, column: usize, kind: PolicyFault) {
        self.faults.push(Fault { kind, place: Place::new(self.file, self.line.max(1), column) });
    }

    fn read_line(&mut self, line: &[u8]) {
        let items: Vec<Item<'_>> = items(line).collect();
        let read = match items.first() {
            None => Ok(()),
            Some((_, word)) if word.starts_with(b"#") => Ok(()),
            Some(_) => self.read_items(&items),
        };
        let control = line.iter().position(|byte| matches!(byte, 0..=8 | 11..=31 | 127));
        let refused = match (control, line.ends_with(b"\n")) {
            (Some(at), _) => Err((String::from_utf8_lossy(&line[..at]).chars().count() + 1, PolicyFault::Byte)),
            (None, false) => Err((1, PolicyFault::CutOff)),
            (None, true) => read,
        };
        let Err((column, kind)) = refused else { return };
        if !matches!(&kind, PolicyFault::Unknown { name } if self.faulty.contains(name)) {
            self.refuse(column, kind);
        }
        if let [(_, b"witness" | b"group"), (_, name), ..] = items[..] {
            self.faulty.push(quoted(name));
        }
    }

    fn read_items(&mut self, items: &[Item<'_>]) -> Result<(), Refused> {
        let form = |form| Err((items[0].0, PolicyFault::Form { form }));
        match (items[0].1, &items[1..]) {
            (b"log", [key] | [key, _]) => self.log(*key),
            (b"log", _) => form("log VKEY"),
            (b"witness", [name, key] | [name, key, _]) => self.witness(*name, *key),
            (b"witness", _) => form("witness NAME VKEY"),
            (b"group", [name, least, members @ ..]) if !members.is_empty() => self.group(*name, *least, members),
            (b"group", _) => form("group NAME all|any|K NAME…"),
            (b"quorum", [name]) => self.quorum(items[0].0, *name),
            (b"quorum", _) => form("quorum NAME|none"),
            (word, _) => Err((items[0].0, PolicyFault::Word { found: quoted(word) })),
        }
    }

    fn log(&mut self, item: Item<'_>) -> Result<(), Refused> {
        let key = self.key(item)?;
        self.read.organisers.push(key);
        if self.read.organisers.len() > MOST { Err((item.0, PolicyFault::TooMany { most: MOST })) } else { Ok(()) }
    }

    fn witness(&mut self, name: Item<'_>, item: Item<'_>) -> Result<(), Refused> {
        let key = self.key(item)?;
        self.define(name, Member::Witness(NamedKey::clone(&key)))?;
        self.read.listed.push(key);
        Ok(())
    }

    fn group(&mut self, name: Item<'_>, least: Item<'_>, names: &[Item<'_>]) -> Result<(), Refused> {
        let mut members = Vec::new();
        for item in names {
            let at = self.place(*item)?;
            if std::mem::replace(&mut self.defined[at].taken, true) {
                return Err((item.0, PolicyFault::MemberTwice { name: quoted(item.1) }));
            }
            members.push(self.defined[at].member.clone());
        }
        let count = match least.1 {
            b"any" => Some(1),
            b"all" => Some(members.len()),
            digits => number(digits).filter(|count| (1..=members.len()).contains(count)),
        };
        let fault = PolicyFault::Least { given: quoted(least.1), members: members.len() };
        let least = count.ok_or((least.0, fault))?;
        let group = Group { name: String::from_utf8_lossy(name.1).into_owned(), least, members };
        self.define(name, Member::Group(group))
    }

    fn quorum(&mut self, start: usize, name: Item<'_>) -> Result<(), Refused> {
        if self.quorum.is_some() {
            return Err((start, PolicyFault::QuorumTwice));
        }
        self.quorum = Some(None);
        if name.1 != b"none" {
            let at = self.place(name)?;
            self.quorum = Some(Some(self.defined[at].member.clone()));
        }
        Ok(())
    }

    /// Where a name was defined, on a line above.
    fn place(&self, (column, name): Item<'_>) -> Result<usize, Refused> {
        let at = self.defined.iter().position(|defined| defined.name == name);
        at.ok_or_else(|| (column, PolicyFault::Unknown { name: quoted(name) }))
    }

    fn define(&mut self, (column, name): Item<'_>, member: Member) -> Result<(), Refused> {
        if name == b"none" {
            return Err((column, PolicyFault::NameNone));
        }
        if self.defined.iter().any(|defined| defined.name == name) {
            return Err((column, PolicyFault::NameTwice { name: quoted(name) }));
        }
        if self.defined.len() == 2 * MOST {
            return Err((column, PolicyFault::TooMany { most: MOST }));
        }
        self.defined.push(Defined { name: name.to_owned(), member, taken: false });
        Ok(())
    }

    fn key<const TYPE: u8>(&mut self, (column, text): Item<'_>) -> Result<NamedKey<TYPE>, Refused> {
        let key = NamedKey::read(&String::from_utf8_lossy(text)).map_err(|fault| (column, key_fault(&fault, text)))?;
        if self.keys.contains(key.bytes()) {
            return Err((column, PolicyFault::KeyTwice { name: key.name().to_owned() }));
        }
        self.keys.push(*key.bytes());
        Ok(key)
    }
}

fn key_fault(fault: &KeyFault, text: &[u8]) -> PolicyFault {
    let given = quoted(text);
    match fault {
        KeyFault::Witnesses { .. } => PolicyFault::WitnessAsLog { given },
        KeyFault::Organisers { .. } => PolicyFault::LogAsWitness { given },
        _ => PolicyFault::Key { given },
    }
}

/// A decimal number in its only spelling.
fn number(digits: &[u8]) -> Option<usize> {
    let text = str::from_utf8(digits).ok()?;
    text.parse().ok().filter(|number: &usize| number.to_string() == text)
}

fn quoted(text: &[u8]) -> Quoted {
    Quoted(String::from_utf8_lossy(text).into_owned())
}
