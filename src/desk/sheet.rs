//! A register that was checked: what came of the time since it was looked at before, what is said of it, and its rows.

use super::Desk;
use super::talk::Talk;
use crate::tell::report::{Checked, Seen, Sheet, Shown, Since, View, Which, sections_markup};
use crate::words::desk::DeskTold;
use crate::words::fault::lines_visible;
use crate::words::report::SinceTold;
use crate::words::value::Digits;
use maud::{Markup, html};

/// So much of each kind is listed; all of it stands in the rows.
const MOST_LISTED: usize = 100;

impl Desk {
    /// What came of a check, below what the verb said.
    pub(super) fn checked(&self, number: u64, talk: &Talk, checked: &Checked) -> Markup {
        let before = talk.before.as_ref().filter(|before| before.register == checked.register);
        html! {
            section.checked {
                @if let Some(before) = before { (self.since(&checked.seen, &before.seen)) }
                @for line in checked.document.lines.iter().take(3) { p { (line) } }
                p { (self.words(&DeskTold::MendThere)) }
                p {
                    button type="button" data-run=(talk.offer.id) data-filled=(serde_json::json!(talk.filled)) {
                        (self.words(&DeskTold::LookAgain))
                    }
                    button.plain type="button" data-open=(checked.register) {
                        (self.words(&DeskTold::Open { name: checked.register.clone() }))
                    }
                }
                div.findings { (sections_markup(&checked.document, MOST_LISTED)) }
                @if let Some(sheet) = &checked.sheet {
                    div.sheet data-sheet=(number) { (self.view(sheet, View::FIRST)) }
                }
            }
        }
    }

    /// Some rows, by the name of a view: `found-0`, `all-2`, or that of a cell, `E4`.
    pub(super) fn sheet(&self, sheet: &Sheet, view: &str) -> Option<Markup> {
        let page = |view: &str, which| view.parse().ok().map(|page| View { which, page });
        let view = match view.split_once('-') {
            Some(("found", number)) => page(number, Which::Found),
            Some(("all", number)) => page(number, Which::All),
            _ => View::of_cell(sheet, view),
        }?;
        Some(self.view(sheet, view))
    }

    fn view(&self, sheet: &Sheet, view: View) -> Markup {
        let turn = |View { which, page }: View, words: String| {
            let which = match which {
                Which::Found => "found",
                Which::All => "all",
            };
            html! { button.plain type="button" data-view={ (which) "-" (page) } { (words) } }
        };
        Shown::new(sheet, view, self.lang).markup(Some(&turn))
    }

    /// What is solved since the register was looked at before, and how much is left.
    fn since(&self, now: &Seen, before: &Seen) -> Markup {
        let Since { solved, left, fresh } = now.since(before);
        let (left, fresh) = (Digits(left as u64), Digits(fresh as u64));
        let told = match &solved {
            Some(solved) => SinceTold::All { solved: Digits(solved.len() as u64), left, fresh },
            None => SinceTold::Part { left, fresh },
        };
        let solved = solved.unwrap_or_default();
        html! {
            p.since tabindex="-1" data-first="" { strong { (self.words(&told)) } }
            @if !solved.is_empty() {
                ul.solved { @for found in solved.iter().take(MOST_LISTED) {
                    li.done {
                        (self.words(&SinceTold::Solved)) ": "
                        @if let Some(place) = &found.place { (place.within(self.lang)) ": " }
                        (lines_visible(&found.says))
                    }
                } }
            }
        }
    }
}
