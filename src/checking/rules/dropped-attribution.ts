import { isEntity, type Term } from '../../reading/terms.js';
import { citePassage } from '../cite.js';
import { accountOf, type Claim, type Evidence, isOwnReporting, namesAccount } from '../claim.js';
import { saysAll, unattributed } from '../entailment.js';
import { isMachineRead } from '../machine-read.js';
import type { Rule } from '../rule.js';

const isPerson = (term: Term): boolean => term.concepts.some((concept) => concept.startsWith('person:'));

/** "He has called him a dictator": who that is, the sentence before says. */
const ofPronoun = ({ sentence: { tokens } }: Claim): boolean =>
  /^(?:he|she|they)$/.test(tokens.find((token) => token.kind === 'word')?.lower ?? '');

const speaksOf = (claim: Claim, who: Term): boolean =>
  claim.statement.terms.some((term) => term.concepts.some((concept) => who.concepts.includes(concept)));

/** "Bacon called it a bad day": to call it so is to say so. */
const labels = (claim: Claim): boolean =>
  claim.statement.terms.some((term) => term.concepts.some((concept) => LABELLING.has(concept)));
const LABELLING: ReadonlySet<string> = new Set(['concept:label-call', 'concept:portray', 'concept:demand']);

/** What the record has only as somebody's account, or hedged, stated flat. */
export const droppedAttribution: Rule = {
  meta: {
    id: 'dropped-attribution',
    severity: 'warning',
    description: 'The record has it only as somebody’s account or hedged; the draft states it flat.',
    messages: {
      account: 'On record only as the account of {{to}}.',
      hedged: 'On record only as {{hedge}}.',
      hedgedThere: 'The other text has this only with “{{hedge}}”.',
    },
  },
  check(claim, context, { support }) {
    if (claim.sentence.form !== 'statement' || claim.sentence.hedged || claim.sentence.quotations.length > 0)
      return [];
    const isFlat = (one: Evidence): boolean =>
      one.passage.kind === 'fact' &&
      (one.passage.fact.attribution === undefined || isOwnReporting(one.passage));
    // Of accounts that only together say it, one alone does not make it flat.
    const whole = support.filter((one) => saysAll(claim, one));
    if (support.length > 0 && (whole.length > 0 ? whole.some(isFlat) : support.every(isFlat))) return [];
    const bearing = support.length > 0 ? support.filter((one) => !isFlat(one)) : unattributed(claim);
    const [account] = bearing;
    if (account === undefined) return [];
    const { passage } = account;
    // "…, the Gallup poll found": whom the source credits is named.
    const credited = context.statement(passage).credits.filter(isEntity);
    if (
      claim.statement.terms.some(
        (term) =>
          isEntity(term) &&
          !isPerson(term) &&
          credited.some((other) => other.concepts.some((concept) => term.concepts.includes(concept))),
      )
    )
      return [];
    // A source's own sentence says much beside the account: only what stands within it is meant. And whoever is named in it
    // may do in the draft what he does there.
    const within = account.comparison.framedBy;
    if (isMachineRead(passage) && (within === null || speaksOf(claim, within))) return [];
    const whose = accountOf(passage);
    // Who is named, but not as the one who says it, is no attribution.
    const { framedBy } = account.comparison;
    const named = whose !== null && (namesAccount(claim, passage) || ofPronoun(claim));
    if (named && (framedBy === null || labels(claim))) return [];
    const attribution = passage.kind === 'fact' ? passage.fact.attribution : undefined;
    const person = context.entities.people.get(attribution?.person ?? '')?.name;
    const frame = account.comparison.framedBy;
    const to =
      passage.kind === 'quote'
        ? (passage.speakerName ?? undefined)
        : (attribution?.to ??
          person ??
          passage.of.origins.find((origin) => origin.id === attribution?.origin)?.name ??
          frame?.text);
    return [
      {
        messageId: to === undefined ? 'hedged' : 'account',
        data: { to: to ?? '', hedge: attribution?.hedge ?? 'somebody’s account' },
        start: claim.sentence.start,
        end: claim.sentence.end,
        expected: [],
        citations: [citePassage(passage, 'supports', context)],
        basis: { kind: 'account', decided: account, bearing },
      },
    ];
  },
};
