/** Where the claims of a report come from, as lines and pictures. */
import type { OriginsGraph } from '../../checking/origins/graph.js';
import type { ClaimReport, Report } from '../../checking/report.js';
import { originsPicture } from '../origins/picture.js';
import { element, lines, type Markup } from './markup.js';
import { shortened } from './note.js';
import type { Layout } from './notes.js';
import { section } from './sections.js';

/** A claim of the report, and the graph of where it comes from. */
export interface Drawn {
  readonly claim: Pick<ClaimReport, 'id' | 'start'>;
  readonly graph: OriginsGraph;
}

/** One a claim that a report has origins of; null where there are none. @param drawn without them there are lines alone */
export function originsSection(
  report: Report,
  { sentences }: Layout,
  drawn: readonly Drawn[],
): Markup | null {
  const figures = report.claims.flatMap((claim) => {
    const { origins, id, start, text } = claim;
    if (origins === undefined) return [];
    const graph = drawn.find((one) => one.claim.id === id && one.claim.start === start)?.graph;
    const sentence = sentences.find((one) => one.claim === claim);
    const number = sentence?.number ?? 0;
    const href = sentence?.shown === true ? `#sentence-${number}` : null;
    const words = shortened(text.replace(/\s+/g, ' '), 110);
    const caption = element(
      'figcaption',
      {},
      element(href === null ? 'span' : 'a', { href, dir: 'auto' }, words),
      ' ',
      graph === undefined ? element('b', { dir: 'auto' }, origins.line) : null,
    );
    const picture =
      graph === undefined
        ? null
        : { html: originsPicture(graph, { claim: text, line: origins.line, id: `origins-${number}` }) };
    return [element('figure', { class: 'origins' }, caption, picture)];
  });
  return figures.length === 0 ? null : section('origins', 'Where it comes from', ...lines(figures));
}
