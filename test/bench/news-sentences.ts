/** Sentences of colour and background, each of its own words: seldom the same twice. */
import { ADJECTIVES, NOUNS, TRADES, VERBS } from './news-words.js';

/** `{n}` a noun, `{a}` an adjective, `{v}` a verb in the past, `{t}` a trade, `{p}` somebody's name, `{c}` a count, `{y}` a year. */
const FRAMES = [
  'The {a} {n} beside the {n} was {v} in {y}, and since then every {n} has {v} it without a {a} {n}.',
  'When {p}, a {t}, {v} the {n} last autumn, neither the {a} {n} nor its {n} was {v} by anybody.',
  'Behind a {a} {n}, {c} crates for the {n} had been {v} and then {v} again.',
  '{p} {v} a {n} there for {c} years before the {a} {n} was {v}.',
  'Few remember how the {n} {v} its {a} {n}; fewer still have {v} the {n} that came with it.',
  'A {t} named {p} keeps {c} drawings of the {n}, some {a}, some {v} by a {n} from abroad.',
  'For {c} weeks no {n} {v} the {a} {n}, though a {t} had {v} one nearby.',
  'Between the {a} {n} and a {n} stands what {p} once {v}: a {n}, {a} and {v}.',
  'Its {n} cost {c} dollars in {y}, less than a {a} {n} would today.',
  'Once a {n} {v} here each morning, {a} {t}s {v} the {n} and waited.',
  'Nobody {v} the {n}, which a {a} {n} had {v} since {y}.',
  '{p}, who works as a {t}, {v} {c} letters about a {n} and its {a} {n}.',
  'Under the {n} lies a {a} {n}; over it, {t}s have {v} a {n}.',
  'Plans for a {a} {n} were {v} in {y} but the {n} never {v} them.',
  'With {c} visitors a week, that {n} {v} more than its {a} {n} had ever {v}.',
  'Some {v} a {n}, others the {a} {n} of {p}, the {t}.',
  'Rain {v} the {a} {n} twice, so a {t} {v} its {n} with what was left of a {n}.',
  'Where {t}s once {v} {a} {n}s, {c} families now share one {n}.',
  'It was a {a} {n} that {p} {v} first, then a {n}, then {c} {a} {n}s.',
  'According to a {n} from {y}, {c} {t}s {v} the {a} {n} by hand.',
  'Neighbours {v} each {n}; {p} alone {v} the {a} {n} behind her {n}.',
  'Instead of a {n}, visitors {v} {a} {n}s and one {a} {n}.',
  'Since {y} the {n} has {v} {c} {n}s, most of them {a}.',
  'No {a} {n} was {v}, yet {c} {t}s {v} what {p} called a {n}.',
  'Mornings here begin with a {a} {n} that {t}s {v} long before any {n} is {v}.',
  'Next to it a {n} is being {v}, {a} as a {n}, for {c} {t}s.',
  'Everything {a} about that {n} had been {v} when {p} {v} a {n} for it.',
  'Two {n}s, one {a}, one {v}, are all that a {t} {v} from the {n}.',
] as const;

const VOICES = [
  '“A {a} {n} is still a {n},” said {p}, a {t}.',
  '“We {v} the {n} and nobody {v} our {a} {n},” {p} said.',
  '{p}, a {t}, said: “Any {n} that {v} us so late deserves a {a} {n}.”',
  '“If they had {v} one {n}, the {a} {n} would never have been {v},” said {t} {p}.',
  '“My {n} is {a}, my {n} was {v} twice, and I have {v} worse,” {p} told this newspaper.',
] as const;

const one = (list: readonly string[], random: () => number): string =>
  list[Math.floor(random() * list.length)] ?? '';

function filled(frame: string, random: () => number, nameOf: () => string): string {
  const made = frame.replace(/\{([navtpcy])\}/g, (_, slot: string) => {
    if (slot === 'n') return one(NOUNS, random);
    if (slot === 'a') return one(ADJECTIVES, random);
    if (slot === 'v') return one(VERBS, random);
    if (slot === 't') return one(TRADES, random);
    if (slot === 'p') return nameOf();
    return String(slot === 'c' ? 3 + Math.floor(random() * 900) : 1890 + Math.floor(random() * 130));
  });
  return made.replace(/\b([Aa]) (?=[aeio]|u[mnp])/g, '$1n ');
}

const JOINTS = [', while ', ', and ', ', though ', '; '];

/** Most sentences of a newspaper have more than one clause. */
const joined = (first: string, joint: string, second: string): string =>
  `${first.slice(0, -1)}${joint}${second.startsWith('{p}') ? second : second.charAt(0).toLowerCase() + second.slice(1)}`;

/** @param nameOf somebody's name */
export function backgroundOf(random: () => number, nameOf: () => string): string {
  if (random() < 0.12) return filled(one(VOICES, random), random, nameOf);
  const frame = one(FRAMES, random);
  const whole = random() < 0.2 ? frame : joined(frame, one(JOINTS, random), one(FRAMES, random));
  return filled(whole, random, nameOf);
}

/** What somebody says of an event: the same words in every outlet. */
export const quoteOf = (random: () => number): string =>
  filled(
    one(
      [
        'We have {v} this {n} for {c} days and no {a} {n} will stop us',
        'Nobody here wanted a {a} {n}, and nobody {v} one',
        'It is the most {a} {n} that I have {v} in {c} months',
        'What they {v} is not a {n}, it is a {a} {n} with a {n} on top',
        'The {a} {n} was {v} by people who never saw our {n}',
        'I would have {v} every {n} in this county for one {a} {n}',
      ],
      random,
    ),
    random,
    () => '',
  );
