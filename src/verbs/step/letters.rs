//! What letters and the workbook of outcomes are made of.

use crate::env::{Env, Failure};
use crate::receipt::{LastResult, write_receipt};
use crate::tell::letters::{Letter, Post, Shared};
use crate::transcript::{Subject, Transcript};
use crate::verbs::arg::address::is_address;
use crate::verbs::arg::roster::{RosterArgs, names_of};
use crate::verbs::arg::shown::{refusal_at, refusal_of, say};
use crate::verbs::arg::text::read_plain;
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::read::{read_transcript, rests_here, say_unchecked, to_come};
use crate::verbs::step::receipts::{opened, receipts_of};
use crate::words::value::Digits;
use crate::words::verbs::letters::{LettersRefusal, LettersWritten};
use rayon::prelude::*;
use std::path::Path;

/// What stands in letters, and of whom.
#[derive(clap::Args)]
pub struct LettersArgs {
    /// Only practices for which the last amendment changed something: it names them, or their start date is another
    ///
    /// Alleen praktijken voor wie de laatste wijziging iets veranderde: zij noemt hen, of hun startdatum is een andere
    #[arg(long)]
    pub changed: bool,
    /// The address where the page from `instroom publish` stands, for the code that a phone reads: https://…/index.html
    ///
    /// Het adres waar de pagina van `instroom publish` staat, voor de code die een telefoon leest: https://…/index.html
    #[arg(long, value_name = "ADDRESS")]
    pub page: Option<String>,
    /// Where practices write to object: an address, a mail address or a telephone number
    ///
    /// Waar praktijken naartoe schrijven voor bezwaar: een adres, een mailadres of een telefoonnummer
    #[arg(long, value_name = "TEXT")]
    pub contact: Option<String>,
    #[command(flatten)]
    roster: RosterArgs,
    #[command(flatten)]
    trust: TrustArgs,
}

/// The amendment that is sealed and waits to be worked out.
fn amendment_that_waits(transcript: &Transcript) -> Option<Digits> {
    match &transcript.waiting()?.subject {
        Subject::Amendment(amendment) => Some(Digits(amendment.number)),
        Subject::Round { .. } | Subject::Handover(_) => None,
    }
}

/// A longer address makes a code with too many squares for a phone and paper.
const LONGEST_PAGE: usize = 200;

impl LettersArgs {
    /// Reads the log, and gives its letters to what writes them; afterwards tells what the log rests on.
    ///
    /// # Errors
    /// What stands against the log or an option, and what `write` refuses.
    pub fn with_post(
        &self,
        log: &Path,
        env: &mut Env<'_>,
        write: impl FnOnce(&Post<'_>, &mut Env<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        self.check_page(env)?;
        let contact = self.contact.as_deref().map(|text| read_plain(text, "--contact", env)).transpose()?;
        let mut file = env.open(log)?;
        let verified = read_transcript(log, &file, &self.trust, env)?;
        let (told, transcript) = (verified.told(), verified.told().transcript);
        let last = LastResult::of(transcript).ok_or_else(|| refusal_at(log, &LettersRefusal::NotDrawn, env))?;
        let waits = amendment_that_waits(transcript);
        if self.changed {
            self.check_changed(&last, waits, env)?;
        }
        let kept = self.roster.needed(transcript, env)?;
        let names = names_of(transcript, kept.as_ref());
        let receipts = receipts_of(&last, &mut file, last.outcomes()).map_err(|fault| refusal_at(log, &fault, env))?;
        let practices = last.drawn.standing.sealed.register.practices().iter().map(|own| own.id.to_string());
        let written = practices.zip(receipts).map(|(id, receipt)| {
            let receipt = write_receipt(&opened(receipt, names, &id));
            (id, receipt)
        });
        let written = written.collect();
        let to_come = to_come(told, env);
        let (page, contact) = (self.page.as_deref(), contact.as_deref());
        let shared = Shared { told, to_come, names, lang: env.lang, page, contact };
        write(&Post::new(shared, last, written), env)?;
        if let Some(number) = waits {
            say(&LettersWritten::Waits { number }, env);
        }
        say_unchecked(told, env);
        env.say(rests_here(told, env).trim_end());
        Ok(())
    }

    /// Whether the last amendment changed something: it is there, and none waits.
    fn check_changed(&self, last: &LastResult<'_>, waits: Option<Digits>, env: &Env<'_>) -> Result<(), Failure> {
        let refusal = match waits {
            Some(number) => LettersRefusal::NotWorkedOut { number },
            None if matches!(last.section.subject, Subject::Amendment(_)) => return Ok(()),
            None => LettersRefusal::NoAmendment,
        };
        Err(refusal_of("--changed", &refusal, env))
    }

    /// The letters that are asked for, in the order of the register.
    pub fn letters<'p>(&self, post: &'p Post<'p>) -> Vec<Letter<'p>> {
        let letters = post.everybody().into_par_iter().filter_map(|id| post.letter(id));
        letters.filter(|letter| !self.changed || letter.is_changed()).collect()
    }

    fn check_page(&self, env: &Env<'_>) -> Result<(), Failure> {
        let Some(page) = &self.page else { return Ok(()) };
        let refusal = match is_address(page) && !page.contains('#') {
            true => (page.len() > LONGEST_PAGE).then_some(LettersRefusal::LongPage { most: LONGEST_PAGE }),
            false => Some(LettersRefusal::Page),
        };
        refusal.map_or(Ok(()), |refusal| Err(refusal_of("--page", &refusal, env)))
    }
}
