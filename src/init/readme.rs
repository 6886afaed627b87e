//! The words of `LEESMIJ.txt`: what to do next, with the commands to type.

use super::{Given, Way};

/// The whole file.
pub(super) fn text(way: Way, given: &Given) -> String {
    let origin = given.origin.as_deref().unwrap_or("ORIGIN");
    let steps = STEPS.replace("{origin}", origin);
    let rounds = if way == Way::Leidraad { ROUNDS } else { "" };
    format!("{HEAD}{steps}{rounds}{END}")
}

const HEAD: &str = "\
EEN LOTING MET INSTROOM

In deze map
  rules.toml          de spelregels, met uitleg bij elke keuze
  aanmeldingen.xlsx   een lege lijst voor de aanmeldingen, voor Excel
  aanmeldingen.csv    dezelfde lijst als tekst; gebruik één van de twee

Typ de opdrachten hieronder in deze map. Geen enkele opdracht gaat het internet op.

";

const STEPS: &str = "\
1. Vul rules.toml in. Zoek het woord INVULLEN. Het bestuur stelt de regels vast.

2. Vul de aanmeldingen in: alle praktijken, ook wie niet antwoordt. Op het blad Uitleg staat wat waar hoort.

3. Kijk of alles klopt. Dit schrijft niets:
     instroom check rules.toml aanmeldingen.xlsx
   Wat doen de regels met kleine en grote praktijken? Dit maakt een pagina voor het bestuur, voor elke keuze van
   `boundary` naast elkaar, ook als die nog niet gekozen is:
     instroom chances rules.toml aanmeldingen.xlsx --html kansen.html

4. Maak één keer een sleutel, met de naam die in rules.toml achter `origin` staat. Maak organisator.pem.pub
   bekend. Bewaar organisator.pem zoals een handtekeningstempel:
     instroom keygen --name {origin} --out organisator.pem

5. Verzegel. Daarna kan er niets meer veranderen. Maak lotingsverslag.jsonl meteen bekend en lees in de zaal
   het controlegetal voor dat op het scherm staat:
     instroom seal rules.toml aanmeldingen.xlsx --key organisator.pem --log lotingsverslag.jsonl

6. Laat de getuigen gooien en loot. Het programma vraagt naar de worpen:
     instroom draw lotingsverslag.jsonl --key organisator.pem

7. Reken alles na. Iedereen kan dit, met het verslag en de openbare sleutel:
     instroom verify lotingsverslag.jsonl --trust organisator.pem.pub

8. Maak de lijst voor een verzekeraar, met een startdatum uit rules.toml:
     instroom list lotingsverslag.jsonl --start STARTDATUM --insurer VERZEKERAAR --out lijst.csv

9. Een praktijk wil weten waarom:
     instroom explain lotingsverslag.jsonl AGB-CODE
";

const ROUNDS: &str = "
De volgende rondes
   Bewaar organisator.pem en lotingsverslag.jsonl. Kopieer rules.toml naar rules-2.toml, en verander daarin
   de titel van de ronde, de startdatum en het maximum. Maak een nieuwe lijst met alle praktijken, ook wie al
   een plaats heeft. Doe dan stap 3 tot en met 9 opnieuw, in hetzelfde verslag:
     instroom check rules-2.toml aanmeldingen-2.xlsx --log lotingsverslag.jsonl
     instroom seal rules-2.toml aanmeldingen-2.xlsx --key organisator.pem --log lotingsverslag.jsonl
     instroom draw lotingsverslag.jsonl --key organisator.pem
";

const END: &str = "
Verandert er tussendoor iets: `instroom amend --help` (terugtrekken, vergeten, verbeteren, fusie).
Hoe staat het verslag ervoor, en wie moet nu wat doen: `instroom status lotingsverslag.jsonl`
Eerst oefenen? `instroom demo` laat de hele loting zien met fictieve praktijken.
";
