/**
 * The shapes of the files in `knowledge/`, as zod schemas: what an editor may write, and what the rest of Stet may
 * trust once it has been loaded.
 *
 * Statements (`text`, `says`, `why`) are in our own words. Only `words` is verbatim: what a speaker said, or the few
 * words that a discrepancy puts at issue.
 */
import { z } from 'zod';

/** Lower-case words joined by hyphens. Ids are file names and parts of citations. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');

/** `¶n`: the n-th non-blank line of the source's text as received, counted from 1. */
export const locatorSchema = z.string().regex(/^¶[1-9]\d*$/, 'a locator is ¶ and a number, as in ¶9');

/** A day, month or year, as finely as it is known: `2025-02-28`, `2025-02`, `2025`. */
export const partialDateSchema = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    // Without abort the next check would be given text that is no date.
    { error: 'a date is YYYY, YYYY-MM or YYYY-MM-DD, in quotes', abort: true },
  )
  .refine(
    (date) => date.length < 10 || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date),
    'no such day',
  );

const text = z.string().trim().min(1);

/** A date, and what it is worked out from where the document does not state it outright. */
export const datedSchema = z.strictObject({ on: partialDateSchema, from: text.optional() });

/** Whom a source credits for something it says. */
export const originSchema = z.strictObject({
  id: idSchema,
  /** As people would name it: `The Record`, `an unnamed U.S. official`. */
  name: text,
  kind: z.enum(['outlet', 'person', 'institution', 'unnamed']),
  locator: locatorSchema,
});

export const hedges = ['reported', 'apparent', 'expected', 'possible', 'suggested', 'unclear'] as const;

/** In whose name a source says something, and how surely. */
export const attributionSchema = z.strictObject({
  /** In our words: `a U.S. official`, `Donald Trump`, `four people familiar with the call`. */
  to: text.optional(),
  /** The person it is attributed to, where that is somebody in `people.yaml`. */
  person: idSchema.optional(),
  /** An entry of the source's `origins`. */
  origin: idSchema.optional(),
  hedge: z.enum(hedges).optional(),
});

export const quantitySchema = z.strictObject({
  value: z.number(),
  /** What is counted, or `%`. */
  unit: text.optional(),
  hedge: z.enum(['about', 'at-least', 'more-than', 'at-most', 'less-than']).optional(),
});

export const factSchema = z.strictObject({
  id: idSchema,
  /** One statement, in our words, that can be read alone. */
  text,
  locator: locatorSchema,
  /** The text is the source's own sentence, and not ours. */
  verbatim: z.literal(true).optional(),
  attribution: attributionSchema.optional(),
  who: z.array(idSchema).optional(),
  where: text.optional(),
  numbers: z.array(quantitySchema).optional(),
  date: datedSchema.optional(),
});

export const quoteSchema = z
  .strictObject({
    id: idSchema,
    /** Verbatim, without the quotation marks around it. */
    words: text,
    /** An id of `people.yaml`: a person or an organisation. */
    speaker: idSchema.optional(),
    /** Where nobody is named: `a White House official`. */
    speakerDescribed: text.optional(),
    /** Whoever reads the source cannot tell for sure who says it. */
    speakerUnknown: z.literal(true).optional(),
    date: datedSchema.optional(),
    /** Where it was said: `the Oval Office`. */
    venue: text.optional(),
    /** What it was said or written in: `CNN`, `a post on X`. */
    medium: text.optional(),
    addressee: text.optional(),
    occasion: text.optional(),
    /** What the words are about, in our words. */
    about: text.optional(),
    /** An entry of the source's `origins`: who got the quote, where another outlet is credited. */
    origin: idSchema.optional(),
    locator: locatorSchema,
  })
  .refine(
    ({ speaker, speakerDescribed, speakerUnknown }) =>
      [speaker, speakerDescribed, speakerUnknown].filter((one) => one !== undefined).length === 1,
    { message: 'a quote has either speaker, speakerDescribed or speakerUnknown', path: ['speaker'] },
  );

/** A span in quotation marks that nobody is quoted as saying. */
export const noQuotationSchema = z.strictObject({
  words: text,
  why: z.enum(['title', 'scare-quotes', 'term']),
  locator: locatorSchema,
});

/** Somebody whom a source names, and by what office it calls them there. */
export const mentionSchema = z.strictObject({
  /** As fully as the source gives it anywhere. */
  name: text,
  /** Of `people.yaml`, where that is one of them. */
  person: idSchema.optional(),
  /** In the source's words: `House minority leader`, `R-La.` */
  title: text.optional(),
  /** Where it is first given. */
  locator: locatorSchema,
});

export const sourceSchema = z.strictObject({
  id: idSchema,
  /** The headline, where the document has one. */
  title: text.nullable(),
  publisher: text.nullable(),
  byline: text.nullable(),
  date: datedSchema.nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** What a reader of the record should know about this document, in our words. */
  note: text.optional(),
  /** Its entries are as the reader found them: no editor has confirmed them yet. */
  read: z.literal('machine').optional(),
  /** The source that this one copies or rewrites: the two are one voice. */
  copyOf: idSchema.optional(),
  /** On what terms it may be used, in its publisher's words. */
  usageTerms: text.optional(),
  origins: z.array(originSchema).default([]),
  facts: z.array(factSchema),
  quotes: z.array(quoteSchema).default([]),
  noQuotations: z.array(noQuotationSchema).default([]),
  /** The people it names, as the reader found them; only where a source was read by machine. */
  mentions: z.array(mentionSchema).optional(),
});

