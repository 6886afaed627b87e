//! Addresses of pages and servers.

use std::net::IpAddr;

/// Whether this is the whole address of a page, with nothing in it that cannot be typed over or stand in a QR code.
pub fn is_address(text: &str) -> bool {
    let is_web = |scheme: &str| ["https", "http"].iter().any(|own| own.eq_ignore_ascii_case(scheme));
    let plain = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
    text.split_once("://").is_some_and(|(scheme, rest)| {
        is_web(scheme) && rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') && rest.chars().all(plain)
    })
}

/// Whether what is sent to this address can be read and changed on its way: it is no `https`, and goes to another computer than this.
pub fn is_in_clear(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else { return true };
    let authority = rest.split('/').next().unwrap_or_default();
    let host = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next(),
        None => authority.split(':').next(),
    };
    let host = host.unwrap_or_default();
    let here = host.eq_ignore_ascii_case("localhost") || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
    !scheme.eq_ignore_ascii_case("https") && !here
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_begins_with_its_scheme_and_a_name() {
        for address in
            ["https://rho.example/a/b.html", "HTTP://rho.example", "Https://1.example/?a=b#c", "http://[::1]:8440"]
        {
            assert!(is_address(address), "{address}");
        }
        for other in
            ["", "rho.example", "https://", "https:///a", "ftp://rho.example", "https://rho.example/a b", "://a"]
        {
            assert!(!is_address(other), "{other}");
        }
    }

    #[test]
    fn in_clear_is_what_leaves_this_computer_without_https() {
        for address in [
            "https://w.example",
            "HTTPS://w.example/a",
            "http://127.0.0.1:8440/a",
            "http://localhost",
            "http://[::1]:80",
        ] {
            assert!(!is_in_clear(address), "{address}");
        }
        for other in [
            "http://w.example",
            "http://127.0.0.1.w.example",
            "http://localhost.w.example",
            "http://10.0.0.1",
            "http://[::2]/",
        ] {
            assert!(is_in_clear(other), "{other}");
        }
    }
}
