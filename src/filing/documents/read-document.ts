/** How a document's bytes become text: .txt, .md, .docx and .pdf. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Document, type DocumentText, unreadable } from './document.js';
import { type Kind, kindOf, mostBytesOf } from './kind.js';
import { plainText } from './plain-text.js';

export interface Task {
  readonly kind: Exclude<Kind, 'text'>;
  readonly bytes: Uint8Array;
}

export interface Limits {
  /** In milliseconds. */
  readonly patience?: number;
  /** In bytes: as much as the process may grow meanwhile. */
  readonly memory?: number;
}

const defaults = { patience: 20_000, memory: 800_000_000 };

/** In milliseconds. */
const betweenLooks = 100;

/**
 * Never throws, and holds the event loop for no longer than it takes to decode plain text: parsers run in a thread of their
 * own, bounded in time and memory.
 */
export async function readDocument(document: Document, limits: Limits = {}): Promise<DocumentText> {
  const { bytes } = document;
  const kind = 'kind' in document ? document.kind : kindOf(document);
  if (kind === null) return unreadable('other-kind');
  if (bytes.length > mostBytesOf(kind)) return unreadable('too-large');
  if (bytes.length === 0) return unreadable('empty');
  return kind === 'text' ? plainText(bytes) : inThread({ kind, bytes }, { ...defaults, ...limits });
}

function inThread(task: Task, { patience, memory }: Required<Limits>): Promise<DocumentText> {
  return new Promise((resolve) => {
    const worker = new Worker(fileURLToPath(new URL('./document-worker.js', import.meta.url)), {
      workerData: task,
      // Parsers have no business with tokens, and what they print is no business of the log's.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    });
    // The limits of a thread do not count the bytes that it unpacks.
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > memory) end(unreadable('swollen'));
    }, betweenLooks);
    const timer = setTimeout(() => end(unreadable('too-slow')), patience);
    const end = (found: DocumentText) => {
      clearInterval(watch);
      clearTimeout(timer);
      void worker.terminate();
      resolve(found);
    };
    worker.once('message', end);
    worker.once('error', (error) =>
      end(unreadable('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'swollen' : 'damaged')),
    );
    worker.once('exit', () => end(unreadable('damaged')));
  });
}
