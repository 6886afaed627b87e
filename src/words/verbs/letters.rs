//! What is said of letters and of the workbook for a mail merge.

use super::noun::Letters;
use crate::words::noun::Rows;
use crate::words::value::Digits;

crate::faults! {
    /// Why there are no letters.
    pub enum LettersRefusal as "letters-refusal" {
        NotDrawn
            nl: "er is nog niet geloot, dus er is nog niets om over te schrijven", "loot eerst met `instroom draw`";
            en: "not drawn yet, so there is nothing to write about yet", "draw first, with `instroom draw`";
        NotInLast { practice: String, result: String }
            nl: "praktijk `{practice}` staat niet in de laatste uitslag ({result})",
                "lees met `instroom explain` hoe het haar verging; staat zij in een ronde die nog wacht, schrijf de brief dan na de loting";
            en: "practice `{practice}` is not in the last result ({result})",
                "read with `instroom explain` what became of it; if it is in a round that waits, write the letter after the draw";
        NoAmendment
            nl: "na de laatste loting is geen wijziging uitgewerkt, dus er is niemand voor wie die iets veranderde", "laat `--changed` weg";
            en: "no amendment was worked out after the last draw, so it changed nothing for anybody", "leave `--changed` out";
        NotWorkedOut { number: Digits }
            nl: "wijziging {number} is verzegeld, maar nog niet uitgewerkt; wat zij verandert, staat nog niet vast",
                "laat eerst de getuigen tekenen (`instroom cosign`), en werk haar uit met `instroom draw`";
            en: "amendment {number} is sealed, but not worked out yet; what it changes is not settled yet",
                "first have the witnesses sign (`instroom cosign`), and work it out with `instroom draw`";
        Page
            nl: "dit is geen adres van een pagina", "geef het hele adres, zoals https://www.voorbeeld.nl/loting/index.html, zonder # en zonder spaties";
            en: "this is no address of a page", "give the whole address, such as https://www.example.org/draw/index.html, without # and without spaces";
        LongPage { most: usize }
            nl: "dit adres is langer dan {most} tekens; een telefoon kan de code daarvan op papier niet goed lezen", "zet de pagina op een korter adres";
            en: "this address is longer than {most} characters; a phone cannot read the code of that well from paper", "put the page at a shorter address";
        NotXlsx
            nl: "de uitkomsten worden een werkmap, en deze bestandsnaam zegt iets anders", "geef een naam op .xlsx";
            en: "the outcomes become a workbook, and this file name says something else", "give a name in .xlsx";
        Workbook { detail: String }
            nl: "hiervan kan geen werkmap worden gemaakt: {detail}", "schrijf minder praktijken tegelijk, met `--changed`";
            en: "no workbook can be made of this: {detail}", "write fewer practices at once, with `--changed`";
    }
}

crate::messages! {
    /// What was written.
    pub enum LettersWritten as "letters-written" {
        Folder { path: String, letters: Letters }
            nl: "{path}: {letters}, van elke praktijk één, met haar bewijs ernaast. Stuur elke praktijk haar eigen brief en bewijs.";
            en: "{path}: {letters}, one for every practice, with its receipt beside it. Send each practice its own letter and receipt.";
        File { path: String, letters: Letters }
            nl: "{path}: {letters}. De bewijzen die erbij horen, geeft `instroom receipts`.";
            en: "{path}: {letters}. The receipts that belong to them are given by `instroom receipts`.";
        Street
            nl: "In het adresblok staan naam en plaats. Straat en postcode staan niet in het verslag: die zet u erbij door samen te voegen, met de werkmap van `instroom outcomes` en uw eigen adressen.";
            en: "The address block holds name and town. Street and postcode are not in the transcript: add them by a mail merge, of the workbook from `instroom outcomes` and your own addresses.";
        LongAddress { practices: Vec<String>, most: usize }
            nl: "LET OP: in het venster van een envelop passen {most} regels, en het adres van {practices} heeft er meer. Neem daarvoor een envelop zonder venster.";
            en: "MIND: the window of an envelope shows {most} lines, and the address of {practices} has more. Take an envelope without a window for that.";
        Waits { number: Digits }
            nl: "LET OP: wijziging {number} is verzegeld en nog niet uitgewerkt. Dit is de uitslag van daarvoor. Laat eerst de getuigen tekenen (`instroom cosign`), werk haar uit met `instroom draw`, en schrijf dit daarna opnieuw.";
            en: "MIND: amendment {number} is sealed and not worked out yet. This is the result from before it. First have the witnesses sign (`instroom cosign`), work it out with `instroom draw`, and then write this anew.";
        NoPage
            nl: "Zonder --page staat er geen code voor een telefoon op. Maakte u de uitslag bekend met `instroom publish`, geef dan het adres van die pagina.";
            en: "Without --page there is no code for a phone on them. If you published the result with `instroom publish`, give the address of that page.";
        Template { path: String }
            nl: "{path}: de brief als sjabloon. Pas hem aan, en geef hem met `--template`.";
            en: "{path}: the letter as a template. Change it, and give it with `--template`.";
        Outcomes { path: String, rows: Rows, columns: usize }
            nl: "{path}: {rows} met {columns} kolommen, om mee samen te voegen in Word of LibreOffice.";
            en: "{path}: {rows} with {columns} columns, to merge in Word or LibreOffice.";
    }
}
