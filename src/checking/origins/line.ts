/** An origins graph in one line. */
import type { OriginsGraph } from './graph.js';

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** More than so many are counted, and not named. */
const NAMED = 6;

const inWords = (count: number): string => WORDS[count] ?? String(count);
const counted = (count: number, noun: string): string => `${inWords(count)} ${noun}${count === 1 ? '' : 's'}`;
const capital = (words: string): string => words.replace(/^./, (first) => first.toUpperCase());

const listed = (names: readonly string[]): string =>
  names.length <= NAMED + 1
    ? names.join(', ')
    : `${names.slice(0, NAMED).join(', ')}, and ${inWords(names.length - NAMED)} more`;

/**
 * `Five outlets, three origins: The Record, officials to the Washington Post, a U.S. official to NBC News.` Empty where
 * nobody carries it.
 */
export function originsLine({ nodes, carriers, origins, circles }: OriginsGraph): string {
  const one = (id: string) => nodes.find((node) => node.id === id);
  const standing = (wanted: string): string[] => carriers.filter((id) => one(id)?.standing === wanted);
  const name = (id: string): string => one(id)?.name ?? id;
  if (carriers.length === 0) return '';
  const outlets = capital(counted(carriers.length, 'outlet'));
  const [ownName, copies] = [standing('own-name'), standing('copy')];
  if (ownName.length === carriers.length) {
    const each = carriers.length === 1 ? 'in its own name' : 'each in its own name';
    return `${outlets}, ${each}: ${listed(carriers.map(name))}.`;
  }
  const named = origins.length === 0 ? '' : `: ${listed(origins.map((id) => one(id)?.label ?? id))}`;
  const round = circles
    .map((way) =>
      way.map((id, at) => `${name(id)} credits ${name(way[(at + 1) % way.length] ?? id)}`).join(', '),
    )
    .join(' and ');
  return [
    `${outlets}, ${counted(origins.length, 'origin')}${named}`,
    ...(copies.length === 0
      ? []
      : [`; ${inWords(copies.length)} ${copies.length === 1 ? 'is a copy' : 'are copies'}`]),
    ...(ownName.length === 0
      ? []
      : [`; ${inWords(ownName.length)} ${ownName.length === 1 ? 'names' : 'name'} none`]),
    ...(round === '' ? [] : [`, and it goes round in a circle: ${round}`]),
    '.',
  ].join('');
}
