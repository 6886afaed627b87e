//! One's own lot by hand, ready to copy.

crate::messages! {
    /// The hand calculation.
    pub enum Hand as "page-hand" {
        ShortTitle nl: "Reken het korte controlegetal zelf na"; en: "Compute the short number yourself";
        ShortIntro
            nl: "Het korte controlegetal van het einde volgt uit het hele, met een rekenregel die met opzet traag is. Uit deze opdracht hoort het getal hierboven te komen.";
            en: "The short number of the end follows from the whole one, by a rule that is slow on purpose. The number above ought to come out of this command.";
        ShortWindowsHow
            nl: "PowerShell kent deze rekenregel (scrypt) niet. Zet Python 3 op uw computer (python.org of de Microsoft Store) en gebruik de opdracht voor Python.";
            en: "PowerShell does not know this rule (scrypt). Put Python 3 on your computer (python.org or the Microsoft Store) and use the command for Python.";
        SeedIntro { seed: String }
            nl: "Kopieer de opdracht voor uw computer; er komt {seed} uit.";
            en: "Copy the command for your computer; {seed} comes out.";
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
