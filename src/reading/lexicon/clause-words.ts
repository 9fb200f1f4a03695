/** The small words that a clause is read by: what begins a noun phrase, ends it or stands between it and its verb. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Personal pronouns in the subject's place. */
export const PRONOUNS = words('he she they it i we you');
/** Forms of `be`. */
export const BE = words("is are was were be been being 's 're 'm");
/** Auxiliary verbs and their negations. */
export const AUXILIARIES = words(
  "have has had having would will did do does should could can may might must is are was were be been being not n't never 've 'd 'll 're 'm 's",
);
/** Adverbs that no ending tells. */
export const ADVERBS = words(
  'also then later earlier just once since still often always even soon already ever never perhaps instead again now further first too once both himself herself themselves itself however meanwhile long twice',
);
/** Words of a time that may stand between a subject and its verb. */
export const TIMES = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning afternoon evening night week month year ago weeks months years days hours minutes',
);
/** What may stand before a time: "late on Monday". */
export const BEFORE_TIME = words(
  'on last this late early earlier that next in the one two three four five six less more than just several few',
);
/** Where a noun phrase ends: what joins clauses. */
export const STOPS = words(
  'that which who whom whose because if when while as and but or so than where whether although though before after since until unless what how why there',
);

/** A title stands behind one too: "on 'Meet the Press'". */
export const PREPOSITIONS = words(
  'in on at to for from with without by about during over under against into through amid among between of via per despite like near outside inside across behind toward towards upon within',
);

/** Prepositions that tie a place, a party or an employer to somebody. */
export const TIES = words('of for from at in on with to');

export const DETERMINERS = words('the a an this that these those his her its their our my your no');
/** What a clause begins with that hangs on another. */
export const SUBORDINATING = words(
  'that which what whom because when while as after before since until where whether if how why than',
);
/** Common verbs in the present, which no ending tells from a plural. */
export const COMMON = words('goes makes takes gives comes gets puts keeps runs wants uses');
export const POSSESSIVES = words('his her its their our my your');
