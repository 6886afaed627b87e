//! Which rows get which dirt: as many as the shares say, at least one, never the same cell twice.

use super::chance::Chance;
use super::dirt::Dirt;
use super::sheet::{CODE, Cell, INSURER, ION, NAME, REGION, Row, Sheet, TOWN, UZOVI, WISH};
use super::smudge::{read_clean_date, smudge};
use instroom::words::Lang;
use std::collections::BTreeMap;

impl Sheet {
    /// Makes the register dirty. The same kinds and seed give the same dirt; each kind has its own chance.
    ///
    /// Where no practice can have a kind (no ION of four digits for a thousands point), nobody gets it. Rows that are
    /// still clean come first, so in a register of some size each practice has one kind only.
    #[must_use]
    pub fn soiled(mut self, kinds: &[Dirt], seed: &str) -> Self {
        let practices = self.rows.len();
        for dirt in Dirt::ALL.into_iter().filter(|dirt| kinds.contains(dirt)) {
            let mut chance = Chance::new(&format!("dirt {}", dirt.name()), seed);
            match dirt.share().map(|share| number(practices, share)) {
                Some(wanted) if dirt == Dirt::RepeatedRow => self.repeat_rows(wanted, &mut chance),
                Some(wanted) => self.soil_cells(dirt, wanted, &mut chance),
                None => self.soil_file(dirt, &mut chance),
            }
        }
        self
    }

    fn soil_cells(&mut self, dirt: Dirt, wanted: usize, chance: &mut Chance) {
        let mut regions = Regions::of(&self.rows);
        let mut done = 0;
        for at in self.candidates(dirt, chance) {
            if done == wanted {
                break;
            }
            let row = &mut self.rows[at];
            let Some(column) = column_of(dirt, row, chance) else { continue };
            if dirt == Dirt::RegionSpelling && !regions.take(row.text(REGION)) {
                continue;
            }
            let cell = &mut row.cells[column];
            if let Some(dirty) = smudge(dirt, &cell.text, chance) {
                cell.stain = Some((dirt, std::mem::replace(&mut cell.text, dirty)));
                done += 1;
            }
        }
        if dirt == Dirt::Accents && done > 0 {
            (self.form.windows_1252, self.form.bom) = (true, false);
        }
    }

    /// All rows in an order by chance, clean ones first, and before them those that the dirt suits best.
    fn candidates(&self, dirt: Dirt, chance: &mut Chance) -> Vec<usize> {
        let mut candidates: Vec<usize> = (0..self.rows.len()).collect();
        chance.shuffle(&mut candidates);
        candidates.sort_by_key(|&at| {
            let row = &self.rows[at];
            // who named a date would have answered otherwise: only where everybody did
            (dirt == Dirt::DontKnow && read_clean_date(row.text(WISH)).is_some(), row.is_stained())
        });
        candidates
    }

    /// Puts copies of some rows further down.
    fn repeat_rows(&mut self, wanted: usize, chance: &mut Chance) {
        let mut chosen = self.candidates(Dirt::RepeatedRow, chance);
        chosen.truncate(wanted);
        chosen.sort_unstable();
        for at in chosen.into_iter().rev() {
            let copy = Row { added: Some(Dirt::RepeatedRow), ..self.rows[at].clone() };
            let further = chance.index(self.rows.len() - at);
            self.rows.insert(at + 1 + further, copy);
        }
    }

    fn soil_file(&mut self, dirt: Dirt, chance: &mut Chance) {
        match dirt {
            Dirt::Total => self.add_total(chance),
            Dirt::TitleLines => {
                let lines = ["Aanmeldingen MTVP (FICTIEF)", "Peildatum ION: 1 januari 2023", ""];
                let titles = 1 + chance.index(lines.len());
                self.titles = lines[..titles].iter().map(|&line| line.to_owned()).collect();
                self.form.padded = chance.below(2) == 0;
            }
            Dirt::Separator => {
                self.form.separator = [',', '\t'][chance.index(2)];
                let after = if self.form.separator == ',' { "," } else { "tab" };
                self.of_form.push((dirt, ";".to_owned(), after.to_owned()));
            }
            Dirt::SepLine => {
                self.form.sep_line = true;
                self.of_form.push((dirt, String::new(), format!("sep={}", self.form.separator)));
            }
            Dirt::Lf => {
                self.form.line_end = "\n";
                self.of_form.push((dirt, "CRLF".to_owned(), "LF".to_owned()));
            }
            Dirt::NoBom if self.form.bom => {
                self.form.bom = false;
                self.of_form.push((dirt, "BOM".to_owned(), String::new()));
            }
            _ => {} // a file in Windows-1252 has no BOM to leave out; the others are of cells
        }
    }

    /// One row that adds up the others, sometimes without saying so.
    fn add_total(&mut self, chance: &mut Chance) {
        let practices = self.rows.iter().filter(|row| row.added.is_none());
        let ion = practices.clone().filter_map(|row| clean(&row.cells[ION]).parse::<u64>().ok()).sum::<u64>();
        let (plain, grouped) = (ion.to_string(), Lang::Nl.number(ion));
        let (column, word, sum) = match chance.below(5) {
            0 => (CODE, "Totaal".to_owned(), plain),
            1 => (NAME, "Totaal:".to_owned(), plain),
            2 => (CODE, format!("TOTAAL {} praktijken", practices.count()), grouped),
            3 => (REGION, "Eindtotaal".to_owned(), grouped),
            _ => (CODE, String::new(), plain),
        };
        let mut texts = vec![String::new(); self.headings.len()];
        (texts[column], texts[ION]) = (word, sum);
        self.rows.push(Row::new(texts.into_iter(), Some(Dirt::Total)));
    }
}

