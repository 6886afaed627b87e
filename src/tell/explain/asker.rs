//! Who asks for a story.

use crate::roster::Names;
use crate::words::Lang;

/// A practice, how it is called, and its language.
#[derive(Clone, Copy)]
pub(super) struct Asker<'a> {
    pub(super) id: &'a str,
    pub(super) names: Names<'a>,
    pub(super) lang: Lang,
}
