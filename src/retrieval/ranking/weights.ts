import type { Feature } from './features.js';

/** Made by `npm run eval:matching -- --data DIR --train`, of the training queries: what each feature counts for. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  first: 6.25,
  'every-word': 4.8,
  asked: -9.27,
  told: -2.83,
  triples: 3.62,
  meant: 4.43,
  'meant-back': 8.28,
  names: 3.67,
};
