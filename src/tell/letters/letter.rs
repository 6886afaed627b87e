//! A letter to one practice: its values and sentences.

use super::field::Value;
use super::post::Post;
use crate::draw::lots::Rank;
use crate::draw::round::Sealed;
use crate::draw::units::Unit;
use crate::receipt::{file_name, file_stem};
use crate::register::Practice;
use crate::rules::{Consequence, Identity, Period};
use crate::tell::explain::{Had, LastChange, Sentence, State, Summary};
use crate::tell::paper::{Block, Line, Qr, WINDOW_LINES, window_lines};
use crate::tell::terms::last_day;
use crate::transcript::Drawn;
use crate::words::charter::After;
use crate::words::explain::outcome::Next;
use crate::words::letters::{AskUs, Before, Changed, Led, Objections, Reach, Scan, StateWord, ToDo, Whom};
use crate::words::rules::ResultTold;
use crate::words::value::Digits;
use crate::words::{Lang, Message};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use jiff::civil::Date;

/// A letter to one practice.
pub struct Letter<'a> {
    pub(super) post: &'a Post<'a>,
    pub(super) id: &'a str,
    /// What was worked out last of what knows it, and the practice as it is there.
    pub(super) drawn: &'a Drawn,
    pub(super) practice: &'a Practice,
    pub(super) summary: Summary<'a>,
    /// What the last amendment changed for it, where it did.
    pub(super) change: Option<LastChange<'a>>,
}

