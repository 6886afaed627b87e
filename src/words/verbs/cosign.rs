//! What is said to a witness, and of how signatures travel.

use crate::words::noun::{Lines, Witnesses};
use crate::words::value::Digits;
use crate::words::weekday::Weekday;
use crate::words::witness::{Party, Says};
use jiff::Timestamp;

crate::faults! {
    /// Why there is no file for a witness.
    pub enum RequestRefusal as "cosign-request" {
        NeverSigned { old: Digits, size: Digits }
            nl: "dit verslag ondertekende nooit {old} regels; het heeft er nu {size}",
                "neem het getal over dat de getuige op het scherm zag, of laat --old weg";
            en: "this log never signed {old} lines; it has {size} now",
                "copy the number that the witness saw on the screen, or leave --old out";
    }
}

crate::faults! {
    /// Why no witness that is always on signed.
    pub enum SubmitRefusal as "cosign-submit" {
        NoAddress { text: String }
            nl: "`{text}` is geen adres van een getuige", "geef het adres dat de getuige bekendmaakte, bijvoorbeeld https://getuige.example";
            en: "`{text}` is no address of a witness", "give the address that the witness published, for example https://witness.example";
        InClear { text: String }
            nl: "`{text}` is zonder versleuteling", "begin met https://; http:// mag alleen naar deze computer zelf (127.0.0.1)";
            en: "`{text}` is without encryption", "begin with https://; http:// is for this computer itself only (127.0.0.1)";
        NoWitnesses
            nl: "dit verslag noemt geen getuigen", "getuigen staan in de spelregels van de eerste ronde; later komen ze erbij met `instroom key change`";
            en: "this log names no witnesses", "witnesses stand in the rules of the first round; later they are added with `instroom key change`";
        NoClient
            nl: "dit programma is gemaakt zonder netwerk, en kan geen getuige bereiken",
                "geef --request voor een bestand dat u de getuige stuurt, en --add voor de handtekening die terugkomt";
            en: "this program was built without a network, and cannot reach a witness",
                "pass --request for a file to send to the witness, and --add for the signature that comes back";
        Nobody
            nl: "geen enkele getuige ondertekende", "los op wat hierboven staat en geef deze opdracht opnieuw; of stuur de getuige een bestand van --request";
            en: "no witness signed", "solve what stands above and run this again; or send the witness a file of --request";
    }
}

