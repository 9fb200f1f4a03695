/** How the rules stand with the desk, and the button that gives one its severity back. */
import type { Severity } from '../../checking/report.js';
import type { Standing } from '../../desk/standing.js';
import type { SteppedDown } from '../../desk/standings.js';
import { actionIds } from '../action-ids.js';
import type { Answer } from './answer.js';
import { type Block, context, pressOn, sections, sectionsWith } from './blocks.js';
import { bold, escaped, escapedLine, type Mrkdwn, mrkdwn } from './mrkdwn.js';

export interface RulesShown {
  readonly standings: readonly Standing[];
  /** Whether whoever reads this may reset a rule. */
  readonly mayReset: boolean;
}

const inWords: Readonly<Record<Severity, string>> = {
  error: 'an error',
  warning: 'a warning',
  info: 'a remark',
};

/** Past so many blocks of rules with buttons, the rest have none: no newsroom resets more at once. */
const mostButtons = 30;

export function rulesAnswer({ standings, mayReset }: RulesShown): Answer {
  const decided = standings.filter(({ precision, severity, own }) => precision !== null || severity !== own);
  const lowered = decided.filter(({ severity, own }) => severity !== own).length;
  const summary = escaped(
    `${standings.length} rules; ${lowered === 0 ? 'none has' : `${lowered} ${lowered === 1 ? 'has' : 'have'}`} stepped down`,
  );
  const plain = standings.filter((one) => !decided.includes(one));
  return {
    summary,
    body: [
      ...sections([bold(summary)]),
      ...decided.flatMap((standing, index) => ruleBlocks(standing, mayReset && index < mostButtons)),
      ...sections([
        ...(plain.length === 0 ? [] : [bold(escaped('Nothing decided yet'))]),
        ...plain.map(({ rule, own }) => mrkdwn`• ${escapedLine(rule, 60)}: ${escaped(inWords[own])}`),
      ]),
    ],
    citations: [],
    footer: [context(escaped('A rule whose findings are often dismissed steps down, until it is reset.'))],
    shareable: false,
  };
}

function ruleBlocks(standing: Standing, mayReset: boolean): Block[] {
  const [reset] = pressOn('Reset', actionIds.resetRule, standing.rule, {
    spoken: `Reset the rule ${standing.rule}`,
  });
  return sectionsWith([standingLine(standing)], (mayReset ? reset : null) ?? null);
}

function standingLine({ rule, own, severity, confirmed, dismissed }: Standing): Mrkdwn {
  const counts = mrkdwn`${confirmed} confirmed, ${dismissed} dismissed`;
  return severity === own
    ? mrkdwn`• ${bold(escapedLine(rule, 60))}: ${escaped(inWords[own])}; ${counts}`
    : mrkdwn`• ${bold(escapedLine(rule, 60))}: ${escaped(inWords[severity])} here, ${escaped(inWords[own])} as it was made; since then ${counts}`;
}

/** Said to whoever made the decision by which it stepped down. */
export function steppedDownLine({ rule, to, confirmed, dismissed }: SteppedDown): Mrkdwn {
  return mrkdwn`${bold(escapedLine(rule, 60))} now counts as ${escaped(inWords[to])} here: ${dismissed} of ${confirmed + dismissed} dismissed. An editor can reset it with /factcheck rules.`;
}
