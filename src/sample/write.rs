//! The two texts: `rules.toml` as in design 4.1, and `aanmeldingen.csv` as in design 4.2.

use super::answer::Answer;
use super::applicant::Applicant;
use super::preset::Preset;
use super::recipe::{INSURERS, Insurer, Moment, Recipe};
use std::fmt::Write;

/// Above this many practices there are not enough codes in the fictitious ranges 0199nnnn and 3799nnnn.
const CODES: usize = 9_999;

/// Text of `rules.toml`.
pub(super) fn rules(recipe: &Recipe, practices: usize) -> String {
    let mut text = opening(recipe.preset, practices);
    text.push_str(
        "\n# De instroommomenten van deze ronde. Het maximum is cumulatief: een deel van alle ION van de regio.\n",
    );
    for moment in recipe.moments {
        _ = write!(text, "[[tranche]]\nstart = {}\ncap   = \"{}\"\n\n", moment.iso, moment.cap);
    }
    text.push_str(&register_section(recipe.preset));
    if recipe.preset == Preset::Hoog {
        text.push_str(RESULT);
    }
    text.push_str(&selection_section(recipe.preset));
    if !recipe.conditions.is_empty() {
        text.push_str(&class_section(recipe));
    }
    text.push_str("# De inbreng voor de startwaarde: drie rollen van twintig worpen, samen 155 bits.\n");
    let by = rollers(recipe.preset);
    let sources = (1..).zip(by).map(|(n, by)| {
        format!("[[source]]\nlabel = \"dobbelstenen-{n}\"\nkind  = \"dice\"\nfaces = 6\nrolls = 20\nby    = \"{by}\"\n")
    });
    text.push_str(&sources.collect::<Vec<_>>().join("\n"));
    text
}

fn opening(preset: Preset, practices: usize) -> String {
    let (origin, title, by, what) = match preset {
        Preset::Hoog => (
            "hoog.example/mtvp-2023",
            "Instroom MTVP HOOG 2023",
            "Coöperatie HOOG U.A.",
            "nagebouwd naar de loting van HOOG, juni 2023: één loting voor alle instroommomenten, per regio",
        ),
        Preset::Cohaesie => (
            "cohaesie.example/mtvp-2023",
            "Instroom MTVP Cohaesie 2023",
            "Stichting Cohaesie",
            "nagebouwd naar de aanpak van Cohaesie, maart 2023: eerst voorrang, dan loting",
        ),
        Preset::Friesland => (
            "friesland.example/mtvp-2023",
            "Instroom MTVP Friesland april 2023",
            "Coöperatie Friesland U.A.",
            "nagebouwd naar de loting in Friesland, 31 maart 2023: loten tot het maximum is bereikt",
        ),
        Preset::National => (
            "landelijk.example/mtvp-2023",
            "Instroom MTVP heel Nederland 2023",
            "Stichting Heel Nederland",
            "alle praktijken van het land, in verzonnen organisaties",
        ),
    };
    let profile = if practices > CODES {
        "# Zoveel codes heeft het fictieve bereik van de AGB niet; andere codes mogen alleen onder \"free\".\nprofile = \"free\"\n"
    } else {
        "# \"leidraad\": de landelijke afspraak van LHV, InEen en ZN wordt bewaakt.\nprofile = \"leidraad\"\n"
    };
    format!(
        "# FICTIEF. Voorbeeldgegevens: geen praktijk, aantal of antwoord hierin is echt.\n\
         # Spelregels {what}.\n\n\
         [programme]\norigin  = \"{origin}\"\ntitle   = \"{title} (FICTIEF)\"\n\
         # De organisatie, met haar rechtsvorm.\nby      = \"{by} (FICTIEF)\"\n{profile}"
    )
}

fn register_section(preset: Preset) -> String {
    let no_answer = match preset {
        Preset::Friesland => "# Wie zich niet heeft aangemeld, doet deze ronde niet mee.\nno_answer      = \"out\"\n",
        _ => "# Geen reactie of \"weet ik niet\" telt als het laatste moment.\nno_answer      = \"last\"\n",
    };
    format!(
        "[register]\n# Peildatum van de ION.\nreference_date = 2023-01-01\nunit           = \"ion\"\n{no_answer}\
         identity       = \"open\"\n\n"
    )
}

