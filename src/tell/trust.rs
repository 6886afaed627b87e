//! Who vouches for a log, told: the same sentences in every verb.
//!
//! Comes in: a [`Vouching`]. Goes out: words, and the same as data. Nothing else says that something is trusted.

use crate::log::key::VerifierKey;
use crate::log::policy::{Member, Quorum};
use crate::log::rehearsal::is_rehearsal;
use crate::tell::layout::Text;
use crate::tell::paper::Line;
use crate::transcript::{Subject, Transcript};
use crate::verify::{AsOf, Held, Organiser, Told, Voucher, Vouching};
use crate::words::trust::{Extent, Moment, PaperTrust, TrustWords, Whom};
use crate::words::value::{Digits, message_json};
use crate::words::verify::Conclusion;
use crate::words::{Lang, Message};
use jiff::Timestamp;
use serde_json::{Value, json};

/// What a transcript that was computed again without a difference rests on: where it stands, then who vouches for it.
pub fn rests_words(told: Told<'_>, lang: Lang) -> String {
    let mut text = Text::new(lang);
    for message in reservations(told.transcript) {
        text.line(0, &message);
    }
    for message in trust_told(told.vouching, extent(told.transcript)) {
        text.line(0, &message);
    }
    text.finish()
}

fn extent(transcript: &Transcript) -> Extent {
    if is_cosigned(transcript) { Extent::Whole } else { Extent::SoFar }
}

/// The same on paper, whose readers named no key and run no commands; `to_come` is its latest moment, where that is still to come.
pub fn paper_told(told: Told<'_>, to_come: Option<Timestamp>, lang: Lang) -> Vec<Line> {
    let Told { transcript, vouching } = told;
    let said = |message: &dyn Message| Line::Said(message.words(lang));
    let mut lines: Vec<Line> = reservations(transcript).iter().map(|message| said(message)).collect();
    if let (Organiser::OfLog(key), false) = (&vouching.organiser, vouching.asked) {
        lines.extend([said(&PaperTrust::OwnKey), Line::Code(key.to_string())]);
    } else {
        lines.push(said(&PaperTrust::Signed { extent: extent(transcript) }));
        lines.extend(paper_vouchers(vouching, lang));
    }
    lines.push(said(&as_of(vouching)));
    lines.extend(to_come.map(|moment| said(&PaperTrust::ToCome { moment })));
    let names = unchecked(vouching);
    if !names.is_empty() {
        lines.push(said(&PaperTrust::Unchecked { names }));
    }
    lines
}

/// Who signed, a point each, and behind those that the organiser was not checked.
fn paper_vouchers(vouching: &Vouching, lang: Lang) -> Vec<Line> {
    let said = |message: PaperTrust| Line::Said(message.words(lang));
    let behind = match &vouching.organiser {
        Organiser::OfLog(key) => vec![said(PaperTrust::OfLog), Line::Code(key.to_string())],
        Organiser::NotChecked { name } => vec![said(PaperTrust::NotChecked { name: name.clone() })],
        Organiser::Named(_) | Organiser::Before { .. } | Organiser::Announced { .. } => Vec::new(),
    };
    let is_said = |told: &TrustWords| matches!(told, TrustWords::OfLog { .. } | TrustWords::NotChecked { .. });
    let vouchers = voucher_told(vouching).into_iter().filter(|told| !is_said(told));
    vouchers.map(|told| Line::Point(paper_point(told, lang))).chain(behind).collect()
}

/// One who vouches, as a point: what stands on lines of its own elsewhere goes on behind it.
fn paper_point(told: TrustWords, lang: Lang) -> String {
    told.words(lang).lines().map(str::trim).collect::<Vec<_>>().join("; ")
}

/// Whether as many witnesses signed the end as must.
pub(super) fn is_cosigned(transcript: &Transcript) -> bool {
    transcript.last_by().len() >= transcript.last_signers().required
}

/// What makes the end of a transcript less than a result: it is a rehearsal, it waits, or too few witnesses signed it.
pub fn reservations(transcript: &Transcript) -> Vec<Conclusion> {
    let waiting = transcript.waiting();
    let state = waiting.map(|section| match &section.subject {
        Subject::Round { sealed, .. } if transcript.drawn().is_some() => {
            Conclusion::NextSealed { round: Digits(sealed.round.number) }
        }
        Subject::Round { .. } => Conclusion::Sealed,
        Subject::Amendment(_) | Subject::Handover(_) => Conclusion::AmendmentSealed,
    });
    let (by, required) = (transcript.last_by().len(), transcript.last_signers().required);
    let last = transcript.sections.last().map(|section| &section.subject);
    let few = (!is_cosigned(transcript)).then_some(match waiting {
        Some(_) => Conclusion::SealUncosigned { by, required: required.into() },
        None if matches!(last, Some(Subject::Handover(_))) => {
            Conclusion::HandoverUncosigned { by, required: required.into() }
        }
        None => Conclusion::EndUncosigned { by, required: required.into() },
    });
    let rehearsal = is_rehearsal(&transcript.programme.origin).then_some(Conclusion::Rehearsal);
    rehearsal.into_iter().chain(state).chain(few).collect()
}

/// Who vouches for a transcript that was computed again without a difference.
fn trust_told(vouching: &Vouching, extent: Extent) -> Vec<TrustWords> {
    let first = match (&vouching.organiser, vouching.is_enough()) {
        (Organiser::OfLog(_) | Organiser::NotChecked { .. }, true) => TrustWords::Witnessed { extent },
        (_, true) => TrustWords::Vouched { extent },
        (Organiser::OfLog(key), false) if !vouching.asked => TrustWords::OnlyItself { key: key.to_string() },
        _ => TrustWords::NotYet,
    };
    let alone = matches!(first, TrustWords::OnlyItself { .. });
    let vouchers = if alone { Vec::new() } else { voucher_told(vouching) };
    [first].into_iter().chain(vouchers).chain(limits(vouching)).collect()
}

