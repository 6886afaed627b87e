//! The participant list of a start date (*deelnemerslijst*, R73), for an insurer.
//!
//! Only who is placed stands in it, never the rank list (domain A34). Every row names its line in the transcript and the root
//! over it, and in the last column what is still missing: nothing when it is empty. Who started and stopped stands on it too. Section "Lists" of the format document.

use super::ask::{Request, is_insured};
use super::held::{Holder, holders, holders_after};
use super::row::{COLUMNS, Row};
use super::table::Table;
use crate::log::note::base64;
use crate::log::rehearsal::is_rehearsal;
use crate::receipt::LastResult;
use crate::receipt::list::year_of;
use crate::register::{Spelt, Uzovi};
use crate::roster::Names;
use crate::rules::ResultTerms;
use crate::transcript::{Subject, Transcript};
use crate::words::trust::Reservation;
use crate::words::value::Semicolons;
use crate::words::{Lang, Message};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What a list is made of.
#[derive(Clone, Copy)]
pub struct List<'a> {
    /// The log.
    pub transcript: &'a Transcript,
    /// What it worked out last.
    pub last: LastResult<'a>,
    /// How practices are called.
    pub names: Names<'a>,
}

impl<'a> List<'a> {
    /// Of a log; `None` when nothing was drawn yet.
    pub fn of(transcript: &'a Transcript, names: Names<'a>) -> Option<Self> {
        LastResult::of(transcript).map(|last| Self { transcript, last, names })
    }

    /// The rows of a list, by code; of one code who stopped first.
    pub fn rows(&self, request: &Request) -> Vec<Row> {
        let insured = |own: &Holder<'_>| {
            request.insurer.as_deref().is_none_or(|asked| is_insured(self.names, own.practice, asked))
        };
        let end = End { root: base64(&self.last.root()), reservation: self.reservation(Lang::Nl) };
        let holders = holders(self.transcript);
        let on = holders.iter().filter(|own| is_on(own, request) && insured(own));
        let mut rows: Vec<Row> = on.map(|own| self.row(own, request.start, &end)).collect();
        rows.sort_by(|one, other| (&one.code, one.start).cmp(&(&other.code, other.start)));
        rows
    }

    /// The rows as a table.
    pub fn table(&self, rows: &[Row]) -> Table {
        Table::of("Deelnemers", COLUMNS, rows).marked(&self.transcript.programme.origin)
    }

    /// How many of those who would be on the list name no insurer, so that they are on the list of none.
    pub fn count_uninsured(&self, request: &Request) -> usize {
        let uninsured =
            |own: &&Holder<'_>| self.names.insurer(own.practice).is_none() && self.names.uzovi(own.practice).is_none();
        holders(self.transcript).iter().filter(|own| is_on(own, request)).filter(uninsured).count()
    }

    /// What is still missing to a result that everybody signed, and what that hangs on; empty when nothing.
    pub fn reservation(&self, lang: Lang) -> String {
        let terms = &self.last.drawn.standing.sealed.rules.result;
        let rehearsal = is_rehearsal(&self.transcript.programme.origin).then_some(Reservation::Rehearsal);
        let reservations = reservations(self.transcript).into_iter().chain(subject_to(terms));
        rehearsal.into_iter().chain(reservations).map(|it| it.words(lang)).collect::<Vec<_>>().join("; ")
    }

    /// The row of a practice alone, in the list of a date.
    pub(super) fn row_of(&self, own: &Holder<'_>, asked: Date) -> Row {
        self.row(own, asked, &End { root: String::new(), reservation: String::new() })
    }

    /// The ways in which insurers are written that may be one with those of a list and stand not on it.
    pub fn alike(&self, request: &Request) -> Vec<String> {
        let Some(asked) = request.insurer.as_deref() else { return Vec::new() };
        let holders = holders(self.transcript);
        let on: Vec<&Holder<'_>> = holders.iter().filter(|own| is_on(own, request)).collect();
        let written =
            |own: &Holder<'_>| (self.names.insurer(own.practice).map(str::to_owned), self.names.uzovi(own.practice));
        let is_asked = |own: &&&Holder<'_>| is_insured(self.names, own.practice, asked);
        let own: BTreeSet<_> = on.iter().filter(is_asked).map(|own| written(own)).collect();
        let others: BTreeSet<_> = on.iter().filter(|own| !is_asked(own)).map(|own| written(own)).collect();
        let spelt: Vec<Spelt> = own.iter().map(|(label, uzovi)| Spelt::of(label.as_deref(), *uzovi)).collect();
        let may_be = |(label, uzovi): &(Option<String>, Option<Uzovi>)| {
            let other = Spelt::of(label.as_deref(), *uzovi);
            spelt.iter().any(|own| own.may_be(&other))
        };
        let told = |(label, uzovi): (Option<String>, Option<Uzovi>)| {
            let code = uzovi.map(|code| code.to_string());
            [label, code].into_iter().flatten().collect::<Vec<_>>().join(" ")
        };
        others.into_iter().filter(may_be).map(told).collect()
    }

    /// Who was insured where is asked for and is elsewhere now, each with the day from which, at the latest that of its stop: they
    /// are on the list no more.
    pub fn gone(&self, request: &Request) -> Vec<String> {
        let Some(asked) = request.insurer.as_deref() else { return Vec::new() };
        let is_own = |own: &Holder<'_>| is_on(own, request) && is_insured(self.names, own.practice, asked);
        let place = |own: &Holder<'_>| (own.practice.id.clone(), own.start);
        let (mut were, mut gone) = (BTreeSet::new(), BTreeMap::new());
        for own in holders_after(self.transcript).iter().flat_map(|(_, placed)| placed) {
            if is_own(own) {
                were.insert(place(own));
                gone.remove(&place(own));
            } else if were.contains(&place(own)) {
                // at a third insurer it may count from an earlier day than it did at the second
                let day: &mut Date = gone.entry(place(own)).or_insert(own.insured);
                *day = own.insured.min(*day);
            }
        }
        for own in holders(self.transcript) {
            if let (Some(stop), Some(day)) = (own.stop, gone.get_mut(&place(&own))) {
                *day = stop.amendment.date.min(*day);
            }
        }
        gone.retain(|(_, start), day| *day > *start);
        gone.into_iter().map(|((id, _), day)| format!("{} ({day})", self.names.code(&id))).collect()
    }

    /// What the rules say that the result hangs on, as it ends a reservation; none where it hangs on nothing.
    pub fn terms(&self) -> Option<String> {
        subject_to(&self.last.drawn.standing.sealed.rules.result).map(|it| it.words(Lang::Nl))
    }

    /// The row of a practice in the list of a date.
    fn row(&self, own: &Holder<'_>, asked: Date, end: &End) -> Row {
        let Holder { practice, sealed, start, counts, .. } = *own;
        let names = self.names;
        let text = |text: Option<&str>| text.map(str::to_owned);
        Row {
            code: names.code(&practice.id).into_owned(),
            name: names.name(practice).to_owned(),
            town: text(names.town(practice)),
            region: sealed.register.region_of(practice).to_owned(),
            insurer: text(names.insurer(practice)),
            uzovi: names.uzovi(practice),
            group: practice.group.as_deref().map(|label| names.group(label).into_owned()),
            ion: practice.ion.patients(),
            reference_date: sealed.rules.reference_date,
            start,
            counts,
            stopped: own.stop.map(|stop| stop.amendment.date),
            year: year_of(start, asked),
            programme: self.transcript.programme.origin.clone(),
            root: end.root.clone(),
            reservation: end.reservation.clone(),
            from: own.from.clone(),
        }
    }
}

