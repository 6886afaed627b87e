//! What can be wrong with a key, and the words for it.

use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

/// Why a key cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// The text is no verifier key `name+hash+base64` of type Ed25519.
    NotAVerifierKey(String),
    /// The hash in the middle is not that of the name and key.
    WrongHash(String),
    /// The key of an organiser where that of a witness belongs.
    Organisers(String),
    /// The key of a witness where that of an organiser belongs.
    Witnesses(String),
    /// A key of small order: a signature under it proves nothing.
    Weak(String),
    /// The name holds white space or a `+`, or is empty.
    BadName(String),
    /// The file is no PKCS#8 PEM with an Ed25519 key.
    NotAPrivateKey,
    /// The file is a PKCS#8 PEM with a passphrase, and none was given.
    Encrypted,
    /// Another passphrase opens this key.
    WrongPassphrase,
    /// The passphrase is on the key in a way that is not read here: not PBES2, SHA-1, or too costly.
    OtherLock,
    /// A private key was given where a public one belongs.
    Private,
    /// The file holds no verifier key.
    NotAVerifierFile,
    /// A public key where a private one belongs.
    Public,
    /// The public key beside the private one has another name than the programme.
    Renamed {
        /// The name that was published.
        published: String,
        /// The programme's origin.
        origin: String,
    },
}

impl Wording for KeyFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NotAVerifierKey(text) if text.contains("PRIVATE KEY") => {
                say!(lang, nl: "dit is een GEHEIME sleutel, geen openbare; laat haar aan niemand zien", en: "this is a PRIVATE key, not a public one; show it to nobody")
            }
            Self::NotAVerifierKey(text) => {
                say!(lang, nl: "`{text}` is geen openbare sleutel", en: "`{text}` is no public key")
            }
            Self::WrongHash(text) => {
                say!(lang, nl: "de openbare sleutel `{text}` is verminkt: naam en sleutel horen niet bij elkaar", en: "the public key `{text}` is damaged: name and key do not belong together")
            }
            Self::Organisers(text) => {
                say!(lang, nl: "`{text}` is de sleutel van een organisator, niet die van een getuige", en: "`{text}` is the key of an organiser, not that of a witness")
            }
            Self::Witnesses(text) => {
                say!(lang, nl: "`{text}` is de sleutel van een getuige, niet die van een organisator", en: "`{text}` is the key of a witness, not that of an organiser")
            }
            Self::Weak(name) => {
                say!(lang, nl: "de sleutel van `{name}` is zwak: een handtekening ermee bewijst niets", en: "the key of `{name}` is weak: a signature under it proves nothing")
            }
            Self::BadName(name) => {
                say!(lang, nl: "`{name}` kan geen naam van een sleutel zijn", en: "`{name}` cannot be the name of a key")
            }
            Self::NotAPrivateKey => {
                say!(lang, nl: "dit bestand is geen sleutel die hier kan ondertekenen", en: "this file is no key that can sign here")
            }
            Self::Private => {
                say!(lang, nl: "dit is de geheime sleutel, geen openbare", en: "this is the private key, not a public one")
            }
            Self::NotAVerifierFile => {
                say!(lang, nl: "in dit bestand staat geen openbare sleutel", en: "this file holds no public key")
            }
            Self::Public => {
                say!(lang, nl: "dit is de openbare sleutel; tekenen gaat met de geheime", en: "this is the public key; signing takes the private one")
            }
            Self::Renamed { published, origin } => {
                say!(lang, nl: "deze sleutel is bekendgemaakt als `{published}`, maar het programma heet `{origin}`", en: "this key was published as `{published}`, but the programme is called `{origin}`")
            }
            Self::Encrypted => {
                say!(lang, nl: "deze sleutel heeft een wachtwoord, en dat is niet gegeven", en: "this key has a passphrase, and it was not given")
            }
            Self::WrongPassphrase => {
                say!(lang, nl: "dit wachtwoord past niet op deze sleutel", en: "this passphrase does not open this key")
            }
            Self::OtherLock => {
                say!(lang, nl: "het wachtwoord zit op deze sleutel op een manier die hier niet gelezen wordt", en: "the passphrase is on this key in a way that is not read here")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::NotAVerifierKey(_) | Self::WrongHash(_) => {
                say!(lang, nl: "neem de hele regel over zoals `instroom keygen` hem toont: naam+getal+sleutel", en: "copy the whole line as `instroom keygen` shows it: name+number+key")
            }
            Self::Organisers(_) => {
                say!(lang, nl: "een getuige maakt een sleutel met `instroom keygen --witness`", en: "a witness makes a key with `instroom keygen --witness`")
            }
            Self::Witnesses(_) => {
                say!(lang, nl: "een organisator maakt een sleutel met `instroom keygen`, zonder --witness", en: "an organiser makes a key with `instroom keygen`, without --witness")
            }
            Self::Weak(_) | Self::NotAPrivateKey => {
                say!(lang, nl: "maak een sleutel met `instroom keygen`", en: "make a key with `instroom keygen`")
            }
            Self::BadName(_) => {
                say!(lang, nl: "kies een naam zonder spaties en zonder `+`: als organisator die van het programma (`hoog.example/mtvp-2023`), als getuige een eigen (`zutphen.hoog.example/bestuur`)", en: "choose a name without spaces and without `+`: as an organiser that of the programme (`hoog.example/mtvp-2023`), as a witness one of your own (`zutphen.hoog.example/bestuur`)")
            }
            Self::Private => {
                say!(lang, nl: "geef het bestand dat op .pub eindigt; laat de geheime sleutel aan niemand zien", en: "give the file that ends in .pub; show the private key to nobody")
            }
            Self::NotAVerifierFile => {
                say!(lang, nl: "geef het bestand dat op .pub eindigt, met één regel naam+getal+sleutel", en: "give the file that ends in .pub, with one line name+number+key")
            }
            Self::Public => {
                say!(lang, nl: "geef hetzelfde bestand zonder .pub", en: "give the same file without .pub")
            }
            Self::Renamed { origin, .. } => {
                say!(lang, nl: "maak een sleutel met `instroom keygen --name '{origin}' --out NIEUW`, of verbeter `origin` in de spelregels", en: "make a key with `instroom keygen --name '{origin}' --out NEW`, or mend `origin` in the rules")
            }
            Self::Encrypted => {
                say!(lang, nl: "geef het met --passphrase-file BESTAND of in de omgevingsvariabele INSTROOM_PASSPHRASE; op een scherm wordt erom gevraagd", en: "give it with --passphrase-file FILE or in the environment variable INSTROOM_PASSPHRASE; on a terminal you are asked for it")
            }
            Self::WrongPassphrase => {
                say!(lang, nl: "probeer het opnieuw en let op hoofdletters en spaties; zonder het wachtwoord kan niemand met deze sleutel tekenen", en: "try again and mind capitals and spaces; without the passphrase nobody can sign with this key")
            }
            Self::OtherLock => {
                say!(lang, nl: "zet het er opnieuw op met `openssl pkey -in SLEUTEL -aes256 -out NIEUW`", en: "put it on anew with `openssl pkey -in KEY -aes256 -out NEW`")
            }
        }
    }
}
