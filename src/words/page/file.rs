//! Files that a reader brings to the verifier.

use crate::words::noun::Lines;
use crate::words::value::Digits;

crate::messages! {
    /// Dropping and choosing files.
    pub enum File as "page-file" {
        Intro
            nl: "Hier rekent uw browser na wat een ander u gaf, zonder dat iemand het ziet: er gaat niets het internet op.";
            en: "Here your browser computes what somebody gave you, and nobody sees it: nothing goes to the internet.";
        What nl: "U kunt hier neerleggen:"; en: "You can drop here:";
        Transcript
            nl: "een lotingsverslag (.jsonl): dan ziet u of het klopt, en alle uitkomsten;";
            en: "a transcript (.jsonl): you see whether it agrees, and all outcomes;";
        Receipt
            nl: "een bewijs (.tlog-proof): dan ziet u of die uitkomst ondertekend is; geef ook de sleutel van de organisator of van een getuige, of het verslag;";
            en: "a receipt (.tlog-proof): you see whether that outcome is signed; give the key of the organiser or of a witness too, or the transcript;";
        List
            nl: "een lijst van deelnemers (.json): dan ziet u van elke rij of zij uit het ondertekende verslag volgt; geef ook de sleutel van de organisator of van een getuige, of het verslag;";
            en: "a list of participants (.json): you see of every row whether it follows from the signed transcript; give the key of the organiser or of a witness too, or the transcript;";
        Two
            nl: "twee lotingsverslagen: dan ziet u of het ene verdergaat waar het andere eindigt, of dat er twee geschiedenissen zijn;";
            en: "two transcripts: you see whether one goes on where the other ends, or whether there are two histories;";
        Keys
            nl: "een sleutel (.pub) of vertrouwensbestand (.policy) dat u van elders heeft.";
            en: "a key (.pub) or policy (.policy) that you have from elsewhere.";
        Page
            nl: "Ook de pagina index.html van een ander mag: dan wordt het verslag daaruit nagerekend.";
            en: "Somebody else's page index.html is fine too: the transcript in it is computed.";
        Drop nl: "Sleep bestanden hierheen, of kies ze:"; en: "Drop files here, or choose them:";
        Label nl: "Bestanden kiezen"; en: "Choose files";
        Given nl: "Dit ligt er:"; en: "This is here:";
        IsTranscript { file: String, lines: Lines } nl: "{file}: lotingsverslag van {lines}"; en: "{file}: transcript of {lines}";
        IsLarge { file: String }
            nl: "{file}: te groot om hier te openen";
            en: "{file}: too large to open here";
        IsReceipt { file: String } nl: "{file}: bewijs"; en: "{file}: receipt";
        IsList { file: String } nl: "{file}: lijst van deelnemers"; en: "{file}: list of participants";
        IsKeys { file: String } nl: "{file}: sleutel of vertrouwensbestand"; en: "{file}: key or policy";
        IsOther { file: String }
            nl: "{file}: geen verslag, bewijs, lijst als JSON, sleutel of vertrouwensbestand";
            en: "{file}: no transcript, receipt, list as JSON, key or policy";
        IsTable { file: String }
            nl: "{file}: is dit een lijst van deelnemers, vraag die dan als .json, of gebruik `instroom verify`";
            en: "{file}: if this is a list of participants, ask for it as .json, or use `instroom verify`";
        ToChecker { file: String }
            nl: "{file}: een ander verslag. Leg dat in controleren.html, samen met dit verslag als u ze wilt vergelijken.";
            en: "{file}: another transcript. Drop it in controleren.html, together with this transcript if you want to compare them.";
        Private { file: String }
            nl: "{file}: een GEHEIME sleutel. Die hoort op geen enkele pagina; zij is hier niet bewaard.";
            en: "{file}: a PRIVATE key. It belongs on no page at all; it is not kept here.";
        TooMany
            nl: "Hier passen twee verslagen; de laatste twee zijn vergeleken.";
            en: "Two transcripts fit here; the last two were compared.";
        NoKey
            nl: "Een bewijs noemt wie ondertekende, maar bevat geen sleutel: geef die van de organisator of van een getuige, of het verslag.";
            en: "A receipt names who signed but holds no key: give that of the organiser or of a witness, or the transcript.";
        ByTranscript
            nl: "Deze uitkomst staat in een verslag dat ondertekend is met de sleutel die het verslag dat u gaf zelf noemt. Van wie die sleutel is, weet u alleen van elders.";
            en: "This outcome is in a transcript that is signed with the key that the transcript you gave names itself. Whose key it is, you only know from elsewhere.";
        Unlike { line: Digits }
            nl: "Tot regel {line} zijn de twee bestanden gelijk. Daar staat, vanaf waar zij verschillen:";
            en: "Up to line {line} the two files are alike. There it says, from where they differ:";
        Ended nl: "hier houdt dit bestand op"; en: "here this file ends";
        Verdicts nl: "Wat uw browser vond"; en: "What your browser found";
    }
}
