//! What the demo tells between its command lines.

crate::messages! {
    /// A step of the demo.
    pub enum Step as "demo" {
        Title
            nl: "Een loting met fictieve praktijken, van aanmelding tot deelnemerslijst";
            en: "A draw with fictitious practices, from sign-up to participant list";
        Folder { folder: String }
            nl: "De opdrachten hieronder zijn gegeven in de map {folder}; er gaat niets het internet op.";
            en: "The commands below were given in the folder {folder}; nothing goes on the internet.";
        Register
            nl: "1. Aanmeldingen en spelregels (140 fictieve praktijken in drie regio's)";
            en: "1. Register and rules (140 fictitious practices in three regions)";
        Board
            nl: "2. Wat kiest het bestuur als niet iedereen past? Een stuk van twee bladzijden om over te besluiten";
            en: "2. What does the board choose when not everybody fits? A paper of two pages to decide on";
        Key
            nl: "3. De organisator maakt een sleutel en maakt de openbare helft bekend (hier zonder wachtwoord: deze sleutel is alleen voor de proef)";
            en: "3. The organiser makes a key and publishes its public half (without a passphrase here: this key is only for the demo)";
        Witnesses { rules: &'static str }
            nl: "4. Twee getuigen maken ook een sleutel; wie zij zijn, komt in de spelregels ({rules})";
            en: "4. Two witnesses make a key too; who they are goes into the rules ({rules})";
        Seal
            nl: "5. Verzegelen: vanaf nu kan er niets meer veranderen";
            en: "5. Seal: from now on nothing can change";
        Cosign
            nl: "6. De getuigen vergelijken het controlegetal en tekenen mee (met --yes wordt hun niets gevraagd)";
            en: "6. The witnesses compare the root and cosign (with --yes they are not asked)";
        Draw
            nl: "7. Drie mensen gooien elk twintig keer, en er wordt geloot";
            en: "7. Three people each roll twenty times, and the lots are drawn";
        CosignResult
            nl: "8. De getuigen tekenen ook de uitslag";
            en: "8. The witnesses cosign the result too";
        Verify
            nl: "9. Wie dan ook rekent alles na, met de bekendgemaakte sleutel";
            en: "9. Anybody computes it all again, with the published key";
        List nl: "10. De lijsten voor de verzekeraars"; en: "10. The lists for the insurers";
        Explain nl: "11. Een praktijk wil weten waarom"; en: "11. A practice wants to know why";
        Receipt
            nl: "12. En zij krijgt een bewijs, dat zij zonder het verslag kan nagaan";
            en: "12. And it gets a receipt, which it can check without the transcript";
        Page
            nl: "13. Iedereen kan de uitslag zien en narekenen: een pagina die dat zelf doet, ook zonder internet";
            en: "13. Everybody can see the result and compute it again: a page that does so by itself, without internet too";
        Papers
            nl: "14. De stukken: het proces-verbaal om aan te vullen en te tekenen, de brief aan een praktijk, en alle uitkomsten in een werkmap";
            en: "14. The papers: the minutes to complete and sign, the letter to a practice, and all outcomes in a workbook";
        End { folder: String, log: String, program: String }
            nl: "Alles staat in de map {folder}. Open daarin site/index.html met een dubbelklik. Verander eens één cijfer in {log} en reken het opnieuw na:\n  {program} verify {log}";
            en: "Everything is in the folder {folder}. Open site/index.html in it with a double click. Change one digit in {log} and compute it again:\n  {program} verify {log}";
    }
}
