//! The pages of the format are true: examples are lines of transcripts, links lead somewhere, numbers are those of the
//! code.
//!
//! `tests/regenerate` puts the examples in the pages anew.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use instroom::log::NUMBERS;
use instroom::log::input::LINE_MAX;
use instroom::log::note::{MOST_SIGNATURES, base64};
use instroom::log::policy::{Policy, write_policy};
use instroom::log::short::short_number;
use instroom::log::text::{MOST_BYTES, is_allowed};
use instroom::log::tree::Hash;
use instroom::receipt;
use instroom::roster::Names;
use instroom::rules::{BasketRule, MOST, MOST_CHANGES, MOST_SECTIONS};
use instroom::tell::list::{List, Request, Scope, lines_of, write_proof};
use instroom::transcript::read::TYPES;
use instroom::verify::verify;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use support::{assert_block, block_text, golden, pages, path, sources};

/// The lines of a golden.
fn lines(story: &str) -> Vec<String> {
    String::from_utf8(golden(story)).unwrap().lines().map(str::to_owned).collect()
}

/// The first line of a story that begins like this.
fn line<'l>(lines: &'l [String], start: &str) -> &'l String {
    lines.iter().find(|line| line.starts_with(start)).unwrap_or_else(|| panic!("no {start}"))
}

fn of_type<'l>(lines: &'l [String], kind: &str) -> &'l String {
    line(lines, &format!(r#"{{"type":"{kind}""#))
}

fn shown<'l>(lines: impl IntoIterator<Item = &'l String>) -> String {
    lines.into_iter().map(|line| format!("{line}\n")).collect()
}

#[test]
fn the_first_page_shows_a_whole_transcript() {
    assert_block("<!-- example: voorbeeld.jsonl -->", &shown(&lines("voorbeeld")));
}

