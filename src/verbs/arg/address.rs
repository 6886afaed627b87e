//! Addresses of pages.

/// Whether this is the whole address of a page, with nothing in it that cannot be typed over or stand in a QR code.
pub fn is_address(text: &str) -> bool {
    let is_web = |scheme: &str| ["https", "http"].iter().any(|own| own.eq_ignore_ascii_case(scheme));
    let plain = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
    text.split_once("://").is_some_and(|(scheme, rest)| {
        is_web(scheme) && rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && rest.chars().all(plain)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_begins_with_its_scheme_and_a_name() {
        for address in ["https://rho.example/a/b.html", "HTTP://rho.example", "Https://1.example/?a=b#c"] {
            assert!(is_address(address), "{address}");
        }
        for other in
            ["", "rho.example", "https://", "https:///a", "ftp://rho.example", "https://rho.example/a b", "://a"]
        {
            assert!(!is_address(other), "{other}");
        }
    }
}
