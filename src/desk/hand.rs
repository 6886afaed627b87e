//! What goes from one computer to another: what a form made, as a text to mail and as a square that the other desk reads from a picture,
//! and where such a text or picture is received. It stands in files of the folder as well.

use super::Desk;
use super::folder::{free, text};
use super::form::Field;
use super::square::square;
use super::talk::Talk;
use crate::words::desk::{DeskTold, HandTold, HeldTold};
use maud::{Markup, html};

/// A longer text is not shown, in bytes.
const MOST_TEXT: u64 = 1 << 16;

/// The form and the field of a request that a witness got.
pub(super) const REQUESTED: (&str, &str) = ("elsewhere", "checkpoint");

/// What it is called in the folder.
const REQUEST: &str = "verzoek.txt";

impl Desk {
    /// What witnesses sent: pasted, a file of the folder, or a picture.
    pub(super) fn signatures(&self, (id, own): (&str, Option<&str>), known: &[String], field: &Field) -> Markup {
        html! {
            div.field {
                label for=(id) { (field.label) }
                textarea id=(id) name=(field.id) rows="4" required[field.needed] { (own.unwrap_or_default()) }
                @if !known.is_empty() {
                    label for={ (id) "-file" } { (self.words(&HeldTold::FileHere)) }
                    select id={ (id) "-file" } data-into=(id) {
                        option value="" { (self.words(&DeskTold::Choose)) }
                        @for name in known { option value=(name) { (name) } }
                    }
                }
                (self.elsewhere(id))
            }
        }
    }

    /// A request that is no file of the folder yet: a text or a picture becomes one.
    pub(super) fn received(&self, id: &str) -> Markup {
        let (text, name) = (format!("{id}-text"), free(&self.names(), REQUEST));
        html! {
            details {
                summary { (self.words(&HandTold::Received)) }
                div.field {
                    label for=(text) { (self.words(&HandTold::Paste)) }
                    textarea id=(text) rows="4" {}
                    (self.elsewhere(&text))
                    button.plain type="button" data-keep=(text) data-name=(name) data-field=(REQUESTED.1) {
                        (self.words(&HandTold::Keep { name: name.clone() }))
                    }
                }
            }
        }
    }

    /// A file from elsewhere or a picture in the place of a text.
    fn elsewhere(&self, text: &str) -> Markup {
        let id = format!("{text}-picture");
        html! {
            label for=(id) { (self.words(&HeldTold::PictureThere)) }
            input id=(id) type="file" data-picture=(text);
            (self.picture())
        }
    }

    /// The signature or the request that a form made.
    pub(super) fn handed(&self, talk: &Talk) -> Markup {
        let (option, title, how): (_, _, fn(String) -> HandTold) = match talk.offer.id {
            "elsewhere" => ("out", HandTold::Signature, |name| HandTold::SignatureHow { name }),
            "request" => ("request", HandTold::Request, |name| HandTold::RequestHow { name }),
            _ => return Markup::default(),
        };
        let name = talk.filled.get(option).map(|name| name.trim().to_owned()).unwrap_or_default();
        let Some(text) = text(&self.here(), &name, MOST_TEXT) else { return Markup::default() };
        html! {
            section.handed {
                h3 { (self.words(&title)) }
                p { (self.words(&how(name))) }
                label for="handed" { (self.words(&HandTold::Text)) }
                textarea id="handed" rows="6" readonly { (text) }
                p {
                    button.plain type="button" data-copy="handed" { (self.words(&HandTold::Copy)) }
                    span.copied role="status" data-done=(self.words(&HandTold::Copied)) data-marked=(self.words(&HandTold::Marked)) {}
                }
                @match square(&text, &self.words(&HandTold::Square)) {
                    Some(square) => figure { (square) },
                    None => p { (self.words(&HandTold::NoSquare)) },
                }
            }
        }
    }
}
