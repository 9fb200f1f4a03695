/** An origins graph as a tree of lines: who carries a statement, where, and whom each credits. */
import type { OriginNode, OriginsGraph, Place } from '../../checking/origins/graph.js';
import { neutraliseInline } from '../neutralise.js';
import type { Paint } from '../paint.js';
import { wrap } from '../wrap.js';
import { hedged } from './hedges.js';

export interface TreeLayout {
  readonly columns: number;
  readonly paint: Paint;
}

/** So many places of one outlet are shown; the rest are counted. */
const PLACES = 3;

const wordsOf = ({ wording, snippet }: Place): string => (wording === 'verbatim' ? `“${snippet}”` : snippet);

const placeInWords = (place: Place): string => {
  const notes = [
    place.hedge === null ? null : hedged(place.hedge),
    place.machine ? 'read by machine' : null,
  ].filter((note) => note !== null);
  const noted = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
  return `${place.source} ${place.locator}${noted}: ${wordsOf(place)}`;
};

/** One a paragraph: two entries of one paragraph say the same thing twice. */
const onePlaceEach = (places: readonly Place[]): Place[] =>
  places.filter(
    (place, at) =>
      places.findIndex((other) => other.source === place.source && other.locator === place.locator) === at,
  );

const locatorsOf = (places: readonly Place[]): string =>
  [...new Set(places.map(({ locator }) => locator))].join(', ');

const endings: Readonly<Partial<Record<OriginNode['standing'], string>>> = {
  'own-name': 'names nobody for it',
  origin: 'nobody behind it on record: an origin',
};

/** Everything from outside is made harmless to the terminal. */
export function originsTree(graph: OriginsGraph, { columns, paint }: TreeLayout): string {
  const node = (id: string): OriginNode | undefined => graph.nodes.find((one) => one.id === id);
  const line = (indent: string, words: string): string =>
    indent + wrap(neutraliseInline(words), columns - indent.length, `${' '.repeat(indent.length)}  `);

  const branches = (from: string, indent: string, way: readonly string[]): string[] => {
    const edges = graph.edges.filter((edge) => edge.from === from);
    return edges.flatMap((edge, at) => {
      const last = at === edges.length - 1;
      const to = node(edge.to);
      const round = way.includes(edge.to);
      const verb = edge.kind === 'copies' ? 'copies' : 'credits';
      const end = round ? ': round in a circle' : to?.standing === 'origin' ? ': an origin' : '';
      const own = line(
        `${indent}${last ? '└─ ' : '├─ '}`,
        `${verb} ${to?.name ?? edge.to} (${locatorsOf(edge.places)})${end}`,
      );
      const below = round ? [] : branches(edge.to, `${indent}${last ? '   ' : '│  '}`, [...way, edge.to]);
      return [round ? paint(own, 'yellow') : own, ...below];
    });
  };

  return graph.carriers
    .flatMap((id) => {
      const carrier = node(id);
      if (carrier === undefined) return [];
      const places = onePlaceEach(carrier.carries);
      const more = places.length - PLACES;
      const ending = endings[carrier.standing];
      return [
        paint(neutraliseInline(carrier.name), 'bold'),
        ...places.slice(0, PLACES).map((place) => line('  ', placeInWords(place))),
        ...(more > 0 ? [`  and ${more} more`] : []),
        ...branches(id, '  ', [id]),
        ...(ending === undefined ? [] : [paint(`  └─ ${ending}`, 'dim')]),
      ];
    })
    .join('\n');
}
