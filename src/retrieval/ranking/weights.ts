import type { Feature } from './features.js';

/** Made by `npm run eval:matching -- --data DIR --train`, of the training queries: what each feature counts for. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  first: 6.39,
  'every-word': 4.58,
  asked: -9.41,
  told: -9.14,
  triples: 3.45,
  meant: 5.75,
  'meant-back': 6.38,
  names: 3.63,
  company: 8.63,
  spelt: 6.22,
};
