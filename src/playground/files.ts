import type { Ids } from './ids.js';
import type { JsonObject } from './json.js';
import type { User } from './workspace.js';

/** The most bytes of one file here; Slack takes 1 GB. */
export const MOST_FILE_BYTES = 20_000_000;

/** A file that somebody uploaded. */
export interface SlackFile {
  readonly id: string;
  readonly name: string;
  title: string;
  readonly user: string;
  readonly bytes: Buffer;
  /** Seconds since 1970. */
  readonly created: number;
  /** Ids of the channels that it was shared in. */
  readonly channels: Set<string>;
  /** Whether somebody sent it to the app in a form: then the app may read it, wherever it was shared. */
  sentInForm?: boolean;
}

/** What is known of a file by the end of its name. */
const TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  xml: 'application/xml',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
};

/** Every file of the workspace. */
export class Files {
  readonly #all = new Map<string, SlackFile>();
  readonly #ids: Ids;
  readonly #now: () => number;
  readonly #host: () => string;
  readonly #teamId: string;

  constructor(teamId: string, parts: { ids: Ids; now: () => number; host: () => string }) {
    this.#teamId = teamId;
    this.#ids = parts.ids;
    this.#now = parts.now;
    this.#host = parts.host;
  }

  add(
    user: User,
    given: { name: string; title?: string | undefined; bytes: Buffer; id?: string },
  ): SlackFile {
    const file: SlackFile = {
      id: given.id ?? this.#ids.next('F'),
      name: given.name,
      title: given.title ?? given.name,
      user: user.id,
      bytes: given.bytes,
      created: Math.floor(this.#now() / 1000),
      channels: new Set(),
    };
    this.#all.set(file.id, file);
    return file;
  }

  find(id: string): SlackFile | undefined {
    return this.#all.get(id);
  }

  remove(file: SlackFile): void {
    this.#all.delete(file.id);
  }

  /** The file of a path such as `/files-pri/T…-F…/name` or `/files-pri/T…-F…/download/name`. */
  at(path: string): SlackFile | undefined {
    const id = /^\/files-pri\/[^/]+-(F\w+)\/(?:download\/)?[^/]+$/.exec(path)?.[1];
    return id === undefined ? undefined : this.#all.get(id);
  }

  mimetype(file: SlackFile): string {
    return TYPES[ending(file)] ?? 'application/octet-stream';
  }

  /** A file of another organisation's, as it comes in messages: what it is, `files.info` tells. */
  elsewhere({ id }: SlackFile): JsonObject {
    return { id, mode: 'file_access', file_access: 'check_file_info', created: 0, timestamp: 0, user: '' };
  }

  /** The file as Slack's wire has it. */
  toWire(file: SlackFile): JsonObject {
    const base = `http://${this.#host()}/files-pri/${this.#teamId}-${file.id}`;
    const name = encodeURIComponent(file.name);
    return {
      id: file.id,
      created: file.created,
      timestamp: file.created,
      name: file.name,
      title: file.title,
      mimetype: this.mimetype(file),
      filetype: ending(file) || 'binary',
      pretty_type: ending(file).toUpperCase() || 'Binary',
      user: file.user,
      user_team: this.#teamId,
      editable: false,
      size: file.bytes.length,
      mode: 'hosted',
      is_external: false,
      external_type: '',
      is_public: false,
      public_url_shared: false,
      display_as_bot: false,
      username: '',
      url_private: `${base}/${name}`,
      url_private_download: `${base}/download/${name}`,
      has_rich_preview: false,
      file_access: 'visible',
    };
  }
}

function ending({ name }: SlackFile): string {
  return /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
