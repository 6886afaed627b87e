//! The lists of all insurers and start dates at once, in a new folder with an overview.

use super::changed::Changed;
use super::file::{Format, Sheets};
use super::{Args, Reading, dutch, gone, read_start, stopped};
use crate::env::{Env, Failure};
use crate::receipt::Proofs;
use crate::tell::list::changes::{ChangeRow, change_table};
use crate::tell::list::form::{Resource, write_csv, write_package};
use crate::tell::list::insurers::{Insurer, Share, alike, shares};
use crate::tell::list::overview::{Listing, listing_table};
use crate::tell::list::{About, List, Request, Row, Scope, Table, lines_of, write_proof};
use crate::verbs::arg::shown::{refusal, refusal_of, say, shown};
use crate::words::Lang;
use crate::words::Message;
use crate::words::list::{FolderTitle, Mind};
use crate::words::noun::{Practices, Rows};
use crate::words::verbs::list::{ListRefusal, Listed};
use crate::words::verbs::noun::Files;
use jiff::civil::Date;
use std::collections::BTreeSet;

const OVERVIEW: &str = "overzicht";
const PACKAGE: &str = "datapackage.json";

/// The form of what is written: for a folder a workbook, unless another is asked for.
pub(super) fn format_of(args: &Args, env: &Env<'_>) -> Result<Format, Failure> {
    match args.all_insurers {
        true => Ok(args.format.unwrap_or(Format::Xlsx)),
        false => Format::of(args.format, args.out.as_deref(), env),
    }
}

/// A list of the folder.
struct File {
    name: String,
    bytes: Vec<u8>,
    /// What stands in it, where that is CSV.
    table: Option<Table>,
}

/// Writes the folder, and tells of it.
pub(super) fn write(reading: &Reading<'_>, env: &mut Env<'_>) -> Result<(), Failure> {
    let list = reading.list(env)?;
    let mut made = Made { files: Vec::new(), listings: Vec::new() };
    for start in dates(reading, env)? {
        let request = Request { start, insurer: None, scope: reading.args.scope() };
        let rows = list.rows(&request);
        let making = Making::of(reading, &list, (&request, &rows), env)?;
        for share in shares(rows) {
            let request = Request { insurer: Some(share.asked()), ..request.clone() };
            made.add(reading, (&list, &making), (&request, share), env)?;
        }
    }
    let changed = changed(reading, &list, &mut made, env)?;
    let mind = minds(&list, &made.listings, env.lang);
    let about = About {
        title: FolderTitle::Overview { title: list.transcript.programme.title.clone() }.words(Lang::Nl),
        trust: reading.trust.clone(),
        mind: dutch(&mind),
    };
    let overview = made.finish(reading, &list, (&about, changed.as_ref()), env)?;
    let path = reading.args.out.as_ref().map(|out| shown(out)).unwrap_or_default();
    let rows = Rows(made.listings.iter().map(|listing| listing.practices).sum());
    say(&Listed::Folder { path, files: Files(made.listings.len() as u64), rows, overview }, env);
    mind.iter().for_each(|mind| say(&Listed::Mind { mind: mind.clone() }, env));
    changed.iter().for_each(|changed| say(&changed.told(), env));
    Ok(())
}

/// The start dates for which lists are made: the one that is asked for, or all on which somebody starts.
fn dates(reading: &Reading<'_>, env: &Env<'_>) -> Result<Vec<Date>, Failure> {
    if let Some(asked) = &reading.args.start {
        let start = read_start(asked, reading.transcript).map_err(|refusal| refusal_of("--start", &refusal, env))?;
        return Ok(vec![start]);
    }
    Ok(reading.transcript.starts().into_iter().collect())
}

/// What the lists of all insurers of a date are made with, worked out once.
enum Making<'a> {
    /// Workbooks, with what changed where that is asked for.
    Workbooks(Option<Changed<'a>>),
    /// CSV.
    Tables,
    /// JSON, with what proves the rows.
    Proofs(Proofs),
}

