import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Checking } from '../../src/desk/checking/checking.js';
import { shippedKnowledge } from '../../src/record/package-root.js';
import { createLogger } from '../../src/slack/logging.js';
import { useRecord } from '../../src/slack/record-in-use.js';

describe('the record in use', () => {
  let inUse: Checking;
  afterEach(() => inUse.close());

  test('is exchanged when its files change; a change that is not valid is refused, with its reason in the log', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'stet-knowledge-'));
    const knowledge = join(directory, 'knowledge');
    cpSync(shippedKnowledge(), knowledge, { recursive: true });
    let log = '';
    const logger = createLogger('info', {
      write(line) {
        log += line;
      },
    });
    inUse = await useRecord(knowledge, join(directory, 'data'), logger);
    const before = inUse.record;
    const file = join(knowledge, 'people.yaml');
    const people = readFileSync(file, 'utf8');

    writeFileSync(file, `${people}\nnonsense: true\n`);
    await until(() => log.includes('the old one stays'));
    expect(inUse.record).toBe(before);
    expect(log).toContain('people.yaml');

    writeFileSync(file, people.replace('name: Chuck Schumer', 'name: Charles Ellis Schumer'));
    await until(() => inUse.record !== before);
    expect(inUse.record.people.map(({ name }) => name)).toContain('Charles Ellis Schumer');
    expect(inUse.record.digest).not.toBe(before.digest);
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; !holds(); ) {
    if (Date.now() > deadline) throw new Error('nothing changed within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
