//! The options of `witness`.

use crate::verbs::arg::passphrase::PassphraseArgs;
use std::path::PathBuf;

/// A witness that is always on: signs whatever state of a log it is sent that goes on from the one before (C2SP tlog-witness)
///
/// Een getuige die altijd aan staat: ondertekent elke stand van een verslag die op de vorige voortbouwt (C2SP tlog-witness)
#[derive(clap::Args)]
pub struct Args {
    /// Listens at this address of this computer; without one at 127.0.0.1:8440, where only programs on this computer can reach it
    ///
    /// Luistert op dit adres van deze computer; zonder adres op 127.0.0.1:8440, waar alleen programma's op deze computer bij kunnen
    #[arg(long, value_name = "ADDRESS:PORT", required = true, num_args = 0..=1, default_missing_value = "127.0.0.1:8440")]
    pub listen: String,
    /// The witness's private key
    ///
    /// De geheime sleutel van de getuige
    #[arg(long, value_name = "KEY")]
    pub key: PathBuf,
    /// Signs for the logs of these organisers only: a public key, or a file that holds one, or a policy file; may be repeated
    ///
    /// Tekent alleen voor de verslagen van deze organisatoren: een openbare sleutel, of een bestand waarin hij staat, of een vertrouwensbestand; mag vaker
    #[arg(long, value_name = "VKEY", required = true)]
    pub trust: Vec<String>,
    /// The file with what this witness signed before; by default the one beside the key, with .seen behind its name
    ///
    /// Het bestand met wat deze getuige eerder ondertekende; anders dat naast de sleutel, met .seen achter de naam
    #[arg(long, value_name = "FILE")]
    pub state: Option<PathBuf>,
    #[command(flatten)]
    pub passphrase: PassphraseArgs,
}
