//! What must hold of a command line that was broken off.

use crate::case::Case;
use crate::folder::{Files, copy, files};
use crate::trace::{Ended, How, Lane, Point};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// What is said where the program itself is wrong.
const OWN_FAULTS: [&str; 2] = ["program itself", "fault of this program"];

/// A case, and how it ends when nothing goes wrong.
pub struct Clean<'a> {
    pub case: &'a Case,
    pub start: &'a Files,
    pub end: Files,
}

/// Breaks it off, and looks; then does it again, and looks.
pub fn check(clean: &Clean<'_>, lane: &Lane, point: &Point, how: How) -> Result<(), String> {
    copy(clean.start, &lane.folder);
    let ended = lane.broken(clean.case.line, point, how);
    let left = files(&lane.folder);
    let told = || format!("[{:?}] {}\nleft: {:?}", ended.status, ended.said, left.keys());
    let checked = clean.check_whole(&left).and_then(|()| match how {
        How::Kill => Ok(()),
        How::Stop => clean.check_stopped(&ended, &left),
        // as any process does
        How::Alone if ended.status.is_none() => Ok(()),
        // a workbook is written on threads, by its library
        How::Alone if ended.status == Some(2) && ended.said.contains("gives this program no thread") => {
            if left == *clean.start { Ok(()) } else { Err("not done, and something is there".to_owned()) }
        }
        How::Alone => Err("asked to stop, and it went on".to_owned()),
        How::Full | How::Broken => clean.check_said(&ended, &left, point),
    });
    checked.map_err(|why| format!("{why}\n{}", told()))?;
    let done = clean.is_done(&left);
    if !done && left != *clean.start && !clean.case.line.contains(" --at ") {
        next_second(); // the clock shall not happen to say the same moment
    }
    let again = clean.again(lane, &ended, how);
    let end = files(&lane.folder);
    let refused = ["here already", "exists already"].iter().any(|said| again.said.contains(said));
    match clean.is_done(&end) && (done || again.status == Some(0)) {
        true => Ok(()),
        _ if refused && matches!(how, How::Kill | How::Alone) && clean.case.apart => Ok(()),
        false => Err(format!("{}\nAGAIN [{:?}] {}\nleft: {:?}", told(), again.status, again.said, end.keys())),
    }
}

