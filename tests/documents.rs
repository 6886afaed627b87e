//! The documents are true: the example is a transcript, the hand calculation gives its seed and lot, the README's
//! commands run.
//!
//! `tests/regenerate` puts the example and the hand calculation in the page anew.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use instroom::log::note::base64;
use instroom::log::policy::Policy;
use instroom::rules::SourceKind;
use instroom::transcript::read::last_note;
use instroom::verify::verify;
use std::collections::HashSet;
use std::process::Command;
use support::{assert_block, block, golden, page, path, regenerate};

/// The three blocks of the page, from the golden example.
#[test]
fn the_page_shows_the_example_and_its_hand_calculation() {
    let golden = String::from_utf8(golden("voorbeeld")).unwrap();
    assert_block("<!-- example: voorbeeld.jsonl -->", &golden);

    let transcript = verify(golden.as_bytes(), &Policy::default()).unwrap().verified().unwrap().into_told().0;
    let drawn = transcript.drawn().unwrap();
    let given: String =
        drawn.delivered.contributions.iter().map(|given| format!("  '{} {}' \\\n", given.label, given.value)).collect();
    let given = given.trim_end_matches(" \\\n");
    let seed_block = format!(
        "SEED=$(printf '%s\\n' \\\n  'instroom seed v1' \\\n  '{}' \\\n{given} | sha256sum | cut -c1-64)\n\
         echo $SEED    # {}\n",
        base64(&transcript.sections[0].seal.1),
        drawn.seed.unwrap()
    );
    assert_block("<!-- by hand: seed -->", &seed_block);
    let standing = &drawn.standing;
    let practice = standing.sealed.register.find("01990001").unwrap();
    let lot_block = format!(
        "NONCE=$(printf %s 01990001 | sha256sum | cut -c1-16)\n\
         head -c 8 /dev/zero | openssl enc -chacha20 -K $SEED -iv 0000000000000000$NONCE | od -An -tx1 | tr -d ' '\n\
         # {}\n",
        standing.lots.lot(practice).unwrap()
    );
    assert_block("<!-- by hand: lot -->", &lot_block);
    show_the_ceremony();
}

