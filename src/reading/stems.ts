/**
 * What all forms of an English word have in common: `halt`, `halts`, `halted` and `halting` have one stem, and so have
 * `seize` and `seized`. An exception list for the irregular forms, then a few suffix rules after step 1 of Porter's
 * algorithm. A stem is compared with stems only and never shown: it need not be a word.
 */
const IRREGULAR = `
be: am is are was were been being 're 'm
have: has had having 've
do: does did done doing
go: goes went gone going
say: says said saying
tell: told tells telling
make: made making
take: took taken taking
give: gave given giving
get: got gotten getting
come: came coming
become: became becoming becomes
begin: began begun
see: saw seen seeing
know: knew known
think: thought
find: found
leave: left leaving leaves
lose: lost losing
win: won
hold: held
keep: kept
lead: led
feel: felt
stand: stood
understand: understood
send: sent
spend: spent
build: built
bring: brought
buy: bought
fight: fought
seek: sought
sell: sold sells selling
meet: met
pay: paid
use: used using uses
ease: eased easing eases
free: freed frees freeing
write: wrote written writing writes
speak: spoke spoken
break: broke broken
choose: chose chosen choosing chooses
drive: drove driven driving drives
fall: fell fallen falls falling
fly: flew flown flies
grow: grew grown
rise: rose risen rising
run: ran
show: shown
steal: stole stolen
swear: swore sworn
throw: threw thrown
wear: wore worn
draw: drew drawn
withdraw: withdrew withdrawn
forget: forgot forgotten
mean: meant
sit: sat
strike: struck strikes striking
overthrow: overthrew overthrown
lie: lied lying lies
die: died dying dies
tie: tied tying ties
agree: agreed agreeing agrees
man: men
woman: women
person: people persons
child: children
ally: allies allied
good: better best
bad: worse worst
will: would 'll
may: might
not: n't
urge: urged urging
edge: edged edging
age: aged aging ageing
sue: sued suing sues
owe: owed owing owes
vie: vied vying vies
eye: eyed eyeing
disagree: disagrees disagreed disagreeing
guarantee: guarantees guaranteed guaranteeing
decree: decrees decreed decreeing
flee: fled flees fleeing
oversee: oversees oversaw overseen overseeing
foresee: foresees foresaw foreseen foreseeing
succeed: succeeds
exceed: exceeds
proceed: proceeds
speed: speeds sped
ceiling: ceilings
evening: evenings
morning: mornings
movie: movies
bias: biases biased
crisis: crises
analysis: analyses
wife: wives
ad: ads
aide: aides
plane: planes
unite: unites uniting
route: routes routed routing
quote: quotes quoted quoting
suite: suites
theme: themes
freeze: freezes froze frozen freezing
unfreeze: unfreezes unfroze unfrozen unfreezing
shoot: shot shots
hide: hid hidden hiding
shake: shakes shook shaken shaking
bear: bore borne
cling: clung
deal: dealt
forbid: forbade forbidden
forgive: forgave forgiven forgives forgiving
hear: heard
lay: laid
lend: lent
overcome: overcame overcomes overcoming
ride: rode ridden riding
shrink: shrank shrunk
sink: sank sunk
slay: slew slain
slide: slid slides sliding
hundred: hundreds
sow: sown
spring: sprang sprung
stick: stuck
strive: strove striven strives striving
swing: swung
teach: taught
tear: tore torn
undo: undid undone undoes
undertake: undertook undertaken undertakes undertaking
uphold: upheld
wake: woke woken waking
withhold: withheld
withstand: withstood
mislead: misled
rebuild: rebuilt
retake: retook retaken retakes retaking
undergo: underwent undergone undergoes
misunderstand: misunderstood
beat: beaten
blow: blew blown
catch: caught catches catching
eat: ate eaten
dig: dug
hang: hung
sweep: swept
sleep: slept
traffic: trafficked trafficking
serviceman: servicemen
servicewoman: servicewomen
congressman: congressmen
congresswoman: congresswomen
spokesman: spokesmen
spokeswoman: spokeswomen
spokesperson: spokespeople spokespersons
chairman: chairmen
businessman: businessmen
businesswoman: businesswomen
policeman: policemen
gunman: gunmen
`;

/** Words that end like a form of another and are not one. */
const WHOLE =
  'this his its us as is was has less always perhaps news politics series during thing king spring string nothing something anything everything morning evening ceiling need indeed red bed speed feed seed proceed exceed succeed embed hundred united bus gas plus thus yes quite morale rationale premiere goods hostilities authorities securities earnings odds lasting acting'.split(
    ' ',
  );

const known: ReadonlyMap<string, string> = new Map([
  ...WHOLE.map((word): [string, string] => [word, word]),
  ...IRREGULAR.trim()
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [base = '', forms = ''] = line.split(': ');
      return [base, ...forms.split(' ')].map((form) => [form, base]);
    }),
]);

const VOWEL = /[aeiouy]/;
const SHORT = /^[^aeiou]?[aeiou][^aeiouwxy]$/;

const undouble = (word: string): string => {
  const last = word[word.length - 1];
  return word.length > 3 && last !== undefined && last === word[word.length - 2] && !VOWEL.test(last)
    ? word.slice(0, -1)
    : word;
};

const dropE = (word: string): string => (word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word);

const base = (word: string): string => dropE(undouble(word));

const inflected = (stem: string): string => {
  const single = undouble(stem);
  if (single !== stem) return dropE(single);
  return SHORT.test(stem) ? `${stem}e` : dropE(stem);
};

/** Without -ed or -ing, where what is left may be a word. */
const withoutEnding = (word: string, ending: 'ed' | 'ing'): string => {
  const stem = word.slice(0, -ending.length);
  return word.endsWith(ending) && stem.length > 2 && VOWEL.test(stem) ? inflected(stem) : base(word);
};

const singular = (word: string): string => {
  if (/(?:sses|shes|ches|xes|zzes)$/.test(word)) return undouble(word.slice(0, -2));
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ss|us|is)$/.test(word) ? base(word) : suffixed(word.slice(0, -1));
};

/** The last letter tells which of the rules can apply. */
const suffixed = (word: string): string => {
  switch (word[word.length - 1]) {
    case 's':
      return singular(word);
    case 'd':
      return word.endsWith('ied') && word.length > 4 ? `${word.slice(0, -3)}y` : withoutEnding(word, 'ed');
    case 'g':
      return withoutEnding(word, 'ing');
    default:
      return base(word);
  }
};

/** The stem of a lower-case word with straight apostrophes. */
export function stemOf(word: string): string {
  const irregular = known.get(word);
  if (irregular !== undefined) return irregular;
  return word.length < 4 || !/^[a-z]+$/.test(word) ? word : suffixed(word);
}