/// R58, R59; domain A43.
const RESULT: &str = "# Wat er na de loting geldt. Dit is voor mensen: het programma rekent er niet mee.\n\
    [result]\nobjections = \"10 werkdagen\"\n\
    subject_to = [\"goedkeuring van het regioplan door de zorgverzekeraars\"]\n\
    then       = [{ what = \"het praktijkplan inleveren bij HOOG\", within = \"3 maanden\" }]\n\n";

fn selection_section(preset: Preset) -> String {
    let order = if preset == Preset::Cohaesie { "[\"class\", \"lot\"]" } else { "[\"lot\"]" };
    let boundary = match preset {
        Preset::Friesland => {
            "# Loten tot het maximum is bereikt; de laatste praktijk mag eroverheen. Dat kan alleen met instemming.\n\
             boundary = \"reach\"\nconsent  = \"Zilveren Kruis, 30 maart 2023\"\n"
        }
        _ => {
            "# Een praktijk die niet meer past wordt overgeslagen; de volgende is aan de beurt.\nboundary = \"skip\"\n"
        }
    };
    format!(
        "[selection]\n# Elke regio heeft haar eigen maximum.\nspread   = \"per-region\"\n{boundary}order    = {order}\n\n"
    )
}

fn class_section(recipe: &Recipe) -> String {
    let mut text = String::from(
        "# Voorrang voor wie aan alle basisvoorwaarden voldoet.\n[[class]]\nname = \"basisvoorwaarden\"\nall  = [",
    );
    let quoted: Vec<String> = recipe.conditions.iter().map(|condition| format!("\"{}\"", condition.name)).collect();
    _ = write!(text, "{}]\n\n", quoted.join(", "));
    text
}

/// Who roll the dice; roles, no names of people.
fn rollers(preset: Preset) -> [&'static str; 3] {
    match preset {
        Preset::Hoog => [
            "voorzitter coöperatie Apeldoorn",
            "voorzitter coöperatie Zutphen",
            "voorzitter coöperatie Oost-Achterhoek",
        ],
        Preset::Cohaesie => ["voorzitter huisartsenbestuur", "programmaleider", "afgevaardigde van de praktijken"],
        Preset::Friesland => ["notaris", "bestuurder regio-organisatie", "afgevaardigde huisartsenvereniging"],
        Preset::National => ["notaris", "afgevaardigde van de huisartsen", "afgevaardigde van de verzekeraars"],
    }
}

/// Text of `aanmeldingen.csv`.
pub(super) fn register(recipe: &Recipe, applicants: &[Applicant<'_>]) -> String {
    let mut text = String::with_capacity(128 * (applicants.len() + 1));
    text.push_str("praktijk;naam;plaats;regio;ion;voorkeursdatum;verzekeraar;uzovi");
    for condition in recipe.conditions {
        _ = write!(text, ";{}", condition.name);
    }
    text.push_str("\r\n");
    let mut numbers = 1..;
    for region in applicants.chunk_by(|a, b| std::ptr::eq(a.area, b.area)) {
        for ((k, applicant), number) in region.iter().enumerate().zip(&mut numbers) {
            push_code(&mut text, applicant, number, applicants.len());
            let names = &applicant.area.names;
            _ = write!(text, ";{};{}", names.practice(k, applicant.kind), names.place(k));
            push_rest(&mut text, applicant, recipe);
        }
    }
    text
}

fn push_code(text: &mut String, applicant: &Applicant<'_>, number: usize, practices: usize) {
    _ = match (practices > CODES, applicant.centre_code) {
        (true, _) => write!(text, "F{number:07}"),
        (false, true) => write!(text, "3799{number:04}"),
        (false, false) => write!(text, "0199{number:04}"),
    };
}

/// All of a row behind its town.
fn push_rest(text: &mut String, applicant: &Applicant<'_>, recipe: &Recipe) {
    let (region, wish) = (&applicant.area.name, wish(applicant.answer, recipe.moments));
    let Insurer { name, uzovi, .. } = INSURERS[usize::from(applicant.insurer)];
    _ = write!(text, ";{region};{};{wish};{name};{uzovi}", applicant.ion);
    for bit in 0..recipe.conditions.len() {
        text.push_str(if applicant.conditions >> bit & 1 == 1 { ";ja" } else { ";nee" });
    }
    text.push_str("\r\n");
}

/// An answer as it stands in the register.
fn wish(answer: Answer, moments: &'static [Moment]) -> &'static str {
    match answer {
        Answer::Wish(moment) => moments[usize::from(moment)].dutch,
        Answer::Unknown => "weet ik niet",
        Answer::Declines => "doet niet mee",
        Answer::Silent => "",
    }
}
