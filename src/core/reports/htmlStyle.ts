/** Colours meet WCAG AA in both schemes; severities differ by sign and word as well. */
export const STYLE = `
:root { color-scheme: light dark; --page:#f5f7f9; --card:#fff; --ink:#17212b; --soft:#566473; --line:#d9e0e7; --code:#eef2f6; --accent:#0b6b7d;
  --error:#b3261e; --warning:#8a5a00; --information:#1d5fa8; --hint:#5f6b77; }
@media (prefers-color-scheme: dark) { :root { --page:#12171c; --card:#1a2129; --ink:#e4eaf0; --soft:#9dabb8; --line:#2e3945; --code:#232c36; --accent:#5cc2d4;
  --error:#ff8a80; --warning:#f2bb57; --information:#82b8f5; --hint:#a3afba; } }
* { box-sizing:border-box }
body { margin:0; background:var(--page); color:var(--ink); font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif }
main, header, footer { max-width:1180px; margin:0 auto; padding:0 24px }
header { display:flex; gap:16px; align-items:center; padding-top:32px; padding-bottom:8px }
header svg { width:44px; height:44px; flex:none }
h1 { font-size:26px; line-height:1.2; margin:0; letter-spacing:-.01em }
h2 { font-size:18px; margin:36px 0 10px }
p { margin:4px 0 } .soft { color:var(--soft) }
.cards { display:grid; grid-template-columns:repeat(auto-fit,minmax(240px,1fr)); gap:16px; margin-top:20px }
.card { background:var(--card); border:1px solid var(--line); border-radius:12px; padding:16px 20px }
.card h2 { font-size:14px; font-weight:600; margin:0; color:var(--soft) }
.number { font-size:40px; line-height:1.15; font-weight:650; letter-spacing:-.02em; font-variant-numeric:tabular-nums }
.bar { display:flex; gap:2px; height:8px; margin:10px 0 8px; border-radius:4px; overflow:hidden; background:var(--line) }
.bar i { display:block; min-width:4px }
.legend { display:flex; flex-wrap:wrap; gap:2px 14px; list-style:none; margin:0; padding:0; font-size:14px }
.error { color:var(--error) } .warning { color:var(--warning) } .information { color:var(--information) } .hint { color:var(--hint) }
.bar .error { background:var(--error) } .bar .warning { background:var(--warning) } .bar .information { background:var(--information) } .bar .hint { background:var(--hint) }
.panel { background:var(--card); border:1px solid var(--line); border-radius:12px; overflow-x:auto }
table { border-collapse:collapse; width:100% }
caption { text-align:left; padding:12px 20px; color:var(--soft); font-size:14px }
th, td { text-align:left; vertical-align:top; padding:12px 10px; border-top:1px solid var(--line); font-weight:400 }
th:first-child, td:first-child { padding-left:20px } th:last-child, td:last-child { padding-right:20px }
thead th { font-size:13px; font-weight:600; color:var(--soft); padding-top:8px; padding-bottom:8px }
.severity { white-space:nowrap; font-weight:600; width:1% }
.place { width:26%; overflow-wrap:anywhere; font-size:14px } .place b { font-weight:600 }
.what { font-weight:500 } .mono, code { font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace }
code { display:inline-block; max-width:100%; overflow-wrap:anywhere; background:var(--code); border-radius:6px; padding:2px 8px; margin:6px 0 2px; color:var(--soft) }
.why { font-size:13.5px; color:var(--soft) }
.ways { list-style:none; display:flex; flex-wrap:wrap; margin:4px 0 0; padding:0; font-size:13.5px }
.ways li:not(:last-child)::after { content:"·"; margin:0 6px; color:var(--soft); font-weight:400 } .ways .first { color:var(--accent); font-weight:600 }
.cues, .steps { margin:4px 0 0; padding-left:20px; font-size:13.5px; color:var(--soft) } .said { color:var(--ink) }
summary { cursor:pointer; font-size:13.5px; color:var(--soft) } details { margin-top:4px }
form { display:flex; flex-wrap:wrap; gap:8px 18px; align-items:center; margin:0 0 12px }
form[hidden] { display:none }
input[type=search] { font:inherit; color:inherit; background:var(--card); border:1px solid var(--line); border-radius:8px; padding:7px 12px; width:min(420px,100%) }
fieldset { border:0; margin:0; padding:0; display:flex; flex-wrap:wrap; gap:4px 14px } label { display:inline-flex; gap:6px; align-items:center }
:focus-visible { outline:2px solid var(--accent); outline-offset:2px }
.list { margin:0; padding:12px 20px 14px 38px } .list li { overflow-wrap:anywhere }
.panel > details { margin:0; padding:10px 20px; border-top:1px solid var(--line) } .panel > details:first-child { border-top:0 } .panel > details .list { padding-bottom:4px }
.compact th, .compact td { padding-top:5px; padding-bottom:5px } .compact td { overflow-wrap:anywhere } .compact td:last-child, .compact th:last-child { text-align:right; font-variant-numeric:tabular-nums }
.flows figure { margin:0; padding:16px 20px 12px } .flows svg { display:block; width:100%; max-width:960px; height:auto; margin:0 auto; font-size:14px }
.flows rect { fill:var(--code); stroke:var(--line) } .flows text { fill:var(--ink) } .flows text.head, .flows .where { fill:var(--soft); font-size:12.5px }
.flows .name { font:12.5px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace } .flows .title { font-weight:600 }
.flows .way { fill:none; stroke:currentColor; stroke-width:2 } .flows .dashed { stroke-dasharray:8 5 } .flows .dotted { stroke-dasharray:2 4 } .flows path.head { fill:currentColor }
.flows .sign { fill:currentColor; font-size:12.5px; font-weight:600; text-anchor:end; stroke:var(--card); stroke-width:5px; paint-order:stroke }
.flows figcaption { display:flex; flex-wrap:wrap; gap:2px 18px; justify-content:center; margin-top:10px; font-size:13.5px } .flows .stacked td, .flows .stacked th { overflow-wrap:anywhere; padding-top:6px; padding-bottom:6px } .flows .stacked { margin-top:8px } .flows .stacked td .mono { display:inline-block } .flows .stacked tr > :first-child { padding-left:0 }
.quiet { padding:18px 20px }
footer { margin-top:40px; padding-top:16px; padding-bottom:40px; font-size:13.5px; color:var(--soft) }
.sr { position:absolute; width:1px; height:1px; overflow:hidden; clip-path:inset(50%); white-space:nowrap }
@media screen and (max-width:720px) { .flows figure { display:none } .stacked thead { display:none } .stacked tr { display:block; border-top:1px solid var(--line); padding:8px 0 } .flows .stacked th, .flows .stacked td { display:block; width:auto; border:0; padding:1px 0 } .stacked td[data-label]::before { content:attr(data-label) ": "; color:var(--soft); font-size:13px }
  main, header, footer { padding-left:14px; padding-right:14px } .place { width:auto } .findings thead { display:none } .findings tr { display:block; border-top:1px solid var(--line); padding:8px 0 }
  .findings th, .findings td { display:block; width:auto; border:0; padding:2px 16px } .findings tr[hidden] { display:none } }
@media print { .cards { grid-template-columns:repeat(3,1fr) } .flows figure { break-inside:avoid } .flows .stacked { font-size:9.5pt } .flows .stacked .mono { font-size:8.5pt } .flows rect { print-color-adjust:exact; -webkit-print-color-adjust:exact } details::details-content { content-visibility:visible }
  :root { color-scheme:light; --page:#fff; --card:#fff; --ink:#000; --soft:#444; --line:#bbb; --code:#f3f3f3; --accent:#000; --error:#8c1d18; --warning:#6b4600; --information:#164a83; --hint:#444 }
  @page { margin:14mm } body { font-size:10.5pt } header { padding-top:0 } main, header, footer { max-width:none; padding-left:0; padding-right:0 } form, details.cue { display:none } .panel { overflow:visible; border:0 }
  .card { break-inside:avoid } tr { break-inside:avoid } thead { display:table-header-group } .bar, .bar i { print-color-adjust:exact; -webkit-print-color-adjust:exact } h2 { break-after:avoid } }
`;
