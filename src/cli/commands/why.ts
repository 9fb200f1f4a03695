import { resolve } from 'node:path';
import type { Checker } from '../../checking/check.js';
import { looksLikeId } from '../../desk/ids.js';
import { checksIn } from '../../desk/keep-check.js';
import { keptChecks } from '../../desk/kept-checks.js';
import { findCheck, type Told, tellWhy, tellWhyOf } from '../../desk/tell-why.js';
import { asJson } from '../../reports/json.js';
import { neutraliseInline } from '../../reports/neutralise.js';
import { asTerminalWhy } from '../../reports/why.js';
import { dayInWords, verdictInWords } from '../../reports/wording.js';
import { otherText } from '../against.js';
import { isArchive, withArchive } from '../archive.js';
import { CannotRun, type Command, exit, type Invocation } from '../command.js';
import { readDraft } from '../input.js';
import { knowledgeFolder, openChecker, openCheckerFor } from '../knowledge.js';
import { columnsOf, wantsColour, write } from '../output.js';
import { dataFolder } from '../remembering.js';
import { isRemembering } from '../setting.js';

/** `stet why ID`: how a finding or a verdict was reached, from a check remembered or a text given. */
export const why: Command = async (invocation) => {
  const { words, options, stdout } = invocation;
  const [id, ...rest] = words;
  if (id === undefined || !looksLikeId(id)) {
    const came = id === undefined ? '' : `, not "${neutraliseInline(id)}"`;
    throw new CannotRun(
      `Say which finding or claim, by the id that "stet check" shows${came}, as in: stet why f-xtrtqccfs4`,
    );
  }
  const told = await (rest.length > 0 || options.text !== undefined ? ofText : ofRemembered)(
    id,
    rest,
    invocation,
  );
  const layout = { columns: columnsOf(invocation), colour: wantsColour(invocation) };
  await write(stdout, options.format === 'json' ? asJson(told, 2) : asTerminalWhy(told, layout));
  return exit.nothing;
};

type Explained = Extract<Told, { kind: 'told' }>['explanation'];

async function ofText(id: string, rest: readonly string[], invocation: Invocation): Promise<Explained> {
  const { options } = invocation;
  if (rest.length > 0 && options.text !== undefined)
    throw new CannotRun('One text at a time: there are words on the line, and --text as well.');
  const words = options.text === undefined ? rest : [options.text];
  const { text } = await readDraft({ ...invocation, words });
  const against = await otherText(invocation);
  const checker = await openCheckerFor(invocation, against === undefined ? text : '', { texts: true });
  const asked = {
    ...(options.on !== undefined && { on: options.on }),
    ...(against !== undefined && { against }),
  };
  const told = tellWhyOf(id, text, asked, checker);
  if (told.kind === 'told') return told.explanation;
  if (told.kind === 'several') throw several(id, told.ids);
  throw new CannotRun(
    `Checked now, that text has no ${id}. ${perhaps(told)}An id goes with the text, the day (--on) and the record that it was checked with; "stet check" shows those of today.`,
  );
}

async function ofRemembered(id: string, _: readonly string[], invocation: Invocation): Promise<Explained> {
  if (invocation.options.on !== undefined)
    throw new CannotRun('--on goes with a text. A check that is remembered has its day.');
  if (invocation.options.against !== undefined)
    throw new CannotRun(
      '--against goes with a text. A check that is remembered has what it was held against.',
    );
  const folder = checksIn(dataFolder(invocation.env));
  const kept = keptChecks(folder, { now: () => new Date() });
  const checker = await checkerAgain(id, kept, invocation);
  const told = tellWhy(id, kept.all(), checker, 'own');
  if (told.remember !== undefined) kept.remember(told.remember.check);
  switch (told.kind) {
    case 'told':
      return told.explanation;
    case 'several':
      throw several(id, told.ids);
    case 'unknown':
      throw unknown(id, told, folder, invocation);
    case 'changed':
      throw changed(told, checker, invocation);
  }
}

/** Of an archive, what the check was made of; and where that has changed, what it would be made of now. */
async function checkerAgain(
  id: string,
  kept: Pick<ReturnType<typeof keptChecks>, 'all'>,
  invocation: Invocation,
): Promise<Checker> {
  if (!isArchive(invocation.env)) return openChecker(invocation, { texts: true });
  const found = findCheck(id, kept.all(), 'own');
  return withArchive(
    invocation,
    async (archive) => {
      if (found.kind !== 'found') return archive.checkerFor('');
      const { record, text, options } = found.check;
      const then = await archive.checkerAgain(record);
      return options.against !== undefined || then.record.digest === record.digest
        ? then
        : archive.checkerFor(text);
    },
    { texts: true },
  );
}

const several = (id: string, ids: readonly string[]): CannotRun =>
  new CannotRun(
    `"${id}" begins several ids: ${ids.slice(0, 5).join(', ')}. Write one more letter or all of it.`,
  );

const perhaps = ({ near }: Extract<Told, { kind: 'unknown' }>): string =>
  near.length === 0 ? '' : `Perhaps you mean ${near.join(' or ')}. `;

const giveText = (id: string): string =>
  `Give its text: stet why ${id} --text draft.txt, or stet why ${id} "the words checked".`;

function unknown(
  id: string,
  told: Extract<Told, { kind: 'unknown' }>,
  folder: string,
  { env }: Invocation,
): CannotRun {
  if (!isRemembering(env) && told.remembered === 0)
    return new CannotRun(`Checks are not remembered: STET_REMEMBER is off. ${giveText(id)}`);
  if (told.remembered === 0) return new CannotRun(`No check is remembered in ${folder}. ${giveText(id)}`);
  return new CannotRun(`No check remembered in ${folder} has ${id}. ${perhaps(told)}${giveText(id)}`);
}

/** Either another folder was named for the record, or the record in it has changed. */
function changed(
  { check, now }: Extract<Told, { kind: 'changed' }>,
  { record }: Checker,
  invocation: Invocation,
): CannotRun {
  const folder = resolve(knowledgeFolder(invocation));
  if (check.knowledge !== undefined && check.knowledge !== folder)
    return new CannotRun(
      `That was checked against the record in ${check.knowledge}, not the one in ${folder}. Add: --knowledge ${check.knowledge}`,
    );
  const then = `as of ${dayInWords(check.record.asOf)}, ${check.record.digest.slice(0, 15)}`;
  const today = `as of ${dayInWords(record.asOf)}, ${record.digest.slice(0, 15)}`;
  const what =
    check.record.digest === record.digest
      ? 'Stet has changed'
      : `The record has changed (then ${then}; now ${today})`;
  const again =
    now === null
      ? 'Check the text again.'
      : `Checked again, the same words are “${verdictInWords(now.verdict)}”: stet why ${now.id}`;
  return new CannotRun(`${what} since that was checked, so how it was reached cannot be shown. ${again}`);
}
