/**
 * Gathers what is to be written while a write is under way, and writes it in one go: a hundred things at once cost the database one
 * wait for its disk, as PostgreSQL's own group commit does for sessions (`commit_delay` in its manual).
 */

export interface BatchOptions {
  /** How many writes are under way at once. */
  readonly parallel: number;
  /** The most in one. */
  readonly most: number;
}

/**
 * @param write gives one result for each item, in their order; where it fails for several, each is written by itself, so that
 *   one that cannot be written costs no other
 */
export function inBatches<Item, Result>(
  write: (items: readonly Item[]) => Promise<readonly Result[]>,
  { parallel, most }: BatchOptions,
): (item: Item) => Promise<Result> {
  interface Waiting {
    readonly item: Item;
    resolve(result: Result): void;
    reject(error: unknown): void;
  }
  const waiting: Waiting[] = [];
  let underWay = 0;

  const writeOne = async ({ item, resolve, reject }: Waiting): Promise<void> => {
    try {
      const [result] = await write([item]);
      if (result === undefined) throw new Error('a write gave no result');
      resolve(result);
    } catch (error) {
      reject(error);
    }
  };
  const writeAll = async (batch: readonly Waiting[]): Promise<void> => {
    const [only, ...others] = batch;
    if (only !== undefined && others.length === 0) return writeOne(only);
    try {
      const results = await write(batch.map(({ item }) => item));
      if (results.length < batch.length) throw new Error('a write gave too few results');
      for (const [index, { resolve }] of batch.entries()) {
        const result = results[index];
        if (result !== undefined) resolve(result);
      }
    } catch {
      for (const one of batch) await writeOne(one);
    }
  };
  const next = (): void => {
    while (underWay < parallel && waiting.length > 0) {
      underWay += 1;
      void writeAll(waiting.splice(0, most)).finally(() => {
        underWay -= 1;
        next();
      });
    }
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      next();
    });
}
