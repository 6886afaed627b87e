//! Slips of who writes TOML for the first time: each with what was meant.

use crate::words::value::Quoted;
use jiff::civil::Date;

crate::faults! {
    /// A line that is not TOML, where it shows what was meant.
    pub enum TomlFault as "rules-toml" {
        Invisible
            nl: "op deze regel staat een teken dat u niet ziet, zoals een harde spatie uit een e-mail of tekstverwerker",
                "haal de regel weg en typ hem opnieuw";
            en: "this line holds a character that does not show, such as a no-break space of a mail or word processor",
                "remove the line and type it again";
        BlockTwice { heading: String }
            nl: "het blok `{heading}` staat er twee keer",
                "zet alle regels ervan onder één kopje `{heading}`, en haal het andere kopje weg";
            en: "the block `{heading}` is written twice",
                "put all its lines under one heading `{heading}`, and remove the other heading";
        DoubleBrackets { heading: String }
            nl: "om dit kopje horen dubbele haken, omdat het vaker mag voorkomen", "schrijf `{heading}`, elke keer";
            en: "this heading takes double brackets, since it may stand there more than once", "write `{heading}`, each time";
        SingleBrackets { heading: String }
            nl: "om dit kopje horen enkele haken, omdat het maar één keer voorkomt", "schrijf `{heading}`";
            en: "this heading takes single brackets, since it stands there only once", "write `{heading}`";
        Heading { heading: String }
            nl: "dit is geen kopje: de haken eromheen kloppen niet", "schrijf `{heading}`";
            en: "this is not a heading: the brackets around it are not right", "write `{heading}`";
        AfterHeading { heading: String }
            nl: "achter het kopje `{heading}` staat nog iets op deze regel", "zet dat op een eigen regel, onder `{heading}`";
            en: "something else stands on this line after the heading `{heading}`", "put that on a line of its own, below `{heading}`";
        Colon { key: Quoted }
            nl: "achter `{key}` staat een dubbele punt", "schrijf `{key} = …`, met het teken `=`";
            en: "`{key}` is followed by a colon", "write `{key} = …`, with the sign `=`";
        ExtraEquals
            nl: "hier staat het teken `=` twee keer", "laat er één staan";
            en: "the sign `=` stands here twice", "keep one";
        NoValue { key: Quoted }
            nl: "achter `{key} =` staat niets", "schrijf er iets achter, of zet `#` voor de regel: dan telt hij niet mee";
            en: "nothing stands after `{key} =`", "write something after it, or put `#` before the line: then it does not count";
        TwoOnALine
            nl: "op deze regel staan twee instellingen", "zet elke instelling op een eigen regel";
            en: "two settings stand on this line", "write each setting on a line of its own";
        DateWritten { value: Quoted, date: Date, written: String }
            nl: "`{value}` is hier geen datum: het jaar komt eerst, dan de maand en dan de dag, met streepjes",
                "schrijf `{written}` voor {date}";
            en: "`{value}` is not a date here: the year comes first, then the month and then the day, with hyphens",
                "write `{written}` for {date}";
        Whole { key: Quoted, number: String }
            nl: "achter `{key} =` hoort alleen een heel getal", "schrijf `{key} = {number}`; uitleg mag erachter, na het teken `#`";
            en: "only a whole number stands after `{key} =`", "write `{key} = {number}`; what explains it may follow after the sign `#`";
        Comment
            nl: "uitleg begint hier niet met `//`", "begin uitleg met het teken `#`";
            en: "a comment does not begin with `//` here", "begin a comment with the sign `#`";
        InnerQuote { without: Quoted }
            nl: "midden in deze tekst staat een aanhalingsteken: daar houdt de tekst op", "schrijf `\"{without}\"`";
            en: "a quote stands in the middle of this text: the text ends there", "write `\"{without}\"`";
        BareList { key: Quoted, list: String }
            nl: "achter `{key} =` staan meer teksten, zonder haken eromheen", "schrijf `{key} = {list}`";
            en: "several texts stand after `{key} =`, without brackets around them", "write `{key} = {list}`";
        List
            nl: "tussen de woorden van deze lijst ontbreekt een komma, of de haak aan het eind ontbreekt",
                "schrijf de lijst zo: `[\"a\", \"b\"]`";
            en: "a comma is missing between the words of this list, or the bracket at its end",
                "write the list like this: `[\"a\", \"b\"]`";
        Rest { rest: Quoted }
            nl: "`{rest}` staat achter de waarde en hoort daar niet", "haal het weg; uitleg begint met het teken `#`";
            en: "`{rest}` stands after the value and does not belong there", "remove it; a comment begins with the sign `#`";
        Backslash
            nl: "het teken `\\` heeft tussen dubbele aanhalingstekens een eigen betekenis",
                "schrijf `/` in plaats van `\\`, of zet er enkele aanhalingstekens omheen: `'C:\\map'`";
            en: "between double quotes the sign `\\` has a meaning of its own",
                "write `/` instead of `\\`, or put single quotes around the text: `'C:\\folder'`";
        Joined { key: String }
            nl: "deze naam heeft geen spatie", "schrijf `{key} = …`";
            en: "this name has no space", "write `{key} = …`";
        Name
            nl: "voor het teken `=` staat iets dat geen naam is", "een naam heeft alleen letters, cijfers en `_`, zoals `reference_date = 2023-01-01`";
            en: "what stands before the sign `=` is not a name", "a name has letters, digits and `_` only, as in `reference_date = 2023-01-01`";
        Plain { key: &'static str, value: String }
            nl: "om de waarde van `{key}` staan aanhalingstekens, en die horen er niet", "schrijf `{key} = {value}`";
            en: "the value of `{key}` stands in quotes, which do not belong there", "write `{key} = {value}`";
        ListOfOne { key: &'static str, list: String }
            nl: "`{key}` moet een lijst zijn, hier staat een tekst", "schrijf `{key} = {list}`";
            en: "`{key}` must be a list, this is a text", "write `{key} = {list}`";
        MomentMeant { value: Quoted, key: &'static str, meant: String }
            nl: "`{value}` is geen tijdstip met tijdzone, in hele seconden", "bedoelt u die tijd in Nederland, schrijf dan `{key} = {meant}`, zonder aanhalingstekens";
            en: "`{value}` is not a date and time with a time zone, in whole seconds", "if you mean that time in the Netherlands, write `{key} = {meant}`, without quotes";
    }
}
