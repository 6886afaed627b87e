//! How the lots came about: from the seal, by dice, secrets and a beacon, to a number.

use crate::words::noun::{Practices, Times};
use crate::words::survey::Gives;
use crate::words::value::Digits;
use jiff::Timestamp;

crate::messages! {
    /// The steps.
    pub enum Origin as "page-origin" {
        Intro
            nl: "Zo hoort het: eerst gaat de lijst op slot, daarna pas komt het toeval. Dan kan niemand de lijst nog aanpassen aan het lot, en het lot niet aan de lijst. Wat daarvan is nagegaan, staat hieronder.";
            en: "This is how it should go: first the list is locked, only then comes chance. Then nobody can still fit the list to the lots, or the lots to the list. What of that was checked stands below.";
        Sealed { practices: Practices, opened: Timestamp, line: Digits }
            nl: "De lijst met {practices} is verzegeld op {opened}, zegt de organisator (regel {line}). Het controlegetal hieronder hangt af van elke letter op die lijst.";
            en: "The list of {practices} was sealed on {opened}, says the organiser (line {line}). The number below depends on every letter of that list.";
        SealedAmendment { opened: Timestamp, line: Digits }
            nl: "De wijziging is verzegeld op {opened}, zegt de organisator (regel {line}).";
            en: "The amendment was sealed on {opened}, says the organiser (line {line}).";
        Dice { by: String, rolls: Times, faces: Digits }
            nl: "Volgens de organisator is daarna in de zaal {rolls} gegooid ({by}), met een dobbelsteen van {faces} vlakken. Opgeschreven is:";
            en: "According to the organiser a die of {faces} faces was then rolled {rolls} in the room ({by}). Written down is:";
        Secret { by: String }
            nl: "Een geheim ({by}): de vingerafdruk ervan stond al in het zegel, dus veranderen kon niet meer. Volgens de organisator is het pas na het zegel getoond:";
            en: "A secret ({by}): its commitment was in the seal already, so it could not be changed any more. According to the organiser it was shown only after the seal:";
        Text { by: String, what: String }
            nl: "Iets dat iedereen kon aflezen ({by}): {what}. Volgens de organisator was dat:";
            en: "Something that everybody could read ({by}): {what}. According to the organiser it was:";
        Beacon { by: String, round: Digits, moment: Timestamp }
            nl: "Een openbaar baken ({by}): ronde {round}, die pas op {moment} bestond. Niemand kan zo'n ronde vooraf weten of kiezen; uw browser heeft de handtekening ervan nagerekend:";
            en: "A public beacon ({by}): round {round}, which existed only from {moment}. Nobody can know or choose such a round beforehand; your browser computed its signature again:";
        Failed { label: String, reason: String }
            nl: "De bron `{label}` viel uit: {reason}.";
            en: "The source `{label}` failed: {reason}.";
        Drawn { drawn: Timestamp }
            nl: "Toen is er geloot, op {drawn}, zegt wie lootte. Uit het zegel en alles hierboven volgt met een vaste rekenregel de startwaarde:";
            en: "Then lots were drawn, on {drawn}, says who drew. From the seal and all of the above the seed follows by a fixed rule:";
        Lots { line: Digits }
            nl: "Uit de startwaarde en haar eigen code volgt het lotnummer van elke praktijk (vanaf regel {line}). Wie het laagste heeft, krijgt rangnummer 1.";
            en: "From the seed and its own code follows the lot of each practice (from line {line} on). The lowest has rank 1.";
        Basket
            nl: "Ook het nummer van de gelote mand volgt uit de startwaarde.";
            en: "The number of the drawn basket follows from the seed too.";
        BasketDice { by: String, label: String }
            nl: "De worpen van {by} (`{label}`), zoals de organisator ze opschreef, achter elkaar gelezen met 0 voor een 10, zijn het nummer van de gelote mand.";
            en: "The rolls of {by} (`{label}`), as the organiser wrote them down, read one after the other with 0 for a 10, are the number of the drawn basket.";
        Waits
            nl: "Er is nog niet geloot: wat hier komt, bestaat nog niet.";
            en: "No lots were drawn yet: what comes here does not exist yet.";
        WaitsFor { plan: Gives } nl: "Nog te komen: {plan}."; en: "Still to come: {plan}.";
        Aborted { reason: String }
            nl: "Dit is afgebroken en niet geloot: {reason}";
            en: "This was aborted and not drawn: {reason}";
        Root nl: "controlegetal van het zegel"; en: "root of the seal";
        Short nl: "kort"; en: "short";
        Seed nl: "startwaarde"; en: "seed";
        ByHand nl: "Reken de startwaarde zelf na"; en: "Compute the seed yourself";
        Earlier nl: "Eerdere rondes en wijzigingen"; en: "Earlier rounds and amendments";
    }
}
