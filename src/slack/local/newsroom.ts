/**
 * The newsroom in which Stet can be tried: a paper that does not exist, with drafts on its desks that differ here and there
 * from the record that ships.
 */
import type { ChannelSetup, UserSetup } from '../../playground/index.js';
import type { Tip } from '../../playground/page-files.js';

export const paper = { teamName: 'The Sandholm Post', domain: 'sandholm-post' };

export const people: readonly UserSetup[] = [
  { name: 'maya', realName: 'Maya Ortiz', title: 'Politics editor' },
  { name: 'tom', realName: 'Tom Okafor', title: 'Reporter' },
  { name: 'ana', realName: 'Ana Lindqvist', title: 'Copy chief' },
  { name: 'joel', realName: 'Joel Baptiste', title: 'Night editor' },
];

export const channels: readonly ChannelSetup[] = [
  { name: 'politics', topic: 'Drafts and questions of the politics desk', bot: true },
  { name: 'copy-desk', topic: 'Nothing runs before it has been read here', bot: true },
  { name: 'standards', topic: 'Corrections, sourcing, style. Stet is not in here until it is invited' },
];

/** Something that somebody has said. */
export interface Said {
  readonly by: string;
  readonly in: string;
  /** Minutes before now. */
  readonly ago: number;
  readonly text: string;
  /** In the thread of the last message before it that is in none. */
  readonly reply?: true;
  readonly reactions?: readonly (readonly [name: string, by: string])[];
}

/** Oldest first. */
export const conversation: readonly Said[] = [
  {
    by: 'maya',
    in: 'politics',
    ago: 64,
    text: 'Morning. We are rebuilding the cyber-halt backgrounder from *last March*. Old copy first, so please hold every line against the record before it goes to Ana.',
    reactions: [
      ['eyes', 'tom'],
      ['coffee', 'joel'],
    ],
  },
  {
    by: 'tom',
    in: 'politics',
    ago: 51,
    text: 'First paragraphs:\n> Defense Secretary Pete Hegseth ordered U.S. Cyber Command to halt offensive operations against Russia. The order applies to intelligence gathering as well.\n> Democrat Chuck Schumer, the House minority leader, called the stand-down a strategic mistake.',
  },
  {
    by: 'maya',
    in: 'politics',
    ago: 47,
    reply: true,
    text: 'Schumer’s title looks odd to me. Can somebody check?',
  },
  {
    by: 'tom',
    in: 'politics',
    ago: 22,
    text: '“You don’t have the chips right now,” Trump told Zelenskyy in the Oval Office.',
  },
  {
    by: 'joel',
    in: 'copy-desk',
    ago: 40,
    text: 'Two lines from the night queue that I could not place:\n• Trump has made at least seven Moscow-friendly gestures within the past two weeks.\n• The U.S. vetoed the UN resolution that condemned Russia’s aggression.',
  },
  {
    by: 'ana',
    in: 'copy-desk',
    ago: 33,
    text: 'Holding both until they are sourced. `/factcheck` first, then ask me.',
    reactions: [['+1', 'joel']],
  },
  {
    by: 'ana',
    in: 'copy-desk',
    ago: 31,
    text: 'Three ways that save typing: react to a line with :mag:, choose *Fact-check this* in its menu, or open *Check a draft* for a whole story. What is open and what the desk decided is on Stet’s *Home* tab.',
  },
  {
    by: 'ana',
    in: 'standards',
    ago: 118,
    text: 'Reminder: an official’s account is an official’s account. If the record has it as “told NBC News”, so do we.',
    reactions: [['100', 'maya']],
  },
];

/** What one might do here, channel by channel. */
export const tips: readonly Tip[] = [
  {
    channel: 'politics',
    label: 'Check a name and a title',
    text: '/factcheck Schumer, the House minority leader, called it a mistake',
  },
  {
    channel: 'politics',
    label: 'Check a quotation',
    text: '/factcheck “You don’t have the chips right now,” Trump told Zelenskyy.',
  },
  {
    channel: 'politics',
    label: 'Ask for all to see',
    text: '@stet The order to halt cyber operations applies to intelligence gathering as well.',
  },
  { channel: 'politics', label: 'Who was who', text: '/factcheck who Mike Waltz on 2025-03-04' },
  {
    channel: 'copy-desk',
    label: 'Check a figure',
    text: '/factcheck Trump has made at least seven Moscow-friendly gestures within the past two weeks.',
  },
  {
    channel: 'copy-desk',
    label: 'A documented error',
    text: '@stet The U.S. vetoed the UN resolution that condemned Russia’s aggression.',
  },
  { channel: 'copy-desk', label: 'Check a draft', text: '/factcheck draft' },
  { channel: 'copy-desk', label: 'Where sources disagree', text: '/factcheck discrepancies' },
  { channel: 'standards', label: 'Bring Stet in', text: '/invite @stet' },
  { channel: 'standards', label: 'What is heard here', text: '/factcheck settings' },
  {
    channel: 'standards',
    label: 'Ask it alone',
    text: '/factcheck Sergey Lavrov is the Russian foreign minister.',
  },
  {
    channel: '@app',
    label: 'Send a claim',
    text: 'The Kremlin said U.S. foreign policy largely coincides with its vision.',
  },
  { channel: '@app', label: 'What is not on record', text: 'The mayor of Kyiv opened a school.' },
  { channel: '@app', label: 'Sources', text: 'sources' },
  { channel: '@app', label: 'Help', text: 'help' },
];
