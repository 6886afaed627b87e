//! Options are read as the register reads its cells: dates, numbers, codes, paths.

use super::desk::Desk;

#[test]
fn a_first_start_reads_in_every_way_people_write_it() {
    let mut desk = Desk::dutch();
    let ways = ["2027-07-01", "01/07/2027", "1-7-27", "1 juli 2027", "juli 2027", "July 1, 2027"];
    for (number, start) in ways.iter().enumerate() {
        desk.run(0, &format!("init hoog --start \"{start}\" --out map{number}"));
        assert_eq!(desk.read(&format!("map{number}/rules.toml")), desk.read("map0/rules.toml"), "{start}");
    }
}

#[test]
fn a_list_is_asked_by_its_start_in_any_way() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    let list = desk.run(0, "list loting.jsonl --start 2023-07-01").text();
    for start in ["1-7-2023", "01/07/2023", "1 Juli 2023", "juli", "1 juli", "Q3 2023"] {
        assert_eq!(desk.run(0, &format!("list loting.jsonl --start \"{start}\"")).text(), list, "{start}");
    }
}

#[test]
fn pasted_paths_are_read_without_their_quotes() {
    let mut desk = Desk::dutch().with("voorbeeld");
    let pasted = |name: &str| format!("'\"{name}\"'");
    let [rules, register, key, log] = ["rules.toml", "aanmeldingen.csv", "sleutel.pem", "loting.jsonl"].map(pasted);
    desk.run(0, &format!("seal {rules} {register} --key {key} --log {log} --at 2023-06-12T14:00:00+02:00 --yes"));
    desk.write("getuige.pub", super::desk::VKEY);
    desk.run(0, &format!("verify {log} --trust {}", pasted("getuige.pub")));
    assert!(!desk.said().contains("fout"), "{}", desk.said());
}

#[test]
fn a_correction_reads_numbers_and_wishes_as_the_register_does() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    let given = "amend correct loting.jsonl 01990001 --key sleutel.pem --reason tikfout --at 2023-06-13T09:00:00Z";
    for ion in ["2,200", "2200,5", "0", "veel", "2.000.000"] {
        desk.run(2, &format!("{given} --ion {ion}"));
    }
    for wish in ["\"31 juni\"", "zomer", "45108"] {
        desk.run(2, &format!("{given} --wish {wish}"));
    }
    desk.says();
}

/// Saved as text, as was advised, a workbook would be lost.
#[test]
fn a_workbook_where_a_text_belongs_is_named() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.write("inbreng.xlsx", b"PK\x03\x04\x14\x00\xff\xfe");
    for line in [
        "draw loting.jsonl --key sleutel.pem --contributions inbreng.xlsx",
        "verify loting.jsonl --trust inbreng.xlsx",
        "key show inbreng.xlsx",
    ] {
        let said = desk.run(2, line).err;
        assert!(said.contains("dit is een werkmap of een ander ingepakt bestand, geen tekst"), "{said}");
        assert!(said.contains("verander er niets aan"), "{said}");
    }
}

/// Each mistake of hands has its own way out, and none makes the file worse.
#[test]
fn a_file_that_holds_no_rules_is_named_for_what_it_is() {
    for (desk, [register, document, workbook, pdf]) in [
        (
            Desk::dutch(),
            [
                "dit is een lijst met aanmeldingen en geen",
                "dit is een document, zoals",
                "dit is een werkmap en geen",
                "dit is een pdf en geen",
            ],
        ),
        (
            Desk::english(),
            [
                "this is a register and not",
                "this is a document as",
                "this is a workbook and not",
                "this is a PDF and not",
            ],
        ),
    ] {
        let mut desk = desk.with("voorbeeld");
        desk.write("excel.csv", b"\xef\xbb\xbfpraktijk;naam;regio\r\n01990001;Zo\xeb;Noord\r\n");
        desk.write("rules.rtf", br"{\rtf1\ansi\ansicpg1252 [programme]\par origin = x}");
        desk.write("rules.pdf", b"%PDF-1.7\n");
        desk.write("rules.docx", b"PK\x03\x04\x14\x00word/document.xml");
        desk.write("rules.odt", b"PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text");
        desk.write("boek.xlsx", b"PK\x03\x04\x14\x00xl/workbook.xml");
        for (file, due) in [
            ("aanmeldingen.csv", register),
            ("excel.csv", register),
            ("rules.rtf", document),
            ("rules.pdf", pdf),
            ("rules.docx", document),
            ("rules.odt", document),
            ("boek.xlsx", workbook),
        ] {
            let said = desk.run(2, &format!("check {file} rules.toml")).err;
            assert!(said.contains(due) && said.matches("at: ").count() + said.matches("plek: ").count() == 1, "{said}");
        }
    }
}