/// Everybody whom the reader named, and the organiser: a line each; who signed first, who was not checked last.
pub fn voucher_words(vouching: &Vouching, lang: Lang) -> String {
    let mut text = Text::new(lang);
    for message in voucher_told(vouching) {
        text.line(0, &message);
    }
    text.finish()
}

fn voucher_told(vouching: &Vouching) -> Vec<TrustWords> {
    let is_checked = !matches!(vouching.organiser, Organiser::OfLog(_) | Organiser::NotChecked { .. });
    let (signed, rest): (Vec<&Voucher>, Vec<_>) = vouching.witnesses.iter().partition(|own| own.signed.is_some());
    let silent = vouching.silent.iter().map(silent);
    let missing = vouching.missing.iter().map(|quorum| quorum_words(quorum, vouching));
    let witnesses = signed.into_iter().chain(rest).map(witness);
    let mut messages: Vec<TrustWords> = witnesses.chain(silent).chain(missing).collect();
    messages.insert(if is_checked { 0 } else { messages.len() }, organiser(&vouching.organiser));
    messages
}

/// As of which line it is so, how to ask for the newest, and whose signatures nobody checked.
pub fn limit_words(vouching: &Vouching, lang: Lang) -> String {
    let mut text = Text::new(lang);
    limits(vouching).iter().for_each(|message| {
        text.line(0, message);
    });
    text.finish()
}

/// The same of a list that proves itself.
pub(super) fn list_limit_words(vouching: &Vouching, lang: Lang) -> String {
    let mut text = Text::new(lang);
    for message in limits(vouching) {
        text.line(0, &if message == TrustWords::Newest { TrustWords::NewestList } else { message });
    }
    text.finish()
}

/// Which line and moment it is of.
pub(super) fn as_of(vouching: &Vouching) -> TrustWords {
    let AsOf { lines, moment, .. } = vouching.as_of;
    TrustWords::AsOf { line: lines, moment: moment.map_or(Moment::Unknown, |moment| Moment::At { moment }) }
}

/// How to ask for the newest.
fn newest(vouching: &Vouching) -> TrustWords {
    match &vouching.as_of.held {
        Held::Checkpoint => TrustWords::Newest,
        Held::Transcript { by: None } => TrustWords::NewestLog { whom: Whom::Organiser },
        Held::Transcript { by: Some(by) } => TrustWords::NewestLog { whom: Whom::By { by: by.clone() } },
    }
}

fn limits(vouching: &Vouching) -> Vec<TrustWords> {
    let names = unchecked(vouching);
    let unchecked = (!names.is_empty()).then_some(TrustWords::Unchecked { names });
    [as_of(vouching), newest(vouching)].into_iter().chain(unchecked).collect()
}

/// Whose signatures nobody checked.
fn unchecked(vouching: &Vouching) -> Vec<String> {
    vouching.unchecked.iter().map(|own| own.name.clone()).collect()
}

fn organiser(organiser: &Organiser) -> TrustWords {
    match organiser {
        Organiser::Named(key) => TrustWords::Organiser { key: key.to_string() },
        Organiser::Before { key, now } => TrustWords::Before { key: key.to_string(), now: now.to_string() },
        Organiser::Announced { key, now } => TrustWords::Announced { key: key.to_string(), now: now.to_string() },
        Organiser::OfLog(key) => TrustWords::OfLog { key: key.to_string() },
        Organiser::NotChecked { name } => TrustWords::NotChecked { name: name.clone() },
    }
}

fn silent(key: &VerifierKey) -> TrustWords {
    TrustWords::Silent { key: key.to_string() }
}

fn witness(Voucher { key, signed, earlier }: &Voucher) -> TrustWords {
    let name = key.name().to_owned();
    match signed {
        Some(moment) => TrustWords::Signed { name, moment: *moment },
        None if *earlier > 0 => TrustWords::Earlier { name },
        None => TrustWords::Nothing { name },
    }
}

fn quorum_words(quorum: &Quorum, vouching: &Vouching) -> TrustWords {
    match &quorum.member {
        Member::Witness(key) => TrustWords::OneWitness { name: key.name().to_owned() },
        Member::Group(group) => TrustWords::Quorum {
            name: group.name.clone(),
            least: group.least,
            members: group.members.iter().map(|member| member.name().to_owned()).collect(),
            signed: group.count(&|key| vouching.has_signed(key)),
        },
    }
}

/// The same for programs, whatever else differs: every sentence as its id and values.
pub fn trust_json(vouching: &Vouching) -> Value {
    let silent: Vec<TrustWords> = vouching.silent.iter().map(silent).collect();
    let witnesses: Vec<TrustWords> = vouching.witnesses.iter().map(witness).collect();
    let missing: Vec<TrustWords> = vouching.missing.iter().map(|quorum| quorum_words(quorum, vouching)).collect();
    let all = |messages: &[TrustWords]| messages.iter().map(|message| message_json(message)).collect::<Vec<_>>();
    json!({
        "enough": vouching.is_enough(), "organiser": message_json(&organiser(&vouching.organiser)),
        "witnesses": all(&witnesses), "silent": all(&silent), "missing": all(&missing), "limits": all(&limits(vouching)),
    })
}
