//! What is said of a round before it is sealed, as it follows on earlier ones.

use super::noun::{Declined, TakePart, WaitAgain};
use crate::words::survey::InReport;
use crate::words::value::Digits;
use jiff::Timestamp;
use jiff::civil::Date;

crate::faults! {
    /// Why a round does not follow on its log.
    pub enum PlanRefusal as "plan-refusal" {
        Ended { practice: String, next: String }
            nl: "praktijk `{practice}` is opgegaan in `{next}` en staat toch in deze aanmeldingen",
                "haal de rij van `{practice}` weg; `{next}` staat er met de ION van beide";
            en: "practice `{practice}` merged into `{next}` and is in this register all the same",
                "remove the row of `{practice}`; `{next}` stands there with the ION of both";
        OtherWitnesses
            nl: "deze spelregels noemen andere getuigen dan dit verslag",
                "neem de blokken [[witness]] en [witnesses] van de vorige ronde over; echt andere getuigen kondigt u eerst aan met `instroom key change`";
            en: "these rules name other witnesses than this log",
                "copy the [[witness]] and [witnesses] tables of the round before; announce really other witnesses first, with `instroom key change`";
        OtherProgramme { key: &'static str, written: String, log: String }
            nl: "`{key}` is `{written}`, maar dit verslag is van `{log}`",
                "schrijf `{key} = \"{log}\"`; de naam van de ronde staat in `[round] title`; een ander programma krijgt een nieuw verslag met `--log`";
            en: "`{key}` is `{written}`, but this log is of `{log}`",
                "write `{key} = \"{log}\"`; the name of the round is in `[round] title`; another programme gets a new log with `--log`";
        NewBy { written: String }
            nl: "`by` is `{written}`, maar dit verslag noemt geen organisatie", "laat `by` weg; een nieuw verslag kan haar wel noemen";
            en: "`by` is `{written}`, but this log names no organising body", "leave `by` out; a new log can name one";
        NoBy { log: String }
            nl: "`by` ontbreekt, maar dit verslag is van `{log}`", "schrijf `by = \"{log}\"` onder [programme]";
            en: "`by` is missing, but this log is of `{log}`", "write `by = \"{log}\"` under [programme]";
        OldBeacon { label: String, number: Digits, beacon: Timestamp, example: String }
            nl: "bron `{label}`: dit is nog het baken van ronde {number}, van {beacon}; iedereen kent het al",
                "geef [[source]] in de spelregels van deze ronde een nieuwe `at`, na het verzegelen, en laat de getuigen tijd om te tekenen: `at = {example}`";
            en: "source `{label}`: this is still the beacon of round {number}, of {beacon}; everybody knows it",
                "give [[source]] in the rules of this round a new `at`, after the sealing, and leave the witnesses time to sign: `at = {example}`";
        PastBeacon { label: String, beacon: Timestamp, example: String }
            nl: "bron `{label}`: deze ronde van het baken was al op {beacon}; iedereen kan haar kennen",
                "kies een tijdstip na het verzegelen, en laat de getuigen tijd om te tekenen: `at = {example}`";
            en: "source `{label}`: this round of the beacon was on {beacon} already; everybody can know it",
                "choose a moment after the sealing, and leave the witnesses time to sign: `at = {example}`";
    }

    /// What a line of contributions is not.
    pub enum GivenRefusal as "given" {
        NotAPair { text: String }
            nl: "`{text}` is geen BRON=WAARDE", "schrijf bijvoorbeeld: dobbelstenen=3 1 6";
            en: "`{text}` is no LABEL=VALUE", "write for example: dobbelstenen=3 1 6";
        BeaconAhead { label: String, round: Digits, beacon: Timestamp, address: String, program: String, log: String }
            nl: "het baken spreekt pas op {beacon}; eerder is er geen ronde {round} voor `{label}`, en kan er niet geloot worden",
                "gooi en loot dan: `{program} draw {log} --key SLEUTEL --fetch` haalt de ronde zelf op; zonder netwerk `--contribute {label}=BESTAND`, met in dat bestand wat dan op {address} staat";
            en: "the beacon speaks only on {beacon}; before that there is no round {round} for `{label}`, and no draw",
                "roll and draw then: `{program} draw {log} --key KEY --fetch` fetches the round itself; without a network `--contribute {label}=FILE`, with in that file what then stands at {address}";
    }
}

crate::messages! {
    /// What earlier rounds mean for this one.
    pub enum Follows as "follows" {
        Heading nl: "Wat eerdere rondes betekenen:"; en: "What earlier rounds mean:";
        TakingPart { practices: TakePart } nl: "{practices} mee in het maximum"; en: "{practices} in the cap";
        Again { practices: WaitAgain, who: Vec<Who> }
            nl: "{practices} zonder nieuw antwoord vanzelf weer mee: {who}";
            en: "{practices} part again without a new answer: {who}";
        Declined { practices: Declined, who: Vec<Who> }
            nl: "let op: {practices} (stopt zij: amend withdraw): {who}";
            en: "mind: {practices} (if it stops: amend withdraw): {who}";
        Unsigned { signed: usize, required: usize, open: Vec<String> }
            nl: "Let op: verzegelen kan pas als genoeg getuigen het einde van het verslag hebben medeondertekend: nu {signed} van de {required}. Nog niet getekend: {open}";
            en: "Mind: it can be sealed only when enough witnesses have cosigned the end of the log: {signed} of {required} now. Not signed yet: {open}";
        Repeated { dates: Vec<Date> }
            nl: "Let op: een eerdere ronde had deze startdatum ook al: {dates}. Is dit de bedoeling, of zijn het de spelregels van toen?";
            en: "Mind: an earlier round had this start date already: {dates}. Is that meant, or are these the rules of that round?";
        SameTitle { title: String }
            nl: "Let op: een eerdere ronde heet ook “{title}”. Geef elke ronde onder [round] een eigen titel: praktijken en verzekeraars lezen die.";
            en: "Mind: an earlier round is called “{title}” too. Give each round a title of its own under [round]: practices and insurers read it.";
        OtherRules { keys: Vec<String> }
            nl: "Let op: dit staat anders in deze spelregels dan in die van de vorige ronde: {keys}. Heeft het bestuur dat zo besloten?";
            en: "Mind: this is not the same in these rules as in those of the round before: {keys}. Did the board decide that?";
    }

    /// One of a list that is shown up to a length.
    pub enum Who as "follows-who" {
        Practice { id: String } nl: "{id}"; en: "{id}";
        More { more: InReport } nl: "{more}"; en: "{more}";
    }

    /// What somebody at the terminal is asked for.
    pub enum Asked as "asked" {
        Dice { label: String, by: String, faces: Digits, rolls: Digits }
            nl: "{label} ({by}): {rolls} worpen met een dobbelsteen (1 t/m {faces}), met spaties ertussen: ";
            en: "{label} ({by}): {rolls} rolls of a die (1 to {faces}), with spaces between: ";
        Text { label: String, by: String, what: String } nl: "{label} ({by}): {what}: "; en: "{label} ({by}): {what}: ";
        Secret { label: String, by: String }
            nl: "{label} ({by}): het geheim, of het bestand waarin het staat: ";
            en: "{label} ({by}): the secret, or the file that holds it: ";
        Beacon { label: String, by: String, round: Digits, beacon: Timestamp, address: String }
            nl: "{label} ({by}): ronde {round} van het baken, van {beacon}.\nOpen dit adres, bijvoorbeeld op een telefoon: {address}\nPlak de hele tekst die u ziet, of typ alleen de 96 tekens achter `signature` over (cijfers en letters van a tot en met f; spaties en hoofdletters mogen), of geef een bestand: ";
            en: "{label} ({by}): round {round} of the beacon, of {beacon}.\nOpen this address, for example on a phone: {address}\nPaste the whole text that you see, or type over only the 96 characters behind `signature` (digits and letters from a to f; spaces and capitals may be), or give a file: ";
        Again { label: String }
            nl: "Laat nu iemand anders dezelfde worpen typen, van de tafel of van het papier, zonder te kijken wat de eerste typte.\n{label}, tweede keer: ";
            en: "Now let somebody else type the same rolls, from the table or from paper, without looking at what the first one typed.\n{label}, second time: ";
        Right { value: String }
            nl: "  gelezen: {value}\n  klopt dit? (ja/nee) ";
            en: "  read: {value}\n  is this right? (yes/no) ";
        Failed { label: String, reason: String }
            nl: "  {label} gaf niets: {reason}\n  klopt dit? Het komt in het verslag. (ja/nee) ";
            en: "  {label} gave nothing: {reason}\n  is this right? It is written in the log. (yes/no) ";
        Kept
            nl: "Wilt u deze gebruiken? Bij nee vervallen zij en wordt er opnieuw gegooid. (ja/nee) ";
            en: "Do you want to use these? If not, they are dropped and rolled again. (yes/no) ";
        Doubtful
            nl: "Toch zo loten? (ja/nee) ";
            en: "Draw like this all the same? (yes/no) ";
    }

    /// What is said where a round of the beacon is given before there is one.
    pub enum Early as "beacon-early" {
        Not { round: Digits, beacon: Timestamp }
            nl: "  Ronde {round} van het baken is er nog niet: zij verschijnt op {beacon}. Wat er nu al is, is een andere ronde.";
            en: "  Round {round} of the beacon is not there yet: it appears on {beacon}. What is there now is another round.";
    }

    /// What was sealed for when a source gives nothing.
    pub enum GivesWay as "gives-way" {
        Skip { label: String }
            nl: "Geeft {label} niets, dan gaat de loting zonder haar door: zo is het verzegeld.";
            en: "If {label} gives nothing, the draw goes on without it: so it was sealed.";
        Later { label: String, round: Digits, beacon: Timestamp }
            nl: "Geeft {label} niets, dan telt ronde {round} van het baken, van {beacon}: zo is het verzegeld.";
            en: "If {label} gives nothing, round {round} of the beacon counts, of {beacon}: so it was sealed.";
        How nl: "Typ dan --failed en waarom."; en: "Then type --failed and why.";
    }

    /// What two people typed of the same throws.
    pub enum TypedTwice as "typed-twice" {
        Waits { label: String, path: String }
            nl: "Voor `{label}` typte bij een eerdere poging één persoon de worpen; zij staan in {path}. Een tweede typt ze ook.";
            en: "For `{label}` one person typed the rolls in an earlier attempt; they are in {path}. A second one types them too.";
        Alike { label: String, value: String }
            nl: "  {label}, twee keer hetzelfde: {value}";
            en: "  {label}, twice the same: {value}";
        Unlike { throw: Digits, first: String, second: String }
            nl: "  worp {throw}: de eerste keer {first}, de tweede keer {second}";
            en: "  roll {throw}: {first} the first time, {second} the second time";
        Anew
            nl: "De twee keren verschillen. Kijk samen wat er ligt of op papier staat; daarna typt de eerste opnieuw.";
            en: "The two differ. Look together at what lies there or stands on paper; then the first one types again.";
    }

    /// Throws on disk until the draw is written.
    pub enum ThrowsKept as "throws-kept" {
        Head
            nl: "Getypt bij een loting die nog niet geschreven is; instroom verwijdert dit bestand als zij geschreven is.";
            en: "Typed for a draw that is not written yet; instroom removes this file when it is.";
        Here { path: String }
            nl: "  Wat u typt staat tot de loting geschreven is ook in {path}, dat alleen u kunt lezen.";
            en: "  Until the draw is written, what you type is also in {path}, which only you can read.";
        Found { path: String }
            nl: "Bij een eerdere poging getypt en bewaard in {path}:";
            en: "Typed in an earlier attempt and kept in {path}:";
        Value { label: String, value: String } nl: "  {label}: {value}"; en: "  {label}: {value}";
        Used { path: String } nl: "Wat ontbreekt komt uit {path}."; en: "What is missing comes from {path}.";
        Other { label: String, path: String }
            nl: "let op: voor `{label}` staan in {path} andere worpen, die bij een eerdere poging zijn getypt";
            en: "mind: for `{label}` other rolls stand in {path}, typed in an earlier attempt";
        Left { path: String }
            nl: "De worpen zijn niet kwijt: zij staan in {path}. Bij een nieuwe poging vraagt draw of u ze wilt gebruiken (met --yes zonder vraag).";
            en: "The rolls are not lost: they are in {path}. When you try again, draw asks whether to use them (with --yes it does not ask).";
        Removed { path: String }
            nl: "{path} is verwijderd: de worpen staan nu in het verslag.";
            en: "{path} was removed: the rolls stand in the log now.";
    }
}
