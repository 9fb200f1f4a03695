/**
 * How a report looks: on a wide screen, a narrow one, and paper; by day and by night. Marks differ in the kind of their
 * line, verdicts in their sign, so that neither hangs on colour. Contrast is 4.5 to 1 or more throughout.
 */

const colours = `
:root{--paper:#fdfcf9;--raised:#f4f1ea;--ink:#1d1b18;--quiet:#5f5a52;--rule:#d8d2c6;--error:#a8201a;--warning:#7a5200;--info:#1f5a96;--supports:#22663a;--link:#1f5a96;--focus:#1f5a96}
@media (prefers-color-scheme:dark){:root{--paper:#191816;--raised:#24221f;--ink:#ebe7df;--quiet:#aaa398;--rule:#433f39;--error:#ff9a8f;--warning:#edb95a;--info:#8fc1f2;--supports:#86cf9c;--link:#8fc1f2;--focus:#8fc1f2}}`;

const page = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%;scroll-padding-top:2rem}
body{margin:0 auto;max-width:82rem;padding:2.5rem 1.5rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,section:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
#text:focus{outline:none}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:var(--paper)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header{border-top:4px solid var(--ink);padding:1rem 0 1.25rem;margin-bottom:2rem;border-bottom:1px solid var(--rule)}
.kicker{font-size:.8125rem;letter-spacing:.06em;text-transform:uppercase;color:var(--quiet)}
h1{font:700 clamp(1.5rem,1.1rem + 1.6vw,2.25rem)/1.15 var(--serif);margin:.25rem 0 .5rem;text-wrap:balance}
.summary{max-width:46rem;color:var(--quiet)}
h2{font:700 1.25rem/1.3 var(--serif)}
main>section{max-width:46rem;margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--rule)}
.aside{margin:.25rem 0 .75rem;color:var(--quiet)}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--rule);font-size:.875rem;color:var(--quiet)}
footer p{max-width:46rem;margin-top:.5rem}
.prints{font-size:.75rem}
:root{--serif:Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Georgia,"DejaVu Serif",serif}`;

/** The sign behind a sentence, and what it is read out as, where that can be said. */
const sign = (verdict: string, glyph: string, words: string): string => `
.sentence.${verdict}.over::after,.sign.${verdict}::before{content:"${glyph}"}
.sentence.${verdict}.over::after{content:"${glyph}" / " (${words}) "}
.sign.${verdict}::before{content:"${glyph}" / ""}`;

const signs = [
  sign('supported', '✓', 'on the record'),
  sign('refuted', '≠', 'differs'),
  sign('conflicting', '⇄', 'sources disagree'),
  sign('not-enough-evidence', '○', 'not on record'),
  sign('not-checkable', '–', 'not checkable'),
].join('');

const verdicts = `
.tally{display:flex;flex-wrap:wrap;gap:.375rem 1.5rem;margin-top:1rem;font-size:.9375rem}
.tally b{font-size:1.125rem;font-variant-numeric:tabular-nums}
.sign::before{display:inline-block;min-width:1.1em;text-align:center;font-weight:700;margin-right:.15em}
.sentence.over::after{font:600 .625em/1 system-ui,sans-serif;vertical-align:.55em;margin-left:.25em;white-space:nowrap;text-decoration:none;color:var(--quiet)}
.supported.over::after,.sign.supported::before{color:var(--supports)}
.refuted.over::after,.sign.refuted::before{color:var(--error)}
.conflicting.over::after,.sign.conflicting::before{color:var(--warning)}${signs}
.sentence:target{background:var(--raised);box-shadow:0 0 0 .2em var(--raised)}`;

const text = `
.text{font:1.125rem/1.65 var(--serif)}
.text p{white-space:pre-wrap;tab-size:4}
.mark{color:inherit;text-decoration:underline 2px;text-underline-offset:.2em;text-decoration-skip-ink:none}
.mark.error{text-decoration:underline solid var(--error) 3px}
.mark.warning{text-decoration:underline wavy var(--warning) 1.5px}
.mark.info{text-decoration:underline dotted var(--info) 2.5px}
.on-error,.on-warning,.on-info{padding-bottom:.3em}
.on-error{border-bottom:2px solid var(--error)}
.on-warning{border-bottom:2px dashed var(--warning)}
.on-info{border-bottom:2px dotted var(--info)}
.mark:hover,.mark:target,.number:target,.note:target{background:var(--raised)}
.mark[data-number]::after,.number::after{content:attr(data-number);font:700 .6875em/1 system-ui,sans-serif;vertical-align:.55em;margin-left:.15em;padding:.1em .15em;display:inline-block;text-decoration:none;font-variant-numeric:tabular-nums;white-space:nowrap}
.number{text-decoration:none}
.mark.error::after,.number.error{color:var(--error)}
.mark.warning::after,.number.warning{color:var(--warning)}
.mark.info::after,.number.info{color:var(--info)}
.number.supports{color:var(--supports)}`;

const notes = `
.note{font-size:.875rem;line-height:1.45;padding:.5rem .25rem .5rem .75rem;border-left:3px solid var(--rule);margin-bottom:.75rem}
.note.error{border-left:3px solid var(--error)}
.note.warning{border-left:3px dashed var(--warning)}
.note.info{border-left:3px dotted var(--info)}
.note.supports{border-left:3px double var(--supports)}
.note>*+*{margin-top:.3rem}
.back{display:inline-block;min-width:1.5rem;min-height:1.5rem;font-weight:700;font-variant-numeric:tabular-nums;text-decoration:none}
.note.error .back,.note.error strong{color:var(--error)}
.note.warning .back,.note.warning strong{color:var(--warning)}
.note.info .back,.note.info strong{color:var(--info)}
.note.supports .back,.note.supports strong{color:var(--supports)}
.rule,.what,.decided,.stance{color:var(--quiet)}
.rule::before{content:"· "}
.message{font-family:var(--serif);font-size:1rem}
.evidence li{margin-top:.3rem;padding-left:.75rem;border-left:1px solid var(--rule)}
.stance{font-weight:600}
q.snippet,.wordings dd{font-family:var(--serif)}
q{quotes:"“" "”" "‘" "’"}
.entry{font-size:.9em;font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
.wordings{display:grid;gap:.2rem}
.wordings div{display:grid;grid-template-columns:5.5rem 1fr;gap:.5rem}
dt{color:var(--quiet)}
ins,del{font-weight:700;text-decoration:none}
ins{border-bottom:2px solid var(--error)}
del{border-bottom:2px solid var(--supports)}
.sentences li,.sources li,.other li,.dismissed li{padding:.25rem 0 .25rem 2.75rem;position:relative}
.sources,.other{counter-reset:n}
.sources li,.other li{counter-increment:n}
.sources li::before,.other li::before,.sentences li::before,.dismissed li::before{position:absolute;left:0;width:2.25rem;text-align:right;color:var(--quiet);font-size:.8125rem;line-height:1.85}
.sources li::before{content:counter(n)}
.other li::before{content:"¶" counter(n)}
.sentences li::before{content:"○"}
#not-checkable .sentences li::before{content:"–"}
.dismissed li::before{content:"×"}
.sentences a{color:inherit;text-decoration-color:var(--rule)}
.other,.sentences{font-family:var(--serif)}
.other li:target,.sources li:target{background:var(--raised)}
figure.origins{margin:1rem 0 1.5rem}
figcaption{margin-bottom:.5rem}
figure svg{display:block;max-width:100%;height:auto;border:1px solid var(--rule);border-radius:4px}
#notes{margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--rule)}`;

const rowsBeside = (rows: number): string =>
  Array.from({ length: rows }, (_, n) => `.row-${n + 1}{grid-row:${n + 1}}`).join('');

const wide = (rows: number): string => `
.spread{max-width:46rem}
@media screen and (min-width:62rem){
.spread:not(.alone){display:grid;max-width:none;grid-template-columns:minmax(0,36rem) minmax(0,1fr);column-gap:2.5rem;align-items:start;position:relative}
.spread:not(.alone) #text,.spread:not(.alone) .text,.spread:not(.alone) #notes{display:contents}
.spread:not(.alone) .block{grid-column:1;position:sticky;top:1rem;font:1.125rem/1.65 var(--serif)}
.group{grid-column:2}
#notes-heading{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
${rowsBeside(rows)}
}`;

const print = `
@page{margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif}}
@media print{
:root{--paper:#fff;--raised:#fff;--ink:#000;--quiet:#444;--rule:#999;--error:#8f1510;--warning:#5f4000;--info:#17477a;--supports:#1b5230;--link:#000}
html{color-scheme:light}
body{max-width:none;padding:0;font-size:9.5pt}
.skip{display:none}
.text{font-size:11pt;line-height:1.6}
.note,.message{font-size:9.5pt}
.spread,main>section,.summary,footer p{max-width:none}
h2{break-after:avoid}
p{orphans:3;widows:3}
.note,.sources li,.dismissed li,figure{break-inside:avoid}
figure svg{max-height:230mm;max-width:100%}
.tally,header{break-inside:avoid}
a{color:inherit}
#notes{columns:2;column-gap:8mm}
#notes h2{column-span:all;margin-bottom:3mm}
}
`;

/** @param rows as many blocks as the text has */
export const styleSheet = (rows: number): string =>
  [colours, page, verdicts, text, notes, wide(rows), print].join('').concat('\n');
