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
    desk.run(0, "chances rules.toml aanmeldingen.csv --draws 2000 --html kansen.html --csv kansen.csv");
    desk.says();
    let page = desk.read("kansen.html");
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"nl\">"));
    assert!(page.contains("geen loting") && page.contains("<svg") && page.contains("01990140"));
    for foreign in ["<script", "http:", "https:", "src=", "href=", "url("] {
        assert!(!page.contains(foreign), "{foreign}");
    }
    let file = desk.read("kansen.csv");
    assert_eq!(file.lines().next().unwrap().split(';').count(), 13);
    assert!(file.contains(r#""=""01990002""";"#), "codes keep their zeros");
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

/// The board asks before it chooses.
#[test]
fn the_boundary_may_still_be_open() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.change("rules.toml", "boundary = \"skip\"", "#boundary = \"skip\"");
    desk.run(0, "chances rules.toml aanmeldingen.csv --html kansen.html");
    assert!(!desk.read("kansen.html").contains("gekozen)"));
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
    assert!(said.contains("Praktijken die nooit passen, ook niet als eerste"), "{said}");
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

#[test]
fn check_mentions_a_large_difference_by_size() {
    let mut hoog = Desk::dutch().with("hoog-2023");
    assert!(hoog.run(0, "check rules.toml aanmeldingen.csv").text().contains("het kleinste vijfde (tot 2.066 ION)"));
    hoog.change("rules.toml", "boundary = \"skip\"", "boundary = \"stop\"");
    assert!(!hoog.run(0, "check rules.toml aanmeldingen.csv").text().contains("vijfde"));
}
