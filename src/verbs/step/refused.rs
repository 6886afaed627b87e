//! A round that cannot be planned: what is said on the screen, and all of it for a report.

use crate::env::{Env, Failure};
use crate::tell::report::{Finding, count, fault_findings, refused};
use crate::words::fault::{Faults, Place, SHOWN, three_parts};
use crate::words::report::{GroupTitle, RemarksFound, Weight, Written};
use crate::words::survey::{Besides, InReport};
use crate::words::{Lang, Message, Wording};

/// Why a round cannot be planned.
pub struct Refused {
    /// What is said of the first that is wrong, and the exit status.
    failure: Failure,
    /// So many are not said.
    more: usize,
    /// All that was found; nothing where the refusal is not about rules or register.
    pub found: Vec<Finding>,
}

/// Something against a round, and the cell where it stands, if it stands in one.
pub struct Placed<'a> {
    /// What is wrong.
    pub fault: &'a dyn Wording,
    /// Where.
    pub place: Option<Place>,
}

impl Refused {
    /// All that is wrong with a file.
    pub fn of<K: Wording>(faults: &Faults<K>, about: impl Fn(&K) -> GroupTitle, env: &Env<'_>) -> Self {
        let failure = Failure { text: faults.first_words(env.lang), status: 2 };
        Self { failure, more: faults.hidden().unwrap_or(0), found: fault_findings(faults, about, env.lang) }
    }

    /// All that stands against a round; where it stands in no row its place is `file`.
    pub fn of_round(refusals: &[Placed<'_>], file: &str, env: &Env<'_>) -> Self {
        let shown = refusals.iter().take(SHOWN).map(|Placed { fault, place }| {
            let place = place.as_ref().map_or_else(|| file.to_owned(), |place| place.words(env.lang));
            three_parts(env.lang, *fault, Some(&place))
        });
        let failure = Failure { text: shown.collect::<Vec<_>>().join("\n"), status: 2 };
        let found = refusals.iter().map(|Placed { fault, place }| Finding {
            place: place.clone(),
            ..refused(*fault, GroupTitle::Round, env.lang)
        });
        Self { failure, more: refusals.len().saturating_sub(SHOWN), found: found.collect() }
    }

    /// All that stands against a round, each of it at this file.
    pub fn of_whole<K: Wording>(refusals: &[K], file: &str, env: &Env<'_>) -> Self {
        let placed: Vec<Placed<'_>> = refusals.iter().map(|fault| Placed { fault, place: None }).collect();
        Self::of_round(&placed, file, env)
    }

    /// The same with what was found besides.
    #[must_use]
    pub fn with(mut self, found: Vec<Finding>) -> Self {
        self.found.extend(found);
        self
    }

    /// The same with what is wrong with another file.
    #[must_use]
    pub fn beside(self, other: Self) -> Self {
        let text = format!("{}\n{}", self.failure.text, other.failure.text);
        let found = self.found.into_iter().chain(other.found).collect();
        Self { failure: Failure { text, ..self.failure }, more: self.more + other.more, found }
    }

    /// The same with a sentence after it.
    #[must_use]
    pub fn and_said(mut self, message: &dyn Message, lang: Lang) -> Self {
        self.failure.text += &format!("\n{}\n", message.words(lang));
        self
    }

    /// What is said where a report holds the rest.
    pub fn beside_report(self, written: Option<&Written>, lang: Lang) -> Failure {
        let Failure { text, status } = self.failure;
        let written = written.map_or(String::new(), |written| format!("\n{}\n", written.words(lang)));
        Failure { text: text + &written, status }
    }

    /// What is said, how to see the rest, and why no report holds it.
    pub fn and(self, failure: Failure, lang: Lang) -> Failure {
        let Failure { text, status } = self.failure(lang);
        Failure { text: format!("{text}\n{}", failure.text), status }
    }

    /// What is said, and how to see the rest.
    pub fn failure(self, lang: Lang) -> Failure {
        let Failure { text, status } = self.failure;
        let more = (self.more > 0).then_some(InReport::More { more: self.more }.words(lang));
        let remarks = count(&self.found, Weight::Odd);
        let remarks = (remarks > 0).then_some(Besides::Remarks { remarks: RemarksFound(remarks) }.words(lang));
        let told = more.into_iter().chain(remarks).map(|told| format!("\n{told}\n"));
        Failure { text: text + &told.collect::<String>(), status }
    }
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Self { failure, more: 0, found: Vec::new() }
    }
}
