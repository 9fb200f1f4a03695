/** Somebody's home tab. */

import { mondayOf } from '../../desk/figures.js';
import type { KeptCheck } from '../../desk/memory/checks-kept.js';
import { isOpen } from '../../record/filed/compose.js';
import type { NewsRecord } from '../../record/record.js';
import { sourceSchema } from '../../record/schema.js';
import { isAllowed } from '../allowed.js';
import { dayOf } from '../day.js';
import { latestOnFile, toConfirm } from '../filing/on-file.js';
import { loggable } from '../logging.js';
import { brokenHome } from '../views/broken-home.js';
import { type FiledNews, type HomeData, homeView, type RecentCheck } from '../views/home.js';
import { type HomePayload, homeKind, homePayloadSchema } from './home-payload.js';
import { kind, type Work } from './kind.js';
import { permalinkOf } from './permalink.js';

const mostRecent = 10;

export const home = kind<HomePayload>({
  name: homeKind,
  schema: homePayloadSchema,
  quiet: true,
  // Where the tab itself cannot be shown, who opened it is told in the conversation beside it.
  replyOf: ({ user, asked }) => (asked ? { to: 'person', user } : null),
  async work({ user, from }, work) {
    const { around, client } = work;
    const view = await homeOf(user, from, work);
    await around.queues.patiently(user, () => client.views.publish({ user_id: user, view }));
  },
});

async function homeOf(user: string, from: number, work: Work) {
  const { around } = work;
  try {
    return homeView(await homeData(user, from, work));
  } catch (error) {
    const reference = around.newId();
    around.logger.error({ what: homeKind, reference, ...loggable(error) }, 'could not make a home tab');
    return brokenHome(reference);
  }
}

async function homeData(user: string, from: number, work: Work): Promise<HomeData> {
  const { desk, around } = work;
  const { record } = around.checking;
  return {
    record: await asRuled(record, work),
    filed: around.filing === null ? null : await filedNews(work),
    may: {
      file: await isAllowed('file', user, work.origin, around),
      rule: await isAllowed('rule', user, work.origin, around),
      set: await isAllowed('settings', user, work.origin, around),
    },
    from,
    recent: await recentOf(user, work),
    figures: await desk.figures(mondayOf(around.now())),
    corrections: await desk.filedCorrections(),
  };
}

const mostFiled = 5;
/** Some of the latest may not be shown. */
const mostLookedAt = 50;

async function filedNews({ desk, around }: Work): Promise<FiledNews> {
  const rows = await latestOnFile(desk.db, mostLookedAt);
  const open = rows.filter(({ state, withheld, embargoed_until: embargoedUntil }) =>
    isOpen({ state, rights: { withheld, embargoedUntil } }, around.now()),
  );
  return {
    latest: open.slice(0, mostFiled).flatMap(({ body, state, filed_at: at }) => {
      const { data: source } = sourceSchema.safeParse(body);
      return source === undefined ? [] : [{ source, state, at }];
    }),
    toConfirm: await toConfirm(desk.db, around.now()),
  };
}

/** The desk's rulings go before the record's own. */
async function asRuled(record: NewsRecord, { desk }: Work): Promise<NewsRecord> {
  const { rulings = {} } = await desk.view(null);
  const discrepancies = record.discrepancies.map((one) => ({
    ...one,
    ruling: (Object.hasOwn(rulings, one.id) ? rulings[one.id]?.ruling : undefined) ?? one.ruling,
  }));
  return { ...record, discrepancies };
}

async function recentOf(user: string, work: Work): Promise<readonly RecentCheck[]> {
  const checks = await work.desk.checksAskedBy(user, mostRecent);
  const places = await work.desk.whereAnswered(checks.map(({ id }) => id));
  return Promise.all(
    checks.map(async (check) => {
      const place = places.get(check.id);
      return { ...shortOf(check), url: place === undefined ? null : await permalinkOf(place, work) };
    }),
  );
}

/** How a check was asked for, in words; other work goes by its own name. */
const surfaces: Readonly<Record<string, string>> = {
  command: 'by command',
  message: 'in a message',
  share: 'shared',
  why: 'asked why',
};

function shortOf({ id, at, surface, check, report }: KeptCheck): Omit<RecentCheck, 'url'> {
  const verdicts: Partial<Record<(typeof report.claims)[number]['verdict'], number>> = {};
  for (const { verdict } of report.claims) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return { id, on: dayOf(at), surface: surfaces[surface] ?? surface, words: check.text, verdicts };
}
