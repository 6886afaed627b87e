//! Figures, and what they are of.

use crate::words::value::{Decimal, Signed};

crate::messages! {
    /// A chance or a share of a cap, with its standard error in percentage points.
    pub enum FigureTold as "figure" {
        Exact { percent: Decimal } nl: "{percent}%"; en: "{percent}%";
        Drawn { percent: Decimal, error: Decimal } nl: "{percent}% ±{error}"; en: "{percent}% ±{error}";
        DrawnClosely { percent: Decimal } nl: "{percent}% ±<0,01"; en: "{percent}% ±<0.01";
        Nobody nl: "–"; en: "–";
    }

    /// A difference in percentage points, with its standard error.
    pub enum PointsTold as "points" {
        Exact { points: Signed } nl: "{points}"; en: "{points}";
        Drawn { points: Signed, error: Decimal } nl: "{points} ±{error}"; en: "{points} ±{error}";
        DrawnClosely { points: Signed } nl: "{points} ±<0,01"; en: "{points} ±<0.01";
        Nobody nl: "–"; en: "–";
    }

    /// A boundary rule.
    pub enum EdgeTold as "edge" {
        Skip nl: "overslaan"; en: "pass over";
        Stop nl: "stoppen"; en: "stop";
        Baskets nl: "manden"; en: "baskets";
        Reach nl: "doorgaan tot vol"; en: "go on until full";
    }

    /// A spread.
    pub enum SpreadTold as "spread" {
        PerRegion nl: "per regio"; en: "per region";
        Balanced nl: "samen, in evenwicht"; en: "together, balanced";
        Overall nl: "samen, één volgorde"; en: "together, one order";
    }

    /// A way to hold the round.
    pub enum VariantTold as "variant" {
        Other { edge: EdgeTold, spread: SpreadTold } nl: "{edge}, {spread}"; en: "{edge}, {spread}";
        Equal { edge: EdgeTold, spread: SpreadTold }
            nl: "{edge}, {spread}, zonder voorrang";
            en: "{edge}, {spread}, without priority";
        Chosen { edge: EdgeTold, spread: SpreadTold }
            nl: "{edge}, {spread} (staat nu in de spelregels)";
            en: "{edge}, {spread} (stands in the rules now)";
        OtherEdge { edge: EdgeTold } nl: "{edge}"; en: "{edge}";
        ChosenEdge { edge: EdgeTold }
            nl: "{edge} (staat nu in de spelregels)";
            en: "{edge} (stands in the rules now)";
        Open nl: "de grens is nog niet gekozen"; en: "the boundary is not chosen yet";
    }

    /// Practices that are counted together.
    pub enum GroupTold as "chance-group" {
        Fifth { fifth: FifthTold, ion: u64 } nl: "{fifth} (gemiddeld {ion} ION)"; en: "{fifth} ({ion} ION on average)";
        FifthEmpty { fifth: FifthTold } nl: "{fifth}"; en: "{fifth}";
        Class { class: String } nl: "voorrang {class}"; en: "priority {class}";
        NoClass nl: "zonder voorrang"; en: "without priority";
        Region { region: String } nl: "regio {region}"; en: "region {region}";
    }

    /// A fifth of the practices, by size.
    pub enum FifthTold as "fifth" {
        Smallest nl: "kleinste vijfde"; en: "smallest fifth";
        Second nl: "tweede vijfde"; en: "second fifth";
        Middle nl: "middelste vijfde"; en: "middle fifth";
        Fourth nl: "vierde vijfde"; en: "fourth fifth";
        Largest nl: "grootste vijfde"; en: "largest fifth";
    }
}
