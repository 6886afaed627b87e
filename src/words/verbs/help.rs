//! What is said of command lines that cannot be read, and Dutch for the words that the reader of command lines brings along.

crate::messages! {
    /// How a command line becomes right.
    pub enum Hint as "usage-hint" {
        Meant { suggestion: String } nl: "bedoelt u `{suggestion}`?"; en: "do you mean `{suggestion}`?";
        OneOf { valid: Vec<String> } nl: "kies uit {valid}"; en: "choose one of {valid}";
        Between { least: u64, most: u64 }
            nl: "een heel getal van {least} tot {most}";
            en: "a whole number from {least} to {most}";
        Quotes
            nl: "zet tekst met spaties tussen aanhalingstekens; `instroom OPDRACHT --help` toont wat erbij hoort";
            en: "put text with spaces in quotes; `instroom VERB --help` shows what belongs to it";
        QuotesOf { command: String }
            nl: "zet tekst met spaties tussen aanhalingstekens; `{command} --help` toont wat erbij hoort";
            en: "put text with spaces in quotes; `{command} --help` shows what belongs to it";
        HelpOf { command: String }
            nl: "`{command} --help` toont wat erbij hoort";
            en: "`{command} --help` shows what belongs to it";
        Help
            nl: "`instroom --help` toont de opdrachten, `instroom OPDRACHT --help` wat erbij hoort";
            en: "`instroom --help` shows the verbs, `instroom VERB --help` what belongs to one";
    }
}

crate::messages! {
    /// Where somebody begins who has nothing yet.
    pub enum Begin as "begin" {
        Here
            nl: "Begin hier:\n  instroom init hoog   maakt de map loting, met spelregels en aanmeldingen om in\n                       te vullen; LEESMIJ.txt daarin leidt u langs elke stap\n  instroom demo        doet een hele loting voor, met fictieve praktijken\nKreeg u een bewijs of een verslag?\n  instroom verify BESTAND --trust SLEUTEL";
            en: "Begin here:\n  instroom init hoog   makes the folder loting, with rules and a register to\n                       fill in; README.txt in it takes you through every step\n  instroom demo        shows a whole draw, with fictitious practices\nDid you get a receipt or a transcript?\n  instroom verify FILE --trust KEY";
    }
}

crate::faults! {
    /// Why a command line cannot be read.
    pub enum UsageFault as "usage" {
        NoVerb { given: String, hint: Hint }
            nl: "`{given}` is geen opdracht van instroom", "{hint}";
            en: "`{given}` is no verb of instroom", "{hint}";
        Unknown { given: String, hint: Hint }
            nl: "`{given}` wordt hier niet herkend", "{hint}";
            en: "`{given}` is not known here", "{hint}";
        VerbMissing { hint: Hint }
            nl: "er ontbreekt een opdracht", "{hint}";
            en: "a verb is missing", "{hint}";
        Missing { given: String, hint: Hint }
            nl: "er ontbreekt: {given}", "{hint}";
            en: "missing: {given}", "{hint}";
        NoValue { given: String, hint: Hint }
            nl: "bij `{given}` hoort een waarde", "{hint}";
            en: "`{given}` needs a value", "{hint}";
        Value { given: String, value: String, hint: Hint }
            nl: "`{value}` kan hier niet staan: `{given}`", "{hint}";
            en: "`{value}` cannot be the value of `{given}`", "{hint}";
        Conflict { given: String, hint: Hint }
            nl: "`{given}` is dubbel gegeven of gaat niet samen met het andere", "{hint}";
            en: "`{given}` is given twice or does not go with the rest", "{hint}";
        Unreadable { hint: Hint }
            nl: "deze opdrachtregel kan niet gelezen worden", "{hint}";
            en: "this command line cannot be read", "{hint}";
    }
}

/// The page of help; the parts in braces are filled in.
pub const TEMPLATE_NL: &str = "{about}\n\nGebruik: {usage}\n\n{all-args}{after-help}\n";
/// The option for help.
pub const HELP_NL: &str = "Toon deze hulp";
/// The option for the version.
pub const VERSION_NL: &str = "Toon de versie";
/// Above what stands without `--`.
pub const ARGUMENTS_NL: &str = "Argumenten";
/// Above what stands with `--`.
pub const OPTIONS_NL: &str = "Opties";
/// Above the verbs.
pub const VERBS_NL: &str = "Opdrachten";
/// Where a verb stands.
pub const VERB_NL: &str = "OPDRACHT";
/// What stands for any options, in English and in Dutch.
pub const ANY_OPTIONS: [&str; 2] = ["[OPTIONS]", "[OPTIES]"];
/// Before the usage, in English.
pub const USAGE: &str = "Usage: ";

/// What stands for the value of an argument in Dutch.
pub fn value_nl(arg: &str) -> &'static str {
    match arg {
        "lang" => "TAAL",
        "rules" => "SPELREGELS",
        "register" => "AANMELDINGEN",
        "key" | "organiser" | "trust" => "SLEUTEL",
        "log" | "against" => "VERSLAG",
        "practice" | "of" | "withdrawing" | "returning" => "PRAKTIJK",
        "start" | "reference_date" | "wish" | "date" => "DATUM",
        "insurer" => "VERZEKERAAR",
        "at" => "TIJDSTIP",
        "as_of" | "since" => "STAND",
        "contribute" => "BRON=WAARDE",
        "failed" => "BRON=REDEN",
        "add" | "reason" | "seed" | "contact" => "TEKST",
        "old" => "REGELS",
        "contributions" | "file" | "roster" | "roster_secret" | "passphrase_file" | "checkpoint" | "request"
        | "state" | "sources" | "report" | "conditions" | "template" => "BESTAND",
        "name" | "origin" | "region" => "NAAM",
        "round" | "amendment" => "NUMMER",
        "title" => "TITEL",
        "town" => "PLAATS",
        "uzovi" => "CODE",
        "way" => "WERKWIJZE",
        "preset" => "VOORBEELD",
        "practices" | "regions" | "ion" | "draws" => "AANTAL",
        "class" => "VOORRANG",
        "format" => "VORM",
        "sheet" => "BLAD",
        "endpoint" | "page" | "submit" => "ADRES",
        "listen" => "ADRES:POORT",
        _ => "NIEUW",
    }
}
