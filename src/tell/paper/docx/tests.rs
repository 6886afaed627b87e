use crate::tell::paper::{Bar, Block, Cell, Column, Field, Level, Mark, Paper, PaperFault, Part, Qr, Row, Span, Table};
use crate::words::Lang;
use std::io::{Cursor, Read};

/// A paper with every block.
fn paper() -> Paper {
    let column = |heading: &str, cell, width| Column { heading: heading.to_owned(), cell, width };
    let cells = |cells: [&str; 3]| Row::Cells(cells.map(str::to_owned).to_vec());
    let plain = |words: &str| vec![Span::Plain(words.to_owned())];
    Paper {
        lang: Lang::Nl,
        title: "Proces-verbaal <b> & zo".to_owned(),
        author: Some("Zorggroep Oost".to_owned()),
        made: "2023-06-12T18:00:00Z".parse().unwrap(),
        foot: "Kort controlegetal 1234".to_owned(),
        mark: None,
        blocks: vec![
            Block::Heading(Level::Part, "Volgorde".to_owned()),
            Block::Heading(Level::Section, "Regio Zutphen".to_owned()),
            Block::Paragraph(vec![
                Span::Plain("Het getal is ".to_owned()),
                Span::Code("IHJDsZ+mJumKQ=".to_owned()),
                Span::Strong(" en niet anders.".to_owned()),
            ]),
            Block::Points(vec![plain("een"), plain("twee")]),
            Block::Table(Table {
                caption: "Wie er in ging".to_owned(),
                columns: vec![
                    column("Rang", Cell::Number, 1),
                    column("Praktijk", Cell::Words, 4),
                    column("Code", Cell::Code, 2),
                ],
                rows: vec![
                    cells(["1", "De Linde", "01990012"]),
                    Row::Cut("Hier was de ruimte op".to_owned()),
                    cells(["2", "=1+1", "01990013"]),
                ],
            }),
            Block::Fields(vec![
                Field { label: "Plaats".to_owned(), lines: 1 },
                Field { label: "Aanwezig".to_owned(), lines: 3 },
            ]),
            Block::Aloud("1234 5678 9012".to_owned()),
            Block::Bar(Bar {
                sentence: "2 van de 3 praktijken".to_owned(),
                cap: 100,
                parts: [(30, Mark::TakesPart), (40, Mark::Placed), (20, Mark::Placed), (30, Mark::Waits)]
                    .map(|(size, mark)| Part { size, mark })
                    .to_vec(),
            }),
            Block::Qr(Qr { address: "https://rho.example/#x".to_owned(), sentence: "Kijk hier".to_owned() }),
            Block::NewPage,
            Block::Address(vec!["Praktijk De Linde".to_owned(), "Apeldoorn".to_owned()]),
            Block::Paragraph(plain("Einde")),
        ],
    }
}

fn write_docx(paper: &Paper) -> Vec<u8> {
    super::write_docx(paper).unwrap()
}

