import type { Report } from '../../checking/report.js';
import { asJson } from '../../reports/json.js';
import { asTerminalText } from '../../reports/terminal.js';
import { type Command, exit, type Invocation } from '../command.js';
import { openLines, readDraft, standardInput } from '../input.js';
import { answerLines } from '../jsonl.js';
import { openChecker } from '../knowledge.js';
import { columnsOf, wantsColour, write } from '../output.js';
import { isRemembering } from '../setting.js';

/** `stet check`: a text, or a text a line, held against the record. */
export const check: Command = async (invocation) =>
  (invocation.options.jsonl ? checkLines : checkDraft)(invocation);

const onDay = (on: string | undefined) => (on === undefined ? {} : { on });

async function checkDraft(invocation: Invocation) {
  const { options, stdout } = invocation;
  const remembers = isRemembering(invocation.env);
  const { name, text } = await readDraft(invocation);
  const checker = await openChecker(invocation);
  const report = checker.check(text, onDay(options.on));
  const layout = {
    name,
    columns: columnsOf(invocation),
    colour: wantsColour(invocation),
    why: (id: string) => `stet why ${id}${remembers ? '' : textAgain(name)}`,
  };
  await write(stdout, options.format === 'json' ? asJson(report, 2) : asTerminalText(report, text, layout));
  // Loaded when the answer is out already.
  if (remembers) (await import('../remembering.js')).remember(invocation, text, onDay(options.on), report);
  return hasFindings(report) ? exit.found : exit.nothing;
}

/** Where nothing is remembered, the text has to be given once more. */
const textAgain = (name: string | null): string =>
  name === null ? ' "WORDS"' : name === standardInput ? ' --text -' : ` --text ${name}`;

async function checkLines(invocation: Invocation) {
  const { options } = invocation;
  const lines = await openLines(invocation);
  const checker = await openChecker(invocation);
  return answerLines(lines, invocation, ({ text, date }) => checker.check(text, onDay(date ?? options.on)));
}

/** Remarks alone are nothing found. */
const hasFindings = (report: Report): boolean =>
  report.claims.some(({ findings }) => findings.some(({ severity }) => severity !== 'info'));
