//! Papers as files, judged by the rules of both standards and by what stands in them.

use super::paint::footed;
use super::setting::Setting;
use super::sheets::{Sheet, sheets};
use super::strip::{Shape, Strip};
use super::{PaperFault, write_pdf};
use crate::tell::paper::text::write_text;
use crate::tell::paper::{Bar, Block, Cell, Column, Field, Level, Mark, Paper, Part, Qr, Row, Span, Table};
use crate::words::Lang;
use memchr::memmem;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

const PROFILES: [ValidationProfile; 2] = [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1];

fn paper(lang: Lang, blocks: Vec<Block>) -> Paper {
    Paper {
        lang,
        title: "Proces-verbaal".to_owned(),
        author: Some("Zorggroep".to_owned()),
        made: "2023-06-12T12:00:00Z".parse().unwrap(),
        foot: "kort nummer 1706 2210".to_owned(),
        mark: None,
        blocks,
    }
}

fn words(words: &str) -> Vec<Span> {
    vec![Span::Plain(words.to_owned())]
}

fn column(heading: &str, cell: Cell) -> Column {
    Column { heading: heading.to_owned(), cell, width: 1 }
}

fn row<const N: usize>(cells: [&str; N]) -> Row {
    Row::Cells(cells.map(str::to_owned).to_vec())
}

fn table(rows: Vec<Row>) -> Block {
    let columns = vec![column("rang", Cell::Number), column("praktijk", Cell::Words), column("code", Cell::Code)];
    Block::Table(Table { caption: "Volgorde".to_owned(), columns, rows })
}

fn every_block() -> Vec<Block> {
    let part = |size, mark| Part { size, mark };
    let parts = vec![part(40, Mark::TakesPart), part(30, Mark::Placed), part(50, Mark::Waits)];
    let field = |lines| Field { label: "Plaats".to_owned(), lines };
    let spans =
        vec![Span::Strong("Wortel".to_owned()), Span::Plain(": 8 → 9 ".to_owned()), Span::Code("3fa0c1".repeat(20))];
    vec![
        Block::Paragraph(spans),
        Block::Heading(Level::Section, "Eerst een paragraaf".to_owned()),
        Block::Heading(Level::Part, "Een deel".to_owned()),
        Block::Points(vec![words("een"), words("twee")]),
        table(vec![
            row(["1", "De Brug", "01990001"]),
            Row::Cut("hier is de ruimte op".to_owned()),
            row(["2", "", "01990002"]),
        ]),
        Block::Fields(vec![field(1), field(3)]),
        Block::Aloud("1706 2210".to_owned()),
        Block::Bar(Bar { sentence: "70 van 100".to_owned(), cap: 100, parts }),
        Block::Qr(Qr { address: "https://voorbeeld.nl/#01990001".to_owned(), sentence: "Kijk het na.".to_owned() }),
        Block::NewPage,
        Block::Address(vec!["De Brug 寿".to_owned(), "Kade 1".to_owned()]),
        Block::Paragraph(words("Uw praktijk begint.")),
    ]
}

/// Rules that a file breaks.
fn broken(bytes: &[u8], profile: ValidationProfile) -> Vec<String> {
    let report = validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile)).unwrap();
    let told = report.failures.iter().map(|failure| format!("{} {}", failure.rule_id, failure.message));
    assert_eq!(report.is_compliant, report.failures.is_empty());
    told.collect()
}

fn set(blocks: Vec<Block>) -> Setting {
    let mut setting = Setting::new(Lang::Nl);
    blocks.iter().for_each(|block| setting.block(block).unwrap());
    setting
}

fn written(strip: &Strip) -> String {
    let text = strip.ink.iter().filter_map(|ink| match &ink.shape {
        Shape::Text(text) => Some(text.words.as_str()),
        _ => None,
    });
    text.collect::<Vec<_>>().join("|")
}

#[test]
fn a_paper_with_every_block_keeps_the_rules_of_archives_and_of_reading_out() {
    for (lang, blocks) in [(Lang::Nl, every_block()), (Lang::En, Vec::new())] {
        let bytes = write_pdf(&paper(lang, blocks)).unwrap();
        PROFILES.iter().for_each(|profile| assert_eq!(broken(&bytes, *profile), [""; 0], "{profile}"));
    }
}

