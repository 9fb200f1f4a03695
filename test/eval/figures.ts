/** What an evaluation comes to: tables of rows of shares, each of them the better the higher. */
import type { Share } from './share.js';

export interface Row {
  readonly cases: number;
  /** By measure. What there was nothing to measure on is left out. */
  readonly shares: Readonly<Record<string, Share>>;
}

/** Rows by name: a file, a kind of sentence, a rule, a set of data. */
export type Table = Readonly<Record<string, Row>>;

/** Made from what ships with Stet. */
export const OWN_TABLES = ['files', 'kinds', 'heldOutKinds', 'rules'] as const;
/** Made from public data, where that is at hand. */
export const PUBLIC_TABLES = ['quotes', 'offices', 'fidelity', 'summaries', 'pairs', 'matching'] as const;

/** Made by `npm run eval:reading`, of texts as they are filed. */
export const FILED_TABLES = ['machine', 'statements'] as const;

/** Made by `npm run eval:matching`. */
export const RANKING_TABLES = ['ablation'] as const;

export type TableName =
  | (typeof OWN_TABLES)[number]
  | (typeof PUBLIC_TABLES)[number]
  | (typeof FILED_TABLES)[number]
  | (typeof RANKING_TABLES)[number];
export const TABLES: readonly TableName[] = [
  ...OWN_TABLES,
  ...PUBLIC_TABLES,
  ...RANKING_TABLES,
  ...FILED_TABLES,
];

/** Tables by name. One that was not measured is not there. */
export type Figures = Readonly<Partial<Record<TableName, Table>>>;

/** A row without the measures that nothing was measured on. */
export const rowOf = (cases: number, shares: Readonly<Record<string, Share>>): Row => ({
  cases,
  shares: Object.fromEntries(Object.entries(shares).filter(([, [, whole]]) => whole > 0)),
});
