/**
 * Kinds of events that outlets report: for each its headlines, and what is known of it, each in several wordings. `{town}`, `{street}`,
 * `{org}`; `{who}` and `{last}` are a person with the title `{title}`, `{other}` and `{otherLast}` another; `{mayor}` is the town's;
 * `{n}`, `{m}`, `{k}` counts, `{money}` dollars, to be followed by `million`, `{day}` a date, `{quote}` and `{reply}` what the two said.
 */
export interface EventKind {
  readonly titles: readonly string[];
  readonly headlines: readonly string[];
  readonly facts: readonly (readonly string[])[];
}

const says = [
  [
    '“{quote},” said {title} {who}.',
    '{title} {who} said: “{quote}.”',
    '“{quote},” {who}, the {title}, told reporters.',
  ],
  [
    '“{reply},” {other} answered.',
    'To which {other} replied: “{reply}.”',
    '“{reply},” said {other}, who disagreed.',
  ],
];

const FIRE: EventKind = {
  titles: ['fire chief', 'police captain', 'county commissioner'],
  headlines: [
    'Fire tears through {org} plant in {town}',
    '{town} blaze injures {n}',
    'Hundreds flee as {org} burns',
  ],
  facts: [
    [
      '{n} people were injured when a fire broke out at the {org} plant in {town} on {day}.',
      'A blaze at {org} in {town} hurt {n} workers on {day}.',
      'Flames swept a factory of {org} on {street} on {day}; {n} people were taken to hospital.',
    ],
    [
      'About {m} residents of {street} were evacuated before dawn.',
      'Police told some {m} people around {street} to leave their homes.',
      'Homes on {street} were emptied: roughly {m} people spent the morning in a gym.',
    ],
    [
      'It took {k} firefighters six hours to put it out.',
      '{k} firefighters from four towns fought the flames until noon.',
      'The fire was out by midday, after a crew of {k} had pumped water from the river.',
    ],
    [
      'The cause is not yet known, {last} said.',
      'Investigators say that a faulty heater caused the fire.',
      'What set off the blaze remained unclear on the evening of {day}.',
    ],
    [
      'Damage is put at {money} million.',
      'An insurer of {org} estimated the loss at {money} million.',
      '{org} said that repairs would cost {money} million.',
    ],
    [
      '{mayor}, the mayor of {town}, ordered all schools closed for the day.',
      'Schools stayed shut on an order of Mayor {mayor}.',
      'Mayor {mayor} directed every school in {town} to close.',
    ],
    [
      '{other}, a foreman, had warned of the wiring in March.',
      'In March a foreman, {other}, complained about old cables.',
      'The wiring was old, according to {other}, who ran the night shift.',
    ],
    [
      'The plant was inspected last year and no fault was found.',
      'Inspectors found several faults at the plant a year ago.',
      'A year ago {org} passed its inspection.',
    ],
  ],
};

const COUNCIL: EventKind = {
  titles: ['council president', 'city treasurer', 'budget director'],
  headlines: [
    '{town} council backs {money} million plan',
    'Divided vote in {town} over {street}',
    '{last} wins fight for {street} project',
  ],
  facts: [
    [
      'The {town} council voted {n} to {k} on {day} to rebuild {street}.',
      'By {n} votes to {k}, councillors in {town} approved the {street} plan on {day}.',
      'On {day} a majority of {n} against {k} decided that {street} would be rebuilt.',
    ],
    [
      'The work will cost {money} million over three years.',
      '{money} million has been set aside for it.',
      'Taxpayers will pay {money} million, a city report says.',
    ],
    [
      '{other} led those who opposed it.',
      'Opponents, with {other} at their head, had asked for a delay.',
      'It was a mistake, according to {other}, who voted no.',
    ],
    [
      'Some {m} people signed a petition against the project.',
      'A petition by {m} residents did not change the outcome.',
      'Before the vote {other} handed over {m} signatures.',
    ],
    [
      'Construction by {org} is to begin in May.',
      '{org} won the contract and will start in May.',
      'Work starts in the fall, said {org}, which got the job.',
    ],
    [
      'Mayor {mayor} will sign the ordinance on Friday.',
      '{mayor}, the mayor, refused to say if he would sign.',
      'It now goes to Mayor {mayor}, who supports it.',
    ],
    [
      '{last} demanded an audit of all earlier contracts.',
      'An audit of older contracts was suggested by {last}.',
      '{last} asked that older contracts be audited.',
    ],
    [
      'All buses will be diverted for two years.',
      'Some buses will take another road while the work lasts.',
      'Bus lines are to run elsewhere until the work is done.',
    ],
  ],
};

