//! Which practice somebody means.

use crate::register::{Practice, Register};
use crate::roster::Names;
use crate::tell::explain::register_with;
use crate::transcript::Transcript;
use crate::words::verbs::practice::Unknown;

/// The id of the practice that is meant, in the last register it is in.
pub fn practice_of<'a>(transcript: &'a Transcript, names: Names<'_>, asked: &str) -> Result<&'a str, Unknown> {
    let never = || Unknown::Never { asked: asked.to_owned() };
    let id = names.id(asked);
    let register = register_with(transcript, names, id).ok_or_else(never)?;
    let practice = match register.find(id) {
        Some(practice) => practice,
        None if matches!(names, Names::Hidden(None)) => return Err(Unknown::Hidden { asked: asked.to_owned() }),
        None => find(register, names, asked)?,
    };
    Ok(&register.practices()[practice].id)
}

/// The only practice with this name.
fn find(register: &Register, names: Names<'_>, asked: &str) -> Result<usize, Unknown> {
    let named = register.practices().iter().enumerate();
    let named = named.filter(|(_, p)| names.name(p).eq_ignore_ascii_case(asked));
    match named.map(|(i, _)| i).collect::<Vec<_>>()[..] {
        [one] => Ok(one),
        [] => match near(register, names, asked) {
            near if near.is_empty() => Err(Unknown::Never { asked: asked.to_owned() }),
            near => Err(Unknown::Near { asked: asked.to_owned(), near }),
        },
        [first, second, ..] => {
            let near = [first, second].map(|i| names.code(&register.practices()[i].id).into_owned()).to_vec();
            Err(Unknown::Many { asked: asked.to_owned(), near })
        }
    }
}

/// Up to three practices whose code or name looks like what was asked.
fn near(register: &Register, names: Names<'_>, asked: &str) -> Vec<String> {
    let lower = asked.to_lowercase();
    let distance = |p: &Practice| {
        let named = names.name(p).to_lowercase().contains(&lower);
        if named { 0 } else { strsim::levenshtein(&names.code(&p.id), asked) }
    };
    let words = |p: &Practice| format!("{} ({})", names.code(&p.id), names.name(p));
    let mut near: Vec<(usize, String)> = register.practices().iter().map(|p| (distance(p), words(p))).collect();
    near.sort();
    near.into_iter().take_while(|(distance, _)| *distance <= 2).take(3).map(|(_, words)| words).collect()
}
