//! The reader against the dirt of practice: whatever is put into a register is read right, or refused where it stands.
//!
//! A [`Sheet`] of a sample is made dirty in the ways of registers from practice ([`Dirt`], domain B7, F6). It knows what is
//! dirty where, so that the reader can be held against it.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod chance;
mod dirt;
mod sheet;
mod smudge;
mod soil;

use dirt::Dirt;
use instroom::register::{FileFormat, Options, Practice, Reading, RegisterFault, Separator, TextFormat, read_register};
use instroom::rules::{RulesFile, read_rules};
use instroom::sample::{Preset, Sample, sample};
use instroom::words::fault::Faults;
use jiff::civil::Date;
use sheet::{Sheet, Stain};
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "aanmeldingen.csv";

/// A sample with its rules, and its practices as the clean register has them.
struct Clean {
    sample: Sample,
    rules: RulesFile,
    practices: BTreeMap<String, (Practice, String)>,
}

impl Clean {
    fn new(preset: Preset, practices: Option<usize>, seed: &str) -> Self {
        let sample = sample(preset, practices, None, seed);
        let rules = read_rules(sample.rules.as_bytes(), "rules.toml").unwrap();
        let reading = read_register(&Sheet::new(&sample).write_csv(), FILE, &rules, &Options::default()).unwrap();
        assert!(reading.noticed.repairs.is_empty() && reading.noticed.oddities.is_empty());
        Self { practices: practices_of(&reading), sample, rules }
    }

    fn read(&self, sheet: &Sheet) -> Result<Reading, Faults<RegisterFault>> {
        read_register(&sheet.write_csv(), FILE, &self.rules, &Options::default())
    }

    fn last_start(&self) -> Date {
        self.rules.rules.tranches.last().unwrap().start
    }
}

/// Practices by code, each with the name of its region in place of a number that hangs on the others.
fn practices_of(reading: &Reading) -> BTreeMap<String, (Practice, String)> {
    let practices = reading.register.practices().iter();
    let with_region = |practice: &Practice| {
        let region = reading.register.region_of(practice).to_owned();
        (practice.id.to_string(), (Practice { region: 0, ..practice.clone() }, region))
    };
    practices.map(with_region).collect()
}

/// The clean practices with what the dirt changes in truth: names, and the wish of who now answers "weet ik niet".
fn meant(clean: &Clean, sheet: &Sheet, stains: &[Stain]) -> BTreeMap<String, (Practice, String)> {
    let text = String::from_utf8_lossy(&Sheet::new(&clean.sample).write_csv()).into_owned();
    let code_of = |stain: &Stain| {
        // no dirt that changes a truth adds lines, so a line is the same line of the clean file
        let line = text.lines().nth(stain.line - 1).unwrap();
        assert!(line.contains(&stain.before), "{sheet:?}");
        line.split(';').next().unwrap().trim_start_matches('\u{feff}').to_owned()
    };
    let mut practices = clean.practices.clone();
    for stain in stains {
        match stain.dirt {
            Dirt::Accents | Dirt::EnDash | Dirt::WrongLetters => {
                practices.get_mut(&code_of(stain)).unwrap().0.name.clone_from(&stain.after);
            }
            Dirt::DontKnow => practices.get_mut(&code_of(stain)).unwrap().0.wish = Some(clean.last_start()),
            _ => {}
        }
    }
    practices
}

/// Whether a register with these stains is read as it is meant; if it is not read, whether each fault stands where
/// a stain is.
fn is_read(clean: &Clean, sheet: &Sheet) -> bool {
    let stains = sheet.stains();
    match clean.read(sheet) {
        Ok(reading) => {
            assert_eq!(practices_of(&reading), meant(clean, sheet, &stains), "{stains:?}");
            stains.iter().for_each(|stain| assert_told(&reading, stain));
            true
        }
        Err(faults) => {
            // a title that is taken for the headings makes every row wrong; the first fault names it
            let of_title = stains.iter().any(|stain| stain.dirt == Dirt::TitleLines);
            for fault in faults.list().iter().take(if of_title { 1 } else { usize::MAX }) {
                let is_there = stains.iter().any(|stain| stain.line == fault.place.line);
                assert!(is_there, "{fault:?} has no stain of {stains:?}");
            }
            false
        }
    }
}

fn as_text(format: &FileFormat) -> &TextFormat {
    let FileFormat::Text(format) = format else { panic!("not a text: {format:?}") };
    format
}

