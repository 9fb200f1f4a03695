/** A search engine, as far as it is measured. */

export interface Engine {
  /** Takes in all texts; each is known by its place. Done once, before anything else. */
  build(texts: readonly string[]): void | Promise<void>;
  /** Places of texts that share something with the query, best first. */
  search(query: string, limit: number): readonly number[] | Promise<readonly number[]>;
  /** Writes the index to a file; missing where the engine cannot, or always works on files. */
  readonly save?: (file: string) => void | Promise<void>;
  /** Searches a saved index from here on. Starts from nothing but the file, and for some the texts. */
  readonly open?: (file: string) => void | Promise<void>;
  /** Bytes that it takes outside of this process; asked after `build`. */
  readonly outside?: () => Held | Promise<Held>;
  close?(): void | Promise<void>;
}

export interface Held {
  /** Null where it cannot be told. */
  readonly memory: number | null;
  readonly disk: number | null;
}

/** @param folder to keep files in, empty and the engine's own */
export type OpenEngine = (folder: string) => Engine | Promise<Engine>;

/** The words of a query: runs of letters and figures. For engines that want a query in a language of theirs. */
export const wordsOf = (query: string): string[] => [...new Set(query.match(/[\p{L}\p{N}]+/gu) ?? [])];
