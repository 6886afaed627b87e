//! One's own lot by hand, ready to copy.

crate::messages! {
    /// The hand calculation.
    pub enum Hand as "page-hand" {
        Title nl: "Reken uw lot zelf na"; en: "Compute your lot yourself";
        Intro { lot: String }
            nl: "Zonder deze pagina en zonder ons programma. Kopieer de opdracht voor uw computer; er komt {lot} uit.";
            en: "Without this page and without our program. Copy the command for your computer; {lot} comes out.";
        Windows nl: "Windows (PowerShell)"; en: "Windows (PowerShell)";
        Shell nl: "Linux, of een Mac met OpenSSL"; en: "Linux, or a Mac with OpenSSL";
        Python nl: "Python 3"; en: "Python 3";
        WindowsHow
            nl: "Druk op de Windows-toets, typ `powershell`, druk op Enter, en plak dit met de rechtermuisknop:";
            en: "Press the Windows key, type `powershell`, press Enter, and paste this with the right mouse button:";
        ShellHow nl: "Open een terminal en plak dit:"; en: "Open a terminal and paste this:";
        PythonHow
            nl: "Sla dit op als lot.py en voer uit: python3 lot.py";
            en: "Save this as lot.py and run: python3 lot.py";
        Rank { lot: String }
            nl: "Uw rangnummer is uw plaats als alle lotnummers van de rij op volgorde staan; die staan in het verslag op de regels die met `lot` beginnen. Het uwe is {lot}.";
            en: "Your rank is your place when all lots of the row are put in order; they stand in the transcript on the lines that begin with `lot`. Yours is {lot}.";
    }
}
