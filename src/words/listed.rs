//! What is said of lists that prove themselves.

use super::explain::Headline;
use super::message::Entry;
use super::noun::{Lines, Noun, Practices, Rows};
use super::register::noticed::RowTold;
use super::value::{Digits, Quoted};
use jiff::Timestamp;
use jiff::civil::Date;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    AgainstWords::ENTRIES,
    ButTold::ENTRIES,
    CellTold::ENTRIES,
    DifferenceTold::ENTRIES,
    GivenFault::ENTRIES,
    ListFault::ENTRIES,
    ListPlace::ENTRIES,
    ListedWords::ENTRIES,
    Source::ENTRIES,
    WhyTold::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

const AGAIN_NL: &str = "vraag de lijst opnieuw aan de organisator, als bijlage";
const AGAIN_EN: &str = "ask the organiser for the list again, as an attachment";
const NEW_NL: &str = "hier valt niets te herstellen; vraag de organisator om een nieuwe lijst, of houd de lijst tegen het verslag: instroom verify LIJST --against VERSLAG --trust SLEUTEL";
const NEW_EN: &str = "nothing to mend here; ask the organiser for a new list, or hold the list against the transcript: instroom verify LIST --against LOG --trust KEY";

crate::faults! {
    /// Why a list proves nothing.
    pub enum ListFault as "list-fault" {
        TooLong { most: u64 }
            nl: "dit bestand is te lang voor een lijst: meer dan {most} bytes", AGAIN_NL;
            en: "this file is too long for a list: more than {most} bytes", AGAIN_EN;
        Version { found: Quoted }
            nl: "deze lijst is van een andere versie dan `instroom-list/1`; hier staat `{found}`", "gebruik de versie van instroom die deze lijst schreef";
            en: "this list is of another version than `instroom-list/1`; here it says `{found}`", "use the version of instroom that wrote this list";
        CutOff
            nl: "het regeleinde aan het eind ontbreekt: deze lijst is afgebroken, of een programma schreef haar opnieuw, en elke byte telt", AGAIN_NL;
            en: "the line end at its end is missing: this list is cut off, or a program wrote it anew, and every byte counts", AGAIN_EN;
        NotText
            nl: "hier staan bytes die geen tekst zijn (UTF-8)", AGAIN_NL;
            en: "there are bytes here that are no text (UTF-8)", AGAIN_EN;
        Spelling
            nl: "hier staat iets anders dan in een lijst hoort, of in een andere schrijfwijze", "heeft een programma het bestand opnieuw opgeslagen, vraag het dan opnieuw aan de organisator, als bijlage";
            en: "here stands something that is not due in a list, or in another spelling", "if a program saved the file again, ask the organiser for it again, as an attachment";
        Value { member: &'static str }
            nl: "hier heeft `{member}` een waarde die niet kan", NEW_NL;
            en: "here `{member}` has a value that cannot be", NEW_EN;
        Checkpoint
            nl: "hier horen drie regels te staan: naam, aantal regels en controlegetal van het verslag", NEW_NL;
            en: "three lines are due here: name, number of lines and root of the transcript", NEW_EN;
        SignatureLine
            nl: "hier hoort een handtekening te staan: eerst die van de organisator, op naam van het verslag, daarna die van getuigen", NEW_NL;
            en: "a signature is due here: first that of the organiser, in the name of the log, then those of witnesses", NEW_EN;
        TooMany { most: usize }
            nl: "hier staan meer dan {most} handtekeningen", NEW_NL;
            en: "more than {most} signatures stand here", NEW_EN;
        Twice { name: String }
            nl: "hier staan twee regels op naam van `{name}`", NEW_NL;
            en: "two lines in the name of `{name}` stand here", NEW_EN;
        OtherOrigin { origin: String, note: String }
            nl: "deze lijst zegt uit verslag `{origin}` te komen; ondertekend is verslag `{note}`", NEW_NL;
            en: "this list says that it is from log `{origin}`; signed is log `{note}`", NEW_EN;
        LineOrder
            nl: "de regels van het verslag horen op volgorde van hun nummer te staan, elke één keer", NEW_NL;
            en: "the lines of the transcript must stand in the order of their numbers, each once", NEW_EN;
        Proof { line: Digits, lines: u64 }
            nl: "deze controlegetallen zijn niet die van regel {line} van een verslag van {lines} regels", NEW_NL;
            en: "these hashes are not those of line {line} of a transcript of {lines} lines", NEW_EN;
        NotInLog
            nl: "deze regel staat niet op deze plaats in het verslag dat ondertekend is", NEW_NL;
            en: "this line is not in this place of the transcript that was signed", NEW_EN;
        Programme
            nl: "de eerste regel hoort regel 1 van het verslag te zijn, met naam, titel en organisatie zoals de lijst ze noemt", NEW_NL;
            en: "the first line must be line 1 of the transcript, with name, title and organisation as the list has them", NEW_EN;
        LineSpelling
            nl: "dit is geen regel van een verslag in de enige schrijfwijze", NEW_NL;
            en: "this is no line of a transcript in its only spelling", NEW_EN;
        Missing { line: Digits }
            nl: "deze rij noemt regel {line} van het verslag, en die staat niet in de lijst", NEW_NL;
            en: "this row names line {line} of the transcript, which is not in the list", NEW_EN;
        Unneeded
            nl: "geen enkele rij noemt deze regel van het verslag", NEW_NL;
            en: "no row names this line of the transcript", NEW_EN;
        RowOrder
            nl: "de rijen horen op volgorde van praktijk en startdatum te staan, elke één keer", NEW_NL;
            en: "the rows must stand in the order of practice and start date, each once", NEW_EN;
        Scope { start: String }
            nl: "deze rij hoort niet op de lijst van {start}", NEW_NL;
            en: "this row is not of the list of {start}", NEW_EN;
        Source { member: &'static str }
            nl: "`{member}` noemt geen regel van het verslag waaruit deze rij volgt", NEW_NL;
            en: "`{member}` names no line of the transcript from which this row follows", NEW_EN;
        Column { column: &'static str, found: CellTold, due: CellTold }
            nl: "in kolom `{column}` staat {found}; volgens het ondertekende verslag hoort daar {due}", NEW_NL;
            en: "column `{column}` says {found}; by the transcript that was signed it must say {due}", NEW_EN;
        Opening
            nl: "bij deze rij horen code en zout te staan als het verslag pseudoniemen heeft, en anders niet", NEW_NL;
            en: "code and salt are due in this row if the transcript has pseudonyms, and not otherwise", NEW_EN;
        Pseudonym
            nl: "code en zout bij deze rij horen niet bij het pseudoniem van deze uitkomst", NEW_NL;
            en: "code and salt in this row do not belong to the pseudonym of this outcome", NEW_EN;
        Stop
            nl: "dat deze praktijk stopte, en wanneer, volgt niet uit de regels die deze rij noemt", NEW_NL;
            en: "that this practice stopped, and when, does not follow from the lines that this row names", NEW_EN;
        NotLast { behind: Lines, due: u64 }
            nl: "de uitkomst van deze rij is niet het laatste woord van het verslag dat ondertekend is: daarin is deze regel gevolgd door {behind}; als haar uitslag de laatste was, zou dat {due} zijn", NEW_NL;
            en: "the outcome of this row is not the last word of the log that was signed: there this line is followed by {behind}; if its result were the last, it would be {due}", NEW_EN;
        Reservation { due: String }
            nl: "de kolom `voorbehoud` hoort te eindigen met `{due}`", NEW_NL;
            en: "column `voorbehoud` must end with `{due}`", NEW_EN;
        Signature
            nl: "deze handtekening is niet van de sleutel die u vertrouwt, of niet onder deze regels gezet", NEW_NL;
            en: "this signature is not by the key you trust, or not over these lines", NEW_EN;
        Cosignature { name: String }
            nl: "deze handtekening is niet van de sleutel van getuige `{name}` die u vertrouwt, of niet onder deze regels en dit tijdstip gezet", NEW_NL;
            en: "this signature is not by the key of witness `{name}` you trust, or not over these lines and this time", NEW_EN;
        OtherWitness { name: String }
            nl: "deze regel op naam van getuige `{name}` is niet van de sleutel die u gaf", "of de lijst is veranderd, of `{name}` heeft sindsdien een andere sleutel: vraag dat na bij `{name}`, en geef dan die sleutel";
            en: "this line in the name of witness `{name}` is not by the key you gave", "either the list was changed, or `{name}` has another key since: ask `{name}`, and give that key";
        OtherKey { origin: String }
            nl: "met de sleutel die u gaf is deze lijst niet na te gaan: zij is ondertekend met een andere sleutel van `{origin}`", "is de sleutel gewisseld, dan kondigt het verslag de nieuwe aan: vraag de organisator om de nieuwe sleutel, of houd de lijst tegen het verslag: instroom verify LIJST --against VERSLAG --trust SLEUTEL";
            en: "this list cannot be checked with the key you gave: it is signed with another key of `{origin}`", "if the key was changed, the transcript announces the newer one: ask the organiser for the newer key, or hold the list against the transcript: instroom verify LIST --against LOG --trust KEY";
        NoKey { origin: String }
            nl: "deze lijst noemt `{origin}` als ondertekenaar, maar bevat geen sleutel: niemand staat ervoor in", "geef de sleutel die de organisator bekend heeft gemaakt: instroom verify LIJST --trust SLEUTEL";
            en: "this list names `{origin}` as its signer, but holds no key: nobody vouches for it", "give the key that the organiser published: instroom verify LIST --trust KEY";
        OtherLog { origin: String, trusted: Vec<String> }
            nl: "deze lijst is uit verslag `{origin}`; u vertrouwt alleen `{trusted}`", "vraag welke sleutel bij dat verslag hoort; is het niet uw programma, vraag dan de goede lijst";
            en: "this list is from log `{origin}`; you trust only `{trusted}`", "ask which key belongs to that log; if it is not your programme, ask for the right list";
        Unsigned { origin: String, trusted: Vec<String> }
            nl: "deze lijst van `{origin}` draagt geen handtekening van wie u vertrouwt: {trusted}", "vraag de organisator om een lijst die de getuigen medeondertekenden, of geef de sleutel van de organisator";
            en: "this list of `{origin}` bears no signature of those you trust: {trusted}", "ask the organiser for a list that the witnesses cosigned, or give the organiser's key";
    }
}

crate::faults! {
    /// Why a list is not compared with a transcript.
    pub enum GivenFault as "list-given" {
        NoList
            nl: "in dit bestand staat geen deelnemerslijst: kolommen `praktijk` en `startdatum` ontbreken", "geef een lijst van `instroom list` met de koppen erboven, ook als een spreadsheet die opnieuw opsloeg; eerst de lijst, dan `--against VERSLAG`";
            en: "there is no participant list in this file: columns `praktijk` and `startdatum` are missing", "give a list of `instroom list` with its headings above it, also one that a spreadsheet saved again; first the list, then `--against LOG`";
        Alone
            nl: "dit is geen lotingsverslag, maar een werkmap of een tabel", "is het een deelnemerslijst, geef dan het verslag erbij: instroom verify LIJST --against VERSLAG --trust SLEUTEL";
            en: "this is no transcript, but a workbook or a table", "if it is a list of participants, give the transcript with it: instroom verify LIST --against LOG --trust KEY";
        Turned { list: String, log: String }
            nl: "`{log}` is een lotingsverslag en `{list}` niet: zij staan in de verkeerde volgorde", "geef eerst de lijst, dan het verslag: instroom verify {list} --against {log}";
            en: "`{log}` is a transcript and `{list}` is not: they stand in the wrong order", "give the list first, then the transcript: instroom verify {list} --against {log}";
        OpenDocument
            nl: "dit is een werkmap van een andere soort (.ods)", "bewaar haar als .xlsx: in LibreOffice met Bestand, Opslaan als; of vraag de organisator om het bestand dat hij stuurde";
            en: "this is a workbook of another kind (.ods)", "save it as .xlsx: in LibreOffice with File, Save As; or ask the organiser for the file that was sent";
        Anew
            nl: "deze lijst is opnieuw geschreven: een programma zette er spaties of nieuwe regels in. Van een lijst als JSON telt elke byte", "vraag de lijst opnieuw aan de organisator, als bijlage, en laat geen programma haar opslaan";
            en: "this list was written anew: a program put spaces or new lines in it. Of a list as JSON every byte counts", "ask the organiser for the list again, as an attachment, and let no program save it";
        NotDrawn
            nl: "in dit verslag is nog niet geloot, dus er is geen lijst om mee te vergelijken", "geef het nieuwste verslag";
            en: "nothing was drawn in this transcript, so there is no list to compare with", "give the newest transcript";
        Strangers { list: String, log: String }
            nl: "deze lijst komt uit verslag `{list}`; dit verslag is van `{log}`", "vraag het verslag van dat programma";
            en: "this list is from log `{list}`; this transcript is of `{log}`", "ask for the transcript of that programme";
    }
}

crate::messages! {
    /// How it is known what a list is of.
    pub enum Source as "list-source" {
        Said nl: "dat zegt de lijst zelf"; en: "as the list says itself";
        Rows nl: "daar passen de rijen het best bij"; en: "which the rows fit best";
    }

    /// What comes of holding a list against a transcript.
    pub enum AgainstWords as "list-against" {
        Title { file: String, log: String }
            nl: "{file}, gehouden tegen {log}";
            en: "{file}, held against {log}";
        Request { title: String, source: Source }
            nl: "Vergeleken als: {title} ({source}).\nWie volgens het verslag op die lijst hoort en er niet op staat, ontbreekt.";
            en: "Compared as: {title} ({source}).\nWhoever by the transcript is of that list and does not stand on it, is missing.";
        Then { section: Headline, moment: Timestamp, line: Digits }
            nl: "De lijst is van een eerdere stand: {section}, {moment}, tot en met regel {line} van het verslag. Zij is vergeleken met wat het verslag toen zei.";
            en: "The list is of an earlier state: {section}, {moment}, up to line {line} of the transcript. It was compared with what the transcript said then.";
        Unknown
            nl: "Het controlegetal van de lijst is van geen enkele uitslag in dit verslag. Zij is vergeleken met de laatste stand.";
            en: "The root of the list is of no result in this transcript. It was compared with the last state.";
        Skipped { columns: Vec<&'static str> }
            nl: "Niet vergeleken zijn de kolommen {columns}: zij staan niet in de lijst, of het verslag heeft pseudoniemen.";
            en: "Not compared are the columns {columns}: the list has them not, or the transcript has pseudonyms.";
        Sheets { sheets: Vec<String> }
            nl: "NIET NAGEREKEND: wat in {sheets} staat, kan veranderd zijn; nagerekend is alleen het werkblad met de lijst.";
            en: "NOT CHECKED: what stands in {sheets} may have been changed; only the sheet with the list was checked.";
        Guessed { title: String }
            nl: "LET OP: dit bestand zegt niet zelf welke lijst het is. Dit geldt alleen als dit de lijst is die u vroeg: {title}. Vroeg u een andere lijst, dan is hiermee niet nagegaan of er praktijken ontbreken.";
            en: "MIND: this file does not say itself which list it is. This holds only if this is the list that you asked for: {title}. If you asked for another list, it was not checked here whether practices are missing.";
        Reservation { found: CellTold, due: CellTold }
            nl: "In kolom voorbehoud staat {found}; het verslag zegt {due}. Het kan dat getuigen sindsdien tekenden of dat een wijziging werd verzegeld; of dat zo is, is hier niet nagegaan.";
            en: "Column voorbehoud says {found}; the transcript says {due}. Witnesses may have signed since, or an amendment may have been sealed; whether that is so was not checked here.";
        Agrees { but: ButTold, rows: Rows }
            nl: "Klopt{but}: {rows}, precies zoals het verslag zegt.";
            en: "Agrees{but}: {rows}, exactly as the transcript says.";
        Agreed { but: ButTold, rows: Rows }
            nl: "Klopte toen{but}: {rows}, precies zoals het verslag toen zei. ER IS SINDSDIEN IETS VERANDERD:";
            en: "Agreed then{but}: {rows}, exactly as the transcript said then. SOMETHING CHANGED SINCE:";
        Unchanged { but: ButTold, rows: Rows }
            nl: "Klopte toen, en nu nog{but}: {rows}, precies zoals het verslag zegt.";
            en: "Agreed then, and does now{but}: {rows}, exactly as the transcript says.";
        Differs { differences: usize }
            nl: "DEZE LIJST KLOPT NIET: verschillen met het verslag: {differences}.";
            en: "THIS LIST DOES NOT AGREE: differences from the transcript: {differences}.";
        Unsure { differences: usize }
            nl: "NIET VAST TE STELLEN: het controlegetal is van geen uitslag in dit verslag; verschillen met de laatste stand: {differences}.\nVraag het nieuwste verslag en houd de lijst daartegen. Is het controlegetal ook daarin van geen uitslag, dan klopt de lijst niet.";
            en: "THIS CANNOT BE TOLD: the root is of no result in this transcript; differences from the last state: {differences}.\nAsk for the newest transcript and hold the list against that. If the root is of no result there either, the list does not agree.";
        Since nl: "Los daarvan, sindsdien veranderd:"; en: "Apart from that, changed since:";
        More { more: usize } nl: "… en nog {more}"; en: "… and {more} more";
    }

    /// What is left out of a verdict.
    pub enum ButTold as "list-but" {
        Nothing nl: ""; en: "";
        Reservation nl: ", op kolom voorbehoud na"; en: ", but for column voorbehoud";
    }

    /// One thing that differs.
    pub enum DifferenceTold as "list-difference" {
        Cell { row: Digits, practice: String, column: &'static str, found: CellTold, due: CellTold, why: WhyTold }
            nl: "rij {row}, praktijk {practice}, kolom {column}: in de lijst {found}, volgens het verslag {due}{why}";
            en: "row {row}, practice {practice}, column {column}: in the list {found}, by the transcript {due}{why}";
        Missing { practice: String, name: String, line: Digits }
            nl: "ontbreekt: praktijk {practice} ({name}), regel {line} van het verslag";
            en: "missing: practice {practice} ({name}), line {line} of the transcript";
        Extra { row: Digits, practice: String }
            nl: "te veel: rij {row}, praktijk {practice}, hoort niet op deze lijst of staat er twee keer";
            en: "too many: row {row}, practice {practice}, is not of this list or stands there twice";
        Lost { column: String, rows: Rows, found: CellTold, due: CellTold }
            nl: "kolom {column}, {rows}: voorloopnul kwijt, zoals {found} in plaats van {due} (dat doet een spreadsheet die de kolom als getal leest)";
            en: "column {column}, {rows}: leading zero lost, such as {found} instead of {due} (a spreadsheet that reads the column as a number does that)";
        Emptied { column: String, rows: Vec<RowTold>, due: CellTold }
            nl: "kolom {column} is leeg in rij {rows}; volgens het verslag hoort daar {due}";
            en: "column {column} is empty in row {rows}; by the transcript it must say {due}";
        Counted { column: String, rows: Rows, found: CellTold, due: CellTold }
            nl: "kolom {column}, {rows}: een getal in plaats van een datum, zoals {found} voor {due} (zo telt een spreadsheet dagen: geef de kolom de opmaak van een datum en bewaar de lijst weer)";
            en: "column {column}, {rows}: a number instead of a date, such as {found} for {due} (a spreadsheet counts days so: give the column the format of a date and save the list again)";
        Turned { column: String, rows: Rows, found: CellTold, due: CellTold }
            nl: "kolom {column}, {rows}: deze datum is niet te lezen, zoals {found} voor {due}; dag en maand kunnen verwisseld zijn (bewaar de lijst met datums als 2023-07-01 of 1-7-2023)";
            en: "column {column}, {rows}: this date cannot be read, such as {found} for {due}; day and month may have been turned around (save the list with dates such as 2023-07-01 or 1-7-2023)";
        Changed { practice: String, column: &'static str, found: CellTold, due: CellTold }
            nl: "praktijk {practice}, kolom {column}: was {found}, is nu {due}";
            en: "practice {practice}, column {column}: was {found}, is now {due}";
        Joined { practice: String, name: String, line: Digits }
            nl: "erbij: praktijk {practice} ({name}), regel {line} van het verslag";
            en: "added: practice {practice} ({name}), line {line} of the transcript";
        Left { practice: String }
            nl: "eraf: praktijk {practice}";
            en: "gone: practice {practice}";
    }

    /// Why a cell may differ.
    pub enum WhyTold as "list-why" {
        Not nl: ""; en: "";
        Lost
            nl: " (voorloopnul kwijt: dat doet een spreadsheet die de kolom als getal leest)";
            en: " (leading zero lost: a spreadsheet does that when it reads the column as numbers)";
        Counted { date: Date }
            nl: " (zo telt een spreadsheet {date}: geef de kolom de opmaak van een datum en bewaar de lijst weer)";
            en: " (a spreadsheet counts {date} so: give the column the format of a date and save the list again)";
        Day
            nl: " (deze datum is niet te lezen: dag en maand kunnen verwisseld zijn; bewaar de lijst met datums als 2023-07-01 of 1-7-2023)";
            en: " (this date cannot be read: day and month may have changed places; save the list with dates like 2023-07-01 or 1-7-2023)";
    }

    /// What a cell says.
    pub enum CellTold as "list-cell-told" {
        Nothing nl: "niets"; en: "nothing";
        Says { text: Quoted } nl: "`{text}`"; en: "`{text}`";
    }

    /// Where something is wrong in a list.
    pub enum ListPlace as "list-place" {
        Member { file: String, member: &'static str } nl: "{file}, `{member}`"; en: "{file}, `{member}`";
        Row { file: String, row: Digits, practice: String }
            nl: "{file}, rij {row} (praktijk {practice})";
            en: "{file}, row {row} (practice {practice})";
        Line { file: String, line: Digits }
            nl: "{file}, regel {line} van het verslag";
            en: "{file}, line {line} of the transcript";
    }

    /// What a list proves.
    pub enum ListedWords as "listed-words" {
        Title { file: String, title: String, origin: String }
            nl: "{file}: lijst uit het lotingsverslag van {title} ({origin})";
            en: "{file}: list from the transcript of {title} ({origin})";
        New { practices: Practices, ion: u64, date: Date }
            nl: "{practices} met samen {ion} ION die starten per {date}";
            en: "{practices} with {ion} ION together that start on {date}";
        SoFar { practices: Practices, ion: u64, date: Date }
            nl: "{practices} met samen {ion} ION en een startdatum tot en met {date}";
            en: "{practices} with {ion} ION together and a start date up to and including {date}";
        Stopped { practices: Practices }
            nl: "daarvan gestopt: {practices} (kolom gestopt_per)";
            en: "of these stopped: {practices} (column gestopt_per)";
        Insurer { insurer: String }
            nl: "volgens de lijst zelf: alleen verzekeraar {insurer}";
            en: "as the list itself says: only insurer {insurer}";
        Result { lines: Digits, root: String, short: String }
            nl: "zoals ondertekend onder regel 1 tot en met {lines} van het verslag, controlegetal {root} (kort: {short})";
            en: "as signed over lines 1 to {lines} of the transcript, root {root} (short: {short})";
        Agrees
            nl: "Klopt: elke rij volgt uit regels van dat verslag, en dat is ondertekend met een sleutel die u vertrouwt:";
            en: "Agrees: every row follows from lines of that transcript, and that is signed with a key you trust:";
        NotYet
            nl: "NOG NIET: elke rij volgt uit regels van dat verslag, maar daarvoor staat nog niet in wie u vertrouwt:";
            en: "NOT YET: every row follows from lines of that transcript, but those you trust do not vouch for that yet:";
        Unproven
            nl: "Niet bewezen is: dat niemand ontbreekt; dat naam, plaats, verzekeraar en peildatum de laatste zijn; dat de voorwaarden in kolom voorbehoud die van de ronde van die praktijk zijn; dat een praktijk die stopte niet terugkwam; wat kolom voorbehoud zegt van handtekeningen en wijzigingen; en dat het verslag hierna niets anders zegt.";
            en: "Not proven is: that nobody is missing; that name, town, insurer and reference date are the latest; that the terms in column voorbehoud are those of the round of that practice; that a practice that stopped did not come back; what column voorbehoud says of signatures and amendments; and that the transcript says nothing else after this.";
        Hidden
            nl: "Het verslag heeft pseudoniemen: ook naam, plaats, verzekeraar en groep zijn niet bewezen.";
            en: "The transcript has pseudonyms: name, town, insurer and group are not proven either.";
        Whole
            nl: "Dat alles zegt het verslag: instroom verify LIJST --against VERSLAG --trust SLEUTEL";
            en: "All that the transcript tells: instroom verify LIST --against LOG --trust KEY";
        Differs
            nl: "DEZE LIJST KLOPT NIET.";
            en: "THIS LIST DOES NOT AGREE.";
    }
}

impl CellTold {
    /// Of what stands there.
    pub fn of(text: Option<&str>) -> Self {
        text.filter(|text| !text.is_empty()).map_or(Self::Nothing, |text| Self::Says { text: Quoted(text.to_owned()) })
    }
}
