/** Sources and origins as somebody asks for them. */
import { isAllowed } from './allowed.js';
import { sourceOnFile } from './filing/on-file.js';
import type { Work } from './jobs/kind.js';
import type { Answer } from './messages/answer.js';
import { onlyInSlack } from './messages/notices.js';
import { sourceByIdAnswer } from './messages/one-source.js';
import { originsAnswer } from './messages/origins.js';

export interface SourcesAsked {
  /** What is on record or on file of one source. */
  source(id: string): Promise<Answer>;
  /** Where a statement comes from. */
  origins(claim: string): Promise<Answer>;
}

/** @param reader whoever reads it; null where others do too: a press tells who may decide */
export function sourcesFor(
  reader: string | null,
  { around, desk, origin }: Pick<Work, 'around' | 'desk' | 'origin'>,
): SourcesAsked {
  return {
    async source(id) {
      const { record } = around.checking;
      const onFile = around.filing === null ? null : await sourceOnFile(desk.db, id);
      const deciding =
        around.filing !== null && (reader === null || (await isAllowed('file', reader, origin, around)));
      return sourceByIdAnswer(id, { onFile, record, deciding, now: around.now() });
    },
    async origins(claim) {
      return around.origins === null
        ? onlyInSlack('origins')
        : originsAnswer(claim, await around.origins(claim));
    },
  };
}
