//! Groups: practices that asked to start together and are drawn as one (design 4.2).
//!
//! Refuses a label in two spellings or with the name of a practice, and members that differ in what decides the draw:
//! their region, their resulting wish, or that one of them takes part already.

use super::alike::{Spelling, alike};
use super::fault::GroupFault;
use super::note::Notes;
use super::report::OddityKind;
use super::row::{Entry, Group, Piece};
use super::spot::Spot;
use super::table::Table;
use super::whole::{Key, Position, entry};
use crate::words::value::Quoted;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A practice of a group.
struct Member<'p, 't> {
    entry: &'p Entry<'t>,
    region: &'p str,
    since: Option<Date>,
    label: &'p str,
    spot: Spot,
}

/// Checks all groups. `order` has the practices that are in the register.
pub(super) fn check(pieces: &[Piece], order: &[Key], table: &Table, notes: &mut Notes) {
    if pieces.iter().all(|piece| piece.extras.is_empty()) {
        return;
    }
    let kept: BTreeSet<_> = order.iter().map(|key| key.at).collect();
    let mut groups: BTreeMap<&str, Vec<Member>> = BTreeMap::new();
    for (number, piece) in (0_u32..).zip(pieces) {
        for extra in &piece.extras {
            let Some(Group { label, spot }) = &extra.group else { continue };
            if !kept.contains(&Position { piece: number, entry: extra.entry }) {
                continue;
            }
            let entry = &piece.entries[extra.entry as usize];
            let region = piece.regions.get(entry.region as usize).map_or("", |label| &label.name);
            let member = Member { entry, region, since: extra.since, label, spot: *spot };
            groups.entry(label).or_default().push(member);
        }
    }
    let spellings = groups.iter().map(|(name, members)| {
        Spelling { name, rows: members.len() as u64, first: members[0].spot } // they stand in the order of the file
    });
    for (first, alike) in alike(spellings, table) {
        notes.fault(first, GroupFault::Spelling { alike });
    }
    for members in groups.values() {
        check_label(&members[0], pieces, order, notes);
        check_members(members, notes);
    }
}

/// A group has a name of its own: its lot hangs on it.
fn check_label(first: &Member, pieces: &[Piece], order: &[Key], notes: &mut Notes) {
    let id = |key: &Key| entry(pieces, key.at).id.as_bytes();
    if order.binary_search_by(|key| id(key).cmp(first.label.as_bytes())).is_ok() {
        notes.fault(first.spot, GroupFault::Code { label: first.label.into() });
    }
}

fn check_members(members: &[Member], notes: &mut Notes) {
    let (first, others) = (&members[0], &members[1..]);
    for member in members.iter().filter(|member| member.since.is_some()) {
        notes.fault(member.spot, GroupFault::Since { code: member.code(), group: first.label.into() });
    }
    if others.is_empty() {
        notes.oddity(first.spot, OddityKind::LoneGroup { label: first.label.into() });
    }
    for other in others {
        if other.region != first.region {
            notes.fault(other.spot, first.in_other_region(other));
        }
        // who takes part already has no wish, and was told above
        if other.entry.wish != first.entry.wish && other.since.is_none() && first.since.is_none() {
            notes.fault(other.spot, first.with_other_wish(other));
        }
    }
}

impl Member<'_, '_> {
    fn code(&self) -> Quoted {
        self.entry.id.as_ref().into()
    }

    fn in_other_region(&self, other: &Self) -> GroupFault {
        let [first_region, other_region] = [self, other].map(|member| member.region.into());
        let (group, first, other) = (self.label.into(), self.code(), other.code());
        GroupFault::Regions { group, first, first_region, other, other_region }
    }

    fn with_other_wish(&self, other: &Self) -> GroupFault {
        let [first_wish, other_wish] = [self, other].map(|member| member.entry.wish.into());
        let (group, first, other) = (self.label.into(), self.code(), other.code());
        GroupFault::Wishes { group, first, first_wish, other, other_wish }
    }
}
