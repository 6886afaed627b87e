//! What is said of keys, their passphrases, and secrets.

use crate::words::noun::Witnesses;

crate::faults! {
    /// What is wrong with a passphrase.
    pub enum PassphraseFault as "passphrase" {
        Short { shortest: usize }
            nl: "dit wachtwoord is korter dan {shortest} tekens: wie het bestand heeft, kan alle korte wachtwoorden proberen",
                "neem een zin of vier gewone woorden die niemand bij u zoekt";
            en: "this passphrase is shorter than {shortest} characters: whoever has the file can try all short ones",
                "take a sentence, or four plain words that nobody expects from you";
        Differ
            nl: "dit is een ander wachtwoord dan de eerste keer", "typ het opnieuw, twee keer";
            en: "this is another passphrase than the first time", "type it again, twice";
        Nobody { variable: &'static str }
            nl: "deze sleutel moet een wachtwoord krijgen, en dat is niet gegeven",
                "geef het met --passphrase-file BESTAND of in de omgevingsvariabele {variable}, of kies --no-passphrase";
            en: "this key must have a passphrase, and none was given",
                "give it with --passphrase-file FILE or in the environment variable {variable}, or choose --no-passphrase";
        Forgotten
            nl: "zonder het wachtwoord gaat deze sleutel niet open, en niemand kan het terughalen",
                "zoek de envelop of de tweede kopie. Is het echt weg, dan kunt u met deze sleutel niets meer: niet loten, niet afbreken, ook geen andere sleutel aankondigen. Wat dan rest: leg dit verslag in een andere map, begin een nieuw verslag met een nieuwe sleutel (`instroom keygen`), en maak bekend waarom, met de oude en de nieuwe openbare sleutel en het oude verslag erbij";
            en: "without the passphrase this key does not open, and nobody can get it back",
                "look for the envelope or the second copy. If it is really gone, this key can do nothing any more: not draw, not abort, not even announce another key. What is left then: put this log in another folder, begin a new log with a new key (`instroom keygen`), and publish why, with the old and the new public key and the old log";
        Empty
            nl: "de eerste regel van dit bestand is leeg", "zet het wachtwoord op de eerste regel, zonder iets ervoor";
            en: "the first line of this file is empty", "write the passphrase on the first line, with nothing before it";
        NotText
            nl: "het wachtwoord in deze omgevingsvariabele is geen tekst in UTF-8", "geef het met --passphrase-file BESTAND";
            en: "the passphrase in this environment variable is no text in UTF-8", "give it with --passphrase-file FILE";
    }

    /// Why no key is made.
    pub enum KeygenRefusal as "keygen" {
        PublicAlone { key: String }
            nl: "dit openbare deel staat er al, zonder de geheime sleutel `{key}` ernaast",
                "kies een andere naam; brak een eerdere keygen hier af, dan is dit deel van geen enkele sleutel: verwijder het en begin opnieuw";
            en: "this public half is here already, without the private key `{key}` beside it",
                "choose another name; if an earlier keygen was broken off here, it is the half of no key at all: remove it and start again";
    }

    /// Why the public half of a key is not shown.
    pub enum ShowRefusal as "key-show" {
        NoName
            nl: "er staat geen .pub-bestand naast deze geheime sleutel, dus haar naam is niet bekend",
                "geef de naam met --name, bijvoorbeeld `hoog.example/mtvp-2023`";
            en: "there is no .pub file beside this private key, so its name is not known",
                "give the name with --name, for example `hoog.example/mtvp-2023`";
        OtherPair
            nl: "dit is niet de openbare helft van de geheime sleutel ernaast", "zoek het goede .pub-bestand, of geef de naam met --name";
            en: "this is not the public half of the private key beside it", "find the right .pub file, or give the name with --name";
    }

    /// Why no other key or witnesses are announced.
    pub enum ChangeRefusal as "key-change" {
        OtherName { name: String }
            nl: "de nieuwe sleutel heeft een andere naam dan het programma", "maak hem met `instroom keygen --name {name}`";
            en: "the new key has another name than the programme", "make it with `instroom keygen --name {name}`";
        Nothing
            nl: "er verandert niets", "geef met --organiser een nieuwe sleutel, of met --rules andere getuigen";
            en: "nothing changes", "pass a new key with --organiser, or other witnesses with --rules";
    }
}

crate::messages! {
    /// What somebody types unseen.
    pub enum Typed as "typed" {
        Passphrase { place: String }
            nl: "Wachtwoord van {place} (wat u typt blijft onzichtbaar; alleen Enter stopt): ";
            en: "Passphrase of {place} (what you type stays invisible; Enter alone stops): ";
        New { shortest: usize }
            nl: "Kies een wachtwoord van {shortest} tekens of meer (wat u typt blijft onzichtbaar): ";
            en: "Choose a passphrase of {shortest} characters or more (what you type stays invisible): ";
        Again nl: "Hetzelfde wachtwoord nog een keer: "; en: "The same passphrase once more: ";
    }

    /// What a key argument is called.
    pub enum Place as "key-place" {
        Key nl: "SLEUTEL"; en: "KEY";
    }

    /// What was made of a key, and what to do with it.
    pub enum Made as "key-made" {
        Bare { private: String }
            nl: "Geheime sleutel: {private}. Wie dit bestand heeft, kan namens u tekenen: er zit geen wachtwoord op.\nBewaar het zoals een handtekeningstempel.";
            en: "Private key: {private}. Whoever has this file can sign for you: it has no passphrase.\nKeep it as you would keep a signature stamp.";
        Locked { private: String }
            nl: "Geheime sleutel: {private}, op slot met het wachtwoord. Zonder dat wachtwoord kan niemand ermee tekenen, ook u niet: een ronde die ermee verzegeld is, kan dan niet meer geloot en niet meer afgebroken worden.\nNiemand kan het terughalen. Schrijf het op, doe het in een gesloten envelop en bewaar die op een andere plek dan het bestand; geef een tweede envelop, met een kopie van het bestand, aan iemand die u vertrouwt, zoals de notaris.";
            en: "Private key: {private}, locked with the passphrase. Without it nobody can sign with this key, nor can you: a round that was sealed with it can then neither be drawn nor aborted.\nNobody can get it back. Write it down, put it in a closed envelope and keep that in another place than the file; give a second envelope, with a copy of the file, to somebody whom you trust, such as the notary.";
        Witness { public: String, program: String, word: String }
            nl: "Geef de regel hierboven, die ook in {public} staat, aan de organisator, voor `vkey` bij [[witness]] in de spelregels.\nOm voor te lezen: {program} key show {word}";
            en: "Give the line above, which is also in {public}, to the organiser, for `vkey` of [[witness]] in the rules.\nTo read it aloud: {program} key show {word}";
        Organiser { public: String, program: String, word: String }
            nl: "De openbare sleutel hierboven staat ook in {public}; maak die bekend. Om voor te lezen: {program} key show {word}";
            en: "The public key above is also in {public}; publish it. To read it aloud: {program} key show {word}";
    }

    /// A key, to read aloud.
    pub enum Aloud as "key-aloud" {
        InFours { name: String, number: String, key: String }
            nl: "Om voor te lezen, in groepjes van vier (hoofdletters en kleine letters verschillen):\n  naam     {name}\n  getal    {number}\n  sleutel  {key}";
            en: "To read aloud, in groups of four (capitals and small letters differ):\n  name    {name}\n  number  {number}\n  key     {key}";
    }

    /// What an announcement would change.
    pub enum WouldChange as "key-would-change" {
        Now { key: String } nl: "De organisator ondertekent nu met:      {key}"; en: "The organiser signs now with:  {key}";
        Next { key: String } nl: "en na deze aankondiging met:            {key}"; en: "and after this with:           {key}";
        Stays { key: String } nl: "De sleutel van de organisator blijft:   {key}"; en: "The organiser's key stays:     {key}";
        Private
            nl: "Wat hierna komt, kan alleen ondertekenen wie de geheime sleutel heeft die bij de nieuwe openbare hoort. Hebt u die, en weet u het wachtwoord? Terug kan alleen met die nieuwe sleutel.";
            en: "What comes after it can be signed only by who has the private key of that new public one. Do you have it, and know its passphrase? There is no way back but with that new key.";
        Gone { role: String, key: String } nl: "Getuige af:  {role} ({key})"; en: "Witness gone:  {role} ({key})";
        New { role: String, key: String } nl: "Getuige erbij:  {role} ({key})"; en: "Witness new:  {role} ({key})";
        Required { was: usize, is: usize }
            nl: "Zoveel getuigen moeten medeondertekenen: {was} → {is}";
            en: "So many witnesses must cosign: {was} → {is}";
        SameWitnesses { required: usize, witnesses: Witnesses }
            nl: "Aan de getuigen verandert niets: {witnesses}, en nodig: {required}.";
            en: "Nothing changes about the witnesses: {witnesses}, and needed: {required}.";
        By { required: Witnesses }
            nl: "Laat deze aankondiging eerst door minstens {required} van nu medeondertekenen: tot die tijd kan het verslag niet verder.";
            en: "First have this announcement cosigned by at least {required} of now: until then the log cannot go on.";
    }

    /// What was announced.
    pub enum Announced as "key-announced" {
        In { path: String, organiser: String }
            nl: "Aangekondigd in {path}. Wat hierna komt, ondertekent de organisator met:\n  {organiser}\nMaak die sleutel ook bekend; bewaar de oude sleutel niet langer dan nodig.";
            en: "Announced in {path}. What comes after it the organiser signs with:\n  {organiser}\nPublish that key too; do not keep the old one longer than needed.";
    }

    /// What a new secret is for.
    pub enum SecretMade as "secret-made" {
        For { file: String, word: String, commitment: String }
            nl: "Hierboven staat de vingerafdruk van het geheim in {file}. Is dit uw inbreng voor de loting, geef die dan aan de organisator, voor de bron met kind = \"secret\" in rules.toml:\n  commitment = \"{commitment}\"\nHoud {file} voor uzelf tot de loting, en raak het niet kwijt: wat er zonder gebeurt, staat in het plan. (Is het voor de namenlijst, --roster-secret, geef dan niets door en bewaar het zolang het programma duurt.)\nDe vingerafdruk zelf narekenen: printf %s \"$(cat {word})\" | sha256sum";
            en: "Above is the commitment of the secret in {file}. If this is what you contribute to the draw, give it to the organiser, for the [[source]] with kind = \"secret\" in rules.toml:\n  commitment = \"{commitment}\"\nKeep {file} to yourself until the draw, and do not lose it: the plan says what happens without it. (If it is for the roster, --roster-secret, pass nothing on and keep it as long as the programme lasts.)\nTo compute the commitment yourself: printf %s \"$(cat {word})\" | sha256sum";
    }
}