impl<'a> Making<'a> {
    fn of(
        reading: &Reading<'a>,
        list: &List<'_>,
        (request, rows): (&Request, &[Row]),
        env: &Env<'_>,
    ) -> Result<Self, Failure> {
        Ok(match reading.format {
            Format::Xlsx => Self::Workbooks(Changed::of(reading, list, request, env)?),
            Format::Csv => Self::Tables,
            Format::Json => Self::Proofs(reading.proofs(list, rows, env)?),
        })
    }
}

struct Made {
    files: Vec<File>,
    listings: Vec<Listing>,
}

impl Made {
    /// One more list: of an insurer for a date.
    fn add(
        &mut self,
        reading: &Reading<'_>,
        (list, making): (&List<'_>, &Making<'_>),
        (request, share): (&Request, Share),
        env: &Env<'_>,
    ) -> Result<(), Failure> {
        let title = request.title();
        let stem = self.unused(&format!("{}_{}", request.start, slug_of(&share)), reading.format);
        let name = format!("{stem}.{}", reading.format.ending());
        let table = list.table(&share.rows);
        let bytes = match making {
            Making::Proofs(proofs) => write_proof(list, request, &share.rows, &proofs.of(&lines_of(&share.rows))),
            Making::Tables => write_csv(&table),
            Making::Workbooks(changed) => {
                let mind = dutch(gone(list, request).as_slice());
                let about = About { title: title.clone(), trust: reading.trust.clone(), mind };
                let own = changed
                    .as_ref()
                    .map(|changed| change_table(&of_insurer(changed, &share.insurer)).marked(reading.origin()));
                let tables: Vec<&Table> = std::iter::once(&table).chain(&own).collect();
                let profile = list.last.drawn.standing.sealed.rules.profile;
                let title = reading.titled(title);
                Sheets { title: &title, tables: &tables, facts: &list.facts(&about), profile }.workbook(env)?
            }
        };
        let Share { insurer, name: called, rows } = share;
        let (stopped, ion_stopped) = stopped(&rows);
        self.listings.push(Listing {
            start: request.start,
            name: called,
            practices: rows.len() as u64,
            stopped,
            ion_stopped,
            ion: rows.iter().map(|row| row.ion).sum(),
            file: name.clone(),
            insurer,
        });
        self.files.push(File { name, bytes, table: (reading.format == Format::Csv).then_some(table) });
        Ok(())
    }

    /// A name that no file has yet.
    fn unused(&self, stem: &str, format: Format) -> String {
        let is_used = |stem: &str| self.files.iter().any(|file| file.name == format!("{stem}.{}", format.ending()));
        let names = (2..).map(|again| format!("{stem}-{again}"));
        std::iter::once(stem.to_owned()).chain(names).find(|name| !is_used(name)).unwrap_or_default()
    }