crate::messages! {
    /// What a witness that is always on says.
    pub enum Submitted as "cosign-submitted" {
        Says { address: String, says: Says } nl: "{address}: {says}"; en: "{address}: {says}";
    }

    /// What a witness is asked.
    pub enum Confirm as "cosign-confirm" {
        Log { role: String, name: String, day: Weekday, moment: Timestamp }
            nl: "U ondertekent als {role} ({name}), op {day} {moment}.\nIs dit het controlegetal dat is voorgelezen, en klopt wat hierboven staat? (ja/nee) ";
            en: "You sign as {role} ({name}), on {day} {moment}.\nIs this the root that was read aloud, and is what stands above right? (yes/no) ";
        Checkpoint { day: Weekday, moment: Timestamp }
            nl: "U ondertekent op {day} {moment}.\nIs dit het controlegetal dat is voorgelezen, en ondertekent u het? (ja/nee) ";
            en: "You sign on {day} {moment}.\nIs this the root that was read aloud, and do you sign it? (yes/no) ";
        FarClock { day: Weekday, moment: Timestamp, latest: Timestamp }
            nl: "LET OP: de klok van deze computer staat op {day} {moment}. Het laatste tijdstip dat bekend is, is {latest}: dat\nscheelt meer dan 400 dagen. Loopt de klok voor, dan kunt u hierna tot die tijd niets meer ondertekenen.\nIs het nu echt {day} {moment}? (ja/nee) ";
            en: "MIND: the clock of this computer says {day} {moment}. The latest moment that is known is {latest}: more than\n400 days apart. If the clock is ahead, you can sign nothing after this until then.\nIs it really {day} {moment} now? (yes/no) ";
    }

    /// What a witness looks at, and what they signed before.
    pub enum Seal as "cosign-seal" {
        Checkpoint { origin: String, lines: u64, organiser: String, short: String, root: String }
            nl: "Controlepunt van {origin}, over {lines} regels, ondertekend met\n  {organiser}\n\n    {short}\n\n  voluit: {root}\nLET OP: u hebt het verslag zelf niet. U ondertekent dat u dit controlegetal op dit tijdstip hebt gezien, niet wat er\nin het verslag staat.";
            en: "Checkpoint of {origin}, over {lines} lines, signed with\n  {organiser}\n\n    {short}\n\n  in full: {root}\nMIND: you do not have the log itself. You sign that you saw this root at this time, not what stands in the log.";
        First
            nl: "U hebt van dit verslag nog niets ondertekend: vergelijk ook de sleutel van de organisator.";
            en: "You have signed nothing of this log yet: compare the organiser's key too.";
        Before { moment: Timestamp, lines: Lines, short: String }
            nl: "Eerder ondertekende u op {moment} {lines} (kort controlegetal {short}); dit verslag gaat daar ongewijzigd op verder.";
            en: "Before, on {moment}, you signed {lines} (short number {short}); this log goes on from there unchanged.";
        TakenOver { moment: Timestamp, lines: Lines, short: String }
            nl: "Op {moment} nam u {lines} over (kort controlegetal {short}); dit verslag gaat daar ongewijzigd op verder.";
            en: "On {moment} you took over {lines} (short number {short}); this log goes on from there unchanged.";
    }

    /// What came of it.
    pub enum Signed as "cosign-signed" {
        Nothing nl: "Er is niets ondertekend."; en: "Nothing was signed.";
        Already { moment: Timestamp }
            nl: "U hebt dit al ondertekend, op {moment}. Er is niets veranderd.";
            en: "You signed this already, on {moment}. Nothing was changed.";
        In { path: String, program: String, word: String }
            nl: "Ondertekend: {path}. Stuur dit bestand naar de organisator, of plak de regel in een mail; die voegt hem toe met:\n  {program} cosign VERSLAG --add {word}";
            en: "Signed: {path}. Send this file to the organiser, or paste its line in a mail; they add it with:\n  {program} cosign LOG --add {word}";
        Send
            nl: "Stuur de regel hierboven naar de organisator, in een mail.";
            en: "Send the line above to the organiser, in a mail.";
    }

    /// Who has signed by now.
    pub enum Counted as "cosign-counted" {
        NothingNew
            nl: "Er is niets toegevoegd: wie hier tekende, stond er al bij.";
            en: "Nothing was added: who signed here stood there already.";
        Added { witness: Party, number: String }
            nl: "Toegevoegd: de handtekening van {witness}, sleutelnummer {number}.";
            en: "Added: the signature of {witness}, key number {number}.";
        SoFar { by: usize, of: Witnesses, required: usize, more: usize }
            nl: "Medeondertekend door {by} van {of}; nodig: {required}, nog {more} te gaan.";
            en: "Cosigned by {by} of {of}; needed: {required}, {more} to go.";
        Enough { by: usize, of: Witnesses, required: usize }
            nl: "Medeondertekend door {by} van {of}; nodig: {required}. Dat is genoeg.";
            en: "Cosigned by {by} of {of}; needed: {required}. That is enough.";
    }

    /// What a witness does with a file.
    pub enum Requested as "cosign-requested" {
        For { word: String, program: String, key: String }
            nl: "{word}: voor de getuige, die ondertekent met:\n  {program} cosign --checkpoint {word} --trust {key} --key GETUIGE --out HANDTEKENING";
            en: "{word}: for the witness, who signs with:\n  {program} cosign --checkpoint {word} --trust {key} --key WITNESS --out SIGNATURE";
    }
}
