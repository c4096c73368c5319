/** What the page adds to the style of the reports: wide tables, lists in cells, and paper. */
export const evidenceStyle = `
.evidence .notice { padding:14px 20px; margin-top:16px; border-left:4px solid var(--accent) }
.evidence .notice p { max-width:86ch }
.scope, .legend-known { display:flex; flex-wrap:wrap; gap:6px 28px; margin:14px 0 2px } .scope dt, .legend-known dt { font-size:13px; color:var(--soft) }
.scope dd, .legend-known dd { margin:0; overflow-wrap:anywhere } .legend-known { font-size:13.5px; color:var(--soft) } .legend-known dt { font-weight:600; color:var(--ink) } .legend-known div { max-width:34ch }
.contents { list-style:none; display:flex; flex-wrap:wrap; gap:4px 20px; padding:0; margin:22px 0 8px; font-size:14px } a { color:var(--accent) }
.evidence .number { font-size:32px }
.evidence table { font-size:14px } .evidence th, .evidence td { padding-top:9px; padding-bottom:9px; overflow-wrap:anywhere }
.evidence tbody th { font-weight:600; width:21% } .evidence td ul, .evidence th ul { list-style:none; margin:0; padding:0 } .evidence th li:not(:first-child) { font-weight:400; color:var(--soft); font-size:13px }
.evidence td:last-child { width:15%; color:var(--soft); font-size:13px } .evidence caption { max-width:100ch }
.evidence .list-calendar tbody th, .evidence .list-not-examined tbody th { width:14% }
.evidence .list-flows tbody th { width:19% } .evidence .list-flows td:nth-child(2) { width:19% } .evidence .list-flows td:nth-child(3) { width:16% } .evidence .list-flows td:last-child { width:9% }
@media (max-width:720px) { .evidence .list-flows tbody th, .evidence .list-flows tbody td { width:auto } .evidence thead { display:none } .evidence tr { display:block; border-top:1px solid var(--line); padding:8px 0 } .evidence caption { display:block }
  .evidence tbody, .evidence table { display:block } .evidence tbody th, .evidence td, .evidence td:last-child { display:block; width:auto; border:0; padding:2px 16px } .evidence td:empty { display:none } .evidence td::before { content:attr(data-label) ": "; color:var(--soft); font-size:13px } }
@media print { @page { size:A4 landscape; margin:12mm } .evidence { font-size:9.5pt } .evidence table { font-size:8.5pt } .evidence th, .evidence td { padding:4px 6px } .evidence td:last-child, .evidence th li:not(:first-child) { font-size:8pt }
  .contents, nav { display:none } .evidence caption { padding:4px 0; font-size:9pt } .evidence thead th { font-size:8.5pt } .evidence .notice { border:1px solid var(--line); border-left:3px solid #000; padding:8px 12px }
  .evidence main > section { break-inside:auto } .evidence section > h2 { break-after:avoid; margin-top:18px } .evidence caption { break-after:avoid } .evidence tr { break-inside:auto } .evidence td li { break-inside:avoid } .cards { break-inside:avoid; grid-template-columns:repeat(4,1fr) } .evidence .card { border-radius:4px; padding:8px 12px } .evidence .number { font-size:20pt } a { color:inherit; text-decoration:none } }
`;
