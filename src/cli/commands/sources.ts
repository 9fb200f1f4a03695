import type { Source } from '../../record/schema.js';
import { asJson } from '../../reports/json.js';
import { neutraliseInline } from '../../reports/neutralise.js';
import { counted, dayInWords } from '../../reports/wording.js';
import { type Command, exit } from '../command.js';
import { openRecord } from '../knowledge.js';
import { write } from '../output.js';

/** `stet sources`: what the record was made from. */
export const sources: Command = async (invocation) => {
  const { options, stdout } = invocation;
  const record = await openRecord(invocation);
  if (options.format === 'json') {
    await write(stdout, asJson({ sources: record.sources.map(asPlain) }, 2));
    return exit.nothing;
  }
  const list = record.sources.map((source) => `${linesOf(source).map(neutraliseInline).join('\n    ')}\n`);
  const end = `${counted(record.sources.length, 'source')}. Record as of ${dayInWords(record.asOf)}.\n`;
  await write(stdout, [...list, end].join(''));
  return exit.nothing;
};

const asPlain = ({ id, title, publisher, byline, date, url, note, origins, facts, quotes }: Source) => ({
  id,
  title,
  publisher,
  byline,
  date: date?.on ?? null,
  url,
  note: note ?? null,
  origins: origins.map(({ name, locator }) => ({ name, locator })),
  facts: facts.length,
  quotes: quotes.length,
});

function linesOf({ id, title, publisher, byline, date, url, origins, facts, quotes }: Source): string[] {
  const about = [
    publisher ?? 'publisher not stated',
    ...(byline === null ? [] : [`by ${byline}`]),
    date === null ? 'undated' : dayInWords(date.on),
  ];
  const credits = [...new Set(origins.map(({ name }) => name))].join(', ');
  return [
    id,
    ...(title === null ? [] : [title]),
    about.join(' · '),
    `${counted(facts.length, 'fact')}, ${counted(quotes.length, 'quote')}${credits === '' ? '' : `; credits ${credits}`}`,
    ...(url === null ? [] : [url]),
  ];
}
