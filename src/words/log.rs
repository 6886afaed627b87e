//! What is said of keys, and of the log as a file.

use super::message::Entry;
use super::noun::Noun;
use super::value::{Digits, Quoted};

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] =
    &[KeyFault::ENTRIES, MailFault::ENTRIES, MailMark::ENTRIES, NoteFault::ENTRIES, TextFlaw::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

const ALTERED_NL: &str = "hier valt niets te herstellen; het verslag is gewijzigd, of gemaakt door een andere versie (regel 1 noemt het formaat)";
const ALTERED_EN: &str =
    "nothing to mend here; the transcript was altered, or made by another version (line 1 names the format)";

const COPY_NL: &str = "neem de hele regel over zoals `instroom keygen` hem toont: naam+getal+sleutel";
const COPY_EN: &str = "copy the whole line as `instroom keygen` shows it: name+number+key";
const MAKE_NL: &str = "maak een sleutel met `instroom keygen`";
const MAKE_EN: &str = "make a key with `instroom keygen`";
const NAME_NL: &str = "kies een naam van hoogstens 255 tekens zonder spaties, letters met een accent en `+`: als organisator die van het programma (`hoog.example/mtvp-2023`), als getuige een eigen (`zutphen.hoog.example/bestuur`)";
const NAME_EN: &str = "choose a name of at most 255 characters without spaces, accents and `+`: as an organiser that of the programme (`hoog.example/mtvp-2023`), as a witness one of your own (`zutphen.hoog.example/bestuur`)";
const PASSPHRASE_NL: &str = "geef het met --passphrase-file BESTAND of in de omgevingsvariabele INSTROOM_PASSPHRASE; op een scherm wordt erom gevraagd";
const PASSPHRASE_EN: &str = "give it with --passphrase-file FILE or in the environment variable INSTROOM_PASSPHRASE; on a terminal you are asked for it";
const RETRY_NL: &str =
    "probeer het opnieuw en let op hoofdletters en spaties; zonder het wachtwoord kan niemand met deze sleutel tekenen";
const RETRY_EN: &str = "try again and mind capitals and spaces; without the passphrase nobody can sign with this key";

crate::faults! {
    /// Why a key cannot be used.
    pub enum KeyFault as "key" {
        NotAVerifierKey { text: String }
            nl: "`{text}` is geen openbare sleutel", COPY_NL;
            en: "`{text}` is no public key", COPY_EN;
        PrivateText
            nl: "dit is een GEHEIME sleutel, geen openbare; laat haar aan niemand zien", COPY_NL;
            en: "this is a PRIVATE key, not a public one; show it to nobody", COPY_EN;
        WrongHash { text: String }
            nl: "de openbare sleutel `{text}` is verminkt: naam en sleutel horen niet bij elkaar", COPY_NL;
            en: "the public key `{text}` is damaged: name and key do not belong together", COPY_EN;
        Organisers { text: String }
            nl: "`{text}` is de sleutel van een organisator, niet die van een getuige", "een getuige maakt een sleutel met `instroom keygen --witness`";
            en: "`{text}` is the key of an organiser, not that of a witness", "a witness makes a key with `instroom keygen --witness`";
        Witnesses { text: String }
            nl: "`{text}` is de sleutel van een getuige, niet die van een organisator", "een organisator maakt een sleutel met `instroom keygen`, zonder --witness";
            en: "`{text}` is the key of a witness, not that of an organiser", "an organiser makes a key with `instroom keygen`, without --witness";
        Weak { name: String }
            nl: "de sleutel van `{name}` is zwak: een handtekening ermee bewijst niets", MAKE_NL;
            en: "the key of `{name}` is weak: a signature under it proves nothing", MAKE_EN;
        OtherSpelling { name: String }
            nl: "de sleutel van `{name}` staat er niet in de enige schrijfwijze: zijn getal is te groot", MAKE_NL;
            en: "the key of `{name}` is not in its only spelling: its number is too large", MAKE_EN;
        BadName { name: Quoted }
            nl: "`{name}` kan geen naam van een sleutel zijn", NAME_NL;
            en: "`{name}` cannot be the name of a key", NAME_EN;
        NotAPrivateKey
            nl: "dit bestand is geen sleutel die hier kan ondertekenen", "kijk of dit het goede bestand is; misschien kan OpenSSL het nog lezen: `openssl pkey -in SLEUTEL -aes256 -out NIEUW`; is er nog geen sleutel bekendgemaakt, dan maakt `instroom keygen` er een";
            en: "this file is no key that can sign here", "see that it is the right file; perhaps OpenSSL can still read it: `openssl pkey -in KEY -aes256 -out NEW`; if no key was published yet, `instroom keygen` makes one";
        Encrypted
            nl: "deze sleutel heeft een wachtwoord, en dat is niet gegeven", PASSPHRASE_NL;
            en: "this key has a passphrase, and it was not given", PASSPHRASE_EN;
        WrongPassphrase
            nl: "dit wachtwoord past niet op deze sleutel", RETRY_NL;
            en: "this passphrase does not open this key", RETRY_EN;
        OtherLock
            nl: "het wachtwoord zit op deze sleutel op een manier die hier niet gelezen wordt", "zet het er opnieuw op met `openssl pkey -in SLEUTEL -aes256 -out NIEUW`";
            en: "the passphrase is on this key in a way that is not read here", "put it on anew with `openssl pkey -in KEY -aes256 -out NEW`";
        Private
            nl: "dit is de geheime sleutel, geen openbare", "geef het bestand dat op .pub eindigt; laat de geheime sleutel aan niemand zien";
            en: "this is the private key, not a public one", "give the file that ends in .pub; show the private key to nobody";
        NotAVerifierFile
            nl: "in dit bestand staat geen openbare sleutel", "geef het bestand dat op .pub eindigt, met één regel naam+getal+sleutel";
            en: "this file holds no public key", "give the file that ends in .pub, with one line name+number+key";
        Public
            nl: "dit is de openbare sleutel; tekenen gaat met de geheime", "geef hetzelfde bestand zonder .pub";
            en: "this is the public key; signing takes the private one", "give the same file without .pub";
        Renamed { published: String, origin: String }
            nl: "deze sleutel is bekendgemaakt als `{published}`, maar het programma heet `{origin}`", "maak een sleutel met `instroom keygen --name '{origin}' --out NIEUW`, of verbeter `origin` in de spelregels";
            en: "this key was published as `{published}`, but the programme is called `{origin}`", "make a key with `instroom keygen --name '{origin}' --out NEW`, or mend `origin` in the rules";
    }
}

crate::messages! {
    /// What a mail program or Notepad did to a text.
    pub enum MailMark as "mail-mark" {
        ByteOrderMark
            nl: "er staat een onzichtbaar teken vooraan (een BOM), zoals Kladblok dat zet";
            en: "an invisible mark stands at the front (a BOM), as Notepad puts it there";
        Utf16
            nl: "de tekst is bewaard als UTF-16 (\"Unicode\" in Kladblok)";
            en: "the text was saved as UTF-16 (\"Unicode\" in Notepad)";
        Quoted
            nl: "er staat `>` voor de regels, zoals in een beantwoorde mail";
            en: "`>` stands before the lines, as in a mail that was answered";
        Curly
            nl: "er staan kromme aanhalingstekens, zoals mail- en tekstprogramma's die maken";
            en: "it holds curly quotes, as mail and text programs make them";
        NoBreakSpace
            nl: "er staan harde spaties, zoals mail- en tekstprogramma's die maken";
            en: "it holds no-break spaces, as mail and text programs make them";
        Encoded
            nl: "de tekst staat er zoals een mail hem verpakt, met `=3D` en `=` aan het einde van regels";
            en: "the text stands as a mail wraps it, with `=3D` and with `=` at the end of lines";
        WindowsLineEnds
            nl: "de regels eindigen zoals Windows dat doet";
            en: "the lines end as Windows ends them";
        Message
            nl: "dit is een hele mail, met de bijlage er nog in";
            en: "this is a whole mail, with the attachment still in it";
    }
}

crate::faults! {
    /// Why a file that came by mail cannot be read.
    pub enum MailFault as "mail" {
        Changed { mark: MailMark }
            nl: "een mail- of tekstprogramma heeft dit bestand veranderd: {mark}", "bewaar de bijlage uit de mail zelf en geef dat bestand, zonder het eerst te openen; kwam het als tekst in een mail, vraag het dan opnieuw, als bijlage";
            en: "a mail or text program changed this file: {mark}", "save the attachment from the mail itself and give that file, without opening it first; if it came as text in a mail, ask for it again, as an attachment";
    }
}

crate::faults! {
    /// Why a note does not vouch for a checkpoint.
    pub enum NoteFault as "signed-note" {
        Form
            nl: "deze ondertekening heeft niet de voorgeschreven vorm", ALTERED_NL;
            en: "this checkpoint has not the prescribed form", ALTERED_EN;
        TooMany { most: usize }
            nl: "onder dit controlepunt staan meer dan {most} handtekeningen", ALTERED_NL;
            en: "more than {most} signatures stand under this checkpoint", ALTERED_EN;
        Origin { found: String }
            nl: "deze ondertekening hoort bij een ander verslag: `{found}`", ALTERED_NL;
            en: "this checkpoint belongs to another log: `{found}`", ALTERED_EN;
        Size { found: Digits }
            nl: "deze ondertekening gaat over {found} regels; er staan er meer of minder boven", ALTERED_NL;
            en: "this checkpoint is about {found} lines; more or fewer stand above it", ALTERED_EN;
        Root { found: String }
            nl: "de regels hierboven zijn niet de regels die ondertekend zijn: het ondertekende controlegetal is `{found}`", "hier valt niets te herstellen; vraag de organisator om het verslag met het bekendgemaakte controlegetal";
            en: "the lines above are not the lines that were signed: the signed root is `{found}`", "nothing to mend here; ask the organiser for the transcript with the published root";
        Signature
            nl: "de handtekening is niet van de sleutel van de organisator, of niet onder deze regels gezet", ALTERED_NL;
            en: "the signature is not by the organiser's key, or not over these lines", ALTERED_EN;
        Twice { name: String }
            nl: "hier staan twee regels op naam van `{name}`", ALTERED_NL;
            en: "two lines in the name of `{name}` stand here", ALTERED_EN;
        Stranger { name: String }
            nl: "hier staat een regel op naam van `{name}`, en dat is geen getuige van dit verslag", ALTERED_NL;
            en: "a line in the name of `{name}` stands here, and that is no witness of this log", ALTERED_EN;
        Order { name: String }
            nl: "de handtekening van `{name}` staat niet op de plaats die het verslag de getuigen geeft", ALTERED_NL;
            en: "the signature of `{name}` is not in the place that the log gives its witnesses", ALTERED_EN;
        Cosignature { name: String }
            nl: "de handtekening van getuige `{name}` is niet onder deze regels en dit tijdstip gezet", ALTERED_NL;
            en: "the signature of witness `{name}` is not over these lines and this time", ALTERED_EN;
    }
}

crate::faults! {
    /// What is wrong with a text that is to stand in a log.
    pub enum TextFlaw as "text" {
        Character { char: String }
            nl: "het teken {char} kan niet in een verslag staan", "typ de tekst opnieuw in gewone letters, zonder tekens die niet te zien zijn";
            en: "the character {char} cannot stand in a transcript", "type the text again in plain letters, without characters that do not show";
        Space
            nl: "er staat een spatie vooraan of achteraan, of meer dan één achter elkaar", "laat alleen tussen woorden een spatie staan, één tegelijk";
            en: "there is a space at an end, or more than one in a row", "leave spaces between words only, one at a time";
        TooLong { most: usize }
            nl: "deze tekst is langer dan {most} bytes", "maak hem korter";
            en: "this text is longer than {most} bytes", "shorten it";
        Escape
            nl: "hier staat een overbodige escape", "schrijf het teken zelf";
            en: "there is a needless escape here", "write the character itself";
    }
}
