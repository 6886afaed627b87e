//! What is said of the files to fill in, and of fictitious ones.

crate::faults! {
    /// Why there is nothing to fill in.
    pub enum InitRefusal as "init-refusal" {
        NoWay { word: String }
            nl: "`{word}` is geen werkwijze", "kies één van de drie hieronder, bijvoorbeeld `instroom init hoog`";
            en: "`{word}` is no way to draw", "choose one of the three below, for example `instroom init hoog`";
        WayMissing
            nl: "er ontbreekt hoe u wilt loten", "kies één van de drie hieronder, bijvoorbeeld `instroom init hoog`";
            en: "how to draw is missing", "choose one of the three below, for example `instroom init hoog`";
    }

    /// Why there is no sample.
    pub enum SampleRefusal as "sample-refusal" {
        OnlyNational
            nl: "het aantal regio's kan alleen bij het voorbeeld national gekozen worden", "voeg `--preset national` toe, of laat `--regions` weg";
            en: "the number of regions can be chosen only with preset national", "add `--preset national`, or leave `--regions` out";
    }
}

crate::messages! {
    /// What lies ready.
    pub enum InitDone as "init-done" {
        Holds { path: String, program: String, rules: String, register: String }
            nl: "{path} bevat rules.toml, aanmeldingen.xlsx (ook als .csv) en LEESMIJ.txt.\nBegin met LEESMIJ.txt: daarin staat elke stap, met de opdracht die erbij hoort.\nVul rules.toml in waar INVULLEN staat (met Kladblok, niet met Word), en de aanmeldingen. Daarna: {program} check {rules} {register}";
            en: "{path} holds rules.toml, aanmeldingen.xlsx (also as .csv) and README.txt.\nBegin with README.txt: it has every step, with the command that belongs to it. Rules and register are in Dutch.\nFill in rules.toml where it says INVULLEN (with Notepad, not with Word), and the register. Then: {program} check {rules} {register}";
        Charter { path: String, rules: String }
            nl: "Geschreven: {path}. Daarin staat in gewone woorden wat {rules} regelt, voor de vergadering die de spelregels vaststelt. Lees het na, en open het met Word of Kladblok.\nVerandert u {rules} daarna, maak de tekst dan opnieuw.";
            en: "Written: {path}. It says in plain words what {rules} decides, for the meeting that adopts the rules. Read it, and open it with Word or Notepad.\nWhen you change {rules} after this, make the text anew.";
    }

    /// What the ways to draw are.
    pub enum WayMeans as "way-means" {
        Hoog
            nl: "één loting voor alle startdatums, per regio; iedereen weet meteen waar hij aan toe is";
            en: "one draw for all start dates, per region; everybody knows at once";
        Cohaesie
            nl: "wie aan basisvoorwaarden voldoet gaat voor; daarna beslist het lot";
            en: "who meets base conditions goes first; then the lot decides";
        Leidraad
            nl: "elk kwartaal een eigen loting, in één verslag; wie wacht, doet vanzelf weer mee";
            en: "a draw each quarter, in one transcript; who waits takes part again by itself";
    }

    /// What a way is called.
    pub enum WayName as "way-name" {
        Hoog nl: "hoog (of alles-in-een)"; en: "hoog (or all-at-once)";
        Cohaesie nl: "cohaesie (of voorrang)"; en: "cohaesie (or priority)";
        Leidraad nl: "leidraad (of per-kwartaal)"; en: "leidraad (or quarterly)";
    }

    /// What a sample holds.
    pub enum SampleMade as "sample-made" {
        Holds { path: String, file: String }
            nl: "FICTIEF: {path} bevat rules.toml en {file}.";
            en: "FICTITIOUS: {path} holds rules.toml and {file}.";
        Look { program: String, rules: String, register: String }
            nl: "Bekijk ze: {program} check {rules} {register}";
            en: "Look at them: {program} check {rules} {register}";
    }
}
