#!/usr/bin/env node
import { exit } from './command.js';
import { run } from './run.js';

const { stdin, stdout, stderr, env } = process;

// Nobody reads on (`stet … | head`): stop without a word. A disk that is full, say, is worth one.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  stderr.write(`stet: the answer could not be written: ${error.message}\n`);
  process.exit(exit.failed);
});
stderr.on('error', () => process.exit(exit.failed));

const onInterrupt = (told: () => void) => {
  process.once('SIGINT', told);
  return () => void process.off('SIGINT', told);
};

process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, onInterrupt });
