import type { Answer } from './answer.js';
import { section, sections } from './blocks.js';
import { bold, escaped, joined, type Mrkdwn } from './mrkdwn.js';

const usages: readonly (readonly [usage: string, meaning: string])[] = [
  ['/factcheck CLAIM', 'holds a statement, a quotation or a draft against the record, and cites it'],
  [
    '/factcheck DRAFT. against: TRANSCRIPT',
    'holds the draft against the transcript and not against the record; or quote both, or attach both as text',
  ],
  [
    '/factcheck draft',
    'opens a form for a draft: headline, text or file, the day it speaks of, where to answer',
  ],
  ['/factcheck who NAME', 'the offices that a person held; add “on 2025-03-04” for a day'],
  ['/factcheck why ID', 'how a finding or a verdict was reached, step by step; as the button Why?'],
  [
    '/factcheck add LINK',
    'files a source: I read it, and say where it disagrees with what is on file; alone, opens a form for a link, a text or files',
  ],
  ['/factcheck sources', 'the documents on record'],
  ['/factcheck source ID', 'one of them: how it stands, its quotes and passages, what disagrees with it'],
  [
    '/factcheck origins CLAIM',
    'where a statement comes from: who carries it, whom each credits, and a picture',
  ],
  ['/factcheck discrepancies', 'where reporting is wrong or sources disagree; add an id for one of them'],
  [
    '/factcheck correct ID',
    'drafts a correction of a confirmed discrepancy or finding; alone, what is still to be corrected',
  ],
  ['/factcheck corrections', 'the corrections on file'],
  ['/factcheck rules', 'how each rule stands with the desk: what was confirmed and dismissed of it'],
  ['/factcheck settings', 'how I behave in this channel; “settings default” for all others'],
  ['/factcheck forget', 'deletes what you asked me to check, once you confirm it'],
  ['/factcheck help', 'this'],
];

const ways: readonly (readonly [where: string, what: string])[] = [
  [
    'The command',
    'works in every channel and direct message, also where I am not a member; its answer is for you alone until you share it. Slack takes no commands in threads: mention me there, or use the shortcut. People of another organisation have no commands here: they mention me in a channel that we share',
  ],
  [
    'Mention me',
    'in a channel that I am in, to be answered in the thread; in a thread, a mention with nothing else checks the message that started it; a mention with only a link says what is on record of that page',
  ],
  ['A direct message', 'takes all of the above, without “/factcheck”'],
  [
    'On any message',
    '“Fact-check this” in its menu (⋮), for you alone, or “File as source”; or the reaction 🔍 (:mag:) where I am a member, for all',
  ],
  [
    'In a thread that I have answered in',
    'go on without a mention: “Why?”, “Source?”, “What about NAME?”, “Is it true that …?”, “check: …”',
  ],
  [
    'A longer text',
    'comes back as a report, with a page to send on to your editor; “Check a draft” in the menu of shortcuts opens the form',
  ],
];

/** What can be asked, and where. */
export function helpAnswer(): Answer {
  return {
    summary: escaped('How to ask: /factcheck and a claim. Or mention me, or send me a direct message.'),
    body: [
      section(
        escaped(
          'I hold claims against the newsroom’s record and say what it documents, with the source and the paragraph. I never call anything true.',
        ),
      ),
      ...sections(usages.map(usageLine)),
      ...sections(ways.map(usageLine)),
      section(
        escaped(
          'To hold one text against another, quote the draft, write “against” on a line of its own, and quote the other text. Or attach both (.docx, .pdf, .txt, .md): the draft is the one whose name says draft, story, rewrite or summary. Files whose names do not say what they are to each other are each held against the record, unless you write “against” beside them. One file alone is held against the record; with words beside it, the words are held against the file.',
        ),
      ),
    ],
    citations: [],
    footer: [],
    shareable: false,
  };
}

function usageLine([usage, meaning]: readonly [string, string]): Mrkdwn {
  return joined([bold(escaped(usage)), escaped(meaning)], ' – ');
}
