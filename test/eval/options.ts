/** The options of the evaluation. */
import { parseArgs } from 'node:util';

export const USAGE = `npm run eval -- [--data DIR] [--failures] [--json] [--update] [--write-docs]

Scores Stet on the labelled sentences in test/eval, and fails where a figure is below the baseline,
test/eval/baseline.json.

  --data DIR    score it on the public data in that folder too; what is not there is skipped
  --failures    list what went wrong in the files to work with; never in those that are only counted (*heldout*)
  --json        everything as JSON: figures as [part, whole], what changed, what was skipped
  --update      write what was measured to the baseline, and show what that changes
  --write-docs  write the baseline's tables into docs/quality.md
`;

export interface Options {
  readonly data: string | null;
  readonly failures: boolean;
  readonly json: boolean;
  readonly update: boolean;
  readonly writeDocs: boolean;
  readonly help: boolean;
}

/** @throws {TypeError} at an option that there is none of. */
export function parseOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string' },
      failures: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      'write-docs': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    data: values.data ?? null,
    failures: values.failures,
    json: values.json,
    update: values.update,
    writeDocs: values['write-docs'],
    help: values.help,
  };
}
