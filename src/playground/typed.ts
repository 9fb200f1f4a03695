import type { JsonObject } from './json.js';
import { encodeEntities, parseMrkdwn, type Segment } from './mrkdwn.js';
import type { Workspace } from './workspace.js';

/**
 * What a person types, as Slack sends it on: entities encoded, `@name` and `#name` resolved to ids, addresses
 * made links. `<@U…>` typed as such stays text, since Slack's composer does the same.
 */
export function fromTyped(typed: string, workspace: Workspace): string {
  const tokens =
    /(?<url>https?:\/\/[^\s<>|"”)]*[^\s<>|"”).,;:!?])|(?<!\S)@(?<user>[\w.-]*\w)|(?<!\S)#(?<channel>[\w-]+)/g;
  let text = '';
  let end = 0;
  for (const match of typed.matchAll(tokens)) {
    text += encodeEntities(typed.slice(end, match.index)) + resolved(match, workspace);
    end = match.index + match[0].length;
  }
  return text + encodeEntities(typed.slice(end));
}

function resolved(match: RegExpExecArray, workspace: Workspace): string {
  const { url, user, channel } = match.groups ?? {};
  if (url) return `<${encodeEntities(url)}>`;
  const person = user && [...workspace.users.values()].find((one) => one.name === user);
  if (person) return `<@${person.id}>`;
  const group = user && [...workspace.userGroups.values()].find((one) => one.handle === user);
  if (group) return `<!subteam^${group.id}>`;
  const room =
    channel && [...workspace.channels.values()].find((one) => one.kind === 'public' && one.name === channel);
  if (room) return `<#${room.id}|${room.name}>`;
  const broadcast = /^(here|channel|everyone)$/.exec(user ?? '')?.[1];
  return broadcast ? `<!${broadcast}>` : encodeEntities(match[0]);
}

/** The rich_text block that Slack's composer sends along with a person's message. */
export function composerBlocks(text: string, blockId: string): JsonObject[] {
  const elements = parseMrkdwn(text).segments.map(richTextElement);
  return [{ type: 'rich_text', block_id: blockId, elements: [{ type: 'rich_text_section', elements }] }];
}

function richTextElement(segment: Segment): JsonObject {
  switch (segment.kind) {
    case 'text':
      return { type: 'text', text: segment.text };
    case 'user':
      return { type: 'user', user_id: segment.id };
    case 'channel':
      return { type: 'channel', channel_id: segment.id };
    case 'subteam':
      return { type: 'usergroup', usergroup_id: segment.id };
    case 'broadcast':
      return { type: 'broadcast', range: segment.range };
    case 'date':
      return { type: 'text', text: segment.fallback };
    case 'link':
      return { type: 'link', url: segment.url, ...(segment.label && { text: segment.label }) };
  }
}
