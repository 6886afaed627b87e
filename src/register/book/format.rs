//! Formats of numbers: what a person sees of what a cell holds.

/// What a format makes of the cells that have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    /// Of numbers.
    pub number: Shows,
    /// Whether texts show as they are.
    pub keeps_text: bool,
}

/// What a format makes of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shows {
    /// The number, perhaps with fewer decimals or marks between its thousands.
    Number,
    /// A whole number with zeros in front, in at least so many digits.
    Padded(u8),
    /// A day with its year, perhaps with a time.
    Day {
        /// Whether the time shows.
        time: bool,
    },
    /// A day or a month without its year.
    Yearless,
    /// Something else: nothing at all, words, thousands, a percentage, a time.
    Other,
}

impl Shape {
    /// Everything as it is.
    pub const PLAIN: Self = Self { number: Shows::Number, keeps_text: true };
}

/// The formats that workbooks do not write out. Those for East Asia are not among them.
pub(super) fn built_in(id: u32) -> Shape {
    shape_of(match id {
        0 | 37..=44 | 49 => "General",
        1..=8 => "0",
        11..=13 | 48 => "0.0E+0",
        14 | 15 => "d-m-yyyy",
        16 => "d-mmm",
        17 => "mmm-yy",
        22 => "d-m-yyyy h:mm",
        _ => "%",
    })
}

/// What a format makes of the cells that have it.
pub(super) fn shape_of(code: &str) -> Shape {
    let sections: Vec<Section> = sections(code);
    let number = if sections.iter().any(|section| section.has_condition) {
        // which section is taken hangs on the number: only where all show it is it sure to show
        let all = sections.iter().all(|section| section.shows() == Shows::Number);
        if all { Shows::Number } else { Shows::Other }
    } else {
        sections.first().map_or(Shows::Number, Section::shows)
    };
    let text = if sections.len() > 3 { sections.get(3) } else { sections.last().filter(|last| last.has('@')) };
    Shape { number, keeps_text: text.is_none_or(Section::is_text) }
}

/// One of the parts between semicolons.
#[derive(Default)]
struct Section {
    /// What stands for digits, letters of dates and marks between them, in small letters.
    code: String,
    /// What shows as it is written.
    literal: String,
    has_condition: bool,
    /// A time that goes on after 24 hours.
    has_elapsed: bool,
}

fn sections(code: &str) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    let mut chars = code.chars();
    while let Some(char) = chars.next() {
        let Some(section) = sections.last_mut() else { break };
        match char {
            ';' => sections.push(Section::default()),
            '"' => section.literal.extend(chars.by_ref().take_while(|char| *char != '"')),
            '\\' => section.literal.extend(chars.next()),
            '_' | '*' => drop(chars.next()), // room as wide as this character, or filled with it
            '[' => section.bracket(&chars.by_ref().take_while(|char| *char != ']').collect::<String>()),
            char => section.code.extend(char.to_lowercase()),
        }
    }
    // an empty code is the usual format; empty parts hide
    if let [only] = sections.as_mut_slice()
        && only.code.is_empty()
        && only.literal.is_empty()
    {
        only.code = "general".to_owned();
    }
    sections
}

impl Section {
    fn bracket(&mut self, inside: &str) {
        let small = inside.to_lowercase();
        match small.chars().next() {
            Some('<' | '>' | '=') => self.has_condition = true,
            Some(first @ ('h' | 'm' | 's')) if small.chars().all(|char| char == first) => self.has_elapsed = true,
            // `[$€-413]` shows what stands before the dash
            Some('$') => self.literal.push_str(inside[1..].split('-').next().unwrap_or_default()),
            _ => {} // a colour, a language
        }
    }

    fn has(&self, char: char) -> bool {
        self.code.contains(char)
    }

    /// What it makes of a number.
    fn shows(&self) -> Shows {
        let digits_around = self.literal.chars().any(char::is_numeric);
        let general = ["general", "standaard"].iter().any(|word| self.code.contains(word));
        let code = self.code.replace("e+", "").replace("e-", "");
        if self.has_elapsed || digits_around || (self.has('%') && !general) {
            return Shows::Other;
        }
        if general || code.trim() == "@" {
            return Shows::Number;
        }
        if code.contains(['d', 'm', 'y', 'h', 's', 'e', 'g', 'b']) {
            return shows_of_date(&code);
        }
        shows_of_number(&code, self.literal.is_empty())
    }

    /// Whether it shows a text as it is.
    fn is_text(&self) -> bool {
        let shows = ["@", "general", "standaard"].contains(&self.code.trim_matches([' ', '-', '+', '(', ')']));
        shows && self.literal.trim().is_empty()
    }
}

