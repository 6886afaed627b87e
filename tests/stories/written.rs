//! Numbers and dates as a story has them.

use instroom::words::Lang;
use jiff::civil::date;

/// The numbers in a line but those of dates, without thousands marks; percentages keep their sign.
pub fn amounts(line: &str, lang: Lang) -> Vec<String> {
    let (thousands, decimal) = if lang == Lang::Nl { ('.', ',') } else { (',', '.') };
    let months = [months(Lang::Nl), months(Lang::En)].concat(); // a title may be in the other language
    let words: Vec<&str> = line.split([' ', '(', ')', ':', ';']).filter(|word| !word.is_empty()).collect();
    let is_month = |at: Option<usize>| {
        at.and_then(|at| words.get(at)).is_some_and(|word| months.iter().any(|month| month == word))
    };
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let word = word.trim_end_matches([',', '.']);
        let digits = word.trim_end_matches('%').replace(thousands, "").replace(decimal, ".");
        let is_number =
            digits.starts_with(|c: char| c.is_ascii_digit()) && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
        if is_number && !is_month(Some(at + 1)) && !is_month(at.checked_sub(1)) {
            found.push(if word.ends_with('%') { digits + "%" } else { digits });
        }
    }
    found
}

/// A percentage of a cap as people write it.
pub fn share_of_cap(millionths: u64) -> String {
    let decimals = format!("{:04}", millionths % 10_000);
    let decimals = decimals.trim_end_matches('0');
    let dot = if decimals.is_empty() { "" } else { "." };
    format!("{}{dot}{decimals}%", millionths / 10_000)
}

/// `1 juli 2023` as `2023-07-01`.
pub fn iso(date: &str) -> String {
    let words: Vec<&str> = date.split(' ').collect();
    let month = months(Lang::Nl).iter().position(|month| month == words[1]).unwrap() + 1;
    format!("{}-{month:02}-{:02}", words[2], words[0].parse::<u32>().unwrap())
}

/// The months in order.
fn months(lang: Lang) -> Vec<String> {
    let month = |month| lang.date(date(2023, month, 1)).split(' ').nth(1).unwrap().to_owned();
    (1..=12).map(month).collect()
}
