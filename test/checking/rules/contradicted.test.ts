import { contradicted } from '../../../src/checking/rules/contradicted.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

testRule(
  contradicted,
  {
    valid: [
      // As on record.
      'The stand-down does not apply to U.S. intelligence gathering.',
      'The cyber offensive stand-down doesn’t apply to intelligence gathering by the United States.',
      'Ukraine’s constitution does not permit elections under martial law.',
      'Ukraine’s constitution bars elections under martial law.',
      'Trump said Ukraine, not Russia, started the war.',
      'It was Ukraine and not Russia that started the war, Trump said.',
      'Zelenskyy left the U.S. without signing a minerals deal.',
      'Zelenskyy did not sign a minerals deal before he left the United States.',
      'Trump is not the first president to aim for a less hostile relationship with Moscow.',
      'The Trump administration refused to give Ukraine security guarantees.',
      'The Trump administration has not given Ukraine security guarantees.',
      'Russia invaded Ukraine.',
      'Ukraine was invaded by Russia.',
      'The Senate acquitted Trump in his first impeachment.',
      'Trump met Putin in Helsinki in 2018.',
      'Putin met Trump in Helsinki in 2018.',
      'Zelenskyy and Trump clashed in the Oval Office.',
      'Trump has refused to call Putin a dictator.',
      'Trump pressured Zelenskyy to investigate Joe Biden.',
      'No Ukrainian officials were invited to the talks in Saudi Arabia.',
      'Democrats view Ukraine more favorably than Republicans do, Gallup found.',
      // What makes up for a word that differs.
      'The honeymoon between Putin and Trump probably won’t last.',
      'Zelenskyy left without a signed minerals deal.',
      'Trump’s stance toward Russia has softened, and some Republicans are uneasy about it.',
      // Of something else.
      'Ukraine did not invade Russia.',
      'The White House did not say.',
      'The stand-down applies to offensive cyber operations.',
      'The sanctions apply to Russian oligarchs.',
      'Poland’s constitution allows elections in wartime.',
      'Ukraine voted against the budget.',
      'The Senate convicted a judge.',
      // Two negations are none.
      'It is not true that the stand-down applies to U.S. intelligence gathering.',
      'Nobody denies that Russia invaded Ukraine.',
      // Asked, wished, possible: not said.
      'Does the stand-down apply to intelligence gathering?',
      'Had the constitution allowed elections, Zelenskyy would have held them.',
      // Somebody’s own words and views.
      '“The stand-down applies to intelligence gathering,” an official said.',
      // Both can be true.
      'The stand-down does not apply to offensive operations against China.',
      'Trump has called Zelenskyy a friend.',
    ],
    invalid: [
      // Order in time, and how many.
      {
        text: 'The halt was implemented after the White House exchange between Trump and Zelensky.',
        messageId: 'order',
        actual: 'halt',
        cites: ['hegseth-halts-cyber/halt-before-exchange'],
      },
      {
        text: 'All Republicans praised Trump’s diplomatic efforts after the meeting.',
        messageId: 'extent',
        actual: 'Republicans',
        cites: ['hegseth-halts-cyber/republicans-praise'],
      },
      {
        text: 'The Trump administration has provided Ukraine with security guarantees.',
        messageId: 'opposite',
        actual: 'provided',
        cites: ['cyber-halt-overture/no-security-guarantees'],
      },
      {
        text: 'Republicans view Ukraine more favorably than Democrats do, Gallup found.',
        messageId: 'reversed',
        actual: /Republicans/,
        cites: ['nbc-russia-pivot/poll-comparison'],
      },
      // The object of a contrary word is what its modifiers describe.
      {
        text: 'Trump has embraced the alliance with Kyiv that Biden cultivated.',
        messageId: 'opposite',
        actual: /embraced/,
        cites: ['nbc-russia-pivot'],
      },
      {
        text: 'Biden kept calm with Zelenskyy in the June 2022 phone call, NBC News reported.',
        messageId: 'opposite',
        actual: /kept calm/,
        cites: ['nbc-russia-pivot'],
      },
      // Polarity.
      {
        text: 'The halt applies to U.S. intelligence gathering.',
        messageId: 'negated',
        actual: /applies/,
        cites: ['upi-cyber-halt/intelligence-not-covered'],
      },
      {
        text: 'The cyber offensive stand-down does apply to U.S. intelligence gathering operations.',
        messageId: 'negated',
        actual: /apply/,
        cites: ['upi-cyber-halt/intelligence-not-covered'],
      },
      {
        text: 'Ukraine’s constitution permits elections under martial law.',
        messageId: 'negated',
        actual: /permits/,
        cites: ['axios-putin-moves/constitution-bars-elections'],
      },
      {
        text: 'Trump is the first U.S. president to aim for less hostile relations with Moscow.',
        messageId: 'negated',
        actual: 'aim for',
        cites: ['nbc-russia-pivot/not-first-president'],
      },
      {
        text: 'Russia did not invade Ukraine in 2022.',
        messageId: 'negated',
        actual: /invade/,
        cites: ['axios-putin-moves/russia-invaded-ukraine'],
      },
      {
        text: 'Zelenskyy left the United States having signed a minerals deal.',
        messageId: 'negated',
        actual: /signed/,
        cites: ['nbc-russia-pivot/left-without-deal'],
      },
      {
        text: 'Pam Bondi never broke up Task Force Klepto Capture.',
        messageId: 'negated',
        actual: /broke/,
        cites: ['nbc-russia-pivot/klepto-capture'],
      },
      {
        text: 'Ukraine has not been under martial law since the Russian invasion began.',
        messageId: 'negated',
        actual: /martial|been/,
        cites: ['axios-putin-moves/martial-law'],
      },
      // An opposite word.
      {
        text: 'Ukraine’s constitution allows elections even under martial law.',
        messageId: 'negated',
        actual: /allows/,
        cites: ['axios-putin-moves/constitution-bars-elections'],
      },
      {
        text: 'The Senate ultimately convicted Trump in his first impeachment.',
        messageId: 'opposite',
        actual: /convicted/,
        cites: ['nbc-russia-pivot/acquitted'],
      },
      {
        text: 'The Trump administration has resumed offensive cyber operations against Russia.',
        messageId: 'opposite',
        actual: /resumed/,
        cites: ['hegseth-halts-cyber/offensive-operations-paused'],
      },
      {
        text: 'Donald Trump has hardened U.S. policy on Russia notably since he returned to office.',
        messageId: 'opposite',
        actual: /hardened/,
        cites: ['hegseth-halts-cyber/policy-softened'],
      },
      {
        text: 'Donald Trump has accepted the tight U.S. alliance with Kyiv.',
        messageId: 'opposite',
        actual: /accepted/,
        cites: ['nbc-russia-pivot/rejects-kyiv-alliance'],
      },
      {
        text: 'The Trump administration has not ruled out NATO membership for Ukraine.',
        messageId: 'negated',
        actual: /ruled/,
        cites: ['cyber-halt-overture/no-nato-membership'],
      },
      // It was another.
      {
        text: 'Donald Trump has said that Russia, not Ukraine, started the war.',
        messageId: 'excluded',
        actual: /Russia|Ukraine/,
        cites: ['nbc-russia-pivot/blames-ukraine'],
      },
      {
        text: 'Donald Trump has called Vladimir Putin, not Volodymyr Zelenskyy, a dictator.',
        messageId: 'excluded',
        actual: /Putin|Zelenskyy/,
      },
      // The roles changed round.
      {
        text: 'Ukraine invaded Russia in 2022.',
        messageId: 'reversed',
        actual: 'Ukraine invaded Russia',
        cites: ['axios-putin-moves/russia-invaded-ukraine'],
      },
      {
        text: 'Russia was invaded by Ukraine in 2022.',
        messageId: 'reversed',
        actual: 'Russia was invaded by Ukraine',
        cites: ['axios-putin-moves/russia-invaded-ukraine'],
      },
      {
        text: 'Volodymyr Zelenskyy pressured Donald Trump by phone in July 2019 to investigate Joe Biden.',
        messageId: 'reversed',
        actual: 'Volodymyr Zelenskyy pressured Donald Trump',
        cites: ['nbc-russia-pivot/call-pressure-joe-biden'],
      },
      {
        text: 'Zelenskyy called Trump a dictator.',
        messageId: 'reversed',
        actual: 'Zelenskyy called Trump',
      },
    ],
  },
  {
    record: tiny,
    valid: [
      'Dogs are not allowed on the new ferry.',
      'Dogs are banned from the new ferry.',
      'Dogs are allowed on the old ferry.',
      'Petra Varga opposes the ferry plan.',
      'Petra Varga does not support the ferry plan.',
      'Petra Varga was sued by Daniel Okafor over the shipyard.',
    ],
    invalid: [
      {
        text: 'Dogs are allowed on the new ferry.',
        messageId: 'negated',
        actual: /allowed/,
        cites: ['harbor-post/dogs'],
      },
      {
        text: 'Petra Varga supports the ferry plan.',
        messageId: 'opposite',
        actual: /supports/,
        cites: ['harbor-post/varga-opposes'],
      },
      {
        text: 'Petra Varga does not oppose the ferry plan.',
        messageId: 'negated',
        actual: /oppose/,
        cites: ['harbor-post/varga-opposes'],
      },
      {
        text: 'Petra Varga sued Daniel Okafor over the shipyard.',
        messageId: 'reversed',
        actual: 'Petra Varga sued Daniel Okafor',
        cites: ['harbor-post/okafor-sued'],
      },
    ],
  },
  // Against another text.
  {
    valid: [
      {
        text: 'Sales in the southern stores dropped sharply.',
        against: 'Sales in the southern stores fell sharply in the quarter.',
      },
    ],
    invalid: [
      {
        text: 'Sales in the southern stores rose sharply.',
        against: 'Sales in the southern stores fell sharply in the quarter.',
        messageId: 'oppositeThere',
        actual: 'rose',
        expected: null,
      },
      {
        text: 'The council did not approve the budget for the ferry.',
        against: 'The council approved the budget for the ferry.',
        messageId: 'saidThere',
        actual: 'approve',
        expected: null,
      },
      {
        text: 'Police arrested the driver of the white van on Friday.',
        against: 'Police have not arrested the driver of the white van, a spokeswoman said on Friday.',
        messageId: 'deniedThere',
        actual: 'arrested',
        expected: null,
      },
      {
        text: 'Whitaker sued Marlowe over the mill.',
        against: 'Marlowe sued Whitaker over the mill.',
        messageId: 'reversedThere',
        actual: 'Whitaker sued Marlowe',
        expected: null,
      },
      {
        text: 'The order was signed by Marlowe.',
        against: 'The order was signed by Whitaker in the spring.',
        messageId: 'otherDoerThere',
        actual: 'Marlowe',
        expected: null,
      },
      {
        text: 'It is an Australian prison drama.',
        against: 'It is a British prison drama by two brothers.',
        messageId: 'otherPlaceThere',
        actual: 'Australian',
        expected: null,
      },
      {
        text: 'Marrow is a song.',
        against: 'Marrow is a village on the west coast.',
        messageId: 'otherKindThere',
        actual: 'song',
        expected: null,
      },
    ],
  },
);
