//! Why a witness does not sign, or a signature is not taken; with what was signed before.

use super::Seen;
use crate::log::note::spoken;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

/// Why something is not signed along, or a signature is not added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CosignFault {
    /// The log does not end with a checkpoint.
    NoCheckpoint,
    /// The text holds no signature lines.
    Pasted,
    /// The file is no checkpoint.
    NotARequest,
    /// A signature of somebody whom the log does not name.
    NotAWitness(String),
    /// A signature of a witness over another checkpoint.
    OtherCheckpoint(String),
    /// Fewer lines than were signed before.
    Shorter(Box<Seen>, u64),
    /// Not the lines that were signed before.
    Fork(Box<Seen>),
    /// The proof is not from the checkpoint that was signed last.
    ProofMissing(Box<Seen>),
    /// The organiser's key is another one than when this was last signed, or signed something else.
    Organiser(String),
    /// An earlier time than that of the last signature.
    ClockBack(Box<Seen>),
    /// The beacon has spoken.
    BeaconSpoke(String),
    /// The private key is of no witness of this log.
    NotYours(Vec<String>),
    /// The file with what was signed before cannot be read.
    State,
    /// There is nobody to ask.
    Nobody,
}

/// What was signed before, and when.
fn before(seen: &Seen, lang: Lang) -> String {
    let lines = lang.count(seen.checkpoint.size, ["regel", "regels"], ["line", "lines"]);
    let (short, moment) = (spoken(&seen.checkpoint.root), lang.moment(seen.time));
    say!(lang,
        nl: "op {moment} tekende u {lines} van `{}`, met kort controlegetal {short}",
        en: "on {moment} you signed {lines} of `{}`, with short root {short}",
        seen.checkpoint.origin)
}

impl Wording for CosignFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NoCheckpoint => {
                say!(lang, nl: "dit verslag eindigt niet met een ondertekening", en: "this log does not end with a checkpoint")
            }
            Self::Pasted => {
                say!(lang, nl: "hier staat geen handtekening van een getuige", en: "there is no signature of a witness here")
            }
            Self::NotARequest => {
                say!(lang, nl: "dit is geen ondertekend controlepunt van een verslag", en: "this is no signed checkpoint of a log")
            }
            Self::NotAWitness(name) => {
                say!(lang, nl: "`{name}` is geen getuige van dit verslag", en: "`{name}` is no witness of this log")
            }
            Self::OtherCheckpoint(name) => say!(lang,
                nl: "de handtekening van `{name}` hoort niet bij wat nu aan het einde van dit verslag staat",
                en: "the signature of `{name}` is not over what stands at the end of this log now"),
            Self::Shorter(seen, size) => say!(lang,
                nl: "dit is een ouder verslag dan u al ondertekende, of een ander: het heeft {size} regels; {}",
                en: "this log is older than what you signed already, or another: it has {size} lines; {}",
                before(seen, lang)),
            Self::Fork(seen) => say!(lang,
                nl: "DIT IS EEN ANDER VERSLAG dan u eerder ondertekende: de regels van toen staan er niet meer zo in; {}",
                en: "THIS IS ANOTHER LOG than you signed before: the lines of then do not stand in it as they did; {}",
                before(seen, lang)),
            Self::ProofMissing(seen) => say!(lang,
                nl: "er ontbreekt een bewijs dat dit verslag voortbouwt op wat u eerder ondertekende; {}",
                en: "a proof is missing that this log goes on from what you signed before; {}",
                before(seen, lang)),
            Self::Organiser(origin) => say!(lang,
                nl: "dit controlepunt van `{origin}` is niet ondertekend met de sleutel van de organisator die u kent",
                en: "this checkpoint of `{origin}` is not signed with the organiser's key that you know"),
            Self::ClockBack(seen) => say!(lang,
                nl: "de klok loopt achter op uw vorige handtekening; {}",
                en: "the clock is behind your last signature; {}",
                before(seen, lang)),
            Self::BeaconSpoke(moment) => say!(lang,
                nl: "het baken sprak al op {moment}: uw handtekening op het zegel zou niet meer tellen",
                en: "the beacon spoke already on {moment}: your signature on the seal would not count any more"),
            Self::NotYours(_) => say!(lang,
                nl: "deze sleutel is van geen getuige die dit verslag noemt",
                en: "this key is of no witness whom this log names"),
            Self::State => say!(lang,
                nl: "hier moet staan wat u eerder ondertekende, en dat is niet te lezen",
                en: "what you signed before should stand here, and it cannot be read"),
            Self::Nobody => say!(lang,
                nl: "er is niemand om te vragen of dit klopt", en: "there is nobody to ask whether this is right"),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::NoCheckpoint | Self::NotARequest => say!(lang,
                nl: "vraag de organisator om het verslag, of om een nieuw bestand van `cosign --request`",
                en: "ask the organiser for the log, or for a new file of `cosign --request`"),
            Self::Pasted => say!(lang,
                nl: "geef het hele bestand of de hele regel van de getuige, van het streepje tot het einde",
                en: "give the whole file or line of the witness, from the dash to the end"),
            Self::NotAWitness(_) => say!(lang,
                nl: "`instroom status` noemt de getuigen; een andere getuige moet eerst in het verslag worden aangekondigd",
                en: "`instroom status` names the witnesses; another one must be announced in the log first"),
            Self::OtherCheckpoint(_) => say!(lang,
                nl: "laat de getuige opnieuw tekenen, met het verslag zoals het nu is",
                en: "let the witness sign again, with the log as it is now"),
            Self::Shorter(..) | Self::Fork(_) => say!(lang,
                nl: "onderteken niet; bewaar beide verslagen en vraag de organisator en de andere getuigen hoe dit kan",
                en: "do not sign; keep both logs, and ask the organiser and the other witnesses how this can be"),
            Self::ProofMissing(seen) => say!(lang,
                nl: "vraag de organisator om `instroom cosign VERSLAG --request BESTAND --old {}`, of om het hele verslag",
                en: "ask the organiser for `instroom cosign LOG --request FILE --old {}`, or for the whole log",
                seen.checkpoint.size),
            Self::Organiser(_) => say!(lang,
                nl: "geef met --trust de sleutel die de organisator bekendmaakte; is die gewisseld, vraag dan het hele verslag",
                en: "pass the key that the organiser published with --trust; if it was changed, ask for the whole log"),
            Self::ClockBack(_) => say!(lang,
                nl: "zet de klok van deze computer goed", en: "set the clock of this computer right"),
            Self::BeaconSpoke(_) => say!(lang,
                nl: "de organisator breekt deze ronde af en verzegelt opnieuw, met een later baken",
                en: "the organiser closes this round and seals anew, with a later beacon"),
            Self::NotYours(names) => {
                let names = names.join(", ");
                match names.is_empty() {
                    true => say!(lang,
                        nl: "dit verslag heeft geen getuigen: die staan in de spelregels van de eerste ronde",
                        en: "this log has no witnesses: they stand in the rules of the first round"),
                    false => say!(lang, nl: "het noemt: {names}", en: "it names: {names}"),
                }
            }
            Self::State => say!(lang,
                nl: "zet de reservekopie van dit bestand terug; zonder dat zou u een ander verslag kunnen tekenen zonder het te merken",
                en: "put your copy of this file back; without it you could sign another log and not notice"),
            Self::Nobody => say!(lang,
                nl: "onderteken op een scherm, of geef --yes als u het zegel al gezien hebt",
                en: "sign on a terminal, or pass --yes when you have seen the seal already"),
        }
    }
}
