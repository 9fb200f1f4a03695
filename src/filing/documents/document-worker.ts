/** Reads one document and ends. In a thread of its own, so that whatever a file makes its parser do, nobody else waits. */
import { parentPort, workerData } from 'node:worker_threads';
import { type DocumentText, unreadable } from './document.js';
import type { Task } from './read-document.js';

/** In UTF-16 units: more than this is no text that anything here would check. */
const mostOfText = 5_000_000;

// What starts this file sends nothing else.
const { kind, bytes } = workerData as Task;
const found = await textOf();
parentPort?.postMessage(
  found.kind === 'text' && found.text.length > mostOfText ? unreadable('swollen') : found,
);

/** Each parser is loaded only where it is wanted. */
async function textOf(): Promise<DocumentText> {
  switch (kind) {
    case 'docx':
      return (await import('./docx.js')).docxText(bytes);
    case 'pdf':
      return (await import('./pdf.js')).pdfText(bytes);
    case 'markdown':
      return (await import('./markdown.js')).markdownText(bytes);
  }
}
