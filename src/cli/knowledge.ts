/** The record that a command works on. */
import { loadRecord } from '../record/load.js';
import { shippedKnowledge } from '../record/package-root.js';
import type { NewsRecord } from '../record/record.js';
import type { Invocation } from './command.js';

type Asked = Pick<Invocation, 'options' | 'env'>;

/** The folder of the record: as the line says, else as STET_KNOWLEDGE_DIR says, else the one that ships. */
export const knowledgeFolder = ({ options, env }: Asked): string =>
  options.knowledge ?? (env.STET_KNOWLEDGE_DIR || shippedKnowledge());

/** @throws {RecordError} where it cannot be read or is not valid. */
export const openRecord = (asked: Asked): Promise<NewsRecord> =>
  loadRecord(knowledgeFolder(asked), asked.env.STET_DATA_DIR ? { cache: [asked.env.STET_DATA_DIR] } : {});