/// Of a code with letters of a date.
fn shows_of_date(code: &str) -> Shows {
    let year = code.contains('y') || code.contains('e');
    let day = code.contains('d') && !code.split(|char| char != 'd').all(|run| run.is_empty() || run.len() > 2);
    let time = code.contains('h') || code.contains('s');
    // next to hours and seconds an `m` is minutes, unless a day or a year shows that there is a month as well
    let month = code.contains('m') && (!time || day || year || code.contains("mmm"));
    match (year, month) {
        (true, true) => Shows::Day { time },
        (false, true) => Shows::Yearless,
        _ => Shows::Other,
    }
}

/// Of a code with places of digits.
fn shows_of_number(code: &str, bare: bool) -> Shows {
    let is_place = |char: char| matches!(char, '0' | '#' | '?');
    let whole = code.split('.').next().unwrap_or_default();
    let Some(last) = whole.rfind(is_place).or_else(|| code.rfind(is_place)) else { return Shows::Other };
    let scaled = code[last + 1..].starts_with(',') || code.trim_end().ends_with(',');
    if scaled || code.contains(|char: char| char.is_ascii_digit() && char != '0' && !code.contains('/')) {
        return Shows::Other;
    }
    let zeros = whole.find('0').map_or(0, |first| whole.len() - first);
    match u8::try_from(zeros) {
        Ok(zeros) if zeros > 1 && bare && code.chars().all(is_place) => Shows::Padded(zeros),
        _ => Shows::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_shows_the_number_or_something_else() {
        for code in [
            "",
            "General",
            "Standaard",
            "0",
            "#,##0",
            "0.00",
            "#,##0.00",
            "@",
            "[$€-413] #,##0.00",
            "[Red]0",
            "0.00E+00",
            "_-* #,##0_-;_-* #,##0-;_-* \"-\"_-;_-@_-",
            "0\" ION\"",
            "General\" pt\"",
            "# ?/?",
            "[>999]#,##0;0",
            "##0",
        ] {
            assert_eq!(shape_of(code), Shape::PLAIN, "{code}");
        }
        for code in [
            "0%",
            "0.00%",
            ";;;",
            "\"ja\";;\"nee\"",
            "0,",
            "0.0,\"k\"",
            "[>0]\"ja\";\"nee\"",
            "\"9\"0",
            "h:mm",
            "[h]:mm",
            "mm:ss",
            "yyyy",
            "dddd",
            "d",
            "[h]",
            "\"x\"",
        ] {
            assert_eq!(shape_of(code).number, Shows::Other, "{code}");
        }
        for (code, digits) in [("00000000", 8), ("0000", 4), ("0#######", 8), ("#00", 2)] {
            assert_eq!(shape_of(code).number, Shows::Padded(digits), "{code}");
        }
    }

    #[test]
    fn a_date_shows_its_year_or_not() {
        for code in
            ["d-m-yyyy", "dd/mm/yy", "[$-413]d mmmm yyyy;@", "yyyy\\-mm\\-dd", "mmm-yy", "[$-F800]dddd, mmmm dd, yyyy"]
        {
            assert_eq!(shape_of(code).number, Shows::Day { time: false }, "{code}");
        }
        for code in ["d-m-yyyy h:mm", "yyyy-mm-dd hh:mm:ss"] {
            assert_eq!(shape_of(code).number, Shows::Day { time: true }, "{code}");
        }
        for code in ["d-mmm", "dd/mm", "mmmm", "d mmmm", "[$-413]d mmmm;@", "d-mmm h:mm"] {
            assert_eq!(shape_of(code).number, Shows::Yearless, "{code}");
        }
        let built = [14, 15, 16, 17, 22].map(|id| built_in(id).number);
        let day = |time| Shows::Day { time };
        assert_eq!(built, [day(false), day(false), Shows::Yearless, day(false), day(true)]);
        assert_eq!([9, 20, 30, 47].map(|id| built_in(id).number), [Shows::Other; 4]);
    }

    #[test]
    fn a_text_shows_as_it_is_or_not() {
        for code in ["General", "@", "0;-0;0;@", "#,##0_);(#,##0);_(\"-\"_);_(@_)"] {
            assert!(shape_of(code).keeps_text, "{code}");
        }
        for code in [";;;", "\"Regio \"@", "0;0;0;\"x\"", "0;0;0;"] {
            assert!(!shape_of(code).keeps_text, "{code}");
        }
    }
}
