//! Whom an amendment is about, before it is sealed.

use super::changes::start;
use super::result::whom;
use crate::draw::round::{Amendment, Change, Standing};
use crate::roster::Names;
use crate::words::survey::{StartTold, WouldAmend};
use crate::words::{Lang, Message};

/// Who would withdraw, and who would get a lot: by name, with what tells one practice from another. Whom a correction or a
/// merger is about is told where it is asked for.
pub fn would_words(standing: &Standing, amendment: &Amendment, names: Names<'_>, lang: Lang) -> Vec<String> {
    let would: Vec<WouldAmend> = amendment.changes.iter().filter_map(|change| would(standing, change, names)).collect();
    let placed = |would: &WouldAmend| matches!(would, WouldAmend::Withdraws { start: StartTold::On { .. }, .. });
    let mind = would.iter().any(placed).then_some(WouldAmend::NotSurelyBack);
    would.iter().chain(&mind).map(|would| would.words(lang)).collect()
}

fn would(standing: &Standing, change: &Change, names: Names<'_>) -> Option<WouldAmend> {
    let register = &standing.sealed.register;
    match change {
        Change::Withdraw { practice } => {
            let own = &register.practices()[register.find(practice)?];
            let who = whom(names.code(practice).into_owned(), names.name(own));
            let (region, ion) = (register.region_of(own).to_owned(), own.ion.patients());
            Some(WouldAmend::Withdraws { who, region, ion, start: start(standing, practice) })
        }
        Change::Late(record) => {
            let who = whom(names.code(&record.id).into_owned(), &record.name);
            let (region, ion) = (record.region.clone(), record.ion.patients());
            Some(WouldAmend::Late { who, region, ion, wish: record.wish? })
        }
        // what comes back with it is told where everybody is told who moves
        Change::Restore { .. } | Change::Correct(_) | Change::Successor { .. } => None,
    }
}
