/** Text as Slack sends it, made the text that the person typed. */

/**
 * Decodes entities, and shows what Slack marks up as its words: `<https://…|label>` becomes its label, a mention of
 * somebody their id, and the mention of `botUserId` nothing. Block quotes and emphasis give way to the words in them:
 * formatting is no part of a claim.
 */
export function readIncoming(text: string, botUserId?: string): string {
  return text
    .replace(/<([^<>\n]*)>/g, (_, inner: string) => controlWords(inner, botUserId))
    .replace(/^[^\S\n]*(?:&gt;)+[^\S\n]?/gm, '')
    .replace(/(?<![\p{L}\p{N}])([*_`])(?=\S)([^\n]{0,500}?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** The words of one control sequence, without its angle brackets. */
function controlWords(inner: string, botUserId: string | undefined): string {
  const [target = '', label] = inner.split('|', 2);
  if (target === `@${botUserId}`) return ' ';
  if (label !== undefined && label !== '') return label;
  // <!here>, <!subteam^S1>, <!date^…>
  if (target.startsWith('!')) return `@${target.slice(1).split('^', 1)[0]}`;
  return target.replace(/^mailto:/, '');
}
