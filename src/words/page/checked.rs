//! What was checked, what it means when it differs, and what no computation can check.

crate::messages! {
    /// What was checked, to people who never saw a transcript.
    pub enum Part as "page-part" {
        Form
            nl: "elke regel staat er in de enige schrijfwijze en op zijn plaats";
            en: "each line is in its only spelling and place";
        Seal
            nl: "de lijst en de spelregels zijn ondertekend en daarna niet veranderd";
            en: "the list and the rules are signed and were not changed afterwards";
        SealWitnesses
            nl: "genoeg getuigen ondertekenden het zegel";
            en: "enough witnesses signed the seal";
        SealWitnessesInTime
            nl: "genoeg getuigen ondertekenden het zegel, naar hun eigen klok vóór het baken sprak";
            en: "enough witnesses signed the seal, by their own clocks before the beacon spoke";
        Contributions
            nl: "wat er van dobbelstenen, geheimen en baken staat, past bij wat vooraf was afgesproken";
            en: "what stands there of dice, secrets and beacon fits what was agreed beforehand";
        Draw
            nl: "er is niet te vroeg geloot";
            en: "lots were not drawn too early";
        Seed nl: "de startwaarde volgt uit zegel en inbreng"; en: "the seed follows from seal and contributions";
        Lots nl: "elk lotnummer volgt uit de startwaarde"; en: "each lot follows from the seed";
        Tranches
            nl: "elke plaats volgt uit lijst, spelregels en loten";
            en: "each place follows from list, rules and lots";
        Outcomes nl: "elke uitkomst is opnieuw opgesteld"; en: "each outcome was made again";
        Abort nl: "wat verzegeld was, is afgebroken"; en: "what was sealed was given up";
        Handover
            nl: "de sleutelwissel is ondertekend door wie eerst tekende";
            en: "the handover is signed by who signed before";
        Result
            nl: "de uitslag is ondertekend en daarna niet veranderd";
            en: "the result is signed and was not changed afterwards";
        ResultWitnesses nl: "genoeg getuigen ondertekenden de uitslag"; en: "enough witnesses signed the result";
        Key nl: "wie u vertrouwt, tekende dit verslag"; en: "those you trust signed this transcript";
    }

    /// What a difference means.
    pub enum Meaning as "page-meaning" {
        Form
            nl: "in deze regel staat iets dat er nooit zo geschreven wordt, of dat volgens de regels van het verslag niet kan. Iemand heeft het bestand veranderd, of het is onderweg beschadigd.";
            en: "this line holds something that is never written that way, or that cannot be by the rules of a transcript. Somebody changed the file, or it was damaged on its way.";
        Seal
            nl: "de handtekening onder de lijst past niet bij de lijst die hier staat. Na het verzegelen is er iets veranderd, of het bestand raakte beschadigd.";
            en: "the signature below the list does not fit the list that stands here. Something was changed after the sealing, or the file was damaged.";
        Witnesses
            nl: "het ging verder zonder de getuigen die nodig waren.";
            en: "it went on without the witnesses who were needed.";
        Contributions
            nl: "wat er aan toeval is ingebracht, is niet wat bij het verzegelen was afgesproken.";
            en: "what was contributed by chance is not what was agreed at the sealing.";
        Draw
            nl: "er zou geloot zijn voordat dat kon of mocht.";
            en: "lots would have been drawn before that could be or was allowed.";
        Lots
            nl: "de loten volgen niet uit het zegel en het toeval. Iemand heeft het bestand veranderd, het is onderweg beschadigd, of het programma dat lootte maakte een fout.";
            en: "the lots do not follow from the seal and chance. Somebody changed the file, it was damaged on its way, or the program that drew made a mistake.";
        Places
            nl: "de plaatsen volgen niet uit de lijst, de spelregels en de loten. Iemand heeft het bestand veranderd, het is onderweg beschadigd, of het programma dat lootte maakte een fout.";
            en: "the places do not follow from list, rules and lots. Somebody changed the file, it was damaged on its way, or the program that drew made a mistake.";
        Result
            nl: "de handtekening onder de uitslag past niet bij wat hier staat. Na het ondertekenen is er iets veranderd, of het bestand raakte beschadigd.";
            en: "the signature below the result does not fit what stands here. Something was changed after the signing, or the file was damaged.";
        Key
            nl: "het verslag is in zichzelf goed, maar niet ondertekend met de sleutel die u gaf. Of de sleutel is een andere, of het verslag is niet van de organisator.";
            en: "the transcript is right in itself, but not signed with the key that you gave. Either the key is another one, or the transcript is not the organiser's.";
        Abort
            nl: "het afbreken is niet goed ondertekend of opgeschreven.";
            en: "the abort is not signed or written as it must be.";
    }

    /// What was not checked.
    pub enum Unchecked as "page-unchecked" {
        Done nl: "Nagegaan door uw browser"; en: "Checked by your browser";
        Unreached nl: "niet nagegaan"; en: "not checked";
        Not
            nl: "Niet nagegaan: dat kan geen computer"; en: "Not checked: no computer can";
        List
            nl: "Of de lijst volledig en juist is. Kijk of uw eigen regel klopt: naam, regio, aantal patiënten, wens. De verzekeraar kent de aantallen.";
            en: "Whether the list is complete and right. See whether your own line is: name, region, number of patients, wish. The insurer knows the numbers.";
        Dice
            nl: "Of de dobbelstenen echt zo vielen, en pas na het verzegelen. Dat zagen de mensen in de zaal.";
            en: "Whether the dice really fell that way, and only after the sealing. The people in the room saw that.";
        Second
            nl: "Of er niet eerder al geloot is en die uitslag is weggegooid. Daarom leest men het controlegetal van het zegel voor vóór de loting, en tekenen getuigen mee.";
            en: "Whether lots were not drawn before and that result thrown away. That is why the number of the seal is read aloud before the draw, and witnesses sign along.";
        Clock
            nl: "Of de tijden juist zijn. Elke tijd is het woord van wie tekende.";
            en: "Whether the times are right. Each time is the word of who signed.";
        Newest
            nl: "Of dit het nieuwste verslag is. Vraag de organisator ernaar.";
            en: "Whether this is the newest transcript. Ask the organiser.";
        Rules
            nl: "Of de spelregels goed gekozen zijn. Nagerekend is alleen dat zij zijn gevolgd.";
            en: "Whether the rules were well chosen. Only that they were followed was computed.";
        Owner
            nl: "Van wie de sleutel is. Dat weet u alleen van elders.";
            en: "Whose key it is. You only know that from elsewhere.";
        Pseudonyms
            nl: "Wie er achter de pseudoniemen zitten. Elke praktijk kent haar eigen regel; wie de namenlijst heeft, kent ze allemaal.";
            en: "Who is behind the pseudonyms. Each practice knows its own line; who has the roster knows them all.";
    }
}