/// The blocks of the page that are from the story `ceremonie`.
fn show_the_ceremony() {
    let golden = String::from_utf8(golden("ceremonie")).unwrap();
    let lines: Vec<&str> = golden.lines().collect();
    let find = |start: &str| lines.iter().position(|line| line.starts_with(start)).unwrap();
    let (plan, handover) = (find(r#"{"type":"seed-plan""#), find(r#"{"type":"handover""#));
    let beacon = find(r#"{"type":"contribution","label":"baken""#);
    let shown = [0, plan, plan + 1, beacon, handover, handover + 1];
    let shown: String = shown.iter().map(|&at| format!("{}\n", lines[at])).collect();
    assert_block("<!-- example: ceremonie.jsonl -->", &shown);

    let transcript = verify(golden.as_bytes(), &Policy::default()).unwrap().verified().unwrap().into_told().0;
    let section = &transcript.sections[0];
    let source = |label: &str| {
        let plan = section.subject.plan().unwrap();
        plan.sources.iter().find(|source| source.label == label).unwrap().kind.clone()
    };
    let SourceKind::Secret { commitment } = source("geheim-notaris") else { panic!() };
    let secret = &section.drawn().unwrap().delivered.of("geheim-notaris").1.unwrap().value;
    let secret_block = format!("printf %s {secret} | sha256sum | cut -c1-64\n# {commitment}\n");
    assert_block("<!-- by hand: secret -->", &secret_block);

    let SourceKind::Drand { round } = source("baken") else { panic!() };
    let time = source("baken").beacon().unwrap();
    let beacon_block = format!("date -u -d @$((1692803367 + 3 * ({round} - 1))) +%FT%TZ\n# {time}\n");
    assert_block("<!-- by hand: beacon -->", &beacon_block);

    let note = last_note(format!("{}\n", lines[plan + 1]).as_bytes()).unwrap();
    let (text, signatures) = note.split_once("\n\n").unwrap();
    let by = section.seal_by[0];
    let key = section.signers.witnesses[by.witness].key.to_string();
    let cosignature_block = format!(
        "printf '%s\\n' {} > text\n\
         LINE={}\n\
         KEY={}\n\
         TIME=$((0x$(echo $LINE | base64 -d | head -c 12 | tail -c 8 | od -An -tx1 | tr -d ' ')))\n\
         {{ printf 'cosignature/v1\\ntime %s\\n' $TIME; cat text; }} > signed\n\
         {{ printf '\\60\\52\\60\\5\\6\\3\\53\\145\\160\\3\\41\\0'; echo $KEY | base64 -d | tail -c 32; }} > key\n\
         echo $LINE | base64 -d | tail -c 64 > signature\n\
         openssl pkeyutl -verify -pubin -inkey key -keyform DER -rawin -in signed -sigfile signature\n\
         date -u -d @$TIME +%FT%TZ\n\
         # Signature Verified Successfully\n\
         # {}\n",
        text.replace('\n', " "),
        signatures.lines().nth(1).unwrap().rsplit(' ').next().unwrap(),
        key.splitn(3, '+').nth(2).unwrap(),
        by.time
    );
    assert_block("<!-- by hand: cosignature -->", &cosignature_block);
}

/// Runs the blocks on secret, beacon and cosignature; what they print is what they say they print.
#[test]
fn the_ceremony_is_checked_by_hand() {
    if regenerate() {
        return;
    }
    let page = page();
    for mark in ["<!-- by hand: secret -->", "<!-- by hand: beacon -->", "<!-- by hand: cosignature -->"] {
        let (start, end) = block(&page, mark);
        let folder = tempfile::tempdir().unwrap();
        let output = Command::new("sh").arg("-euc").arg(&page[start..end]).current_dir(folder.path()).output().unwrap();
        assert!(output.status.success(), "{mark}: {}", String::from_utf8_lossy(&output.stderr));
        let said: Vec<&str> = page[start..end].lines().filter_map(|line| line.strip_prefix("# ")).collect();
        assert_eq!(String::from_utf8(output.stdout).unwrap().lines().collect::<Vec<_>>(), said, "{mark}");
    }
}

/// Runs the two blocks with sha256sum and openssl; what they print is what they say they print.
#[test]
fn the_hand_calculation_gives_seed_and_lot() {
    if regenerate() {
        return;
    }
    let page = page();
    let text = |mark| {
        let (start, end) = block(&page, mark);
        page[start..end].to_owned()
    };
    let (seed, lot) = (text("<!-- by hand: seed -->"), text("<!-- by hand: lot -->"));
    let said: Vec<&str> = [&seed, &lot].iter().map(|block| block.rsplit_once("# ").unwrap().1.trim()).collect();
    let output = Command::new("sh").arg("-euc").arg(format!("{seed}{lot}")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed.split_whitespace().collect::<Vec<_>>(), said);
}

/// The same for the block on pseudonyms.
#[test]
fn the_pseudonym_is_computed_by_hand() {
    let page = page();
    let (start, end) = block(&page, "<!-- by hand: pseudonym -->");
    let output = Command::new("sh").arg("-euc").arg(&page[start..end]).output().unwrap();
    let said = page[start..end].rsplit_once("# ").unwrap().1.trim();
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim(), said);
    let salt = page[start..end].lines().find_map(|line| line.strip_prefix("SALT=")).unwrap();
    assert_eq!(instroom::roster::pseudonym::pseudonym(salt, "01990012"), said);
}

/// The README opens with a whole use in four lines, and is no longer than a page of a few screens.
#[test]
fn the_first_four_lines_of_the_readme_are_a_whole_use() {
    let readme = std::fs::read_to_string(path("README.md")).unwrap();
    assert!(readme.lines().count() <= 200);
    let lines = readme.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    assert_eq!(lines.matches("instroom ").count(), 4);
    let folder = tempfile::tempdir().unwrap();
    for name in ["rules.toml", "aanmeldingen.csv", "inbreng.txt"] {
        std::fs::copy(path("fixtures/voorbeeld").join(name), folder.path().join(name)).unwrap();
    }
    let lines = lines.replace("instroom ", &format!("{} ", env!("CARGO_BIN_EXE_instroom")));
    let mut run = Command::new("sh");
    run.arg("-euc").arg(lines).current_dir(folder.path()).env("LANG", "en_GB.UTF-8").env_remove("LC_ALL");
    let output = run.env("INSTROOM_PASSPHRASE", "vier gewone woorden").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8(output.stdout).unwrap().contains("Agrees: everything was computed again"));
}

/// Every command line of the README's console blocks, in order, in one folder; `…` stands for anything.
#[test]
fn the_commands_of_the_readme_do_what_it_says() {
    let readme = std::fs::read_to_string(path("README.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let blocks = readme.split("```console\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let mut ran = 0;
    for command in blocks.flat_map(|block| block.split("$ ").skip(1)) {
        let (line, shown) = command.split_once('\n').unwrap();
        let program = line.replacen("instroom", env!("CARGO_BIN_EXE_instroom"), 1);
        let mut run = Command::new("sh");
        run.arg("-c").arg(format!("{program} 2>&1")).current_dir(folder.path()).env("LANG", "en_GB.UTF-8");
        // there is nobody to be asked
        let output = run.env_remove("LC_ALL").env("INSTROOM_PASSPHRASE", "vier gewone woorden").output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{line}\n{said}");
        let (shown, said): (Vec<&str>, Vec<&str>) = (shown.lines().collect(), said.lines().collect());
        assert!(is_shown(&shown, &said), "{line}\nshown {shown:#?}\nsaid {said:#?}");
        ran += 1;
    }
    assert_eq!(ran, 10);
}

/// What the word list calls a name in the code is one.
#[test]
fn the_words_of_the_list_are_names_in_the_code() {
    let list = std::fs::read_to_string(path("src/words/glossary.md")).unwrap();
    let (mut folders, mut code) = (vec![path("src")], String::new());
    while let Some(folder) = folders.pop() {
        for found in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            match found.extension() {
                None => folders.push(found),
                Some(kind) if kind == "rs" => code.push_str(&std::fs::read_to_string(found).unwrap()),
                Some(_) => {}
            }
        }
    }
    let words: HashSet<&str> = code.split(|next: char| !next.is_alphanumeric() && next != '_').collect();
    let names = list.lines().filter_map(|line| line.strip_suffix(" |")?.rsplit_once("| ")).map(|(_, names)| names);
    let names = names.flat_map(|names| names.split('`').skip(1).step_by(2));
    let unknown: Vec<&str> = names.filter(|name| !words.contains(name)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// Who is sent to a file by the front page of the code finds it.
#[test]
fn the_files_that_the_front_page_names_are_there() {
    let page = std::fs::read_to_string(path("src/lib.rs")).unwrap();
    let named: Vec<&str> = page.split('`').skip(1).step_by(2).filter(|name| name.ends_with(".rs")).collect();
    assert!(named.len() >= 5, "{named:?}");
    let gone: Vec<&&str> = named.iter().filter(|name| !path("src").join(name).is_file()).collect();
    assert!(gone.is_empty(), "{gone:?}");
}

/// Whether lines are as shown: `…` alone stands for any lines, within a line for any text.
fn is_shown(shown: &[&str], said: &[&str]) -> bool {
    match shown {
        [] => said.is_empty(),
        ["…", rest @ ..] => (0..=said.len()).any(|skipped| is_shown(rest, &said[skipped..])),
        [line, rest @ ..] => said.first().is_some_and(|first| is_like(line, first)) && is_shown(rest, &said[1..]),
    }
}

fn is_like(shown: &str, said: &str) -> bool {
    let mut parts = shown.split('…');
    let Some(mut left) = parts.next().and_then(|start| said.strip_prefix(start)) else { return false };
    let mut open = false;
    for part in parts {
        open = part.is_empty();
        let Some((_, after)) = left.split_once(part) else { return false };
        left = after;
    }
    open || left.is_empty()
}
