//! `instroom chances`.

use super::desk::Desk;

/// Six practices in two regions: every order is worked out, so these are fractions of 4! and 6!.
#[test]
fn a_small_round_is_exact_in_dutch() {
    let mut desk = Desk::dutch().with("voorbeeld");
    let said = desk.run(0, "chances rules.toml aanmeldingen.csv");
    assert!(!said.text().contains('±'), "{}", said.text());
    desk.says();
}

#[test]
fn a_small_round_is_exact_in_english() {
    let mut desk = Desk::english().with("voorbeeld");
    desk.run(0, "chances rules.toml aanmeldingen.csv");
    desk.says();
}

#[test]
fn the_board_of_hoog_gets_its_answer() {
    let mut desk = Desk::dutch().with("hoog-2023");
    let said =
        desk.run(0, "chances rules.toml aanmeldingen.csv --draws 2000 --html kansen.html --csv kansen.csv").text();
    assert!(said.lines().all(|line| line.chars().count() <= 80), "{said}");
    desk.says();
    let page = desk.read("kansen.html");
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"nl\">"));
    assert!(page.contains("geen loting") && page.contains("<svg"));
    for foreign in ["<script", "http:", "https:", "src=", "href="] {
        assert!(!page.contains(foreign), "{foreign}");
    }
    let file = desk.read("kansen.csv");
    assert_eq!(file.lines().next().unwrap().split(';').count(), 15);
    assert!(file.contains(r#""=""01990002""";"#), "codes keep their zeros");
    assert!(
        file.contains(";baskets;per-region;ja;nee;2023-07-01;2023-07-01;precies;") && file.contains(";nagebootst;")
    );
}

/// What a board sees first is the same on paper and on a terminal, and says nothing of errors or percentiles.
#[test]
fn the_front_of_the_page_is_plain() {
    let mut desk = Desk::dutch().with("hoog-2023");
    let said = desk.run(0, "chances rules.toml aanmeldingen.csv --draws 2000 --html kansen.html").text();
    let page = desk.read("kansen.html");
    let (front, annex) = page.split_once("<section class=\"annex\">").unwrap();
    for told in [front, &said] {
        assert!(!told.contains('±') && !told.contains("p95"), "{told}");
        for rule in ["manden", "overslaan", "stoppen", "doorgaan tot vol"] {
            assert!(told.contains(rule), "{rule}");
        }
        assert!(told.contains("Precies uitgerekend: manden."), "{told}");
    }
    assert!(annex.contains('±'));
}

/// The gap between small and large comes from 100 draws alone, and may as well be none.
#[test]
fn a_difference_within_its_error_is_none_that_is_seen() {
    let mut desk = Desk::dutch().with("aantal-praktijken");
    let said = desk.run(0, "chances rules.toml aanmeldingen.csv --draws 100").text();
    assert!(said.replace('\n', " ").contains("kan toeval zijn") && !said.contains("meer kans dan"), "{said}");
    desk.says();
}

/// The board's paper says what the page says, and names nobody, whatever is asked.
#[test]
fn the_paper_of_a_small_round_is_this() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(0, "chances rules.toml aanmeldingen.csv --paper stuk.txt --html kansen.html --names");
    for name in ["stuk.pdf", "stuk.docx"] {
        desk.run(0, &format!("chances rules.toml aanmeldingen.csv --paper {name}"));
    }
    desk.forget();
    let (paper, page) = (desk.read("stuk.txt"), desk.read("kansen.html"));
    assert!(page.contains("01990001") && !paper.contains("0199"));
    desk.shows("stuk.txt", &paper);
    desk.run(2, "chances rules.toml aanmeldingen.csv --paper stuk.odt");
    desk.run(2, "chances rules.toml aanmeldingen.csv --paper nieuw.pdf --html nieuw.pdf");
    desk.says();
}

