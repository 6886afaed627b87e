//! A transcript that is bent: its lines, and the edits on them.
//!
//! An edit says which line it means: `practice id=01990001` is the first line of that type with that value,
//! `outcome start=null wish!=null` the first that has both, `lot #3` the third line of a type. Only lines of the section
//! that is being bent are looked at: all of them, until [`Draft::again`] or [`Draft::amended`] opens another one.
//! Members are addressed by name (`tranches.0.start`); values are JSON, as they will stand in the line.

use super::member::find;
use crate::support::golden;

/// Lines of a transcript, without their ends.
#[derive(Clone)]
pub struct Draft {
    pub lines: Vec<Vec<u8>>,
    /// Where the section begins that is bent.
    from: usize,
    /// How many bytes the end of the file lacks.
    lacks: usize,
}

impl Draft {
    /// A file from its text.
    pub fn of(bytes: &[u8]) -> Self {
        let lines = bytes.split_inclusive(|&byte| byte == b'\n').map(|line| line[..line.len() - 1].to_vec()).collect();
        Self { lines, from: 0, lacks: 0 }
    }

    /// The golden transcript of a story.
    pub fn golden(story: &str) -> Self {
        Self::of(&golden(story))
    }

    /// The same lines, with edits on those from here on.
    pub fn looking_from(self, from: usize) -> Self {
        Self { from, ..self }
    }

    /// Where the section begins that is bent.
    pub fn from(&self) -> usize {
        self.from
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes: Vec<u8> = self.lines.iter().flat_map(|line| [line, &b"\n"[..]].concat()).collect();
        bytes.truncate(bytes.len() - self.lacks);
        bytes
    }

    /// All lines that an edit means.
    pub fn all(&self, at: &str) -> Vec<usize> {
        let mut words = at.split(' ');
        let kind = words.next().unwrap_or_default();
        let mut found: Vec<usize> = (self.from..self.lines.len()).filter(|&line| self.is(line, kind)).collect();
        for word in words {
            match word.strip_prefix('#') {
                Some(place) => found = vec![found[place.parse::<usize>().unwrap() - 1]],
                None => found.retain(|&line| self.holds(line, word)),
            }
        }
        found
    }

    /// The line that an edit means.
    #[track_caller]
    pub fn at(&self, at: &str) -> usize {
        *self.all(at).first().unwrap_or_else(|| panic!("no line `{at}`"))
    }

    /// Whether a line is of this type.
    pub fn is(&self, line: usize, kind: &str) -> bool {
        self.lines[line].starts_with(format!("{{\"type\":\"{kind}\"").as_bytes())
    }

    /// Whether `name=value` or `name!=value` holds.
    fn holds(&self, line: usize, condition: &str) -> bool {
        let (name, value) = condition.split_once('=').unwrap_or_else(|| panic!("`{condition}` is no condition"));
        let (name, due) = name.strip_suffix('!').map_or((name, true), |name| (name, false));
        let found = self.value(line, name);
        (found == value || found == format!("\"{value}\"")) == due
    }

    /// A value in a line, as JSON.
    pub fn value(&self, line: usize, path: &str) -> String {
        let found = find(&self.lines[line], path).unwrap_or_else(|| panic!("no `{path}` in line {}", line + 1));
        String::from_utf8_lossy(&self.lines[line][found.value]).into_owned()
    }

    /// Gives a member another value.
    #[track_caller]
    pub fn set(self, at: &str, path: &str, value: &str) -> Self {
        self.change(at, path, |_| value.to_owned())
    }

    /// Gives a member a value that hangs on the one it has.
    #[track_caller]
    pub fn change(mut self, at: &str, path: &str, to: impl Fn(&str) -> String) -> Self {
        let line = self.at(at);
        let member = find(&self.lines[line], path).unwrap_or_else(|| panic!("no `{path}` in `{at}`"));
        let value = to(&String::from_utf8_lossy(&self.lines[line][member.value.clone()]));
        self.lines[line].splice(member.value, value.into_bytes());
        self
    }

    /// Puts more text behind a member, after a comma.
    #[track_caller]
    pub fn behind(self, at: &str, path: &str, more: &str) -> Self {
        self.change(at, path, |value| format!("{value},{more}"))
    }

    /// Leaves a member out.
    #[track_caller]
    pub fn without(mut self, at: &str, path: &str) -> Self {
        let line = self.at(at);
        let member = find(&self.lines[line], path).unwrap_or_else(|| panic!("no `{path}` in `{at}`"));
        let bytes = &mut self.lines[line];
        let first = bytes[member.start - 1] != b',';
        bytes.drain(
            member.start - usize::from(!first)
                ..member.value.end + usize::from(first && bytes[member.value.end] == b','),
        );
        self
    }

    /// Replaces text in a line, where it stands first.
    #[track_caller]
    pub fn replace(mut self, at: &str, old: &str, new: impl AsRef<[u8]>) -> Self {
        let line = self.at(at);
        let start = memchr::memmem::find(&self.lines[line], old.as_bytes());
        let start = start.unwrap_or_else(|| panic!("no `{old}` in `{at}`"));
        self.lines[line].splice(start..start + old.len(), new.as_ref().iter().copied());
        self
    }

    /// Puts a line above another one.
    #[track_caller]
    pub fn above(mut self, at: &str, line: &str) -> Self {
        self.lines.insert(self.at(at), line.into());
        self
    }

    /// Puts a line at the end.
    pub fn then(mut self, line: &str) -> Self {
        self.lines.push(line.into());
        self
    }

    /// Puts a checkpoint at the end, which is not signed yet.
    pub fn closed(self) -> Self {
        self.then(r#"{"type":"checkpoint","note":""}"#)
    }

    /// Puts the lines that are meant, wherever they stand, once more at the end.
    pub fn repeated(mut self, at: &str) -> Self {
        let lines = self.clone().looking_from(0).all(at);
        let lines: Vec<Vec<u8>> = lines.into_iter().map(|line| self.lines[line].clone()).collect();
        self.lines.extend(lines);
        self
    }

    /// Leaves out all lines that are meant.
    pub fn struck(mut self, at: &str) -> Self {
        self.all(at).into_iter().rev().for_each(|line| drop(self.lines.remove(line)));
        self
    }

    /// Writes a line twice.
    #[track_caller]
    pub fn twice(mut self, at: &str) -> Self {
        let line = self.at(at);
        self.lines.insert(line, self.lines[line].clone());
        self
    }

    /// Lets two lines change places.
    #[track_caller]
    pub fn swapped(mut self, one: &str, other: &str) -> Self {
        let (one, other) = (self.at(one), self.at(other));
        self.lines.swap(one, other);
        self
    }

    /// Ends with this line.
    #[track_caller]
    pub fn until(mut self, at: &str) -> Self {
        self.lines.truncate(self.at(at) + 1);
        self
    }

    /// Puts bytes before and behind every line of these numbers, from 1.
    pub fn around(mut self, lines: std::ops::RangeInclusive<usize>, (before, behind): (&str, &str)) -> Self {
        for line in &mut self.lines[lines.start() - 1..*lines.end()] {
            *line = [before.as_bytes(), line, behind.as_bytes()].concat();
        }
        self
    }

    /// Cuts bytes off the end of the file.
    pub fn torn(self, lacks: usize) -> Self {
        Self { lacks, ..self }
    }
}
