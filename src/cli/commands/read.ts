import { type Quotation, readText } from '../../reading/read.js';
import { asJson } from '../../reports/json.js';
import { neutraliseInline } from '../../reports/neutralise.js';
import { counted } from '../../reports/wording.js';
import { type Command, exit } from '../command.js';
import { openLines, readDraft } from '../input.js';
import { answerLines } from '../jsonl.js';
import { write } from '../output.js';

/** `stet read`: the quotations of a text and the words that name who says them. It asks no record. */
export const read: Command = async (invocation) => {
  const { options, stdout } = invocation;
  if (options.jsonl)
    return answerLines(await openLines(invocation), invocation, ({ text }) => quotesIn(text));
  const { text } = await readDraft(invocation);
  const answer = quotesIn(text);
  await write(stdout, options.format === 'json' ? asJson(answer, 2) : listOf(answer.quotes));
  return exit.nothing;
};

interface Quote {
  /** What stands between the marks: UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words of the text that name the speaker, and whom they are taken to mean. */
  readonly speaker: { readonly name: string; readonly start: number; readonly end: number } | null;
}

const quotesIn = (text: string): { quotes: Quote[] } => ({ quotes: readText(text).quotations.map(quoteOf) });

const quoteOf = ({ start, end, text, speaker }: Quotation): Quote => ({
  start,
  end,
  text,
  speaker: speaker && { name: speaker.name, start: speaker.start, end: speaker.end },
});

const listOf = (quotes: readonly Quote[]): string =>
  [
    ...quotes.map(({ text, speaker }) => `“${neutraliseInline(text)}”\n    ${speakerOf(speaker)}`),
    `${counted(quotes.length, 'quotation')}.`,
  ]
    .map((line) => `${line}\n`)
    .join('');

const speakerOf = (speaker: Quote['speaker']): string =>
  speaker === null ? 'no speaker found' : neutraliseInline(speaker.name);
