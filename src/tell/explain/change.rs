//! What an amendment meant for one practice.

use super::asker::Asker;
use super::round::{insurer, tell_where};
use super::story::Story;
use crate::draw::allocation::Turn;
use crate::draw::round::{Amendment, Change};
use crate::tell::layout::Text;
use crate::transcript::{Drawn, End, Section};
use crate::words::explain::{After, ChangeLine, Title, WishNow};
use crate::words::value::Digits;
use jiff::civil::Date;

/// What an amendment meant for who asks; `before` is what was drawn before it.
pub(super) fn amendment_words(
    section: &Section,
    amendment: &Amendment,
    before: Option<&Drawn>,
    asker: Asker<'_>,
) -> String {
    let mut text = Text::new(asker.lang);
    text.title(&Title::Amendment { number: Digits(amendment.number), date: amendment.date });
    text.raw(0, &amendment.reason);
    let own = amendment.changes.iter().enumerate().filter(|(_, change)| concerns(change, asker.id));
    for (at, change) in own.clone() {
        let line = Digits::from(section.change_line(at));
        text.line(0, &change_line(change, line, asker));
        if let Change::Late(record) | Change::Correct(record) | Change::Successor { record, .. } = change {
            tell_where(&mut text, record.town.as_deref(), insurer(record.insurer.as_deref(), record.uzovi));
        }
    }
    match &section.end {
        End::Announced => {} // an amendment does not end so
        End::Sealed => {
            text.line(0, &After::NotYet);
        }
        End::Aborted(abort) => {
            text.line(0, &After::Aborted { reason: abort.reason.clone() });
        }
        End::Drawn(drawn) => {
            text.line(0, &After::WorkedOut { drawn: drawn.at });
            let own = own.map(|(_, change)| change).next();
            if let Some(practice) = drawn.standing.sealed.register.find(asker.id) {
                tell_drawn(&mut text, &Story::of(drawn, practice), own, Before::of(before, own, asker.id));
            }
        }
    }
    text.finish()
}

fn concerns(change: &Change, id: &str) -> bool {
    match change {
        Change::Withdraw { practice } | Change::Restore { practice } => practice == id,
        Change::Late(record) | Change::Correct(record) => record.id == id,
        Change::Successor { of, record } => record.id == id || of.iter().any(|ended| ended == id),
    }
}

fn change_line(change: &Change, line: Digits, asker: Asker<'_>) -> ChangeLine {
    match change {
        Change::Withdraw { .. } => ChangeLine::Withdrew { line },
        Change::Restore { .. } => ChangeLine::Restored { line },
        Change::Late(_) => ChangeLine::Late { line },
        Change::Correct(record) => {
            let wish = record.wish.map_or(WishNow::None, |wish| WishNow::Date { wish });
            ChangeLine::Corrected { ion: record.ion.patients(), region: record.region.clone(), wish, line }
        }
        Change::Successor { of, record } => {
            let code = |id: &str| asker.names.code(id).into_owned();
            ChangeLine::Successor { new: code(&record.id), of: of.iter().map(|id| code(id)).collect(), line }
        }
    }
}

/// Where a practice stood before an amendment.
#[derive(Clone, Copy, Default)]
struct Before<'a> {
    start: Option<Date>,
    turns: &'a [Option<Turn>],
}

impl<'a> Before<'a> {
    /// A successor takes over what was told to the first that went up in it.
    fn of(before: Option<&'a Drawn>, own: Option<&Change>, id: &str) -> Self {
        let whose = match own {
            Some(Change::Successor { of, .. }) => of[0].as_str(),
            _ => id,
        };
        let found = before.and_then(|before| Some((before, before.standing.sealed.register.find(whose)?)));
        found.map_or(Self::default(), |(before, practice)| {
            let story = Story::of(before, practice);
            Self { start: story.start(), turns: story.turns() }
        })
    }
}

/// What came of the amendment; `own` is the change that concerns the practice.
fn tell_drawn(text: &mut Text, story: &Story<'_>, own: Option<&Change>, before: Before<'_>) {
    let same = before.turns == story.turns();
    if own.is_none() && same && story.start() == before.start {
        text.line(0, &After::Nothing);
        return;
    }
    text.line(0, &story.start().map_or(After::NoStart, |start| After::Starts { start }));
    match own {
        Some(Change::Withdraw { .. }) => {}
        Some(Change::Late(_) | Change::Restore { .. }) => story.tell_whole(text),
        _ if same || story.takes_part() => {}
        _ => story.tell_tranches(text, before.turns),
    }
}
