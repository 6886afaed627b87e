//! The options of `cosign`.

use crate::verbs::arg::passphrase::PassphraseArgs;
use std::path::PathBuf;

/// A witness signs along what stands at the end of a log; signatures from elsewhere are added
///
/// Een getuige ondertekent mee wat aan het einde van een verslag staat; handtekeningen van elders komen erbij
#[derive(clap::Args)]
#[command(group = clap::ArgGroup::new("doing").required(true).multiple(false).args(["key", "add", "request", "submit"]))]
pub struct Args {
    /// The log
    ///
    /// Het verslag
    #[arg(required_unless_present = "checkpoint", conflicts_with = "checkpoint")]
    pub log: Option<PathBuf>,
    /// The witness's private key
    ///
    /// De geheime sleutel van de getuige
    #[arg(long, value_name = "KEY")]
    pub key: Option<PathBuf>,
    /// Signatures of witnesses from another computer: a file, or the text itself; may be repeated
    ///
    /// Handtekeningen van getuigen van een andere computer: een bestand, of de tekst zelf; mag vaker
    #[arg(long, value_name = "TEXT")]
    pub add: Vec<String>,
    /// Asks a witness that is always on, at its address, and adds its signature; may be repeated. Uses the network
    ///
    /// Vraagt een getuige die altijd aan staat, op zijn adres, en voegt de handtekening toe; mag vaker. Gebruikt het netwerk
    #[arg(long, value_name = "URL")]
    pub submit: Vec<String>,
    /// Writes a file for a witness who gets the checkpoint only, not the log
    ///
    /// Schrijft een bestand voor een getuige die alleen het controlepunt krijgt, niet het verslag
    #[arg(long, value_name = "FILE")]
    pub request: Option<PathBuf>,
    /// For --request: how many lines the log had when that witness signed last; by default none
    ///
    /// Bij --request: hoeveel regels het verslag had toen die getuige voor het laatst tekende; anders geen
    #[arg(long, value_name = "LINES", requires = "request")]
    pub old: Option<u64>,
    /// Signs this checkpoint, without the log: a file of --request
    ///
    /// Ondertekent dit controlepunt, zonder verslag: een bestand van --request
    #[arg(long, value_name = "FILE", requires = "key", requires = "trust")]
    pub checkpoint: Option<PathBuf>,
    /// For --checkpoint: the organiser's public key, or a file that holds it, or a policy file
    ///
    /// Bij --checkpoint: de openbare sleutel van de organisator, of een bestand waarin hij staat, of een vertrouwensbestand
    #[arg(long, value_name = "VKEY", requires = "checkpoint")]
    pub trust: Option<String>,
    /// The signature goes to this new file, to be sent to the organiser; the log stays as it is
    ///
    /// De handtekening komt in dit nieuwe bestand, voor de organisator; het verslag blijft zoals het is
    #[arg(long, value_name = "FILE", requires = "key")]
    pub out: Option<PathBuf>,
    /// The file with what this witness signed before; by default the one beside the key, with .seen behind its name
    ///
    /// Het bestand met wat deze getuige eerder ondertekende; anders dat naast de sleutel, met .seen achter de naam
    #[arg(long, value_name = "FILE", requires = "key")]
    pub state: Option<PathBuf>,
    /// Moment of signing, with time zone; by default now
    ///
    /// Tijdstip van ondertekenen, met tijdzone; anders nu
    #[arg(long, value_name = "TIME", requires = "key")]
    pub at: Option<String>,
    /// Signs without asking: for who has compared the root already
    ///
    /// Ondertekent zonder te vragen: voor wie het controlegetal al heeft vergeleken
    #[arg(long, requires = "key")]
    pub yes: bool,
    #[command(flatten)]
    pub passphrase: PassphraseArgs,
}
