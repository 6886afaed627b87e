//! What stands around the page: titles, headings, buttons.

crate::messages! {
    /// Titles, headings and what holds them together.
    pub enum Frame as "page" {
        Title { programme: String }
            nl: "{programme}: de uitslag, en hoe u die narekent";
            en: "{programme}: the result, and how you compute it again";
        CheckTitle
            nl: "Een loting narekenen";
            en: "Computing a draw again";
        NoScript
            nl: "Deze pagina rekent de loting na in uw browser, en heeft daar JavaScript voor nodig. Zet dat aan voor deze pagina. Zij haalt niets op van het internet en verstuurt niets. Het verslag staat ook als los bestand naast deze pagina.";
            en: "This page computes the draw again in your browser, and needs JavaScript to do so. Switch it on for this page. It fetches nothing from the internet and sends nothing. The transcript is also a file of its own beside this page.";
        Skip nl: "Naar de inhoud"; en: "To the content";
        Sections nl: "Op deze pagina"; en: "On this page";
        Organiser { by: String } nl: "Organisatie: {by}"; en: "Organisation: {by}";
        Language nl: "Taal"; en: "Language";
        Hall nl: "Grote letters"; en: "Large letters";
        Print nl: "Afdrukken"; en: "Print";
        Practice nl: "Uw praktijk"; en: "Your practice";
        Rooms nl: "De ruimte"; en: "The room";
        Order nl: "De volgorde"; en: "The order";
        Baskets nl: "De manden"; en: "The baskets";
        Origin nl: "Hoe het lot ontstond"; en: "How the lots came about";
        Witnesses nl: "Wie erbij was"; en: "Who witnessed";
        Checked nl: "Wat is nagegaan, en wat niet"; en: "What was checked, and what not";
        Trust nl: "Hoe u zeker weet dat dit het echte verslag is"; en: "How you know that this is the real transcript";
        Files nl: "De bestanden"; en: "The files";
        Verifier nl: "Het rekenprogramma"; en: "The verifier";
        Hidden
            nl: "Zolang dit verslag niet is nagerekend zonder verschil, staan hier geen uitkomsten.";
            en: "As long as this transcript was not computed without a difference, no outcomes stand here.";
        NoNetwork
            nl: "Deze pagina werkt zonder internet: zij haalt niets op en verstuurt niets. Wat u hier zoekt of opent, blijft op uw apparaat.";
            en: "This page works without internet: it fetches nothing and sends nothing. What you search or open here stays on your device.";
        Transcript nl: "het verslag"; en: "the transcript";
        Note nl: "de laatste ondertekening"; en: "the last signed checkpoint";
        Keys
            nl: "het vertrouwensbestand: wie volgens de organisator ondertekent; van dezelfde site als deze pagina staat het nergens voor in";
            en: "the policy: who signs, says the organiser; from the same site as this page it vouches for nothing";
        Receipts nl: "de bewijzen, van elke praktijk één"; en: "the receipts, one of every practice";
        NodeVerifier nl: "dezelfde rekenmachine als opdracht: node verifier.mjs VERSLAG"; en: "the same verifier as a command: node verifier.mjs LOG";
        Checker nl: "dezelfde rekenmachine zonder verslag"; en: "the same verifier without a transcript";
    }

    /// Buttons.
    pub enum Go as "page-go" {
        Copy nl: "Kopieer"; en: "Copy";
        Copied nl: "Gekopieerd"; en: "Copied";
        NotCopied
            nl: "Kopiëren lukte niet; de tekst is geselecteerd";
            en: "Copying failed; the text is selected";
        Stop nl: "Stop met rekenen"; en: "Stop computing";
        More { rows: u64 } nl: "Toon de volgende {rows}"; en: "Show the next {rows}";
        All nl: "Toon alles"; en: "Show all";
        Check nl: "Ga na"; en: "Check";
        Open nl: "Open een bestand"; en: "Open a file";
        OpenReceipt nl: "Open uw bewijs"; en: "Open your receipt";
        Close nl: "Zoek een andere praktijk"; en: "Look for another practice";
        Compute nl: "Reken uit"; en: "Compute";
        Again nl: "Begin opnieuw"; en: "Start again";
    }
}
