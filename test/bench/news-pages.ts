/** News pages to measure filing on: events that many outlets report, each in its own words and with its own slips. */

const ofList = <T>(list: readonly T[], random: () => number): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
};

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

const given = 'Ada Karl Mona Erik Ines Paul Rosa Ivar Lena Hugo Nora Emil Vera Otto Elsa Anton'.split(' ');
const family = 'Lind Holm Berg Strand Dahl Falk Norden Ekman Sand Vik Lund Brandt Moen Aas Krog Rask'.split(
  ' ',
);
const towns =
  'Northport Sandholm Eastmere Kingsford Millbrook Harwick Larkhill Westerby Dunmore Fairhaven'.split(' ');
const things = 'ferry bridge harbour hospital library tunnel railway stadium school airport'.split(' ');
const outlets =
  'Gazette,Courier,Harbour Post,Daily Mail Boat,Evening Standardbearer,Morning Ledger,Tribune,Observer of the Coast'.split(
    ',',
  );
const titles = ['Mayor', 'Governor', 'Senator', 'Treasurer', 'Police Chief', 'Transport Minister'];
const bodies = ['council', 'board', 'parliament', 'committee', 'commission'];
const verbs = ['said', 'told reporters', 'wrote in a statement', 'said on Tuesday'];
const hedges = ['', '', '', 'reportedly ', 'apparently '];
const quotes = [
  'We will not close it, and nobody has asked us to',
  'This is the largest sum that this town has ever spent on anything',
  'There is no plan to sell, and there never was one',
  'People here have waited for ten years, and they will not wait any longer',
  'I have read the report twice, and it does not say what they say it does',
  'The money is there, and the vote was clear',
];

interface Event {
  readonly town: string;
  readonly thing: string;
  readonly person: string;
  readonly title: string;
  readonly other: string;
  readonly body: string;
  readonly cost: number;
  readonly votes: readonly [number, number];
  readonly jobs: number;
  readonly day: number;
  readonly quote: string;
}

function eventOf(n: number): Event {
  const random = randomFrom(n + 1);
  const name = () => `${ofList(given, random)} ${ofList(family, random)}`;
  return {
    town: ofList(towns, random),
    thing: ofList(things, random),
    person: name(),
    title: ofList(titles, random),
    other: name(),
    body: ofList(bodies, random),
    cost: 10 * (3 + Math.floor(random() * 90)),
    votes: [5 + Math.floor(random() * 4), Math.floor(random() * 4)],
    jobs: 20 + Math.floor(random() * 400),
    day: 1 + Math.floor(random() * 27),
    quote: ofList(quotes, random),
  };
}

/** What is known of an event, in one outlet's words. One in six has a figure, a title or a word of it wrong. */
function statementsOf(event: Event, random: () => number): string[] {
  const slips = random() < 1 / 6;
  const cost = slips ? event.cost + 100 : event.cost;
  const title = slips && random() < 0.5 ? ofList(titles, random) : event.title;
  const last = event.person.split(' ')[1] ?? event.person;
  const words = slips ? event.quote.replace(/\b(?:and|not)\b/, 'or') : event.quote;
  const { town, thing, body, votes, jobs, other } = event;
  const one = (...ways: readonly string[]) => ofList(ways, random);
  return [
    one(
      `The ${body} of ${town} ${ofList(hedges, random)}voted ${votes[0]} to ${votes[1]} on March ${event.day} to keep the ${thing} open.`,
      `By ${votes[0]} to ${votes[1]}, ${town}'s ${body} ${ofList(hedges, random)}decided on March ${event.day} that the ${thing} stays.`,
      `On March ${event.day}, after a long debate, the ${body} in ${town} chose to keep the ${thing}, ${votes[0]} to ${votes[1]}.`,
    ),
    one(
      `The ${thing} costs ${town} $${cost},000 a year, according to the ${body}.`,
      `Every year ${town} pays $${cost},000 for the ${thing}, a report says.`,
      `Running the ${thing} takes $${cost},000 a year out of the budget of ${town}.`,
    ),
    one(
      `“${words},” ${title} ${event.person} ${ofList(verbs, random)}.`,
      `${title} ${event.person} ${ofList(verbs, random)}: “${words}.”`,
      `“${words},” ${event.person}, the ${title.toLowerCase()}, ${ofList(verbs, random)}.`,
    ),
    one(
      `${last} ${ofList(hedges, random)}rejected a plan to close the ${thing} before the summer.`,
      `A plan to shut the ${thing} by June was ${ofList(hedges, random)}turned down by ${last}.`,
    ),
    one(
      `${other}, who led the opposition on the ${body}, called the decision a mistake.`,
      `It was a mistake, said ${other}, the most outspoken opponent on the ${body}.`,
    ),
    one(
      `About ${jobs} people work at the ${thing}, and more than ${jobs * 3} use it every day.`,
      `With some ${jobs} employees, the ${thing} serves more than ${jobs * 3} people daily.`,
    ),
    one(
      `The ${thing} opened in ${1950 + (event.day % 50)} and was rebuilt after the storm of ${2000 + (event.day % 20)}.`,
      `Built in ${1950 + (event.day % 50)}, the ${thing} was damaged in the storm of ${2000 + (event.day % 20)}.`,
    ),
    one(
      `The next meeting of the ${body} is on April ${event.day}.`,
      `On April ${event.day} the ${body} meets again.`,
    ),
  ];
}

