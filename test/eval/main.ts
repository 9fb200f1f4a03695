/** `npm run eval`: the evaluation of what was built, on the record that ships. */
import { join } from 'node:path';
import { openChecker } from '../../src/cli/knowledge.js';
import { parseCommandLine } from '../../src/cli/options.js';
import { packageRoot } from '../../src/record/package-root.js';
import { evaluate } from './evaluate.js';
import { parseOptions, USAGE } from './options.js';
import { passagesSearch } from './passages.js';

const { stdout, stderr } = process;

async function run(argv: readonly string[]): Promise<number> {
  const options = parseOptions(argv);
  if (options.help) {
    stdout.write(USAGE);
    return 0;
  }
  const sentences = join(packageRoot(), 'test', 'eval');
  return evaluate(options, {
    // As the command opens it, without anybody's settings: the sentences are about the record that ships.
    checker: await openChecker({ options: parseCommandLine(['check']).options, env: {} }, { texts: true }),
    searchPassages: passagesSearch(),
    sentences,
    baseline: join(sentences, 'baseline.json'),
    page: join(packageRoot(), 'docs', 'quality.md'),
    stdout,
    stderr,
    clock: () => performance.now(),
  });
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  stderr.write(`eval: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