/// What every row says of the end of the log.
struct End {
    root: String,
    reservation: String,
}

/// Whether a practice is on a list, whoever insures it. Who stopped before its start never took part.
pub(super) fn is_on(own: &Holder<'_>, request: &Request) -> bool {
    request.is_of(own.start, own.outside) && own.stop.is_none_or(|stop| own.start < stop.amendment.date)
}

/// What makes the end of a log less than a result that everybody signed, for a list. A round that is sealed and waits leaves
/// what was drawn before it as it is.
fn reservations(transcript: &Transcript) -> Vec<Reservation> {
    let (by, required) = (transcript.last_by().len(), transcript.last_signers().required);
    let (sealed, few) = match (transcript.waiting().is_some(), transcript.sections.last().map(|last| &last.subject)) {
        (true, Some(Subject::Round { .. })) => return Vec::new(),
        (true, _) => {
            (Some(Reservation::AmendmentSealed), Reservation::AmendmentUncosigned { by, required: required.into() })
        }
        (false, Some(Subject::Handover(_))) => {
            (None, Reservation::HandoverUncosigned { by, required: required.into() })
        }
        (false, _) => (None, Reservation::Uncosigned { by, required: required.into() }),
    };
    sealed.into_iter().chain((by < required).then_some(few)).collect()
}

/// What the result still hangs on.
fn subject_to(terms: &ResultTerms) -> Option<Reservation> {
    let what = Semicolons(terms.subject_to.clone());
    (!terms.subject_to.is_empty()).then_some(Reservation::SubjectTo { what })
}
