//! How the page looks.

/// The style sheet.
pub(super) const STYLE: &str = "\
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1360px;padding:32px;background:#fff;color:#111;font:20px/1.45 'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',Arial,sans-serif}
h1{font-size:40px;line-height:1.2;margin:0 0 16px}
h2{font-size:30px;line-height:1.25;margin:48px 0 12px}
h3{font-size:23px;margin:28px 0 4px}
p{margin:0 0 10px;max-width:70em}
.notice{border:4px solid #111;padding:14px 20px;font-weight:700;font-size:24px}
.answer{font-size:24px}
.answer li{margin-bottom:8px}
.small{font-size:18px}
table{border-collapse:collapse;margin:12px 0;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:700;padding:6px 0}
th,td{border-bottom:1px solid #767676;padding:6px 10px;text-align:right;vertical-align:top}
th:first-child,td:first-child{text-align:left}
.question th:first-child{width:27%}
.wide th,.wide td{padding:4px 5px;font-size:18px}
.wide thead th{overflow-wrap:anywhere;hyphens:auto}
thead th{border-bottom:3px solid #111;vertical-align:bottom}
td.name{text-align:left}
.own{font-weight:700;background:#fff3c4}
.charts{display:grid;grid-template-columns:repeat(3,1fr);gap:8px 16px}
.charts figure{margin:0}
figcaption{font-weight:700;padding:4px 8px;min-height:3.5em;display:flex;align-items:flex-end}
svg{width:100%;height:auto;display:block}
svg text{font-size:18px;fill:#111}
svg text.own{font-weight:700}
.grid{stroke:#b0b0b0;stroke-width:1}
.point{fill:#fff;fill-opacity:.6;stroke:#0b4a8f;stroke-width:2}
.fifth{stroke:#9c1c00;stroke-width:6}
.bar{fill:#a9c4e4;stroke:#0b4a8f;stroke-width:2}
.bar.chosen{fill:#ffd75e;stroke-width:5}
.range{stroke:#111;stroke-width:4}
.cap{stroke:#9c1c00;stroke-width:4;stroke-dasharray:12 7}
@page{size:A4 landscape;margin:12mm}
@media print{body{padding:0;max-width:none;font-size:13px}h1{font-size:26px}h2{font-size:20px}.notice,.answer{font-size:16px}.small,.wide th,.wide td{font-size:11px}table,figure{break-inside:auto}tr,figure{break-inside:avoid}thead{display:table-header-group}}
";
