//! What each kind of dirt makes of a clean cell. Whatever comes out is what somebody really sends.

use super::chance::Chance;
use super::dirt::Dirt;
use encoding_rs::WINDOWS_1252;
use instroom::words::Lang;
use jiff::civil::Date;

/// At the end of every name of a sample.
const MARK: &str = " (FICTIEF)";

const ACCENTED: [&str; 5] = [" Belvédère", " Oriënt", " Caraïben", " ’t Hof", " Aletta’s Serre"];
const DASHED: [&str; 3] = [" – locatie Noord", "–Centrum", " – oude dorp –"];
const DONT_KNOW: [&str; 7] =
    ["weet niet", "Weet ik niet", "ik weet het nog niet.", "?", "-", "Weet ik nog niet", "weet  ik niet"];

/// None of these names one start date, so none may be read as one.
const FREE_WISHES: [&str; 10] = [
    "zo snel mogelijk",
    "na de zomer",
    "in overleg",
    "liefst juli, anders oktober",
    "1 juli of 1 oktober",
    "maakt niet uit",
    "ja graag",
    "zie mail",
    "niet eerder dan oktober",
    "n.v.t.",
];

/// The dirty form of a clean cell; `None` where this dirt cannot be, or would not show.
pub fn smudge(dirt: Dirt, clean: &str, chance: &mut Chance) -> Option<String> {
    let dirty = match dirt {
        Dirt::LostZero => code(clean)?.strip_prefix('0')?.to_owned(),
        Dirt::MarkedCode => marked_code(code(clean)?, chance),
        Dirt::ThousandsPoint => Lang::Nl.number(clean.parse().ok()?),
        Dirt::DecimalComma => decimal_comma(clean.parse().ok()?, chance),
        Dirt::BlankIon => String::new(),
        Dirt::Spaces => spaces(clean, chance),
        Dirt::Accents => in_name(clean, one_of(&ACCENTED, chance)),
        Dirt::EnDash => in_name(clean, one_of(&DASHED, chance)),
        Dirt::WrongLetters => wrong_letters(clean, chance),
        Dirt::RegionSpelling => region_spelling(clean, chance),
        Dirt::DateForms => date_form(read_clean_date(clean)?, chance)?,
        Dirt::DontKnow => one_of(&DONT_KNOW, chance).to_owned(),
        Dirt::FreeWish => one_of(&FREE_WISHES, chance).to_owned(),
        Dirt::RepeatedRow
        | Dirt::Total
        | Dirt::TitleLines
        | Dirt::SepLine
        | Dirt::Separator
        | Dirt::Lf
        | Dirt::NoBom => return None,
    };
    (dirty != clean).then_some(dirty)
}

fn one_of<'a>(texts: &[&'a str], chance: &mut Chance) -> &'a str {
    texts[chance.index(texts.len())]
}

/// An AGB code; the codes of large registers are none.
fn code(clean: &str) -> Option<&str> {
    clean.bytes().all(|byte| byte.is_ascii_digit()).then_some(clean)
}

fn marked_code(code: &str, chance: &mut Chance) -> String {
    let (cuts, mark): (&[usize], char) = match chance.below(4) {
        0 => (&[2, 5], '.'),
        1 => (&[4], ' '),
        2 => (&[2, 4, 6], ' '),
        _ => (&[2], '\u{a0}'),
    };
    let marked = |(at, digit): (usize, char)| cuts.contains(&at).then_some(mark).into_iter().chain([digit]);
    code.chars().enumerate().flat_map(marked).collect()
}

/// `3250,0`, `3.250,00`, and what an English program makes of `3.250` when a Dutch one shows it: `3,25`.
fn decimal_comma(ion: u64, chance: &mut Chance) -> String {
    match chance.below(3) {
        0 => format!("{ion},0"),
        1 => format!("{},00", Lang::Nl.number(ion)),
        _ if ion < 1000 => format!("0,{ion:03}"),
        _ => {
            let text = Lang::Nl.number(ion).replace('.', ",");
            if ion.is_multiple_of(1000) { text } else { text.trim_end_matches('0').to_owned() }
        }
    }
}

fn spaces(clean: &str, chance: &mut Chance) -> String {
    match chance.below(6) {
        0 => format!("{clean} "),
        1 => format!("{clean}\u{a0}"),
        2 => format!(" {clean}"),
        3 => format!("\u{a0}{clean}"),
        4 => format!("\u{a0} {clean} \u{a0}"),
        _ if clean.contains(' ') => clean.replacen(' ', "\u{a0}", 1),
        _ => format!("{clean}  "),
    }
}

/// A name with something added before its mark.
fn in_name(clean: &str, part: &str) -> String {
    match clean.strip_suffix(MARK) {
        Some(name) => format!("{name}{part}{MARK}"),
        None => format!("{clean}{part}"),
    }
}

/// The bytes of UTF-8 read as Windows-1252, as happens on the way from one program to the next.
fn wrong_letters(clean: &str, chance: &mut Chance) -> String {
    let name = if clean.is_ascii() { in_name(clean, one_of(&ACCENTED, chance)) } else { clean.to_owned() };
    WINDOWS_1252.decode_without_bom_handling(name.as_bytes()).0.into_owned()
}