export const officeSchema = z.strictObject({
  /** As it stands before a name: `Senate minority leader`, `Secretary of State`. */
  title: text,
  /** Other names of the same office: `premier` for a prime minister. */
  also: z.array(text).optional(),
  body: text.optional(),
  party: text.optional(),
  state: text.optional(),
  /** Of a seat in the House: its number; 0 where a state has one seat. */
  district: z.int().min(0).optional(),
  country: text.optional(),
  from: partialDateSchema.nullable(),
  /** The first day on which it was no longer held; null: no end is known. */
  to: partialDateSchema.nullable(),
  /** The last day on which the record knows this to hold. */
  asOf: partialDateSchema,
  /** A source's id with a locator (`nbc-russia-pivot ¶31`), or the name of the public record. */
  source: text,
  url: z.url({ protocol: /^https?$/ }).optional(),
});

/** What other registers call a person by: who has one of them in common is one person. */
export const registerIdsSchema = z.strictObject({
  bioguide: text.optional(),
  wikidata: text.optional(),
});

export const personSchema = z.strictObject({
  id: idSchema,
  ids: registerIdsSchema.optional(),
  name: text,
  variants: z.array(text).default([]),
  pronoun: z.enum(['he', 'she', 'they']).optional(),
  offices: z.array(officeSchema).default([]),
  note: text.optional(),
});

/** A file of `people/`: written by an import, one person a line. */
export const importedPeopleSchema = z.strictObject({ people: z.array(personSchema) });

export const organisationSchema = z.strictObject({
  id: idSchema,
  name: text,
  variants: z.array(text).default([]),
  country: text.optional(),
});

export const peopleSchema = z.strictObject({
  people: z.array(personSchema),
  organisations: z.array(organisationSchema).default([]),
});

export const sideSchema = z.strictObject({
  source: idSchema,
  locator: locatorSchema,
  /** The words at issue, verbatim and few. */
  words: text,
  /** What this source holds on the question, as a statement in our words. */
  says: text,
  /** On a side of an `error`: this is where reporting is wrong. */
  wrong: z.boolean().optional(),
});

/** In what two sides differ. */
export const differences = [
  'quote',
  'speaker',
  'number',
  'date',
  'office',
  'name',
  'certainty',
  'scope',
  'wording',
  'contradiction',
] as const;

export const discrepancySchema = z
  .strictObject({
    id: idSchema,
    /** `error`: somebody is wrong. `disagreement`: sources differ. */
    kind: z.enum(['error', 'disagreement']),
    /** Of a disagreement: in what is the case, or only in wording, certainty or scope. */
    over: z.enum(['substance', 'manner']).optional(),
    /** The question on which they differ, in a few words. */
    subject: text,
    difference: z.enum(differences).optional(),
    /** Found by comparing the sources by machine. */
    found: z.literal('machine').optional(),
    sides: z.array(sideSchema).min(1),
    /** What is right, where the record settles it. */
    right: z
      .strictObject({
        says: text,
        why: text,
        /** Citations: `people/schumer`, `axios-putin-moves/un-vote`. */
        evidence: z.array(text).min(1),
      })
      .optional(),
    ruling: z.enum(['open', 'confirmed', 'dismissed']).default('open'),
  })
  .refine((d) => (d.kind === 'disagreement') === (d.over !== undefined), {
    message: 'a disagreement says what it is over (substance or manner); an error does not',
    path: ['over'],
  })
  .refine((d) => (d.kind === 'error') === d.sides.some((side) => side.wrong === true), {
    message: 'an error marks the side that is wrong (wrong: true); a disagreement marks none',
    path: ['sides'],
  })
  .refine((d) => d.kind === 'error' || d.sides.length > 1, {
    message: 'a disagreement has two sides or more',
    path: ['sides'],
  });

export const discrepanciesSchema = z.strictObject({ discrepancies: z.array(discrepancySchema) });

/** House spellings: what to write, and what not. */
export const styleSchema = z.strictObject({
  spellings: z.array(z.strictObject({ use: text, not: z.array(text).min(1), why: text, source: text })),
});

export type Dated = z.infer<typeof datedSchema>;
export type Origin = z.infer<typeof originSchema>;
export type Attribution = z.infer<typeof attributionSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type NoQuotation = z.infer<typeof noQuotationSchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Office = z.infer<typeof officeSchema>;
export type RegisterIds = z.infer<typeof registerIdsSchema>;
export type Person = z.infer<typeof personSchema> & {
  /** Known from an imported file alone: one of thousands, whom a name by itself does not tell from a namesake. */
  readonly imported?: true;
};
export type Organisation = z.infer<typeof organisationSchema>;
export type Side = z.infer<typeof sideSchema>;
export type Discrepancy = z.infer<typeof discrepancySchema>;
export type Spelling = z.infer<typeof styleSchema>['spellings'][number];
