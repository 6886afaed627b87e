//! What can be wrong with groups and with the bases of regions.

use crate::words::noun::Rows;
use crate::words::rules::LookAlike;
use crate::words::value::{Digits, OneOf, Quoted};
use jiff::civil::Date;

crate::faults! {
    /// What can be wrong with a group: practices that are drawn as one.
    pub enum GroupFault as "register-group" {
        TooLong { length: usize, most: usize }
            nl: "deze groepsnaam heeft {length} tekens", "maak er hoogstens {most} van";
            en: "this group label has {length} characters", "make it at most {most}";
        Code { label: Quoted }
            nl: "groep `{label}` heet als een praktijk", "geef de groep een eigen naam";
            en: "group `{label}` is named as a practice", "give the group a label of its own";
        Spelling { alike: Alike } nl: "groep {alike}", "{alike}"; en: "group {alike}", "{alike}";
        Regions { group: Quoted, first: Quoted, first_region: Quoted, other: Quoted, other_region: Quoted }
            nl: "groep `{group}` loot als één geheel, maar praktijk `{first}` hoort bij regio `{first_region}` en `{other}` bij `{other_region}`", "zet beide in dezelfde regio, of haal één van de twee uit de groep";
            en: "group `{group}` is drawn as one, but practice `{first}` is in region `{first_region}` and `{other}` in `{other_region}`", "put both in the same region, or take one of the two out of the group";
        Wishes { group: Quoted, first: Quoted, first_wish: GroupWish, other: Quoted, other_wish: GroupWish }
            nl: "groep `{group}` start als één geheel, maar voor praktijk `{first}` geldt `{first_wish}` en voor `{other}` geldt `{other_wish}`", "geef beide dezelfde voorkeursdatum, of haal één van de twee uit de groep; wie niet aan de minimale horde voldoet neemt geen deel";
            en: "group `{group}` starts as one, but for practice `{first}` it is `{first_wish}` and for `{other}` it is `{other_wish}`", "give both the same wish, or take one of the two out of the group; who fails the minimal hurdle takes no part";
        Since { code: Quoted, group: Quoted }
            nl: "praktijk `{code}` doet al mee en kan niet meeloten in groep `{group}`", "maak één van de twee cellen leeg";
            en: "practice `{code}` takes part already and cannot be drawn in group `{group}`", "empty one of the two cells";
    }

    /// What can be wrong between the regions of the register and the bases of the rules.
    pub enum BaseFault as "register-base" {
        Unnamed { region: Quoted, letters: Option<LookAlike>, named: OneOf<Quoted> }
            nl: "de spelregels noemen geen grondslag voor regio `{region}`{letters}", "zet de regio in de spelregels onder [base], of schrijf hier {named}";
            en: "the rules give no base for region `{region}`{letters}", "name the region in the rules under [base], or write {named} here";
        Unused { region: Quoted, found: OneOf<Quoted> }
            nl: "de spelregels noemen een grondslag voor regio `{region}`, maar daar is geen enkele praktijk", "haal de regio weg uit [base] in de spelregels, of schrijf daar {found}";
            en: "the rules give a base for region `{region}`, which has no practice", "remove the region from [base] of the rules, or write {found} there";
    }
}

crate::faults! {
    /// A name that seems to be the same as another.
    pub enum Alike as "register-alike" {
        To { label: Quoted, rows: Rows, usual: Quoted, usual_rows: Rows, line: Digits, letters: Option<LookAlike> }
            nl: "`{label}` ({rows}, hier voor het eerst) lijkt dezelfde als `{usual}` ({usual_rows}, voor het eerst op regel {line}){letters}",
                "schrijf in al deze rijen dezelfde naam, of geef de ene een naam die meer verschilt";
            en: "`{label}` ({rows}, here first) seems to be the same as `{usual}` ({usual_rows}, first on line {line}){letters}",
                "write one name in all these rows, or give one of the two a name that differs more";
    }
}

crate::messages! {
    /// What holds for a practice of a group.
    pub enum GroupWish as "register-group-wish" {
        Start { date: Date } nl: "{date}"; en: "{date}";
        NoPart nl: "neemt geen deel"; en: "takes no part";
    }
}

impl From<Option<Date>> for GroupWish {
    fn from(wish: Option<Date>) -> Self {
        wish.map_or(Self::NoPart, |date| Self::Start { date })
    }
}
