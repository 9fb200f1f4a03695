/** Where the claims of a text come from. */
import type { Checker, CheckOptions } from '../check.js';
import type { Claim } from '../claim.js';
import type { Context } from '../context.js';
import type { ClaimOrigins, ClaimReport } from '../report.js';
import type { Support } from '../trace.js';
import { carriersOf } from './carriers.js';
import type { OriginsGraph } from './graph.js';
import { originsLine } from './line.js';
import { originsOf } from './origins-of.js';

const graphOf = (claim: Claim, support: Support, context: Context): OriginsGraph =>
  originsOf(carriersOf(claim, support, context), context.record);

/** Worth telling: more than one outlet, or one that has it from another. */
const tells = ({ carriers, nodes }: OriginsGraph): boolean =>
  carriers.length > 1 || nodes.filter(({ kind }) => kind === 'outlet').length > 1;

/** What a report says of a claim's origins; null where there is nothing to tell. */
export function originsToReport(claim: Claim, support: Support, context: Context): ClaimOrigins | null {
  const graph = graphOf(claim, support, context);
  if (graph.carriers.length === 0 || !tells(graph)) return null;
  return { outlets: graph.carriers.length, origins: graph.origins.length, line: originsLine(graph) };
}

export interface TracedClaim {
  readonly claim: ClaimReport;
  readonly graph: OriginsGraph;
  /** Empty where nobody on record carries it. */
  readonly line: string;
}

/**
 * Each claim of a text with the graph of where it comes from, whatever its verdict; none for a text that is held against
 * another. Pure.
 */
export function originsIn(checker: Checker, text: string, options: CheckOptions = {}): TracedClaim[] {
  const trace = checker.trace(text, options);
  if (!('context' in trace)) return [];
  return Array.from(trace.claims, ({ claim, support, report }) => {
    const graph = graphOf(claim, support, trace.context);
    return { claim: report, graph, line: originsLine(graph) };
  });
}