#[test]
fn a_letter_keeps_them_without_a_title_above_it() {
    let letter = every_block().split_off(10);
    let bytes = write_pdf(&paper(Lang::Nl, [letter.clone(), vec![Block::NewPage], letter].concat())).unwrap();
    PROFILES.iter().for_each(|profile| assert_eq!(broken(&bytes, *profile), [""; 0], "{profile}"));
}

#[test]
fn heads_of_a_table_that_say_not_what_they_head_are_noticed() {
    let mut bytes = write_pdf(&paper(Lang::Nl, every_block())).unwrap();
    let scopes: Vec<_> = memmem::find_iter(&bytes, b"/Scope").collect();
    scopes.into_iter().for_each(|at| bytes[at + 5] = b'a');
    assert_ne!(broken(&bytes, ValidationProfile::PdfUa1), [""; 0]);
}

#[test]
fn a_number_of_six_groups_is_read_aloud_from_one_line() {
    let number = "1535 9302 7811 9058 4301 7799";
    let setting = set(vec![Block::Aloud(number.to_owned())]);
    assert_eq!(setting.strips.first().map(written).as_deref(), Some(number));
}

#[test]
fn the_same_paper_is_the_same_file() {
    let paper = paper(Lang::Nl, every_block());
    assert_eq!(write_pdf(&paper), write_pdf(&paper));
}

#[test]
fn a_long_table_has_its_head_on_every_sheet_and_each_row_once() {
    let rows: Vec<_> = (1..=300).map(|rank: u64| row([rank.to_string().as_str(), "De Brug", "01990001"])).collect();
    let setting = set(vec![table(rows)]);
    let sheets = sheets(&setting.strips);
    assert!(sheets.len() > 3);
    for sheet in &sheets[1..] {
        assert_eq!(sheet.again.map(|(_, head)| written(head)), Some("rang|praktijk|code".to_owned()));
    }
    let ranks = sheets
        .iter()
        .flat_map(|sheet| &sheet.strips)
        .filter_map(|(_, strip)| written(strip).split('|').next().and_then(|rank| rank.parse::<u64>().ok()));
    assert_eq!(ranks.collect::<Vec<_>>(), (1..=300).collect::<Vec<_>>());
}

#[test]
fn nothing_stands_below_the_text_of_a_sheet() {
    let long = "een lang verhaal ".repeat(2000);
    let blocks =
        [every_block(), vec![table(vec![row(["1", &long, &"3fa0".repeat(400)])]), Block::Paragraph(words(&long))]]
            .concat();
    for foot in ["voet".to_owned(), "WWWWWWWWW ".repeat(20), "寿".repeat(200)] {
        let mut setting = set(blocks.clone());
        setting.foot(&foot);
        for sheet in sheets(&setting.strips) {
            let strips = footed(&sheet, &setting.foot, Lang::Nl);
            let [text @ .., (foot, lines)] = &strips[..] else { panic!("a foot") };
            assert!(
                *foot >= super::measure::BOTTOM && foot + lines.height <= super::measure::FOOT,
                "{}",
                written(lines)
            );
            for (top, strip) in text {
                assert!(top + strip.height <= super::measure::BOTTOM, "{}", written(strip));
            }
        }
    }
}

#[test]
fn sheets_of_a_letter_are_counted_by_themselves() {
    let letter = |text: &str| vec![Block::Address(vec!["De Brug".to_owned()]), Block::Paragraph(words(text))];
    let setting = set([letter(&"tekst ".repeat(1200)), vec![Block::NewPage], letter("kort")].concat());
    let numbers: Vec<_> = sheets(&setting.strips).iter().map(|sheet| sheet.number).collect();
    assert_eq!(numbers, [(1, 2), (2, 2), (1, 1)]);
}

#[test]
fn a_heading_stands_with_what_follows_it() {
    let fill = |lines: usize| (0..lines).map(|_| Block::Paragraph(words("tekst"))).collect::<Vec<_>>();
    for lines in 25..35 {
        let setting = set([fill(lines), vec![Block::Heading(Level::Part, "Deel".to_owned())], fill(2)].concat());
        for sheet in sheets(&setting.strips) {
            assert_ne!(sheet.strips.last().map(|(_, strip)| written(strip)).as_deref(), Some("Deel"), "{lines}");
        }
    }
}

