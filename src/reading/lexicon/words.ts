/** Word classes that say how a word bears on what a sentence claims. */

import { stemOf } from '../stems.js';
import { SAYING } from './speech.js';

const words = (list: string): string[] => list.trim().split(/\s+/);
const stems = (list: string): ReadonlySet<string> => new Set(words(list).map(stemOf));

/** Words that carry grammar and no content: they are no terms at all. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  words(`
  a an the this that these those it its he him his she her hers they them their theirs we us our ours you your i me my mine
  himself herself itself themselves myself ourselves one ones who whom whose which what where when why how there here
  be am is are was were been being do does did done doing have has had having will would shall should can could may might must
  's 're 've 'll 'd 'm s and or but nor so yet if then than as at by for from in into of off on onto out over to toward towards under up
  upon with within about above across against along amid among around before after behind below beneath beside besides
  between beyond despite down during except inside like near outside per since through throughout till until unless via
  while whereas although though because whether both either each every any some such same other another own also too very
  just only even still already now ever again really quite rather much many more most less least few
  not n't no never none nothing nobody neither cannot without indeed thus hence therefore meanwhile instead according nearly almost barely roughly approximately far fewer
  however moreover furthermore mr mrs ms dr let lot lots etc not all well ago yes
  `),
);

/** Words of little weight: a sentence with another one in their place reports the same. */
export const LIGHT_STEMS: ReadonlySet<string> = stems(`
  make take get go come give put set keep seem appear become remain use find see look know want need begin start try help show
  move decision idea notion prospect question possibility step action act measure matter issue thing way part point fact case situation effort number kind type
  sort series development event moment time year month week day hour recent recently new latest current currently early late
  major key main important significant significantly big large great high long old first last next several various
  different certain particular general public official officially formally simply clearly effectively actually
  essentially basically largely mainly mostly generally previously earlier later yesterday today once soon
  meanwhile man men woman women people person country nation world side place member group
  target belong sit serve hold bring era express amount constitute represent fully completely totally entirely strongly
  visibly openly notably own handful especially particularly just specifically expressly reportedly apparently allegedly
  supposedly seemingly evidently
`);

/**
 * Stems of words that take back, put off or put in doubt what they govern: "refused to provide guarantees" does not say
 * that guarantees were provided, nor does "ordered a halt to operations" say that operations were ordered.
 */
export const REVERSING_STEMS: ReadonlySet<string> = stems(`
  halt pause suspend suspension freeze stop cease end cancel scrap abandon refuse refusal decline fail failure deny denial reject rejection bar ban
  forbid prohibit prevent block avoid oppose opposition resist withhold withdraw reverse undo repeal revoke lift ease relax loosen
  disband dissolve dismantle threaten threat consider contemplate weigh mull discuss debate plan propose proposal intend hope
  expect seek try attempt ask request demand urge call suggest doubt question unlikely unable unwilling impossible
  dispute lack without cut reduce curb limit restrict postpone delay rule review condemn criticize
`);

/** Verbs, and nouns made of them, that tell one act from either side: who buys has been sold to, and no less.
 * The tenses stand with them: what somebody presents is not past. */
export const CONVERSE_STEMS: ReadonlySet<string> = stems(`
  buy sell purchase sale send receive give get take lend borrow ask answer question reply bring fetch lead follow
  teach learn employer employee parent child husband wife owner tenant buyer seller client guest host come go arrive depart
  precede succeed push pull import export present past future
`);

/** Words that say how sure a statement is. */
export const HEDGING: ReadonlySet<string> = new Set(
  words(`
  reportedly apparently allegedly supposedly seemingly presumably evidently purportedly likely probably possibly perhaps
  maybe may might could looks looked appear appears appeared seem seems seemed suggest suggests suggested believed thought expected
  unclear potential potentially possible rumored rumoured alleged reported unconfirmed purported
  `),
);

/** Stems with which a sentence hands its statement to somebody. */
export const SAYING_STEMS: ReadonlySet<string> = new Set(
  [...SAYING, ...words('suggestion claim allegation accusation assertion contention belief insistence')].map(
    stemOf,
  ),
);

/** Words of judgement: a sentence that rests on them is nobody's to check. */
export const JUDGEMENT: ReadonlySet<string> = new Set(
  words(`
  disgraceful shameful shame disgusting terrible horrible awful wonderful brilliant stupid foolish absurd ridiculous outrageous
  appalling deplorable beautiful ugly sad sadder saddest tragic baffling bewildering embarrassing pathetic cowardly heroic
  worst best greatest finest worse better silly insane crazy unforgivable inexcusable unacceptable regrettable
  deserve deserves deserved ought should sorry glad unfortunately sadly hopefully frankly honestly admirable
  `),
);
