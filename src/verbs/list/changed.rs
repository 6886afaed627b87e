//! What changed on a list since an earlier state: a sheet of the workbook, and a file of its own.

use super::file::{Format, Sheets, package_of};
use super::then::Then;
use super::{Args, Reading};
use crate::env::{Env, Failure};
use crate::rules::Profile;
use crate::tell::list::changes::{ChangeRow, change_table, changes, count_changes};
use crate::tell::list::form::Fact;
use crate::tell::list::{List, Request, Table, change_facts};
use crate::tell::rehearsal::titled;
use crate::verbs::arg::shown::{refusal_at, refusal_of, say, shown};
use crate::words::Lang;
use crate::words::noun::Practices;
use crate::words::verbs::list::{ChangeTold, ListRefusal, Listed};
use std::path::{Component, Path, PathBuf};

/// The changes of a list.
pub(super) struct Changed<'a> {
    pub since: &'a Then,
    pub rows: Vec<ChangeRow>,
    pub table: Table,
}

/// Whether there is room for the changes that are asked for.
pub(super) fn check(args: &Args, format: Format, env: &Env<'_>) -> Result<(), Failure> {
    if let Some(path) = &args.changes {
        return match Format::of(None, Some(path), env)? {
            Format::Json => Err(refusal_at(path, &ListRefusal::ChangesForm, env)),
            own => check_files((path, own), (args.out.as_deref(), format), env),
        };
    }
    let room = format == Format::Xlsx || args.since.is_none() || args.all_insurers;
    if room { Ok(()) } else { Err(refusal_of("--since", &ListRefusal::NoChanges, env)) }
}

/// Whether their file, and what describes it, can be new, and are none of those of the list.
fn check_files(
    (path, form): (&Path, Format),
    (out, list_form): (Option<&Path>, Format),
    env: &Env<'_>,
) -> Result<(), Failure> {
    let plain = |path: &Path| -> PathBuf { path.components().filter(|part| *part != Component::CurDir).collect() };
    let taken: Vec<PathBuf> = out.into_iter().flat_map(|out| files_of(out, list_form)).map(|own| plain(&own)).collect();
    let files = files_of(path, form);
    if let Some(both) = files.iter().find(|own| taken.contains(&plain(own))) {
        return Err(refusal_of("--changes", &ListRefusal::OneFile { path: shown(both) }, env));
    }
    files.iter().try_for_each(|own| env.refuse_existing(own))
}

/// A file of this form, and what describes it.
fn files_of(path: &Path, form: Format) -> Vec<PathBuf> {
    let beside = (form == Format::Csv).then(|| package_of(path));
    std::iter::once(path.to_owned()).chain(beside).collect()
}

impl<'a> Changed<'a> {
    /// Of a list, where they are asked for.
    ///
    /// # Errors
    /// When nothing was drawn in the earlier state.
    pub fn of(
        reading: &Reading<'a>,
        list: &List<'_>,
        request: &Request,
        env: &Env<'_>,
    ) -> Result<Option<Self>, Failure> {
        let Some(since) = reading.since else { return Ok(None) };
        let not_drawn = || refusal_of("--since", &ListRefusal::NotDrawnThen, env);
        let earlier = List::of(since.transcript(), reading.names).ok_or_else(not_drawn)?;
        let rows = changes(list, &earlier, request);
        Ok(Some(Self { since, table: change_table(&rows).marked(reading.origin()), rows }))
    }

    /// Tells of them, and writes the file of their own.
    pub fn write(&self, args: &Args, facts: &[Fact], profile: Profile, env: &mut Env<'_>) -> Result<(), Failure> {
        if let Some(path) = &args.changes {
            let format = Format::of(None, Some(path), env)?;
            let facts = &change_facts(facts);
            let title = self.title();
            let sheets = Sheets { title: &title, tables: &[&self.table], facts, profile };
            sheets.write(Some(path), format, env)?;
        }
        say(&self.told(), env);
        Ok(())
    }

    /// What a file with them is called.
    fn title(&self) -> String {
        titled(self.table.name.to_owned(), &self.since.transcript().programme.origin, Lang::Nl)
    }

    /// How many there are of each kind.
    pub fn told(&self) -> Listed {
        let (section, moment) = self.since.stated();
        let some = |(kind, many)| ChangeTold::Some { many: Practices(many), kind };
        let told: Vec<ChangeTold> = count_changes(&self.rows).into_iter().map(some).collect();
        match told.is_empty() {
            true => Listed::Unchanged { section, moment },
            false => Listed::Changes { section, moment, told },
        }
    }
}
