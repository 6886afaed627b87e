//! What can be wrong with the headings.

use crate::words::value::{OneOf, Quoted};

crate::messages! {
    /// A column with a meaning of its own, as the heading that is proposed for it.
    #[derive(Copy)]
    pub enum Field as "register-field" {
        Practice nl: "praktijk"; en: "practice";
        Name nl: "naam"; en: "name";
        Town nl: "plaats"; en: "town";
        Region nl: "regio"; en: "region";
        Ion nl: "ion"; en: "ion";
        Wish nl: "voorkeursdatum"; en: "wish";
        Participation nl: "deelname"; en: "participation";
        Insurer nl: "verzekeraar"; en: "insurer";
        Uzovi nl: "uzovi"; en: "uzovi";
        Group nl: "groep"; en: "group";
        Since nl: "sinds"; en: "since";
    }

    /// A column that is looked for: with a meaning of its own, or a condition that the rules name.
    pub enum Wanted as "register-wanted" {
        Field { field: Field } nl: "{field}"; en: "{field}";
        Condition { name: Quoted } nl: "{name}"; en: "{name}";
    }

    /// A heading, in a list of headings.
    pub enum HeadingTold as "register-heading" {
        Of { heading: Quoted } nl: "`{heading}`"; en: "`{heading}`";
    }

    /// Other headings that a column can have.
    pub enum Known as "register-known" {
        Too { headings: OneOf } nl: " (of {headings})"; en: " (or {headings})";
    }

    /// The headings of the file, where one is missing.
    pub enum Seen as "register-headings" {
        Nothing nl: " (geen koppen gevonden)"; en: " (no headings found)";
        Near { near: Quoted, found: Vec<HeadingTold> }
            nl: " (misschien `{near}`; gevonden koppen: {found})";
            en: " (perhaps `{near}`; headings found: {found})";
        Found { found: Vec<HeadingTold> } nl: " (gevonden koppen: {found})"; en: " (headings found: {found})";
    }
}

crate::faults! {
    /// What can be wrong with the headings. A `key` is a name in `[register.columns]` of the rules.
    pub enum ColumnFault as "register-column" {
        Missing { wanted: Wanted, key: Quoted, known: Option<Known>, seen: Seen }
            nl: "de kolom `{wanted}` ontbreekt", "geef een kolom de kop `{wanted}`{known}, of wijs er een aan in de spelregels, onder [register.columns]: `{key} = \"kop\"`{seen}";
            en: "the column `{wanted}` is missing", "give a column the heading `{wanted}`{known}, or name one in the rules, under [register.columns]: `{key} = \"heading\"`{seen}";
        Twice { wanted: Wanted, key: Quoted, first: Quoted, second: Quoted }
            nl: "twee kolommen lijken `{wanted}` te zijn: `{first}` en `{second}`", "haal er één weg, of kies bij [register.columns] in de spelregels, zoals `{key} = \"{first}\"`";
            en: "two columns seem to be `{wanted}`: `{first}` and `{second}`", "remove one, or choose in [register.columns] of the rules, such as `{key} = \"{first}\"`";
        Unmapped { key: Quoted, heading: Quoted, seen: Seen }
            nl: "geen kolom heeft de kop `{heading}` die de spelregels voor `{key}` noemen", "neem in de spelregels de kop over zoals hij in het bestand staat{seen}";
            en: "no column has the heading `{heading}` that the rules name for `{key}`", "write the heading in the rules as it stands in the file{seen}";
        UnknownField { key: Quoted, known: OneOf<Quoted> }
            nl: "de spelregels noemen onder [register.columns] een onbekende kolom `{key}`", "noem in de spelregels {known}";
            en: "the rules name an unknown column `{key}` in [register.columns]", "name {known} in the rules";
    }
}
