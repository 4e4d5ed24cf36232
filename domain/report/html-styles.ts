/** The look of a document in HTML, on screen and on paper: greys that print, no font that would have to be fetched. */
export const HTML_STYLES = `
:root { color-scheme: light dark; --ink: #0b0c0c; --quiet: #505a5f; --rule: #b1b4b6; --paper: #fff; --band: #f3f2f1; --bar: #5b6670; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #f3f4f5; --quiet: #c4cad0; --rule: #4d565f; --paper: #15191d; --band: #232b32; --bar: #9aa7b2; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 52rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }
h1, h2, h3, h4 { line-height: 1.2; margin: 1.6em 0 0.5em; break-after: avoid; }
h1 { font-size: 2rem; margin-top: 0; } h2 { font-size: 1.5rem; border-top: 2px solid var(--ink); padding-top: 0.4em; }
h3 { font-size: 1.2rem; } h4 { font-size: 1rem; }
p, ul, ol { margin: 0 0 0.8em; } li { margin-bottom: 0.25em; }
.lead { font-size: 1.15rem; } .subtitle { font-size: 1.3rem; color: var(--quiet); } .small, .quiet { color: var(--quiet); }
.quote { border-left: 4px solid var(--rule); padding-left: 0.8em; }
header.cover { padding: 3rem 0 1.5rem; border-bottom: 2px solid var(--ink); margin-bottom: 1.5rem; }
.cover h1 { font-size: 2.4rem; margin: 0 0 0.6em; } .cover .subtitle { margin: 0; }
.cover .rating { max-width: 22rem; margin-bottom: 1.5rem; } .cover .rating p { margin: 0 0 0.2em; }
.cover .rated { font-size: 1.6rem; font-weight: bold; }
.cover dl { display: grid; grid-template-columns: minmax(6rem, 9rem) 1fr; gap: 0.3rem 1rem; margin: 0 0 1.5rem; }
.cover dt { color: var(--quiet); } .cover dd { margin: 0; overflow-wrap: anywhere; }
.contents h2 { border: 0; padding: 0; } .contents ul { list-style: none; padding: 0; } .contents ul ul { padding-left: 1.2rem; }
.contents > ul > li { font-weight: bold; } .contents ul ul li { font-weight: normal; }
.scroll { overflow-x: auto; margin-bottom: 1.2em; }
table { width: 100%; border-collapse: collapse; font-size: 0.94rem; }
caption { text-align: left; font-weight: bold; padding: 0.4em 0; }
th, td { padding: 0.35em 0.5em; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: normal; }
thead th, .group th { font-weight: bold; background: var(--band); }
.right { text-align: right; } .centre { text-align: center; }
.bar { display: block; width: 100%; height: 0.45rem; margin-top: 0.2rem; }
.bar rect { fill: var(--bar); } .bar .track { fill: none; stroke: var(--rule); stroke-width: 1; vector-effect: non-scaling-stroke; }
figure { margin: 0 0 1.2em; break-inside: avoid; } figcaption { font-weight: bold; font-size: 0.94rem; }
.app-chart { width: 100%; height: auto; color: var(--ink); }
.lines { margin: 0.5em 0 1.2em; } .lines div { border-bottom: 1px solid var(--ink); height: 1.9em; }
.notes { border-top: 1px solid var(--rule); margin-top: 2em; font-size: 0.9rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: inherit; } sup a { padding: 0 0.15em; }
@page { size: A4; margin: 18mm 16mm; @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 9pt Arial, sans-serif; } }
@page :first { @bottom-right { content: normal; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .scroll { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; }
  .page-break { break-before: page; } header.cover { padding-top: 60mm; border: 0; margin: 0; }
  .contents { break-before: page; } p, li { orphans: 2; widows: 2; } h1, h2, h3, h4, caption { break-after: avoid; }
  a { text-decoration: none; }
}
`;
