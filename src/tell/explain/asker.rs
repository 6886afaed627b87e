//! Who asks for a story.

use crate::draw::round::Standing;
use crate::register::Practice;
use crate::roster::Names;
use crate::words::Lang;
use crate::words::explain::outcome::Who;

/// A practice, how practices are called, and its language.
#[derive(Clone, Copy)]
pub struct Asker<'a> {
    /// Its id in the log.
    pub id: &'a str,
    /// How it is called, and those that went up in it or in which it went up.
    pub names: Names<'a>,
    /// How other candidates are called: a letter to one practice says of others no more than the log does.
    pub others: Names<'a>,
    /// In which language it is told.
    pub lang: Lang,
}

impl Asker<'_> {
    /// A practice by its code.
    pub(super) fn code(&self, id: &str) -> String {
        self.names.code(id).into_owned()
    }

    /// A practice by name and code, as far as they are known.
    pub(super) fn who(&self, practice: &Practice) -> Who {
        who(self.names, practice)
    }

    /// Another candidate: what is drawn as one.
    pub(super) fn who_of_unit(&self, standing: &Standing, unit: usize) -> Who {
        let practice = &standing.sealed.register.practices()[standing.units.list()[unit].practice as usize];
        match practice.group.as_deref() {
            Some(group) => Who::Group { group: self.others.group(group).into_owned() },
            None => who(self.others, practice),
        }
    }
}

fn who(names: Names<'_>, practice: &Practice) -> Who {
    let (name, code) = (names.name(practice), names.code(&practice.id).into_owned());
    match name.is_empty() {
        true => Who::Code { code },
        false => Who::Practice { name: name.to_owned(), code },
    }
}