/// Practices are named only where that is asked, and then it is said for whom it is.
#[test]
fn practices_are_named_only_on_request() {
    let mut desk = Desk::dutch().with("hoog-2023");
    desk.run(0, "chances rules.toml aanmeldingen.csv --draws 500 --html kansen.html");
    desk.run(0, "chances rules.toml aanmeldingen.csv --draws 500 --html namen.html --names");
    let [page, named] = ["kansen.html", "namen.html"].map(|name| desk.read(name));
    let notice = "alleen voor de organisatie zelf";
    assert!(!page.contains("0199") && !page.contains(notice));
    assert!(named.contains("01990140") && named.contains(notice));
}

/// Where lots give what baskets leave, the two are told apart.
#[test]
fn what_lots_add_to_baskets_is_told_apart() {
    let mut desk = Desk::dutch().with("manden-voorrang");
    desk.run(0, "chances rules.toml aanmeldingen.csv --draws 2000 --html kansen.html");
    desk.says();
    assert!(desk.read("kansen.html").contains("door de mand"));
}

/// What is told apart is that of the chosen spread.
#[test]
fn what_lots_add_is_that_of_the_chosen_spread() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.change("rules.toml", "\"skip\"", "\"baskets\"\nbaskets = 10\nleftover = \"lots\"");
    let mut told = |name: &str| {
        desk.run(0, &format!("chances rules.toml aanmeldingen.csv --draws 500 --html {name}"));
        let page = desk.read(name);
        let apart = page.split("<section>").find(|section| section.contains("door de mand")).unwrap().to_owned();
        if name == "regio.html" {
            desk.change("rules.toml", "\"per-region\"", "\"overall\"");
        }
        apart
    };
    // in Zuid alone a practice of 1,500 fits each time; in one row with all it does not
    let region = "<th scope=\"row\">regio Zuid</th><td>100,0%</td>";
    assert!(told("regio.html").contains(region));
    assert!(!told("samen.html").contains(region));
}

#[test]
fn twelve_practices_have_exact_baskets() {
    let mut desk = Desk::english().with("manden");
    desk.run(0, "chances rules.toml aanmeldingen.csv --draws 2000");
    desk.says();
}

/// The whole page, a row, a heading and a mark of a chart on a line each.
#[test]
fn the_page_of_a_small_round_is_this() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(0, "chances rules.toml aanmeldingen.csv --html kansen.html");
    desk.forget();
    let page = desk.read("kansen.html");
    let ends = ["</tr>", "</h1>", "</h2>", "</h3>", "</p>", "</li>", "</caption>", "</figcaption>", "</text>"];
    desk.shows("kansen.html", &ends.iter().fold(page, |page, end| page.replace(end, &format!("{end}\n"))));
    desk.says();
}

/// With one row for all regions the room is that of all together: a quarter of 23,006 is 5,751, where 4,000 and 1,750 are
/// one less, and holds the 5,000 that is more than a quarter of Noord. Who is larger than even that is told. Where the
/// rules have priority too, a table of groups stands there once for each spread.
#[test]
fn the_page_of_one_row_for_all_counts_all_room() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.change("aanmeldingen.csv", ";Noord;3000;", ";Noord;3003;");
    desk.change("aanmeldingen.csv", ";Zuid;5501;", ";Zuid;5503;");
    let page = |desk: &mut Desk, name: &str| {
        desk.run(0, &format!("chances rules.toml aanmeldingen.csv --html {name}"));
        let page = desk.read(name);
        for spread in ["per regio", "samen, in evenwicht", "samen, één volgorde"] {
            assert_eq!(page.matches(&format!("Verdeling {spread}:")).count(), 3, "{spread}");
        }
        page
    };
    assert!(page(&mut desk, "regio.html").contains("Er is ruimte voor 5.750 ION"));
    desk.change("rules.toml", "\"per-region\"", "\"overall\"");
    let overall = page(&mut desk, "samen.html");
    assert!(
        overall.contains("Er is ruimte voor 5.751 ION") && !overall.contains("Groter dan alle ruimte"),
        "{overall}"
    );
    desk.forget();
    desk.change("aanmeldingen.csv", ";Noord;5000;", ";Noord;9000;");
    desk.run(0, "chances rules.toml aanmeldingen.csv");
    desk.change("rules.toml", "\"overall\"", "\"balanced\"");
    desk.run(0, "chances rules.toml aanmeldingen.csv");
    desk.says();
}

