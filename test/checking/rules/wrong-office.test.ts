import { wrongOffice } from '../../../src/checking/rules/wrong-office.js';
import type { NewsRecord } from '../../../src/record/record.js';
import { peopleSchema } from '../../../src/record/schema.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

const office = (title: string, body: string) => ({
  title,
  body,
  from: null,
  to: null,
  asOf: '2024-05-20',
  source: 'public record',
});
/** Offices in words that no list of ranks has. */
const plainly: NewsRecord = {
  ...tiny,
  ...peopleSchema.parse({
    people: [
      {
        id: 'moor',
        name: 'Laura Moor',
        variants: ['Moor'],
        offices: [office('policy officer', 'Harbor Society')],
      },
      {
        id: 'pell',
        name: 'Dick Pell',
        variants: ['Pell'],
        offices: [office('senior Oslo correspondent', 'Tide News')],
      },
      {
        id: 'rey',
        name: 'Pablo Rey',
        variants: ['Rey'],
        offices: [office('petty officer third class', 'Navy')],
      },
      {
        id: 'cole',
        name: 'Mia Cole',
        variants: ['Cole'],
        offices: [office('physician assistant', 'Harbor Clinic')],
      },
      {
        id: 'toll',
        name: 'Ann Toll',
        variants: ['Toll'],
        offices: [office('chief executive', 'Harbor League'), office('chief executive', 'Ferry Trust')],
      },
    ],
    organisations: [
      { id: 'harbor-society', name: 'Harbor Society' },
      { id: 'ferry-trust', name: 'Ferry Trust' },
      { id: 'greens', name: 'Green Alliance', variants: ['Greens'] },
      { id: 'tide-news', name: 'Tide News' },
    ],
  }),
};

