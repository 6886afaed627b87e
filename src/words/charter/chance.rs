//! The seal, where chance comes from, and who signs along.

use crate::words::noun::Times;
use crate::words::value::Digits;
use jiff::Timestamp;

crate::messages! {
    /// The seal, and what can be mended before the draw.
    pub enum Sealing as "charter-sealing" {
        Seal
            nl: "Vóór de loting verzegelt de organisatie de lijst en deze spelregels: zij zet ze met een digitale handtekening vast in het lotingsverslag. Wordt er daarna iets veranderd, dan blijkt dat bij het narekenen.";
            en: "Before the draw the organisation seals the list and these rules: it fixes them in the transcript of the draw with a digital signature. When something is changed after that, checking shows it.";
        Number
            nl: "Bij het zegel hoort een controlegetal: een getal dat anders wordt zodra er ook maar één letter verandert. De organisatie leest een korte vorm ervan voor.";
            en: "With the seal comes a root: a number that becomes another as soon as a single letter changes. The organisation reads a short form of it aloud.";
        Until { until: Timestamp }
            nl: "Praktijken kunnen fouten op de lijst laten herstellen tot en met {until}. Pas daarna wordt er geloot.";
            en: "Practices can have mistakes on the list corrected up to {until}. Only after that lots are drawn.";
        NoTerm
            nl: "Er is geen vaste tijd waarin praktijken fouten op de lijst kunnen laten herstellen. Tot de loting kan het nog.";
            en: "There is no fixed time in which practices can have mistakes on the list corrected. Until the draw it can be done.";
        Mend
            nl: "Staat er een fout op de verzegelde lijst? Dan breekt de organisatie de ronde af; dat komt met de reden in het lotingsverslag. Zij herstelt de fout en verzegelt opnieuw. Na de loting kan afbreken niet meer.";
            en: "Is there a mistake on the sealed list? Then the organisation aborts the round; that stands in the transcript with the reason. It mends the mistake and seals again. After the draw a round cannot be aborted any more.";
        Once
            nl: "Een verzegelde ronde wordt één keer geloot. Een tweede keer weigert het programma.";
            en: "A sealed round is drawn once. The program refuses a second time.";
    }

    /// Where chance comes from.
    pub enum Drawing as "charter-drawing" {
        Sources
            nl: "Het toeval komt van deze bronnen. Wat zij geven, wordt pas na het verzegelen bekend:";
            en: "Chance comes from these sources. What they give becomes known only after the sealing:";
        Source { gives: Contributes, otherwise: Otherwise } nl: "{gives} {otherwise}"; en: "{gives} {otherwise}";
        Seed
            nl: "Het programma maakt van het zegel en alles wat de bronnen geven één groot getal: de startwaarde. Daaruit volgt het lot van elke praktijk. Wie het narekent, krijgt dezelfde uitkomst.";
            en: "The program makes one large number of the seal and all that the sources give: the seed. The lot of each practice follows from it. Whoever computes it again gets the same outcome.";
        Dice
            nl: "Het programma kan niet zien of er echt is gegooid, en wanneer. Er moeten dus mensen bij zijn die meekijken.";
            en: "The program cannot see whether dice were really rolled, and when. So people must be there to watch.";
        Withheld
            nl: "Wie een geheim heeft, kan kiezen of hij het laat zien. Laat daarom alle geheimen zien voordat de rest bekend is.";
            en: "Whoever keeps a secret can choose whether to show it. So have all secrets shown before the rest is known.";
        BasketDice { by: String, fit: Digits }
            nl: "Welke mand het wordt (artikel {fit}), volgt niet uit de startwaarde, maar alleen uit de worpen van {by}. Wie die worpen kan kiezen, kiest de mand.";
            en: "Which basket it is (article {fit}) does not follow from the seed, but from the rolls of {by} alone. Whoever can choose those rolls chooses the basket.";
        Nobody
            nl: "Niemand kan alleen de uitslag kiezen of vooraf weten.";
            en: "Nobody can choose the result alone, or know it beforehand.";
    }

    /// What a source gives.
    pub enum Contributes as "charter-contributes" {
        Dice { by: String, rolls: Times, faces: u32 }
            nl: "{by} gooit {rolls} met een dobbelsteen met {faces} kanten.";
            en: "{by} rolls a die of {faces} faces {rolls}.";
        Text { by: String, what: String }
            nl: "{by} leest af wat dan openbaar is: {what}.";
            en: "{by} reads what is public by then: {what}.";
        Secret { by: String }
            nl: "{by} laat een geheim getal zien. Bij het verzegelen ligt al vast welk getal dat is, zonder dat iemand het kan lezen.";
            en: "{by} shows a secret number. Which number that is, is fixed already at the sealing, without anybody being able to read it.";
        Beacon { by: String, round: Digits, moment: Option<Timestamp> }
            nl: "Het openbare baken {by} geeft een getal, ronde {round}, op {moment}. Computers van veel organisaties maken dat getal samen. Niemand kent het vooraf; daarna kan iedereen het nakijken.";
            en: "The public beacon {by} gives a number, round {round}, at {moment}. Computers of many organisations make that number together. Nobody knows it beforehand; after that everybody can look it up.";
    }

    /// What happens when a source gives nothing.
    pub enum Otherwise as "charter-otherwise" {
        Abort nl: "Lukt dat niet, dan wordt er niet geloot."; en: "If that fails, no lots are drawn.";
        Skip
            nl: "Lukt dat niet, dan wordt er zonder deze bron geloot, als de andere samen genoeg toeval geven. De reden komt in het lotingsverslag.";
            en: "If that fails, lots are drawn without this source, when the others together leave enough to chance. The reason stands in the transcript.";
        Later { moment: Option<Timestamp> }
            nl: "Lukt dat niet, dan telt het getal van {moment}. Lukt dat ook niet, dan wordt er niet geloot.";
            en: "If that fails, the number of {moment} counts. If that fails too, no lots are drawn.";
    }

    /// Who signs along.
    pub enum Signing as "charter-signing" {
        Alone
            nl: "Er zijn geen getuigen die mee ondertekenen. Alleen de organisatie zegt dus wanneer de lijst is verzegeld.";
            en: "There are no witnesses who sign along. So only the organisation says when the list was sealed.";
        Witnesses
            nl: "Deze getuigen kunnen het zegel en de uitslag mee ondertekenen, ieder met een eigen digitale sleutel:";
            en: "These witnesses can sign the seal and the result along, each with a digital key of their own:";
        Named { role: String, name: String } nl: "{role} ({name})"; en: "{role} ({name})";
        Required { required: u64 }
            nl: "Er moeten er minstens {required} het zegel ondertekenen voordat er wordt geloot. Ook de uitslag moeten er minstens {required} ondertekenen, voordat er een wijziging of een volgende ronde kan komen.";
            en: "At least {required} of them must sign the seal before lots are drawn. At least {required} must sign the result too, before there can be an amendment or a next round.";
        Before { moment: Timestamp }
            nl: "Zij ondertekenen het zegel vóór {moment}: dan geeft het baken zijn getal.";
            en: "They sign the seal before {moment}: then the beacon gives its number.";
        Why
            nl: "Een getuige vergelijkt de lijst en het controlegetal voordat zij tekent. Met een handtekening zegt een getuige: toen lag deze lijst vast, en een andere heb ik niet getekend.";
            en: "A witness compares the list and the root before signing. By a signature a witness says: at that time this list was fixed, and I signed no other.";
    }
}
