import { readFoundWith } from '../../filing/comparing/found-with.js';
import { createFiling, type Filing } from '../../filing/filing.js';
import type { Outcome } from '../../filing/outcome.js';
import { previewFiling } from '../../filing/preview.js';
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy } from '../../record/schema.js';
import type { Store } from '../../record/store/store.js';
import { asJson } from '../../reports/json.js';
import { counted } from '../../reports/wording.js';
import { CannotRun, type Command, type ExitCode, exit, type Invocation } from '../command.js';
import { hasDesk, withDesk } from '../desk-store.js';
import { openFolder } from '../knowledge.js';
import { write } from '../output.js';
import { fileAddress } from './filing/address.js';
import { readPlace } from './filing/document.js';
import { nameOf, type Place, type Places, placesOf } from './filing/places.js';
import { type Progress, progressOn, shortName } from './filing/progress.js';
import { asPlain, disagreementsInWords, linesOf, tallyInWords, tallyOf } from './filing/told.js';

/** `stet file FILE | URL | FOLDER | - …`: documents into the record. */
export const file: Command = async (invocation) => {
  const { words, options } = invocation;
  if (words.length === 0) throw new CannotRun('Say what to file, as in: stet file story.html');
  const asked = await placesOf(words);
  if (asked.places.length > 1 && (options.title !== undefined || options.url !== undefined))
    throw new CannotRun(
      `--title and --url are of one document, and there are ${asked.places.length}. File it by itself.`,
    );
  const record = await openFolder(invocation);
  if (options.dryRun && !hasDesk(invocation.env)) return run(invocation, asked, record, null);
  return withDesk(invocation, { make: !options.dryRun }, (store) => run(invocation, asked, record, store));
};

/** Of fewer documents each is told of, also where it is on file already. */
const few = 20;

async function run(
  invocation: Invocation,
  { places, leftOut }: Places,
  record: NewsRecord,
  store: Store | null,
): Promise<ExitCode> {
  const interruption = new AbortController();
  const unheard = invocation.onInterrupt?.(() => interruption.abort());
  const progress = progressOn(invocation, () => performance.now());
  const job = {
    ...{ invocation, record, store, progress, signal: interruption.signal },
    filing:
      store === null ? null : createFiling({ db: store.db, record: () => record, now: () => new Date() }),
  };
  try {
    const { outcomes, documents } = await fileAll(job, places);
    const found = invocation.options.dryRun ? nothingFound : await compared(job, outcomes);
    progress.clear();
    const isInterrupted = interruption.signal.aborted;
    await tell(invocation, { outcomes, documents, ...found, leftOut, of: places.length, isInterrupted });
    if (isInterrupted) return exit.interrupted;
    if (outcomes.some(([, { kind }]) => kind === 'refused')) return exit.failed;
    return found.found.length > 0 ? exit.found : exit.nothing;
  } finally {
    progress.clear();
    unheard?.();
  }
}

interface Job {
  readonly invocation: Invocation;
  readonly record: NewsRecord;
  readonly store: Store | null;
  /** Null where nothing was ever filed and nothing is to be. */
  readonly filing: Filing | null;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** With the document that each is of. */
type Outcomes = readonly (readonly [string, Outcome])[];

/** The document in hand is finished before an interruption takes effect. */
async function fileAll(job: Job, places: readonly Place[]) {
  const { invocation, progress, signal } = job;
  const { options, stdout } = invocation;
  const outcomes: (readonly [string, Outcome])[] = [];
  let documents = 0;
  for (const place of places) {
    if (signal.aborted) break;
    const name = nameOf(place);
    progress.show(shortName(name), documents, places.length);
    for (const outcome of await outcomesOf(job, place)) {
      outcomes.push([name, outcome]);
      if (options.jsonl) await write(stdout, asJson(asPlain(name, outcome)));
      else if (options.format === 'text') {
        const lines = linesOf(name, outcome, { dryRun: options.dryRun, known: places.length <= few });
        if (lines.length > 0) progress.clear();
        await write(stdout, lines.map((line) => `${line}\n`).join(''));
      }
    }
    documents += 1;
  }
  return { outcomes, documents };
}

async function outcomesOf(
  { invocation, record, store, filing, signal, progress }: Job,
  place: Place,
): Promise<readonly Outcome[]> {
  if (place.kind === 'address') {
    if (filing === null || invocation.options.dryRun)
      return [{ kind: 'refused', why: 'A link is not fetched with --dry-run.' }];
    const asked = { by: 'stet', via: 'link', askedIn: null } as const;
    return fileAddress(filing, place.address, asked, { env: invocation.env, signal }, (done, of) =>
      progress.show(place.address, done, of),
    );
  }
  const incoming = await readPlace(place, invocation);
  if ('why' in incoming) return [incoming];
  if (filing === null || invocation.options.dryRun) return previewFiling(store?.db ?? null, record, incoming);
  return filing.file(incoming, { by: 'stet', via: 'file', askedIn: null });
}

interface Found {
  readonly found: readonly Discrepancy[];
  readonly hidden: number;
}
const nothingFound: Found = { found: [], hidden: 0 };

/** Also what an earlier run left uncompared. */
async function compared({ store, filing, progress, signal }: Job, outcomes: Outcomes): Promise<Found> {
  if (store === null || filing === null) return nothingFound;
  const found = await filing.compare(signal, (done, of) => progress.show('comparing', done, of));
  const ids = outcomes.flatMap(([, outcome]) => ('source' in outcome ? [outcome.source.id] : []));
  const others = found.flatMap(({ sides }) => sides.map(({ source }) => source));
  return readFoundWith(store.db, [...new Set([...ids, ...others])], new Date());
}

interface Done extends Found {
  readonly outcomes: Outcomes;
  readonly documents: number;
  readonly of: number;
  readonly leftOut: number;
  readonly isInterrupted: boolean;
}

async function tell({ options, stdout, stderr }: Invocation, done: Done): Promise<void> {
  const { outcomes, found, hidden, leftOut, documents, of, isInterrupted } = done;
  if (isInterrupted)
    await write(
      stderr,
      `stet: interrupted after ${documents} of ${counted(of, 'document')}; what was filed is kept. Run the same command again to go on.\n`,
    );
  const tally = tallyOf(outcomes.map(([, outcome]) => outcome));
  if (options.jsonl) {
    const lines = found.map((one) => asJson({ disagreement: one }));
    await write(
      stdout,
      [...lines, asJson({ summary: { ...tally, leftOut, disagreements: found.length } })].join(''),
    );
    return;
  }
  if (options.format === 'json') {
    const all = outcomes.map(([document, outcome]) => asPlain(document, outcome));
    await write(stdout, asJson({ outcomes: all, disagreements: found, ...tally, leftOut }, 2));
    return;
  }
  const lines = [
    ...(outcomes.length === 1 ? [] : [tallyInWords(tally, options.dryRun)]),
    ...(leftOut === 0 ? [] : [`${counted(leftOut, 'file')} of other kinds left out.`]),
    ...(found.length === 0
      ? []
      : [
          `${counted(found.length, 'disagreement')} found; "stet discrepancies ID" shows one in full:`,
          ...disagreementsInWords(found),
        ]),
    ...(hidden === 0 ? [] : [`${hidden} more cannot be shown: a side is embargoed, withheld or withdrawn.`]),
  ];
  await write(stdout, lines.map((line) => `${line}\n`).join(''));
}
