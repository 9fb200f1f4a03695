import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asSourceYaml } from '../../filing/export-yaml.js';
import { type Decision, decideSource, decisions } from '../../filing/kept/source-state.js';
import { changeInWords } from '../../filing/versions/change-in-words.js';
import { changesBetween } from '../../filing/versions/changes.js';
import { readFiledSource } from '../../record/filed/read-filed.js';
import type { NewsRecord } from '../../record/record.js';
import type { Database } from '../../record/store/store.js';
import { asJson } from '../../reports/json.js';
import { neutraliseInline } from '../../reports/neutralise.js';
import { counted } from '../../reports/wording.js';
import { CannotRun, type Command, type ExitCode, exit, type Invocation } from '../command.js';
import { hasDesk, withDesk } from '../desk-store.js';
import { openFolder } from '../knowledge.js';
import { columnsOf, write } from '../output.js';
import { sourcePage, standing } from './filing/source-page.js';
import { type Shown, shownSource } from './filing/source-shown.js';

/** `stet source ID`: what is known of a source; `--confirm`, `--withdraw`, `--restore`: what an editor decides about it. */
export const source: Command = async (invocation) => {
  const { words, options, env } = invocation;
  const [id, ...more] = idsOf(invocation);
  if (id === undefined || more.length > 0)
    throw new CannotRun(
      words.length === 0
        ? 'Say which source, as in: stet source gazette-ferry\n"stet sources" lists them.'
        : `One source at a time: ${words.join(' ')}.`,
    );
  const decided = decisions.filter((decision) => options[decision]);
  const asked = [...decided, ...(options.changes === undefined ? [] : ['changes'])];
  if (options.export !== undefined) asked.push('export');
  if (asked.length > 1)
    throw new CannotRun(`One thing at a time: ${asked.map((one) => `--${one}`).join(', ')}.`);
  // The folder itself, without what was filed: that is read from the store, with all that is known of it.
  const folder = await openFolder(invocation);
  const run = (db: Database | null) => answer(invocation, folder, db, id, decided[0]);
  return hasDesk(env) ? withDesk(invocation, { make: false }, ({ db }) => run(db)) : run(null);
};

/** `stet source --export gazette-ferry` means the source, not a folder of that name. */
const idsOf = ({ words, options }: Invocation): readonly string[] =>
  words.length === 0 && options.export !== undefined && options.export !== '-' ? [options.export] : words;

async function answer(
  invocation: Invocation,
  folder: NewsRecord,
  db: Database | null,
  id: string,
  decision: Decision | undefined,
): Promise<ExitCode> {
  const { options, stdout } = invocation;
  if (decision !== undefined) return decide(invocation, folder, db, id, decision);
  const shown = await shownSource(db, folder, id, new Date());
  if (shown === null)
    throw new CannotRun(`No source "${id}" is on record. "stet sources" lists those that are.`);
  if (options.changes !== undefined) return changes(invocation, db, shown, options.changes);
  if (options.export !== undefined) return exported(invocation, shown);
  await write(
    stdout,
    options.format === 'json' ? asJson(asPlain(shown), 2) : sourcePage(shown, folder, columnsOf(invocation)),
  );
  return exit.nothing;
}

function asPlain({ source: of, filed, isOpen, people, discrepancies }: Shown) {
  if (filed === null) return { source: of, filed: null, people, discrepancies };
  const { version, state, rights, filedAt, filedBy, via, history } = filed;
  const { id, title, publisher, byline, date, url } = of;
  return {
    source: isOpen ? of : { id, title, publisher, byline, date, url },
    filed: { version, state, rights, filedAt, filedBy, via, ...history },
    people,
    discrepancies,
  };
}

const done: Readonly<Record<Decision, string>> = {
  confirm: 'confirmed: it is no longer marked as read by machine.',
  withdraw: 'withdrawn: it is no evidence any more. "stet source ID --restore" takes it back.',
  restore: 'restored: it is evidence again. What it disagrees with is found anew when something is filed.',
};

