//! What must hold of a command line that was broken off.

use crate::case::Case;
use crate::folder::{Files, copy, files};
use crate::trace::{Ended, How, Lane, Point};
use std::path::{Path, PathBuf};

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
    clean.check_whole(&left).map_err(|why| format!("{why}\n{}", told()))?;
    match how {
        How::Kill => {}
        How::Stop if ended.status == Some(2) && !point.removes() => {
            clean.check_tidy(&left).map_err(|why| format!("{why}\n{}", told()))?
        }
        How::Stop => {}
        How::Full | How::Broken => {
            clean.check_said(&ended, &left, point).map_err(|why| format!("{why}\n{}", told()))?
        }
    }
    let done = clean.is_done(&left);
    let again = lane.whole(clean.case.line);
    let end = files(&lane.folder);
    let refused = ["here already", "exists already"].iter().any(|said| again.said.contains(said));
    match clean.is_done(&end) && (done || again.status == Some(0)) {
        true => Ok(()),
        _ if refused && how == How::Kill && clean.case.apart => Ok(()),
        false => Err(format!("{}\nAGAIN [{:?}] {}\nleft: {:?}", told(), again.status, again.said, end.keys())),
    }
}

impl Clean<'_> {
    /// Every file is as it was or as it will be; what is not finished has a name of its own.
    fn check_whole(&self, left: &Files) -> Result<(), String> {
        for (name, bytes) in left.iter().filter(|(name, _)| !is_unfinished(name)) {
            let is = |files: &Files| files.get(name).is_some_and(|known| known == bytes);
            let made_new =
                self.case.random && self.end.get(name).is_some_and(|known| known.is_empty() == bytes.is_empty());
            // half a demo goes with the process or stays where nobody takes it for a whole one
            if !is(self.start) && !is(&self.end) && !made_new && !self.case.long {
                return Err(format!("{} is neither old nor new", name.display()));
            }
        }
        match self.start.keys().find(|name| !left.contains_key(*name)) {
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

    /// What was said of what was left is so.
    fn check_said(&self, ended: &Ended, left: &Files, point: &Point) -> Result<(), String> {
        if !point.removes() {
            self.check_tidy(left)?;
        }
        let changed: Vec<&PathBuf> = left
            .iter()
            .filter(|(name, bytes)| self.start.get(*name) != Some(*bytes) && !is_unfinished(name))
            .map(|(name, _)| name)
            .collect();
        match ended.status {
            Some(0) if self.is_done(left) => Ok(()),
            Some(0) => Err("not done, and nothing said".to_owned()),
            Some(2) => {
                let listed = ended.said.lines().find_map(|line| line.strip_prefix("Written already, and whole: "));
                let listed = listed.and_then(|line| line.split_once(". ")).map(|(files, _)| files);
                let is_listed =
                    |name: &Path| listed.is_some_and(|files| files.split(", ").any(|file| name.starts_with(file)));
                match changed.iter().find(|name| !is_listed(name)) {
                    Some(name) if self.said_reaches(ended) => {
                        Err(format!("{} was written, and not said", name.display()))
                    }
                    _ if listed.is_some() && changed.is_empty() => {
                        Err("nothing was written of what is listed".to_owned())
                    }
                    _ if ended.said.contains("fault of this program") || ended.said.contains("program itself") => {
                        Err("a fault of the program".to_owned())
                    }
                    _ => Ok(()),
                }
            }
            other => Err(format!("exit status {other:?}")),
        }
    }

    /// Whether what was said was not what could not be written.
    fn said_reaches(&self, ended: &Ended) -> bool {
        ended.said.contains("mend: ")
    }

    /// Whether all is done.
    fn is_done(&self, left: &Files) -> bool {
        let left: Files = left
            .iter()
            .filter(|(name, _)| !is_unfinished(name))
            .map(|(name, bytes)| (name.clone(), bytes.clone()))
            .collect();
        left == self.end || self.case.random && left.keys().eq(self.end.keys())
    }
}

/// Whether a file is one that is not finished, or a lock that nobody holds.
fn is_unfinished(name: &Path) -> bool {
    name.iter().any(|part| part.to_string_lossy().starts_with('.'))
}