const TRIAL: EventKind = {
  titles: ['prosecutor', 'district attorney', 'judge'],
  headlines: [
    'Former {org} executive convicted',
    'Jury in {town} finds {other} guilty',
    '{other} sentenced in {money} million fraud',
  ],
  facts: [
    [
      'A jury in {town} convicted {other} of fraud on {day}.',
      '{other} was found guilty of fraud by jurors in {town} on {day}.',
      'After {k} days a {town} jury decided on {day} that {other} had defrauded {org}.',
    ],
    [
      '{otherLast} took {money} million from {org}, prosecutors said.',
      'The sum was {money} million, according to the indictment.',
      '{org} lost {money} million through him.',
    ],
    [
      '{otherLast} was sentenced to {n} years in prison.',
      'The sentence is {n} years.',
      'He must serve {n} years, the court ruled.',
    ],
    [
      'Jurors heard {k} witnesses.',
      'The court listened to {k} witnesses over the spring.',
      '{k} people testified.',
    ],
    [
      '{otherLast} denied taking any money.',
      'On the stand {otherLast} admitted that he took the money.',
      'He never took a cent, {otherLast} testified.',
    ],
    [
      'His lawyer said that they would appeal.',
      'The defense has not decided whether to appeal.',
      'An appeal is likely, according to the defense.',
    ],
    [
      '{m} employees lost their pensions when {org} collapsed.',
      'The fall of {org} cost {m} workers their pensions.',
      'Pensions of some {m} workers were wiped out.',
    ],
    [
      '{org} was founded on {street} in 1954.',
      'The company had its seat on {street} for decades.',
      'From a shed on {street} the firm grew into one of the largest in {town}.',
    ],
  ],
};

const COMPANY: EventKind = {
  titles: ['chief executive', 'chief financial officer', 'chairman'],
  headlines: [
    '{org} to cut {m} jobs',
    '{org} closes its {town} works',
    'Shares fall as {org} announces layoffs',
  ],
  facts: [
    [
      '{org} said on {day} that it would cut {m} jobs in {town}.',
      'About {m} workers in {town} will lose their jobs, {org} announced on {day}.',
      'On {day} {org} told its staff that {m} positions would go.',
    ],
    [
      'Its shares fell {k} percent.',
      'Investors sold, and the stock lost {k} percent by the close.',
      'The shares dropped by {k} percent in early trading.',
    ],
    [
      'The company lost {money} million in the third quarter.',
      'In the fourth quarter {org} had a loss of {money} million.',
      'A quarterly loss of {money} million had been reported earlier.',
    ],
    [
      '{last} resigned the same evening.',
      '{last} was dismissed by the board the same evening.',
      'By the evening {last} had left the company.',
    ],
    [
      '{other} of the union called for a strike.',
      'The union, led by {other}, demanded talks.',
      '{other}, who speaks for the workers, asked for talks.',
    ],
    [
      'The works on {street} will close by June.',
      'Production at {street} is to be halted in June.',
      'Production on {street} will be suspended for a time, the company said.',
    ],
    [
      'Mayor {mayor} offered help of the town.',
      '{mayor}, mayor of {town}, said that the town would help.',
      'The town would help, according to {mayor}, its mayor.',
    ],
    [
      'It opened {n} shops last year.',
      'Last year the firm opened {n} new shops.',
      'As many as {n} shops had been opened within a year.',
    ],
  ],
};

const STORM: EventKind = {
  titles: ['governor', 'emergency director', 'meteorologist'],
  headlines: [
    'Storm cuts power to {m} in {town}',
    '{n} dead after storm hits {town}',
    'Floods in {town}: {mayor} asks for help',
  ],
  facts: [
    [
      'At least {n} people died when a storm hit {town} on {day}.',
      'The storm of {day} killed {n} people in and around {town}.',
      '{n} deaths were confirmed in {town} after the storm on {day}.',
    ],
    [
      'Some {m} households were without power.',
      'Power was out in {m} homes.',
      'The outage left {m} customers of {org} in the dark.',
    ],
    [
      'The river rose by {k} feet overnight.',
      'Overnight the water went up {k} feet.',
      'By morning the river stood {k} feet higher.',
    ],
    [
      'The bridge on {street} was destroyed.',
      'The {street} bridge was damaged but held.',
      'Water washed over the bridge on {street}.',
    ],
    [
      '{title} {who} declared a state of emergency.',
      'A state of emergency was declared by {who}, the {title}.',
      '{last} did not declare an emergency.',
    ],
    [
      'Mayor {mayor} asked for {money} million in aid.',
      'Aid of {money} million is needed, according to {mayor}, the mayor.',
      '{mayor} demanded {money} million from the state.',
    ],
    [
      '{org} said that its crews would restore power by Sunday.',
      'Power should be back on Monday, {org} said.',
      'When power will return is unclear, said {org}.',
    ],
    [
      '{other}, a farmer, lost all his cattle.',
      'All the cattle of {other} drowned.',
      'A farmer, {other}, lost some of his animals.',
    ],
  ],
};