/// What stands in a part of a file.
fn part(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The texts of a part in order, a paragraph a line; it must be well formed.
fn texts(xml: &str) -> String {
    let (mut reader, mut text) = (quick_xml::Reader::from_str(xml), String::new());
    let mut inside = false;
    loop {
        use quick_xml::events::Event;
        match reader.read_event().unwrap() {
            Event::Eof => return text,
            Event::Start(tag) => inside = tag.name().as_ref() == "w:t",
            Event::End(tag) if tag.name().as_ref() == "w:p" => text.push('\n'),
            Event::Text(words) if inside => text.push_str(&words),
            Event::GeneralRef(name) if inside => {
                text.push_str(&quick_xml::escape::unescape(&format!("&{};", name.as_ref())).unwrap());
            }
            _ => {}
        }
    }
}

#[test]
fn every_word_stands_in_it_in_order() {
    let said = texts(&part(&write_docx(&paper()), "word/document.xml"));
    let said: Vec<&str> = said.lines().filter(|line| !line.is_empty()).collect();
    let blank = "…".repeat(30);
    assert_eq!(
        said,
        [
            "Proces-verbaal <b> & zo",
            "Volgorde",
            "Regio Zutphen",
            "Het getal is IHJDsZ+mJumKQ= en niet anders.",
            "een",
            "twee",
            "Wie er in ging",
            "Rang",
            "Praktijk",
            "Code",
            "1",
            "De Linde",
            "01990012",
            "Hier was de ruimte op",
            "2",
            "=1+1",
            "01990013",
            &format!("Plaats: {blank}"),
            &format!("Aanwezig: {blank}{blank}{blank}"),
            "1234 5678 9012",
            "2 van de 3 praktijken",
            "Kijk hier",
            "Praktijk De LindeApeldoorn",
            "Einde",
        ]
    );
}

/// A head is marked as one, so that it stands on every page.
#[test]
fn heads_come_again_and_points_are_a_list() {
    let docx = write_docx(&paper());
    let document = part(&docx, "word/document.xml");
    assert_eq!(document.matches("<w:tblHeader>").count(), 1);
    assert_eq!(document.matches("<w:sdt>").count(), 2);
    assert_eq!(document.matches("<w:numId w:val=\"1\">").count(), 2);
    assert!(part(&docx, "docProps/core.xml").contains("2023-06-12T18:00:00Z"));
}

/// What a letter is called stands in its properties alone.
#[test]
fn a_letter_begins_with_where_it_goes() {
    let mut letter = paper();
    letter.blocks.insert(0, Block::Address(vec!["Aan".to_owned()]));
    assert!(texts(&part(&write_docx(&letter), "word/document.xml")).starts_with("Aan\nVolgorde"));
}

/// Each letter is a section whose pages are counted from 1.
#[test]
fn sheets_of_a_letter_are_counted_by_themselves() {
    let docx = write_docx(&paper());
    let document = part(&docx, "word/document.xml");
    let counts = ["<w:sectPr>", "<w:pgNumType w:start=\"1\">", "<w:footerReference"];
    assert_eq!(counts.map(|tag| document.matches(tag).count()), [2; 3]);
    let footer = part(&docx, "word/footer1.xml");
    assert_eq!(texts(&footer), "Kort controlegetal 1234pagina 1\n");
    let one = Paper { blocks: vec![Block::NewPage], ..paper() };
    assert_eq!(texts(&part(&write_docx(&one), "word/footer1.xml")), "Kort controlegetal 1234pagina 1 van 1\n");
}

#[test]
fn what_is_announced_stays_with_its_line() {
    let document = part(&write_docx(&paper()), "word/document.xml");
    let said = document.split("<w:p>").find(|words| words.contains("Het getal is")).unwrap();
    assert!(!said.contains("keepNext"));
    let blocks = vec![Block::Paragraph(vec![Span::Plain("Dit getal:".to_owned())]), Block::Aloud("1234".to_owned())];
    let document = part(&write_docx(&Paper { blocks, ..paper() }), "word/document.xml");
    let said = document.split("<w:p>").find(|words| words.contains("Dit getal")).unwrap();
    assert!(said.contains("<w:keepNext>"), "{said}");
}

/// What follows an address begins 97 mm down, whatever is written in it: 48 mm, its lines, and what is left of the window.
#[test]
fn what_follows_an_address_stands_below_the_window() {
    for many in 1..=6_u32 {
        let mut letter = paper();
        letter.blocks.insert(0, Block::Address(vec!["Aan".to_owned(); many as usize]));
        let document = part(&write_docx(&letter), "word/document.xml");
        let said = format!("<w:spacing w:before=\"1587\" w:after=\"{}\">", 5499 - 2721 - 280 * many);
        assert!(document.contains(&said), "{many}");
    }
}

/// Six columns, and one of them with a word as long as it gets: every column is as wide as its longest word.
#[test]
fn no_word_of_the_head_of_a_table_is_broken() {
    let column = |heading: &str| Column { heading: heading.to_owned(), cell: Cell::Words, width: 1 };
    let headings = ["Nr", "Behandelingsovereenkomst", "Aan", "In", "Op", "Uit"];
    let columns: Vec<_> = headings.iter().map(|heading| Column { width: 9, ..column(heading) }).collect();
    let table = Table { caption: "Wie".to_owned(), columns, rows: Vec::new() };
    let document = part(&write_docx(&Paper { blocks: vec![Block::Table(table)], ..paper() }), "word/document.xml");
    let widths = document.split("<w:gridCol w:w=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let widths: Vec<u32> = widths.map(|width| width.parse().unwrap()).collect();
    assert!(widths[1] > 2400 && widths.iter().sum::<u32>() <= 9638, "{widths:?}");
}

/// The head stays with the first row. A small table stays whole; of a large one the first two rows stay together, and the last two.
#[test]
fn no_row_of_a_table_stands_alone() {
    for (many, stay) in [(1, 1), (6, 6), (20, 3)] {
        let columns = vec![Column { heading: "Rang".to_owned(), cell: Cell::Words, width: 1 }];
        let rows = vec![Row::Cells(vec!["1".to_owned()]); many];
        let blocks = vec![Block::Table(Table { caption: "Wie".to_owned(), columns, rows })];
        let document = part(&write_docx(&Paper { blocks, ..paper() }), "word/document.xml");
        assert_eq!(document.matches("<w:keepNext>").count(), stay, "{many}");
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    assert_eq!(write_docx(&paper()), write_docx(&paper()));
}

/// Every part that is named is there, and every part is named.
#[test]
fn what_is_related_is_in_the_file() {
    let docx = write_docx(&paper());
    let mut archive = zip::ZipArchive::new(Cursor::new(&docx)).unwrap();
    let mut names: Vec<String> =
        (0..archive.len()).map(|at| archive.by_index(at).unwrap().name().unwrap().into_owned()).collect();
    names.retain(|name| name.starts_with("word/") && !name.contains("_rels") && name != "word/document.xml");
    names.sort();
    let relations = part(&docx, "word/_rels/document.xml.rels");
    let mut named: Vec<String> =
        relations.split("Target=\"").skip(1).map(|rest| format!("word/{}", rest.split('"').next().unwrap())).collect();
    named.sort();
    assert_eq!(names, named);
    assert!(
        (0..archive.len()).all(|at| archive.by_index(at).unwrap().last_modified() == Some(zip::DateTime::default()))
    );
}

#[test]
fn an_address_too_long_for_a_square_is_refused() {
    let qr = Block::Qr(Qr { address: "a".repeat(332), sentence: "Kijk".to_owned() });
    let refused = super::write_docx(&Paper { blocks: vec![qr], ..paper() });
    assert_eq!(refused, Err(PaperFault::Square { bytes: 332, most: 331 }));
}

/// A name of sixty signs stands whole in its cell, which is as high as it must be; an address has the lines that its window has.
#[test]
fn long_names_wrap_and_are_not_cut() {
    let name = "Huisartsenpraktijk en Gezondheidscentrum aan de Oude Singel 9";
    let column = |heading: &str| Column { heading: heading.to_owned(), cell: Cell::Words, width: 1 };
    let rows = vec![Row::Cells(vec!["01990001".to_owned(), name.to_owned()])];
    let table = Table { caption: "Loten".to_owned(), columns: vec![column("praktijk"), column("naam")], rows };
    let made = Paper { blocks: vec![Block::Table(table)], ..paper() };
    let document = part(&write_docx(&made), "word/document.xml");
    assert!(document.contains(&format!(">{name}<")), "{document}");
    for cut in ["w:noWrap", "w:trHeight", "w:tcFitText"] {
        assert!(!document.contains(cut), "{cut}");
    }
    let letter = Paper { blocks: vec![Block::Address(vec![name.to_owned(), "Apeldoorn".to_owned()])], ..paper() };
    let document = part(&write_docx(&letter), "word/document.xml");
    assert_eq!(document.matches("<w:br>").count(), 2, "{document}");
    assert!(document.contains(&format!("w:after=\"{}\"", 5499 - 2721 - 280 * 3)), "{document}");
}