/// The board asks before it chooses.
#[test]
fn the_boundary_may_still_be_open() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.change("rules.toml", "boundary = \"skip\"", "#boundary = \"skip\"");
    desk.run(0, "chances rules.toml aanmeldingen.csv --html kansen.html");
    assert!(!desk.read("kansen.html").contains("staat nu in de spelregels"));
    desk.run(2, "check rules.toml aanmeldingen.csv");
    desk.says();
}

#[test]
fn the_same_seed_gives_the_same_files_and_another_gives_others() {
    let mut desk = Desk::english().with("hoog-2023");
    for (name, seed) in [("a", 7), ("b", 7), ("c", 8)] {
        desk.run(
            0,
            &format!(
                "chances rules.toml aanmeldingen.csv --draws 500 --seed {seed} --html {name}.html --csv {name}.csv"
            ),
        );
    }
    for kind in ["html", "csv"] {
        let [a, b, c] = ["a", "b", "c"].map(|name| desk.bytes(&format!("{name}.{kind}")));
        assert!(a == b && a != c, "{kind}");
    }
}

#[test]
fn an_existing_file_is_not_overwritten() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.write("oud", "x");
    desk.run(2, "chances rules.toml aanmeldingen.csv --csv nieuw --html oud");
    desk.run(2, "chances rules.toml aanmeldingen.csv --csv oud --html nieuw");
    desk.run(2, "chances rules.toml aanmeldingen.csv --csv nieuw --html nieuw");
    desk.run(2, "chances rules.toml aanmeldingen.csv --draws 5");
    desk.says();
}

#[test]
fn who_can_never_fit_is_named() {
    let mut desk = Desk::dutch().with("groter-dan-maximum");
    let said = desk.run(0, "chances rules.toml aanmeldingen.csv").text();
    assert!(said.contains("1 april 2023: 1 praktijk.") && !said.contains("37990001"), "{said}");
    let said = desk.run(0, "chances rules.toml aanmeldingen.csv --names").text();
    assert!(said.contains("praktijk 37990001"), "{said}");
    desk.says();
}

#[test]
fn the_real_lots_pass_their_self_test() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(0, "chances rules.toml aanmeldingen.csv --self-test --draws 2000");
    desk.run(0, "--lang en chances rules.toml aanmeldingen.csv --self-test --draws 2000");
    desk.run(2, "chances rules.toml aanmeldingen.csv --self-test --csv nieuw");
    desk.says();
}

/// The bytes of the lots of ten draws of six units.
#[test]
fn the_lots_of_a_self_test_can_be_looked_at() {
    let mut desk = Desk::dutch().with("manden");
    desk.run(0, "chances rules.toml aanmeldingen.csv --self-test --draws 400 --dump loten.bin");
    desk.run(2, "chances rules.toml aanmeldingen.csv --self-test --draws 400 --dump loten.bin");
    desk.run(2, "chances rules.toml aanmeldingen.csv --dump loten-2.bin");
    assert_eq!(desk.bytes("loten.bin").len(), 400 * 12 * 8);
    desk.says();
}

/// Of a draw that was held it is told, and nothing is judged.
#[test]
fn a_draw_that_was_held_is_never_judged() {
    let mut desk = Desk::dutch();
    desk.write("hoog-2023.jsonl", std::fs::read("transcripts/hoog-2023.jsonl").unwrap());
    desk.run(0, "chances hoog-2023.jsonl --self-test");
    desk.run(0, "--lang en chances hoog-2023.jsonl --self-test");
    desk.run(2, "chances hoog-2023.jsonl");
    desk.says();
}

#[test]
fn check_mentions_a_large_difference_by_size() {
    let mut hoog = Desk::dutch().with("hoog-2023");
    assert!(
        hoog.run(0, "check rules.toml aanmeldingen.csv").text().contains("het kleinste vijfde (gemiddeld 1.890 ION)")
    );
    hoog.change("rules.toml", "boundary = \"skip\"", "boundary = \"stop\"");
    assert!(!hoog.run(0, "check rules.toml aanmeldingen.csv").text().contains("vijfde"));
}
