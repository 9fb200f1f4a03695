/** The tables of docs/quality.md, which are made from the baseline. */
import { type Figures, TABLES, type TableName } from './figures.js';
import { asMarkdown } from './tables.js';

const block = /(?<=^<!-- table: (\w+) -->\n)[\s\S]*?(?=^<!-- end of table -->$)/gm;
const isTable = (name: string): name is TableName => TABLES.some((table) => table === name);

/** The tables that a page has a place for. */
export const tablesIn = (page: string): string[] => [...page.matchAll(block)].map(([, name = '']) => name);

/**
 * A page with its tables as the figures have them.
 *
 * @throws {Error} at a place for a table that there is none of
 */
export const withTables = (page: string, figures: Figures): string =>
  page.replace(block, (_, name: string) => {
    if (!isTable(name)) {
      throw new Error(`there is no table "${name}"; the tables are ${TABLES.join(', ')}`);
    }
    return figures[name] === undefined ? '\nNot measured yet.\n\n' : `\n${asMarkdown(name, figures)}\n`;
  });
