/**
 * Text that Slack reads as mrkdwn. Only this file makes it, so that nothing from a person or a publisher gets into a
 * message unescaped: the builders take `Mrkdwn`, and a plain string is not one.
 *
 * Slack decodes three entities and offers no escape for its formatting characters, and an invisible character before
 * one of them opens formatting rather than preventing it. So where such a character could format, its look-alike
 * stands instead.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */

declare const safe: unique symbol;
export type Mrkdwn = string & { readonly [safe]: true };

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

const lookAlikes = new Map([
  ['*', '∗'],
  ['~', '∼'],
  ['`', 'ˋ'],
  ['_', 'ˍ'],
  [':', '∶'],
]);

/** The character that a look-alike stands for, where formatting is no concern. */
export function shownCharacter(lookAlike: string): string {
  return [...lookAlikes].find(([, shown]) => shown === lookAlike)?.[0] ?? lookAlike;
}

/** What we wrote ourselves. The one place where a string becomes mrkdwn without being escaped. */
function trusted(text: string): Mrkdwn {
  return text as Mrkdwn;
}

/**
 * Anybody's text as mrkdwn that shows these words and does nothing else: no mention, no link, no formatting, no emoji,
 * no block quote. Cut to `max` UTF-16 units, entities included, with "…" where it was cut.
 */
export function escaped(text: string, max = 2900): Mrkdwn {
  const whole = inert(text).replace(/[&<>]/g, (character) => entities.get(character) ?? '');
  return trusted(whole.length <= max ? whole : `${cut(whole, max - 1)}…`);
}

/** As `escaped`, on one line. */
export function escapedLine(text: string, max?: number): Mrkdwn {
  return escaped(text.replace(/\s+/g, ' ').trim(), max);
}

/** Text with Slack's formatting characters taken out of service, not yet escaped. */
function inert(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(/(?![\n\t])\p{Cc}/gu, '')
      // Controls that turn the direction of what follows: they could make our words read backwards.
      .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
      .replace(/[*~`]/g, (character) => lookAlikes.get(character) ?? '')
      // Inside a word, as in @some_handle, an underscore formats nothing.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, 'ˍ')
      .replace(/^([^\S\n]*)>/gm, '$1›')
      // :warning: would become an emoji; 10:30:45 would not.
      .replace(/:(?=[\p{L}\p{N}_+'-]{0,100}:)(?=[^:]*\p{L})/gu, '∶')
  );
}

/** The first `length` units, without half an entity or half a character at the end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/&[a-z]*$/, '')
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** A template of our own words around parts that are mrkdwn already. */
export function mrkdwn(ours: TemplateStringsArray, ...parts: readonly (Mrkdwn | number)[]): Mrkdwn {
  return trusted(String.raw({ raw: ours }, ...parts));
}

/** The parts that are not empty, with what stands between them (ours). */
export function joined(parts: readonly Mrkdwn[], separator = ' '): Mrkdwn {
  return trusted(parts.filter((part) => part !== '').join(separator));
}

export function bold(text: Mrkdwn): Mrkdwn {
  return text.trim() === '' ? text : mrkdwn`*${trusted(text.trim().replace(/\n+/g, ' '))}*`;
}

export function struck(text: Mrkdwn): Mrkdwn {
  return text.trim() === '' ? text : mrkdwn`~${trusted(text.trim().replace(/\n+/g, ' '))}~`;
}

/** A link with its label, or the label alone where the address is not one of http or https. */
export function link(url: string | null | undefined, label: Mrkdwn): Mrkdwn {
  const address = url ? webAddress(url) : null;
  if (address === null) return label;
  // A bar would end the address, a line break the link; without a label Slack shows the address.
  const shown = label.replace(/[|\n]/g, ' ').trim();
  return shown === '' ? mrkdwn`<${address}>` : mrkdwn`<${address}|${trusted(shown)}>`;
}

/** Past this many units an address would crowd out the words that it is there for. */
const longestAddress = 1000;

function webAddress(url: string): Mrkdwn | null {
  if (!URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  if ((protocol !== 'http:' && protocol !== 'https:') || username !== '' || password !== '') return null;
  const address = href
    .replaceAll('|', '%7C')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
    .replaceAll('&', '&amp;');
  return address.length > longestAddress ? null : trusted(address);
}

/** A mention that notifies: for ids that Slack itself gave us. Anything else is shown as text. */
export function userMention(id: string): Mrkdwn {
  return /^[UW][A-Z0-9]{1,30}$/.test(id) ? trusted(`<@${id}>`) : escaped(id, 40);
}

/** Lines as they stand, in letters of one width. */
export function preformatted(text: Mrkdwn): Mrkdwn {
  return text.trim() === '' ? text : mrkdwn`\`\`\`\n${text}\n\`\`\``;
}

/** A user group by its id, which Slack shows by its handle. */
export function groupMention(id: string): Mrkdwn {
  return /^S[A-Z0-9]{1,40}$/.test(id) ? trusted(`<!subteam^${id}>`) : escaped(id, 40);
}

/** A channel by its id, which Slack shows by its name; a direct message has none. */
export function channelMention(id: string): Mrkdwn {
  return /^C[A-Z0-9]{1,30}$/.test(id) ? trusted(`<#${id}>`) : trusted('our conversation');
}

/** A sentence or two as a block quote, on one line. */
export function quoted(text: Mrkdwn): Mrkdwn {
  return mrkdwn`>${trusted(text.replace(/\n+/g, ' '))}`;
}
