import { citePassage, citeSide, uniqueCitations } from '../cite.js';
import type { Claim } from '../claim.js';
import { conflicts } from '../entailment.js';
import { type Account, accountBehind } from '../origins/account.js';
import type { Rule } from '../rule.js';

/** What covers so much of the claim is another account of it, though not the best. */
const ALSO = 0.75;

/** Whether the draft says itself whose account it gives. */
const isNamed = ({ sentence, statement }: Claim, { concept, name }: Account): boolean =>
  (concept !== null && statement.terms.some((term) => term.concepts.includes(concept))) ||
  sentence.text.toLowerCase().includes(name.toLowerCase().replace(/^the /, ''));

/** However many sources carry it, one origin stands behind it. */
export const singleOrigin: Rule = {
  meta: {
    id: 'single-origin',
    severity: 'info',
    description: 'However many outlets carry it, one origin stands behind it.',
    messages: {
      carried: '{{count}} sources on record have this, and one origin stands behind them: {{origin}}.',
      credited: 'One origin stands behind this: {{origin}}, whom the source credits.',
    },
  },
  check(claim, context, { support, sides }) {
    const { record } = context;
    const evidence = [...support, ...sides];
    const accounts = evidence.map(({ passage }) => accountBehind(passage, record));
    const [first] = accounts;
    if (first == null || accounts.some((account) => account?.key !== first.key) || isNamed(claim, first))
      return [];
    const sources = new Set(evidence.map(({ passage }) => passage.source));
    if (sources.size < 2 && !first.credited) return [];
    const others = claim.evidence.filter(
      (one) => one.comparison.coverage >= ALSO && !conflicts(one.comparison) && !support.includes(one),
    );
    if (others.some(({ passage }) => accountBehind(passage, record)?.key !== first.key)) return [];
    return [
      {
        messageId: sources.size > 1 ? 'carried' : 'credited',
        data: { count: String(sources.size), origin: first.name },
        start: claim.sentence.start,
        end: claim.sentence.end,
        expected: [],
        citations: uniqueCitations([
          ...support.map(({ passage }) => citePassage(passage, 'supports', context)),
          ...sides.map(({ passage }) => citeSide(passage.discrepancy, passage.side, 'supports', context)),
        ]).slice(0, 5),
      },
    ];
  },
};
