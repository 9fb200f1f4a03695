/** News pages to measure filing on: events that several outlets report, each in its own words, order and with its own slips. */
import { EVENT_KINDS, type EventKind } from './news-events.js';
import { backgroundOf, quoteOf } from './news-sentences.js';
import { COMPANY_ENDS, GIVEN, NAME_STARTS, OUTLETS, STREETS, SURNAME_ENDS, TOWN_ENDS } from './news-words.js';

const ofList = <T>(list: readonly T[], random: () => number): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
};

const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

const nameOf = (random: () => number): string =>
  `${ofList(GIVEN, random)} ${ofList(NAME_STARTS, random)}${ofList(SURNAME_ENDS, random)}`;

type Facts = Readonly<Record<string, string>>;

interface Event {
  readonly kind: EventKind;
  readonly facts: Facts;
  /** Days behind the first of the year. */
  readonly day: number;
}

/** So many towns, each with one mayor: the same people are in the news again and again. */
const TOWNS = 60;
const EVENTS_A_DAY = 5;

const dayOf = (day: number): Date => new Date(Date.UTC(2025, 0, 6 + day));

function eventOf(n: number): Event {
  const random = randomFrom(n + 1);
  const townNumber = Math.floor(random() * TOWNS);
  const ofTown = randomFrom(7919 * (townNumber + 1));
  const town = `${ofList(NAME_STARTS, ofTown)}${ofList(TOWN_ENDS, ofTown)}`;
  const mayor = nameOf(ofTown);
  const kind = ofList(EVENT_KINDS, random);
  const [who, other] = [nameOf(random), nameOf(random)];
  const last = (name: string): string => name.split(' ').at(-1) ?? name;
  const count = (least: number, span: number): string => String(least + Math.floor(random() * span));
  const day = Math.floor(n / EVENTS_A_DAY);
  return {
    kind,
    day,
    facts: {
      ...{ town, mayor, who, other, last: last(who), otherLast: last(other) },
      title: ofList(kind.titles, random),
      org: `${ofList(NAME_STARTS, random)}${ofList(SURNAME_ENDS, random)} ${ofList(COMPANY_ENDS, random)}`,
      street: `${ofList(STREETS, random)} Street`,
      ...{ n: count(6, 30), m: count(120, 2000), k: count(3, 60), money: `$${count(2, 90)}` },
      day: dayOf(day).toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }),
      quote: quoteOf(random),
      reply: quoteOf(random),
    },
  };
}

const withFacts = (sentence: string, facts: Facts): string => {
  const made = sentence.replace(/\{(\w+)\}/g, (_, slot: string) => facts[slot] ?? '');
  return made.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
};

/** One in six has a figure, a name or a word of somebody wrong. */
function slipped({ facts, kind }: Event, random: () => number): Facts {
  if (random() > 1 / 6) return facts;
  const wrong: Facts[] = [
    { m: String(Number(facts.m) + 100) },
    { n: String(Number(facts.n) + 2) },
    { money: (facts.money ?? '').replace(/\d$/, (digit) => String((Number(digit) + 3) % 10)) },
    { title: ofList(kind.titles, random) },
    { quote: (facts.quote ?? '').replace(/\b(?:no|not|never|most)\b/, 'hardly') },
    { other: (facts.other ?? '').replace(/(.)(.)$/, '$2$1') },
  ];
  return { ...facts, ...ofList(wrong, random) };
}

/** What one outlet has of an event, each in one of its wordings. */
function statementsOf(event: Event, random: () => number): string[] {
  const facts = slipped(event, random);
  const [first = [], ...more] = event.kind.facts;
  return [first, ...shuffled(more, random).slice(0, 5 + Math.floor(random() * 4))].map((wordings) =>
    withFacts(ofList(wordings, random), facts),
  );
}

/** Mulberry32, by Tommy Ettinger: the same numbers for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Page {
  readonly name: string;
  readonly html: string;
  /** Without markup. */
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  /** `YYYY-MM-DD`, on which it was published. */
  readonly day: string;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** As a newspaper's own system makes them: navigation, a share bar, promotions and a footer around the story. */