async function decide(
  { options, stdout }: Invocation,
  folder: NewsRecord,
  db: Database | null,
  id: string,
  decision: Decision,
): Promise<ExitCode> {
  const outcome = db === null ? null : await decideSource(db, id, decision, { by: 'stet', at: new Date() });
  if (outcome === null)
    throw new CannotRun(
      folder.sources.some((one) => one.id === id)
        ? `${id} is a source of the record's folder: it is changed or deleted there.`
        : `No source "${id}" was filed. "stet sources" lists those that are on record.`,
    );
  const already = { machine: 'as it was read by machine', confirmed: 'confirmed', withdrawn: 'withdrawn' };
  const words = outcome.changed ? done[decision].replace('ID', id) : `${already[outcome.state]} already.`;
  await write(stdout, options.format === 'json' ? asJson(outcome, 2) : `${id}: ${words}\n`);
  return exit.nothing;
}

async function changes(
  { options, stdout }: Invocation,
  db: Database | null,
  { source: { id }, filed, isOpen }: Shown,
  asked: number | 'last',
): Promise<ExitCode> {
  if (db === null || filed === null)
    throw new CannotRun(`${id} is a source of the record's folder: its history is that of the folder.`);
  if (!isOpen) throw new CannotRun(`What ${id} says may not be shown: it is embargoed or withheld.`);
  const version = asked === 'last' ? filed.version : asked;
  const [before, after] = [
    version === 1 ? null : await readFiledSource(db, id, version - 1),
    await readFiledSource(db, id, version),
  ];
  if (after === null) throw new CannotRun(`${id} has no version ${version}; its latest is ${filed.version}.`);
  const found = before === null ? [] : changesBetween(before.source, after.source);
  if (options.format === 'json') {
    await write(stdout, asJson({ id, version, changes: found }, 2));
    return exit.nothing;
  }
  const head =
    before === null
      ? `${id}, version 1, is the first: there is nothing to compare it with.`
      : `${id}, version ${version}: ${counted(found.length, 'change')} to version ${version - 1}${found.length === 0 ? '.' : ':'}`;
  const lines = found.map((change) => `  ${neutraliseInline(changeInWords(change))}`);
  await write(stdout, [head, ...lines].map((line) => `${line}\n`).join(''));
  return exit.nothing;
}

async function exported({ words, options, stdout }: Invocation, shown: Shown): Promise<ExitCode> {
  const { source: of, filed, isOpen } = shown;
  if (filed === null)
    throw new CannotRun(`${of.id} is a source of the record's folder already: sources/${of.id}.yaml.`);
  if (!isOpen) throw new CannotRun(`What ${of.id} says may not be shown: it is embargoed or withheld.`);
  const yaml = asSourceYaml(of, [
    ...standing(shown),
    'In the folder sources/ of a record it stands before what was filed under its id.',
    ...(of.read === 'machine' ? ['Take out "read: machine" once somebody has gone over it.'] : []),
  ]);
  const to = words.length === 0 || options.export === undefined ? '-' : options.export;
  if (to === '-') {
    await write(stdout, yaml);
    return exit.nothing;
  }
  const path = await writeYaml(to, of.id, yaml, options.force);
  await write(stdout, options.format === 'json' ? asJson({ id: of.id, file: path }, 2) : `Wrote ${path}.\n`);
  return exit.nothing;
}

/** Into `sources/` where the folder is one of a record. */
async function writeYaml(folder: string, id: string, yaml: string, force: boolean): Promise<string> {
  const sources = join(folder, 'sources');
  const isRecord = await stat(sources).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const path = join(isRecord ? sources : folder, `${id}.yaml`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, yaml, { flag: force ? 'w' : 'wx' });
    return path;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new CannotRun(`${path} is there already. --force replaces it.`);
    throw new CannotRun(`Cannot write ${path}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
