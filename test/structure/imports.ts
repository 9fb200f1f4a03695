/** The imports of a TypeScript file, as far as holding their direction needs it. */

export interface Import {
  /** What stands in quotation marks; null where it is worked out at run time. */
  readonly specifier: string | null;
  /** `type`: nothing is left of it at run time. `dynamic`: loaded only when the program comes there. */
  readonly kind: 'type' | 'static' | 'dynamic';
  /** From 1. */
  readonly line: number;
}

// A statement begins its line, as the formatter has it. A list in braces may run over lines, but holds no quotation
// mark and no semicolon.
const statement =
  /^(?:import|export)\b(?<type>\s+type\b)?[^'";]*?(?<=\bfrom\s*|^import\s*)['"](?<specifier>[^'"\n]+)['"]/gm;
const call = /\bimport\s*\(\s*(?:['"`](?<specifier>[^'"`$\n]+)['"`]\s*[,)])?/g;
const comment = /^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*)/gm;

/** In the order in which they stand; dynamic imports after the others. Comments on lines of their own are left out. */
export function importsOf(source: string): Import[] {
  // Blank lines in their place keep the numbers of the lines right.
  const code = source.replace(comment, (text) => text.replace(/[^\n]/g, ' '));
  const lineOf = (index: number) => code.slice(0, index).split('\n').length;
  const statements = [...code.matchAll(statement)].map(({ index, groups }) => ({
    specifier: groups?.specifier ?? null,
    kind: groups?.type === undefined ? ('static' as const) : ('type' as const),
    line: lineOf(index),
  }));
  const calls = [...code.matchAll(call)].map(({ index, groups }) => ({
    specifier: groups?.specifier ?? null,
    kind: 'dynamic' as const,
    line: lineOf(index),
  }));
  return [...statements, ...calls];
}
