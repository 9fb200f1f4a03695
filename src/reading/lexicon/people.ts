/** Nouns for those who speak in the news: people by what they do, bodies, and documents that say something. */

const pluralOf = (noun: string): string =>
  noun
    .replace(/(?:s|x|ch|sh)$/, '$&e')
    .replace(/([^aeiou])y$/, '$1ie')
    .replace(/man$/, 'men')
    .replace(/(?<!men)$/, 's');

export const SPEAKERS: ReadonlySet<string> = new Set(
  `official spokesman spokeswoman spokesperson source aide adviser advisor senator lawmaker legislator president minister
  secretary leader chief director lawyer attorney judge justice reporter journalist correspondent analyst expert professor
  scholar historian critic ally supporter opponent rival voter resident woman man mother father son daughter wife husband
  brother sister friend boy girl child kid governor mayor congressman congresswoman representative delegate candidate
  nominee contender frontrunner runner people person officer commander general admiral colonel soldier diplomat ambassador
  envoy strategist operative consultant pollster host anchor author writer columnist editor blogger commentator commenter marcher spectator reader viewer listener caller user member speaker chairman
  chairwoman chair chairperson economist activist advocate organizer prosecutor witness victim veteran pastor priest bishop
  rabbi imam pope student teacher worker democrat republican conservative liberal progressive moderate counterpart partner operator negotiator investigator monitor inspector auditor demographer premier
  executive manager owner founder mogul businessman businesswoman investor farmer doctor nurse scientist researcher engineer
  coach player fan star actor actress singer protester demonstrator immigrant attendee participant observer detractor
  hawk king queen prince councilman councilwoman commissioner sheriff coroner clerk deputy veep whip insider staffer staff
  surgeon neurosurgeon strongman billionaire millionaire socialist native neighbor colleague classmate boss employee volunteer donor
  statement report letter memo email tweet post message poll survey study article story editorial piece ad advertisement
  video website site page book document transcript filing complaint lawsuit indictment ruling decision order petition
  release headline sign banner caption note photo poster placard commercial footnote meme resolution bill law text account profile account biography
  campaign committee department agency group company court government administration ministry embassy organization
  organisation association union coalition council board commission party newspaper paper magazine network station firm
  bank team office bureau panel house kremlin pentagon palace police crowd audience
  counsel town city county university school college church hospital league club foundation institute watchdog regulator
  legislature parliament senate
  one another other others some many most several few both all none somebody someone everyone nobody half majority percent %
  men women children wives`
    .trim()
    .split(/\s+/)
    .flatMap((noun) => [noun, pluralOf(noun)]),
);

/** Quantities that stand before a noun, or before `of` and a noun: "six in ten of the voters", "one of the aides". */
export const SHARES: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten some many most several few both all none half each majority percent % number dozen dozens hundreds thousands third quarter thirds any those group handful pair couple another other others percentage'.split(
    ' ',
  ),
);

/** Irregular past forms: with those in -ed they tell that a clause has its verb. */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  'went took made gave came got left told said held kept began brought sent spoke stood met ran sat won lost wrote drew set hit led fought sought thought found felt saw knew heard became broke chose drove fell flew grew rose shot threw tore stuck spent paid put sang swore wore withdrew forgot understood built read cut let laid caught taught bought beat bit bent shook struck swung hung dug drank ate sank slid cast put quit shut burst rode sold swept upheld withheld woke stole fled fed dealt meant'.split(
    ' ',
  ),
);

/** The last word of a phrase for somebody who acts, as far as its ending tells. */
export const AGENT =
  /(?:er|or|ist|ian|man|woman|men|women|ee|eer|crat|fellow|rival|general|presidential|political|senior|hopeful)s?$/;
