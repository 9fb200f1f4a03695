/** A small, valid knowledge folder for tests, of invented people and papers, and ways to change it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export const valid = {
  'people.yaml': `people:
  - id: reyes
    name: Ana Reyes
    variants: [Ana María Reyes]
    offices:
      - title: Senate minority leader
        body: U.S. Senate
        party: Democratic
        state: New York
        from: "2025-01-03"
        to: null
        asOf: "2026-06-10"
        source: harbor-post ¶2
        url: https://example.org/reyes
      - title: Senator
        from: "1999-01"
        to: "2025"
        asOf: "2024-12-31"
        source: public record
  - id: obrien
    name: Pat O’Brien
organisations:
  - id: harbor-council
    name: Harbor Council
    variants: [the council]
`,
  'discrepancies.yaml': `discrepancies:
  - id: ship-count
    kind: disagreement
    over: substance
    subject: how many ships sailed
    sides:
      - source: harbor-post
        locator: ¶2
        words: three ships
        says: Three ships sailed.
      - source: tide-wire
        locator: ¶1
        words: four ships
        says: Four ships sailed.
    right:
      says: Three ships sailed.
      why: The council counted them.
      evidence: [people/reyes, harbor-post/sailed, tide-wire/¶1]
`,
  'style.yaml': `spellings:
  - use: Kyiv
    not: [Kiev]
    why: House style.
    source: house style
`,
  'sources/harbor-post.yaml': `id: harbor-post
title: Ships sail
publisher: The Harbor Post
byline: null
date: { on: "2025-02-28" }
url: https://example.org/ships
origins:
  - id: council-clerk
    name: a clerk of the council
    kind: unnamed
    locator: ¶2
facts:
  - id: sailed
    text: Three ships left the harbor.
    locator: ¶2
    who: [reyes, harbor-council]
    attribution: { to: the council, person: harbor-council, origin: council-clerk, hedge: reported }
    date: { on: "2025-03-01" }
quotes:
  - id: reyes-tide
    words: The tide was with us
    speaker: reyes
    origin: council-clerk
    date: { on: "2025-02" }
    locator: ¶3
noQuotations:
  - words: Sea Change
    why: title
    locator: ¶3
`,
  'sources/tide-wire.yaml': `id: tide-wire
title: null
publisher: null
byline: null
date: null
url: null
facts:
  - id: four
    text: Four ships left.
    locator: ¶1
`,
} as const;

export const texts: ReadonlyMap<string, string> = new Map([
  [
    'harbor-post',
    'Ships sail\n\n  At dawn three ships left, a clerk said.\n\u00a0\n“The tide was with us,” said Reyes, who wrote “Sea Change.”\n',
  ],
  ['tide-wire', 'Agencies counted four ships.\r\n'],
]);

/** Makes a folder of the valid files with some replaced, added or (null) left out; `use` is given its path. */
export async function withKnowledge<T>(changes: Files, use: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'stet-knowledge-'));
  try {
    await writeFiles(directory, { ...valid, ...changes });
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export async function writeFiles(directory: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), content);
  }
}

/** One of the valid files with a part replaced, which must be there. */
export function edited(name: keyof typeof valid, from: string, to: string): Files {
  const text: string = valid[name];
  if (!text.includes(from)) throw new Error(`${name} has no “${from}” to replace`);
  return { [name]: text.replace(from, to) };
}
