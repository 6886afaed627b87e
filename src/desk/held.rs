//! A question for what may stand in a file, and a round of the beacon that is waited for: how long it still takes, where a telephone
//! finds it, what was typed in groups, and a file or a picture in its place.

use super::Desk;
use super::square::square;
use crate::draw::beacon::{GROUP, SIGNATURE_DIGITS};
use crate::env::{Held, Wait};
use crate::rules::chain::round_address;
use crate::words::desk::{DeskTold, HeldTold};
use crate::words::value::Digits;
use maud::{Markup, html};

/// What a source of chance gives is at most so large, in bytes, with all that may stand around it.
const MOST_HELD: u32 = 1 << 16;

/// So many hex digits has a secret.
const SECRET_DIGITS: usize = 64;

impl Desk {
    /// What is waited for, and a way out.
    pub(super) fn waiting(&self, (number, asked): (u64, u64), wait: Wait) -> Markup {
        html! {
            form.answer data-answer={ (number) "/" (asked) } {
                (self.countdown(wait))
                button.plain type="submit" name="stop" value="x" { (self.words(&HeldTold::NoWait)) }
            }
        }
    }

    /// How long until a round appears: the browser counts.
    fn countdown(&self, Wait { round, until }: Wait) -> Markup {
        let number = Digits(round);
        html! {
            div.wait data-until=(until) data-round=(round) data-there=(self.words(&HeldTold::There { round: number })) hidden {
                p { (self.words(&HeldTold::Appears { round: number })) }
                p.left role="timer" data-units=(self.words(&HeldTold::Units)) {}
                p { (self.words(&HeldTold::At { moment: until })) }
            }
            p.there role="status" {}
        }
    }

    /// Above the question: until when, and where a telephone finds it.
    pub(super) fn before_held(&self, held: Held) -> Markup {
        let Held::Round(wait) = held else { return Markup::default() };
        let address = round_address(wait.round);
        let words = self.words(&HeldTold::Phone);
        html! {
            (self.countdown(wait))
            @if let Some(square) = square(&address, &words) {
                figure.phone { (square) figcaption { (words) } }
            }
        }
    }

    /// Below what is typed: the same in groups, and a file or a picture in its place.
    pub(super) fn below_held(&self, held: Held) -> Markup {
        let digits = match held {
            Held::Secret => SECRET_DIGITS,
            Held::Round(_) => SIGNATURE_DIGITS,
        };
        html! {
            ol.groups data-digits=(digits) data-group=(GROUP) aria-hidden="true" hidden {}
            p.typed data-of=(self.words(&HeldTold::TypedOf { digits: Digits(digits as u64) }))
                data-odd=(self.words(&HeldTold::TypedOdd)) hidden {}
            label for="held" { (self.words(&DeskTold::Held)) }
            input id="held" name="held" type="file" data-picture="answer" data-most=(MOST_HELD)
                data-large=(self.words(&DeskTold::HeldLarge));
            (self.picture())
        }
    }

    /// What is said of a picture that was given.
    pub(super) fn picture(&self) -> Markup {
        html! {
            p.pictured role="status" data-read=(self.words(&HeldTold::Read)) data-unread=(self.words(&HeldTold::Unread))
                data-busy=(self.words(&HeldTold::Reading)) {}
        }
    }
}