const STRIKE: EventKind = {
  titles: ['union leader', 'transport minister', 'spokeswoman'],
  headlines: ['Drivers in {town} walk out', '{m} stop work at {org}', 'Strike at {org} ends after {k} days'],
  facts: [
    [
      '{m} drivers of {org} stopped work in {town} on {day}.',
      'A strike by {m} drivers halted {org} on {day}.',
      'On {day} about {m} workers walked out at the depot of {org} in {town}.',
    ],
    [
      'They want {n} percent more pay.',
      'The union asks for a raise of {n} percent.',
      'At issue is a raise by {n} percent, the drivers say.',
    ],
    [
      '{org} offered {k} percent.',
      'An offer of {k} percent by the company was rejected.',
      'The company said that it could pay {k} percent and no more.',
    ],
    [
      '{last} called off talks with the company.',
      'Talks were suspended by {last}.',
      '{last} ended the talks for good.',
    ],
    [
      'The dispute has cost {money} million so far.',
      'Losses stand at {money} million, economists say.',
      '{money} million was lost, a bank estimated.',
    ],
    [
      '{other}, who runs {org}, ordered the depot closed.',
      'The depot was shut by order of {other}.',
      '{other} decided to close the depot on {street}.',
    ],
    [
      'A judge on {street} will hear the case on Thursday.',
      'The court has set a hearing for Wednesday.',
      'A hearing is planned for this week.',
    ],
    [
      'Mayor {mayor} offered to mediate.',
      '{mayor}, the mayor, declined to mediate.',
      'An offer to mediate came from {mayor}.',
    ],
  ],
};

const HOSPITAL: EventKind = {
  titles: ['hospital director', 'health minister', 'chief surgeon'],
  headlines: [
    '{town} hospital reports {n} cases',
    'New ward for {town} after outbreak',
    '{org} drug linked to illness',
  ],
  facts: [
    [
      'The hospital on {street} treated {n} patients with fever on {day}.',
      '{n} patients came to the {town} hospital with fever on {day}.',
      'Doctors in {town} counted {n} fever cases on {day}.',
    ],
    [
      'A medicine made by {org} is suspected.',
      '{org} may have made the medicine that caused it.',
      'The illness was caused by a medicine of {org}, doctors said.',
    ],
    [
      '{k} of them were under ten years old.',
      'Children under ten made up {k} of the cases.',
      'Among them were {k} children.',
    ],
    [
      '{org} recalled {m} boxes.',
      'A recall of {m} boxes was begun by {org}.',
      'Pharmacies were told to return {m} boxes.',
    ],
    [
      '{last} banned visits to the ward.',
      'Visits were restricted, {last} said.',
      'The ward is closed to visitors.',
    ],
    [
      '{other}, a nurse, noticed the first case.',
      'It was first noticed by {other}, a nurse.',
      'A nurse named {other} raised the alarm.',
    ],
    [
      'The state will pay {money} million for a new ward.',
      'A new ward for {money} million is planned.',
      '{money} million will go into a ward of its own.',
    ],
    [
      'Mayor {mayor} visited on Saturday.',
      'A visit by Mayor {mayor} was cancelled.',
      '{mayor}, the mayor, spoke with the families.',
    ],
  ],
};

const RAIL: EventKind = {
  titles: ['rail inspector', 'transport secretary', 'police chief'],
  headlines: [
    'Train leaves rails near {town}',
    '{n} hurt in {town} derailment',
    'Line to {town} closed after accident',
  ],
  facts: [
    [
      'A train with {m} passengers left the rails near {town} on {day}.',
      'Carrying {m} people, a train derailed outside {town} on {day}.',
      'On {day} a train derailed at {street} with {m} on board.',
    ],
    [
      '{n} passengers were hurt.',
      'Ambulances took away {n} injured people.',
      'There were {n} injuries, police said.',
    ],
    [
      'The train was going {k} miles an hour.',
      'Its speed was {k} miles an hour, a recorder shows.',
      'At {k} miles an hour it was too fast for the curve.',
    ],
    [
      'The driver, {other}, had worked since midnight.',
      '{other}, who drove it, was on a double shift.',
      'At the controls was {other}, a driver for nine years.',
    ],
    [
      '{org} built the cars and will send experts.',
      'Experts of {org}, which built the cars, are on their way.',
      'The maker, {org}, had repaired the left door last month.',
    ],
    [
      'A broken rail was the cause, {last} said.',
      'Why it derailed is under investigation.',
      '{last} does not yet know the cause.',
    ],
    [
      'The line will stay closed for two weeks.',
      'How long the line stays closed is not known.',
      'Trains will run again on Monday.',
    ],
    [
      'Damage amounts to {money} million.',
      'The accident cost {money} million.',
      'Repairs for {money} million are needed.',
    ],
  ],
};

export const EVENT_KINDS: readonly EventKind[] = [
  FIRE,
  COUNCIL,
  TRIAL,
  COMPANY,
  STORM,
  STRIKE,
  HOSPITAL,
  RAIL,
].map((kind) => ({ ...kind, facts: [...kind.facts, ...says] }));
