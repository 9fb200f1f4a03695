/** Run by `npm run build`: checks the record that ships and writes its compiled copy to `build/record.json`. */
import { compiledKey, writeCompiled } from './compiled.js';
import { readKnowledge } from './knowledge-files.js';
import { shippedCompiledCopy, shippedKnowledge } from './package-root.js';
import { RecordError } from './problems.js';
import { validate } from './validate.js';

try {
  const directory = shippedKnowledge();
  const knowledge = await readKnowledge(directory);
  const record = validate(directory, knowledge);
  await writeCompiled(shippedCompiledCopy(), await compiledKey(knowledge.files), record);
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
