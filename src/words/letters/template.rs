//! What is wrong with a template.

use crate::words::value::{OneOf, Quoted};

const LIST_NL: &str =
    "alle velden, en wat zij betekenen, staan boven in het bestand dat `instroom letters --template-out` schrijft";
const LIST_EN: &str =
    "all fields, and what they mean, stand at the top of the file that `instroom letters --template-out` writes";
const BRACE_NL: &str = "een veld staat op één regel tussen een accolade die opent en een die sluit; wilt u een accolade in de tekst zelf, schrijf hem dan twee keer";
const BRACE_EN: &str = "a field stands on one line between a brace that opens and one that closes; if you want a brace in the text itself, write it twice";
const ALONE_NL: &str =
    "zet er een lege regel boven en onder, en niets ervoor of erachter; in een kop of een lijst kan het niet staan";
const ALONE_EN: &str =
    "put an empty line above and below it, and nothing before or behind it; it cannot stand in a heading or a list";

crate::faults! {
    /// Why a template is no letter.
    pub enum TemplateFault as "letter-template-fault" {
        Near { given: Quoted, near: OneOf }
            nl: "het veld `{given}` bestaat niet", "bedoelt u {near}?";
            en: "there is no field `{given}`", "do you mean {near}?";
        Unknown { given: Quoted }
            nl: "het veld `{given}` bestaat niet", LIST_NL;
            en: "there is no field `{given}`", LIST_EN;
        Open
            nl: "hier begint een veld dat op deze regel niet eindigt", BRACE_NL;
            en: "a field begins here that does not end on this line", BRACE_EN;
        Close
            nl: "hier sluit een accolade die niet is geopend", BRACE_NL;
            en: "a brace closes here that was not opened", BRACE_EN;
        Alone { field: String }
            nl: "het veld `{field}` staat alleen op een eigen regel", ALONE_NL;
            en: "the field `{field}` stands alone on a line of its own", ALONE_EN;
        Bold
            nl: "hier begint vette tekst die in deze alinea niet eindigt", "zet ook achter de vette tekst **";
            en: "bold text begins here that does not end in this paragraph", "put ** behind the bold text too";
        Kind { given: Quoted, known: OneOf }
            nl: "`{given}` is geen soort brief", "schrijf {known}";
            en: "`{given}` is no kind of letter", "write {known}";
        For
            nl: "deze regel begint met `[`, maar is geen voorwaarde zoals `[bij wacht]`",
                "zet een voorwaarde alleen op een regel, met `[bij ` ervoor en `]` erachter; wilt u dit in de brief zelf, begin de regel dan met een ander woord";
            en: "this line begins with `[`, but is no condition such as `[for waits]`",
                "put a condition alone on a line, with `[for ` before it and `]` behind it; if you want this in the letter itself, begin the line with another word";
        Empty
            nl: "in dit sjabloon staat geen tekst", "begin met wat `instroom letters --template-out BESTAND` schrijft";
            en: "there is no text in this template", "begin with what `instroom letters --template-out FILE` writes";
        NotText
            nl: "dit sjabloon is geen tekst (UTF-8)",
                "bewaar het als gewone tekst in UTF-8; in Word: Opslaan als, bestandstype Tekst zonder opmaak (*.txt), en kies daarna bij de codering Unicode (UTF-8)";
            en: "this template is no text (UTF-8)",
                "save it as plain text in UTF-8; in Word: Save as, file type Plain text (*.txt), and then choose Unicode (UTF-8) as the encoding";
    }
}