/// What was read otherwise than it is written, is said. Numbers, dates and separators have many right spellings.
fn assert_told(reading: &Reading, stain: &Stain) {
    let repaired = reading.noticed.repairs.iter().any(|repair| repair.place.line == stain.line);
    let odd = reading.noticed.oddities.iter().any(|oddity| oddity.place.line == stain.line);
    let in_text = |text: &str| text.chars().any(char::is_alphabetic) || text.len() == 8; // a code
    match stain.dirt {
        Dirt::LostZero | Dirt::MarkedCode | Dirt::RegionSpelling => assert!(repaired, "{stain:?}"),
        Dirt::Spaces if is_wish(&stain.before) => {}
        Dirt::Spaces if in_text(&stain.before) => assert!(repaired, "{stain:?}"),
        Dirt::WrongLetters => assert!(odd, "{stain:?}"),
        Dirt::Separator => {
            let separator = if stain.after == "tab" { Separator::Tab } else { Separator::Comma };
            assert_eq!(as_text(&reading.noticed.format).separator, separator)
        }
        Dirt::SepLine => assert!(as_text(&reading.noticed.format).sep_line),
        Dirt::NoBom => assert!(!as_text(&reading.noticed.format).bom),
        Dirt::Accents => assert_eq!(as_text(&reading.noticed.format).encoding, "windows-1252"),
        _ => {}
    }
}

fn is_wish(text: &str) -> bool {
    text.is_empty() || text == "weet ik niet" || text == "doet niet mee" || text.split('-').count() == 3
}

/// Registers in which each kind stains one practice.
const SMALL: [(Preset, usize); 3] = [(Preset::Hoog, 24), (Preset::Cohaesie, 16), (Preset::National, 28)];

/// Of each kind whether, over many seeds, it was read, refused, or sometimes the one and sometimes the other.
#[test]
fn each_kind_alone_is_read_right_or_refused_where_it_stands() {
    let mut outcomes: BTreeMap<Dirt, BTreeSet<bool>> = BTreeMap::new();
    for (preset, practices) in SMALL {
        for seed in 0..60 {
            let seed = seed.to_string();
            let clean = Clean::new(preset, Some(practices), &seed);
            for dirt in Dirt::ALL {
                let sheet = Sheet::new(&clean.sample).soiled(&[dirt], &seed);
                assert!(!sheet.stains().is_empty(), "{dirt:?} {preset:?} {seed}");
                outcomes.entry(dirt).or_default().insert(is_read(&clean, &sheet));
            }
        }
    }
    for (dirt, read) in outcomes {
        let read: Vec<bool> = read.into_iter().collect();
        match dirt {
            Dirt::LostZero | Dirt::BlankIon | Dirt::FreeWish | Dirt::RepeatedRow | Dirt::Total => {
                assert_eq!(read, [false], "{dirt:?}");
            }
            Dirt::DecimalComma | Dirt::DateForms | Dirt::RegionSpelling => assert_eq!(read, [false, true], "{dirt:?}"),
            Dirt::TitleLines => {} // either is right
            _ => assert_eq!(read, [true], "{dirt:?}"),
        }
    }
}

/// With all kinds of cells and rows together, each that must be refused is refused at its own line, and nothing else is.
#[test]
fn every_stain_of_a_dirty_register_is_found() {
    let kinds: Vec<Dirt> = Dirt::ALL.into_iter().filter(|&dirt| dirt != Dirt::TitleLines).collect();
    for preset in Preset::ALL {
        let clean = Clean::new(preset, None, "1");
        for seed in ["1", "2", "3", "4", "5", "6", "7", "8"] {
            let sheet = Sheet::new(&clean.sample).soiled(&kinds, seed);
            let faults = clean.read(&sheet).unwrap_err();
            let faulty: BTreeSet<usize> = faults.list().iter().map(|fault| fault.place.line).collect();
            let stains = sheet.stains();
            let stained: BTreeSet<usize> = stains.iter().map(|stain| stain.line).collect();
            assert!(faulty.is_subset(&stained), "{:?}", faulty.difference(&stained));
            for stain in stains {
                if let Dirt::LostZero | Dirt::BlankIon | Dirt::FreeWish | Dirt::RepeatedRow | Dirt::Total = stain.dirt {
                    assert!(faulty.contains(&stain.line), "{stain:?}");
                }
            }
        }
    }
}

/// A register that is dirty only where the reader can repair it is read whole.
#[test]
fn dirt_that_can_be_repaired_together_is_repaired() {
    let kinds = [
        Dirt::MarkedCode,
        Dirt::ThousandsPoint,
        Dirt::Spaces,
        Dirt::Accents,
        Dirt::EnDash,
        Dirt::WrongLetters,
        Dirt::Separator,
        Dirt::Lf,
    ];
    for preset in Preset::ALL {
        let clean = Clean::new(preset, None, "1");
        for seed in 0..8 {
            let sheet = Sheet::new(&clean.sample).soiled(&kinds, &seed.to_string());
            assert!(is_read(&clean, &sheet), "{:?}", clean.read(&sheet).unwrap_err().list());
        }
    }
}
