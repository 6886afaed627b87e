//! Who asks for a story.

use crate::draw::round::Standing;
use crate::register::Practice;
use crate::roster::Names;
use crate::words::Lang;
use crate::words::explain::outcome::Who;

/// A practice, how practices are called, and its language.
#[derive(Clone, Copy)]
pub(super) struct Asker<'a> {
    pub(super) id: &'a str,
    pub(super) names: Names<'a>,
    pub(super) lang: Lang,
}

impl Asker<'_> {
    /// A practice by its code.
    pub(super) fn code(&self, id: &str) -> String {
        self.names.code(id).into_owned()
    }

    /// A practice by name and code, as far as they are known.
    pub(super) fn who(&self, practice: &Practice) -> Who {
        let (name, code) = (self.names.name(practice), self.code(&practice.id));
        match name.is_empty() {
            true => Who::Code { code },
            false => Who::Practice { name: name.to_owned(), code },
        }
    }

    /// What is drawn as one.
    pub(super) fn who_of_unit(&self, standing: &Standing, unit: usize) -> Who {
        let practice = &standing.sealed.register.practices()[standing.units.list()[unit].practice as usize];
        match practice.group.as_deref() {
            Some(group) => Who::Group { group: self.names.group(group).into_owned() },
            None => self.who(practice),
        }
    }
}
