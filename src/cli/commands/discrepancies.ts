import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy } from '../../record/schema.js';
import { asJson } from '../../reports/json.js';
import { neutraliseInline } from '../../reports/neutralise.js';
import { counted, dayInWords } from '../../reports/wording.js';
import { CannotRun, type Command, exit } from '../command.js';
import { openRecord } from '../knowledge.js';
import { write } from '../output.js';

/** `stet discrepancies [ID]`: where reporting is wrong or sources disagree. */
export const discrepancies: Command = async (invocation) => {
  const { words, options, stdout } = invocation;
  const record = await openRecord(invocation);
  const [id] = words;
  const chosen = id === undefined ? record.discrepancies : [find(record, id)];
  if (options.format === 'json') await write(stdout, asJson({ discrepancies: chosen }, 2));
  else await write(stdout, id === undefined ? listOf(record) : chosen.map(pageOf).join(''));
  return exit.nothing;
};

function find({ discrepancies }: NewsRecord, id: string): Discrepancy {
  const wanted = id.replace(/^discrepancies\//, '');
  const found = discrepancies.find((discrepancy) => discrepancy.id === wanted);
  if (found) return found;
  throw new CannotRun(`No discrepancy "${id}" is on record. "stet discrepancies" lists those that are.`);
}

const listOf = ({ discrepancies, asOf }: NewsRecord): string =>
  [
    ...discrepancies.map(
      (discrepancy) => `${neutraliseInline(discrepancy.id)}\n    ${neutraliseInline(headOf(discrepancy))}\n`,
    ),
    `${counted(discrepancies.length, 'discrepancy', 'discrepancies')}. Record as of ${dayInWords(asOf)}.\n`,
  ].join('');

/** `error, open: who leads the House minority`. */
function headOf({ kind, over, ruling, subject }: Discrepancy): string {
  const what = over === undefined ? kind : `${kind} of ${over}`;
  return `${what}, ${ruling}: ${subject}`;
}

/** Words at issue in quotation marks; what a source holds, in ours. */
function pageOf(discrepancy: Discrepancy): string {
  const { id, sides, right } = discrepancy;
  const lines = [
    id,
    headOf(discrepancy),
    '',
    ...sides.flatMap(({ source, locator, words, says, wrong }) => [
      `${source} ${locator}${wrong === true ? ' (wrong)' : ''}: “${words}”`,
      `    ${says}`,
    ]),
  ];
  const settled = right
    ? ['', `What is right: ${right.says}`, `    ${right.why}`, `    See ${right.evidence.join(', ')}.`]
    : ['', 'The record does not settle it.'];
  return [...lines, ...settled].map((line) => `${line.replace(/\S.*/, neutraliseInline)}\n`).join('');
}
