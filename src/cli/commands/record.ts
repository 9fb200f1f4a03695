import { formatProblem, type Problem } from '../../record/problems.js';
import { proveAgainstTexts } from '../../record/prove-texts.js';
import type { NewsRecord } from '../../record/record.js';
import { readTexts } from '../../record/texts.js';
import { asJson } from '../../reports/json.js';
import { neutraliseInline } from '../../reports/neutralise.js';
import { counted, dayInWords } from '../../reports/wording.js';
import { CannotRun, type Command, exit } from '../command.js';
import { openFolder } from '../knowledge.js';
import { write } from '../output.js';
import { disagreementLines } from './disagreement-lines.js';

/**
 * `stet record check`: whether the record is valid, and with `--texts`, whether its quotes stand in the texts. `stet record new
 * DIR`: one that holds nothing, to begin with.
 */
export const record: Command = async (invocation) => {
  const { words, options, stdout } = invocation;
  const [what, folder] = words;
  if (what === 'new' && folder !== undefined && words.length === 2) {
    const { writeNewRecord } = await import('./new-record.js');
    const written = await writeNewRecord(folder);
    await write(stdout, options.format === 'json' ? asJson({ folder, written }, 2) : begun(folder));
    return exit.nothing;
  }
  if (words.join(' ') !== 'check') {
    throw new CannotRun(
      `Expected "stet record check" or "stet record new DIR", got "${['stet record', ...words].join(' ')}".`,
    );
  }
  const loaded = await openFolder(invocation);
  const problems = options.texts === undefined ? null : await prove(loaded, options.texts);
  const answer = options.format === 'json' ? asJson(asPlain(loaded, problems), 2) : inWords(loaded, problems);
  await write(stdout, answer);
  return problems !== null && problems.length > 0 ? exit.found : exit.nothing;
};

const begun = (folder: string): string =>
  `${neutraliseInline(folder)} is a record that holds nothing yet. Use it with --knowledge or STET_KNOWLEDGE_DIR:\n` +
  `  stet people import FILE --knowledge ${neutraliseInline(folder)}\n` +
  `  stet file FILE --knowledge ${neutraliseInline(folder)}\n`;

async function prove(loaded: NewsRecord, folder: string): Promise<Problem[]> {
  try {
    return proveAgainstTexts(loaded, await readTexts(folder));
  } catch (error) {
    throw new CannotRun(error instanceof Error ? error.message : String(error));
  }
}

const holdingsOf = ({ sources, people, organisations, discrepancies }: NewsRecord) => ({
  sources: sources.length,
  facts: sources.reduce((sum, { facts }) => sum + facts.length, 0),
  quotes: sources.reduce((sum, { quotes }) => sum + quotes.length, 0),
  people: people.length,
  organisations: organisations.length,
  discrepancies: discrepancies.length,
});

const asPlain = (loaded: NewsRecord, problems: readonly Problem[] | null) => ({
  record: { asOf: loaded.asOf, digest: loaded.digest },
  holds: holdingsOf(loaded),
  ...(loaded.officeDisagreements && { officeDisagreements: loaded.officeDisagreements }),
  ...(problems && { problems }),
});

function inWords(loaded: NewsRecord, problems: readonly Problem[] | null): string {
  const holds = holdingsOf(loaded);
  const summary = [
    `${counted(holds.sources, 'source')} with ${counted(holds.facts, 'fact')} and ${counted(holds.quotes, 'quote')}`,
    counted(holds.people, 'person', 'people'),
    counted(holds.organisations, 'organisation'),
    counted(holds.discrepancies, 'discrepancy', 'discrepancies'),
  ].join(', ');
  const found = (problems ?? []).map((problem) =>
    neutraliseInline(`${problem.severity}: ${formatProblem(problem)}`),
  );
  const { officeDisagreements } = loaded;
  const imported =
    officeDisagreements === undefined
      ? []
      : disagreementLines(officeDisagreements).map((line) => line.replace(/\S.*/, neutraliseInline));
  const proof = problems === null ? [] : [proofInWords(problems)];
  return [...found, `${summary}. Record as of ${dayInWords(loaded.asOf)}.`, ...imported, ...proof]
    .map((line) => `${line}\n`)
    .join('');
}

function proofInWords(problems: readonly Problem[]): string {
  if (problems.length === 0)
    return 'Held against the texts: every quote and every word at issue stands where the record says.';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return `Held against the texts: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
}