testRule(
  wrongOffice,
  {
    valid: [
      // An account of other days, undated.
      'President Barack Obama and Secretary of State Hillary Clinton sought better relations with Moscow.',
      // Held on the day.
      'Senate Minority Leader Chuck Schumer condemned the pause.',
      'Schumer, the Senate minority leader, condemned the pause.',
      'Schumer, the top Senate Democrat, condemned the pause.',
      'Sen. Chuck Schumer, D-N.Y., condemned the pause.',
      'New York Democrat Chuck Schumer condemned the pause.',
      'House Minority Leader Hakeem Jeffries condemned the pause.',
      'House Speaker Mike Johnson, R-La., said Zelenskyy may have to resign.',
      'Sen. Lindsey Graham, R-S.C., said Zelenskyy may have to resign.',
      'GOP Congressman Don Bacon told The Hill it was a bad day.',
      'Secretary of State Marco Rubio looked uncomfortable.',
      'Ukraine’s president, Volodymyr Zelenskyy, left the White House early.',
      'Kremlin spokesman Dmitry Peskov spoke to reporters in Moscow.',
      'Sir Keir Starmer, the British prime minister and Labour leader, announced a coalition.',
      'Tesla CEO Elon Musk is overhauling the government.',
      'Katherine Clark, the House minority whip, voted no.',
      'Trump returned from Florida, and the president took questions.',
      // Held then, and the text says when.
      { text: 'Senate Majority Leader Chuck Schumer called it a mistake.', on: '2024-06-01' },
      'On June 3, 2024, Senate Majority Leader Chuck Schumer called it a mistake.',
      'President Joe Biden lost his temper with Zelenskyy in a phone call in June 2022.',
      'In 2014, President Barack Obama condemned the seizure of Crimea.',
      { text: 'Defense Minister Sergei Shoigu visited the front.', on: '2023-05-01' },
      { text: 'Florida Attorney General Pam Bondi filed the suit.', on: '2015-05-01' },
      { text: 'Sen. Marco Rubio of Florida voted no.', on: '2024-02-13' },
      // Former, then-, ex-.
      'Former President Joe Biden declined to comment.',
      'Then-President Joe Biden raised his voice.',
      'Ex-Secretary of State Antony Blinken declined to comment.',
      'Former special counsel Robert Mueller led a probe into Russia.',
      'Barack Obama and his first secretary of state, Hillary Clinton, sought a reset.',
      'Antony Blinken, who was secretary of state under Biden, declined to comment.',
      'Rubio, who was a senator from Florida until January, now runs the State Department.',
      'Rubio’s predecessor as secretary of state, Antony Blinken, declined to comment.',
      // Somebody else's title.
      'Schumer and House Minority Leader Hakeem Jeffries condemned the pause.',
      'Schumer met the House minority leader on Tuesday.',
      'Schumer, unlike the House minority leader, spoke first.',
      'Trump, whom the House minority leader had criticized, replied.',
      'A spokesman for Secretary of State Marco Rubio declined to comment.',
      'Zelenskyy told the Russian president, Vladimir Putin, to withdraw.',
      'Senate Minority Leader Chuck Schumer and Speaker Mike Johnson spoke.',
      'Thune, the Senate majority leader, answered Schumer.',
      'Hegseth replaced Lloyd Austin, the defense secretary under Biden.',
      // Another person of that name.
      'British Prime Minister Boris Johnson visited Kyiv in April 2022.',
      'New York Attorney General Letitia James sued.',
      'Brown, the governor of Ohio, signed the bill.',
      // Not asserted: denied, asked, still to come, nominated.
      'Hegseth is not the secretary of state.',
      'Could Rubio become president?',
      'Jeffries hopes to become House speaker after the election.',
      { text: 'Secretary of State nominee Marco Rubio testified.', on: '2025-01-15' },
      // What a speaker says is the speaker's.
      '“Schumer, the House minority leader, is wrong,” Trump said.',
      // Beyond what the record knows.
      { text: 'National security adviser Mike Waltz resigned.', on: '2025-06-01' },
      { text: 'National security adviser Marco Rubio spoke.', on: '2025-06-01' },
      { text: 'Defense Secretary Lloyd Austin spoke.', on: '2026-01-05' },
      { text: 'Prime Minister Denys Shmyhal spoke.', on: '2025-09-01' },
      { text: 'German Chancellor Olaf Scholz spoke.', on: '2025-08-01' },
      // True of the office, though the record words it otherwise.
      'Vance, the president of the Senate, cast the deciding vote.',
      'Donald Trump, the commander in chief, gave the order.',
      'Hegseth, the Pentagon chief, gave the order.',
      'Rubio, the top U.S. diplomat, flew to Riyadh.',
    ],
    invalid: [
      // Chamber.
      {
        text: 'Schumer, the House minority leader, called it a mistake.',
        messageId: 'otherChamber',
        actual: 'House minority leader',
        expected: 'Senate minority leader',
        cites: ['people/schumer', 'people/jeffries', 'discrepancies/schumer-chamber'],
      },
      {
        text: 'Democrat Chuck Schumer, the House minority leader, condemned the move as a pivotal error.',
        messageId: 'otherChamber',
        actual: 'House minority leader',
        expected: 'Senate minority leader',
        cites: ['discrepancies/schumer-chamber'],
      },
      {
        text: 'House Minority Leader Chuck Schumer condemned the pause.',
        messageId: 'otherChamber',
        actual: 'House Minority Leader',
        expected: 'Senate Minority Leader',
      },
      {
        text: 'The pause was condemned by Chuck Schumer, the House Minority Leader.',
        messageId: 'otherChamber',
        actual: 'House Minority Leader',
        expected: 'Senate Minority Leader',
      },
      {
        text: 'Schumer is the House minority leader.',
        messageId: 'otherChamber',
        actual: 'House minority leader',
        expected: 'Senate minority leader',
      },
      {
        text: 'Senate Minority Leader Hakeem Jeffries criticized the order.',
        messageId: 'otherChamber',
        actual: 'Senate Minority Leader',
        expected: 'House Minority Leader',
        cites: ['people/jeffries', 'people/schumer'],
      },
      {
        text: 'John Thune, the House majority leader, said nothing.',
        messageId: 'otherChamber',
        actual: 'House majority leader',
        expected: 'Senate majority leader',
        cites: ['people/thune', 'people/scalise'],
      },
      {
        text: 'The House minority leader, Chuck Schumer, condemned the pause.',
        messageId: 'otherChamber',
        actual: 'House minority leader',
        expected: 'Senate minority leader',
      },
      // Title.
      {
        text: 'Senate Majority Leader Chuck Schumer called it a mistake.',
        messageId: 'otherTitle',
        actual: 'Senate Majority Leader',
        expected: 'Senate Minority Leader',
        cites: ['people/schumer', 'people/thune'],
      },
      {
        text: 'On June 3, 2024, Senate Minority Leader Chuck Schumer called it a mistake.',
        messageId: 'otherTitle',
        actual: 'Senate Minority Leader',
        expected: 'Senate Majority Leader',
        cites: ['people/schumer', 'people/mcconnell'],
      },
      {
        text: 'House Majority Leader Hakeem Jeffries criticized the order.',
        messageId: 'otherTitle',
        actual: 'House Majority Leader',
        expected: 'House Minority Leader',
        cites: ['people/scalise'],
      },
      {
        text: 'Senate Majority Leader Mitch McConnell said nothing.',
        messageId: 'otherTitle',
        actual: 'Senate Majority Leader',
        cites: ['people/mcconnell', 'people/thune'],
      },
      {
        text: 'Secretary of State Pete Hegseth ordered the halt.',
        messageId: 'otherTitle',
        actual: 'Secretary of State',
        expected: 'Defense Secretary',
        cites: ['people/hegseth', 'people/rubio'],
      },
      {
        text: 'Defense Secretary Marco Rubio traveled to Saudi Arabia.',
        messageId: 'otherTitle',
        actual: 'Defense Secretary',
        expected: 'Secretary of State',
        cites: ['people/rubio', 'people/hegseth'],
      },
      {
        text: 'Marco Rubio, the defense secretary, traveled to Saudi Arabia.',
        messageId: 'otherTitle',
        actual: 'defense secretary',
        cites: ['people/rubio'],
      },
      {
        text: 'Trump’s secretary of state, Pete Hegseth, ordered the halt.',
        messageId: 'otherTitle',
        actual: 'secretary of state',
        cites: ['people/hegseth'],
      },
      {
        text: 'Waltz, the secretary of defense, spoke on CNN.',
        messageId: 'otherTitle',
        actual: 'secretary of defense',
        expected: 'national security adviser',
        cites: ['people/waltz', 'people/hegseth'],
      },
      {
        text: 'Vice President Marco Rubio looked uncomfortable.',
        messageId: 'otherTitle',
        actual: 'Vice President',
        expected: 'Secretary of State',
        cites: ['people/vance'],
      },
      {
        text: 'President JD Vance posted on X.',
        messageId: 'otherTitle',
        actual: 'President',
        expected: 'Vice President',
        cites: ['people/trump'],
      },
      {
        text: 'CIA Director Tulsi Gabbard briefed the senators.',
        messageId: 'otherTitle',
        actual: 'CIA Director',
        cites: ['people/gabbard', 'people/ratcliffe'],
      },
      {
        text: 'Pam Bondi, the Treasury secretary, disbanded the task force.',
        messageId: 'otherTitle',
        actual: 'Treasury secretary',
        cites: ['people/bondi', 'people/bessent'],
      },
      {
        text: 'Russian Prime Minister Vladimir Putin welcomed the overtures.',
        messageId: 'otherTitle',
        actual: 'Russian Prime Minister',
        cites: ['people/putin', 'people/mishustin'],
      },
      {
        text: 'British Foreign Secretary Keir Starmer announced a coalition.',
        messageId: 'otherTitle',
        actual: 'British Foreign Secretary',
        cites: ['people/starmer', 'people/lammy'],
      },
      {
        text: 'Sen. Marco Rubio said Zelenskyy need not have become antagonistic.',
        messageId: 'otherTitle',
        actual: 'Sen.',
        expected: 'Secretary of State',
      },
      {
        text: 'Kremlin spokesman Sergey Lavrov praised Trump.',
        messageId: 'otherTitle',
        actual: 'Kremlin spokesman',
        cites: ['people/lavrov', 'people/peskov'],
      },
      // Still.
      {
        text: 'Former President Donald Trump met Zelenskyy in the Oval Office on Friday.',
        messageId: 'stillHeld',
        actual: 'Former President',
        cites: ['people/trump'],
      },
      // No longer.
      {
        text: 'Secretary of State Antony Blinken criticized the order on Monday.',
        messageId: 'noLonger',
        actual: 'Secretary of State',
        cites: ['people/blinken', 'people/rubio'],
      },
      {
        text: 'President Joe Biden criticized the pause on Monday.',
        messageId: 'noLonger',
        actual: 'President',
        cites: ['people/biden', 'people/trump'],
      },
      {
        text: 'Vice President Kamala Harris condemned the meeting.',
        messageId: 'noLonger',
        actual: 'Vice President',
        cites: ['people/harris', 'people/vance'],
      },
      {
        text: 'Lloyd Austin, the defense secretary, condemned the meeting.',
        messageId: 'noLonger',
        actual: 'defense secretary',
        cites: ['people/austin', 'people/hegseth'],
      },
      {
        text: 'National Security Adviser Jake Sullivan spoke on CNN.',
        messageId: 'noLonger',
        actual: 'National Security Adviser',
        cites: ['people/sullivan', 'people/waltz'],
      },
      {
        text: 'Prime Minister Rishi Sunak announced a coalition on Sunday.',
        messageId: 'noLonger',
        actual: 'Prime Minister',
        cites: ['people/sunak', 'people/starmer'],
      },
      {
        text: 'NATO Secretary General Jens Stoltenberg warned of an attack.',
        messageId: 'noLonger',
        actual: 'NATO Secretary General',
        cites: ['people/stoltenberg', 'people/rutte'],
      },
      {
        text: 'House Speaker Kevin McCarthy said Zelenskyy may have to resign.',
        messageId: 'noLonger',
        actual: 'House Speaker',
        cites: ['people/mccarthy', 'people/johnson'],
      },
      // Party.
      {
        text: 'Sen. Lindsey Graham, D-S.C., said Zelenskyy may have to resign.',
        messageId: 'otherParty',
        actual: 'D',
        expected: 'R',
        cites: ['people/graham'],
      },
      {
        text: 'Republican Chuck Schumer condemned the pause.',
        messageId: 'otherParty',
        actual: 'Republican',
        expected: 'Democrat',
        cites: ['people/schumer'],
      },
      {
        text: 'Don Bacon, a Democratic congressman, told The Hill it was a bad day.',
        messageId: 'otherParty',
        actual: 'Democratic',
        expected: 'Republican',
        cites: ['people/bacon'],
      },
      // State.
      {
        text: 'Sen. Lindsey Graham, R-N.C., said Zelenskyy may have to resign.',
        messageId: 'otherState',
        actual: 'N.C.',
        expected: 'S.C.',
        cites: ['people/graham'],
      },
      {
        text: 'Rep. Don Bacon, R-Kan., told The Hill it was a bad day.',
        messageId: 'otherState',
        actual: 'Kan.',
        expected: 'Neb.',
        cites: ['people/bacon'],
      },
      {
        text: 'Lindsey Graham, a Republican senator from North Carolina, called for his resignation.',
        messageId: 'otherState',
        actual: 'North Carolina',
        expected: 'South Carolina',
      },
      // Country.
      {
        text: 'Russian President Volodymyr Zelenskyy left the White House.',
        messageId: 'otherCountry',
        actual: 'Russian',
        expected: 'Ukrainian',
        cites: ['people/zelenskyy', 'people/putin'],
      },
      {
        text: 'Putin, the president of Ukraine, welcomed the overtures.',
        messageId: 'otherCountry',
        actual: 'Ukraine',
        expected: 'Russia',
        cites: ['people/putin', 'people/zelenskyy'],
      },
      {
        text: 'Ukrainian Foreign Minister Sergei Lavrov praised Trump.',
        messageId: 'otherCountry',
        actual: 'Ukrainian',
        expected: 'Russian',
        cites: ['people/lavrov', 'people/sybiha'],
      },
      // Two in one sentence.
      {
        text: 'House Minority Leader Chuck Schumer and Senate Minority Leader Hakeem Jeffries condemned the pause.',
        messageId: 'otherChamber',
        actual: 'House Minority Leader',
        expected: 'Senate Minority Leader',
        also: [
          { messageId: 'otherChamber', actual: 'Senate Minority Leader', expected: 'House Minority Leader' },
        ],
      },
      // The reporter's voice around a quotation is the reporter's.
      {
        text: '“It was a mistake,” said Chuck Schumer, the House minority leader.',
        messageId: 'otherChamber',
        actual: 'House minority leader',
        expected: 'Senate minority leader',
      },
    ],
  },
  {
    record: tiny,
    valid: [
      'Norwegian Prime Minister Karin Lindqvist counted the votes.',
      'Sen. Daniel Okafor, D-Maine, sued.',
      { text: 'Finance Minister Karin Lindqvist presented the budget.', on: '2021-03-01' },
      // The record knows no office of hers.
      'Mayor Petra Varga opposes the plan.',
      { text: 'Finance Minister Karin Lindqvist presented the budget.', on: '2024-09-01' },
    ],
    invalid: [
      {
        text: 'Danish Prime Minister Karin Lindqvist counted the votes.',
        messageId: 'otherCountry',
        actual: 'Danish',
        expected: 'Norwegian',
        cites: ['people/lindqvist'],
      },
      {
        text: 'Finance Minister Karin Lindqvist presented the budget.',
        messageId: 'otherTitle',
        actual: 'Finance Minister',
        cites: ['people/lindqvist'],
      },
      {
        text: 'Sen. Daniel Okafor, R-Maine, sued.',
        messageId: 'otherParty',
        actual: 'R',
        expected: 'D',
      },
    ],
  },
  {
    record: plainly,
    valid: [
      'Laura Moor, a policy officer for the Harbor Society, spoke.',
      'Harbor Society policy officer Laura Moor spoke.',
      'Laura Moor, a former policy officer for the Greens, spoke.',
      // Nothing is known of the body, or of the job.
      'Laura Moor, a policy officer for the Moon Club, spoke.',
      'Laura Moor, a swimmer for the Greens, spoke.',
      'Tide News reporter Dick Pell spoke.',
      'Dick Pell, a correspondent of Tide News, spoke.',
      'Pablo Rey, a petty officer, refused.',
      'Mia Cole, a mother of two, was hurt.',
      // Two offices at once.
      'Ann Toll, chief executive of the Ferry Trust, spoke.',
      // Of a day that the record does not know.
      { text: 'Laura Moor, a policy officer for the Greens, spoke.', on: '2025-06-01' },
      // A speaker’s words.
      '“Laura Moor, a policy officer for the Greens, is right,” he said.',
    ],
    invalid: [
      {
        text: 'Laura Moor, a policy officer for the Greens, spoke.',
        messageId: 'otherTitle',
        actual: 'Greens',
        expected: 'Harbor Society',
        cites: ['people/moor'],
      },
      {
        text: 'Dick Pell, the Oslo bureau chief of Tide News, spoke.',
        messageId: 'otherTitle',
        actual: 'Oslo bureau chief',
        expected: 'senior Oslo correspondent',
      },
      {
        text: 'Tide News bureau chief Dick Pell spoke.',
        messageId: 'otherTitle',
        actual: 'bureau chief',
        expected: 'senior Oslo correspondent',
      },
      {
        text: 'Chief Petty Officer Pablo Rey refused.',
        messageId: 'otherTitle',
        actual: 'Chief Petty Officer',
        expected: 'petty officer third class',
      },
      {
        text: 'Mia Cole, a doctor, was hurt.',
        messageId: 'otherTitle',
        actual: 'doctor',
        expected: 'physician assistant',
      },
    ],
  },
  // Against another text.
  {
    valid: [
      { text: 'Sen. Carla Nunez opposed the bill.', against: 'Sen. Carla Nunez, D-Ohio, opposed the bill.' },
    ],
    invalid: [
      {
        text: 'House Majority Leader Carla Nunez opposed the bill.',
        against: 'Senate Majority Leader Carla Nunez opposed the bill.',
        messageId: 'otherThere',
        actual: 'House Majority Leader',
        expected: 'Senate Majority Leader',
      },
    ],
  },
);
