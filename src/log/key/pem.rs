//! The one private key in a text, whatever stands around it and however its lines were broken, as OpenSSL reads it. What is
//! read of it is as strict as before: only white space goes. A text with two keys stays as it is, and is refused.

use zeroize::Zeroizing;

/// So many characters a line of PEM has.
const LINE: usize = 64;

/// The PEM of a text alone, in lines of 64 characters; the text itself where there is not exactly one private key.
pub(super) fn alone(text: &str) -> Zeroizing<String> {
    wrapped(text).unwrap_or_else(|| Zeroizing::new(text.to_owned()))
}

fn wrapped(text: &str) -> Option<Zeroizing<String>> {
    let (_, rest) = text.split_once("-----BEGIN ")?;
    let (label, rest) = rest.split_once("-----")?;
    let is_key = ["PRIVATE KEY", "ENCRYPTED PRIVATE KEY"].contains(&label);
    let (body, after) = rest.split_once(&format!("-----END {label}-----"))?;
    if !is_key || after.contains("-----BEGIN ") {
        return None;
    }
    let base64 = |char: &char| char.is_ascii_alphanumeric() || "+/=".contains(*char);
    if !body.chars().all(|char| base64(&char) || char.is_ascii_whitespace()) {
        return None;
    }
    // room for all of it, so that it never moves and leaves a copy
    let mut pem = Zeroizing::new(String::with_capacity(2 * text.len() + 2 * LINE));
    pem.push_str(&format!("-----BEGIN {label}-----"));
    for (at, char) in body.chars().filter(base64).enumerate() {
        if at % LINE == 0 {
            pem.push('\n');
        }
        pem.push(char);
    }
    pem.push_str(&format!("\n-----END {label}-----\n"));
    Some(pem)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAAA\n-----END PRIVATE KEY-----\n";

    #[test]
    fn one_key_is_found_whatever_stands_around_it() {
        let body = KEY.lines().nth(1).unwrap();
        for text in [
            KEY.to_owned(),
            format!("Bag Attributes\n  friendlyName: x\n{KEY}\nGroet\n"),
            KEY.replace('\n', "\r\n"),
            KEY.replace(body, &format!("{}\n {}", &body[..7], &body[7..])),
            KEY.replace('\n', ""),
        ] {
            assert_eq!(alone(&text).as_str(), KEY, "{text}");
        }
        let long = "A".repeat(130);
        let wrapped = alone(&format!("-----BEGIN PRIVATE KEY-----{long}-----END PRIVATE KEY-----"))
            .lines()
            .map(str::len)
            .collect::<Vec<_>>();
        assert_eq!(wrapped, [27, 64, 64, 2, 25]);
    }

    /// Nothing is guessed: it stays as it is, and is refused by who reads it.
    #[test]
    fn what_is_not_one_key_stays_as_it_is() {
        for text in [
            String::new(),
            KEY.repeat(2),
            KEY.replace("PRIVATE", "PUBLIC"),
            KEY.replace("END PRIVATE", "END ENCRYPTED PRIVATE"),
            KEY.replace("MC4", "M*4"),
            KEY.replace("-----END PRIVATE KEY-----", ""),
        ] {
            assert_eq!(alone(&text).as_str(), text);
        }
    }
}
