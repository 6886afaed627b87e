//! The state of a log as it was told at some moment: up to the checkpoint that was the last one then.
//!
//! A log only grows, so its first lines up to a checkpoint are a transcript of their own, and say what was said then.

use crate::log::note::base64;
use crate::rules::calendar::read_moment;
use crate::rules::fold;
use crate::rules::written::read_whole;
use crate::tell::headline::headline;
use crate::transcript::{Section, Subject, Transcript};
use crate::words::explain::Headline;
use crate::words::lang::day;
use jiff::Timestamp;
use jiff::civil::Date;

/// Which state is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// As of a moment, that second included.
    Moment(Timestamp),
    /// As of the end of a day in the Netherlands.
    Day(Date),
    /// When this round was drawn.
    Round(u64),
    /// When this amendment was worked out.
    Amendment(u64),
}

/// Up to where a log is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Until {
    /// So many lines, the last of them a checkpoint.
    pub lines: usize,
    /// The section that stands there.
    pub section: Headline,
    /// The moment that it states.
    pub moment: Timestamp,
}

impl When {
    /// Reads `2023-07-01`, `2023-07-01T12:00:00+02:00`, `2`, `ronde 2`, `wijziging 3`, and the same in English.
    pub fn read(text: &str) -> Option<Self> {
        let folded = fold(text);
        let numbered = |words: [&str; 2]| words.iter().find_map(|word| folded.strip_prefix(word)?.trim().parse().ok());
        if let Some(number) =
            folded.parse().ok().filter(|number: &u64| *number < 1000).or_else(|| numbered(["ronde", "round"]))
        {
            return Some(Self::Round(number));
        }
        if let Some(number) = numbered(["wijziging", "amendment"]) {
            return Some(Self::Amendment(number));
        }
        read_whole(text).ok().map(Self::Day).or_else(|| read_moment(text).map(Self::Moment))
    }

    /// Up to where a log goes in this state; `None` where it knows no such state.
    pub fn until(self, transcript: &Transcript) -> Option<Until> {
        let mut ends = transcript.sections.iter().flat_map(ends);
        match self {
            Self::Moment(moment) => ends.filter(|end| end.moment <= moment).last(),
            Self::Day(last) => ends.filter(|end| day(end.moment) <= last).last(),
            Self::Round(_) | Self::Amendment(_) => {
                let section = transcript.sections.iter().find(|section| self.is(&section.subject))?;
                let lines = section.drawn().and(section.result)?.0 + 1;
                ends.find(|end| end.lines == lines)
            }
        }
    }

    fn is(self, subject: &Subject) -> bool {
        match (self, subject) {
            (Self::Round(number), Subject::Round { sealed, .. }) => sealed.round.number == number,
            (Self::Amendment(number), Subject::Amendment(amendment)) => amendment.number == number,
            _ => false,
        }
    }
}

/// Up to the result of which this is the root, in base64; `None` where no result has it.
pub fn of_root(transcript: &Transcript, root: &str) -> Option<Until> {
    let of =
        |section: &&Section| section.drawn().is_some() && section.result.is_some_and(|(_, own)| base64(&own) == root);
    transcript.sections.iter().find(of).and_then(|section| ends(section).last())
}

/// What was drawn or worked out in a log, with when: those that [`When`] can name.
pub fn known(transcript: &Transcript) -> Vec<Until> {
    let drawn = |section: &&Section| section.drawn().is_some();
    transcript.sections.iter().filter(drawn).filter_map(|section| ends(section).last()).collect()
}

/// The checkpoints of a section, with the moment that it states there.
fn ends(section: &Section) -> impl Iterator<Item = Until> {
    let opened = match &section.subject {
        Subject::Round { sealed, .. } => Some(sealed.round.opened),
        Subject::Amendment(amendment) => Some(amendment.opened),
        Subject::Handover(_) => None, // its only checkpoint is at its end
    };
    let until = |lines: usize, moment| Until { lines: lines + 1, section: headline(&section.subject), moment };
    let seal = opened.map(|moment| until(section.seal.0, moment));
    seal.into_iter().chain(section.result.map(|(lines, _)| until(lines, section.stated())))
}

/// The first lines of a log: so many as a state has.
pub fn first_lines(log: &[u8], lines: usize) -> &[u8] {
    let end = memchr::memchr_iter(b'\n', log).nth(lines.saturating_sub(1));
    &log[..end.map_or(log.len(), |end| end + 1)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_state_is_a_day_a_moment_a_round_or_an_amendment() {
        for text in ["2", "ronde 2", "Ronde 2", "round 2"] {
            assert_eq!(When::read(text), Some(When::Round(2)), "{text}");
        }
        for text in ["wijziging 3", "Wijziging  3", "amendment 3"] {
            assert_eq!(When::read(text), Some(When::Amendment(3)), "{text}");
        }
        for text in ["2023-07-01", "1-7-2023", "1 juli 2023"] {
            assert_eq!(When::read(text), Some(When::Day(date(2023, 7, 1))), "{text}");
        }
        let noon = "2023-07-01T12:00:00+02:00";
        assert_eq!(When::read(noon), Some(When::Moment("2023-07-01T10:00:00Z".parse().unwrap())));
        for text in ["", "ronde", "gisteren", "31-02-2023", "ronde twee"] {
            assert_eq!(When::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_first_lines_are_so_many() {
        assert_eq!(first_lines(b"a\nb\nc\n", 2), b"a\nb\n");
        assert_eq!(first_lines(b"a\nb\n", 3), b"a\nb\n");
    }
}