/// So many of a thousand, rounded, at least one.
fn number(practices: usize, share: usize) -> usize {
    ((practices * share + 500) / 1000).max(1)
}

/// What a cell said before anything was done to it.
fn clean(cell: &Cell) -> &str {
    cell.stain.as_ref().map_or(&cell.text, |(_, before)| before)
}

/// The column in which a row can have this dirt; `None` when that cell is dirty already.
fn column_of(dirt: Dirt, row: &Row, chance: &mut Chance) -> Option<usize> {
    let is_clean = |column: usize| row.cells.get(column).is_some_and(|cell| cell.stain.is_none());
    let column = match dirt {
        Dirt::LostZero | Dirt::MarkedCode => CODE,
        Dirt::ThousandsPoint | Dirt::DecimalComma | Dirt::BlankIon => ION,
        Dirt::Accents | Dirt::EnDash | Dirt::WrongLetters => NAME,
        Dirt::RegionSpelling => REGION,
        Dirt::Spaces => {
            let free: Vec<usize> =
                [CODE, NAME, TOWN, ION, WISH, INSURER, UZOVI].into_iter().filter(|&at| is_clean(at)).collect();
            *free.get(chance.index(free.len()))?
        }
        _ => WISH,
    };
    is_clean(column).then_some(column)
}

/// How many rows of a region may still be spelled otherwise: less than half, or the wrong spelling would be the usual one.
struct Regions(BTreeMap<String, usize>);

impl Regions {
    fn of(rows: &[Row]) -> Self {
        let mut rows_of: BTreeMap<String, usize> = BTreeMap::new();
        for row in rows {
            *rows_of.entry(row.text(REGION).to_owned()).or_default() += 1;
        }
        Self(rows_of.into_iter().map(|(region, rows)| (region, rows.saturating_sub(1) / 2)).collect())
    }

    fn take(&mut self, region: &str) -> bool {
        let left = self.0.get_mut(region).filter(|left| **left > 0);
        left.map(|left| *left -= 1).is_some()
    }
}

mod tests {
    use super::*;
    use crate::sheet::Stain;
    use instroom::sample::{Preset, sample};
    use sha2::{Digest, Sha256};

    fn stains(practices: usize, kinds: &[Dirt]) -> Vec<Stain> {
        Sheet::new(&sample(Preset::National, Some(practices), None, "1")).soiled(kinds, "1").stains()
    }

    fn count(stains: &[Stain], dirt: Dirt) -> usize {
        stains.iter().filter(|stain| stain.dirt == dirt).count()
    }

    #[test]
    fn each_kind_has_its_share() {
        let stains = stains(2_000, &Dirt::ALL);
        // F6, of 2,000: 4, 3, 2, 1, 1, 1, .5, .5, .5%
        let expected = [
            (Dirt::LostZero, 80),
            (Dirt::Accents, 60),
            (Dirt::ThousandsPoint, 40),
            (Dirt::Spaces, 20),
            (Dirt::RepeatedRow, 20),
            (Dirt::FreeWish, 20),
            (Dirt::DecimalComma, 10),
            (Dirt::BlankIon, 10),
            (Dirt::RegionSpelling, 10),
            (Dirt::Total, 1),
        ];
        for (dirt, number) in expected {
            assert_eq!(count(&stains, dirt), number, "{}", dirt.name());
        }
        // and each practice has one of them
        let mut lines: Vec<usize> = stains.iter().filter(|s| s.dirt.share().is_some()).map(|s| s.line).collect();
        let all = lines.len();
        lines.sort_unstable();
        lines.dedup();
        assert_eq!(lines.len(), all);
    }

    #[test]
    fn in_a_small_register_each_kind_is_there_once() {
        for preset in Preset::ALL {
            for practices in 9..30 {
                let sheet = Sheet::new(&sample(preset, Some(practices), None, "1")).soiled(&Dirt::ALL, "1");
                let stains = sheet.stains();
                // where there is a Windows-1252 there is no byte order mark to leave out
                for dirt in Dirt::ALL.into_iter().filter(|&dirt| dirt != Dirt::NoBom) {
                    assert!(count(&stains, dirt) >= 1, "{} {practices} {}", preset.name(), dirt.name());
                }
            }
        }
    }

    #[test]
    fn even_one_practice_can_be_dirty() {
        for seed in 0..50 {
            let sheet = Sheet::new(&sample(Preset::Hoog, Some(1), None, "1")).soiled(&Dirt::ALL, &seed.to_string());
            assert!(sheet.stains().len() >= 10, "{:?}", sheet.stains());
        }
    }

    #[test]
    fn a_kind_has_its_own_chance() {
        let alone = stains(400, &[Dirt::LostZero]);
        let with_others: Vec<Stain> = stains(400, &[Dirt::LostZero, Dirt::FreeWish]);
        assert_eq!(alone.len(), 16);
        assert_eq!(with_others.into_iter().filter(|stain| stain.dirt == Dirt::LostZero).collect::<Vec<_>>(), alone);
    }

    #[test]
    fn without_dirt_a_sheet_is_the_sample() {
        let sample = sample(Preset::Cohaesie, None, None, "1");
        let sheet = Sheet::new(&sample).soiled(&[], "1");
        assert_eq!(sheet.stains(), []);
        assert_eq!(sheet.write_csv(), format!("\u{feff}{}", sample.register).into_bytes());
    }

    /// Same seed, same bytes, on every machine and in every version.
    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let sheet = Sheet::new(&sample(Preset::Hoog, None, None, "1")).soiled(&Dirt::ALL, "1");
        let digest = Sha256::digest([sheet.write_csv(), sheet.write_stains()].concat());
        let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "7292840436d3fe7cc7cceaf562b953cf24ced8a5aabd04bd0881a309d7fe59d2");
    }
}