#[test]
fn a_code_stands_on_one_line_where_it_fits_and_loses_no_sign_where_not() {
    let code = "3fa0c1".repeat(11);
    let spans = |code: &str| {
        vec![Block::Paragraph(vec![Span::Plain("Wortel van het verslag: ".to_owned()), Span::Code(code.to_owned())])]
    };
    let lines = |code: &str| set(spans(code)).strips.iter().map(written).collect::<Vec<_>>();
    assert_eq!(lines(&code), ["Wortel van het verslag: ", &code]);
    assert_eq!(lines(&code.repeat(5)).concat().replace("|", ""), format!("Wortel van het verslag: {}", code.repeat(5)));
    for many in 66..150 {
        let shortest = lines(&code.repeat(3)[..many]).iter().map(String::len).min();
        assert!(shortest >= Some(8), "{many}: {shortest:?}");
    }
}

#[test]
fn a_sign_that_no_face_has_is_its_number_and_is_said() {
    let setting = set(vec![Block::Paragraph(words("Praktijk 寿 → 😀"))]);
    assert_eq!(setting.strips.iter().map(written).collect::<Vec<_>>(), ["Praktijk [U+5BFF] |→| [U+1F600]"]);
    assert_eq!(setting.lacking.iter().map(String::as_str).collect::<Vec<_>>(), ["[U+1F600]", "[U+5BFF]"]);
}

#[test]
fn a_letter_says_its_own_signs_and_not_those_of_others() {
    let letter = |name: &str| Block::Address(vec![name.to_owned()]);
    let mut setting = set(vec![letter("寿"), Block::NewPage, letter("福")]);
    setting.end();
    let said: Vec<_> = setting.strips.iter().map(written).filter(|words| words.contains("Unicode")).collect();
    let says = |words: &str, sign: &str| words.contains(sign);
    assert!(
        matches!(&said[..], [one, two] if says(one, "[U+5BFF]") && says(two, "[U+798F]") && !says(two, "[U+5BFF]")),
        "{said:?}"
    );
}

#[test]
fn an_address_too_long_for_a_square_is_refused() {
    let qr = |long: usize| Block::Qr(Qr { address: "a".repeat(long), sentence: "Kijk".to_owned() });
    assert!(write_pdf(&paper(Lang::Nl, vec![qr(331)])).is_ok());
    assert_eq!(write_pdf(&paper(Lang::Nl, vec![qr(332)])), Err(PaperFault::Square { bytes: 332, most: 331 }));
}

/// A paper by its words alone: every letter and digit that is read out, in that order.
fn letters(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).collect()
}

#[test]
fn what_is_read_out_are_the_words_of_the_paper_in_their_order() {
    let blocks: Vec<_> =
        every_block().into_iter().filter(|block| !matches!(block, Block::Bar(_) | Block::Qr(_))).collect();
    let setting = set(blocks.clone());
    let ink = setting.strips.iter().flat_map(|strip| &strip.ink).filter(|ink| ink.leaf.is_some());
    let read = ink.filter_map(|ink| match &ink.shape {
        Shape::Text(text) => Some(text.words.as_str()),
        _ => None,
    });
    let whole =
        write_text(&Paper { title: String::new(), author: None, foot: String::new(), ..paper(Lang::Nl, blocks) });
    assert_eq!(letters(&read.collect::<String>()), letters(&whole.replace('寿', "U+5BFF")));
}

/// Wherever the sheet ends: a small table stays whole, and no row of a larger one stands alone on a sheet.
#[test]
fn no_row_of_a_table_stands_alone() {
    for (rows, many) in (30..70).flat_map(|many| [(6, many), (20, many)]) {
        let lines = Block::Paragraph(words("regel")); // a line, and white above it
        let rows: Vec<_> = (1..=rows).map(|at| row([at.to_string().as_str(), "De Brug", "01990001"])).collect();
        let last = rows.len();
        let setting = set([vec![lines; many], vec![table(rows)]].concat());
        let on = |sheet: &Sheet<'_>| sheet.strips.iter().filter(|(_, strip)| strip.head.is_some()).count();
        let on: Vec<_> = sheets(&setting.strips).iter().map(on).filter(|count| *count > 0).collect();
        assert!(if last == 6 { on == [6] } else { !on.contains(&1) }, "{many}: {on:?}");
    }
}

