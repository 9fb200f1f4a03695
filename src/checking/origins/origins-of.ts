/** From the passages that carry a statement to the graph of where it comes from. */
import type { NewsRecord } from '../../record/record.js';
import type { FactPassage, QuotePassage } from '../../retrieval/passages.js';
import { componentsOf, wayRound } from './circles.js';
import { creditOf } from './credits.js';
import type { OriginEdge, OriginNode, OriginsGraph, Place, Standing } from './graph.js';
import { originalOf } from './original.js';
import { outletOf, type Voice } from './voices.js';

/** A passage that carries a statement. */
export interface Carrying {
  readonly passage: FactPassage | QuotePassage;
  /** Where it credits nobody and says that it has it from somebody: whom its source credits beside it, on the same matter. */
  readonly beside: readonly FactPassage[];
}

const placeOf = (passage: FactPassage | QuotePassage): Place => {
  const { id, source, locator, of } = passage;
  const fact = passage.kind === 'fact' ? passage.fact : null;
  return {
    source,
    id,
    locator,
    snippet: passage.kind === 'quote' ? passage.quote.words : passage.fact.text,
    wording: fact === null || fact.verbatim === true ? 'verbatim' : 'paraphrase',
    url: of.url,
    hedge: fact?.attribution?.hedge ?? null,
    machine: of.read === 'machine',
  };
};

interface Drawn {
  readonly voices: Map<string, Voice>;
  readonly carries: Map<string, Place[]>;
  readonly edges: Map<string, { from: string; to: string; kind: OriginEdge['kind']; places: Place[] }>;
  readonly firstHand: Set<string>;
}

const add = <T>(lists: Map<string, T[]>, key: string, one: T): void => {
  lists.set(key, [...(lists.get(key) ?? []), one]);
};

function draw(evidence: readonly Carrying[], record: NewsRecord): Drawn {
  const drawn: Drawn = { voices: new Map(), carries: new Map(), edges: new Map(), firstHand: new Set() };
  const know = (voice: Voice): string => {
    if (!drawn.voices.has(voice.id)) drawn.voices.set(voice.id, voice);
    return voice.id;
  };
  const link = (from: string, to: string, kind: OriginEdge['kind'], place: Place): void => {
    if (from === to) return;
    const key = `${kind} ${from} ${to}`;
    const edge = drawn.edges.get(key) ?? { from, to, kind, places: [] };
    if (!edge.places.some((one) => one.id === place.id)) edge.places.push(place);
    drawn.edges.set(key, edge);
  };
  const carrying = new Set(evidence.map(({ passage }) => passage.source));
  for (const { passage } of evidence)
    add(drawn.carries, know(outletOf(record, passage.of)), placeOf(passage));
  for (const { passage, beside } of evidence) {
    const own = outletOf(record, passage.of);
    const original = originalOf(passage.of, record);
    const voice = outletOf(record, original);
    if (own.id !== voice.id) link(own.id, know(voice), 'copies', placeOf(passage));
    // The original says itself whom it credits.
    if (original !== passage.of && carrying.has(original.id)) continue;
    for (const one of [passage, ...beside]) {
      const { through, behind, ownReporting } = creditOf(one, own, record);
      if (ownReporting) drawn.firstHand.add(voice.id);
      if (through !== null) link(voice.id, know(through), 'credits', placeOf(one));
      for (const last of behind) link(through?.id ?? voice.id, know(last), 'credits', placeOf(one));
    }
  }
  return drawn;
}

/** Pure. What is copied is one voice with its original; one outlet's unnamed sources are not another's. */
export function originsOf(evidence: readonly Carrying[], record: NewsRecord): OriginsGraph {
  const { voices, carries, edges, firstHand } = draw(evidence, record);
  const links = [...edges.values()];
  const ids = [...voices.keys()];
  const credited = (id: string): string[] =>
    links.filter(({ from, kind }) => from === id && kind === 'credits').map(({ to }) => to);
  const leadsHere = (id: string): boolean => links.some(({ to }) => to === id);
  const components = componentsOf(ids, credited);
  const standingOf = (id: string): Standing => {
    if (links.some(({ from, kind }) => from === id && kind === 'copies')) return 'copy';
    if (components.some((component) => component.includes(id))) return 'in-a-circle';
    if (credited(id).length > 0) return 'passes-on';
    return firstHand.has(id) || leadsHere(id) ? 'origin' : 'own-name';
  };
  const nodes = [...voices.values()].map(
    (voice): OriginNode => ({
      ...voice,
      standing: standingOf(voice.id),
      carries: carries.get(voice.id) ?? [],
    }),
  );
  const group = (node: OriginNode): number => (node.carries.length > 0 ? 0 : 1);
  return {
    nodes: [...nodes].sort((a, b) => group(a) - group(b)),
    edges: links,
    carriers: [...carries.keys()],
    origins: nodes.filter(({ standing }) => standing === 'origin').map(({ id }) => id),
    circles: components.map((component) =>
      wayRound(
        [...component].sort((a, b) => ids.indexOf(a) - ids.indexOf(b)),
        credited,
      ),
    ),
  };
}
