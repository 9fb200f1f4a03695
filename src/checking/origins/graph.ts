/** Where a statement comes from, as a graph: who carries it, whom each credits, and what remains. Plain data. */
import type { Citation } from '../report.js';

/** Where an outlet carries the statement, or credits somebody for it. */
export interface Place extends Omit<Citation, 'stance'> {
  /** The source says itself that it is not sure: `reported`, `apparent`. */
  readonly hedge: string | null;
  /** As the reader found it; no editor has confirmed it. */
  readonly machine: boolean;
}

export type Standing =
  /** Nothing on record stands behind it. */
  | 'origin'
  /** Has it from others, whom it names. */
  | 'passes-on'
  /** Carries it in its own name, and does not say how it knows. */
  | 'own-name'
  /** Copies or rewrites another outlet's text: the two are one voice. */
  | 'copy'
  /** Credits others who credit it. */
  | 'in-a-circle';

export interface OriginNode {
  readonly id: string;
  readonly kind: 'outlet' | 'person' | 'institution' | 'unnamed';
  /** As it stands alone: `The Washington Post`, `officials`. */
  readonly name: string;
  /** As it stands in a list of origins: `officials to the Washington Post`. */
  readonly label: string;
  readonly standing: Standing;
  /** Where it carries the statement; empty for those who are only credited. */
  readonly carries: readonly Place[];
}

export interface OriginEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'credits' | 'copies';
  readonly places: readonly Place[];
}

export interface OriginsGraph {
  /** Outlets that carry it first, each group in the order in which the evidence has them. */
  readonly nodes: readonly OriginNode[];
  readonly edges: readonly OriginEdge[];
  /** Ids of the outlets that carry the statement, copies among them. */
  readonly carriers: readonly string[];
  /** Ids of what remains as independent origins. */
  readonly origins: readonly string[];
  /** Each a way round: the first credits the second, the last the first. */
  readonly circles: readonly (readonly string[])[];
}
