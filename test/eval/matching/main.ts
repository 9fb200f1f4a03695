/** `npm run eval:matching`: what each part of the ranking is worth, and the weights that it ranks by. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../../src/record/package-root.js';
import { FEATURES, type Feature } from '../../../src/retrieval/ranking/features.js';
import { WEIGHTS } from '../../../src/retrieval/ranking/weights.js';
import { baselineText, changesFrom, isFailure, parseBaseline, updated } from '../baseline.js';
import { changesText } from '../changes.js';
import type { Figures, Row } from '../figures.js';
import { endProgress, progressOn } from '../progress.js';
import { withTables } from '../quality-page.js';
import { judgeMatching, scoreMatching } from '../score-matching.js';
import type { Share } from '../share.js';
import { asText } from '../tables.js';
import { learn } from './learn.js';
import { CORPORA, type Question, readQuestions } from './questions.js';

const USAGE = `npm run eval:matching -- --data DIR [--shipped] [--train] [--update] [--write-docs]

Ranks with less and less of what the ranking looks at, the weights learned anew each time of the training queries alone.

  --data DIR    public data: claim-matching-{snopes,politifact}.{claims,queries}.jsonl.gz
  --shipped     measure only the ranking that ships, and learn nothing
  --train       write the weights of the whole ranking to src/retrieval/ranking/weights.ts
  --update      write what was measured to test/eval/baseline.json
  --write-docs  write the tables into docs/quality.md
`;

type Weights = Readonly<Partial<Record<Feature, number>>>;

/** MAP@5 of both sets, training and development queries. */
function rowFor(questions: readonly Question[], weights: Weights): Row {
  const shares = CORPORA.flatMap((corpus) =>
    (['train', 'dev'] as const).map((split): [string, Share] => {
      const own = questions.filter((one) => one.corpus === corpus && one.split === split);
      const { shares } = scoreMatching(own.map((one) => judgeMatching(one, ranked(one, weights))));
      return [`${corpus}${split === 'train' ? 'Train' : 'Dev'}`, shares.map5 ?? [0, 0]];
    }),
  );
  return { cases: questions.length, shares: Object.fromEntries(shares) };
}

function ranked({ ids, features }: Question, weights: Weights): string[] {
  const scores = features.map((row) =>
    FEATURES.reduce((sum, feature, n) => sum + (weights[feature] ?? 0) * (row[n] ?? 0), 0),
  );
  return ids
    .map((id, n) => ({ id, n, score: scores[n] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.n - b.n)
    .map(({ id }) => id);
}

const MEANING: readonly Feature[] = ['meant', 'meant-back'];

/** Rankings by name, each with the features that it looks at. */
const rankings: readonly (readonly [string, readonly Feature[]])[] = [
  ['BM25 of the index', ['first']],
  ['and of every word', ['first', 'every-word']],
  ['and words in a row', ['first', 'every-word', 'triples']],
  ['all but meaning', FEATURES.filter((feature) => !MEANING.includes(feature))],
  ...FEATURES.filter((feature) => !MEANING.includes(feature)).map(
    (left) => [`all but ${left}`, FEATURES.filter((feature) => feature !== left)] as const,
  ),
];

function learned(questions: readonly Question[], features: readonly Feature[]): Weights {
  const found = learn(
    questions.filter(({ split }) => split === 'train'),
    features.map((feature) => FEATURES.indexOf(feature)),
  );
  return Object.fromEntries(
    features.map((feature, n): [Feature, number] => [feature, Number((found[n] ?? 0).toFixed(2))]),
  );
}

const weightsFile = (weights: Weights): string => `import type { Feature } from './features.js';

/** Made by \`npm run eval:matching -- --data DIR --train\`, of the training queries: what each feature counts for. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
${FEATURES.map((feature) => `  ${/^\w+$/.test(feature) ? feature : `'${feature}'`}: ${weights[feature] ?? 0},\n`).join('')}};
`;

async function run(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string' },
      shipped: { type: 'boolean', default: false },
      train: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      'write-docs': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || values.data === undefined) {
    process.stdout.write(USAGE);
    return values.help ? 0 : 2;
  }
  const questions = await readQuestions(values.data, progressOn(process.stderr));
  endProgress(process.stderr);
  const weights = values.train ? learned(questions, FEATURES) : WEIGHTS;
  const rows = (values.shipped ? [] : rankings).map(([name, features]) => [
    name,
    rowFor(questions, learned(questions, features)),
  ]);
  const figures: Figures = {
    ablation: Object.fromEntries([...rows, ['all, as it ships', rowFor(questions, weights)]]),
  };
  const floor = join(packageRoot(), 'test', 'eval', 'baseline.json');
  const page = join(packageRoot(), 'docs', 'quality.md');
  const baseline = parseBaseline(await readFile(floor, 'utf8'));
  const changes = changesFrom(baseline, figures);
  process.stdout.write(`${asText(figures)}\n${changesText(changes)}`);
  const kept = values.update ? updated(baseline, figures) : baseline;
  if (values.train)
    await writeFile(join(packageRoot(), 'src', 'retrieval', 'ranking', 'weights.ts'), weightsFile(weights));
  if (values.update) await writeFile(floor, baselineText(kept));
  if (values['write-docs']) await writeFile(page, withTables(await readFile(page, 'utf8'), kept));
  return changes.some(isFailure) && !values.update ? 1 : 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`eval: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
