//! Options of a verb that may fetch a round of the beacon.

use super::countdown::Countdown;
use super::fetch::{ENDPOINTS, Patience, fetch_round};
use crate::draw::beacon::Beacon;
use crate::env::{Env, Failure};
use crate::verbs::arg::shown::refusal_of;
use crate::words::verbs::beacon::FetchRefusal;

/// Whether and where to fetch.
#[derive(clap::Args)]
pub struct FetchArgs {
    /// Waits for the round of the beacon and fetches it over the network; otherwise nothing uses the network
    ///
    /// Wacht op de ronde van het baken en haalt die op; anders wordt het netwerk niet gebruikt
    #[arg(long)]
    fetch: bool,
    /// The server to fetch it from instead of the public ones, several times for more of them; whoever answers, the round is verified
    ///
    /// De server om die bij op te halen in plaats van de openbare, vaker voor meer; wie ook antwoordt, de ronde wordt gecontroleerd
    #[arg(long, value_name = "URL")]
    endpoint: Vec<String>,
}

impl FetchArgs {
    /// Whether to fetch: who names a server means that too.
    pub fn wanted(&self) -> bool {
        self.fetch || !self.endpoint.is_empty()
    }

    /// The servers to ask, in their order.
    ///
    /// # Errors
    /// When one of them is no address, or this program has no network client. Ask this before anybody waits.
    pub fn endpoints(&self, env: &Env<'_>) -> Result<Vec<String>, Failure> {
        if cfg!(not(feature = "fetch")) {
            return Err(refusal_of("--fetch", &FetchRefusal::NoClient, env));
        }
        if self.endpoint.is_empty() {
            return Ok(ENDPOINTS.map(str::to_owned).to_vec());
        }
        self.endpoint.iter().map(|text| read_endpoint(text, env)).collect()
    }

    /// Waits for a round and fetches it, with the usual patience.
    ///
    /// # Errors
    /// As [`fetch_round`] and [`FetchArgs::endpoints`].
    pub fn fetch(&self, round: u64, env: &mut Env<'_>) -> Result<Beacon, Failure> {
        fetch_round(round, &self.endpoints(env)?, Patience::usual(Countdown::here()), env)
    }
}

/// An address without the slash at its end.
fn read_endpoint(text: &str, env: &Env<'_>) -> Result<String, Failure> {
    let address = text.trim().trim_end_matches('/');
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_graphic() && !"?#".contains(c);
    match host {
        Some(host) if !host.is_empty() && !host.starts_with('/') && host.chars().all(plain) => Ok(address.to_owned()),
        _ => Err(refusal_of("--endpoint", &FetchRefusal::NoAddress { text: text.to_owned() }, env)),
    }
}