const who =
  'Residents,Commuters,Teachers,Shopkeepers,Fishermen,Parents,Students,Nurses,Drivers,Pensioners,Visitors,Farmers,Volunteers,Engineers,Neighbours'.split(
    ',',
  );
const did =
  'complained about,waited for,asked for,wrote letters about,gathered to discuss,laughed about,remembered,had not heard of,praised,worried about,voted on,drew pictures of'.split(
    ',',
  );
const what =
  'the icy roads,a broken clock,the price of bread,an old photograph,the new timetable,a missing dog,the colour of the gate,two empty buildings,the long winter,a promised playground,the smell of the river,a letter from the ministry,the noise at night,last summer’s concert'.split(
    ',',
  );
const where =
  'in front of the market,behind the old mill,at the town hall,near the station,on the pier,in a crowded classroom,outside the bakery,along the canal,in the rain,by candlelight,over coffee,at the edge of town'.split(
    ',',
  );
const how =
  'while the radio played,before anybody had voted,as the lights went out,and nobody took notes,though few had read the report,until it was dark,without much hope,for the third time this month,as they do every year,and then went home'.split(
    ',',
  );

/** Colour, as reporters have it: seldom the same twice. */
const filler = (random: () => number): string =>
  `${[who, did, what, where, how].map((list) => ofList(list, random)).join(' ')}.`;

export interface Page {
  readonly name: string;
  readonly html: string;
  /** Without markup. */
  readonly text: string;
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
  return { name: `${name}.html`, html, text: [title, ...paragraphs].join('\n\n') };
}

const chunked = (sentences: readonly string[], size: number): string[] =>
  Array.from({ length: Math.ceil(sentences.length / size) }, (_, n) =>
    sentences.slice(n * size, (n + 1) * size).join(' '),
  );

/** So many pages of 400 to 900 words, about one event for each twelve; the same ones every time. */
export function newsPages(count: number): Page[] {
  const events = Array.from({ length: Math.max(1, Math.ceil(count / 12)) }, (_, n) => eventOf(n));
  return Array.from({ length: count }, (_, n) => {
    const random = randomFrom(1_000_003 * (n + 1));
    const main = ofList(events, random);
    const words = 400 + Math.floor(random() * 500);
    const sentences = [...statementsOf(main, random)];
    for (let length = sentences.join(' ').split(' ').length; length < words; ) {
      // Background: what became of other places, which other outlets report as well.
      const more =
        random() < 0.2 ? ofList(statementsOf(ofList(events, random), random), random) : filler(random);
      sentences.push(more);
      length += more.split(' ').length;
    }
    const outlet = ofList(outlets, random);
    return pageOf(`story-${String(n).padStart(4, '0')}`, {
      title: `${main.town} keeps its ${main.thing}, ${main.person} says (${n})`,
      ...{ outlet, day: `2025-03-${String(main.day).padStart(2, '0')}`, paragraphs: chunked(sentences, 2) },
    });
  });
}
