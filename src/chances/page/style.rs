//! How the page looks.

/// The style sheet: ink on paper, the reverse in the dark; letters grow with the screen, so that a hall can read it.
pub(super) const STYLE: &str = "\
:root{color-scheme:light dark;--paper:#fff;--ink:#111;--soft:#6b6b6b;--mark:#0b4a8f}
@media (prefers-color-scheme:dark){:root{--paper:#14161a;--ink:#f2f2f2;--soft:#9a9a9a;--mark:#a9cbf2}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:78rem;padding:1.6rem 4vw;background:var(--paper);color:var(--ink);font:1rem/1.5 'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',Arial,sans-serif}
html{font-size:clamp(17px,1.4vw,28px)}
h1{font-size:clamp(1.55rem,3vw,2.1rem);line-height:1.2;margin:0 0 .4rem;text-wrap:balance}
h2{font-size:1.4rem;line-height:1.25;margin:2.2rem 0 .6rem}
h3{font-size:1rem;margin:1.6rem 0 .3rem}
h4{font-size:1rem;font-weight:400;font-style:italic;margin:.8rem 0 .2rem}
p{margin:0 0 .6rem;max-width:44rem}
.lead{font-size:1.15rem;margin:1rem 0}
.small{font-size:max(16px,.88rem)}
.notice{border:3px solid var(--ink);padding:.6rem .9rem;font-weight:700}
figure{margin:0}
figcaption{font-weight:700;font-size:1.15rem}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:.4rem 1.4rem;margin:.4rem 0 .8rem}
.rule{display:grid;grid-row:span 4;grid-template-rows:subgrid;gap:.2rem}
.rule h3{font-size:1.3rem;margin:.6rem 0 0}
.rule p{margin:0}
.mark{display:table;font-size:max(16px,.8rem);font-weight:400;border:2px solid var(--ink);padding:0 .4rem}
svg{width:100%;height:auto;display:block;overflow:visible}
svg text{font-size:24px;fill:var(--ink)}
svg .value{font-size:30px;font-weight:700;paint-order:stroke;stroke:var(--paper);stroke-width:6px}
.grid{stroke:var(--soft);stroke-width:1}
.slope{fill:none;stroke:var(--mark);stroke-width:5;stroke-linejoin:round}
.point{fill:var(--paper);stroke:var(--mark);stroke-width:4}
.room b{display:block;font-size:1.9rem;line-height:1.1}
ul{padding-left:1.2rem;max-width:44rem}
.rules{margin:1.6rem 0;columns:2 24rem;column-gap:3rem;max-width:none}
.rules li{margin-bottom:.5rem;break-inside:avoid}
table{border-collapse:collapse;margin:.6rem 0;width:100%;font-variant-numeric:tabular-nums}
section{overflow-x:auto}
caption{text-align:left;padding:.4rem 0}
th,td{border-bottom:1px solid var(--soft);padding:.35rem .5rem;text-align:right;vertical-align:top}
th:first-child,td:first-child{text-align:left}
th{font-weight:400}
thead th{border-bottom:3px solid var(--ink);vertical-align:bottom}
.front tbody th{font-weight:700;white-space:nowrap}
td.name{text-align:left}
.own{font-weight:700}
.annex{border-top:3px solid var(--ink);margin-top:3rem}
.annex table{font-size:max(16px,.88rem)}
.wide th,.wide td{padding:.25rem .3rem}
.wide thead th{overflow-wrap:anywhere;hyphens:auto}
.decision{border:2px solid var(--ink);padding:0 1.2rem .8rem;margin-top:2.2rem}
.decision h2{margin-top:.8rem}
.decision ul{list-style:none;padding:0;max-width:none;display:flex;flex-wrap:wrap;gap:.6rem 2.2rem}
.decision code{display:block;font-size:max(16px,.8rem);margin-left:1.5em}
.box{display:inline-block;width:1em;height:1em;border:2px solid var(--ink);margin-right:.5em;vertical-align:-.12em}
.signed{padding-bottom:1.6rem}
@page{size:A4;margin:14mm}
@media print{:root{--paper:#fff;--ink:#000;--soft:#767676;--mark:#0b4a8f}html{font-size:10.5pt}body{padding:0;max-width:none}.small,.mark,.annex table{font-size:9pt}.annex{break-before:page;border:0;margin:0}.charts{grid-template-columns:repeat(4,1fr)}h2{margin-top:1.2rem}h1{text-wrap:wrap}.decision,.front,tr,figure,.rules li{break-inside:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}section{overflow:visible}.wide th,.wide td{font-size:7pt}}
";