#[test]
fn every_type_of_line_has_an_example() {
    let ceremony = lines("ceremonie");
    let behind = |kind: &'static str| ceremony.iter().skip_while(|line| *line != of_type(&ceremony, kind)).take(2);
    let beacon = line(&ceremony, r#"{"type":"contribution","label":"baken""#);
    let parts = [of_type(&ceremony, "programme")].into_iter().chain(behind("seed-plan")).chain([beacon]);
    assert_block("<!-- example: ceremonie.jsonl -->", &shown(parts.chain(behind("handover"))));

    let (failed, aborted) = (lines("uitval"), lines("afgebroken-ronde"));
    assert_block("<!-- example: failure abort -->", &shown([of_type(&failed, "failure"), of_type(&aborted, "abort")]));

    let stories = ["terugtrekking", "teruggedraaid", "nagekomen", "verbetering", "fusie"].map(lines);
    let changes = ["withdraw", "restore", "late", "correct", "successor"];
    let amendment = of_type(&stories[0], "amendment");
    let changes = stories.iter().zip(changes).map(|(lines, change)| of_type(lines, change));
    assert_block("<!-- example: changes -->", &shown([amendment].into_iter().chain(changes)));

    let page: String = pages().into_iter().map(|(_, page)| page).collect();
    for kind in TYPES {
        assert!(page.contains(&format!("\n{{\"type\":\"{kind}\",")), "no example of {kind}");
    }
}

/// The lot of the example step by step, from its seed to its rank.
#[test]
fn the_walk_to_a_lot_is_that_of_the_example() {
    let example = lines("voorbeeld");
    let member = |line: &str, name: &str| {
        let (_, rest) = line.split_once(&format!("\"{name}\":")).unwrap();
        rest.trim_start_matches('"').split(['"', ',', '}']).next().unwrap().to_owned()
    };
    let digest = Sha256::digest("01990001").iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let seed = member(of_type(&example, "seed"), "seed");
    let row: Vec<&String> =
        example.iter().filter(|line| line.starts_with(r#"{"type":"lot","region":"Noord""#)).collect();
    let own = row.iter().find(|line| member(line, "unit") == "01990001").unwrap();
    let others: String =
        row.iter().map(|line| format!("  {} {}\n", member(line, "lot"), member(line, "unit"))).collect();
    let walk = format!(
        "label              01990001\n\
         SHA-256(label)     {digest}\n\
         nonce              {}    in RFC 8439: 00000000{}\n\
         key                {seed}\n\
         lot                {}\n\
         row Noord, sorted: rank {} of {}\n{others}",
        &digest[..16],
        &digest[..16],
        member(own, "lot"),
        member(own, "rank"),
        member(own, "of"),
    );
    assert_block("<!-- walk: lot -->", &walk);
}

/// The policy of the ceremony, as its signers at the end have it.
#[test]
fn the_policy_that_is_shown_is_that_of_the_ceremony() {
    let transcript = verify(&golden("ceremonie")[..], &Policy::default()).unwrap().verified().unwrap().into_told().0;
    assert_block("<!-- example: policy -->", &write_policy(&transcript.signers));
}

/// A list that proves its rows: that of the example.
#[test]
fn the_list_that_is_shown_is_that_of_the_example() {
    let log = golden("voorbeeld");
    let transcript = verify(&log[..], &Policy::default()).unwrap().verified().unwrap().into_told().0;
    let list = List::of(&transcript, Names::Open).unwrap();
    let request = Request { start: "2023-07-01".parse().unwrap(), insurer: None, scope: Scope::New };
    let rows = list.rows(&request);
    let proofs = list.last.proven(&log[..], &lines_of(&rows)).unwrap();
    let file = String::from_utf8(write_proof(&list, &request, &rows, &proofs)).unwrap();
    assert_block("<!-- example: list.json -->", &file);
}

/// Short numbers of a root of zeros, and of the seal of the example.
#[test]
fn the_short_numbers_of_the_page_are_computed_so() {
    let transcript = verify(&golden("voorbeeld")[..], &Policy::default()).unwrap().verified().unwrap().into_told().0;
    let row = |root: &Hash| format!("{}  {}\n", base64(root), short_number(root));
    let roots = [[0; 32], [0xff; 32], transcript.sections[0].seal.1, transcript.last.1];
    assert_block("<!-- vectors: short -->", &roots.iter().map(row).collect::<String>());
}

/// A page a screenful of screens: whoever writes a verifier reads all of it.
#[test]
fn no_page_is_long() {
    for (path, page) in pages() {
        let (lines, mut fenced) = (page.lines().count(), false);
        assert!(lines <= 400, "{}: {lines} lines", path.display());
        for (at, line) in (1..).zip(page.lines()) {
            fenced ^= line.starts_with("```");
            let long = line.chars().count() > 140 && !fenced && !line.starts_with('|');
            assert!(!long, "{}:{at}: {} characters", path.display(), line.chars().count());
        }
    }
}

/// Every link of the pages and the README leads to a file that is there, and to a heading in it.
#[test]
fn links_lead_somewhere() {
    let readme = path("README.md");
    let readme = (readme.clone(), std::fs::read_to_string(readme).unwrap());
    let mut checked = 0;
    for (from, text) in pages().into_iter().chain([readme]) {
        for link in text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            if link.starts_with("http") {
                continue;
            }
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { from.clone() } else { from.parent().unwrap().join(file) };
            assert!(target.exists(), "{}: {link}", from.display());
            if !heading.is_empty() {
                let known = anchors(&std::fs::read_to_string(&target).unwrap());
                assert!(known.contains(heading), "{}: {link}, known {known:?}", from.display());
            }
            checked += 1;
        }
    }
    assert!(checked >= 60, "{checked}");
}

/// The headings of a page as links name them.
fn anchors(page: &str) -> HashSet<String> {
    let headings = page.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches(['#', ' ']));
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    headings.map(|heading| heading.to_lowercase().chars().filter(kept).collect::<String>().replace(' ', "-")).collect()
}

/// A sentence of the code that names a section of the format document names one that is there.
#[test]
fn the_sections_that_the_code_names_are_there() {
    let known: HashSet<String> = pages().iter().flat_map(|(_, page)| anchors(page)).collect();
    let mut checked = 0;
    for (file, code) in sources(&path("src")) {
        let comments = code.lines().filter_map(|line| line.trim_start().strip_prefix("//"));
        let comments = comments.map(|line| line.trim_start_matches(['/', '!']).trim_start());
        let text: String = comments.flat_map(|line| [line, " "]).collect();
        for sentence in text.split(". ").filter(|sentence| sentence.contains("format document")) {
            for name in sentence.split('"').skip(1).step_by(2) {
                let anchor = name.to_lowercase().replace(' ', "-");
                assert!(known.contains(&anchor), "{}: {name:?}", file.display());
                checked += 1;
            }
        }
    }
    assert!(checked >= 20, "{checked}");
}

/// The rows of a table under these headings, each cut into cells.
fn table(page: &str, headings: &str) -> Vec<Vec<String>> {
    let (_, rows) = page.split_once(headings).unwrap_or_else(|| panic!("no {headings}"));
    let rows = rows.lines().skip(2).map_while(|line| line.strip_prefix("| ")?.strip_suffix('|'));
    rows.map(|row| row.split(" |").map(|cell| cell.trim().to_owned()).collect()).collect()
}

/// Every example of a failure ends as its row says.
#[test]
fn the_failures_end_as_their_table_says() {
    let page = pages().remove(0).1;
    let mut checked = 0;
    for row in table(&page, "| of a transcript | status | line | for example |") {
        for name in row[3].split('`').skip(1).step_by(2) {
            let fault = std::fs::read(path(&format!("fixtures/faults/transcript/{name}.jsonl"))).unwrap();
            let status = match verify(&fault[..], &Policy::default()) {
                Err(_) => "2",
                Ok(verification) if verification.agrees() => "0",
                Ok(_) => "1",
            };
            assert_eq!(row[1], status, "{name}");
            checked += 1;
        }
    }
    assert!(checked >= 24, "{checked}");
}

/// The bounds of the page are those of the code.
#[test]
fn limits_are_those_of_the_code() {
    let (_, page) = pages().remove(1);
    let stated = |what: &str| {
        let row = table(&page, "| of | at most |").into_iter().find(|row| row[0].starts_with(what));
        row.unwrap_or_else(|| panic!("no limit of {what}"))[1].parse::<u64>().unwrap()
    };
    let most = [
        ("bytes of a line", LINE_MAX as u64),
        ("sections", MOST_SECTIONS as u64),
        ("practices", u64::from(u32::MAX)),
        ("changes", MOST_CHANGES as u64),
        ("tranches, classes", MOST as u64),
        ("signature lines", MOST_SIGNATURES as u64),
        ("units of a [pool](allocation.md#allocation) that have a lot", BasketRule::MOST),
        ("sum of", NUMBERS - 1),
    ];
    for (what, most) in most {
        assert_eq!(stated(what), most, "{what}");
    }
    let (_, receipts) = pages().remove(3);
    assert!(receipts.contains(&format!("at most {} bytes", receipt::MOST_BYTES)), "a receipt");
}

/// The ranges of the page are those of the code, character by character.
#[test]
fn strings_hold_the_characters_that_the_page_lists() {
    let listed: Vec<(u32, u32)> = block_text("<!-- ranges -->")
        .split_whitespace()
        .map(|range| range.split_once('-').unwrap())
        .map(|(first, last)| (u32::from_str_radix(first, 16).unwrap(), u32::from_str_radix(last, 16).unwrap()))
        .collect();
    assert!(listed.len() >= 20 && listed.windows(2).all(|pair| pair[0].1 < pair[1].0));
    for char in '\0'..=char::MAX {
        let is_listed = listed.iter().any(|(first, last)| (*first..=*last).contains(&u32::from(char)));
        assert_eq!(is_listed, is_allowed(char), "{:04X}", u32::from(char));
    }
    let (_, page) = pages().remove(1);
    assert!(page.contains(&format!("at most {MOST_BYTES} bytes long in UTF-8")));
}

/// Every calculation by hand stands in a chapter, in both its languages; a file that others use does not.
#[test]
fn every_calculation_by_hand_is_in_a_chapter() {
    let text: String = pages().into_iter().map(|(_, page)| page).collect();
    let files = std::fs::read_dir(path("transcripts/by-hand")).unwrap().map(|entry| entry.unwrap().path());
    let scripts: Vec<String> = files
        .filter(|file| file.extension().is_some_and(|kind| kind == "sh") && file.with_extension("py").is_file())
        .filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned()))
        .filter(|name| name != "log")
        .collect();
    assert!(scripts.len() >= 8, "{scripts:?}");
    let gone: Vec<&String> = scripts.iter().filter(|name| !text.contains(&format!("](by-hand/{name}.sh)"))).collect();
    assert!(gone.is_empty(), "{gone:?}");
}
