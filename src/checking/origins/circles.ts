/** Ways round in a graph of who credits whom. */

/**
 * The strongly connected components of more than one, by Tarjan, "Depth-first search and linear graph algorithms" (1972): in
 * each, everybody is credited by everybody in the end.
 *
 * @param next whom a node credits
 */
export function componentsOf(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const other of next(node)) {
      if (!index.has(other)) visit(other);
      else if (!stack.includes(other)) continue;
      low.set(node, Math.min(low.get(node) ?? 0, low.get(other) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const component = stack.splice(stack.indexOf(node));
    if (component.length > 1) found.push(component);
  };
  for (const node of nodes) if (!index.has(node)) visit(node);
  return found;
}

/** A shortest way round within a component, from its first node back to it. */
export function wayRound(component: readonly string[], next: (node: string) => readonly string[]): string[] {
  const [start] = component;
  if (start === undefined) return [];
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    const last: string = way.at(-1) ?? start;
    for (const other of next(last)) {
      if (other === start) return way;
      if (!component.includes(other) || seen.has(other)) continue;
      seen.add(other);
      ways.push([...way, other]);
    }
  }
  return [];
}
