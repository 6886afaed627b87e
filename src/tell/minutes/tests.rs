//! Of every section of every story there are minutes that are whole, and that add up.

use super::*;
use crate::draw::allocation::Reason;
use crate::log::policy::Policy;
use crate::tell::explain::is_by_lot;
use crate::tell::paper::{Bar, Mark, Row, Table};
use crate::transcript::{Section, Subject};
use crate::verify::{Verified, verify};

/// Every story but the one that takes long.
fn stories() -> impl Iterator<Item = (String, Verified)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/transcripts");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    paths.retain(|path| !path.ends_with("vijfduizend.jsonl"));
    paths.sort();
    let story = |path: std::path::PathBuf| {
        let bytes = std::fs::read(&path).unwrap();
        let verified = verify(bytes.as_slice(), &Policy::default()).unwrap().verified().unwrap();
        (path.file_stem().unwrap().to_string_lossy().into_owned(), verified)
    };
    paths.into_iter().map(story)
}

/// In one language and the other in turn.
#[test]
fn of_every_section_there_are_whole_minutes() {
    let program = Program { version: "1.2.3".to_owned(), sum: "ab".repeat(32) };
    let mut seen = 0;
    for (story, verified) in stories() {
        let told = verified.told();
        let names = Names::of(told.transcript.identity(), None);
        for (section, own) in told.transcript.sections.iter().enumerate() {
            let (register, contact) = (None, None);
            let made = Minutes { told, to_come: None, section, names, program: &program, log: "cd", register, contact };
            let lang = if seen % 2 == 0 { Lang::Nl } else { Lang::En };
            let Some(paper) = minutes(&made, lang) else {
                assert!(matches!(own.subject, Subject::Handover(_)), "{story}: section {section}");
                continue;
            };
            assert!(paper.made >= own.stated(), "{story}");
            has_all_items(&story, &paper);
            has_whole_tables(&story, &paper);
            has_what_is_used(&story, own, &paper);
            tells_as_explain(&story, &made);
            has_one_order(&story, &made);
            seen += 1;
        }
    }
    assert!(seen > 60, "only {seen}");
}

fn has_all_items(story: &str, paper: &Paper) {
    let headings = paper.blocks.iter().filter_map(|block| match block {
        Block::Heading(Level::Part, words) => Some(words.clone()),
        _ => None,
    });
    let title = |(number, item)| ItemTitle::Of { number: Digits(number), item }.words(paper.lang);
    let wanted: Vec<String> = (1..).zip(ITEMS).map(title).collect();
    assert_eq!(headings.take(14).collect::<Vec<_>>(), wanted, "{story}");
    let is_part = |block: &Block| matches!(block, Block::Heading(Level::Part, _));
    let bare = paper.blocks.windows(2).find(|pair| pair.iter().all(is_part));
    assert_eq!(bare, None, "{story}: an item with nothing in it");
}

fn has_whole_tables(story: &str, paper: &Paper) {
    let tables = paper.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for Table { caption, columns, rows } in tables {
        assert!(!rows.is_empty() && !caption.is_empty(), "{story}: {caption}");
        let whole = |row: &Row| matches!(row, Row::Cells(cells) if cells.len() == columns.len());
        let cuts = rows.iter().filter(|row| !whole(row)).count();
        assert!(rows.iter().all(|row| whole(row) || matches!(row, Row::Cut(_))) && cuts <= 1, "{story}: {caption}");
    }
}

/// The parts of a bar, unit by unit, are what the sums of the allocation say.
fn has_what_is_used(story: &str, section: &Section, paper: &Paper) {
    let bars = paper.blocks.iter().filter_map(|block| match block {
        Block::Bar(bar) => Some(bar),
        _ => None,
    });
    let inside = |bar: &Bar| bar.parts.iter().filter(|part| part.mark != Mark::Waits).map(|part| part.size).sum();
    let shown: Vec<(u64, u64)> = bars.map(|bar| (bar.cap, inside(bar))).collect();
    let standing = section.drawn().map(|drawn| &drawn.standing);
    let used = standing.into_iter().flat_map(|standing| {
        let many = standing.sealed.rules.tranches.len();
        standing.allocation.pools.iter().flat_map(move |pool| (0..many).filter_map(|at| pool.tranche(at)))
    });
    assert_eq!(shown, used.map(|own| (own.cap, own.sums.used())).collect::<Vec<_>>(), "{story}");
}

/// Everybody who was a candidate has one turn on a date, from the first to the last, all of the same walk.
fn has_one_order(story: &str, made: &Minutes<'_>) {
    let case = Case::of(made).unwrap();
    let Some(standing) = case.standing() else { return };
    let held = case.held();
    for pool in order::Pool::all(&case, standing, &held) {
        for tranche in standing.allocation.open()..standing.sealed.rules.tranches.len() {
            let turns: Vec<(u32, u32)> =
                pool.seats(tranche).iter().map(|seat| (seat.turn.place, seat.turn.of)).collect();
            let of = u32::try_from(turns.len()).unwrap();
            let wanted: Vec<(u32, u32)> = (1..=of).map(|place| (place, of)).collect();
            assert_eq!(turns, wanted, "{story}: section {} in {tranche}", made.section);
        }
    }
}

/// Whose lot decided is what the practice itself is told.
fn tells_as_explain(story: &str, made: &Minutes<'_>) {
    let case = Case::of(made).unwrap();
    let Some(standing) = case.standing() else { return };
    let held = case.held();
    for pool in order::Pool::all(&case, standing, &held) {
        for tranche in standing.allocation.open()..standing.sealed.rules.tranches.len() {
            let Some(own) = pool.result.tranche(tranche).filter(|own| own.lottery && own.basket.is_none()) else {
                continue;
            };
            let seats = pool.seats(tranche);
            for (seat, decided) in seats.iter().zip(settled::by_lot(&pool, &seats, (tranche, own))) {
                if seat.turn.result == Reason::Lot {
                    let told = is_by_lot(made.told.transcript, made.section, (pool.unit_at(seat.at), tranche));
                    assert_eq!(decided, told, "{story}: {} in {tranche}", seat.at);
                }
            }
        }
    }
}
