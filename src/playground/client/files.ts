/** A file of the page, held in memory: nothing is read from the disk by what a request names. */
export interface PageFile {
  /** Its content type. */
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** How the client API and the page are served. */
export interface WebOptions {
  /** Path, such as `/app.js`, to what is served there. `/` is the page. */
  files?: ReadonlyMap<string, PageFile>;
  /** Replaces the page's Content-Security-Policy. */
  csp?: string;
}

/** Only what the page brings along runs; pictures may come from where messages link to them. */
export const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: https:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
