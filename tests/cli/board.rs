//! What a board reads in `instroom chances`: page, paper and terminal say the same, and nothing that is not so.

use super::desk::Desk;

/// What the board reads first of a story, with these draws: the page before its annex, the paper before its annex, and the
/// terminal, each on one line.
fn read(desk: &mut Desk, draws: &str) -> [String; 3] {
    let files = "--html kansen.html --paper stuk.txt";
    let said = desk.run(0, &format!("chances rules.toml aanmeldingen.csv --draws {draws} {files}")).text();
    let page = desk.read("kansen.html").split("<section class=\"annex\">").next().unwrap().to_owned();
    let paper = desk.read("stuk.txt").split("Bijlage: alle cijfers").next().unwrap().to_owned();
    for name in ["kansen.html", "stuk.txt"] {
        std::fs::remove_file(desk.path(name)).unwrap();
    }
    [page, paper, said].map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The cells of the table of figures, a row for each rule.
fn figures(page: &str) -> Vec<Vec<String>> {
    let table = page.split("<table class=\"front\">").nth(1).unwrap().split("</table>").next().unwrap();
    let cells =
        |row: &str| row.split("</t").map(|cell| cell.rsplit('>').next().unwrap().to_owned()).collect::<Vec<_>>();
    let rows = table.split("<tr>").skip(2).map(cells);
    rows.map(|row| row.into_iter().filter(|cell| !cell.is_empty()).collect()).collect()
}

/// Tenths of what is shown.
fn tenths(shown: &str) -> i64 {
    let digits = shown.replace('−', "-").replace([',', '%', '+'], "");
    if shown == "geen" { 0 } else { digits.parse().unwrap() }
}

/// Of HOOG nine draws of ten use 101.0 to 104.7 % under the last rule. Where three of 5,000 fill 15,000, only a draw that comes to
/// the 20,000 before that goes over.
#[test]
fn over_the_cap_is_told_as_often_as_it_is() {
    let [page, paper, said] = read(&mut Desk::dutch().with("hoog-2023"), "2000");
    for text in [&page, &paper, &said] {
        assert!(text.contains("bijna altijd over het maximum, gemiddeld 102,5%, en dat mag alleen als"), "{text}");
        assert!(!text.contains("soms"), "{text}");
    }
    assert_eq!(figures(&page)[3].last().unwrap(), "bijna altijd");
    let [page, paper, said] = read(&mut Desk::dutch().with("reach-gaat-eroverheen"), "2000");
    for text in [&page, &paper, &said] {
        assert!(text.contains("zoals de zorgverzekeraar goedvond"), "{text}");
    }
    let [page, paper, said] = read(&mut Desk::dutch().with("groter-dan-maximum"), "2000");
    for text in [&page, &paper, &said] {
        assert!(text.contains("soms over het maximum, en dat mag alleen als"), "{text}");
    }
    let cells: Vec<_> = figures(&page).into_iter().map(|row| row.last().unwrap().clone()).collect();
    assert_eq!(cells, ["nooit", "nooit", "nooit", "soms"]);
}

/// 71.5 and 70.4 differ by 1.1 for whoever reads them.
#[test]
fn a_difference_is_that_of_the_numbers_beside_it() {
    for story in ["hoog-2023", "manden-voorrang", "groter-dan-maximum"] {
        let [page, ..] = read(&mut Desk::dutch().with(story), "2000");
        for row in figures(&page) {
            assert_eq!(tenths(&row[1]) - tenths(&row[2]), tenths(&row[3]), "{story} {row:?}");
        }
    }
}

/// In Zuid the one that asks always fits. In Noord 3,000 and 2,000 do not fit together in 4,000, and 5,000 never does: so two
/// of four. Under `stop` the 5,000 of priority closes the row in half of the orders; where it may go over, it has a place then.
#[test]
fn how_many_get_a_place_is_told() {
    let [page, paper, said] = read(&mut Desk::dutch().with("voorbeeld"), "2000");
    let placed: Vec<_> = figures(&page).iter().map(|row| row[5].clone()).collect();
    assert_eq!(placed, ["2,0", "2,0", "1,5", "2,5"]);
    for text in [&page, &paper] {
        assert!(text.contains("geplaatst, van 4 praktijken") && !text.contains("kwartalen"), "{text}");
    }
    assert!(said.contains("Plek: gemiddeld geplaatst, van 4 praktijken"), "{said}");
}

/// Small and large are numbers of patients, wherever they head a column or a chart.
#[test]
fn small_and_large_are_told_in_patients() {
    let [page, paper, said] = read(&mut Desk::dutch().with("hoog-2023"), "500");
    let chart = page.split("<svg").nth(1).unwrap();
    assert!(chart.contains(">klein</text>") && chart.contains(">ION</text>"), "{chart}");
    for text in [&page, &paper] {
        assert!(text.contains("kans kleinste vijfde (gemiddeld 1.890 ION)"), "{text}");
    }
    assert!(said.contains("vijfde, gemiddeld 1.890 en 5.190 ION"), "{said}");
}

/// The picture explains its rules, and the room is a number.
#[test]
fn each_rule_is_explained_where_it_is_drawn() {
    let [page, ..] = read(&mut Desk::dutch().with("hoog-2023"), "500");
    let charts: Vec<&str> = page.split("<div class=\"rule\">").skip(1).collect();
    let short = [
        "één kant-en-klare lijst wordt geloot",
        "past niet: de volgende mag",
        "past niet: de rij gaat dicht",
        "de laatste mag eroverheen",
    ];
    for (chart, short) in charts.iter().zip(short) {
        assert!(chart.contains(short) && chart.contains("van de ruimte gebruikt"), "{chart}");
    }
    assert_eq!((charts.len(), page.matches("<rect").count()), (4, 0));
    assert_eq!(page.matches("(manden)").count(), 1);
    assert!(page.find("geen loting") > page.find("Besluit"), "{page}");
}

/// Of HOOG a region has from 69 to 76 %; the only region of a story is not compared with itself.
#[test]
fn regions_that_differ_are_told_apart() {
    let told = "Per regio verschilt de kans: bij manden van";
    for text in read(&mut Desk::dutch().with("hoog-2023"), "500") {
        assert!(text.contains(told), "{text}");
    }
    for text in read(&mut Desk::dutch().with("groter-dan-maximum"), "500") {
        assert!(!text.contains("Per regio"), "{text}");
    }
}

/// What stands beside a choice is what the rules want to read, also where baskets do not go with the spread.
#[test]
fn the_decision_says_what_to_write() {
    for spread in ["per-region", "balanced"] {
        let mut desk = Desk::dutch().with("voorbeeld");
        desk.change("rules.toml", "\"per-region\"", &format!("\"{spread}\""));
        let [page, paper, _] = read(&mut desk, "500");
        let choices: Vec<&str> = page.split("<span class=\"box\">").skip(1).collect();
        assert_eq!(choices.len(), 4);
        for choice in choices {
            let lines: Vec<String> = choice.split("<code>").skip(1).map(line).collect();
            assert!(paper.contains(&lines.join(", ")), "{lines:?} {paper}");
            let own = lines.join("\n").replace('…', "CZ, 3 april 2023");
            let rules = desk.read("rules.toml").replace("boundary = \"skip\"", &own);
            let rules = if own.contains("spread") { rules.replace("spread   = \"balanced\"\n", "") } else { rules };
            desk.write("eigen.toml", rules);
            desk.run(0, "check eigen.toml aanmeldingen.csv");
        }
    }
}

fn line(code: &str) -> String {
    code.split("</code>").next().unwrap().replace("&quot;", "\"")
}

/// Whoever is larger than all room is told of once where there is one date: it is the last one too.
#[test]
fn who_is_too_large_is_told_of_once() {
    let mut desk = Desk::dutch().with("groter-dan-maximum");
    let rules = desk.read("rules.toml");
    let (first, rest) = rules.split_once("[[tranche]]\nstart = 2023-07-01").unwrap();
    desk.write("rules.toml", format!("{first}{}", &rest[rest.find("[register]").unwrap()..]));
    for text in read(&mut desk, "500") {
        assert_eq!(text.matches("Groter dan alle ruimte").count(), 1, "{text}");
        assert!(!text.contains("op elke datum"), "{text}");
        assert!(text.contains("voor wie past maakt klein of groot geen verschil"), "{text}");
    }
    desk.run(0, "chances rules.toml aanmeldingen.csv --draws 500 --html namen.html --names");
    assert_eq!(desk.read("namen.html").matches("praktijk 37990001").count(), 1);
}

/// The paper and the text of the rules say alike who adopts, and neither says that anything is chosen before it is.
#[test]
fn page_paper_and_charter_name_the_same_who_adopt() {
    let mut desk = Desk::dutch().with("hoog-2023");
    let [page, paper, _] = read(&mut desk, "500");
    desk.run(0, "init --rules rules.toml --out regels.md");
    for text in [&page, &paper, &desk.read("regels.md")] {
        assert!(text.contains("Het bestuur / de ledenvergadering (doorstrepen wat niet geldt)"), "{text}");
        assert!(!text.contains("kiest het bestuur") && !text.contains("gekozen)"), "{text}");
    }
    assert!(page.contains("staat nu in de spelregels"));
}