    /// The overview and what describes the files, then all of them in the folder; how the overview is called.
    fn finish(
        &mut self,
        reading: &Reading<'_>,
        list: &List<'_>,
        (about, changed): (&About, Option<&Changed<'_>>),
        env: &mut Env<'_>,
    ) -> Result<String, Failure> {
        let profile = list.last.drawn.standing.sealed.rules.profile;
        let (table, facts) = (listing_table(&self.listings).marked(reading.origin()), list.facts(about));
        let title = reading.titled(about.title.clone());
        let overview = match reading.format {
            Format::Xlsx => {
                let tables: Vec<&Table> = std::iter::once(&table).chain(changed.map(|own| &own.table)).collect();
                let sheets = Sheets { title: &title, tables: &tables, facts: &facts, profile };
                let (name, bytes) = (format!("{OVERVIEW}.xlsx"), sheets.workbook(env)?);
                self.files.push(File { name: name.clone(), bytes, table: None });
                name
            }
            Format::Csv | Format::Json => {
                let (name, bytes) = (format!("{OVERVIEW}.csv"), write_csv(&table));
                self.files.push(File { name: name.clone(), bytes, table: Some(table) });
                let resources = self.files.iter().filter_map(|File { name, bytes, table }| {
                    table.as_ref().map(|table| Resource { path: name, table, bytes })
                });
                let resources: Vec<Resource<'_>> = resources.collect();
                let package = write_package(&title, &resources, profile, &facts);
                self.files.push(File { name: PACKAGE.to_owned(), bytes: package, table: None });
                name
            }
        };
        let files: Vec<(&str, &[u8])> =
            self.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
        let out = reading.args.out.as_deref().ok_or_else(|| refusal(&ListRefusal::OnScreen, env))?; // clap wants it
        env.new_folder_with(out, &files)?;
        Ok(shown(&out.join(overview)))
    }
}

/// What changed on all lists together; each insurer's in a file of its own where the lists have no room for it.
fn changed<'a>(
    reading: &Reading<'a>,
    list: &List<'_>,
    made: &mut Made,
    env: &Env<'_>,
) -> Result<Option<Changed<'a>>, Failure> {
    let last = reading.transcript.starts().into_iter().next_back();
    let Some(start) = last else { return Ok(None) };
    let request = Request { start, insurer: None, scope: Scope::SoFar };
    let Some(changed) = Changed::of(reading, list, &request, env)? else { return Ok(None) };
    if reading.format != Format::Xlsx {
        let insurers: BTreeSet<&Insurer> = changed.rows.iter().flat_map(|row| &row.insurers).collect();
        for insurer in insurers {
            let rows = of_insurer(&changed, insurer);
            let called = |row: &ChangeRow| row.insurer.clone().filter(|_| row.insurers[1] == *insurer);
            let name = rows.iter().find_map(called).unwrap_or_default();
            let stem = made.unused(&format!("wijzigingen_{}", slug(insurer, &name)), Format::Csv);
            let table = change_table(&rows).marked(reading.origin());
            let bytes = write_csv(&table);
            made.files.push(File { name: format!("{stem}.csv"), bytes, table: Some(table) });
        }
    }
    Ok(Some(changed))
}

/// The changes that concern an insurer: its practices, also those that were.
fn of_insurer(changed: &Changed<'_>, insurer: &Insurer) -> Vec<ChangeRow> {
    changed.rows.iter().filter(|row| row.insurers.contains(insurer)).cloned().collect()
}

/// What to mind of all lists together.
fn minds(list: &List<'_>, listings: &[Listing], lang: Lang) -> Vec<Mind> {
    let nobody = listings.iter().filter(|listing| listing.insurer == Insurer::Nobody);
    let apart =
        nobody.map(|listing| Mind::Apart { practices: Practices(listing.practices), file: listing.file.clone() });
    let insurers: BTreeSet<(Insurer, String)> = listings
        .iter()
        .filter(|listing| listing.insurer != Insurer::Nobody)
        .map(|listing| (listing.insurer.clone(), listing.name.clone()))
        .collect();
    let mut seen: Vec<(Insurer, String)> = Vec::new();
    for own in insurers {
        if seen.last().is_none_or(|(insurer, _)| *insurer != own.0) {
            seen.push(own);
        }
    }
    let pairs = alike(&seen).into_iter().map(|(one, other)| Mind::Pair { one, other });
    let reservation = list.reservation(lang);
    let reservation = (!reservation.is_empty()).then_some(Mind::Reservation { reservation });
    apart.chain(pairs).chain(reservation).collect()
}

/// An insurer as a part of a file name.
fn slug_of(share: &Share) -> String {
    slug(&share.insurer, &share.name)
}

fn slug(insurer: &Insurer, name: &str) -> String {
    if *insurer == Insurer::Nobody {
        return "zonder-verzekeraar".to_owned();
    }
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let name: String = crate::rules::fold(name).chars().map(plain).collect();
    let words: Vec<&str> = name.split('-').filter(|word| !word.is_empty()).collect();
    let code = insurer.code().map(|code| code.to_string());
    let others = words.into_iter().filter(|word| code.as_deref() != Some(word)).map(str::to_owned);
    let all: Vec<String> = code.iter().cloned().chain(others).collect();
    if all.is_empty() { "verzekeraar".to_owned() } else { all.join("-") }
}
