//! A question of a verb, and what it is answered with.

use super::Desk;
use super::talk::{Asked, Kind as Asks};
use crate::env::{Answers, FAILED};
use crate::words::desk::DeskTold;
use crate::words::value::Digits;
use maud::{Markup, html};

/// So many faces have buttons; throws of larger dice are typed.
const MOST_FACES: u32 = 20;

/// A face of a die with six.
fn die(face: u32) -> Markup {
    let [left, middle, right] = [7, 16, 25];
    let corners = [(left, left), (right, right), (right, left), (left, right)];
    let pips: Vec<(u32, u32)> = match face {
        1 => vec![(middle, middle)],
        2 => corners[..2].to_vec(),
        3 => [&corners[..2], &[(middle, middle)]].concat(),
        4 => corners.to_vec(),
        5 => [&corners[..], &[(middle, middle)]].concat(),
        _ => [&corners[..], &[(left, middle), (right, middle)]].concat(),
    };
    html! { svg.die viewBox="0 0 32 32" aria-hidden="true" {
        rect x="1" y="1" width="30" height="30" rx="5" {}
        @for (across, down) in pips { circle cx=(across) cy=(down) r="3" {} }
    } }
}

impl Desk {
    pub(super) fn question(&self, number: u64, asked: &Asked) -> Markup {
        let inner = match asked.kind {
            Asks::Open(Answers::YesOrNo) => html! {
                p.asked id="asked" { (asked.words) }
                button type="submit" name="answer" value="ja" aria-describedby="asked" { (self.words(&DeskTold::Yes)) }
                button.plain type="submit" name="answer" value="nee" aria-describedby="asked" data-first {
                    (self.words(&DeskTold::No))
                }
            },
            Asks::Open(Answers::Throws { faces, rolls }) if faces <= MOST_FACES => {
                self.typed(asked, "text", &self.faces(faces, rolls))
            }
            Asks::Open(Answers::Held(held)) => html! {
                (self.before_held(held))
                (self.typed(asked, "text", &self.below_held(held)))
            },
            Asks::Open(_) => self.typed(asked, "text", &html! {}),
            Asks::Secret => self.typed(asked, "password", &html! {}),
        };
        html! { form.answer data-answer={ (number) "/" (asked.number) } { (inner) } }
    }

    fn typed(&self, asked: &Asked, kind: &str, below: &Markup) -> Markup {
        html! {
            label for="answer" { (asked.words) }
            input id="answer" name="answer" type=(kind) autocomplete="off" required[asked.kind != Asks::Secret]
                value=(asked.before.as_deref().unwrap_or_default()) data-first;
            (below)
            button type="submit" { (self.words(&DeskTold::Answer)) }
            button.plain type="submit" name="stop" value="x" formnovalidate { (self.words(&DeskTold::Stop)) }
            @if let Some(rule) = &asked.instead {
                details {
                    summary { (self.words(&DeskTold::Nothing)) }
                    p { (rule) }
                    label for="why" { (self.words(&DeskTold::Why)) }
                    input id="why" name="why" autocomplete="off";
                    button.plain type="submit" name="failed" value=(FAILED) formnovalidate { (self.words(&DeskTold::Instead)) }
                }
            }
        }
    }

    /// A button for each face of a die, and what fell so far, large enough to be read in the room.
    fn faces(&self, faces: u32, rolls: u32) -> Markup {
        let shown = |face: u32| match faces {
            6 => die(face),
            _ => html! { (face) },
        };
        html! {
            div.faces {
                @for face in 1..=faces { button.plain type="button" data-face=(face) aria-label=(face) { (shown(face)) } }
                button.plain type="button" data-face="" aria-label=(self.words(&DeskTold::Undo)) { "⌫" }
            }
            ol.thrown aria-hidden="true" {}
            p.count aria-live="polite" data-rolls=(rolls) data-faces=(faces) data-of=(self.words(&DeskTold::ThrownOf { rolls: Digits(rolls.into()) })) {}
        }
    }
}
