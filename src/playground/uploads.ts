import { ApiError } from './api-error.js';
import type { Delays } from './clock.js';
import type { Files, SlackFile } from './files.js';
import type { Ids } from './ids.js';
import type { User } from './workspace.js';

/** A file that was announced, and may have arrived. */
interface Pending {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly until: number;
  bytes?: Buffer;
}

/**
 * Uploads in three steps: a URL is asked for, the bytes are posted there, the upload is completed.
 * Source: https://docs.slack.dev/messaging/working-with-files#uploading_files
 */
export class Uploads {
  readonly #pending = new Map<string, Pending>();
  readonly #files: Files;
  readonly #ids: Ids;
  readonly #now: () => number;
  readonly #delays: Delays;

  constructor(files: Files, parts: { ids: Ids; now: () => number; delays: Delays }) {
    this.#files = files;
    this.#ids = parts.ids;
    this.#now = parts.now;
    this.#delays = parts.delays;
  }

  /** A path to post the bytes to, and the id that the file will have. */
  announce(name: string, length: number): { path: string; id: string } {
    const path = `/upload/v1/${this.#ids.secret()}`;
    const id = this.#ids.next('F');
    this.#pending.set(path, { id, name, length, until: this.#now() + this.#delays.upload });
    return { path, id };
  }

  /** Takes what was posted to such a path. @throws ApiError where the path is not good, or the length not as announced */
  receive(path: string, bytes: Buffer): void {
    const pending = this.#pending.get(path);
    if (!pending || pending.bytes) throw new ApiError('invalid_upload_url');
    if (this.#now() > pending.until) throw new ApiError('upload_url_expired');
    if (bytes.length !== pending.length) {
      throw new ApiError('length_mismatch', [`${bytes.length} bytes, announced were ${pending.length}`]);
    }
    pending.bytes = bytes;
  }

  /** Makes a file of an upload, once. @throws ApiError `file_not_found` where nothing has arrived under the id */
  complete(id: string, title: string | undefined, by: User): SlackFile {
    const found = [...this.#pending].find(([, pending]) => pending.id === id);
    const [path, pending] = found ?? [];
    if (path === undefined || !pending?.bytes) throw new ApiError('file_not_found');
    this.#pending.delete(path);
    return this.#files.add(by, { id, name: pending.name, title, bytes: pending.bytes });
  }
}
