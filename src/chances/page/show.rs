//! What all parts of the page show in one way.

use crate::chances::report::Report;
use crate::words::{Lang, Message};
use maud::{Markup, html};

/// A report in a language.
#[derive(Clone, Copy)]
pub(super) struct Show<'a> {
    pub(super) report: &'a Report<'a>,
    pub(super) lang: Lang,
}

impl Show<'_> {
    /// A message in words.
    pub(super) fn words(&self, message: &dyn Message) -> String {
        message.words(self.lang)
    }

    /// The class of what is chosen.
    pub(super) fn own(&self, variant: usize) -> Option<&'static str> {
        self.report.chances.variants[variant].chosen.then_some("own")
    }

    /// The heading of a column.
    pub(super) fn column(&self, message: &dyn Message) -> Markup {
        html! { th scope="col" { (self.words(message)) } }
    }

    /// A cell.
    pub(super) fn cell(&self, message: &dyn Message) -> Markup {
        html! { td { (self.words(message)) } }
    }

    /// A cell of a variant.
    pub(super) fn cell_of(&self, variant: usize, message: &dyn Message) -> Markup {
        html! { td class=[self.own(variant)] { (self.words(message)) } }
    }

    /// A number.
    pub(super) fn number(&self, number: u64) -> Markup {
        html! { td { (self.lang.number(number)) } }
    }
}
