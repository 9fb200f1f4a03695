import type { Correction } from '../../desk/corrections/correction.js';
import { draftCorrection } from '../../desk/corrections/draft-correction.js';
import { sourcesOf } from '../../desk/corrections/evidence.js';
import { asJsonLd } from '../../desk/corrections/json-ld.js';
import { readJsonLines } from '../../desk/corrections/json-lines.js';
import { type Corrections, newestFirst } from '../../desk/corrections/listing.js';
import { asMarkdown } from '../../desk/corrections/markdown.js';
import { asRows } from '../../desk/corrections/rows.js';
import { asCsv } from '../../reports/csv.js';
import { asJson } from '../../reports/json.js';
import { neutralise, neutraliseInline } from '../../reports/neutralise.js';
import { counted, dayInWords, verdictInWords } from '../../reports/wording.js';
import { CannotRun, type Command, exit, type Invocation } from '../command.js';
import { readDraft, standardInput } from '../input.js';
import { openRecord } from '../knowledge.js';
import { write } from '../output.js';

/** `stet corrections draft ID`, `stet corrections export`, `stet corrections export FILE…`. */
export const corrections: Command = async (invocation) => {
  const [what, ...rest] = invocation.words;
  if (what === 'draft') return draft(rest, invocation);
  if (what === 'export') {
    const source = rest.length === 0 ? ofTheDesk(invocation) : fromFiles(rest, invocation);
    return exported(source, invocation);
  }
  throw new CannotRun(
    `Expected "stet corrections draft ID" or "stet corrections export", got "${['stet corrections', ...invocation.words].join(' ')}".`,
  );
};

async function draft([id, ...more]: readonly string[], invocation: Invocation): ReturnType<Command> {
  const { options, env, stdout } = invocation;
  if (id === undefined || more.length > 0)
    throw new CannotRun(
      'Say which discrepancy, as in: stet corrections draft schumer-chamber\n"stet discrepancies" lists those on record.',
    );
  if (options.format !== 'text' && options.format !== 'json')
    throw new CannotRun(`stet corrections draft gives text or json, not ${options.format}.`);
  const record = await openRecord(invocation);
  const drafted = draftCorrection(id, record, {
    today: options.on ?? today(),
    ...(env.STET_NEWSROOM ? { newsroom: env.STET_NEWSROOM } : {}),
  });
  if (drafted.kind === 'refused') throw new CannotRun(drafted.sentence);
  const answer =
    options.format === 'json'
      ? asJson({ corrections: drafted.corrections }, 2)
      : drafted.corrections.map(inWords).join('\n');
  await write(stdout, answer);
  return exit.nothing;
}

/** Here, where whoever asks is. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function inWords({ text, evidence, said, id }: Correction): string {
  const name = [said.publisher, said.title].filter((part) => part !== null).join(', ') || said.source;
  const lines = [
    text,
    '',
    `  article: ${[name, said.locator].filter((part) => part !== null).join(' ')}`,
    `  as published: “${said.words}”`,
    `  since: ${since(said)}`,
    ...sourcesOf(evidence).map(({ label, places }) => `  source: ${`${label} ${places.join(', ')}`.trim()}`),
    `  draft: ${id}`,
  ];
  return lines.map((line) => `${line.replace(/\S.*/, neutraliseInline)}\n`).join('');
}

const since = ({ published, dating }: Correction['said']): string =>
  published === null
    ? 'not known'
    : `${dayInWords(published)}${dating === 'worked-out' ? ', as the record has worked it out' : ''}`;

/** As the desk keeps them; of one workspace with --team. What opens the store is loaded by this alone. */
const ofTheDesk = (invocation: Invocation): Corrections => ({
  async listCorrections() {
    const [{ keptCorrections }, { withDesk }] = await Promise.all([
      import('../../desk/corrections-kept.js'),
      import('../desk-store.js'),
    ]);
    const team = invocation.options.team ?? null;
    return withDesk(invocation, { make: false }, ({ db }) => keptCorrections(db, team).listCorrections());
  },
});

/** Corrections as JSON lines, from files or standard input. */
const fromFiles = (files: readonly string[], { stdin, stderr }: Invocation): Corrections => ({
  async listCorrections() {
    const found = new Map<string, Correction>();
    for (const file of files) {
      // A name of one word is never taken for words.
      const { text } = await readDraft({ words: [file], stdin, stderr });
      const read = readJsonLines(text);
      if (read.kind === 'unreadable') {
        const place = file === '-' ? standardInput : file;
        throw new CannotRun(`${place}, line ${read.line}: ${read.problem}.`);
      }
      for (const correction of read.corrections) found.set(correction.id, correction);
    }
    return [...found.values()];
  },
});

async function exported(source: Corrections, invocation: Invocation): ReturnType<Command> {
  const { options, stdout, stderr } = invocation;
  const { format } = options;
  if (format === 'json' || format === 'html' || format === 'svg' || format === 'sarif')
    throw new CannotRun(`stet corrections export gives markdown, jsonld, jsonl or csv, not ${format}.`);
  if (format === 'jsonld') jsonLdSetting(invocation.env);
  const all = await source.listCorrections();
  await write(stdout, written(all, format, invocation));
  const left = all.filter(({ state }) => state !== 'filed').length;
  if (left > 0 && format !== 'jsonl' && format !== 'csv')
    await write(stderr, `stet: ${counted(left, 'correction')} left out: only what is filed is published.\n`);
  return exit.nothing;
}

type ExportFormat = Exclude<Invocation['options']['format'], 'json' | 'html' | 'svg' | 'sarif'>;

function written(all: readonly Correction[], format: ExportFormat, { env }: Invocation): string {
  switch (format) {
    case 'text':
    case 'markdown':
      return neutralise(asMarkdown(all));
    case 'jsonl':
      return newestFirst(all)
        .map((correction) => asJson(correction))
        .join('');
    case 'csv':
      return asCsv(asRows(all).map((row) => row.map((cell) => (cell === null ? null : neutralise(cell)))));
    case 'jsonld':
      return asJson(asJsonLd(all, jsonLdSetting(env)), 2);
  }
}

function jsonLdSetting({ STET_NEWSROOM: name, STET_CORRECTIONS_PAGE: page }: Invocation['env']) {
  if (!name)
    throw new CannotRun(
      'Say whose corrections these are: set STET_NEWSROOM to the name of the newsroom. A ClaimReview names its author.',
    );
  if (page && !/^https?:\/\/[^\s#]+$/i.test(page))
    throw new CannotRun(`STET_CORRECTIONS_PAGE is a web address without #, http or https, not "${page}".`);
  return { newsroom: { name }, rating: verdictInWords('refuted'), ...(page ? { page } : {}) };
}
