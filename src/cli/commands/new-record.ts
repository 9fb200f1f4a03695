/** A record of nothing yet, for a newsroom to begin with. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRun } from '../command.js';

const files: Readonly<Record<string, string>> = {
  'people.yaml': `# People and the offices they held, and the organisations that sources name; docs/record.md has every key.
# Thousands of office-holders at once: stet people import FILE --knowledge DIR
#
# people:
#   - id: reyes
#     name: Ana Reyes
#     offices:
#       - title: Mayor
#         body: City of Sandholm
#         from: "2022-01-10"
#         to: null
#         asOf: "2026-06-10"
#         source: https://sandholm.example/mayor

people: []
organisations: []
`,
  'discrepancies.yaml': `# Where reporting is wrong, or sources disagree, as an editor has documented it; docs/record.md has every key.
# What Stet finds by itself between filed sources is kept beside this file, and shown with it.

discrepancies: []
`,
  'style.yaml': `# House spellings: what the house writes, and what it does not.
#
# spellings:
#   - use: Kyiv
#     not: [Kiev]
#     why: The name as transliterated from Ukrainian.
#     source: house style

spellings: []
`,
  'sources/README.md': `# Sources kept by hand

One file for each source, \`<id>.yaml\`. What is filed with \`stet file\` need not be here: it is kept in the data folder.
\`stet source ID --format yaml\` gives a filed source as such a file, to be curated here; from then on this one counts.
`,
};

/** @throws {CannotRun} where something is in the folder already, or it cannot be written */
export async function writeNewRecord(folder: string): Promise<readonly string[]> {
  try {
    await mkdir(join(folder, 'sources'), { recursive: true });
    const there = (await readdir(folder)).filter((name) => name !== 'sources' && !name.startsWith('.'));
    const [first] = [...there, ...(await readdir(join(folder, 'sources')))];
    if (first !== undefined)
      throw new CannotRun(`${folder} holds something already (${first}). Name a new folder.`);
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), content, { flag: 'wx' });
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`Cannot write ${folder}: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return Object.keys(files).sort();
}
