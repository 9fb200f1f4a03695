import type { ServerResponse } from 'node:http';
import type { Files } from '../files.js';
import { send } from '../http.js';

/** Sends the uploaded file of a path, never as something that a browser would run. */
export function sendFile(response: ServerResponse, path: string, files: Files): void {
  const file = files.at(path);
  if (!file) {
    send(response, 404, { ok: false, error: 'file_not_found' });
    return;
  }
  const mimetype = files.mimetype(file);
  const shown = /^image\/(png|jpeg|gif)$/.test(mimetype) && !path.includes('/download/');
  response.writeHead(200, {
    'content-type': mimetype,
    'content-length': file.bytes.length,
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(file.bytes);
}
