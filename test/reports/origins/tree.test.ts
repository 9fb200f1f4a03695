import { expect, test } from '@jest/globals';
import { originsOf } from '../../../src/checking/origins/origins-of.js';
import { originsTree } from '../../../src/reports/origins/tree.js';
import { painter } from '../../../src/reports/paint.js';
import { evidenceOf, type Paper, recordOf } from '../../checking/origins/newsroom.js';

const treeOf = (papers: readonly Paper[]): string => {
  const record = recordOf(papers);
  return originsTree(originsOf(evidenceOf(record), record), { columns: 100, paint: painter(false) });
};

test('who carries it, whom each credits, round in a circle, copies, and those who name nobody', () => {
  expect(
    treeOf([
      { id: 'gazette', credits: ['Courier'] },
      { id: 'courier', credits: ['Gazette', 'Tide Wire'] },
      { id: 'herald', copyOf: 'courier', machine: true },
      { id: 'blog', hedge: 'reported' },
    ]),
  ).toBe(
    `
Gazette
  gazette ¶1: The council sold the ferry to Northline.
  └─ credits Courier (¶1)
     ├─ credits Gazette (¶1): round in a circle
     └─ credits Tide Wire (¶2): an origin
Courier
  courier ¶1: The council sold the ferry to Northline.
  courier ¶2: The council sold the ferry to Northline.
  ├─ credits Gazette (¶1)
  │  └─ credits Courier (¶1): round in a circle
  └─ credits Tide Wire (¶2): an origin
Herald
  herald ¶1 (read by machine): The council sold the ferry to Northline.
  └─ copies Courier (¶1)
     ├─ credits Gazette (¶1)
     │  └─ credits Courier (¶1): round in a circle
     └─ credits Tide Wire (¶2): an origin
Blog
  blog ¶1 (hedged: reportedly): The council sold the ferry to Northline.
  └─ names nobody for it`.trim(),
  );
});

test('nothing reaches the terminal but words', () => {
  expect(treeOf([{ id: 'gazette', publisher: 'Gazette\u001b[31m' }])).not.toContain('\u001b');
});
