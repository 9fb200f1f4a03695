import type { Checker, CheckOptions } from '../../checking/check.js';
import type { Report } from '../../checking/report.js';
import { asJson } from '../../reports/json.js';
import { asTerminalText } from '../../reports/terminal.js';
import { otherText } from '../against.js';
import { isArchive, withArchive } from '../archive.js';
import { CannotRun, type Command, exit, type Invocation } from '../command.js';
import { openLines, readDraft, standardInput } from '../input.js';
import { answerLines } from '../jsonl.js';
import { openChecker, openCheckerFor } from '../knowledge.js';
import { columnsOf, wantsColour, write } from '../output.js';
import { isRemembering } from '../setting.js';

/** `stet check`: a text, or a text a line, held against the record. */
export const check: Command = async (invocation) =>
  (invocation.options.jsonl ? checkLines : checkDraft)(invocation);

/** The day, and the other text, that a check is asked with. */
const asked = (on: string | undefined, against?: string): CheckOptions => ({
  ...(on === undefined ? {} : { on }),
  ...(against === undefined ? {} : { against }),
});

async function checkDraft(invocation: Invocation) {
  const { options, stdout } = invocation;
  const remembers = isRemembering(invocation.env);
  const { name, text } = await readDraft(invocation);
  const against = await otherText(invocation);
  const checker = await openCheckerFor(invocation, against === undefined ? text : '', {
    texts: against !== undefined,
  });
  const how = asked(options.on, against);
  const report = checker.check(text, how);
  const why = (id: string) => `stet why ${id}${remembers ? '' : textAgain(name, options)}`;
  await write(stdout, await answer({ name, text, against, report, checker, how, why }, invocation));
  // Loaded when the answer is out already.
  if (remembers) (await import('../remembering.js')).remember(invocation, text, how, report);
  return hasFindings(report) ? exit.found : exit.nothing;
}

interface Checked {
  readonly name: string | null;
  readonly text: string;
  readonly against: string | undefined;
  readonly report: Report;
  readonly checker: Checker;
  readonly how: CheckOptions;
  readonly why: (id: string) => string;
}

/** A report for elsewhere is made by what is loaded only for it. */
async function answer(checked: Checked, invocation: Invocation): Promise<string> {
  const { name, text, report, why } = checked;
  switch (invocation.options.format) {
    case 'json':
      return asJson(report, 2);
    case 'html':
    case 'sarif':
      return (await import('../report-file.js')).reportFile(invocation.options, checked);
    default:
      return asTerminalText(report, text, {
        name,
        columns: columnsOf(invocation),
        colour: wantsColour(invocation),
        why,
      });
  }
}

/** Where nothing is remembered, the text has to be given once more, and what it was held against. */
const textAgain = (name: string | null, { against }: Invocation['options']): string =>
  (name === null ? ' "WORDS"' : name === standardInput ? ' --text -' : ` --text ${name}`) +
  (against === undefined ? '' : ` --against ${against}`);

async function checkLines(invocation: Invocation) {
  const { options } = invocation;
  if (options.format === 'html' || options.format === 'sarif') {
    throw new CannotRun(
      `--jsonl answers in JSON, a line each; --format ${options.format} is for one text at a time.`,
    );
  }
  const lines = await openLines(invocation);
  const other = await otherText(invocation);
  if (isArchive(invocation.env))
    return withArchive(
      invocation,
      (archive) =>
        answerLines(lines, invocation, async ({ text, date, against }) => {
          const held = against ?? other;
          const checker = await archive.checkerFor(held === undefined ? text : '');
          return checker.check(text, asked(date ?? options.on, held));
        }),
      { texts: true },
    );
  const checker = await openChecker(invocation, { texts: true });
  return answerLines(lines, invocation, ({ text, date, against }) =>
    checker.check(text, asked(date ?? options.on, against ?? other)),
  );
}

/** Remarks alone are nothing found. */
const hasFindings = (report: Report): boolean =>
  report.claims.some(({ findings }) => findings.some(({ severity }) => severity !== 'info'));
