/** The answer to `source ID`: a source of the folder, or one that was filed. */
import { isOpen } from '../../record/filed/compose.js';
import type { NewsRecord } from '../../record/record.js';
import type { OnFile } from '../filing/on-file.js';
import type { Answer } from './answer.js';
import { asOf } from './as-of.js';
import { type Block, context, section } from './blocks.js';
import { hiddenLine, sourceGone } from './filed.js';
import { escapedLine, mrkdwn } from './mrkdwn.js';
import { plainAnswer } from './plain.js';
import { sourceDetails } from './source-details.js';
import { describeSource } from './source-label.js';

export interface OneSource {
  /** Null where it was not filed. */
  readonly onFile: OnFile | null;
  readonly record: NewsRecord;
  readonly now: Date;
  /** Whether there are buttons to decide on it. */
  readonly deciding: boolean;
}

export function sourceByIdAnswer(id: string, one: OneSource): Answer {
  const { record } = one;
  const source = record.sources.find((known) => known.id === id);
  if (source === undefined && one.onFile?.state !== 'withdrawn')
    return plainAnswer(notShown(id, one) ?? sourceGone(id).summary);
  const known = source ?? one.onFile?.source;
  return {
    summary: known === undefined ? escapedLine(id, 120) : describeSource(known),
    body: sourceBlocks(id, one),
    citations: [],
    footer: [context(asOf(record))],
    shareable: source !== undefined,
  };
}

/** Embargoed and withheld sources are not read out to anybody. */
const notShown = (id: string, { onFile, now }: OneSource) => {
  const why = onFile === null ? null : hiddenLine(onFile, now);
  return why === null ? null : mrkdwn`${escapedLine(id, 120)}: ${why}`;
};

export function sourceBlocks(id: string, one: OneSource): Block[] {
  const { record, deciding, onFile, now } = one;
  // A source in the folder stands before a filed one of the same id.
  const known = record.sources.find((source) => source.id === id);
  const filed = onFile !== null && (known === undefined || isFiled(known, onFile)) ? onFile : null;
  const shown =
    filed === null ? known : filed.state === 'withdrawn' || isOpen(filed, now) ? filed.source : null;
  if (shown == null) return [section(notShown(id, one) ?? sourceGone(id).summary)];
  return sourceDetails({ source: shown, onFile: filed, record, deciding });
}

const isFiled = (known: { readonly read?: 'machine' | undefined }, { state }: OnFile): boolean =>
  known.read === 'machine' || state === 'confirmed';