impl Letter<'_> {
    /// The practice code.
    pub fn code(&self) -> String {
        self.post.shared.names.code(self.id).into_owned()
    }

    /// The name of the practice.
    pub fn name(&self) -> String {
        self.post.shared.names.name(self.practice).to_owned()
    }

    /// Whether the last amendment changed something for the practice.
    pub fn is_changed(&self) -> bool {
        self.change.is_some()
    }

    /// The receipt of the practice as a file, with its name.
    pub fn receipt(&self) -> Option<(String, &[u8])> {
        Some((file_name(&self.code()), self.post.receipts.get(self.id)?.as_slice()))
    }

    pub(super) fn lang(&self) -> Lang {
        self.post.shared.lang
    }

    pub(super) fn sealed(&self) -> &Sealed {
        &self.drawn.standing.sealed
    }

    /// The line of the practice; none once it ended.
    pub(super) fn line(&self) -> Option<u64> {
        Some(self.post.last.outcome(self.id)? as u64 + 1)
    }

    fn unit(&self) -> Option<(usize, &Unit)> {
        let practice = self.sealed().register.find(self.id)?;
        let units = &self.drawn.standing.units;
        let unit = units.of_practice(practice);
        Some((unit, &units.list()[unit]))
    }

    pub(super) fn lot(&self) -> Option<String> {
        Some(self.drawn.standing.lots.lot(self.unit()?.0)?.to_string())
    }

    pub(super) fn rank(&self) -> Option<Rank> {
        let (unit, own) = self.unit()?;
        let lots = &self.drawn.standing.lots;
        Some(lots.rank_at(lots.place(unit)?, own.region as usize))
    }

    pub(super) fn class(&self) -> Option<String> {
        let class = self.sealed().rules.classes.get(usize::from(self.practice.class?))?;
        Some(class.name.clone())
    }

    /// What the practice has, in a word.
    pub(super) fn state(&self) -> StateWord {
        match self.summary.state {
            State::Placed { .. } => StateWord::Placed,
            State::TakesPart { .. } => StateWord::TakesPart,
            State::Waits => StateWord::Waits,
            State::Later => StateWord::Later,
            State::Out => StateWord::Out,
            State::Withdrawn => StateWord::Withdrawn,
            State::Merged => StateWord::Merged,
        }
    }

    pub(super) fn start(&self) -> Option<Date> {
        match self.summary.state {
            State::Placed { start } | State::TakesPart { start } => Some(start),
            State::Waits | State::Later | State::Out | State::Withdrawn | State::Merged => None,
        }
    }

    /// The first sentence of `explain`, without the word in front of it.
    pub(super) fn outcome(&self) -> String {
        let words = self.summary.headline.words(self.lang());
        let outcome = capital(words.split_once(": ").map_or(words.as_str(), |(_, rest)| rest));
        let is_news = self.is_changed() && self.summary.state != State::Withdrawn;
        if is_news { Changed::Something { outcome }.words(self.lang()) } else { outcome }
    }

    pub(super) fn why(&self) -> Vec<Line> {
        let line = |sentence: &Sentence| {
            let words = sentence.words(self.lang());
            if matches!(sentence, Sentence::On(_)) { Line::Point(words) } else { Line::Said(words) }
        };
        self.summary.why.iter().map(line).collect()
    }

    /// What the last amendment changed, and why; why it withdrew is told as the reason of that.
    pub(super) fn changed(&self) -> Vec<Line> {
        let Some(change) = &self.change else { return Vec::new() };
        let before = before(change, self.summary.state);
        let amendment = change.amendment;
        let reason = amendment.reason.trim_end_matches('.').to_owned();
        let led = Led::Amendment { number: Digits(amendment.number), date: amendment.date, reason };
        let mut told: Vec<&dyn Message> = vec![&before];
        if self.summary.state != State::Withdrawn {
            told.push(&led);
            told.extend(change.named.is_empty().then_some(&Led::Others as &dyn Message));
            told.extend(change.named.iter().map(|named| named as &dyn Message));
        }
        told.into_iter().map(|told| Line::Said(told.words(self.lang()))).collect()
    }

    /// What can come next; the practice in which it merged has a letter of its own.
    pub(super) fn next(&self) -> Vec<Line> {
        let next = self.summary.next.iter().filter(|_| self.summary.state != State::Merged);
        next.map(|next| Line::Said(self.asked(next))).collect()
    }

    /// What comes next; whom to ask is who writes the letter.
    fn asked(&self, next: &Next) -> String {
        match next {
            Next::SignUp => AskUs::SignUp.words(self.lang()),
            Next::Gone { round } => AskUs::Gone { round: round.clone() }.words(self.lang()),
            next => next.words(self.lang()),
        }
    }

    /// What the rules ask of a start that a draw gave, each with its last day.
    fn consequences(&self) -> impl Iterator<Item = (&Consequence, Option<Date>)> {
        let start = self.start().filter(|_| matches!(self.summary.state, State::Placed { .. }));
        let rules = self.summary.round.map(|round| &round.standing.sealed.rules.result);
        let then = start.and(rules).map_or(&[][..], |terms| terms.then.as_slice());
        then.iter().map(move |then| (then, start.and_then(|start| then.within.end(start))))
    }

    pub(super) fn to_do(&self) -> Vec<Line> {
        if !matches!(self.summary.state, State::Placed { .. }) {
            return Vec::new();
        }
        let told = |(then, by): (&Consequence, Option<Date>)| {
            let (period, what) = (then.within.told(), then.what.clone());
            match by {
                Some(by) if self.post.is_over(by) => ToDo::Was { by, period, what }.words(self.lang()),
                Some(by) => ToDo::By { by, period, what }.words(self.lang()),
                None => ResultTold::Then { period, what }.words(self.lang()), // later than a log can say
            }
        };
        let told: Vec<Line> = self.consequences().map(told).map(Line::Said).collect();
        if told.is_empty() { vec![Line::Said(After::NoThen.words(self.lang()))] } else { told }
    }

    /// The first day by which something must be done that is not over.
    pub(super) fn first_day(&self) -> Option<Date> {
        self.consequences().filter_map(|(_, by)| by).filter(|by| !self.post.is_over(*by)).min()
    }

    pub(super) fn subject_to(&self) -> Option<String> {
        let terms = &self.summary.round?.standing.sealed.rules.result;
        Some(terms.provisional()?.words(self.lang()))
    }

    /// The period in which one can object, and its last day.
    fn objection(&self) -> Option<(Period, Date, &Drawn)> {
        let round = self.summary.round?;
        let (period, until) = last_day(round)?;
        Some((period, until, round))
    }

    pub(super) fn objections(&self) -> String {
        let at = self.post.shared.contact.map(|contact| Reach::At { contact: contact.to_owned() });
        let Some((period, until, round)) = self.objection() else {
            return Objections::NoTerm { at }.words(self.lang());
        };
        let (period, drawn) = (period.told(), round.at);
        let told = match self.post.is_over(until) {
            true => Objections::Ended { until, period, drawn, at },
            false => Objections::Until { until, period, drawn, to: self.whom() },
        };
        told.words(self.lang())
    }

    pub(super) fn objections_until(&self) -> Option<Date> {
        Some(self.objection()?.1)
    }

    /// Whose letter it is, also where the rules name nobody.
    pub(super) fn organiser(&self) -> Whom {
        let by = self.post.transcript().programme.by.clone();
        by.map_or(Whom::Organisation, |by| Whom::By { by })
    }

    fn whom(&self) -> Whom {
        let whom = self.organiser();
        match self.post.shared.contact {
            Some(contact) => Whom::At { whom: Box::new(whom), contact: contact.to_owned() },
            None => whom,
        }
    }

    pub(super) fn page(&self) -> Option<String> {
        let name = match self.lang() {
            Lang::Nl => "praktijk",
            Lang::En => "practice",
        };
        Some(format!("{}#{name}={}", self.post.shared.page?, file_stem(self.id)))
    }

    pub(super) fn receipt_address(&self) -> Option<String> {
        let (_, receipt) = self.receipt()?;
        Some(format!("{}#bewijs={}", self.post.shared.page?, BASE64_URL_SAFE_NO_PAD.encode(receipt)))
    }

    pub(super) fn qr(&self) -> Value {
        let qr = |address| Value::Block(Block::Qr(Qr { address, sentence: Scan::Page.words(self.lang()) }));
        self.page().map_or(Value::Nothing, qr)
    }

    /// Where it goes, as far as a log or a roster knows: the name of the practice, and its town.
    fn address_lines(&self) -> Vec<String> {
        let (name, town) = (self.name(), self.post.shared.names.town(self.practice));
        let name = if name.is_empty() { self.code() } else { name };
        [Some(name), town.map(str::to_owned)].into_iter().flatten().collect()
    }

    /// Whether the window of an envelope shows its whole address.
    pub fn fits_window(&self) -> bool {
        window_lines(&self.address_lines()).len() <= WINDOW_LINES
    }

    pub(super) fn address(&self) -> Value {
        Value::Block(Block::Address(self.address_lines()))
    }

    pub(super) fn pseudonym(&self) -> Option<String> {
        let is_hidden = self.post.shared.told.transcript.identity() == Identity::Pseudonym;
        is_hidden.then(|| self.id.to_owned())
    }
}

/// What it had, beside what it has.
fn before(change: &LastChange<'_>, state: State) -> Before {
    match (change.had, state) {
        (Had::Nothing, _) => Before::NotListed,
        (Had::Start(start), _) if change.start == Some(start) => Before::Keeps { start },
        (Had::Start(start), _) => Before::Start { start },
        (Had::Waiting, State::Withdrawn) => Before::Waited,
        (Had::Later, State::Withdrawn) => Before::WantedLater,
        (Had::Waiting | Had::Later | Had::Out, State::Waits | State::Later) => Before::StillNone,
        (Had::Waiting | Had::Later | Had::Out, _) => Before::NoStart,
    }
}

/// A text that begins with a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