/// Wherever the sheet ends: no number without what it is, and no line to write on without its label.
#[test]
fn what_is_announced_stays_with_its_line() {
    let begun = set(vec![Block::Paragraph(words("kort:")), Block::NewPage, Block::Paragraph(words("nieuw"))]);
    assert_eq!(sheets(&begun.strips).len(), 2);
    let field = Field { label: "Wie er nog meer waren".to_owned(), lines: 3 };
    let end = [Block::Paragraph(words("kort:")), Block::Aloud("1234".to_owned()), Block::Fields(vec![field])];
    for many in 0..60 {
        let setting = set([&vec![Block::Paragraph(words("regel")); many][..], &end].concat());
        for sheet in sheets(&setting.strips) {
            let first = written(sheet.strips[0].1);
            assert!(!["1234", ""].contains(&first.as_str()), "{many}");
        }
    }
}

/// Names of sixty signs, of many words or of one: every sign is there, and none stands in the next column.
#[test]
fn a_long_name_wraps_and_is_not_cut() {
    let names = [
        "Huisartsenpraktijk en Gezondheidscentrum aan de Oude Singel 9",
        &"Huisartsenpraktijken".repeat(3),
        "W".repeat(60).as_str(),
    ]
    .map(str::to_owned);
    let shapes = [
        (2, Cell::Number),
        (4, Cell::Code),
        (10, Cell::Words),
        (5, Cell::Words),
        (3, Cell::Number),
        (5, Cell::Words),
        (5, Cell::Words),
    ];
    let columns = shapes.map(|(width, cell)| Column { width, ..column("kolom", cell) });
    let row = |name: &String| {
        ["141", "01990001", name, "Oost-Achterhoek", "12.345", "1 september 2023", "alleen-training"].map(str::to_owned)
    };
    let rows: Vec<Row> = names.iter().map(|name| Row::Cells(row(name).to_vec())).collect();
    let (size, places) = super::columns::columns(&columns, &rows, super::measure::LEFT);
    let setting = set(vec![Block::Table(Table { caption: String::new(), columns: columns.to_vec(), rows })]);
    for (name, strip) in names.iter().zip(setting.strips.iter().skip(1)) {
        let texts = strip.ink.iter().filter_map(|ink| match &ink.shape {
            Shape::Text(text) => Some(text),
            _ => None,
        });
        let mut shown = String::new();
        for text in texts {
            let column = places.iter().rposition(|place| place.left <= text.spot.0).unwrap();
            let end = text.spot.0 + text.face.width(text.words.trim_end(), size.em);
            assert!(end <= places[column].left + places[column].width, "{} in column {column}", text.words);
            assert!(text.spot.1 <= strip.height, "{}", text.words);
            shown += if column == 2 { &text.words } else { "" };
        }
        assert_eq!(shown.replace(' ', ""), name.replace(' ', ""));
    }
}

/// Two lines, three where the name is long, foreign signs as they are; what is longer than the window is seen to be so.
#[test]
fn an_address_is_broken_where_the_window_ends() {
    let lines =
        |address: &[&str]| super::window_lines(&address.iter().map(|&line| line.to_owned()).collect::<Vec<_>>());
    assert_eq!(lines(&["De Brug", "Zutphen"]), ["De Brug", "Zutphen"]);
    assert_eq!(lines(&["Cabinet médical Œuvre Łódź", "B-9000 Gent, België"]).len(), 2);
    let long = "Huisartsenpraktijk en Gezondheidscentrum aan de Oude Singel";
    assert_eq!(
        lines(&[long, "Apeldoorn"]),
        ["Huisartsenpraktijk en Gezondheidscentrum aan", "de Oude Singel", "Apeldoorn"]
    );
    assert!(lines(&[&[long; 4].join(" "), "Apeldoorn"]).len() > super::WINDOW_LINES);
    let setting = set(vec![Block::Address(vec![long.to_owned(), "Apeldoorn".to_owned()])]);
    assert_eq!(written(&setting.strips[0]).replace('|', "\n").lines().count(), 3);
}
