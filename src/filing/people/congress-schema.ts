/** The part of the congress-legislators files that is read; what else is in them is passed over. */
import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day, YYYY-MM-DD');

const affiliation = z.object({ start: day, end: day, party: z.string() });

const term = z.object({
  type: z.enum(['sen', 'rep', 'prez', 'viceprez']),
  start: day,
  end: day,
  state: z.string().optional(),
  district: z.int().optional(),
  party: z.string().optional(),
  party_affiliations: z.array(affiliation).optional(),
});

const role = z.object({
  title: z.string().trim().min(1),
  chamber: z.enum(['senate', 'house']).optional(),
  start: day,
  end: day.nullish(),
});

const legislator = z.object({
  id: z.object({
    bioguide: z.string().optional(),
    wikidata: z.string().optional(),
    govtrack: z.number().optional(),
    wikipedia: z.string().optional(),
    ballotpedia: z.string().optional(),
  }),
  name: z.object({
    first: z.string().trim().min(1),
    middle: z.string().trim().optional(),
    last: z.string().trim().min(1),
    suffix: z.string().trim().optional(),
    nickname: z.string().trim().optional(),
    official_full: z.string().trim().optional(),
  }),
  bio: z.object({ gender: z.enum(['M', 'F']).optional() }).optional(),
  terms: z.array(term).min(1),
  leadership_roles: z.array(role).optional(),
});

export const legislatorsSchema = z.array(legislator).min(1);

export type Legislator = z.infer<typeof legislator>;
export type Term = z.infer<typeof term>;
