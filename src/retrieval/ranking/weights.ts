import type { Feature } from './features.js';

/** Made by `npm run eval:matching -- --data DIR --train`, of the training queries: what each feature counts for. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  first: 6.7,
  'every-word': 4.9,
  asked: -10.5,
  told: -3.8,
  pairs: 1.9,
  triples: 1.9,
  meant: 5,
  'meant-back': 5.6,
  names: 3,
  length: -0.1,
};