impl Clean<'_> {
    /// Gives the command line again, at the moment that was named when it was broken off. Who was killed or asked to stop could
    /// name none, and is told it when they try.
    fn again(&self, lane: &Lane, ended: &Ended, how: How) -> Ended {
        let line = self.case.line;
        let at =
            |ended: &Ended| Some(format!("{line} --at {}", moment(&ended.said).filter(|_| !line.contains(" --at "))?));
        let again = lane.whole(at(ended).as_deref().unwrap_or(line));
        match at(&again).filter(|_| matches!(how, How::Kill | How::Stop | How::Alone) && again.status == Some(2)) {
            Some(line) => lane.whole(&line),
            None => again,
        }
    }

    /// Every file is as it was or as it will be; what is not finished has a name of its own.
    fn check_whole(&self, left: &Files) -> Result<(), String> {
        for (name, bytes) in left.iter().filter(|(name, _)| !is_unfinished(name)) {
            let is = |files: &Files| files.get(name).is_some_and(|known| known == bytes);
            let made_new = self.case.random && self.end.get(name).is_some_and(|known| lines(known) == lines(bytes));
            // half a demo goes with the process or stays where nobody takes it for a whole one
            if !is(self.start) && !is(&self.end) && !made_new && !self.case.halves {
                return Err(format!("{} is neither old nor new", name.display()));
            }
        }
        match self.start.keys().find(|name| !left.contains_key(*name) && self.end.contains_key(*name)) {
            Some(name) => Err(format!("{} is gone", name.display())),
            None => Ok(()),
        }
    }

    /// Nothing that is not finished stays.
    fn check_tidy(&self, left: &Files) -> Result<(), String> {
        // a lock that nobody holds is empty and in nobody's way
        match left.keys().find(|name| is_unfinished(name) && name.extension().is_none_or(|ending| ending != "lock")) {
            Some(name) => Err(format!("{} stayed", name.display())),
            None => Ok(()),
        }
    }

    /// Who is asked to stop does, with nothing left that is not finished, or had done all.
    fn check_stopped(&self, ended: &Ended, left: &Files) -> Result<(), String> {
        match ended.status {
            Some(2) => self.check_tidy(left),
            Some(0) if self.is_done(left) => self.check_tidy(left),
            other => Err(format!("asked to stop, exit status {other:?}")),
        }
    }

    /// What was said of what was left is so.
    fn check_said(&self, ended: &Ended, left: &Files, point: &Point) -> Result<(), String> {
        if !point.removes() {
            self.check_tidy(left)?;
        }
        match ended.status {
            Some(0) if self.is_done(left) => Ok(()),
            Some(0) => Err("not done, and nothing said".to_owned()),
            Some(2) if OWN_FAULTS.iter().any(|said| ended.said.contains(said)) => {
                Err("a fault of the program".to_owned())
            }
            // what could not be written may be what would be said
            Some(2) if point.shows() && !ended.said.contains("mend: ") => Ok(()),
            Some(2) if !ended.said.contains("mend: ") => Err("no mend was said".to_owned()),
            Some(2) => self.check_listed(&ended.said, left, point),
            other => Err(format!("exit status {other:?}")),
        }
    }

    /// What is listed was written, each once, and nothing else was; where nothing was, that is said of what was begun.
    fn check_listed(&self, said: &str, left: &Files, point: &Point) -> Result<(), String> {
        let is_changed = |name: &Path, bytes: &[u8]| self.start.get(name).is_none_or(|old| old != bytes);
        let changed = left.iter().filter(|(name, bytes)| is_changed(name, bytes) && !is_unfinished(name));
        let changed: Vec<&PathBuf> = changed.map(|(name, _)| name).collect();
        let listed = listed(said);
        let twice = (0..).zip(&listed).find(|&(at, name)| listed[..at].contains(name)).map(|(_, name)| name);
        if let Some(name) = twice {
            return Err(format!("{name} is listed twice"));
        }
        if let Some(name) = listed.iter().find(|file| !changed.iter().any(|name| name.starts_with(file))) {
            return Err(format!("{name} is listed, and was not written"));
        }
        if let Some(name) = changed.iter().find(|name| !listed.iter().any(|file| name.starts_with(file))) {
            return Err(format!("{} was written, and not said", name.display()));
        }
        match point.begun && changed.is_empty() && !said.contains("Nothing was changed.") {
            true => Err("nothing was changed, and that was not said".to_owned()),
            false => Ok(()),
        }
    }

    /// Whether all is done. What goes at the end may stay: that it could not be removed was said.
    fn is_done(&self, left: &Files) -> bool {
        let goes = |name: &Path| self.start.contains_key(name) && !self.end.contains_key(name);
        let left: Files = left
            .iter()
            .filter(|(name, _)| !is_unfinished(name) && !goes(name))
            .map(|(name, bytes)| (name.clone(), bytes.clone()))
            .collect();
        left == self.end || self.case.random && left.keys().eq(self.end.keys()) && self.is_as_new(&left)
    }

    /// Whether the same files as at the end are others than at the start.
    fn is_as_new(&self, left: &Files) -> bool {
        let changed = |files: &Files, name: &PathBuf| files.get(name) != self.start.get(name);
        left.keys().all(|name| changed(left, name) == changed(&self.end, name))
    }
}

/// The files that are whole, as they are listed.
fn listed(said: &str) -> Vec<&str> {
    let listed = said.lines().find_map(|line| line.strip_prefix("Written already, and whole: "));
    let files = listed.and_then(|line| line.split_once(". ")).map(|(files, _)| files);
    files.into_iter().flat_map(|files| files.split(", ")).collect()
}

/// The moment at which the same is to be done again.
fn moment(said: &str) -> Option<&str> {
    said.split_once("with --at ")?.1.split([' ', ',']).next()
}

/// Waits until the clock says another second.
fn next_second() {
    let second = || SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let begun = second();
    while second() == begun {
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte == b'\n').count()
}

/// Whether a file is one that is not finished, or a lock that nobody holds.
fn is_unfinished(name: &Path) -> bool {
    name.iter().any(|part| part.to_string_lossy().starts_with('.'))
}