export function pageOf(
  name: string,
  {
    title,
    outlet,
    day,
    paragraphs,
  }: {
    readonly title: string;
    readonly outlet: string;
    readonly day: string;
    readonly paragraphs: readonly string[];
  },
): Page {
  const links = Array.from(
    { length: 24 },
    (_, n) => `<li><a href="/section/${n}">Section ${n}</a></li>`,
  ).join('');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} | ${escaped(outlet)}</title>
<link rel="canonical" href="https://${outlet.toLowerCase().replace(/[^a-z]+/g, '')}.example/${name}">
<meta property="og:site_name" content="${escaped(outlet)}"><meta property="og:title" content="${escaped(title)}">
<meta property="article:published_time" content="${day}T09:00:00Z"><style>.a{color:red}</style>
<script>window.dataLayer=[${'{"a":1},'.repeat(40)}0]</script></head><body><header><nav><ul>${links}</ul></nav></header>
<main><article><h1>${escaped(title)}</h1><p class="byline">By Jo Roe</p><div class="share"><a href="#">Share</a></div>
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
<aside class="promo"><h3>Read more</h3><ul>${links}</ul></aside></article></main>
<footer><p>Copyright ${escaped(outlet)}. All rights reserved.</p><ul>${links}</ul></footer></body></html>`;
  return { name: `${name}.html`, html, text: [title, ...paragraphs].join('\n\n'), title, outlet, day };
}

const chunked = (sentences: readonly string[], size: number): string[] =>
  Array.from({ length: Math.ceil(sentences.length / size) }, (_, n) =>
    sentences.slice(n * size, (n + 1) * size).join(' '),
  );

interface Story {
  readonly headline: string;
  readonly outlet: string;
  /** As an event's. */
  readonly day: number;
  readonly paragraphs: readonly string[];
}

/** 450 to 900 words: what happened, what it has to do with an earlier event, and much else. */
function storyOf(event: Event, earlier: Event, outlet: string, random: () => number): Story {
  const words = 450 + Math.floor(random() * 450);
  const statements = statementsOf(event, random);
  const [lead = '', ...more] = statements;
  const background = random() < 0.3 ? statementsOf(earlier, random).slice(0, 2) : [];
  const others = [...more, ...background];
  for (let length = [lead, ...others].join(' ').split(' ').length; length < words; ) {
    const sentence = backgroundOf(random, () => nameOf(random));
    others.push(sentence);
    length += sentence.split(' ').length;
  }
  return {
    headline: withFacts(ofList(event.kind.headlines, random), event.facts),
    ...{ outlet, day: event.day + Math.floor(random() * 2) },
    paragraphs: chunked([lead, ...shuffled(others, random)], 2),
  };
}

const OF_ONE_EVENT = 4;
/** Of so many events one is reported by one outlet in the words of another. */
const COPIED = 5;

/** So many pages of about 700 words, four for each event, one of twenty a copy but for its end; the same ones every time. */
export function newsPages(count: number): Page[] {
  const stories = Array.from({ length: Math.ceil(count / OF_ONE_EVENT) }, (_, n): Story[] => {
    const random = randomFrom(1_000_003 * (n + 1));
    const [event, earlier] = [eventOf(n), eventOf(Math.floor(random() * n))];
    const told = shuffled(OUTLETS, random)
      .slice(0, OF_ONE_EVENT)
      .map((outlet) => storyOf(event, earlier, outlet, random));
    const [first, last] = [told[0], told.at(-1)];
    if (first === undefined || last === undefined || n % COPIED !== 0) return told;
    return [
      ...told.slice(0, -1),
      { ...first, outlet: last.outlet, headline: last.headline, paragraphs: first.paragraphs.slice(0, -1) },
    ];
  });
  return stories
    .flat()
    .slice(0, count)
    .map(({ headline, outlet, day, paragraphs }, n) =>
      pageOf(`story-${String(n).padStart(4, '0')}`, {
        ...{ title: headline, outlet, day: dayOf(day).toISOString().slice(0, 10), paragraphs },
      }),
    );
}
