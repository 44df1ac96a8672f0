/** The page's style. Severities differ by line as well as by colour, so that print and colour-blind eyes tell them. */
export const STYLE = `
:root {
  --paper: #fff; --ink: #1c2024; --dim: #60646c; --line: #d9dde3; --panel: #f6f7f9; --link: #0b5cad;
  --error: #c4271c; --warning: #96600a; --hint: #2263b3; --holds: #2a7d46; --rounding: #3f7f86; --unchecked: #7d828a;
  --error-bg: #fde8e6; --warning-bg: #fdf1d8; --hint-bg: #e3effd;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --ink: #e6e8eb; --dim: #a2a8b2; --line: #363a42; --panel: #1e2126; --link: #7db8f5;
    --error: #ff8077; --warning: #f0b450; --hint: #86b9f7; --holds: #6fcf8f; --rounding: #79c2cb; --unchecked: #979da7;
    --error-bg: #431c1a; --warning-bg: #3d2f12; --hint-bg: #1a2f4a;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.2rem; padding: .6rem 1.2rem;
  border-bottom: 1px solid var(--line); background: var(--panel); }
h1 { font-size: 1.05rem; margin: 0 auto 0 0; }
h2 { font-size: 1.2rem; margin: 0 0 .4rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0; }
a { color: var(--link); }
main, footer { padding: 1rem 1.2rem; }
main:focus { outline: none; }
footer { color: var(--dim); font-size: .85rem; border-top: 1px solid var(--line); }
footer p { margin: .2rem 0; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .3rem .8rem; z-index: 3; }
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1rem; }
fieldset { border: 0; padding: 0; margin: 0; display: flex; gap: .8rem; }
legend { float: left; padding: 0 .4rem 0 0; color: var(--dim); }
button, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line);
  border-radius: 4px; padding: .1rem .6rem; }
output, .note, .rule { color: var(--dim); font-size: .88rem; }
.file { margin-bottom: 2.5rem; }
.coverage p { margin: 0 0 .3rem; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0 0 .4rem; padding: 0;
  font-size: .9rem; }
.panes { display: grid; grid-template-columns: minmax(0, 1fr) minmax(22rem, 28rem); gap: 1.2rem; align-items: start;
  margin-top: .8rem; }
.document { grid-column: 1; grid-row: 1; border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.4rem; }
.findings { grid-column: 2; grid-row: 1; position: sticky; top: 0; max-height: 100vh; overflow: auto;
  padding-bottom: 1rem; }
.pane { color: var(--dim); font-weight: 600; margin-bottom: .5rem; }
.document p { margin: .35rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.document .heading { font-weight: 700; margin-top: 1rem; }
.document .page { color: var(--dim); border-top: 1px dashed var(--line); margin: 1rem 0 .4rem; font-size: .8rem;
  text-align: right; }
.code p { font: 13px/1.7 ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; margin: 0; padding-left: 4em;
  text-indent: -4em; }
.code .note { padding: 0 0 .5rem; text-indent: 0; }
.source-line::before { content: attr(data-line); display: inline-block; width: 3em; margin-right: 1em; text-indent: 0;
  text-align: right; color: var(--dim); user-select: none; }
.scroll { overflow-x: auto; margin: .6rem 0; }
table { border-collapse: collapse; font-size: .86rem; line-height: 1.4; }
td, th { border: 1px solid var(--line); padding: .2rem .5rem; vertical-align: top; text-align: left;
  white-space: pre-line; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.hidden-cell { opacity: .45; }
caption { text-align: left; font-weight: 600; padding: .2rem 0; }
.mark { text-decoration: none; color: inherit; border-bottom: 2px solid transparent; border-radius: 2px;
  cursor: default; scroll-margin: 30vh; }
.mark.holds { border-bottom-color: var(--holds); }
.mark.rounding { border-bottom: 2px dotted var(--rounding); }
.mark.unchecked { border-bottom: 1px dashed var(--unchecked); }
.mark.error { background: var(--error-bg); border-bottom: 3px double var(--error); }
.mark.warning { background: var(--warning-bg); border-bottom: 2px solid var(--warning); }
.mark.hint { background: var(--hint-bg); border-bottom: 2px dashed var(--hint); }
a.mark { cursor: pointer; font-weight: 600; }
a.mark::after { content: attr(data-n); font-size: .68em; vertical-align: super; margin-left: .15em; }
a.mark.error { color: var(--error); } a.mark.warning { color: var(--warning); } a.mark.hint { color: var(--hint); }
.mark:focus-visible, .mark:target { outline: 3px solid var(--link); outline-offset: 2px; }
.finding { border: 1px solid var(--line); border-left: 4px solid; border-radius: 6px; padding: .6rem .8rem;
  margin-bottom: .8rem; background: var(--panel); overflow-wrap: anywhere; }
.finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: var(--warning); }
.finding.hint { border-left-color: var(--hint); }
.finding:target, .finding:focus { outline: 2px solid var(--link); }
.finding h3 { line-height: 1.5; }
.finding p { margin: .3rem 0; }
.badge { font-size: .78rem; border: 1px solid; border-radius: 4px; padding: 0 .4em; margin-right: .2em; }
.error .badge, .count.error { color: var(--error); } .warning .badge, .count.warning { color: var(--warning); }
.hint .badge, .count.hint { color: var(--hint); }
.arithmetic { font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .86rem;
  white-space: pre-wrap; }
dl { margin: .3rem 0; font-size: .9rem; display: grid; grid-template-columns: max-content 1fr; gap: .1rem .7em; }
dt { color: var(--dim); grid-column: 1; }
dd { margin: 0; grid-column: 2; }
.picture, .chart { width: 100%; height: auto; display: block; }
.picture { margin-top: .4rem; }
.picture text, .chart text { fill: var(--ink); }
.picture .line { fill: none; stroke-width: 1.5; opacity: .75; }
.picture .line.broken { stroke: var(--error); } .picture .line.tied { stroke: var(--holds); stroke-dasharray: 5 3; }
.picture rect { fill: var(--paper); stroke: var(--line); }
.picture .figure.error rect { stroke: var(--error); stroke-width: 2; }
.picture .figure.warning rect { stroke: var(--warning); stroke-width: 2; }
.picture .figure.hint rect { stroke: var(--hint); stroke-width: 2; }
.picture .printed { font-weight: 600; }
.picture circle { fill: var(--paper); stroke-width: 1.5; }
.picture .broken circle { stroke: var(--error); } .picture .tied circle { stroke: var(--holds); }
.picture .rule { fill: var(--dim); font-size: 11px; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; max-width: 68rem; }
figure { margin: 0; } figcaption { color: var(--dim); }
.bar.error { fill: var(--error); } .bar.warning { fill: var(--warning); } .bar.hint { fill: var(--hint); }
.sortable td:first-child { min-width: 14em; overflow-wrap: anywhere; }
.sortable th { vertical-align: bottom; white-space: nowrap; }
.sortable td:nth-child(n+3) { white-space: nowrap; }
.sortable tbody tr:hover td { background: var(--panel); }
.rule-head button { writing-mode: vertical-rl; transform: rotate(180deg); }
.sortable th { background: var(--panel); position: sticky; top: 0; }
.sortable th button { border: 0; background: none; padding: 0; font-weight: 600; cursor: pointer; }
.sortable th[aria-sort=ascending] button::after { content: " \\25B2"; font-size: .7em; }
.sortable th[aria-sort=descending] button::after { content: " \\25BC"; font-size: .7em; }
.count { font-weight: 600; }
#tip { position: fixed; z-index: 2; max-width: min(40rem, 92vw); background: var(--ink); color: var(--paper);
  border-radius: 6px; padding: .5rem .8rem; font-size: .85rem; line-height: 1.5; pointer-events: none;
  box-shadow: 0 4px 16px #0005; }
#tip p { margin: .1rem 0; } #tip .verdict { opacity: .75; }
#tip code { font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; }
@media (max-width: 60rem) {
  .panes { display: block; }
  .findings { position: static; max-height: none; }
}
@media print {
  @page { size: A4; margin: 14mm; }
  :root { --paper: #fff; --ink: #000; --dim: #444; --line: #999; --panel: #fff; --error: #b00; --warning: #850;
    --hint: #024; --holds: #060; --rounding: #055; --error-bg: #fdd; --warning-bg: #fec; --hint-bg: #def; }
  * { print-color-adjust: exact; }
  body { font-size: 10pt; }
  header .filters, .skip, .back, #tip, footer p:first-child { display: none; }
  header, main, footer { padding: 0 0 .5rem; }
  .panes { display: block; }
  .findings { position: static; max-height: none; overflow: visible; }
  figure, tr, svg, dd, .finding { break-inside: avoid; }
  h2, h3, .rule { break-after: avoid; break-inside: avoid; }
  .finding { background: none; }
  .picture { max-width: 95mm; }
  .document { border: 0; padding: 0; }
  .scroll { overflow: visible; }
  table { font-size: 7.5pt; width: 100%; }
  td, th { padding: .1rem .25rem; overflow-wrap: anywhere; }
  td.number { white-space: normal; }
  details > :not(summary) { display: block; }
  a { color: inherit; text-decoration: none; }
}
`;