fn region_spelling(clean: &str, chance: &mut Chance) -> String {
    match chance.below(5) {
        0 => clean.to_lowercase(),
        1 => clean.to_uppercase(),
        2 => format!("{clean} "),
        3 if clean.contains('-') => clean.replace('-', "–"),
        4 if clean.contains(['-', ' ']) => clean.replace(['-', ' '], "  "),
        _ => format!("\u{a0}{clean}"),
    }
}

/// `01-07-2023`, as a sample writes its dates.
pub fn read_clean_date(clean: &str) -> Option<Date> {
    let [day, month, year] = clean.split('-').collect::<Vec<_>>().try_into().ok()?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A date in one of the ways people write it. The last two must be refused: the number by which Excel counts the day,
/// and month and day in American order (on 1 January both orders are one).
fn date_form(date: Date, chance: &mut Chance) -> Option<String> {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let words = Lang::Nl.date(date);
    let (bare, _) = words.rsplit_once(' ')?;
    let (_, month_name) = bare.split_once(' ')?;
    let quarter = (month + 2) / 3;
    Some(match chance.below(16) {
        0 => words,
        1 => bare.to_owned(),
        2 => format!("per {words}"),
        3 => month_name.to_owned(),
        4 => format!("{month_name} {year}"),
        5 => format!("{day}-{month}-{year}"),
        6 => format!("{day}/{month}/{year}"),
        7 => format!("{day:02}.{month:02}.{:02}", year % 100),
        8 => format!("{day}-{month}"),
        9 => format!("{year}-{month:02}-{day:02}"),
        10 => format!("{year}-{month:02}-{day:02} 00:00:00"),
        11 => format!("Q{quarter}"),
        12 => format!("Q{quarter} {year}"),
        13 => format!("{quarter}e kwartaal {year}"),
        14 => (date.duration_since(Date::constant(1899, 12, 30)).as_hours() / 24).to_string(),
        _ => format!("{month}/{day}/{year}"),
    })
}

mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn forms(dirt: Dirt, clean: &str) -> BTreeSet<String> {
        (0..400).filter_map(|seed| smudge(dirt, clean, &mut Chance::new("forms", &seed.to_string()))).collect()
    }

    fn texts(texts: &[&str]) -> BTreeSet<String> {
        texts.iter().map(|&text| text.to_owned()).collect()
    }

    #[test]
    fn codes_and_numbers_get_dirty_as_excel_and_people_do_it() {
        assert_eq!(forms(Dirt::LostZero, "01990012"), texts(&["1990012"]));
        assert_eq!(forms(Dirt::LostZero, "37990012"), texts(&[]));
        assert_eq!(forms(Dirt::LostZero, "F0000012"), texts(&[]));
        let marked = ["01.990.012", "0199 0012", "01 99 00 12", "01\u{a0}990012"];
        assert_eq!(forms(Dirt::MarkedCode, "01990012"), texts(&marked));
        assert_eq!(forms(Dirt::ThousandsPoint, "3250"), texts(&["3.250"]));
        assert_eq!(forms(Dirt::ThousandsPoint, "325"), texts(&[]));
        assert_eq!(forms(Dirt::DecimalComma, "3250"), texts(&["3250,0", "3.250,00", "3,25"]));
        assert_eq!(forms(Dirt::DecimalComma, "3000"), texts(&["3000,0", "3.000,00", "3,000"]));
        assert_eq!(forms(Dirt::DecimalComma, "325"), texts(&["325,0", "325,00", "0,325"]));
    }

    #[test]
    fn dates_have_many_forms() {
        let expected = [
            "1 juli 2023",
            "1 juli",
            "per 1 juli 2023",
            "juli",
            "juli 2023",
            "1-7-2023",
            "1/7/2023",
            "01.07.23",
            "1-7",
            "2023-07-01",
            "2023-07-01 00:00:00",
            "Q3",
            "Q3 2023",
            "3e kwartaal 2023",
            "45108",
            "7/1/2023",
        ];
        assert_eq!(forms(Dirt::DateForms, "01-07-2023"), texts(&expected));
        assert_eq!(forms(Dirt::DateForms, "weet ik niet"), texts(&[]));
    }

    #[test]
    fn names_and_regions_change_where_they_can() {
        let name = "Praktijk De Linde Epe (FICTIEF)";
        assert!(forms(Dirt::Accents, name).contains("Praktijk De Linde Epe Oriënt (FICTIEF)"));
        assert!(forms(Dirt::WrongLetters, name).contains("Praktijk De Linde Epe OriÃ«nt (FICTIEF)"));
        assert_eq!(forms(Dirt::WrongLetters, "De Zeeën (FICTIEF)"), texts(&["De ZeeÃ«n (FICTIEF)"]));
        assert!(forms(Dirt::EnDash, name).contains("Praktijk De Linde Epe–Centrum (FICTIEF)"));
        let spellings =
            ["oost-achterhoek", "OOST-ACHTERHOEK", "Oost-Achterhoek ", "Oost–Achterhoek", "Oost  Achterhoek"];
        assert_eq!(forms(Dirt::RegionSpelling, "Oost-Achterhoek"), texts(&spellings));
    }
}
