import { originsIn, type TracedClaim } from '../../checking/origins/claim-origins.js';
import { asJson } from '../../reports/json.js';
import { neutraliseInline } from '../../reports/neutralise.js';
import { originsPicture } from '../../reports/origins/picture.js';
import { originsTree } from '../../reports/origins/tree.js';
import { painter } from '../../reports/paint.js';
import { wrap } from '../../reports/wrap.js';
import { CannotRun, type Command, exit, type Invocation } from '../command.js';
import { readDraft } from '../input.js';
import { openCheckerFor } from '../knowledge.js';
import { columnsOf, wantsColour, write } from '../output.js';

/** `stet origins`: who carries a claim, whom each credits, and what remains as independent origins. */
export const origins: Command = async (invocation) => {
  const { options, stdout } = invocation;
  const { text } = await readDraft(invocation);
  const checker = await openCheckerFor(invocation, text);
  const claims = originsIn(checker, text, options.on === undefined ? {} : { on: options.on });
  switch (options.format) {
    case 'json':
      await write(stdout, asJson({ claims: claims.map(asPlain) }, 2));
      break;
    case 'svg':
      await write(stdout, pictureOf(claims));
      break;
    default:
      await write(stdout, `${claims.map((claim) => inWords(claim, invocation)).join('\n\n')}\n`);
  }
  return exit.nothing;
};

const asPlain = ({ claim, graph, line }: TracedClaim) => ({
  id: claim.id,
  text: claim.text,
  start: claim.start,
  end: claim.end,
  verdict: claim.verdict,
  line: line === '' ? null : line,
  ...graph,
});

/** @throws {CannotRun} where there are several claims, or none that anybody carries */
function pictureOf(claims: readonly TracedClaim[]): string {
  const carried = claims.filter(({ graph }) => graph.carriers.length > 0);
  const [one] = carried;
  if (one === undefined)
    throw new CannotRun(
      'Nobody on record carries this: there is nothing to draw. Leave out --format to see why.',
    );
  if (carried.length > 1)
    throw new CannotRun(
      `A picture is of one claim, and ${carried.length} of these are on record. Give one sentence at a time.`,
    );
  return `${originsPicture(one.graph, { claim: one.claim.text, line: one.line })}\n`;
}

function inWords({ claim, graph, line }: TracedClaim, invocation: Invocation): string {
  const columns = columnsOf(invocation);
  const paint = painter(wantsColour(invocation));
  const said = paint(wrap(neutraliseInline(claim.text), columns, ''), 'dim');
  if (graph.carriers.length === 0) return `${said}\nNobody on record carries this.`;
  const summary = paint(wrap(neutraliseInline(line), columns, ''), 'bold');
  return `${said}\n${summary}\n\n${originsTree(graph, { columns, paint })}`;
}
